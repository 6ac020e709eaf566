import { type Fact, type Id, type Interface, type Intervals, known, range } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes } from "../plan/value.ts";
import { isNew, keyIn } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import type { ElasticIps } from "./elastic-ip.ts";
import { addressesOf } from "./interface-addresses.ts";
import type { InterfaceGroups } from "./interface-groups.ts";
import { isPrimary, launchTemplateOf } from "./launch-template.ts";
import { part, placeOf, type Reading } from "./reading.ts";
import { jointName, type Subnet } from "./subnet.ts";

export const types = [
  "aws_network_interface",
  "aws_network_interface_attachment",
  "aws_network_interface_sg_attachment",
] as const;

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
export const linuxPorts: Intervals = range(32768, 61000);
export const windowsPorts: Intervals = range(49152, 65536);

/** What interfaces are made with, whoever holds them. */
export interface Surroundings {
  readonly reading: Reading;
  readonly subnets: ReadonlyMap<Id, Subnet>;
  readonly groups: InterfaceGroups;
  readonly elasticIps: ElasticIps;
  /** Those of the state before. */
  readonly formerElasticIps: ElasticIps;
}

/** A network interface that is a resource of its own, under the name of whoever holds it. */
export function interfaceOf(around: Surroundings, resource: Resource, holder: Id): Interface {
  const { reading, subnets, groups } = around;
  const { attributes } = resource;
  const key = reading.directory.keyOf("network-interface", resource);
  const segment = segmentOf(reading, holder, attributes);
  // A data source tells the address that is associated.
  const isAssociated = attributes.blocks("association").items.length > 0;
  return {
    id: holder,
    component: holder,
    segment,
    addresses: addressesOf(holder, [attributes], segment, subnets),
    publicAddress: known(hasElasticIp(around, key, holder) || isAssociated),
    groups: groups(key, holder, segment),
    sourcePorts: linuxPorts,
  };
}

export function segmentOf({ directory }: Reading, component: Id, attributes: Attributes): Fact<Id> {
  const located = directory.find("subnet", attributes, "subnet_id");
  const joint = located.kind === "unknown" ? jointName(directory.oneOf("subnet", located.unknown)) : undefined;
  return joint === undefined ? placeOf(located, component, "its subnet") : known(joint);
}

/** Whether `key`, an interface or an instance that `holder` holds or is, has an Elastic IP. */
export function hasElasticIp({ reading, elasticIps }: Surroundings, key: Id, holder: Id): boolean {
  const givenBy = elasticIps.get(key) ?? [];
  for (const address of givenBy) reading.contribute(holder, address);
  return givenBy.length > 0;
}

// ---- attachments ---------------------------------------------------------------------------------------------------

export interface Attachment {
  readonly instance: Id;
  readonly primary: boolean;
  /** What attaches it. */
  readonly by: Id;
}

/** The network interfaces that are attached to an instance: they are its own, not workloads of themselves. */
export function readAttachments(reading: Reading): ReadonlyMap<Id, Attachment> {
  const now = attachmentsIn(reading);
  const then = attachmentsIn(reading.before);
  return new Map(
    now.parents.flatMap((nic) => {
      const [entry] = now.settle(nic, then).items;
      return entry === undefined ? [] : [[nic, { ...entry.value, by: entry.component }]];
    }),
  );
}

/** Once refreshed, an interface lists the instance that a separate resource, or the instance itself, attaches it to. */
const attachmentsIn = part((reading) => {
  const { snapshot, directory } = reading;
  const attachments = new Collections<Omit<Attachment, "by">>();
  const entryOf = (instance: Id, block: Attributes, component: Id): Entry<Omit<Attachment, "by">> => {
    const primary = isPrimary(block);
    return { key: `${instance} ${primary}`, component, value: { instance, primary } };
  };
  for (const resource of snapshot.ofType("aws_network_interface")) {
    const entries = resource.attributes.blocks("attachment").items.flatMap((block) => {
      const instance = keyIn(directory.find("instance", block, resource.mode === "data" ? "instance_id" : "instance"));
      return instance === undefined ? [] : [entryOf(instance, block, resource.address)];
    });
    attachments.list(directory.keyOf("network-interface", resource), entries, isNew(resource));
  }
  for (const { address, attributes } of snapshot.ofType("aws_network_interface_attachment")) {
    const nic = keyIn(directory.find("network-interface", attributes, "network_interface_id"));
    const instance = keyIn(directory.find("instance", attributes, "instance_id"));
    if (nic !== undefined && instance !== undefined) attachments.add(nic, entryOf(instance, attributes, address));
  }
  for (const instance of snapshot.ofType("aws_instance")) {
    const { address } = instance;
    for (const block of interfaceBlocks(reading, instance)) {
      const nic = keyIn(directory.find("network-interface", block, "network_interface_id"));
      if (nic !== undefined && nic !== address) attachments.add(nic, entryOf(address, block, address));
    }
  }
  return attachments;
});

/** Where an instance names the interfaces that it is started with. */
function interfaceBlocks(reading: Reading, instance: Resource): readonly Attributes[] {
  const own = ["network_interface", "primary_network_interface"].flatMap(
    (name) => instance.attributes.blocks(name).items,
  );
  const template = launchTemplateOf(reading, instance);
  return template.kind === "described" && template.primary !== undefined ? [...own, template.primary] : own;
}

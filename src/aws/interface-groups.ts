import type { Fact, Id, Listing, Missing } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { isNew } from "./directory.ts";
import { Collections } from "./effective.ts";
import { launchTemplateOf } from "./launch-template.ts";
import { lacking, missing, outside, part, type Reading, restOf } from "./reading.ts";
import type { Subnet } from "./subnet.ts";

/** Finds the groups of what lists them: a network interface, or an instance for its primary one. */
export type InterfaceGroups = (key: Id, holder: Id, segment: Fact<Id>) => Listing<Id>;

/**
 * An interface that is given no group gets its VPC's default one.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export function readInterfaceGroups(reading: Reading, subnets: ReadonlyMap<Id, Subnet>): InterfaceGroups {
  const now = groupsIn(reading);
  const then = groupsIn(reading.before);
  return (key, holder, segment) => {
    const { items, missing } = now.settle(key, then);
    for (const { component } of items) if (component !== holder) reading.contribute(holder, component);
    if (items.length > 0 || missing.length > 0) return { items: items.map(({ value }) => value), missing };
    const vpc = segment.known ? subnets.get(segment.value)?.segment.domain : undefined;
    return vpc?.known === true
      ? { items: [reading.directory.impliedOf("default-security-group", vpc.value)], missing }
      : { items: [], missing: [outside(holder, "its security groups")] };
  };
}

const groupsIn = part((reading) => {
  const { snapshot, directory } = reading;
  const groups = new Collections<Id>();
  const list = (key: Id, resource: Resource, { items, missing }: Listing<Id>) => {
    const entries = items.map((group) => ({ key: group, component: resource.address, value: group }));
    groups.list(key, entries, isNew(resource));
    groups.lack(key, ...missing);
  };
  for (const resource of snapshot.ofType("aws_network_interface")) {
    const key = directory.keyOf("network-interface", resource);
    if (!groups.has(key)) list(key, resource, listedIn(reading, resource, "security_groups"));
  }
  for (const resource of snapshot.ofType("aws_instance")) {
    list(resource.address, resource, groupsOfInstance(reading, resource));
  }
  for (const { address, attributes } of snapshot.ofType("aws_network_interface_sg_attachment")) {
    const nic = directory.find("network-interface", attributes, "network_interface_id");
    const group = directory.find("security-group", attributes, "security_group_id");
    const keys = nic.kind === "at" ? [nic.key] : [...directory.newOnes("network-interface")];
    for (const key of keys) {
      if (nic.kind !== "at") groups.lack(key, lacking(nic, address, "its network interface"));
      else if (group.kind !== "at") groups.lack(key, lacking(group, address, "its security group"));
      else groups.add(key, { key: group.key, component: address, value: group.key });
    }
  }
  return groups;
});

const noGroups: Listing<Id> = { items: [], missing: [] };

/** What an instance writes comes before what its launch template does. The first that is written counts. */
function groupsOfInstance(reading: Reading, instance: Resource): Listing<Id> {
  for (const name of ["vpc_security_group_ids", "security_groups"]) {
    const groups = listedIn(reading, instance, name);
    if (groups.items.length > 0 || groups.missing.length > 0) return groups;
  }
  const template = launchTemplateOf(reading, instance);
  if (template.kind === "none") return noGroups;
  if (template.kind === "unknown") return { items: [], missing: [template.missing] };
  const { attributes, primary } = template;
  for (const [written, name] of [
    [primary, "security_groups"],
    [attributes, "vpc_security_group_ids"],
  ] as const) {
    if (written === undefined) continue;
    // Nothing of these is computed: what is not known is written.
    const { items, rest } = reading.directory.findAll("security-group", written, name);
    const open: readonly Missing[] = rest === undefined ? [] : [missing(instance.address, "its security groups", rest)];
    if (items.length > 0 || open.length > 0) return { items, missing: open };
  }
  return noGroups;
}

/** Optional and computed: AWS fills it in where nobody writes it. */
function listedIn({ directory }: Reading, { address, attributes }: Resource, name: string): Listing<Id> {
  const list = directory.findAll("security-group", attributes, name);
  return { items: list.items, missing: restOf(list, address, "its security groups") };
}

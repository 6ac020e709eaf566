import { type Fact, type Id, type Interface, known, unknown } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes } from "../plan/value.ts";
import { addressesOf } from "./interface-addresses.ts";
import { type LaunchTemplate, launchTemplateOf } from "./launch-template.ts";
import {
  type Attachment,
  hasElasticIp,
  interfaceOf,
  linuxPorts,
  type Surroundings,
  segmentOf,
  windowsPorts,
} from "./network-interface.ts";
import { isOn, missing, outside, type Reading, regionOf } from "./reading.ts";

export const types = ["aws_instance", "aws_ami"] as const;

/** A workload: what holds an interface and opens connections from it. */
export interface Workload {
  /** Its Terraform address. */
  readonly address: string;
  readonly nic: Interface;
  /** Where an instance profile may be written; the first that is set counts. */
  readonly profiles: readonly Written[];
  /** AWS services that the workload cannot do without by its very kind, each with what shows it. */
  readonly inherentUse: ReadonlyMap<string, string>;
  /** The region that its provider is set to, where that is known. To tell it, the configuration has to be read. */
  readonly region: string | undefined;
}

/** An argument, and what holds it. */
export interface Written {
  readonly attributes: Attributes;
  readonly name: string;
}

export function readInstances(around: Surroundings, attachments: ReadonlyMap<Id, Attachment>): readonly Workload[] {
  const { snapshot } = around.reading;
  const primary = primaryInterfaces(around.reading, attachments);
  const isWindows = windowsTeller(around.reading);
  const managed = snapshot.ofType("aws_instance").filter(({ mode }) => mode === "managed");
  return managed.map((resource) => {
    const { address, attributes } = resource;
    const template = launchTemplateOf(around.reading, resource);
    const attached = primary.get(address);
    const nic =
      attached === undefined ? ownInterface(around, resource, template) : startedWith(around, resource, attached);
    const image = template.kind === "described" ? template.attributes : undefined;
    return {
      address,
      nic: { ...nic, sourcePorts: isWindows(attributes, image) ? windowsPorts : linuxPorts },
      profiles: profilesOf(resource, template),
      inherentUse: new Map(),
      get region() {
        return regionOf(resource);
      },
    };
  });
}

function profilesOf({ attributes }: Resource, template: LaunchTemplate): readonly Written[] {
  const blocks = template.kind === "described" ? template.attributes.blocks("iam_instance_profile").items : [];
  return [
    { attributes, name: "iam_instance_profile" },
    ...blocks.flatMap((block) => ["name", "arn"].map((name): Written => ({ attributes: block, name }))),
  ];
}

/** The network interface resources that are instances' primary ones, by instance. */
function primaryInterfaces(reading: Reading, attachments: ReadonlyMap<Id, Attachment>): ReadonlyMap<Id, Resource> {
  const primary = new Map<Id, Resource>();
  for (const [nic, { instance, primary: isPrimary, by }] of attachments) {
    const resource = isPrimary ? reading.snapshot.find(nic) : undefined;
    if (resource === undefined) continue;
    primary.set(instance, resource);
    for (const address of [nic, by]) reading.contribute(instance, address);
  }
  return primary;
}

/** An instance whose primary interface is a resource of its own. */
function startedWith(around: Surroundings, { address }: Resource, attached: Resource): Interface {
  const nic = interfaceOf(around, attached, address);
  return hasElasticIp(around, address, address) ? { ...nic, publicAddress: known(true) } : nic;
}

function ownInterface(around: Surroundings, resource: Resource, template: LaunchTemplate): Interface {
  const { address: id, attributes } = resource;
  const primary = template.kind === "described" ? template.primary : undefined;
  const written = primary === undefined ? [attributes] : [attributes, primary];
  const segments = written.map((each) => segmentOf(around.reading, id, each));
  const segment = segments.find((each) => each.known) ?? segmentOf(around.reading, id, attributes);
  return {
    id,
    component: id,
    segment,
    addresses: addressesOf(id, written, segment, around.subnets),
    publicAddress: publicAddressOf(around, resource, primary, segment),
    groups: around.groups(id, id, segment),
    sourcePorts: linuxPorts,
  };
}

/**
 * An Elastic IP makes it public; else the address that it was started with, as written or as the subnet gives it.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html
 */
function publicAddressOf(
  around: Surroundings,
  instance: Resource,
  template: Attributes | undefined,
  segment: Fact<Id>,
): Fact<boolean> {
  const id = instance.address;
  if (hasElasticIp(around, id, id)) return known(true);
  const notTold = segment.known ? unknown(outside(segment.value, mapPublicIp)) : segment;
  const given = (segment.known ? around.subnets.get(segment.value)?.mapPublicIp : undefined) ?? notTold;
  for (const written of [instance.attributes, template]) {
    const flag = written?.flag(associatePublicIp);
    if (flag?.kind === "unknown" && flag.unknown.kind === "unresolved") {
      return unknown(missing(id, associatePublicIp, flag.unknown));
    }
    if (flag?.kind !== "set") continue;
    const isLost = flag.value && around.formerElasticIps.has(id);
    return isLost ? withoutElasticIp(instance, template, given) : known(flag.value);
  }
  return given;
}

const associatePublicIp = "associate_public_ip_address";
const mapPublicIp = "map_public_ip_on_launch";

/**
 * The provider reads the flag off the interface, so that a lost Elastic IP may be all that it meant. But what was
 * started with a public address is given a new one.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
 */
function withoutElasticIp(instance: Resource, template: Attributes | undefined, given: Fact<boolean>): Fact<boolean> {
  const isWritten = instance.writes(associatePublicIp);
  if (isWritten === true || (template !== undefined && isOn(template.flag(associatePublicIp)))) return known(true);
  if (isWritten === undefined) return unknown(outside(instance.address, "whether it keeps a public address"));
  return given;
}

/** Tells Windows from Linux, as which everything counts that the plan does not show to be Windows. */
function windowsTeller({ snapshot }: Reading): (instance: Attributes, template: Attributes | undefined) => boolean {
  const images = new Set(
    snapshot.ofType("aws_ami").flatMap(({ attributes }) => {
      const id = attributes.text("id");
      const platform = attributes.text("platform");
      const isWindows = platform.kind === "set" && platform.value.toLowerCase() === "windows";
      return id.kind === "set" && isWindows ? [id.value] : [];
    }),
  );
  return (instance, template) => {
    if (isOn(instance.flag("get_password_data"))) return true;
    const [image] = [instance.text("ami"), template?.text("image_id")].filter((text) => text?.kind === "set");
    return image?.kind === "set" && images.has(image.value);
  };
}

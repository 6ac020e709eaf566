import {
  type Fact,
  type Family,
  type Id,
  type Intervals,
  known,
  type Segment,
  unionOf,
  unknown,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { readCidr } from "./cidr.ts";
import { factOf, lacking, missing, outside, placeOf, type Reading } from "./reading.ts";

export const types = ["aws_subnet", "aws_default_subnet"] as const;

export interface Subnet {
  readonly segment: Segment;
  readonly mapPublicIp: Fact<boolean>;
  readonly assignIpv6: Fact<boolean>;
}

/** What stands at a subnet, be it a table or an ACL: the associations decide, not the subnet itself. */
export interface Association {
  /** What a resource associates with it. */
  told(subnet: Id): Fact<Id> | undefined;
  /** What its VPC gives it where nothing else is associated. */
  byDefault(subnet: Id, vpc: Fact<Id>): Fact<Id>;
}

export interface Associations {
  readonly table: Association;
  readonly acl: Association;
}

export function readSubnets(reading: Reading, associations: Associations): ReadonlyMap<Id, Subnet> {
  const subnets = new Map<Id, Subnet>();
  for (const resource of reading.snapshot.ofType("aws_subnet", "aws_default_subnet")) {
    const key = reading.directory.keyOf("subnet", resource);
    if (!subnets.has(key)) subnets.set(key, readSubnet(reading, associations, key, resource));
  }
  for (const keys of alternatives(reading)) {
    const name = jointName(keys);
    if (name === undefined || subnets.has(name)) continue;
    const parts = keys.flatMap((key) => subnets.get(key) ?? []);
    if (parts.length < keys.length) continue;
    for (const key of keys) reading.contribute(name, key);
    subnets.set(name, jointSubnet(name, parts));
  }
  return subnets;
}

// ---- one of several ------------------------------------------------------------------------------------------------

/** What may stand in one of several subnets, the plan does not show which (`element(module.vpc.private_subnets, 0)`). */
function alternatives({ snapshot, directory }: Reading): readonly (readonly Id[])[] {
  const holders = snapshot.ofType("aws_instance", "aws_network_interface", "aws_cloud9_environment_ec2");
  return holders.flatMap(({ attributes }) => {
    const located = directory.find("subnet", attributes, "subnet_id");
    return located.kind === "unknown" ? [directory.oneOf("subnet", located.unknown)] : [];
  });
}

/** How a report calls one of several subnets. */
export const jointName = (keys: readonly Id[]): Id | undefined => (keys.length > 1 ? keys.join(" or ") : undefined);

/** Whatever all of them have in common is known of the one; nothing else is. */
function jointSubnet(id: Id, parts: readonly Subnet[]): Subnet {
  const common = <T>(of: (part: Subnet) => Fact<T>, fact: string): Fact<T> => {
    const [first, ...others] = parts.map(of);
    const isShared = first?.known && others.every((other) => JSON.stringify(other) === JSON.stringify(first));
    return isShared ? first : unknown({ component: id, fact, known: "later" });
  };
  const anywhere = (family: Family): Fact<Intervals> => {
    const addresses = parts.map(({ segment }) => segment.addresses[family]);
    return addresses.every((each) => each.known)
      ? known(unionOf(addresses.map((each) => (each.known ? each.value : []))))
      : unknown({ component: id, fact: "its CIDR", known: "later" });
  };
  return {
    segment: {
      id,
      domain: common(({ segment }) => segment.domain, "its VPC"),
      addresses: { v4: anywhere("v4"), v6: anywhere("v6") },
      zone: common(({ segment }) => segment.zone, "its availability zone"),
      table: common(({ segment }) => segment.table, "its route table"),
      filter: common(({ segment }) => segment.filter, "its network ACL"),
    },
    mapPublicIp: common(({ mapPublicIp }) => mapPublicIp, "map_public_ip_on_launch"),
    assignIpv6: common(({ assignIpv6 }) => assignIpv6, "assign_ipv6_address_on_creation"),
  };
}

// ---- one subnet ----------------------------------------------------------------------------------------------------

function readSubnet(reading: Reading, { table, acl }: Associations, key: Id, resource: Resource): Subnet {
  const { attributes, type } = resource;
  const domain = placeOf(reading.directory.find("vpc", attributes, "vpc_id"), key, "its VPC");
  const zone = attributes.text("availability_zone");
  // The subnets of the default VPC are public.
  const isPublic = type === "aws_default_subnet";
  return {
    segment: {
      id: key,
      domain,
      addresses: { v4: cidrOf(resource, key, "v4"), v6: cidrOf(resource, key, "v6") },
      // By name only: an availability zone id names the same zone in other words, and the two cannot be compared.
      zone: zone.kind === "set" ? known(zone.value) : unknown(lacking(zone, key, "its availability zone")),
      table: table.told(key) ?? table.byDefault(key, domain),
      filter: acl.told(key) ?? acl.byDefault(key, domain),
    },
    mapPublicIp: flagOf(resource, key, "map_public_ip_on_launch", isPublic),
    assignIpv6: flagOf(resource, key, "assign_ipv6_address_on_creation", false),
  };
}

const flagOf = ({ attributes }: Resource, key: Id, name: string, otherwise: boolean): Fact<boolean> =>
  factOf(attributes.flag(name), key, name, otherwise, otherwise);

function cidrOf(resource: Resource, key: Id, family: Family): Fact<Intervals> {
  const text = resource.attributes.text(family === "v4" ? "cidr_block" : "ipv6_cidr_block");
  if (text.kind === "unset") return known([]);
  if (text.kind === "unknown") {
    // Computed where nobody writes it: a subnet without an IPv6 block has none.
    const isNone = family === "v6" && text.unknown.kind === "computed";
    return isNone ? known([]) : unknown(missing(key, "its CIDR", text.unknown));
  }
  const cidr = readCidr(text.value);
  return cidr === undefined ? unknown(outside(key, "a CIDR that can be read")) : known(cidr.addresses);
}

/** A subnet that no resource of the plan describes. `vpc` where what stands in it tells it. */
export function outsideSegment(key: Id, vpc: Id | undefined, { table, acl }: Associations): Segment {
  const not = (fact: string) => unknown(outside(key, fact));
  return {
    id: key,
    domain: vpc === undefined ? not("its VPC") : known(vpc),
    addresses: { v4: not("its CIDR"), v6: not("its IPv6 CIDR") },
    zone: not("its availability zone"),
    table: table.told(key) ?? not("its route table"),
    filter: acl.told(key) ?? not("its network ACL"),
  };
}

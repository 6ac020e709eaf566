import { type Fact, type Id, known, unknown } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { missing, outside, type Reading } from "./reading.ts";

export const types = [
  "aws_vpc_dhcp_options",
  "aws_default_vpc_dhcp_options",
  "aws_vpc_dhcp_options_association",
] as const;

/**
 * The addresses under which the VPC's own resolver answers besides the VPC's base address plus two.
 * https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
 */
const ownResolver: ReadonlySet<string> = new Set(["AmazonProvidedDNS", "169.254.169.253", "fd00:ec2::253"]);

/** Whom the clients of a VPC ask for names: its own resolver, or servers of the user's. */
export type NameServers = { readonly kind: "own" } | { readonly kind: "other"; readonly addresses: readonly string[] };

const own = known({ kind: "own" } as const);

/** `basePlusTwo`: the address of the VPC's resolver inside the VPC. */
export function nameServersOf(reading: Reading, vpc: Id, resource: Resource, basePlusTwo?: string): Fact<NameServers> {
  const { directory, snapshot } = reading;
  const association = associationOf(reading, vpc);
  if (association !== undefined) reading.contribute(vpc, association.address);
  // Without an association the VPC has the options that it says; one that goes leaves it with none of its own.
  else if (associationOf(reading.before, vpc) !== undefined) return own;
  const options = directory.find("dhcp-options", (association ?? resource).attributes, "dhcp_options_id");
  if (options.kind === "unknown" && association !== undefined) {
    return unknown(missing(association.address, "its DHCP options", options.unknown));
  }
  if (options.kind !== "at" || options.key === "default") return own;
  const described = snapshot.find(options.key);
  if (described !== undefined) {
    reading.contribute(vpc, described.address);
    return serversOf(described, basePlusTwo);
  }
  // A VPC lists the region's default options by an id too, which no resource describes.
  return association === undefined ? own : unknown(outside(options.key, "its DNS servers"));
}

function associationOf({ directory, snapshot }: Reading, vpc: Id): Resource | undefined {
  return snapshot.ofType("aws_vpc_dhcp_options_association").find(({ attributes }) => {
    const located = directory.find("vpc", attributes, "vpc_id");
    return located.kind === "at" && located.key === vpc;
  });
}

function serversOf({ type, address, attributes }: Resource, basePlusTwo: string | undefined): Fact<NameServers> {
  if (type === "aws_default_vpc_dhcp_options") return own;
  const { items, rest } = attributes.texts("domain_name_servers");
  // Clients ask the servers in turn, so one that is the VPC's own keeps its private names in sight.
  const addresses = items.map(({ value }) => value);
  if (addresses.some((address) => ownResolver.has(address) || address === basePlusTwo)) return own;
  if (rest !== undefined) return unknown(missing(address, "its DNS servers", rest));
  return addresses.length === 0 ? own : known({ kind: "other", addresses });
}

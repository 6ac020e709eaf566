import {
  type Domain,
  type Fact,
  type Id,
  known,
  type Listing,
  type Missing,
  type NextHop,
  type Route,
  unknown,
  type Zone,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Argument } from "../plan/value.ts";
import { type MarkedText, prefixesOf, readCidr } from "./cidr.ts";
import { type NameServers, nameServersOf } from "./dhcp-options.ts";
import { factOf, isOn, missing, outside, part, type Reading, regionOf } from "./reading.ts";

export const types = [
  "aws_vpc",
  "aws_default_vpc",
  "aws_vpc_ipv4_cidr_block_association",
  "aws_vpc_ipv6_cidr_block_association",
] as const;

export interface Vpc {
  readonly key: Id;
  readonly localRoutes: readonly Route[];
  /**
   * Private DNS of endpoints needs both attributes.
   * https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly privateDns: Fact<boolean>;
  readonly resolver: Domain["resolver"];
  /** DNS servers of the user's own, where the clients are told to ask them. */
  readonly otherServers: readonly string[];
  readonly region: string | undefined;
  /** Whether this plan's state manages the VPC, so that what nothing here manages is as AWS made it. */
  readonly managed: boolean;
  /** The account's default VPC, which AWS makes with an internet gateway. */
  readonly isDefault: boolean;
}

/** All VPCs that a resource or data source describes. */
export const readVpcs = part((reading): ReadonlyMap<Id, Vpc> => {
  const vpcs = new Map<Id, Vpc>();
  for (const resource of reading.snapshot.ofType("aws_vpc", "aws_default_vpc")) {
    const key = reading.directory.keyOf("vpc", resource);
    if (!vpcs.has(key)) vpcs.set(key, readVpc(reading, key, resource));
  }
  return vpcs;
});

function readVpc(reading: Reading, key: Id, resource: Resource): Vpc {
  const isDefault = resource.type === "aws_default_vpc";
  const support = dnsFlag(resource, "enable_dns_support", true);
  // A default VPC has DNS host names on, any other off.
  const hostnames = dnsFlag(resource, "enable_dns_hostnames", isDefault);
  const servers = nameServersOf(reading, key, resource, basePlusTwo(resource));
  return {
    key,
    localRoutes: localRoutesOf(reading, key, resource),
    privateDns: both(support, hostnames),
    resolver: resolverOf(support, servers),
    otherServers: servers.known && servers.value.kind === "other" ? servers.value.addresses : [],
    region: regionIn(resource.attributes.text("arn")) ?? regionOf(resource),
    managed: resource.mode === "managed",
    isDefault,
  };
}

const dnsFlag = (vpc: Resource, name: string, fallback: boolean): Fact<boolean> =>
  factOf(vpc.attributes.flag(name), vpc.address, name, fallback, fallback);

function both(a: Fact<boolean>, b: Fact<boolean>): Fact<boolean> {
  if (a.known && b.known) return known(a.value && b.value);
  if ((a.known && !a.value) || (b.known && !b.value)) return known(false);
  return unknown(...(a.known ? [] : a.missing), ...(b.known ? [] : b.missing));
}

function resolverOf(support: Fact<boolean>, servers: Fact<NameServers>): Domain["resolver"] {
  if (!servers.known) return servers;
  if (servers.value.kind === "other") return known("other");
  return support.known ? known(support.value ? "own" : "off") : support;
}

/** Inside the VPC its resolver also answers at the base of the primary CIDR plus two. */
function basePlusTwo({ attributes }: Resource): string | undefined {
  const text = attributes.text("cidr_block");
  const start = text.kind === "set" ? readCidr(text.value)?.addresses[0] : undefined;
  if (typeof start !== "number") return undefined;
  const address = start + 2;
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

function regionIn(arn: Argument<string>): string | undefined {
  const region = arn.kind === "set" && !arn.sensitive ? arn.value.split(":")[3] : undefined;
  return region === "" ? undefined : region;
}

// ---- local routes --------------------------------------------------------------------------------------------------

/** A local route for every CIDR of the VPC. */
function localRoutesOf(reading: Reading, key: Id, vpc: Resource): readonly Route[] {
  const cidrs: MarkedText[] = [];
  const open: Missing[] = [];
  const openIpv6: Missing[] = [];
  const read = (resource: Resource, name: "cidr_block" | "ipv6_cidr_block") => {
    const text = resource.attributes.text(name);
    if (text.kind === "set") cidrs.push(text);
    if (text.kind !== "unknown" || (name === "ipv6_cidr_block" && isWithoutIpv6(resource))) return;
    if (name === "cidr_block") open.push(missing(resource.address, "its CIDR", text.unknown));
    else openIpv6.push(missing(resource.address, "its IPv6 CIDR", text.unknown));
  };
  read(vpc, "cidr_block");
  read(vpc, "ipv6_cidr_block");
  for (const resource of reading.snapshot.ofType(
    "aws_vpc_ipv4_cidr_block_association",
    "aws_vpc_ipv6_cidr_block_association",
  )) {
    const of = reading.directory.find("vpc", resource.attributes, "vpc_id");
    if (of.kind !== "at" || of.key !== key) continue;
    reading.contribute(key, resource.address);
    read(resource, resource.type === "aws_vpc_ipv4_cidr_block_association" ? "cidr_block" : "ipv6_cidr_block");
  }
  for (const association of vpc.attributes.blocks("cidr_block_associations").items) {
    const text = association.text("cidr_block");
    if (text.kind === "set" && !cidrs.some(({ value }) => value === text.value)) cidrs.push(text);
  }
  const local = cidrs
    .flatMap(prefixesOf)
    .map((destination): Route => ({ component: key, destination, via: known({ kind: "local" }), origin: "local" }));
  // One of IPv6 could lie anywhere: there is nothing like the private ranges.
  const somewhere = { kind: "unknown", family: "v6", fact: unknown(...openIpv6) } as const;
  return [
    ...local,
    ...(open.length === 0 ? [] : perhapsLocal(key, open)),
    ...(openIpv6.length === 0
      ? []
      : [{ component: key, destination: somewhere, via: known<NextHop>({ kind: "local" }), origin: "local" } as const]),
  ];
}

/** The block is computed: not known before apply of a VPC that asks for none either. */
const isWithoutIpv6 = ({ type, attributes }: Resource): boolean =>
  type === "aws_vpc" &&
  !isOn(attributes.flag("assign_generated_ipv6_cidr_block")) &&
  attributes.text("ipv6_ipam_pool_id").kind === "unset";

/** RFC 1918 and RFC 6598: what VPCs are made of. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

/**
 * Where a CIDR of the VPC is not known, any private address may belong to it: no route but a longer one is certain
 * for it.
 */
export function perhapsLocal(vpc: Id, facts: readonly Missing[]): readonly Route[] {
  const via = unknown(...facts);
  return privateRanges
    .flatMap((value) => prefixesOf({ value, sensitive: false }))
    .map((destination): Route => ({ component: vpc, destination, via, origin: "local" }));
}

// ---- name resolution -----------------------------------------------------------------------------------------------

export const domainOf = (vpc: Vpc, zones: Listing<Zone>): Domain => ({ id: vpc.key, resolver: vpc.resolver, zones });

/** A VPC that no resource of the plan describes: its endpoints here are known, the rest of it is not. */
export const outsideDomain = (key: Id, { items, missing }: Listing<Zone>): Domain => ({
  id: key,
  resolver: unknown(outside(key, "its DNS settings")),
  zones: { items, missing: [...missing, outside(key, "its other endpoints")] },
});

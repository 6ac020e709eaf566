import { type Fact, type Id, type Interface, type Intervals, known, NONE, unionOf, unknown } from "../engine/index.ts";
import { oncePer } from "../once.ts";
import type { Attributes, Unknown } from "../plan/value.ts";
import { readCidr } from "./cidr.ts";
import { missing, outside } from "./reading.ts";
import type { Subnet } from "./subnet.ts";

/** The arguments that hold addresses of an interface, in whatever resource or block writes it. */
const argumentsOf = {
  v4: ["private_ips", "private_ip_list", "private_ip", "private_ip_address"],
  v6: ["ipv6_addresses", "ipv6_address_list"],
} as const;

/**
 * Private addresses as written or as AWS has given them; else any of the subnet's. `written`: where they may be written,
 * what comes first counts.
 */
export function addressesOf(
  id: Id,
  written: readonly Attributes[],
  segment: Fact<Id>,
  subnets: ReadonlyMap<Id, Subnet>,
): Interface["addresses"] {
  const subnet = segment.known ? subnets.get(segment.value) : undefined;
  const not = segment.known ? unknown(outside(segment.value, "its CIDR")) : segment;
  const [v4] = written.map((attributes) => told.v4(attributes).addresses).filter(({ length }) => length > 0);
  return {
    v4: v4 === undefined ? (subnet?.segment.addresses.v4 ?? not) : known(v4),
    v6: ipv6Of(id, written, subnet) ?? not,
  };
}

/** An interface has IPv6 when addresses are listed or asked for, or when its subnet gives one to each. */
function ipv6Of(id: Id, written: readonly Attributes[], subnet: Subnet | undefined): Fact<Intervals> | undefined {
  const ofSubnet = subnet?.segment.addresses.v6;
  for (const attributes of written) {
    const { addresses, set, rest } = told.v6(attributes);
    if (addresses.length > 0) return known(addresses);
    if (rest?.kind === "unresolved") return ofSubnet;
    const count = attributes.number("ipv6_address_count");
    if (count.kind === "set" && count.value > 0) return ofSubnet;
    if (count.kind === "unknown" && count.unknown.kind === "unresolved") {
      return unknown(missing(id, "its number of IPv6 addresses", count.unknown));
    }
    // An interface that exists and lists none has none.
    if (set) return known(NONE);
  }
  if (subnet === undefined) return undefined;
  const { assignIpv6 } = subnet;
  if (!assignIpv6.known) return assignIpv6;
  return assignIpv6.value ? ofSubnet : known(NONE);
}

const told = {
  v4: oncePer((attributes: Attributes) => tell(attributes, "v4")),
  v6: oncePer((attributes: Attributes) => tell(attributes, "v6")),
};

/** What the arguments for one family list, and whether they are there at all. */
function tell(attributes: Attributes, family: keyof typeof argumentsOf) {
  let addresses: Intervals = NONE;
  let set = false;
  let rest: Unknown | undefined;
  for (const name of argumentsOf[family]) {
    const list = attributes.texts(name);
    set ||= list.set;
    rest = rest?.kind === "unresolved" ? rest : list.rest;
    // The first that lists any says all: the others say the same in other ways.
    if (addresses.length > 0) continue;
    addresses = unionOf(list.items.map(({ value }) => readCidr(value)?.addresses ?? NONE));
  }
  return { addresses, set, rest };
}

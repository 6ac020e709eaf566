import { listIn, mapBlocks, mapStrings, mapValues, type Plan, textIn, type Values } from "./plans.ts";
import { withTwins } from "./rules.ts";

// ---- halves --------------------------------------------------------------------------------------------------------

interface Cidr {
  readonly bits: bigint;
  readonly length: number;
  readonly width: 32 | 128;
}

function read(text: string): Cidr {
  const [address = "", length] = text.split("/");
  if (!address.includes(":")) {
    const bits = address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
    return { bits, length: Number(length), width: 32 };
  }
  const [left = "", right] = address.split("::");
  const groups = (part: string | undefined) => (part ? part.split(":") : []);
  const zeros = Array.from({ length: 8 - groups(left).length - groups(right).length }, () => "0");
  const all = right === undefined ? groups(left) : [...groups(left), ...zeros, ...groups(right)];
  return {
    bits: all.reduce((sum, part) => sum * 65536n + BigInt(`0x${part}`), 0n),
    length: Number(length),
    width: 128,
  };
}

function write({ bits, length, width }: Cidr): string {
  const size = width === 32 ? 8n : 16n;
  const parts = Array.from({ length: width === 32 ? 4 : 8 }, (_, i, count = width === 32 ? 4 : 8) =>
    ((bits >> (size * BigInt(count - 1 - i))) & ((1n << size) - 1n)).toString(width === 32 ? 10 : 16),
  );
  return `${parts.join(width === 32 ? "." : ":")}/${length}`;
}

/**
 * The two halves of a range; of a single address there are none. A /8 of public addresses (IPv6: /16) is left whole: its
 * halves would be narrow, and narrow ranges say nothing of the internet as such.
 */
function halves(text: string): readonly [string, string] | undefined {
  const cidr = read(text);
  const { bits, length, width } = cidr;
  const isPrivate = width === 32 ? bits >> 24n === 10n : bits >> 121n === 0x7en;
  if (length === width || (length === (width === 32 ? 8 : 16) && !isPrivate)) return undefined;
  const lower = { bits, length: length + 1, width };
  return [write(lower), write({ ...lower, bits: bits | (1n << BigInt(width - length - 1)) })];
}

const bothHalves = (text: string): readonly string[] => halves(text) ?? [text];

// ---- where ranges stand ----------------------------------------------------------------------------------------------

const rangeLists = ["cidr_blocks", "ipv6_cidr_blocks"];

const withHalvesInLists = (rule: Values): Values => ({
  ...rule,
  ...Object.fromEntries(
    rangeLists.flatMap((name) =>
      Array.isArray(rule[name]) ? [[name, listIn<string>(rule, name).flatMap(bothHalves)]] : [],
    ),
  ),
});

/** A block that takes one range becomes two blocks. */
function inTwo(block: Values, names: readonly string[]): readonly Values[] {
  for (const name of names) {
    const range = textIn(block, name);
    const both = range === undefined ? undefined : halves(range);
    if (both !== undefined) return both.map((half) => ({ ...block, [name]: half }));
  }
  return [block];
}

const blockRanges = ["cidr_block", "ipv6_cidr_block"];

/** Numbers of an ACL's rules leave room for a second rule behind each. */
const numbered = (rule: Values, index: number): Values => ({ ...rule, rule_no: Number(rule.rule_no) * 2 + index });

const separateRanges: Readonly<Record<string, readonly string[]>> = {
  aws_vpc_security_group_ingress_rule: ["cidr_ipv4", "cidr_ipv6"],
  aws_vpc_security_group_egress_rule: ["cidr_ipv4", "cidr_ipv6"],
  aws_route: ["destination_cidr_block", "destination_ipv6_cidr_block"],
};

/** Every range that a rule or a route names, as its two halves: in before and after alike. */
export function withRangesHalved(plan: Plan): Plan {
  const inPlace = mapValues(plan, (values, { type }, unknown) => {
    switch (type) {
      case "aws_security_group":
        return mapBlocks(values, ["ingress", "egress"], unknown, (rule) => [withHalvesInLists(rule)]);
      case "aws_security_group_rule":
        return withHalvesInLists(values);
      case "aws_network_acl":
        return mapBlocks(values, ["ingress", "egress"], unknown, (rule) => inTwo(rule, blockRanges).map(numbered));
      case "aws_route_table":
        return mapBlocks(values, ["route"], unknown, (route) => inTwo(route, blockRanges));
      default:
        return values;
    }
  });
  const half = (values: Values, type: string, which: 0 | 1) => inTwo(values, separateRanges[type] ?? [])[which];
  const upper = withTwins(inPlace, "upper", (values, type) => half(values, type, 1));
  const originals = new Set([...plan.prior, ...plan.changes].map(({ address }) => address));
  return mapValues(upper, (values, { type, address }) =>
    originals.has(address) ? (half(values, type, 0) ?? values) : values,
  );
}

// ---- elsewhere -------------------------------------------------------------------------------------------------------

/** 10.0.0.0/12 and 172.16.0.0/12 change places, all addresses in the same order as before. */
export const elsewhere = (text: string): string =>
  text.replace(/(?<![\d.])(10|172)\.(\d{1,3})(?=\.\d{1,3}\.\d{1,3}(?![\d.]*\.\d))/g, (whole, first, second) => {
    const at = Number(second);
    if (first === "10" && at < 16) return `172.${at + 16}`;
    return first === "172" && at >= 16 && at < 32 ? `10.${at - 16}` : whole;
  });

export const withAddressesElsewhere = (plan: Plan): Plan => mapStrings(plan, elsewhere);

/** A range that reaches over the edge of what moves would not stay one range. */
export const canMove = (plan: Plan): boolean => !/"10\.\d+\.\d+\.\d+\/([89]|1[01])"/.test(JSON.stringify(plan));

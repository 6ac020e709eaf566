import { parseCidr } from "cidr-tools";
import { type Destination, type Family, type Intervals, type Peer, range } from "../engine/index.ts";

interface Cidr {
  readonly family: Family;
  readonly addresses: Intervals;
  readonly length: number;
}

const cache = new Map<string, Cidr | undefined>();

/** Reads `10.0.0.0/16`, `2001:db8::/32` or a single address; `undefined` for anything else. */
export function readCidr(text: string): Cidr | undefined {
  if (cache.has(text)) return cache.get(text);
  const cidr = parse(text);
  cache.set(text, cidr);
  return cidr;
}

function parse(text: string): Cidr | undefined {
  if (!/^[0-9a-fA-F:.]+(\/\d{1,3})?$/.test(text)) return undefined;
  try {
    const { version, start, end, prefix } = parseCidr(text);
    return version === 4
      ? { family: "v4", addresses: range(Number(start), Number(end) + 1), length: Number(prefix) }
      : { family: "v6", addresses: range(start, end + 1n), length: Number(prefix) };
  } catch {
    return undefined;
  }
}

/** A text of the plan that may be marked sensitive: then it decides, but is not shown. */
export interface MarkedText {
  readonly value: string;
  readonly sensitive: boolean;
}

/** Where a route leads that names a CIDR. */
export function prefixesOf({ value, sensitive }: MarkedText): readonly Destination[] {
  const cidr = readCidr(value);
  return cidr === undefined ? [] : [{ kind: "prefix", ...cidr, text: sensitive ? "a sensitive CIDR" : value }];
}

/** Where a default route of IPv4 leads. */
export const everywhere: readonly Destination[] = prefixesOf({ value: "0.0.0.0/0", sensitive: false });

/** The far end of a rule that names a CIDR. */
export function peersIn(text: string): readonly Peer[] {
  const cidr = readCidr(text);
  return cidr === undefined ? [] : [{ kind: "addresses", family: cidr.family, addresses: cidr.addresses }];
}

/** Tells CIDRs apart as AWS does, which keeps `10.0.0.1/16` as `10.0.0.0/16` and IPv6 in its short form. */
export function cidrKey(text: string): string {
  const cidr = readCidr(text);
  return cidr === undefined ? text : `${cidr.family} ${cidr.addresses.join("-")}`;
}

/** Every address of both families, as rules name them. */
export const everyAddress: readonly Peer[] = ["0.0.0.0/0", "::/0"].flatMap(peersIn);

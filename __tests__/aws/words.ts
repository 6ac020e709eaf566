import type { AwsNetwork } from "../../src/aws/network.ts";
import type {
  AllowRule,
  Destination,
  Fact,
  Id,
  Intervals,
  Listing,
  Missing,
  OrderedRule,
  Peer,
} from "../../src/engine/index.ts";

/** The engine's terms as short texts, so that a test reads like what a console shows. What is not known is `?`. */

export function groupRules({ network }: AwsNetwork, group: Id, direction: "inbound" | "outbound"): readonly string[] {
  const found = network.groups.get(group);
  return found === undefined ? ["no such group"] : listing(found[direction], ruleWords);
}

export function aclRules({ network }: AwsNetwork, acl: Id, direction: "inbound" | "outbound"): readonly string[] {
  const found = network.filters.get(acl);
  const words = (rule: OrderedRule) => `${fact(rule.order, String)} ${fact(rule.action, String)} ${ruleWords(rule)}`;
  return found === undefined ? ["no such ACL"] : listing(found[direction], words);
}

/** Without the local routes, unless they are what is asked. */
export function routes({ network }: AwsNetwork, table: Id, which: "local" | "other" = "other"): readonly string[] {
  const found = network.tables.get(table);
  if (found === undefined) return ["no such table"];
  const items = found.routes.items.filter(({ origin }) => (origin === "local") === (which === "local"));
  return listing(
    { items, missing: which === "local" ? [] : found.routes.missing },
    ({ destination, via, component }) => {
      const hop = fact(via, (next) => (next.kind === "gateway" ? next.id : next.kind));
      return `${destinationWords(destination)} → ${hop}${component === table ? "" : ` (${component})`}`;
    },
  );
}

export const fact = <T>(told: Fact<T>, words: (value: T) => string): string => (told.known ? words(told.value) : "?");

export const missingFacts = (missing: readonly Missing[]): readonly string[] =>
  missing.map(({ component, fact: what }) => `${component}: ${what}`);

function listing<T>({ items, missing }: Listing<T>, words: (item: T) => string): readonly string[] {
  return [...items.map(words).sort(), ...(missing.length > 0 ? ["and perhaps more"] : [])];
}

function ruleWords({ component, traffic: { protocols, ports, peer } }: AllowRule): string {
  const protocol = fact(protocols, (numbers) => protocolWords(numbers));
  const range = fact(ports, (numbers) => portWords(numbers));
  return `${protocol}${range === "" ? "" : ` ${range}`} ${peerWords(peer)} (${component})`;
}

function protocolWords(numbers: Intervals): string {
  const [start, end] = numbers;
  if (start === 0 && end === 256) return "all";
  const names: Readonly<Record<string, string>> = { 1: "icmp", 6: "tcp", 17: "udp", 58: "icmpv6" };
  return start === undefined ? "nothing" : (names[String(start)] ?? String(start));
}

function portWords(numbers: Intervals): string {
  const [start, end] = numbers.map(Number);
  if (start === undefined || end === undefined) return "no port";
  if (start === 0 && end === 65536) return "";
  return end === start + 1 ? String(start) : `${start}-${end - 1}`;
}

function peerWords(peer: Peer): string {
  switch (peer.kind) {
    case "addresses":
      return cidrWords(peer.addresses);
    case "named":
      return peer.name;
    case "members":
      return peer.group;
    case "unknown":
      return "?";
  }
}

function destinationWords(destination: Destination): string {
  if (destination.kind === "prefix") return destination.text;
  return destination.kind === "named" ? destination.name : "?";
}

export function cidrWords(addresses: Intervals): string {
  const [start, end] = addresses;
  if (start === undefined || end === undefined) return "none";
  if (typeof start === "bigint") return start === 0n ? "::/0" : `v6 ${start.toString(16)}`;
  const size = Number(end) - start;
  const text = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join(".");
  return size === 1 ? text : `${text}/${32 - Math.log2(size)}`;
}

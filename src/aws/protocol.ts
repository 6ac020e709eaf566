import { type Fact, type Id, type Intervals, known, NONE, range, unknown } from "../engine/index.ts";
import type { Argument, Attributes } from "../plan/value.ts";
import { missing } from "./reading.ts";

/** Protocols and destination ports, as rules of groups and of ACLs write them. */
export interface Transport {
  readonly protocols: Fact<Intervals>;
  readonly ports: Fact<Intervals>;
}

const everyPort: Intervals = range(0, 65536);
const everyProtocol: Intervals = range(0, 256);

export const everyTransport: Transport = { protocols: known(everyProtocol), ports: known(everyPort) };

/** The names that AWS takes besides IANA's numbers. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
const numbers: ReadonlyMap<string, number> = new Map([
  ["icmp", 1],
  ["tcp", 6],
  ["udp", 17],
  ["icmpv6", 58],
]);

const tcpAndUdp: ReadonlySet<number> = new Set([6, 17]);

/** `protocol`: the argument that holds it, next to `from_port` and `to_port`. */
export function transportOf(rule: Attributes, component: Id, protocol: "protocol" | "ip_protocol"): Transport {
  const text = rule.text(protocol);
  const number = text.kind === "set" ? numberOf(text.value) : undefined;
  return {
    protocols: protocolsOf(text, number, component),
    // With every protocol ports are without meaning, with ICMP they are type and code.
    ports: text.kind === "unknown" || tcpAndUdp.has(number ?? -1) ? portsOf(rule, component) : known(everyPort),
  };
}

/** `undefined` for `-1` and `all`, which mean every protocol. */
function numberOf(text: string): number | undefined {
  const lower = text.toLowerCase();
  return lower === "-1" || lower === "all" ? undefined : (numbers.get(lower) ?? Number(lower));
}

function protocolsOf(text: Argument<string>, number: number | undefined, component: Id): Fact<Intervals> {
  if (text.kind === "unknown") return unknown(missing(component, "its protocol", text.unknown));
  if (number === undefined) return known(everyProtocol);
  return known(Number.isInteger(number) && number >= 0 && number < 256 ? range(number, number + 1) : NONE);
}

function portsOf(rule: Attributes, component: Id): Fact<Intervals> {
  const from = rule.number("from_port");
  const to = rule.number("to_port");
  for (const port of [from, to]) {
    if (port.kind === "unknown") return unknown(missing(component, "its ports", port.unknown));
  }
  const first = from.kind === "set" ? from.value : 0;
  const last = to.kind === "set" ? to.value : 65535;
  if (first < 0 || last < 0) return known(everyPort);
  return known(first <= last ? range(first, last + 1) : NONE);
}

import {
  type AllowRule,
  complete,
  type Destination,
  type Domain,
  type Fact,
  type Family,
  type ForwardingTable,
  type Gateway,
  type Group,
  type Id,
  type Interface,
  type Intervals,
  known,
  type Missing,
  type Network,
  type NextHop,
  NONE,
  type OrderedFilter,
  type OrderedRule,
  type Peer,
  type Question,
  type Route,
  range,
  type Segment,
  type Traffic,
  unknown,
  type Zone,
} from "../../src/engine/index.ts";

export const TCP = 6;
export const UDP = 17;
export const ICMP = 1;

export const ALL_PORTS = range(0, 65536);
export const LINUX_PORTS = range(32768, 61000);
export const TRANSLATOR_PORTS = range(1024, 65536);
export const port = (number: number): Intervals => range(number, number + 1);

/** The addresses of a prefix written as people write it, of either family: `10.0.0.0/24`, `2001:db8::/32`. */
export function addresses(text: string): Intervals {
  const [address = "", length] = text.split("/");
  if (address.includes(":")) {
    const bits = 128n - BigInt(length ?? 128);
    const start = (v6(address) >> bits) << bits;
    return range(start, start + (1n << bits));
  }
  const size = 2 ** (32 - Number(length ?? 32));
  const start = address.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return range(start - (start % size), start - (start % size) + size);
}

function v6(text: string): bigint {
  const [head = "", tail] = text.split("::");
  const left = head.split(":").filter((word) => word !== "");
  const right = (tail ?? "").split(":").filter((word) => word !== "");
  const middle: readonly string[] = Array(8 - left.length - right.length).fill("0");
  return [...left, ...middle, ...right].reduce((sum, word) => (sum << 16n) + BigInt(`0x${word}`), 0n);
}

export const familyOf = (text: string): Family => (text.includes(":") ? "v6" : "v4");

export const ANYWHERE = "0.0.0.0/0";
export const ANYWHERE_V6 = "::/0";

export const missing = (component: Id, fact = "something"): Missing => ({ component, fact, known: "later" });

export const from = (text: string): Peer => ({
  kind: "addresses",
  family: familyOf(text),
  addresses: addresses(text),
});
export const members = (group: Id): Peer => ({ kind: "members", group });
export const named = (name: string): Peer => ({ kind: "named", name });

export const traffic = (peer: Peer, ports: Intervals = ALL_PORTS, protocol?: number): Traffic => ({
  protocols: known(protocol === undefined ? range(0, 256) : range(protocol, protocol + 1)),
  ports: known(ports),
  peer,
});

export const allow = (peer: Peer, ports?: Intervals, protocol: number | undefined = ports && TCP): AllowRule => ({
  component: "rule",
  traffic: traffic(peer, ports, protocol),
});

export const EVERYTHING_ALLOWED: readonly AllowRule[] = [allow(from(ANYWHERE)), allow(from(ANYWHERE_V6))];

export const numbered = (
  order: number,
  action: "allow" | "deny",
  peer: Peer,
  ports?: Intervals,
  protocol: number | undefined = ports && TCP,
): OrderedRule => ({ ...allow(peer, ports, protocol), order: known(order), action: known(action) });

export const OPEN_FILTER: readonly OrderedRule[] = [
  numbered(100, "allow", from(ANYWHERE)),
  numbered(101, "allow", from(ANYWHERE_V6)),
];

export const to = (text: string): Destination => ({
  kind: "prefix",
  family: familyOf(text),
  addresses: addresses(text),
  length: Number(text.split("/")[1]),
  text,
});

export const route = (
  destination: Destination,
  via: NextHop | Fact<NextHop>,
  origin: Route["origin"] = "static",
): Route => ({
  component: `route ${destination.kind === "prefix" ? destination.text : destination.kind}`,
  destination,
  via: "known" in via ? via : known(via),
  origin,
});
export const LOCAL: NextHop = { kind: "local" };
export const DROP: NextHop = { kind: "drop" };
export const through = (id: Id): NextHop => ({ kind: "gateway", id });

/** Makes a network of what it is given, with what every network has filled in. */
export class Builder {
  readonly #interfaces = new Map<Id, Interface>();
  readonly #segments = new Map<Id, Segment>();
  readonly #domains = new Map<Id, Domain>();
  readonly #tables = new Map<Id, ForwardingTable>();
  readonly #gateways = new Map<Id, Gateway>();
  readonly #groups = new Map<Id, Group>();
  readonly #filters = new Map<Id, OrderedFilter>();

  get network(): Network {
    return {
      interfaces: this.#interfaces,
      segments: this.#segments,
      domains: this.#domains,
      tables: this.#tables,
      gateways: this.#gateways,
      groups: this.#groups,
      filters: this.#filters,
    };
  }

  domain(id: Id, rest: Partial<Domain> = {}): this {
    this.#domains.set(id, { id, resolver: known("own"), zones: complete([]), ...rest });
    return this;
  }

  zone(domain: Id, names: readonly string[], answers: readonly Id[], rest: Partial<Zone> = {}): this {
    const { zones, ...before } = this.#domains.get(domain) ?? { zones: complete<Zone>([]) };
    const zone: Zone = {
      component: "endpoint",
      names,
      active: known(true),
      answers: { v4: complete(answers), v6: complete(answers) },
      ...rest,
    };
    return this.domain(domain, { ...before, zones: { ...zones, items: [...zones.items, zone] } });
  }

  /** A segment with a table of its own, `table of …`, and an open filter. */
  segment(id: Id, prefix: string, routes: readonly Route[], rest: Partial<Segment> = {}): this {
    const own = `table of ${id}`;
    this.table(own, routes);
    this.#segments.set(id, {
      id,
      domain: known("domain"),
      addresses: { v4: known(addresses(prefix)), v6: known(NONE) },
      zone: known("zone a"),
      table: known(own),
      filter: known("open"),
      ...rest,
    });
    return this;
  }

  table(id: Id, routes: readonly Route[], missing: readonly Missing[] = []): this {
    this.#tables.set(id, { id, routes: { items: routes, missing } });
    return this;
  }

  interface(id: Id, segment: Id, address: string, groups: readonly Id[], rest: Partial<Interface> = {}): this {
    this.#interfaces.set(id, {
      id,
      component: id,
      segment: known(segment),
      addresses: { v4: known(addresses(address)), v6: known(NONE) },
      publicAddress: known(false),
      groups: complete(groups),
      sourcePorts: LINUX_PORTS,
      ...rest,
    });
    return this;
  }

  gateway(gateway: Gateway): this {
    this.#gateways.set(gateway.id, gateway);
    return this;
  }

  group(id: Id, inbound: readonly AllowRule[], outbound: readonly AllowRule[] = EVERYTHING_ALLOWED): this {
    this.#groups.set(id, { id, inbound: complete(inbound), outbound: complete(outbound) });
    return this;
  }

  filter(id: Id, inbound: readonly OrderedRule[], outbound: readonly OrderedRule[]): this {
    this.#filters.set(id, { id, inbound: complete(inbound), outbound: complete(outbound) });
    return this;
  }
}

export const INTERNET = { addresses: addresses(ANYWHERE), named: [] } as const;

export const https = (source: Id, rest: Partial<Question> = {}): Question => ({
  source,
  destination: { kind: "outside", outside: INTERNET },
  family: "v4",
  protocol: TCP,
  ports: port(443),
  ...rest,
});

export const unknownFact = (component: Id): Fact<never> => unknown(missing(component));

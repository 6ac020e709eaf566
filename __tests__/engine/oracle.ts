import {
  contains,
  type Destination,
  type Fact,
  type ForwardingTable,
  type Id,
  type Interface,
  type Intervals,
  type Network,
  type Outcome,
  type Outside,
  type Peer,
  type Question,
  type Route,
  type Traffic,
} from "../../src/engine/index.ts";
import { TCP, UDP } from "./builders.ts";

/**
 * Decides questions in another way than the engine: it knows no sets, but sends single packets, one for each combination
 * of ports and addresses that any rule or route could tell apart, and follows each. It speaks IPv4 only, and only of
 * networks in which all is known but what lies behind opaque gateways.
 */
export function decide(network: Network, question: Question): Outcome["kind"] {
  const fates = new Set<Fate>();
  for (const end of endsOf(network, question)) {
    if (end === undefined) {
      return "blocked";
    }
    for (const packet of packetsOf(network, question, end)) {
      fates.add(follow(network, packet));
    }
  }
  if (fates.has("lost") && fates.has("arrived")) {
    return "partial";
  }
  if (fates.has("open")) {
    return "undecided";
  }
  return fates.has("arrived") ? "delivered" : "blocked";
}

/** `aside`: the packet says nothing of the question. */
type Fate = "arrived" | "lost" | "open" | "aside";
type End = { readonly interface: Interface } | { readonly outside: Outside };

interface Packet {
  readonly source: Interface;
  readonly end: End;
  readonly protocol: number;
  readonly to: number;
  readonly address: number;
  /** The port of the client, and that of a translator if one sends on for it. */
  readonly client: number;
  readonly translated: number;
}

const the = <T>(fact: Fact<T>): T => {
  if (!fact.known) {
    throw new Error("The oracle has to know everything");
  }
  return fact.value;
};
const get = <T>(things: ReadonlyMap<Id, T>, id: Fact<Id>): T => {
  const thing = things.get(the(id));
  if (thing === undefined) {
    throw new Error("The oracle has to find everything");
  }
  return thing;
};
const addressOf = (at: Interface): number => Number(the(at.addresses.v4)[0]);
const segmentOf = (network: Network, at: Interface) => get(network.segments, at.segment);

function endsOf(network: Network, { source, destination }: Question): readonly (End | undefined)[] {
  const toInterface = (id: Id): End => ({ interface: get(network.interfaces, { known: true, value: id }) });
  if (destination.kind === "interfaces") {
    return destination.interfaces.map(toInterface);
  }
  if (destination.kind === "outside") {
    return [{ outside: destination.outside }];
  }
  const { name, outside } = destination;
  const at = get(network.interfaces, { known: true, value: source });
  const domain = get(network.domains, segmentOf(network, at).domain);
  const resolver = the(domain.resolver);
  const zone = [name, name.replace(/^[^.]*/, "*")]
    .flatMap((pattern) => domain.zones.items.filter((candidate) => candidate.names.includes(pattern)))
    .find((candidate) => the(candidate.active) === true);
  if (resolver === "off") {
    return [undefined];
  }
  if (resolver === "other" || zone === undefined) {
    return [{ outside }];
  }
  return zone.answers.v4.items.length === 0 ? [undefined] : zone.answers.v4.items.map(toInterface);
}

/** Packets at both ends of everything that anything in the network could tell apart. */
function* packetsOf(network: Network, { source: id, protocol, ports }: Question, end: End): Iterable<Packet> {
  const rules = [...network.groups.values(), ...network.filters.values()].flatMap(({ inbound, outbound }) => [
    ...inbound.items,
    ...outbound.items,
  ]);
  const routes = [...network.tables.values()].flatMap((table) => table.routes.items);
  const portBounds = rules.flatMap(({ traffic }) => the(traffic.ports));
  const addressBounds = [...rules.map(({ traffic }) => traffic.peer), ...routes.map(({ destination }) => destination)]
    .filter((thing) => "addresses" in thing && thing.family === "v4")
    .flatMap((thing) => ("addresses" in thing ? thing.addresses : []));
  const inside = (set: Intervals, bounds: Intervals): readonly number[] =>
    [...new Set([...set, ...bounds])].map(Number).filter((point) => contains(set, point));

  const source = get(network.interfaces, { known: true, value: id });
  const translators = [...network.gateways.values()].filter((gateway) => gateway.kind === "translator");
  for (const to of inside(ports, portBounds)) {
    for (const client of inside(source.sourcePorts, portBounds)) {
      for (const translated of inside(translators[0]?.sourcePorts ?? [0, 1], portBounds)) {
        const packet = { source, end, protocol, to, client, translated };
        if ("interface" in end) {
          yield { ...packet, address: addressOf(end.interface) };
        } else {
          for (const address of inside(end.outside.addresses, addressBounds)) {
            yield { ...packet, address };
          }
        }
      }
    }
  }
}

/** Everything that is met on the way is asked; the packet is lost if one thing refuses it. */
function follow(network: Network, packet: Packet): Fate {
  const { source, end } = packet;
  const outside = "outside" in end ? end.outside : undefined;
  const far: Far = {
    address: packet.address,
    named: outside?.named ?? [],
    groups: "interface" in end ? end.interface.groups.items : [],
  };
  if (!admits(network, source, "outbound", packet, far)) {
    return "lost";
  }
  const client: Far = { address: addressOf(source), named: [], groups: source.groups.items };
  const sender = { segment: segmentOf(network, source), far: client, port: packet.client };
  return send(network, packet, far, {
    ...sender,
    hasPublicAddress: the(source.publicAddress),
    translator: undefined,
  });
}

interface Far {
  readonly address: number;
  readonly named: readonly string[];
  readonly groups: readonly Id[];
}

interface Sender {
  readonly segment: ReturnType<typeof segmentOf>;
  readonly far: Far;
  readonly port: number;
  readonly hasPublicAddress: boolean;
  readonly translator: Id | undefined;
}

function send(network: Network, packet: Packet, far: Far, sender: Sender): Fate {
  const { end } = packet;
  const { segment } = sender;
  const found = routeOf(get(network.tables, segment.table), packet.address, "outside" in end ? end.outside : undefined);
  if (found === "aside") {
    return "aside";
  }
  const via = found === undefined ? { kind: "drop" as const } : the(found.via);
  if (via.kind === "drop") {
    return "lost";
  }
  const out = passes(network, segment, "outbound", packet, packet.to, far);
  const back = passes(network, segment, "inbound", packet, sender.port, far);
  if (via.kind === "local") {
    if ("outside" in end) {
      return "open";
    }
    const target = segmentOf(network, end.interface);
    const crossing =
      target.id === segment.id ||
      (out &&
        back &&
        passes(network, target, "inbound", packet, packet.to, sender.far) &&
        passes(network, target, "outbound", packet, sender.port, sender.far));
    const here = the(target.domain) === the(segment.domain);
    return here && crossing && admits(network, end.interface, "inbound", packet, sender.far) ? "arrived" : "lost";
  }
  const gateway = get(network.gateways, { known: true, value: via.id });
  const leaves = out && back;
  switch (gateway.kind) {
    case "internet": {
      const attached = the(gateway.domain) === the(segment.domain);
      return leaves && attached && sender.hasPublicAddress && "outside" in end ? "arrived" : "lost";
    }
    case "egress-only":
      return "lost";
    case "service":
      return leaves && far.named.some((name) => gateway.named.includes(name)) ? "arrived" : "lost";
    case "opaque":
      return "open";
    case "translator": {
      if (sender.translator !== undefined) {
        return sender.translator === gateway.id ? "lost" : "open";
      }
      const place = the(gateway.segment);
      const translated: Sender = {
        segment: place === undefined ? segment : get(network.segments, { known: true, value: place }),
        far: { address: Number(the(gateway.addresses)[0]), named: [], groups: [] },
        port: packet.translated,
        hasPublicAddress: the(gateway.publicAddress),
        translator: gateway.id,
      };
      if (place === undefined) {
        const uplink = [...network.gateways.values()].some(
          (other) => other.kind === "internet" && the(other.domain) === the(segment.domain),
        );
        return leaves && uplink && translated.hasPublicAddress && "outside" in end ? "arrived" : "lost";
      }
      const crossing =
        place === segment.id ||
        (leaves &&
          passes(network, translated.segment, "inbound", packet, packet.to, sender.far) &&
          passes(network, translated.segment, "outbound", packet, sender.port, sender.far));
      const beyond = send(network, packet, far, translated);
      return beyond === "aside" || crossing ? beyond : "lost";
    }
  }
}

function routeOf(table: ForwardingTable, address: number, outside: Outside | undefined): Route | "aside" | undefined {
  const covers = ({ destination }: Route): boolean => reaches(destination, address, outside);
  const length = ({ destination }: Route): number => (destination.kind === "prefix" ? destination.length : 8);
  const origins = ["local", "static", "listed", "propagated"];
  const best = (routes: readonly Route[]): Route | undefined =>
    [...routes].sort(
      (a, b) =>
        length(b) - length(a) ||
        origins.indexOf(a.origin) - origins.indexOf(b.origin) ||
        (a.destination.kind < b.destination.kind ? -1 : 1),
    )[0];
  const routes = table.routes.items.filter(covers);
  const carved = table.routes.items.filter((route) => route.destination.kind === "prefix" && length(route) >= 8);
  const isAside =
    outside !== undefined &&
    carved.some(covers) &&
    [
      ...outside.addresses,
      ...carved.flatMap(({ destination }) => ("addresses" in destination ? destination.addresses : [])),
    ]
      .map(Number)
      .some(
        (point) => contains(outside.addresses, point) && !carved.some((r) => reaches(r.destination, point, outside)),
      );
  return isAside ? "aside" : best(routes);
}

function reaches(destination: Destination, address: number, outside: Outside | undefined): boolean {
  switch (destination.kind) {
    case "prefix":
      return destination.family === "v4" && contains(destination.addresses, address);
    case "named":
      return outside?.named.includes(destination.name) ?? false;
    case "unknown":
      throw new Error("The oracle has to know everything");
  }
}

function admits(network: Network, at: Interface, direction: "inbound" | "outbound", packet: Packet, far: Far): boolean {
  return at.groups.items.some((id) =>
    get(network.groups, { known: true, value: id })[direction].items.some(({ traffic }) =>
      matches(traffic, packet.protocol, packet.to, far),
    ),
  );
}

function passes(
  network: Network,
  segment: ReturnType<typeof segmentOf>,
  direction: "inbound" | "outbound",
  { protocol }: Packet,
  port: number,
  far: Far,
): boolean {
  const rules = [...get(network.filters, segment.filter)[direction].items];
  rules.sort((a, b) => the(a.order) - the(b.order));
  const first = rules.find(({ traffic }) => matches(traffic, protocol, port, far));
  return first !== undefined && the(first.action) === "allow";
}

function matches({ protocols, ports, peer }: Traffic, protocol: number, port: number, far: Far): boolean {
  const hasPorts = protocol === TCP || protocol === UDP;
  return contains(the(protocols), protocol) && (!hasPorts || contains(the(ports), port)) && isPeer(peer, far);
}

function isPeer(peer: Peer, far: Far): boolean {
  switch (peer.kind) {
    case "addresses":
      return peer.family === "v4" && contains(peer.addresses, far.address);
    case "named":
      return far.named.includes(peer.name);
    case "members":
      return far.groups.includes(peer.group);
    case "unknown":
      throw new Error("The oracle has to know everything");
  }
}

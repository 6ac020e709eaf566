import { checkFilter, checkGroups } from "./checks.ts";
import { type Fact, type Id, known, type Missing, missingOf } from "./fact.ts";
import { find } from "./find.ts";
import type { Finding } from "./finding.ts";
import { lookUp, textOf, type Way } from "./forwarding.ts";
import { passGateway } from "./gateways.ts";
import { type Intervals, isEmpty } from "./intervals.ts";
import { Ledger } from "./ledger.ts";
import { hasPorts, type Ports } from "./match.ts";
import { once } from "./memory.ts";
import type { ForwardingTable, Interface, Route, Segment } from "./network.ts";
import type { Direction, ObstacleKind, Question } from "./outcome.ts";
import { box, intersect, type PacketSet } from "./packets.ts";
import { destinationParty, type End, interfaceParty, type Party } from "./party.ts";
import type { Dispatch, Onward, Sender, Surroundings } from "./stretch.ts";
import type { Terrain } from "./terrain.ts";

/** Who asks. Nothing on the way tells sources of one place apart but their own groups. */
export interface Source extends Interface {
  readonly place: string;
}

/** Follows the packets of a question from its source to one end, and the answers back. */
export function walk(
  terrain: Terrain,
  { family, protocol, ports }: Pick<Question, "family" | "protocol" | "ports">,
  source: Source,
  end: End,
  consulted: Set<Id>,
): Finding {
  const asked = box({
    ...(hasPorts(protocol) && { destinationPort: ports, sourcePort: source.sourcePorts }),
    ...(end.kind === "outside" && { destinationAddress: end.addresses }),
  });
  const ledger = new Ledger(asked, consulted);
  const around = { ...terrain, ledger, family, protocol, end };
  new Walk(around, source, { axis: "destinationPort", numbers: ports }).start(asked);
  return ledger.close();
}

class Walk implements Onward {
  readonly around: Surroundings;
  readonly #source: Source;
  /** The end as the rules on the way see it. */
  readonly #target: Party;
  readonly #ports: Ports;

  constructor(around: Surroundings, source: Source, ports: Ports) {
    this.around = around;
    this.#source = source;
    this.#target = destinationParty(around.network, around.family, around.end);
    this.#ports = ports;
  }

  start(packets: PacketSet): void {
    const { ledger, ways, end } = this.around;
    const source = this.#source;
    const interfaces = end.kind === "interface" ? [source, end.interface] : [source];
    if (interfaces.every((at) => this.#hasAddress(at, packets))) {
      this.#admit(source, "outbound", this.#target, packets);
      ledger.include(once(ways, `${source.place}\n${endOf(end)}`, () => this.#behindGroups(packets)));
    }
  }

  /** The way of the packets once the source's groups have let them out. */
  #behindGroups(packets: PacketSet): Ledger {
    const { network, family } = this.around;
    const source = this.#source;
    const ledger = new Ledger(packets, new Set());
    const { component, segment, publicAddress, sourcePorts } = source;
    const ports = { axis: "sourcePort", numbers: sourcePorts } as const;
    const party = interfaceParty(network, family, source, "sourceAddress");
    new Walk({ ...this.around, ledger }, source, this.#ports).send(
      { component, segment, publicAddress, translates: false, ports, party },
      packets,
      this.#target.addresses,
    );
    return ledger;
  }

  /** Each piece of the addresses takes a route of its own. */
  send(sender: Sender, packets: PacketSet, addresses: Intervals): void {
    const { network, family, ledger } = this.around;
    const segment = this.#segmentOf(sender.segment, "its forwarding table");
    const table = segment.known ? find(ledger.consulted, network.tables, segment.value.table, "its routes") : segment;
    if (!segment.known || !table.known) {
      ledger.doubt(packets, missingOf(table));
      return;
    }
    for (const { component } of table.value.routes.items) {
      ledger.consulted.add(component);
    }
    const { named, which } = this.#target;
    const { ways, aside } = lookUp(table.value, { family, addresses, named, outside: which === undefined });
    if (which !== undefined && ways.length > 1) {
      ledger.doubt(packets, [which]);
      return;
    }
    ledger.exclude(intersect(packets, box({ destinationAddress: aside })));
    for (const way of ways) {
      const taking = which === undefined ? intersect(packets, box({ destinationAddress: way.addresses })) : packets;
      this.#follow({ sender, segment: segment.value, packets: taking, addresses: way.addresses }, table.value, way);
    }
  }

  #follow(dispatch: Dispatch, table: ForwardingTable, { route, doubt }: Way): void {
    const { ledger, network } = this.around;
    const { packets } = dispatch;
    if (doubt.length > 0) {
      ledger.doubt(packets, doubt);
      return;
    }
    if (route === undefined) {
      this.obstruct(packets, "no-route", table.id);
      return;
    }
    const step = { kind: "route", route: route.component, destination: textOf(route.destination) } as const;
    ledger.pass({ leg: "request", component: table.id, step });
    if (!route.via.known) {
      ledger.doubt(packets, route.via.missing);
      return;
    }
    const next = route.via.value;
    if (next.kind === "local") {
      this.#deliver(dispatch, table, route);
    } else if (next.kind === "drop") {
      this.obstruct(packets, "route-drops", route.component);
    } else {
      const gateway = find(ledger.consulted, network.gateways, known(next.id), "where it leads");
      if (gateway.known) {
        passGateway(this, dispatch, gateway.value);
      } else {
        ledger.doubt(packets, gateway.missing);
      }
    }
  }

  /** Hands packets to the interface that they are for. */
  #deliver(dispatch: Dispatch, table: ForwardingTable, route: Route): void {
    const { ledger, end } = this.around;
    const { sender, segment, packets } = dispatch;
    if (end.kind === "outside") {
      ledger.doubt(packets, [holderOf(route)]);
      return;
    }
    const target = end.interface;
    const enter = (): void => {
      this.#admit(target, "inbound", sender.party, packets);
      ledger.pass({ leg: "request", component: target.component, step: { kind: "interface" } });
    };
    const place = this.#segmentOf(target.segment, "its domain");
    if (!place.known) {
      ledger.doubt(packets, place.missing);
      enter();
      return;
    }
    const [here, there] = [segment.domain, place.value.domain];
    if (here.known && there.known && here.value !== there.value) {
      // The domain holds these addresses itself, so packets to them never leave it for the other one.
      this.obstruct(packets, "no-route", table.id);
      return;
    }
    if (place.value.id !== segment.id) {
      ledger.doubt(packets, [...missingOf(here), ...missingOf(there)]);
    }
    this.cross(dispatch, place.value, enter);
    ledger.arrive(packets, {
      sourceAddress: sender.translates ? "translated" : "private",
      through: target.component,
      sameZone: this.#isInSourceZone(place.value),
    });
  }

  cross(dispatch: Dispatch, into: Segment | undefined, beyond: () => void): void {
    const { sender, segment, packets } = dispatch;
    if (into?.id === segment.id) {
      beyond();
      return;
    }
    const target = this.#target;
    const request = { packets, leg: "request", ports: this.#ports } as const;
    const answer = { packets, leg: "return", ports: sender.ports } as const;
    checkFilter(this.around, segment, { ...request, direction: "outbound", party: target });
    if (into !== undefined) {
      checkFilter(this.around, into, { ...request, direction: "inbound", party: sender.party });
    }
    beyond();
    if (into !== undefined) {
      checkFilter(this.around, into, { ...answer, direction: "outbound", party: sender.party });
    }
    checkFilter(this.around, segment, { ...answer, direction: "inbound", party: target });
  }

  obstruct(packets: PacketSet, kind: ObstacleKind, component: Id, at?: Id): void {
    this.around.ledger.deny(packets, { component, leg: "request", kind, ...(at !== undefined && { at }) });
  }

  #admit(at: Interface, direction: Direction, party: Party, packets: PacketSet): void {
    checkGroups(this.around, at, { packets, leg: "request", direction, ports: this.#ports, party });
  }

  #hasAddress(at: Interface, packets: PacketSet): boolean {
    const { ledger, family } = this.around;
    ledger.consulted.add(at.component);
    const addresses = at.addresses[family];
    if (addresses.known && isEmpty(addresses.value)) {
      this.obstruct(packets, "no-address-of-family", at.component);
      return false;
    }
    ledger.doubt(packets, missingOf(addresses));
    return true;
  }

  #segmentOf(id: Fact<Id>, fact: string): Fact<Segment> {
    const { ledger, network } = this.around;
    const segment = find(ledger.consulted, network.segments, id, fact);
    if (segment.known && segment.value.domain.known) {
      ledger.consulted.add(segment.value.domain.value);
    }
    return segment;
  }

  #isInSourceZone({ zone }: Segment): boolean | undefined {
    const { segment } = this.#source;
    const own = segment.known ? this.around.network.segments.get(segment.value)?.zone : undefined;
    return own?.known && zone.known ? own.value === zone.value : undefined;
  }
}

const endOf = (end: End): string => (end.kind === "interface" ? `to ${end.interface.id}` : `outside ${end.component}`);

const holderOf = ({ component }: Route): Missing => ({
  component,
  fact: "which interface has the address",
  known: "elsewhere",
});

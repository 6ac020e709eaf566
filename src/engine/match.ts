import { type Fact, type Id, type Listing, type Missing, missingOf } from "./fact.ts";
import { contains, type Intervals, overlaps, range, union } from "./intervals.ts";
import type { Family, Peer, Traffic } from "./network.ts";
import { type Axis, box, EVERYTHING, intersect, NOTHING, type PacketSet } from "./packets.ts";

/** The packets that stand before rules, and where the rules find in them what they speak of. */
export interface View {
  readonly family: Family;
  readonly protocol: number;
  /** The ports that the packets go to. */
  readonly ports: Ports;
  /** The axis of the far end's addresses. */
  readonly far: Axis;
}

/** Ports in question, and the axis on which packets carry them. */
export interface Ports {
  readonly axis: Axis;
  readonly numbers: Intervals;
}

/** What is known of the far end beside its addresses. */
export interface FarEnd {
  /** The named sets of public addresses that it belongs to: these and no others. */
  readonly named: readonly string[];
  readonly groups: Listing<Id>;
}

/** The packets that a rule speaks of: `certain` lies within `possible`, and is all of it where nothing is missing. */
export interface Match {
  readonly certain: PacketSet;
  readonly possible: PacketSet;
  readonly missing: readonly Missing[];
}

/** Whether a rule may speak of any of the packets, whatever their far end. */
export const concerns = ({ protocols, ports }: Traffic, view: View): boolean =>
  (!protocols.known || contains(protocols.value, view.protocol)) &&
  (!hasPorts(view.protocol) || !ports.known || overlaps(ports.value, view.ports.numbers));

export function matchTraffic({ protocols, ports, peer }: Traffic, view: View, far: FarEnd): Match {
  const parts = [
    matchPeer(peer, view, far),
    matchFact(protocols, (known) => contains(known, view.protocol)),
    // Ports restrict the protocols that have them and no others.
    hasPorts(view.protocol) ? matchFact(ports, (known) => box({ [view.ports.axis]: known })) : certainly(EVERYTHING),
  ];
  return {
    certain: parts.reduce((all, { certain }) => intersect(all, certain), EVERYTHING),
    possible: parts.reduce((all, { possible }) => intersect(all, possible), EVERYTHING),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

export function matchPeer(peer: Peer, view: View, far: FarEnd): Match {
  switch (peer.kind) {
    case "addresses":
      return certainly(peer.family === view.family && box({ [view.far]: peer.addresses }));
    case "named":
      return certainly(far.named.includes(peer.name));
    case "members":
      return far.groups.items.includes(peer.group) || far.groups.missing.length === 0
        ? certainly(far.groups.items.includes(peer.group))
        : possibly(far.groups.missing);
    case "unknown":
      return possibly(missingOf(peer.fact));
  }
}

const TCP_AND_UDP = union(range(6, 7), range(17, 18));

export const hasPorts = (protocol: number): boolean => contains(TCP_AND_UDP, protocol);

const matchFact = <T>(fact: Fact<T>, packets: (value: T) => PacketSet): Match =>
  fact.known ? certainly(packets(fact.value)) : possibly(fact.missing);

const certainly = (packets: PacketSet): Match => ({ certain: packets, possible: packets, missing: [] });
const possibly = (missing: readonly Missing[]): Match => ({ certain: NOTHING, possible: EVERYTHING, missing });

import type { Fact, Id } from "./fact.js";
import type { Intervals } from "./intervals.js";
import type { Ledger } from "./ledger.js";
import type { Ports } from "./match.js";
import type { Family, Segment } from "./network.js";
import type { ObstacleKind } from "./outcome.js";
import type { PacketSet } from "./packets.js";
import type { End, Party } from "./party.js";
import type { Terrain } from "./terrain.js";
/** What a walk has at hand wherever it stands. */
export interface Surroundings extends Terrain {
    readonly ledger: Ledger;
    readonly family: Family;
    readonly protocol: number;
    readonly end: End;
}
/** Who sends on a stretch of the way: the source, or a translator in its name. */
export interface Sender {
    readonly component: Id;
    readonly segment: Fact<Id>;
    readonly publicAddress: Fact<boolean>;
    readonly translates: boolean;
    /** The ports from which it sends, and to which the answers come. */
    readonly ports: Ports;
    /** The sender as the rules on the way see it. */
    readonly party: Party;
}
/** What is on its way: packets, to which addresses, and who sent them from where. */
export interface Dispatch {
    readonly sender: Sender;
    readonly segment: Segment;
    readonly packets: PacketSet;
    readonly addresses: Intervals;
}
/** The ways onward that are open to whatever takes in packets. */
export interface Onward {
    readonly around: Surroundings;
    /** Sends packets on by the sender's own forwarding table. */
    send(sender: Sender, packets: PacketSet, addresses: Intervals): void;
    /** Leaves the sender's segment, into another one if that is told, goes on `beyond`, and lets the answers back. */
    cross(dispatch: Dispatch, into: Segment | undefined, beyond: () => void): void;
    /** Ends the way of the packets. */
    obstruct(packets: PacketSet, kind: ObstacleKind, component: Id, at?: Id): void;
}

import { type Id, type Listing, type Missing } from "./fact.js";
import { type Intervals } from "./intervals.js";
import type { Family, Peer, Traffic } from "./network.js";
import { type Axis, type PacketSet } from "./packets.js";
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
export declare const concerns: ({ protocols, ports }: Traffic, view: View) => boolean;
export declare function matchTraffic({ protocols, ports, peer }: Traffic, view: View, far: FarEnd): Match;
export declare function matchPeer(peer: Peer, view: View, far: FarEnd): Match;
export declare const hasPorts: (protocol: number) => boolean;

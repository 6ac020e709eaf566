import type { Missing } from "./fact.js";
import { type Axis, type PacketSet } from "./packets.js";
/** What a thing says of all packets there are. What it neither allows nor leaves in doubt it denies. */
export interface Judgement {
    readonly allowed: PacketSet;
    readonly doubts: readonly Doubt[];
}
/** Packets that pass or not depending on facts that are missing. Several doubts may concern the same packets. */
export interface Doubt {
    readonly packets: PacketSet;
    readonly missing: readonly Missing[];
}
/** What becomes of the packets in question: three disjoint parts, of which the doubts are one. */
export interface Verdict extends Judgement {
    readonly denied: PacketSet;
}
/** The verdict on packets that pass when any one of several things lets them pass. */
export declare function verdictOn(packets: PacketSet, judgements: readonly Judgement[]): Verdict;
/** The same where the packets have only one of their addresses on the axis, not known which: `missing` would tell it. */
export declare function whichever(verdict: Verdict, axis: Axis, missing: readonly Missing[]): Verdict;
/** The doubts about the packets. Whatever lacks no fact is no doubt. */
export declare function within(doubts: readonly Doubt[], packets: PacketSet): readonly Doubt[];

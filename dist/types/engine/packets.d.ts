import { type Bound, type Intervals } from "./intervals.js";
/**
 * What tells one conversation from another, in the order in which a set of them branches. A conversation that is
 * translated on its way has a port of its own on either side of the translator.
 */
declare const AXES: readonly ["destinationPort", "sourcePort", "translatedPort", "destinationAddress", "sourceAddress"];
export type Axis = (typeof AXES)[number];
/**
 * A set of packets (or of conversations, told by their first packet), as a decision diagram: each branching splits one
 * axis at its steps, an axis that does not matter is left out, and neighbours are never equal. Equal sets therefore have
 * equal diagrams, the set of nothing is `false` and the set of everything is `true`.
 */
export type PacketSet = boolean | Branching;
interface Branching {
    /** The axis as its place in the order. Branches only hold later axes. */
    readonly axis: number;
    /** What holds below the first step. */
    readonly start: PacketSet;
    readonly steps: readonly Step[];
}
/** From `at` on, up to the next step, it is `then`. */
interface Step {
    readonly at: Bound;
    readonly holds: PacketSet;
}
export declare const NOTHING: PacketSet;
export declare const EVERYTHING: PacketSet;
/** All packets whose value lies in the given set, on each of the given axes. */
export declare function box(sides: Readonly<Partial<Record<Axis, Intervals>>>): PacketSet;
export declare const union: (a: PacketSet, b: PacketSet) => PacketSet;
export declare const intersect: (a: PacketSet, b: PacketSet) => PacketSet;
export declare const subtract: (a: PacketSet, b: PacketSet) => PacketSet;
export declare const unionOf: (sets: readonly PacketSet[]) => PacketSet;
export declare const isEmpty: (set: PacketSet) => boolean;
export declare const isSubset: (part: PacketSet, whole: PacketSet) => boolean;
export declare const overlaps: (a: PacketSet, b: PacketSet) => boolean;
export declare function equals(a: PacketSet, b: PacketSet): boolean;
/** The packets that are in the set for some value of the axis. */
export declare function forget(set: PacketSet, axis: Axis): PacketSet;
/** What the set says of one axis alone. */
export declare function project(set: PacketSet, axis: Axis): PacketSet;
export {};

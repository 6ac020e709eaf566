import type { Key } from "./address.js";
import type { Json, Pointer } from "./value.js";
/** An attribute of an object that an expression may stand for. */
export interface Candidate {
    readonly pointer: Pointer;
    readonly key: Key | undefined;
    /** Its value is known: were it alone in the expression, the argument would be known, too. */
    readonly settled: boolean;
    /**
     * How it was found: `named` as itself, as one of `all` instances that are named together, or as one of them that a
     * `key` or a `position` beside them seems to pick.
     */
    readonly found: "named" | "all" | "key" | "position";
}
/** A known value that an expression mentions: a part of its result, or what it decides by. */
export interface Mention {
    readonly name: string;
    readonly value: Json;
    readonly sensitive: boolean;
}
/** Something that an expression mentions and of which nothing can be said. */
export interface Hidden {
    readonly because: string;
    /** The .tf sources would tell. */
    readonly inSources: boolean;
    /** The module instance whose local value it is, where the expression may be just that. */
    readonly local: string | undefined;
}
/** What an expression is made of, as far as it can be one of the wanted attributes. */
export interface Trace {
    readonly candidates: readonly Candidate[];
    readonly mentions: readonly Mention[];
    readonly hidden: readonly Hidden[];
    /** Not each candidate need be part of the result, and nothing shows which are. */
    readonly chosen: boolean;
}
export declare const NOTHING: Trace;
/** Merges what several instances of the same thing contribute: all of them do. */
export declare function merge(traces: readonly Trace[]): Trace;
/**
 * Puts together what the references of one expression contribute. Nothing shows what the expression does with them, but
 * two things can be told: a key or position picks one of many, and where there is nothing to decide by, nothing is
 * left out.
 */
export declare function combine(traces: readonly Trace[]): Trace;
/** What can switch something on or off, but cannot pick a part of it. */
export declare function isInert(value: Json): boolean;
export declare function distinct(candidates: readonly Candidate[]): readonly Candidate[];

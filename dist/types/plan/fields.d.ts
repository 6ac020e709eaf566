import { type Range } from "./scan.js";
import type { Json } from "./value.js";
/** Names of members that are looked for. They are compared as bytes: most keys of a plan never become strings. */
export declare class Fields {
    readonly count: number;
    private readonly names;
    private readonly encoded;
    /** The fields whose names have as many bytes. */
    private readonly byLength;
    constructor(...names: readonly string[]);
    /** Which of the names stands between the quotes; -1 for none of them. */
    find(bytes: Buffer, start: number, end: number): number;
    private isAt;
}
/** Where the members named by `Fields` stand: start and end of field n at 2n and 2n + 1, absent ones -1. */
export type Spans = number[];
/**
 * Finds the values of some members of the object at `at`. With `enter`, the value of a member can be looked into on the
 * way. Returns the position after the object.
 */
export declare function scanFields(bytes: Buffer, at: number, fields: Fields, spans: Spans, enter?: (field: number, value: number) => number | undefined): number;
/**
 * The position after an object of which the members from `at` on are left, behind one whose value is an object itself;
 * undefined where one of them is among the fields.
 */
export declare function skipOthers(bytes: Buffer, at: number, fields: Fields): number | undefined;
export declare function rangeOf(spans: Spans, field: number): Range | undefined;
/** Small values that come again and again, such as types: equal bytes become one and the same value. */
export declare class ValueCache {
    private readonly bytes;
    private readonly ranges;
    private readonly values;
    constructor(bytes: Buffer);
    parse(range: Range): Json;
    /** By a few of the bytes: the others are compared, and seldom tell apart what these do not. */
    private slotOf;
    private isSame;
}

/**
 * Finds the parts of a JSON document without building them: a plan says everything four times, and most of it is never
 * looked at. Positions are byte offsets. The scanner trusts the document to be JSON and notices only what it has to
 * see; a part that is wanted is then read by JSON.parse, which sees the rest.
 */
import type { Json } from "./value.js";
/** Bytes `start` up to, but not including, `end`. */
export interface Range {
    readonly start: number;
    readonly end: number;
}
/** The document ends too early or is no JSON. */
export declare class JsonFault extends Error {
    readonly name = "JsonFault";
    readonly reason: "cut-off" | "malformed";
    readonly at: number;
    constructor(reason: "cut-off" | "malformed", at: number);
}
export declare function skipSpace(bytes: Buffer, at: number): number;
/** The position after the value that begins at `at`. */
export declare function skipValue(bytes: Buffer, at: number): number;
/**
 * The same, where the object at `at` is likely to be one that was seen before: a plan says most things four times, and
 * to compare bytes is faster than to go through them.
 */
export declare function skipLike(bytes: Buffer, at: number, seen: Range | undefined): number;
export declare const isObjectAt: (bytes: Buffer, at: number) => boolean;
export declare const isListAt: (bytes: Buffer, at: number) => boolean;
/** No other JSON value begins with an n. */
export declare const isNullAt: (bytes: Buffer, at: number) => boolean;
/** Goes through the members of an object by name. */
export declare function scanMembers(bytes: Buffer, at: number, visit: (key: string, value: number) => number): number;
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
export declare function rangeOf(spans: Spans, field: number): Range | undefined;
/** The same for the elements of the list at `at`. */
export declare function scanElements(bytes: Buffer, at: number, visit: (index: number, at: number) => number): number;
/** What stands in a range, as JavaScript. */
export declare function parseRange(bytes: Buffer, { start, end }: Range): Json;
/** Small values that come again and again, such as types: equal bytes become one and the same value. */
export declare class ValueCache {
    private readonly bytes;
    private readonly ranges;
    private readonly values;
    constructor(bytes: Buffer);
    parse(range: Range): Json;
    private slotOf;
    private isSame;
}

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
export declare const isObjectAt: (bytes: Buffer, at: number) => boolean;
export declare const isListAt: (bytes: Buffer, at: number) => boolean;
/** No other JSON value begins with an n. */
export declare const isNullAt: (bytes: Buffer, at: number) => boolean;
/** Goes through the members of an object by name. */
export declare function scanMembers(bytes: Buffer, at: number, visit: (key: string, value: number) => number): number;
/** Names of members that are looked for. They are compared as bytes: most keys of a plan never become strings. */
export declare class Fields {
    private readonly names;
    private readonly encoded;
    readonly count: number;
    constructor(...names: readonly string[]);
    /** Which of the names stands between the quotes; -1 for none of them. */
    find(bytes: Buffer, start: number, end: number): number;
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
export declare function parseRange(bytes: Buffer, { start, end }: Range): unknown;
/** Short texts that come again and again, such as types: equal bytes become one and the same string. */
export declare class TextCache {
    private readonly bytes;
    private readonly starts;
    private readonly texts;
    constructor(bytes: Buffer);
    /** What stands at a field. */
    parse(spans: Spans, field: number): Json | undefined;
    private text;
    /** Both begin and end with a quote, so equal bytes up to the end are an equal string. */
    private isSame;
}

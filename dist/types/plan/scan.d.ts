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
export declare const CLOSE_OBJECT = 125;
export declare function skipSpace(bytes: Buffer, at: number): number;
/** The position after the value that begins at `at`. */
export declare function skipValue(bytes: Buffer, at: number): number;
/** The position after the object that was seen before, where it stands at `at` once more, word for word. */
export declare function passSaid(bytes: Buffer, at: number, seen: Range | undefined): number | undefined;
/**
 * The position after the value that begins at `at`, which is likely to be one that was seen before: a plan says most
 * things four times, and to compare bytes is faster than to go through them.
 */
export declare function skipLike(bytes: Buffer, at: number, ...seen: readonly (Range | undefined)[]): number;
export declare const isObjectAt: (bytes: Buffer, at: number) => boolean;
export declare const isListAt: (bytes: Buffer, at: number) => boolean;
/** No other JSON value begins with an n. */
export declare const isNullAt: (bytes: Buffer, at: number) => boolean;
/**
 * Goes through the members of the object at `at` and returns the position after it. `visit` is told each key and where
 * its value begins; it answers where that value ends, so that it may look inside on the way. A key may come twice: as for
 * JSON.parse, the last one counts.
 */
export declare function scanMembers(bytes: Buffer, at: number, visit: (key: string, value: number) => number): number;
/** The same for what should be an object; what is none is passed over. */
export declare const scanMembersIfAny: (bytes: Buffer, at: number, visit: (key: string, value: number) => number) => number;
/** Goes through the elements of the list at `at` likewise. */
export declare function scanElements(bytes: Buffer, at: number, visit: (index: number, at: number) => number): number;
/** Where the first key or element of the object or list at `at` begins; or its end, where there is none. */
export declare const firstIn: (bytes: Buffer, at: number) => number;
/** Where the next key or element begins behind a value that ends at `end`; or the end of what they are in. */
export declare function nextIn(bytes: Buffer, end: number, close: number): number;
/** The position after the key that begins at `at`, quotes and all. */
export declare function keyEnd(bytes: Buffer, at: number): number;
/** Where the value of the key begins that ends at `end`. */
export declare function valueStart(bytes: Buffer, end: number): number;
/** The string that stands in a range, quotes and all. */
export declare function readString(bytes: Buffer, start: number, end: number): string;
/** Whether `true` stands anywhere in a range, be it in a string: of marks, most say nothing. */
export declare function holdsTrue(bytes: Buffer, range: Range | undefined): boolean;
/** What stands in a range, as JavaScript; `holes` are objects in it that are taken for empty ones, in their order. */
export declare function parseRange(bytes: Buffer, { start, end }: Range, holes?: readonly Range[]): Json;

import { type Key } from "./address.js";
import { type Spans } from "./fields.js";
import { type Range } from "./scan.js";
import type { ShapeName } from "./schemas.js";
import type { Json } from "./value.js";
/** What names a resource instance, wherever the document speaks of one. */
export interface Head {
    readonly address: string;
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly module: string;
    readonly key: Key | undefined;
    readonly providerName: string;
    /** An object that was replaced but is not deleted yet: it shares its address with the current one. */
    readonly deposed: boolean;
}
/** A resource of the prior state. Ranges are undefined where the document has nothing, or null. */
export interface StateEntry {
    readonly head: Head;
    readonly values: Range | undefined;
    readonly sensitive: Range | undefined;
}
/** An element of `resource_changes`. */
export interface ChangeEntry {
    readonly head: Head;
    readonly previousAddress: string | undefined;
    readonly actions: readonly string[];
    readonly before: Range | undefined;
    readonly after: Range | undefined;
    readonly afterUnknown: Range | undefined;
    readonly beforeSensitive: Range | undefined;
    readonly afterSensitive: Range | undefined;
}
/** The bytes of a document, and how to complain about what stands in them. */
export interface Reading {
    readonly bytes: Buffer;
    /** Refuses a value that does not have the shape. */
    check(shape: ShapeName, value: unknown, place: Place): void;
    /** What to throw where something else is wrong. */
    wrong(problem: string): Error;
}
/** Where something stands, for a message. It is put into words only when there is something to complain about. */
export type Place = () => string;
/** Something read from the document, and the position after it. */
export interface Read<T> {
    readonly value: T;
    readonly end: number;
}
/** Terraform itself stays far below; the limit keeps a hostile document from exhausting the stack. */
export declare const DEEPEST_MODULE = 100;
/** The members that name an instance. `Members.head` reads them by their place in this list. */
export declare const HEAD: readonly ["address", "mode", "type", "name", "index", "provider_name"];
/** Reads the small members of an element. */
export declare class Members {
    private readonly bytes;
    private readonly cache;
    constructor(bytes: Buffer);
    /** The members that name an instance, not yet checked. */
    head(spans: Spans): {
        address: Json | undefined;
        mode: Json | undefined;
        type: Json | undefined;
        name: Json | undefined;
        index: Json | undefined;
        provider_name: Json | undefined;
    };
    read(spans: Spans, field: number): Json | undefined;
    /** Of many elements, few differ in this. */
    recurring(spans: Spans, field: number): Json | undefined;
}
export declare function headOf(head: ReturnType<Members["head"]>, module: string, deposed: Json | undefined): Head;
/** Values are read only when something asks for them, but what cannot be values is refused at once. */
export declare function valuesAt(reading: Reading, spans: Spans, field: number, place: Place): Range | undefined;
export declare function requireObject({ bytes, wrong }: Reading, at: number, place: Place): void;
/** Goes through a list. Null is as good as an empty one. */
export declare function eachElement({ bytes, wrong }: Reading, at: number, place: Place, visit: (index: number, at: number) => number): number;
/** Goes through the members of an object. Null is as good as an empty one. */
export declare function eachMember({ bytes, wrong }: Reading, at: number, place: Place, visit: (key: string, at: number) => number): number;

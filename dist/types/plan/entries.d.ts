import { type Key } from "./address.js";
import { type Range } from "./scan.js";
import type { ShapeName } from "./schemas.js";
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
/**
 * Reads the elements of `resource_changes`, their values aside. `planned` tells where values of an address stand already:
 * they are likely to stand here again.
 */
export declare function readChanges(reading: Reading, place: string, at: number, planned: ReadonlyMap<string, Range>): Read<readonly ChangeEntry[]>;
/** What the prior state says. */
export interface PriorState {
    readonly entries: readonly StateEntry[];
    /** Addresses of objects with the very values that were said of them before, and nothing sensitive in them. */
    readonly standing: ReadonlySet<string>;
}
/**
 * Reads `prior_state` → `values` → `root_module`, the values of its resources aside. `said` tells what `resource_changes`
 * says of an address already.
 */
export declare function readState(reading: Reading, place: string, at: number, said: ReadonlyMap<string, Range>): Read<PriorState>;

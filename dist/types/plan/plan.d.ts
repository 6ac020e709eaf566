import type { Argument, Attributes } from "./value.js";
/** A resource instance in one state of the world. */
export interface Resource {
    /** Unique in a snapshot. Moved resources carry their new address in both snapshots. */
    readonly address: string;
    readonly mode: "managed" | "data";
    readonly type: string;
    readonly name: string;
    /** `""` for the root module, else `module.network["a"].module.x`. */
    readonly module: string;
    readonly attributes: Attributes;
    /** Whether the configuration writes the argument, be it as null; `undefined` where it does not hold the resource. */
    writes(argument: string): boolean | undefined;
    /** Its `region` argument (provider v6), else the region of the provider configuration that it uses. */
    readonly region: Argument<string>;
}
/** All resource instances of the wanted types as they stand, or as they will. Sorted by address. */
export interface Snapshot {
    readonly resources: readonly Resource[];
    find(address: string): Resource | undefined;
    /** Managed ones first, then data sources. */
    ofType(...types: readonly string[]): readonly Resource[];
}
/** Where a block stands in the .tf sources. Lines count from 1; the file is relative to the root module's directory. */
export interface SourceRange {
    readonly file: string;
    readonly line: number;
    readonly endLine: number;
}
/**
 * Something that the plan really does to one object of a wanted type. No-ops, reads of data sources and mere moves are
 * not among them. `forget` takes an object out of the state only: it goes on existing and is in both snapshots.
 */
export interface Change {
    readonly address: string;
    readonly type: string;
    readonly action: "create" | "update" | "delete" | "replace" | "forget";
    /** For `replace`: whether the old object goes before the new one stands. */
    readonly gap: boolean;
    readonly source: SourceRange | undefined;
}
/** Something about the plan as a whole that a reader of the report must know. */
export interface PlanNote {
    readonly code: "INCOMPLETE_PLAN" | "ERRORED_PLAN" | "DEFERRED_CHANGES" | "REFRESH_ONLY" | "SOURCES_NOT_READ" | "NO_CONFIGURATION";
    readonly message: string;
}
export interface Plan {
    /** What the user called it: the path, or `-`. */
    readonly name: string;
    readonly formatVersion: string;
    readonly terraformVersion: string | undefined;
    readonly prior: Snapshot;
    /** The very same as `prior` where the plan does nothing to the wanted types. */
    readonly planned: Snapshot;
    /** Sorted by address. */
    readonly changes: readonly Change[];
    /** The planned snapshot with these changes taken back, as if the plan did not hold them: `prior` itself without all. */
    without(addresses: ReadonlySet<string>): Snapshot;
    /** Managed resource types that nobody wanted, with how many instances exist in either state and how many change. */
    readonly otherTypes: readonly {
        readonly type: string;
        readonly count: number;
        readonly changed: number;
    }[];
    readonly notes: readonly PlanNote[];
}
/** What was given cannot be read. The message is one sentence: what was given, what is wrong, what to run instead. */
export declare class InputError extends Error {
    readonly name = "InputError";
}

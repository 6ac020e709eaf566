import type { ChangeEntry, Place, StateEntry } from "./entries.js";
import { type ConfigurationPart } from "./module-parts.js";
import { type Range } from "./scan.js";
import type { ShapeName } from "./schemas.js";
import type { Json } from "./value.js";
/** The members of a plan, its resources found but not yet read. */
export interface PlanDocument {
    readonly formatVersion: string;
    readonly terraformVersion: string | undefined;
    readonly errored: boolean;
    readonly complete: boolean;
    /** Addresses of the objects whose changes were put off. */
    readonly deferred: readonly string[];
    readonly variables: ReadonlyMap<string, Json>;
    readonly hasDrift: boolean;
    readonly prior: readonly StateEntry[];
    /** The objects of the prior state of which a change says the same, word for word: they are not in `prior`. */
    readonly standing: ReadonlySet<string>;
    /** Undefined where the plan has no such member: it was made with -refresh-only, or there is nothing at all. */
    readonly changes: readonly ChangeEntry[] | undefined;
    readonly configuration: ConfigurationPart | undefined;
    /** What stands in a range; the holes in it are taken for empty objects. */
    parse(range: Range, holes?: readonly Range[]): Json;
    /** What is marked in a part; false where nothing is, as is most often so, and shows without reading. */
    marks(range: Range | undefined): Json;
    /** Refuses the document where a part of it does not have the shape that is needed. */
    check(shape: ShapeName, value: Json, place: Place): void;
}
export declare function readDocument(name: string, given: Uint8Array): PlanDocument;

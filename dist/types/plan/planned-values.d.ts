import { type Read } from "./entries.js";
import { type Range } from "./scan.js";
/** A resource of `planned_values`. Nothing is read of it: all that it says stands elsewhere, too, most of it word for word. */
export interface PlannedResource {
    readonly address: string;
    readonly range: Range;
    readonly values: Range | undefined;
    readonly sensitive: Range | undefined;
}
/** Finds the resources of `planned_values`. Modules that lie too deep are passed over as a whole. */
export declare function findPlannedValues(bytes: Buffer, at: number): Read<readonly PlannedResource[]>;
/** Goes along with what tells of the same resources: wherever a document does, it is in much the same order. */
export declare class Companion {
    #private;
    constructor(resources: readonly PlannedResource[]);
    /** The resource that is likely to be the next. */
    get next(): PlannedResource | undefined;
    pass(): void;
    /** The resource at an address, which is passed. */
    at(address: string): PlannedResource | undefined;
}

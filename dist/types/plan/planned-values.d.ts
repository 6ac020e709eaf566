import { type Read } from "./entries.js";
import { type Range } from "./scan.js";
/**
 * Where `planned_values` has the values of each address. Nothing is read of them: all that they say stands elsewhere,
 * too, most of it word for word. Modules that lie too deep are passed over as a whole.
 */
export declare function findPlannedValues(bytes: Buffer, at: number): Read<ReadonlyMap<string, Range>>;

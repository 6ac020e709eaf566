import { type Range } from "./scan.js";
/**
 * The position after `planned_values`, which is passed over: all that it says stands elsewhere, too. Most of it stands
 * word for word in the values of `resource_changes`; `said` tells where those of an address are. Modules that lie too deep
 * are passed over as a whole.
 */
export declare function skipPlannedValues(bytes: Buffer, at: number, said: ReadonlyMap<string, Range>): number;

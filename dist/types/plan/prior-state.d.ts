import type { Changes } from "./changes.js";
import { type Read, type Reading, type StateEntry } from "./entries.js";
import { type PlannedResource } from "./planned-values.js";
/** What the document has said of resources before it comes to the prior state. */
export interface SaidBefore {
    readonly planned: readonly PlannedResource[];
    readonly changes: Changes | undefined;
}
/** What the prior state says. */
export interface PriorState {
    readonly entries: readonly StateEntry[];
    /** Addresses of objects of which a change says the same, word for word: they are not among the entries. */
    readonly standing: ReadonlySet<string>;
}
/** Reads `prior_state` → `values` → `root_module`, the values of its resources aside. */
export declare function readState(reading: Reading, place: string, at: number, said: SaidBefore): Read<PriorState>;

import { type ChangeEntry, type Read, type Reading } from "./entries.js";
import { type PlannedResource } from "./planned-values.js";
/** What `resource_changes` says. */
export interface Changes {
    readonly entries: readonly ChangeEntry[];
    /** The planned resources that, by what is said here, had the very same values before. */
    readonly unchanged: ReadonlySet<PlannedResource>;
}
/** Reads `resource_changes`, the values aside: most of them are those of `planned` once more. */
export declare function readChanges(reading: Reading, place: string, at: number, planned: readonly PlannedResource[]): Read<Changes>;

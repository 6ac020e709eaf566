import { type Configuration } from "./configuration.js";
import type { Head } from "./entries.js";
import type { StoredObject } from "./objects.js";
import type { SourceRange } from "./plan.js";
/** A configuration with what the .tf sources add to it. */
export interface Enriched {
    readonly configuration: Configuration;
    /** Where the block of an object stands. */
    sourceOf(head: Head): SourceRange | undefined;
    /** What could not be read. It grows, as blocks are parsed only when they are asked for. */
    problems(): readonly string[];
}
/** `changed` are the planned objects of which something may be unknown. */
export declare function enrich(configuration: Configuration, directory: string | undefined, changed: readonly StoredObject[]): Promise<Enriched>;

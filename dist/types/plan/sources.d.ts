import { type HclBlock } from "./hcl-blocks.js";
/** A block of a .tf file. */
export interface SourceBlock extends HclBlock {
    /** Relative to the directory of the root module, with slashes. */
    readonly file: string;
}
/** Which modules a module calls; the plan's configuration tells. */
export type CallsOf = (module: readonly string[]) => readonly {
    readonly name: string;
    readonly source: string | undefined;
}[];
export interface Sources {
    /** The blocks of the module to which a way of calls leads, if its files are at hand. */
    module(calls: readonly string[]): readonly SourceBlock[] | undefined;
    /** What could not be read and why, fit to follow "Not all .tf sources were read: ". */
    readonly problems: readonly string[];
}
/**
 * Reads the .tf files of the root module in `directory` and of the modules that it calls, as far as they lie there.
 * A plan and its sources come from a stranger: nothing is read outside of the repository that holds the directory (the
 * nearest one above with a `.git`; without one, the directory itself), wherever paths and links may lead.
 */
export declare function openSources(directory: string, callsOf: CallsOf): Promise<Sources>;

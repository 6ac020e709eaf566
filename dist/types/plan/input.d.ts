/** A plan as it was given. */
export interface PlanInput {
    /** What the user called it: the path, or `-`. */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** Where the plan lies, if .tf files lie there, too: they are likely to be its sources. */
    readonly directory?: string;
}
/** Reads a file, or standard input where the path is `-`. */
export declare function readInput(path: string): Promise<PlanInput>;
/** A directory that somebody names has to be there; one that is only guessed may be missing. */
export declare function requireDirectory(path: string): Promise<void>;

/** A plan as it was given. */
export interface PlanInput {
    /** What the user called it: the path, or `-`. */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** Where the plan lies, if .tf files lie there, too: they are likely to be its sources. */
    readonly directory?: string;
}
/** Reads a file, or standard input where the path is `-`; `piped` is standard input that somebody has begun to read. */
export declare function readInput(path: string, piped?: AsyncIterable<Uint8Array>): Promise<PlanInput>;
/** Reads several, one after the other: what is wrong with the first is said first. `begin` is told of each before. */
export declare function readInputs(paths: readonly string[], piped?: AsyncIterable<Uint8Array>, begin?: (path: string) => void): Promise<readonly PlanInput[]>;
export declare function standardInput(): AsyncGenerator<Uint8Array, void, undefined>;
/** A directory that somebody names has to be there; one that is only guessed may be missing. */
export declare function requireDirectory(path: string): Promise<void>;

/** A block at the top of a .tf file. */
export interface HclBlock {
    readonly type: string;
    readonly labels: readonly string[];
    readonly text: string;
    /** Lines count from 1. */
    readonly line: number;
    readonly endLine: number;
}
/** Finds the blocks at the top of a .tf file. What is no block is passed over. */
export declare function scanBlocks(text: string): readonly HclBlock[];
/** The position after the brace that closes the one at `at`, or the end of the text. */
export declare function skipBraces(text: string, at: number): number;
/** The position after the quote that closes the one at `at`, or the end of the text. */
export declare function skipString(text: string, at: number): number;

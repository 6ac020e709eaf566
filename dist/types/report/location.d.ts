import type { Cause } from "../findings/finding.js";
import type { Report } from "../findings/report.js";
/** The lines of a block in a file of the sources. */
export interface Location {
    /** With slashes, from the directory in which the user named the plan or its sources; it leads nowhere above. */
    readonly path: string;
    readonly line: number;
    readonly endLine: number;
}
/** Where a change that a plan makes is written; nothing where it is not known, or not below that directory. */
export declare function locate(plans: Report["plans"], plan: string, { file, line, endLine }: Cause): Location | undefined;
/** The address of that line below `sources`, where the directory is from which the plans and their sources were named. */
export declare function sourceAddress(sources: string | undefined, at: Location | undefined): string | undefined;

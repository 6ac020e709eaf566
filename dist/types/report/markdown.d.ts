import type { Report } from "../findings/report.js";
import { type Group } from "./group.js";
export interface MarkdownOptions {
    /** The most bytes that the place takes: 65,536 for a comment, 1 MiB for a job summary. Without it there is no end. */
    readonly maxLength?: number;
    /** Where the project's documentation is, ending in `/`: reasons that have no public page are linked below it. */
    readonly documentation?: string;
    /** Where the directory is from which the plans and their sources were named, ending in `/`: lines are linked below it. */
    readonly sources?: string;
    /** Where all of the report is, for a place that does not take it: the page of the workflow's run. */
    readonly whole?: string;
}
/** For a comment on a pull request, and for the summary of a job. */
export declare function renderMarkdown(report: Report, options?: MarkdownOptions): string;
/** For a comment at the lines of a block: what happens because of it, and what to do. */
export declare function renderRemark(groups: readonly Group[], report: Report, options?: MarkdownOptions): string;

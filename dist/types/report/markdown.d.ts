import type { Report } from "../findings/report.js";
export interface MarkdownOptions {
    /** The most bytes that the place takes: 65,536 for a comment, 1 MiB for a job summary. Without it there is no end. */
    readonly maxLength?: number;
    /** Where the project's documentation is, ending in `/`: reasons that have no public page are linked below it. */
    readonly documentation?: string;
    /** Where the sources are, ending in `/`: places in files are linked below it. */
    readonly sources?: string;
}
/** For a comment on a pull request, and for the summary of a job. */
export declare function renderMarkdown(report: Report, options?: MarkdownOptions): string;

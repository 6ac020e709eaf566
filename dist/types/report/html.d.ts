import type { Report } from "../findings/report.js";
export interface HtmlOptions {
    /** Where the project's documentation is, ending in `/`: reasons that have no public page are linked below it. */
    readonly documentation?: string;
    /** Where the directory is from which the plans and their sources were named, ending in `/`: lines are linked below it. */
    readonly sources?: string;
}
/** A page that stands alone, for a browser: it loads nothing and runs nothing. */
export declare function renderHtml(report: Report, options?: HtmlOptions): string;

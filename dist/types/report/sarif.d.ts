import type { Report } from "../findings/report.js";
export interface SarifOptions {
    /** Where the project's documentation is, ending in `/`: rules that have no public page are linked below it. */
    readonly documentation?: string;
}
/**
 * SARIF 2.1.0, for GitHub code scanning and whatever else reads it: an alert for each rule at each line, and only for
 * what a reader has to act on. What else the report says are notifications of the run.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export declare function renderSarif(report: Report, { documentation }?: SarifOptions): string;

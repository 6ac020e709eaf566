import type { FailOn, PlanSection, Report } from "./report.js";
/** What was found in one plan. */
export interface Section extends Pick<Report, "findings" | "undecided" | "accepted" | "notes"> {
    readonly plan: Omit<PlanSection, "summary">;
    /** How many flows were asked. */
    readonly checked: number;
}
/** The report on several plans, in their order. */
export declare function assemble(sections: readonly Section[], failOn: readonly FailOn[], version: string): Report;

import type { FailOn, Report } from "./findings/report.js";
import { type PlanInput } from "./plan/input.js";
export interface CheckOptions {
    readonly failOn: readonly FailOn[];
    /** The directory that holds the root module's .tf sources. */
    readonly source?: string;
}
/**
 * The whole way of the data: plans → snapshots → networks → flows → verdicts → findings → report.
 * Throws `InputError` where a plan cannot be read.
 */
export declare function check(plans: readonly PlanInput[], { failOn, source }: CheckOptions): Promise<Report>;

import type { FailOn, Report } from "./findings/report.js";
import { type PlanInput } from "./plan/input.js";
export interface CheckOptions {
    readonly failOn: readonly FailOn[];
    /** The directory that holds the root module's .tf sources. */
    readonly source?: string;
    /** Told as the check goes on. */
    readonly progress?: (event: Progress) => void;
}
export type Progress = 
/** `bytes` is how many there are, once it is known. */
{
    readonly kind: "reading";
    readonly plan: string;
    readonly bytes?: number;
}
/** Told before each of the plan's networks: as it stands, and as planned where that is another. */
 | {
    readonly kind: "building";
    readonly plan: string;
} | {
    readonly kind: "asking";
    readonly plan: string;
    readonly flows: number;
}
/** `traces` is how often the engine had to walk a network: equal questions share one walk. */
 | {
    readonly kind: "checked";
    readonly plan: string;
    readonly flows: number;
    readonly traces: number;
};
/**
 * The whole way of the data: plans → snapshots → networks → flows → verdicts → findings → report.
 * Throws `InputError` where a plan cannot be read.
 */
export declare function check(plans: readonly PlanInput[], { failOn, source, progress }: CheckOptions): Promise<Report>;

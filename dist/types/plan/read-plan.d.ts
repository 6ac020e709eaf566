import type { PlanInput } from "./input.js";
import type { Plan } from "./plan.js";
export interface PlanOptions {
    /** Which resource types are looked at. Those of the others are only counted. */
    readonly wants: (type: string) => boolean;
    /** Where the root module's .tf files lie, if they are at hand. */
    readonly directory?: string;
}
/** Reads `terraform show -json` or `tofu show -json` of a plan. */
export declare function readPlan(input: PlanInput, options: PlanOptions): Promise<Plan>;

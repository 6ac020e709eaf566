import type { AwsNetwork } from "../aws/network.js";
import type { Plan } from "../plan/plan.js";
import type { Note } from "./report.js";
/** What a reader of the report must know about a plan as a whole: what was taken for granted, what was not read. */
export declare function notesOn(plan: Plan, prior: AwsNetwork, planned: AwsNetwork): readonly Note[];

import type { Source } from "../flows/flows.js";
import type { Plan } from "../plan/plan.js";
import { type World } from "./causes.js";
import type { Finding } from "./finding.js";
import type { UndecidedFlows } from "./report.js";
export interface Comparison {
    readonly findings: readonly Finding[];
    readonly undecided: readonly UndecidedFlows[];
    /** How many traces all the worlds made that were asked. */
    readonly traces: number;
}
/** Tells the differences that a plan makes to flows. */
export declare function compare(plan: Plan, prior: World, planned: World, sources: readonly Source[]): Comparison;

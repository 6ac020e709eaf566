import type { AskedFlow } from "../flows/flows.js";
import type { Plan } from "../plan/plan.js";
import { type World } from "./causes.js";
import type { Finding } from "./finding.js";
import type { UndecidedFlows } from "./report.js";
export interface Comparison {
    readonly findings: readonly Finding[];
    readonly undecided: readonly UndecidedFlows[];
}
/** Asks both worlds every flow and tells the differences. */
export declare function compare(plan: Plan, prior: World, planned: World, flows: readonly AskedFlow[]): Comparison;

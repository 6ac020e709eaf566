import { type Id } from "../engine/index.js";
import { type AskedFlow, type Goal, type Source } from "../flows/flows.js";
import type { NameTarget } from "../flows/targets.js";
import type { Plan } from "../plan/plan.js";
import { type Causes, type World } from "./causes.js";
import type { Verdict } from "./finding.js";
import { type Gap } from "./gap.js";
/** What the plan does to a flow, in terms that all flows of its class have in common. */
export type Difference = {
    readonly kind: "none";
} | {
    readonly kind: "undecided";
} | {
    readonly kind: "found";
    readonly verdict: Exclude<Verdict, "undecided">;
    readonly causes: Causes;
    readonly because: Because;
};
/** What tells the reader why. */
export type Because = {
    readonly kind: "outcome";
} | {
    readonly kind: "gap";
    readonly gap: Gap;
}
/** The endpoint whose private DNS answers for public APIs too. */
 | {
    readonly kind: "hijack";
    readonly endpoint: Id;
}
/** The name that current clients use is as before, but this older one of the same service is not. */
 | {
    readonly kind: "other-name";
    readonly target: NameTarget;
};
/**
 * Finds the differences between the worlds before and after a plan. A flow that no change can touch is not asked at
 * all; of the others, those that nothing tells apart share one answer.
 */
export declare class DifferenceFinder {
    #private;
    constructor(plan: Plan, prior: World, planned: World);
    /** How many traces all the worlds made that were asked. */
    get traces(): number;
    /** The goals of a source that a change may touch: of nearly all sources none, and of these nothing else is found out. */
    touchedOf({ address, goals }: Source): readonly Goal[];
    /** `asked` has a goal that a change may touch. */
    differenceIn(asked: AskedFlow): Difference;
}

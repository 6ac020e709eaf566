import type { Reason } from "../aws/explain.js";
import type { Outcome } from "../engine/index.js";
import type { Change } from "../plan/plan.js";
/** A time while the plan is applied in which nothing passes, although the flow works before and after. */
export interface Gap {
    readonly changes: readonly Change[];
    readonly reason: Reason;
}
/** Finds the gaps that the changes of a plan leave. */
export declare class GapFinder {
    #private;
    constructor(changes: readonly Change[]);
    /** The addresses of what carries packets and changes. */
    get carriers(): readonly string[];
    gapIn(before: Outcome | undefined, after: Outcome | undefined): Gap | undefined;
}

import { type AwsNetwork } from "../aws/network.js";
import { type Outcome, type Target, type Trace, type Tracer } from "../engine/index.js";
import { type AskedFlow } from "../flows/flows.js";
import type { Change, Plan, Snapshot } from "../plan/plan.js";
/** One state of the world, ready to be asked. */
export interface World {
    readonly aws: AwsNetwork;
    readonly tracer: Tracer;
}
export declare function worldOf(snapshot: Snapshot, prior: Snapshot): World;
/** What becomes of a flow; `undefined` where its source does not exist. */
export declare function traceIn({ aws, tracer }: World, asked: AskedFlow, target?: Target): Trace | undefined;
/** The resources whose change could have changed the outcome: what was consulted, and what that is made of. */
export declare function touchedBy({ aws }: World, trace: Trace | undefined): ReadonlySet<string>;
export interface Causes {
    readonly changes: readonly Change[];
    /** Whether it takes all of them to be taken back, or any one of them will do. */
    readonly takeBack: "any" | "all";
}
/**
 * Finds the plan's own changes without which a flow would be as before, by asking the engine again with changes taken
 * back. Every single change that suffices is a cause; where none does, the smallest set that does.
 */
export declare class CauseFinder {
    #private;
    constructor(plan: Plan, prior: World, planned: World);
    /** How many traces were made in the worlds with changes taken back. */
    get traces(): number;
    /** `asBefore` tells whether what becomes of the flow without some changes is what became of it before the plan. */
    causesOf(asked: AskedFlow, asBefore: (outcome: Outcome | undefined, world: World) => boolean, target?: Target): Causes;
}

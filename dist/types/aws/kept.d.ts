import type { Snapshot } from "../plan/plan.js";
/** The planned state with what goes on existing although the plan deletes the resource that manages it. */
export declare function withWhatIsKept(planned: Snapshot, prior: Snapshot): Snapshot;

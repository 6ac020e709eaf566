import type { Candidate, Trace } from "./combine.js";
import type { Located, Planned } from "./scope.js";
import { type Accepts } from "./trace.js";
import type { Argument, Items, Reference } from "./value.js";
/** What an expression that stands for an id names. */
export declare function idOf(located: Located, accepts: Accepts, planned: Planned, assume?: (trace: Trace) => Candidate | undefined): Argument<Reference>;
/** What an expression that stands for a list of ids names; `count` is how many, where that is known. */
export declare function idsOf(located: Located, accepts: Accepts, planned: Planned, count?: number): Items<Reference>;

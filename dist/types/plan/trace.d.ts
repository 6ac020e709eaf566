import { type Trace } from "./combine.js";
import { type Located, type Planned } from "./scope.js";
import type { Json } from "./value.js";
/** Which attributes are wanted, by resource type. */
export type Accepts = ReadonlyMap<string, readonly string[]>;
/** `explains` tells of a known value that it is put to another use than the wanted one. */
export declare function traceExpression({ expression, scope }: Located, accepts: Accepts, planned: Planned, explains?: (value: Json) => boolean): Trace;

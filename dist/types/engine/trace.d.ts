import type { Id } from "./fact.js";
import type { Network } from "./network.js";
import type { Question, Trace } from "./outcome.js";
export interface Tracer {
    trace(question: Question): Trace;
    /** No rule and no route can tell interfaces of one class apart: as sources they share their traces. */
    classOf(interfaceId: Id): string;
    /** How many traces were made so far; those that were shared do not count. */
    readonly traces: number;
}
export declare function createTracer(network: Network): Tracer;

import type { Network } from "./network.js";
import type { Question, Trace } from "./outcome.js";
export interface Tracer {
    trace(question: Question): Trace;
    /** Nothing that the question can meet tells sources of one class apart: their questions share one trace. */
    classOf(question: Question): string;
    /** How many traces were made so far; those that were shared do not count. */
    readonly traces: number;
}
export declare function createTracer(network: Network): Tracer;

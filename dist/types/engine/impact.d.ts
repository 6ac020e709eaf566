import type { Id } from "./fact.js";
import type { Network } from "./network.js";
import type { Question } from "./outcome.js";
export interface Impact {
    /** Whether what differs may change the answer to a question. */
    on(question: Question): boolean;
    /** Whether any of it lies at a source or on the ways from there, wherever they lead. */
    onSource(source: Id): boolean;
}
/**
 * Tells whether what differs between two states of a network may change the answer to a question, without answering it:
 * by comparing all that the question can meet in the state before. Where nothing of that differs, both states give the
 * same answer. It costs far less than two traces, because all sources of a segment share most of it. `changed` names
 * components that count as different although they look the same.
 */
export declare const createImpact: (before: Network, after: Network, changed: ReadonlySet<Id>) => Impact;

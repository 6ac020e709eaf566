import type { Id } from "./fact.js";
import type { Network } from "./network.js";
import type { Question } from "./outcome.js";
/**
 * Tells whether what differs between two states of a network may change the answer to a question, without answering it:
 * by comparing all that the question can meet in the state before. Where nothing of that differs, both states give the
 * same answer. It costs far less than two traces, because all sources of a segment share most of it. `changed` names
 * components that count as different although they look the same.
 */
export declare function createImpact(before: Network, after: Network, changed: ReadonlySet<Id>): (question: Question) => boolean;

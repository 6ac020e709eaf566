import { type Id } from "./fact.js";
import type { Network } from "./network.js";
import type { Question } from "./outcome.js";
/**
 * What the differences between two states of a network can do to the answer to a question. `none`: both states give the
 * same answer, and it is not undecided. `open`: both give the same, but facts are missing. `changed`: all else.
 */
export type Impact = "none" | "open" | "changed";
/**
 * Tells the impact without answering: by comparing all that a question can meet on its ways. That costs far less than
 * two traces, because it is the same for all sources of a segment. `changed` names components that count as different
 * although they look the same.
 */
export declare function createImpact(before: Network, after: Network, changed: ReadonlySet<Id>): (question: Question) => Impact;

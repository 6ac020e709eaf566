import type { PlanDocument } from "./document.js";
import type { PlanNote } from "./plan.js";
/** What a reader of the report must know about the plan as a whole. */
export declare function planNotes(document: PlanDocument, problems: readonly string[]): readonly PlanNote[];

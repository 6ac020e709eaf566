import type { PlanDocument } from "./document.ts";
import type { PlanNote } from "./plan.ts";
import { visible } from "./refusal.ts";

/** What a reader of the report must know about the plan as a whole. */
export function planNotes(document: PlanDocument, problems: readonly string[]): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  if (document.errored) {
    notes.push({ code: "ERRORED_PLAN", message: "Planning ended with an error: changes may be missing in the plan." });
  } else if (!document.complete) {
    notes.push({
      code: "INCOMPLETE_PLAN",
      message: "The plan is not complete (made with -target, or something was put off): another apply has to follow.",
    });
  }
  if (document.deferred.length > 0) {
    notes.push({
      code: "DEFERRED_CHANGES",
      message: `The plan puts off changes of ${listed(document.deferred)}: they are taken to stay as they are.`,
    });
  }
  if (document.changes === undefined && (document.hasDrift || document.prior.length > 0)) {
    notes.push({
      code: "REFRESH_ONLY",
      message: "The plan only refreshes the state: it changes no resource.",
    });
  }
  if (document.configuration === undefined) {
    notes.push({
      code: "NO_CONFIGURATION",
      message: "The plan holds no configuration: what an id stands for that is not known yet cannot be told.",
    });
  }
  if (problems.length > 0) {
    notes.push({ code: "SOURCES_NOT_READ", message: `Not all .tf sources could be used: ${listed(problems)}.` });
  }
  return notes;
}

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map((text) => visible(text));
  return texts.length > 3 ? `${shown.join(", ")} and ${texts.length - 3} more` : shown.join(", ");
}

import type { Outcome } from "../engine/index.ts";
import type { EvidenceKind } from "../flows/evidence.ts";
import type { Verdict } from "./finding.ts";

/** A flow in both states. `undefined`: its source does not exist in that state. */
export interface Compared {
  readonly before: Outcome | undefined;
  readonly after: Outcome | undefined;
  readonly evidence: EvidenceKind;
  /** Whether what carries the flow goes away before its replacement stands. */
  readonly gap: boolean;
  /** Whether the flow goes the same way in both states, as far as it is delivered. */
  readonly sameWay: boolean;
}

/** What the difference means; `undefined` where there is nothing to tell. */
export function verdictOn({ before, after, evidence, gap, sameWay }: Compared): Verdict | undefined {
  const isWished = evidence !== "possible";
  // Of what is new only what is evidently meant to work can disappoint anybody.
  if (before === undefined) return isWished ? verdictOnNew(after) : undefined;
  if (after === undefined) return before.kind === "delivered" || before.kind === "partial" ? "removed" : undefined;
  const gain = isWished ? "restored" : "opened";
  switch (`${before.kind} ${after.kind}` as const) {
    case "delivered delivered":
      return gap ? "at-risk" : sameWay ? undefined : "rerouted";
    case "delivered blocked":
    case "partial blocked":
      return "broken";
    case "delivered partial":
    case "delivered undecided":
    case "partial undecided":
      return "at-risk";
    // Nobody can tell whether it works today; if it does, as its use shows, it will not any more.
    case "undecided blocked":
      return isWished ? "at-risk" : undefined;
    case "blocked delivered":
    case "blocked partial":
    case "partial delivered":
      return gain;
    case "blocked undecided":
    case "undecided undecided":
      return "undecided";
    case "blocked blocked":
    case "partial partial":
    case "undecided delivered":
    case "undecided partial":
      return undefined;
  }
}

function verdictOnNew(after: Outcome | undefined): Verdict | undefined {
  if (after?.kind === "blocked") return "unreachable";
  return after?.kind === "undecided" ? "undecided" : undefined;
}

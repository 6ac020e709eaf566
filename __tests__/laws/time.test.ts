import { describe, expect, test } from "@jest/globals";
import type { Finding, FlowState } from "../../src/findings/finding.ts";
import { render } from "../../src/report/index.ts";
import { type Plan, type Scenario, scenariosFor } from "./plans.ts";
import { flowOf, linesOf, reportOn, undecidedIn } from "./reports.ts";
import { applied, nothingPlanned, takenBack, withIdsKnown } from "./time.ts";

describe("a plan that does nothing breaks nothing:", () => {
  async function expectSilence(scenarios: readonly Scenario[], change: (plan: Plan) => Plan): Promise<void> {
    for (const { name, plan } of scenarios) {
      const report = await reportOn(change(plan));
      expect({ name, findings: linesOf(report), failed: report.failed }).toEqual({ name, findings: [], failed: false });
      expect(render(report, "text")).toMatch(/^flowbreak: no flow (breaks|found to check); /);
    }
  }

  test("in the state before any plan", () => expectSilence(scenariosFor(0), nothingPlanned));

  test("in the state after any plan, when it has been applied", () => expectSilence(scenariosFor(1), applied));
});

test("had the ids been known before apply, every verdict would be the same", async () => {
  for (const { name, plan, source } of scenariosFor(2)) {
    const [now, known] = [await reportOn(plan, source), await reportOn(withIdsKnown(plan))];
    expect({ name, findings: linesOf(known), undecided: undecidedIn(known) }).toEqual({
      name,
      findings: linesOf(now),
      undecided: undecidedIn(now),
    });
  }
});

// ---- there and back ------------------------------------------------------------------------------------------------

/** What may be told of a flow when a plan is taken back. */
type Told = Finding["verdict"] | "undecided" | "silence";

const isDelivered = (state: FlowState | undefined) => state?.outcome === "delivered";

/**
 * What is told of a flow on the way back, by what is told of it on the way there. The table of verdicts goes by the
 * outcomes before and after, so that it can be read in both directions; and what it cannot say is written out here.
 */
function mirrorOf(there: Finding): readonly Told[] {
  const { verdict, before, after } = there;
  switch (verdict) {
    case "broken":
      return ["opened", "restored"];
    case "opened":
    case "restored":
      // What comes back only in part goes as a whole; what was there in part goes to a part.
      return isDelivered(after) && before?.outcome === "blocked" ? ["broken"] : ["broken", "at-risk"];
    case "at-risk":
      // A gap is one in both directions. What passes in part passes wholly again.
      if (isDelivered(before) && isDelivered(after)) return ["at-risk"];
      return isDelivered(before) ? ["opened", "restored"] : ["undecided"];
    case "rerouted":
      // To lose the endpoint's interface in one's own zone is told, to get it back is not.
      return after?.outcome === "delivered" && after.notes.length > 0 ? ["rerouted", "silence"] : ["rerouted"];
    // What is new and works is what was expected; and what goes away without ever having worked is no loss.
    case "removed":
    case "unreachable":
      return ["silence"];
  }
}

/** Of a flow of which nothing is told: it is as it was, or its source comes or goes, or it gets back its zone. */
const mirrorOfSilence: readonly Told[] = ["silence", "removed", "unreachable", "rerouted"];

test("taking a plan back undoes every verdict: what broke opens, what opened breaks, by the same ways", async () => {
  for (const { name, plan, source } of scenariosFor(3)) {
    const there = await reportOn(plan, source);
    const back = await reportOn(takenBack(plan));
    const findings = (report: typeof there) => new Map(report.findings.map((finding) => [flowOf(finding), finding]));
    const [thither, hither] = [findings(there), findings(back)];
    const undecided = { there: new Set(undecidedIn(there)), back: new Set(undecidedIn(back)) };
    for (const flow of new Set([...thither.keys(), ...hither.keys()])) {
      const [one, other] = [thither.get(flow), hither.get(flow)];
      const toldThere: Told = one?.verdict ?? (undecided.there.has(flow) ? "undecided" : "silence");
      const toldBack: Told = other?.verdict ?? (undecided.back.has(flow) ? "undecided" : "silence");
      const who = `${name}: ${flow}`;
      expect({ who, there: toldThere, back: one ? mirrorOf(one) : mirrorOfSilence }).toEqual({
        who,
        there: toldThere,
        back: expect.arrayContaining([toldBack]),
      });
      expect({ who, back: toldBack, there: other ? mirrorOf(other) : mirrorOfSilence }).toEqual({
        who,
        back: toldBack,
        there: expect.arrayContaining([toldThere]),
      });
      if (one?.before === undefined || one.after === undefined || other === undefined) continue;
      const wayOf = (state: FlowState | undefined) => state && { outcome: state.outcome, path: state.path };
      expect({ who, before: wayOf(other.before), after: wayOf(other.after), evidence: other.evidence }).toEqual({
        who,
        before: wayOf(one.after),
        after: wayOf(one.before),
        evidence: one.evidence,
      });
    }
  }
});

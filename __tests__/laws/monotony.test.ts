import { expect, test } from "@jest/globals";
import type { ReasonCode } from "../../src/aws/reason-codes.ts";
import { scenariosFor } from "./plans.ts";
import { flowOf, linesOf, reportOn } from "./reports.ts";
import { groupsIn, withOpenGroups } from "./rules.ts";
import { withIdsKnown } from "./time.ts";

const losses: readonly string[] = ["broken", "at-risk", "unreachable"];

test("a rule that lets more through in one group never breaks anything", async () => {
  for (const [index, { name, plan }] of scenariosFor(6).entries()) {
    const known = withIdsKnown(plan);
    const groups = groupsIn(known);
    const opened = groups[index % groups.length];
    const verdicts = new Map((await reportOn(known)).findings.map((each) => [flowOf(each), each.verdict]));
    const report = await reportOn(withOpenGroups(known, opened === undefined ? [] : [opened]));
    const worse = report.findings.filter((finding) => {
      const before = verdicts.get(flowOf(finding));
      return losses.includes(finding.verdict) && finding.verdict !== before && before !== "broken";
    });
    expect({ [`${name}, ${opened}`]: linesOf({ findings: worse }) }).toEqual({ [`${name}, ${opened}`]: [] });
  }
});

const ofGroups: readonly ReasonCode[] = ["ENI_SG_RULES_MISMATCH", "SG_HAS_NO_RULES"];

test("where all groups let everything through, no group stands in the way of anything", async () => {
  for (const { name, plan } of scenariosFor(7)) {
    const known = withIdsKnown(plan);
    const report = await reportOn(withOpenGroups(known, groupsIn(known)));
    const reasons = report.findings.flatMap(({ after }) => after?.reasons ?? []).map(({ code }) => code);
    expect({ name, reasons: reasons.filter((code) => ofGroups.includes(code)) }).toEqual({ name, reasons: [] });
  }
});

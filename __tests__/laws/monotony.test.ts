import { expect, test } from "@jest/globals";
import type { ReasonCode } from "../../src/aws/reason-codes.ts";
import { type Plan, scenariosFor } from "./plans.ts";
import { flowOf, linesOf, reportOn } from "./reports.ts";
import { aclsIn, freeNumbersIn, groupsIn, withOpenAcls, withOpenGroups } from "./rules.ts";
import { withIdsKnown } from "./time.ts";

const losses: readonly string[] = ["broken", "at-risk", "unreachable"];

/** Which flows are worse off with more let through than they were with the plan as it is. */
async function worseWith(plan: Plan, more: Plan): Promise<readonly string[]> {
  const verdicts = new Map((await reportOn(plan)).findings.map((each) => [flowOf(each), each.verdict]));
  const worse = (await reportOn(more)).findings.filter((finding) => {
    const before = verdicts.get(flowOf(finding));
    return losses.includes(finding.verdict) && finding.verdict !== before && before !== "broken";
  });
  return linesOf({ findings: worse });
}

test("a rule that lets more through in one group never breaks anything", async () => {
  for (const [index, { name, plan }] of scenariosFor(6).entries()) {
    const known = withIdsKnown(plan);
    const groups = groupsIn(known);
    const opened = groups[index % groups.length];
    const worse = await worseWith(known, withOpenGroups(known, opened === undefined ? [] : [opened]));
    expect({ [`${name}, ${opened}`]: worse }).toEqual({ [`${name}, ${opened}`]: [] });
  }
});

test("an entry that lets more through in one network ACL never breaks anything, whatever its number", async () => {
  for (const { name, plan } of scenariosFor(6)) {
    const known = withIdsKnown(plan);
    for (const acl of aclsIn(known)) {
      for (const number of freeNumbersIn(known)) {
        const worse = await worseWith(known, withOpenAcls(known, [acl], number));
        expect({ [`${name}, ${acl}, ${number}`]: worse }).toEqual({ [`${name}, ${acl}, ${number}`]: [] });
      }
    }
  }
});

const ofGroups: readonly ReasonCode[] = ["ENI_SG_RULES_MISMATCH", "SG_HAS_NO_RULES"];
const ofAcls: readonly ReasonCode[] = ["SUBNET_ACL_RESTRICTION", "EPHEMERAL_PORTS_PARTIAL"];

/** Of some codes, those that a report gives as reasons. */
async function reasonsOn(plan: Plan, codes: readonly ReasonCode[]): Promise<readonly ReasonCode[]> {
  const { findings } = await reportOn(plan);
  const reasons = findings.flatMap(({ after }) => after?.reasons ?? []);
  return reasons.map(({ code }) => code).filter((code) => codes.includes(code));
}

test("where all groups let everything through, no group stands in the way of anything", async () => {
  for (const { name, plan } of scenariosFor(7)) {
    const known = withIdsKnown(plan);
    const reasons = await reasonsOn(withOpenGroups(known, groupsIn(known)), ofGroups);
    expect({ name, reasons }).toEqual({ name, reasons: [] });
  }
});

test("where all network ACLs let everything through first, no ACL stands in the way of anything", async () => {
  for (const { name, plan } of scenariosFor(7)) {
    const known = withIdsKnown(plan);
    const reasons = await reasonsOn(withOpenAcls(known, aclsIn(known), 1), ofAcls);
    expect({ name, reasons }).toEqual({ name, reasons: [] });
  }
});

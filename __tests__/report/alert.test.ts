import { describe, expect, test } from "@jest/globals";
import { alertsIn, plainSentence } from "../../src/report/alert.ts";
import { renderRemark } from "../../src/report/markdown.ts";
import { hostile } from "./hostile.ts";
import { foreignNodes } from "./own-markdown.ts";
import { endpointsLand, large, nothingBreaks, severalPlans, withText } from "./samples.ts";

describe("news at a line of the sources", () => {
  test("is what somebody has to act on, with the blocks that cause it, from the repository's root", () => {
    expect(
      alertsIn(severalPlans).map(({ group, places }) => [
        group.verdict,
        group.fails,
        places.map(({ path, line, resource }) => `${path}:${line} ${resource}`),
      ]),
    ).toEqual([
      ["broken", true, []],
      [
        "unreachable",
        true,
        ["service/service.tf:3 aws_ecs_service.api", "service/service.tf:41 aws_security_group.api"],
      ],
      ["at-risk", false, ["service/acl.tf:7 aws_network_acl_rule.in"]],
    ]);
    expect(alertsIn(nothingBreaks)).toEqual([]);
  });

  test("fails also by a reason code that the run fails on", () => {
    const report = { ...severalPlans, failOn: ["EPHEMERAL_PORTS_PARTIAL"] as const };
    expect(alertsIn(report).map(({ group }) => group.fails)).toEqual([false, false, true]);
  });

  test("has no place above the directory from which plans are named, nor outside of it", () => {
    for (const source of ["..", "../other", "/etc", "a/../../b"]) {
      const plans = endpointsLand.plans.map((plan) => ({ ...plan, source }));
      expect(alertsIn({ ...endpointsLand, plans }).flatMap(({ places }) => places)).toEqual([]);
    }
  });

  test("is one sentence that says what to do", () => {
    expect(alertsIn(endpointsLand).map(plainSentence)).toEqual([
      expect.stringMatching(
        /^aws_instance\.public loses Session Manager .*\. What to do: aws_security_group\.endpoint: /,
      ),
    ]);
  });
});

describe.each(hostile.map((one, index) => [index, one] as const))("hostile text %i", (_, one) => {
  const alerts = [endpointsLand, severalPlans].map((report) => alertsIn(withText(report, one)));

  test("is only text in an annotation", () => {
    for (const told of alerts.flat().map(plainSentence)) {
      expect(told).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(told).not.toMatch(/(?:^|\s)::[a-z]/);
      expect(told.length).toBeLessThanOrEqual(4_096);
    }
  });

  test("is only text in a review comment", () => {
    for (const report of [endpointsLand, severalPlans].map((sample) => withText(sample, one))) {
      const groups = alertsIn(report).map(({ group }) => group);
      expect(foreignNodes(renderRemark(groups, report))).toEqual([]);
    }
  });
});

test("many pieces of news at one line are shed to what a comment holds", () => {
  const report = large(3, 60);
  const groups = alertsIn(report).map(({ group }) => group);
  const remark = renderRemark(groups, report, { maxLength: 5_000 });
  expect(Buffer.byteLength(remark)).toBeLessThanOrEqual(5_000);
  expect(remark).toMatch(/\d+ more$/);
  expect(foreignNodes(remark)).toEqual([]);
});

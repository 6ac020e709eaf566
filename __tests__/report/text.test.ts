import { expect, test } from "@jest/globals";
import { render } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { endpointsLand, large, nothingBreaks, nothingToCheck, severalPlans, withText } from "./samples.ts";

const text = (report: typeof endpointsLand, width = 80, color = false): string =>
  render(report, "text", { width, color });

test("endpoints that land in a closed subnet", () => expectGolden("endpoints-land.txt", text(endpointsLand)));
test("several plans", () => expectGolden("several-plans.txt", text(severalPlans)));
test("nothing breaks", () => expectGolden("nothing-breaks.txt", text(nothingBreaks)));
test("nothing to check", () => expectGolden("nothing-to-check.txt", text(nothingToCheck)));

test.each([60, 80, 120])(
  "at %i columns no line is longer, unless by a name or Terraform, which are not broken",
  (width) => {
    for (const report of [endpointsLand, severalPlans, large(300, 2)]) {
      const terraform = report.findings.flatMap(({ fixes }) =>
        fixes.flatMap(({ hcl }) => hcl.split("\n").map((line) => line.trim())),
      );
      for (const line of text(report, width).split("\n")) {
        if (line.length > width && !terraform.includes(line.trim())) expect(line.trim()).not.toContain(" ");
      }
    }
  },
);

test("colours only where they are asked for, and nothing else changes", () => {
  const colors = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
  expect(text(severalPlans)).not.toMatch(colors);
  expect(text(severalPlans, 80, true)).toMatch(colors);
  expect(text(severalPlans, 80, true).replaceAll(colors, "")).toBe(text(severalPlans));
});

test.each(hostile.map((one, index) => [index, one] as const))("hostile text %i stays text", (_, one) => {
  for (const report of [endpointsLand, severalPlans, nothingBreaks]) {
    const output = text(withText(report, one));
    expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(output).not.toMatch(/^\s*::[a-z-]+(\s|::)/im);
    expect(output).not.toContain("##[");
  }
});

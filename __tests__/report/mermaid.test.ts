import { expect, test } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import { flowchart } from "../../src/report/mermaid.ts";
import { hostile } from "./hostile.ts";
import { endpointsLand, severalPlans, withText } from "./samples.ts";

const line = String.raw`(?:\(empty\)|(?:[\p{L}\p{M}\p{N} ._,/-]|#\d+;)+)`;
const label = `${line}(?:<br/>${line})*`;
const lines = [
  /^flowchart LR$/,
  /^ {2}subgraph (before|after) \["(Before|After): (delivered|blocked|not decided)"\]$/,
  /^ {4}direction TB$/,
  new RegExp(`^ {4}n\\d+\\["${label}"\\](:::(blocked|unsure))?$`, "u"),
  /^ {4}n\d+ (-->|--x) n\d+$/,
  /^ {2}end$/,
  /^ {2}before ~~~ after$/,
  /^ {2}classDef (blocked|unsure) [\w:#,-]+$/,
];

function expectOwn(chart: string | undefined): void {
  for (const line of (chart ?? "").split("\n")) {
    expect([line, line === "" || lines.some((own) => own.test(line))]).toEqual([line, true]);
  }
}

test("what stands in the way is marked", () => {
  const chart = flowchart(endpointsLand.findings[0] as Finding);
  expectOwn(chart);
  expect(chart).toContain('["aws_security_group.endpoint<br/>No security group rule applies"]:::blocked');
  expect(chart).toContain(" --x ");
});

test.each(hostile.map((one, index) => [index, one] as const))("hostile text %i stays a label", (_, one) => {
  for (const finding of [...withText(endpointsLand, one).findings, ...withText(severalPlans, one).findings]) {
    expectOwn(flowchart(finding));
  }
});

test("a way that nobody can read is shortened to what GitHub draws", () => {
  const path = Array.from({ length: 1000 }, (_, index) => ({
    leg: "request" as const,
    component: `${index}${"@".repeat(500)}`,
    text: "@".repeat(500),
  }));
  const state = { outcome: "blocked", path, reasons: [] } as const;
  const [finding] = endpointsLand.findings;
  const chart = flowchart({ ...(finding as Finding), before: state, after: state }) ?? "";
  expectOwn(chart);
  expect(chart.length).toBeLessThan(50_000);
  expect(chart.split("-->").length).toBeLessThan(500);
});

test("where nothing is known there is no diagram", () => {
  const [finding] = endpointsLand.findings;
  const { before: _before, after: _after, ...rest } = finding as Finding;
  expect(flowchart(rest)).toBeUndefined();
});

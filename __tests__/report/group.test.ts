import { expect, test } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import { groupFindings } from "../../src/report/group.ts";
import type { Phrase } from "../../src/report/phrase.ts";
import * as sentence from "../../src/report/sentence.ts";
import { endpointsLand, large, severalPlans } from "./samples.ts";

const said = (phrase: Phrase): string => phrase.map((piece) => piece.text).join("");
const sentences = (report: Parameters<typeof groupFindings>[0]): string[] =>
  groupFindings(report).map((group) => said(sentence.sentence(group)));

test("the services of one capability that one source loses are one row", () => {
  expect(sentences(endpointsLand)).toEqual([
    "aws_instance.public loses Session Manager (ssm, ssmmessages and ec2messages): aws_security_group.endpoint has no rule that allows it on tcp 443; caused by create of 3 instances of aws_vpc_endpoint.this (endpoints.tf:12)",
    "aws_instance.closed will reach Session Manager (ssm, ssmmessages and ec2messages); caused by create of 3 instances of aws_vpc_endpoint.this (endpoints.tf:12)",
  ]);
});

test("sources that lose the same in the same way are one row, ordered by plan, verdict and name", () => {
  expect(groupFindings(severalPlans).map(({ plan, verdict, sources }) => [plan, verdict, sources.length])).toEqual([
    ["network/plan.json", "broken", 12],
    ["service/plan.json", "unreachable", 1],
    ["service/plan.json", "at-risk", 1],
    ["service/plan.json", "rerouted", 1],
  ]);
  expect(sentences(severalPlans)[0]).toBe(
    "12 instances of module.app.aws_ecs_service.worker lose ecr.api, sts and the internet on tcp 443: aws_route_table.private has no route for them; caused by delete of aws_route.nat",
  );
});

test("hundreds of equal flows are one row for each of their causes", () => {
  const groups = groupFindings(large(300, 2));
  expect(groups.map((group) => group.findings.length)).toEqual([300, 300]);
  expect(groups.flatMap((group) => group.sources.slice(0, 3))).toEqual([
    "module.team_0.aws_instance.web[0]",
    "module.team_0.aws_instance.web[1]",
    "module.team_0.aws_instance.web[2]",
    "module.team_1.aws_instance.web[0]",
    "module.team_1.aws_instance.web[1]",
    "module.team_1.aws_instance.web[2]",
  ]);
});

test("the order of the findings does not matter", () => {
  for (const report of [endpointsLand, severalPlans]) {
    const turned = { ...report, findings: report.findings.toReversed() };
    expect(groupFindings(turned)).toEqual(groupFindings(report));
  }
});

test("every finding is in exactly one group", () => {
  for (const report of [endpointsLand, severalPlans, large(7, 5)]) {
    const grouped = groupFindings(report).flatMap((group) => group.findings);
    expect(new Set(grouped)).toEqual(new Set(report.findings));
    expect(grouped).toHaveLength(report.findings.length);
  }
});

const [first] = endpointsLand.findings;
if (first === undefined) throw new Error("the sample has findings");
const lost = (changes: Partial<Finding>): string[] =>
  sentences({ findings: [{ ...first, ...changes }], plans: [], failOn: [] });

test("what only old versions need is not called lost by the name of the whole", () => {
  const flow = { ...first.flow, destination: { kind: "aws-service", service: "ec2messages", region: "x" } } as const;
  expect(lost({ flow })[0]).toMatch(
    /^aws_instance.public loses ec2messages, which only old versions need for Session Manager: /,
  );
});

test("a service is told with its region where there are several", () => {
  const elsewhere = { kind: "aws-service", service: "sqs", region: "us-east-1" } as const;
  const other = { ...first, capabilities: [], flow: { ...first.flow, destination: elsewhere } };
  expect(sentences({ findings: [first, other], plans: [], failOn: [] })[0]).toMatch(
    /^aws_instance.public loses Session Manager \(ssm in ap-northeast-1\) and sqs in us-east-1: /,
  );
});

test("a gap while applying and a part of the ports are told as what they are", () => {
  const delivered = first.before;
  if (delivered?.outcome !== "delivered") throw new Error("the sample works before");
  const gap = {
    code: "REPLACED_WHILE_APPLYING",
    component: "aws_vpc_endpoint.x",
    message: "It is deleted first.",
  } as const;
  expect(lost({ verdict: "at-risk", after: { ...delivered, reasons: [gap] }, causes: [] })).toEqual([
    "aws_instance.public loses Session Manager (ssm) while the plan is applied: aws_vpc_endpoint.x is deleted before its replacement stands",
  ]);
  const unknown = { code: "OUTSIDE_THE_PLAN", component: "rtb-1", message: "The plan does not tell it." } as const;
  expect(
    lost({ verdict: "at-risk", after: { outcome: "undecided", path: [], reasons: [unknown] }, causes: [] }),
  ).toEqual(["aws_instance.public may lose Session Manager (ssm): rtb-1 is outside of what was given"]);
});

test("a code without words of its own is told by its title", () => {
  const reason = { code: "TARGET_PORT_RESTRICTION", component: "aws_lb.a", message: "m" } as const;
  expect(lost({ after: { outcome: "blocked", path: [], reasons: [reason] }, causes: [] })).toEqual([
    "aws_instance.public loses Session Manager (ssm): Not the target's port (aws_lb.a)",
  ]);
});

test("what the run fails on is news, whatever its verdict", () => {
  const news = (failOn: Parameters<typeof groupFindings>[0]["failOn"]) =>
    groupFindings({ ...severalPlans, failOn }).flatMap((group) => (group.news ? [group.verdict] : []));
  expect(news([])).toEqual(["broken", "unreachable", "at-risk"]);
  expect(news(["AZ_WITHOUT_ENDPOINT_ENI"])).toEqual(["broken", "unreachable", "at-risk", "rerouted"]);
  expect(said(sentence.failure({ ...severalPlans, failOn: ["removed", "AZ_WITHOUT_ENDPOINT_ENI"] }) ?? [])).toBe(
    "failed because of AZ_WITHOUT_ENDPOINT_ENI",
  );
});

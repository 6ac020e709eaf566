import { expect, test } from "@jest/globals";
import type { PathStep, Reason } from "../../src/findings/finding.ts";
import { hops, stops } from "../../src/report/way.ts";

const step = (leg: PathStep["leg"], component: string, text: string): PathStep => ({ leg, component, text });
const reason = (component: string): Reason => ({ code: "SUBNET_ACL_RESTRICTION", component, message: "It is denied." });

const before = [
  step("request", "aws_vpc.main", "resolves to public addresses"),
  step("request", "aws_network_acl.a", "allows tcp 443 outbound"),
  step("request", "aws_internet_gateway.main", "carries it on"),
  step("return", "aws_network_acl.a", "allows the answers inbound"),
];

test("a reason stands at the step that refuses, on the way there or on the way back", () => {
  const there = before.with(1, step("request", "aws_network_acl.a", "denies tcp 443 outbound"));
  const back = before.with(3, step("return", "aws_network_acl.a", "denies the answers inbound"));
  const marked = (path: readonly PathStep[], ...reasons: readonly Reason[]): number[] =>
    hops({ outcome: "blocked", path, reasons }).map((hop) => hop.reasons.length);
  expect(marked(there, reason("aws_network_acl.a"))).toEqual([0, 1, 0, 0]);
  expect(marked(back, reason("aws_network_acl.a"))).toEqual([0, 0, 0, 1]);
  const both = there.with(3, step("return", "aws_network_acl.a", "denies the answers inbound"));
  expect(marked(both, reason("aws_network_acl.a"), reason("aws_network_acl.a"))).toEqual([0, 1, 0, 1]);
  expect(marked(before, reason("aws_internet_gateway.main"))).toEqual([0, 0, 1, 0]);
  expect(marked(before, reason("aws_route_table.gone"))).toEqual([0, 0, 0, 0, 1]);
});

test("the short way tells what happens where the ways part, and leaves out the way back", () => {
  const after = before.with(0, step("request", "aws_vpc_endpoint.ssm", "private DNS answers with its own addresses"));
  const state = (path: readonly PathStep[]) => ({ outcome: "blocked", path, reasons: [] }) as const;
  expect(stops("aws_instance.a", state(after), state(before))).toEqual([
    { component: "aws_instance.a", reasons: [] },
    { component: "aws_vpc_endpoint.ssm", reasons: [], text: "private DNS answers with its own addresses" },
    { component: "aws_network_acl.a", reasons: [] },
    { component: "aws_internet_gateway.main", reasons: [] },
  ]);
  expect(stops("aws_instance.a", state([]), state(before))).toEqual([]);
});

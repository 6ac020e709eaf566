import { describe, expect, test } from "@jest/globals";
import { explain } from "../../src/aws/explain.ts";
import type { Hop, Missing, Obstacle, ObstacleKind, Outcome } from "../../src/engine/index.ts";

const subject = { source: "aws_instance.web", destination: "ssm.ap-northeast-1.amazonaws.com", traffic: "tcp 443" };

const reasons = (outcome: Outcome) => {
  const state = explain(outcome, subject);
  return state.outcome === "delivered" ? [] : state.reasons;
};

const blocked = (obstacle: Partial<Obstacle> & { readonly kind: ObstacleKind }): string | undefined => {
  const whole: Obstacle = { component: "aws_thing.x", leg: "request", ...obstacle };
  return reasons({ kind: "blocked", path: [], obstacles: [whole] })[0]?.message;
};

const undecided = (missing: Missing) =>
  reasons({ kind: "undecided", path: [], obstacles: [], missing: [missing] }).map(({ code, message }) => [
    code,
    message,
  ]);

describe("why a flow is blocked", () => {
  test("A group is told with the way it refuses.", () => {
    expect(blocked({ kind: "group-denies", direction: "inbound" })).toBe(
      "No inbound rule of aws_thing.x allows tcp 443 from aws_instance.web.",
    );
    expect(blocked({ kind: "group-denies", direction: "outbound" })).toBe(
      "No outbound rule of aws_thing.x allows tcp 443 to ssm.ap-northeast-1.amazonaws.com.",
    );
    expect(blocked({ kind: "group-empty", direction: "outbound" })).toBe("aws_thing.x has no outbound rules at all.");
  });

  test("An ACL is told with the subnet at which it stands, and the way of the packets.", () => {
    expect(blocked({ kind: "filter-denies", direction: "outbound", at: "aws_subnet.a" })).toBe(
      "aws_thing.x denies tcp 443 outbound at aws_subnet.a, on the way to ssm.ap-northeast-1.amazonaws.com.",
    );
    expect(blocked({ kind: "filter-denies", direction: "inbound", leg: "return", at: "aws_subnet.a" })).toBe(
      "aws_thing.x denies the answers to aws_instance.web inbound at aws_subnet.a.",
    );
  });

  test.each<ObstacleKind>([
    "ports-partial",
    "group-partial",
    "filter-partial",
    "no-route",
    "route-drops",
    "gateway-detached",
    "no-public-address",
    "no-address-of-family",
    "gateway-does-not-serve",
    "resolver-off",
    "name-without-address",
    "zone-inactive",
  ])("%s is one sentence that names the component.", (kind) => {
    expect(blocked({ kind })).toMatch(/^(?! ).*aws_thing\.x.*[^ .]\.$/);
  });
});

describe("what cannot be told", () => {
  test("What apply will tell is told from what the plan does not hold.", () => {
    const component = "aws_instance.web";
    expect(undecided({ component, fact: "its subnet", known: "later" })).toEqual([
      ["VALUE_NOT_KNOWN_UNTIL_APPLY", "The plan cannot tell the subnet of aws_instance.web before apply."],
    ]);
    expect(undecided({ component: "subnet-1", fact: "its route table", known: "elsewhere" })).toEqual([
      ["OUTSIDE_THE_PLAN", "The plan does not tell the route table of subnet-1."],
    ]);
  });

  test("Why it is not known comes last.", () => {
    const fact =
      "its security groups (it goes through local.groups, which a plan does not define (--source DIR would tell))";
    expect(undecided({ component: "aws_instance.web", fact, known: "later" })).toEqual([
      [
        "VALUE_NOT_KNOWN_UNTIL_APPLY",
        "The plan cannot tell the security groups of aws_instance.web before apply: it goes through local.groups, which a plan does not define (--source DIR would tell).",
      ],
    ]);
  });

  test("However many parentheses a name of the plan holds, it is told at once.", () => {
    const fact = `its subnet${" (".repeat(100_000)}`;
    expect(undecided({ component: "aws_instance.web", fact, known: "later" })).toEqual([
      [
        "VALUE_NOT_KNOWN_UNTIL_APPLY",
        `The plan cannot tell the subnet${" (".repeat(100_000)} of aws_instance.web before apply.`,
      ],
    ]);
  });

  test("A component stands where a sentence speaks of it.", () => {
    expect(
      undecided({ component: "aws_instance.web", fact: "whether it keeps a public address", known: "elsewhere" }),
    ).toEqual([["OUTSIDE_THE_PLAN", "The plan does not tell whether aws_instance.web keeps a public address."]]);
  });
});

describe("the way of a flow", () => {
  test("Each step is told in AWS's words.", () => {
    const path: readonly Hop[] = [
      {
        leg: "request",
        component: "aws_vpc.main",
        step: { kind: "resolve", name: subject.destination, answer: "public" },
      },
      {
        leg: "request",
        component: "sg",
        step: { kind: "group", direction: "outbound", verdict: "allows", rule: "aws_security_group_rule.out" },
      },
      { leg: "request", component: "rtb", step: { kind: "route", route: "aws_route.out", destination: "0.0.0.0/0" } },
      { leg: "request", component: "igw", step: { kind: "gateway" } },
      { leg: "request", component: subject.destination, step: { kind: "outside" } },
      {
        leg: "return",
        component: "acl",
        step: { kind: "filter", direction: "inbound", verdict: "allows", rule: undefined },
      },
    ];
    const arrival = [{ sourceAddress: "translated", through: "igw", sameZone: undefined }] as const;
    const state = explain({ kind: "delivered", path, arrival }, subject);
    expect(state.path.map(({ text }) => text)).toEqual([
      "ssm.ap-northeast-1.amazonaws.com resolves to public addresses",
      "allows tcp 443 outbound (aws_security_group_rule.out)",
      "route 0.0.0.0/0 (aws_route.out)",
      "carries it on",
      "ssm.ap-northeast-1.amazonaws.com",
      "allows the answers inbound",
    ]);
    expect(state).toMatchObject({
      outcome: "delivered",
      identity: { sourceAddress: "nat", through: "igw" },
      notes: [],
    });
  });

  test("An endpoint without an interface in the client's zone is worth a remark.", () => {
    const arrival = [{ sourceAddress: "private", through: "aws_vpc_endpoint.ssm", sameZone: false }] as const;
    const state = explain({ kind: "delivered", path: [], arrival }, subject);
    expect(state).toMatchObject({ notes: [{ code: "AZ_WITHOUT_ENDPOINT_ENI", component: "aws_vpc_endpoint.ssm" }] });
  });
});

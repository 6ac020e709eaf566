import { describe, expect, test } from "@jest/globals";
import { judgeFilter, judgeGroup } from "../../src/engine/filters.ts";
import { type AllowRule, complete, type Listing, type OrderedRule, union } from "../../src/engine/index.ts";
import type { FarEnd, View } from "../../src/engine/match.ts";
import { box, equals, NOTHING, union as unite } from "../../src/engine/packets.ts";
import { type Judgement, verdictOn, whichever } from "../../src/engine/verdict.ts";
import { addresses, allow, from, members, missing, numbered, port, TCP, unknownFact } from "./builders.ts";

const view: View = {
  family: "v4",
  protocol: TCP,
  ports: { axis: "destinationPort", numbers: port(443) },
  far: "sourceAddress",
};
const farEnd: FarEnd = { named: [], groups: complete(["friends"]) };
const ANY = from("0.0.0.0/0");
const x = unknownFact("x");

/** What becomes of a packet to port 443 from 10.0.0.1, in a word. */
function fate(judgement: Judgement): string {
  const packet = box({ destinationPort: port(443), sourceAddress: addresses("10.0.0.1") });
  const verdict = verdictOn(packet, [judgement]);
  return equals(verdict.allowed, packet)
    ? "allowed"
    : verdict.doubts.length > 0
      ? `unknown: ${verdict.doubts.flatMap((doubt) => doubt.missing.map(({ component }) => component)).join(", ")}`
      : "denied";
}
const group = (rules: readonly AllowRule[], lacking: Listing<AllowRule>["missing"] = []) =>
  fate(judgeGroup({ items: rules, missing: lacking }, view, farEnd));
const filter = (rules: readonly OrderedRule[], lacking: Listing<OrderedRule>["missing"] = []) =>
  fate(judgeFilter({ items: rules, missing: lacking }, view, farEnd));

const but = <R extends AllowRule>(rule: R, part: Partial<AllowRule["traffic"]>): R => ({
  ...rule,
  traffic: { ...rule.traffic, ...part },
});

describe("a group", () => {
  test("allows what one rule allows and denies the rest", () => {
    expect(group([allow(from("10.0.0.0/8"), port(443))])).toBe("allowed");
    expect(group([allow(from("10.0.0.0/8"), port(80))])).toBe("denied");
    expect(group([allow(from("10.1.0.0/16"), port(443))])).toBe("denied");
    expect(group([])).toBe("denied");
  });

  test("knows the members of groups", () => {
    expect(group([allow(members("friends"))])).toBe("allowed");
    expect(group([allow(members("strangers"))])).toBe("denied");
  });

  test("may allow what a rule with an unknown part may speak of", () => {
    expect(group([but(allow(ANY), { protocols: x })])).toBe("unknown: x");
    expect(group([but(allow(ANY), { ports: x })])).toBe("unknown: x");
    expect(group([but(allow(ANY), { peer: { kind: "unknown", fact: x } })])).toBe("unknown: x");
    expect(group([but(allow(ANY, port(80)), { peer: { kind: "unknown", fact: x } })])).toBe("denied");
  });

  test("may allow more where its rules are not all listed", () => {
    expect(group([], [missing("x")])).toBe("unknown: x");
    expect(group([allow(ANY)], [missing("x")])).toBe("allowed");
  });
});

describe("an ordered filter", () => {
  const [allows, denies] = [numbered(20, "allow", ANY), numbered(20, "deny", ANY)];
  const maybe = (order: number, action: "allow" | "deny") => but(numbered(order, action, ANY), { protocols: x });

  test("denies what no rule names", () => {
    expect(filter([])).toBe("denied");
  });

  test("is in doubt about a rule only where what follows ends differently", () => {
    expect(filter([maybe(10, "deny"), allows])).toBe("unknown: x");
    expect(filter([maybe(10, "allow"), allows])).toBe("allowed");
    expect(filter([maybe(10, "allow"), denies])).toBe("unknown: x");
    expect(filter([maybe(10, "deny"), denies])).toBe("denied");
    expect(filter([maybe(30, "deny"), allows])).toBe("allowed");
    expect(filter([maybe(10, "deny")])).toBe("denied");
    expect(filter([maybe(10, "allow")])).toBe("unknown: x");
  });

  test("is in doubt about a rule of unknown place where it makes a difference which comes first", () => {
    const somewhere = (action: "allow" | "deny") => ({ ...numbered(0, action, ANY), order: x });
    expect(filter([somewhere("deny"), allows])).toBe("unknown: x");
    expect(filter([somewhere("allow"), allows])).toBe("allowed");
    expect(filter([somewhere("allow")])).toBe("allowed");
  });

  test("is in doubt about a rule of unknown action", () => {
    expect(filter([{ ...allows, action: x }])).toBe("unknown: x");
    expect(filter([{ ...numbered(30, "allow", ANY), action: x }, allows])).toBe("allowed");
  });

  test("is in doubt about everything where its rules are not all listed", () => {
    expect(filter([allows], [missing("x")])).toBe("unknown: x");
  });

  test("lets the deny win where two rules share a number", () => {
    expect(filter([allows, denies])).toBe("denied");
    expect(filter([denies, allows])).toBe("denied");
  });
});

describe("a far end with one of several addresses", () => {
  const [plain, secure] = [box({ destinationPort: port(80) }), box({ destinationPort: port(443) })];
  const asked = box({ destinationPort: union(port(80), port(443)), sourceAddress: addresses("10.0.0.0/30") });
  const decide = (...rules: readonly AllowRule[]) =>
    whichever(verdictOn(asked, [judgeGroup(complete(rules), view, farEnd)]), "sourceAddress", [missing("x")]);

  test("is allowed what all of its addresses are allowed, by whatever rules", () => {
    const halves = [allow(from("10.0.0.0/31")), allow(from("10.0.0.2/31"))];
    for (const rules of [[allow(ANY)], halves]) {
      expect(decide(...rules)).toEqual({ allowed: unite(plain, secure), denied: NOTHING, doubts: [] });
    }
    expect(decide()).toEqual({ allowed: NOTHING, denied: unite(plain, secure), doubts: [] });
  });

  test("is in doubt for the packets for which its address makes a difference", () => {
    expect(decide(allow(from("10.0.0.0/31"), port(443)), allow(ANY, port(80)))).toEqual({
      allowed: plain,
      denied: NOTHING,
      doubts: [{ packets: secure, missing: [missing("x")] }],
    });
  });
});

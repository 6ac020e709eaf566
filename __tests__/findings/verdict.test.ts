import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/engine/index.ts";
import { type Compared, verdictOn } from "../../src/findings/verdict.ts";

const delivered: Outcome = { kind: "delivered", path: [], arrival: [] };
const partial: Outcome = { kind: "partial", path: [], obstacles: [], arrival: [] };
const blocked: Outcome = { kind: "blocked", path: [], obstacles: [] };
const undecided: Outcome = { kind: "undecided", path: [], obstacles: [], missing: [] };

const verdict = (before: Outcome | undefined, after: Outcome | undefined, more: Partial<Compared> = {}) =>
  verdictOn({ before, after, evidence: "possible", gap: false, sameWay: true, ...more });

describe("the verdict on a flow", () => {
  test("nothing is told of what is as it was", () => {
    for (const same of [delivered, partial, blocked]) expect(verdict(same, same)).toBeUndefined();
  });

  test("what works and will be blocked is broken, whoever uses it", () => {
    expect(verdict(delivered, blocked)).toBe("broken");
    expect(verdict(partial, blocked)).toBe("broken");
  });

  test("what works and will only partly, or nobody can tell, is at risk", () => {
    expect(verdict(delivered, partial)).toBe("at-risk");
    expect(verdict(delivered, undecided)).toBe("at-risk");
    expect(verdict(partial, undecided)).toBe("at-risk");
  });

  test("a gap while applying is a risk, another way is none", () => {
    expect(verdict(delivered, delivered, { gap: true, sameWay: false })).toBe("at-risk");
    expect(verdict(delivered, delivered, { sameWay: false })).toBe("rerouted");
  });

  test("what begins to work is restored where somebody evidently wished it, else opened", () => {
    expect(verdict(blocked, delivered, { evidence: "used" })).toBe("restored");
    expect(verdict(blocked, delivered, { evidence: "declared" })).toBe("restored");
    expect(verdict(blocked, delivered)).toBe("opened");
  });

  test("what will surely be blocked is a risk where its use is shown, although nobody can tell whether it works today", () => {
    expect(verdict(undecided, blocked, { evidence: "used" })).toBe("at-risk");
    expect(verdict(undecided, blocked)).toBeUndefined();
  });

  test("of what is new only what is evidently meant to work is told, where it will not or nobody can tell", () => {
    expect(verdict(undefined, blocked, { evidence: "used" })).toBe("unreachable");
    expect(verdict(undefined, undecided, { evidence: "used" })).toBe("undecided");
    expect(verdict(undefined, blocked)).toBeUndefined();
    expect(verdict(undefined, delivered)).toBeUndefined();
    expect(verdict(undefined, undecided)).toBeUndefined();
  });

  test("what goes away with its source is removed if it worked", () => {
    expect(verdict(delivered, undefined)).toBe("removed");
    expect(verdict(blocked, undefined)).toBeUndefined();
    expect(verdict(undecided, undefined)).toBeUndefined();
  });

  test("what is not known is neither allowed nor blocked", () => {
    expect(verdict(undecided, undecided)).toBe("undecided");
    expect(verdict(blocked, undecided)).toBe("undecided");
    expect(verdict(undecided, delivered)).toBeUndefined();
  });
});

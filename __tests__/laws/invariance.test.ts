import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/check.ts";
import { defaultFailOn } from "../../src/findings/fail-on.ts";
import type { Report } from "../../src/findings/report.ts";
import { forms as allForms, type Form, render } from "../../src/report/index.ts";
import { canMove, elsewhere, withAddressesElsewhere, withRangesHalved } from "./addresses.ts";
import { inOtherOrder } from "./listing.ts";
import * as names from "./names.ts";
import { inputOf, type Plan, type Scenario, scenariosFor } from "./plans.ts";
import { linesOf, mapped, reportOn, tellsOf, undecidedIn, verdictsOf } from "./reports.ts";
import { withRulesTwice, withSeparateRules } from "./rules.ts";
import {
  beside,
  otherZone,
  withOtherDescriptions,
  withOtherTags,
  withOtherTypes,
  withOtherZones,
} from "./surroundings.ts";
import { nothingPlanned } from "./time.ts";

const reports = new Map<Plan, Promise<Report>>();

/** The report on a scenario as it is, made once. */
function original({ plan }: Scenario): Promise<Report> {
  const report = reports.get(plan) ?? reportOn(plan);
  reports.set(plan, report);
  return report;
}

/** Asks of every scenario whether two things are the same, and shows all of which they are not. */
async function expectSame(
  scenarios: readonly Scenario[],
  is: (scenario: Scenario) => Promise<unknown>,
  should: (report: Report) => unknown,
): Promise<void> {
  const found: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  for (const scenario of scenarios) {
    found[scenario.name] = await is(scenario);
    wanted[scenario.name] = should(await original(scenario));
  }
  expect(found).toEqual(wanted);
}

const insideAll = names.inside("all");

/** With these, the report is the same to the last word, but for the names. */
const renamings: readonly {
  readonly title: string;
  readonly change: (plan: Plan) => Plan;
  readonly words: (text: string) => string;
}[] = [
  { title: "resources with other names", change: names.withOtherResourceNames, words: names.otherResourceName },
  { title: "modules with other names", change: names.withOtherModuleNames, words: names.otherModuleName },
  { title: "instances with other keys", change: names.withOtherKeys, words: names.otherKey },
  { title: "everything one module deeper", change: (plan) => names.insideModule(plan, "all"), words: insideAll },
  { title: "the region's zones by other names", change: withOtherZones, words: otherZone },
  { title: "other descriptions", change: withOtherDescriptions, words: (text) => text },
];

/** With these, the same flows get the same verdicts for the same reasons. */
const rewritings: readonly { readonly title: string; readonly change: (plan: Plan) => Plan }[] = [
  { title: "other ids", change: (plan) => names.withOtherIds(plan, "0") },
  { title: "the two halves of each range in its place", change: withRangesHalved },
  {
    title: "a resource of its own for each rule and route of a list",
    change: (plan) => withSeparateRules(plan, "rule"),
  },
  {
    title: "a resource of the old form for each rule of a list",
    change: (plan) => withSeparateRules(plan, "old rule"),
  },
  { title: "every rule twice", change: withRulesTwice },
  { title: "other tags on all that stands", change: withOtherTags },
];

describe("nothing changes but the words with", () => {
  for (const [index, { title, change, words }] of renamings.entries()) {
    test(title, () =>
      expectSame(
        scenariosFor(index),
        async ({ plan }) => tellsOf(await reportOn(change(plan))),
        (report) => mapped(report, words),
      ),
    );
  }

  test("all addresses in another range, in the same order", () =>
    expectSame(
      scenariosFor(6).filter(({ plan }) => canMove(plan)),
      async ({ plan }) => tellsOf(await reportOn(withAddressesElsewhere(plan))),
      (report) => mapped(report, elsewhere),
    ));
});

describe("no verdict changes with", () => {
  for (const [index, { title, change }] of rewritings.entries()) {
    test(title, () =>
      expectSame(scenariosFor(index), async ({ plan }) => verdictsOf(await reportOn(change(plan))), verdictsOf),
    );
  }
});

describe("a plan in another order gives the same report, byte for byte, in every form:", () => {
  const forms = (report: Report) => (Object.keys(allForms) as Form[]).map((form) => render(report, form));
  const inAnyOrder = async (plan: Plan, turn: number) =>
    forms(await check([inputOf(inOtherOrder(plan, turn))], { failOn: defaultFailOn }));

  // Backwards, and turned: so that a list that gets longer begins elsewhere than it did.
  test.each([0, 1, 3, 5])("as it is, turn %d", (turn) =>
    expectSame(scenariosFor(7), ({ plan }) => inAnyOrder(plan, turn), forms),
  );

  // So that in one list several rules or routes have to do with one flow.
  test("with the two halves of each range in its place", async () => {
    for (const { name, plan } of scenariosFor(1)) {
      const halved = withRangesHalved(plan);
      expect({ [name]: await inAnyOrder(halved, name.length) }).toEqual({ [name]: forms(await reportOn(halved)) });
    }
  });
});

test("resources of a type that is not modelled change nothing but what is counted", () =>
  expectSame(
    scenariosFor(1),
    async ({ plan }) => ({ ...(tellsOf(await reportOn(withOtherTypes(plan))) as object), coverage: 0, plans: 0 }),
    (report) => ({ ...(tellsOf(report) as object), coverage: 0, plans: 0 }),
  ));

// ---- two in one ----------------------------------------------------------------------------------------------------

describe("two networks in one plan get what each gets by itself:", () => {
  const inOther = names.inside("other");

  /** Each scenario with the one that comes some places behind it. */
  const pairs = (law: number, distance: number): readonly (readonly [Scenario, Scenario])[] => {
    const chosen = scenariosFor(law);
    return chosen.flatMap((scenario, index) => {
      const other = chosen[(index + distance) % chosen.length];
      return other === undefined ? [] : [[scenario, other] as const];
    });
  };

  const both = async (first: Report, second: Report) => ({
    findings: [...linesOf(first), ...linesOf(second).map(inOther)].sort(),
    undecided: [...undecidedIn(first), ...undecidedIn(second).map(inOther)].sort(),
  });

  const told = (report: Report) => ({ findings: [...linesOf(report)], undecided: [...undecidedIn(report)] });

  test("one changes, the other stands", async () => {
    for (const [scenario, other] of pairs(2, 1)) {
      const report = await reportOn(beside(scenario.plan, nothingPlanned(other.plan), "other"));
      expect({ [scenario.name]: linesOf(report) }).toEqual({ [scenario.name]: linesOf(await original(scenario)) });
    }
  });

  test("both change", async () => {
    for (const [scenario, other] of pairs(0, 3)) {
      const report = await reportOn(beside(scenario.plan, other.plan, "other"));
      const name = `${scenario.name} and ${other.name}`;
      expect({ [name]: told(report) }).toEqual({ [name]: await both(await original(scenario), await original(other)) });
    }
  });
});

// ---- one after the other -------------------------------------------------------------------------------------------

/** Turns of a generator that gives the same numbers on every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state >>> 8;
  }
}

test("no verdict changes when several of these come together", async () => {
  const random = numbers(20);
  const pick = <T>(from: readonly T[]): T => from[random.next().value % from.length] as T;
  const all = [...renamings, ...rewritings.map((each) => ({ ...each, words: (text: string) => text }))];
  const runs = process.env.LAWS === "all" ? 200 : 16;
  for (let run = 0; run < runs; run++) {
    const scenario = pick(scenariosFor(run));
    const steps = [...new Set([pick(all), pick(all), pick(all)])];
    const changed = steps.reduce((plan, { change }) => change(plan), scenario.plan);
    const words = (text: string) => steps.reduce((told, step) => step.words(told), text);
    const report = await check([inputOf(inOtherOrder(changed, run))], { failOn: defaultFailOn });
    const name = `${scenario.name} with ${steps.map(({ title }) => title).join(", ")}`;
    expect({ [name]: linesOf(report) }).toEqual({
      [name]: linesOf(await original(scenario))
        .map(words)
        .sort(),
    });
  }
});

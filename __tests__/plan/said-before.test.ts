import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Plan, Snapshot } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { planJson, stands, wantsAll } from "./made.ts";

// A plan says most things several times, and what was said before is compared instead of read. So the order in which it
// says them, and whether it says them so often at all, must make no difference to what is read.

const values = fc.record({ id: fc.constantFrom("1", "2"), name: fc.constantFrom("a", '}"') });
const marks = fc.constantFrom({}, {}, { name: true });
const version = fc.constantFrom({}, {}, { schema_version: 1 }, { schema_version: 10 });
const resource = fc.record({
  kind: fc.constantFrom("stays", "stays", "stays", "changes", "goes", "comes", "data"),
  module: fc.constantFrom("", "module.m."),
  deposed: fc.constantFrom("no", "first", "last"),
  former: values,
  after: values,
  // What repeats the former and the new values may well have others.
  before: fc.option(values, { freq: 1 }),
  planned: fc.option(values, { freq: 1 }),
  markedInState: marks,
  markedInPlan: marks,
  markedBefore: marks,
  more: fc.constantFrom({}, {}, { depends_on: ["aws_vpc.x"] }, { other: { deposed_key: "x" } }),
  last: version,
  lastPlanned: fc.option(version, { freq: 1 }),
});
type Made = (typeof resource extends fc.Arbitrary<infer T> ? T : never) & { readonly address: string };

const resources = fc.array(resource, { maxLength: 4 }).map((all) =>
  all.map(
    (each, index): Made => ({
      ...each,
      address: `${each.module}${each.kind === "data" ? "data." : ""}aws_vpc.v${index}`,
    }),
  ),
);

const actions = { stays: "no-op", changes: "update", goes: "delete", comes: "create", data: "read" } as const;

function partsOf(all: readonly Made[]): Readonly<Record<string, unknown>> {
  const deposed = { deposed_key: "0a1b" };
  const prior = all
    .filter(({ kind }) => kind !== "comes")
    .flatMap(({ address, former, markedInState, more, last, deposed: place }) => {
      const object = stands(address, former, { sensitive_values: markedInState, ...last, ...more });
      const gone = { ...object, ...deposed };
      return place === "no" ? [object] : place === "first" ? [gone, object] : [object, gone];
    });
  const changes = all
    .filter(({ kind }) => kind !== "data")
    .flatMap(({ address, kind, former, before, after, markedBefore, deposed: place }) => {
      const action = actions[kind];
      const change = {
        actions: [action],
        before: kind === "comes" ? null : (before ?? former),
        after: kind === "goes" ? null : kind === "stays" ? former : after,
        after_unknown: {},
        before_sensitive: markedBefore,
        after_sensitive: {},
      };
      const named = stands(address, {});
      const gone = {
        ...named,
        deposed: "0a1b",
        change: { ...change, actions: ["delete"], before: former, after: null },
      };
      return place === "no" ? [{ ...named, change }] : [{ ...named, change }, gone];
    });
  const planned = all
    .filter(({ kind }) => kind !== "data" && kind !== "goes")
    .map(({ address, kind, former, after, planned: said, markedInPlan, markedInState, last, lastPlanned }) =>
      stands(address, said ?? (kind === "stays" ? former : after), {
        sensitive_values: said === null ? markedInState : markedInPlan,
        ...(lastPlanned ?? last),
      }),
    );
  const json = planJson({ prior, changes }) as Readonly<Record<string, unknown>>;
  const repeated = planJson({ prior: planned }) as { readonly prior_state: { readonly values: unknown } };
  return { ...json, planned_values: repeated.prior_state.values };
}

const seenIn = ({ resources: all }: Snapshot) =>
  all.map(({ address, attributes }) => [address, attributes.text("id"), attributes.text("name")]);

const seen = ({ prior, planned }: Plan) => ({ prior: seenIn(prior), planned: seenIn(planned) });

const orders = [
  ["format_version", "planned_values", "resource_changes", "prior_state", "configuration"],
  ["format_version", "prior_state", "resource_changes", "configuration"],
  ["format_version", "planned_values", "prior_state", "resource_changes", "configuration"],
  ["format_version", "resource_changes", "planned_values", "prior_state", "configuration"],
] as const;

function readIn(order: readonly string[], parts: Readonly<Record<string, unknown>>, indent?: string | number) {
  const text = JSON.stringify(Object.fromEntries(order.map((name) => [name, parts[name]])), undefined, indent);
  return readPlan({ name: "plan.json", bytes: Buffer.from(text) }, { wants: wantsAll });
}

test("what a plan says again is read as if it were said once", async () => {
  await fc.assert(
    fc.asyncProperty(resources, fc.constantFrom(undefined, 1, "\t"), async (all, indent) => {
      const parts = partsOf(all);
      const [usual, ...others] = await Promise.all(orders.map((order) => readIn(order, parts, indent)));
      for (const other of others) expect(seen(other)).toEqual(usual && seen(usual));
    }),
    { numRuns: 500 },
  );
});

test("what is said of the state as a whole covers all of it that is marked sensitive", async () => {
  await fc.assert(
    fc.asyncProperty(resources, async (all) => {
      const { prior } = await readIn(orders[0], partsOf(all));
      for (const { address, markedInState } of all) {
        if (!("name" in markedInState)) continue;
        const name = prior.find(address)?.attributes.text("name");
        expect(name === undefined || (name.kind === "set" && name.sensitive)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a number that only begins as planned is another", async () => {
  const object = (version: number) => stands("aws_vpc.a", { id: "1" }, { schema_version: version });
  const change = { actions: ["no-op"], before: { id: "1" }, after: { id: "1" }, after_unknown: {} };
  const parts = {
    ...planJson({ prior: [object(10)], changes: [{ ...stands("aws_vpc.a", {}), change }] }),
    planned_values: { root_module: { resources: [object(1)] } },
  };
  const { prior } = await readIn(orders[0], parts);
  expect(seenIn(prior)).toEqual([["aws_vpc.a", expect.objectContaining({ value: "1" }), { kind: "unset" }]]);
});

import { expect, test } from "@jest/globals";
import { run } from "./campaign.ts";
import { escaped } from "./canaries.ts";
import { readCorpus } from "./corpus.ts";
import { planMutations } from "./plan-mutations.ts";
import { randomFrom } from "./random.ts";
import { maskMarked, plantSecret, secretNames } from "./secrets.ts";
import { isTrue, mapTold } from "./told.ts";
import { jsonOf, leaf, member, type Tree, treeOf, withChildren } from "./tree.ts";

const plans = new URL("../../plans/", import.meta.url).pathname;

const corpus = readCorpus(plans);
const trees = corpus.map(({ tree }) => tree);

// Always the same cases: a change is not to fail for what another one did. `npm run fuzz` looks for new ones.
test("no mutated plan brings flowbreak down, hangs it, or gets anything out of it that must not be seen", async () => {
  const { cases, faults } = await run({ plans, seed: 1, cases: 200, seconds: 3 });
  expect(faults.map(({ problem, case: again }) => ({ problem, again }))).toEqual([]);
  expect(cases).toBeGreaterThan(0);
});

// That the fuzzing would notice.

const change = (before: object, before_sensitive: unknown) => ({
  resource_changes: [{ address: "a.b", change: { actions: ["no-op"], before, before_sensitive } }],
});

const planted = (plan: object): string => jsonOf(maskMarked(treeOf(plan)));

test("whatever a plan marks as sensitive becomes a canary that is noticed", () => {
  const values = ["x", "10.0.0.0/8", "10.1.2.0/24", "10.1.2.3", "2001:db8::/64", "subnet-0123456789abcdef0", "{}", 443];
  for (const value of [...values, "arn:aws:iam::123456789012:role/x", "com.amazonaws.eu-west-1.ssm"]) {
    expect(escaped(planted(change({ a: value }, { a: false })))).toBeUndefined();
    expect(escaped(planted(change({ a: value }, { a: true })))).toBeDefined();
    expect(escaped(planted(change({ a: [{ b: value }] }, { a: [{ b: true }] })))).toBeDefined();
    expect(escaped(planted(change({ a: [{ b: value }] }, true)))).toBeDefined();
  }
});

test("a canary is noticed in capitals and in base64", () => {
  const text = JSON.parse(planted(change({ a: "x" }, true))).resource_changes[0].change.before.a as string;
  expect(escaped(text.toUpperCase())).toBeDefined();
  for (const before of ["", "a", "ab"]) expect(escaped(Buffer.from(before + text).toString("base64"))).toBeDefined();
});

test("no plan of the catalogue looks like a canary", () => {
  for (const tree of trees) expect(escaped(jsonOf(tree))).toBeUndefined();
});

test.each(Object.entries(planMutations))(
  "%s changes a plan, and the same seed gives the same change",
  (_, mutation) => {
    const changed = trees.some((tree, seed) => {
      const [once, again] = [mutation(tree, randomFrom(seed), trees), mutation(tree, randomFrom(seed), trees)];
      expect(jsonOf(again)).toBe(jsonOf(once));
      return jsonOf(once) !== jsonOf(tree);
    });
    expect(changed).toBe(true);
  },
);

test.each(secretNames)("of a secret that is %s, every canary that is told is marked", (name) => {
  // One of them has addresses of IPv6.
  const some = corpus.filter((_, index) => index % 8 === 0).concat(corpus.filter((one) => /ipv6/.test(one.name)));
  const planted = some.flatMap(({ tree: plan }, seed) => {
    const secretive = plantSecret({ plan, sources: new Map() }, name, randomFrom(seed)).plan;
    return escaped(jsonOf(secretive)) === undefined ? [] : [secretive];
  });
  expect(planted.length).toBeGreaterThan(0);
  for (const plan of planted) {
    mapTold(plan, (told) => {
      expect(escaped(jsonOf(unmarked(told.values, told.mark)))).toBeUndefined();
      return told;
    });
  }
});

/** What of a value is not marked. */
function unmarked(value: Tree, mark: Tree | undefined): Tree {
  if (isTrue(mark)) return leaf(null);
  if (value.kind === "leaf") return value;
  return withChildren(
    value,
    value.children.map(({ key, value: child }, index) => {
      const below = value.kind === "list" && mark?.kind === "list" ? mark.children[index]?.value : member(mark, key);
      return { key, value: unmarked(child, below) };
    }),
  );
}

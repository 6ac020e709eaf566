import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { type ByteMutationName, byteMutations, rewriting } from "./byte-mutations.ts";
import type { RealPlan } from "./corpus.ts";
import { type PlanMutationName, planMutations } from "./plan-mutations.ts";
import { randomFrom } from "./random.ts";
import { maskMarked, plantSecret, printedSecrets, type SecretName, secretNames } from "./secrets.ts";
import { type SourceFiles, type SourceMutationName, sourceMutations } from "./source-mutations.ts";
import { jsonOf } from "./tree.ts";

/** One thing that is done to a plan; its seed decides where, and with what. */
interface Step<Name> {
  readonly mutation: Name;
  readonly seed: number;
}

/** All that makes a case, as JSON can tell it. fast-check shrinks it to the fewest steps that still fail. */
export interface Case {
  /** Its name in the catalogue of scenarios. */
  readonly plan: string;
  readonly onPlan: readonly Step<PlanMutationName>[];
  readonly secrets: readonly Step<SecretName>[];
  readonly onBytes: readonly Step<ByteMutationName>[];
  /** Null where the plan comes without sources. */
  readonly onSources: readonly Step<SourceMutationName>[] | null;
  /** Whether the program itself runs, too, as a process. */
  readonly asProcess: boolean;
}

/**
 * Half of the cases are plans as they are, or nearly, but for what is sensitive: these have most to report. The others
 * may be anything.
 */
export function anyCase(corpus: readonly RealPlan[], processes: number): fc.Arbitrary<Case> {
  const steps = <Name extends string>(names: readonly Name[], most: number, least = 0) =>
    fc.array(fc.record({ mutation: fc.constantFrom(...names), seed: fc.nat() }), { minLength: least, maxLength: most });
  const none = fc.constant([]);
  const withoutSources = fc.constant(null);
  const shared = { plan: anyPlan(corpus), asProcess: rarely(processes, fc.constant(false), fc.constant(true)) };
  const secretive = fc.record({
    ...shared,
    onPlan: rarely(0.6, none, steps(["indirect", "unknownBlocks", "renameInstance"], 3, 1)),
    secrets: steps([...secretNames, ...printedSecrets, ...printedSecrets], 3, 1),
    onBytes: none,
    onSources: rarely(0.5, withoutSources, none),
  });
  const mutated = fc.record({
    ...shared,
    onPlan: steps(namesOf(planMutations), 6),
    secrets: steps(secretNames, 3),
    onBytes: rarely(0.15, none, steps(namesOf(byteMutations), 2)),
    onSources: rarely(0.25, withoutSources, steps(namesOf(sourceMutations), 3)),
  });
  return fc.oneof<fc.Arbitrary<Case>[]>(secretive, mutated);
}

/** Small plans more often, as more of them fit into the time; and those of which there is something to report. */
const anyPlan = (corpus: readonly RealPlan[]): fc.Arbitrary<string> =>
  fc.oneof(
    ...corpus.map(({ name, bytes }) => ({
      arbitrary: fc.constant(name),
      weight: Math.ceil(1e4 / Math.sqrt(bytes) / (name.startsWith("ok-") ? 3 : 1)),
    })),
  );

const namesOf = <Name extends string>(catalogue: Readonly<Record<Name, unknown>>) => Object.keys(catalogue) as Name[];

/** Shrinks towards what is usual. */
function rarely<T, U>(probability: number, usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  const weight = Math.round(probability * 1_000);
  return fc.oneof({ withCrossShrink: true }, { arbitrary: usual, weight: 1_000 - weight }, { arbitrary: rare, weight });
}

/** The cases of one step less, for what shrinks where fast-check cannot. */
export function smaller(one: Case): readonly Case[] {
  const lists = ["onPlan", "secrets", "onBytes", "onSources"] as const;
  const shorter = lists.flatMap((name) =>
    (one[name] ?? []).map((_, gone) => ({ ...one, [name]: one[name]?.filter((_, index) => index !== gone) })),
  );
  return [
    ...shorter,
    ...(one.onSources === null ? [] : [{ ...one, onSources: null }]),
    ...(one.asProcess ? [{ ...one, asProcess: false }] : []),
  ];
}

/** What the program is given. */
export interface Given {
  readonly bytes: Buffer;
  readonly directory: string | undefined;
  /** False where the bytes were changed so that other values may be the sensitive ones. */
  readonly canariesHold: boolean;
}

export function make({ plan, onPlan, secrets, onBytes, onSources }: Case, corpus: readonly RealPlan[]): Given {
  const real = corpus.find(({ name }) => name === plan);
  if (real === undefined) throw new RangeError(`There is no plan ${plan}`);
  const others = corpus.map(({ tree }) => tree);
  const tree = onPlan.reduce(
    (so, { mutation, seed }) => planMutations[mutation](so, randomFrom(seed), others),
    real.tree,
  );
  const secretive = secrets.reduce((so, { mutation, seed }) => plantSecret(so, mutation, randomFrom(seed)), {
    plan: maskMarked(tree),
    sources: real.sources,
  });
  const bytes = onBytes.reduce<Buffer>(
    (so, { mutation, seed }) => byteMutations[mutation](so, randomFrom(seed)),
    Buffer.from(jsonOf(secretive.plan)),
  );
  return {
    bytes,
    directory: onSources === null ? undefined : writeSources(secretive.sources, onSources),
    canariesHold: !onBytes.some(({ mutation }) => rewriting.has(mutation)),
  };
}

function writeSources(sources: SourceFiles, steps: readonly Step<SourceMutationName>[]): string {
  const directory = mkdtempSync(join(tmpdir(), "flowbreak-fuzz-"));
  const files = steps.reduce((so, { mutation, seed }) => sourceMutations[mutation](so, randomFrom(seed)), sources);
  for (const [path, text] of files) {
    const file = join(directory, path);
    if (relative(directory, file).startsWith("../")) throw new RangeError(`${path} leads out of the sources`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return directory;
}

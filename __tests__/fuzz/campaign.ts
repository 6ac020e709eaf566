import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { loadHcl } from "../../src/plan/hcl.ts";
import { anyCase, type Case, type Given, make } from "./cases.ts";
import { type RealPlan, readCorpus } from "./corpus.ts";
import { examine, examineProcess } from "./properties.ts";
import { jsonOf } from "./tree.ts";

export interface Campaign {
  readonly plans: string;
  readonly seed: number;
  /** At most so many cases, and for so long. */
  readonly cases: number;
  readonly seconds: number;
  /** Only this one. */
  readonly only?: Case;
  /** The program to run as a process in one of `every` cases. */
  readonly program?: { readonly cli: string; readonly every: number };
  /** Told before a case begins, so that somebody else can tell which one never ended. */
  readonly onStart?: (one: Case, count: number) => void;
}

export interface Outcome {
  readonly cases: number;
  readonly faults: readonly Fault[];
  readonly slowest: { readonly milliseconds: number; readonly case: Case } | undefined;
  /** Of the plans in which something is secret and nothing else is changed, how many were reported to break flows. */
  readonly secretive: { readonly cases: number; readonly withFindings: number };
}

/** Something that must not happen, in the smallest case that shows it. */
export interface Fault {
  readonly problem: string;
  readonly case: Case;
  /** How many cases it took to meet it. */
  readonly after: number;
  /** Where the plan was kept, with its sources beside it where it has some. */
  readonly kept: string;
}

/** Looks for faults until the time is over. Each is told once, and looked past from then on. */
export async function run({ plans, seed, cases, seconds, only, program, onStart }: Campaign): Promise<Outcome> {
  const corpus = readCorpus(plans);
  // Loading the parser takes longer than any case, and is no case's fault.
  await loadHcl();
  const end = performance.now() + seconds * 1_000;
  const known = new Set<string>();
  const faults: Fault[] = [];
  let count = 0;
  let slowest: Outcome["slowest"];
  const secretive = { cases: 0, withFindings: 0 };

  const problemOf = async (one: Case): Promise<string | undefined> => {
    onStart?.(one, count);
    const given = make(one, corpus);
    try {
      const { problem, milliseconds, findings } = await examine(given);
      // A promise that nobody waited for is told to have failed now, and not in the next case.
      await new Promise(setImmediate);
      if (milliseconds > (slowest?.milliseconds ?? 0)) slowest = { milliseconds, case: one };
      if (one.onPlan.length + one.onBytes.length === 0 && !one.plan.startsWith("ok-")) {
        secretive.cases++;
        if (findings > 0) secretive.withFindings++;
      }
      if (problem !== undefined) return problem;
      if (milliseconds > LEAST_BOUND) {
        // Once more, as something else in the process may have been in the way.
        const again = await examine(given);
        const real = corpus.find(({ name }) => name === one.plan);
        if (again.milliseconds > (await boundOf(real))) return `took ${Math.round(again.milliseconds)} ms`;
      }
      return program !== undefined && one.asProcess ? processProblem(program.cli, given) : undefined;
    } finally {
      if (given.directory !== undefined) rmSync(given.directory, { recursive: true });
    }
  };

  const note = (problem: string, found: Case, after: number): void => {
    known.add(signature(problem));
    faults.push({ problem, case: found, after, kept: keep(found, corpus) });
  };

  if (only !== undefined) {
    const problem = await problemOf(only);
    if (problem !== undefined) note(problem, only, 1);
    return { cases: 1, faults, slowest, secretive };
  }

  for (let round = seed; count < cases && performance.now() < end; round++) {
    let met: number | undefined;
    const property = fc.asyncProperty(anyCase(corpus, program === undefined ? 0 : 1 / program.every), async (one) => {
      count++;
      const problem = await problemOf(one);
      if (problem === undefined || known.has(signature(problem))) return;
      met ??= count;
      throw new Problem(problem);
    });
    const details = await fc.check(property, {
      seed: round,
      numRuns: cases - count,
      interruptAfterTimeLimit: Math.max(1, end - performance.now()),
    });
    const found = details.counterexample?.[0];
    if (found !== undefined) {
      const { errorInstance } = details;
      note(errorInstance instanceof Problem ? errorInstance.message : String(errorInstance), found, met ?? count);
    }
  }
  return { cases: count, faults, slowest, secretive };
}

class Problem extends Error {
  override readonly name = "Problem";
}

/** Two problems are one fault where only names, numbers and places in the text differ. */
const signature = (problem: string): string =>
  problem
    .split("\n")
    .slice(0, 2)
    .join(" ")
    .replaceAll(/:\d+:\d+|"[^"]*"|\d+/g, "")
    .slice(0, 120);

/** No case takes as long, though many sets of changes be tried before it is known which of them break a flow together. */
const LEAST_BOUND = 5_000;

/** How long a case may take: far longer than the plan that it is made of. */
async function boundOf(real: RealPlan | undefined): Promise<number> {
  const bytes = Buffer.from(real === undefined ? "" : jsonOf(real.tree));
  const { milliseconds } = await examine({ bytes, directory: undefined, canariesHold: false });
  return Math.max(LEAST_BOUND, 20 * milliseconds);
}

function processProblem(cli: string, given: Given): string | undefined {
  const directory = mkdtempSync(join(tmpdir(), "flowbreak-fuzz-"));
  const file = join(directory, "plan.json");
  try {
    writeFileSync(file, given.bytes);
    return examineProcess(cli, file, given);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function keep(one: Case, corpus: readonly RealPlan[]): string {
  const { bytes, directory = mkdtempSync(join(tmpdir(), "flowbreak-fuzz-")) } = make(one, corpus);
  const file = join(directory, "plan.json");
  writeFileSync(file, bytes);
  return file;
}

// @ts-check
// npm run fuzz -- [--seconds N] [--seed S] [--case JSON]
//
// Changes the plans of the scenario catalogue at random and checks what flowbreak makes of them: __tests__/fuzz/.
// With the case that a fault was told with, that case alone runs again.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { rolldown } from "rolldown";

/** A case that takes as long never ends. */
const HANG = 60_000;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: `${Math.floor(Math.random() * 2 ** 31)}` },
    case: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error("fuzz: --seconds takes a number, --seed a whole one");
  process.exit(2);
}
const only = values.case === undefined ? undefined : readCase(values.case);

/**
 * @param {string} json
 * @returns {import("../__tests__/fuzz/cases.ts").Case}
 */
function readCase(json) {
  try {
    return JSON.parse(json);
  } catch {
    console.error("fuzz: --case takes the JSON that a fault was told with");
    process.exit(2);
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
// Made of the sources as they are now, and where the packages are found.
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const dir = mkdtempSync(join(cache, "fuzz-"));
process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
const build = await rolldown({
  cwd: root,
  input: { worker: "__tests__/fuzz/worker.ts", cases: "__tests__/fuzz/cases.ts", cli: "src/cli.ts" },
  platform: "node",
  tsconfig: false,
  external: /^(?:@?[a-z0-9][\w./@-]*|node:.*)$/,
});
await build.write({ dir, format: "esm" });
await build.close();

/** @type {typeof import("../__tests__/fuzz/cases.ts")} */
const { smaller } = await import(join(dir, "cases.js"));

/**
 * @typedef {import("../__tests__/fuzz/cases.ts").Case} Case
 * @typedef {import("../__tests__/fuzz/campaign.ts").Outcome} Outcome
 * @typedef {{ outcome: Outcome } | { died: string, case: Case | undefined, after: number }} End
 */

/**
 * Runs beside this thread, so that a case that brings its own down, or never ends, is told nevertheless.
 *
 * @param {Case | undefined} only
 * @param {number} patience
 * @returns {Promise<End>}
 */
function runInWorker(only, patience) {
  const worker = new Worker(join(dir, "worker.js"), {
    workerData: {
      plans: join(root, "plans"),
      seed,
      cases: Number.MAX_SAFE_INTEGER,
      seconds,
      program: { cli: join(dir, "cli.js"), every: 200 },
      ...(only === undefined ? {} : { only }),
    },
  });
  return new Promise((resolve) => {
    /** @type {{ case: Case | undefined, after: number }} */
    let current = { case: only, after: 0 };
    /** @param {End} end */
    const end = (end) => {
      clearTimeout(watch);
      resolve(end);
      worker.terminate();
    };
    const hang = () => end({ died: `no end after ${patience / 1_000} s`, ...current });
    let watch = setTimeout(hang, patience);
    worker.on("error", (error) => end({ died: `brought its thread down with ${error.stack ?? error}`, ...current }));
    worker.on("exit", (code) => end({ died: `ended its thread with ${code}`, ...current }));
    worker.on("message", (message) => {
      clearTimeout(watch);
      if (message.kind === "end") return end({ outcome: message.outcome });
      current = { case: message.case, after: message.count };
      watch = setTimeout(hang, patience);
    });
  });
}

/**
 * The fewest steps that still end so, which fast-check cannot find out.
 *
 * @param {Case} one
 * @returns {Promise<Case>}
 */
async function shrunk(one) {
  for (const less of smaller(one)) if ("died" in (await runInWorker(less, HANG / 3))) return shrunk(less);
  return one;
}

/**
 * @param {string} problem
 * @param {Case} found
 * @param {string} more
 */
function tell(problem, found, more) {
  console.log(`\n${problem}`);
  console.log(`  in plan ${found.plan}, ${more}`);
  console.log(`  again: npm run fuzz -- --case '${JSON.stringify(found)}'`);
}

console.log(only === undefined ? `fuzz: seed ${seed}, ${seconds} s` : "fuzz: one case");
const end = await runInWorker(only, HANG);
if ("died" in end) {
  process.exitCode = 1;
  if (end.case === undefined) console.log(end.died);
  else tell(end.died, only ?? (await shrunk(end.case)), `met after ${end.after} cases`);
} else {
  const { cases, faults, slowest, secretive } = end.outcome;
  for (const { problem, case: found, after, kept } of faults)
    tell(problem, found, `met after ${after} cases, kept as ${kept}`);
  const share =
    secretive.cases === 0
      ? ""
      : `; ${secretive.withFindings} of ${secretive.cases} plans with nothing but secrets changed have findings`;
  const slow =
    slowest === undefined ? "" : `; slowest ${Math.round(slowest.milliseconds)} ms: ${JSON.stringify(slowest.case)}`;
  console.log(`fuzz: ${cases} cases, ${faults.length} faults${share}${slow}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

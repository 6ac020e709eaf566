// @ts-check
// npm run determinism -- [--node 20,22,24] [--runs N] [--only NAME,NAME]
//
// Runs the program in dist/ on every scenario and on one larger plan, in every form, and compares what it writes byte by
// byte: from run to run, under other locales and time zones, in other working directories, and on other versions of
// Node.js. Those are fetched from the npm registry into a temporary directory, for nobody else needs them.

import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { writePlan } from "./bench/generate.mjs";

const { values } = parseArgs({
  options: {
    node: { type: "string", default: "" },
    runs: { type: "string", default: "2" },
    only: { type: "string", default: "" },
  },
});
const versions = values.node.split(",").filter((version) => version !== "");
const runs = Number(values.runs);
if (!versions.every((version) => /^\d+(\.\d+){0,2}$/.test(version)) || !Number.isInteger(runs) || runs < 1) {
  console.error("determinism: --node takes versions such as 20,22,24, --runs a number");
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const program = join(root, "dist/cli.js");
const work = mkdtempSync(join(tmpdir(), "flowbreak-determinism-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

const formats = ["text", "markdown", "json", "sarif", "html"];

/** @typedef {{ readonly name: string, readonly env: Readonly<Record<string, string>>, readonly cwd: string }} Place */

/** @type {readonly Place[]} */
const places = [
  { name: "no locale", env: {}, cwd: root },
  { name: "C, UTC", env: { LC_ALL: "C", LANG: "C", TZ: "UTC" }, cwd: root },
  { name: "tr_TR, Kathmandu", env: { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" }, cwd: work },
  { name: "de_DE, St. John's", env: { LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8", TZ: "America/St_Johns" }, cwd: "/" },
  {
    name: "ja_JP, Tokyo",
    env: { LC_ALL: "ja_JP.UTF-8", LANG: "ja_JP.UTF-8", TZ: "Asia/Tokyo" },
    cwd: join(root, "plans"),
  },
];

/** @typedef {{ readonly name: string, readonly path: string, readonly source?: string }} Plan */

/** @returns {readonly Plan[]} */
function plans() {
  const scenarios = readdirSync(join(root, "plans")).sort();
  const larger = join(work, "larger.json");
  // Large enough for numbers of four digits, which locales write differently.
  writePlan({ path: larger, size: 2000, kind: "lands", seed: "determinism" });
  return [
    ...scenarios.flatMap((name) => {
      const path = join(root, "plans", name, "plan.json");
      const source = join(root, "plans", name, "after");
      // With the sources, for they are read in the order in which the file system lists them.
      return existsSync(path) ? [{ name, path, ...(existsSync(source) ? { source } : {}) }] : [];
    }),
    { name: "a larger plan", path: larger },
  ];
}

/** @returns {Promise<readonly { readonly name: string, readonly path: string }[]>} */
async function nodes() {
  const running = { name: `${process.version.slice(1)} (this)`, path: process.execPath };
  if (versions.length === 0) return [running];
  const packageName = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const prefix = join(work, "nodes");
  mkdirSync(prefix);
  const aliases = versions.map((version) => `node${version}@npm:${packageName}@${version}`);
  // The binary is in the package itself: nothing has to run for it to be there.
  const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await promisify(execFile)("npm", ["install", "--prefix", prefix, ...flags, ...aliases], { cwd: prefix });
  const fetched = versions.map((version) => ({
    path: join(prefix, "node_modules", `node${version}`, "bin", process.platform === "win32" ? "node.exe" : "node"),
  }));
  const named = await Promise.all(
    fetched.map(async ({ path }) => {
      const { stdout } = await promisify(execFile)(path, ["--version"]);
      return { name: stdout.trim().slice(1), path };
    }),
  );
  return [running, ...named];
}

/**
 * Everything that a run tells: its exit status, and both streams.
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Place} place
 * @returns {Promise<string>}
 */
function run(node, args, { env, cwd }) {
  return new Promise((done, failed) => {
    const child = spawn(node, [program, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const out = [];
    /** @type {Buffer[]} */
    const err = [];
    child.stdout.on("data", (piece) => out.push(piece));
    child.stderr.on("data", (piece) => err.push(piece));
    child.on("error", failed).on("close", (status) => {
      const hash = createHash("sha256").update(Buffer.concat(out)).update("\0").update(Buffer.concat(err));
      done(`${status} ${hash.digest("hex")}`);
    });
  });
}

// --only takes parts of the names.
const chosen = plans().filter(({ name }) => values.only.split(",").some((part) => name.includes(part)));
const subjects = chosen.flatMap((plan) =>
  formats.map((format) => ({
    name: `${plan.name} as ${format}`,
    args: ["check", plan.path, "--format", format, ...(plan.source === undefined ? [] : ["--source", plan.source])],
  })),
);

if (subjects.length === 0) {
  console.error("determinism: --only takes parts of the names of scenarios, and none has these");
  process.exit(2);
}

/** What the first run of all gave for each plan and form. @type {Map<string, string>} */
const first = new Map();
/** @type {string[]} */
const differences = [];
const widths = [18, 20, 8, 12];
const row = (/** @type {readonly (string | number)[]} */ ...cells) =>
  console.log(cells.map((cell, index) => `${cell}`.padEnd(widths[index] ?? 0)).join(""));

row("Node.js", "where", "runs", "different", "seconds");
const used = await nodes();
for (const node of used) {
  for (const place of places) {
    const begun = performance.now();
    const jobs = subjects.flatMap((subject) => Array.from({ length: runs }, () => subject));
    let different = 0;
    const worker = async () => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        const result = await run(node.path, job.args, place);
        const expected = first.get(job.name) ?? result;
        first.set(job.name, expected);
        // Runs that all end with the same error are alike, too, but say nothing.
        if (result === expected && /^[01] /.test(result)) continue;
        different++;
        differences.push(`${job.name}, Node.js ${node.name}, ${place.name}, in ${relative(root, place.cwd) || "."}`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    const seconds = Math.round((performance.now() - begun) / 1000);
    row(node.name, place.name, subjects.length * runs, different, seconds);
  }
}

const all = subjects.length * runs * places.length * used.length;
console.log(`${subjects.length} reports in ${all} runs, ${differences.length} differences`);
for (const difference of differences.slice(0, 20)) console.error(`differs: ${difference}`);
if (differences.length > 20) console.error(`and ${differences.length - 20} more`);
process.exitCode = differences.length === 0 ? 0 : 1;

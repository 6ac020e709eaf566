// @ts-check
// npm run bench: how long `flowbreak check` takes, compared with what it takes to read and parse the plan at all.
// Nothing is asserted: the figures are for people to look at.
import { createReadStream, statSync } from "node:fs";
import { arch, availableParallelism, cpus, platform, tmpdir, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cachedPlan } from "./cache.mjs";
import { median, run } from "./measure.mjs";

/** @typedef {import("./landscape.mjs").Kind} Kind */
/** @typedef {import("./generate.mjs").Size} Size */
/** @typedef {import("./measure.mjs").Run} Run */

const here = dirname(fileURLToPath(import.meta.url));

/** @satisfies {Record<Kind, string>} */
const titles = {
  lands: "one endpoint lands",
  goes: "one rule goes",
  new: "everything is new",
  nothing: "nothing changes",
};

const help = `npm run bench -- [options]

Makes plans, and runs \`flowbreak check\` on them and a process that does nothing but parse them.

  --size LIST     numbers of resources, or dense for one VPC with 10,000 interfaces (1000,10000,100000,dense)
  --case LIST     ${Object.keys(titles).join(", ")} (all)
  --runs N        runs of each (7; 3 of the large ones)
  --cli FILE      the program to measure (dist/cli.js)
  --dir DIR       where the plans are kept (${join(tmpdir(), "flowbreak-bench")})
  --seed TEXT     of which the plans are made (1)
  --timeout N     seconds after which a run is given up (600)
  --generate      only makes the plans, and tells where they are
  --help          this text
`;

async function main(/** @type {string[]} */ args) {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: "string", default: "1000,10000,100000,dense" },
      case: { type: "string", default: Object.keys(titles).join(",") },
      runs: { type: "string" },
      cli: { type: "string", default: join(here, "../../dist/cli.js") },
      dir: { type: "string", default: join(tmpdir(), "flowbreak-bench") },
      seed: { type: "string", default: "1" },
      timeout: { type: "string", default: "600" },
      generate: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const sizes = values.size.split(",").map(sizeOf);
  const kinds = values.case.split(",").map(kindOf);
  const runs = values.runs === undefined ? undefined : positive(values.runs, "--runs");
  const timeout = positive(values.timeout, "--timeout");
  const cli = resolve(values.cli);
  const { dir, seed } = values;
  /** @type {Row[]} */
  const rows = [];
  for (const size of sizes) {
    for (const kind of kinds) {
      const name = `${size} resources, ${titles[kind]}`;
      tell(`${name}: the plan`);
      const plan = cachedPlan({ dir, size, kind, seed });
      if (values.generate) process.stdout.write(`${plan.path}\n`);
      else {
        const times = runs ?? (size === "dense" || size > 10_000 ? 3 : 7);
        rows.push({ size, kind, ...(await measure({ name, cli, plan, times, timeout })) });
      }
    }
  }
  tell("");
  if (!values.generate) process.stdout.write(`${machine()}\n\n${table(rows)}\n`);
}

function sizeOf(/** @type {string} */ text) {
  return text === "dense" ? "dense" : positive(text, "--size");
}

function kindOf(/** @type {string} */ text) {
  const kind = /** @type {readonly Kind[]} */ (Object.keys(titles)).find((each) => each === text);
  if (kind === undefined) throw new Error(`--case takes ${Object.keys(titles).join(", ")}, not ${text}.`);
  return kind;
}

function positive(/** @type {string} */ text, /** @type {string} */ option) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} takes a number, not ${text}.`);
  return Number(text);
}

/** To the person who waits. */
function tell(/** @type {string} */ text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

// ---- measuring -----------------------------------------------------------------------------------------------------

/**
 * @typedef {{
 *   readonly bytes: number,
 *   readonly floor: readonly Run[],
 *   readonly program: readonly Run[],
 *   readonly found: { readonly traces?: number, readonly findings: number, readonly broken: readonly string[] } | undefined,
 *   readonly expected: readonly string[],
 * }} Measured
 * @typedef {Measured & { readonly size: Size, readonly kind: Kind }} Row
 */

/** @param {{ name: string, cli: string, plan: { path: string, broken: readonly string[] }, times: number, timeout: number }} of @returns {Promise<Measured>} */
async function measure({ name, cli, plan: { path, broken }, times, timeout }) {
  await readOnce(path);
  /** @type {Run[]} */
  const floor = [];
  /** @type {Run[]} */
  const program = [];
  for (let i = 1; i <= times; i++) {
    tell(`${name}: run ${i} of ${times}`);
    // In turns, so that whatever else the machine does slows down both.
    floor.push(await run([...manyBytes, join(here, "floor.mjs"), path], { timeout }));
    program.push(await run([cli, "check", path], { timeout }));
  }
  tell(`${name}: what is found`);
  const asked = await run([...manyBytes, join(here, "findings.mjs"), join(dirname(cli), "index.js"), path], {
    timeout,
  });
  const found = asked.status === 0 ? JSON.parse(asked.stdout) : undefined;
  return { bytes: statSync(path).size, floor, program, found, expected: broken };
}

/** A whole value may need more than Node.js allows by default. */
const manyBytes = [`--max-old-space-size=${Math.floor((totalmem() * 0.75) / 2 ** 20)}`];

/** The first reader would pay for the disk. */
async function readOnce(/** @type {string} */ path) {
  for await (const _ of createReadStream(path, { highWaterMark: 2 ** 20 }));
}

// ---- the table -----------------------------------------------------------------------------------------------------

function machine() {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${model}, ${availableParallelism()} cores, ${memory}, ${platform()} ${arch()}, Node.js ${process.versions.node}`;
}

/** @type {readonly (readonly [string, (row: Row) => string])[]} */
const columns = [
  ["resources", ({ size }) => size.toLocaleString("en")],
  ["case", ({ kind }) => titles[kind]],
  ["plan", ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`],
  ["parse only", ({ floor }) => time(floor)],
  ["flowbreak", ({ program }) => time(program)],
  ["ratio", ({ floor, program }) => ratio(floor, program)],
  ["CPU, parse only", ({ floor }) => of(floor, ({ usage }) => usage?.cpu, seconds)],
  ["CPU, flowbreak", ({ program }) => of(program, ({ usage }) => usage?.cpu, seconds)],
  ["memory, parse only", ({ floor }) => of(floor, ({ usage }) => usage?.memory, megabytes)],
  ["memory, flowbreak", ({ program }) => of(program, ({ usage }) => usage?.memory, megabytes)],
  ["traces", ({ found }) => found?.traces?.toLocaleString("en") ?? "–"],
  ["findings", ({ found }) => found?.findings.toLocaleString("en") ?? "–"],
  ["exit status", ({ program }) => [...new Set(program.map(({ status }) => status ?? "killed"))].join(", ")],
  ["as expected", ({ found, expected }) => verdict(found?.broken, expected)],
];

const ended = (/** @type {readonly Run[]} */ runs) => runs.filter(({ usage }) => usage !== undefined);

const seconds = (/** @type {number} */ s) => (s < 10 ? `${s.toFixed(2)} s` : `${s.toFixed(1)} s`);
const megabytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;

/** @param {readonly Run[]} runs @param {(run: Run) => number | undefined} pick @param {(number: number) => string} show */
function of(runs, pick, show) {
  const numbers = runs.map(pick).filter((each) => each !== undefined);
  return numbers.length === 0 ? "–" : show(median(numbers));
}

function time(/** @type {readonly Run[]} */ runs) {
  const all = ended(runs).map((each) => each.seconds);
  if (all.length === 0) return `not within ${seconds(Math.min(...runs.map((each) => each.seconds)))}`;
  return `${seconds(median(all))} (${seconds(Math.min(...all))} to ${seconds(Math.max(...all))})`;
}

function ratio(/** @type {readonly Run[]} */ floor, /** @type {readonly Run[]} */ program) {
  if (ended(floor).length === 0 || ended(program).length === 0) return "–";
  const middle = (/** @type {readonly Run[]} */ runs) => median(ended(runs).map((each) => each.seconds));
  return (middle(program) / middle(floor)).toFixed(2);
}

/** Whether just those lose something that must. */
function verdict(/** @type {readonly string[] | undefined} */ broken, /** @type {readonly string[]} */ expected) {
  if (broken === undefined) return "–";
  const same = JSON.stringify(broken) === JSON.stringify(expected);
  return same ? "yes" : `no: ${broken.length} instead of ${expected.length} workloads lose something`;
}

function table(/** @type {readonly Row[]} */ rows) {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, show]) => show(row)))];
  const widths = columns.map((_, i) => Math.max(3, ...cells.map((line) => line[i]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ texts) =>
    `| ${texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

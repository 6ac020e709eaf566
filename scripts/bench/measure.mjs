// @ts-check
// Runs a program of Node.js and measures the whole process, from its start to its end.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @typedef {{ readonly cpu: number, readonly memory: number }} Usage seconds of processor time, and bytes at the most
 * @typedef {{
 *   readonly status: number | null,
 *   readonly seconds: number,
 *   readonly usage: Usage | undefined,
 *   readonly stdout: string,
 * }} Run `usage`: of all its processes together, unless it was killed
 */

const telling = new URL("./usage.mjs", import.meta.url).href;

/** @param {readonly string[]} args @param {{ timeout: number }} limits in seconds @returns {Promise<Run>} */
export function run(args, { timeout }) {
  const folder = mkdtempSync(join(tmpdir(), "flowbreak-usage-"));
  return new Promise((done, failed) => {
    const began = process.hrtime.bigint();
    const child = spawn(process.execPath, ["--import", telling, ...args], {
      env: { ...process.env, FLOWBREAK_BENCH_USAGE: folder },
      // Not the terminal, to which a program may tell how far it is.
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that it can be ended with all that it has started.
      detached: true,
    });
    const timer = setTimeout(() => process.kill(-Number(child.pid), "SIGKILL"), timeout * 1000);
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => chunks.push(chunk));
    /** @type {Buffer[]} */
    const said = [];
    child.stderr.on("data", (/** @type {Buffer} */ chunk) => said.push(chunk));
    child.on("error", failed).on("close", (status) => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      clearTimeout(timer);
      const usage = status === null ? undefined : usageIn(folder);
      rmSync(folder, { recursive: true });
      if (status !== 0 && status !== 1) process.stderr.write(Buffer.concat(said));
      done({ status, seconds, usage, stdout: Buffer.concat(chunks).toString() });
    });
  });
}

/** @returns {Usage | undefined} */
function usageIn(/** @type {string} */ folder) {
  /** @type {Usage[]} */
  const all = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
  const sum = (/** @type {keyof Usage} */ name) => all.reduce((total, each) => total + each[name], 0);
  return all.length === 0 ? undefined : { cpu: sum("cpu"), memory: sum("memory") };
}

export function median(/** @type {readonly number[]} */ numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

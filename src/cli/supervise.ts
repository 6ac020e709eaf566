/**
 * A large plan is checked in a process of its own. Where memory runs out, V8 and the system end a process at once: this
 * one stays to say so in a sentence, and is free to show how far the other one is. A thread is no substitute: what it
 * allocates beyond its limit often ends the whole process all the same.
 */

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getHeapStatistics } from "node:v8";
import type { Progress } from "../check.ts";
import { isGzip, largestRatio } from "../plan/gzip.ts";
import { standardInput } from "../plan/input.ts";
import { sizeText, spareMemory } from "../plan/memory.ts";
import { InputError } from "../plan/plan.ts";
import { visible } from "../plan/refusal.ts";
import { optionsOf } from "./v8.ts";

/** Whoever is told what a run is at. */
export interface Watcher {
  readonly tell: (event: Progress) => void;
  /** The run has something to print, and the watcher must have nothing on the terminal. */
  readonly end: () => void | Promise<void>;
}

export type Supervision =
  /** Another process has checked or refused the plans, and has said all that there is to say. */
  | { readonly kind: "ended"; readonly status: number }
  /** The plans are to be checked in this process. */
  | { readonly kind: "here"; readonly piped: AsyncIterable<Uint8Array>; readonly watcher: Watcher };

/** Runs the program that runs again, in a process of its own, where its plans are so large that memory may run out. */
export async function supervise(plans: readonly string[], watcher: Watcher): Promise<Supervision> {
  if (isSupervised()) return { kind: "here", piped: standardInput(), watcher: supervisor };
  const ofFiles = await Promise.all(plans.filter((plan) => plan !== "-").map(sizeOf));
  const known = ofFiles.reduce<number>((sum, size = 0) => sum + size, 0);
  const large = leastLarge();
  const { piped, size: ofPipe } = plans.includes("-")
    ? await begin(large - known, watcher)
    : { piped: undefined, size: 0 };
  const size = known + ofPipe;
  const here = { kind: "here", piped: piped ?? standardInput(), watcher } as const;
  if (size < large && !ofFiles.includes(undefined)) return here;
  const child = await startChild(size, plans);
  // Where no process may be started, there is only this one.
  if (child === undefined) return here;
  const status = ended(child, watcher, plans);
  // A process that ends early does not read to the end, and says itself why.
  if (piped !== undefined && child.stdin !== null) {
    await pipeline(Readable.from(piped), child.stdin).catch(() => undefined);
  }
  return { kind: "ended", status: await status };
}

/** How many bytes a plan may have, in the end. Undefined where only reading it tells, as of a pipe that has a name. */
async function sizeOf(plan: string): Promise<number | undefined> {
  try {
    const found = await stat(plan);
    if (found.isDirectory()) return 0;
    if (!found.isFile()) return undefined;
    const file = await open(plan);
    try {
      const { size } = await file.stat();
      // Of /dev/stdin, some systems go on reading where somebody else has ended.
      const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return isGzip(buffer) ? size * largestRatio : size;
    } finally {
      await file.close();
    }
  } catch {
    // Whoever reads it will say what is wrong.
    return 0;
  }
}

/** Reads standard input as far as it takes to know whether it has so many bytes that it is large. */
async function begin(large: number, watcher: Watcher): Promise<{ piped: AsyncIterable<Uint8Array>; size: number }> {
  // Whatever writes into a pipe may take its time.
  watcher.tell({ kind: "reading", plan: "-" });
  const rest = standardInput();
  const head: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < large) {
      const { done, value } = await rest.next();
      if (done) break;
      head.push(value);
      const [first = value] = head;
      size += isGzip(first) ? value.length * largestRatio : value.length;
    }
  } catch (error) {
    await watcher.end();
    throw error;
  }
  const piped = (async function* () {
    yield* head.splice(0);
    yield* rest;
  })();
  return { piped, size };
}

/**
 * How many bytes of memory a byte of a plan may take, as far as that is worth the start of a process: lists in lists take
 * 35, flows 45. Told as JSON, flows take 120, but where there is much memory, the longest string of JavaScript ends such
 * a report before the memory does.
 */
const worst = { inLittle: 200, otherwise: 45 };

/** From how many bytes on a plan is large. */
function leastLarge(): number {
  const memory = Math.min(getHeapStatistics().heap_size_limit, spareMemory());
  return Math.floor(memory / (memory < 2e9 ? worst.inLittle : worst.otherwise));
}

/** Tells the program that it is the other process. */
const mark = "FLOWBREAK_SUPERVISED";

const isSupervised = (): boolean => process.env[mark] === "1" && process.send !== undefined;

const heapIsLimited = (): boolean => /--max[-_](?:old[-_]space|heap)[-_]size/.test(optionsOf(process));

async function startChild(size: number, plans: readonly string[]): Promise<ChildProcess | undefined> {
  // Most plans need no process of their own, nor this.
  const { spawn } = await import("node:child_process");
  const [node, program = ""] = process.argv;
  // Left to itself, V8 takes no more than 4 GB, whatever there is.
  const heap = Math.floor((0.75 * Math.max(0, spareMemory() - size)) / 2 ** 20);
  const more = heapIsLimited() || heap * 2 ** 20 < getHeapStatistics().heap_size_limit;
  const flags = [...process.execArgv, ...(more ? [] : [`--max-old-space-size=${heap}`])];
  try {
    const child = spawn(node ?? process.execPath, [...flags, program, ...process.argv.slice(2)], {
      env: { ...process.env, [mark]: "1" },
      stdio: [plans.includes("-") ? "pipe" : "inherit", "inherit", "pipe", ...descriptors(plans), "ipc"],
    });
    await once(child, "spawn");
    return child;
  } catch {
    return undefined;
  }
}

/** What the other process has to have open from 3 on: `<(command)` is a name of what this one was given open. */
function descriptors(plans: readonly string[]): (number | "ignore")[] {
  const given = plans.map((plan) => Number(/^\/(?:dev|proc\/self)\/fd\/(\d{1,4})$/.exec(plan)?.[1] ?? 0));
  const others = Math.max(2, ...given) - 2;
  return Array.from({ length: others }, (_, index) => (given.includes(index + 3) ? index + 3 : "ignore"));
}

async function ended(child: ChildProcess, watcher: Watcher, plans: readonly string[]): Promise<number> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.on("message", async (message: Progress | typeof over) => {
    if (message.kind !== "over") return watcher.tell(message);
    await watcher.end();
    if (child.connected) child.send(over);
  });
  const [status, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  await watcher.end();
  if (status !== null && status <= 3) {
    process.stderr.write(said);
    return status;
  }
  // Ended from outside, as this process would have been.
  if (signal === "SIGINT" || signal === "SIGTERM" || signal === "SIGHUP") process.kill(process.pid, signal);
  // Ended by the system, or by V8, which often writes a dump before it gives up. Either does so for want of memory:
  // whatever else goes wrong, the program tells itself.
  else if (signal !== null || /out of memory|allocation failed/i.test(said)) throw await tooLarge(plans);
  throw new Error(`The process that checked the plans ended with ${signal ?? status}`);
}

async function tooLarge(plans: readonly string[]): Promise<InputError> {
  const [first = "", ...others] = plans;
  const sizes = await Promise.all(plans.map((plan) => stat(plan).catch(() => ({ size: 0 }))));
  const size = sizes.reduce((sum, { size }) => sum + size, 0);
  const named = first === "-" ? "standard input" : visible(first);
  const what = `${others.length > 0 ? `${plans.length} plans` : named}${size > 0 ? ` (${sizeText(size)})` : ""}`;
  const more = heapIsLimited()
    ? "raise --max-old-space-size, or leave it out"
    : "run flowbreak where there is more memory";
  return new InputError(
    `${what} cannot be checked in the memory there is: ${more}, or make a plan for each root module.`,
  );
}

const over = { kind: "over" } as const;

/** The process that started this one. */
const supervisor: Watcher = {
  tell: (event) => process.send?.(event),
  end: async () => {
    if (!process.connected) return;
    process.send?.(over);
    await once(process, "message");
    process.disconnect();
  },
};

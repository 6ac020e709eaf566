import { constants } from "node:buffer";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { sizeText, spareMemory } from "./memory.ts";
import { InputError } from "./plan.ts";
import { MAKE_PLAN, refuse } from "./refusal.ts";

/** A plan as it was given. */
export interface PlanInput {
  /** What the user called it: the path, or `-`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the plan lies, if .tf files lie there, too: they are likely to be its sources. */
  readonly directory?: string;
}

/** Reads a file, or standard input where the path is `-`; `piped` is standard input that somebody has begun to read. */
export async function readInput(path: string, piped: AsyncIterable<Uint8Array> = standardInput()): Promise<PlanInput> {
  if (path === "-") return { name: path, bytes: await joined(path, piped) };
  const bytes = await readFile(path);
  const directory = dirname(path);
  const beside = await readdir(directory).catch(() => []);
  return { name: path, bytes, ...(beside.some((name) => name.endsWith(".tf")) ? { directory } : {}) };
}

/** Reads several, one after the other: what is wrong with the first is said first. `begin` is told of each before. */
export async function readInputs(
  paths: readonly string[],
  piped?: AsyncIterable<Uint8Array>,
  begin?: (path: string) => void,
): Promise<readonly PlanInput[]> {
  const inputs: PlanInput[] = [];
  for (const path of paths) {
    begin?.(path);
    inputs.push(await readInput(path, piped));
  }
  return inputs;
}

const PIPE_PLAN = "pipe a plan into it with `terraform show -json tfplan | flowbreak check -`";

export async function* standardInput(): AsyncGenerator<Uint8Array, void, undefined> {
  if (process.stdin.isTTY) throw refuse("-", `is a terminal: ${PIPE_PLAN}`);
  let empty = true;
  try {
    for await (const piece of process.stdin) {
      empty = false;
      yield piece as Buffer;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refuse("-", `${code === "EBADF" ? "is closed" : `cannot be read (${code})`}: ${PIPE_PLAN}`);
  }
  if (empty) throw refuse("-", `is empty: ${PIPE_PLAN}`);
}

/** A directory that somebody names has to be there; one that is only guessed may be missing. */
export async function requireDirectory(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw refuse(
    path,
    `${found === undefined ? "does not exist" : "is not a directory"}: give --source the directory of the root module's .tf files`,
  );
}

async function readFile(path: string): Promise<Uint8Array> {
  const problem = (code: string | undefined) =>
    PROBLEMS.get(code ?? "") ?? `cannot be read (${code ?? "no reason given"})`;
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      // A pipe does not tell its size.
      if (size === 0) return await joined(path, file.createReadStream({ autoClose: false }));
      requireMemory(path, size, size);
      return await filled(
        file,
        requireGiven(path, size, () => Buffer.allocUnsafeSlow(size)),
      );
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refuse(path, `${problem((error as NodeJS.ErrnoException).code)}: ${MAKE_PLAN}`);
  }
}

/** In pieces, because the system reads no more than 2 GiB at once, and reads several at once. */
async function filled(file: FileHandle, bytes: Buffer): Promise<Uint8Array> {
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, piece) => piece * PIECE);
  const ends = await Promise.all(starts.map((start) => filledFrom(file, bytes, start)));
  // A file may have become shorter since it told its size.
  const short = ends.findIndex((end, piece) => end < Math.min(PIECE * (piece + 1), bytes.length));
  return short < 0 ? bytes : bytes.subarray(0, ends[short]);
}

/** Reads one piece, and returns where what was read ends. */
async function filledFrom(file: FileHandle, bytes: Buffer, start: number): Promise<number> {
  const end = Math.min(start + PIECE, bytes.length);
  let at = start;
  while (at < end) {
    const { bytesRead } = await file.read(bytes, at, end - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at;
}

const PIECE = 1 << 24;

async function joined(name: string, pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  let allowed = 0;
  for await (const piece of pieces) {
    all.push(piece);
    size += piece.length;
    if (size < allowed) continue;
    // To join them takes as much again.
    requireMemory(name, size, size + PIECE);
    allowed = size + PIECE;
  }
  return requireGiven(name, size, () => Buffer.concat(all, size));
}

/** Refuses a plan of which `size` bytes are known, and for which `needed` more have to be had. */
function requireMemory(name: string, size: number, needed: number): void {
  const spare = spareMemory();
  if (size > constants.MAX_LENGTH) {
    const most = sizeText(constants.MAX_LENGTH);
    throw refuse(name, `is larger than the ${most} that Node.js ${process.versions.node} can hold: ${SPLIT}`);
  }
  if (needed > spare) {
    const known = sizeText(size);
    throw refuse(name, `has ${known} or more, and there is memory for ${sizeText(spare)} only: ${SPLIT}`);
  }
}

/** A limit of the shell (`ulimit -v`) is not known before it is reached. */
function requireGiven(name: string, size: number, allocate: () => Buffer): Buffer {
  try {
    return allocate();
  } catch {
    throw refuse(name, `has ${sizeText(size)}, and there is not enough memory for it: ${SPLIT}`);
  }
}

const SPLIT = "make a plan for each root module, or run flowbreak where there is more memory";

const PROBLEMS = new Map([
  ["ENOENT", "does not exist"],
  ["ENOTDIR", "does not exist"],
  ["EISDIR", "is a directory, not a plan"],
  ["EACCES", "may not be read"],
  ["EPERM", "may not be read"],
  ["ENAMETOOLONG", "has too long a name"],
  ["ERR_INVALID_ARG_VALUE", "has a name that no file can have"],
]);

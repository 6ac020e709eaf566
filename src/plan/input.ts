import { open, readdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { MAKE_PLAN, refuse } from "./refusal.ts";

/** A plan as it was given. */
export interface PlanInput {
  /** What the user called it: the path, or `-`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the plan lies, if .tf files lie there, too: they are likely to be its sources. */
  readonly directory?: string;
}

/** Reads a file, or standard input where the path is `-`. */
export async function readInput(path: string): Promise<PlanInput> {
  if (path === "-") return { name: path, bytes: await readStandardInput() };
  const bytes = await readFile(path);
  const directory = dirname(path);
  const beside = await readdir(directory).catch(() => []);
  return { name: path, bytes, ...(beside.some((name) => name.endsWith(".tf")) ? { directory } : {}) };
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
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw refuse(path, `${problem((error as NodeJS.ErrnoException).code)}: ${MAKE_PLAN}`);
  }
}

const PROBLEMS = new Map([
  ["ENOENT", "does not exist"],
  ["ENOTDIR", "does not exist"],
  ["EISDIR", "is a directory, not a plan"],
  ["EACCES", "may not be read"],
  ["EPERM", "may not be read"],
  ["ENAMETOOLONG", "has too long a name"],
  ["ERR_INVALID_ARG_VALUE", "has a name that no file can have"],
  ["ERR_FS_FILE_TOO_LARGE", "is larger than 2 GiB"],
]);

const PIPE_PLAN = "pipe a plan into it with `terraform show -json tfplan | flowbreak check -`";

async function readStandardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) throw refuse("-", `is a terminal: ${PIPE_PLAN}`);
  const pieces: Buffer[] = [];
  try {
    for await (const piece of process.stdin) pieces.push(piece as Buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refuse("-", `${code === "EBADF" ? "is closed" : `cannot be read (${code})`}: ${PIPE_PLAN}`);
  }
  if (pieces.length === 0) throw refuse("-", `is empty: ${PIPE_PLAN}`);
  return Buffer.concat(pieces);
}

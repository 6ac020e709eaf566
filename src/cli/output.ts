import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError } from "../plan/plan.ts";
import { visible } from "../plan/refusal.ts";

/**
 * Writes all of the text. A reader that has seen enough (`| head`) ends the output, not the run, and where standard
 * error is gone there is nobody left to tell.
 */
export function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("error", ({ code }: NodeJS.ErrnoException) => {
      if (code === "EPIPE" || stream === process.stderr) resolve();
      else reject(new InputError(`Standard output cannot be written (${code}): use --output FILE.`));
    });
    stream.write(text, (error) => {
      if (!error) resolve();
    });
  });
}

/** A report in the place of what it is made of, a plan or another report, would lose that. */
export async function refuseToOverwrite(inputs: readonly string[], output: string, setting: string): Promise<void> {
  const same = (path: string) => realpath(path).catch(() => undefined);
  const target = await same(output);
  for (const input of inputs) {
    if (target !== undefined && input !== "-" && (await same(input)) === target) {
      throw new InputError(`${visible(output)} is itself what is read: give another ${setting}.`);
    }
  }
}

/**
 * Writes a file completely or, with an `InputError`, not at all: what stood there stays until all is written. `setting`
 * is what the user calls the place for its path.
 */
export async function writeWhole(path: string, text: string, setting: string): Promise<void> {
  try {
    const target = await realpath(path).catch(unlessMissing(path));
    const known = await stat(target).catch(unlessMissing(undefined));
    // A device or a pipe takes what it is given; a file put in its place would end it.
    if (known !== undefined && !known.isFile()) return await writeFile(target, text);
    const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    try {
      await writeFile(beside, text, { flag: "wx", mode: known?.mode });
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InputError(`${visible(path)} ${problems(setting).get(code) ?? `cannot be written (${code})`}.`);
  }
}

const problems = (setting: string) =>
  new Map([
    ["ENOENT", `cannot be written, because its directory does not exist: make it, or give another ${setting}`],
    ["ENOTDIR", `cannot be written, because its directory is a file: give another ${setting}`],
    ["EISDIR", `is a directory: give a file in it as ${setting}`],
    ["EACCES", `may not be written: give another ${setting}`],
    ["EPERM", `may not be written: give another ${setting}`],
    ["EROFS", `is on a read-only file system: give another ${setting}`],
    ["ENOSPC", "cannot be written, because the disk is full"],
  ]);

/** A file that is not there yet is no error. */
function unlessMissing<T>(otherwise: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  };
}

import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { InputError } from "../plan/plan.ts";
import { visible } from "../plan/refusal.ts";
import { isInside, repositoryOf } from "../plan/repository.ts";

/**
 * The files that an input names, each once, in the order in which they are named; those of a pattern by name. A file
 * whose name looks like a pattern is taken for what it is.
 */
export async function expand(
  names: readonly string[],
  input: string,
  workspace: string | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) {
    if (!/[*?[\]{}]/.test(name) || existsSync(name)) {
      found.push(name);
      continue;
    }
    // Loaded only for those who use patterns.
    const { glob } = await import("tinyglobby");
    const files = await glob(name, { dot: true, expandDirectories: false, absolute: isAbsolute(name) });
    if (files.length === 0) throw new InputError(`${input}: no file is like ${visible(name)}.`);
    found.push(...files.sort());
  }
  return [...new Set(found.map((path) => fromWorkspace(path, workspace)))];
}

/** A path as it is called from the workspace, so that a report links to the repository's files; others stay as they are. */
export function fromWorkspace(path: string, workspace: string | undefined): string {
  if (workspace === undefined) return path;
  const absolute = resolve(path);
  return isInside(absolute, workspace) ? relative(workspace, absolute) || "." : path;
}

/**
 * A directory as it is called from the root of its repository, which is not the workspace where `actions/checkout` was
 * given a path. Outside of any repository it stays as it is.
 */
export async function fromRepository(directory: string): Promise<string> {
  return fromWorkspace(directory, await repositoryOf(resolve(directory)));
}

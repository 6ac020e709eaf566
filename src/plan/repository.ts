import { stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/** The nearest directory at or above this one that has a `.git`; nothing outside of any repository. */
export async function repositoryOf(directory: string): Promise<string | undefined> {
  for (let at = directory; ; at = dirname(at)) {
    const isRepository = await stat(join(at, ".git")).catch(() => undefined);
    if (isRepository) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** Whether a path leads to a directory or below it. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

import type { OpenPull } from "./api.ts";

/** The lines of a file that a review may speak of, in order. */
export type DiffLines = ReadonlyMap<number, DiffLine>;

export interface DiffLine {
  readonly isAdded: boolean;
  readonly text: string;
}

/** By the file's path. Files whose change GitHub does not show, being too large or binary, are not in it. */
export type Diff = ReadonlyMap<string, DiffLines>;

export async function readDiff({ octokit, owner, repo, number }: OpenPull): Promise<Diff> {
  const { paginate, rest } = octokit;
  const files = await paginate(rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 });
  return new Map(files.flatMap(({ filename, patch }) => (patch === undefined ? [] : [[filename, linesOf(patch)]])));
}

/** The lines of the new side in a patch: those of its hunks that are not taken away. */
export function linesOf(patch: string): DiffLines {
  const lines = new Map<number, DiffLine>();
  let line = 0;
  for (const text of patch.split("\n")) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (hunk !== null) line = Number(hunk[1]);
    else if (text.startsWith("+")) lines.set(line++, { isAdded: true, text: text.slice(1) });
    else if (text.startsWith(" ")) lines.set(line++, { isAdded: false, text: text.slice(1) });
  }
  return lines;
}

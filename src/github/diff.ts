import type { OpenPull } from "./api.ts";

/** What a pull request shows of a file as it is at its head: only of that may a review speak. */
export interface DiffFile {
  /** The numbers of the lines, and whether the pull request adds them, in order. */
  readonly lines: ReadonlyMap<number, "added" | "context">;
  /** `aws_vpc_endpoint.ssm` → the line at which its block begins. */
  readonly resources: ReadonlyMap<string, number>;
}

/** By the file's path. Files whose change GitHub does not show, being too large or binary, are not in it. */
export type Diff = ReadonlyMap<string, DiffFile>;

export async function readDiff({ octokit, owner, repo, number }: OpenPull): Promise<Diff> {
  const { paginate, rest } = octokit;
  const files = await paginate(rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 });
  return new Map(files.flatMap(({ filename, patch }) => (patch === undefined ? [] : [[filename, readPatch(patch)]])));
}

/** The new side of a patch: what its hunks do not take away. */
export function readPatch(patch: string): DiffFile {
  const lines = new Map<number, "added" | "context">();
  const resources = new Map<string, number>();
  let line = 0;
  for (const text of patch.split("\n")) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (hunk !== null) line = Number(hunk[1]);
    else if (text.startsWith("+") || text.startsWith(" ")) {
      const [, type, name] = /^.\s*resource\s+"?([\w-]+)"?\s+"?([\w-]+)"?\s*\{/.exec(text) ?? [];
      if (type !== undefined) resources.set(`${type}.${name}`, line);
      lines.set(line, text.startsWith("+") ? "added" : "context");
      line += 1;
    }
  }
  return { lines, resources };
}

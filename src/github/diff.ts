import type { OpenPull } from "./api.ts";

/** What a pull request shows of a file: only of that may a review speak. */
export interface DiffFile {
  /** Lines by their numbers at the head, in order: whether they are new, come right after something taken away, or neither. */
  readonly lines: ReadonlyMap<number, "added" | "after-removed" | "context">;
  /** `aws_vpc_endpoint.ssm` → the line at which its block begins, at the head and, if it is taken away, before. */
  readonly blocks: ReadonlyMap<string, number>;
  readonly removedBlocks: ReadonlyMap<string, number>;
}

/** By the file's path. Files whose change GitHub does not show, being too large or binary, are not in it. */
export type Diff = ReadonlyMap<string, DiffFile>;

export async function readDiff({ octokit, owner, repo, number }: OpenPull): Promise<Diff> {
  const { paginate, rest } = octokit;
  const files = await paginate(rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 });
  return new Map(files.flatMap(({ filename, patch }) => (patch === undefined ? [] : [[filename, readPatch(patch)]])));
}

/** https://git-scm.com/docs/diff-format#generate_patch_text_with_p, without the headers of the file */
export function readPatch(patch: string): DiffFile {
  const lines = new Map<number, "added" | "after-removed" | "context">();
  const blocks = new Map<string, number>();
  const removedBlocks = new Map<string, number>();
  let [before, after] = [0, 0];
  let last = " ";
  for (const text of patch.split("\n")) {
    const [, left, right] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text) ?? [];
    const sign = left === undefined ? text.charAt(0) : "@";
    const declared = declaredBy(text.slice(1));
    if (sign === "@") [before, after] = [Number(left), Number(right)];
    if (sign === "-") {
      if (declared !== undefined) removedBlocks.set(declared, before);
      before += 1;
    }
    if (sign === "+" || sign === " ") {
      if (declared !== undefined) blocks.set(declared, after);
      lines.set(after, sign === "+" ? "added" : last === "-" ? "after-removed" : "context");
      after += 1;
      if (sign === " ") before += 1;
    }
    last = sign;
  }
  return { lines, blocks, removedBlocks };
}

function declaredBy(line: string): string | undefined {
  const [, type, name] = /^\s*resource\s+"?([\w-]+)"?\s+"?([\w-]+)"?\s*\{/.exec(line) ?? [];
  return type === undefined ? undefined : `${type}.${name}`;
}

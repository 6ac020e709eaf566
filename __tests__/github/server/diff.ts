export type Side = "LEFT" | "RIGHT";

/** A file of a pull request, in GitHub's own words: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
export interface ChangedFile {
  readonly filename: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  /** The hunks without the header of the file. Missing for large and for binary files. */
  readonly patch?: string;
  readonly previous_filename?: string;
}

export interface Hunk {
  readonly header: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly text: string;
  /** The numbers of the line before and after; added and removed lines have one of them. */
  readonly number: Readonly<Partial<Record<Side, number>>>;
}

/** Only on these lines may a review comment: https://docs.github.com/en/rest/pulls/comments */
export function hunksOf(patch = ""): readonly Hunk[] {
  const parts = patch.split(/^(?=@@ )/m).filter((part) => part.startsWith("@@ "));
  return parts.map((part) => {
    const [header = "", ...lines] = part.replace(/\n$/, "").split("\n");
    const [, left, right] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(header) ?? [];
    const next = { LEFT: Number(left), RIGHT: Number(right) };
    const rows = lines
      // "\ No newline at end of file"
      .filter((line) => !line.startsWith("\\"))
      .map((line): Row => {
        const sides: readonly Side[] = line.startsWith("+")
          ? ["RIGHT"]
          : line.startsWith("-")
            ? ["LEFT"]
            : ["LEFT", "RIGHT"];
        const number: Partial<Record<Side, number>> = {};
        for (const side of sides) {
          number[side] = next[side];
          next[side] += 1;
        }
        return { text: line, number };
      });
    return { header, rows };
  });
}

export const hunkWith = (hunks: readonly Hunk[], side: Side, line: number): Hunk | undefined =>
  hunks.find(({ rows }) => rows.some(({ number }) => number[side] === line));

/** What GitHub shows above a comment: the hunk as far as the line. */
export function excerpt({ header, rows }: Hunk, side: Side, line: number): string {
  const end = rows.findIndex(({ number }) => number[side] === line);
  return [header, ...rows.slice(0, end + 1).map(({ text }) => text)].join("\n");
}

/** Where a line that was commented is after a push: the nearest with the same words, or nowhere. */
export function follow(hunks: readonly Hunk[], side: Side, line: number, text: string): number | null {
  const same = hunks
    .flatMap(({ rows }) => rows)
    .filter((row) => row.text.slice(1) === text)
    .flatMap(({ number }) => number[side] ?? []);
  return same.sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0] ?? null;
}

/** How many lines of a patch were added and removed. */
export function sizeOf(patch: string | undefined): { readonly additions: number; readonly deletions: number } {
  const rows = hunksOf(patch).flatMap((hunk) => hunk.rows);
  const count = (sign: string) => rows.filter(({ text }) => text.startsWith(sign)).length;
  return { additions: count("+"), deletions: count("-") };
}

const context = 3;

/** The file as a pull request shows it that turns one text into another. Without the one it is added, without the other removed. */
export function changed(filename: string, before: string | undefined, after: string | undefined): ChangedFile {
  const [left, right] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - context);
  const rest = right.slice(right.length - tail, right.length - Math.max(0, tail - context));
  const rows = [
    ...left.slice(from, head).map((line) => ` ${line}`),
    ...left.slice(head, left.length - tail).map((line) => `-${line}`),
    ...right.slice(head, right.length - tail).map((line) => `+${line}`),
    ...rest.map((line) => ` ${line}`),
  ];
  const range = (sign: string) => {
    const count = rows.filter((row) => row.startsWith(" ") || row.startsWith(sign)).length;
    return `${sign}${count === 0 ? 0 : from + 1},${count}`;
  };
  const status = before === undefined ? "added" : after === undefined ? "removed" : "modified";
  return { filename, status, patch: [`@@ ${range("-")} ${range("+")} @@`, ...rows].join("\n") };
}

const linesOf = (text = ""): readonly string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

import { type ReasonCodeEntry, reasonCodes } from "./aws/reason-codes.ts";
import { defaultFailOn } from "./findings/fail-on.ts";
import { type Verdict, verdicts } from "./findings/finding.ts";
import type { FailOn } from "./findings/report.ts";
import { InputError } from "./plan/plan.ts";
import { visible } from "./plan/refusal.ts";
import type { Form } from "./report/index.ts";
import { version } from "./version.ts";

/** Something that a user can set, described once: the help is made of it, and a test compares action.yml with it. */
export interface Setting {
  readonly description: string;
  readonly default?: string;
}

export interface Flag extends Setting {
  /** What the help calls its value. Missing where it takes none. */
  readonly value?: string;
  /** One letter that stands for it. */
  readonly short?: string;
}

const source = {
  description: "Directory of the root module's .tf files, for all plans (default: where each plan lies)",
} satisfies Setting;

const failOn = {
  description: "What fails: verdicts and reason codes, separated by commas, or none",
  default: defaultFailOn.join(","),
} satisfies Setting;

/** Loading the forms themselves would be too slow for the help. */
export const formats: readonly Form[] = ["text", "markdown", "json", "sarif", "html"];

/** The options of `flowbreak check`. */
export const flags = {
  source: { value: "DIR", ...source },
  format: { value: "FORM", description: "Form of the report: text, markdown, json, sarif or html", default: "text" },
  output: { value: "FILE", description: "Write the report to a file, all of it or nothing (default: standard output)" },
  "fail-on": { value: "LIST", ...failOn },
  help: { short: "h", description: "Print this help" },
  version: { description: "Print the version" },
} as const satisfies Record<string, Flag>;

/** An input of the action. */
export interface Input extends Setting {
  /** What it may be, where that is a closed list. */
  readonly values?: readonly string[];
}

const onOrOff = ["true", "false"] as const;

/** The inputs of the action. */
export const inputs = {
  plan: {
    description:
      "Path of the plan as JSON (`terraform show -json tfplan > plan.json`) or a pattern (`*/plan.json`); several, one on each line",
  },
  source,
  label: { description: "Tells this report from others on the same pull request: the name of a root module, say" },
  "fail-on": failOn,
  mode: {
    description:
      "analyze reads plans and needs no token; publish brings reports of other jobs to the pull request; both does all in one",
    values: ["analyze", "publish", "both"],
    default: "both",
  },
  report: {
    description:
      "In mode publish: path of a report as JSON, or a pattern (`reports/*.json`); several, one on each line",
  },
  comment: {
    description:
      "When to begin a comment on the pull request: always, on-change (a flow changes in any way), on-findings (somebody has to act) or never",
    values: ["always", "on-change", "on-findings", "never"],
    default: "on-findings",
  },
  "review-comments": {
    description: "Whether to comment on the changed lines that somebody has to look at: true or false",
    values: onOrOff,
    default: "true",
  },
  annotations: {
    description: "Whether to annotate the lines that have no review comment: true or false",
    values: onOrOff,
    default: "true",
  },
  summary: { description: "Whether to write the job's summary: true or false", values: onOrOff, default: "true" },
  "check-run": {
    description: "Whether to add a check to the head commit, for use as a required status check: true or false",
    values: onOrOff,
    default: "false",
  },
  "sarif-file": { description: "Where to write the report as SARIF 2.1.0, for code scanning" },
  "html-file": { description: "Where to write the report as a page of HTML" },
  "json-file": { description: "Where to write the report as JSON, for a later job in mode publish, say" },
  "github-token": {
    description: "Token for the comments (`pull-requests: write`) and the check (`checks: write`)",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
    default: "${{ github.token }}",
  },
} as const satisfies Record<string, Input>;

const counts = Object.fromEntries(
  Object.entries(verdicts).map(([verdict, { meaning }]) => [verdict, { description: `Number of flows: ${meaning}` }]),
) as Readonly<Record<Verdict, { readonly description: string }>>;

/** The outputs of the action. */
export const outputs = {
  verdict: { description: "The worst verdict found, in the order below, or none" },
  failed: { description: "Whether something was found that fails: true or false" },
  ...counts,
  report: { description: "Path of the report as JSON" },
  "comment-url": { description: "Address of the comment on the pull request; empty where there is none" },
  "comment-body": { description: "What the comment says, or would say, for a comment of your own" },
} as const satisfies Record<string, { readonly description: string }>;

/**
 * Reads a list of verdicts and reason codes, or `none`. Only what flowbreak can tell is taken: a name that it never
 * tells would look like a check and be none. `setting` is what the user calls it: `--fail-on`.
 */
export function parseFailOn(list: string, setting: string): readonly FailOn[] {
  const names = list.split(",").flatMap((name) => name.trim() || []);
  if (names.length === 0) throw new InputError(`${setting} is empty: give verdicts and reason codes, or none.`);
  if (names.length === 1 && names[0] === "none") return [];
  return names.map((name) => {
    if (canBeTold(name)) return name;
    if (name === "none") throw new InputError(`${setting} has none beside others: give either.`);
    if (Object.hasOwn(reasonCodes, name)) {
      throw new InputError(`${setting} has ${name}, which flowbreak ${version} never tells: leave it out.`);
    }
    const known = [...Object.keys(verdicts), ...Object.keys(reasonCodes)].filter(canBeTold);
    const otherwise = `the verdicts are ${Object.keys(verdicts).join(", ")}`;
    throw misspelled(`${visible(name)} in ${setting}`, name, known, otherwise);
  });
}

function canBeTold(name: string): name is FailOn {
  const codes: Readonly<Record<string, ReasonCodeEntry>> = reasonCodes;
  return Object.hasOwn(verdicts, name) || (Object.hasOwn(codes, name) && codes[name]?.remedy !== undefined);
}

/** `brokn in --fail-on is not known: did you mean broken?`; where nothing is near, what helps otherwise. */
export function misspelled(subject: string, given: string, known: readonly string[], otherwise: string): InputError {
  const near = nearest(given, known);
  return new InputError(`${subject} is not known: ${near === undefined ? `${otherwise}.` : `did you mean ${near}?`}`);
}

/**
 * The name that was probably meant: one with few letters between, at the most `letters` of them, or else one that
 * starts so.
 */
export function nearest(given: string, known: readonly string[], letters?: number): string | undefined {
  const meant = given.toLowerCase();
  const ranked = known
    .map((name) => ({ name, distance: distance(meant, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= (letters ?? Math.max(2, name.length / 4)))
    .sort((a, b) => a.distance - b.distance);
  if (ranked[0] !== undefined || letters !== undefined) return ranked[0]?.name;
  return known.find((name) => meant !== "" && name.toLowerCase().startsWith(meant));
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [insert = 0, remove = 0, change = 0] = [next[j], row[j + 1], row[j]];
      next.push(Math.min(insert + 1, remove + 1, change + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

import { resolve } from "node:path";
import { getInput, warning } from "@actions/core";
import type { FailOn } from "../findings/report.ts";
import { inputs, misspelled, nearest, parseFailOn } from "../options.ts";
import { InputError } from "../plan/plan.ts";
import { visible } from "../plan/refusal.ts";

type Inputs = typeof inputs;
type Name = keyof Inputs;
/** An input that is one of a closed list. */
type Choice = { [N in Name]: Inputs[N] extends { readonly values: readonly string[] } ? N : never }[Name];
type Value<N extends Choice> = Inputs[N]["values"][number];

/** What the workflow asks for. */
export interface Settings {
  readonly task:
    | { readonly mode: "analyze" | "both"; readonly plans: readonly string[]; readonly source: string | undefined }
    | { readonly mode: "publish"; readonly reports: readonly string[] };
  readonly label: string | undefined;
  readonly failOn: readonly FailOn[];
  readonly comment: Value<"comment">;
  readonly reviewComments: boolean;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly checkRun: boolean;
  /** Where the report is to be written, by its form. */
  readonly files: Readonly<Record<"sarif" | "html" | "json", string | undefined>>;
  readonly token: string | undefined;
}

/** Reads the inputs of the action. Throws an `InputError` where one of them, or its name, is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  checkNames(env);
  return {
    task: readTask(),
    label: readLabel(),
    failOn: parseFailOn(given("fail-on") ?? inputs["fail-on"].default, "fail-on"),
    comment: oneOf("comment"),
    reviewComments: oneOf("review-comments") === "true",
    annotations: oneOf("annotations") === "true",
    summary: oneOf("summary") === "true",
    checkRun: oneOf("check-run") === "true",
    files: readFiles(),
    token: given("github-token"),
  };
}

/** It has to fit into the name of a check and the first lines of a comment. */
const longestLabel = 100;

function readLabel(): string | undefined {
  const label = given("label");
  if (label === undefined || label.length <= longestLabel) return label;
  throw new InputError(`label has ${label.length} characters: give one of ${longestLabel} at the most.`);
}

function readFiles(): Settings["files"] {
  const files = { sarif: given("sarif-file"), html: given("html-file"), json: given("json-file") };
  const paths = Object.values(files).flatMap((path) => (path === undefined ? [] : resolve(path)));
  if (new Set(paths).size === paths.length) return files;
  throw new InputError("sarif-file, html-file and json-file name one file twice: give each its own.");
}

function readTask(): Settings["task"] {
  const mode = oneOf("mode");
  const [plans, reports] = [lines("plan"), lines("report")];
  if (mode === "publish") {
    if (plans.length > 0) throw new InputError("plan is of no use in mode publish: give the input report instead.");
    if (reports.length > 0) return { mode, reports };
    throw new InputError(
      "report is empty: in mode publish, give the path of a report's JSON, or several, one on each line.",
    );
  }
  if (reports.length > 0) throw new InputError(`report is of no use in mode ${mode}: use mode publish, or give plan.`);
  if (plans.length > 0) return { mode, plans, source: given("source") };
  throw new InputError("plan is empty: give the path of a plan's JSON, or several, one on each line.");
}

/** An empty input is as good as none: that is what an expression without a value leaves. */
const given = (name: Name): string | undefined => getInput(name) || undefined;

const lines = (name: Name): readonly string[] => [
  ...new Set(
    getInput(name)
      .split("\n")
      .flatMap((line) => line.trim() || []),
  ),
];

function oneOf<N extends Choice>(name: N): Value<N> {
  const value = given(name) ?? inputs[name].default;
  const values: readonly Value<N>[] = inputs[name].values;
  const found = values.find((one) => one === value);
  if (found !== undefined) return found;
  throw misspelled(`${visible(value)} in ${name}`, value, values, `it is one of ${values.join(", ")}`);
}

/**
 * The runner passes inputs on that action.yml does not have, with a warning that is easily missed. A name with a dash can
 * only be an input's; another one may be a variable of the job that has nothing to do with inputs, unless it is one
 * letter away from one.
 */
function checkNames(env: NodeJS.ProcessEnv): void {
  const names = Object.keys(inputs);
  for (const variable of Object.keys(env).sort()) {
    const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
    if (name === undefined || names.includes(name)) continue;
    const said = `${visible(name)} is not an input of flowbreak`;
    const near = nearest(name.replaceAll("_", "-"), names, 1);
    const meant = near ?? names.find((one) => isPartOf(name, one));
    const help = meant === undefined ? `the inputs are ${names.join(", ")}.` : `did you mean ${meant}?`;
    if (name.includes("-") || near !== undefined) throw new InputError(`${said}: ${help}`);
    if (meant !== undefined) warning(`${said}: ${help}`);
  }
}

/** `token` for `github-token`, `plan-file` for `plan`. */
const isPartOf = (given: string, known: string): boolean =>
  known.endsWith(`-${given}`) || known.startsWith(`${given}-`) || given.startsWith(`${known}-`);

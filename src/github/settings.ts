import { getInput } from "@actions/core";
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
  refuseMisspelledNames(env);
  const on = (name: "review-comments" | "annotations" | "summary" | "check-run"): boolean => oneOf(name) === "true";
  return {
    task: readTask(),
    label: given("label"),
    failOn: parseFailOn(given("fail-on") ?? inputs["fail-on"].default, "fail-on"),
    comment: oneOf("comment"),
    reviewComments: on("review-comments"),
    annotations: on("annotations"),
    summary: on("summary"),
    checkRun: on("check-run"),
    files: { sarif: given("sarif-file"), html: given("html-file"), json: given("json-file") },
    token: given("github-token"),
  };
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
 * The runner passes inputs on that action.yml does not have, with a warning that is easily missed. One that is nearly
 * the name of an input was meant for it; others may be variables of the job that have nothing to do with inputs.
 */
function refuseMisspelledNames(env: NodeJS.ProcessEnv): void {
  const names = Object.keys(inputs);
  for (const variable of Object.keys(env).sort()) {
    const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
    if (name === undefined || names.includes(name)) continue;
    const meant = nearest(name.replaceAll("_", "-"), names);
    if (meant !== undefined)
      throw new InputError(`${visible(name)} is not an input of flowbreak: did you mean ${meant}?`);
  }
}

import { type Verdict, verdicts } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { InputError } from "../plan/plan.ts";
import { version } from "../version.ts";

/** What came out: `2 broken, 1 rerouted, 12 flows checked; fails on broken, unreachable`. */
export function outcome({ summary, failed, failOn }: Report): string {
  const counts = (Object.keys(verdicts) as Verdict[]).flatMap((verdict) =>
    summary[verdict] > 0 ? `${summary[verdict]} ${verdict}` : [],
  );
  const flows = summary.checked === 1 ? "flow" : "flows";
  const found = `${counts.join(", ") || "nothing found"}, ${summary.checked} ${flows} checked`;
  return failed ? `${found}; fails on ${failOn.join(", ")}` : found;
}

/**
 * What is said of an error that flowbreak should not have made. Neither its message nor its stack is shown unasked:
 * they may quote a value of the plan.
 */
export function defect(error: unknown, { FLOWBREAK_DEBUG }: NodeJS.ProcessEnv): string {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
  const where = /^\s+at .*?([^\s(/\\]+:\d+:\d+)\)?$/m.exec(stack ?? "")?.[1] ?? "an unknown place";
  const what = `${name} at ${where}, Node.js ${process.versions.node}`;
  const sentence = `This is a defect of flowbreak ${version} (${what}): please report it with this line.`;
  return FLOWBREAK_DEBUG === "1" ? `${sentence}\n${stack ?? String(error)}` : sentence;
}

/** What is said of input that cannot be used; undefined where the error is a defect. */
export function refusal(error: unknown): string | undefined {
  if (error instanceof InputError) return error.message;
  return isBeyondLimits(error)
    ? "A part of the plan or its report is larger than Node.js can hold: make a plan for each root module."
    : undefined;
}

/** Whether something became larger than the runtime can hold, however much memory there is. */
function isBeyondLimits(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ((error as NodeJS.ErrnoException).code === "ERR_STRING_TOO_LONG") return true;
  const limits = /^(?:Invalid (?:string|array) length|Array buffer allocation failed|(?:Map|Set) maximum size)/;
  return error instanceof RangeError && limits.test(error.message);
}

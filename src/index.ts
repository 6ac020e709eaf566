/**
 * flowbreak as a library: which AWS network flows a Terraform plan breaks.
 *
 *     const report = await check([await readInput("plan.json")], { failOn: defaultFailOn });
 *     console.log(render(report, "markdown", { maxLength: 65_536 }));
 *
 * `check` and `readInput` throw an `InputError` where what they were given cannot be used, with one sentence that says
 * what is wrong and what to run instead. Every other error is a defect. Nothing here writes, prints, or asks a network.
 */

export { type ReasonCode, reasonCodes } from "./aws/reason-codes.ts";
export { type CheckOptions, check, type Progress } from "./check.ts";
export { defaultFailOn } from "./findings/fail-on.ts";
export {
  type Cause,
  type Evidence,
  type Finding,
  type Fix,
  type Flow,
  type FlowDestination,
  type FlowState,
  type Identity,
  type PathStep,
  type Reason,
  type Verdict,
  verdicts,
} from "./findings/finding.ts";
export type {
  AcceptedFinding,
  Coverage,
  FailOn,
  Note,
  PlanSection,
  Report,
  Summary,
  UndecidedFlows,
} from "./findings/report.ts";
export { type PlanInput, readInput } from "./plan/input.ts";
export { InputError } from "./plan/plan.ts";
export { type Form, forms, type RenderOptions, render } from "./report/index.ts";
export { version } from "./version.ts";

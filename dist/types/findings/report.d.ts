import type { ReasonCode } from "../aws/reason-codes.js";
import type { Finding, Flow, FlowDestination, Reason, Verdict } from "./finding.js";
/** A verdict, or a reason code that then counts wherever a finding tells it. */
export type FailOn = Verdict | ReasonCode;
/** How many findings there are of each verdict, and how many flows were asked. */
export type Summary = Readonly<Record<Verdict, number>> & {
    readonly checked: number;
};
/** Flows to one destination that the plan may touch and that could be decided neither before nor after, for the same reasons. */
export interface UndecidedFlows {
    readonly plan: string;
    readonly sources: readonly string[];
    readonly destination: FlowDestination;
    readonly protocol: Flow["protocol"];
    readonly ports: string;
    readonly reasons: readonly Reason[];
}
export interface AcceptedFinding {
    readonly finding: Finding;
    readonly reason: string;
    /** ISO date, after which it counts again. */
    readonly until?: string;
}
/** What was looked at. Silence must mean "checked", never "skipped". */
export interface Coverage {
    /** Resource instances that the network was built from. */
    readonly modelled: number;
    readonly workloads: number;
    /** Resource types that may carry traffic and are not modelled yet. */
    readonly notModelled: readonly {
        readonly type: string;
        readonly count: number;
        readonly changed: number;
    }[];
}
/** Something about a plan as a whole: what was assumed, what was not read. */
export interface Note {
    readonly plan: string;
    readonly code: string;
    readonly message: string;
}
export interface PlanSection {
    readonly plan: string;
    /** The directory of the root module's sources, as the user named it; missing where none were read. */
    readonly source?: string;
    readonly summary: Summary;
    readonly coverage: Coverage;
}
/** The whole answer. One run has one report, whatever the number of plans; each finding names its plan. */
export interface Report {
    readonly version: 1;
    readonly tool: {
        readonly name: "flowbreak";
        readonly version: string;
    };
    /** What tells this report from others on the same pull request. */
    readonly label?: string;
    /** The commit that the plans were made of, where the run knows it. */
    readonly commit?: string;
    readonly summary: Summary;
    /** The verdicts that fail this run, and the reason codes that do wherever a finding tells them. */
    readonly failOn: readonly FailOn[];
    /** Whether one of the findings does. */
    readonly failed: boolean;
    /** Sorted by plan, verdict, source, destination. */
    readonly findings: readonly Finding[];
    readonly undecided: readonly UndecidedFlows[];
    readonly accepted: readonly AcceptedFinding[];
    readonly coverage: Coverage;
    readonly notes: readonly Note[];
    readonly plans: readonly PlanSection[];
}

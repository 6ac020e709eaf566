import { type ReasonCode } from "../aws/reason-codes.js";
import { type Cause, type Finding, type Fix, type FlowState, type Identity, type PathStep, type Reason, type Verdict } from "../findings/finding.js";
import type { Report, Summary, UndecidedFlows } from "../findings/report.js";
import { type Group } from "./group.js";
import { type Phrase } from "./phrase.js";
/**
 * `aws_instance.web loses Session Manager (ssm, ssmmessages): aws_security_group.endpoint has no rule that allows it on
 * tcp 443; caused by create of aws_vpc_endpoint.ssm (main.tf:12)`.
 */
export declare function sentence(group: Group): Phrase;
/** The sentence without the causes, for a form that lists them right below. */
export declare function headline(group: Group): Phrase;
/** `aws_instance.web loses Session Manager (ssm, ssmmessages)`. */
export declare function event(group: Group): Phrase;
/** Who is concerned: instances of one resource are folded. */
export declare function who(group: Pick<Group, "sources">, limit?: number): Phrase;
/** What they reach: the services of one use under what people call it, the workloads on one port together. */
export declare function what(group: Pick<Group, "destinations" | "withRegion">, limit?: number): Phrase;
/** `through aws_internet_gateway.main with its public address`. */
export declare function arrival(identities: readonly Identity[]): Phrase;
/** `delivered, through aws_internet_gateway.main with a public address of its own`. */
export declare function outcome(state: FlowState): Phrase;
/** What happens at a step of the way; nothing where the step only says the name of its component again. */
export declare const step: ({ component, text }: PathStep) => Phrase;
/** What stands in the way, or what else a reader should know, in a few words. */
export declare function because(group: Group): Phrase | undefined;
/** The catalogue's title; the code itself where a report from elsewhere holds one that is not in the catalogue. */
export declare function reasonTitle(code: ReasonCode): Phrase;
/** `create of aws_vpc_endpoint.ssm (main.tf:12) and replace of aws_subnet.a`. */
export declare function causes(group: Pick<Group, "causes">, limit?: number): Phrase | undefined;
export interface FoldedCause extends Cause {
    readonly count: number;
}
/** Instances of one resource that change in the same way are one cause to a reader: it is the same block. */
export declare function foldCauses(all: readonly Cause[]): readonly FoldedCause[];
/** `create of aws_vpc_endpoint.ssm`. */
export declare function change(of: FoldedCause): Phrase;
/** `create of aws_vpc_endpoint.ssm (main.tf:12)`. */
export declare function cause(of: FoldedCause): Phrase;
/** Reasons of one code at one component, of which only the first is told: the others differ by their flows. */
export declare function foldReasons(reasons: readonly Reason[]): readonly {
    readonly reason: Reason;
    readonly told: Phrase;
}[];
/** What to do: the fixes that were worked out, or else one remedy for each kind of block. */
export declare function toDo(group: Pick<Group, "fixes" | "reasons">): readonly Phrase[];
/** What the engine says about a fix. */
export declare function fixCheck(fix: Fix): Phrase;
/** What shows that somebody uses or wants the flows; nothing where they are only possible. */
export declare function evidence(findings: readonly Finding[]): Phrase | undefined;
/** What a reader has to know to weigh the flows, each once. */
export declare const remarks: (findings: readonly Finding[]) => readonly Phrase[];
/** `Works today and will be blocked`. */
export declare const meaning: (of: Verdict) => Phrase;
/** What makes the run fail; nothing where nothing does. */
export declare function failure(report: Report): Phrase | undefined;
/** What happened, in one sentence: `3 flows break and 3 are restored; 123 flows checked`. */
export declare function summary(of: Summary): Phrase;
/** `aws_instance.web to ssm (tcp 443): aws_subnet.a is outside of what was given`. */
export declare function undecided(of: UndecidedFlows): Phrase;
/** `1 flow rerouted and 3 flows restored`. */
export declare function counts(groups: readonly Group[]): Phrase;
/** What was looked at. Silence must mean "checked". */
export declare function coverage(of: {
    readonly coverage: Report["coverage"];
    readonly summary: Summary;
}): Phrase;
/** Resource types that may carry traffic and are not modelled yet; those that the plan changes first. */
export declare function notModelled(of: Report["coverage"]): readonly Phrase[];

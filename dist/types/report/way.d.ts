import type { FlowState, PathStep, Reason } from "../findings/finding.js";
import { type Phrase } from "./phrase.js";
/** A step of the way, and what stands in the way there. */
export interface Hop extends PathStep {
    readonly reasons: readonly Reason[];
}
type State = FlowState & {
    readonly reasons?: readonly Reason[];
};
/**
 * The steps of a state, each reason at the step where it holds: of the steps of its component those that refuse, else
 * the first. A component that stands in the way but is not on it (nothing leads there any more) comes last.
 */
export declare function hops(state: State): readonly Hop[];
/** A component on the way, with what a reader has to know about it: what stands in the way, or where the ways part. */
export interface Stop {
    readonly component: string;
    readonly reasons: readonly Reason[];
    /** What happens there, where before and after part. */
    readonly text?: string;
}
/**
 * The way without its details: from the source on, each component once as long as packets stay there; what happens
 * there only where the way parts from the other one; and of the way back only what stands in it.
 */
export declare function stops(source: string, state: State, other: State | undefined): readonly Stop[];
/** `aws_instance.web → aws_route_table.public → ✗ aws_security_group.endpoint`. */
export declare function shortWay(source: string, state: State, other: State | undefined): Phrase;
export {};

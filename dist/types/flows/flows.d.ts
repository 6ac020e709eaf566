import type { Workload } from "../aws/instance.js";
import { type AwsNetwork } from "../aws/network.js";
import { type Family, type Question, type Target } from "../engine/index.js";
import { type Evidence } from "./evidence.js";
import type { Flow, FlowDestination } from "./flow.js";
import { type NameTarget } from "./targets.js";
/** What is worth reaching, whoever wants to. Workloads of one VPC that use the same services share their goals. */
export interface Goal {
    readonly destination: FlowDestination;
    readonly family: Family;
    readonly target: Target;
    /** Other names under which some clients ask for the same service. */
    readonly otherTargets: readonly NameTarget[];
}
/** A flow that is worth asking, and why. */
export interface AskedFlow extends Goal {
    readonly flow: Flow;
    readonly evidence: Evidence;
}
/** A workload with all that is worth asking for it. Of most, nothing need be asked: a plan touches few of many. */
export interface Source {
    /** Its Terraform address. */
    readonly address: string;
    readonly goals: readonly Goal[];
    ask(goal: Goal): AskedFlow;
}
/** Every workload to every AWS service that it uses or that has an endpoint in its VPC, and to the internet. */
export declare function flowsWorthAsking(before: AwsNetwork, after: AwsNetwork): readonly Source[];
/** The question that is put to the network in which this workload stands. */
export declare const questionOf: ({ family }: Pick<Goal, "family">, target: Target, workload: Workload) => Question;

import type { Workload } from "../aws/instance.js";
import { type AwsNetwork } from "../aws/network.js";
import { type Family, type Question, type Target } from "../engine/index.js";
import { type Evidence } from "./evidence.js";
import type { Flow } from "./flow.js";
import { type NameTarget } from "./targets.js";
/** A flow that is worth asking, and why. Only those that a plan can touch are looked into any further. */
export interface AskedFlow {
    readonly flow: Flow;
    readonly family: Family;
    readonly target: Target;
    /** Other names under which some clients ask for the same service. */
    readonly otherTargets: readonly NameTarget[];
    readonly evidence: Evidence;
}
/** Every workload to every AWS service that it uses or that has an endpoint in its VPC, and to the internet. */
export declare function flowsWorthAsking(before: AwsNetwork, after: AwsNetwork): readonly AskedFlow[];
/** The question that a flow puts to the network in which this workload stands. */
export declare const questionOf: ({ family }: AskedFlow, target: Target, workload: Workload) => Question;

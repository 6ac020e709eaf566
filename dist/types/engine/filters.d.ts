import { type Id, type Listing } from "./fact.js";
import { type FarEnd, type View } from "./match.js";
import type { AllowRule, OrderedRule } from "./network.js";
import { type PacketSet } from "./packets.js";
import { type Judgement } from "./verdict.js";
/** What rules say of all packets there are, and which of them says it. */
export interface RulesJudgement extends Judgement {
    /** The rules that decide about some packets, in the order in which a report should name them. */
    readonly deciding: readonly Deciding[];
}
export interface Deciding {
    readonly rule: Id;
    readonly action: "allow" | "deny";
    readonly packets: PacketSet;
}
/** Rules without order: whatever one of them allows passes. */
export declare function judgeGroup(rules: Listing<AllowRule>, view: View, far: FarEnd): RulesJudgement;
/**
 * Rules with an order: the first that matches decides. A rule that is not fully known may catch packets before what
 * follows, or leave them to it; that makes a difference only where the two do not end the same.
 */
export declare function judgeFilter(rules: Listing<OrderedRule>, view: View, far: FarEnd): RulesJudgement;

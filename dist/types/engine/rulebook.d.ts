import type { Id, Listing } from "./fact.js";
import type { RulesJudgement } from "./filters.js";
import { type FarEnd, type View } from "./match.js";
import type { AllowRule } from "./network.js";
/** Judges by rules, and by the same rules only once for all packets and far ends that they cannot tell apart. */
export declare class Rulebook<R extends AllowRule> {
    #private;
    constructor(judge: (rules: Listing<R>, view: View, far: FarEnd) => RulesJudgement);
    judge(rules: Listing<R>, view: View, far: FarEnd): RulesJudgement;
    /** What made the rules, and the groups whose members they speak of. */
    components(rules: Listing<R>): readonly Id[];
}

import type { Outcome } from "../engine/index.js";
import type { EvidenceKind } from "../flows/evidence.js";
import type { Verdict } from "./finding.js";
/** A flow in both states. `undefined`: its source does not exist in that state. */
export interface Compared {
    readonly before: Outcome | undefined;
    readonly after: Outcome | undefined;
    readonly evidence: EvidenceKind;
    /** Whether what carries the flow goes away before its replacement stands. */
    readonly gap: boolean;
    /** Whether the flow goes the same way in both states, as far as it is delivered. */
    readonly sameWay: boolean;
}
/** What the difference means; `undefined` where there is nothing to tell. */
export declare function verdictOn({ before, after, evidence, gap, sameWay }: Compared): Verdict | undefined;

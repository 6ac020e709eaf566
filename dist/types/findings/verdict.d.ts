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
}
/** What the difference means; `undefined` where there is nothing to tell. */
export declare function verdictOn({ before, after, evidence, gap }: Compared): Verdict | undefined;
/** Whether packets arrive by the same components and under the same kind of address. */
export declare function sameArrival(a: Outcome, b: Outcome): boolean;
/** The same arrival, and no zone that has lost its own interface of the endpoint. */
export declare const sameWay: (before: Outcome, after: Outcome) => boolean;

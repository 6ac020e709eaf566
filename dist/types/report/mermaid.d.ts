import type { Finding } from "../findings/finding.js";
/**
 * The ways before and after, side by side, with what stands in the way marked. Ids are ours (`n0`, `n1`, …), every
 * label is quoted and passes the gate, and nothing can be clicked.
 */
export declare function flowchart({ flow, before, after }: Pick<Finding, "flow" | "before" | "after">): string | undefined;

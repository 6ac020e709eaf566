import type { Finding } from "./finding.js";
/**
 * Names a finding over runs: the flow, the verdict and what stands in the way. Not the path, the causes or the plan's
 * name, so that unrelated changes, an accepted cause that lands, or another file name do not make it a new one.
 */
export declare function fingerprintOf({ verdict, flow, after }: Pick<Finding, "verdict" | "flow" | "after">): string;

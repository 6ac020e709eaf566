import type { Workload } from "../aws/instance.js";
import { type AwsNetwork } from "../aws/network.js";
/** `declared`: a configuration file asks for it. `used`: something in the plan shows the use. `possible`: nothing speaks against it. */
export type EvidenceKind = "declared" | "used" | "possible";
export interface Evidence {
    readonly evidence: EvidenceKind;
    /** What shows the use, in a few words. */
    readonly evidenceText?: string;
}
/** What shows that a workload uses an AWS service: its rights, or an endpoint whose group names the workload's own. */
export declare function evidenceFor(service: string, ends: {
    readonly before: Workload | undefined;
    readonly after: Workload | undefined;
}, before: AwsNetwork, after: AwsNetwork): Evidence;
/**
 * Why only old versions need a service, where that is so. It is asked only where it has an endpoint: what current
 * versions do not need breaks nobody by being out of reach.
 */
export declare const oldVersionsNeed: (service: string) => string | undefined;

import type { AwsNetwork } from "../aws/network.js";
import type { Outcome } from "../engine/index.js";
/** What became of a flow, and the network in which it did. */
export interface Seen {
    readonly outcome: Outcome;
    readonly aws: AwsNetwork;
}
/** The same arrival, and no zone that has lost its own interface of the endpoint. */
export declare const sameWay: (before: Seen, after: Seen) => boolean;
/** Whether packets arrive by the same components, under the same kind of address and the same NAT gateway's address. */
export declare function sameArrival(before: Seen, after: Seen): boolean;

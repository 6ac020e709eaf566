import type { AwsNetwork } from "../aws/network.js";
import { type Intervals, type PerFamily } from "../engine/index.js";
/**
 * The addresses that stand for a far end outside. A rule for a few of all public addresses says nothing of the internet
 * as such: who blocks an attacker's range has not lost it, and who allows a partner's range only has. What it says of an
 * AWS service is another matter, for nobody here knows the service's addresses: they may be just the allowed ones.
 */
export interface OutsideAddresses {
    readonly internet: PerFamily<Intervals>;
    readonly service: PerFamily<Intervals>;
}
export declare function outsideAddresses(...networks: readonly AwsNetwork[]): OutsideAddresses;

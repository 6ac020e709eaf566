import { type AwsNetwork } from "../aws/network.js";
import type { Service } from "../aws/vpc-endpoint.js";
import { type Id, type PerFamily, type Target } from "../engine/index.js";
export type NameTarget = Extract<Target, {
    readonly kind: "name";
}>;
/** What the clients of an AWS service ask for. */
export interface ServiceTargets {
    /** The name that current clients use. */
    readonly target: NameTarget;
    /** Names that some clients still use. */
    readonly others: readonly NameTarget[];
}
/**
 * What flows are asked for, made once for all that ask for the same.
 *
 * A rule for a few of all public addresses says nothing of the internet as such: who blocks an attacker's range has not
 * lost it, and who allows a partner's range only has. What it says of an AWS service is another matter, for nobody here
 * knows the service's addresses: they may be just the allowed ones.
 */
export declare class Targets {
    #private;
    readonly internet: PerFamily<Target>;
    /** The targets of what stands in one VPC: in a state, or in both, where it stands in another afterwards. */
    constructor(places: readonly Place[]);
    of({ service, region }: Service): ServiceTargets;
}
/** A VPC in one state. Undefined where it is not known. */
export interface Place {
    readonly network: AwsNetwork;
    readonly vpc: Id | undefined;
}

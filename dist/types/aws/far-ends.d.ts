import { type Id, type Peer } from "../engine/index.js";
import type { Resource } from "../plan/plan.js";
import type { Attributes } from "../plan/value.js";
import { type Reading } from "./reading.js";
/** One far end that a rule of a group names; a prefix list stands for many. `key` says what it is in AWS. */
export interface FarEnd {
    readonly key: string;
    readonly peers: readonly Peer[];
}
/** The far ends of a rule or block that names CIDRs only, so that they are the same in every state; else `undefined`. */
export declare const plainFarEnds: (of: Attributes) => readonly FarEnd[] | undefined;
/** Reads the far ends of rules, in each of the three ways in which Terraform writes them. */
export declare class FarEnds {
    #private;
    constructor(reading: Reading);
    /** Of one block of `ingress` or `egress`: whatever it names, and none of it is ever computed. */
    inBlock(block: Attributes, group: Id): readonly FarEnd[];
    /** Of `aws_security_group_rule`: lists of CIDRs and prefix lists, or one source group, or itself. */
    ofOldRule({ attributes, address }: Resource, group: Id): readonly FarEnd[];
    /** Of `aws_vpc_security_group_*_rule`: exactly one of four. */
    ofRule({ attributes, address }: Resource): readonly FarEnd[];
}

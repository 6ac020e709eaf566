import { type Group, type Id } from "../engine/index.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_security_group", "aws_default_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];
/** The groups that are described or of which something is told. Each is read when it is asked for: few of many are. */
export interface SecurityGroups {
    readonly ids: ReadonlySet<Id>;
    of(id: Id): Group;
}
export declare const readSecurityGroups: (of: Reading) => SecurityGroups;
/** The VPC of each group, where it is known: the interfaces that carry the group lie in it too. */
export declare const readVpcsOfGroups: import("./reading.js").Make<ReadonlyMap<string, string>, []>;
/** A group that no resource of the plan describes. */
export declare const outsideGroup: (id: Id) => Group;
/** A group that is gone, or not made: it admits nobody. */
export declare const absentGroup: (id: Id) => Group;
/** A group that lets everything out and nothing in, such as AWS makes for a Cloud9 environment. */
export declare const outboundOnlyGroup: (id: Id) => Group;

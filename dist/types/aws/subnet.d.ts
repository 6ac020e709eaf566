import { type Fact, type Id, type Segment } from "../engine/index.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_subnet", "aws_default_subnet"];
export interface Subnet {
    readonly segment: Segment;
    readonly mapPublicIp: Fact<boolean>;
    readonly assignIpv6: Fact<boolean>;
}
/** What stands at a subnet, be it a table or an ACL: the associations decide, not the subnet itself. */
export interface Association {
    /** What a resource associates with it. */
    told(subnet: Id): Fact<Id> | undefined;
    /** What its VPC gives it where nothing else is associated. */
    byDefault(subnet: Id, vpc: Fact<Id>): Fact<Id>;
}
export interface Associations {
    readonly table: Association;
    readonly acl: Association;
}
export declare function readSubnets(reading: Reading, associations: Associations): ReadonlyMap<Id, Subnet>;
/** How a report calls one of several subnets. */
export declare const jointName: (keys: readonly Id[]) => Id | undefined;
/** A subnet that no resource of the plan describes. `vpc` where what stands in it tells it. */
export declare function outsideSegment(key: Id, vpc: Id | undefined, { table, acl }: Associations): Segment;

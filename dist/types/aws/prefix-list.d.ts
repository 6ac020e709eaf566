import { type Destination, type Id, type Missing, type Peer } from "../engine/index.js";
import { type MarkedText } from "./cidr.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_ec2_managed_prefix_list", "aws_ec2_managed_prefix_list_entry", "aws_prefix_list"];
type PrefixList = 
/** A customer's list: its CIDRs are known one by one, and `missing` tells why there may be more. */
{
    readonly kind: "cidrs";
    readonly cidrs: readonly MarkedText[];
    readonly missing: readonly Missing[];
}
/** A list that AWS keeps, known by the service whose addresses it holds (`com.amazonaws.ap-northeast-1.s3`). */
 | {
    readonly kind: "service";
    readonly name: string;
};
/** Tells what a prefix list holds, by its key. `usedBy`: the component whose rule or route names it. */
export type PrefixLists = (key: Id, usedBy: Id) => PrefixList;
export declare function readPrefixLists(reading: Reading): PrefixLists;
/** The far ends that a rule naming the list speaks of. */
export declare function peersOfList(list: PrefixList): readonly Peer[];
/** Where a route leads that names the list. */
export declare function destinationsOfList(list: PrefixList): readonly Destination[];
export {};

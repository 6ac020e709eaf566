import { type Id, type OrderedFilter } from "../engine/index.js";
import { type Reading } from "./reading.js";
import type { Association } from "./subnet.js";
import type { Vpc } from "./vpc.js";
export declare const types: readonly ["aws_network_acl", "aws_default_network_acl", "aws_network_acl_rule", "aws_network_acl_association"];
export declare const readNetworkAcls: import("./reading.js").Make<ReadonlyMap<string, OrderedFilter>, []>;
/** An ACL that no resource of the plan describes. */
export declare const outsideAcl: (id: Id) => OrderedFilter;
/** A subnet has one ACL; one that no other ACL takes has its VPC's default one. */
export declare function aclAssociation(reading: Reading, vpcs: ReadonlyMap<Id, Vpc>): Association;

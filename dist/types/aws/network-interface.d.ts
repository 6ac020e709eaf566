import { type Fact, type Id, type Interface, type Intervals } from "../engine/index.js";
import type { Resource } from "../plan/plan.js";
import type { Attributes } from "../plan/value.js";
import type { ElasticIps } from "./elastic-ip.js";
import type { InterfaceGroups } from "./interface-groups.js";
import { type Reading } from "./reading.js";
import { type Subnet } from "./subnet.js";
export declare const types: readonly ["aws_network_interface", "aws_network_interface_attachment", "aws_network_interface_sg_attachment"];
/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
export declare const linuxPorts: Intervals;
export declare const windowsPorts: Intervals;
/** What interfaces are made with, whoever holds them. */
export interface Surroundings {
    readonly reading: Reading;
    readonly subnets: ReadonlyMap<Id, Subnet>;
    readonly groups: InterfaceGroups;
    readonly elasticIps: ElasticIps;
    /** Those of the state before. */
    readonly formerElasticIps: ElasticIps;
}
/** A network interface that is a resource of its own, under the name of whoever holds it. */
export declare function interfaceOf(around: Surroundings, resource: Resource, holder: Id): Interface;
export declare function segmentOf({ directory }: Reading, component: Id, attributes: Attributes): Fact<Id>;
/** Whether `key`, an interface or an instance that `holder` holds or is, has an Elastic IP. */
export declare function hasElasticIp({ reading, elasticIps }: Surroundings, key: Id, holder: Id): boolean;
export interface Attachment {
    readonly instance: Id;
    readonly primary: boolean;
    /** What attaches it. */
    readonly by: Id;
}
/** The network interfaces that are attached to an instance: they are its own, not workloads of themselves. */
export declare function readAttachments(reading: Reading): ReadonlyMap<Id, Attachment>;

import { type Fact, type Id } from "../engine/index.js";
import type { Resource } from "../plan/plan.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_vpc_dhcp_options", "aws_default_vpc_dhcp_options", "aws_vpc_dhcp_options_association"];
/** Whom the clients of a VPC ask for names: its own resolver, or servers of the user's. */
export type NameServers = {
    readonly kind: "own";
} | {
    readonly kind: "other";
    readonly addresses: readonly string[];
};
/** `basePlusTwo`: the address of the VPC's resolver inside the VPC. */
export declare function nameServersOf(reading: Reading, vpc: Id, resource: Resource, basePlusTwo?: string): Fact<NameServers>;

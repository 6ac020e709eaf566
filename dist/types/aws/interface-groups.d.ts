import type { Fact, Id, Listing } from "../engine/index.js";
import { type Reading } from "./reading.js";
import type { Subnet } from "./subnet.js";
/** Finds the groups of what lists them: a network interface, or an instance for its primary one. */
export type InterfaceGroups = (key: Id, holder: Id, segment: Fact<Id>) => Listing<Id>;
/**
 * An interface that is given no group gets its VPC's default one.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export declare function readInterfaceGroups(reading: Reading, subnets: ReadonlyMap<Id, Subnet>): InterfaceGroups;

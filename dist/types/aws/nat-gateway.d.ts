import { type Gateway, type Id } from "../engine/index.js";
import { type Reading } from "./reading.js";
import type { Subnet } from "./subnet.js";
export declare const types: readonly ["aws_nat_gateway"];
export declare function readNatGateways(reading: Reading, subnets: ReadonlyMap<Id, Subnet>): readonly Gateway[];
/**
 * The Elastic IP under which each NAT gateway sends, by the address of the resource or the literal id. One that the plan
 * makes anew, be it at the same address, is another one.
 */
export declare function readNatAddresses({ snapshot, directory }: Reading): ReadonlyMap<Id, Id>;
/** A NAT gateway that is known by its id alone. */
export declare function outsideNatGateway(id: Id): Gateway | undefined;

import { type Gateway, type Id } from "../engine/index.js";
import { type Reading } from "./reading.js";
import type { Subnet } from "./subnet.js";
export declare const types: readonly ["aws_nat_gateway"];
export declare function readNatGateways(reading: Reading, subnets: ReadonlyMap<Id, Subnet>): readonly Gateway[];
/** A NAT gateway that is known by its id alone. */
export declare function outsideNatGateway(id: Id): Gateway | undefined;

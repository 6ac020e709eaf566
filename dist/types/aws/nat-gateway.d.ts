import { type Gateway, type Id } from "../engine/index.js";
import type { Subnet } from "./subnet.js";
export declare const types: readonly ["aws_nat_gateway"];
export declare const readNatGateways: import("./reading.js").Make<readonly Gateway[], [subnets: ReadonlyMap<string, Subnet>]>;
/**
 * The Elastic IP under which each NAT gateway sends, by the address of the resource or the literal id. One that the plan
 * makes anew, be it at the same address, is another one.
 */
export declare const readNatAddresses: import("./reading.js").Make<ReadonlyMap<string, string>, []>;
/** A NAT gateway that is known by its id alone. */
export declare function outsideNatGateway(id: Id): Gateway | undefined;

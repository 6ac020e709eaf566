import { type Fact, type Id, type Interface } from "../engine/index.js";
import type { Attributes } from "../plan/value.js";
import type { Subnet } from "./subnet.js";
/**
 * Private addresses as written or as AWS has given them; else any of the subnet's. `written`: where they may be written,
 * what comes first counts.
 */
export declare function addressesOf(id: Id, written: readonly Attributes[], segment: Fact<Id>, subnets: ReadonlyMap<Id, Subnet>): Interface["addresses"];

import { type Fact, type Id, type Interface, type Listing, type Zone } from "../engine/index.js";
import type { Resource } from "../plan/plan.js";
import { type Reading } from "./reading.js";
import type { Vpc } from "./vpc.js";
import type { Service } from "./vpc-endpoint.js";
/** Whether private DNS of an endpoint is on: a resource of its own says so in place of the endpoint. */
export declare function readPrivateDns(reading: Reading): (endpoint: Id, resource: Resource) => Fact<boolean>;
/** The private names that an endpoint answers, as far as private DNS is on; `undefined` where it answers none. */
export declare function zoneOf(id: Id, resource: Resource, service: Service, enabled: Fact<boolean>, interfaces: Listing<Interface>, vpc: Vpc | undefined): Zone | undefined;

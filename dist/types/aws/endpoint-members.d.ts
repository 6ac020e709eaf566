import type { Id, Listing } from "../engine/index.js";
import type { Resource } from "../plan/plan.js";
import { type Entry } from "./effective.js";
import { type Reading } from "./reading.js";
/** The subnets, groups and route tables of endpoints, by the endpoint's key. */
export interface EndpointMembers {
    subnets(endpoint: Id): Listing<Entry<Id>>;
    routeTables(endpoint: Id): Listing<Entry<Id>>;
    groups(endpoint: Id, resource: Resource, vpc: Id | undefined): Listing<Id>;
}
export declare function readEndpointMembers(reading: Reading): EndpointMembers;

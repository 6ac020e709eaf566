import { type Missing } from "./fact.js";
import { type Intervals } from "./intervals.js";
import type { Destination, Family, ForwardingTable, Route } from "./network.js";
/** Where packets are headed, as routes see it. */
export interface Heading {
    readonly family: Family;
    readonly addresses: Intervals;
    /** The named sets that all of the addresses belong to. */
    readonly named: readonly string[];
    /** Whether the addresses stand for a far end on the public internet, whose own addresses are not known one by one. */
    readonly outside: boolean;
}
/** A part of the addresses and the route that they take: none, where no route leads there. */
export interface Way {
    readonly addresses: Intervals;
    readonly route: Route | undefined;
    /** Facts that may turn these addresses another way. */
    readonly doubt: readonly Missing[];
}
export interface Ways {
    readonly ways: readonly Way[];
    /** Addresses that only routes of their own speak of, and that say nothing of the outside end as a whole. */
    readonly aside: Intervals;
}
/** Longest prefix forwarding of a whole set of addresses at once. */
export declare function lookUp(table: ForwardingTable, heading: Heading): Ways;
/** How a report tells where a route leads; what one component holds is told apart by it. */
export declare function textOf(destination: Destination): string;

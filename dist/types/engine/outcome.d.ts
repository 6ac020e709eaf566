import type { Id, Missing } from "./fact.js";
import type { Intervals } from "./intervals.js";
import type { Family } from "./network.js";
/** What is asked: may `source` open a connection to `destination`, and do the answers come back? */
export interface Question {
    /** An interface of the network. */
    readonly source: Id;
    readonly destination: Target;
    readonly family: Family;
    /** An IANA protocol number. */
    readonly protocol: number;
    /** Destination ports, at least one. Protocols that have no ports take no notice of them. */
    readonly ports: Intervals;
}
export type Target = 
/** A name, looked up as the source would; where no zone of the source's domain answers it, it stands for `outside`. */
{
    readonly kind: "name";
    readonly name: string;
    readonly outside: Outside;
} | {
    readonly kind: "outside";
    readonly outside: Outside;
}
/** Interfaces of the network, at least one, by their private addresses: all of them have to be reached. */
 | {
    readonly kind: "interfaces";
    readonly interfaces: readonly Id[];
};
/** A far end on the public internet: all addresses of the set, and the named sets they belong to; they belong to no others. */
export interface Outside {
    readonly addresses: Intervals;
    readonly named: readonly string[];
}
/**
 * Whether the packets of a question arrive and their answers return. `partial`: some of them surely do and some surely
 * do not. `undecided`: facts are missing that could turn it either way; its obstacles are those found so far, which may
 * stand in the way in some of the cases only. Where there is more than one way (several interfaces answer, or it is not
 * known who answers), `path` tells one: the first of those that end worst.
 */
export type Outcome = {
    readonly kind: "delivered";
    readonly path: readonly Hop[];
    readonly arrival: readonly Arrival[];
} | {
    readonly kind: "partial";
    readonly path: readonly Hop[];
    readonly obstacles: readonly Obstacle[];
    readonly arrival: readonly Arrival[];
} | {
    readonly kind: "blocked";
    readonly path: readonly Hop[];
    readonly obstacles: readonly Obstacle[];
} | {
    readonly kind: "undecided";
    readonly path: readonly Hop[];
    readonly obstacles: readonly Obstacle[];
    readonly missing: readonly Missing[];
};
/**
 * The outcome with everything it was decided by: no change to a component that `consulted` does not name could alter it.
 * A component that is new or newly attached alters it by altering one that is named (its domain, table, group …).
 */
export interface Trace {
    readonly outcome: Outcome;
    readonly consulted: ReadonlySet<Id>;
}
/** How packets arrive: under which kind of address, and by what they left the source's domain or entered the service. */
export interface Arrival {
    readonly sourceAddress: "private" | "public" | "translated";
    readonly through: Id;
    /** Whether the interface that answers lies in the source's own zone; `undefined` where that is not known or means nothing. */
    readonly sameZone: boolean | undefined;
}
/** One step of the way, in the order in which packets take it; answers follow after the requests (`leg: "return"`). */
export interface Hop {
    readonly leg: "request" | "return";
    readonly component: Id;
    readonly step: Step;
}
export type Step = 
/** The source asks for the name; `answer` tells who answered with what. */
{
    readonly kind: "resolve";
    readonly name: string;
    readonly answer: "zone" | "public";
} | {
    readonly kind: "interface";
} | {
    readonly kind: "group";
    readonly direction: Direction;
    readonly verdict: "allows" | "denies" | "not-known";
    readonly rule: Id | undefined;
} | {
    readonly kind: "filter";
    readonly direction: Direction;
    readonly verdict: "allows" | "denies" | "partly" | "not-known";
    readonly rule: Id | undefined;
} | {
    readonly kind: "route";
    readonly route: Id;
    readonly destination: string;
} | {
    readonly kind: "gateway";
} | {
    readonly kind: "outside";
};
export type Direction = "inbound" | "outbound";
/** What stands in the way. Every obstacle on the way is listed, not only the first, as far as the way can be followed. */
export interface Obstacle {
    readonly component: Id;
    readonly leg: "request" | "return";
    readonly kind: ObstacleKind;
    /** Groups and filters: which way the refused packets go. */
    readonly direction?: Direction;
    /**
     * Whom it concerns: the interface (by its component) or segment at which a group or filter stands, the sender without a
     * public address, the zone that is not active.
     */
    readonly at?: Id;
}
export type ObstacleKind = 
/** No group of the interface allows it. */
"group-denies"
/** The group has no rule at all in that direction. */
 | "group-empty" | "filter-denies"
/** A stateless filter lets only some of the client's ports return. */
 | "ports-partial"
/** A rule covers only a part of the addresses that the far end may have. */
 | "group-partial" | "filter-partial" | "no-route" | "route-drops" | "gateway-detached"
/** The gateway carries IPv4 for public addresses only; `at` has none. */
/** The gateway carries IPv4 only of what has a public address. */
 | "no-public-address" | "no-address-of-family" | "gateway-does-not-serve" | "resolver-off" | "name-without-address"
/** This component keeps a zone from answering the name. Only told beside another obstacle: alone it stops nothing. */
 | "zone-inactive";

import type { Fact, Id, Listing } from "./fact.js";
import type { Intervals } from "./intervals.js";
/**
 * A vendor-neutral network: what the engine is asked about. A vendor's model is translated into these terms once for
 * each state of the world; nothing in here knows whose cloud it was.
 *
 * Addresses are numbers for IPv4 (0 to 2^32) and bigints for IPv6 (0n to 2^128), ports are 0 to 65535 and protocols are
 * IANA numbers; every set of them is a canonical `Intervals` (sorted, disjoint, half-open).
 */
export interface Network {
    readonly interfaces: ReadonlyMap<Id, Interface>;
    readonly segments: ReadonlyMap<Id, Segment>;
    readonly domains: ReadonlyMap<Id, Domain>;
    readonly tables: ReadonlyMap<Id, ForwardingTable>;
    readonly gateways: ReadonlyMap<Id, Gateway>;
    readonly groups: ReadonlyMap<Id, Group>;
    readonly filters: ReadonlyMap<Id, OrderedFilter>;
}
export type Family = "v4" | "v6";
export type PerFamily<T> = Readonly<Record<Family, T>>;
/** A place where packets start or end. */
export interface Interface {
    readonly id: Id;
    /** What a report names: the interfaces of one endpoint share it. */
    readonly component: Id;
    readonly segment: Fact<Id>;
    /** Where its private address lies: exactly one address when known, else the range it will be taken from. Empty: it has none of that family. */
    readonly addresses: PerFamily<Fact<Intervals>>;
    /** Whether an internet gateway translates its private IPv4 address one to one to a public address. */
    readonly publicAddress: Fact<boolean>;
    /** The groups it belongs to. It admits what any one of them admits. */
    readonly groups: Listing<Id>;
    /** The ports from which it opens connections. */
    readonly sourcePorts: Intervals;
}
/** A stretch of a domain with one forwarding table and one stateless filter at its edge (a subnet). */
export interface Segment {
    readonly id: Id;
    readonly domain: Fact<Id>;
    readonly addresses: PerFamily<Fact<Intervals>>;
    /** The failure zone it lies in. */
    readonly zone: Fact<string>;
    readonly table: Fact<Id>;
    readonly filter: Fact<Id>;
}
/** An address space with its own name resolution (a VPC). */
export interface Domain {
    readonly id: Id;
    /** `own`: clients ask the domain's resolver and so see its zones. `other`: they ask servers that answer with public addresses. `off`: nobody answers. */
    readonly resolver: Fact<"own" | "other" | "off">;
    readonly zones: Listing<Zone>;
}
/** Names that a domain's own resolver answers with interfaces inside instead of the public addresses. */
export interface Zone {
    readonly component: Id;
    /** Exact names, or `*.rest` for every name that ends in `.rest`. */
    readonly names: readonly string[];
    /** A zone that is not active answers nothing; `inactive` names the component that keeps it so. */
    readonly active: Fact<true | {
        readonly inactiveBecauseOf: Id;
    }>;
    /** The interfaces whose addresses are the answer. Known and empty: the name exists and holds no address. */
    readonly answers: PerFamily<Listing<Id>>;
}
export interface ForwardingTable {
    readonly id: Id;
    readonly routes: Listing<Route>;
}
export interface Route {
    /** What made the route: the table itself, or a resource of its own. */
    readonly component: Id;
    readonly destination: Destination;
    readonly via: Fact<NextHop>;
    /**
     * At equal length the local route wins, then a static one, one that a list of prefixes brings, a propagated one. Of two
     * that lists bring it may be either.
     */
    readonly origin: "local" | "static" | "listed" | "propagated";
}
export type Destination = {
    readonly kind: "prefix";
    readonly family: Family;
    readonly addresses: Intervals;
    readonly length: number;
    readonly text: string;
}
/** A named set of public addresses whose members are not listed (the addresses of one service). */
 | {
    readonly kind: "named";
    readonly name: string;
}
/** `family` where at least that is known. */
 | {
    readonly kind: "unknown";
    readonly family?: Family;
    readonly fact: Fact<never>;
};
export type NextHop = {
    readonly kind: "local";
} | {
    readonly kind: "gateway";
    readonly id: Id;
} | {
    readonly kind: "drop";
};
export type Gateway = InternetGateway | EgressOnlyGateway | Translator | ServiceGateway | OpaqueGateway;
/** Carries IPv4 with a one-to-one public address and global IPv6, both ways. Not attached to the domain: carries nothing. */
export interface InternetGateway {
    readonly kind: "internet";
    readonly id: Id;
    readonly domain: Fact<Id | undefined>;
}
/** Carries IPv6 outward only. */
export interface EgressOnlyGateway {
    readonly kind: "egress-only";
    readonly id: Id;
    readonly domain: Fact<Id | undefined>;
}
/** Sends on under an address of its own, from its own segment; without a segment it stands at the domain's internet gateway. */
export interface Translator {
    readonly kind: "translator";
    readonly id: Id;
    readonly segment: Fact<Id | undefined>;
    /** Where its private address lies: exactly one address, or the range it will be taken from. */
    readonly addresses: Fact<Intervals>;
    /** Whether it has a public address. Without, what it sends never leaves by an internet gateway. */
    readonly publicAddress: Fact<boolean>;
    readonly sourcePorts: Intervals;
}
/** Leads to the named sets of public addresses of one service and nowhere else. */
export interface ServiceGateway {
    readonly kind: "service";
    readonly id: Id;
    readonly named: readonly string[];
}
/** A way onward that this network does not describe. */
export interface OpaqueGateway {
    readonly kind: "opaque";
    readonly id: Id;
    readonly fact: Fact<never>;
}
/** Allow rules without order that know replies (a security group): whatever one rule of one group allows passes. */
export interface Group {
    readonly id: Id;
    readonly inbound: Listing<AllowRule>;
    readonly outbound: Listing<AllowRule>;
}
export interface AllowRule {
    /** What made the rule: the group itself, or a resource of its own. */
    readonly component: Id;
    readonly traffic: Traffic;
}
/** Numbered rules, lowest first, that do not know replies (a network ACL). What no rule names is denied. */
export interface OrderedFilter {
    readonly id: Id;
    readonly inbound: Listing<OrderedRule>;
    readonly outbound: Listing<OrderedRule>;
}
export interface OrderedRule extends AllowRule {
    readonly order: Fact<number>;
    readonly action: Fact<"allow" | "deny">;
}
/** What a rule speaks of. A part that is not known makes the rule one that may match or not. */
export interface Traffic {
    readonly protocols: Fact<Intervals>;
    /** Destination ports; meant for TCP and UDP only, other protocols have none. */
    readonly ports: Fact<Intervals>;
    readonly peer: Peer;
}
/** The far end that a rule speaks of: who it comes from (inbound) or goes to (outbound). */
export type Peer = {
    readonly kind: "addresses";
    readonly family: Family;
    readonly addresses: Intervals;
} | {
    readonly kind: "named";
    readonly name: string;
}
/** The private addresses of the interfaces that belong to the group. */
 | {
    readonly kind: "members";
    readonly group: Id;
} | {
    readonly kind: "unknown";
    readonly fact: Fact<never>;
};

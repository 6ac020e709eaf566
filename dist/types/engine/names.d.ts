import { type Id, type Listing, type Missing } from "./fact.js";
import type { Domain, Family, Zone } from "./network.js";
/** Who answers a name, with what. */
export type Answer = {
    readonly by: "zone";
    readonly zone: Zone;
    readonly interfaces: Listing<Id>;
} | {
    readonly by: "public";
} | {
    readonly by: "nobody";
} | {
    readonly by: "unknown";
};
/** All the answers that are possible: one, unless facts are missing. */
export interface Resolution {
    readonly answers: readonly Answer[];
    readonly missing: readonly Missing[];
    /** The zones that hold the name, whether they answer or not. */
    readonly zones: readonly Zone[];
    /** The zones that would answer before the answer found, were they active. */
    readonly inactive: readonly InactiveZone[];
}
export interface InactiveZone {
    readonly zone: Id;
    readonly because: Id;
}
/** Looks a name up as the domain's clients do. */
export declare const resolve: (domain: Domain, name: string, family: Family) => Resolution;

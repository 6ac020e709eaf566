import { type Id, type Missing } from "./fact.js";
import { type Intervals } from "./intervals.js";
import type { FarEnd } from "./match.js";
import type { Family, Interface, Network, Translator } from "./network.js";
import type { Axis } from "./packets.js";
/** Where a walk leads: to an interface, or to a far end outside under a name that a report can show. */
export type End = {
    readonly kind: "interface";
    readonly interface: Interface;
} | OutsideEnd;
export interface OutsideEnd {
    readonly kind: "outside";
    readonly component: Id;
    readonly addresses: Intervals;
    readonly named: readonly string[];
}
/** One of the two ends of a stretch of the way, as the rules on it see it. */
export interface Party extends FarEnd {
    /** The axis on which packets carry its address. */
    readonly axis: Axis;
    readonly addresses: Intervals;
    /** What would tell which one of the addresses it has. Undefined for an end that is reached under all of them. */
    readonly which: Missing | undefined;
}
/** The end of a walk, as the rules on the way see it. */
export declare const destinationParty: (network: Network, family: Family, end: End) => Party;
/** An interface as rules see it. Where nothing is known of its address, that lies in its segment, at worst anywhere. */
export declare function interfaceParty(network: Network, family: Family, at: Interface, axis: Axis): Party;
/** Who sends through a translator is seen under the translator's address, and as a member of nothing. */
export declare function translatorParty({ id, addresses }: Translator): Party;

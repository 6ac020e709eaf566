import { type Destination, type Family, type Intervals, type Peer } from "../engine/index.js";
interface Cidr {
    readonly family: Family;
    readonly addresses: Intervals;
    readonly length: number;
}
/** Reads `10.0.0.0/16`, `2001:db8::/32` or a single address; `undefined` for anything else. */
export declare function readCidr(text: string): Cidr | undefined;
/** A text of the plan that may be marked sensitive: then it decides, but is not shown. */
export interface MarkedText {
    readonly value: string;
    readonly sensitive: boolean;
}
/** Where a route leads that names a CIDR. */
export declare function prefixesOf({ value, sensitive }: MarkedText): readonly Destination[];
/** Where a default route of IPv4 leads. */
export declare const everywhere: readonly Destination[];
/** The far end of a rule that names a CIDR. */
export declare function peersIn(text: string): readonly Peer[];
/** Tells CIDRs apart as AWS does, which keeps `10.0.0.1/16` as `10.0.0.0/16` and IPv6 in its short form. */
export declare function cidrKey(text: string): string;
/** Every address of both families, as rules name them. */
export declare const everyAddress: readonly Peer[];
export {};

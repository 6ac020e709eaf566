import { type ReasonCode } from "../aws/reason-codes.js";
import type { Cause, FlowDestination } from "../findings/finding.js";
import { type Phrase } from "./phrase.js";
/** What people call a use. One that the catalogue does not know is shown by its id. */
export declare function capability(id: string): Phrase;
/** Whether only old versions of what people use lose it with this service. */
export declare function isForOlderOnly(id: string | undefined, of: FlowDestination): boolean;
export declare function destination(of: FlowDestination, withRegion?: boolean): Phrase;
/** `tcp 443`, `icmp`. */
export declare function ports(of: {
    readonly protocol: string;
    readonly ports: string;
}): Phrase;
/** `main.tf:12`; nothing where the file is not known. */
export declare function place(of: Cause): string | undefined;
/** Where a reason is explained; nothing where the page is one of our own, and the documentation's address not known. */
export declare function pageOf(code: ReasonCode, documentation: string | undefined): string | undefined;
export interface Folded {
    readonly address: string;
    /** How many instances of it are meant; 1 where `address` is the instance itself. */
    readonly count: number;
}
/** The block that an instance comes from: its address without the keys of `count` and `for_each`. */
export declare function resourceOf(address: string): string;
/** Instances of one resource, folded into it: `aws_instance.web[0]` and `[1]` are two of `aws_instance.web`. */
export declare function fold(addresses: readonly string[]): readonly Folded[];
/** Addresses in a sentence: instances folded, and not more than a reader takes in. */
export declare function addresses(of: readonly string[], limit?: number): Phrase;
/**
 * The order of names that people expect: `web[2]` comes before `web[10]`. The same everywhere, whatever the language
 * of the machine.
 */
export declare function byName(a: string, b: string): number;

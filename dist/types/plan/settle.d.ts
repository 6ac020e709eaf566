import { type Candidate, type Trace } from "./combine.js";
import type { Accepts } from "./trace.js";
import type { Argument, Items, Reference, Unknown } from "./value.js";
export declare const SOURCES_HELP = "--source DIR with its .tf files would tell";
/** Reads a trace as the answer to what a single id stands for. */
export declare function settleOne(trace: Trace, assumption?: () => Candidate | undefined): Argument<Reference>;
/** Reads a trace as the answer to what a list of ids holds; `count` is how many, where that is known. */
export declare function settleAll(trace: Trace, count: number | undefined): Items<Reference>;
export declare const unresolved: (because: string) => Unknown;
/** At most a handful: a message is read by people. */
export declare function listed(names: readonly string[]): string;
/** `aws_vpc.id`, `aws_vpc.arn` → what is wanted of each type. Few lists are asked for, and each of them often. */
export declare const byType: (of: readonly string[]) => Accepts;

import { type Cause, type Finding, type Fix, type Flow, type FlowState, type Identity, type Reason } from "../findings/finding.js";
import type { Report } from "../findings/report.js";
/** Findings that are one piece of news to a reader: the same happens, for the same reasons, because of the same changes. */
export interface Group {
    readonly plan: string;
    readonly verdict: Finding["verdict"];
    /** Whether this run fails because of it. */
    readonly fails: boolean;
    /** Whether a reader has to act: by the verdict, or because this run fails on it. */
    readonly news: boolean;
    readonly sources: readonly string[];
    readonly destinations: readonly Target[];
    readonly reasons: readonly Reason[];
    readonly causes: readonly Cause[];
    readonly fixes: readonly Fix[];
    /** Every member, in the order of the names. */
    readonly findings: readonly Finding[];
    /** Stands for all of them where one way is shown: the first of which the use is known best. */
    readonly example: Finding;
    /** Whether the report holds several regions, so that a service without its own would be ambiguous. */
    readonly withRegion: boolean;
}
/** A destination with the ports asked for, and what people call the use of it. */
export interface Target extends Pick<Flow, "destination" | "protocol" | "ports"> {
    readonly capability: string | undefined;
}
/**
 * For people: what one source loses by the same changes and for the same reasons is taken together, and so are the
 * services of one capability that fail at the same kind of block, whichever change took each of them. Sources that
 * lose the same in the same way are then one row. Ordered by plan, verdict and name.
 */
export declare function groupFindings(report: Pick<Report, "findings" | "plans" | "failOn">): readonly Group[];
/** The verdicts that a reader has to act on; the others tell what else changes. */
export declare function isNews(verdict: Finding["verdict"]): boolean;
/** What stands in the way afterwards, and remarks on what is delivered. */
export declare function reasonsOf({ after }: Finding): readonly Reason[];
export declare function identityOf(state: FlowState | undefined): Identity | undefined;
/** Items that have the same key, in the order in which the keys come first. */
export declare function gather<T, K>(items: readonly T[], by: (item: T) => K): ReadonlyMap<K, readonly T[]>;

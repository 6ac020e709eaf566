import type { Missing } from "./fact.js";
import type { Arrival, Hop, Obstacle, Outcome } from "./outcome.js";
/** What was found on the way to one end or to several, before it is told as an outcome. */
export interface Finding {
    readonly fates: Fates;
    readonly path: readonly Hop[];
    readonly obstacles: readonly Obstacle[];
    readonly missing: readonly Missing[];
    readonly arrival: readonly Arrival[];
}
/** What becomes of packets: whether some surely arrive, whether some are surely lost, and whether some are in doubt. */
export interface Fates {
    readonly arrived: boolean;
    readonly lost: boolean;
    readonly open: boolean;
}
export declare const blocked: (obstacle: Obstacle) => Finding;
export declare const undecided: (missing: readonly Missing[]) => Finding;
/** Every one of them happens: some packets go the one way and some the other. */
export declare function allOf(findings: readonly Finding[]): Finding;
/** One of them happens, not known which: sure is what is sure of all of them. `missing` would tell which. */
export declare function oneOf(findings: readonly Finding[], missing: readonly Missing[]): Finding;
/** Puts the answers after the requests, and leaves out what is told twice. */
export declare function toOutcome(finding: Finding): Outcome;

import type { Report } from "../findings/report.js";
import { type Group } from "./group.js";
import { type Location } from "./location.js";
/** One piece of news, for a form that shows it at a line of the sources. */
export interface Alert {
    readonly group: Group;
    /** The blocks whose changes cause it, as far as it is known where they stand. */
    readonly places: readonly Place[];
}
export interface Place extends Location {
    /** The resource that the block declares. */
    readonly resource: string;
}
export declare function alertsIn(report: Report): readonly Alert[];
/** The news without any markup, on one line, for a log or an annotation. */
export declare function plainSentence({ group }: Alert): string;

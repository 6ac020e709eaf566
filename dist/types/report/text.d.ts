import type { Report } from "../findings/report.js";
import { type Phrase } from "./phrase.js";
export interface TextOptions {
    /** Off unless asked for. */
    readonly color?: boolean;
    /** Columns; names that are longer are not broken, so that they can be copied. */
    readonly width?: number;
}
/** For people at a terminal, and for the logs of a workflow. */
export declare function renderText(report: Report, options?: TextOptions): string;
/** A phrase as plain text on one line: for annotations, and wherever a form is too much. */
export declare const plainText: (phrase: Phrase) => string;

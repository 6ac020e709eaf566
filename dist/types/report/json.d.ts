import type { Report } from "../findings/report.js";
/** The report as it is typed and as `report.schema.json` describes it. The same report gives the same text. */
export declare const renderJson: (report: Report) => string;
/** The same piece by piece: a report of every flow of a large network can be more than one string holds. */
export declare function jsonChunks(report: Report): Generator<string>;

import type { FailOn, Report } from "./report.js";
export declare const defaultFailOn: readonly FailOn[];
/** Which of the verdicts and reason codes that fail a run this report tells, be it in a finding or in a note. */
export declare function failuresIn({ findings, undecided, notes }: Pick<Report, "findings" | "undecided" | "notes">, failOn: readonly FailOn[]): readonly FailOn[];

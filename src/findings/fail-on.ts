import { type Verdict, verdicts } from "./finding.ts";
import type { FailOn, Report } from "./report.ts";

export const defaultFailOn: readonly FailOn[] = (Object.keys(verdicts) as Verdict[]).filter(
  (verdict) => verdicts[verdict].failsByDefault,
);

/** Which of the verdicts and reason codes that fail a run this report tells, be it in a finding or in a note. */
export function failuresIn(
  { findings, undecided, notes }: Pick<Report, "findings" | "undecided" | "notes">,
  failOn: readonly FailOn[],
): readonly FailOn[] {
  const told = new Set<string>(notes.map(({ code }) => code));
  if (undecided.length > 0) told.add("undecided");
  for (const { verdict, after } of findings) {
    told.add(verdict);
    for (const { code } of after?.reasons ?? []) told.add(code);
    for (const { code } of after?.outcome === "delivered" ? after.notes : []) told.add(code);
  }
  return failOn.filter((one) => told.has(one));
}

import { failuresIn } from "./fail-on.ts";
import { type Finding, type Verdict, verdicts } from "./finding.ts";
import type { Coverage, FailOn, PlanSection, Report, Summary } from "./report.ts";

/** What was found in one plan. */
export interface Section extends Pick<Report, "findings" | "undecided" | "accepted" | "notes"> {
  readonly plan: Omit<PlanSection, "summary">;
  /** How many flows were asked. */
  readonly checked: number;
}

/** The report on several plans, in their order. */
export function assemble(sections: readonly Section[], failOn: readonly FailOn[], version: string): Report {
  const plans = sections.map((section) => ({ section, summary: summaryOf(section) }));
  const found = {
    findings: sections.flatMap(({ findings }) => findings),
    undecided: sections.flatMap(({ undecided }) => undecided),
    notes: sections.flatMap(({ notes }) => notes),
  };
  return {
    version: 1,
    tool: { name: "flowbreak", version },
    summary: plans.map(({ summary }) => summary).reduce(addSummaries),
    failOn,
    failed: failuresIn(found, failOn).length > 0,
    findings: found.findings,
    undecided: found.undecided,
    accepted: sections.flatMap(({ accepted }) => accepted),
    coverage: sections.map(({ plan }) => plan.coverage).reduce(addCoverage),
    notes: found.notes,
    plans: plans.map(({ section, summary }) => {
      const { coverage, ...named } = section.plan;
      return { ...named, summary, coverage };
    }),
  };
}

const all = Object.keys(verdicts) as Verdict[];

const counted = (count: (verdict: Verdict) => number): Readonly<Record<Verdict, number>> =>
  Object.fromEntries(all.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;

function summaryOf({ findings, undecided, checked }: Section): Summary {
  const count = (of: Verdict): number => findings.filter(({ verdict }: Finding) => verdict === of).length;
  return { ...counted(count), undecided: undecided.reduce((sum, { sources }) => sum + sources.length, 0), checked };
}

const addSummaries = (a: Summary, b: Summary): Summary => ({
  ...counted((verdict) => a[verdict] + b[verdict]),
  checked: a.checked + b.checked,
});

function addCoverage(a: Coverage, b: Coverage): Coverage {
  const byType = new Map<string, Coverage["notModelled"][number]>();
  for (const entry of [...a.notModelled, ...b.notModelled]) {
    const same = byType.get(entry.type);
    byType.set(entry.type, {
      type: entry.type,
      count: entry.count + (same?.count ?? 0),
      changed: entry.changed + (same?.changed ?? 0),
    });
  }
  return {
    modelled: a.modelled + b.modelled,
    workloads: a.workloads + b.workloads,
    notModelled: [...byType.values()].sort((x, y) => (x.type < y.type ? -1 : x.type > y.type ? 1 : 0)),
  };
}

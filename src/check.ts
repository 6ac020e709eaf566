import { type AwsNetwork, modelledTypes } from "./aws/network.ts";
import { carriesTraffic } from "./aws/unmodelled.ts";
import { worldOf } from "./findings/causes.ts";
import { compare } from "./findings/compare.ts";
import { failuresIn } from "./findings/fail-on.ts";
import { type Finding, type Verdict, verdicts } from "./findings/finding.ts";
import { notesOn } from "./findings/notes.ts";
import type { Coverage, FailOn, PlanSection, Report, Summary, UndecidedFlows } from "./findings/report.ts";
import { flowsWorthAsking } from "./flows/flows.ts";
import { type PlanInput, requireDirectory } from "./plan/input.ts";
import { InputError, type Plan } from "./plan/plan.ts";
import { readPlan } from "./plan/read-plan.ts";
import { version } from "./version.ts";

export interface CheckOptions {
  readonly failOn: readonly FailOn[];
  /** The directory that holds the root module's .tf sources. */
  readonly source?: string;
  /** Told as the check goes on. */
  readonly progress?: (event: Progress) => void;
}

export type Progress =
  | { readonly kind: "reading"; readonly plan: string; readonly bytes: number }
  | { readonly kind: "asking"; readonly plan: string; readonly flows: number }
  /** `traces` is how often the engine had to walk a network: equal questions share one walk. */
  | { readonly kind: "checked"; readonly plan: string; readonly flows: number; readonly traces: number };

/**
 * The whole way of the data: plans → snapshots → networks → flows → verdicts → findings → report.
 * Throws `InputError` where a plan cannot be read.
 */
export async function check(plans: readonly PlanInput[], { failOn, source, progress }: CheckOptions): Promise<Report> {
  if (plans.length === 0) throw new InputError("No plan was given: name at least one file of `terraform show -json`.");
  if (source !== undefined) await requireDirectory(source);
  const sections: Section[] = [];
  for (const input of plans) {
    const directory = source ?? input.directory;
    progress?.({ kind: "reading", plan: input.name, bytes: input.bytes.length });
    const plan = await readPlan(input, {
      wants: (type) => modelledTypes.has(type),
      ...(directory === undefined ? {} : { directory }),
    });
    sections.push(checkPlan(plan, directory, progress));
  }
  const found = {
    findings: sections.flatMap((section) => section.findings),
    undecided: sections.flatMap((section) => section.undecided),
    notes: sections.flatMap((section) => section.notes),
  };
  return {
    version: 1,
    tool: { name: "flowbreak", version },
    summary: sections.map((section) => section.section.summary).reduce(addSummaries),
    failOn,
    failed: failuresIn(found, failOn).length > 0,
    findings: found.findings,
    undecided: found.undecided,
    accepted: [],
    coverage: sections.map((section) => section.section.coverage).reduce(addCoverage),
    notes: found.notes,
    plans: sections.map((section) => section.section),
  };
}

interface Section {
  readonly findings: readonly Finding[];
  readonly undecided: readonly UndecidedFlows[];
  readonly notes: Report["notes"];
  readonly section: PlanSection;
}

function checkPlan(plan: Plan, source: string | undefined, progress: CheckOptions["progress"]): Section {
  const prior = worldOf(plan.prior, plan.prior);
  const planned = plan.planned === plan.prior ? prior : worldOf(plan.planned, plan.prior);
  const flows = flowsWorthAsking(prior.aws, planned.aws);
  progress?.({ kind: "asking", plan: plan.name, flows: flows.length });
  const { findings, undecided, traces } = compare(plan, prior, planned, flows);
  progress?.({ kind: "checked", plan: plan.name, flows: flows.length, traces });
  const sorted = [...findings].sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return {
    findings: sorted,
    undecided,
    notes: notesOn(plan, prior.aws, planned.aws),
    section: {
      plan: plan.name,
      ...(source !== undefined && { source }),
      summary: summaryOf(sorted, undecided, flows.length),
      coverage: coverageOf(plan, prior.aws, planned.aws),
    },
  };
}

const order = Object.keys(verdicts) as Verdict[];

const sortKey = ({ verdict, flow }: Finding): string =>
  `${order.indexOf(verdict)} ${flow.source.address} ${JSON.stringify(flow.destination)}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function summaryOf(findings: readonly Finding[], undecided: readonly UndecidedFlows[], checked: number): Summary {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const counts = Object.fromEntries(order.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
  return { ...counts, undecided: undecided.reduce((sum, { sources }) => sum + sources.length, 0), checked };
}

function addSummaries(a: Summary, b: Summary): Summary {
  const sums = Object.fromEntries(order.map((verdict) => [verdict, a[verdict] + b[verdict]])) as Record<
    Verdict,
    number
  >;
  return { ...sums, checked: a.checked + b.checked };
}

function coverageOf(plan: Plan, prior: AwsNetwork, planned: AwsNetwork): Coverage {
  const addresses = new Set(
    [...plan.prior.resources, ...plan.planned.resources]
      .filter(({ mode }) => mode === "managed")
      .map(({ address }) => address),
  );
  return {
    modelled: addresses.size,
    workloads: new Set([...prior.workloads, ...planned.workloads].map(({ address }) => address)).size,
    notModelled: plan.otherTypes.filter(({ type }) => carriesTraffic(type)),
  };
}

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
    notModelled: [...byType.values()].sort((x, y) => compareText(x.type, y.type)),
  };
}

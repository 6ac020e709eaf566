import { type AwsNetwork, modelledTypes } from "./aws/network.ts";
import { carriesTraffic } from "./aws/unmodelled.ts";
import { assemble, type Section } from "./findings/assemble.ts";
import { type World, worldOf } from "./findings/causes.ts";
import { compare } from "./findings/compare.ts";
import { type Finding, type Verdict, verdicts } from "./findings/finding.ts";
import { notesOn } from "./findings/notes.ts";
import type { Coverage, FailOn, Report } from "./findings/report.ts";
import { flowsWorthAsking } from "./flows/flows.ts";
import { type PlanInput, requireDirectory } from "./plan/input.ts";
import { InputError, type Plan, type Snapshot } from "./plan/plan.ts";
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
  /** `bytes` is how many there are, once it is known. */
  | { readonly kind: "reading"; readonly plan: string; readonly bytes?: number }
  /** Told before each of the plan's networks: as it stands, and as planned where that is another. */
  | { readonly kind: "building"; readonly plan: string }
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
  return assemble(sections, failOn, version);
}

function checkPlan(plan: Plan, source: string | undefined, progress: CheckOptions["progress"]): Section {
  const build = (snapshot: Snapshot): World => {
    progress?.({ kind: "building", plan: plan.name });
    return worldOf(snapshot, plan.prior);
  };
  const prior = build(plan.prior);
  const planned = plan.planned === plan.prior ? prior : build(plan.planned);
  const sources = flowsWorthAsking(prior.aws, planned.aws);
  const flows = sources.reduce((sum, { goals }) => sum + goals.length, 0);
  progress?.({ kind: "asking", plan: plan.name, flows });
  const { findings, undecided, traces } = compare(plan, prior, planned, sources);
  progress?.({ kind: "checked", plan: plan.name, flows, traces });
  const sorted = [...findings].sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return {
    findings: sorted,
    undecided,
    accepted: [],
    notes: notesOn(plan, prior.aws, planned.aws),
    checked: flows,
    plan: {
      plan: plan.name,
      ...(source !== undefined && { source }),
      coverage: coverageOf(plan, prior.aws, planned.aws),
    },
  };
}

const order = Object.keys(verdicts) as Verdict[];

const sortKey = ({ verdict, flow }: Finding): string =>
  `${order.indexOf(verdict)} ${flow.source.address} ${JSON.stringify(flow.destination)}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function coverageOf(plan: Plan, prior: AwsNetwork, planned: AwsNetwork): Coverage {
  const managed = plan.prior.resources.filter(({ mode }) => mode === "managed");
  const come = plan.planned.resources.filter(
    ({ mode, address }) => mode === "managed" && plan.prior.find(address)?.mode !== "managed",
  );
  const made = planned.workloads.filter(({ address }) => prior.workloadAt(address) === undefined);
  return {
    modelled: managed.length + come.length,
    workloads: prior.workloads.length + made.length,
    notModelled: plan.otherTypes.filter(({ type }) => carriesTraffic(type)),
  };
}

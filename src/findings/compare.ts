import { explain, type FlowState, type Reason, type Subject } from "../aws/explain.ts";
import { capabilitiesOf } from "../aws/services/usage.ts";
import type { Target } from "../engine/index.ts";
import { oldVersionsNeed } from "../flows/evidence.ts";
import type { Flow } from "../flows/flow.ts";
import type { AskedFlow, Source } from "../flows/flows.ts";
import type { Change, Plan } from "../plan/plan.ts";
import { traceIn, type World } from "./causes.ts";
import { type Because, type Difference, DifferenceFinder } from "./difference.ts";
import type { Cause, Finding } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { UndecidedFlows } from "./report.ts";

export interface Comparison {
  readonly findings: readonly Finding[];
  readonly undecided: readonly UndecidedFlows[];
  /** How many traces all the worlds made that were asked. */
  readonly traces: number;
}

/** Tells the differences that a plan makes to flows. */
export function compare(plan: Plan, prior: World, planned: World, sources: readonly Source[]): Comparison {
  if (planned === prior) return { findings: [], undecided: [], traces: 0 };
  const finder = new DifferenceFinder(plan, prior, planned);
  const findings: Finding[] = [];
  const undecided: { asked: AskedFlow; reasons: readonly Reason[] }[] = [];
  for (const source of sources) {
    for (const goal of finder.touchedOf(source)) {
      const asked = source.ask(goal);
      const difference = finder.differenceIn(asked);
      if (difference.kind === "found") findings.push(findingOn(plan, prior, planned, asked, difference));
      if (difference.kind === "undecided") undecided.push({ asked, reasons: reasonsIn(planned, asked, asked.target) });
    }
  }
  return { findings, undecided: groupUndecided(plan.name, undecided), traces: finder.traces };
}

function findingOn(
  plan: Plan,
  prior: World,
  planned: World,
  asked: AskedFlow,
  { verdict, causes, because }: Extract<Difference, { kind: "found" }>,
): Finding {
  const { flow, evidence: shown } = asked;
  const before = stateIn(prior, asked);
  const after = stateIn(planned, asked);
  const reasons = reasonsFor(because, planned, asked);
  const finding = {
    plan: plan.name,
    verdict,
    ...shown,
    flow,
    ...capabilitiesIn(flow),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after: reasons === undefined ? after : { ...after, reasons } }),
    causes: causes.changes.map(causeOf),
    ...(causes.changes.length > 1 ? { takeBack: causes.takeBack } : {}),
    fixes: [],
  };
  return { fingerprint: fingerprintOf(finding), ...finding };
}

/** The reasons that the outcome itself does not tell. */
function reasonsFor(because: Because, planned: World, asked: AskedFlow): readonly Reason[] | undefined {
  switch (because.kind) {
    case "outcome":
      return undefined;
    case "gap":
      return [because.gap.reason];
    case "hijack": {
      const { endpoint } = because;
      const message = `Calls from ${asked.flow.source.address} to public REST APIs of any account go to ${endpoint} and are answered 403.`;
      return [{ code: "API_GATEWAY_PRIVATE_DNS_HIJACK", component: endpoint, message }];
    }
    case "other-name":
      return reasonsIn(planned, asked, because.target);
  }
}

function causeOf({ address, action, source }: Change): Cause {
  return { address, action, ...source };
}

/** What people lose by name with the flow, and what they have to know about that. */
function capabilitiesIn({ destination }: Flow): Pick<Finding, "capabilities" | "remark"> {
  if (destination.kind !== "aws-service") return { capabilities: [] };
  const remark = oldVersionsNeed(destination.service);
  return { capabilities: capabilitiesOf(destination.service), ...(remark === undefined ? {} : { remark }) };
}

/** What becomes of a flow, in AWS's words; `undefined` where its source does not exist. */
function stateIn(world: World, asked: AskedFlow, target: Target = asked.target): FlowState | undefined {
  const outcome = traceIn(world, asked, target)?.outcome;
  const { natAddresses } = world.aws;
  return outcome && explain(outcome, { ...subjectOf(asked, target), natAddresses });
}

function reasonsIn(world: World, asked: AskedFlow, target: Target): readonly Reason[] {
  const state = stateIn(world, asked, target);
  return state === undefined || state.outcome === "delivered" ? [] : state.reasons;
}

function subjectOf({ flow }: AskedFlow, target: Target): Subject {
  const { destination } = flow;
  const internet =
    destination.kind === "internet" && destination.family === "ipv6" ? "the internet (IPv6)" : "the internet";
  return {
    source: flow.source.address,
    destination: target.kind === "name" ? target.name : internet,
    traffic: `${flow.protocol} ${flow.ports}`,
  };
}

function groupUndecided(
  plan: string,
  flows: readonly { readonly asked: AskedFlow; readonly reasons: readonly Reason[] }[],
): readonly UndecidedFlows[] {
  const groups = new Map<string, { plan: string; sources: string[] } & Omit<UndecidedFlows, "sources">>();
  for (const { asked, reasons } of flows) {
    const { destination, protocol, ports, source } = asked.flow;
    const key = JSON.stringify([destination, protocol, ports, reasons]);
    const group = groups.get(key);
    if (group !== undefined) group.sources.push(source.address);
    else groups.set(key, { plan, sources: [source.address], destination, protocol, ports, reasons });
  }
  return [...groups.values()];
}

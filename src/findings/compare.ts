import { explain, type FlowState, type Reason, type Subject } from "../aws/explain.ts";
import { capabilitiesOf } from "../aws/services/usage.ts";
import type { Outcome, Target } from "../engine/index.ts";
import { oldVersionsNeed } from "../flows/evidence.ts";
import type { Flow } from "../flows/flow.ts";
import type { AskedFlow } from "../flows/flows.ts";
import type { Change, Plan } from "../plan/plan.ts";
import { CauseFinder, type Causes, traceIn, type World } from "./causes.ts";
import type { Cause, Finding } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { GapFinder } from "./gap.ts";
import type { UndecidedFlows } from "./report.ts";
import { verdictOn } from "./verdict.ts";
import { type Seen, sameArrival, sameWay } from "./way.ts";

export interface Comparison {
  readonly findings: readonly Finding[];
  readonly undecided: readonly UndecidedFlows[];
}

/** Asks both worlds every flow and tells the differences. */
export function compare(plan: Plan, prior: World, planned: World, flows: readonly AskedFlow[]): Comparison {
  const comparer = new Comparer(plan, prior, planned);
  const findings: Finding[] = [];
  const undecided: { asked: AskedFlow; reasons: readonly Reason[] }[] = [];
  for (const asked of flows) {
    const result = comparer.compare(asked);
    if (result === undefined) continue;
    if (result.kind === "finding") findings.push(result.finding);
    else undecided.push({ asked, reasons: result.reasons });
  }
  return { findings, undecided: groupUndecided(plan.name, undecided) };
}

type Result =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "undecided"; readonly reasons: readonly Reason[] }
  | undefined;

class Comparer {
  readonly #plan: Plan;
  readonly #prior: World;
  readonly #planned: World;
  readonly #causes: CauseFinder;
  readonly #gaps: GapFinder;

  constructor(plan: Plan, prior: World, planned: World) {
    this.#plan = plan;
    this.#prior = prior;
    this.#planned = planned;
    this.#causes = new CauseFinder(plan, prior, planned);
    this.#gaps = new GapFinder(plan.changes);
  }

  compare(asked: AskedFlow): Result {
    const before = traceIn(this.#prior, asked)?.outcome;
    const after = traceIn(this.#planned, asked)?.outcome;
    const gap = this.#gaps.gapIn(before, after);
    const verdict = verdictOn({
      before,
      after,
      evidence: asked.evidence,
      gap: gap !== undefined,
      sameWay: before !== undefined && after !== undefined && sameWay(this.#then(before), this.#now(after)),
    });
    if (verdict === "undecided") return { kind: "undecided", reasons: reasonsOf(after, asked) };
    if (verdict === undefined || verdict === "rerouted") {
      const special = this.#hijacked(asked, before, after) ?? this.#otherNameLost(asked, before, after);
      if (special !== undefined) return special;
    }
    if (verdict === undefined) return undefined;
    if (gap !== undefined) {
      return this.#finding(asked, verdict, before, after, { changes: gap.changes, takeBack: "any" }, [gap.reason]);
    }
    return this.#finding(asked, verdict, before, after, this.#causesOf(asked, verdict, before, after), undefined);
  }

  #causesOf(
    asked: AskedFlow,
    verdict: Finding["verdict"],
    before: Outcome | undefined,
    after: Outcome | undefined,
  ): Causes {
    if (before !== undefined && after !== undefined)
      return this.#causes.causesOf(asked, this.#asBefore(before, verdict));
    // What is new has no change to take back; what goes away goes with its source.
    const ofSource = this.#plan.changes.filter(({ address }) => address === asked.flow.source.address);
    return { changes: before === undefined ? [] : ofSource, takeBack: "any" };
  }

  /** Whether a flow is as it was before the plan; by which way matters only where the way is the difference. */
  #asBefore(before: Outcome, verdict: Finding["verdict"]) {
    return (outcome: Outcome | undefined, { aws }: World): boolean =>
      outcome?.kind === before.kind && (verdict !== "rerouted" || sameWay(this.#then(before), { outcome, aws }));
  }

  #then(outcome: Outcome): Seen {
    return { outcome, aws: this.#prior.aws };
  }

  #now(outcome: Outcome): Seen {
    return { outcome, aws: this.#planned.aws };
  }

  /**
   * Private DNS for execute-api answers for the public APIs of every account too, and the endpoint refuses those.
   * https://repost.aws/knowledge-center/api-gateway-vpc-connections
   */
  #hijacked(asked: AskedFlow, before: Outcome | undefined, after: Outcome | undefined): Result {
    if (asked.flow.destination.kind !== "aws-service" || asked.flow.destination.service !== "execute-api")
      return undefined;
    if (before?.kind !== "delivered" || after?.kind !== "delivered") return undefined;
    if (sameArrival(this.#then(before), this.#now(after))) return undefined;
    const [arrival] = after.arrival;
    if (arrival?.sourceAddress !== "private") return undefined;
    const reason: Reason = {
      code: "API_GATEWAY_PRIVATE_DNS_HIJACK",
      component: arrival.through,
      message: `Calls from ${asked.flow.source.address} to public REST APIs of any account go to ${arrival.through} and are answered 403.`,
    };
    return this.#finding(
      asked,
      "at-risk",
      before,
      after,
      this.#causes.causesOf(asked, this.#asBefore(before, "rerouted")),
      [reason],
    );
  }

  /** The name that current clients use is as before, but an older one of the same service is not. */
  #otherNameLost(asked: AskedFlow, before: Outcome | undefined, after: Outcome | undefined): Result {
    if (before === undefined || after === undefined) return undefined;
    for (const target of asked.otherTargets) {
      const then = traceIn(this.#prior, asked, target)?.outcome;
      const now = traceIn(this.#planned, asked, target)?.outcome;
      if (then?.kind !== "delivered" || now?.kind !== "blocked") continue;
      const reasons = reasonsOf(now, asked, target);
      return this.#finding(
        asked,
        "at-risk",
        before,
        after,
        this.#causes.causesOf(asked, this.#asBefore(then, "at-risk"), target),
        reasons,
      );
    }
    return undefined;
  }

  #finding(
    asked: AskedFlow,
    verdict: Finding["verdict"],
    before: Outcome | undefined,
    after: Outcome | undefined,
    { changes, takeBack }: Causes,
    reasons: readonly Reason[] | undefined,
  ): Result {
    const { flow, evidence, evidenceText } = asked;
    const subjectIn = ({ aws: { natAddresses } }: World): Subject => ({ ...subjectOf(asked), natAddresses });
    const stateAfter = after === undefined ? undefined : explain(after, subjectIn(this.#planned));
    const finding = {
      plan: this.#plan.name,
      verdict,
      evidence,
      ...(evidenceText === undefined ? {} : { evidenceText }),
      flow,
      ...capabilitiesIn(flow),
      ...(before === undefined ? {} : { before: explain(before, subjectIn(this.#prior)) }),
      ...(stateAfter === undefined ? {} : { after: reasons === undefined ? stateAfter : { ...stateAfter, reasons } }),
      causes: changes.map(causeOf),
      ...(changes.length > 1 ? { takeBack } : {}),
      fixes: [],
    };
    return { kind: "finding", finding: { fingerprint: fingerprintOf(finding), ...finding } };
  }
}

function causeOf({ address, action, source }: Change): Cause {
  return { address, action, ...(source === undefined ? {} : { file: source.file, line: source.line }) };
}

/** What people lose by name with the flow, and what they have to know about that. */
function capabilitiesIn({ destination }: Flow): Pick<Finding, "capabilities" | "remark"> {
  if (destination.kind !== "aws-service") return { capabilities: [] };
  const remark = oldVersionsNeed(destination.service);
  return { capabilities: capabilitiesOf(destination.service), ...(remark === undefined ? {} : { remark }) };
}

function subjectOf({ flow, target }: AskedFlow, other: Target = target): Subject {
  const { destination } = flow;
  const internet =
    destination.kind === "internet" && destination.family === "ipv6" ? "the internet (IPv6)" : "the internet";
  return {
    source: flow.source.address,
    destination: other.kind === "name" ? other.name : internet,
    traffic: `${flow.protocol} ${flow.ports}`,
  };
}

function reasonsOf(outcome: Outcome | undefined, asked: AskedFlow, target?: Target): readonly Reason[] {
  const state: FlowState | undefined = outcome === undefined ? undefined : explain(outcome, subjectOf(asked, target));
  return state === undefined || state.outcome === "delivered" ? [] : state.reasons;
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

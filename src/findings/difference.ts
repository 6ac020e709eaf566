import type { Workload } from "../aws/instance.ts";
import type { AwsNetwork } from "../aws/network.ts";
import { createImpact, type Id, type Impact, type Outcome, type Question } from "../engine/index.ts";
import { type AskedFlow, type Goal, questionOf, type Source } from "../flows/flows.ts";
import type { NameTarget } from "../flows/targets.ts";
import type { Plan } from "../plan/plan.ts";
import { CauseFinder, type Causes, traceIn, type World } from "./causes.ts";
import type { Verdict } from "./finding.ts";
import { type Gap, GapFinder } from "./gap.ts";
import { verdictOn } from "./verdict.ts";
import { type Seen, sameArrival, sameWay } from "./way.ts";

/** What the plan does to a flow, in terms that all flows of its class have in common. */
export type Difference =
  | { readonly kind: "none" }
  | { readonly kind: "undecided" }
  | {
      readonly kind: "found";
      readonly verdict: Exclude<Verdict, "undecided">;
      readonly causes: Causes;
      readonly because: Because;
    };

/** What tells the reader why. */
export type Because =
  | { readonly kind: "outcome" }
  | { readonly kind: "gap"; readonly gap: Gap }
  /** The endpoint whose private DNS answers for public APIs too. */
  | { readonly kind: "hijack"; readonly endpoint: Id }
  /** The name that current clients use is as before, but this older one of the same service is not. */
  | { readonly kind: "other-name"; readonly target: NameTarget };

const none: Difference = { kind: "none" };
const undecided: Difference = { kind: "undecided" };

/**
 * Finds the differences between the worlds before and after a plan. A flow that no change can touch is not asked at
 * all; of the others, those that nothing tells apart share one answer.
 */
export class DifferenceFinder {
  readonly #plan: Plan;
  readonly #prior: World;
  readonly #planned: World;
  readonly #causes: CauseFinder;
  readonly #gaps: GapFinder;
  readonly #impact: Impact;
  /** Of goals that sources share, those that a change may touch though it touches no source. */
  readonly #touched = new WeakMap<readonly Goal[], readonly Goal[]>();
  readonly #changed: ReadonlySet<string>;
  readonly #shared = new Map<string, Difference>();

  constructor(plan: Plan, prior: World, planned: World) {
    this.#plan = plan;
    this.#prior = prior;
    this.#planned = planned;
    this.#causes = new CauseFinder(plan, prior, planned);
    this.#gaps = new GapFinder(plan.changes);
    const lookAlike = new Set([...this.#gaps.carriers, ...readdressed(prior.aws, planned.aws)]);
    this.#impact = createImpact(prior.aws.network, planned.aws.network, lookAlike);
    this.#changed = new Set(plan.changes.map(({ address }) => address));
  }

  /** How many traces all the worlds made that were asked. */
  get traces(): number {
    return this.#prior.tracer.traces + this.#planned.tracer.traces + this.#causes.traces;
  }

  /** The goals of a source that a change may touch: of nearly all sources none, and of these nothing else is found out. */
  touchedOf({ address, goals }: Source): readonly Goal[] {
    const workload = this.#prior.aws.workloadAt(address);
    if (workload === undefined || this.#planned.aws.workloadAt(address) === undefined) return goals;
    if (this.#impact.onSource(workload.nic.id)) return goals;
    // Those who share goals stand in one VPC, and what the plan does there it does to all of them alike.
    const isTouched = (goal: Goal) => questionsOf(goal, workload).some((question) => this.#impact.on(question));
    const touched = this.#touched.get(goals) ?? goals.filter(isTouched);
    this.#touched.set(goals, touched);
    return touched;
  }

  /** `asked` has a goal that a change may touch. */
  differenceIn(asked: AskedFlow): Difference {
    const then = questionsIn(this.#prior, asked);
    const now = questionsIn(this.#planned, asked);
    const { evidence } = asked.evidence;
    // Whatever becomes of a new flow that nobody evidently uses, there is nothing to tell.
    if (then === undefined && evidence === "possible") return none;
    const key = [
      ...(then ?? []).map((question) => this.#prior.tracer.classOf(question)),
      "then, now",
      ...(now ?? []).map((question) => this.#planned.tracer.classOf(question)),
      evidence,
      // What is new has no causes, and what becomes of it depends on its class alone.
      ...(then === undefined ? [] : this.#changesOf(asked.flow.source.address)),
    ].join("\n");
    const known = this.#shared.get(key) ?? this.#find(asked);
    this.#shared.set(key, known);
    return known;
  }

  /** The changes that make a source what it is: no two flows share what becomes of those. */
  #changesOf(source: string): readonly string[] {
    const own = [this.#prior, this.#planned].flatMap(({ aws }) => [...(aws.contributors.get(source) ?? [])]);
    return [source, ...own].filter((address) => this.#changed.has(address));
  }

  #find(asked: AskedFlow): Difference {
    const before = traceIn(this.#prior, asked)?.outcome;
    const after = traceIn(this.#planned, asked)?.outcome;
    const gap = this.#gaps.gapIn(before, after);
    const verdict = verdictOn({
      before,
      after,
      evidence: asked.evidence.evidence,
      gap: gap !== undefined,
      sameWay: before !== undefined && after !== undefined && sameWay(this.#then(before), this.#now(after)),
    });
    if (verdict === "undecided") return undecided;
    if (verdict === undefined || verdict === "rerouted") {
      const special = this.#hijacked(asked, before, after) ?? this.#otherNameLost(asked, before, after);
      if (special !== undefined) return special;
    }
    if (verdict === undefined) return none;
    if (gap !== undefined) {
      return {
        kind: "found",
        verdict,
        causes: { changes: gap.changes, takeBack: "any" },
        because: { kind: "gap", gap },
      };
    }
    return {
      kind: "found",
      verdict,
      causes: this.#causesOf(asked, verdict, before, after),
      because: { kind: "outcome" },
    };
  }

  #causesOf(asked: AskedFlow, verdict: Verdict, before: Outcome | undefined, after: Outcome | undefined): Causes {
    if (before !== undefined && after !== undefined)
      return this.#causes.causesOf(asked, this.#asBefore(before, verdict));
    // What is new has no change to take back; what goes away goes with its source.
    const ofSource = this.#plan.changes.filter(({ address }) => address === asked.flow.source.address);
    return { changes: before === undefined ? [] : ofSource, takeBack: "any" };
  }

  /** Whether a flow is as it was before the plan; by which way matters only where the way is the difference. */
  #asBefore(before: Outcome, verdict: Verdict) {
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
  #hijacked(asked: AskedFlow, before: Outcome | undefined, after: Outcome | undefined): Difference | undefined {
    if (asked.flow.destination.kind !== "aws-service" || asked.flow.destination.service !== "execute-api")
      return undefined;
    if (before?.kind !== "delivered" || after?.kind !== "delivered") return undefined;
    if (sameArrival(this.#then(before), this.#now(after))) return undefined;
    const [arrival] = after.arrival;
    if (arrival?.sourceAddress !== "private") return undefined;
    return {
      kind: "found",
      verdict: "at-risk",
      causes: this.#causes.causesOf(asked, this.#asBefore(before, "rerouted")),
      because: { kind: "hijack", endpoint: arrival.through },
    };
  }

  #otherNameLost(asked: AskedFlow, before: Outcome | undefined, after: Outcome | undefined): Difference | undefined {
    if (before === undefined || after === undefined) return undefined;
    for (const target of asked.otherTargets) {
      const then = traceIn(this.#prior, asked, target)?.outcome;
      const now = traceIn(this.#planned, asked, target)?.outcome;
      if (then?.kind !== "delivered" || now?.kind !== "blocked") continue;
      return {
        kind: "found",
        verdict: "at-risk",
        causes: this.#causes.causesOf(asked, this.#asBefore(then, "at-risk"), target),
        because: { kind: "other-name", target },
      };
    }
    return undefined;
  }
}

/** What a flow asks of a world, by each of its names; `undefined` where its source does not exist. */
function questionsIn({ aws }: World, asked: AskedFlow): readonly Question[] | undefined {
  const workload = aws.workloadAt(asked.flow.source.address);
  return workload && questionsOf(asked, workload);
}

const questionsOf = (goal: Goal, workload: Workload): readonly Question[] =>
  [goal.target, ...goal.otherTargets].map((target) => questionOf(goal, target, workload));

/** The NAT gateways that send under another address: whoever lists it somewhere else has to hear of the new one. */
const readdressed = ({ natAddresses: before }: AwsNetwork, { natAddresses: after }: AwsNetwork): readonly Id[] =>
  [...before].flatMap(([gateway, address]) => (after.get(gateway) === address ? [] : [gateway]));

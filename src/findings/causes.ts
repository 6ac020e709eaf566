import { type AwsNetwork, awsNetwork } from "../aws/network.ts";
import { createTracer, type Id, type Outcome, type Target, type Trace, type Tracer } from "../engine/index.ts";
import { type AskedFlow, questionOf } from "../flows/flows.ts";
import type { Change, Plan, Snapshot } from "../plan/plan.ts";

/** One state of the world, ready to be asked. */
export interface World {
  readonly aws: AwsNetwork;
  readonly tracer: Tracer;
}

export function worldOf(snapshot: Snapshot, prior: Snapshot): World {
  const aws = awsNetwork(snapshot, prior);
  return { aws, tracer: createTracer(aws.network) };
}

/** What becomes of a flow; `undefined` where its source does not exist. */
export function traceIn({ aws, tracer }: World, asked: AskedFlow, target: Target = asked.target): Trace | undefined {
  const workload = aws.workloadAt(asked.flow.source.address);
  return workload === undefined ? undefined : tracer.trace(questionOf(asked, target, workload));
}

/** The resources whose change could have changed the outcome: what was consulted, and what that is made of. */
export function touchedBy({ aws }: World, trace: Trace | undefined): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const component of trace?.consulted ?? []) {
    touched.add(component);
    for (const address of aws.contributors.get(component) ?? []) touched.add(address);
  }
  return touched;
}

export interface Causes {
  readonly changes: readonly Change[];
  /** Whether it takes all of them to be taken back, or any one of them will do. */
  readonly takeBack: "any" | "all";
}

/** A world is as large as the plan, so the larger that is, the fewer are made for one flow and kept for the next. */
const effortFor = ({ planned }: Plan) => {
  const size = Math.max(1, planned.resources.length);
  const between = (least: number, wished: number, most: number) => Math.max(least, Math.min(most, Math.floor(wished)));
  return {
    /** More joint changes than this are not tried out one by one. */
    trials: between(40, 400_000 / size, 400),
    worlds: between(32, 40_000 / size, 1000),
  };
};

/**
 * Finds the plan's own changes without which a flow would be as before, by asking the engine again with changes taken
 * back. Every single change that suffices is a cause; where none does, the smallest set that does.
 */
export class CauseFinder {
  readonly #plan: Plan;
  readonly #prior: World;
  readonly #planned: World;
  readonly #worlds = new Map<string, World>();
  readonly #effort: ReturnType<typeof effortFor>;
  #tracesOfDropped = 0;

  constructor(plan: Plan, prior: World, planned: World) {
    this.#plan = plan;
    this.#effort = effortFor(plan);
    this.#prior = prior;
    this.#planned = planned;
  }

  /** How many traces were made in the worlds with changes taken back. */
  get traces(): number {
    const made = [...this.#worlds.values()].filter((world) => world !== this.#prior);
    return made.reduce((sum, { tracer }) => sum + tracer.traces, this.#tracesOfDropped);
  }

  /** `asBefore` tells whether what becomes of the flow without some changes is what became of it before the plan. */
  causesOf(
    asked: AskedFlow,
    asBefore: (outcome: Outcome | undefined, world: World) => boolean,
    target?: Target,
  ): Causes {
    const suffices = (changes: readonly Change[]) => {
      const world = this.#without(changes);
      return asBefore(traceIn(world, asked, target)?.outcome, world);
    };
    let candidates = this.#changesIn([
      touchedBy(this.#prior, traceIn(this.#prior, asked, target)),
      touchedBy(this.#planned, traceIn(this.#planned, asked, target)),
    ]);
    const singles = candidates.filter((change) => suffices([change]));
    if (singles.length > 0) return { changes: singles, takeBack: "any" };
    // What one change hides another may show: widen by what is touched once the first are taken back.
    while (!suffices(candidates)) {
      const world = this.#without(candidates);
      const wider = this.#changesIn([
        touchedBy(world, traceIn(world, asked, target)),
        new Set(candidates.map(({ address }) => address)),
      ]);
      if (wider.length === candidates.length) return { changes: [], takeBack: "any" };
      candidates = wider;
    }
    return { changes: smallestSet(candidates, suffices, this.#effort.trials), takeBack: "all" };
  }

  #changesIn(touched: readonly ReadonlySet<Id>[]): readonly Change[] {
    return this.#plan.changes.filter(
      ({ address, action }) => action !== "forget" && touched.some((addresses) => addresses.has(address)),
    );
  }

  #without(changes: readonly Change[]): World {
    const addresses = changes.map(({ address }) => address);
    const key = addresses.join("\n");
    const known = this.#worlds.get(key);
    if (known !== undefined) return known;
    const snapshot = this.#plan.without(new Set(addresses));
    const world = snapshot === this.#plan.prior ? this.#prior : worldOf(snapshot, this.#plan.prior);
    const [oldest] = this.#worlds;
    if (oldest !== undefined && this.#worlds.size >= this.#effort.worlds) {
      if (oldest[1] !== this.#prior) this.#tracesOfDropped += oldest[1].tracer.traces;
      this.#worlds.delete(oldest[0]);
    }
    this.#worlds.set(key, world);
    return world;
  }
}

/** The first of the smallest sets that suffice; beyond what can be tried out, a set of which no change can be spared. */
function smallestSet(
  candidates: readonly Change[],
  suffices: (changes: readonly Change[]) => boolean,
  maxTrials: number,
): readonly Change[] {
  let trials = 0;
  for (let size = 2; size < candidates.length; size++) {
    for (const set of subsets(candidates, size)) {
      if (++trials > maxTrials) return withoutSparable(candidates, suffices);
      if (suffices(set)) return set;
    }
  }
  return candidates;
}

function withoutSparable(
  candidates: readonly Change[],
  suffices: (changes: readonly Change[]) => boolean,
): readonly Change[] {
  let needed = candidates;
  for (const change of candidates) {
    const fewer = needed.filter((each) => each !== change);
    if (suffices(fewer)) needed = fewer;
  }
  return needed;
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [offset, item] of items.slice(from).entries()) {
    for (const rest of subsets(items, size - 1, from + offset + 1)) yield [item, ...rest];
  }
}

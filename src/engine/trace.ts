import { Classifier } from "./classes.ts";
import type { Id } from "./fact.ts";
import { inquire } from "./inquiry.ts";
import { once } from "./memory.ts";
import type { Interface, Network } from "./network.ts";
import type { Outcome, Question, Target, Trace } from "./outcome.ts";
import type { Terrain } from "./terrain.ts";

export interface Tracer {
  trace(question: Question): Trace;
  /** Nothing that the question can meet tells sources of one class apart: their questions share one trace. */
  classOf(question: Question): string;
  /** How many traces were made so far; those that were shared do not count. */
  readonly traces: number;
}

/** Stands in for the source in what its class shares. */
const SOURCE: Id = "\0source";

export function createTracer(network: Network): Tracer {
  const terrain: Terrain = { network, ways: new Map() };
  const classifier = new Classifier(network);
  const targets = new WeakMap<Target, string>();
  const numbers = new Map<string, number>();
  const shared = new Map<string, Trace>();

  const interfaceOf = (id: Id): Interface => {
    const found = network.interfaces.get(id);
    if (found === undefined) {
      throw new RangeError(`The network has no interface ${id}`);
    }
    return found;
  };
  const targetOf = (target: Target): string =>
    once(targets, target, () => `${once(numbers, textOf(target), () => numbers.size + 1)}`);
  const classOf = (source: Interface, question: Question): string =>
    classifier.classOf(source, question, targetOf(question.destination));
  const placeOf = (source: Interface, question: Question): string =>
    classifier.placeOf(source, question, targetOf(question.destination));

  return {
    classOf: (question) => classOf(interfaceOf(question.source), question),
    trace(question) {
      const source = interfaceOf(question.source);
      const trace = once(shared, classOf(source, question), () =>
        inquire(terrain, { ...source, component: SOURCE, place: placeOf(source, question) }, question),
      );
      return forMember(trace, source.component);
    },
    get traces() {
      return shared.size;
    },
  };
}

/** Targets that ask for the same have the same text. JSON has no bigints. */
const textOf = (target: Target): string =>
  JSON.stringify(target, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));

/** Tells the shared trace as that of one member of the class. */
const forMember = ({ outcome, consulted }: Trace, component: Id): Trace => ({
  outcome: withSource(outcome, component),
  // Asked for few of many: only who looks for causes wants to know.
  get consulted() {
    const own = new Set(consulted);
    own.delete(SOURCE);
    return own.add(component);
  },
});

function withSource(outcome: Outcome, source: Id): Outcome {
  if (outcome.kind === "delivered") {
    // What delivers names no source: the way begins behind it.
    return outcome;
  }
  const named = <T extends { readonly component: Id; readonly at?: Id }>(thing: T): T => ({
    ...thing,
    component: thing.component === SOURCE ? source : thing.component,
    ...(thing.at === SOURCE && { at: source }),
  });
  const obstacles = outcome.obstacles.map(named);
  return outcome.kind === "undecided"
    ? { ...outcome, obstacles, missing: outcome.missing.map(named) }
    : { ...outcome, obstacles };
}

import { endsOf } from "./ends.ts";
import type { Fact, Id, Listing } from "./fact.ts";
import { type Bound, type Intervals, NONE, range, rank, union } from "./intervals.ts";
import { once } from "./memory.ts";
import type { AllowRule, Family, Interface, Network } from "./network.ts";
import { sorted } from "./order.ts";
import type { Question } from "./outcome.ts";

/** Tells the sources of questions apart as far as the rules and routes do that their packets can meet. */
export class Classifier {
  readonly #network: Network;
  readonly #numbers = new Map<string, number>();
  readonly #groups = new WeakMap<Listing<Id>, number>();
  /** What is the same for all questions, by interface. */
  readonly #stands = new Map<Id, number>();
  readonly #marks = new Map<string, Marks>();
  readonly #marksOfFilters = new Map<Family, Marks>();

  constructor(network: Network) {
    this.#network = network;
  }

  /**
   * No rule and no route that the question can meet tells two interfaces of one class apart, so that whatever holds for
   * packets from the one holds for packets from the other. Only their components differ. `target` stands for the
   * question's destination: equal ones have the same.
   */
  classOf(source: Interface, question: Question, target: string): string {
    const { items, missing } = source.groups;
    const groups = once(this.#groups, source.groups, () => this.#numberOf([sorted(items), missing]));
    return `${groups} ${this.placeOf(source, question, target)}`;
  }

  /** The same behind the groups of the interfaces themselves: these may let through what they like. */
  placeOf(source: Interface, question: Question, target: string): string {
    const { family, protocol, ports } = question;
    const { id, segment, publicAddress, sourcePorts, groups } = source;
    const stand = once(this.#stands, id, () => this.#numberOf([segment, publicAddress, sourcePorts]));
    const marks = once(this.#marks, `${family} ${segment.known ? segment.value : ""}\n${target}`, () =>
      this.#marksOf(segment, question),
    );
    const addresses = source.addresses[family];
    const cells = addresses.known ? cellsOf(addresses.value, marks.cuts).join(" ") : JSON.stringify(addresses);
    const seen = groups.items.filter((group) => marks.groups.has(group));
    const members = marks.groups.size === 0 ? "" : JSON.stringify([sorted(seen), groups.missing]);
    return `${stand} ${target} ${family} ${protocol} ${ports}\n${cells}\n${members}`;
  }

  #numberOf(what: unknown): number {
    return once(this.#numbers, JSON.stringify(what), () => this.#numbers.size + 1);
  }

  /**
   * By what rules on the way name sources: those of filters, and those of the groups of interfaces that the question may
   * lead to. Routes name no sources: they look where packets go, not whence; and the rules of the source's own groups
   * look there, too.
   */
  #marksOf(segment: Fact<Id>, question: Question): Marks {
    const { filters, groups, interfaces } = this.#network;
    const { family } = question;
    const ofFilters = once(this.#marksOfFilters, family, () =>
      marksIn(
        [...filters.values()].flatMap(({ inbound, outbound }) => [...inbound.items, ...outbound.items]),
        family,
      ),
    );
    const ends = new Set(
      endsOf(this.#network, segment, question).flatMap((id) => interfaces.get(id)?.groups.items ?? []),
    );
    const rules = [...ends].flatMap((id) => groups.get(id)?.inbound.items ?? []);
    if (rules.length === 0) return ofFilters;
    const ofGroups = marksIn(rules, family);
    return {
      cuts: ascending([...ofFilters.cuts, ...ofGroups.cuts]),
      groups: new Set([...ofFilters.groups, ...ofGroups.groups]),
    };
  }
}

/** By what rules tell sources apart. */
interface Marks {
  /** Every bound of addresses. */
  readonly cuts: readonly Bound[];
  /** The groups whose members they speak of. */
  readonly groups: ReadonlySet<Id>;
}

const marksIn = (rules: readonly AllowRule[], family: Family): Marks => ({
  cuts: boundsIn(rules, family),
  groups: new Set(rules.flatMap(({ traffic: { peer } }) => (peer.kind === "members" ? [peer.group] : []))),
});

/** The bounds of the addresses of one family that rules name. */
const boundsIn = (rules: readonly AllowRule[], family: Family): readonly Bound[] =>
  ascending(
    rules.flatMap(({ traffic: { peer } }) =>
      peer.kind === "addresses" && peer.family === family ? peer.addresses : [],
    ),
  );

const ascending = (bounds: readonly Bound[]): readonly Bound[] => [...new Set(bounds)].sort((a, b) => (a < b ? -1 : 1));

/** The cells between the cuts that the addresses touch, by their numbers. */
function cellsOf(addresses: Intervals, cuts: readonly Bound[]): Intervals {
  let cells = NONE;
  for (let i = 0; i + 1 < addresses.length; i += 2) {
    const [start = 0, end = 0] = addresses.slice(i, i + 2);
    const last = rank(cuts, end);
    // A cut at the end itself begins a cell that the interval, being half-open, does not touch.
    cells = union(cells, range(rank(cuts, start), cuts[last - 1] === end ? last : last + 1));
  }
  return cells;
}

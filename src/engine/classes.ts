import { endsOf } from "./ends.ts";
import type { Fact, Id } from "./fact.ts";
import { type Bound, type Intervals, NONE, range, rank, union } from "./intervals.ts";
import { once } from "./memory.ts";
import type { AllowRule, Family, Interface, Network } from "./network.ts";
import { sorted } from "./order.ts";
import type { Question } from "./outcome.ts";

/**
 * Tells the class of a question's source: no rule and no route that the question can meet tells two interfaces of one
 * class apart, so that whatever holds for packets from the one holds for packets from the other. Only their components
 * differ.
 */
export class Classifier {
  readonly #network: Network;
  /** What is the same for all questions, by interface. */
  readonly #kinds = new Map<Id, string>();
  readonly #numbers = new Map<string, number>();
  readonly #cuts = new Map<string, readonly Bound[]>();
  readonly #cutsOfFilters = new Map<Family, readonly Bound[]>();

  constructor(network: Network) {
    this.#network = network;
  }

  /** `target` stands for the question's destination: equal ones have the same. */
  classOf(source: Interface, question: Question, target: string): string {
    const { family, protocol, ports } = question;
    const addresses = source.addresses[family];
    const kind = once(this.#kinds, source.id, () => this.#kindOf(source));
    const { segment } = source;
    const cuts = once(this.#cuts, `${family} ${segment.known ? segment.value : ""}\n${target}`, () =>
      this.#cutsOf(segment, question),
    );
    const place = addresses.known ? cellsOf(addresses.value, cuts).join(" ") : JSON.stringify(addresses);
    return `${kind} ${target} ${family} ${protocol} ${ports}\n${place}`;
  }

  #kindOf({ segment, publicAddress, groups, sourcePorts }: Interface): string {
    const text = JSON.stringify([segment, publicAddress, sorted(groups.items), groups.missing, sourcePorts]);
    return `${once(this.#numbers, text, () => this.#numbers.size + 1)}`;
  }

  /**
   * Every bound of the source addresses that rules on the way name: those of filters, and those of the groups of
   * interfaces that the question may lead to. Routes name no sources: they look where packets go, not whence; and the
   * rules of the source's own groups look there, too.
   */
  #cutsOf(segment: Fact<Id>, question: Question): readonly Bound[] {
    const { filters, groups, interfaces } = this.#network;
    const { family } = question;
    const ofFilters = once(this.#cutsOfFilters, family, () =>
      boundsIn(
        [...filters.values()].flatMap(({ inbound, outbound }) => [...inbound.items, ...outbound.items]),
        family,
      ),
    );
    const ends = new Set(
      endsOf(this.#network, segment, question).flatMap((id) => interfaces.get(id)?.groups.items ?? []),
    );
    const ofGroups = boundsIn(
      [...ends].flatMap((id) => groups.get(id)?.inbound.items ?? []),
      family,
    );
    return ofGroups.length === 0 ? ofFilters : ascending([...ofFilters, ...ofGroups]);
  }
}

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

import { known, type Network, type Route, range } from "../../src/engine/index.ts";
import { missing, unknownFact } from "./builders.ts";

/** Takes facts away from a network: which, tell the numbers, each of which stands for a place where something is known. */
export function punch(network: Network, holes: readonly number[]): Network {
  const visit = new Punch(new Map());
  visit.all(network);
  return new Punch(new Map(holes.map((hole) => [hole % visit.places, hole]))).all(network) as Network;
}

/** Goes over all that is known, counts the places, and makes the holes that are told for them. */
class Punch {
  places = 0;
  readonly #holes: ReadonlyMap<number, number>;

  constructor(holes: ReadonlyMap<number, number>) {
    this.#holes = holes;
  }

  all(thing: unknown): unknown {
    if (Array.isArray(thing)) {
      return thing.map((part) => this.all(part));
    }
    if (thing instanceof Map) {
      return new Map([...thing].map(([id, part]) => [id, this.all(part)]));
    }
    if (typeof thing !== "object" || thing === null || isInsideRoute(thing)) {
      return thing;
    }
    const isListing = "items" in thing && Array.isArray(thing.items);
    const isFact = "known" in thing && "value" in thing;
    const isPeerOrPrefix = "kind" in thing && "family" in thing;
    const hole = isListing || isFact || isPeerOrPrefix ? this.#nextHole() : undefined;
    if (hole === undefined) {
      return Object.fromEntries(Object.entries(thing).map(([key, part]) => [key, this.all(part)]));
    }
    if (isListing) {
      return withoutOne(thing.items as readonly unknown[], hole);
    }
    return isFact ? vague(thing.value, hole) : { kind: "unknown", fact: unknownFact(nameOf(hole)) };
  }

  #nextHole(): number | undefined {
    this.places += 1;
    return this.#holes.get(this.places - 1);
  }
}

const nameOf = (hole: number): string => `hole ${hole}`;

/** Of the items one is not listed. */
function withoutOne(items: readonly unknown[], hole: number) {
  const dropped = items.length === 0 ? undefined : hole % items.length;
  return dropped !== undefined && isInsideRoute(items[dropped])
    ? { items, missing: [] }
    : { items: items.filter((_, i) => i !== dropped), missing: [missing(nameOf(hole))] };
}

/** Of an address it may still be known among which 256 it is; of everything else nothing is left. */
function vague(value: unknown, hole: number) {
  const [start, end] = Array.isArray(value) && value.length === 2 ? value : [];
  const isAddress = typeof start === "number" && start > 65536 && end === start + 1;
  return isAddress && hole % 2 === 0
    ? known(range(start - (start % 256), start - (start % 256) + 256))
    : unknownFact(nameOf(hole));
}

/** Local delivery is taken as known, so what overrides it inside the domain is no fact that may be missing. */
function isInsideRoute(thing: unknown): boolean {
  const { destination } = thing as Partial<Route>;
  return destination?.kind === "prefix" && destination.length >= 16;
}

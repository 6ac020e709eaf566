import { type Fact, type Id, type Missing, missingOf } from "./fact.ts";
import { type Intervals, intersect, isEmpty, NONE, subtract, unionOf } from "./intervals.ts";
import type { Destination, Family, ForwardingTable, PerFamily, Route } from "./network.ts";
import { compareText } from "./order.ts";

/** Where packets are headed, as routes see it. */
export interface Heading {
  readonly family: Family;
  readonly addresses: Intervals;
  /** The named sets that all of the addresses belong to. */
  readonly named: readonly string[];
  /** Whether the addresses stand for a far end on the public internet, whose own addresses are not known one by one. */
  readonly outside: boolean;
}

/** A part of the addresses and the route that they take: none, where no route leads there. */
export interface Way {
  readonly addresses: Intervals;
  readonly route: Route | undefined;
  /** Facts that may turn these addresses another way. */
  readonly doubt: readonly Missing[];
}

export interface Ways {
  readonly ways: readonly Way[];
  /** Addresses that only routes of their own speak of, and that say nothing of the outside end as a whole. */
  readonly aside: Intervals;
}

/**
 * From this length on, a prefix is a carve-out of the public internet rather than a piece of a split default route. A
 * named set of public addresses counts as longer than any prefix below it.
 */
const CARVE_OUT: PerFamily<number> = { v4: 8, v6: 16 };
const FULL: PerFamily<number> = { v4: 32, v6: 128 };

const RANK: Readonly<Record<Route["origin"], number>> = { local: 0, static: 1, listed: 2, propagated: 3 };

/** A route that may carry the packets: which of their addresses, and how specific it is about them. */
interface Candidate {
  readonly route: Route;
  readonly addresses: Intervals;
  readonly length: number;
}

/** Longest prefix forwarding of a whole set of addresses at once. */
export function lookUp(table: ForwardingTable, heading: Heading): Ways {
  const candidates = table.routes.items.flatMap((route) => candidateOf(route, heading)).sort(bySpecificity);
  const carved = unionOf(
    candidates
      .filter(({ length, route }) => length >= CARVE_OUT[heading.family] && route.destination.kind === "prefix")
      .map(({ addresses }) => addresses),
  );
  const aside = heading.outside && !isEmpty(subtract(heading.addresses, carved)) ? carved : NONE;

  const further = unknownRoutes(table, heading);
  const ways: Way[] = [];
  let open = subtract(heading.addresses, aside);
  for (const candidate of candidates) {
    const { route, addresses, length } = candidate;
    const taken = intersect(open, addresses);
    if (!isEmpty(taken)) {
      const fixed = route.origin === "local" || length === FULL[heading.family];
      const doubt = fixed ? [] : further;
      const contested = intersect(taken, unionOf(rivalsOf(candidate, candidates).map((rival) => rival.addresses)));
      const sure = subtract(taken, contested);
      if (!isEmpty(sure)) ways.push({ addresses: sure, route, doubt });
      if (!isEmpty(contested)) ways.push({ addresses: contested, route, doubt: [...doubt, undecidedTie(table.id)] });
      open = subtract(open, taken);
    }
  }
  if (!isEmpty(open)) {
    ways.push({ addresses: open, route: undefined, doubt: further });
  }
  return { ways, aside };
}

function candidateOf(route: Route, heading: Heading): readonly Candidate[] {
  const { destination } = route;
  switch (destination.kind) {
    case "prefix": {
      const addresses =
        destination.family === heading.family ? intersect(destination.addresses, heading.addresses) : NONE;
      return isEmpty(addresses) ? [] : [{ route, addresses, length: destination.length }];
    }
    case "named":
      return heading.named.includes(destination.name)
        ? [{ route, addresses: heading.addresses, length: CARVE_OUT[heading.family] }]
        : [];
    case "unknown":
      return [];
  }
}

/** Longest first, then by origin; a named set before a prefix of the same length; then by name, to be deterministic. */
function bySpecificity(a: Candidate, b: Candidate): number {
  return (
    b.length - a.length ||
    RANK[a.route.origin] - RANK[b.route.origin] ||
    compareText(a.route.destination.kind, b.route.destination.kind) ||
    compareText(a.route.component, b.route.component) ||
    compareText(textOf(a.route.destination), textOf(b.route.destination))
  );
}

/** Where several lists bring the same prefix, nothing says which of their routes is taken. */
function rivalsOf(candidate: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!isListed(candidate)) return [];
  return candidates.filter(
    (other) => other.length === candidate.length && isListed(other) && !leadAlike(other.route.via, candidate.route.via),
  );
}

const isListed = ({ route }: Candidate): boolean => route.origin === "listed" && route.destination.kind === "prefix";

function leadAlike(a: Route["via"], b: Route["via"]): boolean {
  if (a === b) return true;
  if (!a.known || !b.known || a.value.kind !== b.value.kind) return false;
  return a.value.kind !== "gateway" || (b.value.kind === "gateway" && a.value.id === b.value.id);
}

const undecidedTie = (table: Id): Missing => ({
  component: table,
  fact: "which of its lists of prefixes it goes by",
  known: "elsewhere",
});

/** How a report tells where a route leads; what one component holds is told apart by it. */
export function textOf(destination: Destination): string {
  switch (destination.kind) {
    case "prefix":
      return destination.text;
    case "named":
      return destination.name;
    case "unknown":
      return "";
  }
}

/** What the domain holds itself, wherever that lies, says nothing of a far end outside. */
function unknownRoutes(table: ForwardingTable, heading: Heading): readonly Missing[] {
  const facts = table.routes.items.flatMap(({ destination, origin }): readonly Fact<unknown>[] => {
    if (destination.kind !== "unknown" || (origin === "local" && heading.outside)) return [];
    return destination.family === undefined || destination.family === heading.family ? [destination.fact] : [];
  });
  return [...table.routes.missing, ...facts.flatMap(missingOf)];
}

import type { Missing } from "./fact.ts";
import { compareText } from "./order.ts";
import type { Arrival, Hop, Obstacle, Outcome } from "./outcome.ts";

/** What was found on the way to one end or to several, before it is told as an outcome. */
export interface Finding {
  readonly fates: Fates;
  readonly path: readonly Hop[];
  readonly obstacles: readonly Obstacle[];
  readonly missing: readonly Missing[];
  readonly arrival: readonly Arrival[];
}

/** What becomes of packets: whether some surely arrive, whether some are surely lost, and whether some are in doubt. */
export interface Fates {
  readonly arrived: boolean;
  readonly lost: boolean;
  readonly open: boolean;
}

const NOTHING_FOUND = { path: [], obstacles: [], missing: [], arrival: [] } as const;

export const blocked = (obstacle: Obstacle): Finding => ({
  ...NOTHING_FOUND,
  fates: { arrived: false, lost: true, open: false },
  obstacles: [obstacle],
});

export const undecided = (missing: readonly Missing[]): Finding => ({
  ...NOTHING_FOUND,
  fates: { arrived: false, lost: false, open: true },
  missing,
});

/** Every one of them happens: some packets go the one way and some the other. */
export function allOf(findings: readonly Finding[]): Finding {
  const some = (fate: keyof Fates): boolean => findings.some(({ fates }) => fates[fate]);
  return merge(findings, { arrived: some("arrived"), lost: some("lost"), open: some("open") });
}

/** One of them happens, not known which: sure is what is sure of all of them. `missing` would tell which. */
export function oneOf(findings: readonly Finding[], missing: readonly Missing[]): Finding {
  const every = (fate: keyof Fates): boolean => findings.every(({ fates }) => fates[fate]);
  const varies = (fate: keyof Fates): boolean => new Set(findings.map(({ fates }) => fates[fate])).size > 1;
  const open = findings.some(({ fates }) => fates.open) || varies("arrived") || varies("lost");
  const merged = merge(findings, { arrived: every("arrived"), lost: every("lost"), open });
  return { ...merged, missing: [...missing, ...merged.missing] };
}

const WORST_FIRST: readonly Outcome["kind"][] = ["blocked", "partial", "undecided", "delivered"];

/** All that was found, and one path to show it by: the first of the worst. */
function merge(findings: readonly Finding[], fates: Fates): Finding {
  const [worst] = WORST_FIRST.flatMap((kind) => findings.filter((finding) => kindOf(finding.fates) === kind));
  return {
    fates,
    path: worst?.path ?? [],
    obstacles: findings.flatMap(({ obstacles }) => obstacles),
    missing: findings.flatMap(({ missing }) => missing),
    arrival: findings.flatMap(({ arrival }) => arrival),
  };
}

/** What is in doubt can neither make whole what is lost in part, nor lose all where a part arrives. */
function kindOf({ arrived, lost, open }: Fates): Outcome["kind"] {
  if (arrived && lost) {
    return "partial";
  }
  return open ? "undecided" : arrived ? "delivered" : "blocked";
}

/** Puts the answers after the requests, and leaves out what is told twice. */
export function toOutcome(finding: Finding): Outcome {
  const kind = kindOf(finding.fates);
  const path = (["request", "return"] as const).flatMap((leg) => finding.path.filter((hop) => hop.leg === leg));
  const obstacles = distinct(finding.obstacles);
  const arrival = distinct(finding.arrival);
  switch (kind) {
    case "delivered":
      return { kind, path, arrival };
    case "partial":
      return { kind, path, obstacles, arrival };
    case "blocked":
      return { kind, path, obstacles };
    case "undecided":
      return { kind, path, obstacles, missing: [...distinct(finding.missing)].sort(byComponent) };
  }
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

const byComponent = (a: Missing, b: Missing): number =>
  compareText(a.component, b.component) || compareText(a.fact, b.fact) || compareText(a.known, b.known);

import { type Bound, type Intervals, joined } from "./intervals.ts";

/**
 * What tells one conversation from another, in the order in which a set of them branches. A conversation that is
 * translated on its way has a port of its own on either side of the translator.
 */
const AXES = ["destinationPort", "sourcePort", "translatedPort", "destinationAddress", "sourceAddress"] as const;
export type Axis = (typeof AXES)[number];

/**
 * A set of packets (or of conversations, told by their first packet), as a decision diagram: each branching splits one
 * axis at its steps, an axis that does not matter is left out, and neighbours are never equal. Equal sets therefore have
 * equal diagrams, the set of nothing is `false` and the set of everything is `true`.
 */
export type PacketSet = boolean | Branching;

interface Branching {
  /** The axis as its place in the order. Branches only hold later axes. */
  readonly axis: number;
  /** What holds below the first step. */
  readonly start: PacketSet;
  readonly steps: readonly Step[];
}

/** From `at` on, up to the next step, it is `then`. */
interface Step {
  readonly at: Bound;
  readonly holds: PacketSet;
}

export const NOTHING: PacketSet = false;
export const EVERYTHING: PacketSet = true;

/** All packets whose value lies in the given set, on each of the given axes. */
export function box(sides: Readonly<Partial<Record<Axis, Intervals>>>): PacketSet {
  return AXES.reduceRight<PacketSet>((inner, name, axis) => {
    const side = sides[name];
    return side === undefined
      ? inner
      : branch(
          axis,
          NOTHING,
          side.map((at, i) => ({ at, holds: i % 2 === 0 ? inner : NOTHING })),
        );
  }, EVERYTHING);
}

export const union = (a: PacketSet, b: PacketSet): PacketSet => combine(a, b, (inA, inB) => inA || inB);
export const intersect = (a: PacketSet, b: PacketSet): PacketSet => combine(a, b, (inA, inB) => inA && inB);
export const subtract = (a: PacketSet, b: PacketSet): PacketSet => combine(a, b, (inA, inB) => inA && !inB);

export const unionOf = (sets: readonly PacketSet[]): PacketSet => joined(sets, NOTHING, union);

export const isEmpty = (set: PacketSet): boolean => set === NOTHING;
export const isSubset = (part: PacketSet, whole: PacketSet): boolean => isEmpty(subtract(part, whole));
export const overlaps = (a: PacketSet, b: PacketSet): boolean => !isEmpty(intersect(a, b));

export function equals(a: PacketSet, b: PacketSet): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a === "boolean" || typeof b === "boolean" || a.axis !== b.axis || a.steps.length !== b.steps.length) {
    return false;
  }
  return (
    equals(a.start, b.start) &&
    a.steps.every((step, i) => {
      const other = b.steps[i];
      return other !== undefined && step.at === other.at && equals(step.holds, other.holds);
    })
  );
}

/** The packets that are in the set for some value of the axis. */
export function forget(set: PacketSet, axis: Axis): PacketSet {
  return withoutAxis(set, AXES.indexOf(axis));
}

/** What the set says of one axis alone. */
export function project(set: PacketSet, axis: Axis): PacketSet {
  return AXES.filter((other) => other !== axis).reduce(forget, set);
}

function withoutAxis(set: PacketSet, axis: number): PacketSet {
  if (typeof set === "boolean" || set.axis > axis) {
    return set;
  }
  if (set.axis === axis) {
    return set.steps.reduce((all, step) => union(all, step.holds), set.start);
  }
  return branch(
    set.axis,
    withoutAxis(set.start, axis),
    set.steps.map(({ at, holds }) => ({ at, holds: withoutAxis(holds, axis) })),
  );
}

/** Goes once over the steps of both sets, as far down as they differ. What is in neither set is never kept. */
function combine(a: PacketSet, b: PacketSet, keep: (inA: boolean, inB: boolean) => boolean): PacketSet {
  if (a === b) {
    return keep(true, true) ? a : NOTHING;
  }
  if (typeof a === "boolean") {
    if (typeof b === "boolean") {
      return keep(a, b);
    }
    const settled = settle(keep(a, false), keep(a, true), b);
    if (settled !== undefined) {
      return settled;
    }
  } else if (typeof b === "boolean") {
    const settled = settle(keep(false, b), keep(true, b), a);
    if (settled !== undefined) {
      return settled;
    }
  }
  const axis = Math.min(axisOf(a), axisOf(b));
  const left = along(a, axis);
  const right = along(b, axis);
  const start = combine(left.start, right.start, keep);
  const steps: Step[] = [];
  let last = start;
  let inLeft = left.start;
  let inRight = right.start;
  let i = 0;
  let j = 0;
  for (;;) {
    const x = left.steps[i];
    const y = right.steps[j];
    const next = y === undefined || (x !== undefined && x.at < y.at) ? x : y;
    if (next === undefined) {
      return steps.length === 0 ? start : { axis, start, steps };
    }
    if (x?.at === next.at) {
      inLeft = x.holds;
      i += 1;
    }
    if (y?.at === next.at) {
      inRight = y.holds;
      j += 1;
    }
    const holds = combine(inLeft, inRight, keep);
    if (!equals(last, holds)) {
      steps.push({ at: next.at, holds });
      last = holds;
    }
  }
}

/** The result against a constant, where it does not take a walk to find it: constant too, or the other set as it is. */
function settle(whenOut: boolean, whenIn: boolean, other: PacketSet): PacketSet | undefined {
  if (whenOut === whenIn) {
    return whenIn;
  }
  return whenIn ? other : undefined;
}

const axisOf = (set: PacketSet): number => (typeof set === "boolean" ? AXES.length : set.axis);

/** The set as a branching on the axis: one without a step where the axis does not matter to it. */
const along = (set: PacketSet, axis: number): Branching =>
  typeof set !== "boolean" && set.axis === axis ? set : { axis, start: set, steps: [] };

/** A branching without the steps that change nothing; none where no step is left. */
function branch(axis: number, start: PacketSet, steps: readonly Step[]): PacketSet {
  let before = start;
  const kept = steps.filter(({ holds }) => {
    const changes = !equals(before, holds);
    before = holds;
    return changes;
  });
  return kept.length === 0 ? start : { axis, start, steps: kept };
}

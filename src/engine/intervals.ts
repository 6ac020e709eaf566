/** A bound of an interval: a number, or a bigint where numbers do not suffice. One set never holds both. */
export type Bound = number | bigint;

/**
 * A set of integers as the sorted bounds of half-open intervals, `[start, end, start, end, …]`, strictly increasing. Each
 * set has exactly one such form, because neighbours that touch are one interval. Nothing here calculates with bounds, it
 * only compares them, so that numbers and bigints work alike.
 */
export type Intervals = readonly Bound[];

export const NONE: Intervals = [];

/** The integers from `start` up to, but not including, `end`. */
export const range = (start: Bound, end: Bound): Intervals => (start < end ? [start, end] : NONE);

/** Goes once over the bounds of both sets and keeps what `keep` wants, given whether it is in the one and in the other. */
function sweep(a: Intervals, b: Intervals, keep: (inA: boolean, inB: boolean) => boolean): Intervals {
  const kept: Bound[] = [];
  let i = 0;
  let j = 0;
  let inside = false;
  for (;;) {
    const x = a[i];
    const y = b[j];
    const at = y === undefined || (x !== undefined && x < y) ? x : y;
    if (at === undefined) {
      return kept;
    }
    i += x === at ? 1 : 0;
    j += y === at ? 1 : 0;
    // After an odd number of bounds we stand inside an interval.
    if (keep(i % 2 === 1, j % 2 === 1) !== inside) {
      kept.push(at);
      inside = !inside;
    }
  }
}

export const union = (a: Intervals, b: Intervals): Intervals => sweep(a, b, (inA, inB) => inA || inB);
export const unionOf = (sets: readonly Intervals[]): Intervals => joined(sets, NONE, union);
export const intersect = (a: Intervals, b: Intervals): Intervals => sweep(a, b, (inA, inB) => inA && inB);
export const subtract = (a: Intervals, b: Intervals): Intervals => sweep(a, b, (inA, inB) => inA && !inB);

export const isEmpty = (set: Intervals): boolean => set.length === 0;
export const isSubset = (part: Intervals, whole: Intervals): boolean => isEmpty(subtract(part, whole));
export const overlaps = (a: Intervals, b: Intervals): boolean => !isEmpty(intersect(a, b));
export const equals = (a: Intervals, b: Intervals): boolean =>
  a.length === b.length && a.every((bound, i) => bound === b[i]);
export const contains = (set: Intervals, point: Bound): boolean => rank(set, point) % 2 === 1;

/** Joins halves, so that no set is gone over more often than the number of sets has digits. */
export function joined<T>(sets: readonly T[], none: T, join: (a: T, b: T) => T): T {
  const [first = none] = sets;
  const middle = sets.length >>> 1;
  return middle === 0 ? first : join(joined(sets.slice(0, middle), none, join), joined(sets.slice(middle), none, join));
}

/** How many of the sorted bounds lie at or below the point. */
export function rank(bounds: readonly Bound[], point: Bound): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bound = bounds[middle];
    if (bound !== undefined && bound <= point) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

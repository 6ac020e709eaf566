import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  contains,
  equals,
  type Intervals,
  intersect,
  isEmpty,
  isSubset,
  NONE,
  overlaps,
  range,
  rank,
  subtract,
  union,
} from "../../src/engine/intervals.ts";

/** The naive model: a set of integers below 16. */
const SIZE = 16;
const points = fc.uniqueArray(fc.nat(SIZE - 1)).map((list) => new Set(list));
type Points = ReadonlySet<number>;

const toIntervals = (set: Points): Intervals => [...set].reduce((all, i) => union(all, range(i, i + 1)), NONE);
const toPoints = (set: Intervals): Points =>
  new Set(Array.from({ length: SIZE }, (_, i) => i).filter((i) => contains(set, i)));
const select = (keep: (i: number) => boolean): Points =>
  new Set(Array.from({ length: SIZE }, (_, i) => i).filter(keep));
const asBigints = (set: Intervals): Intervals => set.map(BigInt);

describe("sets of integers as intervals", () => {
  test("hold exactly the points they were made of", () => {
    fc.assert(fc.property(points, (a) => expect(toPoints(toIntervals(a))).toEqual(select((i) => a.has(i)))));
  });

  test("unite, intersect and subtract like sets of points", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [x, y] = [toIntervals(a), toIntervals(b)];
        expect(toPoints(union(x, y))).toEqual(select((i) => a.has(i) || b.has(i)));
        expect(toPoints(intersect(x, y))).toEqual(select((i) => a.has(i) && b.has(i)));
        expect(toPoints(subtract(x, y))).toEqual(select((i) => a.has(i) && !b.has(i)));
      }),
    );
  });

  test("compare like sets of points", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [x, y] = [toIntervals(a), toIntervals(b)];
        expect(isSubset(x, y)).toBe([...a].every((i) => b.has(i)));
        expect(overlaps(x, y)).toBe([...a].some((i) => b.has(i)));
        expect(equals(x, y)).toBe([...a].every((i) => b.has(i)) && a.size === b.size);
        expect(isEmpty(x)).toBe(a.size === 0);
      }),
    );
  });

  test("have one form each, whatever they were made from", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [x, y] = [toIntervals(a), toIntervals(b)];
        expect(union(subtract(x, y), intersect(x, y))).toEqual(x);
        expect(x.every((bound, i) => i === 0 || (x[i - 1] ?? bound) < bound)).toBe(true);
      }),
    );
  });

  test("are the same for numbers and for bigints", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [x, y] = [toIntervals(a), toIntervals(b)];
        for (const operation of [union, intersect, subtract]) {
          expect(operation(asBigints(x), asBigints(y))).toEqual(asBigints(operation(x, y)));
        }
      }),
    );
  });

  test("do not hold the end of a range", () => {
    expect(contains(range(5, 7), 6)).toBe(true);
    expect(contains(range(5, 7), 7)).toBe(false);
    expect(range(7, 7)).toBe(NONE);
  });

  test("rank a point by the bounds up to it", () => {
    fc.assert(
      fc.property(points, fc.nat(SIZE), (a, point) => {
        const bounds = [...a].sort((x, y) => x - y);
        expect(rank(bounds, point)).toBe(bounds.filter((bound) => bound <= point).length);
      }),
    );
  });
});

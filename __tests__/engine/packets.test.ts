import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contains, type Intervals, NONE, range, union as unite } from "../../src/engine/intervals.ts";
import {
  type Axis,
  box,
  EVERYTHING,
  equals,
  forget,
  intersect,
  isEmpty,
  isSubset,
  NOTHING,
  overlaps,
  type PacketSet,
  project,
  subtract,
  union,
  unionOf,
} from "../../src/engine/packets.ts";

/** The naive model: a packet is a point with three coordinates below 4, a set of them is what it answers of each. */
type Point = Readonly<Record<(typeof SIDES)[number], number>>;
const SIDES = ["destinationPort", "sourcePort", "destinationAddress"] as const satisfies readonly Axis[];
const VALUES = [0, 1, 2, 3];
const POINTS: readonly Point[] = VALUES.flatMap((destinationPort) =>
  VALUES.flatMap((sourcePort) =>
    VALUES.map((destinationAddress) => ({ destinationPort, sourcePort, destinationAddress })),
  ),
);
const UNIVERSE = box({ destinationPort: range(0, 4), sourcePort: range(0, 4), destinationAddress: range(0, 4) });

const at = (point: Point): PacketSet =>
  box({
    destinationPort: range(point.destinationPort, point.destinationPort + 1),
    sourcePort: range(point.sourcePort, point.sourcePort + 1),
    destinationAddress: range(point.destinationAddress, point.destinationAddress + 1),
  });
const pointsOf = (set: PacketSet): readonly Point[] => POINTS.filter((point) => isSubset(at(point), set));

const side: fc.Arbitrary<Intervals> = fc
  .uniqueArray(fc.constantFrom(...VALUES))
  .map((values) => values.reduce<Intervals>((all, i) => unite(all, range(i, i + 1)), NONE));
const sides = fc.record({ destinationPort: side, sourcePort: side, destinationAddress: side });
const boxes = sides.map((s) => ({
  set: box(s),
  points: POINTS.filter((point) => SIDES.every((axis) => contains(s[axis], point[axis]))),
}));

/** A set made in some way, with the points that it has to hold. */
const made = fc
  .array(fc.tuple(fc.constantFrom("union", "intersect", "subtract"), boxes), { maxLength: 6 })
  .map((steps) =>
    steps.reduce(
      (so, [operation, { set, points }]) =>
        operation === "union"
          ? { set: union(so.set, set), points: POINTS.filter((p) => so.points.includes(p) || points.includes(p)) }
          : operation === "intersect"
            ? { set: intersect(so.set, set), points: so.points.filter((p) => points.includes(p)) }
            : { set: subtract(so.set, set), points: so.points.filter((p) => !points.includes(p)) },
      { set: UNIVERSE, points: POINTS },
    ),
  );

describe("sets of packets", () => {
  test("unite, intersect and subtract like sets of points", () => {
    fc.assert(fc.property(made, ({ set, points }) => expect(pointsOf(set)).toEqual(points)));
  });

  test("are equal exactly when they hold the same points, and then look the same", () => {
    fc.assert(
      fc.property(made, made, (a, b) => {
        const same = a.points.length === b.points.length && a.points.every((p) => b.points.includes(p));
        expect(equals(a.set, b.set)).toBe(same);
        const anew = unionOf([...a.points].reverse().map(at));
        expect(anew).toEqual(a.set);
      }),
    );
  });

  test("compare like sets of points", () => {
    fc.assert(
      fc.property(made, made, (a, b) => {
        expect(isSubset(a.set, b.set)).toBe(a.points.every((p) => b.points.includes(p)));
        expect(overlaps(a.set, b.set)).toBe(a.points.some((p) => b.points.includes(p)));
        expect(isEmpty(a.set)).toBe(a.points.length === 0);
      }),
    );
  });

  test("obey the laws of a set algebra", () => {
    fc.assert(
      fc.property(made, made, made, ({ set: a }, { set: b }, { set: c }) => {
        expect(union(a, b)).toEqual(union(b, a));
        expect(intersect(a, b)).toEqual(intersect(b, a));
        expect(union(a, union(b, c))).toEqual(union(union(a, b), c));
        expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
        expect(subtract(a, union(b, c))).toEqual(intersect(subtract(a, b), subtract(a, c)));
        expect(subtract(EVERYTHING, subtract(EVERYTHING, a))).toEqual(a);
        expect(intersect(a, subtract(b, a))).toBe(NOTHING);
      }),
    );
  });

  test("forget an axis by holding what they held for any value of it", () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...SIDES), ({ set, points }, axis) => {
        const expected = POINTS.filter((p) => points.some((q) => SIDES.every((a) => a === axis || p[a] === q[a])));
        expect(pointsOf(intersect(UNIVERSE, forget(set, axis)))).toEqual(expected);
      }),
    );
  });

  test("project to an axis by the values that they hold on it", () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...SIDES), ({ set, points }, axis) => {
        const values = points.reduce<Intervals>((all, p) => unite(all, range(p[axis], p[axis] + 1)), NONE);
        expect(project(set, axis)).toEqual(box({ [axis]: values }));
      }),
    );
  });

  test("leave out the axes that do not matter", () => {
    const [low, high] = [box({ sourcePort: range(0, 2) }), box({ sourcePort: range(2, 4) })];
    const web = box({ destinationPort: range(3, 4) });
    expect(union(intersect(web, low), intersect(web, high))).toEqual(intersect(web, box({ sourcePort: range(0, 4) })));
    expect(union(web, subtract(EVERYTHING, web))).toBe(EVERYTHING);
  });
});

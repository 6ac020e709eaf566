/** A bound of an interval: a number, or a bigint where numbers do not suffice. One set never holds both. */
export type Bound = number | bigint;
/**
 * A set of integers as the sorted bounds of half-open intervals, `[start, end, start, end, …]`, strictly increasing. Each
 * set has exactly one such form, because neighbours that touch are one interval. Nothing here calculates with bounds, it
 * only compares them, so that numbers and bigints work alike.
 */
export type Intervals = readonly Bound[];
export declare const NONE: Intervals;
/** The integers from `start` up to, but not including, `end`. */
export declare const range: (start: Bound, end: Bound) => Intervals;
export declare const union: (a: Intervals, b: Intervals) => Intervals;
export declare const unionOf: (sets: readonly Intervals[]) => Intervals;
export declare const intersect: (a: Intervals, b: Intervals) => Intervals;
export declare const subtract: (a: Intervals, b: Intervals) => Intervals;
export declare const isEmpty: (set: Intervals) => boolean;
export declare const isSubset: (part: Intervals, whole: Intervals) => boolean;
export declare const overlaps: (a: Intervals, b: Intervals) => boolean;
export declare const equals: (a: Intervals, b: Intervals) => boolean;
export declare const contains: (set: Intervals, point: Bound) => boolean;
/** Joins halves, so that no set is gone over more often than the number of sets has digits. */
export declare function joined<T>(sets: readonly T[], none: T, join: (a: T, b: T) => T): T;
/** How many of the sorted bounds lie at or below the point. */
export declare function rank(bounds: readonly Bound[], point: Bound): number;

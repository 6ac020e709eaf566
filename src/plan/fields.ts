import {
  CLOSE_OBJECT,
  firstIn,
  keyEnd,
  nextIn,
  parseRange,
  type Range,
  readString,
  skipValue,
  valueStart,
} from "./scan.ts";
import type { Json } from "./value.ts";

const BACKSLASH = 0x5c;

/** Names of members that are looked for. They are compared as bytes: most keys of a plan never become strings. */
export class Fields {
  readonly count: number;
  private readonly names: readonly string[];
  private readonly encoded: readonly Uint8Array[];
  /** The fields whose names have as many bytes. */
  private readonly byLength: readonly (readonly number[])[];

  constructor(...names: readonly string[]) {
    this.count = names.length;
    this.names = names;
    this.encoded = names.map((name) => Buffer.from(name));
    const longest = Math.max(...this.encoded.map(({ length }) => length));
    this.byLength = Array.from({ length: longest + 1 }, (_, length) =>
      names.flatMap((_name, field) => (this.encoded[field]?.length === length ? [field] : [])),
    );
  }

  /** Which of the names stands between the quotes; -1 for none of them. */
  find(bytes: Buffer, start: number, end: number): number {
    for (const field of this.byLength[end - start - 2] ?? []) if (this.isAt(bytes, start + 1, field)) return field;
    for (let at = start + 1; at < end; at++) {
      if (bytes[at] === BACKSLASH) return this.names.indexOf(readString(bytes, start, end));
    }
    return -1;
  }

  private isAt(bytes: Buffer, start: number, field: number): boolean {
    const name = this.encoded[field] as Uint8Array;
    for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name[at]) return false;
    return true;
  }
}

/** Where the members named by `Fields` stand: start and end of field n at 2n and 2n + 1, absent ones -1. */
export type Spans = number[];

/**
 * Finds the values of some members of the object at `at`. With `enter`, the value of a member can be looked into on the
 * way. Returns the position after the object.
 */
export function scanFields(
  bytes: Buffer,
  at: number,
  fields: Fields,
  spans: Spans,
  enter?: (field: number, value: number) => number | undefined,
): number {
  for (let index = 0; index < 2 * fields.count; index++) spans[index] = -1;
  // Not by `scanMembers`: there are members by the hundred thousand, and this is the only place that sees so many.
  let key = firstIn(bytes, at);
  while (bytes[key] !== CLOSE_OBJECT) {
    const end = keyEnd(bytes, key);
    const field = fields.find(bytes, key, end);
    const value = valueStart(bytes, end);
    const after = (field < 0 ? undefined : enter?.(field, value)) ?? skipValue(bytes, value);
    if (field >= 0) {
      spans[2 * field] = value;
      spans[2 * field + 1] = after;
    }
    key = nextIn(bytes, after, CLOSE_OBJECT);
  }
  return key + 1;
}

/**
 * The position after an object of which the members from `at` on are left, behind one whose value is an object itself;
 * undefined where one of them is among the fields.
 */
export function skipOthers(bytes: Buffer, at: number, fields: Fields): number | undefined {
  if (bytes[at - 1] !== CLOSE_OBJECT) return undefined;
  let key = nextIn(bytes, at, CLOSE_OBJECT);
  while (bytes[key] !== CLOSE_OBJECT) {
    const end = keyEnd(bytes, key);
    if (fields.find(bytes, key, end) >= 0) return undefined;
    key = nextIn(bytes, skipValue(bytes, valueStart(bytes, end)), CLOSE_OBJECT);
  }
  return key + 1;
}

export function rangeOf(spans: Spans, field: number): Range | undefined {
  const start = spans[2 * field] ?? -1;
  return start < 0 ? undefined : { start, end: spans[2 * field + 1] ?? start };
}

/** Small values that come again and again, such as types: equal bytes become one and the same value. */
export class ValueCache {
  private readonly bytes: Buffer;
  private readonly ranges: (Range | undefined)[] = new Array(CACHED);
  private readonly values: (Json | undefined)[] = new Array(CACHED);

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  parse(range: Range): Json {
    if (range.end - range.start > LONGEST_CACHED) return parseRange(this.bytes, range);
    const slot = this.slotOf(range);
    const known = this.values[slot];
    if (known !== undefined && this.isSame(range, this.ranges[slot])) return known;
    const value = parseRange(this.bytes, range);
    this.ranges[slot] = range;
    this.values[slot] = value;
    return value;
  }

  /** By a few of the bytes: the others are compared, and seldom tell apart what these do not. */
  private slotOf({ start, end }: Range): number {
    const step = ((end - start) >>> 3) + 1;
    let hash = end - start;
    for (let at = end - 1; at >= start; at -= step) hash = (Math.imul(hash, 31) + (this.bytes[at] as number)) | 0;
    return hash & (CACHED - 1);
  }

  private isSame({ start, end }: Range, other: Range | undefined): boolean {
    if (other === undefined || other.end - other.start !== end - start) return false;
    const { bytes } = this;
    let at = start;
    while (at < end && bytes[at] === bytes[other.start + at - start]) at++;
    return at === end;
  }
}

const CACHED = 1024;
const LONGEST_CACHED = 64;

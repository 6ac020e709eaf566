/**
 * Finds the parts of a JSON document without building them: a plan says everything four times, and most of it is never
 * looked at. Positions are byte offsets. The scanner trusts the document to be JSON and notices only what it has to
 * see; a part that is wanted is then read by JSON.parse, which sees the rest.
 */

import type { Json } from "./value.ts";

/** Bytes `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The document ends too early or is no JSON. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
  readonly reason: "cut-off" | "malformed";
  readonly at: number;

  constructor(reason: "cut-off" | "malformed", at: number) {
    super(`${reason} at byte ${at}`);
    this.reason = reason;
    this.at = at;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

// What a byte outside of a string means for the nesting.
const PLAIN = 0;
const STRING = 1;
const OPEN = 2;
const CLOSE = 3;
const NESTING = new Uint8Array(256);
NESTING[QUOTE] = STRING;
NESTING[OPEN_LIST] = OPEN;
NESTING[OPEN_OBJECT] = OPEN;
NESTING[CLOSE_LIST] = CLOSE;
NESTING[CLOSE_OBJECT] = CLOSE;

const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export function skipSpace(bytes: Buffer, at: number): number {
  let position = at;
  while (isSpace(bytes[position])) position++;
  return position;
}

/** The position after the string that begins at `at`. */
function skipString(bytes: Buffer, at: number): number {
  const { length } = bytes;
  let position = at + 1;
  while (position < length) {
    const byte = bytes[position++];
    if (byte === QUOTE) return position;
    if (byte === BACKSLASH) position++;
  }
  throw new JsonFault("cut-off", length);
}

/** The position after the value that begins at `at`. */
export function skipValue(bytes: Buffer, at: number): number {
  const { length } = bytes;
  const first = bytes[at];
  if (first === QUOTE) return skipString(bytes, at);
  let position = at;
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) {
    while (position < length && !isDelimiter(bytes[position])) position++;
    if (position === at) throw new JsonFault(at >= length ? "cut-off" : "malformed", at);
    return position;
  }
  let depth = 0;
  // The one loop through which nearly all bytes of a plan go.
  while (position < length) {
    const meaning = NESTING[bytes[position++] as number];
    if (meaning === PLAIN) continue;
    if (meaning === STRING) {
      for (;;) {
        if (position >= length) throw new JsonFault("cut-off", length);
        const byte = bytes[position++];
        if (byte === QUOTE) break;
        if (byte === BACKSLASH) position++;
      }
    } else if (meaning === OPEN) {
      depth++;
    } else if (--depth === 0) {
      return position;
    }
  }
  throw new JsonFault("cut-off", length);
}

/** Whether the object that was seen before stands at `at` once more, word for word. */
export function isSaidAt(bytes: Buffer, at: number, seen: Range | undefined): seen is Range {
  if (seen === undefined || !isObjectAt(bytes, seen.start)) return false;
  const end = at + seen.end - seen.start;
  return end <= bytes.length && bytes.compare(bytes, seen.start, seen.end, at, end) === 0;
}

/**
 * The position after the value that begins at `at`, which is likely to be one that was seen before: a plan says most
 * things four times, and to compare bytes is faster than to go through them.
 */
export const skipLike = (bytes: Buffer, at: number, seen: Range | undefined): number =>
  isSaidAt(bytes, at, seen) ? at + seen.end - seen.start : skipValue(bytes, at);

function isDelimiter(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === COLON || isSpace(byte);
}

export const isObjectAt = (bytes: Buffer, at: number) => bytes[at] === OPEN_OBJECT;
export const isListAt = (bytes: Buffer, at: number) => bytes[at] === OPEN_LIST;
/** No other JSON value begins with an n. */
export const isNullAt = (bytes: Buffer, at: number) => bytes[at] === 0x6e;

/**
 * Goes through the members of the object at `at` and returns the position after it. `visit` is told where each key
 * stands, quotes and all, and where its value begins; it answers where that value ends, so that it may look inside on
 * the way. A key may come twice: as for JSON.parse, the last one counts.
 */
export function scanObject(
  bytes: Buffer,
  at: number,
  visit: (keyStart: number, keyEnd: number, value: number) => number,
): number {
  let position = skipSpace(bytes, at + 1);
  if (bytes[position] === CLOSE_OBJECT) return position + 1;
  for (;;) {
    if (bytes[position] !== QUOTE) throw fault(bytes, position);
    const keyEnd = skipString(bytes, position);
    const colon = skipSpace(bytes, keyEnd);
    if (bytes[colon] !== COLON) throw fault(bytes, colon);
    position = skipSpace(bytes, visit(position, keyEnd, skipSpace(bytes, colon + 1)));
    if (bytes[position] === CLOSE_OBJECT) return position + 1;
    if (bytes[position] !== COMMA) throw fault(bytes, position);
    position = skipSpace(bytes, position + 1);
  }
}

/** Goes through the members of an object by name. */
export function scanMembers(bytes: Buffer, at: number, visit: (key: string, value: number) => number): number {
  return scanObject(bytes, at, (start, end, value) => visit(readString(bytes, start, end), value));
}

/** The same for the elements of the list at `at`. */
export function scanElements(bytes: Buffer, at: number, visit: (index: number, at: number) => number): number {
  let position = skipSpace(bytes, at + 1);
  if (bytes[position] === CLOSE_LIST) return position + 1;
  for (let index = 0; ; index++) {
    position = skipSpace(bytes, visit(index, position));
    if (bytes[position] === CLOSE_LIST) return position + 1;
    if (bytes[position] !== COMMA) throw fault(bytes, position);
    position = skipSpace(bytes, position + 1);
  }
}

function fault(bytes: Buffer, at: number): JsonFault {
  return new JsonFault(at >= bytes.length ? "cut-off" : "malformed", at);
}

/** The string that stands in a range, quotes and all. */
export function readString(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString("utf8", start + 1, end - 1);
  return text.includes("\\") ? (parse(`"${text}"`, start) as string) : text;
}

/** Whether `true` stands anywhere in a range, be it in a string: of marks, most say nothing. */
export const holdsTrue = (bytes: Buffer, range: Range | undefined): boolean =>
  range !== undefined && bytes.subarray(range.start, range.end).includes("true", 0, "latin1");

/** What stands in a range, as JavaScript. */
export function parseRange(bytes: Buffer, { start, end }: Range): Json {
  return bytes[start] === QUOTE ? readString(bytes, start, end) : parse(bytes.toString("utf8", start, end), start);
}

function parse(text: string, at: number): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // V8's message quotes the text of the document, which may be secret.
    throw new JsonFault("malformed", at);
  }
}

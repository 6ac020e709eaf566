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
export const CLOSE_OBJECT = 0x7d;

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

// Most bytes are none, and show it by their size.
const isSpace = (byte: number | undefined) =>
  byte !== undefined && byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);

export function skipSpace(bytes: Buffer, at: number): number {
  let position = at;
  while (isSpace(bytes[position])) position++;
  return position;
}

/** The position after the string that begins at `at`. Its loop is unrolled: half of a plan's bytes are in strings. */
function skipString(bytes: Buffer, at: number): number {
  const { length } = bytes;
  let position = at + 1;
  while (position < length) {
    const a = bytes[position];
    if (a === QUOTE) return position + 1;
    if (a === BACKSLASH) {
      position += 2;
      continue;
    }
    const b = bytes[position + 1];
    if (b === QUOTE) return position + 2;
    if (b === BACKSLASH) {
      position += 3;
      continue;
    }
    const c = bytes[position + 2];
    if (c === QUOTE) return position + 3;
    if (c === BACKSLASH) {
      position += 4;
      continue;
    }
    const d = bytes[position + 3];
    if (d === QUOTE) return position + 4;
    position += d === BACKSLASH ? 5 : 4;
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
    const meaning = NESTING[bytes[position] as number];
    if (meaning === PLAIN) {
      position++;
    } else if (meaning === STRING) {
      position = skipString(bytes, position);
    } else {
      position++;
      if (meaning === OPEN) depth++;
      else if (--depth === 0) return position;
    }
  }
  throw new JsonFault("cut-off", length);
}

/** The position after the object that was seen before, where it stands at `at` once more, word for word. */
export function passSaid(bytes: Buffer, at: number, seen: Range | undefined): number | undefined {
  if (seen === undefined || !isObjectAt(bytes, seen.start)) return undefined;
  const end = at + seen.end - seen.start;
  return end <= bytes.length && bytes.compare(bytes, seen.start, seen.end, at, end) === 0 ? end : undefined;
}

/**
 * The position after the value that begins at `at`, which is likely to be one that was seen before: a plan says most
 * things four times, and to compare bytes is faster than to go through them.
 */
export function skipLike(bytes: Buffer, at: number, ...seen: readonly (Range | undefined)[]): number {
  for (const each of seen) {
    const end = passSaid(bytes, at, each);
    if (end !== undefined) return end;
  }
  return skipValue(bytes, at);
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === COLON || isSpace(byte);
}

export const isObjectAt = (bytes: Buffer, at: number) => bytes[at] === OPEN_OBJECT;
export const isListAt = (bytes: Buffer, at: number) => bytes[at] === OPEN_LIST;
/** No other JSON value begins with an n. */
export const isNullAt = (bytes: Buffer, at: number) => bytes[at] === 0x6e;

/**
 * Goes through the members of the object at `at` and returns the position after it. `visit` is told each key and where
 * its value begins; it answers where that value ends, so that it may look inside on the way. A key may come twice: as for
 * JSON.parse, the last one counts.
 */
export function scanMembers(bytes: Buffer, at: number, visit: (key: string, value: number) => number): number {
  let key = firstIn(bytes, at);
  while (bytes[key] !== CLOSE_OBJECT) {
    const end = keyEnd(bytes, key);
    key = nextIn(bytes, visit(readString(bytes, key, end), valueStart(bytes, end)), CLOSE_OBJECT);
  }
  return key + 1;
}

/** The same for what should be an object; what is none is passed over. */
export const scanMembersIfAny = (bytes: Buffer, at: number, visit: (key: string, value: number) => number): number =>
  isObjectAt(bytes, at) ? scanMembers(bytes, at, visit) : skipValue(bytes, at);

/** Goes through the elements of the list at `at` likewise. */
export function scanElements(bytes: Buffer, at: number, visit: (index: number, at: number) => number): number {
  let element = firstIn(bytes, at);
  for (let index = 0; bytes[element] !== CLOSE_LIST; index++) {
    element = nextIn(bytes, visit(index, element), CLOSE_LIST);
  }
  return element + 1;
}

/** Where the first key or element of the object or list at `at` begins; or its end, where there is none. */
export const firstIn = (bytes: Buffer, at: number): number => skipSpace(bytes, at + 1);

/** Where the next key or element begins behind a value that ends at `end`; or the end of what they are in. */
export function nextIn(bytes: Buffer, end: number, close: number): number {
  const comma = skipSpace(bytes, end);
  if (bytes[comma] === close) return comma;
  if (bytes[comma] !== COMMA) throw fault(bytes, comma);
  const next = skipSpace(bytes, comma + 1);
  if (bytes[next] === close) throw fault(bytes, next);
  return next;
}

/** The position after the key that begins at `at`, quotes and all. */
export function keyEnd(bytes: Buffer, at: number): number {
  if (bytes[at] !== QUOTE) throw fault(bytes, at);
  return skipString(bytes, at);
}

/** Where the value of the key begins that ends at `end`. */
export function valueStart(bytes: Buffer, end: number): number {
  const colon = skipSpace(bytes, end);
  if (bytes[colon] !== COLON) throw fault(bytes, colon);
  return skipSpace(bytes, colon + 1);
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
export function holdsTrue(bytes: Buffer, range: Range | undefined): boolean {
  const { start, end } = range ?? { start: 0, end: 0 };
  for (let at = start; at + 3 < end; at++) if (standsAt(bytes, at, "true")) return true;
  return false;
}

/** Whether a text of ASCII characters stands at a position. */
function standsAt(bytes: Buffer, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** What stands in a range, as JavaScript; `holes` are objects in it that are taken for empty ones, in their order. */
export function parseRange(bytes: Buffer, { start, end }: Range, holes: readonly Range[] = []): Json {
  if (bytes[start] === QUOTE) return readString(bytes, start, end);
  let text = "";
  let at = start;
  for (const hole of holes) {
    text += `${bytes.toString("utf8", at, hole.start)}{}`;
    at = hole.end;
  }
  return parse(text + bytes.toString("utf8", at, end), start);
}

function parse(text: string, at: number): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // V8's message quotes the text of the document, which may be secret.
    throw new JsonFault("malformed", at);
  }
}

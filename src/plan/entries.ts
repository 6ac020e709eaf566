import { type Key, keyOf, quoteKey, within } from "./address.ts";
import { rangeOf, type Spans, ValueCache } from "./fields.ts";
import { textOf } from "./json.ts";
import {
  isListAt,
  isNullAt,
  isObjectAt,
  parseRange,
  type Range,
  scanElements,
  scanMembers,
  skipValue,
} from "./scan.ts";
import type { ShapeName } from "./schemas.ts";
import type { Json } from "./value.ts";

/** What names a resource instance, wherever the document speaks of one. */
export interface Head {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly module: string;
  readonly key: Key | undefined;
  readonly providerName: string;
  /** An object that was replaced but is not deleted yet: it shares its address with the current one. */
  readonly deposed: boolean;
}

/** A resource of the prior state. Ranges are undefined where the document has nothing, or null. */
export interface StateEntry {
  readonly head: Head;
  readonly values: Range | undefined;
  readonly sensitive: Range | undefined;
}

/** An element of `resource_changes`. */
export interface ChangeEntry {
  readonly head: Head;
  readonly previousAddress: string | undefined;
  readonly actions: readonly string[];
  readonly before: Range | undefined;
  readonly after: Range | undefined;
  readonly afterUnknown: Range | undefined;
  readonly beforeSensitive: Range | undefined;
  readonly afterSensitive: Range | undefined;
}

/** The bytes of a document, and how to complain about what stands in them. */
export interface Reading {
  readonly bytes: Buffer;
  /** Refuses a value that does not have the shape. */
  check(shape: ShapeName, value: unknown, place: Place): void;
  /** What to throw where something else is wrong. */
  wrong(problem: string): Error;
}

/** Where something stands, for a message. It is put into words only when there is something to complain about. */
export type Place = () => string;

/** Something read from the document, and the position after it. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** Terraform itself stays far below; the limit keeps a hostile document from exhausting the stack. */
export const DEEPEST_MODULE = 100;

/** The members that name an instance. `Members.head` reads them by their place in this list. */
export const HEAD = ["address", "mode", "type", "name", "index", "provider_name"] as const;

/** Reads the small members of an element. */
export class Members {
  private readonly bytes: Buffer;
  private readonly cache: ValueCache;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.cache = new ValueCache(bytes);
  }

  /** The members that name an instance, not yet checked. */
  head(spans: Spans) {
    return {
      address: this.read(spans, 0),
      mode: this.recurring(spans, 1),
      type: this.recurring(spans, 2),
      name: this.read(spans, 3),
      index: this.read(spans, 4),
      provider_name: this.recurring(spans, 5),
    };
  }

  read(spans: Spans, field: number): Json | undefined {
    const range = rangeOf(spans, field);
    return range && parseRange(this.bytes, range);
  }

  /** Of many elements, few differ in this. */
  recurring(spans: Spans, field: number): Json | undefined {
    const range = rangeOf(spans, field);
    return range && this.cache.parse(range);
  }
}

export function headOf(head: ReturnType<Members["head"]>, module: string, deposed: Json | undefined): Head {
  const written = textOf(head.address) ?? "";
  const key = typeof head.index === "string" || typeof head.index === "number" ? head.index : keyOf(written);
  return {
    address: absolute(written, module, key),
    mode: textOf(head.mode) ?? "",
    type: textOf(head.type) ?? "",
    name: textOf(head.name) ?? "",
    module,
    key,
    providerName: textOf(head.provider_name) ?? "",
    deposed: typeof deposed === "string",
  };
}

/** Terraform 0.12 gives the resources of modules in the state without the module and without the key. */
function absolute(address: string, module: string, key: Key | undefined): string {
  const keyed = key === undefined || address.endsWith("]") ? address : `${address}${quoteKey(key)}`;
  const isWithin = keyed.startsWith(module) && keyed[module.length] === ".";
  return module === "" || isWithin ? keyed : within(module, keyed);
}

/** Values are read only when something asks for them, but what cannot be values is refused at once. */
export function valuesAt(reading: Reading, spans: Spans, field: number, place: Place): Range | undefined {
  const range = rangeOf(spans, field);
  if (range === undefined || isNullAt(reading.bytes, range.start)) return undefined;
  requireObject(reading, range.start, place);
  return range;
}

export function requireObject({ bytes, wrong }: Reading, at: number, place: Place): void {
  if (!isObjectAt(bytes, at)) throw wrong(`\`${place()}\` is not an object`);
}

/** Goes through a list. Null is as good as an empty one. */
export function eachElement(
  { bytes, wrong }: Reading,
  at: number,
  place: Place,
  visit: (index: number, at: number) => number,
): number {
  if (isNullAt(bytes, at)) return skipValue(bytes, at);
  if (!isListAt(bytes, at)) throw wrong(`\`${place()}\` is not a list`);
  return scanElements(bytes, at, visit);
}

/** Goes through the members of an object. Null is as good as an empty one. */
export function eachMember(
  { bytes, wrong }: Reading,
  at: number,
  place: Place,
  visit: (key: string, at: number) => number,
): number {
  if (isNullAt(bytes, at)) return skipValue(bytes, at);
  if (!isObjectAt(bytes, at)) throw wrong(`\`${place()}\` is not an object`);
  return scanMembers(bytes, at, visit);
}

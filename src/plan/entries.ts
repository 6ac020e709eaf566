import { type Key, keyOf, quoteKey, within } from "./address.ts";
import { isList, textOf } from "./json.ts";
import {
  Fields,
  isListAt,
  isNullAt,
  isObjectAt,
  parseRange,
  type Range,
  rangeOf,
  type Spans,
  scanElements,
  scanFields,
  scanMembers,
  skipValue,
} from "./scan.ts";
import type { ShapeName } from "./shape.ts";
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
  /** Where it stands in the document, for messages. */
  readonly place: string;
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
  check(shape: ShapeName, value: unknown, place: string): void;
  /** What to throw where something else is wrong. */
  wrong(problem: string): Error;
}

/** Something read from the document, and the position after it. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** Terraform itself stays far below; the limit keeps a hostile document from exhausting the stack. */
const DEEPEST_MODULE = 100;

// The positions of the names in these lists are used below.
const HEAD = ["address", "mode", "type", "name", "index", "provider_name"] as const;
const CHANGE = new Fields(...HEAD, "module_address", "deposed", "previous_address", "change");
const INNER_CHANGE = new Fields("actions", "before", "after", "after_unknown", "before_sensitive", "after_sensitive");
const STATE = new Fields(...HEAD, "deposed_key", "values", "sensitive_values");

/** Reads the elements of `resource_changes`, their values aside. */
export function readChanges(reading: Reading, place: string, at: number): Read<readonly ChangeEntry[]> {
  const entries: ChangeEntry[] = [];
  const end = eachElement(reading, place, at, (index, element) => {
    const entry = readChange(reading, `${place}[${index}]`, element);
    entries.push(entry.value);
    return entry.end;
  });
  return { value: entries, end };
}

function readChange(reading: Reading, place: string, at: number): Read<ChangeEntry> {
  const { bytes } = reading;
  requireObject(reading, place, at);
  const outer: Spans = [];
  const inner: Spans = [];
  const end = scanFields(bytes, at, CHANGE, outer, (field, value) => {
    if (field !== 9) return undefined;
    requireObject(reading, `${place}.change`, value);
    return scanFields(bytes, value, INNER_CHANGE, inner);
  });
  const module = parsed(bytes, outer, 6);
  const deposed = parsed(bytes, outer, 7);
  const previous = parsed(bytes, outer, 8);
  const change = rangeOf(outer, 9) && { actions: parsed(bytes, inner, 0) };
  const head = readHead(bytes, outer);
  reading.check("change", { ...head, module_address: module, deposed, previous_address: previous, change }, place);
  return {
    end,
    value: {
      head: headOf(head, textOf(module) ?? "", deposed, place),
      previousAddress: textOf(previous),
      actions: texts(change?.actions),
      before: valuesAt(reading, `${place}.change.before`, rangeOf(inner, 1)),
      after: valuesAt(reading, `${place}.change.after`, rangeOf(inner, 2)),
      afterUnknown: rangeOf(inner, 3),
      beforeSensitive: rangeOf(inner, 4),
      afterSensitive: rangeOf(inner, 5),
    },
  };
}

/** Reads `prior_state` → `values` → `root_module`, the values of its resources aside. */
export function readState(reading: Reading, place: string, at: number): Read<readonly StateEntry[]> {
  let value: readonly StateEntry[] = [];
  const end = eachMember(reading, place, at, (key, inner) => {
    if (key !== "values") return skipValue(reading.bytes, inner);
    value = [];
    return eachMember(reading, `${place}.values`, inner, (innerKey, root) => {
      if (innerKey !== "root_module") return skipValue(reading.bytes, root);
      const module = readModule(reading, `${place}.values.root_module`, root, 0);
      value = module.value;
      return module.end;
    });
  });
  return { value, end };
}

function readModule(reading: Reading, place: string, at: number, depth: number): Read<readonly StateEntry[]> {
  const { bytes } = reading;
  if (depth > DEEPEST_MODULE) throw reading.wrong(`it nests modules more than ${DEEPEST_MODULE} deep`);
  let address: Json = "";
  // A module's address comes after its resources.
  let own: ((module: string) => StateEntry)[] = [];
  let below: readonly StateEntry[] = [];
  const end = eachMember(reading, place, at, (key, value) => {
    const inner = `${place}.${key}`;
    if (key === "resources") {
      own = [];
      return eachElement(reading, inner, value, (index, element) => {
        const resource = readResource(reading, `${inner}[${index}]`, element);
        own.push(resource.value);
        return resource.end;
      });
    }
    if (key === "child_modules") {
      const children: StateEntry[] = [];
      below = children;
      return eachElement(reading, inner, value, (index, element) => {
        const child = readModule(reading, `${inner}[${index}]`, element, depth + 1);
        for (const entry of child.value) children.push(entry);
        return child.end;
      });
    }
    const range = { start: value, end: skipValue(bytes, value) };
    if (key === "address") {
      address = parseRange(bytes, range) as Json;
      reading.check("moduleAddress", address, inner);
    }
    return range.end;
  });
  const module = textOf(address) ?? "";
  return { value: [...own.map((entry) => entry(module)), ...below], end };
}

function readResource(reading: Reading, place: string, at: number): Read<(module: string) => StateEntry> {
  const { bytes } = reading;
  requireObject(reading, place, at);
  const spans: Spans = [];
  const end = scanFields(bytes, at, STATE, spans);
  const head = readHead(bytes, spans);
  const deposed = parsed(bytes, spans, 6);
  reading.check("state", { ...head, deposed_key: deposed }, place);
  const values = valuesAt(reading, `${place}.values`, rangeOf(spans, 7));
  const sensitive = rangeOf(spans, 8);
  return { value: (module) => ({ head: headOf(head, module, deposed, place), values, sensitive }), end };
}

/** The members that name an instance, not yet checked. */
function readHead(bytes: Buffer, spans: Spans) {
  return {
    address: parsed(bytes, spans, 0),
    mode: parsed(bytes, spans, 1),
    type: parsed(bytes, spans, 2),
    name: parsed(bytes, spans, 3),
    index: parsed(bytes, spans, 4),
    provider_name: parsed(bytes, spans, 5),
  };
}

function headOf(head: ReturnType<typeof readHead>, module: string, deposed: Json | undefined, place: string): Head {
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
    place,
  };
}

/** Terraform 0.12 gives the resources of modules in the state without the module and without the key. */
function absolute(address: string, module: string, key: Key | undefined): string {
  const keyed = key === undefined || address.endsWith("]") ? address : `${address}${quoteKey(key)}`;
  return module === "" || keyed.startsWith(`${module}.`) ? keyed : within(module, keyed);
}

function parsed(bytes: Buffer, spans: Spans, field: number): Json | undefined {
  const range = rangeOf(spans, field);
  return range && (parseRange(bytes, range) as Json);
}

function texts(value: Json | undefined): readonly string[] {
  return isList(value) ? value.flatMap((element) => textOf(element) ?? []) : [];
}

/** Values are read only when something asks for them, but what cannot be values is refused at once. */
function valuesAt(reading: Reading, place: string, range: Range | undefined): Range | undefined {
  if (range === undefined || isNullAt(reading.bytes, range.start)) return undefined;
  requireObject(reading, place, range.start);
  return range;
}

function requireObject({ bytes, wrong }: Reading, place: string, at: number): void {
  if (!isObjectAt(bytes, at)) throw wrong(`\`${place}\` is not an object`);
}

/** Goes through a list. Null is as good as an empty one. */
export function eachElement(
  { bytes, wrong }: Reading,
  place: string,
  at: number,
  visit: (index: number, at: number) => number,
): number {
  if (isNullAt(bytes, at)) return skipValue(bytes, at);
  if (!isListAt(bytes, at)) throw wrong(`\`${place}\` is not a list`);
  return scanElements(bytes, at, visit);
}

/** Goes through the members of an object. Null is as good as an empty one. */
function eachMember(
  { bytes, wrong }: Reading,
  place: string,
  at: number,
  visit: (key: string, at: number) => number,
): number {
  if (isNullAt(bytes, at)) return skipValue(bytes, at);
  if (!isObjectAt(bytes, at)) throw wrong(`\`${place}\` is not an object`);
  return scanMembers(bytes, at, visit);
}

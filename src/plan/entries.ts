import { type Key, keyOf, quoteKey, within } from "./address.ts";
import { Fields, rangeOf, type Spans, scanFields, ValueCache } from "./fields.ts";
import { isList, textOf } from "./json.ts";
import {
  holdsTrue,
  isListAt,
  isNullAt,
  isObjectAt,
  isSaidAt,
  parseRange,
  type Range,
  scanElements,
  scanMembers,
  skipLike,
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

// The positions of the names in these lists are used below.
const HEAD = ["address", "mode", "type", "name", "index", "provider_name"] as const;
const CHANGE = new Fields(...HEAD, "module_address", "deposed", "previous_address", "change");
const INNER_CHANGE = new Fields("actions", "before", "after", "after_unknown", "before_sensitive", "after_sensitive");
const STATE = new Fields(...HEAD, "deposed_key", "values", "sensitive_values");

/**
 * Reads the elements of `resource_changes`, their values aside. `planned` tells where values of an address stand already:
 * they are likely to stand here again.
 */
export function readChanges(
  reading: Reading,
  place: string,
  at: number,
  planned: ReadonlyMap<string, Range>,
): Read<readonly ChangeEntry[]> {
  const { bytes } = reading;
  const members = new Members(bytes);
  const entries: ChangeEntry[] = [];
  const outer: Spans = [];
  const inner: Spans = [];
  let here: Place = () => place;
  let said: Range | undefined;
  const enter = (field: number, value: number): number | undefined => {
    if (field !== 9) return undefined;
    requireObject(reading, value, () => `${here()}.change`);
    said = planned.get(textOf(members.read(outer, 0)) ?? "");
    return scanFields(bytes, value, INNER_CHANGE, inner, enterChange);
  };
  const enterChange = (field: number, value: number): number | undefined => {
    if (field === 1) return skipLike(bytes, value, said);
    if (field === 2) return skipLike(bytes, value, said, rangeOf(inner, 1));
    return undefined;
  };
  const end = eachElement(
    reading,
    at,
    () => place,
    (index, element) => {
      here = () => `${place}[${index}]`;
      requireObject(reading, element, here);
      const after = scanFields(bytes, element, CHANGE, outer, enter);
      entries.push(changeEntry(reading, here, outer, inner, members));
      return after;
    },
  );
  return { value: entries, end };
}

function changeEntry(reading: Reading, here: Place, outer: Spans, inner: Spans, members: Members): ChangeEntry {
  const head = members.head(outer);
  reading.check("head", head, here);
  const shaped = {
    module_address: members.recurring(outer, 6),
    deposed: members.read(outer, 7),
    previous_address: members.read(outer, 8),
    change: rangeOf(outer, 9) && { actions: members.recurring(inner, 0) },
  };
  reading.check("change", shaped, here);
  const { actions } = shaped.change ?? {};
  return {
    head: headOf(head, textOf(shaped.module_address) ?? "", shaped.deposed),
    previousAddress: textOf(shaped.previous_address),
    actions: isList(actions) ? actions.flatMap((action) => textOf(action) ?? []) : [],
    before: valuesAt(reading, inner, 1, () => `${here()}.change.before`),
    after: valuesAt(reading, inner, 2, () => `${here()}.change.after`),
    afterUnknown: rangeOf(inner, 3),
    beforeSensitive: rangeOf(inner, 4),
    afterSensitive: rangeOf(inner, 5),
  };
}

/** What the prior state says. */
export interface PriorState {
  readonly entries: readonly StateEntry[];
  /** Addresses of objects with the very values that were said of them before, and nothing sensitive in them. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Reads `prior_state` → `values` → `root_module`, the values of its resources aside. `said` tells what `resource_changes`
 * says of an address already.
 */
export function readState(
  reading: Reading,
  place: string,
  at: number,
  said: ReadonlyMap<string, Range>,
): Read<PriorState> {
  const state = new StateReader(reading, said);
  let entries: readonly StateEntry[] = [];
  const end = eachMember(
    reading,
    at,
    () => place,
    (key, inner) => {
      if (key !== "values") return skipValue(reading.bytes, inner);
      entries = [];
      state.standing.clear();
      return eachMember(
        reading,
        inner,
        () => `${place}.values`,
        (innerKey, root) => {
          if (innerKey !== "root_module") return skipValue(reading.bytes, root);
          const module = state.module(root, () => `${place}.values.root_module`, 0);
          entries = module.value;
          return module.end;
        },
      );
    },
  );
  return { value: { entries, standing: state.standing }, end };
}

class StateReader {
  readonly standing = new Set<string>();
  private readonly reading: Reading;
  private readonly members: Members;
  private readonly said: ReadonlyMap<string, Range>;
  private readonly spans: Spans = [];
  private address: string | undefined;
  private isSaid = false;

  constructor(reading: Reading, said: ReadonlyMap<string, Range>) {
    this.reading = reading;
    this.said = said;
    this.members = new Members(reading.bytes);
  }

  module(at: number, place: Place, depth: number): Read<readonly StateEntry[]> {
    const { reading } = this;
    const { bytes } = reading;
    if (depth > DEEPEST_MODULE) throw reading.wrong(`it nests modules more than ${DEEPEST_MODULE} deep`);
    let address: Json = "";
    // A module's address comes after its resources.
    let own: ((module: string) => StateEntry)[] = [];
    let below: readonly StateEntry[] = [];
    const end = eachMember(reading, at, place, (key, value) => {
      const inner = () => `${place()}.${key}`;
      if (key === "resources") {
        own = [];
        return eachElement(reading, value, inner, (index, element) => {
          const resource = this.resource(element, () => `${inner()}[${index}]`);
          if (resource.value !== undefined) own.push(resource.value);
          return resource.end;
        });
      }
      if (key === "child_modules") {
        const children: StateEntry[] = [];
        below = children;
        return eachElement(reading, value, inner, (index, element) => {
          const child = this.module(element, () => `${inner()}[${index}]`, depth + 1);
          for (const entry of child.value) children.push(entry);
          return child.end;
        });
      }
      const range = { start: value, end: skipValue(bytes, value) };
      if (key === "address") {
        address = parseRange(bytes, range);
        reading.check("moduleAddress", address, inner);
      }
      return range.end;
    });
    const module = textOf(address) ?? "";
    return { value: [...own.map((entry) => entry(module)), ...below], end };
  }

  private readonly enter = (field: number, value: number): number | undefined => {
    if (field !== 7) return undefined;
    this.isSaid = false;
    this.address = textOf(this.members.read(this.spans, 0));
    const said = this.address === undefined ? undefined : this.said.get(this.address);
    if (!isSaidAt(this.reading.bytes, value, said)) return undefined;
    this.isSaid = true;
    return value + said.end - said.start;
  };

  private resource(at: number, here: Place): Read<((module: string) => StateEntry) | undefined> {
    const { reading, members, spans } = this;
    requireObject(reading, at, here);
    this.isSaid = false;
    const end = scanFields(reading.bytes, at, STATE, spans, this.enter);
    if (
      this.isSaid &&
      this.address !== undefined &&
      rangeOf(spans, 6) === undefined &&
      !holdsTrue(reading.bytes, rangeOf(spans, 8))
    ) {
      this.standing.add(this.address);
      return { value: undefined, end };
    }
    const head = members.head(spans);
    reading.check("head", head, here);
    const deposed = members.read(spans, 6);
    reading.check("state", { deposed_key: deposed }, here);
    const values = valuesAt(reading, spans, 7, () => `${here()}.values`);
    const sensitive = rangeOf(spans, 8);
    return { value: (module) => ({ head: headOf(head, module, deposed), values, sensitive }), end };
  }
}

/** Reads the small members of an element. */
class Members {
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

function headOf(head: ReturnType<Members["head"]>, module: string, deposed: Json | undefined): Head {
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
  return module === "" || keyed.startsWith(`${module}.`) ? keyed : within(module, keyed);
}

/** Values are read only when something asks for them, but what cannot be values is refused at once. */
function valuesAt(reading: Reading, spans: Spans, field: number, place: Place): Range | undefined {
  const range = rangeOf(spans, field);
  if (range === undefined || isNullAt(reading.bytes, range.start)) return undefined;
  requireObject(reading, range.start, place);
  return range;
}

function requireObject({ bytes, wrong }: Reading, at: number, place: Place): void {
  if (!isObjectAt(bytes, at)) throw wrong(`\`${place()}\` is not an object`);
}

/** Goes through a list. Null is as good as an empty one. */
function eachElement(
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
function eachMember(
  { bytes, wrong }: Reading,
  at: number,
  place: Place,
  visit: (key: string, at: number) => number,
): number {
  if (isNullAt(bytes, at)) return skipValue(bytes, at);
  if (!isObjectAt(bytes, at)) throw wrong(`\`${place()}\` is not an object`);
  return scanMembers(bytes, at, visit);
}

import { once } from "../once.ts";
import { isList, isObject, type JsonObject } from "./json.ts";
import type { Content } from "./objects.ts";
import { asFlag, asNumber, asText } from "./scalars.ts";
import type { Argument, Attributes, Items, Json, Reference, Unknown } from "./value.ts";

/** The way from an object to a place inside it: names of arguments and positions in their lists. */
export type Path = readonly (string | number)[];

/** Finds out what stands behind the unknown arguments of one object. */
export interface Resolution {
  why(path: Path): Unknown;
  reference(path: Path, accepts: readonly string[]): Argument<Reference>;
  /** `count` is the number of unknown elements, where that is known. */
  references(path: Path, accepts: readonly string[], count: number | undefined): Items<Reference>;
  /** The blocks of a collection of which nothing is known but how the sources write it. */
  blocks(path: Path): Items<Attributes>;
}

/** What is unset is absent, null or "". */
type Found =
  | { readonly kind: "value"; readonly value: Exclude<Json, null>; readonly sensitive: boolean }
  | { readonly kind: "unset" }
  | { readonly kind: "unknown" };

/** A reader of the arguments of an object, or of one block inside it. */
export class ContentReader implements Attributes {
  private readonly content: Content;
  private readonly resolution: Resolution;
  private readonly path: Path;
  /** Kept, so that whoever remembers something about a block finds the same block again. */
  private read: Map<string, Items<Attributes>> | undefined;
  /** Kept, because to find out what an unknown argument refers to takes reading the configuration. */
  private single: readonly Resolved<Argument<Reference>>[] = NONE;
  private several: readonly Resolved<Items<Reference>>[] = NONE;

  constructor(content: Content, resolution: Resolution, path: Path = []) {
    this.content = content;
    this.resolution = resolution;
    this.path = path;
  }

  text(name: string): Argument<string> {
    return this.scalar(name, "text", asText);
  }

  flag(name: string): Argument<boolean> {
    return this.scalar(name, "true or false", asFlag);
  }

  number(name: string): Argument<number> {
    return this.scalar(name, "a number", asNumber);
  }

  texts(name: string): Items<{ readonly value: string; readonly sensitive: boolean }> {
    return this.items(name, ({ value, sensitive }) => {
      const text = asText(value);
      return text === undefined ? undefined : { value: text, sensitive };
    });
  }

  blocks(name: string): Items<Attributes> {
    this.read ??= new Map();
    const known = this.read.get(name) ?? this.readBlocks(name);
    this.read.set(name, known);
    return known;
  }

  private readBlocks(name: string): Items<Attributes> {
    const found = this.items(name, ({ value, index }) =>
      isObject(value)
        ? new ContentReader(inside(this.content, name, index, value), this.resolution, [...this.path, name, index])
        : undefined,
    );
    return found.set || !found.rest ? found : this.resolution.blocks([...this.path, name]);
  }

  reference(name: string, accepts: readonly string[]): Argument<Reference> {
    const found = find(this.content, name);
    if (found.kind === "unset") return found;
    if (found.kind === "unknown") {
      const known = resolvedIn(this.single, name, accepts);
      if (known !== undefined) return known;
      const answer = this.resolution.reference([...this.path, name], accepts);
      this.single = [...this.single, { name, accepts, answer }];
      return answer;
    }
    const { value, sensitive } = found;
    const id = asText(value);
    return id === undefined
      ? { kind: "unknown", unknown: this.malformed(name, "an id") }
      : { kind: "set", value: { kind: "id", id, sensitive }, sensitive };
  }

  references(name: string, accepts: readonly string[]): Items<Reference> {
    const elements = elementsOf(this.content, name);
    if (elements.kind === "unset") return UNSET;
    if (elements === NO_ELEMENTS) return EMPTY;
    if (elements.kind === "unknown") return this.resolveAll(name, accepts, undefined);
    const known = elements.known.flatMap(({ value, sensitive }): Reference[] => {
      const id = asText(value);
      return id === undefined ? [] : [{ kind: "id", id, sensitive }];
    });
    if (elements.unknown === 0) return { set: true, items: known, rest: undefined };
    const { items, rest } = this.resolveAll(name, accepts, elements.unknown);
    return { set: true, items: [...known, ...items], rest };
  }

  private resolveAll(name: string, accepts: readonly string[], count: number | undefined): Items<Reference> {
    const known = resolvedIn(this.several, name, accepts);
    if (known !== undefined) return known;
    const answer = this.resolution.references([...this.path, name], accepts, count);
    this.several = [...this.several, { name, accepts, answer }];
    return answer;
  }

  private scalar<T>(name: string, expected: string, read: (value: Json) => T | undefined): Argument<T> {
    const found = find(this.content, name);
    if (found.kind === "unset") return found;
    if (found.kind === "unknown") return this.notKnown(name);
    const value = read(found.value);
    return value === undefined
      ? { kind: "unknown", unknown: this.malformed(name, expected) }
      : { kind: "set", value, sensitive: found.sensitive };
  }

  private items<T>(name: string, read: (element: Element) => T | undefined): Items<T> {
    const elements = elementsOf(this.content, name);
    if (elements === NO_ELEMENTS) return EMPTY;
    if (elements.kind === "unset") return UNSET;
    const unknown = elements.kind === "unknown" || elements.unknown > 0;
    const rest = unknown ? this.resolution.why([...this.path, name]) : undefined;
    if (elements.kind === "unknown") return { set: false, items: [], rest };
    return { set: true, items: elements.known.flatMap((element) => read(element) ?? []), rest };
  }

  /** Most often it is enough to know that a value is not known: to tell why takes reading the configuration. */
  private notKnown(name: string): Argument<never> {
    const why = once(() => this.resolution.why([...this.path, name]));
    return {
      kind: "unknown",
      get unknown() {
        return why();
      },
    };
  }

  private malformed(name: string, expected: string): Unknown {
    return { kind: "unresolved", because: `${[...this.path, name].join(".")} is not ${expected}` };
  }
}

/** What an argument was found to refer to, by what was wanted. */
interface Resolved<T> {
  readonly name: string;
  readonly accepts: readonly string[];
  readonly answer: T;
}

const NONE: readonly never[] = [];

const resolvedIn = <T>(all: readonly Resolved<T>[], name: string, accepts: readonly string[]): T | undefined =>
  all.find((each) => each.name === name && each.accepts === accepts)?.answer;

type Elements =
  | { readonly kind: "unset" }
  | { readonly kind: "unknown" }
  | { readonly kind: "list"; readonly known: readonly Element[]; readonly unknown: number };

interface Element {
  readonly value: Exclude<Json, null>;
  readonly index: number;
  readonly sensitive: boolean;
}

const UNSET: Items<never> = { set: false, items: [], rest: undefined };
const EMPTY: Items<never> = { set: true, items: [], rest: undefined };
const NO_ELEMENTS: Elements = { kind: "list", known: [], unknown: 0 };

function find(content: Content, name: string): Found {
  const mask = below(content.unknown, name);
  if (mask === true) return { kind: "unknown" };
  const value = Object.hasOwn(content.values, name) ? content.values[name] : undefined;
  // Where elements are unknown, the list itself may be missing in the values.
  if (value === undefined || value === null) return isList(mask) && mask.length > 0 ? EMPTY_LIST : { kind: "unset" };
  if (value === "") return { kind: "unset" };
  return { kind: "value", value, sensitive: isMarked(content.sensitive, name) };
}

/** Sorts the elements of a list or set by whether they are known. */
function elementsOf(content: Content, name: string): Elements {
  const found = find(content, name);
  if (found.kind !== "value") return found;
  const mask = below(content.unknown, name);
  const list = isList(found.value) ? found.value : [found.value];
  // Unknown elements at the end may be missing in the values.
  const length = Math.max(list.length, isList(mask) ? mask.length : 0);
  if (length === 0) return NO_ELEMENTS;
  const known: Element[] = [];
  let unknown = 0;
  for (let index = 0; index < length; index++) {
    const value = list[index];
    if (below(mask, index) === true) unknown++;
    else if (value !== undefined && value !== null && value !== "") {
      known.push({ value, index, sensitive: found.sensitive || isMarked(content.sensitive, name, index) });
    }
  }
  return { kind: "list", known, unknown };
}

const EMPTY_LIST: Found = { kind: "value", value: [], sensitive: false };

/** What a mark says about a part: `true` covers everything below. */
function below(mark: Json | undefined, step: string | number): Json | undefined {
  if (mark === true) return true;
  if (isList(mark)) return typeof step === "number" ? mark[step] : undefined;
  return isObject(mark) && Object.hasOwn(mark, step) ? mark[step] : undefined;
}

function isMarked(marks: readonly Json[], ...steps: Path): boolean {
  return marks.length > 0 && marks.some((mark) => steps.reduce<Json | undefined>(below, mark) === true);
}

/** The content of one block. */
function inside(content: Content, name: string, index: number, values: JsonObject): Content {
  if (content.unknown === false && content.sensitive.length === 0) return { ...content, values };
  const at = (mark: Json) => below(below(mark, name), index) ?? elementless(below(mark, name)) ?? false;
  return { values, unknown: at(content.unknown), sensitive: content.sensitive.map(at) };
}

/** A block that occurs only once may be an object instead of a list of one. */
const elementless = (mark: Json | undefined): Json | undefined => (isObject(mark) ? mark : undefined);

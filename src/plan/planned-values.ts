import { once } from "../once.ts";
import { DEEPEST_MODULE, type Read } from "./entries.ts";
import { Fields, rangeOf, type Spans, scanFields } from "./fields.ts";
import { isListAt, isObjectAt, parseRange, type Range, scanElements, scanMembersIfAny, skipValue } from "./scan.ts";

/** A resource of `planned_values`. Nothing is read of it: all that it says stands elsewhere, too, most of it word for word. */
export interface PlannedResource {
  readonly address: string;
  readonly range: Range;
  readonly values: Range | undefined;
  readonly sensitive: Range | undefined;
}

const RESOURCE = new Fields("address", "values", "sensitive_values");

/** Finds the resources of `planned_values`. Modules that lie too deep are passed over as a whole. */
export function findPlannedValues(bytes: Buffer, at: number): Read<readonly PlannedResource[]> {
  const found: PlannedResource[] = [];
  const spans: Spans = [];
  const elements = (value: number, visit: (element: number) => number): number =>
    isListAt(bytes, value) ? scanElements(bytes, value, (_index, element) => visit(element)) : skipValue(bytes, value);
  const resource = (start: number): number => {
    if (!isObjectAt(bytes, start)) return skipValue(bytes, start);
    const end = scanFields(bytes, start, RESOURCE, spans);
    const name = rangeOf(spans, 0);
    const address = name && parseRange(bytes, name);
    if (typeof address === "string") {
      found.push({ address, range: { start, end }, values: rangeOf(spans, 1), sensitive: rangeOf(spans, 2) });
    }
    return end;
  };
  const module = (value: number, depth: number): number =>
    scanMembersIfAny(bytes, value, (key, inner) => {
      if (key === "resources") return elements(inner, resource);
      if (key === "child_modules" && depth < DEEPEST_MODULE)
        return elements(inner, (child) => module(child, depth + 1));
      return skipValue(bytes, inner);
    });
  const end = scanMembersIfAny(bytes, at, (key, value) =>
    key === "root_module" ? module(value, 0) : skipValue(bytes, value),
  );
  return { value: found, end };
}

/** Goes along with what tells of the same resources: wherever a document does, it is in much the same order. */
export class Companion {
  readonly #resources: readonly PlannedResource[];
  readonly #places: () => ReadonlyMap<string, number>;
  #next = 0;

  constructor(resources: readonly PlannedResource[]) {
    this.#resources = resources;
    this.#places = once(() => new Map(resources.map(({ address }, place) => [address, place])));
  }

  /** The resource that is likely to be the next. */
  get next(): PlannedResource | undefined {
    return this.#resources[this.#next];
  }

  pass(): void {
    this.#next++;
  }

  /** The resource at an address, which is passed. */
  at(address: string): PlannedResource | undefined {
    if (this.next?.address !== address) {
      const place = this.#places().get(address);
      if (place === undefined) return undefined;
      this.#next = place;
    }
    return this.#resources[this.#next++];
  }
}

import { DEEPEST_MODULE } from "./entries.ts";
import { Fields, rangeOf, type Spans, scanFields } from "./fields.ts";
import {
  isListAt,
  isObjectAt,
  parseRange,
  type Range,
  scanElements,
  scanMembers,
  skipLike,
  skipValue,
} from "./scan.ts";

const RESOURCE = new Fields("address", "values");

/**
 * The position after `planned_values`, which is passed over: all that it says stands elsewhere, too. Most of it stands
 * word for word in the values of `resource_changes`; `said` tells where those of an address are. Modules that lie too deep
 * are passed over as a whole.
 */
export function skipPlannedValues(bytes: Buffer, at: number, said: ReadonlyMap<string, Range>): number {
  const spans: Spans = [];
  const members = (value: number, visit: (key: string, inner: number) => number): number =>
    isObjectAt(bytes, value) ? scanMembers(bytes, value, visit) : skipValue(bytes, value);
  const elements = (value: number, visit: (element: number) => number): number =>
    isListAt(bytes, value) ? scanElements(bytes, value, (_index, element) => visit(element)) : skipValue(bytes, value);
  const enter = (field: number, value: number): number | undefined => {
    const range = field === 1 ? rangeOf(spans, 0) : undefined;
    const address = range && parseRange(bytes, range);
    return typeof address === "string" ? skipLike(bytes, value, said.get(address)) : undefined;
  };
  const resource = (element: number): number =>
    isObjectAt(bytes, element) ? scanFields(bytes, element, RESOURCE, spans, enter) : skipValue(bytes, element);
  const module = (value: number, depth: number): number =>
    members(value, (key, inner) => {
      if (key === "resources") return elements(inner, resource);
      if (key === "child_modules" && depth < DEEPEST_MODULE)
        return elements(inner, (child) => module(child, depth + 1));
      return skipValue(bytes, inner);
    });
  return members(at, (key, value) => (key === "root_module" ? module(value, 0) : skipValue(bytes, value)));
}

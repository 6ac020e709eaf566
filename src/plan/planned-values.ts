import { DEEPEST_MODULE, type Read } from "./entries.ts";
import { Fields, rangeOf, type Spans, scanFields } from "./fields.ts";
import { isListAt, isObjectAt, parseRange, type Range, scanElements, scanMembers, skipValue } from "./scan.ts";

const RESOURCE = new Fields("address", "values");

/**
 * Where `planned_values` has the values of each address. Nothing is read of them: all that they say stands elsewhere,
 * too, most of it word for word. Modules that lie too deep are passed over as a whole.
 */
export function findPlannedValues(bytes: Buffer, at: number): Read<ReadonlyMap<string, Range>> {
  const found = new Map<string, Range>();
  const spans: Spans = [];
  const members = (value: number, visit: (key: string, inner: number) => number): number =>
    isObjectAt(bytes, value) ? scanMembers(bytes, value, visit) : skipValue(bytes, value);
  const elements = (value: number, visit: (element: number) => number): number =>
    isListAt(bytes, value) ? scanElements(bytes, value, (_index, element) => visit(element)) : skipValue(bytes, value);
  const resource = (element: number): number => {
    if (!isObjectAt(bytes, element)) return skipValue(bytes, element);
    const end = scanFields(bytes, element, RESOURCE, spans);
    const [name, values] = [rangeOf(spans, 0), rangeOf(spans, 1)];
    const address = name && parseRange(bytes, name);
    if (typeof address === "string" && values !== undefined) found.set(address, values);
    return end;
  };
  const module = (value: number, depth: number): number =>
    members(value, (key, inner) => {
      if (key === "resources") return elements(inner, resource);
      if (key === "child_modules" && depth < DEEPEST_MODULE)
        return elements(inner, (child) => module(child, depth + 1));
      return skipValue(bytes, inner);
    });
  const end = members(at, (key, value) => (key === "root_module" ? module(value, 0) : skipValue(bytes, value)));
  return { value: found, end };
}

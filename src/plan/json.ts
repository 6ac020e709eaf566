import type { Json } from "./value.ts";

export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Array.isArray alone narrows a readonly union to any[].
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object's own member: a plan may well hold keys such as `__proto__` and `constructor`. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The own members in the order of the document. */
export function members(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** All that is no list or object, at any depth. Documents may nest deeper than functions can. */
export function leavesOf(value: Json): readonly (null | boolean | number | string)[] {
  const leaves: (null | boolean | number | string)[] = [];
  const open: Json[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isList(next)) for (const element of next) open.push(element);
    else if (isObject(next)) for (const [, element] of Object.entries(next)) open.push(element);
    else leaves.push(next);
  }
  return leaves;
}

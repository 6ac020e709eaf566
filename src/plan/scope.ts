import type { Key, Step, Traversal } from "./address.ts";
import type { Configuration, Repetition } from "./configuration.ts";
import type { Expression } from "./expression.ts";
import { type Instances, moduleInstances } from "./instances.ts";
import { isList, leavesOf, member } from "./json.ts";
import type { Content } from "./objects.ts";
import type { Json } from "./value.ts";

/** Where an expression stands: names mean what they mean in this module, `each` and `count` what they mean here. */
export interface Scope {
  readonly module: string;
  readonly key?: Key | undefined;
  readonly repetition?: Repetition | undefined;
  /** What the iterators of dynamic blocks stand for. */
  readonly bound?: ReadonlyMap<string, Located>;
}

export interface Located {
  readonly expression: Expression;
  readonly scope: Scope;
}

/** All that is known of the planned world when an expression is looked at. */
export interface Planned {
  readonly configuration: Configuration;
  readonly instances: Instances;
  /** The root module's variables. */
  readonly variables: ReadonlyMap<string, Json>;
}

/** What a reference stands for. `path` leads on from there. */
export type Meaning =
  | ({ readonly kind: "expression"; readonly sensitive: boolean; readonly path: Traversal } & Located)
  | {
      readonly kind: "value";
      readonly name: string;
      readonly value: Json;
      readonly sensitive: boolean;
      readonly path: Traversal;
    }
  | {
      readonly kind: "resource";
      readonly mode: string;
      readonly type: string;
      readonly name: string;
      readonly path: Traversal;
    }
  | { readonly kind: "module"; readonly name: string; readonly path: Traversal }
  /** `local` is the module instance whose local value it is, where it is one. */
  | { readonly kind: "hidden"; readonly because: string; readonly local: string | undefined }
  | { readonly kind: "nothing" };

const NOTHING: Meaning = { kind: "nothing" };

export function meaningOf(reference: Traversal, scope: Scope, planned: Planned): Meaning {
  const [root, second, ...path] = reference;
  if (root?.kind !== "attribute") return NOTHING;
  const bound = scope.bound?.get(root.name);
  if (bound) return written(bound, reference.slice(1));
  if (second?.kind !== "attribute") return NOTHING;
  const { name } = second;
  switch (root.name) {
    case "each":
      return name === "value" ? eachValue(scope, path) : known("each.key", scope.key ?? null, []);
    case "count":
      return known("count.index", scope.key ?? null, []);
    case "var":
      return variable(name, scope.module, path, planned);
    case "local": {
      const expression = planned.configuration.module(scope.module)?.local(name);
      if (expression) return written({ expression, scope: { module: scope.module } }, path);
      return {
        kind: "hidden",
        because: `it goes through local.${name}, which a plan does not define`,
        local: scope.module,
      };
    }
    case "module":
      return { kind: "module", name, path };
    case "path":
    case "terraform":
    case "self":
      return NOTHING;
    case "data": {
      const [third, ...rest] = path;
      return third?.kind === "attribute"
        ? { kind: "resource", mode: "data", type: name, name: third.name, path: rest }
        : NOTHING;
    }
    default:
      return { kind: "resource", mode: "managed", type: root.name, name, path };
  }
}

function eachValue({ module, key, repetition }: Scope, path: Traversal): Meaning {
  const told = repetition?.forEach();
  if (key === undefined || told === undefined) return NOTHING;
  const expression = (told.kind === "mentions" && told.source?.()) || told;
  // for_each goes over maps and sets. A set is toset(…), of which the JSON, where it is written out, mentions nothing.
  const isSet = expression.kind === "joined" || (expression.kind === "mentions" && expression.references.length === 0);
  if (isSet) return known("each.value", key, path);
  return written({ expression, scope: { module } }, [{ kind: "index", key }, ...path]);
}

function variable(name: string, module: string, path: Traversal, { configuration, variables }: Planned): Meaning {
  const called = moduleInstances(module).at(-1);
  const declared = configuration.module(module)?.variable(name);
  const sensitive = declared?.sensitive ?? false;
  if (!called) {
    const value = variables.get(name) ?? declared?.default;
    return value === undefined
      ? { kind: "hidden", because: `a plan does not tell the value of var.${name}`, local: undefined }
      : known(`var.${name}`, value, path, sensitive);
  }
  const call = configuration.module(called.parent)?.call(called.call);
  const expression = call?.argument(name);
  if (expression === undefined) return known(`var.${name}`, declared?.default ?? null, path, sensitive);
  const scope = { module: called.parent, key: called.key, repetition: call };
  return written({ expression, scope }, path, sensitive);
}

const written = (located: Located, path: Traversal, sensitive = false): Meaning => ({
  kind: "expression",
  ...located,
  sensitive,
  path,
});

const known = (name: string, value: Json, path: Traversal, sensitive = false): Meaning => ({
  kind: "value",
  name,
  value,
  sensitive,
  path,
});

/** Follows a path into a known value; undefined where it does not lead to anything. */
export function dig(value: Json, path: Traversal): Json | undefined {
  let inner: Json | undefined = value;
  for (const [index, step] of path.entries()) {
    if (inner === undefined) return undefined;
    if (step.kind === "splat") {
      const rest = path.slice(index + 1);
      return isList(inner) ? inner.map((each) => dig(each, rest) ?? null) : dig(inner, rest);
    }
    inner = stepInto(inner, step);
  }
  return inner;
}

function stepInto(value: Json | undefined, step: Step): Json | undefined {
  switch (step.kind) {
    case "attribute":
      return member(value, step.name);
    case "index":
      // A set has no keys: there, the key is the element itself.
      if (isList(value))
        return typeof step.key === "number" ? value[step.key] : value.find((each) => each === step.key);
      return member(value, String(step.key));
    case "position":
      return isList(value) ? value[step.at % value.length] : undefined;
    case "splat":
      return value;
  }
}

/** A value inside an object, if it is known; sensitive where any part of it is. */
export function knownIn(
  content: Content,
  steps: Traversal,
): { readonly value: Json; readonly sensitive: boolean } | undefined {
  let { unknown, sensitive }: { unknown: Json | undefined; sensitive: readonly (Json | undefined)[] } = content;
  for (const step of steps) {
    if (unknown === true) return undefined;
    unknown = markBelow(unknown, step);
    sensitive = sensitive.map((mark) => (mark === true ? true : markBelow(mark, step)));
  }
  if (holdsTrue(unknown)) return undefined;
  const value = dig(content.values, steps);
  return value === undefined ? undefined : { value, sensitive: sensitive.some(holdsTrue) };
}

/** A splat goes into every element, so what is marked in any of them is marked in what comes of it. */
const markBelow = (mark: Json | undefined, step: Step): Json | undefined =>
  step.kind === "splat" ? holdsTrue(mark) : stepInto(mark, step);

const holdsTrue = (mark: Json | undefined): boolean => mark !== undefined && leavesOf(mark).includes(true);

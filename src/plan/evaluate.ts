import { goOn, type Key, type Step, type Traversal } from "./address.ts";
import type { Expression, Operator, SourceStep } from "./expression.ts";
import { pick } from "./instances.ts";
import { isList, isObject, members } from "./json.ts";
import { dig, knownIn, type Located, meaningOf, type Planned, type Scope } from "./scope.ts";
import type { Json } from "./value.ts";

/** Configurations are finite, but a hostile one can make definitions run in circles or fan out without end. */
const MOST_STEPS = 10_000;
const DEEPEST = 120;

/** How far an answer may be looked for. All that is asked on the way to one answer shares the steps. */
export class Effort {
  private readonly steps: { left: number };
  private readonly depth: number;

  constructor(steps = { left: MOST_STEPS }, depth = 0) {
    this.steps = steps;
    this.depth = depth;
  }

  /** One step further; undefined where that would be too far. */
  further(): Effort | undefined {
    return this.steps.left-- > 0 && this.depth < DEEPEST ? new Effort(this.steps, this.depth + 1) : undefined;
  }
}

/**
 * Follows names to what they are defined as, until something stands there that is written out, or belongs to a
 * resource or module. Undefined where that cannot be told.
 */
export function reduce(
  located: Located,
  planned: Planned,
  path: Traversal = [],
  effort = new Effort(),
): Located | undefined {
  const { expression, scope } = located;
  const more = effort.further();
  if (!more) return undefined;
  const next = (inner: Expression, rest: Traversal) => reduce({ expression: inner, scope }, planned, rest, more);
  const [first, ...rest] = path;
  switch (expression.kind) {
    case "constant":
      return constant(dig(expression.value, path), scope);
    case "object": {
      if (first === undefined) return located;
      const name = first.kind === "attribute" ? first.name : first.kind === "index" ? String(first.key) : undefined;
      if (name === undefined) return undefined;
      const entry = expression.entries.get(name);
      return entry ? next(entry, rest) : { expression: ABSENT, scope };
    }
    case "list": {
      if (first === undefined || (first.kind === "splat" && rest.length === 0)) return located;
      const { items } = expression;
      const place =
        first.kind === "position" ? first.at % items.length : first.kind === "index" ? first.key : undefined;
      const item = typeof place === "number" ? items[place] : undefined;
      return item && next(item, rest);
    }
    case "choice": {
      const decided = knownValue({ expression: expression.condition, scope }, planned, more);
      return typeof decided === "boolean" ? next(decided ? expression.yes : expression.no, path) : undefined;
    }
    case "traversal":
      return follow(expression.steps, scope, planned, path, more);
    case "filtered":
      return isKey(first) ? next(expression.all, path) : undefined;
    case "first":
      for (const item of expression.items) {
        const found = reduce({ expression: item, scope }, planned, [], more);
        if (!found) return undefined;
        if (!isMissing(found.expression, expression.past)) return reduce(found, planned, path, more);
      }
      return { expression: ABSENT, scope };
    case "operation": {
      const value = operate(expression.operator, expression.operands, scope, planned, more);
      return value === undefined || first !== undefined ? undefined : constant(value, scope);
    }
    case "mentions": {
      const source = expression.source?.();
      if (source) return next(source, path);
      return first === undefined ? located : undefined;
    }
    case "joined":
      return first === undefined ? located : undefined;
  }
}

/** What has a key is there however many others are left out; what has a number may have moved. */
export const isKey = (step: Step | undefined) => step?.kind === "index" && typeof step.key === "string";

/** Whether try(), lookup() or coalesce() goes on to the next. */
export function isMissing(expression: Expression, past: "absent" | "empty"): boolean {
  if (expression.kind !== "constant") return false;
  if (past === "absent") return expression === ABSENT;
  return expression.value === null || expression.value === "" || (isList(expression.value) && !expression.value.length);
}

/** The value of an operation; undefined where it cannot be told. */
function operate(
  operator: Operator,
  operands: readonly Expression[],
  scope: Scope,
  planned: Planned,
  effort: Effort,
): Json | undefined {
  const [first] = operands;
  if (operator === "length") return first && entriesOf({ expression: first, scope }, planned, effort)?.length;
  const values = operands.map((expression) => knownValue({ expression, scope }, planned, effort));
  // One side decides alone, whatever the other comes to.
  if (operator === "&&" || operator === "||") {
    const decides = operator === "||";
    if (values.includes(decides)) return decides;
    return values.every((value) => value === !decides) ? !decides : undefined;
  }
  const [left, right] = values;
  if (operator === "!") return typeof left === "boolean" ? !left : undefined;
  if (left === undefined || right === undefined) return undefined;
  if (operator === "==" || operator === "!=") {
    return (JSON.stringify(left) === JSON.stringify(right)) === (operator === "==");
  }
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function follow(
  steps: readonly SourceStep[],
  scope: Scope,
  planned: Planned,
  path: Traversal,
  effort: Effort,
): Located | undefined {
  const plain = plainSteps(steps, scope, planned, effort);
  if (plain === undefined) return undefined;
  const whole = goOn(plain, path);
  const meaning = meaningOf(whole, scope, planned);
  switch (meaning.kind) {
    case "expression":
      return meaning.sensitive ? undefined : reduce(meaning, planned, meaning.path, effort);
    case "value": {
      const value = dig(meaning.value, meaning.path);
      return meaning.sensitive ? undefined : constant(value, scope);
    }
    case "resource": {
      const all = planned.instances.ofBlock(scope.module, meaning.mode, meaning.type, meaning.name);
      const { instances, steps: inner } = pick(all, ({ head }) => head.key, meaning.path);
      const [instance] = instances;
      if (!instance) return missing(meaning.path, scope);
      const known = instances.length === 1 && inner.length > 0 ? knownIn(instance.content(), inner) : undefined;
      if (known && !known.sensitive) return constant(known.value, scope);
      return { expression: { kind: "traversal", steps: whole }, scope };
    }
    case "module": {
      const all = planned.instances.ofCall(scope.module, meaning.name);
      const { instances, steps: inner } = pick(all, ({ key }) => key, meaning.path);
      const [first, ...rest] = inner;
      const [instance] = instances;
      const output =
        instance && instances.length === 1 && first?.kind === "attribute"
          ? planned.configuration.module(instance.path)?.output(first.name)
          : undefined;
      return (
        instance && output && reduce({ expression: output, scope: { module: instance.path } }, planned, rest, effort)
      );
    }
    case "hidden":
    case "nothing":
      return undefined;
  }
}

/** Puts values in the place of keys that are expressions; undefined where one is not known. */
export function plainSteps(
  steps: readonly SourceStep[],
  scope: Scope,
  planned: Planned,
  effort = new Effort(),
): Traversal | undefined {
  let plain: Traversal = [];
  for (const step of steps) {
    if (step.kind !== "lookup" && step.kind !== "element") {
      plain = [...plain, step];
      continue;
    }
    const value = knownValue({ expression: step.kind === "lookup" ? step.key : step.at, scope }, planned, effort);
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    plain =
      step.kind === "lookup"
        ? [...plain, { kind: "index", key: value }]
        : goOn(plain, [{ kind: "position", at: Number(value) }]);
  }
  return plain;
}

/** The value of an expression, where the configuration and the variables tell it. */
export function knownValue(located: Located, planned: Planned, effort = new Effort()): Json | undefined {
  const reduced = reduce(located, planned, [], effort);
  return reduced?.expression.kind === "constant" ? reduced.expression.value : undefined;
}

export interface Entry {
  readonly key: Key;
  readonly value: Located;
}

/** The elements over which `for_each` goes; undefined where they cannot be told. */
export function entriesOf(located: Located, planned: Planned, effort = new Effort()): readonly Entry[] | undefined {
  const more = effort.further();
  const reduced = more && reduce(located, planned, [], more);
  if (!reduced) return undefined;
  const { expression, scope } = reduced;
  switch (expression.kind) {
    case "constant":
      return constantEntries(expression.value, scope);
    case "object":
      return [...expression.entries].map(([key, inner]) => ({ key, value: { expression: inner, scope } }));
    case "list":
      return expression.items.map((inner, key) => ({ key, value: { expression: inner, scope } }));
    case "joined": {
      const lists = expression.lists.map((list) => entriesOf({ expression: list, scope }, planned, more));
      return lists.every((list) => list !== undefined)
        ? lists.flat().map(({ value }, key) => ({ key, value }))
        : undefined;
    }
    default:
      return undefined;
  }
}

/** What a list is put together from: its elements, and lists of which the elements cannot be told apart. */
export function partsOf(located: Located, planned: Planned, effort = new Effort()): readonly Located[] {
  const more = effort.further();
  const reduced = more && reduce(located, planned, [], more);
  if (!reduced) return [located];
  const { expression, scope } = reduced;
  if (expression.kind === "list") return expression.items.map((item) => ({ expression: item, scope }));
  if (expression.kind !== "joined") return [reduced];
  return expression.lists.flatMap((list) => partsOf({ expression: list, scope }, planned, more));
}

function constantEntries(value: Json, scope: Scope): readonly Entry[] | undefined {
  const entry = (key: Key, inner: Json): Entry => ({
    key,
    value: { expression: { kind: "constant", value: inner }, scope },
  });
  if (isList(value)) return value.map((inner, index) => entry(index, inner));
  if (isObject(value)) return members(value).map(([key, inner]) => entry(key, inner));
  return value === null ? [] : undefined;
}

const constant = (value: Json | undefined, scope: Scope): Located => ({
  expression: value === undefined ? ABSENT : { kind: "constant", value },
  scope,
});

/** Of a block without instances, all together are none, and a single one is absent. */
function missing([first]: Traversal, scope: Scope): Located {
  return constant(first?.kind === "splat" ? [] : undefined, scope);
}

/** What an attribute or key that is not there counts as: null, except where try() or lookup() asks for it. */
const ABSENT: Expression = { kind: "constant", value: null };

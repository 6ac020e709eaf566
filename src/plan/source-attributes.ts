import type { BlockSource, BodySource } from "./configuration.ts";
import { entriesOf, knownValue, reduce } from "./evaluate.ts";
import { type Expression, namesIn } from "./expression.ts";
import { idOf, idsOf } from "./ids.ts";
import { isList, isObject, member } from "./json.ts";
import { asFlag, asNumber, asText } from "./scalars.ts";
import type { Located, Planned, Scope } from "./scope.ts";
import { byType, listed, unresolved } from "./settle.ts";
import type { Argument, Attributes, Items, Json, Unknown } from "./value.ts";

/** One block as it will stand, of which the plan tells nothing: what the sources write, and where its names mean what. */
export interface WrittenBlock {
  readonly body: BodySource;
  readonly scope: Scope;
}

/** Lays out the blocks of a name: dynamic ones once for each element that they go over. */
export function layOut(blocks: readonly BlockSource[], scope: Scope, planned: Planned): Items<WrittenBlock> {
  const items: WrittenBlock[] = [];
  const open: Expression[] = [];
  for (const block of blocks) {
    if (block.kind === "block") {
      items.push({ body: block.body, scope });
      continue;
    }
    const expression = block.kind === "dynamic" ? block.forEach : block.value;
    const entries = entriesOf({ expression, scope }, planned);
    if (!entries) {
      open.push(expression);
      continue;
    }
    for (const { key, value } of entries) {
      const written =
        block.kind === "dynamic"
          ? { body: block.body, scope: withIterator(scope, block.iterator, key, value) }
          : writtenAsValue(value, planned);
      if (written) items.push(written);
      else open.push(expression);
    }
  }
  return { set: true, items, rest: open.length > 0 ? notFollowed(open) : undefined };
}

function withIterator(scope: Scope, name: string, key: string | number, value: Located): Scope {
  const entries = new Map<string, Expression>([
    ["key", { kind: "constant", value: key }],
    ["value", value.expression],
  ]);
  const iterator: Located = { expression: { kind: "object", entries }, scope: value.scope };
  return { ...scope, bound: new Map([...(scope.bound ?? []), [name, iterator]]) };
}

/** A block that is written as an object. */
function writtenAsValue(value: Located, planned: Planned): WrittenBlock | undefined {
  const reduced = reduce(value, planned);
  if (!reduced) return undefined;
  const { expression, scope } = reduced;
  const argument = (name: string): Expression | undefined => {
    if (expression.kind === "object") return expression.entries.get(name);
    const constant = expression.kind === "constant" ? member(expression.value, name) : undefined;
    return constant === undefined ? undefined : { kind: "constant", value: constant };
  };
  if (expression.kind !== "object" && !(expression.kind === "constant" && isObject(expression.value))) return undefined;
  const blocks = (name: string): readonly BlockSource[] => {
    const inner = argument(name);
    return inner ? [{ kind: "argument", value: inner }] : [];
  };
  return { body: { argument, blocks }, scope };
}

/** A reader of the arguments of a block, from its sources. */
export function sourceAttributes({ body, scope }: WrittenBlock, planned: Planned): Attributes {
  const scalar = <T>(name: string, read: (value: Json) => T | undefined): Argument<T> => {
    const expression = body.argument(name);
    if (!expression) return { kind: "unset" };
    const known = knownValue({ expression, scope }, planned);
    if (known === null || known === "") return { kind: "unset" };
    const value = known === undefined ? undefined : read(known);
    return value === undefined
      ? { kind: "unknown", unknown: notFollowed([expression]) }
      : { kind: "set", value, sensitive: false };
  };
  return {
    text: (name) => scalar(name, asText),
    flag: (name) => scalar(name, asFlag),
    number: (name) => scalar(name, asNumber),

    texts(name) {
      const expression = body.argument(name);
      if (!expression) return UNSET;
      const entries = entriesOf({ expression, scope }, planned) ?? [{ value: { expression, scope } }];
      const values = entries.map(({ value }) => knownValue(value, planned));
      const items = values.flatMap((value) => {
        const text = value === undefined || value === "" ? undefined : asText(value);
        return text === undefined ? [] : [{ value: text, sensitive: false }];
      });
      return { set: true, items, rest: values.includes(undefined) ? notFollowed([expression]) : undefined };
    },

    blocks(name) {
      const { set, items, rest } = layOut(body.blocks(name), scope, planned);
      return {
        set: set && body.blocks(name).length > 0,
        items: items.map((each) => sourceAttributes(each, planned)),
        rest,
      };
    },

    reference(name, accepts) {
      const expression = body.argument(name);
      return expression ? idOf({ expression, scope }, byType(accepts), planned) : { kind: "unset" };
    },

    references(name, accepts) {
      const expression = body.argument(name);
      return expression ? idsOf({ expression, scope }, byType(accepts), planned) : UNSET;
    },
  };
}

/** Whether a block may be the one of which these values are known: nothing that it writes out says otherwise. */
export function mayBe({ body, scope }: WrittenBlock, values: Json, planned: Planned): boolean {
  if (!isObject(values)) return false;
  return Object.entries(values).every(([name, value]) => {
    const expression = body.argument(name);
    const written = expression ? knownValue({ expression, scope }, planned) : undefined;
    if (written === undefined || isUnset(value) || isUnset(written)) return true;
    if (isList(written) || isList(value)) return sameElements(written, value);
    return asText(written) === asText(value);
  });
}

const isUnset = (value: Json) => value === null || value === "" || (isList(value) && value.length === 0);

function sameElements(a: Json, b: Json): boolean {
  if (!isList(a) || !isList(b) || a.length !== b.length) return false;
  const texts = new Set(b.map((each) => asText(each)));
  return a.every((each) => texts.has(asText(each)));
}

const UNSET: Items<never> = { set: false, items: [], rest: undefined };

function notFollowed(expressions: readonly Expression[]): Unknown {
  const names = expressions.flatMap(namesIn);
  return unresolved(
    names.length > 0
      ? `it comes from ${listed(names)}, which cannot be worked out before apply`
      : "its expression in the sources cannot be worked out",
  );
}

import { oncePer } from "../once.ts";
import { readTraversal, type Step, showTraversal, type Traversal } from "./address.ts";
import { isList, isObject, type JsonObject, member } from "./json.ts";
import type { Json } from "./value.ts";

/** What a configuration writes for a value. A plan's JSON knows the first two kinds, the .tf sources all of them. */
export type Expression =
  | { readonly kind: "constant"; readonly value: Json }
  /** What an expression mentions, but not what it does with it. */
  | {
      readonly kind: "mentions";
      readonly references: readonly Traversal[];
      /** It is known that the expression does more than to put together what it mentions. */
      readonly transforms: boolean;
      /** What exactly is written, where the sources are at hand. */
      readonly source?: () => Expression | undefined;
    }
  /** Exactly the value of a traversal. */
  | { readonly kind: "traversal"; readonly steps: readonly SourceStep[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  /** One list of all that is in several: concat(), flatten() and their like. */
  | { readonly kind: "joined"; readonly lists: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, Expression> }
  /** The first of these that is there, as try() and lookup() see it, or that is there and not empty: coalesce(). */
  | { readonly kind: "first"; readonly items: readonly Expression[]; readonly past: "absent" | "empty" }
  /** Those of a map or list that meet a condition. What is asked for by its key is among them. */
  | { readonly kind: "filtered"; readonly all: Expression }
  | { readonly kind: "operation"; readonly operator: Operator; readonly operands: readonly Expression[] }
  | {
      readonly kind: "choice";
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    };

export type Operator = "!" | "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "length";

/** In the sources, a key may itself be an expression. */
export type SourceStep =
  | Step
  | { readonly kind: "lookup"; readonly key: Expression }
  /** A position in a list, counted round it as element() does. */
  | { readonly kind: "element"; readonly at: Expression };

const SPLAT: Step = { kind: "splat" };

/**
 * Reads `{"constant_value": …}` or `{"references": […]}`; an expression that mentions nothing is `{}`. A template of a
 * .tf.json file is told as both: what it mentions, and a constant that is only its text.
 */
export const readExpression = (json: Json): Expression => (isObject(json) ? expressionIn(json) : MENTIONS_NOTHING);

/** Of one block there may be many instances. */
const expressionIn = oncePer((json: JsonObject): Expression => {
  const constant = member(json, "constant_value");
  const references = member(json, "references");
  const texts = isList(references) ? references.filter((text) => typeof text === "string") : [];
  if (constant !== undefined && texts.length === 0) return { kind: "constant", value: constant };
  return {
    kind: "mentions",
    references: mostSpecific(texts.map((text) => readTraversal(text).steps)),
    transforms: false,
  };
});

const MENTIONS_NOTHING: Expression = { kind: "mentions", references: [], transforms: false };

/** Whether an expression can hardly be anything but its single reference to something in particular. */
export function isPlain(expression: Expression): boolean {
  if (expression.kind === "constant") return true;
  if (expression.kind !== "mentions" || expression.references.length !== 1) return false;
  const [reference] = expression.references;
  const [root] = reference ?? [];
  const name = root?.kind === "attribute" ? root.name : "";
  return !["each", "local", "var", "module"].includes(name) && (reference?.length ?? 0) > (name === "data" ? 3 : 2);
}

/** What an expression mentions anywhere inside, as it is written. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "constant":
      return [];
    case "mentions":
      return expression.references.map(showTraversal);
    case "traversal": {
      const plain = expression.steps.map(
        (step): Step => (step.kind === "lookup" || step.kind === "element" ? SPLAT : step),
      );
      return [showTraversal(plain)];
    }
    case "list":
    case "first":
      return expression.items.flatMap(namesIn);
    case "joined":
      return expression.lists.flatMap(namesIn);
    case "filtered":
      return namesIn(expression.all);
    case "operation":
      return expression.operands.flatMap(namesIn);
    case "object":
      return [...expression.entries.values()].flatMap(namesIn);
    case "choice":
      return [expression.condition, expression.yes, expression.no].flatMap(namesIn);
  }
}

/** Whether it is an expression and not a block, in the `expressions` of the JSON. */
export function isExpression(json: Json): boolean {
  return isObject(json) && Object.keys(json).every((key) => key === "constant_value" || key === "references");
}

/**
 * Terraform lists each reference followed by what it stands in: `aws_subnet.a[0].id`, `aws_subnet.a[0]`, `aws_subnet.a`.
 * Only the first of such a run was written. The same reference written twice is kept once.
 */
function mostSpecific(references: readonly Traversal[]): readonly Traversal[] {
  const heads: Traversal[] = [];
  let last: Traversal = [];
  let shortest = 0;
  for (const reference of references) {
    if (reference.length < last.length && reference.length >= shortest && isPrefix(reference, last)) {
      last = reference;
      continue;
    }
    last = reference;
    shortest = subjectLength(reference);
    if (reference.length > 0) heads.push(reference);
  }
  return heads.length < 2 ? heads : [...new Map(heads.map((head) => [JSON.stringify(head), head])).values()];
}

function isPrefix(short: Traversal, long: Traversal): boolean {
  return short.every((step, index) => isSameStep(step, long[index]));
}

function isSameStep(a: Step, b: Step | undefined): boolean {
  if (a.kind === "attribute") return b?.kind === "attribute" && a.name === b.name;
  if (a.kind === "index") return b?.kind === "index" && a.key === b.key;
  if (a.kind === "position") return b?.kind === "position" && a.at === b.at;
  return a.kind === b?.kind;
}

/** How short the run that begins with a reference gets. An output of a module instance ends at the instance. */
function subjectLength(reference: Traversal): number {
  const [root, , third, fourth] = reference;
  if (root?.kind !== "attribute") return 1;
  if (root.name === "module") return third?.kind === "index" && fourth !== undefined ? 3 : 2;
  return root.name === "data" ? 3 : 2;
}

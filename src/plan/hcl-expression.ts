import { readTraversal } from "./address.ts";
import type { Expression, Operator, SourceStep } from "./expression.ts";
import { mentioned, type Token, templateSequences, tokenize } from "./hcl-tokens.ts";

/**
 * Reads the text of an HCL expression as far as it is made of literals, lists, objects, traversals, choices, and
 * functions that only put lists together. Of all others it tells what they mention.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  try {
    const parser = new Parser(tokens);
    const expression = parser.conditional();
    if (parser.done()) return expression;
  } catch (error) {
    if (!(error instanceof Opaque)) throw error;
  }
  return opaque(tokens);
}

/** A string with `${…}` and `%{…}` in it. One that is a single `${…}` is that expression. */
export function parseTemplate(text: string): Expression {
  const sequences = templateSequences(text);
  const [only] = sequences;
  if (only === undefined) return { kind: "constant", value: text };
  if (sequences.length === 1 && text === `\${${only}}`) return parseExpression(only);
  return opaque(sequences.flatMap(tokenize));
}

/** The expression is more than is understood. */
class Opaque extends Error {}

/** No expression that people write nests deeper; a hostile one must not exhaust the stack. */
const DEEPEST = 100;

/** Functions whose result holds all elements of their arguments, in their order, and no others. */
const JOINING = new Set(["concat", "compact", "flatten", "distinct", "tolist", "toset", "setunion"]);
/** Functions whose result is the first argument that is there. */
const FALLING_BACK = new Map<string, "absent" | "empty">([
  ["try", "absent"],
  ["coalesce", "empty"],
  ["coalescelist", "empty"],
]);

/** Operators by how loosely they bind. */
const LEVELS: readonly (readonly Operator[])[] = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"]];
const ARITHMETIC = ["+", "-", "*", "/", "%"];

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  done(): boolean {
    return this.at >= this.tokens.length;
  }

  conditional(): Expression {
    const condition = this.binary(0);
    if (!this.take("?")) return condition;
    return this.deeper(() => {
      const yes = this.conditional();
      this.expect(":");
      return { kind: "choice", condition, yes, no: this.conditional() };
    });
  }

  private deeper<T>(parse: () => T): T {
    if (this.depth >= DEEPEST) throw new Opaque();
    this.depth++;
    const parsed = parse();
    this.depth--;
    return parsed;
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.arithmetic();
    const operands = [this.binary(level + 1)];
    let used: Operator | undefined;
    for (let operator = this.operator(operators); operator; operator = this.operator(operators)) {
      // a == b == c: nobody writes it.
      if (used !== undefined && (used !== operator || level > 1)) throw new Opaque();
      used = operator;
      operands.push(this.binary(level + 1));
    }
    const [only] = operands;
    return used === undefined && only ? only : { kind: "operation", operator: used ?? "&&", operands };
  }

  private operator(among: readonly Operator[]): Operator | undefined {
    return among.find((operator) => this.take(operator));
  }

  /** What calculations come to is not worked out. */
  private arithmetic(): Expression {
    const start = this.at;
    const first = this.operand();
    if (!this.takeAny(ARITHMETIC)) return first;
    do this.operand();
    while (this.takeAny(ARITHMETIC));
    return opaque(this.tokens.slice(start, this.at));
  }

  private operand(): Expression {
    const start = this.at;
    const token = this.tokens[this.at++];
    if (!token) throw new Opaque();
    const expression = this.deeper(() => this.term(token));
    if (!this.continues()) return expression;
    // values(aws_subnet.x)[*].id goes on as aws_subnet.x does; of others, only a part of something is meant.
    const steps: SourceStep[] = [];
    for (let step = this.step(); step !== undefined; step = this.step()) steps.push(step);
    if (expression.kind !== "traversal") return opaque(this.tokens.slice(start, this.at));
    return { kind: "traversal", steps: [...expression.steps, ...steps.map(asPosition)] };
  }

  private continues(): boolean {
    const next = this.tokens[this.at];
    return next?.kind === "sign" && !next.breaks && (next.text === "[" || next.text === ".");
  }

  private term(token: Token): Expression {
    switch (token.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "string":
        return stringConstant(token.text) ?? opaque([token]);
      case "word":
        return this.word(token);
      case "sign":
        return this.sign(token);
    }
  }

  private word(token: Token): Expression {
    const constant = CONSTANTS.get(token.text);
    if (constant !== undefined) return { kind: "constant", value: constant.value };
    if (this.peek("(") && !this.tokens[this.at]?.breaks) return this.call(token);
    if (this.peek("::")) throw new Opaque();
    const steps: SourceStep[] = [{ kind: "attribute", name: token.text }];
    for (let step = this.step(); step !== undefined; step = this.step()) steps.push(step);
    return { kind: "traversal", steps };
  }

  /** `.name`, `.0`, `.*`, `[0]`, `["a"]`, `[*]` or `[key]`. */
  private step(): SourceStep | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.breaks) return undefined;
    if (token.text === ".") {
      const name = this.tokens[this.at + 1];
      this.at += 2;
      if (name?.kind === "word") return { kind: "attribute", name: name.text };
      if (name?.kind === "number" && /^\d+$/.test(name.text)) return { kind: "index", key: Number(name.text) };
      if (name?.text === "*") return { kind: "splat" };
      throw new Opaque();
    }
    if (token.text !== "[") return undefined;
    this.at++;
    if (this.peek("*") && this.tokens[this.at + 1]?.text === "]") {
      this.at += 2;
      return { kind: "splat" };
    }
    const key = this.conditional();
    this.expect("]");
    return stepBy(key);
  }

  private call(name: Token): Expression {
    const start = this.at - 1;
    this.at++;
    const items = this.list(")");
    if (JOINING.has(name.text)) return { kind: "joined", lists: items };
    const past = FALLING_BACK.get(name.text);
    if (past) return { kind: "first", items, past };
    const [first, second, third] = items;
    if (first && items.length === 1) {
      if (name.text === "one" || (name.text === "values" && first.kind === "traversal")) return first;
      if (name.text === "length") return { kind: "operation", operator: "length", operands: [first] };
    }
    if (name.text === "lookup" && first?.kind === "traversal" && second && third) {
      const found: Expression = { kind: "traversal", steps: [...first.steps, stepBy(second)] };
      return { kind: "first", items: [found, third], past: "absent" };
    }
    if (name.text === "element" && first?.kind === "traversal" && second && items.length === 2) {
      return { kind: "traversal", steps: [...first.steps, { kind: "element", at: second }] };
    }
    return opaque(this.tokens.slice(start, this.at));
  }

  private sign(token: Token): Expression {
    const start = this.at - 1;
    if (token.text === "(") {
      const inner = this.conditional();
      this.expect(")");
      return inner;
    }
    if (token.text === "[")
      return this.peekWord("for") ? this.comprehension(start, "]") : { kind: "list", items: this.list("]") };
    if (token.text === "{") return this.peekWord("for") ? this.comprehension(start, "}") : this.object();
    if (token.text === "!") return { kind: "operation", operator: "!", operands: [this.operand()] };
    if (token.text === "-") {
      this.operand();
      return opaque(this.tokens.slice(start, this.at));
    }
    throw new Opaque();
  }

  private list(end: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!this.take(end)) {
      items.push(this.conditional());
      this.take("...");
      if (!this.peek(end)) this.expect(",");
    }
    return items;
  }

  private object(): Expression {
    const entries = new Map<string, Expression>();
    while (!this.take("}")) {
      const key = this.objectKey();
      if (!this.take("=")) this.expect(":");
      entries.set(key, this.conditional());
      if (!this.take(",") && !this.peek("}") && !this.tokens[this.at]?.breaks) throw new Opaque();
    }
    return { kind: "object", entries };
  }

  private objectKey(): string {
    const token = this.tokens[this.at++];
    if (token?.kind === "word" || token?.kind === "number") return token.text;
    const constant = token?.kind === "string" ? stringConstant(token.text) : undefined;
    if (constant?.kind !== "constant") throw new Opaque();
    return String(constant.value);
  }

  /** `[for s in aws_subnet.x : s.id]` is `aws_subnet.x[*].id`, and so is `{for k, s in aws_subnet.x : k => s.id}`. */
  private comprehension(start: number, end: "]" | "}"): Expression {
    this.at++;
    const names = [this.name()];
    if (this.take(",")) names.push(this.name());
    if (!this.takeWord("in")) throw new Opaque();
    const collection = this.conditional();
    this.expect(":");
    const key = end === "}" ? this.conditional() : undefined;
    if (key) this.expect("=>");
    const value = this.conditional();
    const filtered = this.takeWord("if");
    if (filtered) this.conditional();
    const keyed = key === undefined || (names.length === 2 && isName(key, names[0]));
    if (this.take(end) && keyed && collection.kind === "traversal" && value.kind === "traversal") {
      const [root, ...rest] = value.steps;
      if (root && isName({ kind: "traversal", steps: [root] }, names.at(-1))) {
        const each: readonly SourceStep[] = rest.length === 0 ? [] : [{ kind: "splat" }, ...rest];
        const all: Expression = { kind: "traversal", steps: [...collection.steps, ...each] };
        return filtered ? { kind: "filtered", all } : all;
      }
    }
    this.skipTo(end);
    return opaque(this.tokens.slice(start, this.at), new Set(names));
  }

  private skipTo(end: string): void {
    if (this.tokens[this.at - 1]?.text === end) return;
    for (let depth = 0; ; ) {
      const token = this.tokens[this.at++];
      if (!token) throw new Opaque();
      if (token.kind !== "sign") continue;
      if (depth === 0 && token.text === end) return;
      if ("([{".includes(token.text)) depth++;
      else if (")]}".includes(token.text)) depth--;
    }
  }

  private name(): string {
    const token = this.tokens[this.at++];
    if (token?.kind !== "word") throw new Opaque();
    return token.text;
  }

  private peek(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && token.text === sign;
  }

  private peekWord(word: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "word" && token.text === word;
  }

  private take(sign: string): boolean {
    if (!this.peek(sign)) return false;
    this.at++;
    return true;
  }

  private takeAny(signs: readonly string[]): boolean {
    return signs.some((sign) => this.take(sign));
  }

  private takeWord(word: string): boolean {
    if (!this.peekWord(word)) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new Opaque();
  }
}

function stepBy(key: Expression): SourceStep {
  const constant = key.kind === "constant" ? key.value : undefined;
  return typeof constant === "string" || typeof constant === "number"
    ? { kind: "index", key: constant }
    : { kind: "lookup", key };
}

/** values(aws_subnet.x)[0]: what values() gives is a list, whatever keys its argument has. */
function asPosition(step: SourceStep): SourceStep {
  return step.kind === "index" && typeof step.key === "number" ? { kind: "position", at: step.key } : step;
}

const CONSTANTS = new Map([
  ["true", { value: true }],
  ["false", { value: false }],
  ["null", { value: null }],
]);

function isName(expression: Expression, name: string | undefined): boolean {
  if (expression.kind !== "traversal" || expression.steps.length !== 1) return false;
  const [step] = expression.steps;
  return step?.kind === "attribute" && step.name === name;
}

/** A string without template sequences. */
function stringConstant(written: string): Expression | undefined {
  if (templateSequences(written).length > 0) return undefined;
  const { steps } = readTraversal(`x["${written}"]`);
  const [, step] = steps;
  return step?.kind === "index" ? { kind: "constant", value: step.key } : undefined;
}

const opaque = (tokens: readonly Token[], bound?: ReadonlySet<string>): Expression => ({
  kind: "mentions",
  references: mentioned(tokens, bound),
  transforms: true,
});

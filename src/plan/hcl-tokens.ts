import { readTraversal, type Traversal } from "./address.ts";
import { skipBraces, skipString } from "./hcl-blocks.ts";

/** What stands inside of the `${…}` and `%{…}` of a text. */
export function templateSequences(text: string): readonly string[] {
  const found: string[] = [];
  const opening = /([$%])(?:\1\{|\{)/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match[0].length === 3) continue;
    const end = skipBraces(text, opening.lastIndex - 1);
    found.push(text.slice(opening.lastIndex, end - 1));
    opening.lastIndex = end;
  }
  return found;
}

export interface Token {
  readonly kind: "word" | "number" | "string" | "sign";
  /** Of a string, what stands between the quotes, as it is written. */
  readonly text: string;
  /** Whether the line ends before it: in an object, that ends the entry. */
  readonly breaks: boolean;
}

const BLANK = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const TOKEN =
  /(?<word>[\p{ID_Start}_][\p{ID_Continue}-]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<sign>=>|==|!=|<=|>=|&&|\|\||\.\.\.|::|[\s\S])/uy;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    BLANK.lastIndex = at;
    const blank = BLANK.exec(text)?.[0] ?? "";
    at += blank.length;
    if (at >= text.length) return tokens;
    const breaks = blank.includes("\n");
    if (text[at] === '"') {
      const end = skipString(text, at);
      tokens.push({ kind: "string", text: text.slice(at + 1, end - 1), breaks });
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return tokens;
    const { word, number } = match.groups ?? {};
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "sign";
    tokens.push({ kind, text: match[0], breaks });
    at = TOKEN.lastIndex;
  }
}

/** Each template inside of another is read once more for each that it stands in. */
const DEEPEST_TEMPLATE = 8;

/** The traversals in an expression, each up to the first step that is itself an expression. */
export function mentioned(
  tokens: readonly Token[],
  bound: ReadonlySet<string> = new Set(),
  depth = 0,
): readonly Traversal[] {
  const found = new Map<string, Traversal>();
  const add = (steps: Traversal) => found.set(JSON.stringify(steps), steps);
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "string" && depth < DEEPEST_TEMPLATE) {
      for (const sequence of templateSequences(token.text))
        mentioned(tokenize(sequence), bound, depth + 1).forEach(add);
    }
    const starts = token.kind === "word" && tokens[index + 1]?.text === "." && !isContinued(tokens[index - 1]);
    if (!starts || bound.has(token.text)) continue;
    const { steps } = readTraversal(plainText(tokens, index));
    if (steps.length > 1) add(steps);
  }
  return [...found.values()];
}

const isContinued = (before: Token | undefined) =>
  before?.kind === "sign" && (before.text === "." || before.text === "::");

/** The tokens of a traversal, and a little more, as they were written. */
function plainText(tokens: readonly Token[], start: number): string {
  let text = "";
  for (const [index, token] of tokens.slice(start, start + LONGEST).entries()) {
    const apart = index > 0 && token.kind !== "sign" && tokens[start + index - 1]?.kind !== "sign";
    text += `${apart ? " " : ""}${token.kind === "string" ? `"${token.text}"` : token.text}`;
  }
  return text;
}

/** Tokens of a traversal that are looked at: no attribute that is asked for lies deeper. */
const LONGEST = 40;

/** A block at the top of a .tf file. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly text: string;
  /** Lines count from 1. */
  readonly line: number;
  readonly endLine: number;
}

const BLANK = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const WORD = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const QUOTED = /"((?:[^"\\\n]|\\.)*)"/y;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[^\S\n]*\r?\n/uy;

/** Finds the blocks at the top of a .tf file. What is no block is passed over. */
export function scanBlocks(text: string): readonly HclBlock[] {
  const blocks: HclBlock[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (position: number): number => {
    for (; counted < position; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
  const after = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  };
  let at = 0;
  while (at < text.length) {
    at = after(BLANK, at);
    const start = at;
    at = after(WORD, at);
    if (at === start) {
      at = skipToken(text, at);
      continue;
    }
    const type = text.slice(start, at);
    const labels: string[] = [];
    for (;;) {
      at = after(BLANK, at);
      const label = at;
      QUOTED.lastIndex = at;
      const quoted = QUOTED.exec(text);
      at = quoted ? QUOTED.lastIndex : after(WORD, at);
      if (at === label) break;
      labels.push(quoted?.[1] ?? text.slice(label, at));
    }
    if (text[at] !== "{") continue;
    const end = skipBraces(text, at);
    blocks.push({ type, labels, text: text.slice(start, end), line: lineAt(start), endLine: lineAt(end - 1) });
    at = end;
  }
  return blocks;
}

/** The position after something at the top that is no block: a stray character, string or heredoc. */
function skipToken(text: string, at: number): number {
  if (text[at] === '"') return skip(text, at + 1, [{ kind: "string" }]);
  HEREDOC.lastIndex = at;
  const heredoc = HEREDOC.exec(text);
  return heredoc ? skip(text, HEREDOC.lastIndex, [{ kind: "heredoc", marker: heredoc[1] ?? "" }]) : at + 1;
}

/** The position after the brace that closes the one at `at`, or the end of the text. */
export function skipBraces(text: string, at: number): number {
  return skip(text, at + 1, [{ kind: "braces" }]);
}

/** The position after the quote that closes the one at `at`, or the end of the text. */
export function skipString(text: string, at: number): number {
  return skip(text, at + 1, [{ kind: "string" }]);
}

/** What the text is inside of: code in braces or in a template sequence, or the text around such sequences. */
type Inside =
  | { readonly kind: "braces" }
  | { readonly kind: "string" }
  | { readonly kind: "heredoc"; readonly marker: string };

/** Goes on until everything in `stack` is closed. */
function skip(text: string, from: number, stack: Inside[]): number {
  let at = from;
  for (let inside = stack.at(-1); inside && at < text.length; inside = stack.at(-1)) {
    if (inside.kind === "braces") at = skipCode(text, at, stack);
    else at = skipTemplate(text, at, inside, stack);
  }
  return Math.min(at, text.length);
}

function skipCode(text: string, at: number, stack: Inside[]): number {
  BLANK.lastIndex = at;
  if (BLANK.test(text) && BLANK.lastIndex > at) return BLANK.lastIndex;
  const character = text[at];
  if (character === "{") stack.push({ kind: "braces" });
  else if (character === "}") stack.pop();
  else if (character === '"') stack.push({ kind: "string" });
  else if (character === "<") {
    HEREDOC.lastIndex = at;
    const heredoc = HEREDOC.exec(text);
    if (heredoc) {
      stack.push({ kind: "heredoc", marker: heredoc[1] ?? "" });
      return HEREDOC.lastIndex;
    }
  }
  return at + 1;
}

function skipTemplate(text: string, at: number, inside: Exclude<Inside, { kind: "braces" }>, stack: Inside[]): number {
  if (inside.kind === "heredoc" && text[at - 1] === "\n") {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() === inside.marker) {
      stack.pop();
      return at + line.length;
    }
  }
  const character = text[at];
  if (character === "$" || character === "%") {
    if (text.startsWith(`${character}${character}{`, at)) return at + 3;
    if (text[at + 1] === "{") {
      stack.push({ kind: "braces" });
      return at + 2;
    }
  } else if (inside.kind === "string") {
    if (character === "\\") return at + 2;
    if (character === '"') stack.pop();
  }
  return at + 1;
}

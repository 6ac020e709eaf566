/**
 * The gates: one for each form, by which text that others wrote gets into it and nothing else does.
 *
 * A plan may come from a pull request of a stranger. Whatever it holds (a key of `for_each`, a file name, a message
 * that quotes them) must stay text: no terminal escape, no workflow command, no Markdown, HTML, mention or link, no
 * Mermaid directive; and what a reader cannot see must not hide anything from them.
 */

/** No single name takes a whole report: what is longer is cut and ends in an ellipsis. JSON has it in full. */
const longestName = 240;
const longestProse = 1_200;

/** Controls, escapes, what turns or hides other characters, every space but the common one, halves of characters. */
const unseen =
  /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;

/** Makes unseen characters seen (`\u001b`, `\u{e0041}`). */
export const visible = (text: string): string => text.replaceAll(unseen, escaped);

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

/** A name without anything unseen, and not longer than a report can bear. */
function shownName(text: string): string {
  return visible(cut(text, longestName));
}

/** A sentence on one line: lines are joined, runs of spaces become one. */
function shownProse(text: string): string {
  return visible(onOneLine(text));
}

const onOneLine = (text: string): string =>
  cut(text, longestProse)
    .replaceAll(/[\t\n\r ]+/g, " ")
    .replaceAll(/^ | $/g, "");

// Terminal

/**
 * Text for a terminal, which may be the log of a GitHub workflow: a word that could start a workflow command
 * (`::error::`, `##[group]`) loses its first character to its escape. Lines break at spaces only, so that no other
 * word can come to stand at the start of one.
 */
export function terminal(text: string, kind: "name" | "prose"): string {
  return (kind === "name" ? shownName(text) : shownProse(text))
    .replaceAll(/(?<=^|\s):(?=:[a-z][a-z-]*(?:\s|::))/gi, "\\u003a")
    .replaceAll(/#(?=#\[)/g, "\\u0023");
}

// Markdown

/**
 * A name in Markdown is code, in which nothing is Markdown, a mention or a link. The shortest run of backticks that
 * does not occur in it delimits it: GitHub does not read runs of more than 80.
 */
export function markdownName(text: string): string {
  const shown = shownName(text);
  if (shown === "") return "(empty)";
  const runs = new Set((shown.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = "`".repeat(length);
  const pad = /^`|`$|^ .*[^ ].* $/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * A sentence in Markdown: words that are plain stay, everything else becomes code. So the names in a sentence are
 * shown as names, and what would be Markdown is shown as what it is.
 */
export function markdownProse(text: string): string {
  if (shownProse(text) === "") return "(empty)";
  return wordsOf(text)
    .map(({ plain, code }) => plain + (code === "" ? "" : markdownName(code)))
    .join("");
}

/**
 * What a fenced block holds: lines without anything unseen; the fence is longer than any that they contain. GitHub
 * counts its length up to 255 only, so that the lines hold no run of as many.
 */
export function markdownFence(language: string, text: string): string {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map((line) => visible(line.replaceAll("\t", "  ")).replaceAll(/`{99,}/g, "```…"));
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

/** A sentence, taken apart: each plain stretch is followed by what has to be code. */
function wordsOf(text: string): { plain: string; code: string }[] {
  const parts: { plain: string; code: string }[] = [];
  let part = { plain: "", code: "" };
  let space = "";
  for (const word of shownProse(text).split(" ")) {
    const { before, core, after } = around(word);
    if (isPlain(word, core)) {
      if (part.code !== "") {
        parts.push(part);
        part = { plain: "", code: "" };
      }
      part.plain += space + word;
    } else {
      if (part.code !== "" && before === "") part.code += space + core;
      else {
        if (part.code !== "") {
          parts.push(part);
          part = { plain: "", code: "" };
        }
        part.plain += space + before;
        part.code = core;
      }
      if (after !== "") {
        parts.push(part);
        part = { plain: after, code: "" };
      }
    }
    space = " ";
  }
  return [...parts, part];
}

/** A word, and the brackets, quotes and marks around it that belong to the sentence. */
function around(word: string): { before: string; core: string; after: string } {
  const before = /^[("']*/.exec(word)?.[0] ?? "";
  const after = /[)"',.;:?]*$/.exec(word.slice(before.length))?.[0] ?? "";
  const core = word.slice(before.length, word.length - after.length);
  return core === "" ? { before: "", core: word, after: "" } : { before, core, after };
}

/** Letters, digits and what joins them; nothing that Markdown or GitHub reads as markup, a link or a reference. */
function isPlain(word: string, core: string): boolean {
  if (word === "" || /^[→–—…]$/u.test(word)) return true;
  return (
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./:%+-]*$/u.test(core) &&
    !/www\.|\/\/|:.*:|^gh-\d|\b[0-9a-f]{7,40}\b/i.test(core) &&
    !/^\d+[.)]/.test(word)
  );
}

// HTML, in the one place where a comment needs it: the line that opens a folded part.

export const htmlName = (text: string): string => codeOfHtml(text, htmlText);
export const htmlProse = (text: string): string => proseOfHtml(text, htmlText);

/** Every character but letters, digits, and a few that never mean anything, as an entity: Markdown reads along. */
function htmlText(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N} .,/()'-]/gu, entity);
}

const codeOfHtml = (text: string, gate: (text: string) => string): string => `<code>${gate(shownName(text))}</code>`;

const proseOfHtml = (text: string, gate: (text: string) => string): string =>
  wordsOf(text)
    .map(({ plain, code }) => gate(plain) + (code === "" ? "" : codeOfHtml(code, gate)))
    .join("");

const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

// HTML, all of a page.

export const pageName = (text: string): string => (text === "" ? "(empty)" : codeOfHtml(text, pageText));
export const pageProse = (text: string): string => (shownProse(text) === "" ? "(empty)" : proseOfHtml(text, pageText));

/** Text in an element, or between the quotes of an attribute. */
export const pageText = (text: string): string => text.replaceAll(/[&<>"'`=]/g, entity);

/** The lines of a block of code, each without anything unseen. */
export const pageLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => pageText(visible(line.replaceAll("\t", "  "))))
    .join("\n");

// Mermaid

/** Text inside of a quoted label: every character that Mermaid, Markdown or HTML could read as more is an entity. */
export function mermaid(text: string, longest: number): string {
  if (text.trim() === "") return "(empty)";
  return visible(cut(text.replaceAll(/\s+/g, " "), longest)).replaceAll(
    /[^\p{L}\p{M}\p{N} ._,/-]/gu,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
}

// SARIF

/**
 * Text in a message of SARIF. To the standard it is plain text in which `[text](target)` is a link and `{0}`
 * a placeholder, unless its braces are doubled; GitHub reads some Markdown in it, and posts it in comments. What is more
 * than text to either becomes its escape. Brackets stay: instances have keys.
 */
export function sarif(text: string, kind: "name" | "prose"): string {
  const shown = kind === "name" ? cut(text, longestName) : onOneLine(text);
  return shown === "" ? "(empty)" : shown.replaceAll(moreThanText, escaped).replaceAll(/[{}]/g, "$&$&");
}

const moreThanText = new RegExp(
  `${unseen.source}|[&<>@#*~|$\\\\\`]|(?<=\\])\\(|:(?=//)|(?<=www)\\.|(?<=\\bgh)-(?=\\d)`,
  "giu",
);

/** The same in the text of a link, where brackets have to be escaped, and so have our own escapes. */
export const sarifLinkText = (text: string): string => sarif(text, "name").replaceAll(/[[\]\\]/g, "\\$&");

// JSON

/** JSON escapes the first 32 characters itself; a terminal or an editor may act on others that nobody sees. */
export function json(text: string): string {
  if (/^[\n -~]*$/.test(text)) return text;
  return text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/**
 * What the forms say, before any of them says it: our own words, and the text of others that they carry.
 *
 * Addresses, file names and messages come from a plan, and a stranger may have written the plan. A phrase keeps them
 * apart from our words until a form takes all of it through its one gate (`untrusted.ts`). A plain string cannot get
 * into a phrase, nor into a form, without saying which of the two it is.
 */
export type Phrase = readonly Piece[];

export interface Piece {
  /**
   * `words`: our own. `name`: something that has one and is shown as it is: an address, a file, a code.
   * `prose`: a sentence that may quote such names.
   */
  readonly kind: "words" | "name" | "prose";
  readonly text: string;
}

/** Our own words; what they carry has to be a phrase or a number. */
export function say(words: TemplateStringsArray, ...carried: readonly (Phrase | number)[]): Phrase {
  return words.flatMap((text, index): Phrase => {
    const next = carried[index];
    return [
      ...(text === "" ? [] : [{ kind: "words", text } as const]),
      ...(typeof next === "number" ? [{ kind: "words", text: count(next) } as const] : (next ?? [])),
    ];
  });
}

export const name = (text: string): Phrase => [{ kind: "name", text }];
export const prose = (text: string): Phrase => [{ kind: "prose", text }];

/** `1 flow`, `2 flows`, `12,345 flows`. */
export function many(n: number, one: string, several = `${one}s`): Phrase {
  return [{ kind: "words", text: `${count(n)} ${n === 1 ? one : several}` }];
}

/** Our own words for one or for several. */
export const verb = (several: boolean, one: string, more: string): Phrase => [
  { kind: "words", text: several ? more : one },
];

/** `a`, `a and b`, `a, b and c`; beyond `limit`, `a, b and 7 more`, but never `1 more`. */
export function list(items: readonly Phrase[], limit = Number.POSITIVE_INFINITY): Phrase {
  const shown = items.length > limit + 1 ? items.slice(0, limit) : items;
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, say`${rest} more`] : shown;
  return all.flatMap((item, index): Phrase => {
    if (index === 0) return item;
    return index === all.length - 1 ? say` and ${item}` : say`, ${item}`;
  });
}

/** With a capital letter, where it starts with our own words. */
export function capital(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (first === undefined || first.kind !== "words") return phrase;
  return [{ kind: "words", text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

function count(n: number): string {
  return String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

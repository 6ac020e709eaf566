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
export declare function say(words: TemplateStringsArray, ...carried: readonly (Phrase | number)[]): Phrase;
export declare const name: (text: string) => Phrase;
export declare const prose: (text: string) => Phrase;
/** `1 flow`, `2 flows`, `12,345 flows`. */
export declare function many(n: number, one: string, several?: string): Phrase;
/** Our own words for one or for several. */
export declare const verb: (several: boolean, one: string, more: string) => Phrase;
/** `a`, `a and b`, `a, b and c`; beyond `limit`, `a, b and 7 more`, but never `1 more`. */
export declare function list(items: readonly Phrase[], limit?: number): Phrase;
/** With a capital letter, where it starts with our own words. */
export declare function capital(phrase: Phrase): Phrase;

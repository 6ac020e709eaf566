import type { Phrase } from "./phrase.js";
declare const safe: unique symbol;
/** Markdown that is our own, or has passed the gate. A string becomes it only in this file. */
export type Markdown = string & {
    readonly [safe]: true;
};
/** Our own Markdown; what it carries is Markdown already, or a phrase that now passes the gate. */
export declare function md(own: TemplateStringsArray, ...carried: readonly (Markdown | Phrase)[]): Markdown;
export declare const nothing: Markdown;
/** Parts that are not empty, one after the other. */
export declare const join: (parts: readonly Markdown[], by: Markdown) => Markdown;
export declare const blocks: (...parts: readonly Markdown[]) => Markdown;
export declare const bullets: (items: readonly Markdown[]) => Markdown;
export declare const numbered: (items: readonly Markdown[]) => Markdown;
export declare const fence: (language: "hcl" | "mermaid", text: string) => Markdown;
/** A part that opens when its title is clicked. The title is a line of HTML, in which Markdown is not read. */
export declare function folded(title: Phrase, body: Markdown): Markdown;
/** The address has to be ours: what it takes from a plan goes through `urlPath`. */
export declare const link: (text: Markdown, url: string | undefined) => Markdown;
/** A file's path for an address; nothing for one that leads elsewhere. */
export declare function urlPath(file: string): string | undefined;
export {};

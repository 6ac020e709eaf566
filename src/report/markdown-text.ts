import type { Phrase } from "./phrase.ts";
import { htmlName, htmlProse, markdownFence, markdownName, markdownProse } from "./untrusted.ts";

declare const safe: unique symbol;

/** Markdown that is our own, or has passed the gate. A string becomes it only in this file. */
export type Markdown = string & { readonly [safe]: true };

/** Our own Markdown; what it carries is Markdown already, or a phrase that now passes the gate. */
export function md(own: TemplateStringsArray, ...carried: readonly (Markdown | Phrase)[]): Markdown {
  const parts = carried.map((one) => (typeof one === "string" ? one : gated(one, markdownGates)));
  return own.map((text, index) => text + (parts[index] ?? "")).join("") as Markdown;
}

const markdownGates = { words: (text: string) => text, name: markdownName, prose: markdownProse };
const htmlGates = { words: (text: string) => text, name: htmlName, prose: htmlProse };

const gated = (phrase: Phrase, gates: typeof markdownGates): string =>
  phrase.map(({ kind, text }) => gates[kind](text)).join("");

export const nothing = md``;

/** Parts that are not empty, one after the other. */
export const join = (parts: readonly Markdown[], by: Markdown): Markdown =>
  parts.filter((part) => part !== "").join(by) as Markdown;

export const blocks = (...parts: readonly Markdown[]): Markdown => join(parts, md`\n\n`);

export const bullets = (items: readonly Markdown[]): Markdown =>
  join(
    items.map((item) => md`- ${item}`),
    md`\n`,
  );

export const numbered = (items: readonly Markdown[]): Markdown =>
  join(
    items.map((item) => md`1. ${item}`),
    md`\n`,
  );

export const fence = (language: "hcl" | "mermaid", text: string): Markdown => markdownFence(language, text) as Markdown;

/** A part that opens when its title is clicked. The title is a line of HTML, in which Markdown is not read. */
export function folded(title: Phrase, body: Markdown): Markdown {
  const summary = gated(title, htmlGates) as Markdown;
  return body === "" ? nothing : md`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** The address has to be ours: what it takes from a plan goes through `urlPath`. */
export const link = (text: Markdown, url: string | undefined): Markdown =>
  url === undefined ? text : (`[${text}](${url})` as Markdown);

/** A file's path for an address; nothing for one that leads elsewhere. */
export function urlPath(file: string): string | undefined {
  const parts = file.split("/");
  const strange = parts.some((part) => part === "" || part === "." || part === ".." || /[\\\p{Cs}]/u.test(part));
  return strange ? undefined : parts.map(urlPart).join("/");
}

const urlPart = (part: string): string =>
  encodeURIComponent(part).replaceAll(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

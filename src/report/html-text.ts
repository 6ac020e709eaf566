import type { Phrase } from "./phrase.ts";
import { pageLines, pageName, pageProse, pageText } from "./untrusted.ts";

declare const safe: unique symbol;

/** HTML that is our own, or has passed the gate. A string becomes it only in this file. */
export type Html = string & { readonly [safe]: true };

/** Our own HTML; what it carries is HTML already, or a phrase that now passes the gate. */
export function html(own: TemplateStringsArray, ...carried: readonly (Html | readonly Html[] | Phrase)[]): Html {
  const parts = carried.map((one) => (typeof one === "string" ? one : one.map(gated).join("")));
  return own.map((text, index) => text + (parts[index] ?? "")).join("") as Html;
}

const gates = { words: pageText, name: pageName, prose: pageProse };

const gated = (one: Html | Phrase[number]): string => (typeof one === "string" ? one : gates[one.kind](one.text));

export const nothing = html``;

/** A list; nothing where there are no items. */
export const bullets = (items: readonly Html[]): Html =>
  items.length === 0 ? nothing : html`<ul>${items.map((item) => html`\n<li>${item}</li>`)}\n</ul>`;

/** A part that opens when its title is clicked. */
export function folded(title: Html, body: Html, isOpen = false): Html {
  if (body === "") return nothing;
  return html`\n<details${isOpen ? html` open` : nothing}>\n<summary>${title}</summary>\n${body}\n</details>`;
}

/** A link, where there is an address of the web; what the address takes from a plan has gone through `urlPath`. */
export function link(text: Html, url: string | undefined): Html {
  return url === undefined || !/^https?:\/\//.test(url) ? text : (`<a href="${pageText(url)}">${text}</a>` as Html);
}

/** Lines of Terraform, as they are. */
export const code = (text: string): Html => `\n<pre><code>${pageLines(text.trimEnd())}</code></pre>` as Html;

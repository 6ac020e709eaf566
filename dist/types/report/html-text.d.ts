import type { Phrase } from "./phrase.js";
declare const safe: unique symbol;
/** HTML that is our own, or has passed the gate. A string becomes it only in this file. */
export type Html = string & {
    readonly [safe]: true;
};
/** Our own HTML; what it carries is HTML already, or a phrase that now passes the gate. */
export declare function html(own: TemplateStringsArray, ...carried: readonly (Html | readonly Html[] | Phrase)[]): Html;
export declare const nothing: Html;
/** A list; nothing where there are no items. */
export declare const bullets: (items: readonly Html[]) => Html;
/** A part that opens when its title is clicked. */
export declare function folded(title: Html, body: Html, isOpen?: boolean): Html;
/** A link, where there is an address of the web; what the address takes from a plan has gone through `urlPath`. */
export declare function link(text: Html, url: string | undefined): Html;
/** Lines of Terraform, as they are. */
export declare const code: (text: string) => Html;
export {};

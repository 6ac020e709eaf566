import type { Phrase } from "./phrase.js";
/** The look of the page: light or dark as the reader has it, on a phone, and on paper. */
export declare const style: import("./html-text.js").Html;
/** What lets this style in, and nothing else: no script, no image, no frame, nothing from elsewhere. */
export declare const policy: Phrase;

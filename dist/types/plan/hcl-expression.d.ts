import type { Expression } from "./expression.js";
/**
 * Reads the text of an HCL expression as far as it is made of literals, lists, objects, traversals, choices, and
 * functions that only put lists together. Of all others it tells what they mention.
 */
export declare function parseExpression(text: string): Expression;
/** A string with `${…}` and `%{…}` in it. One that is a single `${…}` is that expression. */
export declare function parseTemplate(text: string): Expression;

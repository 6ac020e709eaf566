import { type JsonObject } from "./json.js";
/** The blocks of a text in HCL, as an object; undefined where it cannot be read. Expressions are strings: `"${…}"`. */
export type ParseHcl = (text: string) => JsonObject | undefined;
/** The parser is large and takes a fifth of a second to load, so it is loaded only when something needs it. */
export declare function loadHcl(): Promise<ParseHcl>;

import { type Traversal } from "./address.js";
/** What stands inside of the `${…}` and `%{…}` of a text. */
export declare function templateSequences(text: string): readonly string[];
export interface Token {
    readonly kind: "word" | "number" | "string" | "sign";
    /** Of a string, what stands between the quotes, as it is written. */
    readonly text: string;
    /** Whether the line ends before it: in an object, that ends the entry. */
    readonly breaks: boolean;
}
export declare function tokenize(text: string): readonly Token[];
/** The traversals in an expression, each up to the first step that is itself an expression. */
export declare function mentioned(tokens: readonly Token[], bound?: ReadonlySet<string>, depth?: number): readonly Traversal[];

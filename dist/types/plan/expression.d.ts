import { type Step, type Traversal } from "./address.js";
import type { Json } from "./value.js";
/** What a configuration writes for a value. A plan's JSON knows the first two kinds, the .tf sources all of them. */
export type Expression = {
    readonly kind: "constant";
    readonly value: Json;
}
/** What an expression mentions, but not what it does with it. */
 | {
    readonly kind: "mentions";
    readonly references: readonly Traversal[];
    /** It is known that the expression does more than to put together what it mentions. */
    readonly transforms: boolean;
    /** What exactly is written, where the sources are at hand. */
    readonly source?: () => Expression | undefined;
}
/** Exactly the value of a traversal. */
 | {
    readonly kind: "traversal";
    readonly steps: readonly SourceStep[];
} | {
    readonly kind: "list";
    readonly items: readonly Expression[];
}
/** One list of all that is in several: concat(), flatten() and their like. */
 | {
    readonly kind: "joined";
    readonly lists: readonly Expression[];
} | {
    readonly kind: "object";
    readonly entries: ReadonlyMap<string, Expression>;
}
/** The first of these that is there, as try() and lookup() see it, or that is there and not empty: coalesce(). */
 | {
    readonly kind: "first";
    readonly items: readonly Expression[];
    readonly past: "absent" | "empty";
}
/** Those of a map or list that meet a condition. What is asked for by its key is among them. */
 | {
    readonly kind: "filtered";
    readonly all: Expression;
} | {
    readonly kind: "operation";
    readonly operator: Operator;
    readonly operands: readonly Expression[];
} | {
    readonly kind: "choice";
    readonly condition: Expression;
    readonly yes: Expression;
    readonly no: Expression;
};
export type Operator = "!" | "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "length";
/** In the sources, a key may itself be an expression. */
export type SourceStep = Step | {
    readonly kind: "lookup";
    readonly key: Expression;
}
/** A position in a list, counted round it as element() does. */
 | {
    readonly kind: "element";
    readonly at: Expression;
};
/**
 * Reads `{"constant_value": …}` or `{"references": […]}`; an expression that mentions nothing is `{}`. A template of a
 * .tf.json file is told as both: what it mentions, and a constant that is only its text.
 */
export declare const readExpression: (json: Json) => Expression;
/** Whether an expression can hardly be anything but its single reference to something in particular. */
export declare function isPlain(expression: Expression): boolean;
/** What an expression mentions anywhere inside, as it is written. */
export declare function namesIn(expression: Expression): readonly string[];
/** Whether it is an expression and not a block, in the `expressions` of the JSON. */
export declare function isExpression(json: Json): boolean;

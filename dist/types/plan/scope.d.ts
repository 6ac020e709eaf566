import type { Key, Traversal } from "./address.js";
import type { Configuration, Repetition } from "./configuration.js";
import type { Expression } from "./expression.js";
import { type Instances } from "./instances.js";
import type { Content } from "./objects.js";
import type { Json } from "./value.js";
/** Where an expression stands: names mean what they mean in this module, `each` and `count` what they mean here. */
export interface Scope {
    readonly module: string;
    readonly key?: Key | undefined;
    readonly repetition?: Repetition | undefined;
    /** What the iterators of dynamic blocks stand for. */
    readonly bound?: ReadonlyMap<string, Located>;
}
export interface Located {
    readonly expression: Expression;
    readonly scope: Scope;
}
/** All that is known of the planned world when an expression is looked at. */
export interface Planned {
    readonly configuration: Configuration;
    readonly instances: Instances;
    /** The root module's variables. */
    readonly variables: ReadonlyMap<string, Json>;
}
/** What a reference stands for. `path` leads on from there. */
export type Meaning = ({
    readonly kind: "expression";
    readonly sensitive: boolean;
    readonly path: Traversal;
} & Located) | {
    readonly kind: "value";
    readonly name: string;
    readonly value: Json;
    readonly sensitive: boolean;
    readonly path: Traversal;
} | {
    readonly kind: "resource";
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly path: Traversal;
} | {
    readonly kind: "module";
    readonly name: string;
    readonly path: Traversal;
}
/** `local` is the module instance whose local value it is, where it is one. */
 | {
    readonly kind: "hidden";
    readonly because: string;
    readonly local: string | undefined;
} | {
    readonly kind: "nothing";
};
export declare function meaningOf(reference: Traversal, scope: Scope, planned: Planned): Meaning;
/** Follows a path into a known value; undefined where it does not lead to anything. */
export declare function dig(value: Json, path: Traversal): Json | undefined;
/** A value inside an object, if it is known; sensitive where any part of it is. */
export declare function knownIn(content: Content, steps: Traversal): {
    readonly value: Json;
    readonly sensitive: boolean;
} | undefined;

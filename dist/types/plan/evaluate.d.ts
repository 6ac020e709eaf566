import { type Key, type Step, type Traversal } from "./address.js";
import type { Expression, SourceStep } from "./expression.js";
import { type Located, type Planned, type Scope } from "./scope.js";
import type { Json } from "./value.js";
/** How far an answer may be looked for. All that is asked on the way to one answer shares the steps. */
export declare class Effort {
    private readonly steps;
    private readonly depth;
    constructor(steps?: {
        left: number;
    }, depth?: number);
    /** One step further; undefined where that would be too far. */
    further(): Effort | undefined;
}
/**
 * Follows names to what they are defined as, until something stands there that is written out, or belongs to a
 * resource or module. Undefined where that cannot be told.
 */
export declare function reduce(located: Located, planned: Planned, path?: Traversal, effort?: Effort): Located | undefined;
/** What has a key is there however many others are left out; what has a number may have moved. */
export declare const isKey: (step: Step | undefined) => boolean;
/** Whether try(), lookup() or coalesce() goes on to the next. */
export declare function isMissing(expression: Expression, past: "absent" | "empty"): boolean;
/** Puts values in the place of keys that are expressions; undefined where one is not known. */
export declare function plainSteps(steps: readonly SourceStep[], scope: Scope, planned: Planned, effort?: Effort): Traversal | undefined;
/** The value of an expression, where the configuration and the variables tell it. */
export declare function knownValue(located: Located, planned: Planned, effort?: Effort): Json | undefined;
export interface Entry {
    readonly key: Key;
    readonly value: Located;
}
/** The elements over which `for_each` goes; undefined where they cannot be told. */
export declare function entriesOf(located: Located, planned: Planned, effort?: Effort): readonly Entry[] | undefined;
/** What a list is put together from: its elements, and lists of which the elements cannot be told apart. */
export declare function partsOf(located: Located, planned: Planned, effort?: Effort): readonly Located[];

import type { Json } from "./value.js";
export type JsonObject = {
    readonly [key: string]: Json;
};
export declare function isObject(value: Json | undefined): value is JsonObject;
export declare function isList(value: Json | undefined): value is readonly Json[];
/** An object's own member: a plan may well hold keys such as `__proto__` and `constructor`. */
export declare function member(value: Json | undefined, key: string): Json | undefined;
/** The own members in the order of the document. */
export declare function members(value: Json | undefined): readonly (readonly [string, Json])[];
export declare function textOf(value: Json | undefined): string | undefined;
/** All that is no list or object, at any depth. Documents may nest deeper than functions can. */
export declare function leavesOf(value: Json): readonly (null | boolean | number | string)[];

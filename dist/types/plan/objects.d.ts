import type { PlanDocument } from "./document.js";
import type { Head } from "./entries.js";
import { type JsonObject } from "./json.js";
import type { Json } from "./value.js";
/** The attribute values of one object, with the marks that lie over them. */
export interface Content {
    readonly values: JsonObject;
    /** In the form of `after_unknown`. */
    readonly unknown: Json;
    /** In the form of `after_sensitive`; a value is sensitive where any of them says so. */
    readonly sensitive: readonly Json[];
}
/** A resource instance as one snapshot knows it. */
export interface StoredObject {
    readonly head: Head;
    /** Read when it is first asked for, and kept. */
    content(): Content;
}
export type Action = "create" | "update" | "delete" | "replace" | "forget" | "read" | "none";
/** What the plan does to the object at an address. */
export interface Effect {
    readonly head: Head;
    readonly action: Action;
    /** For `replace`: whether the old object goes before the new one stands. */
    readonly gap: boolean;
}
export type Objects = ReadonlyMap<string, StoredObject>;
export interface World {
    readonly prior: Objects;
    readonly planned: Objects;
    readonly effects: readonly Effect[];
}
/**
 * The objects before and after. After is before with each change laid over it: `planned_values` leaves out whatever is
 * unknown, not targeted, or forgotten. What a plan puts off (`deferred_changes`) it does not do: such objects stay as
 * they are. Deposed objects share the address of the current one and say nothing about it, so they are left out.
 */
export declare function readWorld(document: PlanDocument): World;

import type { Id, Listing, Missing } from "../engine/index.js";
/**
 * One entry of a collection that Terraform lets two kinds of resources write: the parent's own list (`ingress`, `route`,
 * `subnet_ids`, …) and separate resources (rules, routes, associations). `key` says what the entry is in AWS, whoever
 * wrote it.
 */
export interface Entry<T> {
    readonly key: string;
    readonly component: Id;
    readonly value: T;
}
/** What one state tells of such a collection, for each parent. */
export declare class Collections<T> {
    #private;
    /** The parent's own list. `isNew`: the plan makes the parent, and what another held at its address does not count. */
    list(parent: Id, list: readonly Entry<T>[], isNew?: boolean): void;
    /** What a separate resource puts there. */
    add(parent: Id, ...entries: readonly Entry<T>[]): void;
    /** There may be more than is told. */
    lack(parent: Id, ...missing: readonly Missing[]): void;
    has(parent: Id): boolean;
    /** Those of which something is told. */
    get parents(): readonly Id[];
    /** Whether the very same entries are told of it here as there, and nothing is missing. */
    isAs(other: Collections<T>, parent: Id): boolean;
    /** A parent that no resource lists holds what AWS made it with, and what separate resources have put there. */
    complete(parent: Id, made: readonly Entry<T>[]): void;
    /** What holds in AWS, with the state before the plan at hand. `former`: the parent's key in that state. */
    settle(parent: Id, before: Collections<T>, former?: string): Listing<Entry<T>>;
}

/** Names a thing of the network. Whoever builds the network chooses it; the engine only compares it and hands it back. */
export type Id = string;
/** One fact that decides a flow and is not at hand. */
export interface Missing {
    /** The component whose fact it is. */
    readonly component: Id;
    /** The fact in a few words, fit to follow "does not tell" (`"its route table"`). */
    readonly fact: string;
    /** `later`: it will be known once the change is carried out. `elsewhere`: it belongs to no source given. */
    readonly known: "later" | "elsewhere";
}
/** A value that may be missing. Whoever reads it has to say what happens when it is. */
export type Fact<T> = {
    readonly known: true;
    readonly value: T;
} | {
    readonly known: false;
    readonly missing: readonly Missing[];
};
/** What is known to be in a collection. Where `missing` is not empty, there may be more than `items`. */
export interface Listing<T> {
    readonly items: readonly T[];
    readonly missing: readonly Missing[];
}
export declare const known: <T>(value: T) => Fact<T>;
export declare const unknown: (...missing: readonly Missing[]) => Fact<never>;
export declare const complete: <T>(items: readonly T[]) => Listing<T>;
export declare const missingOf: (fact: Fact<unknown>) => readonly Missing[];

import { type Fact, type Id, type Missing } from "../engine/index.js";
import type { Resource, Snapshot } from "../plan/plan.js";
import type { Argument, Items, Unknown } from "../plan/value.js";
import type { Directory, ImpliedNoun, Located } from "./directory.js";
/** What every noun is read with: one state of the world, and what is found out about it besides the engine's terms. */
export interface Reading {
    readonly snapshot: Pick<Snapshot, "find" | "ofType">;
    readonly directory: Directory;
    /** The same of the state before the plan; of that state itself, this very reading. */
    readonly before: Reading;
    /** Whether this is the address of something that the state does not have: it is gone, or not made. */
    isAbsent(key: Id): boolean;
    /** What `make` makes of this state: the very same for all states that look the same to it. */
    part<T, Inputs extends readonly unknown[]>(make: Make<T, Inputs>, inputs: Inputs): T;
    /** Says that the engine's component `component` is made of this resource too. */
    contribute(component: Id, address: string): void;
    /** Says that something was taken for granted that a reader of the report must know. */
    assume(component: Id, message: string): void;
}
export type Make<T, Inputs extends readonly unknown[]> = (reading: Reading, ...inputs: Inputs) => T;
/**
 * A part of what is made of a state. It has to be data: a function in it would go on asking the state that it was made
 * of, when it serves another.
 */
export declare const part: <T, Inputs extends readonly unknown[]>(make: Make<T, Inputs>) => Make<T, Inputs>;
/** For a value whose text a report would show: what is marked sensitive counts as not told. */
export declare const showable: <T>(argument: Argument<T>) => Argument<T>;
/** A fact that the plan leaves open, as the engine wants it told. */
export declare function missing(component: Id, fact: string, why: Unknown): Missing;
/** A fact about something that no resource of the plan describes. */
export declare const outside: (component: Id, fact: string) => Missing;
type Found = Located | Argument<unknown>;
/** Why an argument tells nothing: it is not known yet, or nobody says so. */
export declare const lacking: (found: Found, component: Id, fact: string) => Missing;
/** Where something is, as a fact. */
export declare const placeOf: (located: Located, component: Id, fact: string) => Fact<Id>;
/** Reads an argument as a fact; `unset` is what holds when nothing is written, `computed` what AWS fills in. */
export declare function factOf<T, D>(argument: Argument<T>, component: Id, name: string, unset: D, computed?: D): Fact<T | D>;
/** What may follow the items of a collection, as missing facts. A collection that nobody wrote has nothing more. */
export declare function restOf({ rest }: Pick<Items<unknown>, "rest">, component: Id, name: string): readonly Missing[];
export declare const isOn: (flag: Argument<boolean>) => boolean;
export declare const regionOf: ({ region }: Resource) => string | undefined;
/** What AWS made along with the VPCs that the state manages, so that what nothing here says of it is as AWS made it. */
export declare function madeAlong({ snapshot, directory }: Reading, noun: ImpliedNoun): {
    vpc: Resource;
    key: string;
}[];
/** How the state before calls the same object: what is adopted now went by another name. */
export declare function formerKey({ directory, before }: Reading, noun: ImpliedNoun, key: Id): Id;
export {};

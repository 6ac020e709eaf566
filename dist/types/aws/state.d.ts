import type { Id } from "../engine/index.js";
import type { Snapshot } from "../plan/plan.js";
import { Directory } from "./directory.js";
import type { Make, Reading } from "./reading.js";
/**
 * One state, with what is noted while it is read.
 *
 * The states of a plan differ in few resources, and many of them are built to find causes. So a part of one is kept, and
 * a state gets it instead of making it anew where it looks the same to that part: whatever is asked while a part is made
 * is noted with the answer, and the part serves every state that would have given the same answers. Nobody has to
 * declare what a part depends on, so that nobody can forget it.
 */
export declare class State implements Reading {
    #private;
    readonly before: State;
    readonly snapshot: Reading["snapshot"];
    readonly contributors: Map<string, Set<string>>;
    readonly assumptions: Map<string, string>;
    /** The addresses that were taken to be meant because nothing else of their kind could be. */
    readonly assumedReferences: Set<string>;
    /** `before` is the state before the plan; that state itself has none. */
    constructor(snapshot: Snapshot, before?: State);
    get directory(): Directory;
    isAbsent(key: Id): boolean;
    contribute(component: Id, address: string): void;
    assume(component: Id, message: string): void;
    part<T, Inputs extends readonly unknown[]>(make: Make<T, Inputs>, inputs: Inputs): T;
}

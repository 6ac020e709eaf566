import { type Fact, type Id } from "./fact.js";
/** Looks a thing up by its id and notes that it was consulted. Of one that is not there, nothing is known. */
export declare function find<T>(consulted: Set<Id>, things: ReadonlyMap<Id, T>, id: Fact<Id>, fact: string): Fact<T>;

import type { Id } from "./fact.js";
import type { Question, Trace } from "./outcome.js";
import type { Terrain } from "./terrain.js";
import { type Source } from "./walk.js";
/** How reports call a far end outside that was not asked for by name. */
export declare const OUTSIDE: Id;
/** Answers one question for one source: finds the ends that it leads to, and puts the walks to them together. */
export declare function inquire(terrain: Terrain, source: Source, question: Question): Trace;

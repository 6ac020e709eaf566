import { type Id } from "./fact.js";
import type { Finding } from "./finding.js";
import type { Interface } from "./network.js";
import type { Question } from "./outcome.js";
import { type End } from "./party.js";
import type { Terrain } from "./terrain.js";
/** Who asks. Nothing on the way tells sources of one place apart but their own groups. */
export interface Source extends Interface {
    readonly place: string;
}
/** Follows the packets of a question from its source to one end, and the answers back. */
export declare function walk(terrain: Terrain, { family, protocol, ports }: Pick<Question, "family" | "protocol" | "ports">, source: Source, end: End, consulted: Set<Id>): Finding;

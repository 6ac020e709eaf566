import { type Id } from "./fact.js";
import type { Finding } from "./finding.js";
import type { Interface } from "./network.js";
import type { Question } from "./outcome.js";
import { type End } from "./party.js";
import type { Terrain } from "./terrain.js";
/** Follows the packets of a question from its source to one end, and the answers back. */
export declare function walk(terrain: Terrain, { family, protocol, ports }: Pick<Question, "family" | "protocol" | "ports">, source: Interface, end: End, consulted: Set<Id>): Finding;

import type { Ports } from "./match.js";
import type { Interface, Segment } from "./network.js";
import type { Direction, Hop } from "./outcome.js";
import { type PacketSet } from "./packets.js";
import type { Party } from "./party.js";
import type { Surroundings } from "./stretch.js";
/** Packets before a check: which way they go, and whom the check sees at the far end. */
export interface Passage {
    readonly packets: PacketSet;
    readonly leg: Hop["leg"];
    readonly direction: Direction;
    /** The ports that the packets go to. */
    readonly ports: Ports;
    readonly party: Party;
}
/** The groups of an interface, which admits what any of them admits. They know replies: only requests are checked. */
export declare function checkGroups(around: Surroundings, at: Interface, passage: Passage): void;
/** The filter at the edge of a segment. It does not know replies: both legs are checked. */
export declare function checkFilter(around: Surroundings, at: Segment, passage: Passage): void;

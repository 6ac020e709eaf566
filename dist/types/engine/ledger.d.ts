import type { Id, Missing } from "./fact.js";
import type { Finding } from "./finding.js";
import type { Arrival, Hop, Obstacle } from "./outcome.js";
import { type PacketSet } from "./packets.js";
/**
 * The account of one walk: what becomes of the conversations asked about. Each thing on the way enters what it refuses
 * and what it leaves in doubt, whatever the things before it entered, so that in the end every obstacle is known.
 */
export declare class Ledger {
    #private;
    /** The components that were looked at. */
    readonly consulted: Set<Id>;
    constructor(asked: PacketSet, consulted: Set<Id>);
    /** Conversations that cannot occur, or that the question is not about after all. */
    exclude(packets: PacketSet): void;
    deny(packets: PacketSet, ...obstacles: readonly Obstacle[]): void;
    doubt(packets: PacketSet, missing: readonly Missing[]): void;
    pass(hop: Hop): void;
    arrive(packets: PacketSet, arrival: Arrival): void;
    /** Enters all that another account holds, of what comes after. */
    include(other: Ledger): void;
    close(): Finding;
}

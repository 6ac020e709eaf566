import type { Path, Resolution } from "./attributes.js";
import type { StoredObject } from "./objects.js";
import type { Planned } from "./scope.js";
import type { Argument, Attributes, Items, Reference, Unknown } from "./value.js";
/** Finds out what stands behind the unknown arguments of a planned object. */
export declare class Resolver implements Resolution {
    private readonly object;
    private readonly planned;
    private block;
    private readonly tellings;
    constructor(object: StoredObject, planned: Planned);
    why(path: Path): Unknown;
    blocks(path: Path): Items<Attributes>;
    reference(path: Path, accepts: readonly string[]): Argument<Reference>;
    references(path: Path, accepts: readonly string[], count: number | undefined): Items<Reference>;
    /** Asks the JSON of the configuration; what stands for several blocks at once is asked in another way. */
    private inJson;
    private configured;
    private writtenInJson;
    private scope;
    /** What one expression tells of a place in all blocks of a name. It is found out once: there may be many. */
    private told;
    /**
     * One expression tells of several blocks together, and of all that is in them: what is known of them explains what else
     * it mentions, and with more than one unknown, any of them may hold any candidate.
     */
    private sharedTrace;
    /**
     * Whether further blocks of the name have an unknown value at the same place. Where all else is the same in them, it
     * makes no difference which of them holds what: together they hold all.
     */
    private twins;
    /** Blocks stand in the plan of which the configuration's JSON shows nothing. */
    private isDynamic;
    /** The blocks of a name as the sources write them. */
    private written;
    /**
     * Asks the sources of an argument inside a block of which the JSON does not tell enough. Which of the written blocks it
     * is that stands in the plan is told by the values that are known of both; where several may be it, all have to give
     * the same answer.
     */
    private inSources;
}

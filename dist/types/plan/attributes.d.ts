import type { Content } from "./objects.js";
import type { Argument, Attributes, Items, Reference, Unknown } from "./value.js";
/** The way from an object to a place inside it: names of arguments and positions in their lists. */
export type Path = readonly (string | number)[];
/** Finds out what stands behind the unknown arguments of one object. */
export interface Resolution {
    why(path: Path): Unknown;
    reference(path: Path, accepts: readonly string[]): Argument<Reference>;
    /** `count` is the number of unknown elements, where that is known. */
    references(path: Path, accepts: readonly string[], count: number | undefined): Items<Reference>;
    /** The blocks of a collection of which nothing is known but how the sources write it. */
    blocks(path: Path): Items<Attributes>;
}
/** A reader of the arguments of an object, or of one block inside it. */
export declare class ContentReader implements Attributes {
    private readonly content;
    private readonly resolution;
    private readonly path;
    /** Kept, so that whoever remembers something about a block finds the same block again. */
    private read;
    /** Kept, because to find out what an unknown argument refers to takes reading the configuration. */
    private single;
    private several;
    constructor(content: Content, resolution: Resolution, path?: Path);
    text(name: string): Argument<string>;
    flag(name: string): Argument<boolean>;
    number(name: string): Argument<number>;
    texts(name: string): Items<{
        readonly value: string;
        readonly sensitive: boolean;
    }>;
    blocks(name: string): Items<Attributes>;
    private readBlocks;
    reference(name: string, accepts: readonly string[]): Argument<Reference>;
    references(name: string, accepts: readonly string[]): Items<Reference>;
    private resolveAll;
    private scalar;
    private items;
    /** Most often it is enough to know that a value is not known: to tell why takes reading the configuration. */
    private notKnown;
    private malformed;
}

import { type Read } from "./entries.js";
import { type Range } from "./scan.js";
/** An object of the document, and the objects in it that are read by themselves. */
export interface Part {
    readonly range: Range;
    readonly holes: readonly Range[];
}
/** A module of the configuration without the modules that it calls, and without what its resources are written as. */
export interface ModulePart extends Part {
    /** The `expressions` of each of its resources, in their order; undefined where there is no such object. */
    readonly expressions: readonly (Range | undefined)[];
    /** The modules by the names of their calls. */
    readonly calls: ReadonlyMap<string, ModulePart>;
}
/** The configuration without its modules. */
export interface ConfigurationPart extends Part {
    readonly root: ModulePart | undefined;
}
/**
 * Finds the modules of `configuration`, so that each can be read when something asks for it: a plan that changes little
 * asks for few, and of most resources nothing asks. Modules that lie too deep are left in the one that calls them, and
 * not found.
 */
export declare function findModules(bytes: Buffer, at: number): Read<ConfigurationPart>;

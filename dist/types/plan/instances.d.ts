import { type Key, type Traversal } from "./address.js";
import type { StoredObject } from "./objects.js";
/** The planned objects as references name them: by block, and modules by call. */
export interface Instances {
    /** All instances of a block of one module instance, in the order in which Terraform lists them. */
    ofBlock(module: string, mode: string, type: string, name: string): readonly StoredObject[];
    /** All instances of a module call, likewise. */
    ofCall(parent: string, call: string): readonly ModuleInstance[];
    /** The objects of a type in a module instance and in the modules below it. */
    ofTypeBelow(module: string, type: string): readonly StoredObject[];
}
export interface ModuleInstance {
    readonly path: string;
    readonly call: string;
    readonly key: Key | undefined;
    readonly parent: string;
}
/** Each index is made when something is looked up in it for the first time: only unknown values need them. */
export declare function indexInstances(objects: ReadonlyMap<string, StoredObject>): Instances;
/** A module instance and those around it, from the outside in. */
export declare function moduleInstances(module: string): readonly ModuleInstance[];
/** The instances that the first step names, where it is a key or a position; else all of them. */
export declare function pick<T>(all: readonly T[], keyOf: (instance: T) => Key | undefined, steps: Traversal): {
    readonly instances: readonly T[];
    readonly steps: Traversal;
};

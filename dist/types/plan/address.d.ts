/** `count` numbers instances, `for_each` names them. */
export type Key = string | number;
/** One step of a traversal: `.id`, `["a"]`, `[*]`, or a position in a list wherever that comes from. */
export type Step = {
    readonly kind: "attribute";
    readonly name: string;
} | {
    readonly kind: "index";
    readonly key: Key;
} | {
    readonly kind: "splat";
} | {
    readonly kind: "position";
    readonly at: number;
};
/**
 * Reads `aws_subnet.a["x.y"].id`, `module.m[0].out` or `var.x` from `from` on. `rest` is where reading stopped: at the
 * end, or at something that is no plain step.
 */
export declare function readTraversal(text: string, from?: number): {
    readonly steps: readonly Step[];
    readonly rest: number;
};
/**
 * Where a key in quotes ends that begins with the bracket at `from`, behind its own bracket; undefined where there is
 * none. No pattern: on millions of escapes one runs out of stack.
 */
export declare function endOfStringKey(text: string, from: number): number | undefined;
/** As Terraform writes it behind a name. */
export declare function quoteKey(key: Key | undefined): string;
/** `aws_subnet.a["x"].id`, in steps. */
export type Traversal = readonly Step[];
/** `aws_subnet.x[*].id` and then `[2]` is the `id` of the third; else the path simply follows. */
export declare function goOn(steps: Traversal, path: Traversal): Traversal;
export declare function showTraversal(steps: Traversal): string;
/** `module.a["x"].module.b` and `aws_vpc.main` → `module.a["x"].module.b.aws_vpc.main`. */
export declare function within(module: string, name: string): string;
export interface ModuleCall {
    readonly name: string;
    readonly key: Key | undefined;
}
/** The calls that lead from the root to a module instance, or to an object in it. */
export declare function moduleCalls(module: string): readonly ModuleCall[];
/** The key at the end of an address, for formats that do not tell it apart. */
export declare function keyOf(address: string): Key | undefined;
/** Numbers by size, then strings by code unit: the order in which Terraform lists instances. */
export declare function compareKeys(a: Key | undefined, b: Key | undefined): number;
export declare function compareText(a: string, b: string): number;

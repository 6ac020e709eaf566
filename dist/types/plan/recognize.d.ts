/** Says what was given where it is no JSON object, and what to run instead. */
export declare function notJson(name: string, bytes: Uint8Array): string;
/** Says what a JSON object is that is no plan; undefined where it is one. */
export declare function otherThanPlan(keys: ReadonlySet<string>): string | undefined;

import type { ShapeName } from "./schemas.js";
/** Tells what is wrong with a value, given the place where it stands; undefined where all is well. */
export declare function checkShape(shape: ShapeName, value: unknown): ((place: string) => string) | undefined;

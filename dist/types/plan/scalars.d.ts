import type { Json } from "./value.js";
export declare function asText(value: Json): string | undefined;
export declare function asFlag(value: Json): boolean | undefined;
export declare function asNumber(value: Json): number | undefined;

import { type Intervals, type PerFamily } from "../engine/index.js";
/** The public internet, AWS's services among it. */
export declare const publicAddresses: PerFamily<Intervals>;

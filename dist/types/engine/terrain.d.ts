import type { AllowRule, Network, OrderedRule } from "./network.js";
import { Rulebook } from "./rulebook.js";
/** A network, and what was worked out about its rules so far. */
export interface Terrain {
    readonly network: Network;
    readonly groupRules: Rulebook<AllowRule>;
    readonly filterRules: Rulebook<OrderedRule>;
}
export declare const terrainOf: (network: Network) => Terrain;

import type { Ledger } from "./ledger.js";
import type { AllowRule, Network, OrderedRule } from "./network.js";
import { Rulebook } from "./rulebook.js";
/** A network, and what was worked out about it so far. */
export interface Terrain {
    readonly network: Network;
    /** The ways that packets take behind the groups of their source. */
    readonly ways: Map<string, Ledger>;
    readonly groupRules: Rulebook<AllowRule>;
    readonly filterRules: Rulebook<OrderedRule>;
}
export declare const terrainOf: (network: Network) => Terrain;

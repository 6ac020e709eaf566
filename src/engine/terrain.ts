import { judgeFilter, judgeGroup } from "./filters.ts";
import type { Ledger } from "./ledger.ts";
import type { AllowRule, Network, OrderedRule } from "./network.ts";
import { Rulebook } from "./rulebook.ts";

/** A network, and what was worked out about it so far. */
export interface Terrain {
  readonly network: Network;
  /** The ways that packets take behind the groups of their source. */
  readonly ways: Map<string, Ledger>;
  readonly groupRules: Rulebook<AllowRule>;
  readonly filterRules: Rulebook<OrderedRule>;
}

export const terrainOf = (network: Network): Terrain => ({
  network,
  ways: new Map(),
  groupRules: new Rulebook(judgeGroup),
  filterRules: new Rulebook(judgeFilter),
});

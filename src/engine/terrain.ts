import { judgeFilter, judgeGroup } from "./filters.ts";
import type { AllowRule, Network, OrderedRule } from "./network.ts";
import { Rulebook } from "./rulebook.ts";

/** A network, and what was worked out about its rules so far. */
export interface Terrain {
  readonly network: Network;
  readonly groupRules: Rulebook<AllowRule>;
  readonly filterRules: Rulebook<OrderedRule>;
}

export const terrainOf = (network: Network): Terrain => ({
  network,
  groupRules: new Rulebook(judgeGroup),
  filterRules: new Rulebook(judgeFilter),
});

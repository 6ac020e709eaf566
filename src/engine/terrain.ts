import type { Ledger } from "./ledger.ts";
import type { Network } from "./network.ts";

/** A network, and what was worked out about it so far. */
export interface Terrain {
  readonly network: Network;
  /** The ways that packets take behind the groups of their source. */
  readonly ways: Map<string, Ledger>;
}

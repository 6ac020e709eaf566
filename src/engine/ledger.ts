import type { Id, Missing } from "./fact.ts";
import type { Finding } from "./finding.ts";
import type { Arrival, Hop, Obstacle } from "./outcome.ts";
import { isEmpty, NOTHING, overlaps, type PacketSet, subtract, union, unionOf } from "./packets.ts";
import { type Doubt, within } from "./verdict.ts";

/**
 * The account of one walk: what becomes of the conversations asked about. Each thing on the way enters what it refuses
 * and what it leaves in doubt, whatever the things before it entered, so that in the end every obstacle is known.
 */
export class Ledger {
  /** The components that were looked at. */
  readonly consulted: Set<Id>;
  readonly #asked: PacketSet;
  #excluded: PacketSet = NOTHING;
  #denied: PacketSet = NOTHING;
  readonly #doubts: Doubt[] = [];
  readonly #path: Hop[] = [];
  readonly #obstacles: Obstacle[] = [];
  readonly #arrivals: { readonly packets: PacketSet; readonly arrival: Arrival }[] = [];

  constructor(asked: PacketSet, consulted: Set<Id>) {
    this.#asked = asked;
    this.consulted = consulted;
  }

  /** Conversations that cannot occur, or that the question is not about after all. */
  exclude(packets: PacketSet): void {
    this.#excluded = union(this.#excluded, packets);
  }

  deny(packets: PacketSet, ...obstacles: readonly Obstacle[]): void {
    this.#denied = union(this.#denied, packets);
    this.#obstacles.push(...obstacles);
  }

  doubt(packets: PacketSet, missing: readonly Missing[]): void {
    this.#doubts.push({ packets, missing });
    for (const { component } of missing) {
      this.consulted.add(component);
    }
  }

  pass(hop: Hop): void {
    this.#path.push(hop);
  }

  arrive(packets: PacketSet, arrival: Arrival): void {
    this.#arrivals.push({ packets, arrival });
  }

  /** Enters all that another account holds, of what comes after. */
  include(other: Ledger): void {
    this.exclude(other.#excluded);
    this.deny(other.#denied, ...other.#obstacles);
    this.#doubts.push(...other.#doubts);
    this.#path.push(...other.#path);
    this.#arrivals.push(...other.#arrivals);
    for (const component of other.consulted) {
      this.consulted.add(component);
    }
  }

  close(): Finding {
    const asked = subtract(this.#asked, this.#excluded);
    const possible = subtract(asked, this.#denied);
    const doubts = within(this.#doubts, possible);
    const sure = subtract(possible, unionOf(doubts.map(({ packets }) => packets)));
    return {
      fates: {
        arrived: !isEmpty(sure),
        lost: overlaps(asked, this.#denied),
        open: doubts.length > 0,
      },
      path: this.#path,
      obstacles: this.#obstacles,
      missing: doubts.flatMap(({ missing }) => missing),
      arrival: this.#arrivals.filter(({ packets }) => overlaps(packets, sure)).map(({ arrival }) => arrival),
    };
  }
}

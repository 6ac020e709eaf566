import { complete, type Id, type Missing } from "./fact.ts";
import { type Intervals, range } from "./intervals.ts";
import type { FarEnd } from "./match.ts";
import type { Family, Interface, Network, PerFamily, Translator } from "./network.ts";
import type { Axis } from "./packets.ts";

/** Where a walk leads: to an interface, or to a far end outside under a name that a report can show. */
export type End = { readonly kind: "interface"; readonly interface: Interface } | OutsideEnd;

export interface OutsideEnd {
  readonly kind: "outside";
  readonly component: Id;
  readonly addresses: Intervals;
  readonly named: readonly string[];
}

/** One of the two ends of a stretch of the way, as the rules on it see it. */
export interface Party extends FarEnd {
  /** The axis on which packets carry its address. */
  readonly axis: Axis;
  readonly addresses: Intervals;
  /** What would tell which one of the addresses it has. Undefined for an end that is reached under all of them. */
  readonly which: Missing | undefined;
}

const EVERYWHERE: PerFamily<Intervals> = { v4: range(0, 2 ** 32), v6: range(0n, 2n ** 128n) };

/** The end of a walk, as the rules on the way see it. */
export const destinationParty = (network: Network, family: Family, end: End): Party =>
  end.kind === "interface"
    ? interfaceParty(network, family, end.interface, "destinationAddress")
    : {
        axis: "destinationAddress",
        addresses: end.addresses,
        which: undefined,
        named: end.named,
        groups: complete([]),
      };

/** An interface as rules see it. Where nothing is known of its address, that lies in its segment, at worst anywhere. */
export function interfaceParty(network: Network, family: Family, at: Interface, axis: Axis): Party {
  const segment = at.segment.known ? network.segments.get(at.segment.value) : undefined;
  const [own, around] = [at.addresses[family], segment?.addresses[family]];
  const addresses = own.known ? own.value : around?.known ? around.value : EVERYWHERE[family];
  return { axis, addresses, which: privateAddressOf(at.component), named: [], groups: at.groups };
}

/** Who sends through a translator is seen under the translator's address, and as a member of nothing. */
export function translatorParty({ id, addresses }: Translator): Party {
  return {
    axis: "sourceAddress",
    addresses: addresses.known ? addresses.value : EVERYWHERE.v4,
    which: privateAddressOf(id),
    named: [],
    groups: complete([]),
  };
}

const privateAddressOf = (component: Id): Missing => ({ component, fact: "its private address", known: "later" });

import type { Fact } from "./fact.ts";
import { type Bound, type Intervals, NONE, range, rank, union } from "./intervals.ts";
import type { AllowRule, Family, Interface, Network, PerFamily } from "./network.ts";
import { sorted } from "./order.ts";

/**
 * Tells the class of each interface: no rule and no route of the network can tell two interfaces of one class apart, so
 * that whatever holds for packets from the one holds for packets from the other. Only their components differ.
 */
export function classifier(network: Network): (at: Interface) => string {
  const cuts: PerFamily<readonly Bound[]> = { v4: cutsOf(network, "v4"), v6: cutsOf(network, "v6") };
  const place = (addresses: Fact<Intervals>, family: Family): unknown =>
    addresses.known ? cellsOf(addresses.value, cuts[family]) : addresses;
  return ({ segment, addresses, publicAddress, groups, sourcePorts }) =>
    JSON.stringify([
      segment,
      place(addresses.v4, "v4"),
      place(addresses.v6, "v6"),
      publicAddress,
      sorted(groups.items),
      groups.missing,
      sourcePorts,
    ]);
}

/** Every bound of the addresses that rules name. Routes name no sources: they look where packets go, not whence. */
function cutsOf({ groups, filters }: Network, family: Family): readonly Bound[] {
  const bounds = new Set<Bound>();
  for (const { inbound, outbound } of [...groups.values(), ...filters.values()]) {
    for (const { traffic } of [...inbound.items, ...outbound.items] as readonly AllowRule[]) {
      if (traffic.peer.kind === "addresses" && traffic.peer.family === family) {
        for (const bound of traffic.peer.addresses) {
          bounds.add(bound);
        }
      }
    }
  }
  return [...bounds].sort((a, b) => (a < b ? -1 : 1));
}

/** The cells between the cuts that the addresses touch, by their numbers. */
function cellsOf(addresses: Intervals, cuts: readonly Bound[]): Intervals {
  let cells = NONE;
  for (let i = 0; i + 1 < addresses.length; i += 2) {
    const [start = 0, end = 0] = addresses.slice(i, i + 2);
    const last = rank(cuts, end);
    // A cut at the end itself begins a cell that the interval, being half-open, does not touch.
    cells = union(cells, range(rank(cuts, start), cuts[last - 1] === end ? last : last + 1));
  }
  return cells;
}

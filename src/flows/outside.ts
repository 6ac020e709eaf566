import type { AwsNetwork } from "../aws/network.ts";
import { publicAddresses } from "../aws/public-addresses.ts";
import { type AllowRule, type Family, type Intervals, NONE, type PerFamily, subtract, union } from "../engine/index.ts";

/**
 * The addresses that stand for a far end outside. A rule for a few of all public addresses says nothing of the internet
 * as such: who blocks an attacker's range has not lost it, and who allows a partner's range only has. What it says of an
 * AWS service is another matter, for nobody here knows the service's addresses: they may be just the allowed ones.
 */
export interface OutsideAddresses {
  readonly internet: PerFamily<Intervals>;
  readonly service: PerFamily<Intervals>;
}

/** From here on a range is a piece of the internet rather than a carve-out: a /8 of IPv4, a /16 of IPv6. */
const pieceOfTheInternet: PerFamily<number> = { v4: 2 ** 24, v6: 2 ** 112 };

export function outsideAddresses(...networks: readonly AwsNetwork[]): OutsideAddresses {
  const families = { v4: carveOuts(networks, "v4"), v6: carveOuts(networks, "v6") };
  const without = (of: (family: Family) => Intervals): PerFamily<Intervals> => ({
    v4: subtract(publicAddresses.v4, of("v4")),
    v6: subtract(publicAddresses.v6, of("v6")),
  });
  return {
    internet: without((family) => union(families[family].allowed, families[family].denied)),
    service: without((family) => families[family].denied),
  };
}

/** The narrow ranges that rules name, by what the rules do with them. */
function carveOuts(networks: readonly AwsNetwork[], family: Family) {
  let allowed: Intervals = NONE;
  let denied: Intervals = NONE;
  for (const { network } of networks) {
    for (const { inbound, outbound } of network.groups.values()) {
      for (const rule of [...inbound.items, ...outbound.items]) allowed = union(allowed, narrowIn(rule, family));
    }
    for (const { inbound, outbound } of network.filters.values()) {
      for (const rule of [...inbound.items, ...outbound.items]) {
        if (rule.action.known && rule.action.value === "deny") denied = union(denied, narrowIn(rule, family));
        else allowed = union(allowed, narrowIn(rule, family));
      }
    }
  }
  return { allowed, denied };
}

function narrowIn({ traffic: { peer } }: AllowRule, family: Family): Intervals {
  if (peer.kind !== "addresses" || peer.family !== family) return NONE;
  return sizeOf(peer.addresses) < pieceOfTheInternet[family] ? peer.addresses : NONE;
}

/** How many addresses there are, to the precision that matters here. */
function sizeOf(addresses: Intervals): number {
  let size = 0;
  for (let i = 0; i + 1 < addresses.length; i += 2) size += Number(addresses[i + 1]) - Number(addresses[i]);
  return size;
}

import type { AwsNetwork } from "../aws/network.ts";
import { publicAddresses } from "../aws/public-addresses.ts";
import { clientNames, endpointServiceName } from "../aws/services/catalogue.ts";
import type { Service } from "../aws/vpc-endpoint.ts";
import {
  type AllowRule,
  type Family,
  type Intervals,
  NONE,
  type PerFamily,
  subtract,
  type Target,
  union,
} from "../engine/index.ts";

export type NameTarget = Extract<Target, { readonly kind: "name" }>;

/** What the clients of an AWS service ask for. */
export interface ServiceTargets {
  /** The name that current clients use. */
  readonly target: NameTarget;
  /** Names that some clients still use. */
  readonly others: readonly NameTarget[];
}

/**
 * What flows are asked for, made once for all that ask for the same.
 *
 * A rule for a few of all public addresses says nothing of the internet as such: who blocks an attacker's range has not
 * lost it, and who allows a partner's range only has. What it says of an AWS service is another matter, for nobody here
 * knows the service's addresses: they may be just the allowed ones.
 */
export class Targets {
  readonly internet: PerFamily<Target>;
  readonly #serviceAddresses: Intervals;
  readonly #services = new Map<string, ServiceTargets>();

  constructor(...networks: readonly AwsNetwork[]) {
    const internet = (family: Family): Target => {
      const { allowed, denied } = carveOuts(networks, family);
      return {
        kind: "outside",
        outside: { addresses: subtract(publicAddresses[family], union(allowed, denied)), named: [] },
      };
    };
    this.internet = { v4: internet("v4"), v6: internet("v6") };
    this.#serviceAddresses = subtract(publicAddresses.v4, carveOuts(networks, "v4").denied);
  }

  of({ service, region }: Service): ServiceTargets | undefined {
    const key = `${service} ${region}`;
    const known = this.#services.get(key);
    if (known !== undefined) return known;
    const outside = { addresses: this.#serviceAddresses, named: [endpointServiceName(service, region, "Gateway")] };
    const [first, ...others] = clientNames(service, region);
    if (first === undefined) return undefined;
    const targetOf = ({ name }: { readonly name: string }): NameTarget => ({ kind: "name", name, outside });
    const made = {
      target: targetOf(first),
      others: others.filter(({ use }) => use === "global" || use === "legacy").map(targetOf),
    };
    this.#services.set(key, made);
    return made;
  }
}

/** From here on a range is a piece of the internet rather than a carve-out: a /8 of IPv4, a /16 of IPv6. */
const pieceOfTheInternet: PerFamily<number> = { v4: 2 ** 24, v6: 2 ** 112 };

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

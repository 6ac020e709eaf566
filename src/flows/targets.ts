import type { AwsNetwork } from "../aws/network.ts";
import { publicAddresses } from "../aws/public-addresses.ts";
import { type ClientName, clientNames, endpointServiceName } from "../aws/services/catalogue.ts";
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
  unionOf,
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
  readonly #networks: readonly AwsNetwork[];
  readonly #services = new Map<string, ServiceTargets>();
  #ends: { readonly internet: PerFamily<Target>; readonly serviceAddresses: Intervals } | undefined;

  constructor(...networks: readonly AwsNetwork[]) {
    this.#networks = networks;
  }

  get internet(): PerFamily<Target> {
    return this.#outside().internet;
  }

  of({ service, region }: Service): ServiceTargets {
    const key = `${service} ${region}`;
    const made = this.#services.get(key) ?? this.#make(service, region);
    this.#services.set(key, made);
    return made;
  }

  /** What lies outside: it takes all rules to tell. */
  #outside() {
    this.#ends ??= outsideOf(this.#networks);
    return this.#ends;
  }

  #make(service: string, region: string): ServiceTargets {
    const outside = {
      addresses: this.#outside().serviceAddresses,
      named: [endpointServiceName(service, region, "Gateway")],
    };
    const targetOf = ({ name }: ClientName): NameTarget => ({ kind: "name", name, outside });
    const [first, ...others] = clientNames(service, region);
    // A service that nobody can ask for would silently not be checked.
    if (first === undefined) throw new RangeError("the catalogue has no name for a service");
    return {
      target: targetOf(first),
      others: others.filter(({ use }) => use === "global" || use === "legacy").map(targetOf),
    };
  }
}

function outsideOf(networks: readonly AwsNetwork[]) {
  const carved = { v4: carveOuts(networks, "v4"), v6: carveOuts(networks, "v6") };
  const internet = (family: Family): Target => {
    const { allowed, denied } = carved[family];
    const addresses = subtract(publicAddresses[family], union(allowed, denied));
    return { kind: "outside", outside: { addresses, named: [] } };
  };
  return {
    internet: { v4: internet("v4"), v6: internet("v6") },
    serviceAddresses: subtract(publicAddresses.v4, carved.v4.denied),
  };
}

/** From here on a range is a piece of the internet rather than a carve-out: a /8 of IPv4, a /16 of IPv6. */
const pieceOfTheInternet: PerFamily<number> = { v4: 2 ** 24, v6: 2 ** 112 };

/** The narrow ranges that rules name, by what the rules do with them. */
function carveOuts(networks: readonly AwsNetwork[], family: Family) {
  const allowed: Intervals[] = [];
  const denied: Intervals[] = [];
  for (const { network } of networks) {
    for (const { inbound, outbound } of network.groups.values()) {
      for (const rule of [...inbound.items, ...outbound.items]) allowed.push(narrowIn(rule, family));
    }
    for (const { inbound, outbound } of network.filters.values()) {
      for (const rule of [...inbound.items, ...outbound.items]) {
        const denies = rule.action.known && rule.action.value === "deny";
        (denies ? denied : allowed).push(narrowIn(rule, family));
      }
    }
  }
  return { allowed: unionOf(allowed), denied: unionOf(denied) };
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

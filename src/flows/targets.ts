import { type AwsNetwork, vpcOfInterface } from "../aws/network.ts";
import { publicAddresses } from "../aws/public-addresses.ts";
import { type ClientName, clientNames, endpointServiceName } from "../aws/services/catalogue.ts";
import type { Service } from "../aws/vpc-endpoint.ts";
import {
  type AllowRule,
  complete,
  type Family,
  type Id,
  type Intervals,
  NONE,
  type OrderedRule,
  type PerFamily,
  subtract,
  type Target,
  union,
  unionOf,
} from "../engine/index.ts";
import { oncePer } from "../once.ts";

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
  readonly #outside: Outsides;
  readonly #services = new Map<string, ServiceTargets>();

  /** The targets of what stands in one VPC: in a state, or in both, where it stands in another afterwards. */
  constructor(places: readonly Place[]) {
    this.#outside = new Outsides(places);
    this.internet = { v4: internetOf(this.#outside, "v4"), v6: internetOf(this.#outside, "v6") };
  }

  of({ service, region }: Service): ServiceTargets {
    const key = `${service} ${region}`;
    const made = this.#services.get(key) ?? this.#make(service, region);
    this.#services.set(key, made);
    return made;
  }

  #make(service: string, region: string): ServiceTargets {
    const outsides = this.#outside;
    const named = [endpointServiceName(service, region, "Gateway")];
    const targetOf = ({ name }: ClientName): NameTarget => ({
      kind: "name",
      name,
      get outside() {
        return { addresses: outsides.ofServices, named };
      },
    });
    const [first, ...others] = clientNames(service, region);
    // A service that nobody can ask for would silently not be checked.
    if (first === undefined) throw new RangeError("the catalogue has no name for a service");
    return {
      target: targetOf(first),
      others: others.filter(({ use }) => use === "global" || use === "legacy").map(targetOf),
    };
  }
}

const internetOf = (outsides: Outsides, family: Family): Target => ({
  kind: "outside",
  get outside() {
    return { addresses: outsides.ofInternet[family], named: [] };
  },
});

/** A VPC in one state. Undefined where it is not known. */
export interface Place {
  readonly network: AwsNetwork;
  readonly vpc: Id | undefined;
}

/** The addresses that lie outside. It takes the rules of all groups of a VPC to tell, so they are told when asked for. */
class Outsides {
  readonly #places: readonly Place[];
  #carved: PerFamily<CarveOuts> | undefined;
  #ofInternet: PerFamily<Intervals> | undefined;
  #ofServices: Intervals | undefined;

  constructor(places: readonly Place[]) {
    this.#places = places;
  }

  get ofInternet(): PerFamily<Intervals> {
    this.#ofInternet ??= { v4: this.#withoutCarveOuts("v4"), v6: this.#withoutCarveOuts("v6") };
    return this.#ofInternet;
  }

  get ofServices(): Intervals {
    this.#ofServices ??= subtract(publicAddresses.v4, this.#carveOuts().v4.denied);
    return this.#ofServices;
  }

  #withoutCarveOuts(family: Family): Intervals {
    const { allowed, denied } = this.#carveOuts()[family];
    return subtract(publicAddresses[family], union(allowed, denied));
  }

  #carveOuts(): PerFamily<CarveOuts> {
    this.#carved ??= { v4: carveOuts(this.#places, "v4"), v6: carveOuts(this.#places, "v6") };
    return this.#carved;
  }
}

/** The narrow ranges that rules name, by what the rules do with them. */
interface CarveOuts {
  readonly allowed: Intervals;
  readonly denied: Intervals;
}

/** From here on a range is a piece of the internet rather than a carve-out: a /8 of IPv4, a /16 of IPv6. */
const pieceOfTheInternet: PerFamily<number> = { v4: 2 ** 24, v6: 2 ** 112 };

function carveOuts(places: readonly Place[], family: Family): CarveOuts {
  const byGroups = places.flatMap(({ network, vpc }) =>
    [...new Set(groupsIn(network, vpc))].flatMap((id) => {
      const { inbound, outbound } = network.network.groups.get(id) ?? noRules;
      return [...inbound.items, ...outbound.items].map((rule) => narrowIn(rule, family));
    }),
  );
  const byFilters = places.map(({ network }) => carvedByFilters(network)[family]);
  return {
    allowed: unionOf([...byGroups, ...byFilters.map(({ allowed }) => allowed)]),
    denied: unionOf(byFilters.map(({ denied }) => denied)),
  };
}

/** Those of network ACLs are the same for all VPCs. */
const carvedByFilters = oncePer(({ network: { filters } }: AwsNetwork): PerFamily<CarveOuts> => {
  const rules = [...filters.values()].flatMap(({ inbound, outbound }) => [...inbound.items, ...outbound.items]);
  const denies = ({ action }: OrderedRule) => action.known && action.value === "deny";
  const carved = (family: Family): CarveOuts => ({
    allowed: unionOf(rules.filter((rule) => !denies(rule)).map((rule) => narrowIn(rule, family))),
    denied: unionOf(rules.filter(denies).map((rule) => narrowIn(rule, family))),
  });
  return { v4: carved("v4"), v6: carved("v6") };
});

const noRules = { inbound: complete<AllowRule>([]), outbound: complete<AllowRule>([]) };

/** The groups of what stands in a VPC, or may stand there. */
const groupsIn = (network: AwsNetwork, vpc: Id | undefined): readonly Id[] => {
  const groups = groupsByVpc(network);
  return [...(groups.get(vpc) ?? []), ...(groups.get(undefined) ?? [])];
};

const groupsByVpc = oncePer(({ network }: AwsNetwork): ReadonlyMap<Id | undefined, ReadonlySet<Id>> => {
  const groups = new Map<Id | undefined, Set<Id>>();
  for (const nic of network.interfaces.values()) {
    const vpc = vpcOfInterface(nic, network);
    const here = groups.get(vpc) ?? new Set();
    groups.set(vpc, here);
    for (const id of nic.groups.items) here.add(id);
  }
  return groups;
});

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

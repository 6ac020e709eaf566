import {
  type Address,
  type Attempt,
  answersFor,
  cidrsOfList,
  type Fate,
  instanceNamed,
  isIn,
  judge,
  lookUpRoute,
  parseAddress,
  prefixOf,
  subnetNamed,
  tableOf,
  vpcNamed,
  widthOf,
} from "./judge.ts";
import type { Family, Model, Ports } from "./model.ts";

/**
 * The packets that stand for all packets of a flow: one on either side of each bound that anything in the models names.
 * What no bound tells apart fares alike, so that "some of them pass" and "all of them pass" can be told from these.
 */

/** A flow between things of a model, before anybody has chosen addresses and ports. */
export interface Asked {
  readonly from: string;
  readonly to:
    | { readonly kind: "internet"; readonly family: Family }
    | { readonly kind: "service"; readonly service: string; readonly byOldName?: boolean }
    | { readonly kind: "instance"; readonly name: string; readonly family: Family };
  readonly protocol: Attempt["protocol"];
  readonly ports: Ports;
}

/** Tells the fates of all packets of a flow, in any of the models that are compared: the bounds of all of them count. */
export function packetsAmong(models: readonly Model[]): (model: Model, asked: Asked) => readonly Fate[] {
  const bounds = boundsOf(models);
  const outside = { v4: candidates("v4", bounds.cidrs), v6: candidates("v6", bounds.cidrs) };
  const sourcePorts = near(bounds.answerPorts, linuxPorts);
  const natPorts = near(bounds.answerPorts, allNatPorts);
  return (model, asked) => {
    const { to } = asked;
    const picks = to.kind === "service" ? answersFor(model, asked.from, to.service) : 1;
    const addresses = to.kind === "instance" ? [undefined] : addressesFor(model, asked, bounds, outside);
    const targets = addresses.flatMap((address) =>
      Array.from({ length: picks }, (_, answer) => target(to, address, answer)),
    );
    const ports = near(bounds.ports, asked.ports);
    return targets.flatMap((each) =>
      ports.flatMap((destinationPort) =>
        sourcePorts.flatMap((sourcePort) =>
          throughNat(model, { ...asked, to: each, sourcePort, destinationPort }, natPorts),
        ),
      ),
    );
  };
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
const linuxPorts: Ports = [32768, 60999];
const allNatPorts: Ports = [1024, 65535];

function target(to: Asked["to"], address: Address | undefined, pick: number): Attempt["to"] {
  if (to.kind === "instance") return to;
  if (address === undefined) throw new RangeError("a flow outward needs an address");
  return to.kind === "internet" ? { kind: "internet", address } : { ...to, address, pick };
}

/** The port of a NAT gateway matters only where one stands in the way. */
function throughNat(model: Model, attempt: Omit<Attempt, "natPort">, ports: readonly number[]): readonly Fate[] {
  const [first = 0, ...others] = ports;
  const fate = judge(model, { ...attempt, natPort: first });
  if (fate.kind === "leaves" || !fate.translated) return [fate];
  return [fate, ...others.map((natPort) => judge(model, { ...attempt, natPort }))];
}

// ---- bounds --------------------------------------------------------------------------------------------------------

interface Bounds {
  readonly cidrs: readonly string[];
  /** Narrow ranges that rules name: those of rules that allow, and those of rules that deny. */
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
  /** Each first port of a range, and each that comes after one. */
  readonly ports: readonly number[];
  /** Those of ACLs alone, which are asked about answers too. */
  readonly answerPorts: readonly number[];
}

function boundsOf(models: readonly Model[]): Bounds {
  const each = models.map(boundsIn);
  const all = (key: "cidrs" | "allowed" | "denied") => [...new Set(each.flatMap((bounds) => bounds[key]))];
  return {
    cidrs: all("cidrs"),
    allowed: all("allowed"),
    denied: all("denied"),
    ports: [...new Set(each.flatMap(({ ports }) => ports))],
    answerPorts: [...new Set(each.flatMap(({ answerPorts }) => answerPorts))],
  };
}

function boundsIn(model: Model): Bounds {
  const acls = [...model.acls, ...model.vpcs.flatMap(({ defaultAcl }) => defaultAcl ?? [])];
  const groups = [...model.groups, ...model.vpcs.flatMap(({ defaultGroup }) => defaultGroup ?? [])];
  const aclRules = acls.flatMap(({ inbound, outbound }) => [...inbound, ...outbound]);
  const groupRules = groups.flatMap(({ inbound, outbound }) => [...inbound, ...outbound]);
  const ofGroups = groupRules.flatMap(({ peer }) =>
    peer.kind === "cidr" ? [peer.cidr] : peer.kind === "prefix-list" ? cidrsOfList(model, peer.list) : [],
  );
  const ofRoutes = model.routeTables.flatMap(({ routes }) =>
    routes.flatMap(({ destination }) => (destination.includes("/") ? [destination] : cidrsOfList(model, destination))),
  );
  const ofAcls = (action: "allow" | "deny") =>
    aclRules.filter((rule) => rule.action === action).map(({ cidr }) => cidr);
  return {
    cidrs: [...ofGroups, ...ofRoutes, ...ofAcls("allow"), ...ofAcls("deny")],
    allowed: [...ofGroups, ...ofAcls("allow")].filter(isNarrow),
    denied: ofAcls("deny").filter(isNarrow),
    ports: startsOf([...aclRules, ...groupRules]),
    answerPorts: startsOf(aclRules),
  };
}

const startsOf = (rules: readonly { readonly protocol: string; readonly ports: Ports }[]): readonly number[] =>
  rules.flatMap(({ protocol, ports: [first, last] }) =>
    protocol === "tcp" || protocol === "udp" ? [first, last + 1] : [],
  );

/** Both ends of the range, and both sides of each bound inside it. */
function near(bounds: readonly number[], [first, last]: Ports): readonly number[] {
  const all = [first, last, ...bounds, ...bounds.map((bound) => bound - 1)];
  return [...new Set(all)].filter((port) => first <= port && port <= last);
}

// ---- addresses outside ---------------------------------------------------------------------------------------------

/** Ranges that are not of the public internet. https://www.rfc-editor.org/rfc/rfc6890 */
const notPublic = ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"].concat(
  ["192.168.0.0/16", "224.0.0.0/3"],
);

const isPublicAddress = (address: Address): boolean =>
  address.family === "v4" ? !notPublic.some((cidr) => isIn(address, cidr)) : isIn(address, "2000::/3");

/** From this prefix length on, a range is a carve-out of the internet rather than a piece of it. */
const pieceOfTheInternet = { v4: 8, v6: 16 } as const;

const isNarrow = (cidr: string): boolean => prefixOf(cidr).bits.length > pieceOfTheInternet[prefixOf(cidr).family];

/**
 * "The internet" is what no rule names by a range narrower than a /8 and no route by one of /8 or longer: who blocks an
 * attacker's range has not lost it. An AWS service may lie in any range that is not denied. (Both are said in the README
 * of the engine and in the targets of the flows: it is what the question means, not how it is decided.)
 */
function addressesFor(
  model: Model,
  { from, to }: Asked,
  bounds: Bounds,
  outside: Readonly<Record<Family, readonly Address[]>>,
): readonly Address[] {
  const family = to.kind === "service" ? "v4" : to.family;
  const aside = to.kind === "service" ? bounds.denied : [...bounds.allowed, ...bounds.denied];
  const service = to.kind === "service" ? to.service : undefined;
  return outside[family]
    .filter((address) => !aside.some((cidr) => isIn(address, cidr)))
    .filter((address) => !hasRouteOfItsOwn(model, from, address, service));
}

/** Both sides of both ends of each range, and some that no range is likely to name. */
function candidates(family: Family, cidrs: readonly string[]): readonly Address[] {
  const somewhere = (family === "v4" ? ["8.8.8.8", "203.0.113.1"] : ["2001:4860::8"]).map(parseAddress);
  const edges = cidrs
    .map(prefixOf)
    .filter((prefix) => prefix.family === family)
    .flatMap(({ bits }) => {
      const first = bits.padEnd(widthOf[family], "0");
      const last = bits.padEnd(widthOf[family], "1");
      return [first, last, before(first), after(last)];
    });
  const all = [...somewhere.map(({ bits }) => bits), ...edges];
  const addresses = [...new Set(all)].filter((bits) => bits !== "").map((bits): Address => ({ family, bits }));
  return addresses.filter(isPublicAddress);
}

/** The next address; none after the last. */
const after = (bits: string): string =>
  bits.includes("0") ? bits.replace(/01*$/, (tail) => `1${"0".repeat(tail.length - 1)}`) : "";
const before = (bits: string): string =>
  bits.includes("1") ? bits.replace(/10*$/, (tail) => `0${"1".repeat(tail.length - 1)}`) : "";

/** Whether a long prefix leads to the address, in the source's table or in that of the NAT gateway on the way. */
function hasRouteOfItsOwn(model: Model, from: string, address: Address, service: string | undefined): boolean {
  let subnet = subnetNamed(model, instanceNamed(model, from).subnet);
  for (let tables = 0; tables < 2; tables++) {
    const vpc = vpcNamed(model, subnet.vpc);
    const written = (tableOf(model, subnet)?.routes ?? []).flatMap(({ destination }) =>
      destination.includes("/") ? [destination] : cidrsOfList(model, destination),
    );
    const local = [...vpc.cidrs, ...(vpc.ipv6Cidr === undefined ? [] : [vpc.ipv6Cidr])];
    const long = [...local, ...written].filter(
      (cidr) => prefixOf(cidr).bits.length >= pieceOfTheInternet[prefixOf(cidr).family],
    );
    if (long.some((cidr) => isIn(address, cidr))) return true;
    const hop = lookUpRoute(model, vpc, subnet, address, service);
    if (hop === undefined || hop === "local" || hop.kind !== "nat-gateway") return false;
    const next = model.natGateways.find(({ name }) => name === hop.name)?.subnet;
    if (next === undefined || address.family === "v6") return false;
    subnet = subnetNamed(model, next);
  }
  return false;
}

import type { AclRule, BothWays, Family, GroupRule, Model, Ports, Protocol, Route, Subnet, Vpc } from "./model.ts";

/**
 * The second way to decide a flow: one packet walked through AWS's rules as they stand in the user guide, check after
 * check, and its answer back. It shares nothing with what it judges: no sets, no intervals, no classes, no import from
 * `src/`. Above each rule stands the page that it is read from.
 */

// ---- addresses -----------------------------------------------------------------------------------------------------

/** An address is written out bit by bit, so that it lies in a CIDR when it begins like it. */
export interface Address {
  readonly family: Family;
  /** 32 or 128 times 0 or 1. */
  readonly bits: string;
}

export const widthOf = { v4: 32, v6: 128 } as const satisfies Record<Family, number>;

const inBits = (value: number, width: number): string => value.toString(2).padStart(width, "0");

export const parseAddress = remembered((text: string): Address => {
  if (!text.includes(":")) {
    const bytes = text.split(".").map(Number);
    return { family: "v4", bits: bytes.map((byte) => inBits(byte, 8)).join("") };
  }
  const [head = "", tail] = text.split("::");
  const words = (part: string) => (part === "" ? [] : part.split(":"));
  const gap = tail === undefined ? 0 : 8 - words(head).length - words(tail).length;
  const all = [...words(head), ...Array.from({ length: gap }, () => "0"), ...words(tail ?? "")];
  return { family: "v6", bits: all.map((word) => inBits(Number.parseInt(word, 16), 16)).join("") };
});

/** The bits that all addresses of a CIDR begin with. */
export const prefixOf = remembered((cidr: string): Address => {
  const [address = "", length] = cidr.split("/");
  const { family, bits } = parseAddress(address);
  return { family, bits: bits.slice(0, Number(length)) };
});

export function isIn({ family, bits }: Address, cidr: string): boolean {
  const prefix = prefixOf(cidr);
  return family === prefix.family && bits.startsWith(prefix.bits);
}

function remembered<T>(parse: (text: string) => T): (text: string) => T {
  const parsed = new Map<string, T>();
  return (text) => {
    const value = parsed.get(text) ?? parse(text);
    parsed.set(text, value);
    return value;
  };
}

// ---- what is asked, what comes out ---------------------------------------------------------------------------------

/** One connection attempt. Of ICMP, an echo request: the ports mean nothing then. */
export interface Attempt {
  /** The name of an instance. */
  readonly from: string;
  readonly to: To;
  readonly protocol: Exclude<Protocol, "all">;
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** The port that a NAT gateway sends from, should one stand in the way. */
  readonly natPort: number;
}

export type To =
  | { readonly kind: "internet"; readonly address: Address }
  /** An AWS service by its name; `address` is the public one that it has, `pick` tells which answer a client takes. */
  | {
      readonly kind: "service";
      readonly service: string;
      /** S3's name without a region, which no endpoint answers. */
      readonly byOldName?: boolean;
      readonly address: Address;
      readonly pick: number;
    }
  | { readonly kind: "instance"; readonly name: string; readonly family: Family };

export type Fate =
  | { readonly kind: "arrives"; readonly translated: boolean }
  | { readonly kind: "dies"; readonly at: Check; readonly translated: boolean }
  /** A peering connection, an instance that forwards: where the flow that is judged says itself that it cannot tell. */
  | { readonly kind: "leaves" };

/** The check at which a packet dies, and whose check it is. */
export type Check =
  | { readonly check: "no address" | "resolver off" }
  | { readonly check: "name without address"; readonly endpoint: string }
  | { readonly check: "security group"; readonly direction: keyof BothWays<unknown>; readonly of: string }
  | {
      readonly check: "network ACL";
      readonly direction: keyof BothWays<unknown>;
      readonly leg: "request" | "return";
      readonly subnet: string;
    }
  | { readonly check: "no route"; readonly subnet: string }
  | { readonly check: "blackhole" }
  | { readonly check: "detached" | "no public address" | "not carried"; readonly gateway: string };

const dies = (at: Check): Fate => ({ kind: "dies", at, translated: false });
const arrives: Fate = { kind: "arrives", translated: false };
const leaves: Fate = { kind: "leaves" };

// ---- the walk ------------------------------------------------------------------------------------------------------

/** An interface, as packets meet it. */
interface Nic {
  /** Of the instance or endpoint that holds it. */
  readonly holder: string;
  readonly vpc: Vpc;
  readonly subnet: Subnet;
  readonly v4: Address;
  readonly v6: Address | undefined;
  /** Names of groups; of the default one, the VPC's name in brackets. */
  readonly groups: readonly string[];
  readonly isPublic: boolean;
}

export function judge(model: Model, attempt: Attempt): Fate {
  const source = instanceNic(model, attempt.from);
  const { to } = attempt;
  if (to.kind === "instance") return open(model, attempt, source, { nic: instanceNic(model, to.name) }, to.family);
  if (to.kind === "internet") return open(model, attempt, source, { address: to.address }, to.address.family);
  const answer = lookUpName(model, source.vpc, to);
  if (answer.kind === "nothing") return dies(answer.because);
  const end = answer.kind === "endpoint" ? { nic: answer.nic } : { address: to.address, service: to.service };
  return open(model, attempt, source, end, "v4");
}

/** Where a packet goes: to an interface inside, or to an address outside that may be one of a service. */
type End = { readonly nic: Nic } | { readonly address: Address; readonly service?: string };

/** Who sends on a stretch of the way: the source, or a NAT gateway in its place. */
interface Sender {
  readonly vpc: Vpc;
  readonly subnet: Subnet;
  readonly address: Address;
  readonly port: number;
  readonly groups: readonly string[];
  readonly isPublic: boolean;
  /** The NAT gateway that it is. */
  readonly nat?: string;
}

interface Conversation {
  readonly model: Model;
  readonly attempt: Attempt;
  readonly end: End;
  readonly destination: Address;
}

function open(model: Model, attempt: Attempt, source: Nic, end: End, family: Family): Fate {
  const address = source[family];
  const destination = "nic" in end ? end.nic[family] : end.address;
  if (address === undefined || destination === undefined) return dies({ check: "no address" });
  const talk: Conversation = { model, attempt, end, destination };
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
  // A rule that lets the request out lets the answer in: groups are asked about requests only.
  const peer = { address: destination, end, groups: "nic" in end ? end.nic.groups : [] };
  if (!anyGroupAllows(model, source.groups, "outbound", attempt, peer)) {
    return dies({ check: "security group", direction: "outbound", of: source.holder });
  }
  return send(talk, { ...source, address, port: attempt.sourcePort });
}

/** Sends by the route table of the sender's subnet. */
function send(talk: Conversation, sender: Sender): Fate {
  const { model, attempt, destination } = talk;
  const route = lookUpRoute(model, sender.vpc, sender.subnet, destination, serviceOf(talk.end));
  if (route === undefined) return dies({ check: "no route", subnet: sender.subnet.name });
  if (route === "local") return deliver(talk, sender);
  switch (route.kind) {
    case "gateway-endpoint":
      // https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
      // The packet leaves the subnet for the service's public address; nothing else stands in its way.
      return across(talk, sender, undefined, () => arrives);
    case "internet-gateway": {
      const gateway = model.internetGateways.find(({ name }) => name === route.name);
      if (gateway === undefined) return dies({ check: "blackhole" });
      return across(talk, sender, undefined, () => throughInternetGateway(talk, sender, gateway));
    }
    case "egress-only": {
      // https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
      const gateway = model.egressOnlyGateways.find(({ name }) => name === route.name);
      if (gateway === undefined) return dies({ check: "blackhole" });
      if (destination.family === "v4" || gateway.vpc !== sender.vpc.name)
        return across(talk, sender, undefined, () => dies({ check: "not carried", gateway: gateway.name }));
      return across(talk, sender, undefined, () => ("nic" in talk.end ? leaves : arrives));
    }
    case "nat-gateway": {
      const gateway = model.natGateways.find(({ name }) => name === route.name);
      if (gateway === undefined) return dies({ check: "blackhole" });
      // https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
      // It takes IPv4 (and IPv6 only for 64:ff9b::/96, which is asked nowhere here), and no packet of its own.
      if (destination.family === "v6" || sender.nat === gateway.name)
        return dies({ check: "not carried", gateway: gateway.name });
      if (sender.nat !== undefined) return leaves;
      const translated: Sender = {
        vpc: sender.vpc,
        subnet: sender.subnet,
        address: parseAddress(gateway.privateIp),
        port: attempt.natPort,
        // What a group's members send through a NAT gateway does not come from them any more.
        groups: [],
        isPublic: gateway.connectivity === "public",
        nat: gateway.name,
      };
      // https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
      // A regional one has no subnet; it sends to the internet gateway of its VPC.
      if (gateway.subnet === undefined) {
        const uplink = model.internetGateways.find(({ vpc }) => vpc === gateway.vpc);
        return marked(
          across(talk, sender, undefined, () =>
            uplink === undefined
              ? dies({ check: "detached", gateway: gateway.name })
              : throughInternetGateway(talk, translated, uplink),
          ),
        );
      }
      const subnet = subnetNamed(model, gateway.subnet);
      return marked(across(talk, sender, subnet, () => send(talk, { ...translated, subnet })));
    }
    case "peering":
    case "network-interface":
      return leaves;
  }
}

const marked = (fate: Fate): Fate => (fate.kind === "leaves" ? fate : { ...fate, translated: true });

/**
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 * It is attached to one VPC. Over IPv4 it carries what has a public address, to public addresses; over IPv6 all
 * addresses are public.
 */
function throughInternetGateway(
  talk: Conversation,
  sender: Sender,
  gateway: { readonly name: string; readonly vpc: string | undefined },
): Fate {
  if ("nic" in talk.end) {
    return talk.destination.family === "v4" ? dies({ check: "not carried", gateway: gateway.name }) : leaves;
  }
  if (gateway.vpc !== sender.vpc.name) return dies({ check: "detached", gateway: gateway.name });
  if (talk.destination.family === "v4" && !sender.isPublic) {
    return dies({ check: "no public address", gateway: gateway.name });
  }
  return arrives;
}

/** The local route: straight to the interface that has the address. */
function deliver(talk: Conversation, sender: Sender): Fate {
  const { model, attempt, end } = talk;
  if (!("nic" in end)) return leaves;
  const { nic } = end;
  if (nic.vpc.name !== sender.vpc.name) return dies({ check: "no route", subnet: sender.subnet.name });
  return across(talk, sender, nic.subnet, () => {
    const peer = { address: sender.address, end: undefined, groups: sender.groups };
    return anyGroupAllows(model, nic.groups, "inbound", attempt, peer)
      ? arrives
      : dies({ check: "security group", direction: "inbound", of: nic.holder });
  });
}

/**
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
 * An ACL is asked wherever a packet crosses the edge of a subnet, and never inside one. It keeps no state: the answer is
 * asked about like any packet, with the client's port as its destination port.
 */
function across(talk: Conversation, sender: Sender, into: Subnet | undefined, beyond: () => Fate): Fate {
  const { model, attempt, destination } = talk;
  const { subnet } = sender;
  if (into?.name === subnet.name) return beyond();
  const checks = (leg: "request" | "return") => {
    const port = leg === "request" ? attempt.destinationPort : sender.port;
    const edge = (at: Subnet, direction: "inbound" | "outbound", far: Address) => ({ at, direction, far, port, leg });
    return leg === "request"
      ? [edge(subnet, "outbound", destination), ...(into ? [edge(into, "inbound", sender.address)] : [])]
      : [...(into ? [edge(into, "outbound", sender.address)] : []), edge(subnet, "inbound", destination)];
  };
  const refusedBy = (leg: "request" | "return"): Fate | undefined => {
    for (const { at, direction, far, port } of checks(leg)) {
      if (!aclAllows(aclOf(model, at)[direction], attempt.protocol, far, port)) {
        return dies({ check: "network ACL", direction, leg, subnet: at.name });
      }
    }
    return undefined;
  };
  const refused = refusedBy("request");
  if (refused !== undefined) return refused;
  const fate = beyond();
  if (fate.kind === "dies") return fate;
  // Wherever it goes: without its answer it is lost.
  return refusedBy("return") ?? fate;
}

// ---- network ACLs --------------------------------------------------------------------------------------------------

const everywhere = ["0.0.0.0/0", "::/0"] as const;
const everyPort: Ports = [0, 65535];

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html: as AWS makes it, it lets everything through. */
const openAcl: readonly AclRule[] = everywhere.map((cidr, index) => ({
  number: 100 + index,
  action: "allow",
  protocol: "all",
  ports: everyPort,
  cidr,
}));

function aclOf(model: Model, subnet: Subnet): BothWays<AclRule> {
  const acl = model.acls.find(({ name }) => name === subnet.acl);
  return acl ?? vpcNamed(model, subnet.vpc).defaultAcl ?? { inbound: openAcl, outbound: openAcl };
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html: lowest number first, and `*` denies what is left. */
function aclAllows(rules: readonly AclRule[], protocol: Attempt["protocol"], far: Address, port: number): boolean {
  for (const rule of [...rules].sort((a, b) => a.number - b.number)) {
    if (isOfProtocol(rule, protocol, port) && isIn(far, rule.cidr)) return rule.action === "allow";
  }
  return false;
}

/** Ports belong to TCP and UDP; the type and code of ICMP are open in all rules here. */
function isOfProtocol(
  rule: { readonly protocol: Protocol; readonly ports: Ports },
  protocol: Attempt["protocol"],
  port: number,
): boolean {
  if (rule.protocol === "all") return true;
  if (rule.protocol !== protocol) return false;
  return protocol === "icmp" || protocol === "icmpv6" || (rule.ports[0] <= port && port <= rule.ports[1]);
}

// ---- security groups -----------------------------------------------------------------------------------------------

/** The far end of a packet, as a rule sees it. */
interface FarEnd {
  readonly address: Address;
  /** Where the packet goes; undefined where the far end is who sends it. */
  readonly end: End | undefined;
  /** The groups of the interface whose private address it is. */
  readonly groups: readonly string[];
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html */
const asMade: BothWays<GroupRule> = {
  inbound: [{ protocol: "all", ports: everyPort, peer: { kind: "self" } }],
  outbound: everywhere.map((cidr) => ({ protocol: "all", ports: everyPort, peer: { kind: "cidr", cidr } })),
};

const defaultGroup = (vpc: string): string => `(${vpc})`;

function rulesOfGroup(model: Model, group: string): BothWays<GroupRule> {
  const vpc = model.vpcs.find(({ name }) => defaultGroup(name) === group);
  return model.groups.find(({ name }) => name === group) ?? vpc?.defaultGroup ?? asMade;
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html: the rules of all groups add up; none denies. */
function anyGroupAllows(
  model: Model,
  groups: readonly string[],
  direction: keyof BothWays<unknown>,
  { protocol, destinationPort }: Attempt,
  far: FarEnd,
): boolean {
  for (const group of groups) {
    for (const rule of rulesOfGroup(model, group)[direction]) {
      if (isOfProtocol(rule, protocol, destinationPort) && isPeer(model, group, rule.peer, far)) return true;
    }
  }
  return false;
}

function isPeer(model: Model, own: string, peer: GroupRule["peer"], far: FarEnd): boolean {
  switch (peer.kind) {
    case "cidr":
      return isIn(far.address, peer.cidr);
    case "group":
      return far.groups.includes(peer.group);
    case "self":
      return far.groups.includes(own);
    case "prefix-list":
      return cidrsOfList(model, peer.list).some((cidr) => isIn(far.address, cidr));
    case "service-list":
      // https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
      return far.end !== undefined && serviceOf(far.end) === peer.service;
  }
}

// ---- routes --------------------------------------------------------------------------------------------------------

type Hop = "local" | Route["target"] | { readonly kind: "gateway-endpoint"; readonly name: string };

interface Candidate {
  readonly length: number;
  /** Local before static before prefix lists. */
  readonly rank: number;
  readonly hop: Hop;
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html: without an association, the main table. */
export function tableOf(model: Model, subnet: Subnet) {
  const name = subnet.routeTable ?? vpcNamed(model, subnet.vpc).mainTable;
  return model.routeTables.find((table) => table.name === name);
}

/**
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 * The longest prefix wins; of equal ones the local route, then a static one, then one that a prefix list brings.
 */
export function lookUpRoute(
  model: Model,
  vpc: Vpc,
  subnet: Subnet,
  destination: Address,
  service: string | undefined,
): Hop | undefined {
  const candidates: Candidate[] = [];
  for (const cidr of [...vpc.cidrs, ...(vpc.ipv6Cidr === undefined ? [] : [vpc.ipv6Cidr])]) {
    if (isIn(destination, cidr)) candidates.push({ length: prefixOf(cidr).bits.length, rank: 0, hop: "local" });
  }
  const table = tableOf(model, subnet);
  for (const { destination: written, target } of table?.routes ?? []) {
    const isList = !written.includes("/");
    for (const cidr of isList ? cidrsOfList(model, written) : [written]) {
      if (isIn(destination, cidr))
        candidates.push({ length: prefixOf(cidr).bits.length, rank: isList ? 2 : 1, hop: target });
    }
  }
  // The prefixes of a service's list are longer than any default route or half of one, and its addresses are asked about
  // only as far as no other prefix of that length leads to them (`packets.ts`).
  for (const endpoint of model.gatewayEndpoints) {
    const isHere = table !== undefined && endpoint.routeTables.includes(table.name);
    if (isHere && endpoint.service === service && destination.family === "v4") {
      candidates.push({ length: 8, rank: 2, hop: { kind: "gateway-endpoint", name: endpoint.name } });
    }
  }
  candidates.sort((a, b) => b.length - a.length || a.rank - b.rank);
  return candidates[0]?.hop;
}

const serviceOf = (end: End): string | undefined => ("nic" in end ? undefined : end.service);

export const cidrsOfList = (model: Model, list: string): readonly string[] =>
  model.prefixLists.find(({ name }) => name === list)?.cidrs ?? [];

// ---- names ---------------------------------------------------------------------------------------------------------

type Answer =
  | { readonly kind: "public" }
  | { readonly kind: "endpoint"; readonly nic: Nic }
  | { readonly kind: "nothing"; readonly because: Check };

/**
 * https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html
 * https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
 * The VPC's resolver answers as AmazonProvidedDNS, at 169.254.169.253 and at the base of the primary CIDR plus two.
 */
function asksOwnResolver({ nameServers, cidrs: [primary = ""] }: Vpc): boolean {
  const basePlusTwo = primary.replace(/\.0\/\d+$/, ".2");
  const isOwn = (server: string) => ["AmazonProvidedDNS", "169.254.169.253", basePlusTwo].includes(server);
  return nameServers.length === 0 || nameServers.some(isOwn);
}

/**
 * https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 * Private DNS answers the service's name for the whole VPC, as long as both DNS attributes of the VPC are on.
 */
function lookUpName(
  model: Model,
  vpc: Vpc,
  { service, pick, byOldName }: Extract<To, { readonly kind: "service" }>,
): Answer {
  if (!asksOwnResolver(vpc)) return { kind: "public" };
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html
  if (!vpc.dnsSupport) return { kind: "nothing", because: { check: "resolver off" } };
  const endpoint = model.interfaceEndpoints.find(
    (each) => each.vpc === vpc.name && each.service === service && answersInside(each),
  );
  if (byOldName === true || endpoint === undefined || !vpc.dnsHostnames) return { kind: "public" };
  const nics = endpointNics(model, endpoint);
  const nic = nics[pick % Math.max(1, nics.length)];
  return nic === undefined
    ? { kind: "nothing", because: { check: "name without address", endpoint: endpoint.name } }
    : { kind: "endpoint", nic };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html */
const answersInside = ({ privateDns, service, onlyForInboundResolver }: Model["interfaceEndpoints"][number]): boolean =>
  privateDns && !(service === "s3" && onlyForInboundResolver);

/** How many addresses a client may be given for the name. */
export const answersFor = (model: Model, from: string, service: string): number => {
  const vpc = subnetNamed(model, instanceNamed(model, from).subnet).vpc;
  const endpoint = model.interfaceEndpoints.find(
    (each) => each.vpc === vpc && each.service === service && answersInside(each),
  );
  return Math.max(1, endpoint?.interfaces.length ?? 0);
};

// ---- interfaces ----------------------------------------------------------------------------------------------------

function instanceNic(model: Model, name: string): Nic {
  const instance = instanceNamed(model, name);
  const subnet = subnetNamed(model, instance.subnet);
  return {
    holder: instance.name,
    vpc: vpcNamed(model, subnet.vpc),
    subnet,
    v4: parseAddress(instance.privateIp),
    v6: instance.ipv6 === undefined ? undefined : parseAddress(instance.ipv6),
    groups: instance.groups.length > 0 ? instance.groups : [defaultGroup(subnet.vpc)],
    isPublic: isPublic(instance, subnet),
  };
}

/**
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html
 * An Elastic IP, or an address that an instance was started with. An interface made beforehand is never given one.
 */
export function isPublic(
  { kind, elasticIp, startedPublic }: Model["instances"][number],
  { mapPublicIp }: Subnet,
): boolean {
  return elasticIp || (kind === "instance" && (startedPublic ?? mapPublicIp));
}

/** https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html: an interface in each subnet. */
function endpointNics(model: Model, { name, interfaces, groups, vpc }: Model["interfaceEndpoints"][number]): Nic[] {
  return interfaces.map(({ subnet, privateIp }) => ({
    holder: name,
    vpc: vpcNamed(model, vpc),
    subnet: subnetNamed(model, subnet),
    v4: parseAddress(privateIp),
    v6: undefined,
    groups: groups.length > 0 ? groups : [defaultGroup(vpc)],
    isPublic: false,
  }));
}

export const vpcNamed = (model: Model, name: string): Vpc => named(model.vpcs, name);
export const subnetNamed = (model: Model, name: string): Subnet => named(model.subnets, name);
export const instanceNamed = (model: Model, name: string) => named(model.instances, name);

function named<T extends { readonly name: string }>(things: readonly T[], name: string): T {
  const found = things.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`the model has no ${name}`);
  return found;
}

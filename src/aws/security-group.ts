import {
  type AllowRule,
  complete,
  type Fact,
  type Group,
  type Id,
  type Intervals,
  type Listing,
  type Peer,
  type Traffic,
  unknown,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes, Unknown } from "../plan/value.ts";
import { everyAddress, peersIn } from "./cidr.ts";
import { argumentOf, type BothWays, bothWays, type Direction, directions } from "./direction.ts";
import { isNew } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { type PrefixLists, peersOfList, readPrefixLists } from "./prefix-list.ts";
import { everyTransport, type Transport, transportOf } from "./protocol.ts";
import { formerKey, isOn, lacking, madeAlong, missing, outside, type Reading, restOf } from "./reading.ts";

export const types = [
  "aws_security_group",
  "aws_default_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
] as const;

export interface SecurityGroups {
  readonly groups: ReadonlyMap<Id, Group>;
  /** The VPC of each group, where it is known: the interfaces that carry the group lie in it too. */
  readonly vpcs: ReadonlyMap<Id, Id>;
}

type Rules = BothWays<Collections<Traffic>>;

export function readSecurityGroups(reading: Reading): SecurityGroups {
  const now = tellRules(reading);
  const then = reading.before === reading ? now : tellRules(reading.before);
  const rules = (id: Id, direction: Direction): Listing<AllowRule> => {
    const former = formerKey(reading, "default-security-group", id);
    const { items, missing } = now[direction].settle(id, then[direction], former);
    return { items: items.map(({ component, value }) => ({ component, traffic: value })), missing };
  };
  const ids = new Set(directions.flatMap((direction) => now[direction].parents));
  const groups = [...ids].map((id): [Id, Group] => [id, { id, ...bothWays((direction) => rules(id, direction)) }]);
  return { groups: new Map(groups), vpcs: vpcsOf(reading) };
}

function vpcsOf({ snapshot, directory }: Reading): ReadonlyMap<Id, Id> {
  const vpcs = new Map<Id, Id>();
  for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
    const vpc = directory.find("vpc", resource.attributes, "vpc_id");
    if (vpc.kind === "at") vpcs.set(directory.keyOf("security-group", resource), vpc.key);
  }
  return vpcs;
}

function tellRules(reading: Reading): Rules {
  const rules: Rules = bothWays(() => new Collections());
  const lists = readPrefixLists(reading);
  tellGroups(reading, lists, rules);
  tellSeparateRules(reading, lists, rules);
  for (const direction of directions) {
    const collection = rules[direction];
    for (const { key } of madeAlong(reading, "default-security-group")) {
      collection.complete(key, defaultRules(key)[direction]);
    }
    for (const id of collection.parents) {
      if (!collection.has(id)) collection.lack(id, outside(id, `its other ${argumentOf[direction]} rules`));
    }
  }
  return rules;
}

function tellGroups(reading: Reading, lists: PrefixLists, rules: Rules): void {
  for (const resource of reading.snapshot.ofType("aws_security_group", "aws_default_security_group")) {
    // A data source does not tell the rules of its group.
    if (resource.mode === "data") continue;
    const id = reading.directory.keyOf("security-group", resource);
    const isMade = resource.type === "aws_security_group" && isNew(resource);
    for (const direction of directions) {
      const name = argumentOf[direction];
      const blocks = resource.attributes.blocks(name);
      const entries = blocks.items.flatMap((block) =>
        entriesFor(id, transportOf(block, id, "protocol"), inlinePeers(reading, lists, block, id)),
      );
      rules[direction].list(id, entries, isMade);
      rules[direction].lack(id, ...restOf(blocks, id, `its ${name} rules`));
    }
  }
}

/**
 * The default group as AWS makes it: its own members in, everything out.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
const defaultRules = (id: Id): BothWays<readonly Entry<Traffic>[]> => ({
  inbound: entriesFor(id, everyTransport, [{ kind: "members", group: id }]),
  outbound: entriesFor(id, everyTransport, everyAddress),
});

/** A group that no resource of the plan describes. */
export const outsideGroup = (id: Id): Group => ({
  id,
  ...bothWays((direction) => ({ items: [], missing: [outside(id, `its ${argumentOf[direction]} rules`)] })),
});

/** A group that is gone, or not made: it admits nobody. */
export const absentGroup = (id: Id): Group => ({ id, inbound: complete([]), outbound: complete([]) });

/** A group that lets everything out and nothing in, such as AWS makes for a Cloud9 environment. */
export const outboundOnlyGroup = (id: Id): Group => ({
  id,
  inbound: complete([]),
  outbound: complete(everyAddress.map((peer) => ({ component: id, traffic: { ...everyTransport, peer } }))),
});

// ---- separate rules ------------------------------------------------------------------------------------------------

function tellSeparateRules(reading: Reading, lists: PrefixLists, rules: Rules): void {
  for (const resource of reading.snapshot.ofType("aws_security_group_rule")) {
    const type = resource.attributes.text("type");
    const direction = type.kind === "set" ? (type.value === "egress" ? "outbound" : "inbound") : undefined;
    const peers = (group: Id) => oldRulePeers(reading, lists, resource, group);
    tellSeparateRule(reading, rules, resource, direction, "protocol", peers);
  }
  for (const direction of directions) {
    for (const resource of reading.snapshot.ofType(`aws_vpc_security_group_${argumentOf[direction]}_rule`)) {
      const peers = () => newRulePeers(reading, lists, resource);
      tellSeparateRule(reading, rules, resource, direction, "ip_protocol", peers);
    }
  }
}

function tellSeparateRule(
  reading: Reading,
  rules: Rules,
  { address, attributes }: Resource,
  direction: Direction | undefined,
  protocol: "protocol" | "ip_protocol",
  peersFor: (group: Id) => readonly Peer[],
): void {
  const group = reading.directory.find("security-group", attributes, "security_group_id");
  if (group.kind === "at") reading.contribute(group.key, address);
  for (const way of direction === undefined ? directions : [direction]) {
    if (group.kind !== "at") {
      const fact = lacking(group, address, "its security group");
      for (const id of reading.directory.newOnes("security-group")) rules[way].lack(id, fact);
    } else if (direction === undefined) {
      rules[way].lack(group.key, lacking(attributes.text("type"), address, "its direction"));
    } else {
      const transport = transportOf(attributes, address, protocol);
      rules[way].add(group.key, ...entriesFor(address, transport, peersFor(group.key)));
    }
  }
}

// ---- the far ends of a rule ----------------------------------------------------------------------------------------

/** All that one block names: unlike a resource's own arguments, none of it is ever computed. */
function inlinePeers(reading: Reading, lists: PrefixLists, block: Attributes, group: Id): readonly Peer[] {
  const members = reading.directory.findAll("security-group", block, "security_groups");
  return [
    ...listedPeers(reading, lists, block, group),
    ...members.items.map((key): Peer => ({ kind: "members", group: key })),
    ...openPeer(members.rest, group, "security_groups"),
    ...selfPeer(block, group),
  ];
}

/** `aws_security_group_rule`: lists of CIDRs and prefix lists, or one source group, or itself. They exclude each other. */
function oldRulePeers(reading: Reading, lists: PrefixLists, resource: Resource, group: Id): readonly Peer[] {
  const { attributes, address } = resource;
  const stated = [...listedPeers(reading, lists, attributes, address), ...selfPeer(attributes, group)];
  const source = reading.directory.find("security-group", attributes, "source_security_group_id");
  if (source.kind === "at") return [...stated, { kind: "members", group: source.key }];
  // Optional and computed: unknown also where another kind of source is written, and then there is none.
  if (source.kind === "none" || stated.length > 0) return stated;
  return openPeer(source.unknown, address, "source_security_group_id");
}

/** `aws_vpc_security_group_*_rule`: exactly one of four. */
function newRulePeers({ directory }: Reading, lists: PrefixLists, { attributes, address }: Resource): readonly Peer[] {
  for (const name of ["cidr_ipv4", "cidr_ipv6"]) {
    const cidr = attributes.text(name);
    if (cidr.kind === "set") return peersIn(cidr.value);
    if (cidr.kind === "unknown") return openPeer(cidr.unknown, address, name);
  }
  const group = directory.find("security-group", attributes, "referenced_security_group_id");
  if (group.kind === "at") return [{ kind: "members", group: group.key }];
  if (group.kind === "unknown") return openPeer(group.unknown, address, "referenced_security_group_id");
  const list = directory.find("prefix-list", attributes, "prefix_list_id");
  if (list.kind === "at") return peersOfList(lists(list.key, address));
  return list.kind === "unknown" ? openPeer(list.unknown, address, "prefix_list_id") : [];
}

/** The CIDRs and prefix lists of a rule that takes lists of them. */
function listedPeers({ directory }: Reading, lists: PrefixLists, rule: Attributes, component: Id): readonly Peer[] {
  const cidrs = ["cidr_blocks", "ipv6_cidr_blocks"].flatMap((name) => {
    const { items, rest } = rule.texts(name);
    return [...items.flatMap(({ value }) => peersIn(value)), ...openPeer(rest, component, name)];
  });
  const { items, rest } = directory.findAll("prefix-list", rule, "prefix_list_ids");
  const named = items.flatMap((key) => peersOfList(lists(key, component)));
  return [...cidrs, ...named, ...openPeer(rest, component, "prefix_list_ids")];
}

function selfPeer(rule: Attributes, group: Id): readonly Peer[] {
  const self = rule.flag("self");
  if (self.kind === "unknown") return openPeer(self.unknown, group, "self");
  return isOn(self) ? [{ kind: "members", group }] : [];
}

/** A far end that the rule names and the plan does not tell. */
const openPeer = (why: Unknown | undefined, component: Id, name: string): readonly Peer[] =>
  why === undefined ? [] : [{ kind: "unknown", fact: unknown(missing(component, name, why)) }];

function entriesFor(component: Id, transport: Transport, peers: readonly Peer[]): readonly Entry<Traffic>[] {
  return peers.map((peer) => ({ key: keyOf(transport, peer), component, value: { ...transport, peer } }));
}

/** What a rule is in AWS: two rules with one key are the same rule, whoever wrote them. */
function keyOf({ protocols, ports }: Transport, peer: Peer): string {
  const part = (fact: Fact<Intervals>) => (fact.known ? fact.value.join("-") : JSON.stringify(fact.missing));
  return `${part(protocols)} ${part(ports)} ${peerKey(peer)}`;
}

function peerKey(peer: Peer): string {
  switch (peer.kind) {
    case "addresses":
      return `${peer.family} ${peer.addresses.join("-")}`;
    case "named":
      return `list ${peer.name}`;
    case "members":
      return `group ${peer.group}`;
    case "unknown":
      return JSON.stringify(peer.fact);
  }
}

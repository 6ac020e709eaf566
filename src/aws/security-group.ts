import {
  type AllowRule,
  complete,
  type Fact,
  type Group,
  type Id,
  type Intervals,
  type Listing,
  type Missing,
  type Traffic,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes } from "../plan/value.ts";
import { everyAddress } from "./cidr.ts";
import { argumentOf, type BothWays, bothWays, type Direction, directions } from "./direction.ts";
import { isNew, type Located } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { type FarEnd, FarEnds, plainFarEnds } from "./far-ends.ts";
import { oncePer } from "./once-per.ts";
import { everyTransport, type Transport, transportOf } from "./protocol.ts";
import { formerKey, lacking, madeAlong, oncePerState, outside, type Reading, restOf } from "./reading.ts";

export const types = [
  "aws_security_group",
  "aws_default_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
] as const;

/** One rule is one entry for each far end that it names; a prefix list stands for many addresses. */
type Rules = BothWays<Collections<readonly Traffic[]>>;

export const readSecurityGroups = oncePerState((reading: Reading): ReadonlyMap<Id, Group> => {
  const now = rulesIn(reading);
  const then = rulesIn(reading.before);
  const former = reading.before === reading ? undefined : readSecurityGroups(reading.before);
  const rules = (id: Id, direction: Direction): Listing<AllowRule> => {
    const { items, missing } = now[direction].settle(
      id,
      then[direction],
      formerKey(reading, "default-security-group", id),
    );
    return {
      items: items.flatMap(({ component, value }) => value.map((traffic) => ({ component, traffic }))),
      missing,
    };
  };
  const ids = new Set(directions.flatMap((direction) => now[direction].parents));
  const groupOf = (id: Id): Group => {
    const isSame =
      formerKey(reading, "default-security-group", id) === id &&
      directions.every((direction) => now[direction].isAs(then[direction], id));
    const known = isSame ? former?.get(id) : undefined;
    return known ?? { id, ...bothWays((direction) => rules(id, direction)) };
  };
  return new Map([...ids].map((id) => [id, groupOf(id)]));
});

/** The VPC of each group, where it is known: the interfaces that carry the group lie in it too. */
export function readVpcsOfGroups({ snapshot, directory }: Reading): ReadonlyMap<Id, Id> {
  const vpcs = new Map<Id, Id>();
  for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
    const vpc = directory.find("vpc", resource.attributes, "vpc_id");
    if (vpc.kind === "at") vpcs.set(directory.keyOf("security-group", resource), vpc.key);
  }
  return vpcs;
}

const rulesIn = oncePerState(tellRules);

function tellRules(reading: Reading): Rules {
  const rules: Rules = bothWays(() => new Collections());
  const farEnds = new FarEnds(reading);
  tellGroups(reading, farEnds, rules);
  tellSeparateRules(reading, farEnds, rules);
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

function tellGroups({ snapshot, directory }: Reading, farEnds: FarEnds, rules: Rules): void {
  for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
    const id = directory.keyOf("security-group", resource);
    // A data source does not tell the rules of its group.
    if (resource.mode === "data" || rules.inbound.has(id)) continue;
    const isMade = resource.type === "aws_security_group" && isNew(resource);
    for (const direction of directions) {
      const name = argumentOf[direction];
      const blocks = resource.attributes.blocks(name);
      const plain = id === resource.address ? plainBlocks[direction](resource) : undefined;
      const entries =
        plain ??
        blocks.items.flatMap((block) => entriesFor(id, transportOf(block, id, "protocol"), farEnds.inBlock(block, id)));
      rules[direction].list(id, entries, isMade);
      rules[direction].lack(id, ...restOf(blocks, id, `its ${name} rules`));
    }
  }
}

function tellSeparateRules(reading: Reading, farEnds: FarEnds, rules: Rules): void {
  for (const rule of reading.snapshot.ofType("aws_security_group_rule")) {
    const type = rule.attributes.text("type");
    const group = groupOf(reading, rule);
    for (const direction of type.kind === "set" ? [directionOf(type.value)] : directions) {
      if (type.kind !== "set") lack(reading, rules[direction], group, lacking(type, rule.address, "its direction"));
      else tellRule(reading, rules[direction], rule, group, "protocol", (of) => farEnds.ofOldRule(rule, of));
    }
  }
  for (const direction of directions) {
    for (const rule of reading.snapshot.ofType(`aws_vpc_security_group_${argumentOf[direction]}_rule`)) {
      const group = groupOf(reading, rule);
      tellRule(reading, rules[direction], rule, group, "ip_protocol", () => farEnds.ofRule(rule));
    }
  }
}

const directionOf = (type: string): Direction => (type === "egress" ? "outbound" : "inbound");

function groupOf(reading: Reading, { address, attributes }: Resource): Located {
  const group = reading.directory.find("security-group", attributes, "security_group_id");
  if (group.kind === "at") reading.contribute(group.key, address);
  return group;
}

function tellRule(
  reading: Reading,
  rules: Collections<readonly Traffic[]>,
  rule: Resource,
  group: Located,
  protocol: Protocol,
  farEnds: (group: Id) => readonly FarEnd[],
): void {
  const { address, attributes } = rule;
  if (group.kind !== "at") lack(reading, rules, group, lacking(group, address, "its security group"));
  // A rule of a group that is gone, or not made, is gone with it.
  else if (!reading.directory.isAbsent(group.key)) {
    const entries =
      plainRule[protocol](rule) ?? entriesFor(address, transportOf(attributes, address, protocol), farEnds(group.key));
    rules.add(group.key, ...entries);
  }
}

type Protocol = "protocol" | "ip_protocol";

/** What a rule says that names CIDRs only. */
const plainRule = {
  protocol: oncePer((rule: Resource) => plainEntries(rule.address, rule.attributes, "protocol")),
  ip_protocol: oncePer((rule: Resource) => plainEntries(rule.address, rule.attributes, "ip_protocol")),
} as const satisfies Record<Protocol, unknown>;

/** What all the blocks of a group say, where all of them name CIDRs only. */
const plainBlocks = bothWays((direction) =>
  oncePer(({ address, attributes }: Resource) => {
    const blocks = attributes.blocks(argumentOf[direction]).items;
    const entries = blocks.map((block) => plainEntries(address, block, "protocol"));
    return entries.every((each) => each !== undefined) ? entries.flat() : undefined;
  }),
);

function plainEntries(component: Id, rule: Attributes, protocol: Protocol) {
  const ends = plainFarEnds(rule);
  return ends && entriesFor(component, transportOf(rule, component, protocol), ends);
}

/** A rule whose group is not known before apply may belong to any group that the plan makes. */
function lack({ directory }: Reading, rules: Collections<unknown>, group: Located, fact: Missing): void {
  for (const id of group.kind === "at" ? [group.key] : directory.newOnes("security-group")) rules.lack(id, fact);
}

function entriesFor(
  component: Id,
  transport: Transport,
  farEnds: readonly FarEnd[],
): readonly Entry<readonly Traffic[]>[] {
  const part = (fact: Fact<Intervals>) => (fact.known ? fact.value.join("-") : JSON.stringify(fact.missing));
  const what = `${part(transport.protocols)} ${part(transport.ports)}`;
  return farEnds.map(({ key, peers }) => ({
    key: `${what} ${key}`,
    component,
    value: peers.map((peer) => ({ ...transport, peer })),
  }));
}

// ---- groups that nobody wrote --------------------------------------------------------------------------------------

/**
 * The default group as AWS makes it: its own members in, everything out.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
const defaultRules = (id: Id): BothWays<readonly Entry<readonly Traffic[]>[]> => ({
  inbound: entriesFor(id, everyTransport, [{ key: "its own members", peers: [{ kind: "members", group: id }] }]),
  outbound: entriesFor(id, everyTransport, [{ key: "every address", peers: everyAddress }]),
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

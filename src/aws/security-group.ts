import {
  type AllowRule,
  complete,
  type Fact,
  type Group,
  type Id,
  type Intervals,
  type Listing,
  type Traffic,
} from "../engine/index.ts";
import { once, oncePer } from "../once.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes } from "../plan/value.ts";
import { everyAddress } from "./cidr.ts";
import { argumentOf, type BothWays, bothWays, type Direction, directions } from "./direction.ts";
import { isNew, type Located } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { type FarEnd, FarEnds, plainFarEnds } from "./far-ends.ts";
import { append } from "./lists.ts";
import * as prefixList from "./prefix-list.ts";
import { everyTransport, type Transport, transportOf } from "./protocol.ts";
import { formerKey, lacking, madeAlong, outside, part, type Reading, restOf } from "./reading.ts";

export const types = [
  "aws_security_group",
  "aws_default_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
] as const;

/** One rule is one entry for each far end that it names; a prefix list stands for many addresses. */
type Rules = BothWays<Collections<readonly Traffic[]>>;

/** The groups that are described or of which something is told. Each is read when it is asked for: few of many are. */
export interface SecurityGroups {
  readonly ids: ReadonlySet<Id>;
  of(id: Id): Group;
}

export const readSecurityGroups = oncePer((reading: Reading): SecurityGroups => {
  const { before } = reading;
  const now = rulesIn(reading);
  const then = rulesIn(before);
  const resolvesAlike = once(() => reading !== before && resolvesAsBefore(reading));
  const known = new Map<Id, Group>();
  const make = (id: Id): Group => {
    const former = formerKey(reading, "default-security-group", id);
    // Where the very same resources tell of a group, and what they name is the same, nobody has to read them to know.
    if (former === id && resolvesAlike() && tellAlike(now, then, id)) return readSecurityGroups(before).of(id);
    const told = once(() => [now.of(id), then.of(former)] as const);
    const isAsBefore = (): boolean =>
      former === id && directions.every((direction) => told()[0][direction].isAs(told()[1][direction], id));
    if (reading !== before && isAsBefore()) return readSecurityGroups(before).of(id);
    const rules = bothWays((direction) =>
      once(() => listed(told()[0][direction].settle(id, told()[1][direction], former))),
    );
    return {
      id,
      get inbound() {
        return rules.inbound();
      },
      get outbound() {
        return rules.outbound();
      },
    };
  };
  return {
    ids: now.ids,
    of(id) {
      const group = known.get(id) ?? make(id);
      known.set(id, group);
      return group;
    },
  };
});

/** Whether ids and names in rules that stay as they are mean what they meant: groups, and what prefix lists hold. */
function resolvesAsBefore({ snapshot, directory, before }: Reading): boolean {
  const lists = [...prefixList.types, "aws_vpc_endpoint"];
  return (
    directory.isLike(before.directory) &&
    before.snapshot.ofType(...lists).every((resource) => snapshot.find(resource.address) === resource) &&
    snapshot.ofType("aws_ec2_managed_prefix_list_entry").every((entry) => before.snapshot.find(entry.address) === entry)
  );
}

const listed = ({ items, missing }: Listing<Entry<readonly Traffic[]>>): Listing<AllowRule> => ({
  items: items.flatMap(({ component, value }) => value.map((traffic) => ({ component, traffic }))),
  missing,
});

/** The VPC of each group, where it is known: the interfaces that carry the group lie in it too. */
export const readVpcsOfGroups = part(({ snapshot, directory }): ReadonlyMap<Id, Id> => {
  const vpcs = new Map<Id, Id>();
  for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
    const vpc = directory.find("vpc", resource.attributes, "vpc_id");
    if (vpc.kind === "at") vpcs.set(directory.keyOf("security-group", resource), vpc.key);
  }
  return vpcs;
});

interface ToldRules {
  readonly ids: ReadonlySet<Id>;
  readonly tellers: Tellers;
  /** The groups that AWS makes along with VPCs. */
  readonly implied: ReadonlySet<Id>;
  /** What is told of one group. */
  of(id: Id): Rules;
}

/** Whether the very same resources tell of a group in both states. */
const tellAlike = (a: ToldRules, b: ToldRules, id: Id): boolean =>
  a.tellers.open.length + b.tellers.open.length === 0 &&
  a.tellers.own.get(id) === b.tellers.own.get(id) &&
  a.implied.has(id) === b.implied.has(id) &&
  sameRules(a.tellers.separate.get(id) ?? [], b.tellers.separate.get(id) ?? []);

const sameRules = (a: readonly SeparateRule[], b: readonly SeparateRule[]): boolean =>
  a.length === b.length && a.every(({ rule }, index) => rule === b[index]?.rule);

/** The resources that tell of a group. */
interface Tellers {
  /** The group's own resource. A data source does not tell the rules of its group. */
  readonly own: ReadonlyMap<Id, Resource>;
  readonly separate: ReadonlyMap<Id, readonly SeparateRule[]>;
  /** Rules whose group is not known. */
  readonly open: readonly SeparateRule[];
}

interface SeparateRule {
  readonly rule: Resource;
  readonly group: Located;
}

const rulesIn = oncePer((reading: Reading): ToldRules => {
  const tellers = tellersIn(reading);
  const farEnds = new FarEnds(reading);
  const implied = new Set(madeAlong(reading, "default-security-group").map(({ key }) => key));
  // A rule whose group is not known before apply may belong to any group that the plan makes.
  const perhaps = new Set(tellers.open.length === 0 ? [] : reading.directory.newOnes("security-group"));
  const known = new Map<Id, Rules>();
  const tell = (id: Id): Rules => {
    const rules: Rules = bothWays(() => new Collections());
    const own = tellers.own.get(id);
    if (own !== undefined) tellGroup(id, own, farEnds, rules);
    for (const rule of tellers.separate.get(id) ?? []) tellSeparateRule(rules, id, rule, farEnds);
    for (const rule of perhaps.has(id) ? tellers.open : []) tellSeparateRule(rules, id, rule, farEnds);
    for (const direction of directions) {
      if (implied.has(id)) rules[direction].complete(id, defaultRules(id)[direction]);
      else if (own === undefined) rules[direction].lack(id, outside(id, `its other ${argumentOf[direction]} rules`));
    }
    return rules;
  };
  return {
    ids: new Set([...tellers.own.keys(), ...tellers.separate.keys(), ...perhaps, ...implied]),
    tellers,
    implied,
    of(id) {
      const rules = known.get(id) ?? tell(id);
      known.set(id, rules);
      return rules;
    },
  };
});

const tellersIn = (reading: Reading): Tellers => ({ own: ownIn(reading), ...separateRulesIn(reading) });

const ownIn = part(({ snapshot, directory }): Tellers["own"] => {
  const own = new Map<Id, Resource>();
  for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
    const id = directory.keyOf("security-group", resource);
    if (resource.mode !== "data" && !own.has(id)) own.set(id, resource);
  }
  return own;
});

/** Apart from the groups' own resources, as there are so many of them that stay as they are when a group comes. */
const separateRulesIn = part((reading): Omit<Tellers, "own"> => {
  const { snapshot, directory } = reading;
  const separate = new Map<Id, SeparateRule[]>();
  const open: SeparateRule[] = [];
  for (const rule of snapshot.ofType(...separateRules)) {
    const group = directory.find("security-group", rule.attributes, "security_group_id");
    if (group.kind !== "at") open.push({ rule, group });
    else {
      reading.contribute(group.key, rule.address);
      // A rule of a group that is gone, or not made, is gone with it.
      if (!reading.isAbsent(group.key)) append(separate, group.key, [{ rule, group }]);
    }
  }
  return { separate, open };
});

function tellGroup(id: Id, resource: Resource, farEnds: FarEnds, rules: Rules): void {
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

const separateRules = [
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
] as const satisfies readonly (typeof types)[number][];

function tellSeparateRule(rules: Rules, id: Id, { rule, group }: SeparateRule, farEnds: FarEnds): void {
  const { address, attributes } = rule;
  const { told, protocol, ends } = formOf(rule, id, farEnds);
  for (const direction of told.kind === "at" ? [told.direction] : directions) {
    if (told.kind !== "at") rules[direction].lack(id, lacking(told, address, "its direction"));
    else if (group.kind !== "at") rules[direction].lack(id, lacking(group, address, "its security group"));
    else {
      const plain = plainRule[protocol](rule);
      rules[direction].add(id, ...(plain ?? entriesFor(address, transportOf(attributes, address, protocol), ends())));
    }
  }
}

/** The two forms of separate rules: one that says its direction, and one for each. */
function formOf(rule: Resource, group: Id, farEnds: FarEnds) {
  if (rule.type === "aws_security_group_rule") {
    const type = rule.attributes.text("type");
    const direction: Direction = type.kind === "set" && type.value === "egress" ? "outbound" : "inbound";
    const told = type.kind === "set" ? ({ kind: "at", direction } as const) : type;
    return { told, protocol: "protocol", ends: () => farEnds.ofOldRule(rule, group) } as const;
  }
  const direction = rule.type === "aws_vpc_security_group_egress_rule" ? "outbound" : "inbound";
  return { told: { kind: "at", direction }, protocol: "ip_protocol", ends: () => farEnds.ofRule(rule) } as const;
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

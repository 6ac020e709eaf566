import {
  type Fact,
  type Id,
  known,
  type Missing,
  type OrderedFilter,
  type OrderedRule,
  type Peer,
  unknown,
} from "../engine/index.ts";
import type { Argument, Attributes } from "../plan/value.ts";
import { everyAddress, peersIn } from "./cidr.ts";
import { argumentOf, type BothWays, bothWays, type Direction, directions } from "./direction.ts";
import { isNew } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { everyTransport, transportOf } from "./protocol.ts";
import { formerKey, isOn, lacking, madeAlong, missing, outside, part, type Reading, restOf } from "./reading.ts";
import type { Association } from "./subnet.ts";
import type { Vpc } from "./vpc.ts";

export const types = [
  "aws_network_acl",
  "aws_default_network_acl",
  "aws_network_acl_rule",
  "aws_network_acl_association",
] as const;

type Rules = BothWays<Collections<OrderedRule>>;

export const readNetworkAcls = part((reading): ReadonlyMap<Id, OrderedFilter> => {
  const now = rulesIn(reading);
  const then = rulesIn(reading.before);
  const rules = (id: Id, direction: Direction) => {
    const former = formerKey(reading, "default-network-acl", id);
    const { items, missing } = now[direction].settle(id, then[direction], former);
    return { items: items.map(({ value }) => value), missing };
  };
  const ids = new Set(directions.flatMap((direction) => now[direction].parents));
  return new Map([...ids].map((id) => [id, { id, ...bothWays((direction) => rules(id, direction)) }]));
});

const rulesIn = part((reading): Rules => {
  const { snapshot, directory } = reading;
  const rules: Rules = bothWays(() => new Collections());
  for (const resource of snapshot.ofType("aws_network_acl", "aws_default_network_acl")) {
    const id = directory.keyOf("network-acl", resource);
    if (rules.inbound.has(id)) continue;
    const isMade = resource.type === "aws_network_acl" && isNew(resource);
    for (const direction of directions) {
      const blocks = resource.attributes.blocks(argumentOf[direction]);
      const entries = blocks.items.flatMap((block) => ruleEntries(id, block, inlineNames));
      rules[direction].list(id, entries, isMade);
      rules[direction].lack(id, ...restOf(blocks, id, `its ${argumentOf[direction]} rules`));
    }
  }
  for (const { address, attributes } of snapshot.ofType("aws_network_acl_rule")) {
    const acl = directory.find("network-acl", attributes, "network_acl_id");
    if (acl.kind === "at") reading.contribute(acl.key, address);
    const egress = attributes.flag("egress");
    const ways = egress.kind === "unknown" ? directions : ([isOn(egress) ? "outbound" : "inbound"] as const);
    for (const direction of ways) {
      if (acl.kind !== "at") {
        const fact = lacking(acl, address, "its network ACL");
        for (const id of directory.newOnes("network-acl")) rules[direction].lack(id, fact);
      } else if (egress.kind === "unknown") {
        rules[direction].lack(acl.key, missing(address, "its direction", egress.unknown));
      } else {
        rules[direction].add(acl.key, ...ruleEntries(address, attributes, separateNames));
      }
    }
  }
  for (const direction of directions) {
    for (const { key } of madeAlong(reading, "default-network-acl")) rules[direction].complete(key, allowAll(key));
    for (const id of rules[direction].parents) {
      if (!rules[direction].has(id)) rules[direction].lack(id, outside(id, `its other ${argumentOf[direction]} rules`));
    }
  }
  return rules;
});

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html */
const allowAll = (id: Id): readonly Entry<OrderedRule>[] =>
  everyAddress.map((peer, index) =>
    entryOf({
      component: id,
      order: known(100 + index),
      action: known("allow"),
      traffic: { ...everyTransport, peer },
    }),
  );

/** An ACL that no resource of the plan describes. */
export const outsideAcl = (id: Id): OrderedFilter => ({
  id,
  ...bothWays((direction) => ({ items: [], missing: [outside(id, `its ${argumentOf[direction]} rules`)] })),
});

// ---- one rule ------------------------------------------------------------------------------------------------------

const inlineNames = { number: "rule_no", action: "action" } as const;
const separateNames = { number: "rule_number", action: "rule_action" } as const;

type Names = typeof inlineNames | typeof separateNames;

/** One rule names one CIDR; an ACL cannot name groups or prefix lists. */
function ruleEntries(component: Id, rule: Attributes, names: Names): readonly Entry<OrderedRule>[] {
  const fact = <T, U>(argument: Argument<T>, name: string, read: (value: T) => U): Fact<U> =>
    argument.kind === "set" ? known(read(argument.value)) : unknown(lacking(argument, component, name));
  const order = fact(rule.number(names.number), "its rule number", (number) => number);
  const action = fact(rule.text(names.action), "its action", (text) =>
    text.toLowerCase() === "allow" ? ("allow" as const) : ("deny" as const),
  );
  const transport = transportOf(rule, component, "protocol");
  return peersOf(component, rule).map((peer) => entryOf({ component, order, action, traffic: { ...transport, peer } }));
}

function peersOf(component: Id, rule: Attributes): readonly Peer[] {
  for (const name of ["cidr_block", "ipv6_cidr_block"]) {
    const text = rule.text(name);
    if (text.kind === "set") return peersIn(text.value);
    if (text.kind === "unknown") {
      return [{ kind: "unknown", fact: unknown(missing(component, "its CIDR", text.unknown)) }];
    }
  }
  return [];
}

function entryOf(value: OrderedRule): Entry<OrderedRule> {
  const { component, ...rule } = value;
  const key = JSON.stringify(rule, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));
  return { key, component, value };
}

// ---- which ACL stands at a subnet ----------------------------------------------------------------------------------

/** A subnet has one ACL; one that no other ACL takes has its VPC's default one. */
export function aclAssociation(reading: Reading, vpcs: ReadonlyMap<Id, Vpc>): Association {
  const { directory } = reading;
  const { open } = subnetsIn(reading);
  const aclOf = tellAssociations(reading);
  const newSubnets = new Set(open.length === 0 ? [] : directory.newOnes("subnet"));
  return {
    told: (subnet) => aclOf.get(subnet),
    byDefault(subnet, vpc) {
      if (newSubnets.has(subnet)) return unknown(...open);
      if (!vpc.known) return vpc;
      if (vpcs.get(vpc.value)?.managed !== true) return unknown(outside(subnet, "its network ACL"));
      const key = directory.impliedOf("default-network-acl", vpc.value);
      if (!directory.isAdopted("default-network-acl", vpc.value)) reading.assume(key, "lets everything through");
      return known(key);
    },
  };
}

/** The ACLs of the subnets of which some resource tells one. */
const tellAssociations = part((reading): ReadonlyMap<Id, Fact<Id>> => {
  const { subnets, undecided } = subnetsIn(reading);
  const then = subnetsIn(reading.before).subnets;
  const aclOf = new Map<Id, Fact<Id>>(undecided);
  for (const acl of subnets.parents) {
    const former = formerKey(reading, "default-network-acl", acl);
    const had = new Set(then.settle(former, then).items.map(({ value }) => value));
    for (const { value: subnet, component } of subnets.settle(acl, then, former).items) {
      // The ACL that takes a subnet in this plan wins over the list of the one that had it.
      if (aclOf.has(subnet) && had.has(subnet)) continue;
      aclOf.set(subnet, known(acl));
      reading.contribute(subnet, component);
    }
  }
  return aclOf;
});

/** Which subnets each ACL takes, those of which the ACL is not known, and why there may be more of them. */
const subnetsIn = part((reading) => {
  const { snapshot, directory } = reading;
  const subnets = new Collections<Id>();
  const undecided = new Map<Id, Fact<Id>>();
  const open: Missing[] = [];
  for (const resource of snapshot.ofType("aws_network_acl", "aws_default_network_acl")) {
    const { address, attributes } = resource;
    const listed = directory.findAll("subnet", attributes, "subnet_ids");
    open.push(...restOf(listed, address, "its subnets"));
    const entries = listed.items.map((subnet) => ({ key: subnet, component: address, value: subnet }));
    const isMade = resource.type === "aws_network_acl" && isNew(resource);
    subnets.list(directory.keyOf("network-acl", resource), entries, isMade);
  }
  for (const { address, attributes } of snapshot.ofType("aws_network_acl_association")) {
    const subnet = directory.find("subnet", attributes, "subnet_id");
    const acl = directory.find("network-acl", attributes, "network_acl_id");
    if (subnet.kind === "at") reading.contribute(subnet.key, address);
    if (subnet.kind !== "at") open.push(lacking(subnet, address, "its subnet"));
    else if (acl.kind !== "at") undecided.set(subnet.key, unknown(lacking(acl, address, "its network ACL")));
    else subnets.add(acl.key, { key: subnet.key, component: address, value: subnet.key });
  }
  return { subnets, undecided, open };
});

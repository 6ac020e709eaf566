import { isDeepStrictEqual } from "node:util";
import { quoteKey, within } from "../../src/plan/address.ts";
import { named, refs } from "../plan/made.ts";
import {
  type Change,
  type Changing,
  type ConfiguredResource,
  hasUnknown,
  listIn,
  mapBlocks,
  mapConfigured,
  mapValues,
  type Plan,
  type Standing,
  textIn,
  type Values,
} from "./plans.ts";

/** The lists in which a resource tells what separate resources may tell as well. */
export const ruleLists: Readonly<Record<string, readonly string[]>> = {
  aws_security_group: ["ingress", "egress"],
  aws_route_table: ["route"],
};

// ---- blocks and separate resources -----------------------------------------------------------------------------------

/** One rule or route: what the only element of a block and a resource of its own have in common. */
interface Atom {
  readonly key: string;
  /** As a block of the parent's list. */
  readonly block: Values;
  /** As the arguments of a resource of its own, but for the parent's id. */
  readonly own: Values;
}

const noPeers = { cidr_blocks: [], ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [], self: false };

/** `aws_vpc_security_group_*_rule` names one far end, and has an argument for each kind of them. */
const peerArguments = {
  cidr_blocks: "cidr_ipv4",
  ipv6_cidr_blocks: "cidr_ipv6",
  prefix_list_ids: "prefix_list_id",
  security_groups: "referenced_security_group_id",
} as const;

type PeerList = keyof typeof peerArguments;

const peerLists = Object.keys(peerArguments) as readonly PeerList[];

function ruleAtom(group: unknown, rule: Values, list: PeerList, peer: unknown): Atom {
  const { description, from_port, to_port } = rule;
  const protocol = rule.protocol ?? rule.ip_protocol;
  const ports = protocol === "-1" ? { from_port: null, to_port: null } : { from_port, to_port };
  return {
    key: JSON.stringify([protocol, ports, list, peer]),
    block: { ...noPeers, description, protocol, from_port: from_port ?? 0, to_port: to_port ?? 0, [list]: [peer] },
    own: { security_group_id: group, description, ip_protocol: protocol, ...ports, [peerArguments[list]]: peer },
  };
}

function ruleAtoms(group: unknown, rule: Values): readonly Atom[] {
  const own = rule.self === true ? [group] : [];
  return peerLists.flatMap((list) =>
    [...listIn(rule, list), ...(list === "security_groups" ? own : [])].map((peer) =>
      ruleAtom(group, rule, list, peer),
    ),
  );
}

const destinations = {
  cidr_block: "destination_cidr_block",
  ipv6_cidr_block: "destination_ipv6_cidr_block",
  destination_prefix_list_id: "destination_prefix_list_id",
} as const;

/** Of `aws_route` these say what it is; of a block of `route`, all but the destination lead somewhere. */
const routeTargets = [
  "carrier_gateway_id",
  "core_network_arn",
  "egress_only_gateway_id",
  "gateway_id",
  "local_gateway_id",
  "nat_gateway_id",
  "network_interface_id",
  "transit_gateway_id",
  "vpc_endpoint_id",
  "vpc_peering_connection_id",
];

function routeAtom(table: unknown, route: Values, isBlock: boolean): Atom {
  const names = Object.entries(destinations);
  const written = names.map(([inBlock, alone]) => [inBlock, alone, textIn(route, isBlock ? inBlock : alone)] as const);
  const targets = routeTargets.flatMap((name) => (textIn(route, name) ? [[name, route[name]] as const] : []));
  const unset = Object.fromEntries([...routeTargets, ...Object.keys(destinations)].map((name) => [name, ""]));
  return {
    key: JSON.stringify([written, targets]),
    block: { ...unset, ...Object.fromEntries([...written.map(([name, , text]) => [name, text ?? ""]), ...targets]) },
    own: {
      route_table_id: table,
      ...Object.fromEntries([...written.map(([, name, text]) => [name, text ?? null]), ...targets]),
    },
  };
}

/** What one of a resource's lists holds, piece by piece. */
const atomsInList = (type: string, values: Values, list: string): readonly Atom[] =>
  listIn<Values>(values, list).flatMap((block) =>
    type === "aws_route_table" ? [routeAtom(values.id, block, true)] : ruleAtoms(values.id, block),
  );

/** The list of the parent that a separate resource tells of, and what it tells. */
function separateAtoms(type: string, values: Values): readonly { readonly list: string; readonly atom: Atom }[] {
  const { security_group_id: group, route_table_id: table } = values;
  if (type === "aws_route") return [{ list: `${table} route`, atom: routeAtom(table, values, false) }];
  const direction = /^aws_vpc_security_group_(ingress|egress)_rule$/.exec(type)?.[1];
  if (direction !== undefined) {
    return peerLists.flatMap((list) => {
      const peer = textIn(values, peerArguments[list]);
      return peer === undefined ? [] : [{ list: `${group} ${direction}`, atom: ruleAtom(group, values, list, peer) }];
    });
  }
  if (type !== "aws_security_group_rule") return [];
  const source = textIn(values, "source_security_group_id");
  const rule = source === undefined ? values : { ...values, security_groups: [source] };
  return ruleAtoms(group, rule).map((atom) => ({ list: `${group} ${values.type}`, atom }));
}

/** What separate resources put into which list, before and after. */
export function ownedRules({ prior, changes }: Plan) {
  const told = (resources: readonly { readonly type: string; readonly values: Values | null }[]) =>
    resources.flatMap(({ type, values }) => (values === null ? [] : separateAtoms(type, values)));
  const changed = new Set(changes.map(({ address }) => address));
  const after = [
    ...prior.filter(({ address }) => !changed.has(address)),
    ...changes.map(({ type, change }) => ({ type, values: change.after })),
  ];
  const blocks = new Map<string, Values[]>();
  for (const { list, atom } of told(after)) blocks.set(list, [...(blocks.get(list) ?? []), atom.block]);
  return { before: new Set(told(prior).map(({ list, atom }) => `${list} ${atom.key}`)), after: blocks };
}

/** What a list holds besides what separate resources have put there. */
export function restOfList(
  { type, values }: Pick<Standing, "type" | "values">,
  list: string,
  owned: ReadonlySet<string>,
): readonly Values[] {
  return atomsInList(type, values, list)
    .filter(({ key }) => !owned.has(`${values.id} ${list} ${key}`))
    .map(({ block }) => block);
}

// ---- from blocks to resources of their own -------------------------------------------------------------------------

/** Which resources hold a group's rules: one for each far end, or `aws_security_group_rule`, which takes lists of them. */
export type RuleForm = "rule" | "old rule";

const ownTypes: Readonly<Record<RuleForm, Readonly<Record<string, string>>>> = {
  rule: {
    ingress: "aws_vpc_security_group_ingress_rule",
    egress: "aws_vpc_security_group_egress_rule",
    route: "aws_route",
  },
  "old rule": { ingress: "aws_security_group_rule", egress: "aws_security_group_rule", route: "aws_route" },
};

/** A rule as `aws_security_group_rule` has it. */
function asOldRule({ ip_protocol, from_port, to_port, ...own }: Values, direction: string): Values {
  const { security_group_id, description, referenced_security_group_id: source } = own;
  const lists = peerLists.filter((list) => list !== "security_groups" && own[peerArguments[list]] !== undefined);
  return {
    type: direction,
    ...(security_group_id === undefined ? {} : { security_group_id }),
    description,
    protocol: ip_protocol,
    from_port: from_port ?? 0,
    to_port: to_port ?? 0,
    self: false,
    ...(source === undefined ? {} : { source_security_group_id: source }),
    ...Object.fromEntries(lists.map((list) => [list, [own[peerArguments[list]]]])),
  };
}

const parentArguments: Readonly<Record<string, string>> = {
  ingress: "security_group_id",
  egress: "security_group_id",
  route: "route_table_id",
};

/**
 * Each rule and route that stands in its parent's list gets a resource of its own. As Terraform reads it back, the list
 * of a parent that stands still holds them all, and goes on doing so while the resources change. What is written with an
 * id that is not known yet stays where it is.
 */
export function withSeparateRules(plan: Plan, form: RuleForm): Plan {
  const owned = ownedRules(plan).before;
  const moved: { readonly parent: Changing; readonly list: string; readonly rules: readonly Changing[] }[] = [];
  for (const parent of plan.changes) {
    const { before, after, after_unknown } = parent.change;
    for (const list of ruleLists[parent.type] ?? []) {
      if (hasUnknown(after_unknown[list]) && after_unknown[list] !== true) continue;
      const isFree = ({ key }: Atom) => !owned.has(`${before?.id} ${list} ${key}`);
      const then = byKey(before === null ? [] : atomsInList(parent.type, before, list).filter(isFree));
      const now = byKey(after === null ? [] : atomsInList(parent.type, after, list).filter(isFree));
      const rules = [...new Set([...then.keys(), ...now.keys()])].map((key, index) =>
        separate(parent, list, form, index, then.get(key), now.get(key)),
      );
      moved.push({ parent, list, rules });
    }
  }
  const rules = moved.flatMap((each) => each.rules);
  const parents = new Map<Changing, readonly string[]>();
  for (const { parent, list } of moved) parents.set(parent, [...(parents.get(parent) ?? []), list]);
  return {
    ...plan,
    prior: [
      ...plan.prior,
      ...rules.flatMap(({ change, ...head }) => (change.before === null ? [] : [{ ...head, values: change.before }])),
    ],
    changes: [...plan.changes.map((each) => emptied(each, parents.get(each) ?? [])), ...rules],
    configuration: configuredWith(plan, moved),
  };
}

const byKey = (atoms: readonly Atom[]): ReadonlyMap<string, Atom> => new Map(atoms.map((atom) => [atom.key, atom]));

function separate(
  parent: Changing,
  list: string,
  form: RuleForm,
  index: number,
  then: Atom | undefined,
  now: Atom | undefined,
): Changing {
  const name = `${parent.name}_${list}_${index}`;
  const address = within(parent.module_address ?? "", `${ownTypes[form][list]}.${name}${quoteKey(parent.index)}`);
  const argument = parentArguments[list] ?? "";
  const id = { id: `rule-${Buffer.from(address).toString("hex")}` };
  const ownOf = ({ own }: Atom) => (form === "old rule" && list !== "route" ? asOldRule(own, list) : own);
  const before = then === undefined ? null : { ...ownOf(then), ...id };
  const isKnown = now?.own[argument] !== undefined;
  const made = { id: true, ...(isKnown ? {} : { [argument]: true }) };
  const after = now === undefined ? null : before === null ? ownOf(now) : { ...ownOf(now), ...id };
  const change: Change = {
    actions: before === null ? ["create"] : after === null ? ["delete"] : ["no-op"],
    before,
    after,
    after_unknown: before === null ? made : {},
    before_sensitive: {},
    after_sensitive: {},
  };
  return { ...named(address), change };
}

/** The parent, when its rules have resources of their own: nobody writes its lists, so that they stay as they were read. */
function emptied(parent: Changing, lists: readonly string[]): Changing {
  const { change } = parent;
  const { before, after } = change;
  if (lists.length === 0 || after === null) return parent;
  const unknown = Object.fromEntries(lists.map((list) => [list, true]));
  const former = Object.fromEntries(lists.map((list) => [list, before?.[list]]));
  const will = { ...after, ...former };
  if (before === null)
    return { ...parent, change: { ...change, after: will, after_unknown: { ...change.after_unknown, ...unknown } } };
  const actions = isDeepStrictEqual(before, will) && !hasUnknown(change.after_unknown) ? ["no-op"] : change.actions;
  return { ...parent, change: { ...change, actions, after: will } };
}

function configuredWith(
  { configuration }: Plan,
  moved: readonly { readonly parent: Changing; readonly list: string; readonly rules: readonly Changing[] }[],
): Plan["configuration"] {
  const about = ({ type, name }: ConfiguredResource) =>
    moved.filter(({ parent }) => parent.type === type && parent.name === name);
  return mapConfigured(configuration, (resources) =>
    resources.flatMap((resource) => {
      const lists = about(resource);
      const kept = Object.entries(resource.expressions ?? {}).filter(
        ([name]) => !lists.some(({ list }) => list === name),
      );
      const rules = lists.flatMap(({ list, rules: own }) =>
        own.map(({ type, name, mode }) => ({
          ...resource,
          address: `${type}.${name}`,
          mode,
          type,
          name,
          expressions: { [parentArguments[list] ?? ""]: refs(`${resource.address}.id`, resource.address) },
        })),
      );
      return [{ ...resource, expressions: Object.fromEntries(kept) }, ...rules];
    }),
  );
}

// ---- twins ---------------------------------------------------------------------------------------------------------

/** A second resource beside each of some, which differs in a few arguments. */
export function withTwins(
  plan: Plan,
  suffix: string,
  edit: (values: Values, type: string) => Values | undefined,
): Plan {
  const twin = <T extends Standing | Changing>(resource: T): T => {
    const name = `${resource.name}_${suffix}`;
    return {
      ...resource,
      name,
      address: within(resource.module_address ?? "", `${resource.type}.${name}${quoteKey(resource.index)}`),
    };
  };
  const edited = (values: Values | null, type: string) => {
    const twins = values === null ? undefined : edit(values, type);
    return twins && { ...twins, ...(textIn(twins, "id") ? { id: `${twins.id}-${suffix}` } : {}) };
  };
  const types = new Set<string>();
  const prior = plan.prior.flatMap((resource) => {
    const values = edited(resource.values, resource.type);
    if (values !== undefined) types.add(`${resource.type}.${resource.name}`);
    return values === undefined ? [] : [{ ...twin(resource), values }];
  });
  const changes = plan.changes.flatMap((resource) => {
    const { change, type } = resource;
    const before = edited(change.before, type) ?? null;
    const after = edited(change.after, type) ?? null;
    if (before === null && after === null) return [];
    types.add(`${type}.${resource.name}`);
    const { previous_address: _, ...others } = twin(resource);
    const isAsBefore = (before === null) === (change.before === null) && (after === null) === (change.after === null);
    return [{ ...others, change: { ...change, before, after, ...(isAsBefore ? {} : actionsFor(change, before)) } }];
  });
  return {
    ...plan,
    prior: [...plan.prior, ...prior],
    changes: [...plan.changes, ...changes],
    configuration: mapConfigured(plan.configuration, (resources) =>
      resources.flatMap((resource) => {
        const { type, name } = resource;
        const beside = { ...resource, name: `${name}_${suffix}`, address: `${type}.${name}_${suffix}` };
        return types.has(`${type}.${name}`) ? [resource, beside] : [resource];
      }),
    ),
  };
}

/** Where the resource has a twin on one side of the plan only, the twin comes or goes. */
const actionsFor = ({ after_unknown }: Change, before: Values | null): Partial<Change> =>
  before === null ? { actions: ["create"], after_unknown: { ...after_unknown, id: true } } : { actions: ["delete"] };

const isSeparateRule = (type: string): boolean =>
  /^aws_vpc_security_group_(in|e)gress_rule$|^aws_security_group_rule$/.test(type);

/** Every rule a second time, under another description: in its list, and as a resource of its own. */
export function withRulesTwice(plan: Plan): Plan {
  const again = { description: "again" };
  const beside = withTwins(plan, "again", (values, type) =>
    isSeparateRule(type) ? { ...values, ...again } : undefined,
  );
  return mapValues(beside, (values, { type }, unknown) =>
    type === "aws_security_group"
      ? mapBlocks(values, ["ingress", "egress"], unknown, (rule) => [rule, { ...rule, ...again }])
      : values,
  );
}

// ---- open groups ---------------------------------------------------------------------------------------------------

const everything = [
  { suffix: "v4", argument: "cidr_ipv4", cidr: "0.0.0.0/0" },
  { suffix: "v6", argument: "cidr_ipv6", cidr: "::/0" },
];

/** The ids of all resources of a type that the plan leaves, those among them that AWS makes along with VPCs. */
const idsOf = ({ prior, changes }: Plan, ofType: string, alongWithVpc: string): readonly string[] => [
  ...new Set(
    [...prior, ...changes.map(({ type, change }) => ({ type, values: change.after }))].flatMap(({ type, values }) => {
      if (type === ofType) return textIn(values, "id") ?? [];
      return type === "aws_vpc" ? (textIn(values, alongWithVpc) ?? []) : [];
    }),
  ),
];

export const groupsIn = (plan: Plan): readonly string[] =>
  idsOf(plan, "aws_security_group", "default_security_group_id");

export const aclsIn = (plan: Plan): readonly string[] => idsOf(plan, "aws_network_acl", "default_network_acl_id");

/** A resource that comes beside what the plan does. */
function coming(address: string, after: Values): Changing {
  const marks = { after_unknown: { id: true }, before_sensitive: false, after_sensitive: {} };
  return { ...named(address), change: { actions: ["create"], before: null, after, ...marks } };
}

/** New rules beside what the plan does, by which some groups let everything in and out. */
export function withOpenGroups(plan: Plan, groups: readonly string[]): Plan {
  const rules = groups.flatMap((group, index) =>
    ["ingress", "egress"].flatMap((direction) =>
      everything.map(({ suffix, argument, cidr }) =>
        coming(`aws_vpc_security_group_${direction}_rule.open_${index}_${suffix}`, {
          ip_protocol: "-1",
          [argument]: cidr,
          security_group_id: group,
        }),
      ),
    ),
  );
  return { ...plan, changes: [...plan.changes, ...rules] };
}

// ---- open ACLs -----------------------------------------------------------------------------------------------------

/** Those of an ACL that AWS makes, which no plan tells. */
const numbersByDefault = [100, 101];

function numbersIn({ prior, changes }: Plan): ReadonlySet<number> {
  const told = [
    ...prior.map(({ values }) => values),
    ...changes.flatMap(({ change }) => [change.before, change.after]),
  ];
  const numbers = told.flatMap((values) => [
    ...["ingress", "egress"].flatMap((list) => listIn<Values>(values, list).map(({ rule_no }) => rule_no)),
    values?.rule_number,
  ]);
  return new Set([...numbersByDefault, ...numbers.filter((number) => typeof number === "number")]);
}

/** Numbers that no entry has: before all others, and behind each, with room for one more. */
export function freeNumbersIn(plan: Plan): readonly number[] {
  const taken = numbersIn(plan);
  return [1, ...[...taken].map((number) => number + 1)].filter((at) => !taken.has(at) && !taken.has(at + 1));
}

/** New entries from that number on beside what the plan does, by which some ACLs let everything in and out. */
export function withOpenAcls(plan: Plan, acls: readonly string[], from: number): Plan {
  const entries = acls.flatMap((acl, index) =>
    [false, true].flatMap((egress) =>
      aclRanges.map((range, family) =>
        coming(`aws_network_acl_rule.open_${index}_${egress ? "out" : "in"}_${family}`, {
          network_acl_id: acl,
          egress,
          rule_number: from + family,
          rule_action: "allow",
          protocol: "-1",
          ...range,
        }),
      ),
    ),
  );
  return { ...plan, changes: [...plan.changes, ...entries] };
}

const aclRanges = [{ cidr_block: "0.0.0.0/0" }, { ipv6_cidr_block: "::/0" }];

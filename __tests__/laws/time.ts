import { isDeepStrictEqual } from "node:util";
import { quoteKey, within } from "../../src/plan/address.ts";
import {
  type Changing,
  type Configuration,
  type ConfiguredModule,
  type Expression,
  type Head,
  hasUnknown,
  isNoOp,
  listIn,
  type Plan,
  type Standing,
  textIn,
  type Values,
} from "./plans.ts";
import { ownedRules, restOfList, ruleLists } from "./rules.ts";

const headOf = ({ change: _, previous_address: __, ...head }: Changing): Head => head;

const unchanged = (head: Head, values: Values): Changing => ({
  ...head,
  change: {
    actions: ["no-op"],
    before: values,
    after: values,
    after_unknown: {},
    before_sensitive: {},
    after_sensitive: {},
  },
});

/** The state before the plan, and a plan that leaves it as it is. */
export function nothingPlanned(plan: Plan): Plan {
  const standing = plan.changes.flatMap((each) => {
    const { before } = each.change;
    return before === null || each.mode === "data" ? [] : [unchanged(headOf(each), before)];
  });
  return { ...plan, changes: standing };
}

// ---- what is known after apply -------------------------------------------------------------------------------------

/** What AWS makes along with a VPC has ids as well. */
const alongWithVpc: Readonly<Record<string, string>> = {
  default_network_acl_id: "acl-of-",
  default_route_table_id: "rtb-of-",
  default_security_group_id: "sg-of-",
  main_route_table_id: "rtb-of-",
};

/** Where nobody writes it, the provider or AWS fills it in with this. */
const filledIn: Readonly<Record<string, Values>> = {
  aws_security_group: { ingress: [], egress: [] },
  aws_vpc_endpoint: { subnet_ids: [], security_group_ids: [], route_table_ids: [], private_dns_enabled: false },
};

/**
 * The same plan, had Terraform known the ids beforehand: whatever is made gets one, and what refers to it holds it. The
 * references are read from the configuration's JSON alone, as plainly as the scenarios write them.
 */
export function withIdsKnown(plan: Plan): Plan {
  const made = new Map(
    plan.changes.flatMap((each) => (hasUnknown(each.change.after_unknown.id) ? [[each.address, idFor(each)]] : [])),
  );
  const idAt = (address: string): string | undefined =>
    made.get(address) ??
    textIn(plan.prior.find((each) => each.address === address)?.values ?? null, "id") ??
    textIn(plan.changes.find((each) => each.address === address)?.change.after ?? null, "id");
  // Unset, an instance takes a public address where its subnet says so.
  const publicSubnets = new Set<unknown>([
    ...plan.prior.flatMap(({ values }) => (values.map_public_ip_on_launch === true ? [values.id] : [])),
    ...plan.changes.flatMap((each) =>
      each.change.after?.map_public_ip_on_launch === true ? [idAt(each.address)] : [],
    ),
  ]);
  const changes = plan.changes.map((each): Changing => {
    const { change } = each;
    if (change.after === null || !hasUnknown(change.after_unknown)) return each;
    const { after_unknown: unknown, after } = change;
    const known: Record<string, unknown> = { ...filledInFor(each, unknown), ...after };
    for (const [name, mark] of Object.entries(unknown)) {
      if (!hasUnknown(mark)) continue;
      const ids = idsIn(plan.configuration, each, expressionOf(plan.configuration, each, name), idAt);
      if (name === "id") known.id = made.get(each.address);
      else if (mark === true && ids.length > 0) known[name] = name.endsWith("s") ? ids : ids[0];
      else if (mark !== true) known[name] = blocksWith(listIn(after, name), mark, ids);
      else if (each.type === "aws_vpc" && name in alongWithVpc) known[name] = alongWithVpc[name] + idFor(each);
    }
    if (each.type === "aws_instance") known.associate_public_ip_address ??= publicSubnets.has(known.subnet_id);
    return { ...each, change: { ...change, after: known, after_unknown: {} } };
  });
  return { ...plan, changes };
}

const idFor = ({ address, type }: Head): string =>
  `${type === "aws_security_group" ? "sg" : type.replace(/^aws_/, "")}-made-${Buffer.from(address).toString("hex")}`;

const filledInFor = ({ type }: Head, unknown: Values): Values =>
  Object.fromEntries(Object.entries(filledIn[type] ?? {}).filter(([name]) => unknown[name] === true));

/** Each block with the ids that it lacks, in the order in which the configuration mentions them. */
function blocksWith(blocks: readonly Values[], marks: unknown, ids: readonly string[]): readonly Values[] {
  const left = [...ids];
  return blocks.map((block, index) => {
    const mark = Array.isArray(marks) ? (marks[index] as Values) : {};
    const lacking = Object.entries(mark).filter(([, each]) => each === true);
    const found = lacking.map(([name]) => {
      const id = left.shift();
      return [name, name.endsWith("s") ? [id] : id];
    });
    return { ...block, ...Object.fromEntries(found) };
  });
}

function moduleOf({ root_module }: Configuration, module: string): ConfiguredModule {
  return callsIn(module).reduce<ConfiguredModule>((at, call) => at.module_calls?.[call]?.module ?? {}, root_module);
}

const callsIn = (module: string): readonly string[] =>
  [...module.matchAll(/module\.([\w-]+)/g)].map(([, name]) => name ?? "");

const expressionOf = (configuration: Configuration, { module_address, type, name }: Head, argument: string) =>
  moduleOf(configuration, module_address ?? "").resources?.find((each) => each.type === type && each.name === name)
    ?.expressions?.[argument];

/** A plan's JSON does not tell what local values are; this is the only one by which a scenario gets at a new id. */
const locals: Readonly<Record<string, Expression>> = {
  endpoint_security_group_ids: { references: ["module.endpoint_group.security_group_id"] },
};

/** The ids that an expression stands for: of resources, through variables and through outputs of modules. */
function idsIn(
  configuration: Configuration,
  {
    module_address: module = "",
    index,
  }: { readonly module_address?: string; readonly index?: string | number | undefined },
  expression: Expression | undefined,
  idAt: (address: string) => string | undefined,
): readonly string[] {
  const calls = callsIn(module);
  const parent = calls.slice(0, -1).reduce((path, call) => within(path, `module.${call}`), "");
  const references = expression?.references ?? [];
  // Of what a module hands in by key, the instance's own key picks one.
  const picked = references.includes("each.key") ? { index } : {};
  const found = references.flatMap((reference) => {
    const [first = "", second = "", third = ""] = reference.split(".");
    if (first === "local") return idsIn(configuration, { module_address: module }, locals[second], idAt);
    if (first === "var") {
      const call = moduleOf(configuration, parent).module_calls?.[calls.at(-1) ?? ""];
      return idsIn(configuration, { module_address: parent, ...picked }, call?.expressions?.[second], idAt);
    }
    if (first === "module" && third !== "") {
      const inside = within(module, `module.${second}`);
      const output = moduleOf(configuration, inside).outputs?.[third]?.expression;
      return idsIn(configuration, { module_address: inside, index }, output, idAt);
    }
    if (third !== "id" && (third !== "" || index === undefined)) return [];
    const address = within(module, `${first}.${second}`);
    return idAt(address) ?? idAt(`${address}${quoteKey(index)}`) ?? [];
  });
  return [...new Set(found)];
}

// ---- later ---------------------------------------------------------------------------------------------------------

/** The state after the plan, read anew: what separate rules no longer put into a group's list is not in it. */
function landed(known: Plan): readonly Standing[] {
  const addresses = new Set(known.changes.map(({ address }) => address));
  const stays = known.prior.filter(({ address }) => !addresses.has(address));
  const will = known.changes.flatMap((each): readonly Standing[] => {
    const { actions, before, after } = each.change;
    const values = actions.includes("forget") && !actions.includes("create") ? before : after;
    return values === null ? [] : [{ ...headOf(each), values }];
  });
  return refreshed(known, [...stays, ...will]);
}

function refreshed(plan: Plan, standing: readonly Standing[]): readonly Standing[] {
  const owned = ownedRules(plan);
  const isOfSubnet = (flag: string, subnet: unknown) =>
    standing.some(({ type, values }) => type === "aws_subnet" && values.id === subnet && values[flag] === true);
  const elasticIps = (resources: readonly Standing[]) =>
    new Set(resources.flatMap(({ type, values }) => (type === "aws_eip" ? (textIn(values, "instance") ?? []) : [])));
  const [then, now] = [elasticIps(plan.prior), elasticIps(standing)];
  return standing.map((resource) => {
    const { type, values } = resource;
    const lists = ruleLists[type] ?? [];
    const listed = lists.map((name) => [
      name,
      [...restOfList(resource, name, owned.before), ...(owned.after.get(`${values.id} ${name}`) ?? [])],
    ]);
    // The provider reads the flag off the interface, where an Elastic IP shows like any other public address.
    const id = textIn(values, "id") ?? "";
    const isLost = type === "aws_instance" && then.has(id) && !now.has(id);
    const flags = isLost
      ? { associate_public_ip_address: isOfSubnet("map_public_ip_on_launch", values.subnet_id) }
      : {};
    return { ...resource, values: { ...values, ...flags, ...Object.fromEntries(listed) } };
  });
}

/** The plan after the plan has been applied: there is nothing left to do. */
export function applied(plan: Plan): Plan {
  const prior = landed(withIdsKnown(plan));
  return {
    ...plan,
    prior,
    changes: prior.filter(({ mode }) => mode === "managed").map(({ values, ...head }) => unchanged(head, values)),
  };
}

/** The plan that takes this one back, made when it has been applied. */
export function takenBack(plan: Plan): Plan {
  const known = withIdsKnown(plan);
  const now = landed(known);
  const then = new Map(known.prior.map((resource) => [resource.address, resource.values]));
  const valuesNow = new Map(now.map(({ address, values }) => [address, values]));
  return {
    ...known,
    prior: now,
    changes: known.changes
      .filter(({ mode }) => mode === "managed")
      .map((each): Changing => {
        const before = valuesNow.get(each.address) ?? null;
        const former = then.get(each.address) ?? each.change.before;
        const after = isNoOp(each) ? before : former;
        const actions = isDeepStrictEqual(before, after) ? ["no-op"] : back(each.change.actions);
        return { ...headOf(each), change: { ...each.change, actions, before, after, after_unknown: {} } };
      }),
  };
}

const opposite: Readonly<Record<string, string>> = { create: "delete", delete: "create" };

/** What is replaced is replaced by what it was, in the same order. */
const back = (actions: readonly string[]): readonly string[] =>
  actions.length > 1 ? actions : actions.map((action) => opposite[action] ?? action);

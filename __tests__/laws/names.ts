import { within } from "../../src/plan/address.ts";
import { type Configuration, type Head, mapStrings, type Plan, textIn } from "./plans.ts";

/** New names that come in the same order as the old ones. */
const newName = (name: string): string => `renamed_${name}`;

/** `aws_vpc.main` → `aws_vpc.renamed_main`, wherever it stands in a text. */
export const otherResourceName = (text: string): string =>
  text.replace(/\b(aws_[a-z0-9_]+)\.([A-Za-z_][\w-]*)/g, (_, type, name) => `${type}.${newName(name)}`);

/** `module.network` → `module.renamed_network`. */
export const otherModuleName = (text: string): string =>
  text.replace(/\bmodule\.([A-Za-z_][\w-]*)/g, (_, name) => `module.${newName(name)}`);

/** `["a"]` → `["renamed_a"]`. */
export const otherKey = (text: string): string => text.replace(/\["(\w+)"\]/g, (_, key) => `["${newName(key)}"]`);

const mapHeads = (plan: Plan, edit: <T extends Head>(head: T) => T): Plan => ({
  ...plan,
  prior: plan.prior.map(edit),
  changes: plan.changes.map(edit),
});

export function withOtherResourceNames(plan: Plan): Plan {
  const renamed = mapHeads(mapStrings(plan, otherResourceName), (head) => ({ ...head, name: newName(head.name) }));
  const walk = (module: Configuration["root_module"]): Configuration["root_module"] => ({
    ...module,
    resources: (module.resources ?? []).map((resource) => ({ ...resource, name: newName(resource.name) })),
    module_calls: mapRecord(module.module_calls ?? {}, (name, call) => [name, { ...call, module: walk(call.module) }]),
  });
  return {
    ...renamed,
    configuration: { ...renamed.configuration, root_module: walk(renamed.configuration.root_module) },
  };
}

export function withOtherModuleNames(plan: Plan): Plan {
  const renamed = mapStrings(plan, otherModuleName);
  const walk = (module: Configuration["root_module"]): Configuration["root_module"] => ({
    ...module,
    module_calls: mapRecord(module.module_calls ?? {}, (name, call) => [
      newName(name),
      { ...call, module: walk(call.module) },
    ]),
  });
  return {
    ...renamed,
    configuration: { ...renamed.configuration, root_module: walk(renamed.configuration.root_module) },
  };
}

export const withOtherKeys = (plan: Plan): Plan =>
  mapHeads(mapStrings(plan, otherKey), (head) =>
    typeof head.index === "string" ? { ...head, index: newName(head.index) } : head,
  );

const mapRecord = <T>(record: Readonly<Record<string, T>>, edit: (name: string, value: T) => readonly [string, T]) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => edit(name, value)));

// ---- one level down --------------------------------------------------------------------------------------------------

/** `aws_vpc.main` → `module.all.aws_vpc.main`, wherever a report names it. */
export const inside =
  (module: string) =>
  (text: string): string =>
    text.replace(
      /(?<![\w.\]])((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?aws_[a-z0-9_]+\.)/g,
      `module.${module}.$1`,
    );

/** The whole root module as a module that the root calls. */
export function insideModule(plan: Plan, name: string): Plan {
  const down = <T extends Head & { readonly previous_address?: string }>(head: T): T => ({
    ...head,
    address: within(`module.${name}`, head.address),
    module_address: within(`module.${name}`, head.module_address ?? "").replace(/\.$/, ""),
    ...(head.previous_address === undefined
      ? {}
      : { previous_address: within(`module.${name}`, head.previous_address) }),
  });
  const { root_module, ...others } = plan.configuration;
  const module_calls = { [name]: { source: `./${name}`, module: root_module } };
  return {
    ...plan,
    prior: plan.prior.map(down),
    changes: plan.changes.map(down),
    configuration: { ...others, root_module: { module_calls } },
  };
}

// ---- ids -------------------------------------------------------------------------------------------------------------

const otherIds = [
  "id",
  "primary_network_interface_id",
  "default_network_acl_id",
  "default_route_table_id",
  "default_security_group_id",
  "main_route_table_id",
];

/** Names of roles and their like are ids, be they made already or not. */
const idsOf = ({ type }: Head): readonly string[] => (type.startsWith("aws_iam_") ? [...otherIds, "name"] : otherIds);

/** Every id of an object in the plan is another, wherever it stands. The kind of thing still shows at its beginning. */
export function withOtherIds(plan: Plan, suffix: string): Plan {
  const told = [
    ...plan.prior.map((each) => ({ head: each, values: each.values })),
    ...plan.changes.flatMap((each) => [
      { head: each, values: each.change.before },
      { head: each, values: each.change.after },
    ]),
  ];
  const ids = new Set(told.flatMap(({ head, values }) => idsOf(head).flatMap((name) => textIn(values, name) ?? [])));
  return mapStrings(plan, (text) => (ids.has(text) ? `${text}${suffix}` : text));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { bytesOf, planJson } from "../plan/made.ts";

/** A plan as Terraform writes it, in the parts that the laws take apart and put together anew. All plain JSON. */
export interface Plan {
  readonly prior: readonly Standing[];
  readonly changes: readonly Changing[];
  readonly configuration: Configuration;
  /** The members that no law touches. */
  readonly others: Values;
}

export interface Values {
  readonly [name: string]: unknown;
}

/** What names a resource instance. */
export interface Head {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
}

/** A resource of the prior state. */
export interface Standing extends Head {
  readonly values: Values;
}

/** A resource change. */
export interface Changing extends Head {
  readonly previous_address?: string;
  readonly change: Change;
}

export interface Change {
  readonly actions: readonly string[];
  readonly before: Values | null;
  readonly after: Values | null;
  readonly after_unknown: Values;
  readonly before_sensitive: unknown;
  readonly after_sensitive: unknown;
}

export interface Configuration {
  readonly provider_config?: Values;
  readonly root_module: ConfiguredModule;
}

export interface ConfiguredModule {
  readonly resources?: readonly ConfiguredResource[];
  readonly module_calls?: Readonly<Record<string, ConfiguredCall>>;
  readonly outputs?: Readonly<Record<string, { readonly expression?: Expression }>>;
  readonly variables?: Values;
}

export interface ConfiguredResource {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly expressions?: Readonly<Record<string, Expression>>;
}

export interface ConfiguredCall {
  readonly source?: string;
  readonly expressions?: Readonly<Record<string, Expression>>;
  readonly module: ConfiguredModule;
}

export interface Expression {
  readonly references?: readonly string[];
  readonly constant_value?: unknown;
}

// ---- the scenarios -------------------------------------------------------------------------------------------------

export interface Scenario {
  readonly name: string;
  readonly plan: Plan;
  /** Where its sources lie, for those that cannot be told without. */
  readonly source?: string;
}

interface StateModule {
  readonly address?: string;
  readonly resources?: readonly Standing[];
  readonly child_modules?: readonly StateModule[];
}

interface PlanFile extends Values {
  readonly prior_state?: { readonly values?: { readonly root_module?: StateModule } };
  readonly resource_changes?: readonly Changing[];
  readonly configuration: Configuration;
}

const folder = new URL("../../plans/", import.meta.url).pathname;

export const scenarios: readonly Scenario[] = readdirSync(folder)
  .sort()
  .filter((name) => existsSync(`${folder}${name}/plan.json`))
  .map((name) => {
    const { source } = readJson<{ source?: string }>(`${name}/expected.json`);
    const plan = takeApart(readJson<PlanFile>(`${name}/plan.json`));
    return { name, plan, ...(source === undefined ? {} : { source: `${folder}${name}/${source}` }) };
  });

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(`${folder}${path}`, "utf8"));
}

function takeApart(file: PlanFile): Plan {
  const { prior_state, resource_changes, configuration, format_version, terraform_version, complete, errored } = file;
  return {
    prior: standingIn(prior_state?.values?.root_module ?? {}),
    changes: resource_changes ?? [],
    configuration,
    others: { format_version, terraform_version, complete, errored },
  };
}

function standingIn({ address, resources = [], child_modules = [] }: StateModule): readonly Standing[] {
  return [
    ...resources.map((resource) => (address === undefined ? resource : { ...resource, module_address: address })),
    ...child_modules.flatMap(standingIn),
  ];
}

// ---- as a file -----------------------------------------------------------------------------------------------------

export const jsonOf = ({ prior, changes, configuration, others }: Plan): object =>
  planJson({ prior, changes, ...others, configuration });

export const inputOf = (json: object) => ({ name: "plan.json", bytes: bytesOf(json) });

// ---- in pieces -----------------------------------------------------------------------------------------------------

export const isNoOp = ({ change }: Changing): boolean => change.actions.every((action) => action === "no-op");

/** Rewrites the arguments of every object wherever the plan tells them. `unknown` marks what is known after apply. */
export function mapValues(plan: Plan, edit: (values: Values, of: Head, unknown: Values) => Values): Plan {
  return {
    ...plan,
    prior: plan.prior.map((resource) => ({ ...resource, values: edit(resource.values, resource, {}) })),
    changes: plan.changes.map((resource) => {
      const { before, after, after_unknown } = resource.change;
      return {
        ...resource,
        change: {
          ...resource.change,
          before: before && edit(before, resource, {}),
          after: after && edit(after, resource, after_unknown),
        },
      };
    }),
  };
}

/** Rewrites every string, wherever it stands in a piece of JSON. */
export function mapStrings<T>(json: T, edit: (text: string) => string): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return edit(value);
    if (Array.isArray(value)) return value.map(walk);
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]))
      : value;
  };
  return walk(json) as T;
}

/** Rewrites what the configuration says of resources, module by module. */
export function mapConfigured(
  { root_module, ...others }: Configuration,
  edit: (resources: readonly ConfiguredResource[]) => readonly ConfiguredResource[],
): Configuration {
  const walk = (module: ConfiguredModule): ConfiguredModule => ({
    ...module,
    resources: edit(module.resources ?? []),
    module_calls: Object.fromEntries(
      Object.entries(module.module_calls ?? {}).map(([name, call]) => [name, { ...call, module: walk(call.module) }]),
    ),
  });
  return { ...others, root_module: walk(root_module) };
}

/** The blocks or plain values of a list; nothing where it is absent, null or not known. */
export const listIn = <T>(values: Values | null, name: string): readonly T[] => {
  const list = values?.[name];
  return Array.isArray(list) ? list : [];
};

export const textIn = (values: Values | null, name: string): string | undefined => {
  const text = values?.[name];
  return typeof text === "string" && text !== "" ? text : undefined;
};

/** Whether a mark of `after_unknown` says that something in it is not known. */
export const hasUnknown = (mark: unknown): boolean => JSON.stringify(mark ?? false).includes("true");

/** Rewrites the blocks of some lists; those that hold something unknown stay, for it is marked by position. */
export const mapBlocks = (
  values: Values,
  names: readonly string[],
  unknown: Values,
  edit: (block: Values) => readonly Values[],
): Values => ({
  ...values,
  ...Object.fromEntries(
    names
      .filter((name) => Array.isArray(values[name]) && !hasUnknown(unknown[name]))
      .map((name) => [name, listIn<Values>(values, name).flatMap(edit)]),
  ),
});

/** Each of these has something that hardly another one has. */
const telling: ReadonlySet<string> = new Set([
  "endpoint-rule-removed-inline",
  "endpoint-rule-removed-separate",
  "igw-route-removed",
  "ipv6-egress-only-removed",
  "nacl-deny-first",
  "nacl-ephemeral-narrowed",
  "new-group-two-peers-one-port",
  "ok-forgotten",
  "ok-nacl-renumbered",
]);

/**
 * What a law is held against: the scenarios that tell most, and an eighth of the others, the next one for the next law;
 * all of them where LAWS=all is set. So the laws take seconds, and every scenario meets several of them.
 */
export function scenariosFor(law: number): readonly Scenario[] {
  if (process.env.LAWS === "all") return scenarios;
  return scenarios.filter(({ name }, index) => telling.has(name) || (index + law) % 8 === 0);
}

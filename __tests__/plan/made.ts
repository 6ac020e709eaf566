import { keyOf, moduleCalls, quoteKey, within } from "../../src/plan/address.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";

/** The smallest plans that have what a test is about, in the shape that Terraform writes. */
export interface Made {
  readonly prior?: readonly object[];
  readonly changes?: readonly object[];
  /** The root module of the configuration. */
  readonly root?: object;
  readonly [member: string]: unknown;
}

export function planJson({ prior, changes, root, ...others }: Made): object {
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: changes ?? [],
    ...(prior ? { prior_state: { format_version: "1.0", values: { root_module: modules(prior) } } } : {}),
    configuration: { root_module: root ?? {} },
    ...others,
  };
}

export const bytesOf = (json: unknown): Uint8Array => Buffer.from(JSON.stringify(json));

export const wantsAll = () => true;

export function read(made: Made, directory?: string): Promise<Plan> {
  const input = { name: "plan.json", bytes: bytesOf(planJson(made)) };
  return readPlan(input, { wants: wantsAll, ...(directory === undefined ? {} : { directory }) });
}

/** Takes apart `module.a["x"].data.aws_ami.b[0]`. */
export function named(address: string) {
  const key = keyOf(address);
  const bare = address.slice(0, address.length - quoteKey(key).length);
  const module = moduleCalls(bare).reduce((path, call) => within(path, `module.${call.name}${quoteKey(call.key)}`), "");
  const parts = (module === "" ? bare : bare.slice(module.length + 1)).split(".");
  const data = parts[0] === "data";
  const [type = "", name = ""] = data ? parts.slice(1) : parts;
  return {
    address,
    ...(module === "" ? {} : { module_address: module }),
    mode: data ? "data" : "managed",
    type,
    name,
    ...(key === undefined ? {} : { index: key }),
    provider_name: "registry.terraform.io/hashicorp/aws",
  };
}

/** A resource of the prior state. */
export function stands(address: string, values: object, more: object = {}): object {
  return { ...named(address), values, sensitive_values: {}, ...more };
}

/** A resource change. */
export function changes(address: string, actions: readonly string[], change: object, more: object = {}): object {
  const defaults = { before: null, after: null, after_unknown: {}, before_sensitive: false, after_sensitive: {} };
  return { ...named(address), change: { actions, ...defaults, ...change }, ...more };
}

export function creates(address: string, after: object, unknown: object = {}): object {
  return changes(address, ["create"], { after, after_unknown: unknown });
}

/** A resource of the configuration, with `expressions` in the JSON's own form. */
export function writes(address: string, expressions: object, more: object = {}): object {
  const { mode, type, name } = named(address);
  return { address, mode, type, name, provider_config_key: "aws", expressions, schema_version: 0, ...more };
}

/** An expression that mentions these, each followed by what it stands in, as Terraform lists them. */
export function refs(...references: readonly string[]): object {
  return { references };
}

function modules(resources: readonly object[]): object {
  const own = resources.filter((resource) => !("module_address" in resource));
  const inside = resources.filter((resource) => "module_address" in resource) as { module_address: string }[];
  const addresses = [...new Set(inside.map((resource) => resource.module_address))];
  return {
    resources: own,
    child_modules: addresses.map((address) => ({
      resources: inside.filter((resource) => resource.module_address === address),
      address,
    })),
  };
}

import { once } from "../once.ts";
import { moduleCalls } from "./address.ts";
import type { Path } from "./attributes.ts";
import type { PlanDocument } from "./document.ts";
import { type Expression, isExpression, readExpression } from "./expression.ts";
import { isList, isObject, member, members, textOf } from "./json.ts";
import type { ModulePart } from "./module-parts.ts";
import type { Range } from "./scan.ts";
import type { Json } from "./value.ts";

/** A block that may stand several times. */
export interface Repetition {
  forEach(): Expression | undefined;
}

export interface ConfiguredResource extends Repetition {
  readonly providerKey: string | undefined;
  /** What is written at a place of an instance with these values; undefined where the JSON shows nothing. */
  expression(path: Path, values: Json): Written | undefined;
  /** Whether the JSON shows an argument or block of the name; of dynamic blocks it shows nothing. */
  writes(name: string): boolean;
  /** The blocks of a name as the sources write them; undefined where the sources are not at hand. */
  blocks(name: string): readonly BlockSource[] | undefined;
}

/** A block inside a resource, as the sources write it. */
export type BlockSource =
  | { readonly kind: "block"; readonly body: BodySource }
  | {
      readonly kind: "dynamic";
      readonly iterator: string;
      readonly forEach: Expression;
      readonly body: BodySource;
    }
  /** Blocks that are written as the value of an argument. */
  | { readonly kind: "argument"; readonly value: Expression };

/** What the sources write between a block's braces. */
export interface BodySource {
  argument(name: string): Expression | undefined;
  blocks(name: string): readonly BlockSource[];
}

export interface Written {
  readonly expression: Expression;
  /** False where the expression stands for several blocks of the same name, of which it cannot be told which is meant. */
  readonly exact: boolean;
}

export interface ConfiguredCall extends Repetition {
  readonly source: string | undefined;
  argument(name: string): Expression | undefined;
}

export interface ConfiguredModule {
  resource(mode: string, type: string, name: string): ConfiguredResource | undefined;
  /** Its managed resources and data sources: `aws_vpc.main`, `data.aws_ami.linux`. */
  readonly resources: readonly string[];
  call(name: string): ConfiguredCall | undefined;
  readonly calls: readonly string[];
  output(name: string): Expression | undefined;
  readonly outputs: readonly string[];
  /** What a local value is defined as. A plan's JSON does not tell; the sources may. */
  local(name: string): Expression | undefined;
  variable(name: string): { readonly default: Json | undefined; readonly sensitive: boolean };
}

export interface ConfiguredProvider {
  /** The module in which it is written. */
  readonly module: string;
  /** Whether it configures the provider of this name: `registry.terraform.io/hashicorp/aws`, or once `aws`. */
  isOf(providerName: string): boolean;
  argument(name: string): Expression | undefined;
}

/** What the blocks of a plan's resources are written as. */
export interface Configuration {
  /** The module of which `module.a["x"].module.b` is an instance. */
  module(instance: string): ConfiguredModule | undefined;
  provider(key: string): ConfiguredProvider | undefined;
  /** The keys of all provider configurations. */
  providers(): readonly string[];
}

/** The `configuration` of a plan. Each module is read when something is asked of it for the first time. */
export function readConfiguration(document: PlanDocument): Configuration {
  const parts = document.configuration;
  const modules = new Map<string, ConfiguredModule | undefined>();
  const instances = new Map<string, ConfiguredModule | undefined>();

  const outermost = once((): Json => {
    const json = parts ? document.parse(parts.range, parts.holes) : {};
    document.check("configuration", json, () => "configuration");
    return json;
  });
  const read = (calls: readonly string[]): ConfiguredModule | undefined => {
    let part: ModulePart | undefined = parts?.root;
    for (const [depth, call] of calls.entries()) {
      const inner: ModulePart | undefined = part?.calls.get(call);
      // Whatever stands there instead is for what it stands in to complain about.
      if (part !== undefined && inner === undefined) find(calls.slice(0, depth));
      part = inner;
    }
    if (part === undefined) {
      if (parts?.root === undefined) outermost();
      return undefined;
    }
    const json = document.parse(part.range, part.holes);
    document.check("module", json, () =>
      ["configuration.root_module", ...calls.map((call) => `module_calls.${call}.module`)].join("."),
    );
    return configuredModule(json, document, part);
  };
  const find = (calls: readonly string[]): ConfiguredModule | undefined => {
    const path = calls.join(".");
    const module = modules.has(path) ? modules.get(path) : read(calls);
    modules.set(path, module);
    return module;
  };

  return {
    module(instance) {
      if (instances.has(instance)) return instances.get(instance);
      const module = find(moduleCalls(instance).map((call) => call.name));
      instances.set(instance, module);
      return module;
    },
    provider(key) {
      const json = member(member(outermost(), "provider_config"), key);
      return json === undefined ? undefined : configuredProvider(json);
    },
    providers: () => members(member(outermost(), "provider_config")).map(([key]) => key),
  };
}

function configuredModule(json: Json, document: PlanDocument, { expressions }: ModulePart): ConfiguredModule {
  const list = member(json, "resources");
  const resources = new Map(
    (isList(list) ? list : []).map((resource, index) => [
      blockName(field(resource, "mode"), field(resource, "type"), field(resource, "name")),
      new ResourceBlock(resource, document, expressions[index]),
    ]),
  );
  const outputs = member(json, "outputs");
  const calls = member(json, "module_calls");
  return {
    resources: [...resources.keys()],
    calls: members(calls).map(([name]) => name),
    resource: (mode, type, name) => resources.get(blockName(mode, type, name)),
    call(name) {
      const call = member(calls, name);
      if (call === undefined) return undefined;
      return {
        forEach: () => forEachIn(call),
        source: textOf(member(call, "source")),
        argument: (argument) => optional(member(member(call, "expressions"), argument)),
      };
    },
    output: (name) => optional(member(member(outputs, name), "expression")),
    outputs: members(outputs).map(([name]) => name),
    local: () => undefined,
    variable(name) {
      const variable = member(member(json, "variables"), name);
      return { default: member(variable, "default"), sensitive: member(variable, "sensitive") === true };
    },
  };
}

export function blockName(mode: string, type: string, name: string): string {
  return mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
}

/** What its arguments are written as is read when something asks for it. */
class ResourceBlock implements ConfiguredResource {
  private readonly json: Json;
  private readonly document: PlanDocument;
  private readonly range: Range | undefined;
  private read: Json | undefined;

  constructor(json: Json, document: PlanDocument, range: Range | undefined) {
    this.json = json;
    this.document = document;
    this.range = range;
  }

  private get expressions(): Json | undefined {
    if (this.range !== undefined) this.read ??= this.document.parse(this.range);
    return this.read;
  }

  get providerKey(): string | undefined {
    return textOf(member(this.json, "provider_config_key"));
  }

  forEach(): Expression | undefined {
    return forEachIn(this.json);
  }

  expression(path: Path, values: Json): Written | undefined {
    return writtenAt(this.expressions, path, values);
  }

  writes(name: string): boolean {
    return member(this.expressions, name) !== undefined;
  }

  blocks(): undefined {
    return undefined;
  }
}

function configuredProvider(json: Json): ConfiguredProvider {
  const names = [field(json, "full_name"), field(json, "name")];
  return {
    module: field(json, "module_address"),
    isOf: (providerName) => names.includes(providerName) || providerName.endsWith(`/${names[1]}`),
    argument: (argument) => optional(member(member(json, "expressions"), argument)),
  };
}

const forEachIn = (json: Json) => optional(member(json, "for_each_expression"));

/**
 * Follows a path until it meets an expression: a block that is really an attribute (`ingress`, `route`) is one
 * expression for all its blocks and all that is in them.
 */
function writtenAt(expressions: Json | undefined, path: Path, values: Json): Written | undefined {
  let json = expressions;
  let value: Json | undefined = values;
  // The outermost object holds the arguments by name, and the elements of a list are blocks, whatever their names are.
  let isBlock = true;
  for (const step of path) {
    if (json === undefined) return undefined;
    if (!isBlock && isExpression(json)) return { expression: readExpression(json), exact: false };
    if (typeof step === "string") {
      json = member(json, step);
      value = member(value, step);
      isBlock = false;
      continue;
    }
    if (isList(json)) {
      json = writtenBlock(json, value, step);
      isBlock = true;
    }
    value = isList(value) ? value[step] : value;
  }
  return json !== undefined && isObject(json) ? { expression: readExpression(json), exact: true } : undefined;
}

/**
 * The block of which the one at an index is an instance. Blocks keep their order in a list but not in a set, and
 * dynamic ones are missing, so the constants have to agree, or there must be nothing to tell the blocks apart by.
 */
function writtenBlock(blocks: readonly Json[], values: Json | undefined, index: number): Json | undefined {
  if (blocks.length === 1) return blocks[0];
  const value = isList(values) ? values[index] : undefined;
  const fitting = blocks.filter((block) => fits(block, value));
  if (fitting.length === 1) return fitting[0];
  const alike = fitting.length === blocks.length && isList(values) && values.length === blocks.length;
  return alike ? blocks[index] : undefined;
}

function fits(block: Json, value: Json | undefined): boolean {
  return members(block).every(([name, written]) => {
    const constant = member(written, "references") === undefined ? member(written, "constant_value") : undefined;
    const known = member(value, name);
    if (constant === undefined || known === undefined || isObject(known) || isList(known)) return true;
    return String(constant) === String(known);
  });
}

const optional = (json: Json | undefined) => (json === undefined ? undefined : readExpression(json));

const field = (json: Json | undefined, name: string) => textOf(member(json, name)) ?? "";

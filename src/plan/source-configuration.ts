import { once } from "../once.ts";
import { moduleCalls, readTraversal } from "./address.ts";
import type {
  BlockSource,
  BodySource,
  Configuration,
  ConfiguredCall,
  ConfiguredModule,
  ConfiguredResource,
  Repetition,
} from "./configuration.ts";
import { type Expression, namesIn } from "./expression.ts";
import { groupBy } from "./group.ts";
import type { ParseHcl } from "./hcl.ts";
import { parseTemplate } from "./hcl-expression.ts";
import { isList, isObject, type JsonObject, member, members, textOf } from "./json.ts";
import type { SourceBlock } from "./sources.ts";
import type { Json } from "./value.ts";

/** Sources of which it is known that they are those of the plan. */
export interface AgreeingSources {
  module(calls: readonly string[]): AgreeingModule | undefined;
}

export interface AgreeingModule {
  readonly blocks: readonly SourceBlock[];
  /** The block of a resource or data source: `aws_vpc.main`, `data.aws_ami.linux`. */
  resource(name: string): SourceBlock | undefined;
}

/**
 * The configuration of a plan, completed by what only the .tf sources tell: definitions of local values, dynamic blocks,
 * and what exactly an expression does with what it mentions.
 */
export function withSources(
  configuration: Configuration,
  sources: AgreeingSources,
  parse: ParseHcl,
  unreadable: (file: string) => void,
): Configuration {
  const modules = new Map<string, ConfiguredModule | undefined>();
  return {
    ...configuration,
    module(instance) {
      const calls = moduleCalls(instance).map((call) => call.name);
      const path = calls.join(".");
      if (!modules.has(path)) {
        const module = configuration.module(instance);
        const blocks = sources.module(calls)?.blocks;
        modules.set(path, module && blocks ? completed(module, blocks, parse, unreadable) : module);
      }
      return modules.get(path);
    },
  };
}

function completed(
  module: ConfiguredModule,
  blocks: readonly SourceBlock[],
  parse: ParseHcl,
  unreadable: (file: string) => void,
): ConfiguredModule {
  const bodies = new Map<SourceBlock, JsonObject | undefined>();
  /** What stands between the braces of a block. It is parsed when it is asked for. */
  const bodyOf = (block: SourceBlock): JsonObject | undefined => {
    if (bodies.has(block)) return bodies.get(block);
    const parsed = parse(block.text);
    if (!parsed) unreadable(block.file);
    let inner: Json | undefined = member(parsed, block.type);
    for (const label of block.labels) inner = member(inner, label);
    const body = isList(inner) ? inner[0] : inner;
    const found = isObject(body) ? body : undefined;
    bodies.set(block, found);
    return found;
  };
  const byName = groupBy(blocks, ({ type, labels }) => [type, ...labels].join(" "));
  const find = (...name: readonly string[]): BodySource | undefined => {
    const bodies = (byName.get(name.join(" ")) ?? [])
      .map(bodyOf)
      .filter((body) => body !== undefined)
      .map(bodySource);
    return bodies.length > 0 ? overridden(bodies) : undefined;
  };
  const locals = once(() => {
    const definitions = new Map<string, Expression>();
    for (const block of byName.get("locals") ?? []) {
      for (const [name, value] of members(bodyOf(block))) definitions.set(name, expressionOf(value));
    }
    return definitions;
  });

  return {
    ...module,
    local: (name) => locals().get(name),
    resource(mode, type, name) {
      const resource = module.resource(mode, type, name);
      if (!resource) return undefined;
      const body = once(() => find(mode === "data" ? "data" : "resource", type, name));
      return completedResource(resource, body);
    },
    call(name) {
      const call = module.call(name);
      return (
        call &&
        completedCall(
          call,
          once(() => find("module", name)),
        )
      );
    },
    output(name) {
      const output = module.output(name);
      return output && exactly(output, () => find("output", name)?.argument("value"));
    },
  };
}

function completedResource(resource: ConfiguredResource, body: () => BodySource | undefined): ConfiguredResource {
  return {
    ...completedRepetition(resource, body),
    providerKey: resource.providerKey,
    writes: (name) => resource.writes(name),
    expression(path, values) {
      const written = resource.expression(path, values);
      const [name] = path;
      if (!written || path.length !== 1 || typeof name !== "string") return written;
      return { ...written, expression: exactly(written.expression, () => body()?.argument(name)) };
    },
    blocks: (name) => body()?.blocks(name),
  };
}

function completedCall(call: ConfiguredCall, body: () => BodySource | undefined): ConfiguredCall {
  return {
    ...call,
    ...completedRepetition(call, body),
    argument(name) {
      const argument = call.argument(name);
      return argument && exactly(argument, () => body()?.argument(name));
    },
  };
}

function completedRepetition(block: Repetition, body: () => BodySource | undefined): Repetition {
  return {
    forEach() {
      const told = block.forEach();
      return told && exactly(told, () => body()?.argument("for_each"));
    },
  };
}

/** Adds to what the JSON tells how to find out what is written. Parsing takes its time, so it waits until then. */
function exactly(told: Expression, written: () => Expression | undefined): Expression {
  return told.kind === "mentions" ? { ...told, source: once(written) } : told;
}

function bodySource(body: JsonObject): BodySource {
  return {
    argument(name) {
      const value = member(body, name);
      return value === undefined ? undefined : expressionOf(value);
    },
    blocks(name) {
      const plain = member(body, name);
      const dynamic = member(member(body, "dynamic"), name);
      return [
        ...(plain === undefined ? [] : plainBlocks(plain)),
        ...(isList(dynamic) ? dynamic : []).flatMap((block) => dynamicBlock(name, block)),
      ];
    },
  };
}

/** What the last of several files says of an argument, or of the blocks of a name, is what counts. */
function overridden(bodies: readonly BodySource[]): BodySource {
  return {
    argument: (name) => bodies.findLast((body) => body.argument(name) !== undefined)?.argument(name),
    blocks: (name) => bodies.findLast((body) => body.blocks(name).length > 0)?.blocks(name) ?? [],
  };
}

function plainBlocks(value: Json): readonly BlockSource[] {
  if (!isList(value) || !value.every(isObject)) return [{ kind: "argument", value: expressionOf(value) }];
  return value.map((body) => ({ kind: "block", body: bodySource(body) }));
}

function dynamicBlock(name: string, dynamic: Json): readonly BlockSource[] {
  const content = member(dynamic, "content");
  const body = isList(content) ? content[0] : undefined;
  const forEach = member(dynamic, "for_each");
  if (!isObject(body) || forEach === undefined) return [];
  const iterator = /^\$\{([\w-]+)\}$/.exec(textOf(member(dynamic, "iterator")) ?? "")?.[1];
  return [{ kind: "dynamic", iterator: iterator ?? name, forEach: expressionOf(forEach), body: bodySource(body) }];
}

/** Nobody nests deeper, and a stranger's file must not exhaust the stack. */
const DEEPEST = 100;

/** Turns what the parser makes of a value into an expression: text with `${…}` in it stands for what is inside. */
function expressionOf(value: Json, depth = 0): Expression {
  if (depth > DEEPEST) return { kind: "mentions", references: [], transforms: true };
  if (typeof value === "string") return parseTemplate(value);
  if (isList(value)) {
    const items = value.map((item) => expressionOf(item, depth + 1));
    return items.every((item) => item.kind === "constant")
      ? { kind: "constant", value: items.map((item) => item.value) }
      : { kind: "list", items };
  }
  if (isObject(value)) {
    const entries = members(value).map(([key, entry]) => [key, expressionOf(entry, depth + 1)] as const);
    if (entries.every(([key]) => !key.includes("${"))) return { kind: "object", entries: new Map(entries) };
    const names = entries.flatMap(([, entry]) => namesIn(entry));
    return { kind: "mentions", references: names.map((name) => readTraversal(name).steps), transforms: true };
  }
  return { kind: "constant", value };
}

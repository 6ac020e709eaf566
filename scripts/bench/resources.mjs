// @ts-check
// Modules and resources as a plan holds them, and how each place of the plan's JSON says them.
import { readFileSync } from "node:fs";

/**
 * @typedef {null | boolean | number | string | Ref | readonly Value[] | { readonly [name: string]: Value }} Value
 * What the configuration sets, with what it refers to.
 * @typedef {{ readonly [name: string]: Value }} Values
 * @typedef {string | number | undefined} Key
 * @typedef {{ version: number, empty: Values, computed: ReadonlySet<string>, blocks: ReadonlySet<string>, sensitive: ReadonlySet<string> }} Shape
 */

/** The attributes of each type: those of hashicorp/aws 5.100. */
const shapes = readShapes();

function readShapes() {
  const file = new URL("./shapes.json", import.meta.url);
  /** @type {Record<string, { version: number } & Partial<Record<"nulls" | "strings" | "numbers" | "flags" | "lists" | "maps" | "blocks" | "sensitive", string>>>} */
  const written = JSON.parse(readFileSync(file, "utf8"));
  const names = (/** @type {string | undefined} */ text) => text?.split(" ") ?? [];
  /** @type {Map<string, Shape>} */
  const read = new Map();
  for (const [type, { version, nulls, strings, numbers, flags, lists, maps, blocks, sensitive }] of Object.entries(
    written,
  )) {
    /** @type {[string | undefined, Value][]} */
    const computed = [
      [strings, ""],
      [numbers, 0],
      [flags, false],
      [lists, []],
      [maps, {}],
    ];
    /** @type {[string | undefined, Value][]} */
    const all = [...computed, [nulls, null], [blocks, []]];
    const entries = all.flatMap(([text, value]) => names(text).map((name) => /** @type {const} */ ([name, value])));
    read.set(type, {
      version,
      empty: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
      computed: new Set(computed.flatMap(([text]) => names(text))),
      blocks: new Set(names(blocks)),
      sensitive: new Set(names(sensitive)),
    });
  }
  return read;
}

function shapeOf(/** @type {string} */ type) {
  const shape = shapes.get(type);
  if (shape === undefined) throw new RangeError(`shapes.json does not hold ${type}`);
  return shape;
}

/** A value that the configuration does not write out but refers to. */
export class Ref {
  /** @param {Value} value @param {readonly string[]} references @param {readonly Resource[]} [owners] those that make it: while they are new, it is known only after apply */
  constructor(value, references, owners = []) {
    this.value = value;
    this.references = references;
    this.owners = owners;
  }
}

/** The value of a variable that is known in every plan. */
export const given = (/** @type {string} */ variable, /** @type {Value} */ value) =>
  new Ref(value, [`var.${variable}`]);

const keyed = (/** @type {Key} */ key) => (key === undefined ? "" : `[${JSON.stringify(key)}]`);

export class Resource {
  /**
   * @param {Module} module
   * @param {{ type: string, name: string, key?: Key, args: Values, computed?: Values, each?: Value, dependsOn?: readonly string[] }} block
   */
  constructor(module, { type, name, key, args, computed = {}, each, dependsOn }) {
    this.module = module;
    this.type = type;
    this.name = name;
    this.key = key;
    this.args = args;
    this.computed = computed;
    this.each = each;
    this.dependsOn = dependsOn;
    this.local = `${type}.${name}`;
    this.address = `${module.prefix}${this.local}${keyed(key)}`;
    /** What the plan does with it. @type {"no-op" | "create" | "delete"} */
    this.action = "no-op";
  }

  get id() {
    return /** @type {string} */ (this.computed.id);
  }

  /** An attribute as another resource of its module refers to it. */
  ref(attribute = "id") {
    const whole = `${this.local}${keyed(this.key)}`;
    const references = [`${whole}.${attribute}`, whole];
    return this.#refer(attribute, this.key === undefined ? references : [...references, this.local]);
  }

  /** An attribute as a block over the same keys refers to it: `aws_subnet.private[each.key].id`. */
  sibling(attribute = "id") {
    return this.#refer(attribute, [this.local, typeof this.key === "number" ? "count.index" : "each.key"]);
  }

  /** An attribute as another module refers to it, by a variable of its own. */
  by(/** @type {string} */ variable, attribute = "id") {
    return this.#refer(attribute, [`var.${variable}`]);
  }

  #refer(/** @type {string} */ attribute, /** @type {readonly string[]} */ references) {
    const value = attribute in this.computed ? this.computed[attribute] : this.args[attribute];
    if (value === undefined) throw new RangeError(`${this.address} has no ${attribute}`);
    const isArgument = !(attribute in this.computed);
    return new Ref(value, references, isArgument ? ownersIn(value) : [this]);
  }
}

/** A module instance. Its configuration is that of the call's first instance. */
export class Module {
  /** @type {Resource[]} */
  resources = [];
  /** @type {Module[]} */
  children = [];
  /** @type {Record<string, { references: readonly string[] }>} */
  outputs = {};

  /** @param {{ name: string, key?: Key, parent?: Module, source: string, args: Values, each?: Value }} call */
  constructor({ name, key, parent, source, args, each }) {
    this.name = name;
    this.key = key;
    this.source = source;
    this.args = args;
    this.each = each;
    const step = name === "" ? "" : `module.${name}${keyed(key)}`;
    this.address = `${parent?.prefix ?? ""}${step}`;
    this.prefix = this.address === "" ? "" : `${this.address}.`;
    parent?.children.push(this);
  }

  add(/** @type {ConstructorParameters<typeof Resource>[1]} */ block) {
    const resource = new Resource(this, block);
    this.resources.push(resource);
    return resource;
  }

  /** @returns {number} */
  get size() {
    return this.children.reduce((sum, child) => sum + child.size, this.resources.length);
  }

  /** All resources of this module and those in it. @returns {Generator<Resource, void>} */
  *all() {
    yield* this.resources;
    for (const child of this.children) yield* child.all();
  }
}

// ---- values --------------------------------------------------------------------------------------------------------

/** @typedef {null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }} Json */

const isList = (/** @type {unknown} */ value) => Array.isArray(value);

/** @returns {value is { readonly [name: string]: Value }} */
const isObject = (/** @type {Value} */ value) =>
  typeof value === "object" && value !== null && !isList(value) && !(value instanceof Ref);

/** @returns {value is readonly Value[]} */
const isValues = (/** @type {Value} */ value) => isList(value);

/** @returns {Json} */
function plain(/** @type {Value} */ value) {
  if (value instanceof Ref) return plain(value.value);
  if (isValues(value)) return value.map(plain);
  if (isObject(value)) return mapped(value, plain);
  return /** @type {Json} */ (value);
}

/** @template T, U @param {{ readonly [name: string]: T }} object @param {(value: T) => U} make */
function mapped(object, make) {
  /** @type {Record<string, U>} */
  const result = {};
  for (const name of Object.keys(object)) result[name] = make(/** @type {T} */ (object[name]));
  return result;
}

/** @returns {boolean} */
function isUnknown(/** @type {Value} */ value) {
  return ownersIn(value).some(({ action }) => action === "create");
}

/** @returns {readonly Resource[]} */
function ownersIn(/** @type {Value} */ value) {
  if (value instanceof Ref) return value.owners;
  if (isValues(value)) return value.flatMap(ownersIn);
  return isObject(value) ? Object.values(value).flatMap(ownersIn) : [];
}

/** The marks of what is neither sensitive nor unknown: collections without their values. @returns {Json | undefined} */
function unmarked(/** @type {Json} */ value) {
  if (Array.isArray(value)) return value.map((item) => unmarked(item) ?? false);
  if (typeof value !== "object" || value === null) return undefined;
  /** @type {Record<string, Json>} */
  const marks = {};
  for (const [name, inner] of Object.entries(value)) {
    const mark = unmarked(inner);
    if (mark !== undefined) marks[name] = mark;
  }
  return marks;
}

const sensitive = (/** @type {Shape} */ shape, /** @type {{ readonly [name: string]: Json }} */ values) => {
  const marks = /** @type {Record<string, Json>} */ (unmarked(values));
  for (const name of shape.sensitive) if (name in values && values[name] !== null) marks[name] = true;
  return marks;
};

/** The attributes of an object that exists. */
const existing = (/** @type {Resource} */ { type, args, computed }) =>
  /** @type {Record<string, Json>} */ (plain({ ...shapeOf(type).empty, ...args, ...computed }));

/** Of an object that does not exist yet: what is known of it before apply, and the marks of what is not. */
function planned(/** @type {Resource} */ { type, args }) {
  const { empty, computed } = shapeOf(type);
  /** @type {Record<string, Json>} */
  const after = {};
  /** @type {Record<string, Json>} */
  const unknown = {};
  for (const name of Object.keys(empty)) {
    const arg = args[name];
    if (arg === undefined && computed.has(name)) unknown[name] = true;
    else split(name, arg ?? empty[name] ?? null, after, unknown);
  }
  return { after, unknown };
}

/** Blocks and sets of objects are known in part, sets of plain values as a whole or not at all. */
function split(
  /** @type {string} */ name,
  /** @type {Value} */ value,
  /** @type {Record<string, Json>} */ after,
  /** @type {Record<string, Json>} */ unknown,
) {
  if (!isUnknown(value)) {
    after[name] = plain(value);
    const marks = unmarked(after[name]);
    if (marks !== undefined) unknown[name] = marks;
  } else if (isValues(value) && value.every(isObject)) {
    const parts = value.map((block) => {
      const part = {
        after: /** @type {Record<string, Json>} */ ({}),
        unknown: /** @type {Record<string, Json>} */ ({}),
      };
      for (const [inner, each] of Object.entries(block)) split(inner, each, part.after, part.unknown);
      return part;
    });
    after[name] = parts.map((part) => part.after);
    unknown[name] = parts.map((part) => part.unknown);
  } else unknown[name] = true;
}

// ---- in the state and in the planned values ------------------------------------------------------------------------

const providerName = "registry.terraform.io/hashicorp/aws";

/** @returns {string} */
const json = (/** @type {unknown} */ value) => JSON.stringify(value).replace(/[<>&]/g, escaped);

/** Go's encoder writes these so that JSON may stand in HTML. */
const escaped = (/** @type {string} */ character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const head = (/** @type {Resource} */ { address, type, name, key }, inside = {}) => ({
  address,
  ...inside,
  mode: "managed",
  type,
  name,
  ...(key === undefined ? {} : { index: key }),
  provider_name: providerName,
});

/** @typedef {"prior" | "planned"} Side */

function stored(/** @type {Resource} */ resource, /** @type {Side} */ side) {
  const shape = shapeOf(resource.type);
  const { values, marks } =
    side === "planned" && resource.action === "create"
      ? textsOf(shape, planned(resource).after)
      : existingTexts(resource);
  const { depends_on } = side === "prior" ? dependenciesOf(resource) : { depends_on: undefined };
  const members = [
    json(head(resource)).slice(0, -1),
    `"schema_version":${shape.version}`,
    `"values":${values}`,
    `"sensitive_values":${marks}`,
    ...(depends_on === undefined ? [] : [`"depends_on":${json(depends_on)}`]),
  ];
  return `${members.join(",")}}`;
}

const textsOf = (/** @type {Shape} */ shape, /** @type {Record<string, Json>} */ values) => ({
  values: json(values),
  marks: json(sensitive(shape, values)),
});

/** The same texts stand in four places. @type {WeakMap<Resource, { values: string, marks: string }>} */
const madeTexts = new WeakMap();

function existingTexts(/** @type {Resource} */ resource) {
  const texts = madeTexts.get(resource) ?? textsOf(shapeOf(resource.type), existing(resource));
  madeTexts.set(resource, texts);
  return texts;
}

/** What a resource refers to in its own module, directly or not. */
function dependenciesOf(/** @type {Resource} */ { module, args, dependsOn = [] }) {
  const names = referencesIn(args).filter((reference) => /^aws_\w+\.\w+$/.test(reference));
  const all = [...new Set([...names, ...dependsOn])]
    .sort()
    .map((name) => `${module.prefix.replace(/\[[^\]]*\]/g, "")}${name}`);
  return { depends_on: all.length === 0 ? undefined : all };
}

/** A module with all in it, as `planned_values` and `prior_state` show it; undefined if nothing stands there. @returns {string | undefined} */
export function moduleJson(/** @type {Module} */ module, /** @type {Side} */ side) {
  const gone = side === "prior" ? "create" : "delete";
  const resources = module.resources.filter(({ action }) => action !== gone).map((each) => stored(each, side));
  const children = module.children.map((child) => moduleJson(child, side)).filter((child) => child !== undefined);
  if (resources.length + children.length === 0) return undefined;
  const members = [
    ...(resources.length === 0 ? [] : [`"resources":[${resources.join(",")}]`]),
    ...(module.address === "" ? [] : [`"address":${json(module.address)}`]),
    ...(children.length === 0 ? [] : [`"child_modules":[${children.join(",")}]`]),
  ];
  return `{${members.join(",")}}`;
}

// ---- changes -------------------------------------------------------------------------------------------------------

export function changeJson(/** @type {Resource} */ resource) {
  const members = [
    json(headOfChange(resource)).slice(0, -1),
    `"change":${changeOf(resource)}`,
    ...(resource.action === "delete" ? [`"action_reason":"${whyDeleted(resource)}"`] : []),
  ];
  return `${members.join(",")}}`;
}

const headOfChange = (/** @type {Resource} */ resource) =>
  head(resource, resource.module.address === "" ? {} : { module_address: resource.module.address });

function whyDeleted(/** @type {Resource} */ { module, type, name }) {
  const isWritten = module.resources.some(
    (each) => each.type === type && each.name === name && each.action !== "delete",
  );
  return isWritten ? "delete_because_each_key" : "delete_because_no_resource_config";
}

function changeOf(/** @type {Resource} */ resource) {
  const shape = shapeOf(resource.type);
  const actions = [resource.action];
  if (resource.action === "create") {
    const { after, unknown } = planned(resource);
    const computed = Object.keys(unknown).filter((name) => unknown[name] === true);
    const collections = mapped(Object.fromEntries(computed.map((name) => [name, shape.empty[name] ?? null])), plain);
    const after_sensitive = { ...sensitive(shape, after), .../** @type {object} */ (unmarked(collections)) };
    return json({ actions, before: null, after, after_unknown: unknown, before_sensitive: false, after_sensitive });
  }
  const { values, marks } = existingTexts(resource);
  const [after, afterMarks] = resource.action === "delete" ? ["null", "false"] : [values, marks];
  const members = [
    `"actions":${json(actions)}`,
    `"before":${values}`,
    `"after":${after}`,
    `"after_unknown":{}`,
    `"before_sensitive":${marks}`,
    `"after_sensitive":${afterMarks}`,
  ];
  return `{${members.join(",")}}`;
}

/** Something that was changed by hand since the last apply: its tags. */
export function driftJson(/** @type {Resource} */ resource) {
  const shape = shapeOf(resource.type);
  const after = existing(resource);
  const before = { ...after, tags_all: { .../** @type {object} */ (after.tags_all), Owner: "platform" } };
  return json({
    ...headOfChange(resource),
    change: {
      actions: ["update"],
      before,
      after,
      after_unknown: {},
      before_sensitive: sensitive(shape, before),
      after_sensitive: sensitive(shape, after),
    },
  });
}

// ---- the configuration ---------------------------------------------------------------------------------------------

/** @returns {readonly string[]} */
function referencesIn(/** @type {Value} */ value) {
  if (value instanceof Ref) return value.references;
  if (isValues(value)) return value.flatMap(referencesIn);
  return isObject(value) ? Object.values(value).flatMap(referencesIn) : [];
}

/** @returns {object} */
function expression(/** @type {Value} */ value) {
  const references = [...new Set(referencesIn(value))];
  return references.length === 0 ? { constant_value: plain(value) } : { references };
}

/** @returns {object} */
const blocksOf = (/** @type {Value} */ blocks) =>
  isValues(blocks)
    ? blocks.map((block) =>
        mapped(/** @type {Values} */ (block), (each) =>
          isValues(each) && each.length > 0 && each.every(isObject) ? blocksOf(each) : expression(each),
        ),
      )
    : {};

/** `for_each` or `count`, as the keys tell. */
const repetition = (/** @type {Key} */ key, /** @type {Value | undefined} */ each) =>
  key === undefined
    ? {}
    : { [typeof key === "number" ? "count_expression" : "for_each_expression"]: expression(each ?? null) };

function configured(/** @type {Resource} */ { type, name, key, args, each, dependsOn }) {
  const { version, blocks } = shapeOf(type);
  const written = Object.entries(args).filter(([attribute]) => attribute !== "tags_all");
  const expressions = written
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, value]) => [attribute, blocks.has(attribute) ? blocksOf(value) : expression(value)]);
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    provider_config_key: "aws",
    expressions: Object.fromEntries(expressions),
    schema_version: version,
    ...repetition(key, each),
    ...(dependsOn === undefined ? {} : { depends_on: dependsOn }),
  };
}

/** The first of those with the same name: a block, or a call, stands in the configuration once. @template {{ name: string, type?: string }} T @param {readonly T[]} items @returns {T[]} */
const onePerName = (items) =>
  [...new Map([...items].reverse().map((item) => [`${item.type} ${item.name}`, item])).values()].reverse();

/** @returns {Record<string, unknown>} */
export function configuredModule(/** @type {Module} */ module) {
  const standing = module.resources.filter(({ action }) => action !== "delete");
  const variables = [
    ...new Set([
      ...module.resources.flatMap(({ args, each }) => [...referencesIn(args), ...referencesIn(each ?? null)]),
      ...Object.keys(module.args).map((name) => `var.${name}`),
    ]),
  ]
    .filter((reference) => reference.startsWith("var."))
    .map((reference) => reference.slice(4));
  const calls = onePerName(module.children);
  return {
    ...(Object.keys(module.outputs).length === 0
      ? {}
      : { outputs: mapped(module.outputs, (expr) => ({ expression: expr })) }),
    resources: onePerName(standing).map(configured),
    ...(calls.length === 0
      ? {}
      : { module_calls: Object.fromEntries(calls.map((call) => [call.name, configuredCall(call)])) }),
    ...(variables.length === 0
      ? {}
      : { variables: Object.fromEntries([...new Set(variables)].sort().map((name) => [name, {}])) }),
  };
}

function configuredCall(/** @type {Module} */ call) {
  return {
    source: call.source,
    expressions: mapped(call.args, expression),
    ...repetition(call.key, call.each),
    module: configuredModule(call),
  };
}

export const callJson = (/** @type {Module} */ call) => `${json(call.name)}:${json(configuredCall(call))}`;

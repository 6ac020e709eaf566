import { createHash } from "node:crypto";
import { canaryAddress, canaryId, canaryName, canaryOf, canaryRegion, escaped, groups, octets } from "./canaries.ts";
import type { Random } from "./random.ts";
import type { SourceFiles } from "./source-mutations.ts";
import { isTrue, mapTold, marking, type ToldLeaf, toldLeaves } from "./told.ts";
import { leaf, list, member, object, type Tree, textOf, withChildren, withMember } from "./tree.ts";

/** What a text becomes where `key` is its name; the same text where it is no secret. */
type Disguise = (text: string, key: string) => string;

/** Picks something in a plan that is sensitive from now on. Undefined where the plan has nothing of the kind. */
type Secret = (leaves: readonly ToldLeaf[], random: Random) => Disguise | undefined;

const anId = /(?<![\w-])[a-z]+(?:-[a-z]+)*-(?!0ca9a27)[\da-f]{8,17}(?![\w-])/g;

/**
 * Secrets whose canaries stand wherever the value stood, and mean what it meant: flows break as before, and the report
 * has as much to say.
 */
const keptSecrets = {
  region: oneOf(/(?<![\w-])[a-z]{2}(?:-[a-z]+)+-\d(?=[a-z]?(?![\w-]))/g, canaryRegion),

  zone: whole(({ text }) => /^[a-z]{2}(?:-[a-z]+)+-\d[a-z]$/.test(text), canaryName),

  /** All addresses that begin alike, so that what lay in one another still does. */
  network(leaves, random) {
    const [, begin] =
      pickFrom(
        textsOf(leaves).flatMap(({ text }) => [...text.matchAll(/(?<![\d.])((?!0\.)\d+\.\d+)\.\d+\.\d+/g)]),
        random,
      ) ?? [];
    if (begin === undefined) return undefined;
    const pattern = new RegExp(`(?<![\\d.])${begin.replace(".", "\\.")}(?=\\.\\d+\\.\\d+(?![\\d.]))`, "g");
    return (text) => text.replace(pattern, octets);
  },

  network6: oneOf(/^(?!fdca)[\da-f]+:[\da-f]+(?=:[\da-f:]*(?:\/\d+)?$)/g, () => groups),

  /** AWS takes 10.213.0.0/0 for 0.0.0.0/0, too. */
  everywhere: whole(
    ({ text }) => text === "0.0.0.0/0" || text === "::/0",
    (text) => (text === "::/0" ? `${groups}::/0` : `${octets}.0.0/0`),
  ),

  id: oneOf(anId, canaryId),

  everyId: () => (text) => text.replace(anId, canaryId),

  /** Wherever something refers to it, which then means something that the plan does not have. */
  strangeId(leaves, random) {
    const disguise = oneOf(anId, canaryId)(leaves, random);
    return disguise && ((text, key) => (/^(?:id|arn)$/.test(key) ? text : disguise(text, key)));
  },

  everyStrangeId: () => (text, key) => (/^(?:id|arn)$/.test(key) ? text : text.replace(anId, canaryId)),

  address: whole(({ text }) => /^\d+\.\d+\.\d+\.\d+(?:\/32)?$/.test(text), canaryAddress),

  name: whole(({ text, key }) => isName(text, key), canaryName),

  everyName: () => (text, key) => (isName(text, key) ? canaryName(text) : text),
} as const satisfies Record<string, Secret>;

/** Secrets that may change what the plan means: whatever Terraform could have marked. */
const anySecrets = {
  /** A value, or a part of one. */
  part: (leaves, random) => {
    const { address, keys } = pickPrinted(leaves, random);
    const path = keys.slice(0, random.chance(0.7) ? keys.length : 1 + random.below(keys.length));
    return ({ address: here }) => (here === address ? [path] : []);
  },

  /** Everything of one value. */
  alike: (leaves, random) => {
    const { json } = pickPrinted(leaves, random);
    const paths = new Map<string, (readonly string[])[]>();
    for (const one of leaves)
      if (one.json === json) paths.set(one.address, [...(paths.get(one.address) ?? []), one.keys]);
    return ({ address }) => paths.get(address) ?? [];
  },

  /** All that a resource or an output tells. */
  everything: (leaves, random) => {
    const { address } = random.pick(leaves);
    return ({ address: here }) => (here === address ? [[]] : []);
  },
} as const satisfies Record<
  string,
  (
    leaves: readonly ToldLeaf[],
    random: Random,
  ) => (told: { readonly address: string }) => readonly (readonly string[])[]
>;

export type SecretName = keyof typeof keptSecrets | keyof typeof anySecrets;

/** What reports name most. */
export const printedSecrets: readonly SecretName[] = ["everywhere", "network", "strangeId"];

export const secretNames = [...Object.keys(keptSecrets), ...Object.keys(anySecrets)] as readonly SecretName[];

/** A plan, and the sources that it was made of. */
export interface Program {
  readonly plan: Tree;
  readonly sources: SourceFiles;
}

/** Marks something as sensitive in all places where the program tells it, and puts canaries there. */
export function plantSecret(program: Program, name: SecretName, random: Random): Program {
  const leaves = toldLeaves(program.plan);
  if (leaves.length === 0) return program;
  if (!isKept(name)) {
    const marks = anySecrets[name](leaves, random);
    const marked = mapTold(program.plan, ({ address, values, mark }) => ({
      values,
      mark: marks({ address }).reduce((so, keys) => marking(so, values, keys), mark),
    }));
    return { ...program, plan: maskMarked(marked) };
  }
  const disguise = keptSecrets[name](leaves, random);
  return disguise === undefined ? program : disguised(program, disguise, random);
}

const isKept = (name: SecretName): name is keyof typeof keptSecrets => Object.hasOwn(keptSecrets, name);

/** Puts a canary in the place of everything that a plan marks as sensitive. */
export function maskMarked(plan: Tree): Tree {
  const masked = mapTold(plan, ({ values, mark }) => ({ values: masking(values, mark), mark }));
  const root = member(member(plan, "configuration"), "root_module");
  return onVariables(masked, (name, value) =>
    isTrue(member(member(member(root, "variables"), name), "sensitive")) ? masking(value, leaf(true)) : value,
  );
}

function masking(value: Tree, mark: Tree | undefined): Tree {
  if (mark === undefined || (mark.kind === "leaf" && !isTrue(mark))) return value;
  if (value.kind === "leaf") return isTrue(mark) ? canaryOf(value) : value;
  return withChildren(
    value,
    value.children.map(({ key, value: child }, index) => {
      const below = value.kind === "list" && mark.kind === "list" ? mark.children[index]?.value : member(mark, key);
      return { key, value: masking(child, isTrue(mark) ? mark : below) };
    }),
  );
}

function disguised({ plan, sources }: Program, disguise: Disguise, random: Random): Program {
  const secrets = new Map<string, Tree>();
  const told = mapTold(plan, ({ values, mark }) => hide(values, mark, "", disguise, random));
  const others = referencesTo(told);
  /** What is written out comes from a sensitive variable now, or from an object that has the same. */
  const keep = (value: Tree): string => {
    const references = value.kind === "leaf" ? (others.get(value.json) ?? []) : [];
    if (references.length > 0 && random.chance(0.4)) return random.pick(references);
    const name = `secret_${createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8)}`;
    secrets.set(name, value);
    return `var.${name}`;
  };
  const files = [...sources].map(([path, text]) => [path, hideLiterals(text, disguise, keep)] as const);
  const configuration = member(told, "configuration");
  if (configuration === undefined) return { plan: told, sources: new Map(files) };
  const hidden = declare(hideConstants(configuration, disguise, keep), secrets);
  const root = member(hidden, "root_module");
  const named = withMember(told, "configuration", hidden);
  const existing = onVariables(named, (_, value) => hide(value, undefined, "", disguise, random).values);
  if (secrets.size === 0 || root === undefined) return { plan: existing, sources: new Map(files) };
  const variables = [...secrets].reduce<Tree>(
    (so, [name, value]) => withMember(so, name, object([{ key: "value", value }])),
    member(existing, "variables") ?? object([]),
  );
  return { plan: withMember(existing, "variables", variables), sources: new Map(files) };
}

/** The attributes of the root module's objects that have a canary, by what they are told to be. */
function referencesTo(plan: Tree): ReadonlyMap<string, readonly string[]> {
  const references = new Map<string, readonly string[]>();
  for (const { address, keys, json } of toldLeaves(plan)) {
    if (escaped(json) === undefined || !/^(?:data\.)?aws_\w+\.\w+$/.test(address)) continue;
    const path = keys.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join("");
    if (/^[\w.[\]]+$/.test(path)) references.set(json, [...(references.get(json) ?? []), `${address}${path}`]);
  }
  return references;
}

/** Canaries in a value, and marks on them. Now and then the whole is marked, as Terraform marks sets. */
function hide(
  values: Tree,
  mark: Tree | undefined,
  key: string,
  disguise: Disguise,
  random: Random,
): { readonly values: Tree; readonly mark: Tree | undefined } {
  if (values.kind === "leaf") {
    const text = textOf(values);
    const canary = text === undefined ? undefined : disguise(text, key);
    return canary === text || canary === undefined ? { values, mark } : { values: leaf(canary), mark: leaf(true) };
  }
  const isList = values.kind === "list";
  const children = values.children.map(({ key: name, value }, index) => {
    const below = isTrue(mark)
      ? mark
      : mark?.kind === "list"
        ? mark.children[index]?.value
        : isList
          ? undefined
          : member(mark, name);
    return { key: name, value, below, ...hide(value, below, isList ? key : name, disguise, random) };
  });
  const changed = children.filter(({ value, values: now }) => value !== now);
  if (changed.length === 0) return { values, mark };
  const hidden = withChildren(
    values,
    children.map(({ key: name, values: value }) => ({ key: name, value })),
  );
  if (isTrue(mark) || (key !== "" && random.chance(0.1))) return { values: hidden, mark: leaf(true) };
  if (isList) return { values: hidden, mark: list(children.map((child) => child.mark ?? leaf(false))) };
  return {
    values: hidden,
    mark: changed.reduce<Tree>((so, child) => withMember(so, child.key, child.mark ?? leaf(true)), mark ?? object([])),
  };
}

/** In a configuration, references to sensitive variables in the place of what is written out. */
function hideConstants(tree: Tree, disguise: Disguise, keep: (value: Tree) => string, key = ""): Tree {
  if (tree.kind === "leaf") return tree;
  if (key === "variables") {
    return withChildren(
      tree,
      tree.children.map(({ key: name, value }) => ({ key: name, value: hideDefault(value, disguise) })),
    );
  }
  const constant = member(tree, "constant_value");
  if (constant !== undefined) {
    const hidden = disguisedIn(constant, disguise, key);
    return hidden === constant ? tree : object([{ key: "references", value: list([leaf(keep(hidden))]) }]);
  }
  const children = tree.children.map((child) => ({
    ...child,
    value: hideConstants(child.value, disguise, keep, tree.kind === "list" ? key : child.key),
  }));
  return withChildren(tree, children);
}

function hideDefault(variable: Tree, disguise: Disguise): Tree {
  const known = member(variable, "default");
  const hidden = known && disguisedIn(known, disguise, "");
  if (hidden === undefined || hidden === known) return variable;
  return withMember(withMember(variable, "default", hidden), "sensitive", leaf(true));
}

function disguisedIn(tree: Tree, disguise: Disguise, key: string): Tree {
  if (tree.kind === "leaf") {
    const text = textOf(tree);
    const canary = text === undefined ? undefined : disguise(text, key);
    return canary === undefined || canary === text ? tree : leaf(canary);
  }
  const children = tree.children.map((child) => ({
    ...child,
    value: disguisedIn(child.value, disguise, tree.kind === "list" ? key : child.key),
  }));
  return children.some(({ value }, index) => value !== tree.children[index]?.value)
    ? withChildren(tree, children)
    : tree;
}

/** Declares secrets in every module, where their values are the default ones. */
function declare(tree: Tree, secrets: ReadonlyMap<string, Tree>, key = "configuration"): Tree {
  if (tree.kind === "leaf" || secrets.size === 0) return tree;
  const children = tree.children.map((child) => ({
    ...child,
    value:
      /^(?:root_module|module_calls|module)$/.test(child.key) || key === "module_calls"
        ? declare(child.value, secrets, child.key)
        : child.value,
  }));
  const whole = withChildren(tree, children);
  if (key !== "root_module" && key !== "module") return whole;
  const variables = [...secrets].reduce<Tree>(
    (so, [name, value]) =>
      withMember(
        so,
        name,
        object([
          { key: "default", value },
          { key: "sensitive", value: leaf(true) },
        ]),
      ),
    member(whole, "variables") ?? object([]),
  );
  return withMember(whole, "variables", variables);
}

/** The same in .tf files. */
function hideLiterals(text: string, disguise: Disguise, keep: (value: Tree) => string): string {
  return text.replaceAll(
    /(\w*)(\s*(?:=|\[|,|\()\s*)"([^"\\\n$%]*)"/g,
    (found, key: string, before: string, literal: string) => {
      const canary = disguise(literal, key);
      return canary === literal ? found : `${key}${before}${keep(leaf(canary))}`;
    },
  );
}

/** Other values for the variables of the root module; those that change are sensitive. */
function onVariables(plan: Tree, change: (name: string, value: Tree) => Tree): Tree {
  const variables = member(plan, "variables");
  if (variables?.kind !== "object") return plan;
  let configuration = member(plan, "configuration");
  const children = variables.children.map((child) => {
    const value = member(child.value, "value");
    const changed = value && change(child.key, value);
    if (changed === undefined || changed === value) return child;
    const root = member(configuration, "root_module");
    const declared = member(root, "variables");
    const sensitive = withMember(member(declared, child.key), "sensitive", leaf(true));
    configuration = withMember(
      configuration,
      "root_module",
      withMember(root, "variables", withMember(declared, child.key, sensitive)),
    );
    return { ...child, value: withMember(child.value, "value", changed) };
  });
  const changed = withMember(plan, "variables", withChildren(variables, children));
  return configuration === undefined ? changed : withMember(changed, "configuration", configuration);
}

interface ToldText {
  readonly text: string;
  readonly key: string;
}

const textsOf = (leaves: readonly ToldLeaf[]): readonly ToldText[] =>
  leaves.flatMap(({ json, keys }) =>
    json.startsWith('"') && json.length < 1_000
      ? [{ text: JSON.parse(json) as string, key: keys.findLast((key) => !/^\d+$/.test(key)) ?? "" }]
      : [],
  );

/** Part of texts, the same everywhere. */
function oneOf(pattern: RegExp, canary: (text: string) => string): Secret {
  return (leaves, random) => {
    const chosen = pickFrom(
      textsOf(leaves)
        .flatMap(({ text }) => text.match(pattern) ?? [])
        .filter((text) => escaped(text) === undefined),
      random,
    );
    return chosen === undefined
      ? undefined
      : (text) => text.replace(pattern, (found) => (found === chosen ? canary(found) : found));
  };
}

/** A whole text, the same everywhere. */
function whole(accepts: (text: ToldText) => boolean, canary: (text: string) => string): Secret {
  return (leaves, random) => {
    const chosen = pickFrom(textsOf(leaves).filter(accepts), random)?.text;
    return chosen === undefined ? undefined : (text) => (text === chosen ? canary(text) : text);
  };
}

const pickFrom = <T>(items: readonly T[], random: Random): T | undefined =>
  items.length === 0 ? undefined : random.pick(items);

/** What people call things by, and nothing decides. */
const isName = (text: string, key: string): boolean =>
  /^(?:name|Name|description|key_name|role|group_name|security_group_name|iam_instance_profile|.*domain.*|dns_name|.*_dns|.*_dns_name)$/.test(
    key,
  ) &&
  text.length > 2 &&
  escaped(text) === undefined &&
  !/^(?:default|main)$|\.|:|\//.test(text);

/** Mostly a value of the kind that reports show. */
function pickPrinted(leaves: readonly ToldLeaf[], random: Random): ToldLeaf {
  const printed = leaves.filter(({ keys }) =>
    keys.some((key) => /name|cidr|id$|ids$|list|zone|region|address|_ip|dns|port/.test(key)),
  );
  return printed.length > 0 && random.chance(0.7) ? random.pick(printed) : random.pick(leaves);
}

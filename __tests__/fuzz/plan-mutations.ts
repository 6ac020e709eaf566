import { addresses, numbers, protocols, texts } from "./hostile.ts";
import type { Random } from "./random.ts";
import {
  type Branch,
  jsonOf,
  leaf,
  list,
  mapTree,
  member,
  object,
  type Place,
  pathOf,
  places,
  replaceAt,
  type Tree,
  textOf,
  withChildren,
  withMember,
  written,
} from "./tree.ts";

/** Makes another plan of a plan. `others` are plans that parts may come from. Where nothing fits, it stays as it is. */
type PlanMutation = (plan: Tree, random: Random, others: readonly Tree[]) => Tree;

export const planMutations = {
  dropChild: onBranch((branch, random) => {
    const gone = random.below(branch.children.length);
    return withChildren(
      branch,
      branch.children.filter((_, index) => index !== gone),
    );
  }),

  reorder: onBranch((branch, random) => withChildren(branch, random.shuffled(branch.children))),

  /** In an object this makes a key that stands twice. */
  duplicateChild: onBranch((branch, random) =>
    withChildren(branch, [...branch.children, random.pick(branch.children)]),
  ),

  repeatChild: onBranch((branch, random) => {
    const child = random.pick(branch.children);
    if (jsonOf(child.value).length > 4_000) return branch;
    return withChildren(branch, [...branch.children, ...Array.from({ length: 50 }, () => child)]);
  }),

  /** The same key once more, with something else behind it. */
  contradict: onBranch((branch, random) =>
    withChildren(branch, [...branch.children, { ...random.pick(branch.children), value: anything(random) }]),
  ),

  renameKey: onBranch((branch, random) => {
    const chosen = random.below(branch.children.length);
    const key = random.chance(0.5) ? random.pick(texts) : random.pick(branch.children).key;
    return withChildren(
      branch,
      branch.children.map((child, index) => (index === chosen ? { ...child, key } : child)),
    );
  }),

  retype: onPlace(
    () => true,
    (_, random) => anything(random),
  ),

  /** A value where its list is wanted, and the other way about. */
  wrap: onPlace(
    () => true,
    (tree, random) => {
      if (tree.kind === "list" && tree.children[0] !== undefined && random.chance(0.5)) return tree.children[0].value;
      return random.chance(0.5)
        ? list([tree])
        : object([{ key: random.pick(["0", "value", "__proto__"]), value: tree }]);
    },
  ),

  deepen: onPlace(
    () => true,
    (tree, random) => {
      const depth = random.pick([10, 1_000, 10_000, 100_000]);
      const [open, close] = random.pick([
        ["[", "]"],
        ['{"a":', "}"],
        ['{"module":', "}"],
        ['{"references":[', "]}"],
      ] as const);
      return written(open.repeat(depth) + jsonOf(tree) + close.repeat(depth));
    },
  ),

  text: onPlace(isText, (_, random) => leaf(random.pick(texts))),

  /** Put into a text that may keep its meaning. */
  decorate: onPlace(isText, (tree, random) => {
    const text = textOf(tree) ?? "";
    const at = random.below(text.length + 1);
    return leaf(text.slice(0, at) + random.pick(texts) + text.slice(at));
  }),

  /** A name gets another wherever it stands, in addresses, references and keys, so that the plan stays whole. */
  renameEverywhere(plan, random) {
    const names = places(plan).flatMap(({ key, tree }) =>
      ["name", "address", "type", "module_address", "index"].includes(key) ? (textOf(tree) ?? []) : [],
    );
    if (names.length === 0) return plan;
    const from = random.pick(names);
    if (from === "") return plan;
    // What stands in thousands of places would only grow the plan beyond all use.
    const to = random.pick(texts).slice(0, 2_000);
    const rename = (text: string) => text.replaceAll(from, () => to);
    return mapTree(plan, (one) => (isText(one) ? leaf(rename(textOf(one) ?? "")) : one), rename);
  },

  /** A key of for_each, as hostile as it can be, wherever the instance is named. */
  renameInstance(plan, random) {
    const found = places(plan).flatMap(({ key, tree }) => (key === "address" ? (textOf(tree) ?? []) : []));
    if (found.length === 0) return plan;
    const from = random.pick(found);
    const key = random.pick(texts).slice(0, 2_000);
    const to = `${from}[${JSON.stringify(key).replaceAll("${", "$${").replaceAll("%{", "%%{")}]`;
    const rename = (place: Tree): Tree => {
      if (place.kind === "leaf") return place;
      const children = place.children.map((child) => ({ ...child, value: rename(child.value) }));
      const renamed = withChildren(place, children);
      if (textOf(member(place, "address")) !== from || member(place, "expressions") !== undefined) return renamed;
      return withMember(withMember(renamed, "address", leaf(to)), "index", leaf(key));
    };
    return rename(plan);
  },

  address: onPlace(
    ({ tree }) => /^"(?:[\d.]+|[\da-f:]*:[\da-f:]*)\/\d+"$/.test(tree.kind === "leaf" ? tree.json : ""),
    (_, random) => leaf(random.pick(addresses)),
  ),

  port: onPlace(
    ({ key }) => /port$/.test(key),
    (tree, random) =>
      random.chance(0.2) ? leaf(tree.kind === "leaf" ? tree.json : "x") : written(random.pick(numbers)),
  ),

  protocol: onPlace(
    ({ key }) => /protocol$/.test(key),
    (_, random) => (random.chance(0.8) ? leaf(random.pick(protocols)) : written(random.pick(numbers))),
  ),

  /** Whatever is written down refers to something else: nowhere, itself, in circles. */
  misdirect(plan, random) {
    const lists = places(plan).filter(({ key, tree }) => key === "references" && tree.kind === "list");
    if (lists.length === 0) return plan;
    const known = places(plan).flatMap(({ key, parent, tree }) => {
      const text = parent?.key === "references" || key === "address" ? textOf(tree) : undefined;
      if (text !== undefined) return [text];
      if (parent?.key === "module_calls") return [`module.${key}`];
      if (parent?.key === "outputs") return [`module.network.${key}`, `module.endpoints.${key}`];
      return parent?.key === "expressions" || parent?.key === "variables" ? [`var.${key}`, `local.${key}`] : [];
    });
    const wrong = [...known, "each.key", "each.value", "count.index", "local.a", "var.x", "module.x.y", "a.b.c.d"];
    return repeatedly(random, 20, plan, (tree) =>
      replaceAt(tree, pathOf(random.pick(lists)), () =>
        list(
          Array.from({ length: random.below(4) }, () =>
            leaf(random.chance(0.9) ? random.pick(wrong) : random.pick(texts)),
          ),
        ),
      ),
    );
  },

  /** What a module takes is what it gives. */
  circle(plan, random) {
    const calls = places(plan).filter(({ parent }) => parent?.key === "module_calls");
    if (calls.length === 0) return plan;
    const call = random.pick(calls);
    const name = call.key;
    const turn = (key: string, reference: string) => (tree: Tree) =>
      mapMembers(tree, key, (one) => {
        const references = object([{ key: "references", value: list([leaf(`${reference}.${one}`), leaf(reference)]) }]);
        return key === "outputs" ? object([{ key: "expression", value: references }]) : references;
      });
    return replaceAt(plan, pathOf(call), (tree) => {
      const outputs = turn("outputs", "var")(member(tree, "module") ?? object([]));
      return turn("expressions", `module.${name}`)(withMember(tree, "module", outputs));
    });
  },

  /** A module that calls itself. */
  nestModule(plan, random) {
    const modules = places(plan).filter(({ key }) => key === "module");
    if (modules.length === 0) return plan;
    const chosen = random.pick(modules);
    const name = chosen.parent?.key ?? "";
    return replaceAt(plan, pathOf(chosen), (module) =>
      repeatedly(random, 30, module, (inner) =>
        jsonOf(inner).length > 200_000
          ? inner
          : withMember(
              module,
              "module_calls",
              object([{ key: name, value: object([{ key: "module", value: inner }]) }]),
            ),
      ),
    );
  },

  unknown(plan, random) {
    const changes = places(plan).filter(({ tree }) => member(tree, "after_unknown") !== undefined);
    if (changes.length === 0) return plan;
    return replaceAt(plan, pathOf(random.pick(changes)), (change) => {
      const after = member(change, "after");
      const names = after?.kind === "object" ? after.children.map(({ key }) => key) : [];
      const marks = names.filter(() => random.chance(0.3)).map((key) => ({ key, value: leaf(random.chance(0.9)) }));
      const mark = random.chance(0.1) ? leaf(random.chance(0.5)) : object(marks);
      const kept =
        after?.kind === "object" && random.chance(0.5)
          ? without(
              after,
              marks.map(({ key }) => key),
            )
          : after;
      return withMember(kept === undefined ? change : withMember(change, "after", kept), "after_unknown", mark);
    });
  },

  /** An argument is known only after apply, and comes from a variable, or from another object that has the same value. */
  indirect: severalTimes((plan, random) => {
    const resources = member(member(member(plan, "configuration"), "root_module"), "resources");
    const places = childrenOf(resources).flatMap(({ value: resource }) => {
      const address = textOf(member(resource, "address")) ?? "";
      const after = plannedOf(plan, address);
      return childrenOf(member(resource, "expressions")).flatMap(({ key }) => {
        const value = member(after, key);
        return value?.kind === "leaf" && value.json.length > 6 ? [{ address, key, value }] : [];
      });
    });
    if (places.length === 0) return plan;
    const { address, key, value } = random.pick(places);
    const elsewhere = childrenOf(resources).flatMap(({ value: resource }) => {
      const other = textOf(member(resource, "address")) ?? "";
      return childrenOf(plannedOf(plan, other)).flatMap((child) =>
        other !== address && child.value.kind === "leaf" && child.value.json === value.json
          ? [`${other}.${child.key}`]
          : [],
      );
    });
    const variable = `indirect_${address}_${key}`.replaceAll(/\W/g, "_");
    const reference = elsewhere.length > 0 && random.chance(0.5) ? random.pick(elsewhere) : `var.${variable}`;
    const written = object([{ key: "references", value: list([leaf(reference)]) }]);
    const rewired = withExpression(plan, address, key, written);
    const told = withUnknown(rewired, address, key);
    const declared = mapMember(told, ["configuration", "root_module", "variables", variable], () => object([]));
    return mapMember(declared, ["variables", variable], () => object([{ key: "value", value }]));
  }),

  /** Blocks that are known only after apply, so that only what is written of them tells what they hold. */
  unknownBlocks: severalTimes((plan, random) => {
    const resources = member(member(member(plan, "configuration"), "root_module"), "resources");
    const written = childrenOf(resources).flatMap(({ value: resource }) => {
      const address = textOf(member(resource, "address")) ?? "";
      const blocks = childrenOf(member(resource, "expressions")).filter(
        ({ key, value }) => value.kind === "list" || /^(?:route|ingress|egress|entry)$/.test(key),
      );
      return blocks.map(({ key }) => ({ address, key }));
    });
    if (written.length === 0) return plan;
    const { address, key } = random.pick(written);
    if (random.chance(0.3)) return withUnknown(plan, address, key);
    // Of what goes through a local value, only the sources tell.
    const hidden = object([{ key: "references", value: list([leaf("local.a"), leaf("local.b")]) }]);
    return withUnknown(withExpression(plan, address, key, hidden), address, key);
  }),

  unmark: onPlace(
    ({ key }) => /sensitive/.test(key),
    (_, random) => random.pick([leaf(false), leaf(null), object([]), list([]), leaf("true"), leaf(1)]),
  ),

  swapStates: onPlace(
    ({ tree }) => member(tree, "actions") !== undefined,
    (change) => {
      const [former, later] = [member(change, "before"), member(change, "after")];
      if (former === undefined || later === undefined) return change;
      return withMember(withMember(change, "before", later), "after", former);
    },
  ),

  actions: onPlace(
    ({ key }) => key === "actions",
    (_, random) => {
      const known = ["no-op", "create", "read", "update", "delete", "forget", "open", "DELETE", ""];
      return list(Array.from({ length: random.below(4) }, () => leaf(random.pick(known))));
    },
  ),

  /** A part of another plan in the place of one that is called the same. */
  crossOver(plan, random, others) {
    const place = somewhere(plan, random, ({ depth }) => depth > 0);
    if (place === undefined) return plan;
    const parts = places(random.pick(others)).filter(({ key }) => key === place.key);
    return parts.length === 0 ? plan : replaceAt(plan, pathOf(place), () => random.pick(parts).tree);
  },

  /** A part in another place of the same plan. */
  transplant(plan, random) {
    const [from, to] = [somewhere(plan, random, () => true), somewhere(plan, random, () => true)];
    if (from === undefined || to === undefined || jsonOf(from.tree).length > 20_000) return plan;
    return replaceAt(plan, pathOf(to), () => from.tree);
  },

  dropSection(plan, random) {
    if (plan.kind === "leaf" || plan.children.length === 0) return plan;
    return without(plan, [random.pick(plan.children).key]);
  },
} as const satisfies Record<string, PlanMutation>;

export type PlanMutationName = keyof typeof planMutations;

const childrenOf = (tree: Tree | undefined) => (tree === undefined || tree.kind === "leaf" ? [] : tree.children);

const blockOf = (address: string | undefined) => address?.replace(/\[[^[]*\]$/, "");

function withExpression(plan: Tree, address: string, key: string, expression: Tree): Tree {
  return mapMember(plan, ["configuration", "root_module", "resources"], (all) =>
    mapElements(all, (resource) =>
      textOf(member(resource, "address")) === address
        ? mapMember(resource, ["expressions", key], () => expression)
        : resource,
    ),
  );
}

/** What is planned for an argument of a resource is not known before apply. */
function withUnknown(plan: Tree, address: string, key: string): Tree {
  return mapMember(plan, ["resource_changes"], (all) =>
    mapElements(all, (one) => {
      const marks = member(member(one, "change"), "after_unknown");
      if (blockOf(textOf(member(one, "address"))) !== address || marks?.kind !== "object") return one;
      const unset = mapMember(one, ["change", "after", key], () => leaf(null));
      // A change of nothing is not looked at.
      const actions = jsonOf(member(member(one, "change"), "actions") ?? leaf(null));
      const updated =
        actions === '["no-op"]' ? mapMember(unset, ["change", "actions"], () => list([leaf("update")])) : unset;
      return mapMember(updated, ["change", "after_unknown", key], () => leaf(true));
    }),
  );
}

/** What is planned for an object, or for the first of its instances. */
function plannedOf(plan: Tree, address: string): Tree | undefined {
  const found = childrenOf(member(plan, "resource_changes")).find(
    ({ value }) => blockOf(textOf(member(value, "address"))) === address,
  );
  return member(member(found?.value, "change"), "after");
}

const mapElements = (tree: Tree, change: (element: Tree) => Tree): Tree =>
  tree.kind === "list" ? list(tree.children.map(({ value }) => change(value))) : tree;

/** Changes what lies behind names, and makes what is missing on the way. */
function mapMember(tree: Tree, [key, ...rest]: readonly string[], change: (tree: Tree) => Tree): Tree {
  if (key === undefined) return change(tree);
  return withMember(tree, key, mapMember(member(tree, key) ?? object([]), rest, change));
}

function onPlace(accepts: (place: Place) => boolean, change: (tree: Tree, random: Random) => Tree): PlanMutation {
  return (plan, random) => {
    const place = somewhere(plan, random, accepts);
    return place === undefined ? plan : replaceAt(plan, pathOf(place), (tree) => change(tree, random));
  };
}

function onBranch(change: (branch: Branch, random: Random) => Tree): PlanMutation {
  const hasChildren = ({ tree }: Place) => tree.kind !== "leaf" && tree.children.length > 0;
  return onPlace(hasChildren, (tree, random) => (tree.kind === "leaf" ? tree : change(tree, random)));
}

function severalTimes(change: (plan: Tree, random: Random) => Tree): PlanMutation {
  return (plan, random) => repeatedly(random, 4, plan, (so) => change(so, random));
}

/** Mostly in a part of the plan that is read, and as often near its top as in its depths. */
function somewhere(plan: Tree, random: Random, accepts: (place: Place) => boolean): Place | undefined {
  const section = random.pick([...read, ...read, undefined]);
  const found = places(plan).filter((place) => accepts(place) && (section === undefined || place.section === section));
  if (found.length === 0) return undefined;
  const deepest = random.chance(0.5) ? random.pick(found).depth : Number.POSITIVE_INFINITY;
  return random.pick(found.filter(({ depth }) => depth <= deepest));
}

const read = ["resource_changes", "prior_state", "configuration"] as const;

function isText(place: Place | Tree): boolean {
  return textOf("tree" in place ? place.tree : place) !== undefined;
}

function anything(random: Random): Tree {
  switch (random.below(6)) {
    case 0:
      return leaf(null);
    case 1:
      return leaf(random.chance(0.5));
    case 2:
      return written(random.pick(numbers));
    case 3:
      return leaf(random.pick(texts));
    case 4:
      return list(random.chance(0.5) ? [] : [anything(random), anything(random)]);
    default:
      return object(random.chance(0.5) ? [] : [{ key: random.pick(texts), value: anything(random) }]);
  }
}

function repeatedly(random: Random, most: number, tree: Tree, change: (tree: Tree) => Tree): Tree {
  return Array.from({ length: 1 + random.below(most) }).reduce<Tree>((so) => change(so), tree);
}

const without = (branch: Branch, keys: readonly string[]): Branch =>
  withChildren(
    branch,
    branch.children.filter(({ key }) => !keys.includes(key)),
  );

/** Other values for all that an object's member holds, by their names. */
function mapMembers(tree: Tree, key: string, change: (name: string) => Tree): Tree {
  const held = member(tree, key);
  if (held?.kind !== "object") return tree;
  return withMember(
    tree,
    key,
    withChildren(
      held,
      held.children.map((child) => ({ ...child, value: change(child.key) })),
    ),
  );
}

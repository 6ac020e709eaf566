import { leaf, list, member, pathOf, places, type Tree, textOf, withChildren, withMember } from "./tree.ts";

/** Where a plan tells values, and what of them is sensitive. */
const tellings: readonly { readonly where: RegExp; readonly values: string; readonly sensitive: string }[] = [
  ...["before", "after"].map((values) => ({
    where: /^\/(?:(?:resource_changes|resource_drift)\/#\/change|output_changes\/[^/]*)$/,
    values,
    sensitive: `${values}_sensitive`,
  })),
  {
    where: /^\/(?:prior_state\/values|planned_values)\/root_module(?:\/child_modules\/#)*\/resources\/#$/,
    values: "values",
    sensitive: "sensitive_values",
  },
  { where: /^\/(?:prior_state\/values|planned_values)\/outputs\/[^/]*$/, values: "value", sensitive: "sensitive" },
];

/** The values of one resource or output, in one place of the plan. */
export interface Told {
  /** What they belong to; empty for an output. */
  readonly address: string;
  readonly values: Tree;
  readonly mark: Tree | undefined;
}

/** Changes all that a plan tells of values, wherever it does. */
export function mapTold(
  tree: Tree,
  change: (told: Told) => Pick<Told, "values" | "mark">,
  where = "",
  above = "",
): Tree {
  if (tree.kind === "leaf") return tree;
  const address = textOf(member(tree, "address")) ?? above;
  const here = tellings.filter((telling) => telling.where.test(where));
  if (here.length > 0) {
    return here.reduce<Tree>((so, { values: name, sensitive }) => {
      const [before, marked] = [member(so, name), member(so, sensitive)];
      if (before === undefined) return so;
      const { values, mark } = change({ address, values: before, mark: marked });
      const told = values === before ? so : withMember(so, name, values);
      return mark === marked || mark === undefined ? told : withMember(told, sensitive, mark);
    }, tree);
  }
  return withChildren(
    tree,
    tree.children.map(({ key, value }) => {
      const below = `${where}/${tree.kind === "list" ? "#" : key.replaceAll("/", "|")}`;
      return { key, value: tellsBelow.test(below) ? mapTold(value, change, below, address) : value };
    }),
  );
}

const tellsBelow = /^\/(?:resource_changes|resource_drift|output_changes|prior_state|planned_values)/;

/** A string or a number that the plan tells of a resource or an output. */
export interface ToldLeaf {
  readonly address: string;
  /** Names in objects, positions in lists. */
  readonly keys: readonly string[];
  readonly json: string;
}

export function toldLeaves(plan: Tree): readonly ToldLeaf[] {
  const found: ToldLeaf[] = [];
  mapTold(plan, ({ address, values, mark }) => {
    for (const place of places(values)) {
      if (place.tree.kind === "leaf" && /^["\d-]/.test(place.tree.json)) {
        found.push({ address, keys: keysOf(values, pathOf(place)), json: place.tree.json });
      }
    }
    return { values, mark };
  });
  return found;
}

function keysOf(tree: Tree | undefined, [step, ...rest]: readonly number[]): readonly string[] {
  if (step === undefined || tree === undefined || tree.kind === "leaf") return [];
  const child = tree.children[step];
  return child === undefined ? [] : [tree.kind === "list" ? `${step}` : child.key, ...keysOf(child.value, rest)];
}

/** A mark that holds at a place of a value, too; as it was where the value has no such place. */
export function marking(
  mark: Tree | undefined,
  value: Tree | undefined,
  [key, ...rest]: readonly string[],
): Tree | undefined {
  if (value === undefined || isTrue(mark)) return mark;
  if (key === undefined) return leaf(true);
  if (value.kind === "leaf") return mark;
  if (value.kind === "object") {
    const below = marking(member(mark, key), member(value, key), rest);
    return below === undefined ? mark : withMember(mark, key, below);
  }
  const known = mark?.kind === "list" ? mark.children.map((child) => child.value) : [];
  const at = Number(key);
  const below = marking(known[at], value.children[at]?.value, rest);
  if (below === undefined) return mark;
  return list(value.children.map((_, index) => (index === at ? below : (known[index] ?? leaf(false)))));
}

export const isTrue = (tree: Tree | undefined): boolean => tree?.kind === "leaf" && tree.json === "true";

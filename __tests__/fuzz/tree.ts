/**
 * JSON as it is written. Unlike a value it keeps what a value cannot hold: a key that stands twice, `1e400`, a text that
 * nests deeper than functions can.
 */
export type Tree = Branch | Leaf;

export interface Branch {
  readonly kind: "object" | "list";
  readonly children: readonly Child[];
}

export interface Child {
  /** Empty in a list. */
  readonly key: string;
  readonly value: Tree;
}

/** Anything that is no branch, and any JSON that nothing looks into. */
export interface Leaf {
  readonly kind: "leaf";
  readonly json: string;
}

/** The positions of the children that lead to a place. */
export type Path = readonly number[];

export interface Place {
  readonly tree: Tree;
  /** Its name in an object; `#` in a list; empty for the whole. */
  readonly key: string;
  readonly index: number;
  readonly parent: Place | undefined;
  readonly depth: number;
  /** The top-level member in which it lies. */
  readonly section: string;
}

export const leaf = (value: null | boolean | number | string): Leaf => ({ kind: "leaf", json: JSON.stringify(value) });

export const written = (json: string): Leaf => ({ kind: "leaf", json });

export const object = (children: readonly Child[]): Branch => ({ kind: "object", children });

export const list = (elements: readonly Tree[]): Branch => ({
  kind: "list",
  children: elements.map((value) => ({ key: "", value })),
});

export function treeOf(json: unknown): Tree {
  if (Array.isArray(json)) return list(json.map(treeOf));
  if (typeof json !== "object" || json === null) return written(JSON.stringify(json));
  return object(Object.entries(json).map(([key, value]) => ({ key, value: treeOf(value) })));
}

export function jsonOf(tree: Tree): string {
  if (tree.kind === "leaf") return tree.json;
  if (tree.kind === "list") return `[${tree.children.map(({ value }) => jsonOf(value)).join(",")}]`;
  return `{${tree.children.map(({ key, value }) => `${JSON.stringify(key)}:${jsonOf(value)}`).join(",")}}`;
}

/** The text of a leaf that is one. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === "leaf" && tree.json.startsWith('"') ? (JSON.parse(tree.json) as string) : undefined;
}

/** As JSON.parse has it: the last of those of the same name. */
export function member(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === "object" ? tree.children.findLast((child) => child.key === key)?.value : undefined;
}

export function withMember(tree: Tree | undefined, key: string, value: Tree): Branch {
  const children = tree?.kind === "object" ? tree.children : [];
  return object([...children.filter((child) => child.key !== key), { key, value }]);
}

/** The same branch with other children. */
export const withChildren = (tree: Branch, children: readonly Child[]): Branch => ({ ...tree, children });

export function replaceAt(tree: Tree, path: Path, change: (tree: Tree) => Tree): Tree {
  const [step, ...rest] = path;
  if (step === undefined) return change(tree);
  if (tree.kind === "leaf") return tree;
  return withChildren(
    tree,
    tree.children.map((child, index) =>
      index === step ? { ...child, value: replaceAt(child.value, rest, change) } : child,
    ),
  );
}

/** Every place in a tree, the tree itself first. */
export function places(tree: Tree): readonly Place[] {
  const found: Place[] = [];
  const visit = (place: Place): void => {
    found.push(place);
    if (place.tree.kind === "leaf") return;
    for (const [index, { key, value }] of place.tree.children.entries()) {
      visit({
        tree: value,
        key: place.tree.kind === "list" ? "#" : key,
        index,
        parent: place,
        depth: place.depth + 1,
        section: place.parent === undefined ? key : place.section,
      });
    }
  };
  visit({ tree, key: "", index: 0, parent: undefined, depth: 0, section: "" });
  return found;
}

export const pathOf = ({ parent, index }: Place): Path => (parent === undefined ? [] : [...pathOf(parent), index]);

/** A tree in which every leaf and every key has gone through a function. */
export function mapTree(tree: Tree, onLeaf: (leaf: Leaf) => Tree, onKey: (key: string) => string): Tree {
  if (tree.kind === "leaf") return onLeaf(tree);
  return withChildren(
    tree,
    tree.children.map(({ key, value }) => ({ key: onKey(key), value: mapTree(value, onLeaf, onKey) })),
  );
}

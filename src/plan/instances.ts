import { compareKeys, type Key, moduleCalls, quoteKey, type Traversal, within } from "./address.ts";
import { groupBy } from "./group.ts";
import type { StoredObject } from "./objects.ts";

/** The planned objects as references name them: by block, and modules by call. */
export interface Instances {
  /** All instances of a block of one module instance, in the order in which Terraform lists them. */
  ofBlock(module: string, mode: string, type: string, name: string): readonly StoredObject[];
  /** All instances of a module call, likewise. */
  ofCall(parent: string, call: string): readonly ModuleInstance[];
  /** The objects of a type in a module instance and in the modules below it. */
  ofTypeBelow(module: string, type: string): readonly StoredObject[];
}

export interface ModuleInstance {
  readonly path: string;
  readonly call: string;
  readonly key: Key | undefined;
  readonly parent: string;
}

/** The index is made when something is looked up for the first time: only unknown values need it. */
export function indexInstances(objects: ReadonlyMap<string, StoredObject>): Instances {
  let made: ReturnType<typeof index> | undefined;
  const all = () => {
    made ??= index(objects);
    return made;
  };
  return {
    ofBlock: (module, mode, type, name) => all().blocks.get(blockKey(module, mode, type, name)) ?? [],
    ofCall: (parent, call) => all().calls.get(blockKey(parent, call)) ?? [],
    ofTypeBelow: (module, type) =>
      (all().types.get(type) ?? []).filter(({ head }) => head.module === module || isBelow(head.module, module)),
  };
}

function index(objects: ReadonlyMap<string, StoredObject>) {
  const modules = new Map<string, ModuleInstance>();
  for (const module of new Set([...objects.values()].map(({ head }) => head.module))) {
    for (const instance of moduleInstances(module)) modules.set(instance.path, instance);
  }
  const blocks = groupBy(objects.values(), ({ head }) => blockKey(head.module, head.mode, head.type, head.name));
  const types = groupBy(objects.values(), ({ head }) => head.type);
  const calls = groupBy(modules.values(), ({ parent, call }) => blockKey(parent, call));
  for (const list of blocks.values()) list.sort((a, b) => compareKeys(a.head.key, b.head.key));
  for (const list of calls.values()) list.sort((a, b) => compareKeys(a.key, b.key));
  return { blocks, types, calls };
}

/** A module instance and those around it, from the outside in. */
export function moduleInstances(module: string): readonly ModuleInstance[] {
  const instances: ModuleInstance[] = [];
  let parent = "";
  for (const { name, key } of moduleCalls(module)) {
    const path = within(parent, `module.${name}${quoteKey(key)}`);
    instances.push({ path, call: name, key, parent });
    parent = path;
  }
  return instances;
}

const isBelow = (module: string, ancestor: string) => ancestor === "" || module.startsWith(`${ancestor}.`);

const blockKey = (...parts: readonly string[]) => parts.join(" ");

/** The instances that the first step names, where it is a key or a position; else all of them. */
export function pick<T>(
  all: readonly T[],
  keyOf: (instance: T) => Key | undefined,
  steps: Traversal,
): { readonly instances: readonly T[]; readonly steps: Traversal } {
  const [first, ...rest] = steps;
  if (first?.kind === "splat") return { instances: all, steps: rest };
  if (first?.kind === "position") {
    const placed = all[first.at % all.length];
    return { instances: placed ? [placed] : [], steps: rest };
  }
  if (first?.kind !== "index") return { instances: all, steps };
  const { key } = first;
  const named = all.filter((instance) => keyOf(instance) === key);
  if (named.length > 0) return { instances: named, steps: rest };
  // In [for s in aws_subnet.x : s.id][0], the number is a position among instances that have names.
  const placed = typeof key === "number" ? all[key] : undefined;
  if (placed && typeof keyOf(placed) === "string") return { instances: [placed], steps: rest };
  // The key of a map that was made of a single object; or else an instance that is not planned.
  return { instances: all.filter((instance) => keyOf(instance) === undefined), steps: rest };
}

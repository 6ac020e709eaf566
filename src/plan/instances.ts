import { once } from "../once.ts";
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

/** Each index is made when something is looked up in it for the first time: only unknown values need them. */
export function indexInstances(objects: ReadonlyMap<string, StoredObject>): Instances {
  const modules = once(() => groupBy(objects.values(), ({ head }) => head.module));
  const types = once(() => groupBy(objects.values(), ({ head }) => head.type));
  const calls = once(() => callsOf(modules().keys()));
  const blocks = new Map<string, Map<string, StoredObject[]>>();
  const blocksOf = (module: string) => {
    const known = blocks.get(module) ?? blocksIn(modules().get(module) ?? []);
    blocks.set(module, known);
    return known;
  };
  return {
    ofBlock: (module, mode, type, name) => blocksOf(module).get(nameOf(mode, type, name)) ?? [],
    ofCall: (parent, call) => calls().get(nameOf(parent, call)) ?? [],
    ofTypeBelow: (module, type) =>
      (types().get(type) ?? []).filter(({ head }) => head.module === module || isBelow(head.module, module)),
  };
}

function blocksIn(objects: readonly StoredObject[]): Map<string, StoredObject[]> {
  const blocks = groupBy(objects, ({ head }) => nameOf(head.mode, head.type, head.name));
  for (const list of blocks.values()) list.sort((a, b) => compareKeys(a.head.key, b.head.key));
  return blocks;
}

/** The module instances by their calls, also of those that hold nothing but other modules. */
function callsOf(modules: Iterable<string>): ReadonlyMap<string, readonly ModuleInstance[]> {
  const instances = new Map<string, ModuleInstance>();
  for (const module of modules) for (const instance of moduleInstances(module)) instances.set(instance.path, instance);
  const calls = groupBy(instances.values(), ({ parent, call }) => nameOf(parent, call));
  for (const list of calls.values()) list.sort((a, b) => compareKeys(a.key, b.key));
  return calls;
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

const nameOf = (...parts: readonly string[]) => parts.join(" ");

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

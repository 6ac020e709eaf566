import { compareText } from "./address.ts";
import type { Resource, Snapshot } from "./plan.ts";

export function snapshotOf(resources: readonly Resource[]): Snapshot {
  const sorted = [...resources].sort((a, b) => compareText(a.address, b.address));
  const byAddress = new Map(sorted.map((resource) => [resource.address, resource]));
  const byType = new Map<string, Resource[]>();
  for (const resource of sorted) {
    const list = byType.get(resource.type);
    if (list) list.push(resource);
    else byType.set(resource.type, [resource]);
  }
  return {
    resources: sorted,
    find: (address) => byAddress.get(address),
    ofType(...types) {
      const found = sorted.length === 0 ? [] : types.flatMap((type) => byType.get(type) ?? []);
      return [...found.filter(({ mode }) => mode === "managed"), ...found.filter(({ mode }) => mode === "data")];
    },
  };
}

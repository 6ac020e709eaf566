import { compareText } from "./address.ts";
import { groupBy } from "./group.ts";
import type { Resource, Snapshot } from "./plan.ts";

export function snapshotOf(resources: readonly Resource[]): Snapshot {
  const sorted = [...resources].sort((a, b) => compareText(a.address, b.address));
  const byAddress = new Map(sorted.map((resource) => [resource.address, resource]));
  const byType = groupBy(sorted, ({ type }) => type);
  return {
    resources: sorted,
    find: (address) => byAddress.get(address),
    ofType(...types) {
      const found = types.flatMap((type) => byType.get(type) ?? []);
      return [...found.filter(({ mode }) => mode === "managed"), ...found.filter(({ mode }) => mode === "data")];
    },
  };
}

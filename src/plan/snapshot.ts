import { compareText } from "./address.ts";
import { groupBy } from "./group.ts";
import type { Resource, Snapshot } from "./plan.ts";

/** A snapshot of some resources; `like` itself where it holds these very ones, so that nobody looks at them twice. */
export function snapshotOf(resources: readonly Resource[], like?: Snapshot): Snapshot {
  const sorted = [...resources].sort((a, b) => compareText(a.address, b.address));
  const isLike = like?.resources.length === sorted.length;
  if (isLike && sorted.every((resource, index) => resource === like.resources[index])) return like;
  const byAddress = new Map(sorted.map((resource) => [resource.address, resource]));
  const byType = groupBy(sorted, ({ type }) => type);
  const asked = new Map<string, readonly Resource[]>();
  return {
    resources: sorted,
    find: (address) => byAddress.get(address),
    ofType(...types) {
      const key = types.join(" ");
      const known = asked.get(key);
      if (known !== undefined) return known;
      const found = types.flatMap((type) => byType.get(type) ?? []);
      const ordered = [
        ...found.filter(({ mode }) => mode === "managed"),
        ...found.filter(({ mode }) => mode === "data"),
      ];
      asked.set(key, ordered);
      return ordered;
    },
  };
}

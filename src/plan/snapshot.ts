import { once } from "../once.ts";
import { compareText } from "./address.ts";
import { groupBy } from "./group.ts";
import type { Resource, Snapshot } from "./plan.ts";

export function snapshotOf(resources: readonly Resource[]): Snapshot {
  const sorted = inOrder(resources);
  const byAddress = new Map(sorted.map((resource) => [resource.address, resource]));
  const byType = groupBy(sorted, ({ type }) => type);
  return {
    resources: sorted,
    find: (address) => byAddress.get(address),
    ofType: listing((type) => byType.get(type) ?? []),
  };
}

/** `snapshot` with what `other` has at some addresses. It costs what these cost, not what the snapshot holds. */
export function exchanged(snapshot: Snapshot, other: Snapshot, addresses: ReadonlySet<string>): Snapshot {
  const come = [...addresses].flatMap((address) => other.find(address) ?? []);
  const go = [...addresses].flatMap((address) => snapshot.find(address) ?? []);
  const types = new Set([...come, ...go].map(({ type }) => type));
  const exchange = (resources: readonly Resource[], type?: string) =>
    inOrder([
      ...resources.filter(({ address }) => !addresses.has(address)),
      ...come.filter((resource) => type === undefined || resource.type === type),
    ]);
  if (addresses.size >= snapshot.resources.length) return snapshotOf(exchange(snapshot.resources));
  const resources = once(() => exchange(snapshot.resources));
  const ofChanged = listing((type) => exchange(snapshot.ofType(type), type));
  return {
    get resources() {
      return resources();
    },
    find: (address) => (addresses.has(address) ? other : snapshot).find(address),
    ofType: (...wanted) => (wanted.some((type) => types.has(type)) ? ofChanged(...wanted) : snapshot.ofType(...wanted)),
  };
}

const inOrder = (resources: readonly Resource[]): readonly Resource[] =>
  [...resources].sort((a, b) => compareText(a.address, b.address));

/** Lists resources of several types, the managed ones first; the very same list for whoever asks for the same types. */
function listing(ofType: (type: string) => readonly Resource[]): Snapshot["ofType"] {
  const asked = new Map<string, readonly Resource[]>();
  return (...types) => {
    const key = types.join(" ");
    const known = asked.get(key);
    if (known !== undefined) return known;
    const found = types.length === 1 ? ofType(key) : types.flatMap(ofType);
    const data = found.filter(({ mode }) => mode === "data");
    const ordered = data.length === 0 ? found : [...found.filter(({ mode }) => mode === "managed"), ...data];
    asked.set(key, ordered);
    return ordered;
  };
}

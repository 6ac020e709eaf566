import type { Resource, Snapshot } from "./plan.js";
export declare function snapshotOf(resources: readonly Resource[]): Snapshot;
/** `snapshot` with what `other` has at some addresses. It costs what these cost, not what the snapshot holds. */
export declare function exchanged(snapshot: Snapshot, other: Snapshot, addresses: ReadonlySet<string>): Snapshot;

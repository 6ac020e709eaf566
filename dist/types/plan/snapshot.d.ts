import type { Resource, Snapshot } from "./plan.js";
/** A snapshot of some resources; `like` itself where it holds these very ones, so that nobody looks at them twice. */
export declare function snapshotOf(resources: readonly Resource[], like?: Snapshot): Snapshot;
/** `snapshot` with what `other` has at some addresses. It costs what these cost, not what the snapshot holds. */
export declare function exchanged(snapshot: Snapshot, other: Snapshot, addresses: ReadonlySet<string>): Snapshot;

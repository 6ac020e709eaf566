import type { Resource, Snapshot } from "./plan.js";
export declare function snapshotOf(resources: readonly Resource[]): Snapshot;

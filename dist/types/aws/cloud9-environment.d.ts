import { type Group } from "../engine/index.js";
import type { Workload } from "./instance.js";
import { type Surroundings } from "./network-interface.js";
export declare const types: readonly ["aws_cloud9_environment_ec2"];
/** A Cloud9 environment is an instance that AWS makes, with a group of its own that no plan names. */
export declare function readCloud9Environments(around: Surroundings): {
    readonly workloads: readonly Workload[];
    readonly groups: readonly Group[];
};

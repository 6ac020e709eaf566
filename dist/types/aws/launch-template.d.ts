import type { Missing } from "../engine/index.js";
import type { Resource } from "../plan/plan.js";
import type { Attributes } from "../plan/value.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_launch_template"];
/** What a launch template writes for the instances started from it. An instance's own arguments come first. */
export type LaunchTemplate = {
    readonly kind: "none";
} | {
    readonly kind: "described";
    readonly attributes: Attributes;
    /** Its block for the primary network interface. */
    readonly primary: Attributes | undefined;
} | {
    readonly kind: "unknown";
    readonly missing: Missing;
};
export declare function launchTemplateOf(reading: Reading, instance: Resource): LaunchTemplate;
export declare function isPrimary(networkInterface: Attributes): boolean;

import { type Id, type Interface } from "../engine/index.js";
import type { Attributes } from "../plan/value.js";
import { type Attachment, type Surroundings } from "./network-interface.js";
export declare const types: readonly ["aws_instance", "aws_ami"];
/** A workload: what holds an interface and opens connections from it. */
export interface Workload {
    /** Its Terraform address. */
    readonly address: string;
    readonly nic: Interface;
    /** Where an instance profile may be written; the first that is set counts. */
    readonly profiles: readonly Written[];
    /** AWS services that the workload cannot do without by its very kind, each with what shows it. */
    readonly inherentUse: ReadonlyMap<string, string>;
    /** The region that its provider is set to, where that is known. To tell it, the configuration has to be read. */
    readonly region: string | undefined;
}
/** An argument, and what holds it. */
export interface Written {
    readonly attributes: Attributes;
    readonly name: string;
}
export declare function readInstances(around: Surroundings, attachments: ReadonlyMap<Id, Attachment>): readonly Workload[];

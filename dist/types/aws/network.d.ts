import type { Id, Interface, Network } from "../engine/index.js";
import type { Snapshot } from "../plan/plan.js";
import * as iam from "./iam.js";
import type { Workload } from "./instance.js";
import type { Vpc } from "./vpc.js";
import type { Endpoints } from "./vpc-endpoint.js";
/** The resource types that the model is built from. */
export declare const modelledTypes: ReadonlySet<string>;
/** One state of the AWS network: in the engine's terms, with what only AWS knows about it. */
export interface AwsNetwork {
    readonly network: Network;
    readonly workloads: readonly Workload[];
    workloadAt(address: string): Workload | undefined;
    readonly vpcs: ReadonlyMap<Id, Vpc>;
    /** The AWS services that have an endpoint, by VPC. */
    readonly endpointServices: Endpoints["services"];
    readonly conflicts: Endpoints["conflicts"];
    /** The Elastic IP under which each NAT gateway sends, where that is known. */
    readonly natAddresses: ReadonlyMap<Id, Id>;
    /** What a workload's instance profile shows of the services that it uses. */
    readonly useOf: (workload: Workload) => iam.Use;
    /**
     * The resources that each component of the network is made of, besides the one that it is named after; of groups, as
     * far as they were asked for.
     */
    readonly contributors: ReadonlyMap<Id, ReadonlySet<string>>;
    /** What was taken for granted, by component. */
    readonly assumptions: ReadonlyMap<Id, string>;
    /** The addresses that were taken to be meant because nothing else of their kind could be, in what was asked for. */
    readonly assumedReferences: readonly string[];
}
/** Builds the network of `snapshot`. `prior` is the state before the plan: the same snapshot for that state itself. */
export declare function awsNetwork(snapshot: Snapshot, prior: Snapshot): AwsNetwork;
/** The VPC in which a workload stands, where that is known. */
export declare const vpcOf: (workload: Workload | undefined, network: Network) => Id | undefined;
export declare function vpcOfInterface({ segment }: Interface, { segments }: Network): Id | undefined;

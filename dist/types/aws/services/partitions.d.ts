/**
 * The partitions of AWS: which DNS suffixes their services answer under, and how their endpoint services are named.
 *
 * Suffixes: https://docs.aws.amazon.com/general/latest/gr/rande.html and the partition data of AWS's SDKs.
 */
export type PartitionId = "aws" | "aws-cn" | "aws-us-gov" | "aws-eusc" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f";
export interface Partition {
    readonly id: PartitionId;
    /** Of `ssm.eu-west-1.amazonaws.com`. */
    readonly dnsSuffix: string;
    /** Of `ssm.eu-west-1.api.aws`. */
    readonly dualStackSuffix: string;
    /** Of `123456789012.dkr-ecr.eu-west-1.on.aws`; unknown for the isolated partitions. */
    readonly onSuffix: string | undefined;
    /** The prefix of an endpoint service's name, before the region, for a service that `ownPrefix` does not list. */
    readonly servicePrefix: "com.amazonaws";
    /**
     * Outside the commercial and GovCloud partitions some services carry a prefix of the partition's own, with no rule
     * that tells which: in China `cn.com.amazonaws.cn-north-1.ecr.api` stands beside `com.amazonaws.cn-north-1.ecs`.
     * https://docs.amazonaws.cn/en_us/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html
     */
    readonly ownPrefix: {
        readonly prefix: string;
        readonly services: ReadonlySet<string>;
    } | undefined;
}
/** The partition of a region; one with no prefix of a partition's own is commercial. */
export declare function partitionOf(region: string): Partition;
/** Prefixes of AWS's own endpoint services, in any partition, that a region follows. */
export declare const ownPrefixes: readonly string[];

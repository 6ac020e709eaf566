/**
 * The partitions of AWS: which DNS suffixes their services answer under, and how their endpoint services are named.
 *
 * Suffixes: https://docs.aws.amazon.com/general/latest/gr/rande.html and the partition data of AWS's SDKs.
 */

export type PartitionId =
  | "aws"
  | "aws-cn"
  | "aws-us-gov"
  | "aws-eusc"
  | "aws-iso"
  | "aws-iso-b"
  | "aws-iso-e"
  | "aws-iso-f";

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
  readonly ownPrefix: { readonly prefix: string; readonly services: ReadonlySet<string> } | undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

const partitions = {
  aws: {
    id: "aws",
    dnsSuffix: "amazonaws.com",
    dualStackSuffix: "api.aws",
    onSuffix: "on.aws",
    servicePrefix: "com.amazonaws",
    ownPrefix: undefined,
  },
  "aws-us-gov": {
    id: "aws-us-gov",
    dnsSuffix: "amazonaws.com",
    dualStackSuffix: "api.aws",
    onSuffix: "on.aws",
    servicePrefix: "com.amazonaws",
    ownPrefix: undefined,
  },
  "aws-cn": {
    id: "aws-cn",
    dnsSuffix: "amazonaws.com.cn",
    dualStackSuffix: "api.amazonwebservices.com.cn",
    onSuffix: "on.amazonwebservices.com.cn",
    servicePrefix: "com.amazonaws",
    ownPrefix: {
      prefix: "cn.com.amazonaws",
      // Beijing and Ningxia together: the few services that only one of them offers do not differ in prefix.
      services: words(`
        account application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra
        cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache
        elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data
        iotsitewise.api iotsitewise.data kinesis-streams kms-fips lambda license-manager monitoring polly rds redshift
        redshift-data s3 sagemaker.api sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms
        sqs states sts sync-states synthetics transcribe transcribestreaming transfer workspaces xray`),
    },
  },
  "aws-eusc": {
    id: "aws-eusc",
    dnsSuffix: "amazonaws.eu",
    dualStackSuffix: "api.amazonwebservices.eu",
    onSuffix: "on.amazonwebservices.eu",
    servicePrefix: "com.amazonaws",
    ownPrefix: { prefix: "eu.amazonaws", services: words("ecr.api ecr.dkr execute-api securityhub") },
  },
  "aws-iso": {
    id: "aws-iso",
    dnsSuffix: "c2s.ic.gov",
    dualStackSuffix: "api.aws.ic.gov",
    onSuffix: undefined,
    servicePrefix: "com.amazonaws",
    ownPrefix: {
      prefix: "gov.ic.c2s",
      services: words(`
        application-autoscaling athena autoscaling comprehend diode-messaging diode-messaging-proxy ebs ec2 ecr.api
        ecr.dkr elasticfilesystem elasticfilesystem-fips execute-api monitoring sagemaker.api sagemaker.runtime sns sqs
        textract textract-fips transcribe workspaces`),
    },
  },
  "aws-iso-b": {
    id: "aws-iso-b",
    dnsSuffix: "sc2s.sgov.gov",
    dualStackSuffix: "api.aws.scloud",
    onSuffix: undefined,
    servicePrefix: "com.amazonaws",
    ownPrefix: {
      prefix: "gov.sgov.sc2s",
      services: words(`
        application-autoscaling autoscaling diode-messaging diode-messaging-proxy ebs ec2 ecr.api ecr.dkr
        elasticfilesystem elasticfilesystem-fips execute-api sagemaker.api sagemaker.runtime sns sqs workspaces`),
    },
  },
  "aws-iso-e": {
    id: "aws-iso-e",
    dnsSuffix: "cloud.adc-e.uk",
    dualStackSuffix: "api.cloud-aws.adc-e.uk",
    onSuffix: undefined,
    servicePrefix: "com.amazonaws",
    ownPrefix: { prefix: "uk.adc-e.cloud", services: words("ebs ecr.api ecr.dkr execute-api") },
  },
  "aws-iso-f": {
    id: "aws-iso-f",
    dnsSuffix: "csp.hci.ic.gov",
    dualStackSuffix: "api.aws.hci.ic.gov",
    onSuffix: undefined,
    servicePrefix: "com.amazonaws",
    ownPrefix: { prefix: "gov.ic.hci.csp", services: words("ebs ecr.api ecr.dkr execute-api") },
  },
} as const satisfies Readonly<Record<PartitionId, Partition>>;

const byRegionPrefix: readonly (readonly [prefix: string, id: PartitionId])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["eusc-", "aws-eusc"],
  ["us-iso-", "aws-iso"],
  ["us-isob-", "aws-iso-b"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-isof-", "aws-iso-f"],
];

/** The partition of a region; one with no prefix of a partition's own is commercial. */
export function partitionOf(region: string): Partition {
  const id = byRegionPrefix.find(([prefix]) => region.startsWith(prefix))?.[1];
  return partitions[id ?? "aws"];
}

/** Prefixes of AWS's own endpoint services, in any partition, that a region follows. */
export const ownPrefixes: readonly string[] = Object.values(partitions).flatMap((partition: Partition) =>
  partition.ownPrefix === undefined ? [] : [partition.ownPrefix.prefix],
);

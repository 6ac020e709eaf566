/**
 * AWS's services as the network sees them: the names of their endpoint services, the host names that an interface
 * endpoint's private DNS takes over, and the host names that clients ask for. A service is called by what follows
 * `com.amazonaws.<region>.` in its endpoint service's name (`ecr.api`), or, where AWS named it otherwise, by the whole
 * name without the region (`aws.sagemaker.notebook`, `aws.api.qbusiness`).
 *
 * The data is `endpoint-services.json`: one service a line where it fits, under the prefix of its endpoint service's
 * name.
 * - `interface`: the private names; an empty list is a service that has interface endpoints without private DNS.
 * - `gateway`: it has a gateway endpoint (a prefix list in route tables, no names of its own).
 * - `dualStack`: further private names of an endpoint with the address type dualstack or ipv6.
 * `{dns}`, `{dual}` and `{on}` are the partition's suffixes. Which services there are:
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 *
 * What surprises in it:
 * - Labels of a dotted service are reversed in its names (`ecr.api` is `api.ecr.…`), but some services answer to the
 *   name of their API instead: `codeartifact.api`, `ecs-agent`, `kinesis-firehose`, `rum-dataplane`, `appstream.api`.
 * - execute-api and appsync-api take over every API's name, of any account, so that public APIs answer 403.
 *   https://docs.aws.amazon.com/appsync/latest/devguide/using-private-apis.html
 * - CloudWatch's endpoint takes over its FIPS and dual-stack names too; for other services only those dual-stack names
 *   are listed that AWS documents or that an endpoint was read to have. EKS: only endpoints made since August 2024.
 *   https://docs.aws.amazon.com/eks/latest/userguide/vpc-interface-endpoints.html
 * - No private DNS: dynamodb (its guide warns against making the zone by hand, too), iot.data, iot.credentials,
 *   s3-outposts, neptune-graph, the geo services; console and signin need zones of one's own.
 *   https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/privatelink-interface-endpoints.html
 *   https://docs.aws.amazon.com/iot/latest/developerguide/IoTCore-VPC.html
 * - s3express has a gateway endpoint only.
 *   https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-az-networking.html
 */
export { type Partition, type PartitionId, partitionOf } from "./partitions.js";
export type EndpointType = "Interface" | "Gateway";
export type EndpointServiceName = {
    readonly kind: "aws";
    readonly service: string;
    readonly region: string | undefined;
} | {
    readonly kind: "other";
};
export type Use = "regional" | "global" | "legacy" | "dual-stack";
export interface ClientName {
    /** A host name, never a wildcard. */
    readonly name: string;
    readonly use: Use;
}
/** All services that the catalogue lists. */
export declare const listedServices: readonly string[];
export declare const isListed: (service: string) => boolean;
/**
 * Which service an endpoint service's name means. Services of AWS's customers and partners
 * (`com.amazonaws.vpce.<region>.vpce-svc-…`) are `other`: the plan says nothing of the names they answer to.
 */
export declare function parseEndpointServiceName(serviceName: string): EndpointServiceName;
/**
 * The name by which an endpoint to a service is made in a region. In China the gateway endpoint of S3 is
 * `com.amazonaws.<region>.s3`, although its interface endpoint is `cn.com.amazonaws.<region>.s3`.
 */
export declare function endpointServiceName(service: string, region: string, type?: EndpointType): string;
/** The kinds of endpoint that a service has; an unknown service is taken to have an interface endpoint. */
export declare function endpointTypes(service: string): readonly EndpointType[];
/**
 * The names, some with a leading wildcard, that private DNS of an interface endpoint resolves to the endpoint. Names
 * that are not here (global, legacy, website, acceleration) stay public for the whole VPC.
 *
 * An endpoint with the address type ipv4 leaves S3's dual-stack names alone:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export declare function privateNames(service: string, region: string, endpoint?: {
    readonly dualStack?: boolean;
}): readonly string[];
/**
 * The names that a client of the service asks for: the one that current SDKs and agents use first, then others that
 * are in use. Where a name holds an account or a resource, a sample that the wildcard of the private names covers.
 */
export declare function clientNames(service: string, region: string): readonly ClientName[];
/**
 * Whether a private name, perhaps a wildcard, answers for a host name. `*` stands for one or more labels, at any
 * depth, but not for none: `*.dkr.ecr.…` covers `1.dkr.ecr.…` and `a.b.dkr.ecr.…`, not `dkr.ecr.…` itself. Letter case
 * and a final dot make no difference.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */
export declare function covers(pattern: string, name: string): boolean;

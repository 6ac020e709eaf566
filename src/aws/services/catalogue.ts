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

import data from "./endpoint-services.json" with { type: "json" };
import { ownPrefixes, type Partition, partitionOf } from "./partitions.ts";

export { type Partition, type PartitionId, partitionOf } from "./partitions.ts";

export type EndpointType = "Interface" | "Gateway";

export type EndpointServiceName =
  | { readonly kind: "aws"; readonly service: string; readonly region: string | undefined }
  | { readonly kind: "other" };

export type Use = "regional" | "global" | "legacy" | "dual-stack";

export interface ClientName {
  /** A host name, never a wildcard. */
  readonly name: string;
  readonly use: Use;
}

interface Entry {
  readonly interface?: readonly string[];
  readonly gateway?: boolean;
  readonly dualStack?: readonly string[];
}

interface CataloguedService extends Entry {
  /** As in `com.amazonaws.{region}`. */
  readonly prefix: string;
  /** What follows the prefix. */
  readonly suffix: string;
}

const defaultPrefix = "com.amazonaws.{region}";
const entries: Readonly<Record<string, Readonly<Record<string, Entry>>>> = data;

const catalogue: ReadonlyMap<string, CataloguedService> = new Map(
  Object.entries(entries).flatMap(([prefix, group]) =>
    Object.entries(group).map(([suffix, entry]) => [idOf(prefix, suffix), { ...entry, prefix, suffix }] as const),
  ),
);

/** Of services whose endpoint services' names hold no region, by that name. */
const regionless: ReadonlyMap<string, string> = new Map(
  [...catalogue].flatMap(([id, { prefix, suffix }]) =>
    prefix.endsWith("{region}") ? [] : [[`${prefix}.${suffix}`, id] as const],
  ),
);

/** What comes before the region in the names of AWS's own endpoint services. */
const regionalPrefixes: readonly string[] = [
  ...Object.keys(entries).flatMap((prefix) =>
    prefix.endsWith(".{region}") ? [prefix.slice(0, -".{region}".length)] : [],
  ),
  ...ownPrefixes,
];

function idOf(prefix: string, suffix: string): string {
  const words = prefix.replace(".{region}", "");
  return words === "com.amazonaws" ? suffix : `${words}.${suffix}`;
}

/** All services that the catalogue lists. */
export const listedServices: readonly string[] = [...catalogue.keys()];

export const isListed = (service: string): boolean => catalogue.has(service);

const regionShape = /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/;
const serviceShape = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/;

/**
 * Which service an endpoint service's name means. Services of AWS's customers and partners
 * (`com.amazonaws.vpce.<region>.vpce-svc-…`) are `other`: the plan says nothing of the names they answer to.
 */
export function parseEndpointServiceName(serviceName: string): EndpointServiceName {
  const global = regionless.get(serviceName);
  if (global !== undefined) return { kind: "aws", service: global, region: undefined };
  for (const prefix of regionalPrefixes) {
    if (!serviceName.startsWith(`${prefix}.`)) continue;
    const [region = "", ...labels] = serviceName.slice(prefix.length + 1).split(".");
    // Amazon Transcribe in China ends in `.cn` as well: cn.com.amazonaws.cn-north-1.transcribe.cn.
    if (prefix === "cn.com.amazonaws" && labels.length > 1 && labels.at(-1) === "cn") labels.pop();
    const suffix = labels.join(".");
    if (!regionShape.test(region) || !serviceShape.test(suffix) || suffix.startsWith("vpce-svc-")) continue;
    return { kind: "aws", service: ownPrefixes.includes(prefix) ? suffix : idOf(prefix, suffix), region };
  }
  return { kind: "other" };
}

/**
 * The name by which an endpoint to a service is made in a region. In China the gateway endpoint of S3 is
 * `com.amazonaws.<region>.s3`, although its interface endpoint is `cn.com.amazonaws.<region>.s3`.
 */
export function endpointServiceName(service: string, region: string, type: EndpointType = "Interface"): string {
  const listed = catalogue.get(service);
  if (listed !== undefined && listed.prefix !== defaultPrefix) {
    return `${listed.prefix.replace("{region}", region)}.${listed.suffix}`;
  }
  const { servicePrefix, ownPrefix } = partitionOf(region);
  if (type === "Gateway" || ownPrefix?.services.has(service) !== true) return `${servicePrefix}.${region}.${service}`;
  const tail = ownPrefix.prefix === "cn.com.amazonaws" && service === "transcribe" ? ".cn" : "";
  return `${ownPrefix.prefix}.${region}.${service}${tail}`;
}

/** The kinds of endpoint that a service has; an unknown service is taken to have an interface endpoint. */
export function endpointTypes(service: string): readonly EndpointType[] {
  const listed = catalogue.get(service);
  if (listed === undefined) return ["Interface"];
  return [...(listed.gateway ? (["Gateway"] as const) : []), ...(listed.interface ? (["Interface"] as const) : [])];
}

/**
 * The names, some with a leading wildcard, that private DNS of an interface endpoint resolves to the endpoint. Names
 * that are not here (global, legacy, website, acceleration) stay public for the whole VPC.
 *
 * An endpoint with the address type ipv4 leaves S3's dual-stack names alone:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export function privateNames(
  service: string,
  region: string,
  endpoint: { readonly dualStack?: boolean } = {},
): readonly string[] {
  const partition = partitionOf(region);
  const listed = catalogue.get(service);
  if (listed === undefined) return expand([ruleOf(service)], region, partition);
  const names = inPartition(service, listed.interface ?? [], partition);
  return expand(endpoint.dualStack ? [...names, ...(listed.dualStack ?? [])] : names, region, partition);
}

/** The rule that most services follow: `ssm` is `ssm.<region>.…`, `ecr.api` is `api.ecr.<region>.…`. */
function ruleOf(service: string): string {
  for (const prefix of ["aws.api.", "api.aws."]) {
    if (service.startsWith(prefix)) return `${service.slice(prefix.length)}.{region}.{dual}`;
  }
  const studio = "aws.sagemaker.";
  if (service.startsWith(studio)) return `*.${service.slice(studio.length)}.{region}.sagemaker.aws`;
  return `${service.split(".").reverse().join(".")}.{region}.{dns}`;
}

function expand(templates: readonly string[], region: string, partition: Partition): readonly string[] {
  return templates.flatMap((template) => {
    if (template.includes("{on}") && partition.onSuffix === undefined) return [];
    return [
      template
        .replaceAll("{region}", () => region)
        .replaceAll("{dns}", partition.dnsSuffix)
        .replaceAll("{dual}", partition.dualStackSuffix)
        .replaceAll("{on}", partition.onSuffix ?? ""),
    ];
  });
}

/**
 * IAM's control plane has one name in each partition, which outside the commercial one is not `iam.<suffix>`.
 * https://docs.aws.amazon.com/general/latest/gr/iam-service.html
 */
function inPartition(service: string, templates: readonly string[], { id }: Partition): readonly string[] {
  if (service !== "iam" || (id !== "aws-cn" && id !== "aws-us-gov")) return templates;
  return [id === "aws-cn" ? "iam.cn-north-1.{dns}" : "iam.us-gov.{dns}", ...templates.slice(1)];
}

/** By the names of services, which a stranger's plan chooses: `constructor` must find nothing. */
function byName<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values));
}

type Template = readonly [template: string, use: Use];

const regional = (name: string): Template => [`${name}.{region}.{dns}`, "regional"];
const dualStack = (name: string): Template => [`${name}.{region}.{dual}`, "dual-stack"];

/** Account and resource identifiers of AWS's own documentation, for names that hold one. */
const account = "123456789012";

/**
 * Clients whose names differ from the private names, first the one that current SDKs and agents use. For all other
 * services the private names are what clients ask for.
 */
const clients: ReadonlyMap<string, (region: string, partition: Partition) => readonly Template[]> = byName({
  /**
   * Regional by default in current SDKs (the last ones changed on 2025-07-31); the global name is what older ones ask
   * for, exists in the commercial partition only, and no endpoint covers it.
   * https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html
   */
  sts: (_, { id }) => [regional("sts"), ...commercial(id, ["sts.{dns}", "global"]), dualStack("sts")],
  /**
   * Queue URLs that old SDKs stored still hold the legacy names, which no endpoint covers. In us-east-1 the name holds
   * no region. https://docs.aws.amazon.com/general/latest/gr/sqs-service.html
   */
  sqs: (region) => [
    regional("sqs"),
    [region === "us-east-1" ? "queue.{dns}" : "{region}.queue.{dns}", "legacy"],
    dualStack("sqs"),
  ],
  /**
   * Some SDKs still ask for the global name in us-east-1; the dash names are those of the oldest regions.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
   */
  s3: (region, { id }) => [
    regional("s3"),
    regional("amzn-s3-demo-bucket.s3"),
    ...commercial(
      id,
      ["s3.{dns}", "global"],
      [region === "us-east-1" ? "s3-external-1.{dns}" : "s3-{region}.{dns}", "legacy"],
    ),
    ["s3.dualstack.{region}.{dns}", "dual-stack"],
  ],
  /** The names of the zones hold the id of an Availability Zone, which a region does not tell. */
  s3express: () => [regional("s3express-control"), ["s3express-control.dualstack.{region}.{dns}", "dual-stack"]],
  "s3-outposts": () => [regional("s3-outposts")],
  /**
   * Current SDKs put the account's id into the name where they know it.
   * https://docs.aws.amazon.com/general/latest/gr/ddb.html
   */
  dynamodb: () => [regional("dynamodb"), regional(`${account}.ddb`), dualStack("dynamodb")],
  "dynamodb-streams": () => [regional("streams.dynamodb")],
  "dynamodb-fips": () => [regional("dynamodb-fips")],
  /** SDKs that are given a stream's ARN put its account into the name. */
  "kinesis-streams": () => [regional("kinesis"), regional(`${account}.data-kinesis`), dualStack("kinesis")],
  sns: () => [regional("sns"), dualStack("sns")],
  /** https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html */
  ec2messages: () => [regional("ec2messages"), dualStack("ec2messages")],
  /** The endpoint's FIPS names are nobody's default. */
  monitoring: () => [regional("monitoring"), dualStack("monitoring")],
  "execute-api": () => [regional("abc123.execute-api")],
  "ecr.dkr": (_, { onSuffix }) => [
    regional(`${account}.dkr.ecr`),
    ...(onSuffix === undefined ? [] : [[`${account}.dkr-ecr.{region}.{on}`, "dual-stack"] as const]),
  ],
  "eks-proxy": () => [regional("eks-proxy.eks"), dualStack("eks-proxy")],
  "apprunner.requests": () => [["example.{region}.awsapprunner.com", "regional"]],
  console: () => [["{region}.console.aws.amazon.com", "regional"]],
  signin: () => [["{region}.signin.aws.amazon.com", "regional"]],
  "iot.data": () => [regional("a1b2c3d4e5f6g7-ats.iot")],
  "iot.credentials": () => [regional("c1b2c3d4e5f6g7.credentials.iot")],
});

const commercial = (id: Partition["id"], ...templates: readonly Template[]): readonly Template[] =>
  id === "aws" ? templates : [];

/** What stands in for the wildcard of a private name. */
const samples: ReadonlyMap<string, string> = byName({
  "codeartifact.repositories": `example-${account}`,
  "grafana-workspace": "g-0123456789",
  "transfer.server": "s-1234567890abcdef0",
});

/**
 * The names that a client of the service asks for: the one that current SDKs and agents use first, then others that
 * are in use. Where a name holds an account or a resource, a sample that the wildcard of the private names covers.
 */
export function clientNames(service: string, region: string): readonly ClientName[] {
  const partition = partitionOf(region);
  const templates = clients.get(service)?.(region, partition) ?? byPrivateNames(service, partition);
  return templates.flatMap(([template, use]) => expand([template], region, partition).map((name) => ({ name, use })));
}

function byPrivateNames(service: string, partition: Partition): readonly Template[] {
  const listed = catalogue.get(service)?.interface ?? [];
  const templates = listed.length === 0 ? [ruleOf(service)] : listed;
  // The API of a newer service may have no name but that under the dual-stack suffix.
  const plainSuffix = templates.some((template) => template.includes("{dns}"));
  return inPartition(service, templates, partition).map((template) => {
    const sample = template.replace(/^\*/, samples.get(service) ?? "example");
    if (plainSuffix && /\{(dual|on)\}/.test(template)) return [sample, "dual-stack"];
    return [sample, template.includes("{region}") ? "regional" : "global"];
  });
}

/**
 * Whether a private name, perhaps a wildcard, answers for a host name. `*` stands for one or more labels, at any
 * depth, but not for none: `*.dkr.ecr.…` covers `1.dkr.ecr.…` and `a.b.dkr.ecr.…`, not `dkr.ecr.…` itself. Letter case
 * and a final dot make no difference.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */
export function covers(pattern: string, name: string): boolean {
  const wanted = plain(pattern);
  const asked = plain(name);
  if (!wanted.startsWith("*.")) return asked === wanted;
  return asked.endsWith(wanted.slice(1)) && asked.length > wanted.length - 1;
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, "");

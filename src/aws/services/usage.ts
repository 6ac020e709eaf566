/**
 * Who uses which service: what a role's permissions say of the services that its holder calls, and which services a
 * capability that people know by name (Session Manager, pulling an image) needs together.
 *
 * A permission is evidence of a wish, not proof of a call. So too little is better than too much: what is as broad as
 * `*` says nothing, and what AWS does on the holder's behalf is left out.
 */

import { isListed } from "./catalogue.ts";

type Services = readonly string[];

interface Actions {
  /** Actions that differ from the rest of their prefix. */
  readonly special: readonly { readonly names: ReadonlySet<string>; readonly services: Services }[];
  readonly rest: Services;
  /** Of a wildcard that covers special actions and others alike; the rest's services where it says nothing. */
  readonly broad?: Services;
}

const lower = (names: string): ReadonlySet<string> => new Set(names.toLowerCase().split(/\s+/));

const all = (...services: Services): Actions => ({ special: [], rest: services });

/** `except("SendCommand", ["qldb.session"], …rest)`. */
const except = (names: string, services: Services, ...rest: Services): Actions => ({
  special: [{ names: lower(names), services }],
  rest,
});

const and = (actions: Actions, names: string, services: Services): Actions => ({
  ...actions,
  special: [...actions.special, { names: lower(names), services }],
});

const broadly = (actions: Actions, ...broad: Services): Actions => ({ ...actions, broad });

/** Calls that reach a database or cluster by its own address in the VPC, or that are no calls at all. */
const none: Services = [];

const pull: Services = ["ecr.api", "ecr.dkr", "s3"];

/**
 * IAM's prefixes that are not the endpoint service's name, or that several services share. The rest follow the rule.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const actionsByPrefix: ReadonlyMap<string, Actions> = new Map(
  Object.entries({
    // https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-vpe-create-access.html
    airflow: and(
      except("PublishMetrics", ["airflow.ops"], "airflow.api"),
      "CreateCliToken CreateWebLoginToken InvokeRestApi",
      ["airflow.env"],
    ),
    appconfig: broadly(
      except("GetLatestConfiguration StartConfigurationSession", ["appconfigdata"], "appconfig"),
      "appconfigdata",
      "appconfig",
    ),
    appstream: all("appstream.api"),
    appsync: except("GraphQL EventConnect EventPublish EventSubscribe", ["appsync-api"], "appsync"),
    aps: broadly(
      except("RemoteWrite QueryMetrics GetSeries GetLabels GetMetricMetadata", ["aps-workspaces"], "aps"),
      "aps-workspaces",
      "aps",
    ),
    bedrock: broadly(
      and(
        except(
          "InvokeModel InvokeModelWithResponseStream InvokeModelWithBidirectionalStream ApplyGuardrail CountTokens",
          ["bedrock-runtime"],
          "bedrock",
        ),
        "InvokeAgent InvokeInlineAgent InvokeFlow Retrieve RetrieveAndGenerate Rerank",
        ["bedrock-agent-runtime"],
      ),
      "bedrock-runtime",
      "bedrock",
    ),
    cloudhsm: all("cloudhsmv2"),
    cloudwatch: all("monitoring"),
    codeartifact: all("codeartifact.api", "codeartifact.repositories"),
    codecommit: except("GitPull GitPush", ["git-codecommit"], "codecommit"),
    codeconnections: all("codeconnections.api"),
    "codestar-connections": all("codestar-connections.api"),
    // The data operations go to the cluster's nodes in the VPC.
    dax: except(
      "BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem GetItem PutItem Query Scan UpdateItem",
      none,
      "dax",
    ),
    dsql: except("DbConnect DbConnectAdmin", none, "dsql"),
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/privatelink-streams.html
    dynamodb: except("DescribeStream GetRecords GetShardIterator ListStreams", ["dynamodb-streams"], "dynamodb"),
    // Image layers come from S3, which a push or a lookup never asks.
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
    ecr: broadly(except("BatchGetImage GetDownloadUrlForLayer", pull, "ecr.api", "ecr.dkr"), ...pull),
    "ecr-public": all("ecr-public.api"),
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
    ecs: and(except("Poll", ["ecs-agent", "ecs-telemetry"], "ecs"), "StartTelemetrySession PutSystemLogEvents", [
      "ecs-telemetry",
    ]),
    elasticache: except("Connect", none, "elasticache"),
    elasticbeanstalk: except("PutInstanceStatistics", ["elasticbeanstalk-health"], "elasticbeanstalk"),
    // Mounting is NFS to the mount target.
    elasticfilesystem: except("ClientMount ClientRootAccess ClientWrite", none, "elasticfilesystem"),
    evidently: except("BatchEvaluateFeature EvaluateFeature PutProjectEvents", ["evidently-dataplane"], "evidently"),
    firehose: all("kinesis-firehose"),
    forecast: except("QueryForecast QueryWhatIfForecast", ["forecastquery"], "forecast"),
    guardduty: except("SendSecurityTelemetry", ["guardduty-data"], "guardduty"),
    // A role is passed by another call, and a service-linked role is made by the service.
    iam: except("PassRole CreateServiceLinkedRole", none, "iam"),
    iot: and(
      except("Connect Publish Receive RetainPublish Subscribe", ["iot.data"], "iot.api"),
      "AssumeRoleWithCertificate",
      ["iot.credentials"],
    ),
    iotwireless: all("iotwireless.api"),
    kinesis: all("kinesis-streams"),
    // A function's URL has a name that no endpoint covers.
    lambda: except("InvokeFunctionUrl", none, "lambda"),
    lex: except(
      "DeleteSession GetSession PutSession RecognizeText RecognizeUtterance StartConversation",
      ["runtime-v2-lex"],
      "models-v2-lex",
    ),
    memorydb: except("Connect", none, "memory-db"),
    mobiletargeting: all("pinpoint"),
    personalize: and(
      except(
        "GetActionRecommendations GetPersonalizedRanking GetRecommendations",
        ["personalize-runtime"],
        "personalize",
      ),
      "PutActionInteractions PutActions PutEvents PutItems PutUsers",
      ["personalize-events"],
    ),
    qbusiness: all("aws.api.qbusiness"),
    qldb: except("SendCommand", ["qldb.session"]),
    rum: except("PutRumEvents", ["rum-dataplane"], "rum"),
    sagemaker: broadly(
      and(
        except(
          "InvokeEndpoint InvokeEndpointAsync InvokeEndpointWithResponseStream",
          ["sagemaker.runtime"],
          "sagemaker.api",
        ),
        "BatchGetRecord DeleteRecord GetRecord PutRecord",
        ["sagemaker.featurestore-runtime"],
      ),
      "sagemaker.api",
      "sagemaker.runtime",
    ),
    servicediscovery: except(
      "DiscoverInstances DiscoverInstancesRevision",
      ["data-servicediscovery"],
      "servicediscovery",
    ),
    ses: all("email"),
    "sms-voice": all("pinpoint-sms-voice-v2"),
    states: except("StartSyncExecution", ["sync-states"], "states"),
    tag: all("tagging"),
    thinclient: all("thinclient.api"),
    transcribe: except(
      "StartCallAnalyticsStreamTranscription StartMedicalStreamTranscription StartStreamTranscription",
      ["transcribestreaming"],
      "transcribe",
    ),
  }),
);

/** With a wildcard behind them, these say nothing of which of a prefix's services is meant. */
const verbs: ReadonlySet<string> = lower("Batch Create Delete Describe Get List Put Start Stop Update");

/**
 * The services that a client calls to take an action (`s3:GetObject`, `ecr:*`) that a policy allows. `*` is too broad
 * to be evidence of anything. Whether the holder itself or AWS on its behalf takes the action, the action cannot tell:
 * a Lambda function's logs, for one, never pass its VPC.
 */
export function servicesOfAction(action: string): readonly string[] {
  const [prefix = "", name = ""] = action.toLowerCase().split(":");
  if (name === "" || /[*?]/.test(prefix)) return none;
  const { special, rest, broad = rest } = actionsByPrefix.get(prefix) ?? all(...(isListed(prefix) ? [prefix] : []));
  const fixed = name.split(/[*?]/, 1)[0] ?? "";
  const matches = (each: string): boolean => (fixed === name ? each === name : glob(name, each));
  const matched = special.filter(({ names }) => [...names].some(matches));
  if (matched.length === 0) return rest;
  const services = [...new Set(matched.flatMap((each) => each.services))];
  if (fixed === name) return services;
  return fixed === "" || verbs.has(fixed) ? broad : services.length === 0 ? rest : services;
}

/** `*` and `?` of a pattern that a stranger may have written: no regular expression, whose time could explode. */
function glob(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === "*") {
      star = p++;
      resume = t;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

const systemsManager: Services = ["ssm", "ssmmessages", "ec2messages"];
const containerInstance: Services = ["ecs", "ecs-agent", "ecs-telemetry"];
const codeArtifact: Services = ["codeartifact.api", "codeartifact.repositories"];

/**
 * AWS-managed policies that workloads carry, and the services that a holder calls for the policy's very purpose. The
 * documents themselves allow more (the EC2 role of EMR allows a dozen services); what only some holders use is left out.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const managedPolicies: ReadonlyMap<string, Services> = new Map(
  Object.entries({
    // Systems Manager's agent. Old agents ask ec2messages, so it is used until the agent's version is known.
    AmazonSSMManagedInstanceCore: systemsManager,
    AmazonSSMManagedEC2InstanceDefaultPolicy: systemsManager,
    AmazonEC2RoleforSSM: systemsManager,
    // Patch baselines only: the agent itself has its permissions from another policy.
    AmazonSSMPatchAssociation: ["ssm"],
    AmazonSSMDirectoryServiceAccess: ["ds"],
    AmazonSSMReadOnlyAccess: ["ssm"],
    AmazonSSMFullAccess: ["ssm"],

    // The agent sends metrics and logs. Its configuration in Parameter Store and traces are options.
    CloudWatchAgentServerPolicy: ["monitoring", "logs"],
    CloudWatchAgentAdminPolicy: ["monitoring", "logs", "ssm"],
    CloudWatchFullAccess: ["monitoring", "logs"],
    CloudWatchFullAccessV2: ["monitoring", "logs"],
    CloudWatchReadOnlyAccess: ["monitoring", "logs"],
    CloudWatchLogsFullAccess: ["logs"],
    CloudWatchLogsReadOnlyAccess: ["logs"],
    CloudWatchEventsFullAccess: ["events"],
    CloudWatchEventsReadOnlyAccess: ["events"],
    AmazonEventBridgeFullAccess: ["events"],
    AmazonEventBridgeReadOnlyAccess: ["events"],
    AmazonEventBridgeSchedulerFullAccess: ["scheduler"],
    AWSXRayDaemonWriteAccess: ["xray"],
    AWSXrayWriteOnlyAccess: ["xray"],
    AWSXrayReadOnlyAccess: ["xray"],
    AWSXrayFullAccess: ["xray"],
    AmazonPrometheusRemoteWriteAccess: ["aps-workspaces"],
    AmazonPrometheusQueryAccess: ["aps-workspaces"],

    // Containers. Whoever may read a registry pulls from it, and the layers come from S3.
    AmazonEC2ContainerRegistryReadOnly: pull,
    AmazonEC2ContainerRegistryPullOnly: pull,
    AmazonEC2ContainerRegistryPowerUser: pull,
    AmazonEC2ContainerRegistryFullAccess: pull,
    AmazonElasticContainerRegistryPublicReadOnly: ["ecr-public.api"],
    AmazonECSTaskExecutionRolePolicy: [...pull, "logs"],
    AmazonEC2ContainerServiceforEC2Role: [...containerInstance, ...pull, "logs"],
    AmazonECSInstanceRolePolicyForManagedInstances: containerInstance,
    AWSElasticBeanstalkMulticontainerDocker: containerInstance,
    // A node describes itself and, where nobody hands it the cluster's address, its cluster.
    AmazonEKSWorkerNodePolicy: ["ec2", "eks"],
    AmazonEKSWorkerNodeMinimalPolicy: ["eks-auth"],
    AmazonEKS_CNI_Policy: ["ec2"],
    AmazonEKSFargatePodExecutionRolePolicy: pull,
    AmazonEBSCSIDriverPolicy: ["ec2"],
    AmazonEBSCSIDriverPolicyV2: ["ec2"],
    AmazonEFSCSIDriverPolicy: ["elasticfilesystem", "ec2"],

    // Storage, databases, messages, secrets.
    AmazonS3ReadOnlyAccess: ["s3"],
    AmazonS3FullAccess: ["s3"],
    AmazonS3TablesFullAccess: ["s3tables", "s3"],
    AmazonS3TablesReadOnlyAccess: ["s3tables", "s3"],
    AmazonDynamoDBReadOnlyAccess: ["dynamodb"],
    AmazonDynamoDBFullAccess: ["dynamodb"],
    AmazonDynamoDBFullAccess_v2: ["dynamodb"],
    AmazonSQSReadOnlyAccess: ["sqs"],
    AmazonSQSFullAccess: ["sqs"],
    AmazonSNSReadOnlyAccess: ["sns"],
    AmazonSNSFullAccess: ["sns"],
    AmazonKinesisReadOnlyAccess: ["kinesis-streams"],
    AmazonKinesisFullAccess: ["kinesis-streams"],
    AmazonKinesisFirehoseReadOnlyAccess: ["kinesis-firehose"],
    AmazonKinesisFirehoseFullAccess: ["kinesis-firehose"],
    AmazonSESFullAccess: ["email"],
    AmazonRDSDataFullAccess: ["rds-data", "secretsmanager"],
    SecretsManagerReadWrite: ["secretsmanager"],
    AWSSecretsManagerClientReadOnlyAccess: ["secretsmanager"],
    AWSKeyManagementServicePowerUser: ["kms"],
    AmazonElasticFileSystemReadOnlyAccess: ["elasticfilesystem"],
    AmazonElasticFileSystemFullAccess: ["elasticfilesystem"],
    // Installs the mount helper by Systems Manager, and lets the helper look for mount targets.
    AmazonElasticFileSystemsUtils: ["elasticfilesystem", ...systemsManager],
    // Permission to mount: that is NFS to the mount target, and no service of AWS is called.
    AmazonElasticFileSystemClientFullAccess: none,
    AmazonElasticFileSystemClientReadWriteAccess: none,
    AmazonElasticFileSystemClientReadOnlyAccess: none,

    // Compute and orchestration.
    AmazonEC2ReadOnlyAccess: ["ec2"],
    AmazonEC2FullAccess: ["ec2"],
    AutoScalingReadOnlyAccess: ["autoscaling"],
    AutoScalingFullAccess: ["autoscaling"],
    ElasticLoadBalancingReadOnly: ["elasticloadbalancing"],
    ElasticLoadBalancingFullAccess: ["elasticloadbalancing"],
    AWSLambdaRole: ["lambda"],
    AWSLambda_ReadOnlyAccess: ["lambda"],
    AWSLambda_FullAccess: ["lambda"],
    AWSStepFunctionsReadOnlyAccess: ["states"],
    AWSStepFunctionsFullAccess: ["states"],
    AWSCloudMapDiscoverInstanceAccess: ["data-servicediscovery"],
    // What Lambda itself does with them (logs, network interfaces, polling of sources) never leaves by the function's
    // own interface in the VPC. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
    AWSLambdaBasicExecutionRole: none,
    AWSLambdaVPCAccessExecutionRole: none,
    AWSLambdaENIManagementAccess: none,
    AWSLambdaSQSQueueExecutionRole: none,
    AWSLambdaKinesisExecutionRole: none,
    AWSLambdaDynamoDBExecutionRole: none,
    AWSLambdaMSKExecutionRole: none,

    // Deployment. The agent takes the revision from S3; the service that it polls by default has no endpoint.
    AmazonEC2RoleforAWSCodeDeploy: ["s3"],
    AmazonEC2RoleforAWSCodeDeployLimited: ["s3"],
    AWSCodeArtifactReadOnlyAccess: [...codeArtifact, "s3"],
    AWSCodeArtifactAdminAccess: [...codeArtifact, "s3"],
    EC2InstanceProfileForImageBuilder: ["imagebuilder", "s3"],
    EC2InstanceProfileForImageBuilderECRContainerBuilds: ["imagebuilder", ...pull],
    AWSElasticBeanstalkWebTier: ["s3", "elasticbeanstalk-health", "logs"],
    AWSElasticBeanstalkWorkerTier: ["s3", "elasticbeanstalk-health", "logs", "sqs", "monitoring"],
    AWSMarketplaceMeteringFullAccess: ["metering-marketplace"],

    // Data and models.
    AmazonElasticMapReduceforEC2Role: ["elasticmapreduce", "s3"],
    AWSGlueServiceRole: ["glue", "s3", "logs"],
    AmazonAthenaFullAccess: ["athena", "glue", "s3"],
    AmazonBedrockFullAccess: ["bedrock", "bedrock-runtime"],
    AmazonBedrockLimitedAccess: ["bedrock", "bedrock-runtime"],
    AmazonSageMakerFullAccess: ["sagemaker.api", "sagemaker.runtime", "s3", "logs"],
  } satisfies Readonly<Record<string, Services>>),
);

/**
 * The services that a holder of an AWS-managed policy calls, by the policy's name, whatever its path and partition.
 * A customer's policy of the same name says nothing.
 */
export function servicesOfManagedPolicy(arn: string): readonly string[] {
  const name = /^arn:[a-z-]+:iam::aws:policy\/(?:.*\/)?([\w+=,.@-]+)$/.exec(arn)?.[1];
  return (name === undefined ? undefined : managedPolicies.get(name)) ?? none;
}

export interface Capability {
  /** As people call it. */
  readonly title: string;
  readonly needs: Services;
  /** What only old versions need. */
  readonly older: readonly { readonly service: string; readonly reason: string }[];
  readonly page: `https://docs.aws.amazon.com/${string}`;
}

/** What people lose by name when a service is out of reach: only what a page of AWS says. */
export const capabilities = {
  "session-manager": {
    title: "Session Manager",
    needs: ["ssm", "ssmmessages"],
    older: [
      {
        service: "ec2messages",
        reason: "SSM Agent before version 3.3.40.0 receives its commands by ec2messages instead of ssmmessages.",
      },
    ],
    page: "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html",
  },
  "container-image-pull": {
    title: "Pulling container images from Amazon ECR",
    needs: ["ecr.api", "ecr.dkr", "s3"],
    older: [],
    page: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
  },
  "ecs-container-instance": {
    title: "Amazon ECS container agent",
    needs: ["ecs", "ecs-agent", "ecs-telemetry"],
    older: [],
    page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html",
  },
  "pod-identity": {
    title: "Credentials by EKS Pod Identity",
    needs: ["eks-auth"],
    older: [],
    page: "https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html",
  },
  "codedeploy-agent": {
    title: "CodeDeploy deployments to instances",
    needs: ["codedeploy", "codedeploy-commands-secure"],
    older: [],
    page: "https://docs.aws.amazon.com/codedeploy/latest/userguide/vpc-endpoints.html",
  },
  "codeartifact-packages": {
    title: "Packages from CodeArtifact",
    needs: ["codeartifact.api", "codeartifact.repositories", "s3"],
    older: [],
    page: "https://docs.aws.amazon.com/codeartifact/latest/ug/create-vpc-endpoints.html",
  },
  "s3-tables": {
    title: "Amazon S3 Tables",
    needs: ["s3tables", "s3"],
    older: [],
    page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-VPC.html",
  },
} as const satisfies Readonly<Record<string, Capability>>;

export type CapabilityId = keyof typeof capabilities;

/** Needed by several capabilities and by much else, so that losing it names none of them. */
const shared: ReadonlySet<string> = new Set(["s3"]);

const capabilitiesByService: ReadonlyMap<string, readonly CapabilityId[]> = (() => {
  const found = new Map<string, CapabilityId[]>();
  for (const id of Object.keys(capabilities) as CapabilityId[]) {
    const { needs, older }: Capability = capabilities[id];
    for (const service of [...needs, ...older.map((each) => each.service)]) {
      if (!shared.has(service)) found.set(service, [...(found.get(service) ?? []), id]);
    }
  }
  return found;
})();

/** The capabilities that are lost, or in old versions are lost, with a service. */
export function capabilitiesOf(service: string): readonly CapabilityId[] {
  return capabilitiesByService.get(service) ?? [];
}

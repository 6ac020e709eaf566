import { describe, expect, test } from "@jest/globals";
import {
  clientNames,
  covers,
  endpointServiceName,
  endpointTypes,
  isListed,
  listedServices,
  parseEndpointServiceName,
  partitionOf,
  privateNames,
} from "../../src/aws/services/catalogue.ts";
import {
  type CapabilityId,
  capabilities,
  capabilitiesOf,
  servicesOfAction,
  servicesOfManagedPolicy,
} from "../../src/aws/services/usage.ts";

const regions: readonly string[] = ["ap-northeast-1", "us-gov-west-1", "cn-north-1"];

const namesOf = (service: string, region: string) => clientNames(service, region).map(({ name }) => name);

const takenOver = (service: string, region: string, name: string, endpoint: { dualStack?: boolean } = {}) =>
  privateNames(service, region, endpoint).some((pattern) => covers(pattern, name));

describe("every service of the catalogue", () => {
  const host = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
  const pattern = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

  test("is there, as AWS listed it in one region and as its documentation lists more", () => {
    expect(listedServices.length).toBeGreaterThanOrEqual(254);
    expect(new Set(listedServices).size).toBe(listedServices.length);
    for (const service of ["ssm", "ecr.dkr", "s3", "cloudformation", "aws.sagemaker.studio", "s3-global.accesspoint"]) {
      expect(isListed(service)).toBe(true);
    }
  });

  describe.each(regions)("in %s", (region) => {
    test("is well-formed and keeps its name", () => {
      const failures = listedServices.flatMap((service) => {
        const own = privateNames(service, region, { dualStack: true });
        const clients = clientNames(service, region);
        const parsed = parseEndpointServiceName(endpointServiceName(service, region));
        const holds = {
          "has an endpoint": endpointTypes(service).length > 0,
          "private names": own.every((name) => pattern.test(name)) && new Set(own).size === own.length,
          "clients' names": clients.length > 0 && clients.every(({ name }) => host.test(name)),
          "regional name first": clients.findIndex(({ use }) => use === "regional") <= 0,
          "round trip":
            parsed.kind === "aws" && parsed.service === service && [region, undefined].includes(parsed.region),
        };
        return Object.entries(holds).flatMap(([what, held]) => (held ? [] : [`${service}: ${what}`]));
      });
      expect(failures).toEqual([]);
    });

    test("private DNS, where there is any, takes over the name that clients ask first", () => {
      const missed = listedServices.filter((service) => {
        const [first] = namesOf(service, region);
        return privateNames(service, region).length > 0 && !takenOver(service, region, first ?? "");
      });
      expect(missed).toEqual([]);
    });
  });
});

describe("endpoint services' names", () => {
  test.each([
    ["com.amazonaws.ap-northeast-1.ecr.api", "ecr.api", "ap-northeast-1"],
    ["com.amazonaws.us-gov-west-1.ssm", "ssm", "us-gov-west-1"],
    ["com.amazonaws.eu-west-1.timestream.ingest-cell1", "timestream.ingest-cell1", "eu-west-1"],
    ["aws.sagemaker.eu-west-1.notebook", "aws.sagemaker.notebook", "eu-west-1"],
    ["aws.api.us-east-1.qbusiness", "aws.api.qbusiness", "us-east-1"],
    ["cn.com.amazonaws.cn-north-1.ecr.dkr", "ecr.dkr", "cn-north-1"],
    ["cn.com.amazonaws.cn-northwest-1.transcribe.cn", "transcribe", "cn-northwest-1"],
    ["com.amazonaws.cn-north-1.s3", "s3", "cn-north-1"],
    ["eu.amazonaws.eusc-de-east-1.ecr.api", "ecr.api", "eusc-de-east-1"],
    ["com.amazonaws.s3-global.accesspoint", "s3-global.accesspoint", undefined],
    ["com.amazonaws.iam", "iam", undefined],
    ["aws.api.global.codecatalyst", "aws.api.global.codecatalyst", undefined],
  ])("%s is %s", (name, service, region) => {
    expect(parseEndpointServiceName(name)).toEqual({ kind: "aws", service, region });
  });

  test.each([
    "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
    "com.amazonaws.us-east-1.vpce-svc-0123456789abcdef0",
    "cn.com.amazonaws.vpce.cn-north-1.vpce-svc-0123456789abcdef0",
    "com.example.us-east-1.database",
    "com.amazonaws.us-east-1",
    "com.amazonaws.us-east-1.",
    "com.amazonaws.us-east-1.*",
    "com.amazonaws",
    "",
  ])("%s is no service of AWS's own", (name) => {
    expect(parseEndpointServiceName(name)).toEqual({ kind: "other" });
  });

  test("in China, S3's gateway and interface endpoints have different prefixes", () => {
    expect(endpointServiceName("s3", "cn-north-1", "Gateway")).toBe("com.amazonaws.cn-north-1.s3");
    expect(endpointServiceName("s3", "cn-north-1")).toBe("cn.com.amazonaws.cn-north-1.s3");
    expect(endpointServiceName("ecs", "cn-north-1")).toBe("com.amazonaws.cn-north-1.ecs");
  });
});

describe("partitions", () => {
  test.each([
    ["eu-west-1", "aws", "amazonaws.com"],
    ["us-gov-east-1", "aws-us-gov", "amazonaws.com"],
    ["cn-northwest-1", "aws-cn", "amazonaws.com.cn"],
    ["us-iso-east-1", "aws-iso", "c2s.ic.gov"],
    ["us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov"],
    ["eusc-de-east-1", "aws-eusc", "amazonaws.eu"],
  ])("%s is in %s", (region, id, dnsSuffix) => {
    expect(partitionOf(region)).toMatchObject({ id, dnsSuffix });
  });
});

describe("an endpoint with private DNS", () => {
  test("for ssm takes over the region's name, and that of no other region", () => {
    expect(privateNames("ssm", "ap-northeast-1")).toContain("ssm.ap-northeast-1.amazonaws.com");
    expect(takenOver("ssm", "ap-northeast-1", "ssm.ap-northeast-3.amazonaws.com")).toBe(false);
    expect(takenOver("ssm", "ap-northeast-1", "ssmmessages.ap-northeast-1.amazonaws.com")).toBe(false);
  });

  test("in China answers under amazonaws.com.cn", () => {
    expect(privateNames("ec2messages", "cn-north-1")).toEqual(["ec2messages.cn-north-1.amazonaws.com.cn"]);
  });

  test("for ecr.dkr takes over every registry of the region, and not the API", () => {
    expect(takenOver("ecr.dkr", "eu-west-1", "111122223333.dkr.ecr.eu-west-1.amazonaws.com")).toBe(true);
    expect(takenOver("ecr.dkr", "eu-west-1", "api.ecr.eu-west-1.amazonaws.com")).toBe(false);
  });

  test("for execute-api takes over every API of the region, public ones too", () => {
    expect(takenOver("execute-api", "eu-west-1", "abc123.execute-api.eu-west-1.amazonaws.com")).toBe(true);
    expect(takenOver("execute-api", "eu-west-1", "api.example.com")).toBe(false);
  });

  test("for sts takes over the regional name but not the global one", () => {
    expect(takenOver("sts", "eu-west-1", "sts.eu-west-1.amazonaws.com")).toBe(true);
    expect(takenOver("sts", "eu-west-1", "sts.amazonaws.com")).toBe(false);
  });

  test("for sqs leaves the legacy names of queues alone", () => {
    expect(takenOver("sqs", "us-west-2", "sqs.us-west-2.amazonaws.com")).toBe(true);
    expect(takenOver("sqs", "us-west-2", "us-west-2.queue.amazonaws.com")).toBe(false);
    expect(takenOver("sqs", "us-east-1", "queue.amazonaws.com")).toBe(false);
  });

  test("for s3 takes over buckets and access points, but no global, dash or website name", () => {
    for (const name of ["s3", "bucket.s3", "a.bucket.s3", "point-1.s3-accesspoint", "1.s3-control"]) {
      expect(takenOver("s3", "eu-west-1", `${name}.eu-west-1.amazonaws.com`)).toBe(true);
    }
    for (const name of ["s3.amazonaws.com", "s3-eu-west-1.amazonaws.com", "b.s3-website.eu-west-1.amazonaws.com"]) {
      expect(takenOver("s3", "eu-west-1", name)).toBe(false);
    }
  });

  test("for s3 takes over dual-stack names only when it is dual-stack itself", () => {
    const name = "bucket.s3.dualstack.eu-west-1.amazonaws.com";
    expect(takenOver("s3", "eu-west-1", name)).toBe(false);
    expect(takenOver("s3", "eu-west-1", name, { dualStack: true })).toBe(true);
  });

  test("for CloudWatch takes over the four names of AWS's own example", () => {
    expect([...privateNames("monitoring", "us-east-1")].sort()).toEqual([
      "monitoring-fips.us-east-1.amazonaws.com",
      "monitoring-fips.us-east-1.api.aws",
      "monitoring.us-east-1.amazonaws.com",
      "monitoring.us-east-1.api.aws",
    ]);
  });

  test.each([
    ["codeartifact.api", "codeartifact.eu-west-1.amazonaws.com"],
    ["codeartifact.repositories", "example-111122223333.d.codeartifact.eu-west-1.amazonaws.com"],
    ["ecs-agent", "ecs-a.eu-west-1.amazonaws.com"],
    ["ecs-telemetry", "ecs-t.eu-west-1.amazonaws.com"],
    ["eks-auth", "eks-auth.eu-west-1.api.aws"],
    ["kinesis-firehose", "firehose.eu-west-1.amazonaws.com"],
    ["kinesis-streams", "111122223333.data-kinesis.eu-west-1.amazonaws.com"],
    ["sagemaker.runtime", "runtime.sagemaker.eu-west-1.amazonaws.com"],
    ["grafana-workspace", "g-0123456789.grafana-workspace.eu-west-1.amazonaws.com"],
    ["aws.sagemaker.studio", "d-1.studio.eu-west-1.sagemaker.aws"],
    ["s3-global.accesspoint", "example.mrap.accesspoint.s3-global.amazonaws.com"],
  ])("for %s takes over %s", (service, name) => {
    expect(takenOver(service, "eu-west-1", name)).toBe(true);
  });

  test.each(["dynamodb", "dynamodb-streams", "iot.data", "s3-outposts", "s3express", "console"])(
    "does not exist for %s",
    (service) => {
      expect(privateNames(service, "eu-west-1", { dualStack: true })).toEqual([]);
    },
  );

  test("for a service that nobody listed follows the rule", () => {
    expect(privateNames("newthing", "eu-west-1")).toEqual(["newthing.eu-west-1.amazonaws.com"]);
    expect(privateNames("newthing.api", "cn-north-1")).toEqual(["api.newthing.cn-north-1.amazonaws.com.cn"]);
    expect(privateNames("aws.api.newthing", "eu-west-1")).toEqual(["newthing.eu-west-1.api.aws"]);
    expect(privateNames("constructor", "eu-west-1")).toEqual(["constructor.eu-west-1.amazonaws.com"]);
  });
});

describe("kinds of endpoint", () => {
  test("s3 and dynamodb have both, s3express a gateway only, all else an interface", () => {
    expect(endpointTypes("s3")).toEqual(["Gateway", "Interface"]);
    expect(endpointTypes("dynamodb")).toEqual(["Gateway", "Interface"]);
    expect(endpointTypes("s3express")).toEqual(["Gateway"]);
    expect(endpointTypes("ssm")).toEqual(["Interface"]);
    expect(endpointTypes("newthing")).toEqual(["Interface"]);
    const gateways = listedServices.filter((service) => endpointTypes(service).includes("Gateway"));
    expect([...gateways].sort()).toEqual(["dynamodb", "s3", "s3express"]);
  });
});

describe("clients", () => {
  test("of sts ask for the region first; old ones ask for the global name", () => {
    expect(clientNames("sts", "eu-west-1")).toEqual([
      { name: "sts.eu-west-1.amazonaws.com", use: "regional" },
      { name: "sts.amazonaws.com", use: "global" },
      { name: "sts.eu-west-1.api.aws", use: "dual-stack" },
    ]);
  });

  test("in China have no global names to ask for", () => {
    for (const service of ["sts", "s3"]) {
      expect(clientNames(service, "cn-north-1").some(({ use }) => use === "global")).toBe(false);
    }
  });

  test("of iam have only global names", () => {
    expect(clientNames("iam", "eu-west-1")[0]).toEqual({ name: "iam.amazonaws.com", use: "global" });
    expect(clientNames("iam", "eu-west-1").some(({ use }) => use === "regional")).toBe(false);
    expect(namesOf("iam", "cn-north-1")[0]).toBe("iam.cn-north-1.amazonaws.com.cn");
    expect(namesOf("iam", "us-gov-west-1")[0]).toBe("iam.us-gov.amazonaws.com");
    expect(privateNames("iam", "us-gov-west-1")[0]).toBe("iam.us-gov.amazonaws.com");
  });

  test("of sqs still know the legacy names", () => {
    expect(namesOf("sqs", "us-east-1")).toContain("queue.amazonaws.com");
    expect(namesOf("sqs", "eu-west-1")).toContain("eu-west-1.queue.amazonaws.com");
  });

  test("of s3 ask for a bucket under the regional name", () => {
    expect(namesOf("s3", "eu-west-1")[0]).toBe("s3.eu-west-1.amazonaws.com");
    expect(namesOf("s3", "eu-west-1")).toEqual(
      expect.arrayContaining(["s3.amazonaws.com", "s3.dualstack.eu-west-1.amazonaws.com"]),
    );
  });

  test("of a registry and of an API ask for a name that the wildcard covers", () => {
    expect(namesOf("ecr.dkr", "eu-west-1")[0]).toBe("123456789012.dkr.ecr.eu-west-1.amazonaws.com");
    expect(namesOf("execute-api", "eu-west-1")).toEqual(["abc123.execute-api.eu-west-1.amazonaws.com"]);
  });

  test("of a service that nobody listed follow the rule, whatever it is called", () => {
    expect(clientNames("newthing.api", "eu-west-1")).toEqual([
      { name: "api.newthing.eu-west-1.amazonaws.com", use: "regional" },
    ]);
    for (const service of ["constructor", "__proto__", "toString"]) {
      expect(namesOf(service, "eu-west-1")).toEqual([`${service}.eu-west-1.amazonaws.com`]);
      expect(capabilitiesOf(service)).toEqual([]);
      expect(servicesOfAction(`${service}:Get`)).toEqual([]);
      expect(servicesOfManagedPolicy(`arn:aws:iam::aws:policy/${service}`)).toEqual([]);
    }
  });
});

describe("a wildcard", () => {
  test.each([
    ["*.example.com", "a.example.com", true],
    ["*.example.com", "a.b.example.com", true],
    ["*.example.com", "A.EXAMPLE.com.", true],
    ["*.example.com", "example.com", false],
    ["*.example.com", ".example.com", false],
    ["*.example.com", "anexample.com", false],
    ["example.com", "example.com", true],
    ["example.com", "a.example.com", false],
    ["*", "example.com", false],
  ])("%s covers %s: %s", (pattern, name, expected) => {
    expect(covers(pattern, name)).toBe(expected);
  });
});

describe("an action that a role may take", () => {
  test.each([
    ["s3:GetObject", ["s3"]],
    ["S3:getobject", ["s3"]],
    ["s3:*", ["s3"]],
    ["dynamodb:PutItem", ["dynamodb"]],
    ["dynamodb:*", ["dynamodb"]],
    ["dynamodb:GetRecords", ["dynamodb-streams"]],
    ["ssm:UpdateInstanceInformation", ["ssm"]],
    ["ssmmessages:OpenDataChannel", ["ssmmessages"]],
    ["ec2messages:GetMessages", ["ec2messages"]],
    ["logs:PutLogEvents", ["logs"]],
    ["cloudwatch:PutMetricData", ["monitoring"]],
    ["ecr:GetAuthorizationToken", ["ecr.api", "ecr.dkr"]],
    ["ecr:PutImage", ["ecr.api", "ecr.dkr"]],
    ["ecr:BatchGetImage", ["ecr.api", "ecr.dkr", "s3"]],
    ["ecr:Get*", ["ecr.api", "ecr.dkr", "s3"]],
    ["ecr:*", ["ecr.api", "ecr.dkr", "s3"]],
    ["kinesis:PutRecord", ["kinesis-streams"]],
    ["firehose:PutRecord", ["kinesis-firehose"]],
    ["states:StartExecution", ["states"]],
    ["states:StartSyncExecution", ["sync-states"]],
    ["sts:AssumeRole", ["sts"]],
    ["elasticloadbalancing:DescribeTargetHealth", ["elasticloadbalancing"]],
    ["lambda:InvokeFunction", ["lambda"]],
    ["lambda:Invoke*", ["lambda"]],
    ["xray:PutTraceSegments", ["xray"]],
    ["codeartifact:GetAuthorizationToken", ["codeartifact.api", "codeartifact.repositories"]],
    ["appconfig:GetLatestConfiguration", ["appconfigdata"]],
    ["appconfig:GetEnvironment", ["appconfig"]],
    ["bedrock:InvokeModel", ["bedrock-runtime"]],
    ["bedrock:InvokeModel*", ["bedrock-runtime"]],
    ["bedrock:List*", ["bedrock"]],
    ["execute-api:Invoke", ["execute-api"]],
    ["route53resolver:ListResolverRules", ["route53resolver"]],
  ])("%s is for %j", (action, services) => {
    expect(servicesOfAction(action)).toEqual(services);
  });

  test.each(["*", "*:*", "", "s3", "s3:", "s*:GetObject", "unheard:Of"])("%s is evidence of nothing", (action) => {
    expect(servicesOfAction(action)).toEqual([]);
  });

  test.each(["iam:PassRole", "elasticfilesystem:ClientMount", "rds-db:connect", "elasticache:Connect", "es:ESHttpGet"])(
    "%s is no call to a service",
    (action) => {
      expect(servicesOfAction(action)).toEqual([]);
    },
  );
});

describe("an AWS-managed policy", () => {
  const services = (name: string) => servicesOfManagedPolicy(`arn:aws:iam::aws:policy/${name}`);

  test.each([
    ["AmazonSSMManagedInstanceCore", ["ssm", "ssmmessages", "ec2messages"]],
    ["AmazonSSMPatchAssociation", ["ssm"]],
    ["service-role/AmazonEC2RoleforSSM", ["ssm", "ssmmessages", "ec2messages"]],
    ["CloudWatchAgentServerPolicy", ["monitoring", "logs"]],
    ["AmazonEC2ContainerRegistryReadOnly", ["ecr.api", "ecr.dkr", "s3"]],
    ["service-role/AmazonECSTaskExecutionRolePolicy", ["ecr.api", "ecr.dkr", "s3", "logs"]],
    ["AmazonEKS_CNI_Policy", ["ec2"]],
    ["AmazonS3ReadOnlyAccess", ["s3"]],
    ["SecretsManagerReadWrite", ["secretsmanager"]],
    ["AWSXRayDaemonWriteAccess", ["xray"]],
  ])("%s is carried to call %j", (name, expected) => {
    expect(services(name)).toEqual(expected);
  });

  test("is known in every partition, and at whatever path", () => {
    for (const partition of ["aws", "aws-cn", "aws-us-gov"]) {
      expect(servicesOfManagedPolicy(`arn:${partition}:iam::aws:policy/AmazonSQSFullAccess`)).toEqual(["sqs"]);
    }
    expect(services("a/b/AmazonSQSFullAccess")).toEqual(["sqs"]);
  });

  test("is not mistaken for a customer's policy of the same name", () => {
    expect(servicesOfManagedPolicy("arn:aws:iam::123456789012:policy/AmazonSQSFullAccess")).toEqual([]);
    expect(servicesOfManagedPolicy("AmazonSQSFullAccess")).toEqual([]);
  });

  test.each([
    "AdministratorAccess",
    "ReadOnlyAccess",
    "service-role/AWSLambdaVPCAccessExecutionRole",
    "AWSCodeDeployRole",
  ])("%s says nothing of what passes the VPC", (name) => {
    expect(services(name)).toEqual([]);
  });
});

describe("capabilities", () => {
  const ids = Object.keys(capabilities) as CapabilityId[];

  test.each(ids)("%s needs services that exist, and names a page of AWS", (id) => {
    const { needs, older, page, title } = capabilities[id];
    expect(title).not.toBe("");
    expect(needs.length).toBeGreaterThan(0);
    for (const service of [...needs, ...older.map((each) => each.service)]) expect(isListed(service)).toBe(true);
    for (const each of older) expect(each.reason).toMatch(/^[A-Z].*\.$/);
    expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  test("Session Manager needs ssm and ssmmessages; ec2messages only with old agents", () => {
    expect(capabilities["session-manager"].needs).toEqual(["ssm", "ssmmessages"]);
    expect(capabilities["session-manager"].older.map(({ service }) => service)).toEqual(["ec2messages"]);
    for (const service of ["ssm", "ssmmessages", "ec2messages"]) {
      expect(capabilitiesOf(service)).toEqual(["session-manager"]);
    }
  });

  test("losing a registry is losing its images; losing S3 alone names nothing", () => {
    expect(capabilitiesOf("ecr.api")).toEqual(["container-image-pull"]);
    expect(capabilitiesOf("ecr.dkr")).toEqual(["container-image-pull"]);
    expect(capabilitiesOf("s3")).toEqual([]);
    expect(capabilitiesOf("kms")).toEqual([]);
  });
});

import type { Cause, Finding, FlowState, PathStep, Reason } from "../../src/findings/finding.ts";
import type { PlanSection, Report, Summary } from "../../src/findings/report.ts";

const none: Summary = {
  broken: 0,
  unreachable: 0,
  "at-risk": 0,
  rerouted: 0,
  opened: 0,
  restored: 0,
  removed: 0,
  undecided: 0,
  checked: 0,
};

export function makeReport(parts: Partial<Report> & { readonly summary: Summary }): Report {
  const coverage = { modelled: 31, workloads: 2, notModelled: [] };
  return {
    version: 1,
    tool: { name: "flowbreak", version: "0.1.0" },
    failOn: ["broken", "unreachable"],
    failed: parts.summary.broken + parts.summary.unreachable > 0,
    findings: [],
    undecided: [],
    accepted: [],
    coverage,
    notes: [],
    plans: [{ plan: "plan.json", source: ".", summary: parts.summary, coverage }],
    ...parts,
  };
}

const region = "ap-northeast-1";
const request = (component: string, text: string): PathStep => ({ leg: "request", component, text });
const back = (component: string, text: string): PathStep => ({ leg: "return", component, text });

/** The way of a public instance to a service as it stands: by the internet gateway. */
function byGateway(service: string): FlowState {
  return {
    outcome: "delivered",
    path: [
      request("aws_vpc.main", `${service}.${region}.amazonaws.com resolves to public addresses`),
      request("aws_security_group.instance", "allows tcp 443 outbound"),
      request("aws_route_table.public", "route 0.0.0.0/0 (aws_route.internet)"),
      request("aws_network_acl.public", "allows tcp 443 outbound"),
      request("aws_internet_gateway.main", "carries it on"),
      request(`${service}.${region}.amazonaws.com`, `${service}.${region}.amazonaws.com`),
      back("aws_network_acl.public", "allows the answers inbound"),
    ],
    identity: { sourceAddress: "public", through: "aws_internet_gateway.main" },
    notes: [],
  };
}

function toEndpoint(service: string, subnet: "public" | "closed"): readonly PathStep[] {
  return [
    request(
      `aws_vpc_endpoint.this["${service}"]`,
      `private DNS answers ${service}.${region}.amazonaws.com with its own addresses`,
    ),
    request("aws_security_group.instance", "allows tcp 443 outbound"),
    request(`aws_route_table.${subnet}`, "route 172.30.0.0/16 (aws_vpc.main)"),
    request(`aws_network_acl.${subnet}`, "allows tcp 443 outbound"),
  ];
}

const refusal: Reason = {
  code: "ENI_SG_RULES_MISMATCH",
  component: "aws_security_group.endpoint",
  message: "No inbound rule of aws_security_group.endpoint allows tcp 443 from aws_instance.public.",
};

const endpointCreated = (service: string): Cause => ({
  address: `aws_vpc_endpoint.this["${service}"]`,
  action: "create",
  file: "endpoints.tf",
  line: 12,
});

const fingerprint = (...parts: readonly string[]): string => {
  let hash = 0x811c9dc5;
  for (const character of parts.join("/")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0").repeat(2);
};

function ssmFinding(verdict: "broken" | "restored", source: string, service: string, plan: string): Finding {
  const shared = {
    fingerprint: fingerprint(verdict, source, service),
    plan,
    verdict,
    evidence: "used",
    evidenceText: "aws_iam_role.ssm carries AmazonSSMManagedInstanceCore",
    flow: {
      source: { kind: "workload", address: source },
      destination: { kind: "aws-service", service, region },
      protocol: "tcp",
      ports: "443",
    },
    capabilities: ["session-manager"],
    causes: [endpointCreated(service)],
    fixes: [],
  } as const;
  if (verdict === "broken") {
    return {
      ...shared,
      before: byGateway(service),
      after: {
        outcome: "blocked",
        path: [...toEndpoint(service, "public"), request(refusal.component, "denies tcp 443 inbound")],
        reasons: [refusal],
      },
    };
  }
  const endpoint = `aws_vpc_endpoint.this["${service}"]`;
  return {
    ...shared,
    before: {
      outcome: "blocked",
      path: [request("aws_vpc.main", `${service}.${region}.amazonaws.com resolves to public addresses`)],
      reasons: [
        {
          code: "NO_ROUTE_TO_DESTINATION",
          component: "aws_route_table.closed",
          message: `The route table aws_route_table.closed has no route to ${service}.${region}.amazonaws.com.`,
        },
      ],
    },
    after: {
      outcome: "delivered",
      path: [
        ...toEndpoint(service, "closed"),
        request("aws_security_group.endpoint", "allows tcp 443 inbound"),
        request(endpoint, "network interface"),
      ],
      identity: { sourceAddress: "private", through: endpoint },
      notes: [],
    },
  };
}

const services = ["ssm", "ssmmessages", "ec2messages"] as const;

/** Endpoints with private DNS land in a closed subnet: the public instance loses Session Manager, the closed one gets it. */
export const endpointsLand: Report = makeReport({
  summary: { ...none, broken: 3, restored: 3, checked: 14 },
  findings: [
    ...services.map((service) => ssmFinding("broken", "aws_instance.public", service, "plan.json")),
    ...services.map((service) => ssmFinding("restored", "aws_instance.closed", service, "plan.json")),
  ],
});

export const nothingBreaks: Report = makeReport({ summary: { ...none, checked: 14 } });

export const nothingToCheck: Report = makeReport({
  summary: none,
  coverage: { modelled: 0, workloads: 0, notModelled: [] },
  plans: [],
});

// A service and its network, in two root modules.

const network = "network/plan.json";
const service = "service/plan.json";

function natGone(index: number, to: "sts" | "ecr.api" | "internet"): Finding {
  const source = `module.app.aws_ecs_service.worker[${index}]`;
  return {
    fingerprint: fingerprint("nat", source, to),
    plan: network,
    verdict: "broken",
    evidence: to === "ecr.api" ? "used" : "possible",
    ...(to === "ecr.api" ? { evidenceText: "the task definition pulls its image from ECR" } : {}),
    flow: {
      source: { kind: "workload", address: source },
      destination:
        to === "internet" ? { kind: "internet", family: "ipv4" } : { kind: "aws-service", service: to, region },
      protocol: "tcp",
      ports: "443",
    },
    capabilities: [],
    before: {
      outcome: "delivered",
      path: [
        request(source, "sends from its private address"),
        request("aws_route_table.private", "route 0.0.0.0/0 leads to aws_nat_gateway.main"),
        request("aws_nat_gateway.main", "sends on from its own public address"),
        request("aws_internet_gateway.main", "leaves the VPC"),
      ],
      identity: { sourceAddress: "nat", through: "aws_nat_gateway.main" },
      notes: [],
    },
    after: {
      outcome: "blocked",
      path: [request(source, "sends from its private address"), request("aws_route_table.private", "no route applies")],
      reasons: [
        {
          code: "NO_ROUTE_TO_DESTINATION",
          component: "aws_route_table.private",
          message: `The route table aws_route_table.private has no route to ${to === "internet" ? "the internet" : to}.`,
        },
      ],
    },
    causes: [{ address: "aws_route.nat", action: "delete" }],
    fixes: [],
  };
}

const databaseUnreachable: Finding = {
  fingerprint: fingerprint("db"),
  plan: service,
  verdict: "unreachable",
  evidence: "used",
  evidenceText: "the task's environment names the database's endpoint",
  flow: {
    source: { kind: "workload", address: "aws_ecs_service.api" },
    destination: { kind: "workload", address: "aws_db_instance.main" },
    protocol: "tcp",
    ports: "5432",
  },
  capabilities: [],
  after: {
    outcome: "blocked",
    path: [request("aws_ecs_service.api", "sends from its private address")],
    reasons: [
      {
        code: "SG_HAS_NO_RULES",
        component: "aws_security_group.api",
        message: "The group aws_security_group.api has no outbound rules at all.",
      },
      {
        code: "ENI_SG_RULES_MISMATCH",
        component: "aws_security_group.database",
        message: "No inbound rule of aws_security_group.database allows tcp 5432 from aws_ecs_service.api.",
      },
    ],
  },
  causes: [
    { address: "aws_ecs_service.api", action: "create", file: "service.tf", line: 3 },
    { address: "aws_security_group.api", action: "create", file: "service.tf", line: 41 },
  ],
  fixes: [
    {
      title: "Let the service reach the database",
      hcl: 'resource "aws_vpc_security_group_egress_rule" "api_to_database" {\n  security_group_id            = aws_security_group.api.id\n  referenced_security_group_id = aws_security_group.database.id\n  ip_protocol                  = "tcp"\n  from_port                    = 5432\n  to_port                      = 5432\n}\n',
      verified: true,
      opens: [],
    },
  ],
};

const portsPartly: Finding = {
  fingerprint: fingerprint("acl"),
  plan: service,
  verdict: "at-risk",
  evidence: "declared",
  flow: {
    source: { kind: "workload", address: "aws_lambda_function.import" },
    destination: { kind: "cidr", cidr: "192.0.2.0/24" },
    protocol: "tcp",
    ports: "22",
  },
  capabilities: [],
  before: {
    outcome: "delivered",
    path: [
      request("aws_lambda_function.import", "sends from its private address"),
      request("aws_vpn_gateway.office", "leaves the VPC"),
      back("aws_network_acl.private", "inbound entry 100 allows all traffic from 0.0.0.0/0"),
    ],
    identity: { sourceAddress: "private", through: "aws_vpn_gateway.office" },
    notes: [],
  },
  after: {
    outcome: "delivered",
    path: [
      request("aws_lambda_function.import", "sends from its private address"),
      request("aws_vpn_gateway.office", "leaves the VPC"),
      back("aws_network_acl.private", "inbound entry 100 allows tcp 32768-60999 from 192.0.2.0/24"),
    ],
    identity: { sourceAddress: "private", through: "aws_vpn_gateway.office" },
    notes: [],
    reasons: [
      {
        code: "EPHEMERAL_PORTS_PARTIAL",
        component: "aws_network_acl.private",
        message: "The inbound entries allow answers to 32768-60999, and the client uses 1024-65535.",
      },
    ],
  },
  causes: [{ address: "aws_network_acl_rule.in", action: "update", file: "acl.tf", line: 7 }],
  fixes: [],
};

const rerouted: Finding = {
  fingerprint: fingerprint("s3"),
  plan: service,
  verdict: "rerouted",
  evidence: "used",
  evidenceText: "the task definition pulls its image from ECR",
  flow: {
    source: { kind: "workload", address: "aws_ecs_service.api" },
    destination: { kind: "aws-service", service: "s3", region },
    protocol: "tcp",
    ports: "443",
  },
  capabilities: [],
  before: {
    outcome: "delivered",
    path: [request("aws_route_table.private", "route 0.0.0.0/0 leads to aws_nat_gateway.main")],
    identity: { sourceAddress: "nat", through: "aws_nat_gateway.main" },
    notes: [],
  },
  after: {
    outcome: "delivered",
    path: [request("aws_route_table.private", "route of the prefix list of s3 leads to aws_vpc_endpoint.s3")],
    identity: { sourceAddress: "private", through: "aws_vpc_endpoint.s3" },
    notes: [
      {
        code: "AZ_WITHOUT_ENDPOINT_ENI",
        component: "aws_vpc_endpoint.s3",
        message: "The endpoint has no network interface in ap-northeast-1d.",
      },
    ],
  },
  causes: [{ address: "aws_vpc_endpoint.s3", action: "create", file: "main.tf", line: 88 }],
  fixes: [],
};

const sections: readonly PlanSection[] = [
  {
    plan: network,
    source: "network",
    summary: { ...none, broken: 36, checked: 480 },
    coverage: { modelled: 210, workloads: 13, notModelled: [] },
  },
  {
    plan: service,
    source: "service",
    summary: { ...none, unreachable: 1, "at-risk": 1, rerouted: 1, undecided: 2, checked: 37 },
    coverage: {
      modelled: 58,
      workloads: 4,
      notModelled: [{ type: "aws_networkfirewall_firewall", count: 2, changed: 1 }],
    },
  },
];

/** Two root modules at once: hundreds of equal flows, an unreachable database, and what could not be told. */
export const severalPlans: Report = makeReport({
  summary: { ...none, broken: 36, unreachable: 1, "at-risk": 1, rerouted: 1, undecided: 2, checked: 517 },
  findings: [
    ...Array.from({ length: 12 }, (_, index) => index).flatMap((index) => [
      natGone(index, "ecr.api"),
      natGone(index, "sts"),
      natGone(index, "internet"),
    ]),
    databaseUnreachable,
    portsPartly,
    rerouted,
  ],
  undecided: [
    {
      plan: service,
      sources: ["aws_ecs_service.api", "aws_lambda_function.import"],
      destination: { kind: "aws-service", service: "secretsmanager", region },
      protocol: "tcp",
      ports: "443",
      reasons: [
        {
          code: "OUTSIDE_THE_PLAN",
          component: "rtb-0a1b2c3d4e5f60718",
          message: "The route table belongs to no plan, state or inventory that was given.",
        },
      ],
    },
  ],
  accepted: [
    {
      finding: { ...portsPartly, fingerprint: fingerprint("acl", "old") },
      reason: "moves to HTTPS",
      until: "2027-03-31",
    },
  ],
  coverage: {
    modelled: 268,
    workloads: 17,
    notModelled: [
      { type: "aws_networkfirewall_firewall", count: 2, changed: 1 },
      { type: "aws_vpclattice_service", count: 4, changed: 0 },
    ],
  },
  notes: [{ plan: service, code: "NO_PRIOR_STATE", message: "The plan has no prior state: everything counts as new." }],
  plans: sections,
});

/** The same loss for many instances: a report that does not fit where it has to go. */
export function large(instances: number, groups: number): Report {
  const findings = Array.from({ length: groups }, (_, group) =>
    Array.from({ length: instances }, (_, index) => {
      const finding = ssmFinding("broken", `module.team_${group}.aws_instance.web[${index}]`, "ssm", "plan.json");
      return {
        ...finding,
        causes: [{ ...endpointCreated("ssm"), address: `module.team_${group}.aws_vpc_endpoint.ssm` }],
      };
    }),
  ).flat();
  return makeReport({ summary: { ...none, broken: findings.length, checked: findings.length }, findings });
}

/** Every string of a report replaced: whoever wrote the plan can choose all of them. */
export function withText(report: Report, text: string): Report {
  const replace = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => replace(item, at));
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, key)]));
    }
    return typeof value === "string" && !closed.has(at) ? text : value;
  };
  return replace(report, "") as Report;
}

/** Members whose values are ours. */
const closed = new Set([
  "verdict",
  "evidence",
  "kind",
  "family",
  "protocol",
  "code",
  "leg",
  "outcome",
  "sourceAddress",
  "action",
  "failOn",
  "name",
]);

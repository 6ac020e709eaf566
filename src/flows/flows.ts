import type { Workload } from "../aws/instance.ts";
import { type AwsNetwork, vpcOf } from "../aws/network.ts";
import type { Service } from "../aws/vpc-endpoint.ts";
import { type Family, type Question, range, type Target } from "../engine/index.ts";
import { type Evidence, evidenceFor, oldVersionsNeed } from "./evidence.ts";
import type { Flow } from "./flow.ts";
import { type NameTarget, Targets } from "./targets.ts";

/** A flow that is worth asking, and why. Only those that a plan can touch are looked into any further. */
export interface AskedFlow {
  readonly flow: Flow;
  readonly family: Family;
  readonly target: Target;
  /** Other names under which some clients ask for the same service. */
  readonly otherTargets: readonly NameTarget[];
  readonly evidence: Evidence;
}

const https = range(443, 444);
const tcp = 6;

/** Every workload to every AWS service that it uses or that has an endpoint in its VPC, and to the internet. */
export function flowsWorthAsking(before: AwsNetwork, after: AwsNetwork): readonly AskedFlow[] {
  const sources = new Map<string, Ends>();
  for (const workload of before.workloads) sources.set(workload.address, { before: workload, after: undefined });
  for (const workload of after.workloads)
    sources.set(workload.address, { before: sources.get(workload.address)?.before, after: workload });
  const byPlaces = new Map<string, Targets>();
  const targetsOf = (ends: Ends): Targets => {
    const places = [
      ...(ends.before === undefined ? [] : [{ network: before, vpc: vpcOf(ends.before, before.network) }]),
      ...(ends.after === undefined ? [] : [{ network: after, vpc: vpcOf(ends.after, after.network) }]),
    ];
    const key = JSON.stringify(places.map(({ network, vpc }) => [network === before, vpc ?? null]));
    const targets = byPlaces.get(key) ?? new Targets(places);
    byPlaces.set(key, targets);
    return targets;
  };
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([address, ends]) => {
      const targets = targetsOf(ends);
      return [...toServices(address, ends, before, after, targets), ...toInternet(address, targets)];
    });
}

/** A source in both states. Undefined where it does not exist. */
interface Ends {
  readonly before: Workload | undefined;
  readonly after: Workload | undefined;
}

function toServices(
  address: string,
  ends: Ends,
  before: AwsNetwork,
  after: AwsNetwork,
  targets: Targets,
): readonly AskedFlow[] {
  const endpoints = [...endpointServicesOf(ends.before, before), ...endpointServicesOf(ends.after, after)];
  const region = regionOf(ends.after, after) ?? regionOf(ends.before, before) ?? endpoints[0]?.region;
  const used = [ends.before && before.useOf(ends.before), ends.after && after.useOf(ends.after)].flatMap((use) => [
    ...(use?.keys() ?? []),
  ]);
  const services = new Map<string, Service>(
    endpoints.map((endpoint) => [`${endpoint.service} ${endpoint.region}`, endpoint]),
  );
  for (const service of used) {
    if (region !== undefined && oldVersionsNeed(service) === undefined)
      services.set(`${service} ${region}`, { service, region });
  }
  return [...services.values()]
    .sort((a, b) => (`${a.service} ${a.region}` < `${b.service} ${b.region}` ? -1 : 1))
    .map(
      ({ service, region: where }): AskedFlow => ({
        flow: {
          source: { kind: "workload", address },
          destination: { kind: "aws-service", service, region: where },
          protocol: "tcp",
          ports: "443",
        },
        family: "v4",
        get target() {
          return targets.of({ service, region: where }).target;
        },
        get otherTargets() {
          return targets.of({ service, region: where }).others;
        },
        get evidence() {
          return evidenceFor(service, ends, before, after);
        },
      }),
    );
}

function toInternet(address: string, targets: Targets): readonly AskedFlow[] {
  return (["v4", "v6"] as const).map((family) => ({
    flow: {
      source: { kind: "workload", address },
      destination: { kind: "internet", family: family === "v4" ? "ipv4" : "ipv6" },
      protocol: "tcp",
      ports: "443",
    },
    family,
    target: targets.internet[family],
    otherTargets: [],
    evidence: { evidence: "possible" },
  }));
}

/** The question that a flow puts to the network in which this workload stands. */
export const questionOf = ({ family }: AskedFlow, target: Target, workload: Workload): Question => ({
  source: workload.nic.id,
  destination: target,
  family,
  protocol: tcp,
  ports: https,
});

const endpointServicesOf = (workload: Workload | undefined, network: AwsNetwork) =>
  network.endpointServices.get(vpcOf(workload, network.network) ?? "") ?? [];

/** The region of the VPC, or of the provider that makes the workload. */
function regionOf(workload: Workload | undefined, network: AwsNetwork): string | undefined {
  return network.vpcs.get(vpcOf(workload, network.network) ?? "")?.region ?? workload?.region;
}

import type { Workload } from "../aws/instance.ts";
import { type AwsNetwork, vpcOf } from "../aws/network.ts";
import { clientNames, endpointServiceName } from "../aws/services/catalogue.ts";
import type { Service } from "../aws/vpc-endpoint.ts";
import { type Family, type Outside, type Question, range } from "../engine/index.ts";
import { type Evidence, evidenceFor, oldVersionsNeed } from "./evidence.ts";
import type { Flow } from "./flow.ts";
import { type OutsideAddresses, outsideAddresses } from "./outside.ts";

/** A flow that is worth asking, and why. */
export interface AskedFlow extends Evidence {
  readonly flow: Flow;
  readonly family: Family;
  /** Undefined where the source does not exist in that state. */
  readonly before: Workload | undefined;
  readonly after: Workload | undefined;
  /** What a client asks the resolver for; `undefined` for the internet as such. */
  readonly name: string | undefined;
  /** Other names under which some clients ask for the same service. */
  readonly otherNames: readonly string[];
  readonly outside: Outside;
}

const https = range(443, 444);
const tcp = 6;

/** Every workload to every AWS service that it uses or that has an endpoint in its VPC, and to the internet. */
export function flowsWorthAsking(before: AwsNetwork, after: AwsNetwork): readonly AskedFlow[] {
  const sources = new Map<string, { before: Workload | undefined; after: Workload | undefined }>();
  for (const workload of before.workloads) sources.set(workload.address, { before: workload, after: undefined });
  for (const workload of after.workloads)
    sources.set(workload.address, { before: sources.get(workload.address)?.before, after: workload });
  const outside = outsideAddresses(before, after);
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([address, ends]) => [
      ...toServices(address, ends, before, after, outside),
      ...toInternet(address, ends, outside),
    ]);
}

interface Ends {
  readonly before: Workload | undefined;
  readonly after: Workload | undefined;
}

function toServices(
  address: string,
  ends: Ends,
  before: AwsNetwork,
  after: AwsNetwork,
  outside: OutsideAddresses,
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
    .map(({ service, region: where }): AskedFlow => {
      const [first, ...others] = clientNames(service, where);
      return {
        flow: {
          source: { kind: "workload", address },
          destination: { kind: "aws-service", service, region: where },
          protocol: "tcp",
          ports: "443",
        },
        family: "v4",
        ...ends,
        name: first?.name,
        otherNames: others.filter(({ use }) => use === "global" || use === "legacy").map(({ name }) => name),
        outside: { addresses: outside.service.v4, named: [endpointServiceName(service, where, "Gateway")] },
        ...evidenceFor(service, ends, before, after),
      };
    });
}

function toInternet(address: string, ends: Ends, outside: OutsideAddresses): readonly AskedFlow[] {
  return (["v4", "v6"] as const).map((family) => ({
    flow: {
      source: { kind: "workload", address },
      destination: { kind: "internet", family: family === "v4" ? "ipv4" : "ipv6" },
      protocol: "tcp",
      ports: "443",
    },
    family,
    ...ends,
    name: undefined,
    otherNames: [],
    outside: { addresses: outside.internet[family], named: [] },
    evidence: "possible",
  }));
}

/** The question that a flow puts to the network in which this workload stands. */
export function questionOf(asked: AskedFlow, workload: Workload, name: string | undefined = asked.name): Question {
  const { family, outside } = asked;
  return {
    source: workload.nic.id,
    destination: name === undefined ? { kind: "outside", outside } : { kind: "name", name, outside },
    family,
    protocol: tcp,
    ports: https,
  };
}

const endpointServicesOf = (workload: Workload | undefined, network: AwsNetwork) =>
  network.endpointServices.get(vpcOf(workload, network.network) ?? "") ?? [];

/** The region of the VPC, or of the provider that makes the workload. */
function regionOf(workload: Workload | undefined, network: AwsNetwork): string | undefined {
  return network.vpcs.get(vpcOf(workload, network.network) ?? "")?.region ?? workload?.region;
}

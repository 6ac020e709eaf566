import type { Workload } from "../aws/instance.ts";
import { type AwsNetwork, vpcOf } from "../aws/network.ts";
import type { Service } from "../aws/vpc-endpoint.ts";
import { type Family, type Question, range, type Target } from "../engine/index.ts";
import { type Evidence, evidenceFor, oldVersionsNeed } from "./evidence.ts";
import type { Flow, FlowDestination } from "./flow.ts";
import { type NameTarget, Targets } from "./targets.ts";

/** What is worth reaching, whoever wants to. Workloads of one VPC that use the same services share their goals. */
export interface Goal {
  readonly destination: FlowDestination;
  readonly family: Family;
  readonly target: Target;
  /** Other names under which some clients ask for the same service. */
  readonly otherTargets: readonly NameTarget[];
}

/** A flow that is worth asking, and why. */
export interface AskedFlow extends Goal {
  readonly flow: Flow;
  readonly evidence: Evidence;
}

/** A workload with all that is worth asking for it. Of most, nothing need be asked: a plan touches few of many. */
export interface Source {
  /** Its Terraform address. */
  readonly address: string;
  readonly goals: readonly Goal[];
  ask(goal: Goal): AskedFlow;
}

const https = range(443, 444);
const tcp = 6;

/** Every workload to every AWS service that it uses or that has an endpoint in its VPC, and to the internet. */
export function flowsWorthAsking(before: AwsNetwork, after: AwsNetwork): readonly Source[] {
  const sources = new Map<string, Ends>();
  for (const workload of before.workloads) sources.set(workload.address, { before: workload, after: undefined });
  for (const workload of after.workloads)
    sources.set(workload.address, { before: sources.get(workload.address)?.before, after: workload });
  const goals = new Goals(before, after);
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, ends]) => ({
      address,
      goals: goals.of(ends),
      ask: (goal) => ({
        destination: goal.destination,
        family: goal.family,
        target: goal.target,
        otherTargets: goal.otherTargets,
        flow: { source: { kind: "workload", address }, destination: goal.destination, protocol: "tcp", ports: "443" },
        get evidence() {
          const { destination } = goal;
          return destination.kind === "aws-service"
            ? evidenceFor(destination.service, ends, before, after)
            : ({ evidence: "possible" } as const);
        },
      }),
    }));
}

/** A source in both states. Undefined where it does not exist. */
interface Ends {
  readonly before: Workload | undefined;
  readonly after: Workload | undefined;
}

class Goals {
  readonly #before: AwsNetwork;
  readonly #after: AwsNetwork;
  readonly #targets = new Map<string, Targets>();
  readonly #known = new Map<string, readonly Goal[]>();
  readonly #numbers = new Map<unknown, number>();

  constructor(before: AwsNetwork, after: AwsNetwork) {
    this.#before = before;
    this.#after = after;
  }

  of(ends: Ends): readonly Goal[] {
    const [before, after] = [this.#before, this.#after];
    const targets = this.#targetsOf(ends);
    const endpoints = [...endpointServicesOf(ends.before, before), ...endpointServicesOf(ends.after, after)];
    const region = regionOf(ends.after, after) ?? regionOf(ends.before, before) ?? endpoints[0]?.region;
    const uses = [ends.before && before.useOf(ends.before), ends.after && after.useOf(ends.after)];
    const key = [targets, ...uses, region].map((each) => this.#numberOf(each)).join(" ");
    const known = this.#known.get(key) ?? [
      ...toServices(servicesFor(endpoints, uses, region), targets),
      ...toInternet(targets),
    ];
    this.#known.set(key, known);
    return known;
  }

  #targetsOf(ends: Ends): Targets {
    const places = [
      ...(ends.before === undefined ? [] : [placeOf(ends.before, this.#before)]),
      ...(ends.after === undefined ? [] : [placeOf(ends.after, this.#after)]),
    ];
    const key = JSON.stringify(places.map(({ network, vpc }) => [network === this.#before, vpc ?? null]));
    const targets = this.#targets.get(key) ?? new Targets(places);
    this.#targets.set(key, targets);
    return targets;
  }

  #numberOf(thing: unknown): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }
}

const placeOf = (workload: Workload, network: AwsNetwork) => ({ network, vpc: vpcOf(workload, network.network) });

/** Those that have an endpoint, and those that are used, by name. */
function servicesFor(
  endpoints: readonly Service[],
  uses: readonly (ReadonlyMap<string, string> | undefined)[],
  region: string | undefined,
): readonly Service[] {
  const services = new Map<string, Service>(
    endpoints.map((endpoint) => [`${endpoint.service} ${endpoint.region}`, endpoint]),
  );
  for (const service of uses.flatMap((use) => [...(use?.keys() ?? [])])) {
    if (region !== undefined && oldVersionsNeed(service) === undefined)
      services.set(`${service} ${region}`, { service, region });
  }
  return [...services].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, service]) => service);
}

const toServices = (services: readonly Service[], targets: Targets): readonly Goal[] =>
  services.map(({ service, region }) => {
    const { target, others } = targets.of({ service, region });
    return {
      destination: { kind: "aws-service", service, region },
      family: "v4",
      target,
      otherTargets: others,
    };
  });

const toInternet = (targets: Targets): readonly Goal[] =>
  (["v4", "v6"] as const).map((family) => ({
    destination: { kind: "internet", family: family === "v4" ? "ipv4" : "ipv6" },
    family,
    target: targets.internet[family],
    otherTargets: [],
  }));

/** The question that is put to the network in which this workload stands. */
export const questionOf = ({ family }: Pick<Goal, "family">, target: Target, workload: Workload): Question => ({
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

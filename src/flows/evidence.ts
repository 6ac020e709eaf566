import type { Workload } from "../aws/instance.ts";
import { type AwsNetwork, vpcOf } from "../aws/network.ts";
import { type Capability, capabilities } from "../aws/services/usage.ts";

/** `declared`: a configuration file asks for it. `used`: something in the plan shows the use. `possible`: nothing speaks against it. */
export type EvidenceKind = "declared" | "used" | "possible";

export interface Evidence {
  readonly evidence: EvidenceKind;
  /** What shows the use, in a few words. */
  readonly evidenceText?: string;
}

/** What shows that a workload uses an AWS service: its rights, or an endpoint whose group names the workload's own. */
export function evidenceFor(
  service: string,
  ends: { readonly before: Workload | undefined; readonly after: Workload | undefined },
  before: AwsNetwork,
  after: AwsNetwork,
): Evidence {
  for (const [workload, network] of [
    [ends.after, after],
    [ends.before, before],
  ] as const) {
    if (workload === undefined) continue;
    const shown = network.useOf(workload).get(service) ?? ruleNaming(workload, service, network);
    if (shown !== undefined) return { evidence: "used", evidenceText: shown };
  }
  return { evidence: "possible" };
}

/** A rule by which an endpoint of the service admits exactly a group of the workload; its own members are no such choice. */
function ruleNaming(
  workload: Workload,
  service: string,
  { network, endpointServices }: AwsNetwork,
): string | undefined {
  const own = new Set(workload.nic.groups.items);
  const endpoints = (endpointServices.get(vpcOf(workload, network) ?? "") ?? []).filter(
    (endpoint) => endpoint.service === service,
  );
  const groups = new Set(endpoints.flatMap(({ interfaces }) => interfaces.flatMap((nic) => nic.groups.items)));
  for (const group of groups) {
    for (const { component, traffic } of network.groups.get(group)?.inbound.items ?? []) {
      if (traffic.peer.kind === "members" && traffic.peer.group !== group && own.has(traffic.peer.group))
        return `${component} admits ${traffic.peer.group}`;
    }
  }
  return undefined;
}

const oldVersionsOnly: ReadonlyMap<string, string> = new Map(
  Object.values(capabilities).flatMap(({ older }: Capability) =>
    older.map(({ service, reason }) => [service, reason] as const),
  ),
);

/**
 * Why only old versions need a service, where that is so. It is asked only where it has an endpoint: what current
 * versions do not need breaks nobody by being out of reach.
 */
export const oldVersionsNeed = (service: string): string | undefined => oldVersionsOnly.get(service);

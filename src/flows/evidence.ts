import type { Workload } from "../aws/instance.ts";
import { append } from "../aws/lists.ts";
import { type AwsNetwork, vpcOf } from "../aws/network.ts";
import { type Capability, capabilities } from "../aws/services/usage.ts";
import type { Id, Network } from "../engine/index.ts";
import { oncePer } from "../once.ts";

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

/** A rule by which an endpoint of the service admits exactly a group of the workload. */
function ruleNaming(workload: Workload, service: string, network: AwsNetwork): string | undefined {
  const rules = rulesNamingGroups(network).get(`${vpcOf(workload, network.network) ?? ""} ${service}`) ?? [];
  const named = rules.find(({ admits }) => workload.nic.groups.items.includes(admits));
  return named && `${named.component} admits ${named.admits}`;
}

interface RuleNamingGroup {
  readonly component: Id;
  readonly admits: Id;
}

/** By VPC and service: the rules by which its endpoints admit groups. To admit one's own members is no choice. */
const rulesNamingGroups = oncePer(({ network, endpointServices }: AwsNetwork) => {
  const rules = new Map<string, RuleNamingGroup[]>();
  for (const [vpc, endpoints] of endpointServices) {
    for (const { service, interfaces } of endpoints) {
      const groups = [...new Set(interfaces.flatMap((nic) => nic.groups.items))];
      append(
        rules,
        `${vpc} ${service}`,
        groups.flatMap((group) => namedBy(network, group)),
      );
    }
  }
  return rules;
});

const namedBy = ({ groups }: Network, group: Id): readonly RuleNamingGroup[] =>
  (groups.get(group)?.inbound.items ?? []).flatMap(({ component, traffic: { peer } }) =>
    peer.kind === "members" && peer.group !== group ? [{ component, admits: peer.group }] : [],
  );

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

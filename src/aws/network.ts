import type {
  Domain,
  ForwardingTable,
  Gateway,
  Group,
  Id,
  Interface,
  Network,
  OrderedFilter,
  Segment,
} from "../engine/index.ts";
import { complete, unknown } from "../engine/index.ts";
import { oncePer } from "../once.ts";
import type { Snapshot } from "../plan/plan.ts";
import * as cloud9Environment from "./cloud9-environment.ts";
import * as dhcpOptions from "./dhcp-options.ts";
import * as elasticIp from "./elastic-ip.ts";
import * as iam from "./iam.ts";
import type { Workload } from "./instance.ts";
import * as instance from "./instance.ts";
import { readInterfaceGroups } from "./interface-groups.ts";
import * as internetGateway from "./internet-gateway.ts";
import { withWhatIsKept } from "./kept.ts";
import * as launchTemplate from "./launch-template.ts";
import { LazyMap } from "./lazy-map.ts";
import * as natGateway from "./nat-gateway.ts";
import * as networkAcl from "./network-acl.ts";
import * as networkInterface from "./network-interface.ts";
import * as prefixList from "./prefix-list.ts";
import { outside, part, type Reading, regionOf } from "./reading.ts";
import * as routeTable from "./route-table.ts";
import * as securityGroup from "./security-group.ts";
import { State } from "./state.ts";
import * as subnet from "./subnet.ts";
import type { Vpc } from "./vpc.ts";
import * as vpc from "./vpc.ts";
import type { Endpoints } from "./vpc-endpoint.ts";
import * as vpcEndpoint from "./vpc-endpoint.ts";

const nouns = [
  vpc,
  dhcpOptions,
  subnet,
  routeTable,
  internetGateway,
  natGateway,
  securityGroup,
  networkAcl,
  prefixList,
  elasticIp,
  networkInterface,
  instance,
  launchTemplate,
  cloud9Environment,
  vpcEndpoint,
  iam,
] as const;

/** The resource types that the model is built from. */
export const modelledTypes: ReadonlySet<string> = new Set(nouns.flatMap((noun): readonly string[] => noun.types));

/** One state of the AWS network: in the engine's terms, with what only AWS knows about it. */
export interface AwsNetwork {
  readonly network: Network;
  readonly workloads: readonly Workload[];
  workloadAt(address: string): Workload | undefined;
  readonly vpcs: ReadonlyMap<Id, Vpc>;
  /** The AWS services that have an endpoint, by VPC. */
  readonly endpointServices: Endpoints["services"];
  readonly conflicts: Endpoints["conflicts"];
  /** The Elastic IP under which each NAT gateway sends, where that is known. */
  readonly natAddresses: ReadonlyMap<Id, Id>;
  /** What a workload's instance profile shows of the services that it uses. */
  readonly useOf: (workload: Workload) => iam.Use;
  /**
   * The resources that each component of the network is made of, besides the one that it is named after; of groups, as
   * far as they were asked for.
   */
  readonly contributors: ReadonlyMap<Id, ReadonlySet<string>>;
  /** What was taken for granted, by component. */
  readonly assumptions: ReadonlyMap<Id, string>;
  /** The addresses that were taken to be meant because nothing else of their kind could be, in what was asked for. */
  readonly assumedReferences: readonly string[];
}

/** Builds the network of `snapshot`. `prior` is the state before the plan: the same snapshot for that state itself. */
export function awsNetwork(snapshot: Snapshot, prior: Snapshot): AwsNetwork {
  const before = priorStates.get(prior) ?? new State(prior);
  priorStates.set(prior, before);
  const reading = snapshot === prior ? before : new State(withWhatIsKept(snapshot, prior), before);

  const vpcs = vpc.readVpcs(reading);
  const subnets = readSubnets(reading, vpcs);
  const endpoints = vpcEndpoint.readEndpoints(reading, vpcs, subnets);
  const { workloads, workloadByAddress, moreGroups } = readWorkloads(reading, subnets);
  const useByProfile = iam.readUseByProfile(reading);

  const parts: Parts = {
    interfaces: byId([...workloads.map((workload) => workload.nic), ...endpoints.interfaces]),
    segments: byId([...subnets.values()].map((each) => each.segment)),
    domains: byId([...vpcs.values()].map((each) => vpc.domainOf(each, endpoints.zones.get(each.key) ?? complete([])))),
    tables: new Map(routeTable.readRouteTables(reading, vpcs, endpoints.routes)),
    gateways: byId([
      ...internetGateway.readInternetGateways(reading),
      ...natGateway.readNatGateways(reading, subnets),
      ...endpoints.gateways,
    ]),
    filters: new Map(networkAcl.readNetworkAcls(reading)),
  };
  const vpcOfGroup = securityGroup.readVpcsOfGroups(reading);
  addWhatIsNotDescribed(parts, { associations: associationsIn(reading, vpcs), endpoints, vpcOfGroup });
  const groups = groupsOf(reading, parts.interfaces, moreGroups);
  return {
    network: { ...parts, groups },
    workloads,
    workloadAt: (address) => workloadByAddress.get(address),
    vpcs,
    endpointServices: endpoints.services,
    conflicts: endpoints.conflicts,
    natAddresses: natGateway.readNatAddresses(reading),
    useOf: oncePer(({ profiles, inherentUse }) => {
      const use = useByProfile(profiles);
      return inherentUse.size === 0 ? use : new Map([...use, ...inherentUse]);
    }),
    contributors: reading.contributors,
    assumptions: reading.assumptions,
    get assumedReferences() {
      return [...reading.assumedReferences].sort();
    },
  };
}

/** Many states of one plan are built to find causes, and each is compared with the one before it. */
const priorStates = new WeakMap<Snapshot, State>();

/** The VPC in which a workload stands, where that is known. */
export const vpcOf = (workload: Workload | undefined, network: Network): Id | undefined =>
  workload && vpcOfInterface(workload.nic, network);

export function vpcOfInterface({ segment }: Interface, { segments }: Network): Id | undefined {
  const domain = segment.known ? segments.get(segment.value)?.domain : undefined;
  return domain?.known ? domain.value : undefined;
}

const associationsIn = (reading: Reading, vpcs: ReadonlyMap<Id, Vpc>): subnet.Associations => ({
  table: routeTable.tableAssociation(reading, vpcs),
  acl: networkAcl.aclAssociation(reading, vpcs),
});

const readSubnets = part((reading, vpcs: ReadonlyMap<Id, Vpc>) =>
  subnet.readSubnets(reading, associationsIn(reading, vpcs)),
);

/** All that opens connections, with the groups that only such workloads have. */
const readWorkloads = part((reading, subnets: ReadonlyMap<Id, subnet.Subnet>) => {
  const around: networkInterface.Surroundings = {
    reading,
    subnets,
    groups: readInterfaceGroups(reading, subnets),
    elasticIps: elasticIp.readElasticIps(reading),
    formerElasticIps: elasticIp.readElasticIps(reading.before),
  };
  const cloud9 = cloud9Environment.readCloud9Environments(around);
  const workloads = [...readInstancesAndInterfaces(around), ...cloud9.workloads].sort(byAddress);
  const workloadByAddress = new Map(workloads.map((workload) => [workload.address, workload]));
  return { workloads, workloadByAddress, moreGroups: cloud9.groups };
});

/** Instances, and the network interfaces that belong to none of them. */
function readInstancesAndInterfaces(around: networkInterface.Surroundings): readonly Workload[] {
  const { snapshot, directory } = around.reading;
  const attachments = networkInterface.readAttachments(around.reading);
  const instances = instance.readInstances(around, attachments);
  const addresses = new Set(instances.map(({ address }) => address));
  const alone = snapshot.ofType("aws_network_interface").filter((resource) => {
    const attachment = attachments.get(directory.keyOf("network-interface", resource));
    return resource.mode === "managed" && !addresses.has(attachment?.instance ?? "");
  });
  return [
    ...instances,
    ...alone.map((resource): Workload => {
      const { address } = resource;
      const nic = networkInterface.interfaceOf(around, resource, address);
      return {
        address,
        nic,
        profiles: [],
        inherentUse: new Map(),
        get region() {
          return regionOf(resource);
        },
      };
    }),
  ];
}

const byAddress = (a: Workload, b: Workload): number => (a.address < b.address ? -1 : 1);

interface Parts extends Omit<Network, "groups"> {
  readonly interfaces: Map<Id, Interface>;
  readonly segments: Map<Id, Segment>;
  readonly domains: Map<Id, Domain>;
  readonly tables: Map<Id, ForwardingTable>;
  readonly gateways: Map<Id, Gateway>;
  readonly filters: Map<Id, OrderedFilter>;
}

const byId = <T extends { readonly id: Id }>(items: readonly T[]): Map<Id, T> =>
  new Map(items.map((item) => [item.id, item]));

interface Around {
  readonly associations: subnet.Associations;
  readonly endpoints: Endpoints;
  readonly vpcOfGroup: ReadonlyMap<Id, Id>;
}

/** Stands something in for whatever is named and described nowhere, so that what is not known of it is said as such. */
function addWhatIsNotDescribed(parts: Parts, { associations, endpoints, vpcOfGroup }: Around): void {
  const addSegment = (id: Id, groups: readonly Id[]) => {
    // What stands in one subnet lies in one VPC, as its groups do.
    const vpcs = [endpoints.vpcOfSubnet.get(id), ...groups.map((group) => vpcOfGroup.get(group))];
    const known = vpcs.find((each) => each !== undefined);
    add(parts.segments, id, () => subnet.outsideSegment(id, known, associations));
  };
  for (const { groups, segment } of parts.interfaces.values()) {
    if (segment.known) addSegment(segment.value, groups.items);
  }
  for (const gateway of parts.gateways.values()) {
    const segment = gateway.kind === "translator" && gateway.segment.known ? gateway.segment.value : undefined;
    if (segment !== undefined) addSegment(segment, []);
  }
  for (const { domain, table, filter } of parts.segments.values()) {
    if (domain.known) {
      const zones = endpoints.zones.get(domain.value) ?? complete([]);
      add(parts.domains, domain.value, (id) => vpc.outsideDomain(id, zones));
    }
    if (table.known) add(parts.tables, table.value, routeTable.outsideTable);
    if (filter.known) add(parts.filters, filter.value, networkAcl.outsideAcl);
  }
  for (const { via } of [...parts.tables.values()].flatMap((table) => table.routes.items)) {
    if (via.known && via.value.kind === "gateway") add(parts.gateways, via.value.id, outsideGateway);
  }
}

/**
 * The groups that are described, and what stands in for those of which interfaces only name the id. Most of what a state
 * tells is rules of groups, and most of them nobody asks for: a plan touches few flows of many.
 */
function groupsOf(
  reading: Reading,
  interfaces: ReadonlyMap<Id, Interface>,
  more: readonly Group[],
): ReadonlyMap<Id, Group> {
  const others = byId(more);
  const described = () => securityGroup.readSecurityGroups(reading);
  const find = () =>
    new Set([...described().ids, ...others.keys(), ...[...interfaces.values()].flatMap((nic) => nic.groups.items)]);
  return new LazyMap(find, (id) => {
    const other = others.get(id);
    if (other !== undefined) return other;
    if (described().ids.has(id)) return described().of(id);
    return reading.isAbsent(id) ? securityGroup.absentGroup(id) : securityGroup.outsideGroup(id);
  });
}

function add<T>(described: Map<Id, T>, id: Id, make: (id: Id) => T): void {
  if (!described.has(id)) described.set(id, make(id));
}

/** Known by its id alone; the prefix tells the kind, and what is behind any other is not described here. */
function outsideGateway(id: Id): Gateway {
  const fact = unknown(outside(id, id.startsWith("vpce-") ? "its service" : "the further way"));
  return internetGateway.outsideInternetGateway(id) ?? natGateway.outsideNatGateway(id) ?? { kind: "opaque", id, fact };
}

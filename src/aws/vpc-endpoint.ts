import {
  complete,
  type Destination,
  type Fact,
  type Family,
  type Gateway,
  type Id,
  type Interface,
  type Intervals,
  known,
  type Listing,
  type Missing,
  type NextHop,
  NONE,
  type Route,
  unknown,
  type Zone,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Argument } from "../plan/value.ts";
import { readCidr } from "./cidr.ts";
import { keyIn } from "./directory.ts";
import { type EndpointMembers, readEndpointMembers } from "./endpoint-members.ts";
import { append } from "./lists.ts";
import { readPrivateDns, zoneOf } from "./private-names.ts";
import { factOf, lacking, outside, part, type Reading, showable } from "./reading.ts";
import { parseEndpointServiceName } from "./services/catalogue.ts";
import type { Subnet } from "./subnet.ts";
import type { Vpc } from "./vpc.ts";

export const types = [
  "aws_vpc_endpoint",
  "aws_vpc_endpoint_subnet_association",
  "aws_vpc_endpoint_security_group_association",
  "aws_vpc_endpoint_route_table_association",
  "aws_vpc_endpoint_private_dns",
] as const;

/** An AWS service, as in `com.amazonaws.<region>.<service>`. */
export interface Service {
  readonly service: string;
  readonly region: string;
}

interface EndpointService extends Service {
  readonly interfaces: readonly Interface[];
}

export interface Endpoints {
  readonly interfaces: readonly Interface[];
  readonly gateways: readonly Gateway[];
  /** Private names by VPC. */
  readonly zones: ReadonlyMap<Id, Listing<Zone>>;
  /** Routes of gateway endpoints by table. */
  readonly routes: ReadonlyMap<Id, readonly Route[]>;
  /** The AWS services that have an endpoint, by VPC; with the endpoint's interfaces, of which a gateway endpoint has none. */
  readonly services: ReadonlyMap<Id, readonly EndpointService[]>;
  /** Endpoints of one VPC that claim the same private name: AWS refuses to make the second. */
  readonly conflicts: readonly { readonly name: string; readonly endpoints: readonly Id[] }[];
  /** The VPC of each subnet that an endpoint stands in. */
  readonly vpcOfSubnet: ReadonlyMap<Id, Id>;
}

export const readEndpoints = part(
  (reading, vpcs: ReadonlyMap<Id, Vpc>, subnets: ReadonlyMap<Id, Subnet>): Endpoints => {
    const members = readEndpointMembers(reading);
    const privateDns = readPrivateDns(reading);
    const around: Surroundings = { reading, vpcs, subnets, members, privateDns };
    const endpoints = endpointsIn(reading, vpcs).map((endpoint) => ({ ...endpoint, ...described(around, endpoint) }));
    const inVpc = <T>(of: (endpoint: (typeof endpoints)[number]) => readonly T[]): ReadonlyMap<Id, readonly T[]> =>
      groupBy(
        endpoints.flatMap((each) => {
          const { vpc } = each;
          return vpc === undefined ? [] : of(each).map((item) => [vpc, item] as const);
        }),
      );
    const zones = inVpc(({ zone }) => (zone === undefined ? [] : [zone]));
    const further = groupBy(endpoints.flatMap(({ furtherNames }) => furtherNames));
    for (const { id, furtherNames } of endpoints) for (const [vpc] of furtherNames) reading.contribute(vpc, id);
    return {
      interfaces: endpoints.flatMap(({ interfaces }) => interfaces.items),
      gateways: endpoints.flatMap(({ gateway }) => (gateway === undefined ? [] : [gateway])),
      zones: new Map(
        [...zones.keys(), ...further.keys()].map((vpc) => [
          vpc,
          { items: zones.get(vpc) ?? [], missing: further.get(vpc) ?? [] },
        ]),
      ),
      routes: groupBy(endpoints.flatMap(({ routes }) => routes)),
      services: inVpc(({ service, interfaces }) => (service ? [{ ...service, interfaces: interfaces.items }] : [])),
      conflicts: conflictsIn([...zones.values()]),
      vpcOfSubnet: new Map(
        endpoints.flatMap(({ vpc, interfaces }) =>
          interfaces.items.flatMap(({ segment }) =>
            vpc !== undefined && segment.known ? [[segment.value, vpc] as const] : [],
          ),
        ),
      ),
    };
  },
);

// ---- one endpoint --------------------------------------------------------------------------------------------------

/** An endpoint as far as its own arguments tell it. */
interface Endpoint {
  readonly id: Id;
  readonly resource: Resource;
  readonly vpc: Id | undefined;
  readonly serviceName: Argument<string>;
  /** `undefined` for what is not AWS's, and where it is not known. */
  readonly service: Service | undefined;
}

/** What an endpoint adds to the network. */
interface Described {
  readonly interfaces: Listing<Interface>;
  readonly gateway?: Gateway;
  readonly zone?: Zone | undefined;
  /** By table. */
  readonly routes: readonly (readonly [Id, Route])[];
  /** By VPC: why it may have private names that are not known here. */
  readonly furtherNames: readonly (readonly [Id, Missing])[];
}

const nothing: Described = { interfaces: complete([]), routes: [], furtherNames: [] };

interface Surroundings {
  readonly reading: Reading;
  readonly vpcs: ReadonlyMap<Id, Vpc>;
  readonly subnets: ReadonlyMap<Id, Subnet>;
  readonly members: EndpointMembers;
  readonly privateDns: (endpoint: Id, resource: Resource) => Fact<boolean>;
}

function endpointsIn({ snapshot, directory }: Reading, vpcs: ReadonlyMap<Id, Vpc>): readonly Endpoint[] {
  const endpoints = new Map<Id, Endpoint>();
  for (const resource of snapshot.ofType("aws_vpc_endpoint")) {
    const id = directory.keyOf("vpc-endpoint", resource);
    if (endpoints.has(id)) continue;
    const vpc = keyIn(directory.find("vpc", resource.attributes, "vpc_id"));
    const serviceName = showable(resource.attributes.text("service_name"));
    const service = serviceOf(serviceName, vpcs.get(vpc ?? "")?.region);
    endpoints.set(id, { id, resource, vpc, serviceName, service });
  }
  return [...endpoints.values()];
}

function serviceOf(name: Argument<string>, vpcRegion: string | undefined): Service | undefined {
  const parsed = name.kind === "set" ? parseEndpointServiceName(name.value) : undefined;
  if (parsed?.kind !== "aws") return undefined;
  const region = parsed.region ?? vpcRegion;
  return region === undefined ? undefined : { service: parsed.service, region };
}

function described(around: Surroundings, endpoint: Endpoint): Described {
  const { id, resource, vpc } = endpoint;
  const type = factOf(resource.attributes.text("vpc_endpoint_type"), id, "its type", "Gateway", "Gateway");
  if (type.known && type.value === "Gateway") return gatewayEndpoint(around, endpoint);
  if (type.known && type.value === "Interface") return interfaceEndpoint(around, endpoint);
  const fact = type.known ? unknown(outside(id, "where it leads")) : type;
  // Of a type that is not known, it may have private names as well.
  const furtherNames = type.known || vpc === undefined ? [] : type.missing.map((each) => [vpc, each] as const);
  return { ...nothing, gateway: { kind: "opaque", id, fact }, furtherNames };
}

// ---- gateway endpoints ---------------------------------------------------------------------------------------------

/** It stands in route tables, with the prefix list of its service as destination. */
function gatewayEndpoint({ reading, members }: Surroundings, { id, serviceName }: Endpoint): Described {
  const destination: Destination =
    serviceName.kind === "set"
      ? { kind: "named", name: serviceName.value }
      : { kind: "unknown", fact: unknown(lacking(serviceName, id, "its service")) };
  const here = known<NextHop>({ kind: "gateway", id });
  const { items, missing } = members.routeTables(id);
  const perhaps = missing.length === 0 ? [] : reading.directory.newOnes("route-table");
  const route = (component: Id, via: Route["via"]): Route => ({ component, destination, via, origin: "static" });
  return {
    ...nothing,
    gateway: { kind: "service", id, named: serviceName.kind === "set" ? [serviceName.value] : [] },
    routes: [
      ...items.map(({ value, component }) => [value, route(component, here)] as const),
      ...perhaps.map((table) => [table, route(id, unknown(...missing))] as const),
    ],
  };
}

// ---- interface endpoints -------------------------------------------------------------------------------------------

function interfaceEndpoint(around: Surroundings, endpoint: Endpoint): Described {
  const { id, resource, vpc, serviceName, service } = endpoint;
  const interfaces = interfacesOf(around, endpoint);
  const enabled = around.privateDns(id, resource);
  if (enabled.known && !enabled.value) return { ...nothing, interfaces };
  if (vpc === undefined) {
    const fact = lacking(around.reading.directory.find("vpc", resource.attributes, "vpc_id"), id, "its VPC");
    return {
      ...nothing,
      interfaces,
      furtherNames: around.reading.directory.newOnes("vpc").map((each) => [each, fact]),
    };
  }
  if (service === undefined) {
    // What is not AWS's answers to names that nobody asks here.
    const isOther = serviceName.kind === "set";
    return { ...nothing, interfaces, furtherNames: isOther ? [] : [[vpc, lacking(serviceName, id, "its service")]] };
  }
  return { ...nothing, interfaces, zone: zoneOf(id, resource, service, enabled, interfaces, around.vpcs.get(vpc)) };
}

/** One interface in each subnet. It takes connections and opens none. */
function interfacesOf(
  { reading, subnets, members }: Surroundings,
  { id, resource, vpc }: Endpoint,
): Listing<Interface> {
  const { items, missing } = members.subnets(id);
  const groups = members.groups(id, resource, vpc);
  const configured = configuredAddresses(reading, resource);
  const addresses = (subnet: Id, family: Family) =>
    configured.get(`${family} ${subnet}`) ??
    subnets.get(subnet)?.segment.addresses[family] ??
    unknown(outside(subnet, "its CIDR"));
  return {
    items: items.map(({ value: subnet }) => ({
      id: `${id}/${subnet}`,
      component: id,
      segment: known(subnet),
      addresses: { v4: addresses(subnet, "v4"), v6: addresses(subnet, "v6") },
      publicAddress: known(false),
      groups,
      sourcePorts: NONE,
    })),
    missing,
  };
}

/** `subnet_configuration` tells the address in each subnet: as written, or as AWS has chosen it. */
function configuredAddresses({ directory }: Reading, { attributes }: Resource): ReadonlyMap<string, Fact<Intervals>> {
  const addresses = new Map<string, Fact<Intervals>>();
  for (const block of attributes.blocks("subnet_configuration").items) {
    const subnet = keyIn(directory.find("subnet", block, "subnet_id"));
    for (const name of ["ipv4", "ipv6"]) {
      const text = block.text(name);
      const cidr = text.kind === "set" ? readCidr(text.value) : undefined;
      if (cidr !== undefined) addresses.set(`${cidr.family} ${subnet}`, known(cidr.addresses));
    }
  }
  return addresses;
}

// ---- all of them ---------------------------------------------------------------------------------------------------

function conflictsIn(zones: readonly (readonly Zone[])[]): Endpoints["conflicts"] {
  return zones.flatMap((inOneVpc) => {
    const byName = groupBy(inOneVpc.flatMap(({ names, component }) => names.map((name) => [name, component] as const)));
    return [...byName].flatMap(([name, endpoints]) => (endpoints.length > 1 ? [{ name, endpoints }] : []));
  });
}

function groupBy<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) append(groups, key, [value]);
  return groups;
}

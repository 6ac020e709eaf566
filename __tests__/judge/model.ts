/**
 * An AWS network as somebody would write it down who has read the VPC user guide and nothing else: AWS's own nouns,
 * addresses and CIDRs as text, everything named by its own name. `terraform.ts` writes it out as a plan, `judge.ts`
 * decides what becomes of a packet in it.
 */
export interface Model {
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly acls: readonly Acl[];
  readonly groups: readonly Group[];
  readonly prefixLists: readonly PrefixList[];
  readonly internetGateways: readonly InternetGateway[];
  readonly egressOnlyGateways: readonly EgressOnlyGateway[];
  readonly natGateways: readonly NatGateway[];
  readonly instances: readonly Instance[];
  readonly interfaceEndpoints: readonly InterfaceEndpoint[];
  readonly gatewayEndpoints: readonly GatewayEndpoint[];
}

export type Family = "v4" | "v6";

export interface Vpc {
  readonly name: string;
  /** The first is the primary one. */
  readonly cidrs: readonly string[];
  readonly ipv6Cidr: string | undefined;
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  /** Of its DHCP options; none where it has the region's default options. */
  readonly nameServers: readonly string[];
  /** A table that was made the main one in place of the VPC's own, which has the local route only. */
  readonly mainTable: string | undefined;
  /** What stands in the default ACL and the default group, where somebody has changed them. */
  readonly defaultAcl: BothWays<AclRule> | undefined;
  readonly defaultGroup: BothWays<GroupRule> | undefined;
}

export interface Subnet {
  readonly name: string;
  readonly vpc: string;
  readonly cidr: string;
  readonly ipv6Cidr: string | undefined;
  readonly zone: string;
  readonly mapPublicIp: boolean;
  /** Undefined: the VPC's main table. */
  readonly routeTable: string | undefined;
  /** Undefined: the VPC's default ACL. */
  readonly acl: string | undefined;
}

export interface RouteTable {
  readonly name: string;
  readonly vpc: string;
  /** Besides the local ones. */
  readonly routes: readonly Route[];
}

export interface Route {
  /** A CIDR, or the name of a prefix list. */
  readonly destination: string;
  readonly target: RouteTarget;
}

export interface RouteTarget {
  readonly kind: "internet-gateway" | "nat-gateway" | "egress-only" | "peering" | "network-interface";
  /** An internet, NAT or egress-only gateway that the model does not hold is gone: the route is a blackhole. */
  readonly name: string;
}

export interface BothWays<Rule> {
  readonly inbound: readonly Rule[];
  readonly outbound: readonly Rule[];
}

export interface Acl extends BothWays<AclRule> {
  readonly name: string;
  readonly vpc: string;
}

export type Protocol = "all" | "tcp" | "udp" | "icmp" | "icmpv6";

/** First and last port. */
export type Ports = readonly [number, number];

export interface AclRule {
  readonly number: number;
  readonly action: "allow" | "deny";
  readonly protocol: Protocol;
  readonly ports: Ports;
  readonly cidr: string;
}

export interface Group extends BothWays<GroupRule> {
  readonly name: string;
  readonly vpc: string;
}

export interface GroupRule {
  readonly protocol: Protocol;
  readonly ports: Ports;
  readonly peer: RulePeer;
}

export type RulePeer =
  | { readonly kind: "cidr"; readonly cidr: string }
  | { readonly kind: "group"; readonly group: string }
  | { readonly kind: "self" }
  | { readonly kind: "prefix-list"; readonly list: string }
  /** The list that AWS keeps of a service's addresses. */
  | { readonly kind: "service-list"; readonly service: string };

/** A customer's list. */
export interface PrefixList {
  readonly name: string;
  readonly cidrs: readonly string[];
}

export interface InternetGateway {
  readonly name: string;
  /** Undefined: detached. */
  readonly vpc: string | undefined;
}

export interface EgressOnlyGateway {
  readonly name: string;
  readonly vpc: string;
}

export interface NatGateway {
  readonly name: string;
  readonly vpc: string;
  /** Undefined: a regional one, which stands in no subnet. */
  readonly subnet: string | undefined;
  readonly privateIp: string;
  readonly connectivity: "public" | "private";
}

export interface Instance {
  readonly name: string;
  /** An instance with an interface of its own making, one started on an interface made before, or that interface alone. */
  readonly kind: "instance" | "instance-on-interface" | "interface";
  readonly subnet: string;
  /** None: the VPC's default group. */
  readonly groups: readonly string[];
  readonly privateIp: string;
  readonly ipv6: string | undefined;
  /** Whether it was started with a public address; undefined: as its subnet says. */
  readonly startedPublic: boolean | undefined;
  readonly elasticIp: boolean;
  /** It says what an instance may forward, and nothing of its own packets. */
  readonly sourceDestCheck: boolean;
}

export interface InterfaceEndpoint {
  readonly name: string;
  readonly vpc: string;
  readonly service: string;
  readonly interfaces: readonly { readonly subnet: string; readonly privateIp: string }[];
  /** None: the VPC's default group. */
  readonly groups: readonly string[];
  readonly privateDns: boolean;
  /** S3 only. */
  readonly onlyForInboundResolver: boolean;
}

export interface GatewayEndpoint {
  readonly name: string;
  readonly vpc: string;
  readonly service: string;
  readonly routeTables: readonly string[];
}

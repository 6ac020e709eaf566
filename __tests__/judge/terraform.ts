import { type Arguments, filledIn, gone, mentions, ref, type Told } from "../aws/world.ts";
import { isPublic, subnetNamed } from "./judge.ts";
import type { AclRule, BothWays, GroupRule, Instance, Model, Route, RouteTarget, Vpc } from "./model.ts";

/**
 * Writes a model out as a plan. The provider offers several resource types for the same thing; `Style` says which are
 * taken. Where a resource of its own writes a rule, a route or an association, the parent lists it as well, as after a
 * refresh.
 */
export interface Style {
  readonly groupRules: "inline" | "old" | "new";
  readonly aclRules: "inline" | "separate";
  readonly routes: "inline" | "separate";
  readonly members: "inline" | "separate";
  /** Whether the state was refreshed after separate resources wrote to their parents. */
  readonly refreshed: boolean;
  readonly protocolNumbers: boolean;
}

export const region = "ap-northeast-1";

/** What stands: `before`. What the plan makes of it: `after`, if that is another. */
export function toldOf(before: Model | undefined, after: Model | undefined, style: Style): Told {
  const then = before === undefined ? {} : resourcesOf(before, style);
  if (after === undefined) return { before: then };
  const now = resourcesOf(after, style);
  const changes: [string, Arguments | typeof gone][] = [];
  for (const [address, written] of Object.entries(now)) {
    const earlier = then[address];
    if (earlier === undefined) changes.push([address, asWritten(written)]);
    else if (JSON.stringify(asWritten(earlier)) !== JSON.stringify(asWritten(written)))
      changes.push([address, { ...unwritten(earlier), ...asWritten(written) }]);
  }
  for (const address of Object.keys(then)) if (now[address] === undefined) changes.push([address, gone]);
  return { before: then, after: Object.fromEntries(changes) };
}

/** What is not written any more is null, unless AWS keeps it. */
const unwritten = (earlier: Arguments): Arguments =>
  Object.fromEntries(
    Object.keys(asWritten(earlier)).flatMap((name) => (name === "dns_options" ? [] : [[name, null] as const])),
  );

/** A plan that makes all of it anew, in which some arguments are not known before apply. */
export function toldNew(model: Model, style: Style, unknown: readonly Place[]): Told {
  const { after = {} } = toldOf(undefined, model, style);
  const punched = unknown.map(({ address, argument }) => {
    const resource = after[address];
    if (resource === undefined) throw new RangeError(`nothing is written at ${address}`);
    return [address, { ...resource, [argument]: mentions("terraform_data.later.output") }] as const;
  });
  return { after: { ...after, ...Object.fromEntries(punched) } };
}

/** An argument of a resource. */
export interface Place {
  readonly address: string;
  readonly argument: string;
}

/** Without what AWS fills in: a plan does not tell that of what it makes. */
const asWritten = (resource: Arguments): Arguments =>
  Object.fromEntries(Object.entries(resource).filter(([, value]) => !isFilledIn(value)));

const marker = Object.getPrototypeOf(filledIn(undefined));
const isFilledIn = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === marker;

type Resources = Record<string, Arguments>;

// ---- names ---------------------------------------------------------------------------------------------------------

const types = {
  vpc: "aws_vpc",
  subnet: "aws_subnet",
  table: "aws_route_table",
  acl: "aws_network_acl",
  group: "aws_security_group",
  list: "aws_ec2_managed_prefix_list",
  "internet-gateway": "aws_internet_gateway",
  "egress-only": "aws_egress_only_internet_gateway",
  "nat-gateway": "aws_nat_gateway",
  endpoint: "aws_vpc_endpoint",
} as const;

export const addressOf = (noun: keyof typeof types, name: string): string => `${types[noun]}.${name}`;

const id = (noun: keyof typeof types, name: string) => ref(`${addressOf(noun, name)}.id`);

export const instanceAddress = ({ kind, name }: Instance): string =>
  kind === "interface" ? `aws_network_interface.${name}` : `aws_instance.${name}`;

export const serviceName = (service: string): string => `com.amazonaws.${region}.${service}`;

// ---- resources -----------------------------------------------------------------------------------------------------

function resourcesOf(model: Model, style: Style): Resources {
  const out: Resources = {
    "aws_iam_role.agent": {
      id: "agent",
      name: "agent",
      assume_role_policy: "{}",
      managed_policy_arns: ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"],
    },
    "aws_iam_instance_profile.agent": { id: "agent", name: "agent", role: "agent" },
  };
  for (const vpc of model.vpcs) writeVpc(out, vpc, style);
  for (const subnet of model.subnets) {
    out[addressOf("subnet", subnet.name)] = {
      vpc_id: id("vpc", subnet.vpc),
      cidr_block: subnet.cidr,
      ...(subnet.ipv6Cidr === undefined ? {} : { ipv6_cidr_block: subnet.ipv6Cidr }),
      availability_zone: subnet.zone,
      map_public_ip_on_launch: subnet.mapPublicIp,
      assign_ipv6_address_on_creation: false,
    };
    if (subnet.routeTable !== undefined) {
      out[`aws_route_table_association.${subnet.name}`] = {
        subnet_id: id("subnet", subnet.name),
        route_table_id: id("table", subnet.routeTable),
      };
    }
  }
  for (const acl of model.acls) {
    const subnets = model.subnets.filter((each) => each.acl === acl.name);
    const address = addressOf("acl", acl.name);
    out[address] = {
      vpc_id: id("vpc", acl.vpc),
      ...aclRules(out, acl, id("acl", acl.name), acl.name, style.aclRules, style),
      ...lists(
        "subnet_ids",
        subnets.map(({ name }) => id("subnet", name)),
        style,
      ),
    };
    if (style.members === "separate") {
      for (const { name } of subnets)
        out[`aws_network_acl_association.${name}`] = {
          subnet_id: id("subnet", name),
          network_acl_id: id("acl", acl.name),
        };
    }
  }
  for (const group of model.groups) {
    out[addressOf("group", group.name)] = {
      vpc_id: id("vpc", group.vpc),
      name: group.name,
      ...groupRules(out, group, id("group", group.name), group.name, style.groupRules, style),
    };
  }
  for (const { name, cidrs } of model.prefixLists) {
    out[addressOf("list", name)] = {
      name,
      address_family: "IPv4",
      max_entries: 5,
      entry: cidrs.map((cidr) => ({ cidr })),
    };
  }
  out["data.aws_prefix_list.s3"] = { id: "pl-s3", name: serviceName("s3"), cidr_blocks: ["3.5.152.0/21"] };
  for (const table of model.routeTables) {
    const blocks = table.routes.map((route) => routeArguments(model, route, ""));
    out[addressOf("table", table.name)] = {
      vpc_id: id("vpc", table.vpc),
      propagating_vgws: [],
      ...(style.routes === "inline"
        ? { route: blocks }
        : style.refreshed
          ? { route: filledIn(blocks) }
          : { route: filledIn([]) }),
    };
    if (style.routes === "separate") {
      for (const route of table.routes) {
        out[routeAddress(table.name, route)] = {
          route_table_id: id("table", table.name),
          ...routeArguments(model, route, "destination_"),
        };
      }
    }
  }
  for (const { name, vpc } of model.internetGateways) {
    out[addressOf("internet-gateway", name)] = { vpc_id: vpc === undefined ? filledIn("") : id("vpc", vpc) };
  }
  for (const { name, vpc } of model.egressOnlyGateways) {
    out[addressOf("egress-only", name)] = { vpc_id: id("vpc", vpc) };
  }
  for (const nat of model.natGateways) writeNatGateway(out, nat);
  for (const instance of model.instances) writeInstance(out, model, instance, style);
  writeEndpoints(out, model, style);
  return out;
}

function writeVpc(out: Resources, vpc: Vpc, style: Style): void {
  const { name, cidrs, mainTable, nameServers } = vpc;
  const [primary, ...secondary] = cidrs;
  out[addressOf("vpc", name)] = {
    cidr_block: primary,
    enable_dns_support: vpc.dnsSupport,
    enable_dns_hostnames: vpc.dnsHostnames,
    ...(vpc.ipv6Cidr === undefined
      ? {}
      : { assign_generated_ipv6_cidr_block: true, ipv6_cidr_block: filledIn(vpc.ipv6Cidr) }),
    ...(mainTable === undefined ? {} : { main_route_table_id: filledIn(id("table", mainTable)) }),
    ...(nameServers.length === 0 ? {} : { dhcp_options_id: filledIn(ref(`aws_vpc_dhcp_options.${name}.id`)) }),
  };
  for (const [index, cidr] of secondary.entries()) {
    out[`aws_vpc_ipv4_cidr_block_association.${name}-${index}`] = { vpc_id: id("vpc", name), cidr_block: cidr };
  }
  if (mainTable !== undefined) {
    out[`aws_main_route_table_association.${name}`] = {
      vpc_id: id("vpc", name),
      route_table_id: id("table", mainTable),
      original_route_table_id: filledIn(`rtb-main-${name}`),
    };
  }
  if (nameServers.length > 0) {
    out[`aws_vpc_dhcp_options.${name}`] = { domain_name_servers: nameServers };
    out[`aws_vpc_dhcp_options_association.${name}`] = {
      vpc_id: id("vpc", name),
      dhcp_options_id: ref(`aws_vpc_dhcp_options.${name}.id`),
    };
  }
  if (vpc.defaultAcl !== undefined) {
    out[`aws_default_network_acl.${name}`] = {
      id: `acl-default-${name}`,
      default_network_acl_id: ref(`${addressOf("vpc", name)}.default_network_acl_id`),
      vpc_id: filledIn(`vpc-${name}`),
      ...aclRules(out, vpc.defaultAcl, undefined, name, "inline", style),
      subnet_ids: filledIn([]),
    };
  }
  if (vpc.defaultGroup !== undefined) {
    out[`aws_default_security_group.${name}`] = {
      id: `sg-default-${name}`,
      vpc_id: id("vpc", name),
      ...groupRules(out, vpc.defaultGroup, undefined, `default-${name}`, "inline", style),
    };
  }
}

function writeNatGateway(out: Resources, nat: Model["natGateways"][number]): void {
  const { name, connectivity, subnet } = nat;
  const isPublicKind = connectivity === "public";
  if (isPublicKind)
    out[`aws_eip.nat-${name}`] = {
      domain: "vpc",
      instance: filledIn(""),
      network_interface: filledIn(`eni-nat-${name}`),
    };
  out[addressOf("nat-gateway", name)] = {
    connectivity_type: connectivity,
    ...(subnet === undefined
      ? { availability_mode: "regional", vpc_id: id("vpc", nat.vpc) }
      : { subnet_id: id("subnet", subnet), private_ip: filledIn(nat.privateIp) }),
    ...(isPublicKind && subnet !== undefined ? { allocation_id: ref(`aws_eip.nat-${name}.id`) } : {}),
  };
}

function writeInstance(out: Resources, model: Model, instance: Instance, style: Style): void {
  const { name, kind, elasticIp, startedPublic } = instance;
  const subnet = subnetNamed(model, instance.subnet);
  const groups = instance.groups.map((group) => id("group", group));
  const standard = filledIn([ref(`${addressOf("vpc", subnet.vpc)}.default_security_group_id`)]);
  const nic = {
    subnet_id: id("subnet", instance.subnet),
    source_dest_check: instance.sourceDestCheck,
    ...(kind === "instance" ? { private_ip: instance.privateIp } : { private_ips: [instance.privateIp] }),
    ipv6_addresses: instance.ipv6 === undefined ? filledIn([]) : [instance.ipv6],
  };
  const machine = { ami: "ami-1", instance_type: "t3.micro", iam_instance_profile: "agent" };
  if (kind === "instance") {
    out[`aws_instance.${name}`] = {
      ...machine,
      ...nic,
      vpc_security_group_ids: groups.length === 0 ? standard : groups,
      associate_public_ip_address:
        startedPublic === undefined || elasticIp ? filledIn(isPublic(instance, subnet)) : startedPublic,
    };
  } else {
    out[`aws_network_interface.${name}`] = {
      ...nic,
      security_groups: groups.length === 0 ? standard : groups,
      attachment: filledIn(
        kind === "interface" || !style.refreshed
          ? []
          : [{ instance: `i-${name}`, device_index: 0, attachment_id: "a" }],
      ),
    };
    if (kind === "instance-on-interface") {
      out[`aws_instance.${name}`] = {
        ...machine,
        network_interface: [{ network_interface_id: ref(`aws_network_interface.${name}.id`), device_index: 0 }],
        subnet_id: filledIn(id("subnet", instance.subnet)),
        private_ip: filledIn(instance.privateIp),
        vpc_security_group_ids: filledIn(groups),
        associate_public_ip_address: filledIn(elasticIp),
      };
    }
  }
  if (elasticIp) {
    const owner =
      kind === "interface"
        ? { network_interface: ref(`aws_network_interface.${name}.id`) }
        : { instance: ref(`aws_instance.${name}.id`) };
    if (style.members === "inline") out[`aws_eip.${name}`] = { domain: "vpc", ...owner };
    else {
      const listed =
        kind === "interface"
          ? { network_interface: `eni-${name}` }
          : { instance: `i-${name}`, network_interface: `eni-${name}` };
      out[`aws_eip.${name}`] = {
        domain: "vpc",
        ...Object.fromEntries(
          Object.entries(style.refreshed ? listed : {}).map(([key, value]) => [key, filledIn(value)]),
        ),
      };
      out[`aws_eip_association.${name}`] = {
        allocation_id: ref(`aws_eip.${name}.id`),
        ...Object.fromEntries(Object.entries(owner).map(([key, value]) => [`${key}_id`, value])),
      };
    }
  }
}

function writeEndpoints(out: Resources, model: Model, style: Style): void {
  for (const endpoint of model.interfaceEndpoints) {
    const { name, vpc, service, privateDns, interfaces, groups } = endpoint;
    const standard = filledIn([ref(`${addressOf("vpc", vpc)}.default_security_group_id`)]);
    out[addressOf("endpoint", name)] = {
      vpc_id: id("vpc", vpc),
      service_name: serviceName(service),
      vpc_endpoint_type: "Interface",
      private_dns_enabled: privateDns,
      ip_address_type: filledIn("ipv4"),
      ...(service === "s3" && privateDns
        ? { dns_options: [{ private_dns_only_for_inbound_resolver_endpoint: endpoint.onlyForInboundResolver }] }
        : {}),
      ...lists(
        "subnet_ids",
        interfaces.map(({ subnet }) => id("subnet", subnet)),
        style,
      ),
      security_group_ids: groups.length === 0 ? standard : groups.map((group) => id("group", group)),
      subnet_configuration: filledIn(
        interfaces.map(({ subnet, privateIp }) => ({ subnet_id: `subnet-${subnet}`, ipv4: privateIp })),
      ),
    };
    if (style.members === "separate") {
      for (const { subnet } of interfaces) {
        out[`aws_vpc_endpoint_subnet_association.${name}-${subnet}`] = {
          vpc_endpoint_id: id("endpoint", name),
          subnet_id: id("subnet", subnet),
        };
      }
    }
  }
  for (const { name, vpc, service, routeTables } of model.gatewayEndpoints) {
    out[addressOf("endpoint", name)] = {
      vpc_id: id("vpc", vpc),
      service_name: serviceName(service),
      vpc_endpoint_type: "Gateway",
      ...lists(
        "route_table_ids",
        routeTables.map((table) => id("table", table)),
        style,
      ),
    };
    if (style.members === "separate") {
      for (const table of routeTables) {
        out[`aws_vpc_endpoint_route_table_association.${name}-${table}`] = {
          vpc_endpoint_id: id("endpoint", name),
          route_table_id: id("table", table),
        };
      }
    }
  }
}

/** A list that separate resources may write in the parent's place. */
function lists(name: string, items: readonly unknown[], { members, refreshed }: Style): Arguments {
  return { [name]: members === "inline" ? items : filledIn(refreshed ? items : []) };
}

// ---- rules ---------------------------------------------------------------------------------------------------------

const numbers = { all: "-1", tcp: "6", udp: "17", icmp: "1", icmpv6: "58" } as const;

function transport(rule: AclRule | GroupRule, style: Style) {
  const name = rule.protocol === "all" || style.protocolNumbers ? numbers[rule.protocol] : rule.protocol;
  const hasPorts = rule.protocol === "tcp" || rule.protocol === "udp";
  // Of ICMP these are type and code: -1 is any.
  const any = rule.protocol === "all" ? 0 : -1;
  return { protocol: name, hasPorts, from: hasPorts ? rule.ports[0] : any, to: hasPorts ? rule.ports[1] : any };
}

const cidrNames = (cidr: string, v4: string, v6: string, empty?: string) =>
  cidr.includes(":")
    ? { ...(empty === undefined ? {} : { [v4]: empty }), [v6]: cidr }
    : { ...(empty === undefined ? {} : { [v6]: empty }), [v4]: cidr };

function aclRules(
  out: Resources,
  acl: BothWays<AclRule>,
  acl_id: unknown,
  name: string,
  how: Style["aclRules"],
  style: Style,
): Arguments {
  const block = (rule: AclRule) => {
    const { protocol, from, to } = transport(rule, style);
    const icmp = rule.protocol.startsWith("icmp") ? { icmp_code: -1, icmp_type: -1 } : { icmp_code: 0, icmp_type: 0 };
    const cidr = cidrNames(rule.cidr, "cidr_block", "ipv6_cidr_block", "");
    return { rule_no: rule.number, action: rule.action, protocol, from_port: from, to_port: to, ...icmp, ...cidr };
  };
  if (how === "separate") {
    for (const [direction, rules] of [
      ["in", acl.inbound],
      ["out", acl.outbound],
    ] as const) {
      for (const rule of rules) {
        const { protocol, hasPorts, from, to } = transport(rule, style);
        out[aclRuleAddress(name, direction, rule)] = {
          network_acl_id: acl_id,
          egress: direction === "out",
          rule_number: rule.number,
          rule_action: rule.action,
          protocol,
          ...(hasPorts ? { from_port: from, to_port: to } : {}),
          ...(rule.protocol.startsWith("icmp") ? { icmp_code: -1, icmp_type: -1 } : {}),
          ...cidrNames(rule.cidr, "cidr_block", "ipv6_cidr_block"),
        };
      }
    }
  }
  const listed = (rules: readonly AclRule[]) =>
    how === "inline" ? rules.map(block) : filledIn(style.refreshed ? rules.map(block) : []);
  return { ingress: listed(acl.inbound), egress: listed(acl.outbound) };
}

export const aclRuleAddress = (acl: string, direction: "in" | "out", { number }: AclRule): string =>
  `aws_network_acl_rule.${acl}-${direction}-${number}`;

function groupRules(
  out: Resources,
  group: BothWays<GroupRule>,
  own: unknown,
  name: string,
  how: Style["groupRules"],
  style: Style,
): Arguments {
  const far = ({ peer }: GroupRule) => ({
    cidr_blocks: peer.kind === "cidr" && !peer.cidr.includes(":") ? [peer.cidr] : [],
    ipv6_cidr_blocks: peer.kind === "cidr" && peer.cidr.includes(":") ? [peer.cidr] : [],
    prefix_list_ids: listOf(peer),
    security_groups: peer.kind === "group" ? [id("group", peer.group)] : [],
    self: peer.kind === "self",
  });
  const block = (rule: GroupRule) => {
    const { protocol, from, to } = transport(rule, style);
    return { description: "", protocol, from_port: from, to_port: to, ...far(rule) };
  };
  if (how !== "inline") {
    for (const [direction, rules] of [
      ["ingress", group.inbound],
      ["egress", group.outbound],
    ] as const) {
      for (const rule of rules) {
        out[groupRuleAddress(name, direction, rule, how)] =
          how === "old" ? oldRule(rule, direction, own, style) : newRule(rule, own, style);
      }
    }
  }
  const listed = (rules: readonly GroupRule[]) =>
    how === "inline" ? rules.map(block) : filledIn(style.refreshed ? rules.map(block) : []);
  return { ingress: listed(group.inbound), egress: listed(group.outbound) };
}

/** Named by what it says: Terraform keeps a rule that stays, whatever goes before it. */
export function groupRuleAddress(group: string, direction: "ingress" | "egress", rule: GroupRule, how: "old" | "new") {
  const name = `${group}-${direction}-${JSON.stringify(rule).replace(/\W+/g, "_")}`;
  return how === "old" ? `aws_security_group_rule.${name}` : `aws_vpc_security_group_${direction}_rule.${name}`;
}

function oldRule(rule: GroupRule, direction: "ingress" | "egress", own: unknown, style: Style): Arguments {
  const { peer } = rule;
  const { protocol, from, to } = transport(rule, style);
  return {
    type: direction,
    security_group_id: own,
    protocol,
    from_port: from,
    to_port: to,
    ...(peer.kind === "cidr" ? { [peer.cidr.includes(":") ? "ipv6_cidr_blocks" : "cidr_blocks"]: [peer.cidr] } : {}),
    ...(peer.kind === "group" ? { source_security_group_id: id("group", peer.group) } : {}),
    ...(listOf(peer).length > 0 ? { prefix_list_ids: listOf(peer) } : {}),
    self: peer.kind === "self",
  };
}

function newRule(rule: GroupRule, own: unknown, style: Style): Arguments {
  const { peer } = rule;
  const { protocol, from, to } = transport(rule, style);
  const [list] = listOf(peer);
  return {
    security_group_id: own,
    ip_protocol: protocol,
    ...(rule.protocol === "all" ? {} : { from_port: from, to_port: to }),
    ...(peer.kind === "cidr" ? cidrNames(peer.cidr, "cidr_ipv4", "cidr_ipv6") : {}),
    ...(peer.kind === "group" ? { referenced_security_group_id: id("group", peer.group) } : {}),
    ...(peer.kind === "self" ? { referenced_security_group_id: own } : {}),
    ...(list === undefined ? {} : { prefix_list_id: list }),
  };
}

const listOf = (peer: GroupRule["peer"]): readonly unknown[] =>
  peer.kind === "prefix-list" ? [id("list", peer.list)] : peer.kind === "service-list" ? ["pl-s3"] : [];

// ---- routes --------------------------------------------------------------------------------------------------------

export const routeAddress = (table: string, { destination }: Route): string =>
  `aws_route.${table}-${destination.replace(/\W+/g, "_")}`;

function routeArguments(model: Model, { destination, target }: Route, prefix: "" | "destination_"): Arguments {
  const isBlock = prefix === "";
  const empty = isBlock
    ? Object.fromEntries(
        ["cidr_block", "ipv6_cidr_block", "destination_prefix_list_id", ...Object.values(targetNames)].map((name) => [
          name,
          "",
        ]),
      )
    : {};
  const to = !destination.includes("/")
    ? { destination_prefix_list_id: id("list", destination) }
    : { [`${prefix}${destination.includes(":") ? "ipv6_" : ""}cidr_block`]: destination };
  return { ...empty, ...to, [targetNames[target.kind]]: targetId(model, target) };
}

export const targetNames = {
  "internet-gateway": "gateway_id",
  "nat-gateway": "nat_gateway_id",
  "egress-only": "egress_only_gateway_id",
  peering: "vpc_peering_connection_id",
  "network-interface": "network_interface_id",
} as const;

/** The literal id where the target is gone. */
function targetId(model: Model, { kind, name }: RouteTarget): unknown {
  const there = (things: readonly { readonly name: string }[]) => things.some((each) => each.name === name);
  switch (kind) {
    case "internet-gateway":
      return there(model.internetGateways) ? id(kind, name) : `igw-${name}`;
    case "egress-only":
      return there(model.egressOnlyGateways) ? id(kind, name) : `eigw-${name}`;
    case "nat-gateway":
      return there(model.natGateways) ? id(kind, name) : `nat-${name}`;
    case "peering":
      return `pcx-${name}`;
    case "network-interface":
      return `eni-${name}`;
  }
}

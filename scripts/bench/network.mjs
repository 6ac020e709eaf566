// @ts-check
// VPCs: three zones each with a public, a private and a data subnet, and the ways out of them.
import { hex } from "./random.mjs";
import { Module, Ref, Resource } from "./resources.mjs";

/** @typedef {import("./resources.mjs").Value} Value */
/** @typedef {import("./resources.mjs").Values} Values */
/** @typedef {import("./resources.mjs").Key} Key */
/** @typedef {"a" | "b" | "c"} Zone */

export const region = "eu-central-1";
export const account = "210987654321";
/** @type {readonly [Zone, Zone, Zone]} */
export const zones = ["a", "b", "c"];
export const anywhere = "0.0.0.0/0";

export const idOf = (/** @type {string} */ prefix, /** @type {string} */ name) => `${prefix}-0${hex(name, 16)}`;

export const arn = (/** @type {string} */ service, /** @type {string} */ rest) =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

/** What every resource that can have tags is tagged with, by itself and by the provider's default tags. */
export function tagged(/** @type {string} */ name, /** @type {string} */ team) {
  const tags = { Component: name, Name: `${team}-${name}`, Team: team };
  const common = {
    CostCenter: `cc-${hex(team, 4)}`,
    Environment: "production",
    ManagedBy: "terraform",
    Repository: "infrastructure/live",
  };
  return { tags: new Ref(tags, ["var.tags"]), tags_all: { ...tags, ...common } };
}

/** An element of a map or list that a variable holds, for a block over the same keys. */
export const passedEach = (/** @type {string} */ variable, /** @type {Resource} */ resource, /** @type {Key} */ key) =>
  new Ref(resource.id, [`var.${variable}`, typeof key === "number" ? "count.index" : "each.key"], [resource]);

/** A rule in the list of an endpoint's group. @param {Values} peer @param {string} description @returns {Values} */
export const httpsFrom = (peer, description) => ({
  cidr_blocks: [],
  description,
  from_port: 443,
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  protocol: "tcp",
  security_groups: [],
  self: false,
  to_port: 443,
  ...peer,
});

/** Who else is let in at endpoints: people who come by the transit gateway. */
export const offices = ["Berlin", "Lisbon", "Oslo", "Vienna"].map((name, i) =>
  httpsFrom({ cidr_blocks: [`172.31.${i}.0/24`] }, `HTTPS from the office in ${name}`),
);

export const zoneKeys = new Ref([...zones], ["var.zones"]);

/** @typedef {{ readonly transitGateway: Resource, readonly table: Resource }} Hub */

/** One VPC with all that makes it work. */
export class Network {
  /** @type {Map<string, number>} */
  #hosts = new Map();

  /** @param {{ cell: Module, team: string, key: string, number: number, hub: Hub, services: readonly string[] }} of */
  constructor({ cell, team, key, number, hub, services }) {
    this.team = team;
    this.key = key;
    this.cell = cell;
    const second = number % 256;
    const third = Math.floor(number / 256);
    this.base = third === 0 ? `10.${second}` : `100.${64 + (number % 64)}`;
    this.cidr = `${this.base}.0.0/16`;
    this.module = new Module({
      name: "network",
      key,
      parent: cell,
      source: "./modules/network",
      each: new Ref({}, ["var.networks"]),
      args: {
        cidr: new Ref(this.cidr, ["each.value.cidr", "each.value"]),
        name: new Ref(`${team}-${key}`, ["var.team", "each.key"]),
        tags: new Ref({}, ["var.tags"]),
        zones: zoneKeys,
        transit_gateway_id: hub.transitGateway.by("transit_gateway_id"),
        transit_gateway_route_table_id: hub.table.by("transit_gateway_route_table_id"),
      },
    });
    this.vpc = this.#vpc();
    this.public = this.#subnets("public", (zone) => `${this.base}.${zones.indexOf(zone)}.0/24`);
    this.private = this.#subnets("private", (zone) => `${this.base}.${16 * (zones.indexOf(zone) + 1)}.0/20`);
    this.data = zones.map((zone, index) => this.#subnet("data", index, zone, `${this.base}.${128 + index}.0/24`));
    this.tables = this.#routeTables();
    this.#attach(hub);
    this.endpointGroup = this.#endpointGroup();
    this.#gatewayEndpoint("s3");
    this.#gatewayEndpoint("dynamodb");
    for (const service of services)
      this.interfaceEndpoint(this.module, service, {
        vpc_id: this.vpc.ref(),
        subnet_ids: new Ref(
          this.private.map(({ id }) => id),
          ["aws_subnet.private"],
          this.private,
        ),
        security_group_ids: [this.endpointGroup.ref()],
      });
    this.#dataAcl();
    this.module.outputs = {
      data_subnet_ids: { references: ["aws_subnet.data"] },
      private_subnet_ids: { references: ["aws_subnet.private"] },
      public_subnet_ids: { references: ["aws_subnet.public"] },
      vpc_cidr: { references: ["aws_vpc.this.cidr_block", "aws_vpc.this"] },
      vpc_id: { references: ["aws_vpc.this.id", "aws_vpc.this"] },
    };
  }

  /** An output of this network, as other modules of the same parent refer to it. */
  output(/** @type {string} */ name, /** @type {Value} */ value) {
    const call = `module.network[${JSON.stringify(this.key)}]`;
    return new Ref(value, [`${call}.${name}`, call], name === "vpc_cidr" ? [] : [this.vpc]);
  }

  /** The arguments by which a module is put into this network. */
  get placing() {
    const ids = (/** @type {readonly Resource[]} */ subnets) =>
      Object.fromEntries(subnets.map(({ key, id }) => [String(key), id]));
    return {
      data_subnet_ids: this.output(
        "data_subnet_ids",
        this.data.map(({ id }) => id),
      ),
      private_subnet_ids: this.output("private_subnet_ids", ids(this.private)),
      public_subnet_ids: this.output("public_subnet_ids", ids(this.public)),
      tags: new Ref({}, ["var.tags"]),
      vpc_cidr: this.output("vpc_cidr", this.cidr),
      vpc_id: this.output("vpc_id", this.vpc.id),
      zones: zoneKeys,
    };
  }

  /** The next free address of a subnet; AWS keeps the first four. */
  hostIn(/** @type {Resource} */ subnet) {
    const next = this.#hosts.get(subnet.id) ?? 10;
    this.#hosts.set(subnet.id, next + 1);
    return this.host(subnet, next);
  }

  host(/** @type {Resource} */ subnet, /** @type {number} */ number) {
    const cidr = String(this.#cidrs.get(subnet.id));
    const [a, b, c] = cidr.split(".").map((part) => Number.parseInt(part, 10));
    return `${a}.${b}.${Number(c) + Math.floor(number / 256)}.${number % 256}`;
  }

  /** @type {Map<string, string>} */
  #cidrs = new Map();

  /** @param {string} type @param {string} name @param {Key} key @param {string} prefix @param {Values} args @param {{ each?: Value, computed?: Values, dependsOn?: readonly string[], tags?: string }} [more] */
  #add(type, name, key, prefix, args, { each, computed = {}, dependsOn, tags } = {}) {
    const id = idOf(prefix, `${this.module.prefix}${type}.${name}.${key}`);
    const noun = type.replace(/^aws_(ec2_)?/, "").replaceAll("_", "-");
    return this.module.add({
      type,
      name,
      ...(key === undefined ? {} : { key, each: each ?? zoneKeys }),
      args: tags === undefined ? args : { ...args, ...tagged(tags, this.team) },
      computed: { id, arn: arn("ec2", `${noun}/${id}`), ...computed },
      ...(dependsOn === undefined ? {} : { dependsOn }),
    });
  }

  #vpc() {
    const own = `${this.module.prefix}vpc`;
    return this.#add(
      "aws_vpc",
      "this",
      undefined,
      "vpc",
      {
        assign_generated_ipv6_cidr_block: false,
        cidr_block: new Ref(this.cidr, ["var.cidr"]),
        enable_dns_hostnames: true,
        enable_dns_support: true,
        instance_tenancy: "default",
      },
      {
        tags: `vpc-${this.key}`,
        computed: {
          default_network_acl_id: idOf("acl", own),
          default_route_table_id: idOf("rtb", own),
          default_security_group_id: idOf("sg", own),
          dhcp_options_id: idOf("dopt", "region"),
          main_route_table_id: idOf("rtb", own),
          owner_id: account,
        },
      },
    );
  }

  #subnets(/** @type {string} */ tier, /** @type {(zone: Zone) => string} */ cidr) {
    return zones.map((zone) => this.#subnet(tier, zone, zone, cidr(zone)));
  }

  #subnet(
    /** @type {string} */ tier,
    /** @type {string | number} */ key,
    /** @type {Zone} */ zone,
    /** @type {string} */ cidr,
  ) {
    const subnet = this.#add(
      "aws_subnet",
      tier,
      key,
      "subnet",
      {
        assign_ipv6_address_on_creation: false,
        availability_zone: new Ref(`${region}${zone}`, [
          "var.zones",
          typeof key === "number" ? "count.index" : "each.key",
        ]),
        cidr_block: new Ref(cidr, ["var.cidr"]),
        enable_dns64: false,
        enable_resource_name_dns_a_record_on_launch: false,
        enable_resource_name_dns_aaaa_record_on_launch: false,
        ipv6_native: false,
        map_public_ip_on_launch: tier === "public",
        vpc_id: this.vpc.ref(),
      },
      {
        tags: `${tier}-${zone}`,
        computed: {
          availability_zone_id: `euc1-az${zones.indexOf(zone) + 1}`,
          owner_id: account,
          private_dns_hostname_type_on_launch: "ip-name",
        },
      },
    );
    this.#cidrs.set(subnet.id, cidr);
    return subnet;
  }

  #routeTables() {
    const gateway = this.#add(
      "aws_internet_gateway",
      "this",
      undefined,
      "igw",
      { vpc_id: this.vpc.ref() },
      { tags: "igw", computed: { owner_id: account } },
    );
    const addresses = zones.map((zone) => {
      const ip = `198.51.100.${1 + (Number.parseInt(hex(`${this.module.prefix}${zone}`, 4), 16) % 250)}`;
      const own = `${this.module.prefix}nat ${zone}`;
      return this.#add(
        "aws_eip",
        "nat",
        zone,
        "eipalloc",
        { domain: "vpc" },
        {
          tags: `nat-${zone}`,
          computed: {
            allocation_id: idOf("eipalloc", `${this.module.prefix}aws_eip.nat.${zone}`),
            association_id: idOf("eipassoc", own),
            network_border_group: region,
            network_interface: idOf("eni", own),
            private_ip: "",
            public_dns: `ec2-${ip.replaceAll(".", "-")}.${region}.compute.amazonaws.com`,
            public_ip: ip,
            public_ipv4_pool: "amazon",
            vpc: true,
          },
          dependsOn: ["aws_internet_gateway.this"],
        },
      );
    });
    const nats = zones.map((zone, index) => {
      const address = /** @type {Resource} */ (addresses[index]);
      const subnet = /** @type {Resource} */ (this.public[index]);
      return this.#add(
        "aws_nat_gateway",
        "this",
        zone,
        "nat",
        { allocation_id: address.sibling(), connectivity_type: "public", subnet_id: subnet.sibling() },
        {
          tags: `nat-${zone}`,
          computed: {
            association_id: idOf("eipassoc", `${this.module.prefix}nat ${zone}`),
            network_interface_id: idOf("eni", `${this.module.prefix}nat ${zone}`),
            private_ip: this.hostIn(subnet),
            public_ip: address.computed.public_ip ?? "",
          },
          dependsOn: ["aws_internet_gateway.this"],
        },
      );
    });
    const table = (/** @type {string} */ name, /** @type {Key} */ key) =>
      this.#add(
        "aws_route_table",
        name,
        key,
        "rtb",
        { vpc_id: this.vpc.ref() },
        { tags: `${name}${key === undefined ? "" : `-${key}`}`, computed: { owner_id: account, route: [] } },
      );
    const publicTable = table("public", undefined);
    const privateTables = zones.map((zone) => table("private", zone));
    const dataTable = table("data", undefined);
    this.route(publicTable, "public_internet", undefined, anywhere, { gateway_id: gateway.ref() });
    for (const [index, each] of privateTables.entries()) {
      this.route(each, "private_nat", each.key, anywhere, {
        nat_gateway_id: /** @type {Resource} */ (nats[index]).sibling(),
      });
    }
    const associate = (/** @type {string} */ name, /** @type {Resource} */ subnet, /** @type {Ref} */ to) =>
      this.#add("aws_route_table_association", name, subnet.key, "rtbassoc", {
        route_table_id: to,
        subnet_id: subnet.sibling(),
      });
    for (const subnet of this.public) associate("public", subnet, publicTable.ref());
    for (const [index, subnet] of this.private.entries())
      associate("private", subnet, /** @type {Resource} */ (privateTables[index]).sibling());
    for (const subnet of this.data) associate("data", subnet, dataTable.ref());
    return { public: publicTable, private: privateTables, data: dataTable };
  }

  /** @param {Resource} table @param {string} name @param {Key} key @param {string} cidr @param {Record<string, Ref>} via */
  route(table, name, key, cidr, via) {
    table.computed = {
      ...table.computed,
      route: [.../** @type {readonly Value[]} */ (table.computed.route), routeEntry(cidr, via)],
    };
    return this.#add(
      "aws_route",
      name,
      key,
      "r",
      { destination_cidr_block: cidr, route_table_id: key === undefined ? table.ref() : table.sibling(), ...via },
      {
        computed: {
          id: `r-${table.id}${hex(cidr, 10)}`,
          instance_id: "",
          instance_owner_id: "",
          origin: "CreateRoute",
          state: "active",
          arn: "",
        },
      },
    );
  }

  #attach(/** @type {Hub} */ { transitGateway, table }) {
    const gateway = transitGateway.by("transit_gateway_id");
    const attachment = this.#add(
      "aws_ec2_transit_gateway_vpc_attachment",
      "this",
      undefined,
      "tgw-attach",
      {
        appliance_mode_support: "disable",
        dns_support: "enable",
        ipv6_support: "disable",
        subnet_ids: new Ref(
          this.private.map(({ id }) => id),
          ["aws_subnet.private"],
          this.private,
        ),
        transit_gateway_default_route_table_association: false,
        transit_gateway_default_route_table_propagation: false,
        transit_gateway_id: gateway,
        vpc_id: this.vpc.ref(),
      },
      { tags: "hub", computed: { security_group_referencing_support: "disable", vpc_owner_id: account } },
    );
    const to = {
      transit_gateway_attachment_id: attachment.ref(),
      transit_gateway_route_table_id: table.by("transit_gateway_route_table_id"),
    };
    const about = { resource_id: this.vpc.id, resource_type: "vpc" };
    this.#add(
      "aws_ec2_transit_gateway_route_table_association",
      "this",
      undefined,
      "assoc",
      { ...to, replace_existing_association: false },
      { computed: about },
    );
    this.#add("aws_ec2_transit_gateway_route_table_propagation", "this", undefined, "prop", to, { computed: about });
    for (const own of this.tables.private)
      this.route(own, "private_hub", own.key, "172.16.0.0/12", { transit_gateway_id: gateway });
  }

  #endpointGroup() {
    return this.#add(
      "aws_security_group",
      "endpoints",
      undefined,
      "sg",
      {
        description: "Interface endpoints",
        ingress: [httpsFrom({ cidr_blocks: [new Ref(this.cidr, ["var.cidr"])] }, "HTTPS from the VPC"), ...offices],
        name: "endpoints",
        revoke_rules_on_delete: false,
        vpc_id: this.vpc.ref(),
      },
      { tags: "endpoints", computed: { egress: [], name_prefix: "", owner_id: account } },
    );
  }

  #gatewayEndpoint(/** @type {string} */ service) {
    const tables = [...this.tables.private, this.tables.data];
    this.#add(
      "aws_vpc_endpoint",
      service,
      undefined,
      "vpce",
      {
        policy: fullAccess,
        route_table_ids: new Ref(
          tables.map(({ id }) => id),
          ["aws_route_table.private", "aws_route_table.data.id", "aws_route_table.data"],
          tables,
        ),
        service_name: `com.amazonaws.${region}.${service}`,
        vpc_endpoint_type: "Gateway",
        vpc_id: this.vpc.ref(),
      },
      {
        tags: service,
        computed: {
          owner_id: account,
          prefix_list_id: `pl-${hex(service, 8)}`,
          service_region: region,
          state: "available",
        },
      },
    );
  }

  /** @param {Module} module @param {string} service @param {{ vpc_id: Value, subnet_ids: Value, security_group_ids: Value }} place */
  interfaceEndpoint(module, service, place) {
    const address = `${module.prefix}aws_vpc_endpoint.interface["${service}"]`;
    const id = idOf("vpce", address);
    return module.add({
      type: "aws_vpc_endpoint",
      name: "interface",
      key: service,
      each: new Ref([], ["var.services"]),
      args: {
        ...place,
        private_dns_enabled: true,
        service_name: new Ref(`com.amazonaws.${region}.${service}`, ["each.key"]),
        vpc_endpoint_type: "Interface",
        ...tagged(service, this.team),
      },
      computed: {
        id,
        arn: arn("ec2", `vpc-endpoint/${id}`),
        cidr_blocks: [],
        dns_entry: [
          {
            dns_name: `${id}-${hex(address, 8)}.${service}.${region}.vpce.amazonaws.com`,
            hosted_zone_id: "Z273ZU8SZ5RJPC",
          },
          ...zones.map((zone) => ({
            dns_name: `${id}-${hex(address, 8)}-${region}${zone}.${service}.${region}.vpce.amazonaws.com`,
            hosted_zone_id: "Z273ZU8SZ5RJPC",
          })),
          { dns_name: `${service}.${region}.amazonaws.com`, hosted_zone_id: `Z0${hex(address, 18).toUpperCase()}` },
        ],
        dns_options: [{ dns_record_ip_type: "ipv4", private_dns_only_for_inbound_resolver_endpoint: false }],
        ip_address_type: "ipv4",
        network_interface_ids: zones.map((zone) => idOf("eni", `${address} ${zone}`)),
        owner_id: account,
        policy: fullAccess,
        route_table_ids: [],
        service_region: region,
        state: "available",
        subnet_configuration: this.private.map((subnet) => ({
          ipv4: this.hostIn(subnet),
          ipv6: "",
          subnet_id: subnet.id,
        })),
      },
    });
  }

  /** The data subnets admit their own VPC alone. */
  #dataAcl() {
    const rule = (
      /** @type {number} */ number,
      /** @type {string} */ protocol,
      /** @type {number} */ from,
      /** @type {number} */ to,
      /** @type {Value} */ cidr,
    ) => ({
      action: "allow",
      cidr_block: cidr,
      from_port: from,
      icmp_code: 0,
      icmp_type: 0,
      ipv6_cidr_block: "",
      protocol,
      rule_no: number,
      to_port: to,
    });
    const own = new Ref(this.cidr, ["var.cidr"]);
    this.#add(
      "aws_network_acl",
      "data",
      undefined,
      "acl",
      {
        egress: [rule(100, "-1", 0, 0, own), rule(110, "6", 443, 443, anywhere)],
        ingress: [
          rule(100, "6", 5432, 5432, own),
          rule(110, "6", 3306, 3306, own),
          rule(120, "6", 6379, 6379, own),
          rule(130, "6", 1024, 65535, anywhere),
          rule(140, "17", 1024, 65535, anywhere),
        ],
        subnet_ids: new Ref(
          this.data.map(({ id }) => id),
          ["aws_subnet.data"],
          this.data,
        ),
        vpc_id: this.vpc.ref(),
      },
      { tags: "data", computed: { owner_id: account } },
    );
  }
}

const routeTargets = [
  "carrier_gateway_id",
  "core_network_arn",
  "destination_prefix_list_id",
  "egress_only_gateway_id",
  "gateway_id",
  "ipv6_cidr_block",
  "local_gateway_id",
  "nat_gateway_id",
  "network_interface_id",
  "transit_gateway_id",
  "vpc_endpoint_id",
  "vpc_peering_connection_id",
];

/** A route as its table lists it. @param {string} cidr @param {Record<string, Ref>} via */
const routeEntry = (cidr, via) => ({
  cidr_block: cidr,
  ...Object.fromEntries(routeTargets.map((target) => [target, via[target]?.value ?? ""])),
});

/** The policy that AWS gives an endpoint for which none is written. */
const fullAccess = JSON.stringify({
  Statement: [{ Action: "*", Effect: "Allow", Principal: "*", Resource: "*" }],
  Version: "2008-10-17",
});

/** What two VPCs need to reach each other. */
export function peer(/** @type {Module} */ cell, /** @type {Network} */ one, /** @type {Network} */ other) {
  const id = idOf("pcx", cell.address);
  const options = { allow_remote_vpc_dns_resolution: true };
  const connection = cell.add({
    type: "aws_vpc_peering_connection",
    name: "between",
    args: {
      accepter: [options],
      auto_accept: true,
      peer_vpc_id: other.output("vpc_id", other.vpc.id),
      requester: [options],
      vpc_id: one.output("vpc_id", one.vpc.id),
      ...tagged("between", one.team),
    },
    computed: { id, accept_status: "active", peer_owner_id: account, peer_region: region },
  });
  const side = (/** @type {Network} */ network, /** @type {Network} */ far, /** @type {string} */ name) => {
    const table = network.tables.data;
    const via = { vpc_peering_connection_id: connection.ref() };
    table.computed = {
      ...table.computed,
      route: [.../** @type {readonly Value[]} */ (table.computed.route), routeEntry(far.cidr, via)],
    };
    cell.add({
      type: "aws_route",
      name,
      args: {
        destination_cidr_block: far.output("vpc_cidr", far.cidr),
        route_table_id: network.output("data_route_table_id", table.id),
        ...via,
      },
      computed: { id: `r-${table.id}${hex(far.cidr, 10)}`, origin: "CreateRoute", state: "active" },
    });
    network.module.outputs.data_route_table_id = { references: ["aws_route_table.data.id", "aws_route_table.data"] };
  };
  side(one, other, "there");
  side(other, one, "back");
}

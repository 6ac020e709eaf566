// @ts-check
// What landscapes have in common, whatever their size.
import { account, arn, httpsFrom, idOf, offices, region, tagged, zones } from "./network.mjs";
import { Module, Ref } from "./resources.mjs";

/** @typedef {import("./resources.mjs").Resource} Resource */
/** @typedef {import("./network.mjs").Network} Network */

/**
 * What a plan does. `lands`: an interface endpoint with private DNS, whose group lets only some in. `goes`: a rule by
 * which some reach HTTPS. `new`: everything is created, from nothing.
 * @typedef {"lands" | "goes" | "new" | "nothing"} Kind
 * @typedef {{
 *   readonly root: Module,
 *   readonly cells: number,
 *   readonly cell: (number: number) => Module,
 *   readonly broken: () => readonly string[],
 * }} Landscape `cell` makes one of the root's children, the same one each time, so that only one need be in memory.
 *   `broken`: the addresses of the instances that lose something.
 * @typedef {ReturnType<typeof makeRoot>} Root
 */

/** The root module: a transit gateway for all. */
export function makeRoot() {
  const root = new Module({ name: "", source: "", args: {} });
  const id = idOf("tgw", "hub");
  const transitGateway = root.add({
    type: "aws_ec2_transit_gateway",
    name: "hub",
    args: {
      amazon_side_asn: 64512,
      auto_accept_shared_attachments: "disable",
      default_route_table_association: "disable",
      default_route_table_propagation: "disable",
      description: "Between the VPCs",
      dns_support: "enable",
      multicast_support: "disable",
      security_group_referencing_support: "disable",
      vpn_ecmp_support: "enable",
      ...tagged("hub", "platform"),
    },
    computed: {
      id,
      arn: arn("ec2", `transit-gateway/${id}`),
      association_default_route_table_id: idOf("tgw-rtb", "default"),
      owner_id: account,
      propagation_default_route_table_id: idOf("tgw-rtb", "default"),
    },
  });
  const tableId = idOf("tgw-rtb", "spokes");
  const table = root.add({
    type: "aws_ec2_transit_gateway_route_table",
    name: "spokes",
    args: { transit_gateway_id: transitGateway.ref(), ...tagged("spokes", "platform") },
    computed: { id: tableId, arn: arn("ec2", `transit-gateway-route-table/${tableId}`) },
  });
  root.add({
    type: "aws_ec2_transit_gateway_route",
    name: "nowhere",
    args: {
      blackhole: true,
      destination_cidr_block: "192.168.0.0/16",
      transit_gateway_route_table_id: table.ref(),
    },
    computed: { id: `${tableId}_192.168.0.0/16` },
  });
  return { root, transitGateway, table };
}

/** One of the root's children. The root does not keep it. */
export function makeCell(/** @type {Root} */ { transitGateway, table }, /** @type {number} */ number) {
  const digits = String(number).padStart(4, "0");
  const team = `team-${digits}`;
  const cell = new Module({
    name: `team_${digits}`,
    source: "./modules/team",
    args: {
      alarm_topic: arn("sns", "alarms"),
      networks: { a: { cidr: `10.${(2 * number) % 256}.0.0/16` }, b: { cidr: `10.${(2 * number + 1) % 256}.0.0/16` } },
      tags: { Team: team },
      team,
      transit_gateway_id: transitGateway.ref(),
      transit_gateway_route_table_id: table.ref(),
      zones: zones.map((zone) => `${region}${zone}`),
    },
  });
  return { cell, team };
}

/** The services that have endpoints in each of a team's VPCs. Nobody in the first uses Session Manager by one. */
export const endpointsIn = {
  a: ["ecr.api", "ecr.dkr", "logs", "secretsmanager", "sts"],
  b: ["ec2messages", "kms", "logs", "ssm", "ssmmessages"],
};

/** How many resources `landEndpoint` adds. */
export const landing = 2;

/**
 * Session Manager gets an endpoint with private DNS, and its name thereby other addresses for all in the VPC.
 * @param {Network} network
 * @param {Ref} handed how the module is told of the groups that its own lets in
 * @param {readonly Ref[]} groups
 */
export function landEndpoint(network, handed, groups) {
  const module = new Module({
    name: "session_manager",
    parent: network.cell,
    source: "./modules/endpoint",
    args: { ...network.placing, admitted_groups: handed },
  });
  const vpc = new Ref(network.vpc.id, ["var.vpc_id"], [network.vpc]);
  const id = idOf("sg", `${module.prefix}this`);
  const group = module.add({
    type: "aws_security_group",
    name: "this",
    args: {
      description: "Session Manager",
      ingress: [httpsFrom({ security_groups: groups }, "HTTPS from those who asked for it"), ...offices],
      name: "session-manager",
      revoke_rules_on_delete: false,
      vpc_id: vpc,
      ...tagged("session-manager", network.team),
    },
    computed: { id, arn: arn("ec2", `security-group/${id}`), owner_id: account },
  });
  const subnets = network.private.map((subnet) => subnet.id);
  const endpoint = network.interfaceEndpoint(module, "ssm", {
    vpc_id: vpc,
    subnet_ids: new Ref(subnets, ["var.private_subnet_ids"], network.private),
    security_group_ids: [group.ref()],
  });
  for (const resource of [group, endpoint]) resource.action = "create";
}

/** Everything in a module is created. */
export function markNew(/** @type {Module} */ module) {
  for (const resource of module.all()) resource.action = "create";
}

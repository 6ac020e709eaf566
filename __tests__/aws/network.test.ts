import { describe, expect, test } from "@jest/globals";
import { missingFacts } from "./words.ts";
import {
  type Arguments,
  gone,
  mentions,
  notShown,
  ref,
  remade,
  report,
  sensitive,
  type Told,
  verdicts,
  world,
} from "./world.ts";

/** A VPC with a public and a private subnet, and an endpoint for Systems Manager that admits the VPC. */
const everywhere = { protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] };
const https = { protocol: "tcp", from_port: 443, to_port: 443 };
const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16", enable_dns_support: true, enable_dns_hostnames: true },
  "aws_internet_gateway.main": { vpc_id: "vpc-main" },
  "aws_subnet.public": {
    vpc_id: "vpc-main",
    cidr_block: "10.0.0.0/24",
    availability_zone: "ap-northeast-1a",
    map_public_ip_on_launch: true,
  },
  "aws_subnet.private": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24", availability_zone: "ap-northeast-1a" },
  "aws_route_table.public": {
    vpc_id: "vpc-main",
    route: [{ cidr_block: "0.0.0.0/0", gateway_id: "igw-main" }],
    propagating_vgws: [],
  },
  "aws_route_table.private": {
    vpc_id: "vpc-main",
    route: [{ cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-main" }],
    propagating_vgws: [],
  },
  "aws_route_table_association.public": { subnet_id: "subnet-public", route_table_id: "rtb-public" },
  "aws_route_table_association.private": { subnet_id: "subnet-private", route_table_id: "rtb-private" },
  "aws_nat_gateway.main": { subnet_id: "subnet-public", private_ip: "10.0.0.9" },
  "aws_security_group.app": { vpc_id: "vpc-main", ingress: [], egress: [everywhere] },
};
const instance = {
  "aws_instance.app": {
    subnet_id: "subnet-private",
    private_ip: "10.0.1.10",
    ipv6_addresses: [],
    associate_public_ip_address: false,
    vpc_security_group_ids: ["sg-app"],
  },
};
const endpoint = {
  "aws_security_group.endpoint": {
    vpc_id: "vpc-main",
    ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }],
    egress: [],
  },
  "aws_vpc_endpoint.ssm": {
    vpc_id: "vpc-main",
    service_name: "com.amazonaws.ap-northeast-1.ssm",
    vpc_endpoint_type: "Interface",
    subnet_ids: ["subnet-private"],
    security_group_ids: ["sg-endpoint"],
    private_dns_enabled: true,
  },
};

const changes = async (before: NonNullable<Told["before"]>, after: NonNullable<Told["after"]>) =>
  verdicts({ before: { ...network, ...instance, ...before }, after });

const causes = async (before: NonNullable<Told["before"]>, after: NonNullable<Told["after"]>) => {
  const { findings } = await report({ before: { ...network, ...instance, ...before }, after });
  return [...new Set(findings.flatMap((finding) => finding.causes.map(({ address }) => address)))];
};

describe("what is no break", () => {
  test("A group that is made anew with its separate rules.", async () => {
    const before = {
      ...endpoint,
      "aws_security_group_rule.https": {
        type: "ingress",
        ...https,
        security_group_id: "sg-endpoint",
        cidr_blocks: ["10.0.0.0/16"],
      },
    };
    const after = {
      "aws_security_group.endpoint": remade({ ingress: notShown, egress: notShown }),
      "aws_security_group_rule.https": remade({ security_group_id: ref("aws_security_group.endpoint.id") }),
      "aws_vpc_endpoint.ssm": { security_group_ids: [ref("aws_security_group.endpoint.id")] },
    };
    expect(await changes(before, after)).toEqual([]);
  });

  test("Inline rules that move into a dynamic block with a new group in it: nobody can tell.", async () => {
    const after = {
      "aws_security_group.client": { vpc_id: "vpc-main" },
      "aws_security_group.endpoint": { ingress: [{ ...https, cidr_blocks: [], security_groups: notShown }] },
    };
    expect(await changes(endpoint, after)).toEqual(["at-risk aws_instance.app ssm"]);
  });

  test("A default group that is let go.", async () => {
    const before = {
      ...endpoint,
      "aws_default_security_group.main": {
        id: "sg-default-main",
        vpc_id: "vpc-main",
        ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }],
        egress: [everywhere],
      },
      "aws_vpc_endpoint.ssm": { ...endpoint["aws_vpc_endpoint.ssm"], security_group_ids: ["sg-default-main"] },
    };
    expect(await changes(before, { "aws_default_security_group.main": gone })).toEqual([]);
  });

  test("A default table, ACL or subnet that is let go.", async () => {
    const before = {
      "aws_default_route_table.main": {
        ...network["aws_route_table.private"],
        id: "rtb-main-main",
        default_route_table_id: "rtb-main-main",
      },
      "aws_default_network_acl.main": {
        id: "acl-default-main",
        default_network_acl_id: "acl-default-main",
        vpc_id: "vpc-main",
        ingress: [{ rule_no: 100, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" }],
        egress: [{ rule_no: 100, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" }],
        subnet_ids: ["subnet-public", "subnet-private"],
      },
    };
    const after = { "aws_default_route_table.main": gone, "aws_default_network_acl.main": gone };
    const unassociated = { ...network };
    const { "aws_route_table_association.private": _, ...rest } = unassociated;
    expect(await verdicts({ before: { ...rest, ...instance, ...before }, after })).toEqual([]);
  });

  test("A propagation that is added where a default route stands.", async () => {
    expect(
      await changes(
        {},
        { "aws_vpn_gateway_route_propagation.private": { route_table_id: "rtb-private", vpn_gateway_id: "vgw-1" } },
      ),
    ).toEqual([]);
  });

  test("A CIDR that is added to the VPC and not known yet.", async () => {
    expect(
      await changes(endpoint, {
        "aws_vpc_ipv4_cidr_block_association.more": { vpc_id: "vpc-main", ipv4_ipam_pool_id: "ipam-pool-1" },
      }),
    ).toEqual([]);
  });
});

describe("what breaks, and why", () => {
  test("A NAT gateway is deleted under a route that stays.", async () => {
    const { findings } = await report({ before: { ...network, ...instance }, after: { "aws_nat_gateway.main": gone } });
    expect(
      findings.map(({ verdict, after }) => [
        verdict,
        after?.reasons?.map(({ code, component }) => `${code} ${component}`),
      ]),
    ).toEqual([["broken", ["BAD_STATE_ROUTE aws_route_table.private"]]]);
    expect(await causes({}, { "aws_nat_gateway.main": gone })).toEqual(["aws_nat_gateway.main"]);
  });

  test("An internet gateway loses its attachment, although it still names its VPC.", async () => {
    const before = { "aws_internet_gateway_attachment.main": { internet_gateway_id: "igw-main", vpc_id: "vpc-main" } };
    expect(await causes(before, { "aws_internet_gateway_attachment.main": gone })).toEqual([
      "aws_internet_gateway_attachment.main",
    ]);
  });

  test("The adoption of a default group closes it.", async () => {
    const before = {
      ...endpoint,
      "aws_vpc_endpoint.ssm": { ...endpoint["aws_vpc_endpoint.ssm"], security_group_ids: ["sg-default-main"] },
    };
    const members = {
      "aws_instance.app": { ...instance["aws_instance.app"], vpc_security_group_ids: ["sg-app", "sg-default-main"] },
    };
    const after = { "aws_default_security_group.main": { vpc_id: "vpc-main" } };
    expect(await causes({ ...before, ...members }, after)).toEqual(["aws_default_security_group.main"]);
  });

  test("A network interface loses an attached group.", async () => {
    const before = {
      ...endpoint,
      "aws_security_group.endpoint": {
        vpc_id: "vpc-main",
        ingress: [{ ...https, security_groups: ["sg-more"] }],
        egress: [],
      },
      "aws_security_group.more": { vpc_id: "vpc-main", ingress: [], egress: [] },
      "aws_network_interface.app": {
        subnet_id: "subnet-private",
        private_ips: ["10.0.1.10"],
        security_groups: ["sg-app", "sg-more"],
        attachment: [],
      },
      "aws_instance.app": { network_interface: [{ device_index: 0, network_interface_id: "eni-app" }] },
      "aws_network_interface_sg_attachment.more": { network_interface_id: "eni-app", security_group_id: "sg-more" },
    };
    const after = { "aws_network_interface_sg_attachment.more": gone };
    expect(await changes(before, after)).toEqual(["broken aws_instance.app ssm"]);
    expect(await causes(before, after)).toEqual(["aws_network_interface_sg_attachment.more"]);
  });

  test("An entry of a prefix list goes that a rule of the endpoint's group names.", async () => {
    const before = {
      ...endpoint,
      "aws_ec2_managed_prefix_list.clients": { name: "clients", entry: [{ cidr: "10.0.1.0/24" }] },
      "aws_ec2_managed_prefix_list_entry.private": { prefix_list_id: "pl-clients", cidr: "10.0.1.0/24" },
      "aws_security_group.endpoint": {
        vpc_id: "vpc-main",
        ingress: [{ ...https, prefix_list_ids: ["pl-clients"] }],
        egress: [],
      },
    };
    expect(await causes(before, { "aws_ec2_managed_prefix_list_entry.private": gone })).toEqual([
      "aws_ec2_managed_prefix_list_entry.private",
    ]);
  });
});

describe("what is marked sensitive", () => {
  const secrets = [
    "10.99.0.0/16",
    "192.0.2.0/24",
    "subnet-secret",
    "sg-secret",
    "nat-secret",
    "dns-secret.example.com",
  ];

  test("It decides, and is shown nowhere.", async () => {
    const before = {
      ...network,
      ...instance,
      ...endpoint,
      "aws_vpc_ipv4_cidr_block_association.more": { vpc_id: "vpc-main", cidr_block: sensitive("10.99.0.0/16") },
      "aws_route.list": {
        route_table_id: "rtb-private",
        destination_cidr_block: sensitive("192.0.2.0/24"),
        nat_gateway_id: sensitive("nat-secret"),
      },
      "aws_instance.far": { subnet_id: sensitive("subnet-secret"), vpc_security_group_ids: sensitive(["sg-secret"]) },
      "aws_vpc_endpoint.ssm": {
        ...endpoint["aws_vpc_endpoint.ssm"],
        dns_entry: [{ dns_name: sensitive("dns-secret.example.com") }],
      },
    };
    const after = {
      "aws_security_group.endpoint": { ingress: [] },
      "aws_route_table.private": { route: [] },
      "aws_instance.far": { vpc_security_group_ids: sensitive(["sg-secret", "sg-app"]) },
    };
    const told = JSON.stringify(await report({ before, after }));
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(told).toContain("sensitive-id-");
  });

  test("One sensitive id is one object, in both states.", async () => {
    const values: Arguments = { subnet_id: sensitive("subnet-secret"), vpc_security_group_ids: ["sg-app"] };
    const { prior, planned } = await world({
      before: { ...network, "aws_instance.a": values, "aws_instance.b": values },
      after: { "aws_instance.c": values },
    });
    const segments = [
      prior.workloadAt("aws_instance.a"),
      planned.workloadAt("aws_instance.b"),
      planned.workloadAt("aws_instance.c"),
    ].map((each) => each?.nic.segment);
    expect(new Set(segments.map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"known":true,"value":"sensitive-id-1"}']),
    );
  });
});

describe("what is assumed", () => {
  test("A reference that a local value hides is taken for the only new object that it can mean, and that is told.", async () => {
    const after = {
      "aws_vpc.new": { cidr_block: "10.1.0.0/16" },
      "aws_subnet.new": { vpc_id: mentions("local.vpc_id"), cidr_block: "10.1.0.0/24" },
    };
    const { planned } = await world({ before: network, after });
    expect(planned.network.segments.get("aws_subnet.new")?.domain).toEqual({ known: true, value: "aws_vpc.new" });
    expect(planned.assumedReferences).toEqual(["aws_vpc.new"]);
  });

  test("What AWS makes along with a VPC outside the plan is not known.", async () => {
    const { prior } = await world({ before: { "aws_subnet.a": { vpc_id: "vpc-far", cidr_block: "10.0.1.0/24" } } });
    const segment = prior.network.segments.get("aws_subnet.a");
    const missing = [segment?.table, segment?.filter].flatMap((each) =>
      each?.known === false ? missingFacts(each.missing) : [],
    );
    expect(missing).toEqual(["aws_subnet.a: its route table", "aws_subnet.a: its network ACL"]);
    expect([...prior.assumptions]).toEqual([]);
  });
});

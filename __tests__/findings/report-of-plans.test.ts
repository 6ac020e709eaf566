import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import { filledIn, gone, remade, report, type Told } from "../aws/world.ts";

// A public instance that reaches Session Manager by the internet gateway, and a private one behind a NAT gateway.
const anywhere = { protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] };
const network: Told["before"] = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16", enable_dns_support: true, enable_dns_hostnames: true },
  "aws_internet_gateway.main": { vpc_id: "vpc-main" },
  "aws_subnet.public": {
    vpc_id: "vpc-main",
    cidr_block: "10.0.1.0/24",
    availability_zone: "ap-northeast-1a",
    map_public_ip_on_launch: true,
  },
  "aws_subnet.private": { vpc_id: "vpc-main", cidr_block: "10.0.2.0/24", availability_zone: "ap-northeast-1c" },
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
  "aws_eip.nat": {},
  "aws_nat_gateway.main": { subnet_id: "subnet-public", allocation_id: "eipalloc-nat", connectivity_type: "public" },
  "aws_security_group.client": { vpc_id: "vpc-main", ingress: [], egress: [anywhere] },
  "aws_security_group.endpoint": { vpc_id: "vpc-main", ingress: [], egress: [] },
  "aws_instance.web": {
    subnet_id: "subnet-public",
    vpc_security_group_ids: ["sg-client"],
    associate_public_ip_address: filledIn(true),
    private_ip: "10.0.1.10",
  },
  "aws_instance.app": {
    subnet_id: "subnet-private",
    vpc_security_group_ids: ["sg-client"],
    associate_public_ip_address: filledIn(false),
    private_ip: "10.0.2.10",
  },
};
const endpoint = (service: string, more = {}) => ({
  vpc_id: "vpc-main",
  service_name: `com.amazonaws.ap-northeast-1.${service}`,
  vpc_endpoint_type: "Interface",
  private_dns_enabled: true,
  subnet_ids: ["subnet-private"],
  security_group_ids: ["sg-endpoint"],
  ...more,
});
const open = { ingress: [{ protocol: "tcp", from_port: 443, to_port: 443, cidr_blocks: ["10.0.0.0/16"] }] };

const planned = (changes: Told["after"], before: Told["before"] = {}) =>
  report({ before: { ...network, ...before }, after: changes ?? {} });
const told = ({ verdict, flow, causes, takeBack }: Finding) => {
  const { destination } = flow;
  const end = destination.kind === "aws-service" ? destination.service : destination.kind;
  const by = causes.map(({ address }) => address).join(takeBack === "all" ? " and " : " or ");
  return `${verdict} ${flow.source.address} ${end} by ${by}`;
};

describe("causes", () => {
  test("The cause is the endpoint that lands, not what lands beside it.", async () => {
    const { findings } = await planned({
      "aws_vpc_endpoint.ssm": endpoint("ssm"),
      "aws_vpc_endpoint.logs": endpoint("logs", { private_dns_enabled: false }),
      "aws_instance.app": { tags: { Name: "app" } },
    });
    expect(findings.map(told)).toEqual([
      "broken aws_instance.app ssm by aws_vpc_endpoint.ssm",
      "broken aws_instance.web ssm by aws_vpc_endpoint.ssm",
    ]);
  });

  test("Of two instances that are alike before and after, each is broken by its own change.", async () => {
    const alike = { subnet_id: "subnet-private", vpc_security_group_ids: ["sg-client"] };
    const { findings } = await planned(
      {
        "aws_instance.one": { vpc_security_group_ids: ["sg-endpoint"] },
        "aws_instance.two": { vpc_security_group_ids: ["sg-endpoint"] },
      },
      {
        "aws_instance.one": { ...alike, private_ip: "10.0.2.11" },
        "aws_instance.two": { ...alike, private_ip: "10.0.2.12" },
      },
    );
    expect(findings.map(told)).toEqual([
      "broken aws_instance.one internet by aws_instance.one",
      "broken aws_instance.two internet by aws_instance.two",
    ]);
  });

  test("Where either of two changes alone breaks it, both have to be taken back.", async () => {
    const { findings } = await planned({
      "aws_route_table.public": { route: [] },
      "aws_security_group.client": { egress: [] },
    });
    expect(findings.map(told)).toEqual([
      // The NAT gateway stands in the public subnet.
      "broken aws_instance.app internet by aws_route_table.public and aws_security_group.client",
      "broken aws_instance.web internet by aws_route_table.public and aws_security_group.client",
    ]);
  });

  test("Where only both changes together break it, taking back any one of them will do.", async () => {
    const dormant = endpoint("ssm", { private_dns_enabled: false });
    const { findings } = await planned(
      { "aws_vpc.main": { enable_dns_hostnames: true }, "aws_vpc_endpoint.ssm": { private_dns_enabled: true } },
      {
        "aws_vpc.main": { ...network?.["aws_vpc.main"], enable_dns_hostnames: false },
        "aws_vpc_endpoint.ssm": dormant,
      },
    );
    expect(findings.map(told)).toEqual([
      "broken aws_instance.app ssm by aws_vpc.main or aws_vpc_endpoint.ssm",
      "broken aws_instance.web ssm by aws_vpc.main or aws_vpc_endpoint.ssm",
    ]);
  });
});

describe("gaps while applying", () => {
  test("An endpoint under a new address is a risk: nothing orders it behind the deletion of the old one.", async () => {
    const before = { "aws_security_group.endpoint": { ...network?.["aws_security_group.endpoint"], ...open } };
    const { findings } = await planned(
      { "aws_vpc_endpoint.old": gone, "aws_vpc_endpoint.new": endpoint("ssm") },
      { ...before, "aws_vpc_endpoint.old": endpoint("ssm") },
    );
    expect(findings.map(({ verdict, after: now }) => [verdict, now?.reasons?.map(({ code }) => code)])).toEqual([
      ["at-risk", ["VPCE_PRIVATE_DNS_CONFLICT"]],
      ["at-risk", ["VPCE_PRIVATE_DNS_CONFLICT"]],
    ]);
  });

  test("A NAT gateway that is deleted before its replacement stands leaves one.", async () => {
    const { findings } = await planned({ "aws_nat_gateway.main": remade() });
    expect(findings.map(told)).toEqual(["at-risk aws_instance.app internet by aws_nat_gateway.main"]);
  });
});

describe("another way", () => {
  test("A NAT gateway with another Elastic IP is another source address.", async () => {
    const { findings } = await planned({
      "aws_eip.other": {},
      "aws_nat_gateway.main": { allocation_id: "eipalloc-other" },
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(["rerouted"]);
  });

  test("A zone that loses its endpoint interface is told, with the note that can be made to fail.", async () => {
    const before = {
      "aws_security_group.endpoint": { ...network?.["aws_security_group.endpoint"], ...open },
      "aws_vpc_endpoint.ssm": endpoint("ssm", { subnet_ids: ["subnet-private", "subnet-public"] }),
    };
    const { findings } = await planned({ "aws_vpc_endpoint.ssm": { subnet_ids: ["subnet-private"] } }, before);
    expect(findings.map(told)).toEqual(["rerouted aws_instance.web ssm by aws_vpc_endpoint.ssm"]);
    const [finding] = findings;
    const notes = finding?.after?.outcome === "delivered" ? finding.after.notes : [];
    expect(notes.map(({ code }) => code)).toEqual(["AZ_WITHOUT_ENDPOINT_ENI"]);
  });
});

describe("narrow ranges of the internet", () => {
  const acl = (egress: readonly object[]) => ({
    vpc_id: "vpc-main",
    subnet_ids: ["subnet-public"],
    ingress: [{ rule_no: 100, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" }],
    egress,
  });
  const everything = {
    rule_no: 100,
    action: "allow",
    protocol: "-1",
    from_port: 0,
    to_port: 0,
    cidr_block: "0.0.0.0/0",
  };

  test("Who denies an attacker's range has not lost the internet.", async () => {
    const attackers = { ...everything, rule_no: 50, action: "deny", cidr_block: "185.220.101.0/24" };
    const { findings } = await planned(
      { "aws_network_acl.public": acl([attackers, everything]) },
      { "aws_network_acl.public": acl([everything]) },
    );
    expect(findings).toEqual([]);
  });

  test("Who allows a partner's range only has lost it.", async () => {
    const { findings } = await planned({
      "aws_security_group.client": { egress: [{ ...anywhere, cidr_blocks: ["203.0.113.7/32"] }] },
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(["broken", "broken"]);
  });
});

describe("a report", () => {
  test("The same plan gives the same bytes, whatever the order in which the plan tells it.", async () => {
    const changes = { "aws_vpc_endpoint.ssm": endpoint("ssm"), "aws_vpc_endpoint.logs": endpoint("logs") };
    const turned = Object.fromEntries(Object.entries(changes).reverse());
    const one = await planned(changes);
    const other = await report({ before: Object.fromEntries(Object.entries(network ?? {}).reverse()), after: turned });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  test("A finding keeps its fingerprint when something unrelated changes too.", async () => {
    const alone = await planned({ "aws_vpc_endpoint.ssm": endpoint("ssm") });
    const amid = await planned({ "aws_vpc_endpoint.ssm": endpoint("ssm"), "aws_vpc_endpoint.logs": endpoint("logs") });
    const kept = new Set(amid.findings.map(({ fingerprint }) => fingerprint));
    expect(alone.findings.every(({ fingerprint }) => kept.has(fingerprint))).toBe(true);
    expect(new Set(amid.findings.map(({ fingerprint }) => fingerprint)).size).toBe(amid.findings.length);
  });

  test("An endpoint that AWS will refuse is told, although nothing breaks.", async () => {
    const { findings, notes } = await planned(
      { "aws_vpc_endpoint.ssm": endpoint("ssm") },
      { "aws_vpc.main": { ...network?.["aws_vpc.main"], enable_dns_hostnames: false } },
    );
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain("DNS_SUPPORT_DISABLED");
  });
});

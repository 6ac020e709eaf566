import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import type { Zone } from "../../src/engine/index.ts";
import { cidrWords, fact, missingFacts, routes } from "./words.ts";
import { type Arguments, gone, mentions, ref, remade, sensitive, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16", enable_dns_support: true, enable_dns_hostnames: true },
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24", availability_zone: "ap-northeast-1a" },
  "aws_subnet.b": { vpc_id: "vpc-main", cidr_block: "10.0.2.0/24", availability_zone: "ap-northeast-1c" },
  "aws_security_group.e": { vpc_id: "vpc-main", ingress: [], egress: [] },
  "aws_security_group.more": { vpc_id: "vpc-main", ingress: [], egress: [] },
  "aws_route_table.main": { vpc_id: "vpc-main", route: [], propagating_vgws: [] },
};

const serviceName = (service: string) => `com.amazonaws.ap-northeast-1.${service}`;
const key = "aws_vpc_endpoint.e";
const standardGroup = "aws_vpc.main.default_security_group";

/** An endpoint as it is written. */
const written = (values: Arguments = {}): Arguments => ({
  vpc_id: "vpc-main",
  service_name: serviceName("ssm"),
  vpc_endpoint_type: "Interface",
  ...values,
});

/** An endpoint as a refreshed state has it. */
const standing = (values: Arguments = {}): Arguments => ({
  ...written(),
  subnet_ids: ["subnet-a"],
  security_group_ids: ["sg-e"],
  route_table_ids: [],
  private_dns_enabled: true,
  ip_address_type: "ipv4",
  dns_entry: [],
  dns_options: [],
  subnet_configuration: [],
  ...values,
});

const nicsOf = ({ network: { interfaces } }: AwsNetwork) =>
  [...interfaces.values()].filter(({ component }) => component === key);
const subnetsOf = (aws: AwsNetwork) => nicsOf(aws).map(({ segment }) => fact(segment, (id) => id));
const groupsOf = (aws: AwsNetwork) => {
  const [nic] = nicsOf(aws);
  return nic === undefined ? [] : [...nic.groups.items, ...(nic.groups.missing.length > 0 ? ["?"] : [])];
};

const states = async (told: Told) => {
  const { prior, planned } = await world({ ...told, before: { ...network, ...told.before } });
  return [prior, planned] as const;
};

/** The network after the plan has made an endpoint. */
const made = async (values: Arguments, more: Told["after"] = {}, before: Told["before"] = {}) =>
  (await states({ before, after: { ...more, [key]: written(values) } }))[1];

describe("an interface endpoint", () => {
  test("It has one interface in each of its subnets, with its groups.", async () => {
    const [prior] = await states({ before: { [key]: standing({ subnet_ids: ["subnet-a", "subnet-b"] }) } });
    expect(subnetsOf(prior)).toEqual(["aws_subnet.a", "aws_subnet.b"]);
    expect(groupsOf(prior)).toEqual(["aws_security_group.e"]);
    const [nic] = nicsOf(prior);
    expect(nic).toMatchObject({ id: `${key}/aws_subnet.a`, publicAddress: { value: false } });
  });

  test("Its addresses are those that are configured, else any of the subnet's.", async () => {
    const configured = [{ subnet_id: "subnet-a", ipv4: "10.0.1.10", ipv6: "" }];
    const [prior] = await states({
      before: { [key]: standing({ subnet_ids: ["subnet-a", "subnet-b"], subnet_configuration: configured }) },
    });
    expect(nicsOf(prior).map(({ addresses }) => fact(addresses.v4, cidrWords))).toEqual(["10.0.1.10", "10.0.2.0/24"]);
  });

  test("Made without groups it has the VPC's default one.", async () => {
    expect(groupsOf(await made({ subnet_ids: ["subnet-a"] }))).toEqual([standardGroup]);
  });

  test("Made without subnets it has no interface at all.", async () => {
    const planned = await made({ private_dns_enabled: true });
    expect(subnetsOf(planned)).toEqual([]);
    expect(planned.network.domains.get("aws_vpc.main")?.zones.items[0]?.answers.v4).toEqual({ items: [], missing: [] });
  });

  test("Groups that a local value hides are not known, rather than the default one.", async () => {
    expect(groupsOf(await made({ subnet_ids: ["subnet-a"], security_group_ids: mentions("local.groups") }))).toEqual([
      "?",
    ]);
  });

  test("Association resources add subnets and groups, and take them away, although the endpoint still lists them.", async () => {
    const more = {
      "aws_vpc_endpoint_subnet_association.b": { vpc_endpoint_id: "vpce-e", subnet_id: "subnet-b" },
      "aws_vpc_endpoint_security_group_association.more": { vpc_endpoint_id: "vpce-e", security_group_id: "sg-more" },
    };
    const [, added] = await states({ before: { [key]: standing() }, after: more });
    expect([subnetsOf(added).sort(), groupsOf(added).sort()]).toEqual([
      ["aws_subnet.a", "aws_subnet.b"],
      ["aws_security_group.e", "aws_security_group.more"],
    ]);
    const before = {
      ...more,
      [key]: standing({ subnet_ids: ["subnet-a", "subnet-b"], security_group_ids: ["sg-e", "sg-more"] }),
    };
    const after = {
      "aws_vpc_endpoint_subnet_association.b": gone,
      "aws_vpc_endpoint_security_group_association.more": gone,
    };
    const [, taken] = await states({ before, after });
    expect([subnetsOf(taken), groupsOf(taken)]).toEqual([["aws_subnet.a"], ["aws_security_group.e"]]);
  });

  test("Made without groups, an association comes beside the default one, or in its place where it says so.", async () => {
    const association = (replace: boolean) => ({
      "aws_vpc_endpoint_security_group_association.e": {
        vpc_endpoint_id: ref(`${key}.id`),
        security_group_id: "sg-e",
        replace_default_association: replace,
      },
    });
    expect(groupsOf(await made({ subnet_ids: ["subnet-a"] }, association(false)))).toEqual([
      "aws_security_group.e",
      standardGroup,
    ]);
    expect(groupsOf(await made({ subnet_ids: ["subnet-a"] }, association(true)))).toEqual(["aws_security_group.e"]);
  });

  test("An association that replaced the default group gives it back when it goes.", async () => {
    const before = {
      [key]: standing({ security_group_ids: ["sg-e"] }),
      "aws_vpc_endpoint_security_group_association.e": {
        vpc_endpoint_id: "vpce-e",
        security_group_id: "sg-e",
        replace_default_association: true,
      },
    };
    const [prior, planned] = await states({ before, after: { "aws_vpc_endpoint_security_group_association.e": gone } });
    expect([groupsOf(prior), groupsOf(planned)]).toEqual([["aws_security_group.e"], [standardGroup]]);
  });

  test("Made anew, it keeps the associations that are made anew with it.", async () => {
    const association = { vpc_endpoint_id: "vpce-e", subnet_id: "subnet-b" };
    const before = {
      [key]: standing({ subnet_ids: ["subnet-a", "subnet-b"] }),
      "aws_vpc_endpoint_subnet_association.b": association,
    };
    const after = {
      [key]: remade({ subnet_ids: ["subnet-a"] }),
      "aws_vpc_endpoint_subnet_association.b": remade({ vpc_endpoint_id: ref(`${key}.id`) }),
    };
    const [, planned] = await states({ before, after });
    expect(subnetsOf(planned).sort()).toEqual(["aws_subnet.a", "aws_subnet.b"]);
  });

  test("Its associations can be named as causes.", async () => {
    const [prior] = await states({
      before: {
        [key]: standing(),
        "aws_vpc_endpoint_subnet_association.b": { vpc_endpoint_id: "vpce-e", subnet_id: "subnet-b" },
      },
    });
    expect(prior.contributors.get(key)).toEqual(new Set(["aws_vpc_endpoint_subnet_association.b"]));
  });

  test("It tells the VPC of a subnet outside the plan.", async () => {
    const { prior } = await world({ before: { [key]: standing({ vpc_id: "vpc-far", subnet_ids: ["subnet-far"] }) } });
    expect(prior.network.segments.get("subnet-far")?.domain).toEqual({ known: true, value: "vpc-far" });
    expect(groupsOf(prior)).toEqual(["sg-e"]);
  });

  test("In a VPC outside the plan, the rules of the default group are not told.", async () => {
    const { planned } = await world({ after: { [key]: written({ vpc_id: "vpc-far", subnet_ids: ["subnet-far"] }) } });
    expect(groupsOf(planned)).toEqual(["vpc-far.default_security_group"]);
    expect(planned.network.groups.get("vpc-far.default_security_group")?.inbound.missing).not.toEqual([]);
  });

  test("One that a data source reads is the same as the one that is managed.", async () => {
    const [prior] = await states({ before: { [key]: standing(), [`data.${key}`]: standing() } });
    expect(prior.network.interfaces.size).toBe(1);
    expect(prior.conflicts).toEqual([]);
  });
});

describe("the private names of an endpoint", () => {
  const zonesOf = ({ network: { domains } }: AwsNetwork, vpc = "aws_vpc.main") => domains.get(vpc)?.zones.items ?? [];
  const stateOf = ({ active }: Zone) =>
    fact(active, (value) => (value === true ? "active" : `inactive because of ${value.inactiveBecauseOf}`));
  const ssm = "ssm.ap-northeast-1.amazonaws.com ssm.ap-northeast-1.api.aws";
  const words = (aws: AwsNetwork) => zonesOf(aws).map((zone) => `${zone.names.join(" ")} ${stateOf(zone)}`);

  test("They stand for the endpoint's interfaces in the whole VPC.", async () => {
    const [prior] = await states({ before: { [key]: standing() } });
    expect(words(prior)).toEqual([`${ssm} active`]);
    expect(zonesOf(prior)[0]?.answers).toEqual({
      v4: { items: [`${key}/aws_subnet.a`], missing: [] },
      v6: { items: [], missing: [] },
    });
  });

  test("There are none unless private DNS is switched on.", async () => {
    expect(words(await made({ subnet_ids: ["subnet-a"] }))).toEqual([]);
    const [, planned] = await states({
      before: { [key]: standing() },
      after: { [key]: { private_dns_enabled: false } },
    });
    expect(words(planned)).toEqual([]);
  });

  test("A resource of its own switches it on and off, whatever the endpoint lists, and can be named as a cause.", async () => {
    const dns = (on: boolean) => ({
      "aws_vpc_endpoint_private_dns.e": { vpc_endpoint_id: "vpce-e", private_dns_enabled: on },
    });
    const [, on] = await states({ before: { [key]: standing({ private_dns_enabled: false }) }, after: dns(true) });
    expect(words(on)).toEqual([`${ssm} active`]);
    const [, off] = await states({ before: { [key]: standing(), ...dns(true) }, after: dns(false) });
    expect(words(off)).toEqual([]);
    expect(off.contributors.get(key)).toEqual(new Set(["aws_vpc_endpoint_private_dns.e"]));
    const [, kept] = await states({
      before: { [key]: standing(), ...dns(true) },
      after: { "aws_vpc_endpoint_private_dns.e": gone },
    });
    expect(words(kept)).toEqual([`${ssm} active`]);
  });

  test("A switch that cannot be told leaves it open.", async () => {
    const planned = await made({ subnet_ids: ["subnet-a"], private_dns_enabled: mentions("local.dns") });
    expect(words(planned)).toEqual([`${ssm} ?`]);
  });

  test("They sleep while one of the VPC's DNS attributes is off.", async () => {
    for (const attribute of ["enable_dns_support", "enable_dns_hostnames"]) {
      const vpc = { ...network["aws_vpc.main"], [attribute]: false };
      const [prior] = await states({ before: { "aws_vpc.main": vpc, [key]: standing() } });
      expect(words(prior)).toEqual([`${ssm} inactive because of aws_vpc.main`]);
    }
  });

  test("In a VPC outside the plan they are active, and there may be others.", async () => {
    const { prior } = await world({ before: { [key]: standing({ vpc_id: "vpc-far" }) } });
    expect(zonesOf(prior, "vpc-far").map(stateOf)).toEqual(["active"]);
    expect(prior.network.domains.get("vpc-far")?.zones.missing).not.toEqual([]);
  });

  test("An endpoint lists its private names itself; its own names are not among them.", async () => {
    const dns_entry = [
      { dns_name: "vpce-0123-abcd.new.ap-northeast-1.vpce.amazonaws.com" },
      { dns_name: "new-name.ap-northeast-1.amazonaws.com" },
    ];
    const [prior] = await states({ before: { [key]: standing({ service_name: serviceName("new"), dns_entry }) } });
    expect(words(prior)).toEqual(["new-name.ap-northeast-1.amazonaws.com new.ap-northeast-1.amazonaws.com active"]);
  });

  test("A service that the catalogue does not list follows the rule.", async () => {
    const planned = await made({
      service_name: serviceName("brand-new.api"),
      subnet_ids: ["subnet-a"],
      private_dns_enabled: true,
    });
    expect(words(planned)).toEqual(["api.brand-new.ap-northeast-1.amazonaws.com active"]);
  });

  test("A partner's service has names that nobody asks for here.", async () => {
    const partner = {
      service_name: "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0",
      subnet_ids: ["subnet-a"],
      private_dns_enabled: true,
    };
    const planned = await made(partner);
    expect(words(planned)).toEqual([]);
    expect(planned.network.domains.get("aws_vpc.main")?.zones.missing).toEqual([]);
    expect(subnetsOf(planned)).toEqual(["aws_subnet.a"]);
  });

  test("A service that cannot be told may take any name of its VPC.", async () => {
    const planned = await made({
      service_name: mentions("local.service"),
      subnet_ids: ["subnet-a"],
      private_dns_enabled: true,
    });
    expect(planned.network.domains.get("aws_vpc.main")?.zones.missing).toHaveLength(1);
  });

  test("A VPC that cannot be told may be any that the plan makes, and no other.", async () => {
    const more = { "aws_vpc.x": { cidr_block: "10.1.0.0/16" }, "aws_vpc.y": { cidr_block: "10.2.0.0/16" } };
    const planned = await made(
      { vpc_id: mentions("local.vpc"), subnet_ids: ["subnet-a"], private_dns_enabled: true },
      more,
    );
    const missing = (vpc: string) => planned.network.domains.get(vpc)?.zones.missing.length;
    expect([missing("aws_vpc.main"), missing("aws_vpc.x"), missing("aws_vpc.y")]).toEqual([0, 1, 1]);
  });

  test("What is marked sensitive is shown in no name.", async () => {
    const planned = await made({
      service_name: sensitive(serviceName("secret-service")),
      subnet_ids: ["subnet-a"],
      private_dns_enabled: true,
    });
    expect(JSON.stringify([...planned.network.domains.values(), ...planned.endpointServices.values()])).not.toContain(
      "secret-service",
    );
    const missing = planned.network.domains.get("aws_vpc.main")?.zones.missing ?? [];
    expect(missingFacts(missing)).toEqual([`${key}: its service (it is marked sensitive)`]);
  });

  test("IPv6 answers follow the record type, or the address type.", async () => {
    const families = async (values: Arguments) => {
      const [prior] = await states({ before: { [key]: standing(values) } });
      const answers = zonesOf(prior)[0]?.answers;
      return [answers?.v4.items.length, answers?.v6.items.length];
    };
    expect(await families({})).toEqual([1, 0]);
    expect(await families({ ip_address_type: "dualstack" })).toEqual([1, 1]);
    expect(await families({ ip_address_type: "ipv6" })).toEqual([0, 1]);
    expect(await families({ ip_address_type: "dualstack", dns_options: [{ dns_record_ip_type: "ipv4" }] })).toEqual([
      1, 0,
    ]);
    expect(
      await families({ ip_address_type: "dualstack", dns_options: [{ dns_record_ip_type: "service-defined" }] }),
    ).toEqual([1, 1]);
  });

  test("S3's names answer to inbound resolvers only, unless a block says otherwise or leaves it out.", async () => {
    const s3 = { service_name: serviceName("s3"), subnet_ids: ["subnet-a"], private_dns_enabled: true };
    const option = (value: boolean) => ({ dns_options: [{ private_dns_only_for_inbound_resolver_endpoint: value }] });
    expect(words(await made(s3))).toEqual([]);
    expect(words(await made({ ...s3, ...option(true) }))).toEqual([]);
    expect(words(await made({ ...s3, ...option(false) }))).toHaveLength(1);
    expect(words(await made({ ...s3, dns_options: [{ dns_record_ip_type: "ipv4" }] }))).toHaveLength(1);
  });

  test("Two endpoints of one VPC that claim one name are a conflict.", async () => {
    const [, planned] = await states({
      before: { [key]: standing() },
      after: { "aws_vpc_endpoint.second": written({ subnet_ids: ["subnet-b"], private_dns_enabled: true }) },
    });
    expect(planned.conflicts).toContainEqual({
      name: "ssm.ap-northeast-1.amazonaws.com",
      endpoints: [key, "aws_vpc_endpoint.second"],
    });
  });
});

describe("a gateway endpoint", () => {
  const s3 = { service_name: serviceName("s3"), vpc_endpoint_type: "Gateway" };
  const inTable = (aws: AwsNetwork) => routes(aws, "aws_route_table.main");

  test("It leads from its route tables to its service's prefix list, and nowhere else.", async () => {
    const [prior] = await states({
      before: { [key]: standing({ ...s3, subnet_ids: [], route_table_ids: ["rtb-main"] }) },
    });
    expect(inTable(prior)).toEqual([`com.amazonaws.ap-northeast-1.s3 → ${key} (${key})`]);
    expect(prior.network.gateways.get(key)).toMatchObject({ kind: "service", named: [serviceName("s3")] });
    expect(prior.endpointServices.get("aws_vpc.main")).toEqual([
      { service: "s3", region: "ap-northeast-1", interfaces: [] },
    ]);
  });

  test("It is the kind that is meant where none is written.", async () => {
    expect(inTable(await made({ ...s3, vpc_endpoint_type: undefined, route_table_ids: ["rtb-main"] }))).toHaveLength(1);
  });

  test("An association resource adds a table, and takes it away, although the endpoint still lists it.", async () => {
    const association = {
      "aws_vpc_endpoint_route_table_association.main": { vpc_endpoint_id: "vpce-e", route_table_id: "rtb-main" },
    };
    const before = { ...association, [key]: standing({ ...s3, subnet_ids: [], route_table_ids: ["rtb-main"] }) };
    const [prior, planned] = await states({ before, after: { "aws_vpc_endpoint_route_table_association.main": gone } });
    expect(inTable(prior)).toEqual([
      `com.amazonaws.ap-northeast-1.s3 → ${key} (aws_vpc_endpoint_route_table_association.main)`,
    ]);
    expect(inTable(planned)).toEqual([]);
  });

  test("A VPC's main table is one of its tables.", async () => {
    const planned = await made({ ...s3, route_table_ids: [ref("aws_vpc.main.main_route_table_id")] });
    expect(routes(planned, "aws_vpc.main.main_route_table")).toHaveLength(1);
  });

  test("Tables that cannot be told may be new ones, and then only the way to its service is open.", async () => {
    const more = { "aws_route_table.new": { vpc_id: "vpc-main" } };
    const planned = await made({ ...s3, route_table_ids: mentions("local.tables") }, more);
    expect(routes(planned, "aws_route_table.new")).toEqual([`com.amazonaws.ap-northeast-1.s3 → ? (${key})`]);
    expect(inTable(planned)).toEqual([]);
  });
});

describe("other endpoints", () => {
  test("Where a Gateway Load Balancer's endpoint leads is not described.", async () => {
    const planned = await made({
      vpc_endpoint_type: "GatewayLoadBalancer",
      service_name: "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123",
      subnet_ids: ["subnet-a"],
    });
    expect(planned.network.gateways.get(key)).toMatchObject({ kind: "opaque" });
    expect(nicsOf(planned)).toEqual([]);
  });

  test("A type that cannot be told is none of them.", async () => {
    const planned = await made({ vpc_endpoint_type: mentions("local.type"), subnet_ids: ["subnet-a"] });
    expect(planned.network.gateways.get(key)).toMatchObject({ kind: "opaque" });
  });
});

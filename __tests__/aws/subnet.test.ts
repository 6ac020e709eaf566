import { describe, expect, test } from "@jest/globals";
import { cidrWords, fact } from "./words.ts";
import { type Arguments, gone, mentions, ref, remade, type Told, world } from "./world.ts";

const vpc = { cidr_block: "10.0.0.0/16", enable_dns_support: true, enable_dns_hostnames: false };

const states = async (told: Told) => {
  const { prior, planned } = await world(told);
  return [prior, planned] as const;
};

describe("a subnet", () => {
  const key = "aws_subnet.a";
  const made = async (values: Arguments, told: Told = {}) => {
    const [, planned] = await states({
      before: { "aws_vpc.main": vpc, ...told.before },
      after: { ...told.after, [key]: values },
    });
    return planned.network.segments.get(key);
  };

  test("It lies in its VPC, known or new, with its addresses and its zone.", async () => {
    const values = {
      vpc_id: "vpc-main",
      cidr_block: "10.0.1.0/24",
      ipv6_cidr_block: "2001:db8::/64",
      availability_zone: "ap-northeast-1a",
    };
    const segment = await made(values);
    expect(segment?.domain).toEqual({ known: true, value: "aws_vpc.main" });
    expect(segment && fact(segment.addresses.v4, cidrWords)).toBe("10.0.1.0/24");
    expect(segment && fact(segment.addresses.v6, cidrWords)).toBe("v6 20010db8000000000000000000000000");
    expect(segment?.zone).toEqual({ known: true, value: "ap-northeast-1a" });
    const fresh = { vpc_id: ref("aws_vpc.new.id"), cidr_block: "10.1.1.0/24" };
    expect((await made(fresh, { after: { "aws_vpc.new": { cidr_block: "10.1.0.0/16" } } }))?.domain).toEqual({
      known: true,
      value: "aws_vpc.new",
    });
  });

  test("Without an IPv6 block it has no IPv6; a zone that AWS chooses is not known.", async () => {
    const segment = await made({ vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" });
    expect(segment?.addresses.v6).toEqual({ known: true, value: [] });
    expect(segment?.zone.known).toBe(false);
  });

  test("A CIDR that cannot be told is not known.", async () => {
    const segment = await made({ vpc_id: "vpc-main", cidr_block: mentions("local.cidr") });
    expect(segment?.addresses.v4.known).toBe(false);
  });

  test("A VPC that is made anew is still its VPC, by the old id too.", async () => {
    const before = { "aws_vpc.main": vpc, [key]: { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" } };
    const [, planned] = await states({ before, after: { "aws_vpc.main": remade() } });
    expect(planned.network.segments.get(key)?.domain).toEqual({ known: true, value: "aws_vpc.main" });
  });

  test("Of one of several, nobody knows which, that is known which all have in common.", async () => {
    const subnet = (cidr: string, zone: string) => ({
      vpc_id: "vpc-main",
      cidr_block: cidr,
      availability_zone: zone,
      map_public_ip_on_launch: false,
    });
    const after = {
      "aws_subnet.some[0]": subnet("10.0.8.0/24", "ap-northeast-1a"),
      "aws_subnet.some[1]": subnet("10.0.9.0/24", "ap-northeast-1c"),
      "aws_instance.app": { subnet_id: mentions("aws_subnet.some") },
    };
    const [, { network, workloadAt }] = await states({ before: { "aws_vpc.main": vpc }, after });
    expect(workloadAt("aws_instance.app")?.nic.publicAddress).toEqual({ known: true, value: false });
    const joint = network.segments.get("aws_subnet.some[0] or aws_subnet.some[1]");
    expect(joint?.domain).toEqual({ known: true, value: "aws_vpc.main" });
    expect(joint?.table).toEqual({ known: true, value: "aws_vpc.main.main_route_table" });
    expect(joint?.zone.known).toBe(false);
    expect(joint && fact(joint.addresses.v4, cidrWords)).toBe("10.0.8.0/23");
  });

  test("One outside the plan is known by its id alone; its groups tell its VPC.", async () => {
    const before = {
      "aws_vpc.main": vpc,
      "aws_security_group.web": { vpc_id: "vpc-main", ingress: [], egress: [] },
      "aws_instance.web": { subnet_id: "subnet-far", vpc_security_group_ids: ["sg-web"] },
    };
    const [prior] = await states({ before });
    const segment = prior.network.segments.get("subnet-far");
    expect(segment?.domain).toEqual({ known: true, value: "aws_vpc.main" });
    expect([segment?.addresses.v4.known, segment?.table.known, segment?.filter.known]).toEqual([false, false, false]);
  });

  test("A subnet of the default VPC goes on existing when its adoption goes, unless it is told to go.", async () => {
    const before = {
      "aws_default_vpc.main": { cidr_block: "172.31.0.0/16" },
      "aws_default_subnet.a": { vpc_id: "vpc-main", cidr_block: "172.31.0.0/20", availability_zone: "ap-northeast-1a" },
      "aws_default_subnet.c": {
        vpc_id: "vpc-main",
        cidr_block: "172.31.16.0/20",
        availability_zone: "ap-northeast-1c",
        force_destroy: true,
      },
    };
    const after = { "aws_default_subnet.a": gone, "aws_default_subnet.c": gone };
    const [, planned] = await states({ before, after });
    expect([...planned.network.segments.keys()]).toEqual(["aws_default_subnet.a"]);
  });
});

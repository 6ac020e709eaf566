import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import { cidrWords, fact } from "./words.ts";
import { type Arguments, gone, mentions, ref, remade, type Told, world } from "./world.ts";

const vpc = { cidr_block: "10.0.0.0/16", enable_dns_support: true, enable_dns_hostnames: false };

const states = async (told: Told) => {
  const { prior, planned } = await world(told);
  return [prior, planned] as const;
};

describe("the DNS attributes of a VPC", () => {
  const settings = (aws: AwsNetwork, key = "aws_vpc.main") => {
    const found = aws.vpcs.get(key);
    return found && [fact(found.resolver, String), fact(found.privateDns, String)];
  };

  test("Private DNS of endpoints needs both, the resolver only DNS support.", async () => {
    const [neither] = await states({ before: { "aws_vpc.main": { ...vpc, enable_dns_support: false } } });
    const [support] = await states({ before: { "aws_vpc.main": vpc } });
    const [both] = await states({ before: { "aws_vpc.main": { ...vpc, enable_dns_hostnames: true } } });
    expect([settings(neither), settings(support), settings(both)]).toEqual([
      ["off", "false"],
      ["own", "false"],
      ["own", "true"],
    ]);
  });

  test("A new VPC has support and no host names; the default VPC has both.", async () => {
    const [, planned] = await states({ after: { "aws_vpc.main": { cidr_block: "10.0.0.0/16" } } });
    expect(settings(planned)).toEqual(["own", "false"]);
    const [, ofDefault] = await states({ after: { "aws_default_vpc.main": {} } });
    expect(settings(ofDefault, "aws_default_vpc.main")).toEqual(["own", "true"]);
  });

  test("A data source tells both.", async () => {
    const [prior] = await states({ before: { "data.aws_vpc.main": { ...vpc, enable_dns_hostnames: true } } });
    expect(settings(prior, "data.aws_vpc.main")).toEqual(["own", "true"]);
  });

  test("One that is off is enough to know that private names sleep.", async () => {
    const after = { "aws_vpc.main": { ...vpc, enable_dns_support: mentions("local.dns") } };
    const [, planned] = await states({ after });
    expect(settings(planned)).toEqual(["?", "false"]);
  });
});

describe("the DNS servers of a VPC", () => {
  const association = { vpc_id: "vpc-main", dhcp_options_id: "dopt-own" };
  const resolver = (aws: AwsNetwork) =>
    fact(aws.vpcs.get("aws_vpc.main")?.resolver ?? { known: false, missing: [] }, String);
  const with_ = (servers: unknown) => ({
    "aws_vpc.main": vpc,
    "aws_vpc_dhcp_options.own": { domain_name_servers: servers },
    "aws_vpc_dhcp_options_association.main": association,
  });

  test("Without options of its own, its clients ask its own resolver.", async () => {
    expect(resolver((await states({ before: { "aws_vpc.main": vpc } }))[0])).toBe("own");
    const listed = { "aws_vpc.main": { ...vpc, dhcp_options_id: "dopt-of-the-region" } };
    expect(resolver((await states({ before: listed }))[0])).toBe("own");
  });

  test("The resolver has several names: AmazonProvidedDNS, its link-local addresses, and the VPC's base plus two.", async () => {
    for (const server of ["AmazonProvidedDNS", "169.254.169.253", "fd00:ec2::253", "10.0.0.2"]) {
      expect(resolver((await states({ before: with_([server]) }))[0])).toBe("own");
    }
    expect(resolver((await states({ before: with_([]) }))[0])).toBe("own");
  });

  test("Servers of the user's own answer for themselves, unless the VPC's is among them.", async () => {
    const [prior] = await states({ before: with_(["10.0.0.53", "10.0.1.53"]) });
    expect(resolver(prior)).toBe("other");
    expect(prior.vpcs.get("aws_vpc.main")?.otherServers).toEqual(["10.0.0.53", "10.0.1.53"]);
    expect(resolver((await states({ before: with_(["10.0.0.53", "AmazonProvidedDNS"]) }))[0])).toBe("own");
  });

  test("An association that goes leaves the VPC with its own resolver, although the VPC still lists the options.", async () => {
    const before = { ...with_(["10.0.0.53"]), "aws_vpc.main": { ...vpc, dhcp_options_id: "dopt-own" } };
    const [prior, planned] = await states({ before, after: { "aws_vpc_dhcp_options_association.main": gone } });
    expect([resolver(prior), resolver(planned)]).toEqual(["other", "own"]);
  });

  test("The options that a VPC lists are its options, whoever associated them.", async () => {
    const before = {
      "data.aws_vpc.main": {
        id: "vpc-main",
        cidr_block: "10.0.0.0/16",
        enable_dns_support: true,
        dhcp_options_id: "dopt-far",
      },
      "data.aws_vpc_dhcp_options.far": { id: "dopt-far", domain_name_servers: ["10.0.0.53"] },
    };
    const [prior] = await states({ before });
    expect(prior.vpcs.get("data.aws_vpc.main")?.resolver).toEqual({ known: true, value: "other" });
  });

  test("`default` and the region's default options mean the VPC's own resolver.", async () => {
    const byName = {
      "aws_vpc.main": vpc,
      "aws_vpc_dhcp_options_association.main": { ...association, dhcp_options_id: "default" },
    };
    expect(resolver((await states({ before: byName }))[0])).toBe("own");
    const byResource = {
      "aws_vpc.main": vpc,
      "aws_default_vpc_dhcp_options.main": { id: "dopt-own", domain_name_servers: "AmazonProvidedDNS" },
      "aws_vpc_dhcp_options_association.main": association,
    };
    expect(resolver((await states({ before: byResource }))[0])).toBe("own");
  });

  test("Options outside the plan, or that cannot be told, leave it open.", async () => {
    const far = {
      "aws_vpc.main": vpc,
      "aws_vpc_dhcp_options_association.main": { ...association, dhcp_options_id: "dopt-far" },
    };
    expect(resolver((await states({ before: far }))[0])).toBe("?");
    const hidden = {
      "aws_vpc_dhcp_options_association.main": { vpc_id: "vpc-main", dhcp_options_id: mentions("local.options") },
    };
    expect(resolver((await states({ before: { "aws_vpc.main": vpc }, after: hidden }))[1])).toBe("?");
    const servers = {
      "aws_vpc_dhcp_options.own": { domain_name_servers: mentions("local.servers") },
      "aws_vpc_dhcp_options_association.main": {
        vpc_id: "vpc-main",
        dhcp_options_id: ref("aws_vpc_dhcp_options.own.id"),
      },
    };
    expect(resolver((await states({ before: { "aws_vpc.main": vpc }, after: servers }))[1])).toBe("?");
  });

  test("Options and association can be named as causes.", async () => {
    const [prior] = await states({ before: with_(["10.0.0.53"]) });
    expect(prior.contributors.get("aws_vpc.main")).toEqual(
      new Set(["aws_vpc_dhcp_options_association.main", "aws_vpc_dhcp_options.own"]),
    );
  });
});

describe("the region of a VPC", () => {
  const region = (aws: AwsNetwork, key = "aws_vpc.main") => aws.vpcs.get(key)?.region;

  test("It is the one in its ARN, else its own or its provider's.", async () => {
    const arn = { ...vpc, arn: "arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-main" };
    expect(region((await states({ before: { "aws_vpc.main": arn } }))[0])).toBe("eu-west-1");
    expect(region((await states({ before: { "aws_vpc.main": { ...vpc, region: "us-west-2" } } }))[0])).toBe(
      "us-west-2",
    );
    expect(region((await states({ before: { "aws_vpc.main": vpc } }))[0])).toBe("ap-northeast-1");
  });
});

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

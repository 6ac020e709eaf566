import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import { fact } from "./words.ts";
import { gone, mentions, ref, type Told, world } from "./world.ts";

const vpc = { cidr_block: "10.0.0.0/16", enable_dns_support: true, enable_dns_hostnames: false };

const states = async (told: Told) => {
  const { prior, planned } = await world(told);
  return [prior, planned] as const;
};

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

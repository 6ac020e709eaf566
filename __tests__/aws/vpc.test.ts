import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import { fact } from "./words.ts";
import { mentions, type Told, world } from "./world.ts";

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

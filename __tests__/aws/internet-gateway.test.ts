import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import type { Gateway } from "../../src/engine/index.ts";
import { fact } from "./words.ts";
import { gone, mentions, ref, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" },
};

const gateway = ({ network: { gateways } }: AwsNetwork, id: string): Gateway | undefined => gateways.get(id);

describe("an internet gateway", () => {
  const attachedTo = (aws: AwsNetwork) => {
    const found = gateway(aws, "aws_internet_gateway.main");
    return found?.kind === "internet" ? fact(found.domain, (vpc) => vpc ?? "none") : found?.kind;
  };
  const attached = async (told: Told) => {
    const { prior, planned } = await world({ ...told, before: { ...network, ...told.before } });
    return [attachedTo(prior), attachedTo(planned)];
  };

  test("It is attached to the VPC that it names, new or not.", async () => {
    const before = { "aws_internet_gateway.main": { vpc_id: "vpc-main" } };
    expect((await attached({ before }))[0]).toBe("aws_vpc.main");
    const after = {
      "aws_vpc.new": { cidr_block: "10.1.0.0/16" },
      "aws_internet_gateway.main": { vpc_id: ref("aws_vpc.new.id") },
    };
    expect((await attached({ after }))[1]).toBe("aws_vpc.new");
  });

  test("A new one that names no VPC is attached to none.", async () => {
    expect((await attached({ after: { "aws_internet_gateway.main": {} } }))[1]).toBe("none");
    expect((await attached({ before: { "aws_internet_gateway.main": { vpc_id: "" } } }))[0]).toBe("none");
  });

  test("An attachment of its own attaches it, and detaches it when it goes, although the gateway still names the VPC.", async () => {
    const attachment = { internet_gateway_id: "igw-main", vpc_id: "vpc-main" };
    const before = {
      "aws_internet_gateway.main": { vpc_id: "vpc-main" },
      "aws_internet_gateway_attachment.main": attachment,
    };
    expect(await attached({ before, after: { "aws_internet_gateway_attachment.main": gone } })).toEqual([
      "aws_vpc.main",
      "none",
    ]);
    const after = {
      "aws_internet_gateway.main": {},
      "aws_internet_gateway_attachment.main": {
        ...attachment,
        internet_gateway_id: ref("aws_internet_gateway.main.id"),
      },
    };
    expect((await attached({ after }))[1]).toBe("aws_vpc.main");
  });

  test("A data source lists its attachments.", async () => {
    const before = {
      ...network,
      "data.aws_internet_gateway.main": { attachments: [{ vpc_id: "vpc-main", state: "available" }] },
    };
    const { prior } = await world({ before });
    expect(gateway(prior, "data.aws_internet_gateway.main")).toMatchObject({ domain: { value: "aws_vpc.main" } });
  });

  test("A VPC that cannot be told is not taken for none.", async () => {
    const after = {
      "aws_vpc.x": { cidr_block: "10.1.0.0/16" },
      "aws_vpc.y": { cidr_block: "10.2.0.0/16" },
      "aws_internet_gateway.main": { vpc_id: mentions("local.vpc") },
    };
    expect((await attached({ after }))[1]).toBe("?");
  });

  test("An egress-only gateway stands at its VPC.", async () => {
    const { prior } = await world({
      before: { ...network, "aws_egress_only_internet_gateway.main": { vpc_id: "vpc-main" } },
    });
    expect(gateway(prior, "aws_egress_only_internet_gateway.main")).toMatchObject({
      kind: "egress-only",
      domain: { value: "aws_vpc.main" },
    });
  });

  test("Its attachment can be named as a cause.", async () => {
    const before = {
      ...network,
      "aws_internet_gateway.main": { vpc_id: "vpc-main" },
      "aws_internet_gateway_attachment.main": { internet_gateway_id: "igw-main", vpc_id: "vpc-main" },
    };
    const { prior } = await world({ before });
    expect(prior.contributors.get("aws_internet_gateway.main")).toEqual(
      new Set(["aws_internet_gateway_attachment.main"]),
    );
  });
});

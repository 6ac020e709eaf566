import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import type { Gateway } from "../../src/engine/index.ts";
import { cidrWords, fact } from "./words.ts";
import { mentions, remade, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" },
};

const gateway = ({ network: { gateways } }: AwsNetwork, id: string): Gateway | undefined => gateways.get(id);

describe("a NAT gateway", () => {
  const key = "aws_nat_gateway.main";
  const translator = async (values: object, after: Told["after"] = {}) => {
    const { prior, planned } = await world({
      before: { ...network, [key]: { subnet_id: "subnet-a", ...values } },
      after,
    });
    return [prior, planned].map((aws) => {
      const found = gateway(aws, key);
      if (found?.kind !== "translator") return found?.kind;
      const { segment, addresses, publicAddress } = found;
      return [fact(segment, (id) => id ?? "no subnet"), fact(addresses, cidrWords), fact(publicAddress, String)].join(
        " ",
      );
    });
  };

  test("It stands in its subnet, under its private address.", async () => {
    expect((await translator({ private_ip: "10.0.1.9" }))[0]).toBe("aws_subnet.a 10.0.1.9 true");
  });

  test("One that is made anew has any address of its subnet.", async () => {
    expect((await translator({ private_ip: "10.0.1.9" }, { [key]: remade({ private_ip: undefined }) }))[1]).toBe(
      "aws_subnet.a 10.0.1.0/24 true",
    );
  });

  test("A private one has no public address.", async () => {
    expect((await translator({ connectivity_type: "private", private_ip: "10.0.1.9" }))[0]).toBe(
      "aws_subnet.a 10.0.1.9 false",
    );
  });

  test("A regional one stands in no subnet.", async () => {
    expect((await translator({ availability_mode: "regional", subnet_id: "", vpc_id: "vpc-main" }))[0]).toBe(
      "no subnet ? true",
    );
  });

  test("A kind of connectivity that cannot be told leaves open whether it has a public address.", async () => {
    const after = { "aws_nat_gateway.new": { subnet_id: "subnet-a", connectivity_type: mentions("local.kind") } };
    const { planned } = await world({ before: network, after });
    expect(gateway(planned, "aws_nat_gateway.new")).toMatchObject({ publicAddress: { known: false } });
  });

  test("It sends from the ports that AWS documents.", async () => {
    const { prior } = await world({ before: { ...network, [key]: { subnet_id: "subnet-a" } } });
    expect(gateway(prior, key)).toMatchObject({ sourcePorts: [1024, 65536] });
  });
});

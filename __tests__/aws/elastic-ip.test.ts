import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import type { Interface } from "../../src/engine/index.ts";
import { cidrWords, fact, missingFacts } from "./words.ts";
import { type Arguments, filledIn, gone, mentions, notShown, ref, remade, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_subnet.private": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24", map_public_ip_on_launch: false },
  "aws_subnet.public": {
    vpc_id: "vpc-main",
    cidr_block: "10.0.2.0/24",
    ipv6_cidr_block: "2001:db8:0:2::/64",
    map_public_ip_on_launch: true,
  },
  "aws_security_group.web": { vpc_id: "vpc-main", name: "web", ingress: [], egress: [] },
  "aws_security_group.more": { vpc_id: "vpc-main", name: "more", ingress: [], egress: [] },
};

const key = "aws_instance.web";
const standardGroup = "aws_vpc.main.default_security_group";

const nicOf = (aws: AwsNetwork, address = key): Interface => {
  const found = aws.workloadAt(address)?.nic;
  if (found === undefined) throw new Error(`${address} is no workload`);
  return found;
};

/** An instance as it stands, as a refreshed state has it. */
const standing = (values: Arguments = {}): Arguments => ({
  subnet_id: "subnet-private",
  private_ip: "10.0.1.10",
  ipv6_addresses: [],
  associate_public_ip_address: false,
  vpc_security_group_ids: ["sg-web"],
  security_groups: [],
  ...values,
});

const inBothStates = async (values: Arguments, more: Told["before"] = {}, after: Told["after"] = {}) => {
  const { prior, planned } = await world({ before: { ...network, ...more, [key]: values }, after });
  return [nicOf(prior), nicOf(planned)] as const;
};

/** A new instance. */
const made = async (values: Arguments, more: Told["before"] = {}, after: Told["after"] = {}) => {
  const { planned } = await world({ before: { ...network, ...more }, after: { ...after, [key]: values } });
  return nicOf(planned);
};

const groupsOf = ({ groups }: Interface) => [...groups.items, ...(groups.missing.length > 0 ? ["?"] : [])];
const isPublic = ({ publicAddress }: Interface) => fact(publicAddress, String);
const place = ({ segment }: Interface) => fact(segment, (id) => id);

describe("an Elastic IP", () => {
  test("An Elastic IP makes it public, be it given by the address, by an association, or to its interface.", async () => {
    for (const address of [{ instance: "i-web" }, { network_interface: "eni-web" }]) {
      expect(isPublic((await inBothStates(standing(), { "aws_eip.web": address }))[0])).toBe("true");
    }
    const association = {
      "aws_eip.web": {},
      "aws_eip_association.web": { allocation_id: "eipalloc-web", instance_id: "i-web" },
    };
    expect(isPublic((await inBothStates(standing(), association))[0])).toBe("true");
    const after = { "aws_eip.new": { instance: ref(`${key}.id`) } };
    expect(isPublic(await made({ subnet_id: "subnet-private" }, {}, after))).toBe("true");
  });

  test("An Elastic IP that goes takes the address away, with its association although the address still lists the instance.", async () => {
    const association = {
      "aws_eip.web": { instance: "i-web", network_interface: "eni-web", allocation_id: "eipalloc-web" },
      "aws_eip_association.web": {
        allocation_id: "eipalloc-web",
        instance_id: "i-web",
        network_interface_id: "eni-web",
      },
    };
    const told = await inBothStates(standing(), association, { "aws_eip_association.web": gone });
    expect(told.map(isPublic)).toEqual(["true", "false"]);
    const direct = await inBothStates(standing(), { "aws_eip.web": { instance: "i-web" } }, { "aws_eip.web": gone });
    expect(direct.map(isPublic)).toEqual(["true", "false"]);
  });

  test("An Elastic IP that moves to another instance leaves the first, although the address still lists its interface.", async () => {
    const more = {
      "aws_instance.other": standing(),
      "aws_eip.web": { instance: "i-web", network_interface: "eni-web" },
    };
    const { planned } = await world({
      before: { ...network, ...more, [key]: standing() },
      after: { "aws_eip.web": { instance: "i-other" } },
    });
    expect([isPublic(nicOf(planned)), isPublic(nicOf(planned, "aws_instance.other"))]).toEqual(["false", "true"]);
  });

  test("A flag that only the Elastic IP explains says nothing once that goes: what remains is what the subnet gives.", async () => {
    const lost = async (values: Arguments) => {
      const eip = { "aws_eip.web": { instance: "i-web" } };
      const [, planned] = await inBothStates(standing(values), eip, { "aws_eip.web": gone });
      return isPublic(planned);
    };
    const refreshed = { associate_public_ip_address: filledIn(true) };
    expect(await lost({ ...refreshed, subnet_id: "subnet-public" })).toBe("true");
    expect(await lost(refreshed)).toBe("false");
    // What was started with an address of its own, because that is written, is given a new one.
    expect(await lost({ associate_public_ip_address: true })).toBe("true");
  });

  test("What gives it can be named as a cause.", async () => {
    const { prior } = await world({ before: { ...network, [key]: standing(), "aws_eip.web": { instance: "i-web" } } });
    expect(prior.contributors.get(key)).toEqual(new Set(["aws_eip.web"]));
  });
});

import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import { aclRules, fact, missingFacts } from "./words.ts";
import { gone, mentions, notShown, ref, remade, type Told, world } from "./world.ts";

const vpc = { "aws_vpc.main": { cidr_block: "10.0.0.0/16" } };
const subnets = {
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" },
  "aws_subnet.b": { vpc_id: "vpc-main", cidr_block: "10.0.2.0/24" },
};

const allow = { action: "allow", protocol: "tcp", from_port: 443, to_port: 443, cidr_block: "10.0.0.0/8" };
const separate = {
  network_acl_id: "acl-main",
  egress: false,
  rule_action: "allow",
  protocol: "tcp",
  from_port: 443,
  to_port: 443,
  cidr_block: "10.0.0.0/8",
};

/** An ACL as a refreshed state has it. */
const acl = (lists: object = {}) => ({ vpc_id: "vpc-main", ingress: [], egress: [], subnet_ids: [], ...lists });

const inbound = async (told: Told, key = "aws_network_acl.main") => {
  const { prior, planned } = await world({ ...told, before: { ...vpc, ...told.before } });
  return [aclRules(prior, key, "inbound"), aclRules(planned, key, "inbound")];
};

const defaultRules = (key: string) => [`100 allow all 0.0.0.0/0 (${key})`, `101 allow all ::/0 (${key})`];

describe("the rules of a network ACL", () => {
  test("Inline rules and separate ones hold together, each with its number.", async () => {
    const before = { "aws_network_acl.main": acl({ ingress: [{ rule_no: 100, ...allow }] }) };
    const after = {
      "aws_network_acl_rule.deny": {
        ...separate,
        rule_number: 90,
        rule_action: "deny",
        cidr_block: undefined,
        ipv6_cidr_block: "::/0",
      },
    };
    expect((await inbound({ before, after }))[1]).toEqual([
      "100 allow tcp 443 10.0.0.0/8 (aws_network_acl.main)",
      "90 deny tcp 443 ::/0 (aws_network_acl_rule.deny)",
    ]);
  });

  test("A separate rule that is deleted is gone, although its ACL still lists it.", async () => {
    const before = {
      "aws_network_acl.main": acl({ ingress: [{ rule_no: 100, ...allow, protocol: "6", icmp_code: 0, icmp_type: 0 }] }),
      "aws_network_acl_rule.https": { ...separate, rule_number: 100 },
    };
    expect(await inbound({ before, after: { "aws_network_acl_rule.https": gone } })).toEqual([
      ["100 allow tcp 443 10.0.0.0/8 (aws_network_acl_rule.https)"],
      [],
    ]);
  });

  test("A rule that becomes another one under its number leaves nothing of the first.", async () => {
    const before = {
      "aws_network_acl.main": acl({ ingress: [{ rule_no: 100, ...allow }] }),
      "aws_network_acl_rule.https": { ...separate, rule_number: 100 },
    };
    const after = { "aws_network_acl_rule.https": remade({ rule_action: "deny" }) };
    expect((await inbound({ before, after }))[1]).toEqual(["100 deny tcp 443 10.0.0.0/8 (aws_network_acl_rule.https)"]);
  });

  test("A rule of egress is one of the way out.", async () => {
    const after = { "aws_network_acl_rule.out": { ...separate, rule_number: 100, egress: true } };
    const { planned } = await world({ before: { ...vpc, "aws_network_acl.main": acl() }, after });
    expect(aclRules(planned, "aws_network_acl.main", "inbound")).toEqual([]);
    expect(aclRules(planned, "aws_network_acl.main", "outbound")).toEqual([
      "100 allow tcp 443 10.0.0.0/8 (aws_network_acl_rule.out)",
    ]);
  });

  test("A new ACL without rules lets nothing through.", async () => {
    expect((await inbound({ after: { "aws_network_acl.main": { vpc_id: "vpc-main" } } }))[1]).toEqual([]);
  });

  test("The default ACL as AWS makes it lets everything through, and separate rules come on top.", async () => {
    const key = "aws_vpc.main.default_network_acl";
    const rule = {
      ...separate,
      network_acl_id: ref("aws_vpc.main.default_network_acl_id"),
      rule_number: 90,
      rule_action: "deny",
    };
    expect(await inbound({ after: { "aws_network_acl_rule.deny": rule } }, key)).toEqual([
      defaultRules(key),
      [...defaultRules(key), "90 deny tcp 443 10.0.0.0/8 (aws_network_acl_rule.deny)"],
    ]);
  });

  test("Adoption of the default ACL wipes what is not written.", async () => {
    const after = {
      "aws_default_network_acl.main": {
        default_network_acl_id: ref("aws_vpc.main.default_network_acl_id"),
        ingress: [{ rule_no: 100, ...allow }],
        egress: [],
      },
    };
    const { planned } = await world({ before: vpc, after });
    expect(aclRules(planned, "aws_default_network_acl.main", "inbound")).toEqual([
      "100 allow tcp 443 10.0.0.0/8 (aws_default_network_acl.main)",
    ]);
    expect(aclRules(planned, "aws_default_network_acl.main", "outbound")).toEqual([]);
  });

  test("Taking the adoption out of the configuration leaves the rules as they are.", async () => {
    const key = "aws_default_network_acl.main";
    const before = {
      [key]: {
        ...acl({ ingress: [{ rule_no: 100, ...allow }] }),
        id: "acl-default-main",
        default_network_acl_id: "acl-default-main",
      },
    };
    expect((await inbound({ before, after: { [key]: gone } }, key))[1]).toEqual([
      `100 allow tcp 443 10.0.0.0/8 (${key})`,
    ]);
  });

  test("A rule of an ACL outside the plan is known, the others of the ACL are not.", async () => {
    const after = { "aws_network_acl_rule.https": { ...separate, rule_number: 100, network_acl_id: "acl-far" } };
    expect((await inbound({ after }, "acl-far"))[1]).toEqual([
      "100 allow tcp 443 10.0.0.0/8 (aws_network_acl_rule.https)",
      "and perhaps more",
    ]);
  });

  test("What a dynamic block does not show is not known rather than no rule.", async () => {
    const after = {
      "aws_network_acl.main": { vpc_id: "vpc-main", ingress: [{ rule_no: 100, ...allow, cidr_block: notShown }] },
    };
    expect((await inbound({ after }))[1]).toEqual(["100 allow tcp 443 ? (aws_network_acl.main)"]);
  });

  test("A number or an action that a local value hides is not known.", async () => {
    const before = { "aws_network_acl.main": acl() };
    const after = {
      "aws_network_acl_rule.r": {
        ...separate,
        rule_number: mentions("local.number"),
        rule_action: mentions("local.action"),
      },
    };
    expect((await inbound({ before, after }))[1]).toEqual(["? ? tcp 443 10.0.0.0/8 (aws_network_acl_rule.r)"]);
  });
});

describe("the ACL of a subnet", () => {
  const aclOf = ({ network }: AwsNetwork, subnet = "aws_subnet.a") =>
    fact(network.segments.get(subnet)?.filter ?? { known: false, missing: [] }, (id) => id);

  const inBothStates = async (more: object = {}, after: Told["after"] = {}) => {
    const { prior, planned } = await world({ before: { ...vpc, ...subnets, ...more }, after });
    return [aclOf(prior), aclOf(planned)];
  };

  test("A subnet that no ACL takes has its VPC's default one, and the report says what that is taken for.", async () => {
    const { prior } = await world({ before: { ...vpc, ...subnets } });
    expect(aclOf(prior)).toBe("aws_vpc.main.default_network_acl");
    expect(prior.assumptions.get("aws_vpc.main.default_network_acl")).toBe("lets everything through");
  });

  test("The ACL's list and an association resource take it alike.", async () => {
    expect((await inBothStates({ "aws_network_acl.main": acl({ subnet_ids: ["subnet-a"] }) }))[0]).toBe(
      "aws_network_acl.main",
    );
    const association = { "aws_network_acl_association.a": { network_acl_id: "acl-main", subnet_id: "subnet-a" } };
    expect((await inBothStates({ "aws_network_acl.main": acl(), ...association }))[0]).toBe("aws_network_acl.main");
  });

  test("An association that goes gives the subnet back to the default ACL, although the ACL still lists it.", async () => {
    const more = {
      "aws_network_acl.main": acl({ subnet_ids: ["subnet-a"] }),
      "aws_network_acl_association.a": { network_acl_id: "acl-main", subnet_id: "subnet-a" },
    };
    expect(await inBothStates(more, { "aws_network_acl_association.a": gone })).toEqual([
      "aws_network_acl.main",
      "aws_vpc.main.default_network_acl",
    ]);
  });

  test("A deleted ACL gives its subnets back to the default one.", async () => {
    const more = { "aws_network_acl.main": acl({ subnet_ids: ["subnet-a"] }) };
    expect(await inBothStates(more, { "aws_network_acl.main": gone })).toEqual([
      "aws_network_acl.main",
      "aws_vpc.main.default_network_acl",
    ]);
  });

  test("A subnet that moves has the ACL that takes it, whatever the other one still lists.", async () => {
    const more = { "aws_network_acl.main": acl({ subnet_ids: ["subnet-a"] }), "aws_network_acl.strict": acl() };
    const taken = { "aws_network_acl.strict": { subnet_ids: ["subnet-a"] } };
    expect((await inBothStates(more, taken))[1]).toBe("aws_network_acl.strict");
    const fresh = { "aws_network_acl.fresh": { vpc_id: "vpc-main", subnet_ids: ["subnet-a"] } };
    expect((await inBothStates(more, fresh))[1]).toBe("aws_network_acl.fresh");
    const adopted = {
      ...more,
      "aws_default_network_acl.main": {
        ...acl({ subnet_ids: ["subnet-b"] }),
        id: "acl-default-main",
        default_network_acl_id: "acl-default-main",
      },
    };
    expect(
      (await inBothStates(adopted, { "aws_default_network_acl.main": { subnet_ids: ["subnet-a", "subnet-b"] } }))[1],
    ).toBe("aws_default_network_acl.main");
  });

  test("The default ACL's own list says nothing against an ACL that takes a subnet from it.", async () => {
    const more = {
      "aws_default_network_acl.main": {
        ...acl({ subnet_ids: ["subnet-a", "subnet-b"] }),
        id: "acl-default-main",
        default_network_acl_id: "acl-default-main",
      },
    };
    const fresh = { "aws_network_acl.fresh": { vpc_id: "vpc-main", subnet_ids: ["subnet-a"] } };
    expect(await inBothStates(more, fresh)).toEqual(["aws_default_network_acl.main", "aws_network_acl.fresh"]);
  });

  test("Subnets that cannot be told may be new ones; those that stand keep what they have.", async () => {
    const after = {
      "aws_network_acl.fresh": { vpc_id: "vpc-main", subnet_ids: mentions("local.subnets") },
      "aws_subnet.new": { vpc_id: "vpc-main", cidr_block: "10.0.3.0/24" },
    };
    const { planned } = await world({ before: { ...vpc, ...subnets }, after });
    expect(aclOf(planned)).toBe("aws_vpc.main.default_network_acl");
    expect(aclOf(planned, "aws_subnet.new")).toBe("?");
  });

  test("An association with an ACL that cannot be told leaves that subnet's open, and no other's.", async () => {
    const after = { "aws_network_acl_association.a": { network_acl_id: mentions("local.acl"), subnet_id: "subnet-a" } };
    const { planned } = await world({ before: { ...vpc, ...subnets }, after });
    expect(aclOf(planned)).toBe("?");
    expect(aclOf(planned, "aws_subnet.b")).toBe("aws_vpc.main.default_network_acl");
  });

  test("Of a VPC that the state does not manage, the plan does not tell what its subnets have.", async () => {
    const { prior } = await world({ before: { "aws_subnet.a": { vpc_id: "vpc-far", cidr_block: "10.0.1.0/24" } } });
    const filter = prior.network.segments.get("aws_subnet.a")?.filter;
    expect(filter?.known === false && missingFacts(filter.missing)).toEqual(["aws_subnet.a: its network ACL"]);
  });
});

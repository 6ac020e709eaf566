import { describe, expect, test } from "@jest/globals";
import { groupRules } from "./words.ts";
import { type Arguments, gone, mentions, notShown, ref, remade, type Told, world } from "./world.ts";

const base = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_security_group.web": { vpc_id: "vpc-main", ingress: [], egress: [] },
};

const rule = (list: unknown): Arguments => ({
  type: "egress",
  protocol: "tcp",
  from_port: 443,
  to_port: 443,
  security_group_id: "sg-web",
  prefix_list_ids: [list],
});

/** What a group lets out to a prefix list, before and after. */
const outbound = async (told: Told, list: unknown = "pl-offices") => {
  const { prior, planned } = await world({
    ...told,
    before: { ...base, "aws_security_group_rule.r": rule(list), ...told.before },
  });
  const words = (aws: typeof prior) =>
    groupRules(aws, "aws_security_group.web", "outbound").map((each) =>
      each.replace(" (aws_security_group_rule.r)", ""),
    );
  return [words(prior), words(planned)];
};

const offices = (...cidrs: readonly string[]) => ({
  "aws_ec2_managed_prefix_list.offices": { name: "offices", entry: cidrs.map((cidr) => ({ cidr, description: "" })) },
});

describe("a prefix list", () => {
  test("A customer's list stands for its entries.", async () => {
    expect((await outbound({ before: offices("192.0.2.0/24", "198.51.100.0/24") }))[0]).toEqual([
      "tcp 443 192.0.2.0/24",
      "tcp 443 198.51.100.0/24",
    ]);
  });

  test("Entries that are resources of their own come on top, and go, although the list still holds them.", async () => {
    const entry = {
      "aws_ec2_managed_prefix_list_entry.more": { prefix_list_id: "pl-offices", cidr: "198.51.100.0/24" },
    };
    expect((await outbound({ before: offices("192.0.2.0/24"), after: entry }))[1]).toEqual([
      "tcp 443 192.0.2.0/24",
      "tcp 443 198.51.100.0/24",
    ]);
    const before = { ...offices("192.0.2.0/24", "198.51.100.0/24"), ...entry };
    expect((await outbound({ before, after: { "aws_ec2_managed_prefix_list_entry.more": gone } }))[1]).toEqual([
      "tcp 443 192.0.2.0/24",
    ]);
  });

  test("A list that is made anew keeps the entries that are made anew with it.", async () => {
    const entry = {
      "aws_ec2_managed_prefix_list_entry.more": { prefix_list_id: "pl-offices", cidr: "198.51.100.0/24" },
    };
    const after = {
      "aws_ec2_managed_prefix_list.offices": remade({ entry: notShown }),
      "aws_ec2_managed_prefix_list_entry.more": remade({
        prefix_list_id: ref("aws_ec2_managed_prefix_list.offices.id"),
      }),
    };
    expect((await outbound({ before: { ...offices("198.51.100.0/24"), ...entry }, after }))[1]).toEqual([
      "tcp 443 198.51.100.0/24",
    ]);
  });

  test("An entry that cannot be told is not known, and the others are.", async () => {
    const after = {
      "aws_ec2_managed_prefix_list_entry.more": { prefix_list_id: "pl-offices", cidr: mentions("local.cidr") },
    };
    expect((await outbound({ before: offices("192.0.2.0/24"), after }))[1]).toEqual([
      "tcp 443 192.0.2.0/24",
      "tcp 443 ?",
    ]);
  });

  test("A list that AWS keeps stands for its service, read by either data source.", async () => {
    for (const type of ["aws_prefix_list", "aws_ec2_managed_prefix_list"]) {
      const before = {
        [`data.${type}.s3`]: {
          id: "pl-s3",
          name: "com.amazonaws.ap-northeast-1.s3",
          entries: [{ cidr: "52.219.0.0/20" }],
        },
      };
      expect((await outbound({ before }, "pl-s3"))[0]).toEqual(["tcp 443 com.amazonaws.ap-northeast-1.s3"]);
    }
  });

  test("A gateway endpoint tells the id of its service's list.", async () => {
    const endpoint = {
      vpc_id: "vpc-main",
      service_name: "com.amazonaws.ap-northeast-1.s3",
      vpc_endpoint_type: "Gateway",
    };
    const before = { "aws_vpc_endpoint.s3": { ...endpoint, prefix_list_id: "pl-s3" } };
    expect((await outbound({ before }, "pl-s3"))[0]).toEqual(["tcp 443 com.amazonaws.ap-northeast-1.s3"]);
    const after = {
      "aws_vpc_endpoint.new": endpoint,
      "aws_security_group_rule.r": { prefix_list_ids: [ref("aws_vpc_endpoint.new.prefix_list_id")] },
    };
    expect((await outbound({ after }))[1]).toEqual(["tcp 443 com.amazonaws.ap-northeast-1.s3"]);
  });

  test("A customer's list that a data source reads stands for its entries.", async () => {
    const before = {
      "data.aws_ec2_managed_prefix_list.offices": {
        id: "pl-far",
        name: "offices",
        entries: [{ cidr: "192.0.2.0/24" }],
      },
    };
    expect((await outbound({ before }, "pl-far"))[0]).toEqual(["tcp 443 192.0.2.0/24"]);
  });

  test("Of a list outside the plan nothing is known.", async () => {
    expect((await outbound({}, "pl-far"))[0]).toEqual(["tcp 443 ?"]);
  });

  test("A list and its entries can be named as causes of what a rule lets through.", async () => {
    const entry = {
      "aws_ec2_managed_prefix_list_entry.more": { prefix_list_id: "pl-offices", cidr: "198.51.100.0/24" },
    };
    const { prior } = await world({
      before: { ...base, ...offices("192.0.2.0/24"), ...entry, "aws_security_group_rule.r": rule("pl-offices") },
    });
    const rules = [...prior.network.groups.values()].flatMap(({ outbound }) => outbound.items);
    expect(rules.map(({ component }) => component)).toContain("aws_security_group_rule.r");
    expect(prior.contributors.get("aws_security_group_rule.r")).toEqual(
      new Set(["aws_ec2_managed_prefix_list.offices", "aws_ec2_managed_prefix_list_entry.more"]),
    );
  });
});

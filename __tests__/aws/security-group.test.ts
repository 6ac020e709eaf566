import { describe, expect, test } from "@jest/globals";
import { groupRules } from "./words.ts";
import { gone, mentions, notShown, ref, remade, sensitive, type Told, world } from "./world.ts";

const vpc = { "aws_vpc.main": { cidr_block: "10.0.0.0/16" } };

const https = { protocol: "tcp", from_port: 443, to_port: 443 };
const http = { protocol: "tcp", from_port: 80, to_port: 80 };

/** A group, with what a refresh adds to a block that is written in part. */
const group = (blocks: { readonly ingress?: readonly object[]; readonly egress?: readonly object[] }) => ({
  vpc_id: "vpc-main",
  ingress: [],
  egress: [],
  ...blocks,
});

const rule = { type: "ingress", ...https, security_group_id: "sg-web" };

const inbound = async (told: Told, key = "aws_security_group.web") => {
  const { prior, planned } = await world({ ...told, before: { ...vpc, ...told.before } });
  return [groupRules(prior, key, "inbound"), groupRules(planned, key, "inbound")];
};

const inboundAfter = async (after: NonNullable<Told["after"]>, before: Told["before"] = {}) =>
  (await inbound({ before, after }))[1];

const fromVpc = "tcp 443 10.0.0.0/16";

describe("the rules that hold after a plan", () => {
  test("A separate rule that is deleted is gone, although its group still lists it.", async () => {
    const before = {
      "aws_security_group.web": group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }),
      "aws_security_group_rule.https": { ...rule, cidr_blocks: ["10.0.0.0/16"] },
    };
    expect(await inbound({ before, after: { "aws_security_group_rule.https": gone } })).toEqual([
      [`${fromVpc} (aws_security_group_rule.https)`],
      [],
    ]);
  });

  test("A rule that somebody added by hand stays.", async () => {
    const before = {
      "aws_security_group.web": group({
        ingress: [
          { ...https, cidr_blocks: ["10.0.0.0/16"] },
          { ...http, cidr_blocks: ["10.0.0.0/16"] },
        ],
      }),
      "aws_vpc_security_group_ingress_rule.https": {
        security_group_id: "sg-web",
        ip_protocol: "tcp",
        from_port: 443,
        to_port: 443,
        cidr_ipv4: "10.0.0.0/16",
      },
    };
    const [, after] = await inbound({ before, after: { "aws_vpc_security_group_ingress_rule.https": gone } });
    expect(after).toEqual(["tcp 80 10.0.0.0/16 (aws_security_group.web)"]);
  });

  test("Inline rules that become separate ones hold on.", async () => {
    const before = { "aws_security_group.web": group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }) };
    const separate = { ...rule, security_group_id: ref("aws_security_group.web.id"), cidr_blocks: ["10.0.0.0/16"] };
    expect(await inbound({ before, after: { "aws_security_group_rule.https": separate } })).toEqual([
      [`${fromVpc} (aws_security_group.web)`],
      [`${fromVpc} (aws_security_group_rule.https)`],
    ]);
    // The same with `ingress = []` beside it: the group revokes its own before the separate one is made.
    const emptied = { "aws_security_group.web": { ingress: [] }, "aws_security_group_rule.https": separate };
    expect((await inbound({ before, after: emptied }))[1]).toEqual([`${fromVpc} (aws_security_group_rule.https)`]);
  });

  test("A change of inline rules revokes the separate ones that the group did not write.", async () => {
    const before = {
      "aws_security_group.web": group({
        ingress: [
          { ...http, cidr_blocks: ["10.0.0.0/16"] },
          { ...https, cidr_blocks: ["10.0.0.0/16"] },
        ],
      }),
      "aws_security_group_rule.https": { ...rule, cidr_blocks: ["10.0.0.0/16"] },
    };
    const after = { "aws_security_group.web": { ingress: [{ ...http, cidr_blocks: ["10.0.0.0/8"] }] } };
    expect((await inbound({ before, after }))[1]).toEqual(["tcp 80 10.0.0.0/8 (aws_security_group.web)"]);
  });

  test("A shifted count that replaces rules by equal ones changes nothing.", async () => {
    const cidrs = ["10.0.1.0/24", "10.0.2.0/24"];
    const before = {
      "aws_security_group.web": group({ ingress: [{ ...https, cidr_blocks: cidrs }] }),
      "aws_security_group_rule.https[0]": { ...rule, cidr_blocks: ["10.0.1.0/24"] },
      "aws_security_group_rule.https[1]": { ...rule, cidr_blocks: ["10.0.2.0/24"] },
    };
    const after = {
      "aws_security_group_rule.https[0]": remade({ cidr_blocks: ["10.0.2.0/24"] }),
      "aws_security_group_rule.https[1]": remade({ cidr_blocks: ["10.0.1.0/24"] }),
    };
    expect((await inbound({ before, after }))[1]).toEqual([
      "tcp 443 10.0.1.0/24 (aws_security_group_rule.https[1])",
      "tcp 443 10.0.2.0/24 (aws_security_group_rule.https[0])",
    ]);
  });

  test("`ingress = []` takes all rules away.", async () => {
    const before = { "aws_security_group.web": group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }) };
    expect((await inbound({ before, after: { "aws_security_group.web": { ingress: [] } } }))[1]).toEqual([]);
  });

  test("Deleting the only inline block changes nothing: the argument is computed then.", async () => {
    const before = { "aws_security_group.web": group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }) };
    const after = { "aws_security_group.web": { description: "changed" } };
    expect((await inbound({ before, after }))[1]).toEqual([`${fromVpc} (aws_security_group.web)`]);
  });

  test("A group that is made anew keeps the separate rules that are made anew with it.", async () => {
    const before = {
      "aws_security_group.web": group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }),
      "aws_security_group_rule.https": { ...rule, cidr_blocks: ["10.0.0.0/16"] },
    };
    const after = {
      "aws_security_group.web": remade({ ingress: notShown, egress: notShown }),
      "aws_security_group_rule.https": remade({ security_group_id: ref("aws_security_group.web.id") }),
    };
    expect((await inbound({ before, after }))[1]).toEqual([`${fromVpc} (aws_security_group_rule.https)`]);
  });

  test("A new group without egress lets nothing out: Terraform takes AWS's default rule away.", async () => {
    const { planned } = await world({ before: vpc, after: { "aws_security_group.web": { vpc_id: "vpc-main" } } });
    expect(groupRules(planned, "aws_security_group.web", "outbound")).toEqual([]);
    expect(groupRules(planned, "aws_security_group.web", "inbound")).toEqual([]);
  });

  test("A rule of a group outside the plan is known, the others of the group are not.", async () => {
    const after = {
      "aws_security_group_rule.https": { ...rule, security_group_id: "sg-far", cidr_blocks: ["10.0.0.0/8"] },
    };
    const { planned } = await world({ after });
    expect(groupRules(planned, "sg-far", "inbound")).toEqual([
      "tcp 443 10.0.0.0/8 (aws_security_group_rule.https)",
      "and perhaps more",
    ]);
  });

  test("The rules of a group that a data source reads are not told.", async () => {
    const before = {
      ...vpc,
      "data.aws_security_group.web": { name: "web", vpc_id: "vpc-main" },
      "aws_security_group_rule.https": { ...rule, security_group_id: "sg-web", cidr_blocks: ["10.0.0.0/16"] },
    };
    const { prior } = await world({ before });
    expect(groupRules(prior, "data.aws_security_group.web", "inbound")).toEqual([
      `${fromVpc} (aws_security_group_rule.https)`,
      "and perhaps more",
    ]);
  });
});

describe("the default group", () => {
  const key = "aws_vpc.main.default_security_group";

  test("As AWS makes it, it admits its own members and lets everything out.", async () => {
    const { prior } = await world({ before: vpc });
    expect(groupRules(prior, key, "inbound")).toEqual([`all ${key} (${key})`]);
    expect(groupRules(prior, key, "outbound")).toEqual([`all 0.0.0.0/0 (${key})`, `all ::/0 (${key})`]);
  });

  test("A separate rule comes on top of what AWS made.", async () => {
    const after = {
      "aws_security_group_rule.https": {
        ...rule,
        security_group_id: ref("aws_vpc.main.default_security_group_id"),
        cidr_blocks: ["10.0.0.0/16"],
      },
    };
    expect(await inbound({ after }, key)).toEqual([
      [`all ${key} (${key})`],
      [`all ${key} (${key})`, `${fromVpc} (aws_security_group_rule.https)`],
    ]);
  });

  test("Adoption wipes what is not written, separate rules too.", async () => {
    const before = {
      ...vpc,
      "aws_security_group_rule.https": { ...rule, security_group_id: "sg-default-main", cidr_blocks: ["10.0.0.0/16"] },
    };
    const after = { "aws_default_security_group.main": { vpc_id: "vpc-main", ingress: [{ ...http, self: true }] } };
    const { prior, planned } = await world({ before, after });
    expect(groupRules(prior, key, "inbound")).toEqual([
      `all ${key} (${key})`,
      `${fromVpc} (aws_security_group_rule.https)`,
    ]);
    expect(groupRules(planned, "aws_default_security_group.main", "inbound")).toEqual([
      "tcp 80 aws_default_security_group.main (aws_default_security_group.main)",
    ]);
    expect(groupRules(planned, "aws_default_security_group.main", "outbound")).toEqual([]);
    expect(groupRules(planned, key, "inbound")).toEqual(["no such group"]);
  });

  test("Taking the adoption out of the configuration leaves the rules as they are.", async () => {
    const before = {
      ...vpc,
      "aws_default_security_group.main": {
        ...group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }),
        id: "sg-default-main",
      },
    };
    const { planned } = await world({ before, after: { "aws_default_security_group.main": gone } });
    expect(groupRules(planned, "aws_default_security_group.main", "inbound")).toEqual([
      `${fromVpc} (aws_default_security_group.main)`,
    ]);
  });

  test("An adoption under another name takes the group over from the first.", async () => {
    const before = {
      ...vpc,
      "aws_default_security_group.old": {
        ...group({ ingress: [{ ...https, cidr_blocks: ["10.0.0.0/16"] }] }),
        id: "sg-default-main",
      },
      "aws_security_group.web": group({ ingress: [{ ...http, security_groups: ["sg-default-main"] }] }),
    };
    const after = {
      "aws_default_security_group.old": gone,
      "aws_default_security_group.new": { vpc_id: "vpc-main" },
    };
    const { planned } = await world({ before, after });
    expect(groupRules(planned, "aws_default_security_group.new", "inbound")).toEqual([]);
    expect(groupRules(planned, "aws_security_group.web", "inbound")).toEqual([
      "tcp 80 aws_default_security_group.new (aws_security_group.web)",
    ]);
  });

  test("A data source that reads it means the same group as its literal id.", async () => {
    const before = {
      ...vpc,
      "data.aws_security_group.default": { id: "sg-default-main", name: "default", vpc_id: "vpc-main" },
      "aws_security_group.web": group({ ingress: [{ ...http, security_groups: ["sg-default-main"] }] }),
    };
    const { prior } = await world({ before });
    expect(groupRules(prior, "aws_security_group.web", "inbound")).toEqual([`tcp 80 ${key} (aws_security_group.web)`]);
  });

  test("Of a VPC that a data source reads, its rules are not told.", async () => {
    const before = {
      "data.aws_vpc.main": { id: "vpc-far", cidr_block: "10.0.0.0/16" },
      "aws_subnet.a": { vpc_id: "vpc-far", cidr_block: "10.0.1.0/24" },
      "aws_instance.web": { subnet_id: "subnet-a" },
    };
    const { prior } = await world({ before });
    const [instance] = prior.workloads;
    expect(instance?.nic.groups).toEqual({ items: ["data.aws_vpc.main.default_security_group"], missing: [] });
    expect(groupRules(prior, "data.aws_vpc.main.default_security_group", "inbound")).toEqual(["and perhaps more"]);
  });
});

describe("the far end of a rule", () => {
  const other = { "aws_security_group.client": group({}) };
  const inline = (block: object) =>
    inboundAfter({}, { ...other, "aws_security_group.web": group({ ingress: [block] }) });
  const old = (block: object) =>
    inboundAfter(
      { "aws_security_group_rule.r": { ...rule, ...block } },
      { ...other, "aws_security_group.web": group({}) },
    );
  const modern = (block: object) =>
    inboundAfter(
      {
        "aws_vpc_security_group_ingress_rule.r": {
          security_group_id: "sg-web",
          ip_protocol: "tcp",
          from_port: 443,
          to_port: 443,
          ...block,
        },
      },
      { ...other, "aws_security_group.web": group({}) },
    );

  test("A CIDR of either family is one, in all forms.", async () => {
    expect(await inline({ ...https, cidr_blocks: ["10.0.0.0/8"], ipv6_cidr_blocks: ["::/0"] })).toEqual([
      "tcp 443 10.0.0.0/8 (aws_security_group.web)",
      "tcp 443 ::/0 (aws_security_group.web)",
    ]);
    expect(await old({ cidr_blocks: ["10.0.0.0/8"] })).toEqual(["tcp 443 10.0.0.0/8 (aws_security_group_rule.r)"]);
    expect(await old({ ipv6_cidr_blocks: ["::/0"] })).toEqual(["tcp 443 ::/0 (aws_security_group_rule.r)"]);
    expect(await modern({ cidr_ipv4: "10.0.0.0/8" })).toEqual([
      "tcp 443 10.0.0.0/8 (aws_vpc_security_group_ingress_rule.r)",
    ]);
    expect(await modern({ cidr_ipv6: "::/0" })).toEqual(["tcp 443 ::/0 (aws_vpc_security_group_ingress_rule.r)"]);
  });

  test("A group is one by its literal id, with the account before it, and by name.", async () => {
    const client = "tcp 443 aws_security_group.client";
    for (const id of ["sg-client", "123456789012/sg-client"]) {
      expect(await inline({ ...https, security_groups: [id] })).toEqual([`${client} (aws_security_group.web)`]);
      expect(await old({ source_security_group_id: id })).toEqual([`${client} (aws_security_group_rule.r)`]);
      expect(await modern({ referenced_security_group_id: id })).toEqual([
        `${client} (aws_vpc_security_group_ingress_rule.r)`,
      ]);
    }
    expect(await inline({ ...https, security_groups: ["sg-far"] })).toEqual([
      "tcp 443 sg-far (aws_security_group.web)",
    ]);
    const named = { "aws_security_group.client": { ...group({}), name: "client" } };
    const after = { "aws_security_group.web": { ingress: [{ ...https, security_groups: ["client"] }] } };
    expect(await inboundAfter(after, { ...named, "aws_security_group.web": group({}) })).toEqual([
      `${client} (aws_security_group.web)`,
    ]);
  });

  test("A group with a slash in its key is itself.", async () => {
    const before = { 'aws_security_group.client["a/b"]': group({}), "aws_security_group.web": group({}) };
    const after = {
      "aws_security_group_rule.r": { ...rule, source_security_group_id: ref('aws_security_group.client["a/b"].id') },
      'aws_security_group.client["a/b"]': remade(),
    };
    expect(await inboundAfter(after, before)).toEqual([
      'tcp 443 aws_security_group.client["a/b"] (aws_security_group_rule.r)',
    ]);
  });

  test("A group that the plan makes is one by reference.", async () => {
    const after = {
      "aws_security_group.client": { vpc_id: "vpc-main" },
      "aws_security_group.web": { ingress: [{ ...https, security_groups: [ref("aws_security_group.client.id")] }] },
    };
    expect(await inboundAfter(after, { "aws_security_group.web": group({}) })).toEqual([
      "tcp 443 aws_security_group.client (aws_security_group.web)",
    ]);
  });

  test("`self` and the group's own id mean its own members.", async () => {
    const own = "tcp 443 aws_security_group.web";
    expect(await inline({ ...https, self: true })).toEqual([`${own} (aws_security_group.web)`]);
    expect(await inline({ ...https, self: false, cidr_blocks: ["10.0.0.0/8"] })).toEqual([
      "tcp 443 10.0.0.0/8 (aws_security_group.web)",
    ]);
    expect(await old({ self: true })).toEqual([`${own} (aws_security_group_rule.r)`]);
    expect(await modern({ referenced_security_group_id: "sg-web" })).toEqual([
      `${own} (aws_vpc_security_group_ingress_rule.r)`,
    ]);
  });

  test("A far end inside a dynamic block, which a plan does not show, is not known rather than nobody.", async () => {
    const blocks = [{ ...https, cidr_blocks: [], security_groups: notShown }];
    expect(await inboundAfter({ "aws_security_group.web": { vpc_id: "vpc-main", ingress: blocks } })).toEqual([
      "tcp 443 ? (aws_security_group.web)",
    ]);
    const cidrs = [{ ...https, cidr_blocks: [notShown] }];
    expect(await inboundAfter({ "aws_security_group.web": { vpc_id: "vpc-main", ingress: cidrs } })).toEqual([
      "tcp 443 ? (aws_security_group.web)",
    ]);
  });

  test("A far end that goes through a local value is not known.", async () => {
    expect(await modern({ cidr_ipv4: mentions("local.cidr") })).toEqual([
      "tcp 443 ? (aws_vpc_security_group_ingress_rule.r)",
    ]);
    expect(await old({ cidr_blocks: [mentions("local.cidr")] })).toEqual(["tcp 443 ? (aws_security_group_rule.r)"]);
  });

  test("A rule of egress lets out, and says nothing of what comes in.", async () => {
    const after = {
      "aws_security_group.web": { vpc_id: "vpc-main" },
      "aws_security_group_rule.out": {
        ...rule,
        type: "egress",
        security_group_id: ref("aws_security_group.web.id"),
        cidr_blocks: ["0.0.0.0/0"],
      },
      "aws_vpc_security_group_egress_rule.out": {
        security_group_id: ref("aws_security_group.web.id"),
        ip_protocol: "-1",
        cidr_ipv6: "::/0",
      },
    };
    const { planned } = await world({ before: vpc, after });
    expect(groupRules(planned, "aws_security_group.web", "inbound")).toEqual([]);
    expect(groupRules(planned, "aws_security_group.web", "outbound")).toEqual([
      "all ::/0 (aws_vpc_security_group_egress_rule.out)",
      "tcp 443 0.0.0.0/0 (aws_security_group_rule.out)",
    ]);
  });

  test("A rule whose group cannot be told may belong to any group that the plan makes, and to no other.", async () => {
    const after = {
      "aws_security_group.new": { vpc_id: "vpc-main" },
      "aws_security_group.other": { vpc_id: "vpc-main" },
      "aws_security_group_rule.r": { ...rule, security_group_id: mentions("local.group"), cidr_blocks: ["10.0.0.0/8"] },
    };
    const { planned } = await world({ before: { ...vpc, "aws_security_group.web": group({}) }, after });
    expect(groupRules(planned, "aws_security_group.new", "inbound")).toEqual(["and perhaps more"]);
    expect(groupRules(planned, "aws_security_group.new", "outbound")).toEqual([]);
    expect(groupRules(planned, "aws_security_group.web", "inbound")).toEqual([]);
  });

  test("A sensitive CIDR decides and is not lost.", async () => {
    expect(await old({ cidr_blocks: sensitive(["10.0.0.0/8"]) })).toEqual([
      "tcp 443 10.0.0.0/8 (aws_security_group_rule.r)",
    ]);
  });
});

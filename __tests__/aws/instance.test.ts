import { describe, expect, test } from "@jest/globals";
import type { Interface } from "../../src/engine/index.ts";
import {
  groupsOf,
  inBothStates,
  isPublic,
  key,
  made,
  network,
  nicOf,
  place,
  standardGroup,
  standing,
} from "./instances.ts";
import { cidrWords, fact } from "./words.ts";
import { gone, mentions, notShown, ref, remade, world } from "./world.ts";

describe("the groups of an instance", () => {
  test("They are those that it lists, known or new.", async () => {
    expect(groupsOf((await inBothStates(standing()))[0])).toEqual(["aws_security_group.web"]);
    const after = { "aws_security_group.new": { vpc_id: "vpc-main" } };
    const values = { subnet_id: "subnet-private", vpc_security_group_ids: [ref("aws_security_group.new.id")] };
    expect(groupsOf(await made(values, {}, after))).toEqual(["aws_security_group.new"]);
  });

  test("An instance that is given none has its VPC's default one.", async () => {
    expect(groupsOf(await made({ subnet_id: "subnet-private" }))).toEqual([standardGroup]);
  });

  test("`security_groups` holds names or ids.", async () => {
    expect(groupsOf(await made({ subnet_id: "subnet-private", security_groups: ["web"] }))).toEqual([
      "aws_security_group.web",
    ]);
    expect(groupsOf(await made({ subnet_id: "subnet-private", security_groups: ["sg-web"] }))).toEqual([
      "aws_security_group.web",
    ]);
    const after = { "aws_security_group.new": { vpc_id: "vpc-main" } };
    const byName = { subnet_id: "subnet-private", security_groups: [ref("aws_security_group.new.name")] };
    expect(groupsOf(await made(byName, {}, after))).toEqual(["aws_security_group.new"]);
  });

  test("Groups that a local value hides are not known.", async () => {
    const nic = await made({ subnet_id: "subnet-private", vpc_security_group_ids: mentions("local.groups") });
    expect(groupsOf(nic)).toEqual(["?"]);
    expect(nic.groups.missing[0]?.component).toBe(key);
  });

  test("A group attached to the primary interface comes on top, and goes with its attachment.", async () => {
    const attachment = { network_interface_id: "eni-web", security_group_id: "sg-more" };
    const more = { "aws_network_interface_sg_attachment.more": attachment };
    const values = standing({ vpc_security_group_ids: ["sg-web", "sg-more"] });
    const [was, will] = await inBothStates(values, more, { "aws_network_interface_sg_attachment.more": gone });
    expect(groupsOf(was).sort()).toEqual(["aws_security_group.more", "aws_security_group.web"]);
    expect(groupsOf(will)).toEqual(["aws_security_group.web"]);
    const fresh = { "aws_network_interface_sg_attachment.more": attachment };
    expect(groupsOf((await inBothStates(standing(), {}, fresh))[1]).sort()).toEqual([
      "aws_security_group.more",
      "aws_security_group.web",
    ]);
  });

  test("An attachment can be named as a cause, also where the interface is a resource of its own.", async () => {
    const attachment = { network_interface_id: "eni-nic", security_group_id: "sg-more" };
    const { prior } = await world({
      before: {
        ...network,
        "aws_network_interface.nic": {
          subnet_id: "subnet-private",
          security_groups: ["sg-web", "sg-more"],
          attachment: [],
        },
        "aws_network_interface_sg_attachment.more": attachment,
        [key]: standing({ network_interface: [{ device_index: 0, network_interface_id: "eni-nic" }] }),
      },
    });
    expect(prior.contributors.get(key)).toContain("aws_network_interface_sg_attachment.more");
    expect(prior.contributors.get(key)).toContain("aws_network_interface.nic");
  });

  test("An instance that is made anew keeps the attachments that are made anew with it.", async () => {
    const more = {
      "aws_network_interface_sg_attachment.more": { network_interface_id: "eni-web", security_group_id: "sg-more" },
    };
    const values = standing({ vpc_security_group_ids: ["sg-web", "sg-more"] });
    const after = {
      [key]: remade({ vpc_security_group_ids: ["sg-web"], primary_network_interface_id: notShown }),
      "aws_network_interface_sg_attachment.more": remade({
        network_interface_id: ref(`${key}.primary_network_interface_id`),
      }),
    };
    expect(groupsOf((await inBothStates(values, more, after))[1]).sort()).toEqual([
      "aws_security_group.more",
      "aws_security_group.web",
    ]);
  });

  test("An attachment whose group or interface cannot be told may add any group.", async () => {
    const open = {
      "aws_network_interface_sg_attachment.more": {
        network_interface_id: "eni-web",
        security_group_id: mentions("local.group"),
      },
    };
    expect(groupsOf((await inBothStates(standing(), {}, open))[1])).toEqual(["aws_security_group.web", "?"]);
    const anywhere = {
      "aws_network_interface_sg_attachment.more": {
        network_interface_id: mentions("local.nic"),
        security_group_id: "sg-more",
      },
    };
    const after = {
      ...anywhere,
      "aws_instance.other": { subnet_id: "subnet-private", vpc_security_group_ids: ["sg-web"] },
    };
    expect(
      groupsOf(await made({ subnet_id: "subnet-private", vpc_security_group_ids: ["sg-web"] }, {}, after)),
    ).toEqual(["aws_security_group.web", "?"]);
  });
});

describe("the public address of an instance", () => {
  test("A new one has what is written, else what its subnet gives.", async () => {
    expect(isPublic(await made({ subnet_id: "subnet-public" }))).toBe("true");
    expect(isPublic(await made({ subnet_id: "subnet-private" }))).toBe("false");
    expect(isPublic(await made({ subnet_id: "subnet-private", associate_public_ip_address: true }))).toBe("true");
    expect(isPublic(await made({ subnet_id: "subnet-public", associate_public_ip_address: false }))).toBe("false");
    expect(
      isPublic(await made({ subnet_id: "subnet-public", associate_public_ip_address: mentions("local.public") })),
    ).toBe("?");
  });

  test("One that stands keeps what it was started with, whatever its subnet gives from now on.", async () => {
    const values = standing({ subnet_id: "subnet-public", associate_public_ip_address: true });
    const after = { "aws_subnet.public": { map_public_ip_on_launch: false } };
    expect((await inBothStates(values, {}, after)).map(isPublic)).toEqual(["true", "true"]);
  });

  test("One that is made anew has what its subnet gives from now on.", async () => {
    const values = standing({ subnet_id: "subnet-public", associate_public_ip_address: true });
    const after = {
      "aws_subnet.public": { map_public_ip_on_launch: false },
      [key]: remade({ associate_public_ip_address: notShown }),
    };
    expect((await inBothStates(values, {}, after)).map(isPublic)).toEqual(["true", "false"]);
  });

  test("In a subnet outside the plan it is not known.", async () => {
    const nic = await made({ subnet_id: "subnet-far", vpc_security_group_ids: ["sg-web"] });
    expect(nic.publicAddress).toEqual({
      known: false,
      missing: [{ component: "subnet-far", fact: "map_public_ip_on_launch", known: "elsewhere" }],
    });
  });
});

describe("the private addresses of an instance", () => {
  const v4 = ({ addresses }: Interface) => fact(addresses.v4, cidrWords);
  const v6 = ({ addresses }: Interface) => fact(addresses.v6, cidrWords);
  const range = "v6 20010db8000000020000000000000000";

  test("One that stands has its own, a new one any of its subnet's.", async () => {
    expect(v4((await inBothStates(standing()))[0])).toBe("10.0.1.10");
    expect(v4(await made({ subnet_id: "subnet-private" }))).toBe("10.0.1.0/24");
    expect(v4(await made({ subnet_id: "subnet-private", private_ip: "10.0.1.20" }))).toBe("10.0.1.20");
  });

  test("IPv6 is listed, asked for, or given by the subnet; else there is none.", async () => {
    const listed = standing({ subnet_id: "subnet-public", ipv6_addresses: ["2001:db8:0:2::10"] });
    expect(v6((await inBothStates(listed))[0])).toBe("v6 20010db8000000020000000000000010");
    expect(v6((await inBothStates(standing({ subnet_id: "subnet-public" })))[0])).toBe("none");
    expect(v6(await made({ subnet_id: "subnet-public" }))).toBe("none");
    expect(v6(await made({ subnet_id: "subnet-public", ipv6_address_count: 1 }))).toBe(range.replace(/^v6 0*/, "v6 "));
    expect(v6(await made({ subnet_id: "subnet-public", ipv6_address_count: mentions("local.count") }))).toBe("?");
    expect(v6(await made({ subnet_id: "subnet-public", ipv6_addresses: [mentions("local.address")] }))).toBe(range);
    const given = { "aws_subnet.public": { ...network["aws_subnet.public"], assign_ipv6_address_on_creation: true } };
    expect(v6(await made({ subnet_id: "subnet-public" }, given))).toBe(range);
  });
});

describe("an instance whose primary interface is a resource of its own", () => {
  const nic = { subnet_id: "subnet-public", private_ips: ["10.0.2.5"], security_groups: ["sg-more"], attachment: [] };
  const block = { network_interface: [{ device_index: 0, network_interface_id: "eni-nic" }] };

  test("It has the interface's place, address and groups, and the interface is no workload of itself.", async () => {
    const { prior } = await world({ before: { ...network, "aws_network_interface.nic": nic, [key]: standing(block) } });
    const found = nicOf(prior);
    expect([place(found), groupsOf(found), isPublic(found), found.component]).toEqual([
      "aws_subnet.public",
      ["aws_security_group.more"],
      "false",
      key,
    ]);
    expect(prior.workloads.map(({ address }) => address)).toEqual([key]);
  });

  test("Both are made in the plan: the block refers to the interface.", async () => {
    const after = {
      "aws_network_interface.nic": { subnet_id: "subnet-public", security_groups: ["sg-more"] },
      [key]: { network_interface: [{ device_index: 0, network_interface_id: ref("aws_network_interface.nic.id") }] },
    };
    const { planned } = await world({ before: network, after });
    expect(place(nicOf(planned))).toBe("aws_subnet.public");
  });

  test("An Elastic IP on the interface, or on the instance, makes it public.", async () => {
    for (const eip of [{ network_interface: "eni-nic" }, { instance: "i-web" }]) {
      const more = { "aws_network_interface.nic": nic, "aws_eip.web": eip };
      expect(isPublic((await inBothStates(standing(block), more))[0])).toBe("true");
    }
  });

  test("A secondary interface is the instance's own and changes nothing.", async () => {
    const more = { "aws_network_interface.nic": { ...nic, attachment: [{ instance: "i-web", device_index: 1 }] } };
    const { prior } = await world({ before: { ...network, ...more, [key]: standing() } });
    expect(prior.workloads.map(({ address }) => address)).toEqual([key]);
    expect(place(nicOf(prior))).toBe("aws_subnet.private");
  });

  test("A template can name the interface, too.", async () => {
    const more = {
      "aws_network_interface.nic": nic,
      "aws_launch_template.lt": {
        name: "lt",
        latest_version: 1,
        network_interfaces: [{ device_index: 0, network_interface_id: "eni-nic" }],
      },
    };
    expect(place(await made({ launch_template: [{ id: "lt-lt" }] }, more))).toBe("aws_subnet.public");
  });
});

describe("the ports of an instance", () => {
  test("Linux sends from 32768 to 60999, Windows from 49152 to 65535.", async () => {
    expect((await inBothStates(standing()))[0].sourcePorts).toEqual([32768, 61000]);
    expect((await inBothStates(standing({ get_password_data: true })))[0].sourcePorts).toEqual([49152, 65536]);
    const image = { "data.aws_ami.windows": { id: "ami-win", platform: "windows" } };
    expect((await inBothStates(standing({ ami: "ami-win" }), image))[0].sourcePorts).toEqual([49152, 65536]);
    const more = { ...image, "aws_launch_template.lt": { name: "lt", image_id: "ami-win" } };
    expect((await made({ launch_template: [{ id: "lt-lt" }], subnet_id: "subnet-private" }, more)).sourcePorts).toEqual(
      [49152, 65536],
    );
  });
});

describe("what is a workload", () => {
  test("A data source of an instance is not: another state has it.", async () => {
    const { prior } = await world({ before: { ...network, "data.aws_instance.far": { subnet_id: "subnet-private" } } });
    expect(prior.workloads).toEqual([]);
  });
});

import { describe, expect, test } from "@jest/globals";
import { fact } from "./words.ts";
import { gone, ref, remade, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24", map_public_ip_on_launch: true },
  "aws_security_group.web": { vpc_id: "vpc-main", ingress: [], egress: [] },
};

const nic = { subnet_id: "subnet-a", private_ips: ["10.0.1.5"], security_groups: ["sg-web"], attachment: [] };
const key = "aws_network_interface.nic";

const workloads = async (told: Told) => {
  const { prior, planned } = await world({ ...told, before: { ...network, ...told.before } });
  return [prior, planned].map((aws) => aws.workloads.map(({ address }) => address));
};

describe("a network interface", () => {
  test("One that is attached to nothing here is a workload of itself.", async () => {
    expect((await workloads({ before: { [key]: nic } }))[0]).toEqual([key]);
    const elsewhere = { [key]: { ...nic, attachment: [{ instance: "i-far", device_index: 0 }] } };
    expect((await workloads({ before: elsewhere }))[0]).toEqual([key]);
  });

  test("One that a data source reads is none: it may be a load balancer's or an endpoint's.", async () => {
    expect((await workloads({ before: { [`data.${key}`]: nic } }))[0]).toEqual([]);
  });

  test("It has its groups, or its VPC's default one, and no public address but an Elastic IP's.", async () => {
    const { prior } = await world({
      before: {
        ...network,
        [key]: nic,
        "aws_network_interface.bare": { subnet_id: "subnet-a", private_ips: ["10.0.1.6"], security_groups: [] },
      },
    });
    expect(prior.workloadAt(key)?.nic).toMatchObject({
      groups: { items: ["aws_security_group.web"] },
      publicAddress: { value: false },
    });
    expect(prior.workloadAt("aws_network_interface.bare")?.nic.groups.items).toEqual([
      "aws_vpc.main.default_security_group",
    ]);
    const { prior: withEip } = await world({
      before: { ...network, [key]: nic, "aws_eip.e": { network_interface: "eni-nic" } },
    });
    expect(withEip.workloadAt(key)?.nic.publicAddress).toEqual({ known: true, value: true });
  });

  test("Either form of attachment makes it the instance's.", async () => {
    const instance = { "aws_instance.web": { subnet_id: "subnet-a", vpc_security_group_ids: ["sg-web"] } };
    const block = { ...instance, [key]: { ...nic, attachment: [{ instance: "i-web", device_index: 1 }] } };
    expect((await workloads({ before: block }))[0]).toEqual(["aws_instance.web"]);
    const attachment = { network_interface_id: "eni-nic", instance_id: "i-web", device_index: 1 };
    const separate = { ...instance, [key]: nic, "aws_network_interface_attachment.a": attachment };
    expect((await workloads({ before: separate }))[0]).toEqual(["aws_instance.web"]);
  });

  test("An attachment that goes sets it free, although the interface still lists the instance.", async () => {
    const before = {
      "aws_instance.web": { subnet_id: "subnet-a", vpc_security_group_ids: ["sg-web"] },
      [key]: { ...nic, attachment: [{ instance: "i-web", device_index: 1 }] },
      "aws_network_interface_attachment.a": { network_interface_id: "eni-nic", instance_id: "i-web", device_index: 1 },
    };
    expect(await workloads({ before, after: { "aws_network_interface_attachment.a": gone } })).toEqual([
      ["aws_instance.web"],
      ["aws_instance.web", key],
    ]);
  });

  test("One that is made anew keeps the groups that are attached to it anew.", async () => {
    const before = {
      [key]: { ...nic, security_groups: ["sg-web", "sg-more"] },
      "aws_security_group.more": { vpc_id: "vpc-main", ingress: [], egress: [] },
      "aws_network_interface_sg_attachment.more": { network_interface_id: "eni-nic", security_group_id: "sg-more" },
    };
    const after = {
      [key]: remade({ security_groups: ["sg-web"], private_ips: undefined }),
      "aws_network_interface_sg_attachment.more": remade({ network_interface_id: ref(`${key}.id`) }),
    };
    const { planned } = await world({ before: { ...network, ...before }, after });
    expect([...(planned.workloadAt(key)?.nic.groups.items ?? [])].sort()).toEqual([
      "aws_security_group.more",
      "aws_security_group.web",
    ]);
  });

  test("Addresses in an ordered list are its addresses.", async () => {
    const after = { [key]: { subnet_id: "subnet-a", private_ip_list_enabled: true, private_ip_list: ["10.0.1.7"] } };
    const { planned } = await world({ before: network, after });
    expect(fact(planned.workloadAt(key)?.nic.addresses.v4 ?? { known: false, missing: [] }, String)).toBe(
      "167772423,167772424",
    );
  });
});

import { describe, expect, test } from "@jest/globals";
import { groupRules } from "./words.ts";
import { type Arguments, world } from "./world.ts";

const key = "aws_cloud9_environment_ec2.ide";

const environment = async (values: Arguments, isPublic = true) => {
  const before = {
    "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
    "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24", map_public_ip_on_launch: isPublic },
    [key]: { name: "ide", instance_type: "t3.small", ...values },
  };
  const { prior } = await world({ before });
  const workload = prior.workloadAt(key);
  if (workload === undefined) throw new Error("no workload");
  return { prior, workload };
};

describe("a Cloud9 environment", () => {
  test("It is a workload in its subnet, with a group of its own that lets everything out and nothing in.", async () => {
    const { prior, workload } = await environment({ subnet_id: "subnet-a" });
    expect(workload.nic.segment).toEqual({ known: true, value: "aws_subnet.a" });
    const [group = ""] = workload.nic.groups.items;
    expect(groupRules(prior, group, "inbound")).toEqual([]);
    expect(groupRules(prior, group, "outbound")).toEqual([`all 0.0.0.0/0 (${group})`, `all ::/0 (${group})`]);
  });

  test("Without ingress it cannot do without Systems Manager.", async () => {
    const { prior, workload } = await environment({ subnet_id: "subnet-a", connection_type: "CONNECT_SSM" });
    expect([...prior.useOf(workload).keys()]).toEqual(["ssm", "ssmmessages"]);
    const { workload: bySsh } = await environment({ subnet_id: "subnet-a", connection_type: "CONNECT_SSH" });
    expect([...prior.useOf(bySsh).keys()]).toEqual([]);
  });

  test("It has the public address that its subnet gives.", async () => {
    const publicAddress = async (values: Arguments, isPublic?: boolean) =>
      (await environment(values, isPublic)).workload.nic.publicAddress;
    expect(await publicAddress({ subnet_id: "subnet-a" }, true)).toEqual({ known: true, value: true });
    expect(await publicAddress({ subnet_id: "subnet-a" }, false)).toEqual({ known: true, value: false });
  });

  test("In a subnet outside the plan it has one where Cloud9 connects to it, else that is not known.", async () => {
    const far = { subnet_id: "subnet-far" };
    expect((await environment(far)).workload.nic.publicAddress).toEqual({ known: true, value: true });
    expect((await environment({ ...far, connection_type: "CONNECT_SSM" })).workload.nic.publicAddress.known).toBe(
      false,
    );
  });
});

import type { AwsNetwork } from "../../src/aws/network.ts";
import type { Interface } from "../../src/engine/index.ts";
import { fact } from "./words.ts";
import { type Arguments, type Told, world } from "./world.ts";

/** Where the instances of the tests stand. */
export const network = {
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

export const key = "aws_instance.web";
export const standardGroup = "aws_vpc.main.default_security_group";

export const nicOf = (aws: AwsNetwork, address = key): Interface => {
  const found = aws.workloadAt(address)?.nic;
  if (found === undefined) throw new Error(`${address} is no workload`);
  return found;
};

/** An instance as it stands, as a refreshed state has it. */
export const standing = (values: Arguments = {}): Arguments => ({
  subnet_id: "subnet-private",
  private_ip: "10.0.1.10",
  ipv6_addresses: [],
  associate_public_ip_address: false,
  vpc_security_group_ids: ["sg-web"],
  security_groups: [],
  ...values,
});

export const inBothStates = async (values: Arguments, more: Told["before"] = {}, after: Told["after"] = {}) => {
  const { prior, planned } = await world({ before: { ...network, ...more, [key]: values }, after });
  return [nicOf(prior), nicOf(planned)] as const;
};

/** A new instance. */
export const made = async (values: Arguments, more: Told["before"] = {}, after: Told["after"] = {}) => {
  const { planned } = await world({ before: { ...network, ...more }, after: { ...after, [key]: values } });
  return nicOf(planned);
};

export const groupsOf = ({ groups }: Interface) => [...groups.items, ...(groups.missing.length > 0 ? ["?"] : [])];
export const isPublic = ({ publicAddress }: Interface) => fact(publicAddress, String);
export const place = ({ segment }: Interface) => fact(segment, (id) => id);

import { complete, type Group, type Id, known, unknown } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Workload } from "./instance.ts";
import { addressesOf } from "./interface-addresses.ts";
import { linuxPorts, type Surroundings, segmentOf } from "./network-interface.ts";
import { outside, regionOf } from "./reading.ts";
import { outboundOnlyGroup } from "./security-group.ts";

export const types = ["aws_cloud9_environment_ec2"] as const;

/** A Cloud9 environment is an instance that AWS makes, with a group of its own that no plan names. */
export function readCloud9Environments(around: Surroundings): {
  readonly workloads: readonly Workload[];
  readonly groups: readonly Group[];
} {
  const resources = around.reading.snapshot.ofType("aws_cloud9_environment_ec2");
  return {
    groups: resources.map(({ address }) => outboundOnlyGroup(groupOf(address))),
    workloads: resources.map((resource) => workloadOf(around, resource)),
  };
}

const groupOf = (environment: Id): Id => `${environment}.security_group`;

/**
 * Without ingress (`CONNECT_SSM`) people reach it by Session Manager only; else Cloud9 connects to its public address.
 * https://docs.aws.amazon.com/cloud9/latest/user-guide/ec2-ssm.html
 */
function workloadOf({ reading, subnets }: Surroundings, resource: Resource): Workload {
  const { address, attributes } = resource;
  const segment = segmentOf(reading, address, attributes);
  const connection = attributes.text("connection_type");
  const bySession = connection.kind === "set" && connection.value === "CONNECT_SSM";
  const given = segment.known ? subnets.get(segment.value)?.mapPublicIp : undefined;
  const notTold = segment.known ? unknown(outside(segment.value, "map_public_ip_on_launch")) : segment;
  const shown = `${address} connects by Systems Manager`;
  return {
    address,
    nic: {
      id: address,
      component: address,
      segment,
      addresses: addressesOf(address, [], segment, subnets),
      publicAddress: given ?? (bySession ? notTold : known(true)),
      groups: complete([groupOf(address)]),
      sourcePorts: linuxPorts,
    },
    profiles: [],
    inherentUse: new Map(
      bySession
        ? [
            ["ssm", shown],
            ["ssmmessages", shown],
          ]
        : [],
    ),
    get region() {
      return regionOf(resource);
    },
  };
}

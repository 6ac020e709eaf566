import { type Fact, type Gateway, type Id, type Intervals, known, range, unknown } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { readCidr } from "./cidr.ts";
import { isNew, keyIn } from "./directory.ts";
import { factOf, outside, part, placeOf, type Reading } from "./reading.ts";
import type { Subnet } from "./subnet.ts";

export const types = ["aws_nat_gateway"] as const;

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
const sourcePorts = range(1024, 65536);

export const readNatGateways = part((reading, subnets: ReadonlyMap<Id, Subnet>): readonly Gateway[] => {
  return reading.snapshot.ofType("aws_nat_gateway").map((resource) => {
    const id = reading.directory.keyOf("nat-gateway", resource);
    const segment = segmentOf(reading, resource, id);
    return {
      kind: "translator",
      id,
      segment,
      addresses: addressesOf(resource, id, segment, subnets),
      publicAddress: publicAddressOf(resource, id),
      sourcePorts,
    };
  });
});

/**
 * A regional NAT gateway has no subnet: it stands in every zone, with a route to the VPC's internet gateway of its own.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
function segmentOf({ directory }: Reading, { attributes }: Resource, id: Id): Fact<Id | undefined> {
  const mode = attributes.text("availability_mode");
  if (mode.kind === "set" && mode.value === "regional") return known(undefined);
  return placeOf(directory.find("subnet", attributes, "subnet_id"), id, "its subnet");
}

function addressesOf(
  { attributes }: Resource,
  id: Id,
  segment: Fact<Id | undefined>,
  subnets: ReadonlyMap<Id, Subnet>,
): Fact<Intervals> {
  const address = attributes.text("private_ip");
  const cidr = address.kind === "set" ? readCidr(address.value) : undefined;
  if (cidr !== undefined) return known(cidr.addresses);
  const subnet = segment.known && segment.value !== undefined ? subnets.get(segment.value) : undefined;
  return subnet?.segment.addresses.v4 ?? unknown(outside(id, "its private address"));
}

/** A public NAT gateway cannot be made without an Elastic IP; a private one never has one. */
function publicAddressOf({ attributes }: Resource, id: Id): Fact<boolean> {
  const type = factOf(attributes.text("connectivity_type"), id, "its connectivity type", "public", "public");
  return type.known ? known(type.value !== "private") : type;
}

/**
 * The Elastic IP under which each NAT gateway sends, by the address of the resource or the literal id. One that the plan
 * makes anew, be it at the same address, is another one.
 */
export const readNatAddresses = part(({ snapshot, directory }): ReadonlyMap<Id, Id> => {
  const addresses = new Map<Id, Id>();
  for (const resource of snapshot.ofType("aws_nat_gateway")) {
    const eip = keyIn(directory.find("elastic-ip", resource.attributes, "allocation_id"));
    if (eip === undefined) continue;
    const described = snapshot.find(eip);
    const name = described !== undefined && isNew(described) ? `${eip} (new)` : eip;
    addresses.set(directory.keyOf("nat-gateway", resource), name);
  }
  return addresses;
});

/** A NAT gateway that is known by its id alone. */
export function outsideNatGateway(id: Id): Gateway | undefined {
  if (!id.startsWith("nat-")) return undefined;
  const not = (fact: string) => unknown(outside(id, fact));
  return {
    kind: "translator",
    id,
    segment: not("its subnet"),
    addresses: not("its private address"),
    publicAddress: not("its connectivity type"),
    sourcePorts,
  };
}

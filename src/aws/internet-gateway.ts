import { type Fact, type Gateway, type Id, known, unknown } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { keyIn, type Located } from "./directory.ts";
import { lacking, outside, part, type Reading } from "./reading.ts";

export const types = [
  "aws_internet_gateway",
  "aws_internet_gateway_attachment",
  "aws_egress_only_internet_gateway",
] as const;

/** The gateway that AWS makes along with the default VPC. */
export const defaultVpcGateway = (vpc: Id): Id => `${vpc}.internet_gateway`;

export const readInternetGateways = part((reading): readonly Gateway[] => {
  const { snapshot, directory } = reading;
  const ofDefault = snapshot.ofType("aws_default_vpc").map((resource): Gateway => {
    const vpc = directory.keyOf("vpc", resource);
    return { kind: "internet", id: defaultVpcGateway(vpc), domain: known(vpc) };
  });
  const internet = snapshot.ofType("aws_internet_gateway").map((resource): Gateway => {
    const id = directory.keyOf("internet-gateway", resource);
    return { kind: "internet", id, domain: attachmentOf(reading, resource, id) };
  });
  const egressOnly = snapshot.ofType("aws_egress_only_internet_gateway").map((resource): Gateway => {
    const id = directory.keyOf("egress-only-internet-gateway", resource);
    return { kind: "egress-only", id, domain: domainOf(directory.find("vpc", resource.attributes, "vpc_id"), id) };
  });
  return [...ofDefault, ...internet, ...egressOnly];
});

/** The VPC that a gateway is attached to; `undefined` when it is attached to none. */
function attachmentOf(reading: Reading, resource: Resource, id: Id): Fact<Id | undefined> {
  const { directory, before } = reading;
  const attachment = attachedBy(reading, id);
  if (attachment !== undefined) {
    reading.contribute(id, attachment.address);
    return domainOf(directory.find("vpc", attachment.attributes, "vpc_id"), attachment.address);
  }
  const vpc = vpcIn(reading, resource);
  // Once refreshed, the gateway lists the VPC that an attachment gave it, and goes on listing it when that one goes.
  const former = attachedBy(before, id);
  const isTakenAway =
    former !== undefined && keyIn(before.directory.find("vpc", former.attributes, "vpc_id")) === keyIn(vpc);
  // Computed where nobody writes it: a new gateway is attached to none.
  const isAttachedToNone = vpc.kind === "unknown" && vpc.unknown.kind === "computed";
  if (isTakenAway || isAttachedToNone || (vpc.kind === "none" && resource.mode === "managed")) return known(undefined);
  return domainOf(vpc, id);
}

/** A data source lists the attachments of its gateway. */
function vpcIn({ directory }: Reading, { mode, attributes }: Resource): Located {
  if (mode === "managed") return directory.find("vpc", attributes, "vpc_id");
  const [listed] = attributes.blocks("attachments").items;
  return listed === undefined ? { kind: "none" } : directory.find("vpc", listed, "vpc_id");
}

const domainOf = (vpc: Located, component: Id): Fact<Id | undefined> =>
  vpc.kind === "at" ? known(vpc.key) : unknown(lacking(vpc, component, "its VPC"));

function attachedBy({ snapshot, directory }: Reading, gateway: Id): Resource | undefined {
  return snapshot
    .ofType("aws_internet_gateway_attachment")
    .find(({ attributes }) => keyIn(directory.find("internet-gateway", attributes, "internet_gateway_id")) === gateway);
}

/** A gateway that is known by its id alone; the prefix tells its kind. */
export function outsideInternetGateway(id: Id): Gateway | undefined {
  const domain = unknown(outside(id, "its VPC"));
  if (id.startsWith("igw-")) return { kind: "internet", id, domain };
  return id.startsWith("eigw-") ? { kind: "egress-only", id, domain } : undefined;
}

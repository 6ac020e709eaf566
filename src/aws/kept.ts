import type { Resource, Snapshot } from "../plan/plan.ts";
import { exchanged } from "../plan/snapshot.ts";
import { isNew } from "./directory.ts";
import { isOn } from "./reading.ts";

/**
 * Resources that Terraform only forgets when it deletes them: AWS keeps what they manage as it is. With the argument by
 * which they say what that is.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group#removing-aws_default_security_group-from-your-configuration
 */
const manages: Readonly<Record<string, string>> = {
  aws_default_network_acl: "default_network_acl_id",
  aws_default_route_table: "default_route_table_id",
  aws_default_security_group: "vpc_id",
  aws_default_subnet: "availability_zone",
  aws_default_vpc: "region",
  aws_default_vpc_dhcp_options: "region",
};

/** The planned state with what goes on existing although the plan deletes the resource that manages it. */
export function withWhatIsKept(planned: Snapshot, prior: Snapshot): Snapshot {
  const managed = new Set(planned.ofType(...Object.keys(manages)).map(nameOf));
  const kept = prior.ofType(...Object.keys(manages)).filter((resource) => {
    if (planned.find(resource.address) !== undefined || managed.has(nameOf(resource))) return false;
    // It goes with its VPC, and the default VPC and its subnets can be told to go.
    return !isOn(resource.attributes.flag("force_destroy")) && !goesWithItsVpc(resource, planned, prior);
  });
  return kept.length === 0 ? planned : exchanged(planned, prior, new Set(kept.map(({ address }) => address)));
}

function goesWithItsVpc({ attributes }: Resource, planned: Snapshot, prior: Snapshot): boolean {
  const id = attributes.text("vpc_id");
  return prior.ofType("aws_vpc").some((vpc) => {
    const own = vpc.attributes.text("id");
    if (id.kind !== "set" || own.kind !== "set" || own.value !== id.value) return false;
    const after = planned.find(vpc.address);
    return after === undefined || isNew(after);
  });
}

/** Names what a resource manages, so that one that takes it over is told from one that lets it go. */
function nameOf({ type, attributes }: Resource): string {
  const by = attributes.text(manages[type] ?? "");
  return `${type} ${by.kind === "set" ? by.value : ""}`;
}

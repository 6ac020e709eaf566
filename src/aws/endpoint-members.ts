import type { Id, Listing } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { isNew, keyIn, type Noun } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { isOn, lacking, outside, part, type Reading, restOf } from "./reading.ts";

type Collection = "subnet_ids" | "security_group_ids" | "route_table_ids";

/** What an endpoint's collections hold, in its own lists and by association resources. */
const associations = {
  subnet_ids: { type: "aws_vpc_endpoint_subnet_association", argument: "subnet_id", noun: "subnet" },
  security_group_ids: {
    type: "aws_vpc_endpoint_security_group_association",
    argument: "security_group_id",
    noun: "security-group",
  },
  route_table_ids: {
    type: "aws_vpc_endpoint_route_table_association",
    argument: "route_table_id",
    noun: "route-table",
  },
} as const satisfies Record<Collection, { type: string; argument: string; noun: Noun }>;

/** The subnets, groups and route tables of endpoints, by the endpoint's key. */
export interface EndpointMembers {
  subnets(endpoint: Id): Listing<Entry<Id>>;
  routeTables(endpoint: Id): Listing<Entry<Id>>;
  groups(endpoint: Id, resource: Resource, vpc: Id | undefined): Listing<Id>;
}

export function readEndpointMembers(reading: Reading): EndpointMembers {
  const read = (name: Collection) => {
    const now = membersIn[name](reading);
    const then = membersIn[name](reading.before);
    return (endpoint: Id) => now.settle(endpoint, then);
  };
  const groups = read("security_group_ids");
  const replaced = replacedDefaults(reading);
  const wereReplaced = replacedDefaults(reading.before);

  return {
    subnets: read("subnet_ids"),
    routeTables: read("route_table_ids"),
    /**
     * An endpoint made without groups has the VPC's default one. An association can take that away, and gives it back
     * when it goes itself.
     * https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
     */
    groups(endpoint, resource, vpc) {
      const { items, missing } = groups(endpoint);
      const told = items.map(({ value }) => value);
      const standard = vpc === undefined ? undefined : reading.directory.impliedOf("default-security-group", vpc);
      if (replaced.has(endpoint)) return { items: told.filter((group) => group !== standard), missing };
      const own = reading.directory.findAll("security-group", resource.attributes, "security_group_ids");
      const isWithout = own.rest?.kind !== "unresolved" && (isNew(resource) ? own.items : told).length === 0;
      const isGivenBack = wereReplaced.has(endpoint) && !isNew(resource);
      if (!isWithout && !isGivenBack) return { items: told, missing };
      return standard === undefined
        ? { items: told, missing: [...missing, outside(endpoint, "its security groups")] }
        : { items: [...new Set([...told, standard])], missing };
    },
  };
}

const membersIn = {
  subnet_ids: part((reading) => tell(reading, "subnet_ids")),
  security_group_ids: part((reading) => tell(reading, "security_group_ids")),
  route_table_ids: part((reading) => tell(reading, "route_table_ids")),
} satisfies Record<Collection, unknown>;

function tell(reading: Reading, name: Collection): Collections<Id> {
  const { snapshot, directory } = reading;
  const { type, argument, noun } = associations[name];
  const members = new Collections<Id>();
  for (const resource of snapshot.ofType("aws_vpc_endpoint")) {
    const endpoint = directory.keyOf("vpc-endpoint", resource);
    if (members.has(endpoint)) continue;
    const list = directory.findAll(noun, resource.attributes, name);
    members.list(
      endpoint,
      list.items.map((key) => ({ key, component: endpoint, value: key })),
      isNew(resource),
    );
    members.lack(endpoint, ...restOf(list, endpoint, `its ${name}`));
  }
  for (const { address, attributes } of snapshot.ofType(type)) {
    const endpoint = directory.find("vpc-endpoint", attributes, "vpc_endpoint_id");
    const member = directory.find(noun, attributes, argument);
    if (endpoint.kind === "at") reading.contribute(endpoint.key, address);
    for (const key of endpoint.kind === "at" ? [endpoint.key] : directory.newOnes("vpc-endpoint")) {
      if (endpoint.kind !== "at") members.lack(key, lacking(endpoint, address, "its endpoint"));
      else if (member.kind !== "at") members.lack(key, lacking(member, address, `its ${argument}`));
      else members.add(key, { key: member.key, component: address, value: member.key });
    }
  }
  return members;
}

/** The endpoints of which an association has taken the default group away. */
function replacedDefaults({ snapshot, directory }: Reading): ReadonlySet<Id> {
  const replacing = snapshot
    .ofType(associations.security_group_ids.type)
    .filter(({ attributes }) => isOn(attributes.flag("replace_default_association")));
  const endpoints = replacing.map(({ attributes }) =>
    keyIn(directory.find("vpc-endpoint", attributes, "vpc_endpoint_id")),
  );
  return new Set(endpoints.filter((endpoint) => endpoint !== undefined));
}

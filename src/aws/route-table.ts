import {
  type Destination,
  type Fact,
  type ForwardingTable,
  type Id,
  known,
  type Missing,
  type NextHop,
  type Route,
  unknown,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes, Unknown } from "../plan/value.ts";
import { cidrKey, everywhere, prefixesOf } from "./cidr.ts";
import { isNew, keyIn, type Noun } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { defaultVpcGateway } from "./internet-gateway.ts";
import { destinationsOfList, type PrefixLists, readPrefixLists } from "./prefix-list.ts";
import {
  formerKey,
  lacking,
  madeAlong,
  missing,
  outside,
  part,
  placeOf,
  type Reading,
  restOf,
  showable,
} from "./reading.ts";
import type { Association } from "./subnet.ts";
import { perhapsLocal, type Vpc } from "./vpc.ts";

export const types = [
  "aws_route_table",
  "aws_default_route_table",
  "aws_route",
  "aws_route_table_association",
  "aws_main_route_table_association",
  "aws_vpn_gateway_route_propagation",
] as const;

/** The routes that gateway endpoints put into tables. */
type EndpointRoutes = ReadonlyMap<Id, readonly Route[]>;

/** What one entry of a table holds: a route to each of the prefixes that its destination names. */
type Routes = readonly Route[];

export const readRouteTables = part(
  (reading, vpcs: ReadonlyMap<Id, Vpc>, endpointRoutes: EndpointRoutes): ReadonlyMap<Id, ForwardingTable> => {
    const now = routesIn(reading);
    const then = routesIn(reading.before);
    const vpcOf = vpcsOfTables(reading, vpcs);
    const routesOf = (id: Id): ForwardingTable["routes"] => {
      const former = formerKey(reading, "main-route-table", id);
      const { items, missing } = now.routes.settle(id, then.routes, former);
      const propagated = now.propagations.settle(id, then.propagations, former).items;
      return {
        items: [
          ...localRoutes(id, vpcOf.get(id), vpcs),
          ...items.flatMap(({ value }) => value),
          ...propagated.flatMap(({ component }) => propagatedRoutes(component)),
          ...(endpointRoutes.get(id) ?? []),
        ],
        missing,
      };
    };
    return new Map(now.routes.parents.map((id) => [id, { id, routes: routesOf(id) }]));
  },
);

/** A table that no resource of the plan describes. */
export const outsideTable = (id: Id): ForwardingTable => ({
  id,
  routes: { items: [], missing: [outside(id, "its routes")] },
});

function vpcsOfTables({ snapshot, directory }: Reading, vpcs: ReadonlyMap<Id, Vpc>): ReadonlyMap<Id, Id> {
  const vpcOf = new Map([...vpcs.keys()].map((vpc) => [directory.impliedOf("main-route-table", vpc), vpc]));
  for (const resource of snapshot.ofType("aws_route_table", "aws_default_route_table")) {
    const vpc = directory.find("vpc", resource.attributes, "vpc_id");
    if (vpc.kind === "at") vpcOf.set(directory.keyOf("route-table", resource), vpc.key);
  }
  return vpcOf;
}

function localRoutes(table: Id, vpc: Id | undefined, vpcs: ReadonlyMap<Id, Vpc>): Routes {
  if (vpc === undefined) return perhapsLocal(table, [outside(table, "its VPC")]);
  return vpcs.get(vpc)?.localRoutes ?? perhapsLocal(vpc, [outside(vpc, "its CIDRs")]);
}

/**
 * What a virtual private gateway propagates is learned from the other side. At worst that is a default route, before
 * which a static one comes; its other prefixes lead to private networks.
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
function propagatedRoutes(component: Id): Routes {
  const via = unknown(outside(component, "the routes that its virtual private gateway propagates"));
  return everywhere.map((destination) => ({ component, destination, via, origin: "propagated" }));
}

// ---- what tables hold ----------------------------------------------------------------------------------------------

interface Told {
  readonly routes: Collections<Routes>;
  /** By the gateway that propagates. */
  readonly propagations: Collections<string>;
}

const routesIn = part((reading): Told => {
  const { snapshot, directory } = reading;
  const routes = new Collections<Routes>();
  const propagations = new Collections<string>();
  const lists = readPrefixLists(reading);
  for (const resource of snapshot.ofType("aws_route_table", "aws_default_route_table")) {
    const id = directory.keyOf("route-table", resource);
    if (routes.has(id)) continue;
    const isMade = resource.type === "aws_route_table" && isNew(resource);
    const blocks = resource.attributes.blocks(resource.mode === "data" ? "routes" : "route");
    const inline = blocks.items.flatMap((block) =>
      routeIn({ reading, lists, table: id, component: id, written: block }),
    );
    routes.list(id, inline, isMade);
    routes.lack(id, ...restOf(blocks, id, "its routes"));
    const gateways = resource.attributes.texts("propagating_vgws").items;
    propagations.list(
      id,
      gateways.map(({ value }) => propagation(value, id)),
      isMade,
    );
  }
  for (const { address, attributes } of snapshot.ofType("aws_route").filter(({ mode }) => mode === "managed")) {
    const table = directory.find("route-table", attributes, "route_table_id");
    if (table.kind === "at") {
      reading.contribute(table.key, address);
      routes.add(table.key, ...routeIn({ reading, lists, table: table.key, component: address, written: attributes }));
    } else {
      const fact = lacking(table, address, "its route table");
      for (const id of directory.newOnes("route-table")) routes.lack(id, fact);
    }
  }
  for (const { address, attributes } of snapshot.ofType("aws_vpn_gateway_route_propagation")) {
    const table = directory.find("route-table", attributes, "route_table_id");
    if (table.kind !== "at") continue;
    reading.contribute(table.key, address);
    const gateway = attributes.text("vpn_gateway_id");
    propagations.add(table.key, propagation(gateway.kind === "set" ? gateway.value : address, address));
  }
  for (const { key, vpc } of madeAlong(reading, "main-route-table")) {
    routes.complete(key, vpc.type === "aws_default_vpc" ? [toGatewayOf(reading, vpc, key)] : []);
  }
  for (const id of routes.parents) if (!routes.has(id)) routes.lack(id, outside(id, "its other routes"));
  return { routes, propagations };
});

const propagation = (gateway: string, component: Id): Entry<string> => ({ key: gateway, component, value: gateway });

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html */
function toGatewayOf({ directory }: Reading, vpc: Resource, component: Id): Entry<Routes> {
  const via = known<NextHop>({ kind: "gateway", id: defaultVpcGateway(directory.keyOf("vpc", vpc)) });
  const value = everywhere.map((destination): Route => ({ component, destination, via, origin: "static" }));
  return { key: "its internet gateway", component, value };
}

// ---- one route -----------------------------------------------------------------------------------------------------

interface Written {
  readonly reading: Reading;
  readonly lists: PrefixLists;
  readonly table: Id;
  /** The table itself, for a route written inside it, or a resource of its own. */
  readonly component: Id;
  readonly written: Attributes;
}

function routeIn(route: Written): readonly Entry<Routes>[] {
  const { component, reading } = route;
  const to = destinationIn(route);
  const told = nextHopIn(route);
  // The local route can be written too; it is made from the VPC's CIDRs.
  if (to === undefined || (told.known && told.value.kind === "local")) return [];
  // A route whose target is gone stays, and drops what it gets.
  // https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
  const isGone = told.known && told.value.kind === "gateway" && reading.isAbsent(told.value.id);
  const via: Fact<NextHop> = isGone ? known({ kind: "drop" }) : told;
  const value = to.destinations.map((destination): Route => ({ component, destination, via, origin: to.origin }));
  return [{ key: `${to.key} ${keyOfHop(told)}`, component, value }];
}

function keyOfHop(via: Fact<NextHop>): string {
  if (!via.known) return JSON.stringify(via.missing);
  return via.value.kind === "gateway" ? via.value.id : via.value.kind;
}

/**
 * Where a route leads: to one prefix, or to all that a list holds. `key` says what it is in AWS. What a list brings comes
 * after a static route to the same prefix.
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
interface Destinations {
  readonly key: string;
  readonly destinations: readonly Destination[];
  readonly origin: "static" | "listed";
}

function destinationIn({ reading, lists, table, component, written }: Written): Destinations | undefined {
  const prefix = component === table ? "" : "destination_";
  for (const name of [`${prefix}cidr_block`, `${prefix}ipv6_cidr_block`]) {
    const text = written.text(name);
    if (text.kind === "set") return { key: cidrKey(text.value), destinations: prefixesOf(text), origin: "static" };
    if (text.kind === "unknown") return notTold(component, text.unknown);
  }
  const list = reading.directory.find("prefix-list", written, "destination_prefix_list_id");
  if (list.kind === "at") {
    return { key: list.key, destinations: destinationsOfList(lists(list.key, table)), origin: "listed" };
  }
  return list.kind === "unknown" ? notTold(component, list.unknown) : undefined;
}

function notTold(component: Id, why: Unknown): Destinations {
  const fact = unknown(missing(component, "its destination", why));
  return { key: JSON.stringify(fact), destinations: [{ kind: "unknown", fact }], origin: "static" };
}

/** Where a route may lead, and as what noun that is known here. */
const targets = [
  ["nat_gateway_id", "nat-gateway"],
  ["egress_only_gateway_id", "egress-only-internet-gateway"],
  ["vpc_endpoint_id", "vpc-endpoint"],
  ["network_interface_id", "network-interface"],
  ["instance_id", "instance"],
] as const satisfies readonly (readonly [string, Noun])[];

const targetsNotDescribed = [
  "transit_gateway_id",
  "vpc_peering_connection_id",
  "local_gateway_id",
  "carrier_gateway_id",
  "core_network_arn",
] as const;

/** Of `aws_route`: filled in by AWS where another target is written. */
const computedTargets: ReadonlySet<string> = new Set(["network_interface_id", "instance_id"]);

function nextHopIn({ reading: { directory }, table, component, written }: Written): Fact<NextHop> {
  const gateway = written.text("gateway_id");
  if (gateway.kind === "set" && gateway.value === "local") return known({ kind: "local" });
  // The argument holds virtual private gateways and endpoints too; the id's prefix tells.
  const isEndpoint = gateway.kind === "set" && gateway.value.startsWith("vpce-");
  const gatewayNoun = isEndpoint ? "vpc-endpoint" : "internet-gateway";
  const open: Missing[] = [];
  for (const [name, noun] of [["gateway_id", gatewayNoun], ...targets] as const) {
    const target = directory.find(noun, written, name);
    if (target.kind === "at") return known({ kind: "gateway", id: target.key });
    const isFilledIn = component !== table && computedTargets.has(name);
    if (target.kind === "unknown" && !isFilledIn) open.push(missing(component, "its target", target.unknown));
  }
  for (const name of targetsNotDescribed) {
    const id = showable(written.text(name));
    if (id.kind === "set") return known({ kind: "gateway", id: id.value });
    if (id.kind === "unknown") open.push(missing(component, "its target", id.unknown));
  }
  return open.length === 0 ? known({ kind: "drop" }) : unknown(...open);
}

// ---- which table a subnet uses -------------------------------------------------------------------------------------

/** A subnet without an association uses its VPC's main table. */
export function tableAssociation(reading: Reading, vpcs: ReadonlyMap<Id, Vpc>): Association {
  const { directory } = reading;
  const { tableOf, open } = tellAssociations(reading);
  const newSubnets = new Set(open.length === 0 ? [] : directory.newOnes("subnet"));
  return {
    told: (subnet) => tableOf.get(subnet),
    byDefault(subnet, vpc) {
      if (newSubnets.has(subnet)) return unknown(...open);
      return vpc.known ? mainTableOf(reading, subnet, vpc.value, vpcs.get(vpc.value)) : vpc;
    },
  };
}

/** The tables that associations tell, by subnet, and why there may be more of them. */
const tellAssociations = part((reading) => {
  const { snapshot, directory, before } = reading;
  const tableOf = new Map<Id, Fact<Id>>();
  const open: Missing[] = [];
  for (const { address, attributes } of associationsIn(reading)) {
    const subnet = directory.find("subnet", attributes, "subnet_id");
    if (subnet.kind === "unknown") open.push(missing(address, "its subnet", subnet.unknown));
    if (subnet.kind !== "at") continue;
    reading.contribute(subnet.key, address);
    const table = directory.find("route-table", attributes, "route_table_id");
    tableOf.set(subnet.key, placeOf(table, address, "its route table"));
  }
  // What a data source lists may be what such a resource associated before the plan.
  const owned = new Set(
    associationsIn(before).map(({ attributes }) => keyIn(before.directory.find("subnet", attributes, "subnet_id"))),
  );
  for (const resource of snapshot.ofType("aws_route_table").filter(({ mode }) => mode === "data")) {
    for (const association of resource.attributes.blocks("associations").items) {
      const subnet = keyIn(directory.find("subnet", association, "subnet_id"));
      if (subnet === undefined || owned.has(subnet) || tableOf.has(subnet)) continue;
      tableOf.set(subnet, known(directory.keyOf("route-table", resource)));
    }
  }
  return { tableOf, open };
});

const associationsIn = ({ snapshot }: Reading): readonly Resource[] => snapshot.ofType("aws_route_table_association");

function mainTableOf(reading: Reading, subnet: Id, vpc: Id, described: Vpc | undefined): Fact<Id> {
  const { snapshot, directory, before } = reading;
  const association = mainAssociationOf(reading, vpc);
  if (association !== undefined) {
    reading.contribute(subnet, association.address);
    const table = directory.find("route-table", association.attributes, "route_table_id");
    return placeOf(table, association.address, "its route table");
  }
  if (described?.managed !== true) return unknown(outside(subnet, "its route table"));
  // One that goes gives its place back to the table that had it; else another table may have been made the main one.
  const gone = mainAssociationOf(before, vpc);
  const [teller, argument] = gone ? [gone, "original_route_table_id"] : [snapshot.find(vpc), "main_route_table_id"];
  const main = teller && keyIn(directory.find("route-table", teller.attributes, argument));
  const own = directory.impliedOf("main-route-table", vpc);
  const table = main ?? own;
  if (table === own && !directory.isAdopted("main-route-table", vpc)) {
    reading.assume(table, described.isDefault ? "leads to its internet gateway" : "has the local route only");
  }
  return known(table);
}

function mainAssociationOf({ snapshot, directory }: Reading, vpc: Id): Resource | undefined {
  return snapshot
    .ofType("aws_main_route_table_association")
    .find(({ attributes }) => keyIn(directory.find("vpc", attributes, "vpc_id")) === vpc);
}

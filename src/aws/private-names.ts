import {
  complete,
  type Fact,
  type Id,
  type Interface,
  known,
  type Listing,
  type PerFamily,
  type Zone,
} from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Attributes } from "../plan/value.ts";
import { keyIn } from "./directory.ts";
import { factOf, type Reading } from "./reading.ts";
import { privateNames } from "./services/catalogue.ts";
import type { Vpc } from "./vpc.ts";
import type { Service } from "./vpc-endpoint.ts";

/** Whether private DNS of an endpoint is on: a resource of its own says so in place of the endpoint. */
export function readPrivateDns(reading: Reading): (endpoint: Id, resource: Resource) => Fact<boolean> {
  const { snapshot, directory } = reading;
  const separate = new Map<Id, Resource>();
  for (const resource of snapshot.ofType("aws_vpc_endpoint_private_dns")) {
    const endpoint = keyIn(directory.find("vpc-endpoint", resource.attributes, "vpc_endpoint_id"));
    if (endpoint === undefined) continue;
    separate.set(endpoint, resource);
    reading.contribute(endpoint, resource.address);
  }
  return (endpoint, resource) => {
    const { attributes } = separate.get(endpoint) ?? resource;
    return factOf(attributes.flag("private_dns_enabled"), endpoint, "its private DNS setting", false, false);
  };
}

/** The private names that an endpoint answers, as far as private DNS is on; `undefined` where it answers none. */
export function zoneOf(
  id: Id,
  resource: Resource,
  service: Service,
  enabled: Fact<boolean>,
  interfaces: Listing<Interface>,
  vpc: Vpc | undefined,
): Zone | undefined {
  if (enabled.known && !enabled.value) return undefined;
  if (service.service === "s3" && onlyForInboundResolver(resource)) return undefined;
  return {
    component: id,
    names: namesOf(resource, service),
    active: activity(enabled, vpc),
    answers: answersOf(resource, interfaces),
  };
}

/** An existing endpoint lists its private names itself; beside them stand its own names, which only it answers. */
function namesOf(resource: Resource, { service, region }: Service): readonly string[] {
  const listed = resource.attributes.blocks("dns_entry").items.flatMap((entry) => {
    const name = entry.text("dns_name");
    const isPrivate = name.kind === "set" && !name.sensitive && !/\.vpce\.amazonaws\.com(\.cn)?$/.test(name.value);
    return isPrivate ? [name.value] : [];
  });
  const dualStack = addressTypeOf(resource) !== "ipv4";
  return [...new Set([...listed, ...privateNames(service, region, { dualStack })])].sort();
}

/**
 * AWS makes no endpoint with private DNS in a VPC whose DNS attributes are off, so in a VPC that the plan does not
 * describe they are on; an endpoint goes dormant when they are turned off later.
 */
function activity(enabled: Fact<boolean>, vpc: Vpc | undefined): Zone["active"] {
  if (!enabled.known) return enabled;
  if (vpc === undefined) return known(true);
  if (!vpc.privateDns.known) return vpc.privateDns;
  return known(vpc.privateDns.value ? true : { inactiveBecauseOf: vpc.key });
}

/**
 * S3's private names may be answered to inbound resolver endpoints only, and clients inside the VPC then go on using the
 * gateway endpoint. That is the default where nothing is written; but a block that leaves the option out says false.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 * https://github.com/hashicorp/terraform-provider-aws/issues/46404
 */
function onlyForInboundResolver({ attributes }: Resource): boolean {
  const [options] = attributes.blocks("dns_options").items;
  const option = options?.flag("private_dns_only_for_inbound_resolver_endpoint");
  return option === undefined || (option.kind === "set" && option.value);
}

/** The record types follow `dns_options`, or the endpoint's address type; IPv4 alone by default. */
function answersOf(resource: Resource, interfaces: Listing<Interface>): PerFamily<Listing<Id>> {
  const [options] = resource.attributes.blocks("dns_options").items;
  const records = textIn(options, "dns_record_ip_type");
  const kind = records === undefined || records === "service-defined" ? addressTypeOf(resource) : records;
  const all: Listing<Id> = { items: interfaces.items.map(({ id }) => id), missing: interfaces.missing };
  const none: Listing<Id> = complete([]);
  return { v4: kind === "ipv6" ? none : all, v6: kind === "ipv4" ? none : all };
}

const addressTypeOf = ({ attributes }: Resource): string => textIn(attributes, "ip_address_type") ?? "ipv4";

function textIn(attributes: Attributes | undefined, name: string): string | undefined {
  const text = attributes?.text(name);
  return text?.kind === "set" ? text.value : undefined;
}

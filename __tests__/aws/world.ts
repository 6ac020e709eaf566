import { type AwsNetwork, awsNetwork, modelledTypes } from "../../src/aws/network.ts";
import { check } from "../../src/check.ts";
import { defaultFailOn } from "../../src/findings/fail-on.ts";
import type { Report } from "../../src/findings/report.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";

/**
 * Plans as Terraform writes them, told in a few lines: what stands before, by address, and what the plan makes of it.
 * `after` names only what changes; what it says of a resource is laid over what stood before.
 */
export interface Told {
  readonly before?: Readonly<Record<string, Arguments>>;
  readonly after?: Readonly<Record<string, Arguments | Gone | Remade>>;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** Written as a reference: known where the other resource's attribute is. */
class Reference {
  readonly to: string;
  constructor(to: string) {
    this.to = to;
  }
}
/** Known after apply; the configuration shows only what the expression mentions, or nothing of it at all. */
class Unknown {
  readonly mentions: readonly string[] | undefined;
  constructor(mentions: readonly string[] | undefined) {
    this.mentions = mentions;
  }
}
class Sensitive {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}
class FilledIn {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}
class Gone {}
class Remade {
  readonly values: Arguments;
  constructor(values: Arguments) {
    this.values = values;
  }
}

/** `ref("aws_vpc.main.id")` */
export const ref = (to: string): Reference => new Reference(to);
export const mentions = (...references: readonly string[]): Unknown => new Unknown(references);
/** An expression inside a dynamic block, which a plan does not show. */
export const notShown: Unknown = new Unknown(undefined);
export const sensitive = (value: unknown): Sensitive => new Sensitive(value);
/** AWS has filled it in: the configuration does not write it. */
export const filledIn = (value: unknown): FilledIn => new FilledIn(value);
/** Deleted by the plan. */
export const gone = new Gone();
/** Deleted and made anew by the plan. */
export const remade = (values: Arguments = {}): Remade => new Remade(values);

export interface World {
  readonly plan: Plan;
  readonly prior: AwsNetwork;
  readonly planned: AwsNetwork;
}

export async function world(told: Told): Promise<World> {
  const plan = await readPlan(inputOf(told), { wants: (type) => modelledTypes.has(type) });
  return { plan, prior: awsNetwork(plan.prior, plan.prior), planned: awsNetwork(plan.planned, plan.prior) };
}

export const report = (told: Told): Promise<Report> => check([inputOf(told)], { failOn: defaultFailOn });

/** The findings in few words: `broken aws_instance.web ssm`. */
export async function verdicts(told: Told): Promise<readonly string[]> {
  const { findings } = await report(told);
  return findings.map(({ verdict, flow: { source, destination } }) => {
    const end = destination.kind === "aws-service" ? destination.service : destination.kind;
    return `${verdict} ${source.address} ${end === "internet" && "family" in destination ? destination.family : end}`;
  });
}

// ---- the plan's JSON -----------------------------------------------------------------------------------------------

interface Resource {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index: string | number | undefined;
  readonly written: Arguments;
}

function inputOf({ before = {}, after = {} }: Told) {
  const prior = Object.entries(before).map(([address, written]) => resourceOf(address, written));
  const known = new Map(prior.map((each) => [each.address, { ...madeUp(each), ...each.written }]));
  const stored = new Map(prior.map((each) => [each.address, valuesOf({ ...madeUp(each), ...each.written }, known)]));
  const changes = new Map(Object.entries(after).filter(([address]) => !address.includes("data.")));
  const merged = (address: string): Arguments => {
    const change = changes.get(address);
    if (change === undefined || change === gone) return { ...before[address] };
    return change instanceof Remade ? { ...before[address], ...change.values } : { ...before[address], ...change };
  };
  const isNew = (address: string) => !known.has(address) || changes.get(address) instanceof Remade;
  const addresses = [...new Set([...known.keys(), ...changes.keys()])].filter((each) => !each.includes("data."));
  const planned = new Map<string, Arguments>(known);
  for (const address of addresses) {
    if (changes.get(address) === gone) planned.delete(address);
    else planned.set(address, { ...(isNew(address) ? computedOf(address) : known.get(address)), ...merged(address) });
  }
  const resourceChanges = addresses.map((address) => {
    const resource = resourceOf(address, merged(address));
    const change = changes.get(address);
    const was = stored.get(address);
    const arguments_ = planned.get(address);
    const will = arguments_ === undefined ? undefined : valuesOf(arguments_, planned);
    return {
      ...headOf(resource),
      change: {
        actions: actionsOf(change, was !== undefined),
        before: was?.values ?? null,
        after: will?.values ?? null,
        after_unknown: will?.unknown ?? {},
        before_sensitive: was?.sensitive ?? false,
        after_sensitive: will?.sensitive ?? false,
      },
    };
  });
  const configured = [...known.keys(), ...addresses].filter((address) => changes.get(address) !== gone);
  const plan = {
    format_version: "1.2",
    terraform_version: "1.11.4",
    prior_state: {
      format_version: "1.0",
      values: {
        root_module: {
          resources: prior.map((each) => ({
            ...headOf(each),
            values: stored.get(each.address)?.values,
            sensitive_values: stored.get(each.address)?.sensitive,
          })),
        },
      },
    },
    resource_changes: resourceChanges,
    configuration: {
      provider_config: {
        aws: { name: "aws", expressions: { region: { constant_value: "ap-northeast-1" } } },
      },
      root_module: {
        resources: [...new Map(configured.map((each) => [blockOf(each), each])).values()].map((address) => ({
          ...headOf(resourceOf(address, {})),
          address: blockOf(address),
          index: undefined,
          provider_config_key: "aws",
          expressions: expressionsOf(resourceOf(address, {}).type, merged(address)),
        })),
      },
    },
  };
  return { name: "plan.json", bytes: new TextEncoder().encode(JSON.stringify(plan)) };
}

function actionsOf(change: Arguments | Gone | Remade | undefined, exists: boolean): readonly string[] {
  if (change === undefined) return ["no-op"];
  if (change === gone) return ["delete"];
  if (change instanceof Remade) return ["delete", "create"];
  return exists ? ["update"] : ["create"];
}

const blockOf = (address: string): string => address.replace(/\[.*\]$/s, "");

function resourceOf(address: string, written: Arguments): Resource {
  const [type = "", name = ""] = blockOf(address)
    .replace(/^data\./, "")
    .split(".");
  const index = /\[(.*)\]$/s.exec(address)?.[1];
  return {
    address,
    mode: address.startsWith("data.") ? "data" : "managed",
    type,
    name,
    index: index === undefined ? undefined : JSON.parse(index),
    written,
  };
}

const headOf = ({ address, mode, type, name, index }: Resource) => ({ address, mode, type, name, index });

// ---- values --------------------------------------------------------------------------------------------------------

/** What AWS has given a resource that stands: its id, and what is made along with a VPC and an instance. */
function madeUp({ type, name, index }: Resource): Arguments {
  const own = index === undefined ? name : `${name}-${index}`;
  switch (type) {
    case "aws_vpc":
    case "aws_default_vpc":
      return {
        id: `vpc-${own}`,
        default_security_group_id: `sg-default-${own}`,
        default_network_acl_id: `acl-default-${own}`,
        default_route_table_id: `rtb-main-${own}`,
        main_route_table_id: `rtb-main-${own}`,
      };
    case "aws_instance":
      return { id: `i-${own}`, primary_network_interface_id: `eni-${own}` };
    default:
      return { id: `${prefixes[type] ?? type}-${own}` };
  }
}

const prefixes: Readonly<Record<string, string>> = {
  aws_subnet: "subnet",
  aws_security_group: "sg",
  aws_default_security_group: "sg",
  aws_route_table: "rtb",
  aws_network_acl: "acl",
  aws_internet_gateway: "igw",
  aws_egress_only_internet_gateway: "eigw",
  aws_nat_gateway: "nat",
  aws_vpc_endpoint: "vpce",
  aws_network_interface: "eni",
  aws_eip: "eipalloc",
  aws_ec2_managed_prefix_list: "pl",
  aws_vpc_dhcp_options: "dopt",
  aws_launch_template: "lt",
};

/** Optional and computed, or only computed: not known before apply where nobody writes it. */
const computed: Readonly<Record<string, readonly string[]>> = {
  aws_vpc: [
    "default_security_group_id",
    "default_network_acl_id",
    "default_route_table_id",
    "main_route_table_id",
    "enable_dns_hostnames",
    "ipv6_cidr_block",
  ],
  aws_default_vpc: ["cidr_block", "ipv6_cidr_block"],
  aws_default_subnet: ["cidr_block", "vpc_id"],
  aws_subnet: ["availability_zone", "availability_zone_id"],
  aws_security_group: ["name", "ingress", "egress"],
  aws_default_security_group: ["name", "ingress", "egress"],
  aws_security_group_rule: ["source_security_group_id"],
  aws_network_acl: ["ingress", "egress", "subnet_ids"],
  aws_default_network_acl: ["vpc_id"],
  aws_network_acl_rule: [],
  aws_route_table: ["route", "propagating_vgws"],
  aws_default_route_table: ["route", "vpc_id"],
  aws_route: ["network_interface_id", "instance_id", "origin", "state"],
  aws_main_route_table_association: ["original_route_table_id"],
  aws_internet_gateway: ["vpc_id"],
  aws_nat_gateway: ["private_ip", "public_ip", "network_interface_id"],
  aws_eip: ["allocation_id", "instance", "network_interface", "public_ip"],
  aws_eip_association: ["allocation_id", "instance_id", "network_interface_id", "public_ip"],
  aws_network_interface: ["attachment", "security_groups", "private_ip", "private_ips", "ipv6_addresses"],
  aws_instance: [
    "associate_public_ip_address",
    "availability_zone",
    "iam_instance_profile",
    "ipv6_address_count",
    "ipv6_addresses",
    "network_interface",
    "primary_network_interface_id",
    "private_ip",
    "public_ip",
    "security_groups",
    "subnet_id",
    "vpc_security_group_ids",
  ],
  aws_launch_template: ["name", "latest_version"],
  aws_ec2_managed_prefix_list: ["entry"],
  aws_vpc_ipv4_cidr_block_association: ["cidr_block"],
  aws_vpc_ipv6_cidr_block_association: ["ipv6_cidr_block"],
  aws_vpc_endpoint: [
    "dns_entry",
    "dns_options",
    "ip_address_type",
    "prefix_list_id",
    "private_dns_enabled",
    "route_table_ids",
    "security_group_ids",
    "subnet_configuration",
    "subnet_ids",
  ],
  aws_iam_instance_profile: ["name", "arn"],
  aws_iam_role: ["name", "arn", "managed_policy_arns"],
  aws_iam_policy: ["name", "arn"],
};

function computedOf(address: string): Arguments {
  const { type } = resourceOf(address, {});
  return Object.fromEntries(["id", ...(computed[type] ?? [])].map((name) => [name, notShown]));
}

interface Values {
  readonly values: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

/** Lists keep a place for each unknown element; a set of plain values with one of those is unknown as a whole. */
const lists: ReadonlySet<string> = new Set(["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "ipv6_addresses"]);

const isUnknown = (value: unknown): boolean => value === true;

function valuesOf(value: unknown, all: ReadonlyMap<string, Arguments>, name = ""): Values {
  if (value instanceof Reference) return follow(value.to, all);
  if (value instanceof Unknown) return { values: undefined, unknown: true, sensitive: false };
  if (value instanceof FilledIn) return valuesOf(value.value, all, name);
  if (value instanceof Sensitive) return { ...valuesOf(value.value, all, name), sensitive: true };
  if (Array.isArray(value)) {
    const parts = value.map((each) => valuesOf(each, all));
    const plain = parts.some(({ unknown }) => isUnknown(unknown));
    if (plain && !lists.has(name)) return { values: undefined, unknown: true, sensitive: false };
    return {
      values: parts.map(({ values }) => values ?? null),
      unknown: parts.map(({ unknown }) => unknown),
      sensitive: parts.map((part) => part.sensitive),
    };
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([key, each]) => [key, valuesOf(each, all, key)] as const);
    const pick = (part: keyof Values) => Object.fromEntries(parts.map(([key, each]) => [key, each[part]]));
    const marked = (marks: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== false));
    return { values: pick("values"), unknown: marked(pick("unknown")), sensitive: marked(pick("sensitive")) };
  }
  return { values: value, unknown: false, sensitive: false };
}

function follow(to: string, all: ReadonlyMap<string, Arguments>): Values {
  const at = to.lastIndexOf(".");
  return valuesOf(all.get(to.slice(0, at))?.[to.slice(at + 1)] ?? notShown, all);
}

// ---- the configuration ---------------------------------------------------------------------------------------------

/** Blocks that are really attributes: one expression stands for all that is in them. */
const flattened: readonly RegExp[] = [
  /^aws_(default_)?security_group\..*gress$/,
  /^aws_network_acl\..*gress$/,
  /table\.route$/,
];

function expressionsOf(type: string, written: Arguments): Record<string, unknown> {
  const expressions = Object.entries(written).flatMap(([name, value]) => {
    if (value instanceof FilledIn) return [];
    const expression = flattened.some((pattern) => pattern.test(`${type}.${name}`))
      ? flat(value)
      : expressionOf(type, value);
    return expression === undefined ? [] : [[name, expression]];
  });
  return Object.fromEntries(expressions);
}

function expressionOf(type: string, value: unknown): unknown {
  const isBlocks = Array.isArray(value) && value.some((each) => typeof each === "object" && isPlain(each));
  return isBlocks ? value.map((block) => expressionsOf(type, block)) : flat(value);
}

const isPlain = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function flat(value: unknown): unknown {
  const references = [...referencesIn(value)];
  if (references.includes(notShown)) return undefined;
  if (references.length === 0) return { constant_value: valuesOf(value, new Map()).values };
  return { references: references.flatMap((each) => [each, ...parentsOf(String(each))]) };
}

function* referencesIn(value: unknown): Generator<string | Unknown> {
  if (value instanceof Reference) yield value.to;
  else if (value instanceof Unknown) {
    if (value.mentions === undefined) yield value;
    else yield* value.mentions;
  } else if (value instanceof Sensitive) yield* referencesIn(value.value);
  else if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) yield* referencesIn(each);
}

function parentsOf(reference: string): readonly string[] {
  if (!/^(data\.)?aws_/.test(reference)) return [];
  const resource = reference.replace(/\.\w+$/, "");
  const block = blockOf(resource);
  return resource === reference ? [] : block === resource ? [resource] : [resource, block];
}

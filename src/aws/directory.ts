import type { Id } from "../engine/index.ts";
import { oncePer } from "../once.ts";
import type { Resource, Snapshot } from "../plan/plan.ts";
import { byType } from "../plan/settle.ts";
import type { Argument, Attributes, Items, Reference, Unknown } from "../plan/value.ts";
import { isSame } from "./lists.ts";

/**
 * How each noun may be referred to: `type.attribute`, for managed and data resources alike. Where a type has several,
 * all of them mean the same object.
 */
const references = {
  vpc: ["aws_vpc.id", "aws_default_vpc.id"],
  "default-security-group": ["aws_vpc.default_security_group_id", "aws_default_vpc.default_security_group_id"],
  "default-network-acl": ["aws_vpc.default_network_acl_id", "aws_default_vpc.default_network_acl_id"],
  "main-route-table": [
    "aws_vpc.default_route_table_id",
    "aws_vpc.main_route_table_id",
    "aws_default_vpc.default_route_table_id",
    "aws_default_vpc.main_route_table_id",
  ],
  subnet: ["aws_subnet.id", "aws_default_subnet.id"],
  "security-group": ["aws_security_group.id", "aws_security_group.name", "aws_default_security_group.id"],
  "route-table": ["aws_route_table.id", "aws_default_route_table.id"],
  "network-acl": ["aws_network_acl.id", "aws_default_network_acl.id"],
  "internet-gateway": ["aws_internet_gateway.id"],
  "egress-only-internet-gateway": ["aws_egress_only_internet_gateway.id"],
  "nat-gateway": ["aws_nat_gateway.id"],
  "vpc-endpoint": ["aws_vpc_endpoint.id"],
  "prefix-list": ["aws_ec2_managed_prefix_list.id", "aws_prefix_list.id", "aws_vpc_endpoint.prefix_list_id"],
  "dhcp-options": ["aws_vpc_dhcp_options.id", "aws_default_vpc_dhcp_options.id"],
  "network-interface": ["aws_network_interface.id", "aws_instance.primary_network_interface_id"],
  instance: ["aws_instance.id"],
  "elastic-ip": ["aws_eip.id", "aws_eip.allocation_id"],
  "launch-template": ["aws_launch_template.id", "aws_launch_template.name"],
  "instance-profile": ["aws_iam_instance_profile.name", "aws_iam_instance_profile.id", "aws_iam_instance_profile.arn"],
  role: ["aws_iam_role.name", "aws_iam_role.id"],
  policy: ["aws_iam_policy.arn", "aws_iam_policy.id"],
} as const satisfies Record<string, readonly `${string}.${string}`[]>;

export type Noun = keyof typeof references;

const nouns = Object.keys(references) as readonly Noun[];

/** What AWS makes along with a VPC, the resource type that adopts it, and the argument by which it says whose it is. */
const implied = {
  "default-security-group": { name: "default_security_group", adopter: "aws_default_security_group", by: "vpc_id" },
  "default-network-acl": {
    name: "default_network_acl",
    adopter: "aws_default_network_acl",
    by: "default_network_acl_id",
  },
  "main-route-table": { name: "main_route_table", adopter: "aws_default_route_table", by: "default_route_table_id" },
} as const satisfies Partial<Record<Noun, { name: string; adopter: string; by: string }>>;

export type ImpliedNoun = keyof typeof implied;

const impliedNouns = Object.keys(implied) as readonly ImpliedNoun[];

/** Where one of these is wanted, what AWS makes along with a VPC may stand as well. */
const alsoMeans: Partial<Record<Noun, ImpliedNoun>> = {
  "security-group": "default-security-group",
  "network-acl": "default-network-acl",
  "route-table": "main-route-table",
};

export type Located =
  | { readonly kind: "none" }
  | { readonly kind: "at"; readonly key: Id }
  | { readonly kind: "unknown"; readonly unknown: Unknown };

export const keyIn = (located: Located): Id | undefined => (located.kind === "at" ? located.key : undefined);

type Index = ReadonlyMap<string, Id>;

const sameIndex = (a: Index, b: Index): boolean =>
  a === b || (a.size === b.size && [...a].every(([name, key]) => b.get(name) === key));

type Resources = Pick<Snapshot, "find" | "ofType">;

/** Who is told what comes to light when a reference is followed. */
export interface Told {
  /** That the object at this address was taken to be meant because nothing else of its kind could be. */
  assumed(address: Id): void;
  /** That a reference leads to this address, where the state has nothing. */
  nowhere(address: Id): void;
}

/**
 * Finds the object that a literal id or a pointer means. Objects are known by their key: the Terraform address of the
 * resource that manages or reads them, `<vpc>.default_security_group` and the like for what AWS makes along with a VPC,
 * or the literal id of what no resource here describes.
 */
export class Directory {
  readonly #snapshot: Resources;
  /** That of the state before the plan; of that state itself, none. */
  readonly #before: Directory | undefined;
  readonly #told: Told;
  /** Literal id (or name, where references go by name) → key. Of what AWS makes along with a VPC, the VPC's key. */
  readonly #ids = new Map<Noun, Index>();
  /** `<vpc>.default_security_group` → the resource that adopted it. */
  readonly #adopted = new Map<Id, Id>();
  /** The adopting resource → the VPC. */
  readonly #adoptedFrom = new Map<Id, Id>();
  /** Whether others have the same entries. */
  readonly #likes = new WeakMap<Directory, boolean>();

  constructor(snapshot: Resources, before: Directory | undefined, told: Told) {
    this.#snapshot = snapshot;
    this.#before = before;
    this.#told = told;
    this.#ids.set("vpc", this.#index("vpc"));
    for (const noun of impliedNouns) {
      this.#ids.set(noun, this.#indexByVpc(noun));
      this.#adopt(noun);
    }
    for (const noun of nouns) {
      if (!this.#ids.has(noun)) this.#ids.set(noun, this.#index(noun));
    }
  }

  get #prior(): Resources {
    return this.#before === undefined ? this.#snapshot : this.#before.#snapshot;
  }

  /** The key of a resource's object: its own address, unless what comes before it describes the same id. */
  keyOf(noun: Noun, { address, attributes }: Resource): Id {
    const id = attributes.text("id");
    return (id.kind === "set" ? this.#ids.get(noun)?.get(id.value) : undefined) ?? address;
  }

  /** The default group, ACL or main table of a VPC: the resource that adopted it, else a name of its own. */
  impliedOf(noun: ImpliedNoun, vpc: Id): Id {
    const key = nameOf(noun, vpc);
    return this.#adopted.get(key) ?? key;
  }

  isAdopted(noun: ImpliedNoun, vpc: Id): boolean {
    return this.#adopted.has(nameOf(noun, vpc));
  }

  /** The VPC whose default group, ACL or main table a resource has adopted. */
  adoptedFrom(key: Id): Id | undefined {
    return this.#adoptedFrom.get(key);
  }

  find(noun: Noun, attributes: Attributes, name: string): Located {
    const { plain, all } = accepted[noun];
    const first = attributes.reference(name, plain);
    const argument = first.kind === "unknown" && all !== plain ? attributes.reference(name, all) : first;
    if (argument.kind === "unset") return { kind: "none" };
    return argument.kind === "unknown" ? argument : { kind: "at", key: this.#keyOfReference(noun, argument.value) };
  }

  findAll(noun: Noun, attributes: Attributes, name: string): Items<Id> {
    const { plain, all } = accepted[noun];
    const first = attributes.references(name, plain);
    const { set, items, rest } = first.rest !== undefined && all !== plain ? attributes.references(name, all) : first;
    return { set, items: items.map((item) => this.#keyOfReference(noun, item)), rest };
  }

  /** The objects that an unknown reference is known to mean one of; none where that is not known. */
  oneOf(noun: Noun, why: Unknown): readonly Id[] {
    const pointers = why.kind === "unresolved" ? (why.oneOf ?? []) : [];
    const keys = pointers.map((pointer) => this.#keyOfReference(noun, { kind: "pointer", pointer, assumed: false }));
    return [...new Set(keys)].sort();
  }

  /** What an id given as plain text means. */
  keyOfId(noun: Noun, id: string): Id {
    // A group of a peer VPC in another account is written `account/sg-…`.
    const plain = noun === "security-group" ? id.replace(/^\d{12}\//, "") : id;
    return (
      this.#ids.get(noun)?.get(plain) ?? (noun === "security-group" ? this.#groupNamed(plain) : undefined) ?? plain
    );
  }

  /** Whether every id means here what it means there, as long as the states have the same resources at its address. */
  isLike(other: Directory): boolean {
    const isLike = this === other || (this.#likes.get(other) ?? this.#hasEntriesOf(other));
    this.#likes.set(other, isLike);
    return isLike;
  }

  #hasEntriesOf(other: Directory): boolean {
    const none: Index = new Map();
    return (
      nouns.every((noun) => sameIndex(this.#ids.get(noun) ?? none, other.#ids.get(noun) ?? none)) &&
      sameIndex(this.#adopted, other.#adopted) &&
      sameIndex(this.#adoptedFrom, other.#adoptedFrom)
    );
  }

  /** The objects whose ids are not known yet: those that a reference may mean which is not known before apply. */
  newOnes(noun: Noun): readonly Id[] {
    const newAmong = (each: Noun) =>
      this.#snapshot.ofType(...typesOf[each]).flatMap((resource) => (isNew(resource) ? [resource.address] : []));
    const other = alsoMeans[noun];
    return other === undefined
      ? newAmong(noun)
      : [...new Set([...newAmong(noun), ...newAmong("vpc").map((vpc) => this.impliedOf(other, vpc))])];
  }

  #keyOfReference(noun: Noun, reference: Reference): Id {
    if (reference.kind === "id") {
      const { id, sensitive } = reference;
      const key = this.keyOfId(noun, id);
      return sensitive && id.endsWith(key) ? hiddenName(this.#prior, key) : key;
    }
    const { address, attribute } = reference.pointer;
    if (reference.assumed) this.#told.assumed(address);
    const resource = this.#snapshot.find(address);
    if (resource === undefined) {
      this.#told.nowhere(address);
      return address;
    }
    const other = alsoMeans[noun];
    return other !== undefined && attributesOf(other, resource.type).includes(attribute)
      ? this.impliedOf(other, this.keyOf("vpc", resource))
      : this.keyOf(noun, resource);
  }

  /** Names of groups count inside the default VPC only, and one that several groups have tells nothing. */
  #groupNamed(name: string): Id | undefined {
    if (name.startsWith("sg-")) return undefined;
    const named = this.#snapshot
      .ofType("aws_security_group")
      .filter(({ attributes }) => isText(attributes, "name", name));
    return named.length === 1 ? named[0]?.address : undefined;
  }

  /**
   * Resources that manage an object come first, then what AWS makes along with a VPC, then data sources. An id that
   * only the state before knows still means the object at that address: a replaced one, whose new id is not known yet.
   */
  #index(noun: Noun): Index {
    const kept = this.#kept(noun, typesOf[noun], alsoMeans[noun]);
    if (kept !== undefined) return kept;
    const index = new Map<string, Id>();
    const add = (id: string, key: Id) => {
      if (!index.has(id)) index.set(id, key);
    };
    const addAll = (resources: readonly Resource[]) => {
      for (const resource of resources) for (const id of idsOf(noun, resource)) add(id, resource.address);
    };
    const other = alsoMeans[noun];
    const current = this.#snapshot.ofType(...typesOf[noun]);
    const former = this.#prior.ofType(...typesOf[noun]);
    addAll(current.filter(({ mode }) => mode === "managed"));
    if (other !== undefined) for (const [id, vpc] of this.#ids.get(other) ?? []) add(id, this.impliedOf(other, vpc));
    addAll(current);
    if (former !== current) addAll(former);
    return index;
  }

  /** What the directory before tells of the noun, where all that it is made of is as before: plans change few nouns. */
  #kept(noun: Noun, types: readonly string[], other?: ImpliedNoun): Index | undefined {
    const before = this.#before;
    if (before === undefined || !isSame(this.#snapshot.ofType(...types), before.#snapshot.ofType(...types))) return;
    if (other === undefined) return before.#ids.get(noun);
    const isAsBefore = this.#ids.get(other) === before.#ids.get(other) && sameIndex(this.#adopted, before.#adopted);
    return isAsBefore ? before.#ids.get(noun) : undefined;
  }

  /** Where another table was made a VPC's main one, its default one is the one that AWS made. */
  #indexByVpc(noun: ImpliedNoun): Index {
    const kept = this.#kept(noun, typesOf.vpc);
    if (kept !== undefined) return kept;
    const index = new Map<string, Id>();
    for (const resource of [this.#snapshot, this.#prior].flatMap((each) => each.ofType(...typesOf.vpc))) {
      const [id] = idsOf(noun, resource);
      if (id !== undefined && !index.has(id)) index.set(id, this.keyOf("vpc", resource));
    }
    return index;
  }

  #adopt(noun: ImpliedNoun): void {
    const { adopter, by } = implied[noun];
    for (const { address, attributes } of this.#snapshot.ofType(adopter)) {
      const vpc =
        by === "vpc_id"
          ? keyIn(this.find("vpc", attributes, by))
          : this.#vpcBehind(noun, attributes.reference(by, references[noun]));
      if (vpc !== undefined) this.#noteAdoption(noun, vpc, address);
    }
    // Of a VPC that no resource manages, a data source may tell which one it is.
    for (const resource of this.#snapshot.ofType("aws_security_group", "aws_route_table")) {
      const vpc = isRead(noun, resource) ? keyIn(this.find("vpc", resource.attributes, "vpc_id")) : undefined;
      if (vpc === undefined || this.isAdopted(noun, vpc)) continue;
      if (this.#snapshot.find(vpc)?.mode !== "managed") this.#noteAdoption(noun, vpc, resource.address);
    }
  }

  #noteAdoption(noun: ImpliedNoun, vpc: Id, address: Id): void {
    this.#adopted.set(nameOf(noun, vpc), address);
    this.#adoptedFrom.set(address, vpc);
  }

  /** The VPC that a default ACL or table is one of. */
  #vpcBehind(noun: ImpliedNoun, argument: Argument<Reference>): Id | undefined {
    if (argument.kind !== "set") return undefined;
    const { value } = argument;
    if (value.kind === "id") return this.#ids.get(noun)?.get(value.id);
    const vpc = this.#snapshot.find(value.pointer.address);
    return vpc && this.keyOf("vpc", vpc);
  }
}

/** The plan makes it, be it for the first time or anew. */
export const isNew = ({ attributes }: Resource): boolean => attributes.text("id").kind === "unknown";

const nameOf = (noun: ImpliedNoun, vpc: Id): Id => `${vpc}.${implied[noun].name}`;

function split(reference: string): readonly [type: string, attribute: string] {
  const dot = reference.indexOf(".");
  return [reference.slice(0, dot), reference.slice(dot + 1)];
}

const perNoun = <T>(of: (noun: Noun) => T): Readonly<Record<Noun, T>> =>
  Object.fromEntries(nouns.map((noun) => [noun, of(noun)])) as Record<Noun, T>;

/** The attributes by which a noun is referred to, by resource type. */
const attributesByType = perNoun((noun) => byType(references[noun]));

const typesOf = perNoun((noun): readonly string[] => [...attributesByType[noun].keys()]);

const nounsOf: ReadonlyMap<string, readonly Noun[]> = new Map(
  nouns.flatMap((noun) =>
    typesOf[noun].map((type) => [type, nouns.filter((each) => typesOf[each].includes(type))] as const),
  ),
);

const attributesOf = (noun: Noun, type: string): readonly string[] => attributesByType[noun].get(type) ?? [];

const idsOf = (noun: Noun, resource: Resource): readonly string[] => idsByNoun(resource)[noun] ?? [];

/** The ids that a resource has, by the nouns that it may stand for. */
const idsByNoun = oncePer(({ type, attributes }: Resource): Partial<Record<Noun, readonly string[]>> => {
  const ids: Partial<Record<Noun, readonly string[]>> = {};
  for (const noun of nounsOf.get(type) ?? []) {
    ids[noun] = attributesOf(noun, type).flatMap((attribute) => {
      const id = attributes.text(attribute);
      // A group's name is no id: it is unique within its VPC only.
      return id.kind === "set" && !(noun === "security-group" && attribute === "name") ? [id.value] : [];
    });
  }
  return ids;
});

/**
 * What `Attributes.reference` may accept: first one attribute of each type, then all. A reference that has lost its
 * attribute along with its key (`aws_iam_role.x[each.key].name` is told as `aws_iam_role.x`) can be read only where one
 * attribute of the type is wanted.
 */
const accepted = perNoun((noun) => {
  const other = alsoMeans[noun];
  const all: readonly string[] = other === undefined ? references[noun] : [...references[noun], ...references[other]];
  const plain = all.filter((each, index) => all.findIndex((first) => split(first)[0] === split(each)[0]) === index);
  return { plain: plain.length === all.length ? all : plain, all };
});

/** Whether a data source reads what AWS made along with a VPC: only the default group can be called `default`. */
function isRead(noun: ImpliedNoun, { mode, type, attributes }: Resource): boolean {
  if (mode !== "data") return false;
  if (noun === "default-security-group") return type === "aws_security_group" && isText(attributes, "name", "default");
  const associations =
    noun === "main-route-table" && type === "aws_route_table" ? attributes.blocks("associations").items : [];
  return associations.some((association) => {
    const main = association.flag("main");
    return main.kind === "set" && main.value;
  });
}

function isText(attributes: Attributes, name: string, value: string): boolean {
  const text = attributes.text(name);
  return text.kind === "set" && text.value === value;
}

/** Names for ids that must not be shown: the same id has the same name in all states of one plan. */
const hiddenNames = new WeakMap<Resources, Map<string, Id>>();

function hiddenName(prior: Resources, id: string): Id {
  const names = hiddenNames.get(prior) ?? new Map<string, Id>();
  hiddenNames.set(prior, names);
  const name = names.get(id) ?? `sensitive-id-${names.size + 1}`;
  names.set(id, name);
  return name;
}

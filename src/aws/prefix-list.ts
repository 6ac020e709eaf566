import { type Destination, type Id, type Missing, type Peer, unknown } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { type MarkedText, peersIn, prefixesOf } from "./cidr.ts";
import { isNew } from "./directory.ts";
import { Collections } from "./effective.ts";
import { lacking, missing, outside, part, type Reading, showable } from "./reading.ts";

export const types = ["aws_ec2_managed_prefix_list", "aws_ec2_managed_prefix_list_entry", "aws_prefix_list"] as const;

type PrefixList =
  /** A customer's list: its CIDRs are known one by one, and `missing` tells why there may be more. */
  | { readonly kind: "cidrs"; readonly cidrs: readonly MarkedText[]; readonly missing: readonly Missing[] }
  /** A list that AWS keeps, known by the service whose addresses it holds (`com.amazonaws.ap-northeast-1.s3`). */
  | { readonly kind: "service"; readonly name: string };

/** https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html */
const keptByAws = /^(cn\.)?com\.amazonaws\./;

/** Tells what a prefix list holds, by its key. `usedBy`: the component whose rule or route names it. */
export type PrefixLists = (key: Id, usedBy: Id) => PrefixList;

export function readPrefixLists(reading: Reading): PrefixLists {
  const now = entriesIn(reading);
  const then = entriesIn(reading.before);
  return (key, usedBy) => {
    const resource = reading.snapshot.find(key);
    if (resource === undefined) return { kind: "cidrs", cidrs: [], missing: [outside(key, "its entries")] };
    reading.contribute(usedBy, resource.address);
    // A gateway endpoint tells the id of its service's list.
    const isEndpoint = resource.type === "aws_vpc_endpoint";
    const name = showable(resource.attributes.text(isEndpoint ? "service_name" : "name"));
    if (name.kind === "set" && (isEndpoint || keptByAws.test(name.value))) return { kind: "service", name: name.value };
    if (isEndpoint) return { kind: "cidrs", cidrs: [], missing: [lacking(name, key, "its service")] };
    const { items, missing } = now.settle(key, then);
    for (const { component } of items) reading.contribute(usedBy, component);
    return { kind: "cidrs", cidrs: items.map(({ value }) => value), missing };
  };
}

const entriesIn = part(({ snapshot, directory }) => {
  const entries = new Collections<MarkedText>();
  for (const resource of snapshot.ofType("aws_ec2_managed_prefix_list", "aws_prefix_list")) {
    const listed = listedIn(resource);
    entries.list(resource.address, listed.cidrs.map(entryOf(resource)), isNew(resource));
    entries.lack(resource.address, ...listed.missing);
  }
  for (const resource of snapshot.ofType("aws_ec2_managed_prefix_list_entry")) {
    const list = directory.find("prefix-list", resource.attributes, "prefix_list_id");
    const cidr = resource.attributes.text("cidr");
    for (const key of list.kind === "at" ? [list.key] : directory.newOnes("prefix-list")) {
      if (list.kind === "at" && cidr.kind === "set") entries.add(key, entryOf(resource)(cidr));
      else entries.lack(key, lacking(list.kind === "at" ? cidr : list, resource.address, "its CIDR"));
    }
  }
  return entries;
});

const entryOf =
  ({ address }: Resource) =>
  (cidr: MarkedText) => ({ key: cidr.value, component: address, value: cidr });

/** What the list says of itself: `entry` where it is managed, `entries` or `cidr_blocks` where it is read. */
function listedIn({ mode, address, attributes }: Resource) {
  const blocks = attributes.blocks(mode === "data" ? "entries" : "entry");
  const texts = blocks.items.map((block) => block.text("cidr"));
  const { rest } = blocks;
  return {
    cidrs: [...texts.flatMap((text) => (text.kind === "set" ? [text] : [])), ...attributes.texts("cidr_blocks").items],
    missing: [
      ...texts.flatMap((text) => (text.kind === "unknown" ? [missing(address, "its entries", text.unknown)] : [])),
      ...(rest?.kind === "unresolved" ? [missing(address, "its entries", rest)] : []),
    ],
  };
}

/** The far ends that a rule naming the list speaks of. */
export function peersOfList(list: PrefixList): readonly Peer[] {
  if (list.kind === "service") return [{ kind: "named", name: list.name }];
  return [...list.cidrs.flatMap(({ value }) => peersIn(value)), ...unknownPart(list.missing)];
}

/** Where a route leads that names the list. */
export function destinationsOfList(list: PrefixList): readonly Destination[] {
  if (list.kind === "service") return [{ kind: "named", name: list.name }];
  return [...list.cidrs.flatMap(prefixesOf), ...unknownPart(list.missing)];
}

const unknownPart = (missing: readonly Missing[]) =>
  missing.length === 0 ? [] : [{ kind: "unknown", fact: unknown(...missing) } as const];

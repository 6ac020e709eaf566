import { type Id, type Peer, unknown } from "../engine/index.ts";
import { oncePer } from "../once.ts";
import type { Resource } from "../plan/plan.ts";
import type { Argument, Attributes, Items, Unknown } from "../plan/value.ts";
import { cidrKey, peersIn } from "./cidr.ts";
import type { Located } from "./directory.ts";
import { type PrefixLists, peersOfList, readPrefixLists } from "./prefix-list.ts";
import { isOn, missing, type Reading } from "./reading.ts";

/** One far end that a rule of a group names; a prefix list stands for many. `key` says what it is in AWS. */
export interface FarEnd {
  readonly key: string;
  readonly peers: readonly Peer[];
}

/** Where rules name what another resource decides: who is in a group, what is on a list. */
const references = ["security_groups", "source_security_group_id", "referenced_security_group_id"] as const;
const lists = ["prefix_list_ids", "prefix_list_id"] as const;

/** The far ends of a rule or block that names CIDRs only, so that they are the same in every state; else `undefined`. */
export const plainFarEnds = oncePer((rule: Attributes): readonly FarEnd[] | undefined => {
  const self = rule.flag("self");
  if (self.kind === "unknown" || isOn(self)) return undefined;
  const named = [...references, ...lists].map((name) => rule.texts(name));
  if (named.some(({ items, rest }) => items.length > 0 || rest !== undefined)) return undefined;
  const { ends, open } = cidrsOf(rule);
  const single = ["cidr_ipv4", "cidr_ipv6"].map((name) => rule.text(name));
  if (open.length > 0 || single.some(({ kind }) => kind === "unknown")) return undefined;
  return [...ends, ...single.flatMap((text) => (text.kind === "set" ? [cidr(text.value)] : []))];
});

/** Reads the far ends of rules, in each of the three ways in which Terraform writes them. */
export class FarEnds {
  readonly #reading: Reading;
  readonly #lists: PrefixLists;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#lists = readPrefixLists(reading);
  }

  /** Of one block of `ingress` or `egress`: whatever it names, and none of it is ever computed. */
  inBlock(block: Attributes, group: Id): readonly FarEnd[] {
    const groups = this.#reading.directory.findAll("security-group", block, "security_groups");
    return [
      ...this.#listed(block, group),
      ...groups.items.map(members),
      ...notTold(groups, group, "its security groups"),
      ...self(block, group),
    ];
  }

  /** Of `aws_security_group_rule`: lists of CIDRs and prefix lists, or one source group, or itself. */
  ofOldRule({ attributes, address }: Resource, group: Id): readonly FarEnd[] {
    const stated = [...this.#listed(attributes, address), ...self(attributes, group)];
    const source = this.#reading.directory.find("security-group", attributes, "source_security_group_id");
    if (source.kind === "at") return [...stated, members(source.key)];
    // Optional and computed: unknown also where another kind of source is written, and then there is none.
    return stated.length > 0 ? stated : notTold(source, address, "its source group");
  }

  /** Of `aws_vpc_security_group_*_rule`: exactly one of four. */
  ofRule({ attributes, address }: Resource): readonly FarEnd[] {
    const { directory } = this.#reading;
    for (const name of ["cidr_ipv4", "cidr_ipv6"]) {
      const text = attributes.text(name);
      if (text.kind !== "unset") return text.kind === "set" ? [cidr(text.value)] : notTold(text, address, "its CIDR");
    }
    const group = directory.find("security-group", attributes, "referenced_security_group_id");
    if (group.kind !== "none") return group.kind === "at" ? [members(group.key)] : notTold(group, address, "its group");
    const list = directory.find("prefix-list", attributes, "prefix_list_id");
    return list.kind === "at" ? [this.#list(list.key, address)] : notTold(list, address, "its prefix list");
  }

  /** The CIDRs and prefix lists of a rule that takes lists of them. */
  #listed(rule: Attributes, component: Id): readonly FarEnd[] {
    const { ends, open } = cidrsOf(rule);
    const lists = this.#reading.directory.findAll("prefix-list", rule, "prefix_list_ids");
    return [
      ...ends,
      ...lists.items.map((key) => this.#list(key, component)),
      ...open.flatMap((list) => notTold(list, component, "its CIDRs")),
      ...notTold(lists, component, "its prefix lists"),
    ];
  }

  #list(key: Id, component: Id): FarEnd {
    return { key: `list ${key}`, peers: peersOfList(this.#lists(key, component)) };
  }
}

const cidrsOf = oncePer((rule: Attributes) => {
  const lists = [rule.texts("cidr_blocks"), rule.texts("ipv6_cidr_blocks")];
  const ends = lists.flatMap(({ items }) => items.map(({ value }) => cidr(value)));
  return { ends, open: lists.filter(({ rest }) => rest !== undefined) };
});

const members = (group: Id): FarEnd => ({ key: `group ${group}`, peers: [{ kind: "members", group }] });

const cidrs = new Map<string, FarEnd>();

function cidr(text: string): FarEnd {
  const end = cidrs.get(text) ?? { key: cidrKey(text), peers: peersIn(text) };
  cidrs.set(text, end);
  return end;
}

function self(rule: Attributes, group: Id): readonly FarEnd[] {
  const flag = rule.flag("self");
  return isOn(flag) ? [members(group)] : notTold(flag, group, "whether it admits itself");
}

/** What a rule names and the plan does not tell. */
function notTold(found: Located | Argument<unknown> | Items<unknown>, component: Id, fact: string): readonly FarEnd[] {
  const why: Unknown | undefined = "rest" in found ? found.rest : found.kind === "unknown" ? found.unknown : undefined;
  if (why === undefined) return [];
  const peer: Peer = { kind: "unknown", fact: unknown(missing(component, fact, why)) };
  return [{ key: JSON.stringify(peer), peers: [peer] }];
}

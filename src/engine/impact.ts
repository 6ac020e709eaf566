import { domainOf, endsOf } from "./ends.ts";
import { type Fact, type Id, known } from "./fact.ts";
import { type Heading, lookUp } from "./forwarding.ts";
import type { Intervals } from "./intervals.ts";
import { once } from "./memory.ts";
import { resolve } from "./names.ts";
import type { Family, ForwardingTable, Interface, Network, NextHop, PerFamily, Translator } from "./network.ts";
import type { Question, Target } from "./outcome.ts";

/**
 * What the differences between two states of a network can do to the answer to a question. `none`: both states give the
 * same answer, and it is not undecided. `open`: both give the same, but facts are missing. `changed`: all else.
 */
export type Impact = "none" | "open" | "changed";

/**
 * Tells the impact without answering: by comparing all that a question can meet on its ways. That costs far less than
 * two traces, because it is the same for all sources of a segment. `changed` names components that count as different
 * although they look the same.
 */
export function createImpact(
  before: Network,
  after: Network,
  changed: ReadonlySet<Id>,
): (question: Question) => Impact {
  const comparison = new Comparison(before, after, changed);
  return (question) => comparison.impactOn(question);
}

class Comparison {
  readonly #before: Network;
  readonly #after: Network;
  readonly #changed: ReadonlySet<Id>;
  readonly #parts: { readonly [K in keyof Network]: Map<Id, Impact> };
  readonly #interfaces: PerFamily<Map<Id, Impact>> = { v4: new Map(), v6: new Map() };
  readonly #names = new Map<string, Impact>();
  readonly #tables = new WeakMap<Intervals, Map<string, { impact: Impact; hops: readonly NextHop[] }>>();
  readonly #ways = new WeakMap<Target, Map<string, Impact>>();

  constructor(before: Network, after: Network, changed: ReadonlySet<Id>) {
    this.#before = before;
    this.#after = after;
    this.#changed = changed;
    this.#parts = {
      interfaces: new Map(),
      segments: new Map(),
      domains: new Map(),
      tables: new Map(),
      gateways: new Map(),
      groups: new Map(),
      filters: new Map(),
    };
  }

  impactOn(question: Question): Impact {
    const source = this.#before.interfaces.get(question.source);
    if (source === undefined) {
      return "changed";
    }
    const ways = once(this.#ways, question.destination, () => new Map<string, Impact>());
    const key = `${question.family} ${source.segment.known ? source.segment.value : ""}`;
    return worst([
      this.#ofInterface(source, question.family),
      once(ways, key, () => this.#ofWays(source.segment, question)),
    ]);
  }

  #ofInterface(at: Interface, family: Family): Impact {
    return once(this.#interfaces[family], at.id, () =>
      worst([
        this.#of("interfaces", at.id),
        isOneAddress(at.addresses[family]) ? "none" : "open",
        ...at.groups.items.map((id) => this.#of("groups", id)),
      ]),
    );
  }

  #ofWays(segment: Fact<Id>, question: Question): Impact {
    const { destination, family } = question;
    const { outside } = destination.kind === "interfaces" ? {} : destination;
    return worst([
      destination.kind === "name" ? this.#ofName(segment, destination.name, family) : "none",
      outside === undefined ? "none" : this.#ofWay(segment, { family, ...outside, outside: true }, []),
      ...endsOf(this.#before, segment, question).map((id) => this.#ofEnd(segment, id, family)),
    ]);
  }

  #ofEnd(segment: Fact<Id>, id: Id, family: Family): Impact {
    const end = this.#before.interfaces.get(id);
    if (end === undefined) {
      return this.#of("interfaces", id);
    }
    const addresses = end.addresses[family];
    if (!addresses.known) {
      // Any route may lead there: not looked into.
      return "changed";
    }
    const heading = { family, addresses: addresses.value, named: [], outside: false };
    return worst([this.#ofInterface(end, family), this.#ofPlace(end.segment), this.#ofWay(segment, heading, [])]);
  }

  /** Who answers a name, and whether the resolver may be asked at all. */
  #ofName(segment: Fact<Id>, name: string, family: Family): Impact {
    const [then, now] = [domainOf(this.#before, segment), domainOf(this.#after, segment)];
    if (then === undefined || now === undefined) {
      return "changed";
    }
    return once(this.#names, `${then.id} ${family} ${name}`, () => {
      const [before, after] = [resolve(then, name, family), resolve(now, name, family)];
      return before.zones.some(({ component }) => this.#changed.has(component)) ? "changed" : impactOf(before, after);
    });
  }

  /** The segment and the filter at its edge. */
  #ofPlace(segment: Fact<Id>): Impact {
    if (!segment.known) {
      return "open";
    }
    const filter = this.#before.segments.get(segment.value)?.filter;
    return worst([this.#of("segments", segment.value), filter?.known ? this.#of("filters", filter.value) : "open"]);
  }

  /** The segment, its filter, its routes for what is headed there, and all that those lead through. */
  #ofWay(segment: Fact<Id>, heading: Heading, translators: readonly Id[]): Impact {
    const table = segment.known ? this.#before.segments.get(segment.value)?.table : undefined;
    const place = this.#ofPlace(segment);
    if (!table?.known) {
      return worst([place, "open"]);
    }
    const { impact, hops } = this.#ofTable(table.value, heading);
    return worst([place, impact, ...hops.map((hop) => this.#ofHop(hop, heading, translators))]);
  }

  /** Where a table leads. Many segments share one, and most headings one set of addresses. */
  #ofTable(id: Id, heading: Heading): { readonly impact: Impact; readonly hops: readonly NextHop[] } {
    const [then, now] = [this.#before.tables.get(id), this.#after.tables.get(id)];
    const headings = once(this.#tables, heading.addresses, () => new Map());
    const named = heading.named.filter((name) =>
      [then, now].some((table) => table !== undefined && names(table, name)),
    );
    return once(headings, `${id} ${heading.outside} ${named}`, () => {
      const [before, after] = [then, now].map((table) => table && lookUp(table, heading));
      const isDoubtful = before === undefined || before.ways.some(({ doubt }) => doubt.length > 0);
      return {
        impact: worst([isDoubtful ? "open" : "none", then === now ? openness(before) : impactOf(before, after)]),
        hops: (before?.ways ?? []).flatMap(({ route }) => (route?.via.known ? [route.via.value] : [])),
      };
    });
  }

  #ofHop(hop: NextHop, heading: Heading, translators: readonly Id[]): Impact {
    if (hop.kind !== "gateway") {
      // Who holds an outside address inside the domain is not known.
      return hop.kind === "local" && heading.outside ? "open" : "none";
    }
    const gateway = this.#before.gateways.get(hop.id);
    const itself = this.#of("gateways", hop.id);
    if (!heading.outside) {
      // To an interface through a gateway: too rare to be looked into.
      return "changed";
    }
    return gateway?.kind === "translator" ? worst([itself, this.#ofTranslator(gateway, heading, translators)]) : itself;
  }

  #ofTranslator({ id, segment, addresses }: Translator, heading: Heading, passed: readonly Id[]): Impact {
    if (!segment.known || passed.length > 0) {
      return "open";
    }
    const address = isOneAddress(addresses) ? "none" : "open";
    if (segment.value !== undefined) {
      return worst([address, this.#ofWay(known(segment.value), heading, [...passed, id])]);
    }
    // One without a segment stands at whatever internet gateway its domain has.
    const all = [this.#before, this.#after].flatMap(({ gateways }) => [...gateways.values()]);
    const uplinks = all.filter(({ kind }) => kind === "internet");
    return worst([address, ...uplinks.map((each) => this.#of("gateways", each.id))]);
  }

  #of(kind: keyof Network, id: Id): Impact {
    return once(this.#parts[kind], id, () => {
      const [then, now] = [this.#before[kind].get(id), this.#after[kind].get(id)];
      const component = then !== undefined && "component" in then ? then.component : id;
      if (this.#changed.has(component)) {
        return "changed";
      }
      return then === undefined && now === undefined ? "open" : impactOf(then, now);
    });
  }
}

/** Or none at all. */
function isOneAddress(addresses: Fact<Intervals>): boolean {
  const [start = 0, end = start] = addresses.known ? addresses.value : [0, 2];
  return end <= (typeof start === "bigint" ? start + 1n : start + 1);
}

const order: readonly Impact[] = ["none", "open", "changed"];

const worst = (impacts: readonly Impact[]): Impact => order.findLast((impact) => impacts.includes(impact)) ?? "none";

const impactOf = (before: unknown, after: unknown): Impact => (isSame(before, after) ? openness(before) : "changed");

const openness = (part: unknown): Impact => (isOpen(part) ? "open" : "none");

const names = ({ routes }: ForwardingTable, name: string): boolean =>
  routes.items.some(({ destination }) => destination.kind === "named" && destination.name === name);

/** Whether two parts of networks are equal in every member. They are made of plain objects, lists and simple values. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return false;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => isSame(each, b[i]));
  }
  const [then, now] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(then);
  return keys.length === Object.keys(now).length && keys.every((key) => key in now && isSame(then[key], now[key]));
}

/** Whether a fact is missing anywhere in a part of a network: an unknown one says `missing`, as does a listing. */
function isOpen(part: unknown): boolean {
  if (typeof part !== "object" || part === null) {
    return false;
  }
  if (Array.isArray(part)) {
    return part.some(isOpen);
  }
  const { known: isKnown, missing } = part as { readonly known?: unknown; readonly missing?: unknown };
  return isKnown === false || (Array.isArray(missing) && missing.length > 0) || Object.values(part).some(isOpen);
}

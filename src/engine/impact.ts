import { answeringIn, domainOf } from "./ends.ts";
import type { Fact, Id } from "./fact.ts";
import { once } from "./memory.ts";
import { resolve } from "./names.ts";
import type { Family, Interface, Network } from "./network.ts";
import type { Question } from "./outcome.ts";

export interface Impact {
  /** Whether what differs may change the answer to a question. */
  on(question: Question): boolean;
  /** Whether any of it lies at a source or on the ways from there, wherever they lead. */
  onSource(source: Id): boolean;
}

/**
 * Tells whether what differs between two states of a network may change the answer to a question, without answering it:
 * by comparing all that the question can meet in the state before. Where nothing of that differs, both states give the
 * same answer. It costs far less than two traces, because all sources of a segment share most of it. `changed` names
 * components that count as different although they look the same.
 */
export const createImpact = (before: Network, after: Network, changed: ReadonlySet<Id>): Impact =>
  new Comparison(before, after, changed);

class Comparison implements Impact {
  readonly #before: Network;
  readonly #after: Network;
  readonly #changed: ReadonlySet<Id>;
  readonly #sources = new Map<Id, boolean>();
  readonly #parts = new Map<string, boolean>();
  readonly #ways = new Map<Id, boolean>();
  readonly #ends = new Map<string, boolean>();

  constructor(before: Network, after: Network, changed: ReadonlySet<Id>) {
    this.#before = before;
    this.#after = after;
    this.#changed = changed;
  }

  onSource(id: Id): boolean {
    return once(this.#sources, id, () => {
      const source = this.#before.interfaces.get(id);
      return source === undefined || this.#differsAt(source);
    });
  }

  on({ source: id, destination, family }: Question): boolean {
    const source = this.#before.interfaces.get(id);
    if (source === undefined || this.onSource(id)) {
      return true;
    }
    switch (destination.kind) {
      case "outside":
        return false;
      case "interfaces":
        return destination.interfaces.some((id) => this.#differsAtEnd(id));
      case "name":
        return this.#differsBehind(destination.name, source.segment, family);
    }
  }

  /** The interfaces that answer to a name, and who says so. It is the same for all who ask in one domain. */
  #differsBehind(name: string, segment: Fact<Id>, family: Family): boolean {
    const [then, now] = [domainOf(this.#before, segment), domainOf(this.#after, segment)];
    if (then === undefined || now === undefined) {
      return then !== now;
    }
    return once(this.#ends, `${then.id} ${family} ${name}`, () => {
      const resolution = resolve(then, name, family);
      return (
        !isSame(resolution, resolve(now, name, family)) ||
        resolution.zones.some(({ component }) => this.#changed.has(component)) ||
        answeringIn(resolution).some((id) => this.#differsAtEnd(id))
      );
    });
  }

  #differsAtEnd(id: Id): boolean {
    const end = this.#before.interfaces.get(id);
    return end === undefined ? this.#differs("interfaces", id) : this.#differsAt(end);
  }

  /** An interface, its groups, and all that its segment leads to. */
  #differsAt({ id, groups, segment }: Interface): boolean {
    return (
      this.#differs("interfaces", id) ||
      groups.items.some((group) => this.#differs("groups", group)) ||
      (segment.known && once(this.#ways, segment.value, () => this.#differsFrom(segment.value, new Set())))
    );
  }

  /** A segment, its filter and table, the gateways in that, and what those lead through. */
  #differsFrom(id: Id, passed: Set<Id>): boolean {
    if (passed.has(id)) {
      return false;
    }
    passed.add(id);
    const { table, filter } = this.#before.segments.get(id) ?? {};
    const routes = table?.known ? (this.#before.tables.get(table.value)?.routes.items ?? []) : [];
    return (
      this.#differs("segments", id) ||
      (filter?.known === true && this.#differs("filters", filter.value)) ||
      (table?.known === true && this.#differs("tables", table.value)) ||
      routes.some(({ via }) => via.known && via.value.kind === "gateway" && this.#differsThrough(via.value.id, passed))
    );
  }

  #differsThrough(id: Id, passed: Set<Id>): boolean {
    if (this.#differs("gateways", id)) {
      return true;
    }
    const gateway = this.#before.gateways.get(id);
    if (gateway?.kind !== "translator" || !gateway.segment.known) {
      return false;
    }
    if (gateway.segment.value !== undefined) {
      return this.#differsFrom(gateway.segment.value, passed);
    }
    // One without a segment stands at whatever internet gateway its domain has.
    const all = [this.#before, this.#after].flatMap(({ gateways }) => [...gateways.values()]);
    return all.some((each) => each.kind === "internet" && this.#differs("gateways", each.id));
  }

  #differs(part: keyof Network, id: Id): boolean {
    return once(this.#parts, `${part} ${id}`, () => {
      const [then, now] = [this.#before[part].get(id), this.#after[part].get(id)];
      const component = then !== undefined && "component" in then ? then.component : id;
      return this.#changed.has(component) || !isSame(then, now);
    });
  }
}

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

import type { Id, Listing, Missing } from "../engine/index.ts";
import { append } from "./lists.ts";

/**
 * One entry of a collection that Terraform lets two kinds of resources write: the parent's own list (`ingress`, `route`,
 * `subnet_ids`, …) and separate resources (rules, routes, associations). `key` says what the entry is in AWS, whoever
 * wrote it.
 */
export interface Entry<T> {
  readonly key: string;
  readonly component: Id;
  readonly value: T;
}

/** What one parent's collection holds in one state, as the two kinds of resources tell it. */
interface Told<T> {
  /** `undefined`: no resource of that state is the parent. */
  readonly parent: readonly Entry<T>[] | undefined;
  readonly separate: readonly Entry<T>[];
}

/**
 * The entries that hold in AWS after a plan. A parent's list is optional and computed: after a refresh it also holds what
 * separate resources own, and a plan that deletes one of those leaves the parent as it is. So the parent's list counts
 * for what no separate resource owned before, and the separate resources for themselves; a rule that somebody added by
 * hand stands only in the parent's list and stays. Where the parent's own list changes, Terraform sets exactly that
 * list, and takes away what separate resources had put there and do not put there anew.
 *
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group (the notes on inline rules)
 */
function effective<T>(before: Told<T>, after: Told<T>): readonly Entry<T>[] {
  const ownedBefore = keysOf(before.separate);
  const parent = after.parent ?? [];
  if (before.parent === undefined || sameKeys(before.parent, parent)) {
    return unique([...after.separate, ...parent.filter(({ key }) => !ownedBefore.has(key))]);
  }
  const listedBefore = keysOf(before.parent);
  const listedAfter = keysOf(parent);
  const isRevoked = ({ key }: Entry<T>) => ownedBefore.has(key) && listedBefore.has(key) && !listedAfter.has(key);
  return unique([...after.separate.filter((entry) => !isRevoked(entry)), ...parent]);
}

const keysOf = (entries: readonly Entry<unknown>[]): ReadonlySet<string> => new Set(entries.map(({ key }) => key));

function sameKeys(a: readonly Entry<unknown>[], b: readonly Entry<unknown>[]): boolean {
  const keys = keysOf(a);
  const others = keysOf(b);
  return keys.size === others.size && [...others].every((key) => keys.has(key));
}

const sameEntries = <T>(a: readonly Entry<T>[] | undefined, b: readonly Entry<T>[] | undefined): boolean =>
  a === b || (a?.length === b?.length && a?.every((entry, index) => entry === b?.[index]) === true);

function unique<T>(entries: readonly Entry<T>[]): readonly Entry<T>[] {
  const byKey = new Map<string, Entry<T>>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return [...byKey.values()];
}

interface Parent<T> {
  readonly list: readonly Entry<T>[];
  readonly isNew: boolean;
}

/** What one state tells of such a collection, for each parent. */
export class Collections<T> {
  readonly #parents = new Map<Id, Parent<T>>();
  readonly #separate = new Map<Id, Entry<T>[]>();
  readonly #missing = new Map<Id, Missing[]>();

  /** The parent's own list. `isNew`: the plan makes the parent, and what another held at its address does not count. */
  list(parent: Id, list: readonly Entry<T>[], isNew = false): void {
    this.#parents.set(parent, { list, isNew });
  }

  /** What a separate resource puts there. */
  add(parent: Id, ...entries: readonly Entry<T>[]): void {
    append(this.#separate, parent, entries);
  }

  /** There may be more than is told. */
  lack(parent: Id, ...missing: readonly Missing[]): void {
    append(this.#missing, parent, missing);
  }

  has(parent: Id): boolean {
    return this.#parents.has(parent);
  }

  /** Those of which something is told. */
  get parents(): readonly Id[] {
    return [...new Set([...this.#parents.keys(), ...this.#separate.keys(), ...this.#missing.keys()])];
  }

  /** Whether the very same entries are told of it here as there, and nothing is missing. */
  isAs(other: Collections<T>, parent: Id): boolean {
    const [here, there] = [this.#told(parent), other.#told(parent)];
    return (
      sameEntries(here.parent, there.parent) &&
      sameEntries(here.separate, there.separate) &&
      !this.#missing.has(parent) &&
      !other.#missing.has(parent)
    );
  }

  /** A parent that no resource lists holds what AWS made it with, and what separate resources have put there. */
  complete(parent: Id, made: readonly Entry<T>[]): void {
    if (!this.has(parent)) this.list(parent, [...made, ...this.#told(parent).separate]);
  }

  /** What holds in AWS, with the state before the plan at hand. `former`: the parent's key in that state. */
  settle(parent: Id, before: Collections<T>, former = parent): Listing<Entry<T>> {
    const isNew = this.#parents.get(parent)?.isNew === true;
    const items = effective(isNew ? nothing : before.#told(former), this.#told(parent));
    return { items, missing: this.#missing.get(parent) ?? [] };
  }

  #told(parent: Id): Told<T> {
    return { parent: this.#parents.get(parent)?.list, separate: this.#separate.get(parent) ?? [] };
  }
}

const nothing: Told<never> = { parent: undefined, separate: [] };

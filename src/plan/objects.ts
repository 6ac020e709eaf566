import type { PlanDocument } from "./document.ts";
import type { ChangeEntry, Head, StateEntry } from "./entries.ts";
import { isObject, type JsonObject } from "./json.ts";
import type { Range } from "./scan.ts";
import type { Json } from "./value.ts";

/** The attribute values of one object, with the marks that lie over them. */
export interface Content {
  readonly values: JsonObject;
  /** In the form of `after_unknown`. */
  readonly unknown: Json;
  /** In the form of `after_sensitive`; a value is sensitive where any of them says so. */
  readonly sensitive: readonly Json[];
}

/** A resource instance as one snapshot knows it. */
export interface StoredObject {
  readonly head: Head;
  /** Read when it is first asked for, and kept. */
  content(): Content;
}

export type Action = "create" | "update" | "delete" | "replace" | "forget" | "read" | "none";

/** What the plan does to the object at an address. */
export interface Effect {
  readonly head: Head;
  readonly action: Action;
  /** For `replace`: whether the old object goes before the new one stands. */
  readonly gap: boolean;
}

export type Objects = ReadonlyMap<string, StoredObject>;

export interface World {
  readonly prior: Objects;
  readonly planned: Objects;
  readonly effects: readonly Effect[];
}

/**
 * The objects before and after. After is before with each change laid over it: `planned_values` leaves out whatever is
 * unknown, not targeted, or forgotten. What a plan puts off (`deferred_changes`) it does not do: such objects stay as
 * they are. Deposed objects share the address of the current one and say nothing about it, so they are left out.
 */
export function readWorld(document: PlanDocument): World {
  const changes = (document.changes ?? []).filter(({ head }) => isCurrent(head));
  const prior = priorObjects(document, changes);
  const planned = new Map(prior);
  const effects: Effect[] = [];
  for (const change of changes) {
    const { head } = change;
    const { action, gap } = effectOf(change.actions);
    effects.push({ head, action, gap });
    if (action === "delete") planned.delete(head.address);
    else if (isLaidOver(action, planned.has(head.address), change)) {
      planned.set(head.address, new LazyObject(head, document, change, contentAfter));
    }
  }
  return { prior, planned, effects };
}

/** Leaving the state is no end: a forgotten object goes on existing. And what does not change is in the prior state. */
function isLaidOver(action: Action, exists: boolean, change: ChangeEntry): boolean {
  return action === "none" ? !exists && change.after !== undefined : action !== "forget";
}

/** Resources that Terraform keeps; ephemeral ones exist only while it runs. */
const isCurrent = (head: Head) => !head.deposed && head.mode !== "ephemeral";

function priorObjects(document: PlanDocument, changes: readonly ChangeEntry[]): Map<string, StoredObject> {
  const entries = new Map<string, StateEntry>();
  for (const entry of document.prior) if (isCurrent(entry.head)) entries.set(entry.head.address, entry);
  const changeOf = new Map(changes.map((change) => [change.head.address, change]));
  // The prior state already uses the new address of what moves; a writer that does not is understood all the same.
  const moved = new Map<string, ChangeEntry>();
  for (const change of changes) {
    const { previousAddress } = change;
    const stands = entries.has(change.head.address) || document.standing.has(change.head.address);
    if (previousAddress !== undefined && !stands && !changeOf.has(previousAddress)) {
      moved.set(previousAddress, change);
    }
  }
  const objects = new Map<string, StoredObject>();
  for (const entry of entries.values()) {
    const mover = moved.get(entry.head.address);
    const change = mover ?? changeOf.get(entry.head.address);
    const head = mover?.head ?? entry.head;
    objects.set(head.address, new LazyObject(head, document, { entry, change }, contentInState));
  }
  // What the change says of the prior state word for word; and old formats have no prior state, and an imported object
  // may be missing in it.
  for (const change of changes) {
    const { address } = change.head;
    if (change.before === undefined || objects.has(address)) continue;
    objects.set(address, new LazyObject(change.head, document, change, contentBefore));
  }
  return objects;
}

/** Without a function of its own: there are two of them for each resource, and most are never asked. */
class LazyObject<Place> implements StoredObject {
  readonly head: Head;
  private readonly document: PlanDocument;
  private readonly place: Place;
  private readonly read: (document: PlanDocument, place: Place) => Content;
  private loaded: Content | undefined;

  constructor(
    head: Head,
    document: PlanDocument,
    place: Place,
    read: (document: PlanDocument, place: Place) => Content,
  ) {
    this.head = head;
    this.document = document;
    this.place = place;
    this.read = read;
  }

  content(): Content {
    this.loaded ??= this.read(this.document, this.place);
    return this.loaded;
  }
}

function effectOf(actions: readonly string[]): { readonly action: Action; readonly gap: boolean } {
  const does = (action: string) => actions.includes(action);
  if (does("create") && (does("delete") || does("forget"))) {
    return { action: "replace", gap: actions[0] === "delete" };
  }
  for (const action of ["create", "update", "delete", "forget", "read"] as const) {
    if (does(action)) return { action, gap: false };
  }
  return { action: "none", gap: false };
}

interface InState {
  readonly entry: StateEntry;
  readonly change: ChangeEntry | undefined;
}

function contentInState(document: PlanDocument, { entry, change }: InState): Content {
  return {
    values: readValues(document, entry.values),
    unknown: false,
    // Formats before 1.0 mark nothing in the state, but do in the change.
    sensitive: marksIn(document, entry.sensitive, change?.beforeSensitive),
  };
}

function contentBefore(document: PlanDocument, change: ChangeEntry): Content {
  return {
    values: readValues(document, change.before),
    unknown: false,
    sensitive: marksIn(document, change.beforeSensitive),
  };
}

function contentAfter(document: PlanDocument, change: ChangeEntry): Content {
  return {
    values: readValues(document, change.after),
    unknown: document.marks(change.afterUnknown),
    sensitive: marksIn(document, change.afterSensitive),
  };
}

const marksIn = (document: PlanDocument, ...ranges: readonly (Range | undefined)[]): readonly Json[] =>
  ranges.map((range) => document.marks(range)).filter((mark) => mark !== false);

/** Some planned objects have no values at all. */
function readValues(document: PlanDocument, range: Range | undefined): JsonObject {
  const values = range && document.parse(range);
  return isObject(values) ? values : {};
}

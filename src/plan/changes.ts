import {
  type ChangeEntry,
  eachElement,
  HEAD,
  headOf,
  Members,
  type Place,
  type Read,
  type Reading,
  requireObject,
  valuesAt,
} from "./entries.ts";
import { Fields, rangeOf, type Spans, scanFields } from "./fields.ts";
import { isList, textOf } from "./json.ts";
import { Companion, type PlannedResource } from "./planned-values.ts";
import { passSaid, skipLike } from "./scan.ts";

// The positions of the names in these lists are used below.
const CHANGE = new Fields(...HEAD, "module_address", "deposed", "previous_address", "change");
const INNER_CHANGE = new Fields("actions", "before", "after", "after_unknown", "before_sensitive", "after_sensitive");

/** What `resource_changes` says. */
export interface Changes {
  readonly entries: readonly ChangeEntry[];
  /** The planned resources that, by what is said here, had the very same values before. */
  readonly unchanged: ReadonlySet<PlannedResource>;
}

/** Reads `resource_changes`, the values aside: most of them are those of `planned` once more. */
export function readChanges(
  reading: Reading,
  place: string,
  at: number,
  planned: readonly PlannedResource[],
): Read<Changes> {
  const changes = new ChangesReader(reading, planned);
  const { entries, unchanged } = changes;
  const end = eachElement(
    reading,
    at,
    () => place,
    (index, element) => changes.change(element, () => `${place}[${index}]`),
  );
  return { value: { entries, unchanged }, end };
}

class ChangesReader {
  readonly entries: ChangeEntry[] = [];
  readonly unchanged = new Set<PlannedResource>();
  private readonly reading: Reading;
  private readonly members: Members;
  private readonly planned: Companion;
  private readonly outer: Spans = [];
  private readonly inner: Spans = [];
  private here: Place = () => "";
  /** What is planned for the same address, and whether the values before are the same, too. */
  private like: PlannedResource | undefined;
  private isUnchanged = false;

  constructor(reading: Reading, planned: readonly PlannedResource[]) {
    this.reading = reading;
    this.members = new Members(reading.bytes);
    this.planned = new Companion(planned);
  }

  /** Reads an element and returns the position after it. */
  change(at: number, here: Place): number {
    requireObject(this.reading, at, here);
    this.here = here;
    this.like = undefined;
    this.isUnchanged = false;
    const end = scanFields(this.reading.bytes, at, CHANGE, this.outer, this.enter);
    const entry = this.entry();
    this.entries.push(entry);
    // What is deposed shares its address with the current object.
    if (this.like !== undefined && this.isUnchanged && !entry.head.deposed) this.unchanged.add(this.like);
    return end;
  }

  private readonly enter = (field: number, value: number): number | undefined => {
    if (field !== 9) return undefined;
    requireObject(this.reading, value, () => `${this.here()}.change`);
    const address = textOf(this.members.read(this.outer, 0));
    this.like = address === undefined ? undefined : this.planned.at(address);
    return scanFields(this.reading.bytes, value, INNER_CHANGE, this.inner, this.enterChange);
  };

  private readonly enterChange = (field: number, value: number): number | undefined => {
    const { bytes } = this.reading;
    const planned = this.like?.values;
    if (field === 1) {
      const after = passSaid(bytes, value, planned);
      this.isUnchanged = after !== undefined;
      return after;
    }
    return field === 2 ? skipLike(bytes, value, planned, rangeOf(this.inner, 1)) : undefined;
  };

  private entry(): ChangeEntry {
    const { reading, members, outer, inner, here } = this;
    const head = members.head(outer);
    reading.check("head", head, here);
    const shaped = {
      module_address: members.recurring(outer, 6),
      deposed: members.read(outer, 7),
      previous_address: members.read(outer, 8),
      change: rangeOf(outer, 9) && { actions: members.recurring(inner, 0) },
    };
    reading.check("change", shaped, here);
    const { actions } = shaped.change ?? {};
    return {
      head: headOf(head, textOf(shaped.module_address) ?? "", shaped.deposed),
      previousAddress: textOf(shaped.previous_address),
      actions: isList(actions) ? actions.flatMap((action) => textOf(action) ?? []) : [],
      before: valuesAt(reading, inner, 1, () => `${here()}.change.before`),
      after: valuesAt(reading, inner, 2, () => `${here()}.change.after`),
      afterUnknown: rangeOf(inner, 3),
      beforeSensitive: rangeOf(inner, 4),
      afterSensitive: rangeOf(inner, 5),
    };
  }
}

import { once } from "../once.ts";
import type { Changes } from "./changes.ts";
import {
  DEEPEST_MODULE,
  eachElement,
  eachMember,
  HEAD,
  headOf,
  Members,
  type Place,
  type Read,
  type Reading,
  requireObject,
  type StateEntry,
  valuesAt,
} from "./entries.ts";
import { Fields, rangeOf, type Spans, scanFields, skipOthers } from "./fields.ts";
import { textOf } from "./json.ts";
import { Companion, type PlannedResource } from "./planned-values.ts";
import { holdsTrue, parseRange, passSaid, type Range, skipValue } from "./scan.ts";
import type { Json } from "./value.ts";

// The positions of the names in this list are used below.
const STATE = new Fields(...HEAD, "deposed_key", "values", "sensitive_values");

/** What the document has said of resources before it comes to the prior state. */
export interface SaidBefore {
  readonly planned: readonly PlannedResource[];
  readonly changes: Changes | undefined;
}

/** What the prior state says. */
export interface PriorState {
  readonly entries: readonly StateEntry[];
  /** Addresses of objects of which a change says the same, word for word: they are not among the entries. */
  readonly standing: ReadonlySet<string>;
}

/** Reads `prior_state` → `values` → `root_module`, the values of its resources aside. */
export function readState(reading: Reading, place: string, at: number, said: SaidBefore): Read<PriorState> {
  const state = new StateReader(reading, said);
  let entries: readonly StateEntry[] = [];
  const end = eachMember(
    reading,
    at,
    () => place,
    (key, inner) => {
      if (key !== "values") return skipValue(reading.bytes, inner);
      entries = [];
      state.standing.clear();
      return eachMember(
        reading,
        inner,
        () => `${place}.values`,
        (innerKey, root) => {
          if (innerKey !== "root_module") return skipValue(reading.bytes, root);
          const module = state.module(root, () => `${place}.values.root_module`, 0);
          entries = module.value;
          return module.end;
        },
      );
    },
  );
  return { value: { entries, standing: state.standing }, end };
}

class StateReader {
  readonly standing = new Set<string>();
  private readonly reading: Reading;
  private readonly members: Members;
  private readonly planned: Companion;
  private readonly unchanged: ReadonlySet<PlannedResource>;
  /** Where a change has the former values of each address. */
  private readonly before: () => ReadonlyMap<string, Range>;
  private readonly spans: Spans = [];
  private address: string | undefined;
  private isSaid = false;

  constructor(reading: Reading, { planned, changes }: SaidBefore) {
    this.reading = reading;
    this.members = new Members(reading.bytes);
    this.planned = new Companion(planned);
    this.unchanged = changes?.unchanged ?? new Set();
    this.before = once(() => valuesBefore(changes));
  }

  module(at: number, place: Place, depth: number): Read<readonly StateEntry[]> {
    const { reading } = this;
    const { bytes } = reading;
    if (depth > DEEPEST_MODULE) throw reading.wrong(`it nests modules more than ${DEEPEST_MODULE} deep`);
    let address: Json = "";
    // A module's address comes after its resources.
    let own: ((module: string) => StateEntry)[] = [];
    let below: readonly StateEntry[] = [];
    const end = eachMember(reading, at, place, (key, value) => {
      const inner = () => `${place()}.${key}`;
      if (key === "resources") {
        own = [];
        return eachElement(reading, value, inner, (index, element) => {
          const resource = this.resource(element, () => `${inner()}[${index}]`);
          if (resource.value !== undefined) own.push(resource.value);
          return resource.end;
        });
      }
      if (key === "child_modules") {
        const children: StateEntry[] = [];
        below = children;
        return eachElement(reading, value, inner, (index, element) => {
          const child = this.module(element, () => `${inner()}[${index}]`, depth + 1);
          for (const entry of child.value) children.push(entry);
          return child.end;
        });
      }
      const range = { start: value, end: skipValue(bytes, value) };
      if (key === "address") {
        address = parseRange(bytes, range);
        reading.check("moduleAddress", address, inner);
      }
      return range.end;
    });
    const module = textOf(address) ?? "";
    return { value: [...own.map((entry) => entry(module)), ...below], end };
  }

  private resource(at: number, here: Place): Read<((module: string) => StateEntry) | undefined> {
    requireObject(this.reading, at, here);
    const end = this.passUnchanged(at);
    return end === undefined ? this.anyResource(at, here) : { value: undefined, end };
  }

  /**
   * The position after a resource that is told word for word as it is planned, and was not to change: most of them are,
   * but that the state may tell more, such as on what the resource depends.
   */
  private passUnchanged(at: number): number | undefined {
    const { bytes } = this.reading;
    const { next } = this.planned;
    if (next === undefined || !this.unchanged.has(next) || holdsTrue(bytes, next.sensitive)) return undefined;
    const { start, end } = next.range;
    const rest = passSaid(bytes, at, { start, end: end - 1 });
    const after = rest === undefined ? undefined : skipOthers(bytes, rest, STATE);
    if (after === undefined) return undefined;
    this.planned.pass();
    this.standing.add(next.address);
    return after;
  }

  private readonly enter = (field: number, value: number): number | undefined => {
    if (field !== 7) return undefined;
    this.isSaid = false;
    this.address = textOf(this.members.read(this.spans, 0));
    // Of data nothing is planned, and no change tells.
    if (this.address === undefined || this.members.recurring(this.spans, 1) === "data") return undefined;
    this.planned.at(this.address);
    const after = passSaid(this.reading.bytes, value, this.before().get(this.address));
    this.isSaid = after !== undefined;
    return after;
  };

  private anyResource(at: number, here: Place): Read<((module: string) => StateEntry) | undefined> {
    const { reading, members, spans } = this;
    this.isSaid = false;
    const end = scanFields(reading.bytes, at, STATE, spans, this.enter);
    if (
      this.isSaid &&
      this.address !== undefined &&
      rangeOf(spans, 6) === undefined &&
      !holdsTrue(reading.bytes, rangeOf(spans, 8))
    ) {
      this.standing.add(this.address);
      return { value: undefined, end };
    }
    const head = members.head(spans);
    reading.check("head", head, here);
    const deposed = members.read(spans, 6);
    reading.check("state", { deposed_key: deposed }, here);
    const values = valuesAt(reading, spans, 7, () => `${here()}.values`);
    const sensitive = rangeOf(spans, 8);
    return { value: (module) => ({ head: headOf(head, module, deposed), values, sensitive }), end };
  }
}

/** What is deposed shares its address with the current object. */
function valuesBefore(changes: Changes | undefined): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { head, before } of changes?.entries ?? []) {
    if (before !== undefined && !head.deposed) ranges.set(head.address, before);
  }
  return ranges;
}

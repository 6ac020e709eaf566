import { type Changes, readChanges } from "./changes.ts";
import { decode, faultless, refuseMore } from "./decode.ts";
import type { ChangeEntry, Place, Reading, StateEntry } from "./entries.ts";
import { isList, member, members, textOf } from "./json.ts";
import { type ConfigurationPart, findModules } from "./module-parts.ts";
import { findPlannedValues, type PlannedResource } from "./planned-values.ts";
import { readState } from "./prior-state.ts";
import { otherThanPlan } from "./recognize.ts";
import { MAKE_PLAN, refuse, visible } from "./refusal.ts";
import { holdsTrue, parseRange, type Range, scanMembers, skipValue } from "./scan.ts";
import type { ShapeName } from "./schemas.ts";
import { checkShape } from "./shape.ts";
import type { Json } from "./value.ts";

/** The members of a plan, its resources found but not yet read. */
export interface PlanDocument {
  readonly formatVersion: string;
  readonly terraformVersion: string | undefined;
  readonly errored: boolean;
  readonly complete: boolean;
  /** Addresses of the objects whose changes were put off. */
  readonly deferred: readonly string[];
  readonly variables: ReadonlyMap<string, Json>;
  readonly hasDrift: boolean;
  readonly prior: readonly StateEntry[];
  /** The objects of the prior state of which a change says the same, word for word: they are not in `prior`. */
  readonly standing: ReadonlySet<string>;
  /** Undefined where the plan has no such member: it was made with -refresh-only, or there is nothing at all. */
  readonly changes: readonly ChangeEntry[] | undefined;
  readonly configuration: ConfigurationPart | undefined;
  /** What stands in a range; the holes in it are taken for empty objects. */
  parse(range: Range, holes?: readonly Range[]): Json;
  /** What is marked in a part; false where nothing is, as is most often so, and shows without reading. */
  marks(range: Range | undefined): Json;
  /** Refuses the document where a part of it does not have the shape that is needed. */
  check(shape: ShapeName, value: Json, place: Place): void;
}

/** The members that are small, or rare, and read as a whole. */
const ENVELOPE = ["format_version", "terraform_version", "errored", "complete", "variables", "deferred_changes"];

export function readDocument(name: string, given: Uint8Array): PlanDocument {
  const json = decode(name, given);
  const { bytes } = json;
  const wrong = (problem: string) => refuse(name, `is no plan that can be read: ${problem} (${MAKE_PLAN})`);
  const check = (shape: ShapeName, value: unknown, place: Place): void => {
    const problem = checkShape(shape, value);
    if (problem !== undefined) throw wrong(problem(place()));
  };
  const found = faultless(name, () => readMembers({ bytes, wrong, check }, json.start));
  refuseMore(name, json, found.end);
  const other = otherThanPlan(found.keys);
  if (other !== undefined) throw refuse(name, other);
  const { envelope } = found;
  check("envelope", envelope, () => "");
  const formatVersion = textOf(member(envelope, "format_version")) ?? "";
  if (!/^[01](?:\.|$)/.test(formatVersion)) throw refuse(name, unknownVersion(formatVersion));

  return {
    formatVersion,
    terraformVersion: textOf(member(envelope, "terraform_version")),
    errored: member(envelope, "errored") === true,
    complete: member(envelope, "complete") !== false,
    deferred: addressesOf(member(envelope, "deferred_changes")),
    variables: valuesOf(member(envelope, "variables")),
    hasDrift: found.keys.has("resource_drift"),
    prior: found.prior,
    standing: found.standing,
    changes: found.changes,
    configuration: found.configuration,
    parse: (range, holes) => faultless(name, () => parseRange(bytes, range, holes)),
    marks: (range) => (range && holdsTrue(bytes, range) ? faultless(name, () => parseRange(bytes, range)) : false),
    check,
  };
}

interface Members {
  /** The position after the document. */
  readonly end: number;
  readonly keys: ReadonlySet<string>;
  readonly envelope: Json;
  readonly prior: readonly StateEntry[];
  readonly standing: ReadonlySet<string>;
  readonly changes: readonly ChangeEntry[] | undefined;
  readonly configuration: ConfigurationPart | undefined;
}

/** One pass over the document, in which what stands there again is compared with what was seen before. */
function readMembers(reading: Reading, start: number): Members {
  const { bytes } = reading;
  const keys = new Set<string>();
  const envelope: Record<string, Json> = {};
  let prior: readonly StateEntry[] = [];
  let standing: ReadonlySet<string> = new Set();
  let changes: Changes | undefined;
  let configuration: ConfigurationPart | undefined;
  let planned: readonly PlannedResource[] = [];
  const end = scanMembers(bytes, start, (key, at) => {
    keys.add(key);
    if (key === "planned_values") {
      const found = findPlannedValues(bytes, at);
      planned = found.value;
      return found.end;
    }
    if (key === "resource_changes") {
      const found = readChanges(reading, key, at, planned);
      changes = found.value;
      return found.end;
    }
    if (key === "prior_state") {
      const state = readState(reading, key, at, { planned, changes });
      prior = state.value.entries;
      standing = state.value.standing;
      return state.end;
    }
    if (key === "configuration") {
      const found = findModules(bytes, at);
      configuration = found.value;
      return found.end;
    }
    const range = { start: at, end: skipValue(bytes, at) };
    if (ENVELOPE.includes(key)) envelope[key] = parseRange(bytes, range);
    return range.end;
  });
  return { end, keys, envelope, prior, standing, changes: changes?.entries, configuration };
}

function unknownVersion(version: string): string {
  return `has the format version "${visible(version, 20)}", and only 0.x and 1.x can be read: update flowbreak, or make \
the plan with another version of Terraform or OpenTofu`;
}

function addressesOf(deferred: Json | undefined): readonly string[] {
  if (!isList(deferred)) return [];
  return deferred.flatMap((element) => textOf(member(member(element, "resource_change"), "address")) ?? []);
}

function valuesOf(variables: Json | undefined): ReadonlyMap<string, Json> {
  return new Map(members(variables).map(([variable, body]) => [variable, member(body, "value") ?? null]));
}

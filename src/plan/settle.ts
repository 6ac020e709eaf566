import { oncePer } from "../once.ts";
import { compareText } from "./address.ts";
import { type Candidate, isInert, type Trace } from "./combine.ts";
import type { Accepts } from "./trace.ts";
import type { Argument, Items, Reference, Unknown } from "./value.ts";

export const SOURCES_HELP = "--source DIR with its .tf files would tell";

/** Reads a trace as the answer to what a single id stands for. */
export function settleOne(
  trace: Trace,
  assumption: () => Candidate | undefined = () => undefined,
): Argument<Reference> {
  const fresh = trace.candidates.filter((candidate) => !candidate.settled);
  const pool = fresh.length > 0 ? fresh : trace.candidates;
  const [first] = pool;
  if (pool.length > 1) {
    const because = `it is one of ${listed(pool.map(nameOf))}`;
    const isSure = trace.mentions.length + trace.hidden.length === 0;
    const oneOf = isSure ? { oneOf: pool.map(({ pointer: to }) => to) } : {};
    return { kind: "unknown", unknown: { kind: "unresolved", because, ...oneOf } };
  }
  if (first) {
    const doubt = trace.mentions.length > 0 || trace.hidden.length > 0 || first.found === "position";
    if (!trace.chosen) return pointer(first, doubt);
    return { kind: "unknown", unknown: unresolved(`it may be ${nameOf(first)}, but nothing shows whether it is`) };
  }
  const [mention, ...more] = trace.mentions;
  if (mention && more.length === 0 && trace.hidden.length === 0) {
    const { value: id, sensitive } = mention;
    if (id === null || id === "") return { kind: "unset" };
    if (typeof id === "string") return { kind: "set", value: { kind: "id", id, sensitive }, sensitive };
  }
  const assumed = assumption();
  return assumed ? pointer(assumed, true) : { kind: "unknown", unknown: unresolved(reason(trace)) };
}

/** Reads a trace as the answer to what a list of ids holds; `count` is how many, where that is known. */
export function settleAll(trace: Trace, count: number | undefined): Items<Reference> {
  const counted = count === trace.candidates.length;
  if (trace.candidates.length === 0) return { set: false, items: [], rest: unresolved(reason(trace)) };
  if (!counted && (trace.chosen || count !== undefined)) {
    return { set: false, items: [], rest: unresolved(`it holds some of ${namesOf(trace.candidates)}`) };
  }
  const items = trace.candidates.map(
    ({ pointer: to, found }): Reference => ({ kind: "pointer", pointer: to, assumed: found !== "named" && !counted }),
  );
  if (counted) return { set: true, items, rest: undefined };
  // A known text or list that is mentioned may be a part of it, too.
  const more =
    trace.hidden.length > 0 || trace.mentions.some(({ value }) => !isInert(value) && typeof value !== "number");
  return { set: true, items, rest: more ? unresolved(reason(trace)) : undefined };
}

function reason(trace: Trace): string {
  const hidden = trace.hidden.find(({ inSources }) => inSources) ?? trace.hidden[0];
  if (hidden) return hidden.inSources ? `${hidden.because} (${SOURCES_HELP})` : hidden.because;
  const names = trace.mentions.map(({ name }) => name);
  return names.length > 0
    ? `it depends on ${listed(names)} in a way that a plan does not show`
    : "it is known only after apply, and no object that could be meant is in the plan";
}

export const unresolved = (because: string): Unknown => ({ kind: "unresolved", because });
const namesOf = oncePer((candidates: readonly Candidate[]) => listed(candidates.map(nameOf)));
const nameOf = ({ pointer }: Candidate) => `${pointer.address}.${pointer.attribute}`;
const pointer = ({ pointer: to }: Candidate, assumed: boolean): Argument<Reference> => ({
  kind: "set",
  value: { kind: "pointer", pointer: to, assumed },
  sensitive: false,
});

/** At most a handful: a message is read by people. */
export function listed(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort(compareText);
  const shown = sorted.slice(0, 4).join(", ");
  return sorted.length > 4 ? `${shown} and ${sorted.length - 4} more` : shown;
}

/** `aws_vpc.id`, `aws_vpc.arn` → what is wanted of each type. Few lists are asked for, and each of them often. */
export const byType = oncePer((accepts: readonly string[]): Accepts => {
  const types = new Map<string, string[]>();
  for (const accepted of accepts) {
    const dot = accepted.indexOf(".");
    const type = accepted.slice(0, dot);
    types.set(type, [...(types.get(type) ?? []), accepted.slice(dot + 1)]);
  }
  return types;
});

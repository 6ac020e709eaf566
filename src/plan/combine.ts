import type { Key } from "./address.ts";
import { isList, isObject } from "./json.ts";
import type { Json, Pointer } from "./value.ts";

/** An attribute of an object that an expression may stand for. */
export interface Candidate {
  readonly pointer: Pointer;
  readonly key: Key | undefined;
  /** Its value is known: were it alone in the expression, the argument would be known, too. */
  readonly settled: boolean;
  /**
   * How it was found: `named` as itself, as one of `all` instances that are named together, or as one of them that a
   * `key` or a `position` beside them seems to pick.
   */
  readonly found: "named" | "all" | "key" | "position";
}

/** A known value that an expression mentions: a part of its result, or what it decides by. */
export interface Mention {
  readonly name: string;
  readonly value: Json;
  readonly sensitive: boolean;
}

/** Something that an expression mentions and of which nothing can be said. */
export interface Hidden {
  readonly because: string;
  /** The .tf sources would tell. */
  readonly inSources: boolean;
  /** The module instance whose local value it is, where the expression may be just that. */
  readonly local: string | undefined;
}

/** What an expression is made of, as far as it can be one of the wanted attributes. */
export interface Trace {
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly Mention[];
  readonly hidden: readonly Hidden[];
  /** Not each candidate need be part of the result, and nothing shows which are. */
  readonly chosen: boolean;
}

export const NOTHING: Trace = { candidates: [], mentions: [], hidden: [], chosen: false };

/** Merges what several instances of the same thing contribute: all of them do. */
export function merge(traces: readonly Trace[]): Trace {
  return {
    candidates: distinct(traces.flatMap((trace) => trace.candidates)),
    mentions: traces.flatMap((trace) => trace.mentions),
    hidden: traces.flatMap((trace) => trace.hidden),
    chosen: traces.some((trace) => trace.chosen),
  };
}

/**
 * Puts together what the references of one expression contribute. Nothing shows what the expression does with them, but
 * two things can be told: a key or position picks one of many, and where there is nothing to decide by, nothing is
 * left out.
 */
export function combine(traces: readonly Trace[]): Trace {
  const [only] = traces;
  // Most expressions mention one thing, and then there is nothing to decide by.
  if (only !== undefined && traces.length === 1 && only.candidates.length > 0) {
    return { ...only, candidates: distinct(only.candidates) };
  }
  const contributing = traces.filter((trace) => trace.candidates.length > 0);
  const others = traces.filter((trace) => trace.candidates.length === 0);
  const selectors = others.flatMap((trace) => trace.mentions);
  const secrets = others.flatMap((trace) => trace.hidden);
  const used = new Set<Mention>();
  const chosen = contributing.map((trace) => select(trace, selectors, secrets.length > 0, used));
  const unused = selectors.filter((selector) => !used.has(selector));
  const doubt = unused.length > 0 || secrets.length > 0;
  // What differs from instance to instance decides for each of them anew, often against anything at all.
  const each =
    contributing.length > 0 && unused.some(({ name }) => name.startsWith("each.") || name.startsWith("count."));
  const mayFilter = secrets.length > 0 || unused.some(({ value }) => !isInert(value));
  const many = chosen.some((trace) => trace.candidates.length > 1);
  return {
    candidates: distinct(chosen.flatMap((trace) => trace.candidates)),
    mentions: [...chosen.flatMap((trace) => trace.mentions), ...unused],
    hidden: [...chosen.flatMap((trace) => trace.hidden), ...secrets],
    chosen: each || chosen.some((trace) => trace.chosen) || (contributing.length > 1 && doubt) || (many && mayFilter),
  };
}

/**
 * `aws_subnet.x[each.key]` and `element(aws_subnet.x[*].id, count.index)`: the reference is to all, the key to one. The
 * index is taken for the position only where nothing else could be what the position is worked out from.
 */
function select(trace: Trace, selectors: readonly Mention[], secrets: boolean, used: Set<Mention>): Trace {
  const { candidates } = trace;
  const positional = !secrets && selectors.every(({ name, value }) => name === COUNT || isInert(value));
  for (const selector of selectors) {
    const { name, value } = selector;
    const place = name === COUNT && typeof value === "number" && positional ? value % candidates.length : undefined;
    const picked = candidates.filter((each, index) =>
      typeof value === "string" ? each.key === value : index === place,
    );
    if (picked.length === 0) continue;
    used.add(selector);
    if (candidates.length === 1) return trace;
    const found = typeof value === "string" ? "key" : "position";
    return { ...trace, candidates: picked.map((each) => ({ ...each, found })) };
  }
  return trace;
}

const COUNT = "count.index";

/** What can switch something on or off, but cannot pick a part of it. */
export function isInert(value: Json): boolean {
  if (value === null || typeof value === "boolean" || value === "") return true;
  return isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

export function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const seen = new Map<string, Candidate>();
  for (const each of candidates) {
    const name = `${each.pointer.address} ${each.pointer.attribute}`;
    if (!seen.has(name)) seen.set(name, each);
  }
  return [...seen.values()];
}

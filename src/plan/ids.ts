import type { Candidate, Trace } from "./combine.ts";
import { knownValue, partsOf } from "./evaluate.ts";
import { isList } from "./json.ts";
import { asText } from "./scalars.ts";
import type { Located, Planned } from "./scope.ts";
import { settleAll, settleOne } from "./settle.ts";
import { type Accepts, traceExpression } from "./trace.ts";
import type { Argument, Items, Reference } from "./value.ts";

/** What an expression that stands for an id names. */
export function idOf(
  located: Located,
  accepts: Accepts,
  planned: Planned,
  assume?: (trace: Trace) => Candidate | undefined,
): Argument<Reference> {
  const known = knownValue(located, planned);
  if (known === null || known === "") return { kind: "unset" };
  const id = known === undefined ? undefined : asText(known);
  if (id !== undefined) return { kind: "set", value: { kind: "id", id, sensitive: false }, sensitive: false };
  const trace = traceExpression(located, accepts, planned);
  return settleOne(trace, () => assume?.(trace));
}

/** What an expression that stands for a list of ids names; `count` is how many, where that is known. */
export function idsOf(located: Located, accepts: Accepts, planned: Planned, count?: number): Items<Reference> {
  const all = partsOf(located, planned);
  const parts = all.map((part): Items<Reference> => {
    const known = knownValue(part, planned);
    // The count is that of the whole, so it tells something only of what is the whole.
    if (known === undefined)
      return settleAll(traceExpression(part, accepts, planned), all.length === 1 ? count : undefined);
    if (known === null) return { set: false, items: [], rest: undefined };
    const ids = (isList(known) ? known : [known]).flatMap((value) => (value === "" ? [] : (asText(value) ?? [])));
    return { set: true, items: ids.map((id): Reference => ({ kind: "id", id, sensitive: false })), rest: undefined };
  });
  const [only] = parts;
  if (only && parts.length === 1) return only;
  // concat() may hold the same twice, but a set of ids does not.
  const items = new Map(parts.flatMap((part) => part.items.map((item) => [nameOf(item), item] as const)));
  return {
    set: true,
    items: [...items.values()],
    rest: parts.find(({ rest }) => rest !== undefined)?.rest,
  };
}

const nameOf = (item: Reference) =>
  item.kind === "id" ? item.id : `${item.pointer.address} ${item.pointer.attribute}`;

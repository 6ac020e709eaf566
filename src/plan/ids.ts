import { entriesOf, knownValue } from "./evaluate.ts";
import { asText } from "./scalars.ts";
import type { Located, Planned } from "./scope.ts";
import { settleAll, settleOne } from "./settle.ts";
import { type Accepts, type Candidate, type Trace, traceExpression } from "./trace.ts";
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
  const entries = entriesOf(located, planned);
  if (!entries) return settleAll(traceExpression(located, accepts, planned), count);
  const parts = entries.map(({ value }): Items<Reference> => {
    const known = knownValue(value, planned);
    if (known === undefined) return settleAll(traceExpression(value, accepts, planned), undefined);
    const id = known === "" ? undefined : asText(known);
    return { set: true, items: id === undefined ? [] : [{ kind: "id", id, sensitive: false }], rest: undefined };
  });
  return {
    set: true,
    items: parts.flatMap(({ items }) => items),
    rest: parts.find(({ rest }) => rest !== undefined)?.rest,
  };
}

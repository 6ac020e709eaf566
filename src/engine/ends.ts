import type { Fact, Id } from "./fact.ts";
import { type Resolution, resolve } from "./names.ts";
import type { Network } from "./network.ts";
import type { Question } from "./outcome.ts";

/** The domain in which an interface stands, where that is known and described. */
export function domainOf({ segments, domains }: Network, segment: Fact<Id>) {
  const place = segment.known ? segments.get(segment.value) : undefined;
  return place?.domain.known ? domains.get(place.domain.value) : undefined;
}

/** The interfaces to which a question may lead from some segment. */
export function endsOf(
  network: Network,
  segment: Fact<Id>,
  { destination, family }: Pick<Question, "destination" | "family">,
): readonly Id[] {
  switch (destination.kind) {
    case "outside":
      return [];
    case "interfaces":
      return destination.interfaces;
    case "name": {
      const domain = domainOf(network, segment);
      return domain === undefined ? [] : answeringIn(resolve(domain, destination.name, family));
    }
  }
}

/** The interfaces that a resolution answers with. */
export const answeringIn = ({ answers }: Resolution): readonly Id[] =>
  answers.flatMap((answer) => (answer.by === "zone" ? answer.interfaces.items : []));

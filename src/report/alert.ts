import type { Report } from "../findings/report.ts";
import { type Group, groupFindings } from "./group.ts";
import { type Location, locate } from "./location.ts";
import { byName, resourceOf } from "./names.ts";
import { list, type Phrase, say } from "./phrase.ts";
import { headline, toDo } from "./sentence.ts";
import { terminal } from "./untrusted.ts";

/** One piece of news, for a form that shows it at a line of the sources. */
export interface Alert {
  readonly group: Group;
  /** The blocks whose changes cause it, as far as it is known where they stand. */
  readonly places: readonly Place[];
}

export interface Place extends Location {
  /** The resource that the block declares. */
  readonly resource: string;
}

export function alertsIn(report: Report): readonly Alert[] {
  return groupFindings(report).flatMap((group) => (group.news ? toAlert(group, report) : []));
}

function toAlert(group: Group, { plans }: Report): Alert {
  const places = group.causes.flatMap((cause): readonly Place[] => {
    const location = locate(plans, group.plan, cause);
    return location === undefined ? [] : [{ ...location, resource: resourceOf(cause.address) }];
  });
  return { group, places: places.sort((a, b) => byName(a.path, b.path) || a.line - b.line) };
}

/** The news without any markup, on one line, for a log or an annotation. */
export function plainSentence({ group }: Alert): string {
  const todo = toDo(group);
  const text = plain(
    todo.length === 0 ? say`${headline(group)}.` : say`${headline(group)}. What to do: ${list(todo, 2)}`,
  );
  return text.length <= longest ? text : `${[...text].slice(0, longest / 2).join("")}…`;
}

/** An annotation takes 4,096 characters. */
const longest = 4_000;

const plain = (phrase: Phrase): string =>
  phrase.map(({ kind, text }) => (kind === "words" ? text : terminal(text, kind))).join("");

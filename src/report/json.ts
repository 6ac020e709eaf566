import type { Report } from "../findings/report.ts";
import { json } from "./untrusted.ts";

/** The report as it is typed and as `report.schema.json` describes it. The same report gives the same text. */
export const renderJson = (report: Report): string => [...jsonChunks(report)].join("");

/** The same piece by piece: a report of every flow of a large network can be more than one string holds. */
export function* jsonChunks(report: Report): Generator<string> {
  let before = "{\n";
  for (const [key, value] of Object.entries(report)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* list(value);
    else yield member(value);
    before = ",\n";
  }
  yield "\n}\n";
}

const atOnce = 1_000;

function* list(values: readonly unknown[]): Generator<string> {
  if (values.length === 0) return yield "[]";
  for (let from = 0; from < values.length; from += atOnce) {
    const text = member(values.slice(from, from + atOnce));
    yield `${from === 0 ? "[\n" : ",\n"}${text.slice("[\n".length, -"\n  ]".length)}`;
  }
  yield "\n  ]";
}

/** A value, indented as a member of the report. */
const member = (value: unknown): string =>
  json(JSON.stringify({ x: value }, undefined, 2).slice('{\n  "x": '.length, -"\n}".length));

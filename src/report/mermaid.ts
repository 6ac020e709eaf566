import type { Finding, FlowState } from "../findings/finding.ts";
import { reasonTitle } from "./sentence.ts";
import { mermaid } from "./untrusted.ts";
import { type Stop, stops } from "./way.ts";

/** GitHub draws at most 500 edges and 50,000 characters; nobody reads as many. */
const mostStops = 24;
const longestLabel = 72;

const outcomes: Readonly<Record<FlowState["outcome"], string>> = {
  delivered: "delivered",
  blocked: "blocked",
  undecided: "not decided",
};

/**
 * The ways before and after, side by side, with what stands in the way marked. Ids are ours (`n0`, `n1`, …), every
 * label is quoted and passes the gate, and nothing can be clicked.
 */
export function flowchart({ flow, before, after }: Pick<Finding, "flow" | "before" | "after">): string | undefined {
  const source = flow.source.address;
  const sides = [
    { id: "before", title: "Before", state: before, other: after },
    { id: "after", title: "After", state: after, other: before },
  ];
  let nodes = 0;
  const drawn = sides.flatMap(({ id, title, state, other }) => {
    const way = state === undefined ? [] : shorten(stops(source, state, other));
    if (state === undefined || way.length === 0) return [];
    const kind = state.outcome === "blocked" ? "blocked" : "unsure";
    const lines = way.flatMap((stop, index) => {
      const node = `n${nodes++}`;
      const label = `    ${node}["${labelOf(stop)}"]`;
      const stopped = stop.reasons.length > 0;
      const edge = stopped && kind === "blocked" ? "--x" : "-->";
      return [stopped ? `${label}:::${kind}` : label, ...(index === 0 ? [] : [`    n${nodes - 2} ${edge} ${node}`])];
    });
    return [[`  subgraph ${id} ["${title}: ${outcomes[state.outcome]}"]`, "    direction TB", ...lines, "  end"]];
  });
  if (drawn.length === 0) return undefined;
  return [
    "flowchart LR",
    ...drawn.flat(),
    ...(drawn.length > 1 ? ["  before ~~~ after"] : []),
    "  classDef blocked fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#82071e",
    "  classDef unsure fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#4d2d00",
  ].join("\n");
}

function labelOf({ component, reasons, text }: Stop): string {
  const titles = reasons.map(({ code }) =>
    reasonTitle(code)
      .map((piece) => piece.text)
      .join(""),
  );
  return [...new Set([component, ...titles, ...(text === undefined ? [] : [text])])]
    .map((line) => mermaid(line, longestLabel))
    .join("<br/>");
}

function shorten(way: readonly Stop[]): readonly Stop[] {
  if (way.length <= mostStops) return way;
  const half = mostStops / 2;
  const left = way.length - mostStops + 1;
  return [...way.slice(0, half), { component: `… ${left} more steps …`, reasons: [] }, ...way.slice(1 - half)];
}

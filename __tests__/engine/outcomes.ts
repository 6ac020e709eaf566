import type { Network, Obstacle, Outcome, Question } from "../../src/engine/index.ts";
import { createTracer } from "../../src/engine/index.ts";

export const ask = (network: Network, question: Question): Outcome => createTracer(network).trace(question).outcome;

/** An outcome in a line: what a reader of an example wants to compare. */
export function summary(outcome: Outcome): string {
  switch (outcome.kind) {
    case "delivered":
      return `delivered as ${outcome.arrival.map((a) => `${a.sourceAddress} through ${a.through}`).join(" and ")}`;
    case "undecided":
      return `undecided: ${outcome.missing.map(({ component, fact }) => `${component} does not tell ${fact}`).join(", ")}`;
    default:
      return `${outcome.kind}: ${outcome.obstacles.map(textOf).join(", ")}`;
  }
}

function textOf({ component, kind, leg, direction, at }: Obstacle): string {
  const where = [leg === "return" ? "on return" : undefined, direction, at && `at ${at}`].filter((part) => part);
  return where.length === 0 ? `${kind} ${component}` : `${kind} ${component} (${where.join(" ")})`;
}

export const asks = (network: Network, question: Question): string => summary(ask(network, question));

export function pathOf(outcome: Outcome): readonly string[] {
  return outcome.path.map(({ leg, component, step }) => {
    const what =
      step.kind === "group" || step.kind === "filter"
        ? `${step.kind} ${component} ${step.verdict} ${step.direction} by ${step.rule}`
        : step.kind === "route"
          ? `route ${step.destination} of ${component}`
          : step.kind === "resolve"
            ? `${step.name} answered by ${step.answer} of ${component}`
            : `${step.kind} ${component}`;
    return leg === "return" ? `back: ${what}` : what;
  });
}

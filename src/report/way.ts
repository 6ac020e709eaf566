import type { FlowState, PathStep, Reason } from "../findings/finding.ts";
import { name, type Phrase, prose, say } from "./phrase.ts";

/** A step of the way, and what stands in the way there. */
export interface Hop extends PathStep {
  readonly reasons: readonly Reason[];
}

type State = FlowState & { readonly reasons?: readonly Reason[] };

/**
 * The steps of a state, each reason at the step where it holds: of the steps of its component those that refuse, else
 * the first. A component that stands in the way but is not on it (nothing leads there any more) comes last.
 */
export function hops(state: State): readonly Hop[] {
  const walked = state.path.map((step) => ({ ...step, reasons: [] as Reason[] }));
  const elsewhere: Hop[] = [];
  const placed = new Map<string, number>();
  for (const reason of state.reasons ?? []) {
    const { component } = reason;
    const steps = walked.filter((step) => step.component === component);
    const refusals = steps.filter((step) => refuses.test(step.text));
    const index = placed.get(component) ?? 0;
    const at = refusals[Math.min(index, refusals.length - 1)] ?? steps[0];
    placed.set(component, index + 1);
    if (at !== undefined) at.reasons.push(reason);
    else elsewhere.push({ leg: "request", component, text: reason.message, reasons: [reason] });
  }
  return [...walked, ...elsewhere];
}

/** How a step begins at which packets are refused, all or in part, or may be. */
const refuses = /^(denies|allows a part|may allow) /;

/** A component on the way, with what a reader has to know about it: what stands in the way, or where the ways part. */
export interface Stop {
  readonly component: string;
  readonly reasons: readonly Reason[];
  /** What happens there, where before and after part. */
  readonly text?: string;
}

/**
 * The way without its details: from the source on, each component once as long as packets stay there; what happens
 * there only where the way parts from the other one; and of the way back only what stands in it.
 */
export function stops(source: string, state: State, other: State | undefined): readonly Stop[] {
  const all = hops(state).filter((hop) => hop.leg === "request" || hop.reasons.length > 0);
  const parts = other === undefined ? -1 : all.findIndex((hop, index) => !isSame(hop, other.path[index]));
  const out: Stop[] = [];
  for (const [index, { component, reasons, text }] of all.entries()) {
    const last = out.at(-1);
    const same = last?.component === component ? out.pop() : undefined;
    const told = index === parts && reasons.length === 0 ? text : same?.text;
    out.push({
      component,
      reasons: [...(same?.reasons ?? []), ...reasons],
      ...(told === undefined ? {} : { text: told }),
    });
  }
  return all.length === 0 || out[0]?.component === source ? out : [{ component: source, reasons: [] }, ...out];
}

const isSame = (a: PathStep, b: PathStep | undefined): boolean =>
  a.leg === b?.leg && a.component === b.component && a.text === b.text;

/** `aws_instance.web → aws_route_table.public → ✗ aws_security_group.endpoint`. */
export function shortWay(source: string, state: State, other: State | undefined): Phrase {
  const all = stops(source, state, other).map(({ component, reasons, text }) => {
    const told = text === undefined ? name(component) : say`${name(component)} (${prose(text)})`;
    return reasons.length > 0 ? say`✗\u00a0${told}` : told;
  });
  return all.length === 0 ? say`not known` : all.flatMap((stop, index) => (index === 0 ? stop : say` →\u00a0${stop}`));
}

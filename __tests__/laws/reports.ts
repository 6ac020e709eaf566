import { check } from "../../src/check.ts";
import { defaultFailOn } from "../../src/findings/fail-on.ts";
import type { Finding, FlowDestination } from "../../src/findings/finding.ts";
import type { Report } from "../../src/findings/report.ts";
import { render } from "../../src/report/index.ts";
import { inputOf, jsonOf, mapStrings, type Plan } from "./plans.ts";

export const reportOn = (plan: Plan, source?: string): Promise<Report> =>
  check([inputOf(jsonOf(plan))], { failOn: defaultFailOn, ...(source === undefined ? {} : { source }) });

/** The JSON report, but for the fingerprints: they are made of the addresses, so they change with them. */
export function tellsOf(report: Report): unknown {
  const { findings, ...others } = JSON.parse(render(report, "json")) as Report;
  return { ...others, findings: findings.map(({ fingerprint: _, ...finding }) => finding) };
}

/** The same with other names. */
export const mapped = (report: Report, edit: (text: string) => string): unknown => mapStrings(tellsOf(report), edit);

const nameOf = (destination: FlowDestination): string => {
  switch (destination.kind) {
    case "aws-service":
      return `${destination.service} ${destination.region}`;
    case "internet":
      return `the internet by ${destination.family}`;
    case "workload":
      return destination.address;
    case "cidr":
      return destination.cidr;
  }
};

export const flowOf = ({ flow }: Finding): string => `${flow.source.address} → ${nameOf(flow.destination)}`;

const codesOf = ({ after }: Finding): string => [...new Set(after?.reasons?.map(({ code }) => code))].sort().join(" ");

/** Each finding in a line: the verdict, the flow and the reasons. Not the components: a law may put others in their place. */
export const linesOf = ({ findings }: Pick<Report, "findings">): readonly string[] =>
  findings.map((finding) => `${finding.verdict}: ${flowOf(finding)} ${codesOf(finding)}`).sort();

/** What cannot be told, flow by flow. */
export const undecidedIn = ({ undecided }: Report): readonly string[] =>
  undecided.flatMap(({ sources, destination }) => sources.map((source) => `${source} → ${nameOf(destination)}`)).sort();

/** What a change that means nothing to the network leaves as it is. */
export const verdictsOf = (report: Report) => ({
  failed: report.failed,
  summary: report.summary,
  findings: linesOf(report),
  undecided: undecidedIn(report),
});

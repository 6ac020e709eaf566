import { verdicts } from "../findings/finding.ts";
import { type Alert, plainSentence } from "../report/alert.ts";
import { visible } from "../report/untrusted.ts";
import type { Octokit } from "./api.ts";
import type { Run } from "./run.ts";

/** https://docs.github.com/en/rest/checks/runs */
const longestSummary = 65_535;
const mostAnnotations = 50;

export interface Check {
  /** By which another attempt knows it again. */
  readonly id: string;
  readonly label: string;
  readonly failed: boolean;
  /** The outcome, in a few words. */
  readonly title: string;
  readonly page: (maxLength: number) => string;
  readonly alerts: readonly Alert[];
}

/** Adds a check to the commit of the run, or goes on with the one that an earlier attempt began. Returns its address. */
export async function keepCheckRun(octokit: Octokit, run: Run, check: Check): Promise<string | undefined> {
  const { owner, repo, head } = run;
  const { checks } = octokit.rest;
  const name = check.label === "" ? "flowbreak" : `flowbreak (${visible(check.label)})`;
  const annotations = check.alerts.flatMap(annotationOf);
  const output = { title: check.title, summary: check.page(longestSummary) };
  const { data: found } = await checks.listForRef({
    owner,
    repo,
    ref: head,
    check_name: name,
    filter: "all",
    per_page: 100,
  });
  const begun = found.check_runs.find((one) => one.external_id === check.id);
  const { data: made } =
    begun === undefined
      ? await checks.create({
          owner,
          repo,
          name,
          head_sha: head,
          external_id: check.id,
          status: "completed",
          conclusion: check.failed ? "failure" : "success",
          output: { ...output, annotations: annotations.slice(0, mostAnnotations) },
        })
      : { data: begun };
  // What a request brings is added to what is there.
  for (let told = made.output.annotations_count; told < annotations.length; told += mostAnnotations) {
    const next = annotations.slice(told, told + mostAnnotations);
    await checks.update({ owner, repo, check_run_id: made.id, output: { ...output, annotations: next } });
  }
  return made.html_url ?? undefined;
}

function annotationOf(alert: Alert) {
  const [place] = alert.places;
  if (place === undefined) return [];
  const { path, line, endLine } = place;
  return {
    path,
    start_line: line,
    end_line: endLine,
    annotation_level: alert.group.fails ? ("failure" as const) : ("warning" as const),
    title: verdicts[alert.group.verdict].title,
    message: plainSentence(alert),
  };
}

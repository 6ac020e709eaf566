import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { refuseToOverwrite, writeWhole } from "./cli/output.ts";
import { defect, outcome, refusal } from "./cli/sentences.ts";
import { supervise } from "./cli/supervise.ts";
import { setUpV8 } from "./cli/v8.ts";
import { annotate } from "./github/annotations.ts";
import { bodyOf, type Comment, heading } from "./github/comment.ts";
import { expand, fromRepository } from "./github/paths.ts";
import { type Published, publish } from "./github/publish.ts";
import { receiveReports } from "./github/received.ts";
import { describeRun, type Run } from "./github/run.ts";
import { readSettings, type Settings } from "./github/settings.ts";
import { check, type PlanSection, type Report, render, type Verdict, verdicts } from "./index.ts";
import { readInputs } from "./plan/input.ts";
import { alertsIn } from "./report/alert.ts";
import { isNews } from "./report/group.ts";

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary */
const longestSummary = 1024 * 1024;

/** The forms that the workflow can have written to files. */
const fileForms = ["json", "sarif", "html"] as const;

const { env } = process;

async function main(): Promise<void> {
  const settings = readSettings(env);
  const run = describeRun(env);
  const report = await obtain(settings, run);
  if (report === undefined) return;
  printUntrusted(render(report, "text", { color: true, width: 120 }));
  if (settings.summary) await writeSummary(report, run);
  const comment: Comment = {
    label: report.label ?? "",
    news: report.failed || report.findings.some(({ verdict }) => isNews(verdict)),
    page: (maxLength) =>
      render(report, "markdown", { ...run.links, ...(settings.summary && { whole: run.page }), maxLength }),
  };
  await setOutputs(report);
  await writeFiles(settings, report, run);
  const { comment: kept = { what: "not needed" }, untold }: Published =
    settings.task.mode === "analyze" ? { untold: alertsIn(report) } : await publish(run, settings, report, comment);
  core.setOutput("comment-url", "url" in kept ? kept.url : "");
  core.setOutput("comment-body", "body" in kept ? kept.body : bodyOf(comment, comment.news ? "news" : "quiet", run));
  if (settings.task.mode === "publish") return;
  if (settings.annotations) annotate(untold);
  if (report.failed) core.setFailed(`flowbreak: ${outcome(report)}.`);
}

/** Checks the plans, or takes what other jobs have found; nothing where another process does all of it. */
async function obtain({ task, label, failOn, files }: Settings, { head: commit }: Run): Promise<Report | undefined> {
  const own = { ...(label !== undefined && { label }), ...(/^[0-9a-f]{40,64}$/.test(commit) && { commit }) };
  if (task.mode === "publish") {
    const paths = await expand(task.reports, "report", env.GITHUB_WORKSPACE);
    await refuseToLose(paths, files);
    return { ...(await receiveReports(paths, { commit, failOn })), ...own };
  }
  const paths = await expand(task.plans, "plan", env.GITHUB_WORKSPACE);
  await refuseToLose(paths, files);
  const supervision = await supervise(paths, { tell: () => undefined, end: () => undefined });
  if (supervision.kind === "ended") {
    process.exitCode = supervision.status;
    return undefined;
  }
  const plans = await readInputs(paths);
  setUpV8(process);
  const report = await check(plans, { failOn, ...(task.source !== undefined && { source: task.source }) });
  return { ...report, plans: await Promise.all(report.plans.map(inRepository)), ...own };
}

async function refuseToLose(paths: readonly string[], files: Settings["files"]): Promise<void> {
  for (const form of fileForms) {
    const path = files[form];
    if (path !== undefined) await refuseToOverwrite(paths, path, `${form}-file`);
  }
}

/** GitHub knows lines by the paths of its repository. */
const inRepository = async (section: PlanSection): Promise<PlanSection> =>
  section.source === undefined ? section : { ...section, source: await fromRepository(section.source) };

/** The report carries text from the plan, and a line of it must not become a command to the runner. */
function printUntrusted(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}

async function writeSummary(report: Report, { links }: Run): Promise<void> {
  // Runners of one's own may not have it.
  if (!env.GITHUB_STEP_SUMMARY) return;
  const head = heading(report.label ?? "");
  const maxLength = longestSummary - Buffer.byteLength(head);
  await core.summary.addRaw(head + render(report, "markdown", { ...links, maxLength })).write();
}

async function setOutputs(report: Report): Promise<void> {
  const names = Object.keys(verdicts) as Verdict[];
  core.setOutput("verdict", names.find((verdict) => report.summary[verdict] > 0) ?? "none");
  core.setOutput("failed", report.failed);
  for (const verdict of names) core.setOutput(verdict, report.summary[verdict]);
  const path = join(await mkdtemp(join(env.RUNNER_TEMP ?? tmpdir(), "flowbreak-")), "report.json");
  await writeFile(path, render(report, "json"));
  core.setOutput("report", path);
}

async function writeFiles({ files }: Settings, report: Report, { links }: Run): Promise<void> {
  for (const form of fileForms) {
    const path = files[form];
    if (path !== undefined) await writeWhole(path, render(report, form, links), `${form}-file`);
  }
}

function fail(error: unknown): void {
  core.setFailed(refusal(error) ?? defect(error, env));
}

process.on("uncaughtException", fail);
await main().catch(fail);

import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { defect, outcome, refusal } from "./cli/sentences.ts";
import { supervise } from "./cli/supervise.ts";
import { type Comment, heading, keepComment } from "./github/comment.ts";
import { isRateLimit, isRefusal, retrying } from "./github/retry.ts";
import { describeRun, type PullRequest, type Run } from "./github/run.ts";
import { check, InputError, type PlanInput, type Report, readInput, render, type Verdict, verdicts } from "./index.ts";
import { inputs, parseFailOn } from "./options.ts";
import { isNews } from "./report/group.ts";

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary */
const longestSummary = 1024 * 1024;

const { env } = process;

async function main(): Promise<void> {
  const paths = input("plan")?.split(/\s*\n\s*/);
  if (paths === undefined) {
    throw new InputError("plan is empty: give the path of a plan's JSON, or several, one on each line.");
  }
  const source = input("source");
  const failOn = parseFailOn(input("fail-on") ?? inputs["fail-on"].default, "fail-on");
  const wantsComment = input("comment") ?? inputs.comment.default;
  if (wantsComment !== "true" && wantsComment !== "false") {
    throw new InputError("comment is neither true nor false: give one of them.");
  }

  const given = [...new Set(paths)];
  const supervision = await supervise(given, { tell: () => undefined, end: () => undefined });
  if (supervision.kind === "ended") {
    process.exitCode = supervision.status;
    return;
  }
  const plans: PlanInput[] = [];
  for (const path of given) plans.push(await readInput(path));
  const report = await check(plans, { failOn, ...(source !== undefined && { source }) });

  const run = describeRun(env, paths, source);
  const label = input("label") ?? "";
  const page = (maxLength: number) => render(report, "markdown", { ...run.links, maxLength });
  printUntrusted(render(report, "text", { color: true, width: 120 }));
  await writeSummary(label, page);
  await setOutputs(report);
  if (wantsComment === "true" && run.pull !== undefined) {
    const news = report.failed || report.findings.some(({ verdict }) => isNews(verdict));
    await comment(run, run.pull, { label, news, page });
  }
  if (report.failed) core.setFailed(`flowbreak: ${outcome(report)}.`);
}

type Input = keyof typeof inputs;

/** An empty input is as good as none: that is what an expression without a value leaves. */
const input = (name: Input): string | undefined => core.getInput(name) || undefined;

/** The report carries text from the plan, and a line of it must not become a command to the runner. */
function printUntrusted(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}

async function writeSummary(label: string, page: Comment["page"]): Promise<void> {
  // Runners of one's own may not have it.
  if (!env.GITHUB_STEP_SUMMARY) return;
  const head = heading(label);
  await core.summary.addRaw(head + page(longestSummary - Buffer.byteLength(head))).write();
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

/** Whatever happens here, the verdict stands: it is not the job's fault that a comment could not be written. */
async function comment(run: Run, pull: PullRequest, content: Comment): Promise<void> {
  const token = input("github-token");
  if (token === undefined) return notWritten("github-token is empty, as a secret is in runs for forks.");
  try {
    // Loaded only where it is needed: it is as large as all the rest.
    const { getOctokit } = await import("@actions/github");
    const octokit = getOctokit(token, { baseUrl: run.apiUrl });
    const { what, url } = await retrying(() => keepComment(octokit, run, pull, content));
    core.info(`Comment: ${what}`);
    core.setOutput("comment-url", url ?? "");
  } catch (error) {
    notWritten(whyNot(error));
  }
}

function notWritten(why: string): void {
  core.warning(`The comment could not be written: ${why} The job summary has the whole report.`);
}

function whyNot(error: unknown): string {
  if (error instanceof Error && error.name === "GraphqlResponseError") return `GitHub answered: ${error.message}.`;
  if (!isRefusal(error)) return defect(error, env);
  const { status, message, response } = error;
  const said = message.slice(0, 200);
  if (response === undefined) return `GitHub cannot be reached (${said}).`;
  if (isRateLimit(error)) return "GitHub's rate limit is reached.";
  const answer = `GitHub answered with ${status} (${said})`;
  if (![401, 403, 404].includes(status)) return `${answer}.`;
  return `${answer}: the job needs \`permissions: pull-requests: write\`, which runs for forks cannot have.`;
}

function fail(error: unknown): void {
  core.setFailed(refusal(error) ?? defect(error, env));
}

process.on("uncaughtException", fail);
await main().catch(fail);

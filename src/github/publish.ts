import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import { defect, outcome } from "../cli/sentences.ts";
import type { Report } from "../findings/report.ts";
import { type Alert, alertsIn } from "../report/alert.ts";
import type { Group } from "../report/group.ts";
import { renderRemark } from "../report/markdown.ts";
import { connect, findPull } from "./api.ts";
import { keepCheckRun } from "./check-run.ts";
import { type Comment, type Kept, keepComment, longestBody } from "./comment.ts";
import { isForbidden, isGraphqlAnswer, isRateLimit, isRefusal, retrying } from "./retry.ts";
import { keepReview } from "./review.ts";
import type { Run } from "./run.ts";
import type { Settings } from "./settings.ts";

export interface Published {
  /** Missing where no comment was looked for. */
  readonly comment?: Kept;
  /** What no line of the pull request and no check tells. */
  readonly untold: readonly Alert[];
}

/** Where a report can be told, and what the token needs for it. */
const permissions = {
  comment: "pull-requests: write",
  "review comments": "pull-requests: write",
  check: "checks: write",
} as const;

type Channel = keyof typeof permissions;

/**
 * Brings the report to GitHub. Whatever happens here, the verdict stands: it is not the job's fault that something
 * could not be written, and so each failure is a warning.
 */
export async function publish(run: Run, settings: Settings, report: Report, comment: Comment): Promise<Published> {
  const alerts = alertsIn(report);
  const channels = wantedChannels(run, settings);
  const onPull = channels.filter((channel) => channel !== "check");
  const failures = new Failures(settings.summary);
  if (run.pull === undefined) core.info("This run is for no pull request, so there is none to comment on.");
  if (channels.length === 0) return { untold: alerts };
  if (settings.token === undefined) {
    failures.add(channels, "github-token is empty, as a secret is in runs for forks.");
    failures.warn();
    return { untold: alerts };
  }
  const octokit = await connect(run, settings.token);
  const write = async <T>(channel: Channel, attempt: () => Promise<T>): Promise<T | undefined> =>
    channels.includes(channel) ? failures.of([channel], attempt) : undefined;

  const pull = onPull.length === 0 ? undefined : await failures.of(onPull, () => findPull(octokit, run));
  if (onPull.length > 0 && pull === undefined && !failures.any) {
    core.info(`No open pull request has ${run.head} as its head: it is left to a newer run.`);
  }
  const { label, page } = comment;
  const kept =
    pull && (await write("comment", () => keepComment(pull, run, comment, mayBegin(settings, report, comment))));
  const body = (groups: readonly Group[]): string =>
    renderRemark(groups, report, { ...run.links, maxLength: longestBody / 2 });
  const reviewed = pull && (await write("review comments", () => keepReview(pull, { label, alerts, body })));
  const left = reviewed?.left ?? alerts;
  const annotated = settings.annotations ? left : [];
  const check = { id: randomUUID(), label, failed: report.failed, title: outcome(report), page, alerts: annotated };
  const checked = await write("check", () => keepCheckRun(octokit, run, check));

  if (kept !== undefined) core.info(`Comment: ${kept.what}`);
  if (kept?.what === "left") {
    const several = "Another job or step of this run has written something else into the comment";
    core.warning(`${several}, which is left as it is: give each of them a label of its own.`);
  }
  if (reviewed !== undefined) core.info(`Review comments: ${reviewed.what}`);
  if (checked !== undefined) core.info(`Check: ${checked}`);
  failures.warn();
  return {
    ...(kept !== undefined && { comment: kept }),
    // The check annotates lines, and nothing else.
    untold: left.filter(({ places }) => checked === undefined || places.length === 0),
  };
}

function wantedChannels({ pull }: Run, { comment, reviewComments, checkRun }: Settings): readonly Channel[] {
  const wanted: Readonly<Record<Channel, boolean>> = {
    comment: pull !== undefined && comment !== "never",
    "review comments": pull !== undefined && reviewComments,
    check: checkRun,
  };
  return (Object.keys(wanted) as Channel[]).filter((channel) => wanted[channel]);
}

function mayBegin({ comment }: Settings, { findings, undecided }: Report, { news }: Comment): boolean {
  if (comment === "on-change") return news || findings.length + undecided.length > 0;
  return comment === "always" || news;
}

/** What could not be written, told in as few warnings as there are reasons. */
class Failures {
  readonly #hasSummary: boolean;
  readonly #reasons = new Map<string, Channel[]>();
  /** Why nothing else need be tried. */
  #hopeless: string | undefined;

  constructor(hasSummary: boolean) {
    this.#hasSummary = hasSummary;
  }

  get any(): boolean {
    return this.#reasons.size > 0;
  }

  add(channels: readonly Channel[], why: string): void {
    this.#reasons.set(why, [...(this.#reasons.get(why) ?? []), ...channels]);
  }

  async of<T>(channels: readonly Channel[], write: () => Promise<T>): Promise<T | undefined> {
    if (this.#hopeless === undefined) {
      try {
        return await retrying(write);
      } catch (error) {
        const why = whyNot(error, channels);
        if (isRefusal(error) && (error.status >= 500 || isRateLimit(error))) this.#hopeless = why;
        else this.add(channels, why);
      }
    }
    if (this.#hopeless !== undefined) this.add(channels, this.#hopeless);
    return undefined;
  }

  warn(): void {
    for (const [why, channels] of this.#reasons) {
      const what = `The ${channels.join(" and the ")} could not be written`;
      core.warning(`${what}: ${why}${this.#hasSummary ? " The job's summary has the whole report." : ""}`);
    }
  }
}

function whyNot(error: unknown, channels: readonly Channel[]): string {
  if (isGraphqlAnswer(error)) return `GitHub answered: ${error.message}.`;
  if (!isRefusal(error)) return defect(error, process.env);
  const { status, message, response } = error;
  // Octokit adds the address of a page, which differs from request to request.
  const said = message.replace(/ - https:\/\/\S+$/, "").slice(0, 200);
  if (response === undefined) return `GitHub cannot be reached (${said}).`;
  if (isRateLimit(error)) return "GitHub's rate limit is reached.";
  const answer = `GitHub answered with ${status} (${said})`;
  if (status === 401) return `${answer}: github-token is not a token that it knows.`;
  // A conversation may be locked, for all permissions that there are.
  if (!isForbidden(error) || /\blocked\b/.test(said)) return `${answer}.`;
  const needed = [...new Set(channels.map((channel) => permissions[channel]))];
  return `${answer}: the job needs \`permissions: ${needed.join(", ")}\`, which runs for forks cannot have.`;
}

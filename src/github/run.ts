import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { MarkdownOptions } from "../report/markdown.ts";

/** The run of a workflow, as its runner describes it. */
export interface Run {
  readonly owner: string;
  readonly repo: string;
  /** The commit that the plans are made of: on a pull request its head, not the merge that is tried out. */
  readonly head: string;
  /** Undefined where the run is not for a pull request. */
  readonly pull: PullRequest | undefined;
  /** Tells which of two runs is the newer one. */
  readonly order: RunOrder;
  /** The same for one step of one job, another for others, and nothing else. */
  readonly step: string;
  /** The API's address: GitHub Enterprise Server has its own. */
  readonly apiUrl: string;
  /** The page of the run, with the summaries of its jobs. */
  readonly page: string;
  /** What reports link to. */
  readonly links: Pick<MarkdownOptions, "documentation" | "sources">;
}

export type PullRequest =
  | { readonly kind: "numbered"; readonly number: number }
  /** All that is known after a workflow has run for a fork: where its head lies. */
  | { readonly kind: "of-branch"; readonly owner: string; readonly branch: string };

/**
 * The id and the attempt of the run; after those of the run that started it, if it follows another one. Ids grow,
 * attempts count from 1.
 */
export type RunOrder = readonly number[];

/** Less than nothing where `a` is the older one, nothing where both are one. */
export function compareRuns(a: RunOrder, b: RunOrder): number {
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index);
  return at.reduce((order, index) => order || (a[index] ?? 0) - (b[index] ?? 0), 0);
}

/**
 * Reads the variables of the runner, and the event that started the workflow.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function describeRun(env: NodeJS.ProcessEnv): Run {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_SHA = "", GITHUB_RUN_ID = "0", GITHUB_RUN_ATTEMPT = "1" } = env;
  const [owner = "", repo = ""] = repository.split("/");
  const own = {
    head: GITHUB_SHA,
    pull: undefined,
    before: [],
  };
  const { head, pull, before } = { ...own, ...fromEvent(env) };
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  const action = env.GITHUB_ACTION_REPOSITORY;
  return {
    owner,
    repo,
    head,
    pull,
    order: [...before, Number(GITHUB_RUN_ID), Number(GITHUB_RUN_ATTEMPT)],
    step: stepOf(env),
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    page: `${server}/${repository}/actions/runs/${GITHUB_RUN_ID}`,
    links: {
      ...(action && { documentation: `${server}/${action}/blob/${env.GITHUB_ACTION_REF}/` }),
      sources: `${server}/${repository}/blob/${head || "HEAD"}/`,
    },
  };
}

/** The jobs of a matrix have one name, and mostly a runner each. */
const stepOf = ({ RUNNER_NAME, GITHUB_JOB, GITHUB_ACTION }: NodeJS.ProcessEnv): string =>
  createHash("sha256")
    .update(JSON.stringify([RUNNER_NAME, GITHUB_JOB, GITHUB_ACTION]))
    .digest("hex")
    .slice(0, 8);

/**
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads. Programs that run workflows on a desk often give none
 * of it.
 */
interface Payloads {
  readonly pull_request?: { readonly number: number; readonly head: { readonly sha: string } };
  readonly merge_group?: { readonly head_sha: string };
  readonly workflow_run?: {
    readonly id: number;
    readonly run_attempt: number;
    readonly event: string;
    readonly head_sha: string;
    readonly head_branch: string | null;
    /** A fork may be gone by then. */
    readonly head_repository: { readonly owner: { readonly login: string } } | null;
  };
}

interface Known extends Partial<Pick<Run, "head" | "pull">> {
  /** The run that started this one. */
  readonly before?: RunOrder;
}

/** What the event knows better than the variables: they speak of the default branch, or of a merge that is tried out. */
function fromEvent({ GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: path }: NodeJS.ProcessEnv): Known {
  if (path === undefined) return {};
  const payload = (): Payloads => JSON.parse(readFileSync(path, "utf8"));
  if (pullRequestEvents.has(event)) {
    const { pull_request: pull } = payload();
    return pull === undefined ? {} : { head: pull.head.sha, pull: { kind: "numbered", number: pull.number } };
  }
  if (event === "merge_group") {
    const { merge_group: group } = payload();
    return group === undefined ? {} : { head: group.head_sha };
  }
  const run = event === "workflow_run" ? payload().workflow_run : undefined;
  if (run === undefined) return {};
  const { head_sha: head, head_branch: branch, head_repository: repository } = run;
  const before = [run.id, run.run_attempt];
  // After pull_request_target it tells the head of the base.
  if (run.event !== "pull_request" || branch === null || repository === null) return { head, before };
  return { head, before, pull: { kind: "of-branch", owner: repository.owner.login, branch } };
}

const pullRequestEvents = new Set(["pull_request", "pull_request_target"]);

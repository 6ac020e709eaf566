/** Events as they start workflows in acme/shop: what a runner finds in the file of the event, and tells by variables. */

import type {
  MergeGroupChecksRequestedEvent,
  PullRequestEvent,
  PushEvent,
  WorkflowDispatchEvent,
  WorkflowRunCompletedEvent,
} from "@octokit/webhooks-types";
import { base, name as fullName, merge, queued } from "./server/repository.ts";

export interface Event {
  readonly name: string;
  readonly payload: object;
  /** The commit that is checked out. */
  readonly sha: string;
  readonly ref: string;
  /** Branches, on pull requests only. */
  readonly headRef?: string;
  readonly baseRef?: string;
}

/** Payloads are large: what is there has to be of the right shape. */
type Part<T> = T extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T;

interface OfPull {
  readonly number?: number;
  readonly action?: PullRequestEvent["action"];
  readonly head?: string;
  readonly branch?: string;
  /** The account whose fork it comes from. */
  readonly fork?: string;
  readonly draft?: boolean;
}

const url = `https://github.com/${fullName}`;
const user = (login: string) => ({ login, type: "User", html_url: `https://github.com/${login}` }) as const;

const repositoryOf = (owner: string) => ({
  id: owner === "acme" ? 1 : 1000 + owner.length,
  name: "shop",
  full_name: `${owner}/shop`,
  owner: user(owner),
  private: false,
  fork: owner !== "acme",
  html_url: `https://github.com/${owner}/shop`,
  default_branch: "main",
});
const repository = repositoryOf("acme");

function pullPayload({
  number = 7,
  action = "opened",
  head = "c0ffee",
  branch = "topic",
  fork,
  draft = false,
}: OfPull) {
  const owner = fork ?? "acme";
  const state = action === "closed" ? "closed" : "open";
  return {
    // An event of pull requests each has other fields beside; these all have.
    action: action as "opened",
    number,
    pull_request: {
      number,
      state: state as "open",
      draft,
      title: `The changes of ${branch}`,
      html_url: `${url}/pull/${number}`,
      user: user(fork ?? "alice"),
      head: { label: `${owner}:${branch}`, ref: branch, sha: head, user: user(owner), repo: repositoryOf(owner) },
      base: { label: "acme:main", ref: "main", sha: base, user: user("acme"), repo: repository },
      merge_commit_sha: merge,
      author_association: fork === undefined ? "MEMBER" : "NONE",
    },
    repository,
    sender: user(fork ?? "alice"),
  } satisfies Part<PullRequestEvent>;
}

export function onPullRequest(given: OfPull = {}): Event {
  const { number = 7, branch = "topic" } = given;
  const refs = { ref: `refs/pull/${number}/merge`, headRef: branch, baseRef: "main" };
  return { name: "pull_request", payload: pullPayload(given), sha: merge, ...refs };
}

/** Runs with the permissions of the base, at the base. */
export function onPullRequestTarget(given: OfPull = {}): Event {
  const refs = { ref: "refs/heads/main", headRef: given.branch ?? "topic", baseRef: "main" };
  return { name: "pull_request_target", payload: pullPayload(given), sha: base, ...refs };
}

export function onPush({ branch = "main", head = merge }: Pick<OfPull, "branch" | "head"> = {}): Event {
  const ref = `refs/heads/${branch}`;
  const payload = {
    ref,
    before: base,
    after: head,
    created: false,
    deleted: false,
    forced: false,
    commits: [],
    repository,
    pusher: { name: "alice" },
    sender: user("alice"),
  } satisfies Part<PushEvent>;
  return { name: "push", payload, sha: head, ref };
}

interface OfWorkflowRun extends Omit<OfPull, "action" | "draft"> {
  /** What started the workflow that has completed. */
  readonly event?: string;
  readonly conclusion?: WorkflowRunCompletedEvent["workflow_run"]["conclusion"];
  readonly id?: number;
  readonly attempt?: number;
  /** A fork may be gone by then. */
  readonly forkIsDeleted?: boolean;
}

/** Of the workflow that has completed it tells more than of the pull request: of one from a fork nothing at all. */
export function onWorkflowRun({
  number = 7,
  head = "c0ffee",
  branch = "topic",
  fork,
  event = "pull_request",
  conclusion = "success",
  id = 4000,
  attempt = 1,
  forkIsDeleted = false,
}: OfWorkflowRun = {}): Event {
  const owner = fork ?? "acme";
  const { id: repo, name } = repository;
  const short = { id: repo, name, url: `https://api.github.com/repos/${fullName}` };
  const pull = {
    id: 10_000 + number,
    number,
    url: `https://api.github.com/repos/${fullName}/pulls/${number}`,
    head: { ref: branch, sha: head, repo: short },
    base: { ref: "main", sha: base, repo: short },
  };
  const payload = {
    action: "completed",
    workflow: { id: 300, name: "Plan", path: ".github/workflows/plan.yml", state: "active" },
    workflow_run: {
      id,
      name: "Plan",
      path: ".github/workflows/plan.yml",
      event,
      status: "completed",
      conclusion,
      run_number: 12,
      run_attempt: attempt,
      head_branch: branch,
      head_sha: head,
      html_url: `${url}/actions/runs/${id}`,
      pull_requests: fork === undefined && event.startsWith("pull_request") ? [pull] : [],
      actor: user(fork ?? "alice"),
      repository,
      ...(!forkIsDeleted && { head_repository: repositoryOf(owner) }),
    },
    repository,
    sender: user(fork ?? "alice"),
  } satisfies Part<WorkflowRunCompletedEvent>;
  // The types know of no deleted forks.
  if (forkIsDeleted) Object.assign(payload.workflow_run, { head_repository: null });
  return { name: "workflow_run", payload, sha: base, ref: "refs/heads/main" };
}

export function onWorkflowDispatch(inputs: Readonly<Record<string, string>> = {}): Event {
  const ref = "refs/heads/main";
  const workflow = ".github/workflows/plan.yml";
  const payload = { inputs, ref, workflow, repository, sender: user("alice") } satisfies Part<WorkflowDispatchEvent>;
  return { name: "workflow_dispatch", payload, sha: base, ref };
}

export function onMergeGroup({ number = 7, head = queued }: Pick<OfPull, "number" | "head"> = {}): Event {
  const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  const payload = {
    action: "checks_requested",
    merge_group: { head_sha: head, head_ref: ref, base_ref: "refs/heads/main", base_sha: base },
    repository,
    sender: user("alice"),
  } satisfies Part<MergeGroupChecksRequestedEvent>;
  return { name: "merge_group", payload, sha: head, ref };
}

/** No webhook: GitHub describes its payload nowhere. */
export const onSchedule = (schedule = "17 4 * * *"): Event => ({
  name: "schedule",
  payload: { schedule, repository, workflow: ".github/workflows/plan.yml" },
  sha: base,
  ref: "refs/heads/main",
});

import type { getOctokit } from "@actions/github";
import type { Run } from "./run.ts";

export type Octokit = ReturnType<typeof getOctokit>;

/** A pull request whose head is the commit that a run is for, and the way to its repository. */
export interface OpenPull {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  readonly head: string;
}

/** No answer takes GitHub as long as this, in milliseconds. An API that hangs must not hang the job. */
const patience = 30_000;

export async function connect({ apiUrl }: Pick<Run, "apiUrl">, token: string): Promise<Octokit> {
  // Loaded only where it is needed: it is as large as all the rest.
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  octokit.hook.before("request", ({ request }) => {
    if (request !== undefined) request.signal = AbortSignal.timeout(patience);
  });
  return octokit;
}

/** The pull request that a run is for; nothing where there is none any more whose head is the run's commit. */
export async function findPull(octokit: Octokit, run: Run): Promise<OpenPull | undefined> {
  const { owner, repo, head, pull } = run;
  if (pull === undefined) return undefined;
  if (pull.kind === "numbered") return { octokit, owner, repo, head, number: pull.number };
  const { data } = await octokit.rest.pulls.list({
    owner,
    repo,
    state: "open",
    head: `${pull.owner}:${pull.branch}`,
    per_page: 100,
  });
  const [found] = data.filter((one) => one.head.sha === head);
  return found && { octokit, owner, repo, head, number: found.number };
}

/** Whether a later push has moved the pull request on: a run that was slow must not undo what a newer one wrote. */
export async function isOutdated({ octokit, owner, repo, number, head }: OpenPull): Promise<boolean> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return data.head.sha !== head;
}

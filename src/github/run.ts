import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { MarkdownOptions } from "../report/markdown.ts";

export interface PullRequest {
  readonly number: number;
  /** The commit that the run is for. */
  readonly head: string;
}

/** The run of a workflow, as its runner describes it. */
export interface Run {
  readonly owner: string;
  readonly repo: string;
  /** Undefined where the run is not for one. */
  readonly pull: PullRequest | undefined;
  /** The API's address: GitHub Enterprise Server has its own. */
  readonly apiUrl: string;
  /** What reports link to. */
  readonly links: Pick<MarkdownOptions, "documentation" | "sources">;
}

/**
 * Reads the variables of the runner, and the event that started the workflow.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function describeRun(env: NodeJS.ProcessEnv, plans: readonly string[], source: string | undefined): Run {
  const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  const pull = pullRequest(env);
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  const action = env.GITHUB_ACTION_REPOSITORY;
  const directory = sourceDirectory(env.GITHUB_WORKSPACE ?? ".", plans, source);
  const commit = pull?.head ?? env.GITHUB_SHA ?? "HEAD";
  return {
    owner,
    repo,
    pull,
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    links: {
      ...(action && { documentation: `${server}/${action}/blob/${env.GITHUB_ACTION_REF}/` }),
      ...(directory !== undefined && { sources: `${server}/${owner}/${repo}/blob/${commit}/${directory}` }),
    },
  };
}

function pullRequest({ GITHUB_EVENT_NAME: name = "", GITHUB_EVENT_PATH: path }: NodeJS.ProcessEnv): Run["pull"] {
  if (path === undefined || !["pull_request", "pull_request_target"].includes(name)) return undefined;
  const { number, head }: PullRequestEvent = JSON.parse(readFileSync(path, "utf8")).pull_request;
  return { number, head: head.sha };
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
interface PullRequestEvent {
  readonly number: number;
  readonly head: { readonly sha: string };
}

/**
 * The part of an address below the repository in which all the .tf files lie, ending in `/`. Undefined where they lie
 * in several directories, or outside: links would then lead to other files.
 */
function sourceDirectory(workspace: string, plans: readonly string[], source: string | undefined): string | undefined {
  const directories = new Set(
    (source === undefined ? plans.map((plan) => dirname(plan)) : [source]).map((path) => resolve(workspace, path)),
  );
  const [directory, ...others] = directories;
  if (directory === undefined || others.length > 0) return undefined;
  const parts = relative(workspace, directory).split(sep);
  if (parts[0] === "..") return undefined;
  return parts.map((part) => (part === "" ? "" : `${inAddress(part)}/`)).join("");
}

/** Brackets would end a link of Markdown. */
const inAddress = (part: string): string => encodeURIComponent(part).replaceAll("(", "%28").replaceAll(")", "%29");

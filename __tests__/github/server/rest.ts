/** What GitHub answers to the requests of its REST API that are used here. */

import type { Side } from "./diff.ts";
import {
  type Annotation,
  type CheckRun,
  found,
  inaccessible,
  name,
  Refused,
  type Repository,
  type Scope,
} from "./repository.ts";
import { appId, type Shapes } from "./shapes.ts";

export interface Asked {
  readonly repository: Repository;
  readonly shapes: Shapes;
  /** What stands in the braces of the route. */
  readonly path: (parameter: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The address that was asked. */
  readonly url: URL;
}

export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** Any of them will do: to read where the method is GET, else to write. */
  readonly needs: readonly [Scope, ...Scope[]];
  /** What may be asked beside the page of a list. */
  readonly query?: readonly string[];
  readonly answer: (asked: Asked) => Answer;
}

/** Asked for something of which the stand-in does not know what GitHub does. */
export class Unknown extends Error {}

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const comment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const pull = "/repos/{owner}/{repo}/pulls/{pull_number}";

/** A comment on a pull request is one on its issue: either permission lets it be. */
const talk = ["issues", "pull-requests"] as const;

/** By the names under which GitHub describes them. */
export const routes: Readonly<Record<string, Route>> = {
  [`GET ${comments}`]: {
    needs: talk,
    answer: (asked) => {
      const { number } = pullOf(asked, "issue_number");
      const { repository, shapes } = asked;
      return paged(asked, repository.comments.filter((other) => other.pull === number).map(shapes.comment));
    },
  },
  [`POST ${comments}`]: {
    needs: talk,
    answer: (asked) => {
      const { number } = pullOf(asked, "issue_number");
      const { repository, shapes } = asked;
      repository.addComments({ author: repository.viewer, body: bodyOf(asked, "IssueComment"), pull: number });
      const made = repository.comments.at(-1);
      return { status: 201, data: made && shapes.comment(made) };
    },
  },
  [`PATCH ${comment}`]: {
    needs: talk,
    answer: (asked) => {
      const { repository, shapes } = asked;
      const edited = found(repository.comments, numberOf(asked, "comment_id"));
      repository.edit(edited, bodyOf(asked, "IssueComment"));
      return { status: 200, data: shapes.comment(edited) };
    },
  },
  [`DELETE ${comment}`]: {
    needs: talk,
    answer: (asked) => {
      asked.repository.deleteComment(numberOf(asked, "comment_id"));
      return { status: 204 };
    },
  },
  "GET /repos/{owner}/{repo}/pulls": {
    needs: ["pull-requests"],
    query: ["state", "head", "base", "direction"],
    answer: (asked) => {
      const { repository, shapes, query } = asked;
      const state = query.get("state") ?? "open";
      const head = query.get("head");
      const those = repository.pulls.filter(
        (other) =>
          (state === "all" || other.state === state) &&
          // Without an owner GitHub takes it for no filter at all.
          (!head?.includes(":") || head === `${other.owner}:${other.branch}`) &&
          (query.get("base") ?? "main") === "main",
      );
      const sign = query.get("direction") === "asc" ? 1 : -1;
      those.sort((a, b) => sign * (a.number - b.number));
      return paged(
        asked,
        those.map((one) => shapes.pull("pull-request-simple", one)),
      );
    },
  },
  [`GET ${pull}`]: {
    needs: ["pull-requests"],
    answer: (asked) => ({ status: 200, data: asked.shapes.pull("pull-request", pullOf(asked)) }),
  },
  [`GET ${pull}/files`]: {
    needs: ["pull-requests"],
    answer: (asked) => paged(asked, asked.shapes.files(pullOf(asked))),
  },
  [`GET ${pull}/comments`]: {
    needs: ["pull-requests"],
    query: ["direction"],
    answer: (asked) => {
      const { number } = pullOf(asked);
      const { repository, shapes, query } = asked;
      const all = repository.reviewComments.filter((other) => other.pull === number).map(shapes.reviewComment);
      return paged(asked, query.get("direction") === "desc" ? all.reverse() : all);
    },
  },
  "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}": {
    needs: ["pull-requests"],
    answer: (asked) => {
      const { repository, shapes } = asked;
      const edited = found(repository.reviewComments, numberOf(asked, "comment_id"));
      repository.edit(edited, bodyOf(asked, "PullRequestReviewComment"));
      return { status: 200, data: shapes.reviewComment(edited) };
    },
  },
  [`POST ${pull}/reviews`]: {
    needs: ["pull-requests"],
    answer: (asked) => {
      const { number } = pullOf(asked);
      const { repository, shapes } = asked;
      const { commit_id: commit, body = "", event, comments: given = [] } = asked.body as ReviewAsked;
      if (event !== "COMMENT") throw new Unknown(`a review of the event ${event}`);
      if (body === "" && given.length === 0) throw new Unknown("a review that says nothing");
      for (const text of [body, ...given.map((one) => one.body)]) notTooLong(text, "PullRequestReview");
      const anchors = given.map(({ line, ...anchor }) => {
        if (line === undefined) throw new Unknown("a review comment without a line");
        return { ...anchor, line };
      });
      const review = repository.addReview(number, { body, comments: anchors, ...(commit !== undefined && { commit }) });
      return { status: 200, data: shapes.review(review) };
    },
  },
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": {
    needs: ["pull-requests"],
    answer: (asked) => {
      const { repository, shapes } = asked;
      const sha = asked.path("commit_sha");
      if (!repository.knows(sha)) throw new Refused(422, `No commit found for SHA: ${sha}`);
      // The commits of forks are on no branch of this repository: GitHub tells of no pull request.
      const those = repository.pulls.filter((other) => other.owner === "acme" && other.commits.has(sha));
      return paged(
        asked,
        those.map((one) => shapes.pull("pull-request-simple", one)),
      );
    },
  },
  "POST /repos/{owner}/{repo}/check-runs": {
    needs: ["checks"],
    answer: (asked) => {
      const { repository, shapes } = asked;
      const given = asked.body as CheckRunAsked & { readonly name: string; readonly head_sha: string };
      const app = appOf(repository);
      checkOutput(given);
      const run = repository.addCheckRun({ name: given.name, commit: given.head_sha, app });
      bring(run, given, repository.tick());
      return { status: 201, data: shapes.checkRun(run) };
    },
  },
  "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}": {
    needs: ["checks"],
    answer: (asked) => {
      const { repository, shapes } = asked;
      const given = asked.body as CheckRunAsked;
      const run = repository.checkRun(numberOf(asked, "check_run_id"));
      if (appOf(repository) !== run.app) {
        const whose = "check run can only be modified by the GitHub App that created it.";
        throw new Refused(403, `Invalid app_id \`${appId(run.app)}\` - ${whose}`);
      }
      checkOutput(given);
      bring(run, given, repository.tick());
      return { status: 200, data: shapes.checkRun(run) };
    },
  },
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs": {
    needs: ["checks"],
    query: ["check_name", "status", "filter", "app_id"],
    answer: (asked) => {
      const { repository, shapes, query } = asked;
      const ref = asked.path("ref").replace(/^heads\//, "");
      const branch = repository.pulls.find((other) => other.owner === "acme" && other.branch === ref);
      const sha = branch?.head ?? ref;
      if (!repository.knows(sha)) throw new Refused(422, `No commit found for SHA: ${ref}`);
      const [called, status, app] = ["check_name", "status", "app_id"].map((parameter) => query.get(parameter));
      const those = repository.checkRuns.filter(
        (run) =>
          run.commit === sha &&
          (called === null || run.name === called) &&
          (status === null || run.status === status) &&
          (app === null || appId(run.app) === Number(app)),
      );
      const newest = new Map(those.map((run) => [`${run.app} ${run.name}`, run]));
      const shown = query.get("filter") === "all" ? those : [...newest.values()];
      const wrap = (runs: readonly unknown[]) => ({ total_count: shown.length, check_runs: runs });
      return paged(asked, shown.sort((a, b) => b.id - a.id).map(shapes.checkRun), wrap);
    },
  },
};

interface ReviewAsked {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: string;
  readonly comments?: readonly {
    readonly path: string;
    readonly body: string;
    readonly line?: number;
    readonly side?: Side;
    readonly start_line?: number;
    readonly start_side?: Side;
  }[];
}

interface CheckRunAsked {
  readonly name?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly completed_at?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly text?: string;
    readonly annotations?: readonly Annotation[];
  };
}

/** Brings a check run to what is given. Its annotations become more with each request. */
function bring(run: CheckRun, given: CheckRunAsked, now: string): void {
  const { output, conclusion } = given;
  run.name = given.name ?? run.name;
  run.detailsUrl = given.details_url ?? run.detailsUrl;
  run.externalId = given.external_id ?? run.externalId;
  run.status = conclusion === undefined ? (given.status ?? run.status) : "completed";
  run.conclusion = conclusion ?? run.conclusion;
  if (run.status === "completed") run.completed = given.completed_at ?? run.completed ?? now;
  if (output === undefined) return;
  run.title = output.title ?? run.title;
  run.summary = output.summary;
  run.text = output.text ?? run.text;
  run.annotations.push(...(output.annotations ?? []));
}

/** What the description of the operation only tells in words: https://docs.github.com/en/rest/checks/runs */
function checkOutput({ output, status, conclusion }: CheckRunAsked): void {
  if (status === "completed" && conclusion === undefined) {
    throw new Refused(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  }
  for (const { title = "", message, start_line: start, end_line: end } of output?.annotations ?? []) {
    if (title.length > 255) throw new Unknown("an annotation whose title has more than 255 characters");
    if (Buffer.byteLength(message) > 65_536) throw new Unknown("an annotation whose message has more than 64 KB");
    if (start < 1 || end < start) throw new Unknown("an annotation whose lines are in no order");
  }
  // Counted in bytes, where the description says characters: https://github.com/github/docs/issues/35252
  const longest = 65_535;
  const errors = (["summary", "text"] as const)
    .filter((field) => Buffer.byteLength(output?.[field] ?? "") > longest)
    .map((field) => ({
      resource: "CheckRun",
      code: "custom",
      field,
      message: `${field} exceeds a maximum bytesize of ${longest}`,
    }));
  if (errors.length > 0) throw new Refused(422, "Validation Failed", errors);
}

function bodyOf({ body }: Asked, resource: string): string {
  const { body: text } = body as { readonly body: string };
  notTooLong(text, resource);
  return text;
}

function notTooLong(text: string, resource: string): void {
  if (text.length <= 65_536) return;
  const message = "Body is too long (maximum is 65536 characters)";
  throw new Refused(422, "Validation Failed", [{ resource, code: "unprocessable", field: "data", message }]);
}

/** Only GitHub Apps have check runs; the token of a workflow is one of them. */
function appOf({ viewer }: Repository): string {
  if (!viewer.endsWith("[bot]")) throw new Refused(403, "You must authenticate via a GitHub App.");
  return viewer.replace("[bot]", "");
}

const numberOf = (asked: Asked, parameter: string): number => Number(asked.path(parameter));

const pullOf = (asked: Asked, parameter = "pull_number") => asked.repository.pull(numberOf(asked, parameter));

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function paged(
  { query, url }: Asked,
  all: readonly unknown[],
  wrap: (page: readonly unknown[]) => unknown = (page) => page,
): Answer {
  const size = Math.min(100, Number(query.get("per_page")) || 30);
  const page = Number(query.get("page")) || 1;
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (rel: string, to: number) => {
    const address = new URL(url);
    address.searchParams.set("page", String(to));
    return `<${address}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link("prev", page - 1)] : []),
    ...(page < last ? [link("next", page + 1), link("last", last)] : []),
    ...(page > 1 ? [link("first", 1)] : []),
  ];
  const data = wrap(all.slice((page - 1) * size, page * size));
  return { status: 200, data, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

/** The route that a request takes, and what stands in its braces. */
export function routeOf(
  method: string,
  pathname: string,
): { readonly route: string; readonly path: Readonly<Record<string, string>> } | undefined {
  const given = pathname.split("/");
  for (const route of Object.keys(routes)) {
    const [ofRoute, template = ""] = route.split(" ");
    const parts = template.split("/");
    if (ofRoute !== method || parts.length !== given.length) continue;
    const path: Record<string, string> = {};
    const fits = parts.every((part, index) => {
      const value = given[index] ?? "";
      if (!part.startsWith("{")) return part === value;
      path[part.slice(1, -1)] = decodeURIComponent(value);
      return value !== "";
    });
    if (fits) return { route, path };
  }
  return undefined;
}

/** Refuses what the token may not do. In a public repository everybody may read. */
export function permit(
  { permissions, visibility }: Repository,
  needs: readonly Scope[],
  access: "read" | "write",
): void {
  if (access === "read" && visibility === "public") return;
  const may = needs.some((scope) => permissions[scope] === "write" || permissions[scope] === access);
  if (!may) throw new Refused(403, inaccessible);
}

export const isHere = (path: Readonly<Record<string, string>>): boolean => `${path.owner}/${path.repo}` === name;

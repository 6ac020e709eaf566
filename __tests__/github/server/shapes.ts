/** Objects as GitHub's REST API shows them: its own examples, with what the repository holds in their places. */

import { sizeOf } from "./diff.ts";
import type { Json, OpenApi } from "./openapi.ts";
import {
  base,
  type CheckRun,
  type Comment,
  merge,
  name,
  type Pull,
  type Repository,
  type Review,
  type ReviewComment,
} from "./repository.ts";

const web = `https://github.com/${name}`;

/** The numbers by which GitHub knows its apps. */
const appIds: Readonly<Record<string, number>> = { "github-actions": 15_368 };
export const appId = (slug: string): number => appIds[slug] ?? 1000 + slug.length;

export type Shapes = ReturnType<typeof shapes>;

export function shapes(openapi: OpenApi, apiUrl: string, repository: Repository) {
  const api = `${apiUrl}/repos/${name}`;

  /** An example, with the addresses of this repository. */
  const example = (title: string, ...path: readonly (string | number)[]): Json => {
    const value = path.reduce<unknown>(
      (of, key) => (of as Record<string | number, unknown>)[key],
      openapi.example(title),
    );
    return JSON.parse(
      JSON.stringify(value)
        .replaceAll(/octocat\/Hello-World|github\/hello-world/g, name)
        .replaceAll("https://api.github.com", apiUrl),
    );
  };

  const user = (login: string | null): Json | null => {
    if (login === null) return null;
    const bot = login.endsWith("[bot]");
    const drawn = JSON.stringify(example("issue-comment", "user")).replaceAll("octocat", login);
    return {
      ...JSON.parse(drawn),
      id: login === "github-actions[bot]" ? 41_898_282 : 1000 + login.length,
      html_url: bot ? `https://github.com/apps/${login.replace("[bot]", "")}` : `https://github.com/${login}`,
      type: bot ? "Bot" : "User",
    };
  };

  const comment = ({ id, pull, author, body, created, updated }: Comment): Json => ({
    ...example("issue-comment"),
    id,
    node_id: `IC_${id}`,
    url: `${api}/issues/comments/${id}`,
    html_url: `${web}/pull/${pull}#issuecomment-${id}`,
    issue_url: `${api}/issues/${pull}`,
    body,
    user: user(author),
    created_at: created,
    updated_at: updated,
    author_association: "NONE",
  });

  const reviewComment = (given: ReviewComment): Json => {
    const { in_reply_to_id: _, ...rest } = example("pull-request-review-comment-2");
    const url = `${api}/pulls/comments/${given.id}`;
    const html = `${web}/pull/${given.pull}#discussion_r${given.id}`;
    const pull = `${api}/pulls/${given.pull}`;
    return {
      ...rest,
      id: given.id,
      node_id: `PRRC_${given.id}`,
      url,
      html_url: html,
      pull_request_url: pull,
      _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
      pull_request_review_id: given.review,
      diff_hunk: given.hunk,
      path: given.path,
      side: given.side,
      line: given.line,
      original_line: given.originalLine,
      start_line: given.startLine,
      original_start_line: given.originalStartLine,
      start_side: given.originalStartLine === null ? null : given.side,
      position: given.line === null ? null : 1,
      original_position: 1,
      subject_type: "line",
      commit_id: given.commit,
      original_commit_id: given.originalCommit,
      ...(given.inReplyTo !== undefined && { in_reply_to_id: given.inReplyTo }),
      user: user(given.author),
      body: given.body,
      created_at: given.created,
      updated_at: given.updated,
      author_association: "NONE",
    };
  };

  const review = ({ id, pull, author, body, commit, submitted }: Review): Json => ({
    ...example("pull-request-review"),
    id,
    node_id: `PRR_${id}`,
    user: user(author),
    body,
    state: "COMMENTED",
    html_url: `${web}/pull/${pull}#pullrequestreview-${id}`,
    pull_request_url: `${api}/pulls/${pull}`,
    _links: {
      html: { href: `${web}/pull/${pull}#pullrequestreview-${id}` },
      pull_request: { href: `${api}/pulls/${pull}` },
    },
    submitted_at: submitted,
    commit_id: commit,
    author_association: "NONE",
  });

  const repositoryOf = (fullName: string): Json => {
    const [owner = "", short = ""] = fullName.split("/");
    const drawn = JSON.stringify(example("pull-request", "base", "repo")).replaceAll(name, fullName);
    return {
      ...JSON.parse(drawn),
      id: fullName === name ? 1 : 1000 + owner.length,
      name: short,
      full_name: fullName,
      owner: user(owner),
      fork: fullName !== name,
      private: repository.visibility === "private",
      default_branch: "main",
    };
  };

  const pull = (kind: "pull-request" | "pull-request-simple", given: Pull): Json => {
    const drawn = kind === "pull-request" ? example(kind) : example("pull-request-simple-items", 0);
    const { number, author, owner, branch, head, files, state, draft, commits } = given;
    const sizes = files.map(({ patch }) => sizeOf(patch));
    const url = `${api}/pulls/${number}`;
    const values = {
      id: 10_000 + number,
      node_id: `PR_${number}`,
      number,
      url,
      html_url: `${web}/pull/${number}`,
      diff_url: `${web}/pull/${number}.diff`,
      patch_url: `${web}/pull/${number}.patch`,
      issue_url: `${api}/issues/${number}`,
      commits_url: `${url}/commits`,
      review_comments_url: `${url}/comments`,
      review_comment_url: `${api}/pulls/comments{/number}`,
      comments_url: `${api}/issues/${number}/comments`,
      statuses_url: `${api}/statuses/${head}`,
      state,
      draft,
      locked: false,
      active_lock_reason: null,
      title: `The changes of ${branch}`,
      body: null,
      user: user(author),
      labels: [],
      milestone: null,
      assignee: null,
      assignees: [],
      requested_reviewers: [],
      requested_teams: [],
      head: {
        label: `${owner}:${branch}`,
        ref: branch,
        sha: head,
        user: user(owner),
        repo: given.repository && repositoryOf(given.repository),
      },
      base: { label: "acme:main", ref: "main", sha: base, user: user("acme"), repo: repositoryOf(name) },
      closed_at: state === "closed" ? "2026-01-01T00:00:00Z" : null,
      merged: false,
      merged_at: null,
      merged_by: null,
      merge_commit_sha: state === "closed" ? null : merge,
      comments: repository.comments.filter((other) => other.pull === number).length,
      review_comments: repository.reviewComments.filter((other) => other.pull === number).length,
      commits: commits.size,
      changed_files: files.length,
      additions: sizes.reduce((sum, { additions }) => sum + additions, 0),
      deletions: sizes.reduce((sum, { deletions }) => sum + deletions, 0),
      author_association: "NONE",
    };
    // A list tells less of each.
    return { ...drawn, ...Object.fromEntries(Object.entries(values).filter(([key]) => key in drawn)) };
  };

  const files = ({ head, files: given }: Pull): readonly Json[] =>
    given.map(({ filename, status, patch, previous_filename }) => {
      const { patch: _, ...rest } = example("diff-entry-items", 0);
      const { additions, deletions } = sizeOf(patch);
      const path = encodeURIComponent(filename).replaceAll("%2F", "/");
      return {
        ...rest,
        filename,
        status,
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: `${web}/blob/${head}/${path}`,
        raw_url: `${web}/raw/${head}/${path}`,
        contents_url: `${api}/contents/${path}?ref=${head}`,
        ...(patch !== undefined && { patch }),
        ...(previous_filename !== undefined && { previous_filename }),
      };
    });

  const checkRun = (given: CheckRun): Json => ({
    ...example("check-run"),
    id: given.id,
    node_id: `CR_${given.id}`,
    name: given.name,
    head_sha: given.commit,
    external_id: given.externalId,
    url: `${api}/check-runs/${given.id}`,
    html_url: `${web}/runs/${given.id}`,
    details_url: given.detailsUrl,
    status: given.status,
    conclusion: given.conclusion,
    started_at: given.created,
    completed_at: given.completed,
    output: {
      title: given.title,
      summary: given.summary,
      text: given.text,
      annotations_count: given.annotations.length,
      annotations_url: `${api}/check-runs/${given.id}/annotations`,
    },
    app: { ...(example("check-run", "app") as Json), id: appId(given.app), slug: given.app, name: given.app },
    // Those of forks are not told.
    pull_requests: [],
  });

  return { comment, reviewComment, review, pull, files, checkRun };
}

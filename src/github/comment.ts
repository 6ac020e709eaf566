import type { getOctokit } from "@actions/github";
import { markdownName } from "../report/untrusted.ts";
import type { PullRequest, Run } from "./run.ts";

/** https://docs.github.com/en/rest/issues/comments: in characters; counted in bytes it fits all the more. */
const longestBody = 65_536;

export interface Comment {
  /** The one comment that a pull request has under this label is kept up to date. */
  readonly label: string;
  /** Whether there is something that a reader has to know. Without it no comment is begun. */
  readonly news: boolean;
  /** The report, in no more bytes than these. */
  readonly page: (maxLength: number) => string;
}

export interface Kept {
  readonly what: "created" | "updated" | "unchanged" | "not needed" | "left to the run of a newer commit";
  /** Where people read it; missing where there is none. */
  readonly url?: string;
}

/**
 * Writes the comment, or brings the one that is there up to date. What an earlier run reported is not left to stand
 * when all is well again, and the comment does not go either: people may have answered to it.
 */
export async function keepComment(
  octokit: ReturnType<typeof getOctokit>,
  { owner, repo }: Run,
  { number, head }: PullRequest,
  comment: Comment,
): Promise<Kept> {
  const { graphql, paginate, rest } = octokit;
  // An API that hangs must not hang the job.
  const request = { signal: AbortSignal.timeout(60_000) };

  const find = async (marker: string) => {
    let own: string | undefined;
    const pages = paginate.iterator(rest.issues.listComments, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
      request,
    });
    for await (const { data } of pages) {
      for (const { id, user, body, html_url } of data) {
        if (body?.startsWith(marker) !== true) continue;
        // Anybody can write the marker; only the token's own comment is ours to change.
        own ??= (await graphql<{ viewer: { login: string } }>("{ viewer { login } }", { request })).viewer.login;
        if (user?.login === own) return { id, body, html_url };
      }
    }
    return undefined;
  };

  /** A run that was slow must not undo what the run of a later push wrote. */
  const isOutdated = async () => {
    const { data } = await rest.pulls.get({ owner, repo, pull_number: number, request });
    return data.head.sha !== head;
  };

  const existing = await find(markerOf(comment.label));
  if (existing === undefined && !comment.news) return { what: "not needed" };
  const body = bodyOf(comment);
  if (existing?.body === body) return { what: "unchanged", url: existing.html_url };
  if (await isOutdated()) {
    return { what: "left to the run of a newer commit", ...(existing && { url: existing.html_url }) };
  }
  if (existing === undefined) {
    const { data } = await rest.issues.createComment({ owner, repo, issue_number: number, body, request });
    return { what: "created", url: data.html_url };
  }
  await rest.issues.updateComment({ owner, repo, comment_id: existing.id, body, request });
  return { what: "updated", url: existing.html_url };
}

function bodyOf({ label, news, page }: Comment): string {
  const resolved = news ? "" : "✅ What was reported here is resolved.\n\n";
  const head = `${markerOf(label)}\n${heading(label)}${resolved}`;
  return head + page(longestBody - Buffer.byteLength(head));
}

/** What tells the reports on one pull request apart, for people. */
export const heading = (label: string): string => (label === "" ? "" : `**${markdownName(label)}**\n\n`);

/** The same for the next run. In a comment of HTML there may be no two dashes. */
const markerOf = (label: string): string => `<!-- flowbreak:${encodeURIComponent(label).replaceAll("-", "%2D")} -->`;

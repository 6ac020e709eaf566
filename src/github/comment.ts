import { markdownName } from "../report/untrusted.ts";
import { isOutdated, type OpenPull } from "./api.ts";
import { inMarker, isSame, ownOnly } from "./own.ts";
import { isNotFound } from "./retry.ts";
import { compareRuns, type Run } from "./run.ts";

/** https://docs.github.com/en/rest/issues/comments: in characters; counted in bytes it fits all the more. */
export const longestBody = 65_536;

export interface Comment {
  /** The one comment that a pull request has under this label is kept up to date. */
  readonly label: string;
  /** Whether somebody has to act. */
  readonly news: boolean;
  /** The report, in no more bytes than these. */
  readonly page: (maxLength: number) => string;
}

export type Kept =
  | { readonly what: "not needed" }
  | { readonly what: "left to a newer run"; readonly url?: string }
  /** `left`: to another job or step of this very run, which says something else under the same label. */
  | { readonly what: "created" | "updated" | "unchanged" | "left"; readonly url: string; readonly body: string };

interface Existing {
  readonly id: number;
  readonly author: string | undefined;
  readonly url: string;
  readonly body: string;
  readonly state: State;
  readonly writer: Writer;
}

/** The step of a run that wrote a comment. */
export type Writer = Pick<Run, "order" | "step">;

/** What the comment last said, for the next run: that somebody has to act, that nobody has to any more, or ever had. */
type State = "news" | "resolved" | "quiet";

/**
 * Writes the comment, or brings the one that is there up to date. What an earlier run reported is not left to stand
 * when all is well again, and the comment does not go either: people may have answered to it. `begin` tells whether
 * there is reason enough for a comment where there is none.
 */
export async function keepComment(pull: OpenPull, writer: Writer, comment: Comment, begin: boolean): Promise<Kept> {
  const { octokit, owner, repo } = pull;
  const [existing] = await list(pull, comment.label);
  if (existing === undefined) return begin ? create(pull, writer, comment) : { what: "not needed" };
  const { id, url } = existing;
  const body = bodyOf(comment, stateAfter(existing.state, comment.news), writer);
  if (isSame(existing.body, body)) return { what: "unchanged", url, body: existing.body };
  const age = compareRuns(existing.writer.order, writer.order);
  if (age === 0 && existing.writer.step !== writer.step) return { what: "left", url, body: existing.body };
  if (age > 0 || (await isOutdated(pull))) return { what: "left to a newer run", url };
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return { what: "updated", url, body };
  } catch (error) {
    if (!isNotFound(error) || (await list(pull, comment.label)).some((one) => one.id === id)) throw error;
    // Somebody has just deleted it.
    return begin ? create(pull, writer, comment) : { what: "not needed" };
  }
}

async function create(pull: OpenPull, writer: Writer, comment: Comment): Promise<Kept> {
  const { octokit, owner, repo, number } = pull;
  if (await isOutdated(pull)) return { what: "left to a newer run" };
  const body = bodyOf(comment, stateAfter(undefined, comment.news), writer);
  const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
  // Two runs may begin the comment at the same time: the one that came first stays, with what the newer run says.
  const [first] = await list(pull, comment.label);
  if (first === undefined || first.id === data.id) return { what: "created", url: data.html_url, body };
  const age = compareRuns(first.writer.order, writer.order);
  if (age < 0) await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: data.id });
  if (age > 0) return { what: "left to a newer run", url: first.url };
  return age < 0 ? { what: "updated", url: first.url, body } : { what: "left", url: first.url, body: first.body };
}

/** The token's own comments under a label, the first one first. */
async function list({ octokit, owner, repo, number }: OpenPull, label: string): Promise<readonly Existing[]> {
  const { paginate, rest } = octokit;
  const found: Existing[] = [];
  const pages = paginate.iterator(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
  for await (const { data } of pages) {
    for (const { id, user, body = "", html_url: url } of data) {
      const marked = readMarker(label, body);
      if (marked !== undefined) found.push({ id, author: user?.login, url, body, ...marked });
    }
  }
  return (await ownOnly(octokit, found)).toSorted((a, b) => a.id - b.id);
}

function stateAfter(before: State | undefined, news: boolean): State {
  if (news) return "news";
  return before === undefined || before === "quiet" ? "quiet" : "resolved";
}

/** What the comment says; outside of pull requests, what it would say. */
export function bodyOf(comment: Comment, state: State, writer: Writer): string {
  const resolved = state === "resolved" ? "✅ What was reported here is resolved.\n\n" : "";
  const head = `${markerOf(comment.label, state, writer)}\n${heading(comment.label)}${resolved}`;
  return head + comment.page(longestBody - Buffer.byteLength(head));
}

/** What tells the reports on one pull request apart, for people. */
export const heading = (label: string): string => (label === "" ? "" : `**${markdownName(label)}**\n\n`);

/** What tells them apart for the next run, which is told the rest, too. */
const markerOf = (label: string, state: State, { order, step }: Writer): string =>
  `<!-- flowbreak:${inMarker(label)} ${state} run:${order.join(".")} step:${step} -->`;

function readMarker(label: string, body: string): Pick<Existing, "state" | "writer"> | undefined {
  const found = /^<!-- flowbreak:(\S*) (news|resolved|quiet) run:(\d{1,15}(?:\.\d{1,15}){1,3}) step:(\S+) -->/.exec(
    body,
  );
  const [, marked, state, order = "", step = ""] = found ?? [];
  if (marked !== inMarker(label)) return undefined;
  return { state: state as State, writer: { order: order.split(".").map(Number), step } };
}

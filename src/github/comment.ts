import { markdownName } from "../report/untrusted.ts";
import { inMarker, isOutdated, type OpenPull, ownLogin } from "./api.ts";
import { isNewer, type RunOrder } from "./run.ts";

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

export interface Kept {
  readonly what: "created" | "updated" | "unchanged" | "not needed" | "left to a newer run";
  /** Where people read it; missing where there is none. */
  readonly url?: string;
}

interface Existing {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly state: State;
  readonly order: RunOrder;
}

/** What the comment last said, for the next run: that somebody has to act, that nobody has to any more, or ever had. */
type State = "news" | "resolved" | "quiet";

/**
 * Writes the comment, or brings the one that is there up to date. What an earlier run reported is not left to stand
 * when all is well again, and the comment does not go either: people may have answered to it. `begin` tells whether
 * there is reason enough for a comment where there is none.
 */
export async function keepComment(pull: OpenPull, order: RunOrder, comment: Comment, begin: boolean): Promise<Kept> {
  const { octokit, owner, repo, number } = pull;
  const { issues } = octokit.rest;
  const [existing] = await list(pull, comment.label);
  if (existing === undefined && !begin) return { what: "not needed" };
  const state = stateAfter(existing?.state, comment.news);
  const body = bodyOf(comment, state, order);
  if (existing !== undefined && isSame(existing.body, body)) return { what: "unchanged", url: existing.url };
  if (existing !== undefined && isNewer(existing.order, order)) {
    return { what: "left to a newer run", url: existing.url };
  }
  if (await isOutdated(pull)) return { what: "left to a newer run", ...(existing && { url: existing.url }) };
  if (existing !== undefined) {
    await issues.updateComment({ owner, repo, comment_id: existing.id, body });
    return { what: "updated", url: existing.url };
  }
  const { data } = await issues.createComment({ owner, repo, issue_number: number, body });
  return (await yieldToTwin(pull, order, comment.label, data.id)) ?? { what: "created", url: data.html_url };
}

/** Two runs may begin the comment at the same time: the one that came first stays, with what the newer run says. */
async function yieldToTwin(pull: OpenPull, order: RunOrder, label: string, own: number): Promise<Kept | undefined> {
  const { octokit, owner, repo } = pull;
  const all = await list(pull, label);
  const [first] = all;
  const created = all.find(({ id }) => id === own);
  if (first === undefined || created === undefined || first.id === own) return undefined;
  const older = isNewer(first.order, order);
  if (!older) await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: created.body });
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: own });
  return { what: older ? "left to a newer run" : "updated", url: first.url };
}

/** The token's own comments under a label, the first one first. */
async function list({ octokit, owner, repo, number }: OpenPull, label: string): Promise<readonly Existing[]> {
  const { paginate, rest } = octokit;
  const found: { readonly author: string | undefined; readonly comment: Existing }[] = [];
  const pages = paginate.iterator(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
  for await (const { data } of pages) {
    for (const { id, user, body = "", html_url: url } of data) {
      const marked = readMarker(label, body);
      if (marked !== undefined) found.push({ author: user?.login, comment: { id, url, body, ...marked } });
    }
  }
  if (found.length === 0) return [];
  const own = await ownLogin(octokit);
  return found.flatMap(({ author, comment }) => (author === own ? comment : [])).sort((a, b) => a.id - b.id);
}

function stateAfter(before: State | undefined, news: boolean): State {
  if (news) return "news";
  return before === undefined || before === "quiet" ? "quiet" : "resolved";
}

/** What the comment says; outside of pull requests, what it would say. */
export function bodyOf(comment: Comment, state: State, order: RunOrder): string {
  const resolved = state === "resolved" ? "✅ What was reported here is resolved.\n\n" : "";
  const head = `${markerOf(comment.label, state, order)}\n${heading(comment.label)}${resolved}`;
  return head + comment.page(longestBody - Buffer.byteLength(head));
}

/** What tells the reports on one pull request apart, for people. */
export const heading = (label: string): string => (label === "" ? "" : `**${markdownName(label)}**\n\n`);

/** What tells them apart for the next run, which is told the rest, too. */
const markerOf = (label: string, state: State, { id, attempt }: RunOrder): string =>
  `<!-- flowbreak:${inMarker(label)} ${state} run:${id}.${attempt} -->`;

function readMarker(label: string, body: string): { readonly state: State; readonly order: RunOrder } | undefined {
  const found = /^<!-- flowbreak:(\S*) (news|resolved|quiet) run:(\d{1,15})\.(\d{1,9}) -->/.exec(body);
  const [, marked, state, id, attempt] = found ?? [];
  if (marked !== inMarker(label)) return undefined;
  return { state: state as State, order: { id: Number(id), attempt: Number(attempt) } };
}

/** Which run said it is no difference to a reader. GitHub gives lines back as it likes. */
const isSame = (a: string, b: string): boolean => said(a) === said(b);
const said = (body: string): string =>
  body
    .replaceAll("\r\n", "\n")
    .replace(/^.* run:\S+ -->\n/, "")
    .trimEnd();

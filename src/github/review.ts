import type { Cause } from "../findings/finding.ts";
import type { Alert, Place } from "../report/alert.ts";
import type { Group } from "../report/group.ts";
import { resourceOf } from "../report/names.ts";
import { isOutdated, type OpenPull } from "./api.ts";
import { type Diff, readDiff } from "./diff.ts";
import { inMarker, isSame, ownOnly } from "./own.ts";
import { isForbidden, isGraphqlAnswer, isNotFound, isRefusal } from "./retry.ts";

/** Nobody reads more of them; the others become annotations. */
const mostRemarks = 25;

export interface Review {
  readonly label: string;
  readonly alerts: readonly Alert[];
  /** What is said of these groups at the block that causes them. */
  readonly body: (groups: readonly Group[]) => string;
}

export interface Reviewed {
  readonly what: "left to a newer run" | "up to date" | "written";
  /** What could not be said at a line of the pull request. */
  readonly left: readonly Alert[];
}

/** A line of the pull request: of its head, or one that it takes away. */
interface Anchor {
  readonly path: string;
  readonly line: number;
  readonly side: "RIGHT" | "LEFT";
  /** The resource whose block it belongs to. */
  readonly resource: string;
}

/** What is to be said at one line: all the news that the change of its block causes. */
interface Remark extends Anchor {
  readonly marker: string;
  readonly alerts: readonly Alert[];
  readonly body: string;
}

/** A comment of an earlier run. */
interface Existing {
  readonly id: number;
  readonly author: string | undefined;
  readonly marker: string;
  readonly body: string;
  /** The line is no longer part of the pull request as it stood. */
  readonly outdated: boolean;
}

/**
 * Comments on the lines of the pull request that cause what a reader has to know: in one review, and not again where an
 * earlier run has said so. What no longer holds is marked as resolved, and so is its thread, if the token may do that.
 */
export async function keepReview(pull: OpenPull, review: Review): Promise<Reviewed> {
  const existing = await list(pull, review.label);
  if (review.alerts.length === 0 && existing.length === 0) return { what: "up to date", left: [] };
  if (await isOutdated(pull)) return { what: "left to a newer run", left: [] };
  const diff = review.alerts.length === 0 ? new Map() : await readDiff(pull);
  const { remarks, left } = place(review, diff);
  const standing = new Map(existing.filter(({ outdated }) => !outdated).map((one) => [one.marker, one]));
  const wanted = new Map(remarks.map((remark) => [remark.marker, remark]));

  const reported = new Set(
    review.alerts.flatMap(({ group }) => group.causes.map(({ address }) => inMarker(resourceOf(address)))),
  );
  const changes = existing.flatMap((one) => {
    const remark = standing.get(one.marker) === one ? wanted.get(one.marker) : undefined;
    const body = remark?.body ?? `${one.marker}\n${reported.has(resourceIn(one.marker)) ? movedOn : resolved}`;
    return isSame(one.body, body) ? [] : [{ comment: one, body, ends: remark === undefined }];
  });
  const fresh = remarks.filter(({ marker }) => !standing.has(marker));
  const refused = await post(pull, fresh);
  // The threads first: while a comment is as it was, another attempt will see that its thread is to be settled.
  if (changes.length > 0) await settleThreads(pull, new Map(changes.map(({ comment, ends }) => [comment.id, ends])));
  for (const { comment, body } of changes) await update(pull, comment, body);
  const what = changes.length + fresh.length > refused.length ? "written" : "up to date";
  return { what, left: [...left, ...refused.flatMap(({ alerts }) => alerts)] };
}

// What to say, and where.

/** Each piece of news at the first of its blocks that the pull request shows. */
function place(
  { label, alerts, body }: Review,
  diff: Diff,
): { readonly remarks: readonly Remark[]; readonly left: readonly Alert[] } {
  const byMarker = new Map<string, { readonly anchor: Anchor; readonly alerts: Alert[] }>();
  const left: Alert[] = [];
  for (const alert of alerts) {
    const [anchor] = [
      ...alert.places.flatMap((at) => anchorIn(at, diff) ?? []),
      ...alert.group.causes.flatMap((cause) => anchorOfRemoved(cause, diff) ?? []),
    ];
    if (anchor === undefined) {
      left.push(alert);
      continue;
    }
    const marker = markerOf(label, anchor);
    const known = byMarker.get(marker);
    if (known === undefined) byMarker.set(marker, { anchor, alerts: [alert] });
    else known.alerts.push(alert);
  }
  const [shown, rest] = [[...byMarker].slice(0, mostRemarks), [...byMarker].slice(mostRemarks)];
  left.push(...rest.flatMap(([, { alerts: told }]) => told));
  const remarks = shown.map(([marker, { anchor, alerts: told }]) => ({
    ...anchor,
    marker,
    alerts: told,
    body: `${marker}\n${body(told.map(({ group }) => group))}`,
  }));
  return { remarks, left };
}

/**
 * The head of the block, wherever the pull request shows it, or else its first line that is changed. The plan is often
 * made of the merge that is tried out, in which the block may stand at another line than at the head of the pull request:
 * a line that is shown and is not the block's head says so, and then nobody can tell where the block is.
 */
function anchorIn({ path, line, endLine, resource }: Place, diff: Diff): Anchor | undefined {
  const file = diff.get(path);
  if (file === undefined) return undefined;
  const head = file.blocks.get(declared(resource));
  const inside = file.lines.has(line)
    ? undefined
    : [...file.lines].find(([one, kind]) => kind !== "context" && one > line && one <= endLine)?.[0];
  const at = head ?? inside;
  return at === undefined ? undefined : { path, line: at, side: "RIGHT", resource };
}

/** A block that is gone stands in no file any more, but where the pull request takes it away, if that is one place. */
function anchorOfRemoved({ address, action, file }: Cause, diff: Diff): Anchor | undefined {
  if (action !== "delete" || file !== undefined) return undefined;
  const resource = resourceOf(address);
  const [found, ...others] = [...diff].flatMap(([path, { removedBlocks }]): readonly Anchor[] => {
    const line = removedBlocks.get(declared(resource));
    return line === undefined ? [] : [{ path, line, side: "LEFT", resource }];
  });
  return others.length === 0 ? found : undefined;
}

/** As its block declares it, without the modules that lead to it. */
const declared = (resource: string): string => resource.split(".").slice(-2).join(".");

/** Lines move; a resource of a file stays the same. */
const markerOf = (label: string, { path, resource }: Pick<Anchor, "path" | "resource">): string =>
  `<!-- flowbreak-line:${inMarker(label)}:${inMarker(path)}:${inMarker(resource)} -->`;

const resourceIn = (marker: string): string => /:([^:]*) -->$/.exec(marker)?.[1] ?? "";

const resolved = "✅ Resolved: what was reported here is no longer found.";
const movedOn = "↪️ This line is no longer part of the changes; what was reported here is now told elsewhere.";

// What GitHub has, and gets.

async function list({ octokit, owner, repo, number }: OpenPull, label: string): Promise<readonly Existing[]> {
  const { paginate, rest } = octokit;
  const found: Existing[] = [];
  const start = `<!-- flowbreak-line:${inMarker(label)}:`;
  const pages = paginate.iterator(rest.pulls.listReviewComments, { owner, repo, pull_number: number, per_page: 100 });
  for await (const { data } of pages) {
    for (const { id, user, body, line } of data) {
      if (!body.startsWith(start)) continue;
      const marker = /^<!-- \S+ -->/.exec(body)?.[0] ?? start;
      found.push({ id, author: user?.login, marker, body, outdated: line == null });
    }
  }
  return ownOnly(octokit, found);
}

async function update({ octokit, owner, repo }: OpenPull, { id }: Existing, body: string): Promise<void> {
  try {
    await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body });
  } catch (error) {
    // Somebody has just deleted it.
    if (!isNotFound(error)) throw error;
  }
}

/**
 * Posts one review; returns what GitHub refuses. It refuses all of a review for one line that it does not take, which
 * may be so although the diff shows the line: then the halves are tried each for itself.
 */
async function post(pull: OpenPull, remarks: readonly Remark[]): Promise<readonly Remark[]> {
  if (remarks.length === 0) return [];
  const { octokit, owner, repo, number, head } = pull;
  const comments = remarks.map(({ path, line, side, body }) => ({ path, line, side, body }));
  try {
    await octokit.rest.pulls.createReview({
      owner,
      repo,
      pull_number: number,
      commit_id: head,
      event: "COMMENT",
      comments,
    });
    return [];
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
    if (remarks.length === 1) return remarks;
    const middle = Math.ceil(remarks.length / 2);
    return [...(await post(pull, remarks.slice(0, middle))), ...(await post(pull, remarks.slice(middle)))];
  }
}

interface Thread {
  readonly id: string;
  readonly isResolved: boolean;
  readonly comments: { readonly nodes: readonly { readonly databaseId: number }[] };
}

interface Threads {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly nodes: readonly Thread[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  };
}

const threadsQuery = `query($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        nodes { id isResolved comments(first: 1) { nodes { databaseId } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/**
 * Resolves the threads of comments that are resolved, and opens those again that hold anew. GitHub asks for more than
 * `pull-requests: write` there, and a thread may have gone; the comments say it all the same.
 * https://github.com/github/gh-aw/issues/35726
 */
async function settleThreads(pull: OpenPull, shouldBeResolved: ReadonlyMap<number, boolean>): Promise<void> {
  try {
    for (const { id, isResolved, comments } of await listThreads(pull)) {
      const wanted = shouldBeResolved.get(comments.nodes[0]?.databaseId ?? 0);
      if (wanted === undefined || wanted === isResolved) continue;
      const mutation = wanted ? "resolveReviewThread" : "unresolveReviewThread";
      await pull.octokit.graphql(`mutation($id: ID!) { ${mutation}(input: { threadId: $id }) { thread { id } } }`, {
        id,
      });
    }
  } catch (error) {
    if (!isForbidden(error) && !isGraphqlAnswer(error)) throw error;
  }
}

async function listThreads(pull: OpenPull, after: string | null = null): Promise<readonly Thread[]> {
  const { octokit, owner, repo, number } = pull;
  const { repository } = await octokit.graphql<Threads>(threadsQuery, { owner, repo, number, after });
  const { nodes, pageInfo } = repository.pullRequest.reviewThreads;
  return pageInfo.hasNextPage ? [...nodes, ...(await listThreads(pull, pageInfo.endCursor))] : nodes;
}

import { type ChangedFile, excerpt, follow, type Hunk, hunksOf, hunkWith, type Side } from "./diff.ts";

export interface Comment {
  readonly id: number;
  readonly pull: number;
  /** Nobody, where the account is gone. */
  readonly author: string | null;
  body: string;
  readonly created: string;
  updated: string;
}

export interface ReviewComment extends Comment {
  readonly review: number | null;
  readonly path: string;
  readonly side: Side;
  /** Null since a push took the line out of the diff. */
  line: number | null;
  startLine: number | null;
  readonly originalLine: number;
  readonly originalStartLine: number | null;
  commit: string;
  readonly originalCommit: string;
  readonly hunk: string;
  readonly inReplyTo?: number;
}

export interface Thread {
  readonly id: string;
  readonly comments: [ReviewComment, ...ReviewComment[]];
  isResolved: boolean;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  readonly body: string;
  readonly commit: string;
  readonly submitted: string;
}

export interface CheckRun {
  readonly id: number;
  /** The GitHub App that made it, which alone can change it. */
  readonly app: string;
  readonly created: string;
  readonly commit: string;
  name: string;
  status: string;
  conclusion: string | null;
  completed: string | null;
  detailsUrl: string;
  externalId: string;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: Annotation[];
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface Pull {
  readonly number: number;
  readonly author: string;
  readonly owner: string;
  readonly branch: string;
  /** `owner/name`; nothing where the fork is deleted. */
  repository: string | null;
  head: string;
  /** All commits that it has, and had before they were overwritten by a push. */
  readonly commits: Set<string>;
  files: readonly ChangedFile[];
  state: "open" | "closed";
  draft: boolean;
}

/** Of a workflow: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
export type Permissions = Readonly<Partial<Record<Scope, "read" | "write">>>;
export type Scope = "checks" | "contents" | "issues" | "pull-requests";

/** An answer that says no. */
export class Refused extends Error {
  readonly status: number;
  readonly errors: readonly unknown[];
  constructor(status: number, message: string, errors: readonly unknown[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** The words of GitHub where a token may not do what it asks. */
export const inaccessible = "Resource not accessible by integration";

export const name = "acme/shop";

/** The newest commit of the default branch, main. */
export const base = "ba5eba11";
/** What comes of pull request 7 and main, as it is tried out for the pull request and in the merge queue. */
export const merge = "0ddba11";
export const queued = "9007ed";

interface Anchor {
  readonly path: string;
  readonly line: number;
  readonly side?: Side;
  readonly start_line?: number;
  readonly start_side?: Side;
  readonly body: string;
}

interface PullOptions extends Partial<Pick<Pull, "branch" | "head" | "files" | "draft" | "state">> {
  /** The account whose fork it comes from. */
  readonly fork?: string;
}

/** What the repository acme/shop holds. Whoever writes a test can do to it what people do on GitHub's pages. */
export class Repository {
  readonly comments: Comment[] = [];
  readonly threads: Thread[] = [];
  readonly reviews: Review[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly pulls: Pull[] = [];
  /** Those that are not of a pull request. */
  readonly commits = new Set([base, merge, queued]);
  /** Whom the token speaks for. */
  viewer = "github-actions[bot]";
  /** What the token may do, in the end: a fork's run has "read" whatever its workflow says. */
  permissions: Permissions = { checks: "write", contents: "read", "pull-requests": "write" };
  visibility: "public" | "private" = "public";
  #ids = { comment: 100, review: 500, thread: 1000, checkRun: 9000 };
  #seconds = 0;

  constructor() {
    this.addPull(7);
  }

  /** The newest commit of pull request 7. */
  get head(): string {
    return this.pull(7).head;
  }
  set head(sha: string) {
    this.push(sha);
  }

  get files(): readonly ChangedFile[] {
    return this.pull(7).files;
  }
  set files(files: readonly ChangedFile[]) {
    this.pull(7).files = files;
  }

  get reviewComments(): readonly ReviewComment[] {
    return this.threads.flatMap(({ comments }) => comments).sort((a, b) => a.id - b.id);
  }

  addPull(number: number, { fork, branch = "topic", head = "c0ffee", files = [], ...rest }: PullOptions = {}): Pull {
    const owner = fork ?? "acme";
    const pull: Pull = {
      number,
      author: fork ?? "alice",
      owner,
      branch,
      repository: `${owner}/shop`,
      head,
      commits: new Set([head]),
      files,
      state: "open",
      draft: false,
      ...rest,
    };
    const known = this.pulls.findIndex((other) => other.number === number);
    this.pulls.splice(known < 0 ? this.pulls.length : known, 1, pull);
    return pull;
  }

  pull(number: number): Pull {
    const pull = this.pulls.find((other) => other.number === number);
    if (pull === undefined) throw new Refused(404, "Not Found");
    return pull;
  }

  /** Brings a pull request to a newer commit. Its review comments go where their lines went, or become outdated. */
  push(sha: string, files?: readonly ChangedFile[], number = 7): void {
    const pull = this.pull(number);
    pull.head = sha;
    pull.commits.add(sha);
    if (files === undefined) return;
    pull.files = files;
    for (const comment of this.reviewComments) {
      if (comment.pull !== number || comment.line === null) continue;
      const hunks = hunksOf(files.find(({ filename }) => filename === comment.path)?.patch);
      const text = comment.hunk.split("\n").at(-1)?.slice(1) ?? "";
      const line = follow(hunks, comment.side, comment.line, text);
      comment.startLine = line === null || comment.startLine === null ? null : comment.startLine + line - comment.line;
      comment.line = line;
      if (line !== null) comment.commit = sha;
    }
  }

  addComments(...comments: readonly (Pick<Comment, "author" | "body"> & Partial<Pick<Comment, "pull">>)[]): void {
    for (const { author, body, pull = 7 } of comments) {
      const now = this.tick();
      this.comments.push({ id: this.#ids.comment++, pull, author, body, created: now, updated: now });
    }
  }

  edit(comment: Comment, body: string): void {
    comment.body = body;
    comment.updated = this.tick();
  }

  deleteComment(id: number): void {
    this.comments.splice(this.comments.indexOf(found(this.comments, id)), 1);
  }

  /** Begins a thread on lines of the diff. */
  addThread(
    { author, pull: number = 7, ...anchor }: Anchor & { readonly author: string | null; readonly pull?: number },
    review: number | null = null,
    commit = this.pull(number).head,
  ): Thread {
    const hunk = hunkOfAnchor(this.pull(number), anchor);
    const { path, line, side = "RIGHT", start_line: startLine = null, body } = anchor;
    const now = this.tick();
    const id = this.#ids.thread++;
    const comment: ReviewComment = {
      id,
      pull: number,
      author,
      body,
      created: now,
      updated: now,
      review,
      path,
      side,
      line,
      startLine,
      originalLine: line,
      originalStartLine: startLine,
      commit,
      originalCommit: commit,
      hunk: excerpt(hunk, side, line),
    };
    const thread: Thread = { id: `PRRT_${id}`, comments: [comment], isResolved: false };
    this.threads.push(thread);
    return thread;
  }

  reply(thread: Thread, { author, body }: Pick<Comment, "author" | "body">): void {
    const [root] = thread.comments;
    const now = this.tick();
    const reply = { ...root, id: this.#ids.thread++, author, body, inReplyTo: root.id, created: now, updated: now };
    thread.comments.push(reply);
  }

  /** All of its comments, or none. */
  addReview(
    number: number,
    given: Pick<Review, "body"> & { readonly commit?: string; readonly comments: readonly Anchor[] },
  ): Review {
    const pull = this.pull(number);
    const { body, commit = pull.head, comments } = given;
    if (!pull.commits.has(commit)) throw unprocessable("The commitOID is not part of the pull request");
    for (const anchor of comments) hunkOfAnchor(pull, anchor);
    const id = this.#ids.review++;
    const review = { id, pull: number, author: this.viewer, body, commit, submitted: this.tick() };
    this.reviews.push(review);
    for (const anchor of comments) this.addThread({ ...anchor, author: this.viewer, pull: number }, id, commit);
    return review;
  }

  addCheckRun(
    run: Pick<CheckRun, "name" | "commit"> & Partial<Omit<CheckRun, "id" | "annotations" | "created">>,
  ): CheckRun {
    if (!this.knows(run.commit)) throw new Refused(422, `No commit found for SHA: ${run.commit}`);
    const id = this.#ids.checkRun++;
    const added: CheckRun = {
      app: "github-actions",
      created: this.tick(),
      status: "queued",
      conclusion: null,
      completed: null,
      detailsUrl: "https://github.com/features/actions",
      externalId: "",
      title: null,
      summary: null,
      text: null,
      ...run,
      id,
      annotations: [],
    };
    this.checkRuns.push(added);
    return added;
  }

  checkRun(id: number): CheckRun {
    return found(this.checkRuns, id);
  }

  /** Whether the repository has the commit: GitHub keeps those of forks' pull requests there as well. */
  knows(sha: string): boolean {
    return this.commits.has(sha) || this.pulls.some(({ commits }) => commits.has(sha));
  }

  /** The time: a second after what happened last. */
  tick(): string {
    this.#seconds += 1;
    return new Date(Date.UTC(2026, 0, 1) + this.#seconds * 1000).toISOString().replace(".000Z", "Z");
  }
}

export function found<T extends { readonly id: number }>(all: readonly T[], id: number): T {
  const one = all.find((other) => other.id === id);
  if (one === undefined) throw new Refused(404, "Not Found");
  return one;
}

/** GitHub says what is wrong, but not with which of the comments. */
function hunkOfAnchor({ files }: Pull, { path, line, side = "RIGHT", start_line, start_side = side }: Anchor): Hunk {
  const blank = "Pull request review thread diff hunk can't be blank";
  const file = files.find(({ filename }) => filename === path);
  if (file === undefined) throw unprocessable(`Pull request review thread path is invalid and ${blank}`);
  const hunk = hunkWith(hunksOf(file.patch), side, line);
  if (start_line === undefined) {
    if (hunk === undefined)
      throw unprocessable(`Pull request review thread line must be part of the diff and ${blank}`);
    return hunk;
  }
  const sameHunk = "Pull request review thread start line must be part of the same hunk as the line.";
  if (hunk === undefined) {
    throw unprocessable(`Pull request review thread line must be part of the diff, ${sameHunk}, and ${blank}`);
  }
  if (side === start_side && start_line >= line) {
    throw unprocessable("Pull request review thread start line must precede the end line.");
  }
  if (hunkWith([hunk], start_side, start_line) === undefined) throw unprocessable(sameHunk);
  return hunk;
}

const unprocessable = (why: string): Refused => new Refused(422, "Unprocessable Entity", [why]);

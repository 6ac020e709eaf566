import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { GitHubServer } from "./github-server.ts";
import { changed } from "./server/diff.ts";

const at = { owner: "acme", repo: "shop" };
const pull = { ...at, pull_number: 7 };
const issue = { ...at, issue_number: 7 };

let github: GitHubServer;
let octokit: ReturnType<typeof getOctokit>;
const connect = (token = "token-of-the-job") => getOctokit(token, { baseUrl: github.url });

beforeEach(async () => {
  github = await GitHubServer.start();
  octokit = connect();
});
afterEach(() => github.stop());

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);
const text = (of: readonly string[]) => `${of.join("\n")}\n`;

/** Line 10 of twenty is changed: the diff shows 7 to 13. */
const changedFile = changed("main.tf", text(lines(20)), text(lines(20).with(9, "new")));

const review = (...comments: readonly { path: string; line: number; start_line?: number }[]) =>
  octokit.rest.pulls.createReview({
    ...pull,
    event: "COMMENT",
    comments: comments.map((comment) => ({ side: "RIGHT", body: "see here", ...comment })),
  });

const refusal = (status: number, message: string | RegExp) =>
  expect.objectContaining({ status, message: expect.stringMatching(message) });

describe("what does not agree with GitHub's description is a violation", () => {
  test("a request that GitHub does not know", async () => {
    await expect(octokit.request("GET /repos/acme/shop/flows")).rejects.toEqual(refusal(404, "Not Found"));
    expect(github.violations).toEqual(["GET /repos/acme/shop/flows: the stand-in does not know this request"]);
  });

  test.each([
    ["a misspelled key", { text: "hello", body: "hello" }, `"text" is not a permitted key.`],
    ["a missing key", {}, `"body" wasn't supplied.`],
    ["a wrong type", { body: 7 }, "For '/body', 7 must be string."],
  ])("a body with %s, which is refused as well", async (_, body, told) => {
    await expect(octokit.request("POST /repos/acme/shop/issues/7/comments", { data: body })).rejects.toEqual(
      refusal(422, "Invalid request"),
    );
    expect(github.violations).toEqual([`POST /repos/acme/shop/issues/7/comments: ${told}`]);
    expect(github.comments).toEqual([]);
  });

  test("a parameter that GitHub does not know, or the stand-in", async () => {
    await expect(octokit.request("GET /repos/acme/shop/pulls?status=open")).rejects.toEqual(refusal(422, "status"));
    await expect(octokit.rest.issues.listComments({ ...issue, since: "2026-01-01" })).rejects.toEqual(
      refusal(422, "since"),
    );
    expect(github.violations).toHaveLength(2);
  });

  test("a query that is not of GitHub's schema, or goes beyond what is known here", async () => {
    await expect(octokit.graphql("{ viewer { flows } }")).rejects.toThrow('Cannot query field "flows" on type "User".');
    await octokit.graphql("{ viewer { name } }");
    expect(github.violations).toEqual([
      'QUERY viewer: Cannot query field "flows" on type "User".',
      "QUERY viewer: the stand-in does not know User.name",
    ]);
  });

  test.each([
    ["no bounds", "", "You must provide a `first` or `last` value"],
    ["too wide bounds", "(first: 101)", "Requesting 101 records"],
  ])("a list of GraphQL with %s", async (_, bounds, told) => {
    const threads = `reviewThreads${bounds} { nodes { id } }`;
    const query = `{ repository(owner: "acme", name: "shop") { pullRequest(number: 7) { ${threads} } } }`;
    await expect(octokit.graphql(query)).rejects.toThrow(told);
    expect(github.violations).toEqual([expect.stringContaining(told)]);
  });

  test("an answer of the stand-in itself", async () => {
    // Nobody can have these words for a path.
    github.files = [{ ...changedFile, filename: 7 as unknown as string }];
    await octokit.rest.pulls.listFiles(pull);
    expect(github.violations).toEqual([
      "GET /repos/acme/shop/pulls/7/files: the stand-in answers with 200 otherwise than GitHub: For '/0/filename', 7 must be string.",
    ]);
  });
});

describe("what agrees with it", () => {
  afterEach(() => expect(github.violations).toEqual([]));

  describe("comments", () => {
    test("are written, changed, listed and deleted", async () => {
      github.addComments({ author: "alice", body: "hello" }, { author: null, body: "whoever this was" });
      const { data: made } = await octokit.rest.issues.createComment({ ...issue, body: "one" });
      await octokit.rest.issues.updateComment({ ...at, comment_id: made.id, body: "two" });
      const { data } = await octokit.rest.issues.listComments(issue);
      expect(data.map(({ user, body }) => [user?.login, user?.type, body])).toEqual([
        ["alice", "User", "hello"],
        [undefined, undefined, "whoever this was"],
        ["github-actions[bot]", "Bot", "two"],
      ]);
      await octokit.rest.issues.deleteComment({ ...at, comment_id: made.id });
      expect(github.comments).toHaveLength(2);
      expect(github.writes).toHaveLength(3);
    });

    test("come in pages of at most a hundred, each with the address of the next", async () => {
      github.addComments(...lines(230).map((body) => ({ author: "alice", body })));
      const all = await octokit.paginate(octokit.rest.issues.listComments, { ...issue, per_page: 1000 });
      expect(all.map(({ body }) => body)).toEqual(lines(230));
      expect(github.requests).toHaveLength(3);
    });

    test("have 65536 characters at most", async () => {
      await octokit.rest.issues.createComment({ ...issue, body: "x".repeat(65_536) });
      await expect(octokit.rest.issues.createComment({ ...issue, body: "x".repeat(65_537) })).rejects.toEqual(
        refusal(422, "Body is too long"),
      );
    });
  });

  describe("pull requests", () => {
    test("are found by the branch of a fork, in the state that was asked for", async () => {
      github.addPull(8, { fork: "mallory", head: "f00d" });
      github.addPull(9, { fork: "mallory", head: "f00d", state: "closed" });
      const numbers = async (head: string, state: "open" | "all") => {
        const { data } = await octokit.rest.pulls.list({ ...at, head, state });
        return data.map(({ number }) => number);
      };
      expect(await numbers("mallory:topic", "open")).toEqual([8]);
      expect(await numbers("mallory:topic", "all")).toEqual([9, 8]);
      expect(await numbers("mallory:other", "all")).toEqual([]);
      expect(await numbers("topic", "open")).toEqual([8, 7]);
    });

    test("are not found by the commit of a fork", async () => {
      github.addPull(8, { fork: "mallory", head: "f00d" });
      const ofCommit = (commit_sha: string) =>
        octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha });
      expect((await ofCommit("c0ffee")).data).toHaveLength(1);
      expect((await ofCommit("f00d")).data).toEqual([]);
      await expect(ofCommit("dead")).rejects.toEqual(refusal(422, "No commit found for SHA: dead"));
    });

    test("tell of their head, and of no repository where the fork is gone", async () => {
      github.addPull(8, { fork: "mallory", head: "f00d", draft: true }).repository = null;
      const { data } = await octokit.rest.pulls.get({ ...at, pull_number: 8 });
      expect(data).toMatchObject({ draft: true, head: { label: "mallory:topic", sha: "f00d", repo: null } });
    });

    test("list their files, without the patch of large ones", async () => {
      github.files = [changedFile, { filename: "large.json", status: "added" }, changed("new.tf", undefined, "one\n")];
      const { data } = await octokit.rest.pulls.listFiles(pull);
      expect(data.map(({ filename, additions, patch }) => [filename, additions, patch?.split("\n")[0]])).toEqual([
        ["main.tf", 1, "@@ -7,7 +7,7 @@"],
        ["large.json", 0, undefined],
        ["new.tf", 1, "@@ -0,0 +1,1 @@"],
      ]);
    });
  });

  describe("a review", () => {
    beforeEach(() => {
      github.files = [changedFile, { filename: "large.json", status: "added" }];
    });

    test("comments on lines that the diff shows, changed or not", async () => {
      await review({ path: "main.tf", line: 7 }, { path: "main.tf", line: 13, start_line: 10 });
      const { data } = await octokit.rest.pulls.listReviewComments(pull);
      expect(data.map(({ path, line, start_line }) => [path, line, start_line])).toEqual([
        ["main.tf", 7, null],
        ["main.tf", 13, 10],
      ]);
      expect(data[0]?.diff_hunk).toBe("@@ -7,7 +7,7 @@\n line 7");
    });

    test.each([
      ["a line outside of the diff", { path: "main.tf", line: 6 }, "line must be part of the diff"],
      ["a file that is not in it", { path: "other.tf", line: 7 }, "path is invalid"],
      ["a file without a patch", { path: "large.json", line: 1 }, "line must be part of the diff"],
      ["a range that begins outside", { path: "main.tf", line: 8, start_line: 6 }, "part of the same hunk"],
      ["a range of no lines", { path: "main.tf", line: 8, start_line: 8 }, "start line must precede"],
    ])("is refused as a whole for %s", async (_, wrong, told) => {
      await expect(review({ path: "main.tf", line: 10 }, wrong)).rejects.toEqual(refusal(422, told));
      expect(github.reviewComments).toEqual([]);
    });

    test("is refused for a commit of elsewhere, not for one before the newest", async () => {
      github.push("beefed");
      const of = (commit_id: string) =>
        octokit.rest.pulls.createReview({ ...pull, commit_id, event: "COMMENT", body: "so" });
      await of("c0ffee");
      await expect(of("dead")).rejects.toEqual(refusal(422, "The commitOID is not part of the pull request"));
    });

    test("goes with its lines when they move, and is outdated when they go", async () => {
      await review({ path: "main.tf", line: 10 });
      github.push("beefed", [changed("main.tf", text(lines(20)), text(["first", ...lines(20).with(9, "new")]))]);
      expect(github.reviewComments).toMatchObject([{ line: 11, originalLine: 10, commit: "beefed" }]);
      github.push("decade", [changed("main.tf", text(lines(20)), text(lines(20).with(9, "newer")))]);
      const { data } = await octokit.rest.pulls.listReviewComments(pull);
      expect(data).toMatchObject([
        { line: null, original_line: 10, commit_id: "beefed", original_commit_id: "c0ffee" },
      ]);
    });
  });

  describe("the threads of reviews", () => {
    beforeEach(() => {
      github.files = [changedFile];
    });

    const threads = async (after: string | null = null, first = 100) => {
      const { repository } = await octokit.graphql<Threads>(
        `query($first: Int!, $after: String) { repository(owner: "acme", name: "shop") { pullRequest(number: 7) {
          reviewThreads(first: $first, after: $after) {
            nodes { id isResolved isOutdated viewerCanResolve comments(first: 10) { nodes { databaseId author { login } } } }
            pageInfo { hasNextPage endCursor }
          }
        } } }`,
        { first, after },
      );
      return repository.pullRequest.reviewThreads;
    };
    interface Threads {
      readonly repository: {
        readonly pullRequest: {
          readonly reviewThreads: {
            readonly nodes: readonly { readonly id: string; readonly isResolved: boolean }[];
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          };
        };
      };
    }

    test("name bots without the suffix that they have everywhere else", async () => {
      await review({ path: "main.tf", line: 10 });
      const [thread] = github.threads;
      if (thread !== undefined) github.reply(thread, { author: "alice", body: "really?" });
      expect((await threads()).nodes).toMatchObject([
        { comments: { nodes: [{ author: { login: "github-actions" } }, { author: { login: "alice" } }] } },
      ]);
      const { data } = await octokit.rest.pulls.listReviewComments(pull);
      expect(data.map(({ user, in_reply_to_id }) => [user?.login, in_reply_to_id])).toEqual([
        ["github-actions[bot]", undefined],
        ["alice", data[0]?.id],
      ]);
      expect(await octokit.graphql("{ viewer { login } }")).toEqual({ viewer: { login: "github-actions[bot]" } });
    });

    test("come in pages", async () => {
      for (const body of lines(3)) github.addThread({ author: "alice", path: "main.tf", line: 10, body });
      const first = await threads(null, 2);
      const second = await threads(first.pageInfo.endCursor, 2);
      expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
      expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([1, false]);
    });

    const settle = (mutation: string, threadId: string) =>
      octokit.graphql(`mutation($id: ID!) { ${mutation}(input: { threadId: $id }) { thread { isResolved } } }`, {
        id: threadId,
      });

    test("are resolved only by those who may write the contents of the repository", async () => {
      const { id } = github.addThread({ author: "alice", path: "main.tf", line: 10, body: "so" });
      await expect(settle("resolveReviewThread", id)).rejects.toMatchObject({ errors: [{ type: "FORBIDDEN" }] });
      github.permissions = { ...github.permissions, contents: "write" };
      await settle("resolveReviewThread", id);
      expect(await threads()).toMatchObject({ nodes: [{ isResolved: true }] });
      await settle("unresolveReviewThread", id);
      expect(await threads()).toMatchObject({ nodes: [{ isResolved: false, viewerCanResolve: true }] });
    });
  });

  describe("check runs", () => {
    const output = { title: "A check", summary: "All is well" };
    const annotations = (count: number) =>
      lines(count).map((message) => ({
        path: "main.tf",
        start_line: 1,
        end_line: 2,
        annotation_level: "warning" as const,
        message,
      }));
    const create = (given: object = {}) =>
      octokit.rest.checks.create({ ...at, name: "flowbreak", head_sha: "c0ffee", output, ...given });

    test("gain annotations with each request, and are found by their name", async () => {
      const { data: run } = await create({ output: { ...output, annotations: annotations(50) } });
      await create({ name: "other" });
      await octokit.rest.checks.update({
        ...at,
        check_run_id: run.id,
        conclusion: "neutral",
        output: { ...output, annotations: annotations(20) },
      });
      const { data } = await octokit.rest.checks.listForRef({ ...at, ref: "topic", check_name: "flowbreak" });
      expect(data).toMatchObject({
        total_count: 1,
        check_runs: [{ status: "completed", conclusion: "neutral", output: { annotations_count: 70 } }],
      });
    });

    test("take 50 annotations at a time, which the description knows", async () => {
      await expect(create({ output: { ...output, annotations: annotations(51) } })).rejects.toEqual(
        refusal(422, "No more than 50 items are allowed; 51 were supplied."),
      );
      expect(github.violations.splice(0)).toHaveLength(1);
    });

    test("take 65535 bytes, which it does not know", async () => {
      await expect(create({ output: { ...output, summary: "ü".repeat(40_000) } })).rejects.toEqual(
        refusal(422, "summary exceeds a maximum bytesize of 65535"),
      );
    });

    test("are of a commit that is there, and of an app", async () => {
      await expect(create({ head_sha: "dead" })).rejects.toEqual(refusal(422, "No commit found"));
      const run = github.addCheckRun({ name: "flowbreak", commit: "c0ffee", app: "other" });
      await expect(octokit.rest.checks.update({ ...at, check_run_id: run.id, output })).rejects.toEqual(
        refusal(403, "can only be modified by the GitHub App that created it"),
      );
      github.viewer = "alice";
      await expect(create()).rejects.toEqual(refusal(403, "You must authenticate via a GitHub App"));
    });
  });

  describe("a token", () => {
    const write = () => octokit.rest.issues.createComment({ ...issue, body: "x" });

    test("may do what the permissions of its workflow say", async () => {
      github.permissions = { issues: "write", "pull-requests": "read" };
      await write();
      github.permissions = { "pull-requests": "read", checks: "read" };
      const inaccessible = refusal(403, "Resource not accessible by integration");
      await expect(write()).rejects.toEqual(inaccessible);
      await expect(review({ path: "main.tf", line: 1 })).rejects.toEqual(inaccessible);
      await expect(octokit.rest.checks.create({ ...at, name: "x", head_sha: "c0ffee" })).rejects.toEqual(inaccessible);
      github.permissions = {};
      await octokit.rest.issues.listComments(issue);
      github.visibility = "private";
      await expect(octokit.rest.issues.listComments(issue)).rejects.toEqual(inaccessible);
    });

    test("has to be there, and to be known", async () => {
      octokit = connect("expired");
      await expect(write()).rejects.toEqual(refusal(401, "Bad credentials"));
      const { status } = await fetch(`${github.url}/repos/acme/shop/pulls/7`);
      expect(status).toBe(401);
    });
  });

  describe("what goes wrong on demand", () => {
    const route = "POST /repos/acme/shop/issues/7/comments";
    const write = () => octokit.rest.issues.createComment({ ...issue, body: "x" });

    test("goes wrong once, or always", async () => {
      github.failures.push({ on: route, status: 502 });
      await expect(write()).rejects.toEqual(refusal(502, ""));
      await write();
      github.failures.push({ on: /comments$/, status: 429, headers: { "retry-after": "7" }, always: true });
      await expect(write()).rejects.toMatchObject({ response: { headers: { "retry-after": "7" } } });
      await expect(write()).rejects.toMatchObject({ status: 429 });
    });

    test("is a connection that drops, although the request may have been carried out", async () => {
      github.failures.push({ on: route, drop: true }, { on: route, drop: true, done: true });
      await expect(write()).rejects.toEqual(refusal(500, ""));
      expect(github.comments).toHaveLength(0);
      await expect(write()).rejects.toEqual(refusal(500, ""));
      expect(github.comments).toHaveLength(1);
    });

    test("is an answer that takes its time", async () => {
      github.failures.push({ on: "QUERY viewer", delay: 200 });
      const start = performance.now();
      await octokit.graphql("{ viewer { login } }");
      expect(performance.now() - start).toBeGreaterThan(190);
    });

    test("is what somebody else does between an answer and the next request", async () => {
      const list = () => octokit.rest.issues.listComments(issue);
      github.after("GET /repos/acme/shop/issues/7/comments", () =>
        github.addComments({ author: "alice", body: "first" }),
      );
      expect((await list()).data).toHaveLength(0);
      expect((await list()).data).toHaveLength(1);
      expect((await list()).data).toHaveLength(1);
    });
  });

  test("GitHub Enterprise Server answers below its own addresses", async () => {
    await github.stop();
    github = await GitHubServer.start({ enterprise: true });
    octokit = connect();
    expect(github.url).toMatch(/\/api\/v3$/);
    github.addComments(...lines(40).map((body) => ({ author: "alice", body })));
    expect(await octokit.paginate(octokit.rest.issues.listComments, issue)).toHaveLength(40);
    expect(await octokit.graphql("{ viewer { login } }")).toEqual({ viewer: { login: "github-actions[bot]" } });
    expect(github.requests).toEqual([
      "GET /repos/acme/shop/issues/7/comments",
      "GET /repos/acme/shop/issues/7/comments",
      "QUERY viewer",
    ]);
  });
});

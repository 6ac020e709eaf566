import { describe, expect, jest, test } from "@jest/globals";
import { connect, isOutdated } from "../../src/github/api.ts";
import { retrying } from "../../src/github/retry.ts";
import { onPullRequest } from "./events.ts";
import { GitHubServer } from "./github-server.ts";
import { runAction } from "./runner.ts";
import { breaking, head, pullRequest, scene } from "./scene.ts";

const stage = scene();
const run = () => stage.run({ plan: breaking, "fail-on": "none" });

const create = "POST /repos/acme/shop/issues/7/comments";
const list = "GET /repos/acme/shop/issues/7/comments";

describe("GitHub does not let the run of a fork write", () => {
  test("which costs one warning that names the permission, and nothing else", async () => {
    stage.github.permissions = { contents: "read", "pull-requests": "read" };
    const inputs = { plan: breaking, comment: "always" };
    const { status, stdout, outputs, summary } = await stage.run(inputs, onPullRequest({ head, fork: "mallory" }));
    expect(status).toBe(1);
    expect(stdout.match(/^::warning::/gm)).toHaveLength(1);
    expect(stdout).toMatch(
      /^::warning::The comment could not be written: .* 403 .*`permissions: pull-requests: write`/m,
    );
    expect(stdout).toContain("::error title=flowbreak%3A broken::");
    expect(outputs).toMatchObject({ verdict: "broken", broken: "3", "comment-url": "" });
    expect(summary).toContain("3 flows break");
  });

  test.each([403, 404])("or hides the pull request from it (%i)", async (status) => {
    stage.github.failures.push({ on: create, status, message: "Not Found", always: true });
    const { stdout } = await run();
    expect(stdout).toMatch(new RegExp(`::warning::The comment could not be written: GitHub answered with ${status} `));
    expect(stdout).toContain("`permissions: pull-requests: write`");
  });

  test("and its secret is empty, which is what the warning says", async () => {
    const { status, stdout } = await stage.run({ plan: breaking, "github-token": "", "fail-on": "none" });
    expect(status).toBe(0);
    expect(stdout).toContain("could not be written: github-token is empty");
    expect(stage.github.requests).toEqual([]);
  });

  test("or has locked the conversation, for which no permission helps", async () => {
    const message = "Unable to create comment because issue is locked.";
    stage.github.failures.push({ on: create, status: 403, message });
    const { stdout } = await run();
    expect(stdout).toContain(`could not be written: GitHub answered with 403 (${message}).`);
  });

  test("or the token is no longer good", async () => {
    const { status, stdout } = await stage.run({ plan: breaking, "github-token": "old", "fail-on": "none" });
    expect(status).toBe(0);
    expect(stdout).toContain("GitHub answered with 401 (Bad credentials): github-token is not a token that it knows.");
  });
});

describe("GitHub fails", () => {
  test.each([
    ["with an error", { status: 502 }],
    ["by dropping the connection", { drop: true }],
    ["by asking to wait a moment", { status: 403, headers: { "retry-after": "1" }, message: "secondary rate limit" }],
    ["by asking to wait for the quota", { status: 429, headers: { "retry-after": "1" } }],
  ] as const)("%s, which does not cost the comment", async (_, fault) => {
    stage.github.failures.push({ on: list, ...fault });
    const { stdout } = await run();
    expect(stdout).toContain("Comment: created");
    expect(stage.github.comments).toHaveLength(1);
  });

  test("with 502 although the comment was written, which is not written twice", async () => {
    stage.github.failures.push({ on: create, status: 502, done: true });
    const { stdout } = await run();
    expect(stdout).toContain("Comment: unchanged");
    expect(stage.github.comments).toHaveLength(1);
  });

  test("for good, which costs the comments and not the job, and is not tried for each of them", async () => {
    stage.github.failures.push({ on: /./, status: 503, always: true });
    const { status, stdout, summary } = await run();
    expect(status).toBe(0);
    expect(stdout).toContain(
      "::warning::The comment and the review comments could not be written: GitHub answered with 503",
    );
    expect(stage.github.requests).toHaveLength(4);
    expect(summary).toContain("3 flows break");
  }, 30_000);

  test("by a rate limit that lasts, which is not taken for a missing permission", async () => {
    stage.github.failures.push({ on: create, status: 403, headers: { "retry-after": "3600" } });
    const { stdout } = await run();
    expect(stdout).toContain("could not be written: GitHub's rate limit is reached.");
  });

  test("to answer, which is given up after a while and tried again", async () => {
    const real = AbortSignal.timeout;
    const patience = jest.spyOn(AbortSignal, "timeout").mockImplementation(() => real.call(AbortSignal, 200));
    try {
      stage.github.failures.push({ on: "GET /repos/acme/shop/pulls/7", delay: 5_000 });
      const octokit = await connect({ apiUrl: stage.github.url }, stage.github.token);
      const pull = { octokit, owner: "acme", repo: "shop", number: 7, head };
      expect(await retrying(() => isOutdated(pull))).toBe(false);
      expect(patience).toHaveBeenCalledWith(30_000);
      expect(stage.github.requests).toHaveLength(2);
    } finally {
      patience.mockRestore();
    }
  });

  test("to be there at all", async () => {
    const inputs = { plan: breaking, "fail-on": "none" };
    const { status, stdout } = await runAction(stage.programs.action, "http://127.0.0.1:1", {
      inputs,
      event: pullRequest,
    });
    expect(status).toBe(0);
    expect(stdout).toContain("could not be written: GitHub cannot be reached (");
  });
});

test("GitHub Enterprise Server has its API below another address", async () => {
  const enterprise = await GitHubServer.start({ enterprise: true });
  try {
    enterprise.push(head);
    await runAction(stage.programs.action, enterprise.url, { inputs: { plan: breaking }, event: pullRequest });
    await runAction(stage.programs.action, enterprise.url, { inputs: { plan: breaking }, event: pullRequest });
    expect(enterprise.comments).toHaveLength(1);
    expect(enterprise.violations).toEqual([]);
  } finally {
    await enterprise.stop();
  }
});

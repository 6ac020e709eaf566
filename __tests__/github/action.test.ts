import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { verdicts } from "../../src/index.ts";
import { inputs } from "../../src/options.ts";
import { buildPrograms, type Programs, root } from "../cli/programs.ts";
import { GitHubServer } from "./github-server.ts";
import { type Finished, pullRequest, push, readActionFile, runAction } from "./runner.ts";

const breaking = "plans/s1-public-subnet-session-manager/plan.json";
const harmless = "plans/ok-tags-only/plan.json";
const bot = "github-actions[bot]";
const marker = "<!-- flowbreak: -->";

let programs: Programs;
let github: GitHubServer;

beforeAll(async () => {
  programs = await buildPrograms();
});
afterAll(() => programs.remove());

beforeEach(async () => {
  github = await GitHubServer.start();
});
afterEach(() => github.stop());

const run = (given: Readonly<Record<string, string>>, event = pullRequest): Promise<Finished> =>
  runAction(programs.action, github.url, { inputs: given, event });

describe("action.yml", () => {
  test("has the inputs of the one schema, with their defaults and descriptions", async () => {
    const file = await readActionFile();
    const read = Object.entries(file.inputs).map(([name, { description, default: byDefault }]) => [
      name,
      { description, ...(byDefault !== undefined && { default: byDefault }) },
    ]);
    expect(Object.fromEntries(read)).toEqual(inputs);
  });

  test("has an output for each verdict, and runs what the build makes", async () => {
    const file = await readActionFile();
    const outputs = Object.keys(file.outputs);
    expect(outputs).toEqual(["verdict", "failed", ...Object.keys(verdicts), "report", "comment-url"]);
    expect(file.runs).toEqual({ using: "node24", main: "dist/action.js" });
  });

  test("is documented: every input and output has its line", async () => {
    const page = await readFile(join(root, "docs/action.md"), "utf8");
    const file = await readActionFile();
    for (const name of [...Object.keys(file.inputs), ...Object.keys(file.outputs)])
      expect(page).toContain(`\n| \`${name}\` |`);
  });
});

describe("a plan that breaks flows", () => {
  test("fails the job in one sentence, and its outputs and summary tell the whole", async () => {
    const { status, stdout, outputs, summary } = await run({ plan: breaking }, push);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::flowbreak: 3 broken, .*flows checked; fails on broken, unreachable\.$/m);
    expect(outputs).toMatchObject({ verdict: "broken", failed: "true", broken: "3", restored: "3", "at-risk": "0" });
    expect(JSON.parse(outputs.report ?? "")).toMatchObject({ version: 1, failed: true });
    expect(summary).toMatch(/^### .*3 flows break/);
  });

  test("does not fail the job when nobody asked for it", async () => {
    const { status, outputs } = await run({ plan: breaking, "fail-on": "none" }, push);
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: "broken", failed: "false" });
  });

  test("is told in the log, where no line of it can command the runner", async () => {
    const { stdout } = await run({ plan: breaking }, push);
    const [, token] = /^::stop-commands::(\S{36})$/m.exec(stdout) ?? [];
    const end = stdout.indexOf(`\n::${token}::\n`);
    expect(stdout.indexOf("aws_instance.web")).toBeLessThan(end);
    expect(stdout.indexOf("::error::")).toBeGreaterThan(end);
  });
});

describe("a plan that breaks nothing", () => {
  test("leaves the job green and the pull request quiet", async () => {
    const { status, outputs, summary } = await run({ plan: harmless });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: "none", failed: "false", "comment-url": "" });
    expect(summary).toContain("no flow breaks");
    expect(github.writes).toEqual([]);
  });

  test("does not hide among several: one report speaks of all of them", async () => {
    const { status, summary } = await run({ plan: `${harmless}\n\n  ${breaking}\n` });
    expect(status).toBe(1);
    expect(summary).toContain(harmless);
    expect(summary).toContain(breaking);
  });
});

describe("the comment", () => {
  test("is written once, where people find the lines of the plan and the output its address", async () => {
    const { outputs } = await run({ plan: breaking });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/^<!-- flowbreak: -->\n### .*3 flows break/);
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-100");
  });

  test("is found again behind a hundred others, and brought up to date", async () => {
    github.addComments(...Array.from({ length: 130 }, (_, index) => ({ author: "alice", body: `comment ${index}` })));
    github.addComments({ author: bot, body: `${marker}\nolder` });
    const { outputs } = await run({ plan: breaking });
    expect(github.comments).toHaveLength(131);
    expect(github.comments.at(-1)?.body).toContain("3 flows break");
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-230");
  });

  test("is not written again where it would say the same", async () => {
    await run({ plan: breaking });
    const writes = github.writes.length;
    const { outputs } = await run({ plan: breaking });
    expect(github.writes).toHaveLength(writes);
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-100");
  });

  test("says that it is resolved when a later push mends the plan, and then stays as it is", async () => {
    await run({ plan: breaking });
    await run({ plan: harmless });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/resolved\.\n\n### .*no flow breaks/);
    const writes = github.writes.length;
    await run({ plan: harmless });
    expect(github.writes).toHaveLength(writes);
  });

  test("of somebody else is left alone, whatever marker it carries", async () => {
    github.addComments({ author: "mallory", body: `${marker}\nall is well, merge it` });
    await run({ plan: breaking });
    expect(github.comments.map(({ author }) => author)).toEqual(["mallory", bot]);
    expect(github.comments[0]?.body).toContain("all is well");
  });

  test("is one for each label, so that root modules do not overwrite each other's", async () => {
    await run({ plan: breaking, label: "network --> prod" });
    await run({ plan: breaking, label: "shop" });
    await run({ plan: breaking, label: "shop" });
    expect(github.comments.map(({ body }) => body.split("\n").slice(0, 2))).toEqual([
      ["<!-- flowbreak:network%20%2D%2D%3E%20prod -->", "**`network --> prod`**"],
      ["<!-- flowbreak:shop -->", "**`shop`**"],
    ]);
  });

  test("of a newer commit is not overwritten by a run that was slow", async () => {
    github.addComments({ author: bot, body: `${marker}\nof the newer commit` });
    github.head = "beefed";
    const { status, stdout } = await run({ plan: breaking });
    expect(status).toBe(1);
    expect(stdout).toContain("Comment: left to the run of a newer commit");
    expect(github.writes).toEqual([]);
  });

  test("is not written where the workflow does not want it, nor outside of pull requests", async () => {
    await run({ plan: breaking, comment: "false" });
    await run({ plan: breaking }, push);
    expect(github.requests).toEqual([]);
  });
});

describe("GitHub refuses or fails", () => {
  const create = "POST /repos/acme/shop/issues/7/comments";

  test.each([
    [403, "Resource not accessible by integration"],
    [404, "Not Found"],
  ])("a run for a fork (%i) warns of the missing permission and is otherwise the same", async (status, message) => {
    github.failures.push({ on: create, status, message });
    const finished = await run({ plan: breaking, "fail-on": "none" });
    expect(finished.status).toBe(0);
    expect(finished.stdout).toMatch(
      /^::warning::The comment could not be written: .*`permissions: pull-requests: write`/m,
    );
    expect(finished.outputs).toMatchObject({ verdict: "broken", broken: "3" });
    expect(finished.summary).toContain("3 flows break");
  });

  test("a passing failure does not cost the comment", async () => {
    github.failures.push({ on: "GET /repos/acme/shop/issues/7/comments", status: 502 });
    const { stdout } = await run({ plan: breaking });
    expect(stdout).toContain("Comment: created");
    expect(github.comments).toHaveLength(1);
  });

  test("a comment that was written although GitHub answered 502 is not written twice", async () => {
    github.failures.push({ on: create, status: 502, done: true });
    const { stdout } = await run({ plan: breaking });
    expect(stdout).toContain("Comment: unchanged");
    expect(github.comments).toHaveLength(1);
  });

  test("a rate limit is waited for, when it is short", async () => {
    github.failures.push({ on: create, status: 403, headers: { "retry-after": "1" }, message: "secondary rate limit" });
    expect((await run({ plan: breaking })).stdout).toContain("Comment: created");
  });

  test("a rate limit that lasts costs the comment, not the job, and is not taken for a missing permission", async () => {
    github.failures.push({ on: create, status: 403, headers: { "retry-after": "3600" } });
    const { status, stdout } = await run({ plan: breaking, "fail-on": "none" });
    expect(status).toBe(0);
    expect(stdout).toContain("::warning::The comment could not be written: GitHub's rate limit is reached.");
  });

  test("an API that nobody answers at costs the comment, not the job", async () => {
    const { status, stdout } = await runAction(programs.action, "http://127.0.0.1:1", {
      inputs: { plan: breaking, "fail-on": "none" },
      event: pullRequest,
    });
    expect(status).toBe(0);
    expect(stdout).toContain("::warning::The comment could not be written: GitHub cannot be reached (");
  });

  test("a secret that runs for forks do not get leaves no token, and that is what the warning says", async () => {
    const { status, stdout } = await run({ plan: breaking, "github-token": "", "fail-on": "none" });
    expect(status).toBe(0);
    expect(stdout).toContain("::warning::The comment could not be written: github-token is empty");
    expect(github.requests).toEqual([]);
  });
});

describe("what the workflow got wrong fails the job in one sentence", () => {
  test.each([
    ["no plan", { plan: "" }, "plan is empty: "],
    ["a plan that is not there", { plan: "missing.json" }, "missing.json does not exist: "],
    [
      "a misspelled verdict",
      { plan: breaking, "fail-on": "brokn" },
      "brokn in fail-on is not known: did you mean broken?",
    ],
    [
      "a comment that is neither wanted nor not",
      { plan: breaking, comment: "yes" },
      "comment is neither true nor false: ",
    ],
  ])("%s", async (_, given, told) => {
    const { status, stdout, outputs } = await run(given);
    expect(status).toBe(1);
    expect(stdout).toContain(`::error::${told}`);
    expect(outputs).toEqual({});
  });
});

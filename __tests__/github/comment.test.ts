import { describe, expect, test } from "@jest/globals";
import { onPullRequest, onPush } from "./events.ts";
import { bot, breaking, harmless, head, scene, sources } from "./scene.ts";

const stage = scene();
const bodies = (): readonly string[] => stage.github.comments.map(({ body }) => body);

/** The comment alone: reviews have their own tests. */
const run: typeof stage.run = (inputs, ...rest) => stage.run({ "review-comments": "false", ...inputs }, ...rest);

const marker = (rest: string) => `<!-- flowbreak: ${rest} step:0 -->`;
const ofRun = (id: number, attempt = 1) => ({ GITHUB_RUN_ID: String(id), GITHUB_RUN_ATTEMPT: String(attempt) });

describe("the comment", () => {
  test("is written once, and the output has its address", async () => {
    const { outputs } = await run({ plan: breaking });
    expect(bodies()).toEqual([
      expect.stringMatching(/^<!-- flowbreak: news run:5000\.1 step:\w{8} -->\n### .*3 flows break/),
    ]);
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-100");
    expect(outputs["comment-body"]?.trimEnd()).toBe(bodies()[0]?.trimEnd());
  });

  test("is found again behind a hundred others, and brought up to date", async () => {
    const others = Array.from({ length: 130 }, (_, index) => ({ author: "alice", body: `comment ${index}` }));
    stage.github.addComments(...others, { author: bot, body: `${marker("news run:4000.1")}\nolder` });
    const { outputs } = await run({ plan: breaking });
    expect(stage.github.comments).toHaveLength(131);
    expect(bodies().at(-1)).toContain("3 flows break");
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-230");
  });

  test("is not written again where it would say the same", async () => {
    await run({ plan: breaking, source: sources });
    const writes = stage.github.writes.length;
    // Of another commit, so that its links lead elsewhere.
    const newer = "beef".padEnd(40, "0");
    stage.github.push(newer);
    const { outputs } = await run({ plan: breaking, source: sources }, onPullRequest({ head: newer }), ofRun(6000));
    expect(stage.github.writes).toHaveLength(writes);
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-100");
  });

  test("says that it is resolved when a later push mends the plan, and then stays as it is", async () => {
    await run({ plan: breaking });
    await run({ plan: harmless });
    expect(bodies()).toEqual([expect.stringMatching(/resolved\.\n\n### .*no flow breaks/)]);
    const writes = stage.github.writes.length;
    await run({ plan: harmless }, undefined, ofRun(7000));
    expect(stage.github.writes).toHaveLength(writes);
  });

  test("tells the news again when a still later push breaks the plan anew", async () => {
    await run({ plan: breaking });
    await run({ plan: harmless }, undefined, ofRun(6000));
    const { outputs } = await run({ plan: breaking }, undefined, ofRun(7000));
    expect(outputs["comment-body"]?.trimEnd()).toBe(bodies()[0]?.trimEnd());
    expect(bodies()).toEqual([expect.stringMatching(/^<!-- flowbreak: news .*-->\n### .*3 flows break/)]);
  });

  test("of somebody else is left alone, whatever marker it carries", async () => {
    stage.github.addComments({ author: "mallory", body: `${marker("news run:1.1")}\nall is well, merge it` });
    await run({ plan: breaking });
    expect(stage.github.comments.map(({ author }) => author)).toEqual(["mallory", bot]);
    expect(bodies()[0]).toContain("all is well");
  });

  test("is found again where the token may not ask who it is", async () => {
    await run({ plan: breaking });
    stage.github.failures.push({ on: "QUERY viewer", status: 403, message: "Forbidden" });
    const { stdout } = await run({ plan: breaking }, undefined, ofRun(6000));
    expect(stdout).toContain("Comment: unchanged");
  });

  test("of somebody whose account is gone is left alone", async () => {
    stage.github.addComments({ author: null, body: marker("news run:1.1") });
    await run({ plan: breaking });
    expect(stage.github.comments).toHaveLength(2);
  });

  test("is one for each label, so that root modules do not overwrite each other's", async () => {
    await run({ plan: breaking, label: "network --> prod" });
    await run({ plan: breaking, label: "shop" });
    await run({ plan: breaking, label: "shop" });
    expect(bodies().map((body) => [body.split(" ")[1], body.split("\n")[1]])).toEqual([
      ["flowbreak:network%20%2D%2D%3E%20prod", "**`network --> prod`**"],
      ["flowbreak:shop", "**`shop`**"],
    ]);
  });
});

describe("two jobs or steps of one run that have no label of their own", () => {
  test.each([{ RUNNER_NAME: "GitHub Actions 2" }, { GITHUB_JOB: "shop" }, { GITHUB_ACTION: "__flowbreak_2" }])(
    "do not overwrite each other's news, and are told so (%o)",
    async (other) => {
      await run({ plan: breaking });
      const { stdout } = await run({ plan: harmless }, undefined, other);
      expect(bodies()).toEqual([expect.stringContaining("3 flows break")]);
      expect(stdout).toMatch(/^::warning::Another job or step .* give each of them a label of its own\.$/m);
    },
  );

  test("are not meant where one of them runs again", async () => {
    await run({ plan: breaking });
    const { stdout } = await run({ plan: harmless }, undefined, { ...ofRun(5000, 2), RUNNER_NAME: "GitHub Actions 3" });
    expect(bodies()).toEqual([expect.stringContaining("resolved.")]);
    expect(stdout).not.toContain("::warning::");
  });
});

describe("a comment that somebody deletes at the same time", () => {
  const update = "PATCH /repos/acme/shop/issues/comments/100";

  test("is begun anew where there is news, and else not missed", async () => {
    for (const [plan, count] of [
      [breaking, 1],
      [harmless, 0],
    ] as const) {
      stage.github.comments.length = 0;
      stage.github.addComments({ author: bot, body: `${marker("news run:4000.1")}\nolder` });
      const [{ id } = { id: 0 }] = stage.github.comments;
      stage.github.after("GET /repos/acme/shop/pulls/7", () => stage.github.deleteComment(id));
      const { stdout } = await run({ plan });
      expect(stdout).not.toContain("::warning::");
      expect(stage.github.comments).toHaveLength(count);
    }
    expect(stage.github.requests).toContain(update);
  });
});

describe("when a comment begins", () => {
  const changes = "plans/s1-closed-subnet-restored/plan.json";
  test.each([
    ["always", harmless, 1],
    ["on-change", harmless, 0],
    ["on-change", changes, 1],
    ["on-findings", changes, 0],
    ["on-findings", breaking, 1],
    ["never", breaking, 0],
  ])("%s, %s: %i", async (comment, plan, count) => {
    await run({ plan, comment });
    expect(stage.github.comments).toHaveLength(count);
  });

  test("because it is always wanted, it does not speak of what was never reported", async () => {
    await run({ plan: harmless, comment: "always" });
    await run({ plan: changes, comment: "always" }, undefined, ofRun(6000));
    expect(bodies()[0]).not.toContain("resolved");
  });

  test("outside of pull requests none does, and GitHub is asked nothing", async () => {
    await run({ plan: breaking, comment: "always" }, onPush());
    expect(stage.github.requests).toEqual([]);
  });
});

describe("a run that was slow", () => {
  test("does not overwrite what a run of a newer commit wrote", async () => {
    stage.github.addComments({ author: bot, body: `${marker("news run:4000.1")}\nof the newer commit` });
    stage.github.push("beefed");
    const { status, stdout } = await run({ plan: breaking });
    expect(status).toBe(1);
    expect(stdout).toContain("Comment: left to a newer run");
    expect(stage.github.writes).toEqual([]);
  });

  test("does not overwrite what a newer run of the same commit wrote, or a newer attempt", async () => {
    for (const newer of ["6000.1", "5000.2"]) {
      stage.github.comments.length = 0;
      stage.github.addComments({ author: bot, body: `${marker(`news run:${newer}`)}\nnewer` });
      const { stdout } = await run({ plan: breaking });
      expect(stdout).toContain("Comment: left to a newer run");
    }
    expect(stage.github.writes).toEqual([]);
  });

  const create = "POST /repos/acme/shop/issues/7/comments";

  test("and begins the comment at the same time as a newer one leaves one comment, the newer's", async () => {
    const newer = `${marker("news run:6000.1")}\nof the newer run`;
    stage.github.after("GET /repos/acme/shop/pulls/7", () => stage.github.addComments({ author: bot, body: newer }));
    const { stdout, outputs } = await run({ plan: breaking });
    expect(stage.github.requests).toContain(create);
    expect(bodies()).toEqual([newer]);
    expect(stdout).toContain("Comment: left to a newer run");
    expect(outputs["comment-url"]).toBe("https://github.com/acme/shop/pull/7#issuecomment-100");
  });

  test("and began the comment a moment before gives it to the newer one", async () => {
    const older = `${marker("news run:4000.1")}\nof the older run`;
    stage.github.after("GET /repos/acme/shop/pulls/7", () => stage.github.addComments({ author: bot, body: older }));
    await run({ plan: breaking });
    expect(bodies()).toEqual([expect.stringContaining("3 flows break")]);
  });
});

test("a draft gets its comment like any other pull request", async () => {
  await run({ plan: breaking }, onPullRequest({ head, draft: true }));
  expect(stage.github.comments).toHaveLength(1);
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { renderJson } from "../../src/report/json.ts";
import { large } from "../report/samples.ts";
import { onMergeGroup, onPullRequest, onWorkflowRun } from "./events.ts";
import { bot, breaking, harmless, head, scene } from "./scene.ts";

const stage = scene();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowbreak-publish-"));
});
afterAll(() => rm(folder, { recursive: true }));

const fork = { fork: "mallory", branch: "fix", head };
beforeEach(() => {
  stage.github.addPull(7, fork);
});

/** The first stage: in the run of a fork's pull request, without a token. */
async function analyze(plan: string, label = "", name = "report"): Promise<string> {
  const file = join(folder, `${name}.json`);
  const inputs = { plan, label, mode: "analyze", "json-file": file, "github-token": "" };
  await stage.run(inputs, onPullRequest(fork));
  return file;
}

/** The second stage: in the workflow that follows, with a token that may write. */
const publish = (report: string, inputs: Readonly<Record<string, string>> = {}, event = onWorkflowRun(fork)) =>
  stage.run({ mode: "publish", report, ...inputs }, event);

describe("what the run of a fork has found", () => {
  test("is brought to its pull request, which the event does not name", async () => {
    const { status, stdout, outputs } = await publish(await analyze(breaking), { "check-run": "true" });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/^::(?:error|warning)/m);
    expect(stage.github.comments).toMatchObject([{ body: expect.stringContaining("3 flows break") }]);
    expect(stage.github.checkRuns).toMatchObject([{ commit: head, conclusion: "failure" }]);
    expect(outputs).toMatchObject({ verdict: "broken", failed: "true" });
  });

  test("is kept up to date like any other", async () => {
    await publish(await analyze(breaking));
    await publish(await analyze(harmless), {}, onWorkflowRun({ ...fork, id: 4001 }));
    expect(stage.github.comments).toMatchObject([{ body: expect.stringContaining("resolved.") }]);
  });

  test("fails by what the second stage fails on", async () => {
    await publish(await analyze(breaking), { "check-run": "true", "fail-on": "none" });
    expect(stage.github.checkRuns).toMatchObject([{ conclusion: "success" }]);
  });

  test("is published under the label of the second stage, whatever the report says", async () => {
    stage.github.addComments({ author: bot, body: "<!-- flowbreak:network news run:3000.1 step:0 -->\ntrusted" });
    const file = await analyze(harmless, "network");
    await publish(file, { "check-run": "true" });
    await publish(file, { "check-run": "true", label: "fork", comment: "always" });
    expect(stage.github.comments.map(({ body }) => body.split(" ")[1])).toEqual([
      "flowbreak:network",
      "flowbreak:fork",
    ]);
    expect(stage.github.comments[0]?.body).toContain("trusted");
    expect(stage.github.checkRuns.map(({ name }) => name)).toEqual(["flowbreak", "flowbreak (fork)"]);
  });

  test("is shed to what a comment holds, with a link to the summary, which holds more", async () => {
    const file = join(folder, "large.json");
    await writeFile(file, renderJson({ ...large(300, 6), commit: head }));
    const { summary } = await publish(file);
    const [comment] = stage.github.comments;
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
    expect(comment?.body).toContain("[job's summary has more](https://github.com/acme/shop/actions/runs/5000)");
    expect(summary.length).toBeGreaterThan(65_536);
  });

  test("is annotated in batches, as the check takes no more than fifty at a time", async () => {
    const file = join(folder, "many.json");
    await writeFile(file, renderJson({ ...large(1, 120), commit: head }));
    await publish(file, { "check-run": "true" });
    expect(stage.github.checkRuns.map(({ annotations }) => annotations.length)).toEqual([120]);
    expect(stage.github.requests.filter((request) => request.includes("/check-runs"))).toEqual([
      `GET /repos/acme/shop/commits/${head}/check-runs`,
      "POST /repos/acme/shop/check-runs",
      "PATCH /repos/acme/shop/check-runs/9000",
      "PATCH /repos/acme/shop/check-runs/9000",
    ]);
  });

  test("is annotated no more than once, although GitHub answered a batch with 502", async () => {
    const file = join(folder, "many.json");
    await writeFile(file, renderJson({ ...large(1, 120), commit: head }));
    stage.github.failures.push({ on: "PATCH /repos/acme/shop/check-runs/9000", status: 502, done: true });
    await publish(file, { "check-run": "true" });
    expect(stage.github.checkRuns.map(({ annotations }) => annotations.length)).toEqual([120]);
  });

  test("in several reports is one comment with a section for each", async () => {
    await analyze(breaking, "", "leg-network");
    await analyze(harmless, "", "leg-shop");
    await publish(join(folder, "leg-*.json"));
    expect(stage.github.comments).toHaveLength(1);
    expect(stage.github.comments[0]?.body).toContain(`#### 🔴 \`${breaking}\``);
    expect(stage.github.comments[0]?.body).toContain(`#### 🟢 \`${harmless}\``);
  });
});

test("after a merge queue there is a check, and no comment", async () => {
  const group = "9007e".padEnd(40, "0");
  stage.github.addPull(8, { head: group });
  const file = join(folder, "group.json");
  await stage.run({ plan: breaking, mode: "analyze", "json-file": file }, onMergeGroup({ head: group }));
  const event = onWorkflowRun({ event: "merge_group", head: group });
  await publish(file, { "check-run": "true" }, event);
  expect(stage.github.checkRuns).toMatchObject([{ commit: group, conclusion: "failure" }]);
  expect(stage.github.comments).toEqual([]);
});

describe("what is not to be published is not", () => {
  test("a report of another commit fails the job in one sentence, and nothing is written", async () => {
    const file = await analyze(breaking);
    const other = "beef".padEnd(40, "0");
    stage.github.push(other);
    const { status, stdout } = await publish(file, {}, onWorkflowRun({ ...fork, head: other }));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::.* was made of c0ffee0+, and this run is for beef0+: download the artifact/m);
    expect(stage.github.requests).toEqual([]);
  });

  test("a report whose pull request has moved on is left to the newer run", async () => {
    const file = await analyze(breaking);
    stage.github.push("beef".padEnd(40, "0"));
    const { status, stdout } = await publish(file);
    expect(status).toBe(0);
    expect(stdout).toContain("it is left to a newer run");
    expect(stage.github.writes).toEqual([]);
  });

  test("a report of a pull request that is closed writes no comment", async () => {
    const file = await analyze(breaking);
    stage.github.pull(7).state = "closed";
    await publish(file);
    expect(stage.github.writes).toEqual([]);
  });

  test("a report of a fork that is gone writes no comment", async () => {
    const file = await analyze(breaking);
    await publish(file, {}, onWorkflowRun({ ...fork, forkIsDeleted: true }));
    expect(stage.github.writes).toEqual([]);
  });

  test("another fork with a branch of the same name gets none of it", async () => {
    stage.github.addPull(8, { fork: "eve", branch: "fix", head: "eeee".padEnd(40, "0") });
    await publish(await analyze(breaking));
    expect(stage.github.comments).toMatchObject([{ pull: 7 }]);
  });

  test.each([
    ["a file that is no report", "[]", "is not a report of flowbreak's version 1"],
    ["a file that is no JSON", "::error::all is well", "is not JSON: give the file"],
  ])("%s", async (_, text, told) => {
    const file = join(folder, "wrong.json");
    await writeFile(file, text);
    const { status, stdout } = await publish(file);
    expect(status).toBe(1);
    expect(stdout).toContain(told);
    expect(stage.github.requests).toEqual([]);
  });
});

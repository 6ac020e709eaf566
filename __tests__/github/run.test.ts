import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { compareRuns, describeRun } from "../../src/github/run.ts";

const env = {
  GITHUB_ACTION_REF: "v0",
  GITHUB_ACTION_REPOSITORY: "acme/flowbreak",
  GITHUB_EVENT_NAME: "push",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_RUN_ID: "4711",
  GITHUB_SERVER_URL: "https://ghes.example.com",
  GITHUB_SHA: "c0ffee",
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowbreak-run-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function on(event: string, payload: unknown) {
  const path = join(folder, "event.json");
  await writeFile(path, JSON.stringify(payload));
  return describeRun({ ...env, GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path });
}

describe("a report links", () => {
  test("to the sources at the commit of the run, to its page, and to this version of the documentation", () => {
    expect(describeRun(env)).toMatchObject({
      page: "https://ghes.example.com/acme/shop/actions/runs/4711",
      links: {
        sources: "https://ghes.example.com/acme/shop/blob/c0ffee/",
        documentation: "https://ghes.example.com/acme/flowbreak/blob/v0/",
      },
    });
  });

  test("to no documentation where the action is the repository's own", () => {
    expect(describeRun({ ...env, GITHUB_ACTION_REPOSITORY: "" }).links).not.toHaveProperty("documentation");
  });
});

describe("the commit that a run is for", () => {
  test.each(["pull_request", "pull_request_target"])(
    "is the head on %s, not the merge that is tried out",
    async (event) => {
      expect(await on(event, { pull_request: { number: 7, head: { sha: "beef" } } })).toMatchObject({
        head: "beef",
        pull: { kind: "numbered", number: 7 },
      });
    },
  );

  test("is the head of the group in a merge queue, where there is no pull request to comment on", async () => {
    expect(await on("merge_group", { merge_group: { head_sha: "beef" } })).toMatchObject({
      head: "beef",
      pull: undefined,
    });
  });

  test("is that of the run before, when a workflow follows another one", async () => {
    const run = { id: 9, run_attempt: 3, head_sha: "beef", head_branch: "fix" };
    const of = { ...run, head_repository: { owner: { login: "mallory" } } };
    expect(await on("workflow_run", { workflow_run: { ...of, event: "pull_request" } })).toMatchObject({
      head: "beef",
      order: [9, 3, 4711, 2],
      pull: { kind: "of-branch", owner: "mallory", branch: "fix" },
    });
    // After pull_request_target the event tells the head of the base.
    for (const event of ["push", "pull_request_target"]) {
      expect((await on("workflow_run", { workflow_run: { ...of, event } })).pull).toBeUndefined();
    }
    const gone = { ...of, event: "pull_request", head_repository: null };
    expect((await on("workflow_run", { workflow_run: gone })).pull).toBeUndefined();
  });

  test.each(["pull_request", "merge_group", "workflow_run"])(
    "is the run's own where %s tells nothing",
    async (event) => {
      expect(await on(event, {})).toMatchObject({ head: "c0ffee", pull: undefined, order: [4711, 2] });
    },
  );

  test.each(["push", "schedule", "workflow_dispatch"])("is the run's own on %s", async (event) => {
    expect(await on(event, {})).toMatchObject({ head: "c0ffee", pull: undefined, order: [4711, 2] });
  });
});

test("a run is newer by its id, an attempt of the same run by its number, and then by the run that it started", () => {
  const oldestFirst = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 1, 7, 1],
    [2, 1, 7, 2],
    [3, 1, 6, 1],
  ];
  expect(oldestFirst.toReversed().toSorted(compareRuns)).toEqual(oldestFirst);
  expect(compareRuns([1, 1], [1, 1])).toBe(0);
});

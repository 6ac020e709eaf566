import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "../cli/programs.ts";
import { onMergeGroup } from "./events.ts";
import { breaking, harmless, head, scene, sources } from "./scene.ts";
import { changed } from "./server/diff.ts";

const stage = scene();

/** The check alone. */
const run: typeof stage.run = (inputs, ...rest) =>
  stage.run({ comment: "never", "review-comments": "false", "check-run": "true", source: sources, ...inputs }, ...rest);

describe("the check of the head commit", () => {
  test("fails with the verdict, and has an annotation for each cause in place of the job's", async () => {
    const { stdout } = await run({ plan: breaking });
    expect(stage.github.checkRuns).toMatchObject([
      {
        name: "flowbreak",
        commit: head,
        status: "completed",
        conclusion: "failure",
        title: expect.stringMatching(/^3 broken, /),
        summary: expect.stringContaining("3 flows break"),
        annotations: [{ path: `${sources}/endpoints.tf`, start_line: 16, end_line: 23, annotation_level: "failure" }],
      },
    ]);
    expect(stdout).not.toContain("::error title=");
  });

  test("succeeds where nothing fails, and carries its label", async () => {
    await run({ plan: harmless, label: "shop" });
    await run({ plan: breaking, "fail-on": "none", label: "network" });
    expect(stage.github.checkRuns).toMatchObject([
      { name: "flowbreak (shop)", conclusion: "success" },
      { name: "flowbreak (network)", conclusion: "success", annotations: [{ annotation_level: "warning" }] },
    ]);
  });

  test("leaves to the job what has no line, and to nobody what nobody wants annotated", async () => {
    const { stdout } = await stage.run({ plan: breaking, comment: "never", "check-run": "true" });
    expect(stdout).toContain("::error title=flowbreak%3A broken::aws_instance.web");
    await run({ plan: breaking, annotations: "false", label: "quiet" });
    expect(stage.github.checkRuns.map(({ annotations }) => annotations)).toEqual([[], []]);
  });

  test("does not repeat what a review comment says", async () => {
    const path = `${sources}/endpoints.tf`;
    stage.github.push(head, [changed(path, "", await readFile(join(root, path), "utf8"))]);
    await run({ plan: breaking, "review-comments": "true" });
    expect(stage.github.reviewComments).toHaveLength(1);
    expect(stage.github.checkRuns.map(({ annotations }) => annotations)).toEqual([[]]);
  });

  test("shows what is unseen in its label", async () => {
    await run({ plan: harmless, label: "x\u202ey" });
    expect(stage.github.checkRuns.map(({ name }) => name)).toEqual(["flowbreak (x\\u202ey)"]);
  });

  test("is one for a run, although GitHub answered with 502 and had made it", async () => {
    stage.github.failures.push({ on: "POST /repos/acme/shop/check-runs", status: 502, done: true });
    await run({ plan: breaking });
    expect(stage.github.checkRuns).toMatchObject([{ annotations: [{ start_line: 16 }] }]);
  });

  test("is written in a merge queue, too", async () => {
    const sha = "9007e".padEnd(40, "0");
    stage.github.addPull(8, { head: sha });
    await run({ plan: breaking }, onMergeGroup({ head: sha }));
    expect(stage.github.checkRuns).toMatchObject([{ commit: sha, conclusion: "failure" }]);
  });

  test("that the token may not write costs a warning that names the permission, and lines are annotated by the job", async () => {
    stage.github.permissions = { contents: "read", "pull-requests": "write" };
    const { status, stdout } = await run({ plan: breaking, "fail-on": "none" });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::warning::The check could not be written: .*`permissions: checks: write`/m);
    expect(stdout).toContain("::warning title=flowbreak%3A broken,file=");
  });
});

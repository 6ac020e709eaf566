import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/findings/report.ts";
import { renderJson } from "../../src/report/json.ts";
import { root } from "../cli/programs.ts";
import { large } from "../report/samples.ts";
import { bot, breaking, harmless, head, scene, sources } from "./scene.ts";
import { changed } from "./server/diff.ts";

const stage = scene();

/** Reviews alone: the comment has its own tests. */
const run: typeof stage.run = (inputs, ...rest) => stage.run({ comment: "never", source: sources, ...inputs }, ...rest);

const path = `${sources}/endpoints.tf`;
const text = readFileSync(join(root, path), "utf8");
/** The pull request adds the file: the endpoint of ssm stands at line 16. */
const added = changed(path, "", text);
/** It changes the last lines only: the endpoint of ec2messages stands at line 34, and what is new in it at 39. */
const tail = changed(
  path,
  text.replace(/private_dns_enabled = true(?!.*private_dns)/s, "private_dns_enabled = false"),
  text,
);
const elsewhere = changed("README.md", "", "hello\n");

const newer = (id: number) => ({ GITHUB_RUN_ID: String(id) });
const told = () => stage.github.reviewComments.map(({ body, line }) => [line, body.split("\n")[1]]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowbreak-review-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => stage.github.push(head, [elsewhere, added]));

/** A report that has news at the first line of each of some files. */
function newsAt(files: readonly string[]): Report {
  const report = large(1, files.length);
  const findings = report.findings.map((finding, index) => ({
    ...finding,
    causes: finding.causes.map((cause) => ({
      ...cause,
      address: `aws_vpc_endpoint.number_${index}`,
      file: files[index] ?? "",
      line: 1,
    })),
  }));
  return { ...report, findings, commit: head };
}

const endpointOf = (index: number): string => `resource "aws_vpc_endpoint" "number_${index}" {\n}\n`;

async function publish(report: Report): ReturnType<typeof run> {
  const file = join(folder, "report.json");
  await writeFile(file, renderJson(report));
  return stage.run({ mode: "publish", report: file, comment: "never" });
}

describe("a block that breaks flows and that the pull request shows", () => {
  test("has a comment that says who loses what, why, and what to do, and is not annotated again", async () => {
    const { stdout } = await run({ plan: breaking });
    const [comment, ...others] = stage.github.reviewComments;
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ path, line: 16, author: bot, commit: head });
    expect(comment?.body).toContain("**Broken**: `aws_instance.web` loses Session Manager");
    expect(comment?.body).toContain("**Why**: `aws_security_group.endpoint` has no rule that allows it on tcp 443");
    expect(comment?.body).toContain("create of `aws_vpc_endpoint.ssmmessages` ([`endpoints.tf:25`](");
    expect(comment?.body).toContain("**What to do**");
    expect(stdout).not.toContain("::error title=");
  });

  test("has it at the first line that is new, where the head of the block is not shown", async () => {
    stage.github.push(head, [tail]);
    await run({ plan: breaking });
    expect(stage.github.reviewComments).toMatchObject([{ path, line: 40 }]);
  });

  test("has it where the block stands at the head, though the merge that is checked out has it elsewhere", async () => {
    stage.github.push(head, [changed(path, "", text.split("\n").slice(6).join("\n"))]);
    await run({ plan: breaking });
    expect(stage.github.reviewComments).toMatchObject([{ path, line: 10 }]);
  });

  test("has none at a line that is another block's", async () => {
    stage.github.push(head, [changed(path, "", `${"# moved\n".repeat(40)}`)]);
    const { stdout } = await run({ plan: breaking });
    expect(stage.github.writes).toEqual([]);
    expect(stdout).toContain(`file=${path},line=16`);
  });

  test("is one thread, however often the plan is checked", async () => {
    await run({ plan: breaking });
    const writes = stage.github.writes.length;
    await run({ plan: breaking }, undefined, newer(6000));
    expect(stage.github.writes).toHaveLength(writes);
    expect(stage.github.reviews).toHaveLength(1);
  });

  test("has one comment for each label", async () => {
    await run({ plan: breaking, label: "blue" });
    await run({ plan: breaking, label: "green" });
    expect(stage.github.reviewComments).toHaveLength(2);
  });
});

describe("what the pull request takes away", () => {
  const taken = (scenario: string, file: string) => {
    const [then, now] = ["before", "after"].map((state) => `plans/${scenario}/${state}/${file}`);
    const read = (name = "") => readFileSync(join(root, name), "utf8");
    stage.github.push(head, [elsewhere, changed(now ?? "", read(then), read(now))]);
    return run({ plan: `plans/${scenario}/plan.json`, source: `plans/${scenario}/after` });
  };

  test("has a comment at the line where it stood, if it is a block", async () => {
    const { stdout } = await taken("nat-route-removed", "network.tf");
    expect(stage.github.reviewComments).toMatchObject([
      { path: "plans/nat-route-removed/after/network.tf", line: 57, side: "LEFT" },
    ]);
    expect(stage.github.reviewComments[0]?.body).toContain("`aws_instance.app` loses Session Manager");
    expect(stdout).not.toContain("::error title=");
  });

  test("has it at the line after it, if it is a part of a block", async () => {
    await taken("endpoint-rule-removed-inline", "endpoints.tf");
    expect(stage.github.reviewComments).toMatchObject([
      { path: "plans/endpoint-rule-removed-inline/after/endpoints.tf", line: 13, side: "RIGHT" },
    ]);
  });

  test("has none where two files take away a block of that name", async () => {
    const text = 'resource "aws_route" "private_nat" {\n}\n';
    stage.github.push(
      head,
      ["a.tf", "b.tf"].map((name) => changed(name, text, "")),
    );
    await run({ plan: "plans/nat-route-removed/plan.json", source: "plans/nat-route-removed/after" });
    expect(stage.github.writes).toEqual([]);
  });
});

describe("a block that the pull request does not show", () => {
  test("is annotated instead", async () => {
    stage.github.push(head, [elsewhere]);
    const { stdout } = await run({ plan: breaking });
    expect(stage.github.writes).toEqual([]);
    expect(stdout).toContain(`::error title=flowbreak%3A broken,file=${path},line=16`);
  });

  test("is annotated also where GitHub does not show the change of its file", async () => {
    stage.github.push(head, [{ filename: path, status: "added" }]);
    const { stdout } = await run({ plan: breaking });
    expect(stage.github.writes).toEqual([]);
    expect(stdout).toContain(`file=${path},line=16`);
  });
});

describe("what no longer holds", () => {
  beforeEach(() => {
    stage.github.permissions = { contents: "write", "pull-requests": "write" };
  });

  test("is marked as resolved, and so is its thread", async () => {
    await run({ plan: breaking });
    await run({ plan: harmless });
    expect(told()).toEqual([[16, "✅ Resolved: what was reported here is no longer found."]]);
    expect(stage.github.threads.map(({ isResolved }) => isResolved)).toEqual([true]);
    const writes = stage.github.writes.length;
    await run({ plan: harmless });
    expect(stage.github.writes).toHaveLength(writes);
  });

  test("is told again in the same thread when it holds anew", async () => {
    await run({ plan: breaking });
    await run({ plan: harmless });
    await run({ plan: breaking });
    expect(told()).toEqual([[16, expect.stringContaining("**Broken**")]]);
    expect(stage.github.threads.map(({ isResolved }) => isResolved)).toEqual([false]);
  });

  test("is marked all the same where the token may not resolve threads, without a warning", async () => {
    stage.github.permissions = { contents: "read", "pull-requests": "write" };
    await run({ plan: breaking });
    const { stdout } = await run({ plan: harmless });
    expect(told()).toEqual([[16, expect.stringContaining("✅ Resolved")]]);
    expect(stdout).not.toContain("::warning");
  });

  test("at its line, which a push took out of the changes, moves to where the block is now", async () => {
    await run({ plan: breaking });
    stage.github.push(head, [tail]);
    await run({ plan: breaking });
    expect(told()).toEqual([
      [null, expect.stringContaining("is now told elsewhere")],
      [40, expect.stringContaining("**Broken**")],
    ]);
  });

  test("and has been deleted at the same time does not cost the others", async () => {
    await run({ plan: breaking });
    stage.github.after("GET /repos/acme/shop/pulls/7", () => {
      stage.github.threads.length = 0;
    });
    const { stdout } = await run({ plan: harmless });
    expect(stdout).not.toContain("::warning::");
  });

  test("has its thread resolved although GitHub first answered with 502", async () => {
    await run({ plan: breaking });
    stage.github.failures.push({ on: "MUTATION resolveReviewThread", status: 502 });
    await run({ plan: harmless });
    expect(stage.github.threads.map(({ isResolved }) => isResolved)).toEqual([true]);
  });

  test("of somebody else is left alone, whatever marker it carries", async () => {
    await run({ plan: breaking });
    const { body = "" } = stage.github.reviewComments[0] ?? {};
    stage.github.threads.length = 0;
    stage.github.addThread({ author: "mallory", path, line: 16, body });
    await run({ plan: harmless });
    expect(stage.github.reviewComments.map((comment) => comment.body)).toEqual([body]);
  });
});

describe("a review that GitHub refuses", () => {
  test("for one of its lines still brings the others, and the line is annotated", async () => {
    const reviews = "POST /repos/acme/shop/pulls/7/reviews";
    stage.github.failures.push({ on: reviews, status: 422, message: "line could not be resolved" });
    const { stdout } = await run({ plan: breaking });
    expect(stage.github.reviewComments).toEqual([]);
    expect(stdout).toContain(`file=${path},line=16`);
    expect(stdout).not.toContain("::warning::");
  });

  test("for one of several lines, which a push has just taken out, brings the others", async () => {
    const names = ["a.tf", "b.tf", "c.tf"];
    const all = names.map((name, index) => changed(name, "", endpointOf(index)));
    stage.github.push(head, all);
    stage.github.after("GET /repos/acme/shop/pulls/7/files", () => {
      stage.github.files = all.slice(0, 2);
    });
    const { stdout } = await publish(newsAt(names));
    expect(stage.github.reviewComments.map((comment) => comment.path)).toEqual(["a.tf", "b.tf"]);
    expect(stdout).toContain("Review comments: written");
    expect(stdout).not.toContain("::warning::");
  });

  test("is not written by the run of a commit that is no longer the newest", async () => {
    stage.github.push("beefed");
    await run({ plan: breaking });
    expect(stage.github.writes).toEqual([]);
  });

  test("with 502 although it was written is not written twice", async () => {
    stage.github.failures.push({ on: "POST /repos/acme/shop/pulls/7/reviews", status: 502, done: true });
    await run({ plan: breaking });
    expect(stage.github.reviewComments).toHaveLength(1);
  });
});

test("more news than anybody reads has comments at 25 lines only", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index}.tf`);
  stage.github.push(
    head,
    names.map((name, index) => changed(name, "", endpointOf(index))),
  );
  await publish(newsAt(names));
  expect(stage.github.reviews).toHaveLength(1);
  expect(stage.github.reviewComments).toHaveLength(25);
});

test("review comments that nobody wants are not written, and annotations tell the same", async () => {
  const { stdout } = await run({ plan: breaking, "review-comments": "false" });
  expect(stage.github.requests).toEqual([]);
  expect(stdout).toContain(`file=${path},line=16`);
});

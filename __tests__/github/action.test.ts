import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { inputs, outputs } from "../../src/options.ts";
import { root } from "../cli/programs.ts";
import {
  type Event,
  onMergeGroup,
  onPullRequest,
  onPullRequestTarget,
  onPush,
  onSchedule,
  onWorkflowDispatch,
} from "./events.ts";
import { readActionFile } from "./runner.ts";
import { breaking, harmless, head, scene, sources } from "./scene.ts";

const stage = scene();
const { run } = stage;
const push = onPush();

describe("action.yml", () => {
  test("has the inputs of the one schema, with their defaults and descriptions", async () => {
    const file = await readActionFile();
    const known = Object.entries(inputs).map(([name, input]) => {
      const byDefault = "default" in input ? { default: input.default } : {};
      return [name, { description: input.description, ...byDefault }];
    });
    expect(file.inputs).toEqual(Object.fromEntries(known));
  });

  test("has the outputs of the one schema, and runs what the build makes", async () => {
    const file = await readActionFile();
    expect(file.outputs).toEqual(outputs);
    expect(file.runs).toEqual({ using: "node24", main: "dist/action.js" });
  });

  test("is documented: the tables of the page are made of the same words", async () => {
    const page = await readFile(join(root, "docs/action.md"), "utf8");
    const defaults = Object.entries(inputs).map(([name, input]) => {
      const byDefault = "default" in input ? `\`${input.default}\`` : "";
      const shown = name === "github-token" ? "the job's own" : byDefault;
      return `| \`${name}\` | ${shown} | ${input.description} |`;
    });
    const told = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`);
    expect(page).toContain(`| input | default | |\n|---|---|---|\n${defaults.join("\n")}\n`);
    expect(page).toContain(`| output | |\n|---|---|\n${told.join("\n")}\n`);
  });
});

describe("a plan that breaks flows", () => {
  test("fails the job in one sentence, and its outputs and summary tell the whole", async () => {
    const { status, stdout, outputs, summary } = await run({ plan: breaking }, push);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::flowbreak: 3 broken, .*flows checked; fails on broken, unreachable\.$/m);
    expect(outputs).toMatchObject({ verdict: "broken", failed: "true", broken: "3", restored: "3", "at-risk": "0" });
    expect(JSON.parse(outputs.report ?? "")).toMatchObject({ version: 1, failed: true });
    expect(outputs["comment-body"]).toContain("3 flows break");
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
    expect(stdout.indexOf("::error")).toBeGreaterThan(end);
  });

  test("is annotated at the line that causes it", async () => {
    const { stdout } = await run({ plan: breaking, source: sources }, push);
    expect(stdout).toContain(
      `::error title=flowbreak%3A broken,file=${sources}/endpoints.tf,line=16,endLine=23::aws_instance.web loses Session Manager`,
    );
  });

  test("is annotated without a line where the sources are not at hand, and not at all where nobody wants it", async () => {
    expect((await run({ plan: breaking }, push)).stdout).toContain(
      "::error title=flowbreak%3A broken::aws_instance.web",
    );
    expect((await run({ plan: breaking, annotations: "false" }, push)).stdout).not.toContain("title=");
  });

  test("links its lines in the summary, and leaves the summary alone where nobody wants it", async () => {
    const link = `https://github.com/acme/shop/blob/${push.sha}/${sources}/endpoints.tf#L16`;
    expect((await run({ plan: breaking, source: sources }, push)).summary).toContain(link);
    expect((await run({ plan: breaking, summary: "false" }, push)).summary).toBe("");
  });
});

describe("a plan that breaks nothing", () => {
  test("leaves the job green and the pull request quiet", async () => {
    const { status, stdout, outputs, summary } = await run({ plan: harmless });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: "none", failed: "false", "comment-url": "" });
    expect(summary).toContain("no flow breaks");
    expect(stdout).not.toMatch(/^::(?:error|warning)/m);
    expect(stage.github.writes).toEqual([]);
  });

  test("does not hide among several: one report has a section for each", async () => {
    const { status, summary } = await run({ plan: `${harmless}\n\n  plans/s1-public-*/plan.json\n` });
    expect(status).toBe(1);
    expect(summary).toContain(`#### 🟢 \`${harmless}\``);
    expect(summary).toContain(`#### 🔴 \`${breaking}\``);
  });
});

describe("files", () => {
  test("are written in the forms that the workflow asks for", async () => {
    const folder = await mkdtemp(join(tmpdir(), "flowbreak-files-"));
    try {
      const file = (form: string) => join(folder, `report.${form}`);
      const wanted = { "json-file": file("json"), "sarif-file": file("sarif"), "html-file": file("html") };
      await run({ plan: breaking, source: sources, label: "network", ...wanted });
      const read = (form: string) => readFile(file(form), "utf8");
      expect(JSON.parse(await read("json"))).toMatchObject({ label: "network", commit: head, failed: true });
      expect(JSON.parse(await read("sarif"))).toMatchObject({ version: "2.1.0" });
      expect(await read("html")).toMatch(/^<!doctype html>/i);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("are never written over the plan", async () => {
    const { status, stdout } = await run({ plan: breaking, "json-file": breaking }, push);
    expect(status).toBe(1);
    expect(stdout).toContain("is itself what is read: give another json-file.");
  });
});

describe("on every event the verdict is the same, and comments go to pull requests only", () => {
  const comments: readonly [Event, number][] = [
    [onPullRequest({ head }), 1],
    [onPullRequestTarget({ head }), 1],
    [onPush(), 0],
    [onMergeGroup(), 0],
    [onSchedule(), 0],
    [onWorkflowDispatch(), 0],
  ];
  test.each(comments.map(([event, count]) => [event.name, event, count] as const))("%s", async (_, event, count) => {
    const { status, outputs, summary, stdout } = await run({ plan: breaking }, event);
    expect(status).toBe(1);
    expect(outputs.broken).toBe("3");
    expect(summary).toContain("3 flows break");
    expect(stdout).not.toContain("::warning::");
    expect(stage.github.comments).toHaveLength(count);
  });
});

describe("mode analyze", () => {
  test("asks GitHub nothing, and is otherwise the same", async () => {
    const { status, stdout, outputs, summary } = await run({ plan: breaking, mode: "analyze", "check-run": "true" });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ broken: "3", "comment-url": "" });
    expect(summary).toContain("3 flows break");
    expect(stdout).toContain("::error title=");
    expect(stage.github.requests).toEqual([]);
  });
});

describe("what the workflow got wrong fails the job in one sentence", () => {
  test.each([
    ["no plan", { plan: "" }, "plan is empty: "],
    ["a plan that is not there", { plan: "missing.json" }, "missing.json does not exist: "],
    ["a pattern that no file is like", { plan: "*.nothing" }, "plan: no file is like *.nothing."],
    [
      "a misspelled verdict",
      { plan: breaking, "fail-on": "brokn" },
      "brokn in fail-on is not known: did you mean broken?",
    ],
    [
      "a comment of an older version",
      { plan: breaking, comment: "true" },
      "true in comment is not known: it is one of always, on-change, on-findings, never.",
    ],
    [
      "a mode in other letters",
      { plan: breaking, mode: "Publish" },
      "Publish in mode is not known: did you mean publish?",
    ],
    ["a plan that is to be published", { plan: breaking, mode: "publish" }, "plan is of no use in mode publish: "],
    ["a report that is to be analyzed", { report: "report.json" }, "report is of no use in mode both: "],
    ["no report", { mode: "publish" }, "report is empty: "],
    [
      "a misspelled input",
      { plan: breaking, fail_on: "none" },
      "fail_on is not an input of flowbreak: did you mean fail-on?",
    ],
    [
      "a file in a directory that is not there",
      { plan: harmless, "html-file": "no/such/report.html" },
      "another html-file.",
    ],
  ])("%s", async (_, given, told) => {
    const { status, stdout } = await run(given, push);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::/m);
    expect(stdout).toContain(told);
  });

  test.each(["ENVIRONMENT", "MODULE", "ROLE", "REPO"])(
    "but a variable of the job like INPUT_%s is none",
    async (name) => {
      const { status, stdout } = await run({ plan: harmless }, push, { [`INPUT_${name}`]: "prod" });
      expect(status).toBe(0);
      expect(stdout).not.toContain("::warning");
    },
  );

  test("a variable of the job that may have been meant for an input is warned of", async () => {
    const { status, stdout } = await run({ plan: harmless }, push, { INPUT_TOKEN: "secret" });
    expect(status).toBe(0);
    expect(stdout).toContain("::warning::token is not an input of flowbreak: did you mean github-token?");
  });
});

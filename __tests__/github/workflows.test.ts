import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { inputs, outputs } from "../../src/options.ts";
import { root } from "../cli/programs.ts";

interface Workflow {
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const page = (path: string): string => readFileSync(join(root, path), "utf8");
const blocks = (path: string): readonly string[] =>
  [...page(path).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = ""]) => text);
const own = readdirSync(join(root, ".github/workflows")).map((name) => page(`.github/workflows/${name}`));

const whole = ["README.md", "docs/action.md", "docs/workflows.md"]
  .flatMap(blocks)
  .filter((text) => text.includes("jobs:"))
  .concat(own);
const workflows = whole.map((text): [string, Workflow] => [/^name: (.*)$/m.exec(text)?.[1] ?? text, parse(text)]);

const steps = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap((job) => job.steps);
const isFlowbreak = ({ uses = "" }: Step): boolean => uses === "./" || uses.startsWith("flowbreak/flowbreak@");

describe.each(workflows)("the workflow %s", (_, workflow) => {
  test("says which permissions its token has", () => {
    const { permissions, jobs } = workflow;
    for (const job of Object.values(jobs)) expect(permissions ?? job.permissions).toBeDefined();
  });

  test("gives the action inputs that it has, of the values that they take", () => {
    for (const step of steps(workflow).filter(isFlowbreak)) {
      for (const [name, value] of Object.entries(step.with ?? {})) {
        expect(Object.keys(inputs)).toContain(name);
        const input: object = inputs[name as keyof typeof inputs];
        if ("values" in input) expect(input.values).toContain(String(value));
      }
    }
  });

  test("gives a token that may write only to a job that writes something", () => {
    for (const job of Object.values(workflow.jobs)) {
      const permissions: object = job.permissions ?? workflow.permissions ?? {};
      const modes = job.steps.filter(isFlowbreak).map((step) => step.with?.mode ?? "both");
      const mayWrite = Object.values(permissions).includes("write");
      if (modes.length > 0) expect([mayWrite, modes]).toEqual([modes.some((mode) => mode !== "analyze"), modes]);
      else expect(mayWrite).toBe(false);
    }
  });

  test("never checks out what a stranger wrote where the token may write", () => {
    const on = JSON.stringify(workflow.on);
    if (!/workflow_run|pull_request_target/.test(on)) return;
    // Without a ref, it is the default branch that is checked out.
    const checkouts = steps(workflow).filter(({ uses = "" }) => uses.startsWith("actions/checkout"));
    for (const step of checkouts) expect(step.with ?? {}).not.toHaveProperty("ref");
  });
});

test("there is a workflow to copy for each of the ways in which people work", () => {
  const titles = [...page("docs/workflows.md").matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(titles).toEqual([
    "Terraform",
    "OpenTofu",
    "Terragrunt",
    "Several root modules, a comment each",
    "Several root modules, one comment",
    "Pull requests from forks",
    "Merge queues",
  ]);
});

test("no workflow reads an output that the action does not have", () => {
  for (const text of whole) {
    for (const [, name] of text.matchAll(/steps\.flowbreak\.outputs\.([\w-]+)/g))
      expect(Object.keys(outputs)).toContain(name);
  }
});

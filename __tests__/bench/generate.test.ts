import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writePlan } from "../../scripts/bench/generate.mjs";
import type { Kind } from "../../scripts/bench/landscape.mjs";
import { check } from "../../src/check.ts";
import { defaultFailOn } from "../../src/findings/fail-on.ts";
import { readInput } from "../../src/plan/input.ts";

const size = 300;
let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "flowbreak-bench-test-"));
});

afterAll(() => rm(dir, { recursive: true }));

function make(kind: Kind, seed: string, name: string) {
  const path = join(dir, `${name}.json`);
  return { path, ...writePlan({ path, size, kind, seed }) };
}

const made = new Map<Kind, ReturnType<typeof make>>();

function plan(kind: Kind) {
  const one = made.get(kind) ?? make(kind, "1", kind);
  made.set(kind, one);
  return one;
}

/** The workloads that lose something, and how many findings there are in all. */
async function found(path: string) {
  const report = await check([await readInput(path)], { failOn: defaultFailOn });
  const broken = report.findings.filter(({ verdict }) => verdict === "broken");
  const sources = broken.flatMap(({ flow }) => (flow.source.kind === "workload" ? [flow.source.address] : []));
  const lost = broken.flatMap(({ flow }) => ("service" in flow.destination ? [flow.destination.service] : []));
  return { sources: [...new Set(sources)].sort(), lost: new Set(lost), findings: report.findings.length, report };
}

describe("the plans of the benchmark", () => {
  test("a plan that changes nothing is silent, though it has flows to ask for", async () => {
    const { findings, report } = await found(plan("nothing").path);
    expect(findings).toBe(0);
    expect(report.undecided).toEqual([]);
    expect(report.summary.checked).toBeGreaterThan(50);
  });

  test("an endpoint with private DNS takes its service away from the instances that its group does not let in", async () => {
    const { path, broken } = plan("lands");
    const { sources, lost } = await found(path);
    expect(broken.length).toBeGreaterThan(0);
    expect(sources).toEqual(broken);
    expect(lost).toEqual(new Set(["ssm"]));
  });

  test("the instances of a group lose everything on HTTPS with the rule that let it out", async () => {
    const { path, broken } = plan("goes");
    const { sources, lost } = await found(path);
    expect(broken.length).toBeGreaterThan(0);
    expect(sources).toEqual(broken);
    expect(lost).toContain("ssm");
  });

  test("nothing breaks where everything is new", async () => {
    const { report } = await found(plan("new").path);
    expect(report.failed).toBe(false);
    expect(report.coverage.workloads).toBeGreaterThan(5);
  });

  test("the same seed gives the same bytes, another seed others", async () => {
    const [one, same, other] = await Promise.all(
      [plan("nothing"), make("nothing", "1", "same"), make("nothing", "2", "other")].map(({ path }) =>
        readFile(path, "utf8"),
      ),
    );
    expect(same === one).toBe(true);
    expect(other === one).toBe(false);
  });

  test("groups have 5 to 40 rules", async () => {
    const { resource_changes } = JSON.parse(await readFile(plan("lands").path, "utf8"));
    const groups: { type: string; change: { after: Record<"ingress" | "egress", readonly object[] | undefined> } }[] =
      resource_changes.filter(({ type }: { type: string }) => type === "aws_security_group");
    const counts = groups.map(({ change: { after } }) => (after.ingress ?? []).length + (after.egress ?? []).length);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.filter((count) => count < 5 || count > 40)).toEqual([]);
  });

  test("a plan says everything as often as Terraform does: about 9 KB a resource", async () => {
    const text = await readFile(plan("nothing").path, "utf8");
    const { planned_values, resource_changes, prior_state, configuration } = JSON.parse(text);
    expect(resource_changes).toHaveLength(size);
    expect(text.length / size).toBeGreaterThan(7000);
    expect(text.length / size).toBeLessThan(11_000);
    const share = (part: unknown) => JSON.stringify(part).length / text.length;
    expect(share(resource_changes)).toBeGreaterThan(0.4);
    for (const part of [planned_values, prior_state]) expect(share(part)).toBeGreaterThan(0.2);
    expect(share(configuration)).toBeGreaterThan(0.05);
  });
});

import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Report } from "../../src/findings/report.ts";
import { receiveReports } from "../../src/github/received.ts";
import { InputError } from "../../src/plan/plan.ts";
import { alertsIn, plainSentence } from "../../src/report/alert.ts";
import { type Form, forms, render } from "../../src/report/index.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { hostile } from "../report/hostile.ts";
import { foreignNodes } from "../report/own-markdown.ts";
import { endpointsLand, nothingBreaks, severalPlans, withText } from "../report/samples.ts";

const commit = "c0ffee".padEnd(40, "0");
const failOn = ["broken", "unreachable"] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowbreak-received-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function received(...reports: readonly unknown[]): Promise<Report> {
  const paths: string[] = [];
  for (const [index, report] of reports.entries()) {
    const path = join(folder, `${index}.json`);
    await writeFile(path, typeof report === "string" ? report : JSON.stringify(report));
    paths.push(path);
  }
  return receiveReports(paths, { commit, failOn });
}

describe("a report of another job", () => {
  test("comes out as it went in, when it is true", async () => {
    expect(await received({ ...severalPlans, accepted: [], commit })).toMatchObject({
      summary: { broken: 36, unreachable: 1, undecided: 2 },
      findings: severalPlans.findings,
      plans: severalPlans.plans,
      failed: true,
    });
  });

  test("is counted anew, and fails by what this job fails on, whatever it says of itself", async () => {
    const lying = { ...endpointsLand, commit, failed: false, failOn: [], summary: nothingBreaks.summary };
    expect(await received(lying)).toMatchObject({
      failed: true,
      failOn,
      summary: { broken: endpointsLand.summary.broken },
    });
  });

  test("does not choose under which label it is published: another analysis may have it", async () => {
    expect(await received({ ...endpointsLand, commit, label: "network" })).not.toHaveProperty("label");
  });

  test("of another commit, or of none, is not published", async () => {
    await expect(received({ ...endpointsLand, commit: "0".repeat(40) })).rejects.toThrow(
      /was made of 0{40}, and this run/,
    );
    await expect(received(endpointsLand)).rejects.toThrow(/does not say of which commit it was made/);
  });

  test.each([
    ["no JSON", "{", /is not JSON: give the file/],
    ["JSON of something else", { version: 1 }, /is not a report of flowbreak's version 1: the whole must have/],
    ["a later version", { ...endpointsLand, version: 2 }, /version must be equal to constant/],
    [
      "a verdict that there is not",
      JSON.stringify({ ...endpointsLand, commit }).replace('"broken"', '"fine"'),
      /not a report/,
    ],
    [
      "a line that is no number",
      JSON.stringify({ ...endpointsLand, commit }).replace('"line":12', '"line":"12"'),
      /not a report/,
    ],
    [
      "findings in a plan that it does not list",
      { ...endpointsLand, commit, plans: [] },
      /plan\.json has findings in a report that does not list it/,
    ],
  ])("is refused in one sentence if it is %s", async (_, report, told) => {
    await expect(received(report)).rejects.toThrow(told);
  });

  test("is refused in one sentence where it is no file, which might never end", async () => {
    const pipe = join(folder, "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    await symlink("/dev/zero", join(folder, "link"));
    for (const path of [pipe, join(folder, "link"), folder]) {
      await expect(receiveReports([path], { commit, failOn })).rejects.toThrow(/is not a file: give the file/);
    }
  });

  test("is refused in one sentence where it is not there", async () => {
    await expect(receiveReports([join(folder, "none.json")], { commit, failOn })).rejects.toThrow(
      /does not exist: give/,
    );
  });

  test.each(hostile.flatMap((one, index) => (one === "" ? [] : [[index, one] as const])))(
    "is only text, where its text is hostile (%i)",
    async (_, one) => {
      const report = {
        ...withText(endpointsLand, one),
        commit,
        plans: [{ ...endpointsLand.plans[0], plan: one, source: one }],
      };
      expect(foreignNodes(renderMarkdown(await received(report)))).toEqual([]);
    },
  );
});

/** Every place in a value, as the way to it. */
function* places(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    yield [...way, key];
    yield* places(item, [...way, key]);
  }
}

/** The report with another value in one place, or with nothing there. */
function mutated(report: unknown, [key = "", ...rest]: readonly string[], make: (old: unknown) => unknown): unknown {
  if (typeof report !== "object" || report === null) return report;
  const copy = (Array.isArray(report) ? [...report] : { ...report }) as Record<string, unknown>;
  const value = rest.length > 0 ? mutated(copy[key], rest, make) : make(copy[key]);
  if (value !== undefined) copy[key] = value;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** Something of the same kind, which the schema often lets pass. */
function alike(old: unknown): unknown {
  if (Array.isArray(old)) return [];
  if (typeof old === "string") return "../..";
  return typeof old === "number" ? old + 1 : !old;
}

test("whatever stands anywhere in a report, it is refused in a sentence or shown in every form", async () => {
  const report = { ...severalPlans, commit };
  const ways = [...places(report)];
  const junk = fc.constantFrom<unknown>(undefined, null, [], {}, "", -1, 1e300, true, "__proto__", [[]]);
  const makes = fc.oneof(
    fc.constant(alike),
    junk.map((value) => () => value),
  );
  const seen = { refused: 0, shown: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(ways.length - 1), makes), { minLength: 1, maxLength: 3 }),
      async (changes) => {
        const given = changes.reduce<unknown>((so, [index, make]) => mutated(so, ways[index] ?? [], make), report);
        const result = await received(given).catch((error: unknown) => error);
        if (result instanceof Error) {
          expect(result).toBeInstanceOf(InputError);
          seen.refused += 1;
          return;
        }
        for (const form of Object.keys(forms) as Form[]) expect(render(result as Report, form)).not.toBe("");
        expect(alertsIn(result as Report).map(plainSentence)).not.toContain("");
        seen.shown += 1;
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(seen.refused, seen.shown)).toBeGreaterThan(20);
}, 60_000);

describe("reports of several jobs", () => {
  test("are one, with a section for each plan", async () => {
    const other = {
      ...nothingBreaks,
      commit,
      plans: nothingBreaks.plans.map((plan) => ({ ...plan, plan: "shop.json" })),
    };
    const report = await received({ ...endpointsLand, commit }, other);
    expect(report.plans.map(({ plan }) => plan)).toEqual(["plan.json", "shop.json"]);
    expect(report.summary.broken).toBe(endpointsLand.summary.broken);
  });

  test("that call their plans alike are told apart by their labels, and refused without", async () => {
    const [network, shop] = ["network", "shop"].map((label) => ({ ...endpointsLand, commit, label }));
    const report = await received(network, shop);
    expect(report.plans.map(({ plan }) => plan)).toEqual(["network: plan.json", "shop: plan.json"]);
    expect(new Set(report.findings.map(({ plan }) => plan)).size).toBe(2);
    await expect(received({ ...endpointsLand, commit }, { ...endpointsLand, commit })).rejects.toThrow(
      /is the name of a plan in two reports/,
    );
  });
});

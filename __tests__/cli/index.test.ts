import { describe, expect, test } from "@jest/globals";
import type { Progress } from "../../src/check.ts";
import { check, defaultFailOn, forms, InputError, readInput, render, verdicts, version } from "../../src/index.ts";
import { flags, formats, inputs, parseFailOn } from "../../src/options.ts";

describe("the library", () => {
  test("reads, checks and renders a plan as the command line does", async () => {
    const plan = await readInput("plans/s1-public-subnet-session-manager/plan.json");
    const report = await check([plan], { failOn: defaultFailOn });
    expect(report).toMatchObject({ version: 1, tool: { name: "flowbreak", version }, failed: true });
    expect(report.findings.map(({ verdict }) => verdict)).toContain("broken");
    expect(JSON.parse(render(report, "json"))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  test.each([
    ["s1-public-subnet-session-manager", ["reading", "building", "building", "asking", "checked"]],
    ["ok-no-op", ["reading", "building", "asking", "checked"]],
  ])("tells what the check of %s is at, before each network that it builds", async (name, kinds) => {
    const plan = await readInput(`plans/${name}/plan.json`);
    const told: Progress[] = [];
    await check([plan], { failOn: defaultFailOn, progress: (event) => told.push(event) });
    expect(told.map(({ kind }) => kind)).toEqual(kinds);
    expect(told.every((event) => event.plan === plan.name)).toBe(true);
  });

  test("tells a caller's mistake from a defect by the error's class", async () => {
    await expect(readInput("missing.json")).rejects.toBeInstanceOf(InputError);
    const plan = { name: "list.json", bytes: new TextEncoder().encode("[]") };
    await expect(check([plan], { failOn: [] })).rejects.toBeInstanceOf(InputError);
  });
});

describe("the settings", () => {
  test("what fails by default is the same for the command line, the action and the library", () => {
    expect(parseFailOn(flags["fail-on"].default, "--fail-on")).toEqual(defaultFailOn);
    expect(inputs["fail-on"].default).toBe(flags["fail-on"].default);
  });

  test("every verdict can be one that fails", () => {
    expect(parseFailOn(Object.keys(verdicts).join(" , "), "--fail-on")).toEqual(Object.keys(verdicts));
  });

  test("the command line offers every form that there is", () => {
    expect(formats).toEqual(Object.keys(forms));
  });
});

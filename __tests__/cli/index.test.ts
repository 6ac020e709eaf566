import { describe, expect, test } from "@jest/globals";
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

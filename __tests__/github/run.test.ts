import { describe, expect, test } from "@jest/globals";
import { describeRun } from "../../src/github/run.ts";

const env = {
  GITHUB_ACTION_REF: "v0",
  GITHUB_ACTION_REPOSITORY: "acme/flowbreak",
  GITHUB_EVENT_NAME: "push",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_SERVER_URL: "https://ghes.example.com",
  GITHUB_SHA: "c0ffee",
  GITHUB_WORKSPACE: "/work",
};

const sources = (plans: readonly string[], source?: string) => describeRun(env, plans, source).links.sources;
const blob = "https://ghes.example.com/acme/shop/blob/c0ffee";

describe("the places that a report names are links", () => {
  test("to the directory of the plan, at the commit of the run", () => {
    expect(sources(["plan.json"])).toBe(`${blob}/`);
    expect(sources(["network/prod/plan.json"])).toBe(`${blob}/network/prod/`);
    expect(sources(["./network/a.json", "/work/network/b.json"])).toBe(`${blob}/network/`);
  });

  test("to the directory of the sources, where the workflow gives one", () => {
    expect(sources(["/tmp/plan.json"], "network")).toBe(`${blob}/network/`);
  });

  test("and never to other files: no link where the sources lie apart, or outside of the repository", () => {
    expect(sources(["network/plan.json", "shop/plan.json"])).toBeUndefined();
    expect(sources(["/tmp/plan.json"])).toBeUndefined();
  });

  test("that a directory's name cannot bend", () => {
    expect(sources(["a) [b](c/plan.json"])).toBe(`${blob}/a%29%20%5Bb%5D%28c/`);
  });

  test("to this version of the documentation", () => {
    expect(describeRun(env, ["plan.json"], undefined).links.documentation).toBe(
      "https://ghes.example.com/acme/flowbreak/blob/v0/",
    );
    const own = { ...env, GITHUB_ACTION_REPOSITORY: "" };
    expect(describeRun(own, ["plan.json"], undefined).links).not.toHaveProperty("documentation");
  });
});

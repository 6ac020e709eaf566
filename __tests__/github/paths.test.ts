import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expand, fromRepository, fromWorkspace } from "../../src/github/paths.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowbreak-paths-"));
  for (const name of ["shop", "network", ".hidden"]) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "plan.json"), "{}");
  }
  await writeFile(join(folder, "[prod].json"), "{}");
});
afterAll(() => rm(folder, { recursive: true }));

const found = async (...names: string[]) => {
  const paths = names.map((name) => `${folder}/${name}`);
  return (await expand(paths, "plan", folder)).map((path) => path.split(sep).join("/"));
};

describe("an input names", () => {
  test("files as they are, whether they are there or not", async () => {
    expect(await found("missing.json", "shop/plan.json")).toEqual(["missing.json", "shop/plan.json"]);
  });

  test("by a pattern all files that are like it, by name and each once", async () => {
    expect(await found("shop/plan.json", "*/plan.json")).toEqual([
      "shop/plan.json",
      ".hidden/plan.json",
      "network/plan.json",
    ]);
  });

  test("a file whose name looks like a pattern", async () => {
    expect(await found("[prod].json")).toEqual(["[prod].json"]);
  });

  test("nothing at all, and that is said in one sentence", async () => {
    await expect(found("*.tfplan")).rejects.toThrow(/^plan: no file is like .*\*\.tfplan\.$/);
  });
});

test("paths are called from the workspace, where they lie in it", () => {
  expect(fromWorkspace("/work/shop/plan.json", "/work")).toBe(join("shop", "plan.json"));
  expect(fromWorkspace("/work", "/work")).toBe(".");
  expect(fromWorkspace("/tmp/plan.json", "/work")).toBe("/tmp/plan.json");
  expect(fromWorkspace("/work/..shop/plan.json", "/work")).toBe(join("..shop", "plan.json"));
  expect(fromWorkspace("plan.json", undefined)).toBe("plan.json");
});

test("sources are called from the root of their repository, wherever in the workspace it is checked out", async () => {
  await mkdir(join(folder, "infra", ".git"), { recursive: true });
  await mkdir(join(folder, "infra", "network"));
  expect(await fromRepository(join(folder, "infra", "network"))).toBe("network");
  expect(await fromRepository(join(folder, "infra"))).toBe(".");
  expect(await fromRepository(join(folder, "shop"))).toBe(join(folder, "shop"));
});

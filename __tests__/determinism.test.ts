import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { formats } from "../src/options.ts";
import { buildPrograms, type Programs, root, runProgram } from "./cli/programs.ts";

// npm run determinism compares all plans, in more places and on other versions of Node.js.

let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms();
});
afterAll(() => programs.remove());

const plan = join(root, "plans/several-services/plan.json");

/** Two places in which people and machines sort, write numbers and tell the time differently, and lie elsewhere. */
const places = [
  { cwd: root, env: { LC_ALL: "C", TZ: "UTC" } },
  { cwd: tmpdir(), env: { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "America/St_Johns" } },
];

describe("a plan gives the same bytes whatever the locale, the time zone and the working directory:", () => {
  for (const format of formats) {
    test(format, async () => {
      const args = ["check", plan, "--format", format];
      const [here, elsewhere] = await Promise.all(places.map((place) => runProgram(programs.cli, { args, ...place })));
      expect(here).toMatchObject({ status: 1, stderr: "" });
      expect(elsewhere).toEqual(here);
    });
  }
});

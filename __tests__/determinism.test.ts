import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { formats } from "../src/options.ts";
import { buildPrograms, type Programs, root, runProgram } from "./cli/programs.ts";

// npm run determinism compares all plans, in more places and on other versions of Node.js.

let programs: Programs;
let dir: string;
let plan: string;

beforeAll(async () => {
  programs = await buildPrograms();
  dir = await mkdtemp(join(tmpdir(), "flowbreak-"));
  plan = join(dir, "plan.json");
  await writeFile(plan, JSON.stringify(await largeNetwork()));
});
afterAll(async () => {
  await programs.remove();
  await rm(dir, { recursive: true });
});

/** A case with so much beside it that there are numbers of four digits to write. */
async function largeNetwork(): Promise<object> {
  const plan = JSON.parse(await readFile(join(root, "plans/several-services/plan.json"), "utf8"));
  const groups = Array.from({ length: 1000 }, (_, index) => ({
    ...{ address: `aws_security_group.beside[${index}]`, mode: "managed", type: "aws_security_group", name: "beside" },
    ...{ index, values: { id: `sg-${index}` } },
  }));
  plan.prior_state.values.root_module.resources.push(...groups);
  return plan;
}

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

test("that plan has a number of four digits to tell", async () => {
  const { stdout } = await runProgram(programs.cli, { args: ["check", plan] });
  expect(stdout).toMatch(/ in a network of 1,\d{3} resources/);
});

import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { version } from "../../src/version.ts";
import { buildPrograms, type Programs, root, runProgram } from "./programs.ts";

const breaking = "plans/s1-public-subnet-session-manager/plan.json";
const harmless = "plans/ok-tags-only/plan.json";

let programs: Programs;
let dir: string;

beforeAll(async () => {
  programs = await buildPrograms();
});
afterAll(() => programs.remove());

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "flowbreak-"));
});
afterEach(() => rm(dir, { recursive: true }));

const flowbreak = (args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin = "") =>
  runProgram(programs.cli, { args, env, stdin });

describe("the exit status tells a pipeline what to do", () => {
  test("it is 0 when the plan breaks nothing", async () => {
    expect(await flowbreak(["check", harmless])).toMatchObject({ status: 0, stderr: "" });
  });

  test("it is 1 when a flow breaks, and the report is on standard output all the same", async () => {
    const { status, stdout, stderr } = await flowbreak(["check", breaking]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("BROKEN aws_instance.web loses Session Manager");
  });

  test("it is 2 when there is no such plan, with one sentence on standard error and nothing on standard output", async () => {
    const { status, stdout, stderr } = await flowbreak(["check", "missing.json"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^flowbreak: missing\.json does not exist: run .*\.\n$/);
  });

  test("it is 3 when flowbreak itself fails, and the sentence quotes nothing that may come from the plan", async () => {
    const env = await preload('process.stdout.write = () => { throw new TypeError("hunter2"); }');
    const { status, stderr } = await flowbreak(["check", harmless], env);
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^flowbreak: This is a defect of flowbreak \S+ \(TypeError at \S+:\d+:\d+, .*\): please report it .*\.\n$/,
    );
    expect(stderr).not.toContain("hunter2");

    const debugged = await flowbreak(["check", harmless], { ...env, FLOWBREAK_DEBUG: "1" });
    expect(debugged.stderr).toContain("TypeError: hunter2\n    at ");
  });

  test("an error outside of the run's own course is a defect too, not findings", async () => {
    const env = await preload(`process.on("newListener", (event) => {
      if (event === "uncaughtException") setImmediate(() => { throw new Error("hunter2"); });
    })`);
    const { status, stderr } = await flowbreak(["check", harmless], env);
    expect(status).toBe(3);
    expect(stderr).not.toContain("hunter2");
  });
});

/** What runs before the program does. */
async function preload(code: string): Promise<Readonly<Record<string, string>>> {
  const file = join(dir, "preload.mjs");
  await writeFile(file, code);
  return { NODE_OPTIONS: `--import ${pathToFileURL(file)}` };
}

describe("what fails is the user's choice", () => {
  const status = async (list: string) => (await flowbreak(["check", breaking, "--fail-on", list])).status;

  test("none lets everything pass", async () => {
    expect(await status("none")).toBe(0);
  });

  test("a verdict fails only where it is found", async () => {
    expect(await status("at-risk,opened")).toBe(0);
    expect(await status("at-risk,restored")).toBe(1);
  });

  test("a reason code fails wherever a finding tells it", async () => {
    expect(await status("ENI_SG_RULES_MISMATCH")).toBe(1);
    expect(await status("DNS_NO_ADDRESS")).toBe(0);
  });
});

describe("wrong usage is told in one sentence that helps on", () => {
  test.each([
    ["no command", [], "No command was given: run `flowbreak check plan.json`."],
    ["a misspelled command", ["chekc", "x"], "The command chekc is not known: did you mean check?"],
    ["a plan in place of the command", ["x.json"], "The command x.json is not known: run `flowbreak check plan.json`."],
    ["no plan", ["check"], /^No plan was given: run `terraform show -json tfplan > plan\.json`, then /],
    ["a misspelled option", ["check", "x", "--formt=json"], "The option --formt is not known: did you mean --format?"],
    ["the start of an option", ["check", "x", "--fail"], "The option --fail is not known: did you mean --fail-on?"],
    [
      "an option of its own",
      ["check", "x", "--zoom"],
      "The option --zoom is not known: `flowbreak --help` lists the options.",
    ],
    ["an option without its value", ["check", "x", "--output"], "--output needs a value: give --output FILE."],
    [
      "an option in place of a value",
      ["check", "x", "--output", "--format=json"],
      /^--output needs a value and --format=json follows: /,
    ],
    ["a value where there is none", ["check", "x", "--help=no"], "--help takes no value: leave it out."],
    [
      "an option twice",
      ["check", "x", "--fail-on=none", "--fail-on=broken"],
      "--fail-on was given twice: give it once.",
    ],
    ["a misspelled form", ["check", "x", "--format", "jsn"], "The form jsn is not known: did you mean json?"],
    [
      "a misspelled verdict",
      ["check", "x", "--fail-on", "Broke"],
      "Broke in --fail-on is not known: did you mean broken?",
    ],
    [
      "a misspelled reason code",
      ["check", "x", "--fail-on", "ENI_SG_RULE_MISMATCH"],
      /did you mean ENI_SG_RULES_MISMATCH\?$/,
    ],
    [
      "a verdict of its own",
      ["check", "x", "--fail-on", "sometimes"],
      /^sometimes in --fail-on is not known: the verdicts are broken, /,
    ],
    [
      "a code that no finding tells",
      ["check", "x", "--fail-on", "BAD_STATE_VPN"],
      /has BAD_STATE_VPN, which flowbreak \S+ never tells: /,
    ],
    [
      "none beside others",
      ["check", "x", "--fail-on", "none,broken"],
      "--fail-on has none beside others: give either.",
    ],
    ["an empty list", ["check", "x", "--fail-on", ","], /^--fail-on is empty: /],
    [
      "--context",
      ["check", "x", "--context", "y"],
      `--context is not built yet in flowbreak ${version}: leave it out.`,
    ],
    ["--config", ["check", "x", "--config=y"], `--config is not built yet in flowbreak ${version}: leave it out.`],
  ])("%s", async (_, args, told) => {
    const { status, stdout, stderr } = await flowbreak(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^flowbreak: [^\n]+\n$/);
    expect(stderr.slice("flowbreak: ".length, -1)).toEqual(
      typeof told === "string" ? told : expect.stringMatching(told),
    );
  });

  test("what the user typed cannot colour the terminal", async () => {
    expect((await flowbreak(["check", "x", "--fail-on", "\u001b[31mred"])).stderr).not.toContain("\u001b");
  });
});

describe("help and version", () => {
  test.each([[["--help"]], [["help"]], [["-h"]], [["check", "--help"]], [["help", "check"]]])(
    "%j prints the help",
    async (args) => {
      const { status, stdout, stderr } = await flowbreak(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("Usage: flowbreak check PLAN... [options]");
    },
  );

  test("--version prints the version of the package", async () => {
    expect(await flowbreak(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("they are there at once: neither a package nor the model of AWS is loaded for them", async () => {
    const loaded = new Map<string, string>();
    const pending = [programs.cli];
    for (const path of pending) {
      const code = await readFile(path, "utf8");
      loaded.set(path, code);
      for (const [, name = ""] of code.matchAll(/^import .*?"(.+?)";$/gm)) {
        expect(name).toMatch(/^(?:node:|\.\/)/);
        if (name.startsWith("./")) pending.push(join(dirname(path), name));
      }
    }
    expect([...loaded.values()].join("").length).toBeLessThan(80_000);
  });
});

describe("plans", () => {
  test("a plan can come through a pipe", async () => {
    const { status, stdout } = await flowbreak(["check", "-"], {}, await readFile(join(root, breaking), "utf8"));
    expect(status).toBe(1);
    expect(stdout).toContain("aws_instance.web");
  });

  test("a plan that is given twice counts once", async () => {
    const { stdout } = await flowbreak(["check", breaking, breaking, "--format", "json"]);
    expect(JSON.parse(stdout).summary.broken).toBe(3);
  });

  test("several plans make one report, which fails when one of them does", async () => {
    const { status, stdout } = await flowbreak(["check", harmless, breaking, "--format", "json"]);
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report.plans.map(({ plan }: { plan: string }) => plan)).toEqual([harmless, breaking]);
    expect(report.summary.broken).toBe(3);
  });
});

describe("the report", () => {
  test.each([
    ["text", /^flowbreak: 3 flows break/],
    ["markdown", /^### /],
    ["json", /^\{\n {2}"version": 1,/],
    ["sarif", /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json",/],
    ["html", /^<!doctype html>\n/],
  ])("--format %s", async (form, start) => {
    expect((await flowbreak(["check", breaking, "--format", form])).stdout).toMatch(start);
  });

  test("a log and a pipe get no colours unless they are asked for", async () => {
    expect((await flowbreak(["check", breaking])).stdout).not.toContain("\u001b[");
    expect((await flowbreak(["check", breaking], { FORCE_COLOR: "1" })).stdout).toContain("\u001b[");
  });

  test("a reader that has seen enough ends the output quietly, and the status still tells of the findings", async () => {
    const child = spawn(process.execPath, [programs.cli, "check", breaking], { cwd: root });
    child.stdout.destroy();
    const stderr = (await child.stderr.toArray()).join("");
    const status = await new Promise((ended) => child.on("close", ended));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });
});

describe("--output", () => {
  test("the file holds the report, and standard output nothing", async () => {
    const file = join(dir, "report.json");
    const { status, stdout, stderr } = await flowbreak(["check", breaking, "--format", "json", "--output", file]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(
      /^flowbreak: wrote \S+report\.json: 3 broken, .*flows checked; fails on broken, unreachable\n$/,
    );
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ version: 1, failed: true });
    expect(await readdir(dir)).toEqual(["report.json"]);
  });

  test("colours stay out of the file", async () => {
    const file = join(dir, "report.txt");
    await flowbreak(["check", breaking, "--output", file], { FORCE_COLOR: "1" });
    expect(await readFile(file, "utf8")).not.toContain("\u001b[");
  });

  test("an older report is replaced, where a link leads to it too", async () => {
    await writeFile(join(dir, "real.md"), "old");
    await symlink("real.md", join(dir, "link.md"));
    await flowbreak(["check", harmless, "--format", "markdown", "--output", join(dir, "link.md")]);
    expect(await readFile(join(dir, "real.md"), "utf8")).toMatch(/^### /);
    expect((await readdir(dir)).sort()).toEqual(["link.md", "real.md"]);
  });

  test("a file that cannot be written is told, and the older one stays when the plan is no good", async () => {
    const file = join(dir, "report.json");
    await writeFile(file, "old");
    expect((await flowbreak(["check", "missing.json", "--output", file])).status).toBe(2);
    expect(await readFile(file, "utf8")).toBe("old");

    const inNoDirectory = await flowbreak(["check", harmless, "--output", join(dir, "missing", "report.json")]);
    expect(inNoDirectory).toMatchObject({ status: 2, stdout: "" });
    expect(inNoDirectory.stderr).toMatch(
      /^flowbreak: \S+ cannot be written, because its directory does not exist: .*\.\n$/,
    );

    const onDirectory = await flowbreak(["check", harmless, "--output", dir]);
    expect(onDirectory).toMatchObject({
      status: 2,
      stdout: "",
      stderr: `flowbreak: ${dir} is a directory: give a file in it as --output.\n`,
    });
    expect(await readdir(dir)).toEqual(["report.json"]);
  });

  test("refuses to put the report in the place of the plan, by whatever path", async () => {
    const plan = join(dir, "plan.json");
    await writeFile(plan, await readFile(join(root, harmless)));
    const { status, stderr } = await flowbreak([
      "check",
      plan,
      "--output",
      join(dir, "..", basename(dir), "plan.json"),
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/ is itself what is read: give another --output\.\n$/);
    expect(await readFile(plan)).toEqual(await readFile(join(root, harmless)));
  });

  test("a device takes the report and stays what it is", async () => {
    expect(await flowbreak(["check", harmless, "--output", "/dev/null"])).toMatchObject({ status: 0, stdout: "" });
    expect((await flowbreak(["check", harmless, "--output", "/dev/null"])).status).toBe(0);
  });
});

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { supervise, type Watcher } from "../../src/cli/supervise.ts";
import { push, runAction } from "../github/runner.ts";
import { buildPrograms, type Ended, type Programs, root, runProgram } from "./programs.ts";

// Some of these runs are long by nature.
jest.setTimeout(90_000);

/** Little memory makes a small plan a large one. */
const little = { NODE_OPTIONS: "--max-old-space-size=24" };

let programs: Programs;
let dir: string;
let plan: string;
let size: string;

beforeAll(async () => {
  programs = await buildPrograms();
  dir = await mkdtemp(join(tmpdir(), "flowbreak-"));
  plan = join(dir, "plan.json");
  const text = JSON.stringify(await planOf(3_000));
  size = `${Math.round(text.length / 1e6)} MB`;
  await writeFile(plan, text);
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await programs.remove();
});

interface Named {
  readonly address: string;
}

/** A plan that takes Session Manager from so many instances, each with a name of its own. */
async function planOf(instances: number): Promise<object> {
  const json = JSON.parse(await readFile(join(root, "plans/s1-public-subnet-session-manager/plan.json"), "utf8"));
  const multiply = (list: Named[]) => {
    const text = JSON.stringify(list.find(({ address }) => address === "aws_instance.web"));
    for (let index = 0; index < instances; index++) {
      const named = text.replace('"aws_instance.web"', `"aws_instance.web${index}"`);
      list.push(JSON.parse(named.replace('"name":"web"', `"name":"web${index}"`)));
    }
  };
  multiply(json.prior_state.values.root_module.resources);
  multiply(json.resource_changes);
  multiply(json.planned_values.root_module.resources);
  multiply(json.configuration.root_module.resources);
  return json;
}

const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin = "") =>
  runProgram(programs.cli, { args: ["check", ...args], env, stdin });

/** Checks what has no size: the plan through a pipe that is open under a name. */
function checkPipe(name: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const script = `cat "$1" | "$0" "$2" check ${name} 9<&0`;
  const given = { env: { PATH: process.env.PATH, ...env } };
  return new Promise((done) => {
    const child = execFile("sh", ["-c", script, process.execPath, plan, programs.cli], given, (_, stdout, stderr) =>
      done({ status: child.exitCode, stdout, stderr }),
    );
  });
}

/** What runs before the program, in each of its processes. */
async function preload(code: string, heap = 64): Promise<Readonly<Record<string, string>>> {
  const file = join(dir, "preload.mjs");
  await writeFile(file, code);
  return { NODE_OPTIONS: `--max-old-space-size=${heap} --import ${pathToFileURL(file)}` };
}

const inOther = (code: string): string => `if (process.env.FLOWBREAK_SUPERVISED === "1") { ${code} }`;

/** What runs before the program, in the process that checks a large plan only. */
const before = (code: string): Promise<Readonly<Record<string, string>>> => preload(inOther(code));

/** Has a module of Node.js do something else than it does. */
const instead = (module: string, code: string): string =>
  `import it from "node:${module}"; import { syncBuiltinESMExports } from "node:module"; ${code}; syncBuiltinESMExports();`;

describe("a plan for which there is not enough memory", () => {
  const advice = "raise --max-old-space-size, or leave it out, or make a plan for each root module";

  test("is refused in one sentence", async () => {
    const { status, stdout, stderr } = await check([plan], little);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`flowbreak: ${plan} (${size}) cannot be checked in the memory there is: ${advice}.\n`);
  });

  test("is refused so where it comes through a pipe, and where it is compressed", async () => {
    const text = await readFile(plan, "utf8");
    expect(await check(["-"], little, text)).toEqual({
      status: 2,
      stdout: "",
      stderr: `flowbreak: standard input cannot be checked in the memory there is: ${advice}.\n`,
    });
    expect(await checkPipe("/dev/fd/9", little)).toEqual({
      status: 2,
      stdout: "",
      stderr: `flowbreak: /dev/fd/9 cannot be checked in the memory there is: ${advice}.\n`,
    });
    const packed = join(dir, "plan.json.gz");
    await writeFile(packed, gzipSync(text));
    const { status, stderr } = await check([packed], little);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^flowbreak: \S+plan\.json\.gz \(\d+ MB\) cannot be checked in the memory there is: .*\.\n$/,
    );
  });

  test("is refused so where few bytes of it take much", async () => {
    const json = JSON.parse(await readFile(join(root, "plans/s1-public-subnet-session-manager/plan.json"), "utf8"));
    const group = json.resource_changes.find(({ address }: Named) => address === "aws_security_group.endpoint");
    group.change.after.ingress = Array(600_000).fill({});
    const hostile = join(dir, "hostile.json");
    await writeFile(hostile, JSON.stringify(json));
    const { status, stderr } = await check([hostile], { NODE_OPTIONS: "--max-old-space-size=64" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^flowbreak: \S+hostile\.json \(2 MB\) cannot be checked in the memory there is: .*\.\n$/);
  });

  test("is refused so where the machine has less than the heap may take", async () => {
    const little = instead("os", "it.freemem = it.totalmem = () => 1e9");
    const env = await preload(`${little} ${inOther('process.kill(process.pid, "SIGKILL")')}`, 4096);
    const { status, stderr } = await check([plan], env);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^flowbreak: \S+ \(\d+ MB\) cannot be checked in the memory there is: .*\.\n$/);
  });

  // In a container, or where the shell limits what a process may have.
  test.each(["SIGKILL", "SIGSEGV", "SIGABRT", "SIGTRAP"])("is refused so where %s ends the run", async (signal) => {
    const { status, stdout, stderr } = await check([plan], await before(`process.kill(process.pid, "${signal}");`));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^flowbreak: \S+ \(\d+ MB\) cannot be checked in the memory there is: .*\.\n$/);
  });

  test("fails the job of the action in one sentence", async () => {
    const { status, stdout, stderr } = await runAction(
      programs.action,
      "http://127.0.0.1:1",
      { inputs: { plan, comment: "never" }, event: push },
      little,
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/^::error::\S+ \(\d+ MB\) cannot be checked in the memory there is: .*\.\n$/);
  });
});

describe("a large plan is checked like any other", () => {
  const enough = { NODE_OPTIONS: "--max-old-space-size=64" };

  test("with the same report and the same status, as a file, through a pipe and compressed", async () => {
    const here = await check([plan], { NODE_OPTIONS: "--max-old-space-size=4096" });
    expect(here).toMatchObject({ status: 1, stderr: "" });
    expect(await check([plan], enough)).toEqual(here);
    const text = await readFile(plan, "utf8");
    const packed = join(dir, "packed.json");
    await writeFile(packed, gzipSync(text));
    const renamed = ({ stdout, ...ended }: Ended, name: string) => ({
      ...ended,
      stdout: stdout.replaceAll(name, plan),
    });
    expect(renamed(await check([packed], enough), packed)).toEqual(here);
    for (const pipe of ["/dev/fd/9", "/dev/stdin"]) {
      expect(renamed(await checkPipe(pipe, enough), pipe)).toEqual(here);
    }
    expect(await check(["-"], enough, text)).toMatchObject({ status: 1, stderr: "" });
  });

  test("its refusals are told once", async () => {
    const cut = join(dir, "cut.json");
    await writeFile(cut, (await readFile(plan)).subarray(0, -1_000));
    const { status, stderr } = await check([cut], enough);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^flowbreak: \S+cut\.json is cut off after \d+ bytes: .*\.\n$/);
  });

  test("its defects too", async () => {
    const env = await before('process.stdout.write = () => { throw new TypeError("hunter2"); }');
    const { status, stderr } = await check([plan], env);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^flowbreak: This is a defect of flowbreak [^\n]*\n$/);
  });

  test("where no process may be started, it is checked all the same", async () => {
    const env = await preload(instead("child_process", `it.spawn = () => { throw new Error("not allowed"); }`));
    const { status, stderr } = await check([plan], env);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });
});

test("where standard input fails, whoever watched is told so before the refusal", async () => {
  const real = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  const told: string[] = [];
  const watcher: Watcher = {
    tell: ({ kind }) => told.push(kind),
    end: () => {
      told.push("end");
    },
  };
  Object.defineProperty(process, "stdin", { ...real, get: () => Readable.from([]) });
  const refused = supervise(["-"], watcher).catch((error) => told.push(error.message));
  await refused.finally(() => Object.defineProperty(process, "stdin", real));
  expect(told).toEqual(["reading", "end", expect.stringMatching(/^standard input is empty: /)]);
});

test("how much memory there is is not asked anew for each piece of standard input", async () => {
  const counting = instead("os", "const { freemem } = it; let asked = 0; it.freemem = () => (asked++, freemem())");
  const told = `process.on("exit", () => process.stderr.write(\`asked \${asked}\`));`;
  const { status, stderr } = await check(["-"], await preload(counting + told, 4096), await readFile(plan, "utf8"));
  expect(status).toBe(1);
  expect(Number(/^asked (\d+)$/.exec(stderr)?.[1])).toBeLessThan(10);
});

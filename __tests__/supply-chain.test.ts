import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { forms } from "../src/index.ts";
import { buildPrograms, type Programs, root, runProgram } from "./cli/programs.ts";

jest.setTimeout(120_000);

const readJson = async (path: string) => JSON.parse(await readFile(join(root, path), "utf8"));

describe("what is installed to build and test", () => {
  interface Locked {
    readonly integrity?: string;
    readonly resolved?: string;
    readonly hasInstallScript?: boolean;
  }
  let packages: readonly (readonly [string, Locked])[];
  beforeAll(async () => {
    const { packages: all } = await readJson("package-lock.json");
    packages = Object.entries<Locked>(all).filter(([path]) => path !== "");
  });

  test("is pinned by digest, from no particular registry", () => {
    const unpinned = packages.filter(
      ([, { integrity, resolved }]) => integrity?.startsWith("sha512-") !== true || resolved !== undefined,
    );
    expect(unpinned).toEqual([]);
  });

  test("runs no script at its installation, and the few that have one do without", async () => {
    const known = {
      "node_modules/@parcel/watcher": "builds its binary where there is none made; nothing here watches files",
      "node_modules/@swc/core": "looks whether its binary, a package of its own, is there",
      "node_modules/unrs-resolver": "looks whether its binary, a package of its own, is there",
    };
    const having = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
    expect(having.filter((path) => !Object.hasOwn(known, path))).toEqual([]);
    expect(await readFile(join(root, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});

describe("what is published", () => {
  test("needs nothing else, and runs nothing at its installation", async () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = await readJson("package.json");
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({});
    const ofInstallation = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    expect(Object.keys(scripts).filter((name) => ofInstallation.includes(name))).toEqual([]);
  });

  test("holds dist/ and what describes it", async () => {
    const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      maxBuffer: 1 << 24,
    });
    const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(stdout);
    const beside = files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));
    expect(beside.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  });
});

describe("flowbreak check", () => {
  /** Whatever reaches out of the process ends the run with 99, and says so. */
  const cutOff = `
    import { createRequire, syncBuiltinESMExports } from "node:module";
    const require = createRequire(import.meta.url);
    const caught = (what) => () => { process._rawDebug("REACHED OUT: " + what); process.reallyExit(99); };
    for (const name of ["child_process", "cluster", "dgram", "dns", "dns/promises", "http", "http2", "https", "tls"]) {
      const module = require(name);
      for (const key of Object.keys(module)) {
        if (typeof module[key] !== "function" || /^[A-Z_]/.test(key)) continue;
        try { module[key] = caught(name + "." + key); } catch {}
      }
    }
    const net = require("net");
    net.Socket.prototype.connect = caught("net.Socket.connect");
    net.Server.prototype.listen = caught("net.Server.listen");
    globalThis.fetch = caught("fetch");
    globalThis.WebSocket = caught("WebSocket");
    syncBuiltinESMExports();`;

  let programs: Programs;
  let dir: string;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    programs = await buildPrograms();
    dir = await mkdtemp(join(tmpdir(), "flowbreak-"));
    const preload = join(dir, "cut-off.mjs");
    await writeFile(preload, cutOff);
    env = { NODE_OPTIONS: `--import ${pathToFileURL(preload)}` };
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
    await programs.remove();
  });

  test.each([
    ["a request", 'import { get } from "node:http"; get("http://127.0.0.1:1")'],
    ["a request of the global kind", 'fetch("http://127.0.0.1:1")'],
    ["a connection", 'import { connect } from "node:net"; connect(1, "127.0.0.1")'],
    ["a name", 'import { lookup } from "node:dns/promises"; lookup("localhost")'],
    ["a packet", 'import { createSocket } from "node:dgram"; createSocket("udp4")'],
    ["a program", 'import { spawn } from "node:child_process"; spawn("true")'],
    ["a program, at once", 'import cp from "node:child_process"; cp.execFileSync("true")'],
  ])("would be caught at %s", async (_, code) => {
    const canary = join(dir, "canary.mjs");
    await writeFile(canary, code);
    const { status, stderr } = await runProgram(canary, { env });
    expect({ status, stderr }).toMatchObject({ status: 99, stderr: expect.stringMatching(/^REACHED OUT: /) });
  });

  test("reaches out for nothing, over all scenarios and in every form", async () => {
    const plans = (await readdir(join(root, "plans"), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `plans/${name}/plan.json`);
    expect(plans.length).toBeGreaterThan(10);
    for (const format of Object.keys(forms)) {
      const { status, stderr } = await runProgram(programs.cli, {
        args: ["check", ...plans, "--format", format, "--fail-on", "none"],
        env,
      });
      expect({ format, status, stderr }).toEqual({ format, status: 0, stderr: "" });
    }
  });
});

describe("the files that flowbreak check may load, as they are shipped,", () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await reached(join(root, "dist/cli.js"));
  });

  /** The names of the files that say something, in `dist/`. */
  const saying = (what: (code: string) => boolean) =>
    [...files].filter(([, code]) => what(code)).map(([path]) => relative(join(root, "dist"), path));

  test("load of Node.js only what has nothing to do with the network", () => {
    const allowed = [
      ...["buffer", "crypto", "events", "fs", "fs/promises", "module", "os", "path", "process", "stream"],
      ...["stream/promises", "url", "util", "v8", "zlib"],
      // To run itself once more for a large plan.
      "child_process",
    ];
    const builtins = new Set([...files.values()].flatMap(modulesOf).filter(isBuiltin).map(withoutPrefix));
    expect(builtins).toContain("fs/promises");
    expect([...builtins].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(saying((code) => modulesOf(code).map(withoutPrefix).includes("child_process"))).toHaveLength(1);
  });

  test("are all of them, the parser of HCL too", () => {
    expect([...files.keys()]).toContain(join(root, "dist/chunks/hcl2-parser.js"));
  });

  test("know no other way to the network, nor to a module by another name", () => {
    expect(saying((code) => /\bfetch\(|\bnew WebSocket\b|\bgetBuiltinModule\b/.test(code))).toEqual([]);
    // The bundler's __require, whose every use is read.
    expect(saying((code) => code.includes("createRequire"))).toEqual(["chunks/runtime.js"]);
  });
});

describe("the reader of a file's modules sees", () => {
  test.each([
    'import { connect } from "node:net";',
    "import*as net from'net';",
    'import"node:net"',
    'export * from "net"',
    "export{connect}from`net`",
    'await import("node:net")',
    "import(\n  'net'\n)",
    'const net = require("net")',
    'require("node:net").connect(1)',
    'module.exports = __require("net")',
    "(exports=>{__require(`net`)})",
  ])("%s", (code) => expect(modulesOf(code).map(withoutPrefix)).toEqual(["net"]));
});

/** The modules that code imports, at its start or later, in any quotes and in the bundler's words for `require`, too. */
const modulesOf = (code: string): readonly string[] =>
  [...code.matchAll(/(?:\b(?:from|import)\s*|(?:\bimport|require)\s*\(\s*)(["'`])([\w@./:-]+)\1/g)].map(
    ([, , name = ""]) => name,
  );

const withoutPrefix = (name: string): string => name.replace(/^node:/, "");

/** A program and all of its own files that it can load. */
async function reached(program: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const pending = [program];
  for (const path of pending) {
    if (files.has(path)) continue;
    const code = await readFile(path, "utf8");
    files.set(path, code);
    for (const name of modulesOf(code)) if (name.startsWith(".")) pending.push(join(dirname(path), name));
  }
  return files;
}

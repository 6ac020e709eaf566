import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, "../..");

export interface Programs {
  readonly cli: string;
  readonly action: string;
  readonly remove: () => Promise<void>;
}

/**
 * The programs as people run them, made from these sources. The bundler does not work in the realm of a test, so it
 * runs beside; what it makes lies where it finds the packages.
 */
export async function buildPrograms(): Promise<Programs> {
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const dir = await mkdtemp(join(cache, "programs-"));
  const remove = () => rm(dir, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [join(here, "build-programs.mjs"), dir], { cwd: root });
  } catch (error) {
    await remove();
    throw error;
  }
  return { cli: join(dir, "cli.js"), action: join(dir, "action.js"), remove };
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** Runs a program of Node.js to its end, in an environment that holds nothing else. */
export function runProgram(program: string, { args = [], cwd = root, env = {}, stdin = "" }: Start): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
    const out = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      out.stderr += text;
    });
    child.on("error", failed).on("close", (status) => done({ status, ...out }));
    child.stdin.end(stdin);
  });
}

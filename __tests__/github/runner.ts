import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { type Ended, root, runProgram } from "../cli/programs.ts";

interface Event {
  readonly name: string;
  readonly payload: object;
}

interface Job {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: Event;
}

export interface Finished extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export const push: Event = { name: "push", payload: {} };

export const pullRequest: Event = {
  name: "pull_request",
  payload: { action: "opened", pull_request: { number: 7, head: { sha: "c0ffee" } } },
};

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const readActionFile = async (): Promise<ActionFile> => parse(await readFile(join(root, "action.yml"), "utf8"));

/** Runs the action as a runner does: inputs, event and files by the environment. */
export async function runAction(
  action: string,
  apiUrl: string,
  { inputs, event }: Job,
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const dir = await mkdtemp(join(tmpdir(), "runner-"));
  try {
    const file = (name: string) => join(dir, name);
    await mkdir(file("temp"));
    await Promise.all(["output", "summary"].map((name) => writeFile(file(name), "")));
    await writeFile(file("event.json"), JSON.stringify(event.payload));
    const ended = await runProgram(action, {
      env: {
        GITHUB_ACTIONS: "true",
        GITHUB_API_URL: apiUrl,
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: file("event.json"),
        GITHUB_OUTPUT: file("output"),
        GITHUB_REPOSITORY: "acme/shop",
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_SHA: "0ddba11",
        GITHUB_STEP_SUMMARY: file("summary"),
        GITHUB_WORKSPACE: root,
        RUNNER_TEMP: file("temp"),
        ...inputVariables({ ...(await defaults()), ...inputs }),
        ...env,
      },
    });
    const outputs = parseOutputs(await readFile(file("output"), "utf8"));
    const report = outputs.report === undefined ? {} : { report: await readFile(outputs.report, "utf8") };
    return { ...ended, outputs: { ...outputs, ...report }, summary: await readFile(file("summary"), "utf8") };
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function defaults(): Promise<Readonly<Record<string, string>>> {
  const { inputs } = await readActionFile();
  const given = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""] as const);
  // The one expression among them.
  return { ...Object.fromEntries(given), "github-token": "token-of-the-job" };
}

const inputVariables = (inputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));

/** `name<<delimiter`, the value, `delimiter`. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const entries = text.matchAll(/^([^\n]+?)<<(\S+)\n(.*?)\n?\2$/gms);
  return Object.fromEntries([...entries].map(([, name = "", , value = ""]) => [name, value]));
}

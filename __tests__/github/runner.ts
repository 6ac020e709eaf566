import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { type Ended, root, runProgram } from "../cli/programs.ts";
import { type Event, onPullRequest, onPush } from "./events.ts";
import { name as repository } from "./server/repository.ts";

interface Job {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: Event;
  /** Where the repository is checked out, and the step runs. */
  readonly workspace?: string;
}

export interface Finished extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export const push = onPush();
export const pullRequest = onPullRequest();

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
  { inputs, event, workspace = root }: Job,
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const dir = await mkdtemp(join(tmpdir(), "runner-"));
  try {
    const file = (name: string) => join(dir, name);
    await mkdir(file("temp"));
    await Promise.all(["output", "summary"].map((name) => writeFile(file(name), "")));
    await writeFile(file("event.json"), JSON.stringify(event.payload));
    const ended = await runProgram(action, {
      cwd: workspace,
      env: {
        ...variables(apiUrl, event),
        GITHUB_EVENT_PATH: file("event.json"),
        GITHUB_OUTPUT: file("output"),
        GITHUB_STEP_SUMMARY: file("summary"),
        GITHUB_WORKSPACE: workspace,
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

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const variables = (apiUrl: string, { name, sha, ref, headRef = "", baseRef = "" }: Event) => ({
  CI: "true",
  GITHUB_ACTION: "flowbreak",
  GITHUB_ACTION_REF: "v0",
  GITHUB_ACTION_REPOSITORY: "flowbreak/flowbreak",
  GITHUB_ACTIONS: "true",
  GITHUB_ACTOR: "alice",
  GITHUB_API_URL: apiUrl,
  GITHUB_BASE_REF: baseRef,
  GITHUB_EVENT_NAME: name,
  GITHUB_GRAPHQL_URL: `${apiUrl.replace(/\/v3$/, "")}/graphql`,
  GITHUB_HEAD_REF: headRef,
  GITHUB_JOB: "plan",
  GITHUB_REF: ref,
  GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|pull)\//, ""),
  GITHUB_REF_TYPE: "branch",
  GITHUB_REPOSITORY: repository,
  GITHUB_REPOSITORY_OWNER: "acme",
  GITHUB_RETENTION_DAYS: "90",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_RUN_ID: "5000",
  GITHUB_RUN_NUMBER: "13",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_SHA: sha,
  GITHUB_WORKFLOW: "Plan",
  GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/plan.yml@${ref}`,
  RUNNER_ARCH: "X64",
  RUNNER_ENVIRONMENT: "github-hosted",
  RUNNER_OS: "Linux",
});

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

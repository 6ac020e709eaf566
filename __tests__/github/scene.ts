import { afterAll, afterEach, beforeAll, beforeEach, expect } from "@jest/globals";
import { buildPrograms, type Programs } from "../cli/programs.ts";
import { type Event, onPullRequest } from "./events.ts";
import { GitHubServer } from "./github-server.ts";
import { type Finished, runAction } from "./runner.ts";

/** A plan that breaks Session Manager, one that breaks nothing, and where the sources of the first lie. */
export const breaking = "plans/s1-public-subnet-session-manager/plan.json";
export const harmless = "plans/ok-tags-only/plan.json";
export const sources = "plans/s1-public-subnet-session-manager/after";

export const bot = "github-actions[bot]";

/** The head of pull request 7, as long as one of GitHub's. */
export const head = "c0ffee".padEnd(40, "0");
export const pullRequest = onPullRequest({ head });

interface Scene {
  readonly github: GitHubServer;
  readonly programs: Programs;
  /** A step of a workflow; on pull request 7, unless it is told otherwise. */
  readonly run: (
    inputs: Readonly<Record<string, string>>,
    event?: Event,
    env?: Readonly<Record<string, string>>,
  ) => Promise<Finished>;
}

/** GitHub anew for each test, which must not end with a request or an answer that GitHub does not know. */
export function scene(): Scene {
  let programs: Programs;
  let github: GitHubServer;
  beforeAll(async () => {
    programs = await buildPrograms();
  });
  afterAll(() => programs.remove());
  beforeEach(async () => {
    github = await GitHubServer.start();
    github.push(head);
  });
  afterEach(async () => {
    await github.stop();
    expect(github.violations).toEqual([]);
  });
  return {
    get github() {
      return github;
    },
    get programs() {
      return programs;
    },
    run: (inputs, event = pullRequest, env = {}) => runAction(programs.action, github.url, { inputs, event }, env),
  };
}

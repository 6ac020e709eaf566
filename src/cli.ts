import { type CheckCommand, parseCommand } from "./cli/arguments.ts";
import { help } from "./cli/help.ts";
import { print, refuseToOverwrite, writeWhole } from "./cli/output.ts";
import { ProgressLine } from "./cli/progress.ts";
import { defect, outcome, refusal } from "./cli/sentences.ts";
import { supervise } from "./cli/supervise.ts";
import { appearance } from "./cli/terminal.ts";
import { setUpV8 } from "./cli/v8.ts";
import type { Report } from "./index.ts";
import { readInputs } from "./plan/input.ts";
import { version } from "./version.ts";

const { stdout, stderr, env } = process;

const statuses = { fine: 0, findings: 1, input: 2, defect: 3 } as const;

type Status = (typeof statuses)[keyof typeof statuses];

async function run(args: readonly string[]): Promise<Status> {
  const command = parseCommand(args);
  switch (command.kind) {
    case "help":
      await print(stdout, help());
      return statuses.fine;
    case "version":
      await print(stdout, `${version}\n`);
      return statuses.fine;
    case "check":
      return runCheck(command);
  }
}

async function runCheck({ plans, source, format, output, failOn }: CheckCommand): Promise<Status> {
  if (output !== undefined) await refuseToOverwrite(plans, output, "--output");
  const supervision = await supervise(plans, new ProgressLine(stderr, env));
  if (supervision.kind === "ended") return supervision.status as Status;
  const { piped, watcher } = supervision;
  const checked = async (): Promise<{ report: Report; text: string }> => {
    try {
      // The system reads the plans while the program is loaded.
      const progress = watcher.tell;
      const reading = readInputs(plans, piped, (plan) => progress({ kind: "reading", plan }));
      const [given, { check, render }] = await Promise.all([reading, import("./index.ts")]);
      setUpV8(process);
      const report = await check(given, { failOn, progress, ...(source === undefined ? {} : { source }) });
      return { report, text: render(report, format, output === undefined ? appearance(stdout, env) : {}) };
    } finally {
      await watcher.end();
    }
  };
  const { report, text } = await checked();
  if (output === undefined) {
    await print(stdout, text);
  } else {
    await writeWhole(output, text, "--output");
    await print(stderr, `flowbreak: wrote ${output}: ${outcome(report)}\n`);
  }
  return report.failed ? statuses.findings : statuses.fine;
}

async function explain(error: unknown): Promise<Status> {
  const told = refusal(error);
  if (told !== undefined) {
    await print(stderr, `flowbreak: ${told}\n`);
    return statuses.input;
  }
  await print(stderr, `flowbreak: ${defect(error, env)}\n`);
  return statuses.defect;
}

// Without this, Node.js would end with the status that stands for findings. Nothing of the run can be relied on then.
process.on("uncaughtException", async (error) => {
  process.exit(await explain(error));
});

process.exitCode = await run(process.argv.slice(2)).catch(explain);

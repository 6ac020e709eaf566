import { type CheckCommand, parseCommand } from "./cli/arguments.ts";
import { help } from "./cli/help.ts";
import { print, refuseToOverwrite, writeWhole } from "./cli/output.ts";
import { defect, outcome } from "./cli/sentences.ts";
import { appearance } from "./cli/terminal.ts";
import type { PlanInput } from "./index.ts";
import { InputError } from "./plan/plan.ts";
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
  if (output !== undefined) await refuseToOverwrite(plans, output);
  // Loaded here, so that the help and the version are there at once.
  const { check, readInput, render } = await import("./index.ts");
  const given: PlanInput[] = [];
  for (const plan of plans) given.push(await readInput(plan));
  const report = await check(given, { failOn, ...(source === undefined ? {} : { source }) });
  if (output === undefined) {
    await print(stdout, render(report, format, appearance(stdout, env)));
  } else {
    await writeWhole(output, render(report, format));
    await print(stderr, `flowbreak: wrote ${output}: ${outcome(report)}\n`);
  }
  return report.failed ? statuses.findings : statuses.fine;
}

async function explain(error: unknown): Promise<Status> {
  if (error instanceof InputError) {
    await print(stderr, `flowbreak: ${error.message}\n`);
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

import { spawnSync } from "node:child_process";
import { Ajv2020 } from "ajv/dist/2020.js";
import { check } from "../../src/check.ts";
import { defaultFailOn } from "../../src/findings/fail-on.ts";
import type { Report } from "../../src/findings/report.ts";
import { InputError } from "../../src/plan/plan.ts";
import { render } from "../../src/report/index.ts";
import schema from "../../src/report/report.schema.json" with { type: "json" };
import { foreignHtml } from "../report/own-html.ts";
import { foreignNodes } from "../report/own-markdown.ts";
import { fitsSchema } from "../report/sarif-schema.ts";
import { escaped } from "./canaries.ts";
import type { Given } from "./cases.ts";

/** What became of a case: a problem in words, or none. */
export interface Result {
  readonly problem: string | undefined;
  /** Of the processor's time, which does not depend on what else the machine does. */
  readonly milliseconds: number;
  /** How many the report tells. */
  readonly findings: number;
}

const validate = new Ajv2020().compile(schema);

/** The most that a message may hold: a file's name of 200 characters, and what is wrong with it. */
const longestMessage = 1_000;

/** Runs the whole way of the data in this process, and looks at everything that comes out. */
export async function examine({ bytes, directory, canariesHold }: Given): Promise<Result> {
  const from = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  };
  let output: readonly (readonly [string, string])[];
  let report: Report;
  try {
    const input = { name: "plan.json", bytes, ...(directory === undefined ? {} : { directory }) };
    report = await check([input], { failOn: defaultFailOn });
    output = formsOf(report);
  } catch (error) {
    const problem = error instanceof InputError ? aboutMessage(error.message) : `threw ${stackOf(error)}`;
    return { problem, milliseconds: spent(), findings: 0 };
  }
  const milliseconds = spent();
  const problems = [
    validate(JSON.parse(render(report, "json")))
      ? undefined
      : `the report does not fit its schema: ${JSON.stringify(validate.errors?.[0])}`,
    ...output.map(([form, text]) => aboutOutput(form, text, canariesHold)),
    same(output, formsOf(report)) ? undefined : "rendering twice gave two texts",
  ];
  return {
    problem: problems.find((problem) => problem !== undefined),
    milliseconds,
    findings: report.findings.length,
  };
}

/** Runs the program as people do. */
export function examineProcess(cli: string, file: string, { directory, canariesHold }: Given): string | undefined {
  const source = directory === undefined ? [] : ["--source", directory];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, "check", ...source, file], {
    encoding: "utf8",
    env: { PATH: process.env.PATH },
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  if (status === 2) {
    const message = /^flowbreak: (.*)\n$/s.exec(stderr)?.[1];
    if (stdout !== "" || message === undefined) return `the process refused with ${JSON.stringify({ stdout, stderr })}`;
    return aboutMessage(message.replace(file, "plan.json"));
  }
  if (status !== 0 && status !== 1) return `the process ended with ${status ?? signal}: ${stderr.slice(0, 500)}`;
  if (stderr !== "") return `the process wrote to standard error: ${stderr.slice(0, 500)}`;
  return aboutOutput("text", stdout, canariesHold);
}

function formsOf(report: Report): readonly (readonly [string, string])[] {
  const sources = "https://github.com/org/repo/blob/0/";
  const markdown = render(report, "markdown", { sources });
  return [
    ["text", render(report, "text")],
    ["coloured text", render(report, "text", { color: true, width: 120 })],
    ["markdown", markdown],
    ...(Buffer.byteLength(markdown) > commentLength
      ? [["comment", render(report, "markdown", { sources, maxLength: commentLength })] as const]
      : []),
    ["json", render(report, "json")],
    ["sarif", render(report, "sarif", { sources })],
    ["html", render(report, "html", { sources })],
  ];
}

/** What GitHub takes as one comment. */
const commentLength = 65_536;

const same = (a: ReturnType<typeof formsOf>, b: ReturnType<typeof formsOf>): boolean =>
  a.every(([, text], index) => text === b[index]?.[1]);

/** One sentence that says what is wrong, on one line, and never a value of the plan that is sensitive. */
function aboutMessage(message: string): string | undefined {
  if (unseen.test(message)) return `the message has control characters: ${JSON.stringify(message)}`;
  if (message.length > longestMessage) return `the message has ${message.length} characters: ${message.slice(0, 300)}`;
  if (!/^\S.*\.$/s.test(message)) return `the message is no sentence: ${JSON.stringify(message)}`;
  if (stackLine.test(message)) return `the message shows a stack: ${message}`;
  const canary = escaped(message);
  return canary === undefined ? undefined : `a canary got into the message: ${canary}`;
}

function aboutOutput(form: string, text: string, canariesHold: boolean): string | undefined {
  const canary = canariesHold ? escaped(text) : undefined;
  if (canary !== undefined) return `a canary got into the ${form}: ${canary}`;
  const colours = form === "coloured text" ? new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g") : "";
  const plain = text.replaceAll("\n", "").replaceAll(colours, "");
  const strange = unseen.exec(plain);
  if (strange)
    return `the ${form} holds U+${(strange[0].codePointAt(0) ?? 0).toString(16)}: ${around(plain, strange.index)}`;
  if (stackLine.test(text)) return `the ${form} shows a stack: ${stackLine.exec(text)?.[0]}`;
  if (form.endsWith("text")) {
    const command = /^\s*::[a-z-]+(?:\s|::).*|##\[.*/im.exec(text);
    if (command) return `the ${form} holds a workflow command: ${command[0].slice(0, 300)}`;
  }
  if (form === "markdown" || form === "comment") {
    if (form === "comment" && Buffer.byteLength(text) > commentLength) return "the comment is too long";
    const foreign = foreignNodes(text)[0];
    if (foreign !== undefined) return `the ${form} holds Markdown of others: ${JSON.stringify(foreign).slice(0, 500)}`;
  }
  if (form === "html") {
    const foreign = foreignHtml(text)[0];
    if (foreign !== undefined) return `the page holds HTML of others: ${foreign.slice(0, 500)}`;
  }
  if (form === "sarif" && !fitsSchema(JSON.parse(text))) {
    return `the SARIF does not fit the standard's schema: ${JSON.stringify(fitsSchema.errors?.[0])}`;
  }
  return undefined;
}

/** Controls, what turns or hides other characters, halves of characters, line separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const stackLine = /^\s+at .+:\d+:\d+\)?$/m;

const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

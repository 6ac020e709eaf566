import { parseArgs } from "node:util";
import type { FailOn } from "../findings/report.ts";
import { type Flag, flags, formats, misspelled, parseFailOn } from "../options.ts";
import { InputError } from "../plan/plan.ts";
import { visible } from "../plan/refusal.ts";
import type { Form } from "../report/index.ts";
import { version } from "../version.ts";

export interface CheckCommand {
  readonly kind: "check";
  /** Each once, as patterns of a shell may overlap. */
  readonly plans: readonly string[];
  readonly source: string | undefined;
  readonly format: Form;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  readonly failOn: readonly FailOn[];
}

export type Command = CheckCommand | { readonly kind: "help" } | { readonly kind: "version" };

type Name = keyof typeof flags;

/** Part of what flowbreak promises, and not there yet. */
const unbuilt = ["context", "config"];

/** Reads the arguments of the command line. Throws `InputError` where they are wrong. */
export function parseCommand(args: readonly string[]): Command {
  const { values, words } = split(args);
  if (values.has("help")) return { kind: "help" };
  if (values.has("version")) return { kind: "version" };

  const [command, ...plans] = words;
  if (command === undefined) throw new InputError("No command was given: run `flowbreak check plan.json`.");
  if (command === "help") return { kind: "help" };
  if (command !== "check") {
    throw misspelled(`The command ${visible(command)}`, command, ["check", "help"], "run `flowbreak check plan.json`");
  }
  if (plans.length === 0) {
    throw new InputError(
      "No plan was given: run `terraform show -json tfplan > plan.json`, then `flowbreak check plan.json`.",
    );
  }
  return {
    kind: "check",
    plans: [...new Set(plans)],
    source: values.get("source"),
    format: parseFormat(values.get("format") ?? flags.format.default),
    output: values.get("output"),
    failOn: parseFailOn(values.get("fail-on") ?? flags["fail-on"].default, "--fail-on"),
  };
}

function split(args: readonly string[]): { values: ReadonlyMap<Name, string>; words: readonly string[] } {
  const values = new Map<Name, string>();
  const words: string[] = [];
  // Its own refusals do not tell what was meant, nor end in one sentence: so it only takes the arguments apart.
  const { tokens } = parseArgs({ args: [...args], options: parserOptions, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const name = known(token.name, token.rawName);
    const { value }: Flag = flags[name];
    if (value === undefined && token.value !== undefined) {
      throw new InputError(`--${name} takes no value: leave it out.`);
    }
    if (value !== undefined && (token.value === undefined || token.value === "")) {
      throw new InputError(`--${name} needs a value: give --${name} ${value}.`);
    }
    if (token.inlineValue === false && /^-./.test(token.value)) {
      const next = visible(token.value);
      throw new InputError(
        `--${name} needs a value and ${next} follows: give --${name} ${value}, or --${name}=${next}.`,
      );
    }
    // Taking the last would leave out what the first asked for, without a word.
    if (value !== undefined && values.has(name)) throw new InputError(`--${name} was given twice: give it once.`);
    values.set(name, token.value ?? "");
  }
  return { values, words };
}

const parserOptions = Object.fromEntries(
  Object.entries(flags).map(([name, flag]: [string, Flag]) => [
    name,
    { type: flag.value === undefined ? "boolean" : "string", ...(flag.short && { short: flag.short }) } as const,
  ]),
);

function known(name: string, shown: string): Name {
  if (isFlag(name)) return name;
  if (unbuilt.includes(name)) throw notBuilt(shown);
  const names = Object.keys(flags).map((flag) => `--${flag}`);
  throw misspelled(`The option ${visible(shown)}`, shown, names, "`flowbreak --help` lists the options");
}

const isFlag = (name: string): name is Name => Object.hasOwn(flags, name);

function parseFormat(given: string): Form {
  const found = formats.find((format) => format === given);
  if (found !== undefined) return found;
  throw misspelled(`The form ${visible(given)}`, given, formats, `the forms are ${formats.join(", ")}`);
}

const notBuilt = (what: string): InputError =>
  new InputError(`${what} is not built yet in flowbreak ${version}: leave it out.`);

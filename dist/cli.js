#!/usr/bin/env node
import { a as refuseToOverwrite, c as formats, f as parseFailOn, i as print, n as outcome, o as writeWhole, r as refusal, s as flags, t as defect, u as misspelled } from "./chunks/shared-sentences.js";
import { a as InputError, i as visible } from "./chunks/shared-refusal.js";
import { i as verdicts, t as version } from "./chunks/shared-version.js";
import { parseArgs } from "node:util";
// src/cli/arguments.ts
const unbuilt = ["context", "config"];
function parseCommand(args) {
	const { values, words } = split(args);
	if (values.has("help")) return { kind: "help" };
	if (values.has("version")) return { kind: "version" };
	const [command, ...plans] = words;
	if (command === void 0) throw new InputError("No command was given: run `flowbreak check plan.json`.");
	if (command === "help") return { kind: "help" };
	if (command !== "check") throw misspelled(`The command ${visible(command)}`, command, ["check", "help"], "run `flowbreak check plan.json`");
	if (plans.length === 0) throw new InputError("No plan was given: run `terraform show -json tfplan > plan.json`, then `flowbreak check plan.json`.");
	return {
		kind: "check",
		plans: [...new Set(plans)],
		source: values.get("source"),
		format: parseFormat(values.get("format") ?? flags.format.default),
		output: values.get("output"),
		failOn: parseFailOn(values.get("fail-on") ?? flags["fail-on"].default, "--fail-on")
	};
}
function split(args) {
	const values = new Map();
	const words = [];
	const { tokens } = parseArgs({
		args: [...args],
		options: parserOptions,
		strict: false,
		tokens: true
	});
	for (const token of tokens) {
		if (token.kind === "positional") words.push(token.value);
		if (token.kind !== "option") continue;
		const name = known(token.name, token.rawName);
		const { value } = flags[name];
		if (value === void 0 && token.value !== void 0) throw new InputError(`--${name} takes no value: leave it out.`);
		if (value !== void 0 && (token.value === void 0 || token.value === "")) throw new InputError(`--${name} needs a value: give --${name} ${value}.`);
		if (token.inlineValue === false && /^-./.test(token.value)) {
			const next = visible(token.value);
			throw new InputError(`--${name} needs a value and ${next} follows: give --${name} ${value}, or --${name}=${next}.`);
		}
		if (value !== void 0 && values.has(name)) throw new InputError(`--${name} was given twice: give it once.`);
		values.set(name, token.value ?? "");
	}
	return {
		values,
		words
	};
}
const parserOptions = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, {
	type: flag.value === void 0 ? "boolean" : "string",
	...flag.short && { short: flag.short }
}]));
function known(name, shown) {
	if (isFlag(name)) return name;
	if (unbuilt.includes(name)) throw notBuilt(shown);
	const names = Object.keys(flags).map((flag) => `--${flag}`);
	throw misspelled(`The option ${visible(shown)}`, shown, names, "`flowbreak --help` lists the options");
}
const isFlag = (name) => Object.hasOwn(flags, name);
function parseFormat(given) {
	const found = formats.find((format) => format === given);
	if (found !== void 0) return found;
	throw misspelled(`The form ${visible(given)}`, given, formats, `the forms are ${formats.join(", ")}`);
}
const notBuilt = (what) => new InputError(`${what} is not built yet in flowbreak ${version}: leave it out.`);
// src/cli/help.ts
function help() {
	return `flowbreak ${version}: which AWS network flows a Terraform plan breaks, before it is applied

Usage: flowbreak check PLAN... [options]

PLAN is what \`terraform show -json tfplan\` or \`tofu show -json tfplan\` writes;
- reads it from standard input. It may be compressed with gzip. Several plans
make one report.

Options:
${table(Object.entries(flags).map(([name, flag]) => [usage(name, flag), described(flag)]))}

Verdicts:
${table(Object.entries(verdicts).map(([verdict, { meaning }]) => [verdict, meaning]))}
A reason code (AZ_WITHOUT_ENDPOINT_ENI) fails wherever a finding tells it.

Exit status:
${table([
		["0", "nothing that fails"],
		["1", "findings that fail"],
		["2", "the input or the usage is wrong"],
		["3", "a defect of flowbreak"]
	])}

Environment:
${table([["NO_COLOR, FORCE_COLOR", "no colours, or colours not only on a terminal"], ["FLOWBREAK_DEBUG=1", "the stack of a defect, which may quote the plan"]])}

Examples:
  terraform plan -out=tfplan && terraform show -json tfplan | flowbreak check -
  flowbreak check plan.json --format json --output report.json
`;
}
const usage = (name, { value, short }) => [short === void 0 ? `--${name}` : `-${short}, --${name}`, value].join(" ").trimEnd();
const described = (flag) => flag.default === void 0 ? flag.description : `${flag.description} (default: ${flag.default})`;
function table(rows) {
	const indent = Math.max(...rows.map(([left]) => left.length)) + 4;
	return rows.map(([left, right]) => `  ${left}`.padEnd(indent) + wrap(right, indent)).join("\n");
}
const wrap = (text, indent) => text.replaceAll(new RegExp(`(.{1,${80 - indent}})( |$)`, "g"), `$1\n${" ".repeat(indent)}`).trimEnd();
// src/cli/terminal.ts
function appearance({ isTTY = false, columns = 100 }, { NO_COLOR, FORCE_COLOR, TERM }) {
	const forced = FORCE_COLOR !== void 0 && FORCE_COLOR !== "" ? !["0", "false"].includes(FORCE_COLOR) : void 0;
	return {
		color: !NO_COLOR && (forced ?? (isTTY && TERM !== "dumb")),
		width: Math.min(Math.max(columns, 80), 120)
	};
}
// src/cli.ts
const { stdout, stderr, env } = process;
const statuses = {
	fine: 0,
	findings: 1,
	input: 2,
	defect: 3
};
async function run(args) {
	const command = parseCommand(args);
	switch (command.kind) {
		case "help":
			await print(stdout, help());
			return statuses.fine;
		case "version":
			await print(stdout, `${version}\n`);
			return statuses.fine;
		case "check": return runCheck(command);
	}
}
async function runCheck({ plans, source, format, output, failOn }) {
	if (output !== void 0) await refuseToOverwrite(plans, output, "--output");
	const [{ supervise }, { ProgressLine }, { readInputs }] = await Promise.all([
		import("./chunks/cli-supervise.js"),
		import("./chunks/cli-progress.js"),
		import("./chunks/plan-input.js")
	]);
	const supervision = await supervise(plans, new ProgressLine(stderr, env));
	if (supervision.kind === "ended") return supervision.status;
	const { piped, watcher } = supervision;
	const checked = async () => {
		try {
			const [given, { check, render }] = await Promise.all([readInputs(plans, piped), import("./index.js")]);
			const progress = watcher.tell;
			const report = await check(given, {
				failOn,
				progress,
				...source === void 0 ? {} : { source }
			});
			return {
				report,
				text: render(report, format, output === void 0 ? appearance(stdout, env) : {})
			};
		} finally {
			await watcher.end();
		}
	};
	const { report, text } = await checked();
	if (output === void 0) await print(stdout, text);
	else {
		await writeWhole(output, text, "--output");
		await print(stderr, `flowbreak: wrote ${output}: ${outcome(report)}\n`);
	}
	return report.failed ? statuses.findings : statuses.fine;
}
async function explain(error) {
	const told = refusal(error);
	if (told !== void 0) {
		await print(stderr, `flowbreak: ${told}\n`);
		return statuses.input;
	}
	await print(stderr, `flowbreak: ${defect(error, env)}\n`);
	return statuses.defect;
}
process.on("uncaughtException", async (error) => {
	process.exit(await explain(error));
});
process.exitCode = await run(process.argv.slice(2)).catch(explain);
export {};

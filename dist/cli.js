#!/usr/bin/env node
import { A as writeWhole, L as version, M as parseCommand, O as print, a as readInputs, c as defect, d as ProgressLine, j as help, k as refuseToOverwrite, l as outcome, n as supervise, r as setUpV8, t as appearance, u as refusal } from "./chunks/shared-start.js";
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
	const supervision = await supervise(plans, new ProgressLine(stderr, env));
	if (supervision.kind === "ended") return supervision.status;
	const { piped, watcher } = supervision;
	const checked = async () => {
		try {
			const progress = watcher.tell;
			const reading = readInputs(plans, piped, (plan) => progress({
				kind: "reading",
				plan
			}));
			const [given, { check, render }] = await Promise.all([reading, import("./index.js")]);
			setUpV8(process);
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

import { i as verdicts, n as defaultFailOn, o as reasonCodes, t as version } from "./shared-version.js";
import { a as InputError, i as visible } from "./shared-refusal.js";
import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
// src/options.ts
const source = { description: "Directory of the root module's .tf files, for all plans (default: where each plan lies)" };
const failOn = {
	description: "What fails: verdicts and reason codes, separated by commas, or none",
	default: defaultFailOn.join(",")
};
const formats = [
	"text",
	"markdown",
	"json",
	"sarif",
	"html"
];
const flags = {
	source: {
		value: "DIR",
		...source
	},
	format: {
		value: "FORM",
		description: "Form of the report: text, markdown, json, sarif or html",
		default: "text"
	},
	output: {
		value: "FILE",
		description: "Write the report to a file, all of it or nothing (default: standard output)"
	},
	"fail-on": {
		value: "LIST",
		...failOn
	},
	help: {
		short: "h",
		description: "Print this help"
	},
	version: { description: "Print the version" }
};
const onOrOff = ["true", "false"];
const inputs = {
	plan: { description: "Path of the plan as JSON (`terraform show -json tfplan > plan.json`) or a pattern (`*/plan.json`); several, one on each line" },
	source,
	label: { description: "Tells this report from others on the same pull request: the name of a root module, say" },
	"fail-on": failOn,
	mode: {
		description: "analyze reads plans and needs no token; publish brings reports of other jobs to the pull request; both does all in one",
		values: [
			"analyze",
			"publish",
			"both"
		],
		default: "both"
	},
	report: { description: "In mode publish: path of a report as JSON, or a pattern (`reports/*.json`); several, one on each line" },
	comment: {
		description: "When to begin a comment on the pull request: always, on-change (a flow changes in any way), on-findings (somebody has to act) or never",
		values: [
			"always",
			"on-change",
			"on-findings",
			"never"
		],
		default: "on-findings"
	},
	"review-comments": {
		description: "Whether to comment on the changed lines that somebody has to look at: true or false",
		values: onOrOff,
		default: "true"
	},
	annotations: {
		description: "Whether to annotate the lines that have no review comment: true or false",
		values: onOrOff,
		default: "true"
	},
	summary: {
		description: "Whether to write the job's summary: true or false",
		values: onOrOff,
		default: "true"
	},
	"check-run": {
		description: "Whether to add a check to the head commit, for use as a required status check: true or false",
		values: onOrOff,
		default: "false"
	},
	"sarif-file": { description: "Where to write the report as SARIF 2.1.0, for code scanning" },
	"html-file": { description: "Where to write the report as a page of HTML" },
	"json-file": { description: "Where to write the report as JSON, for a later job in mode publish, say" },
	"github-token": {
		description: "Token for the comments (`pull-requests: write`) and the check (`checks: write`)",
		default: "${{ github.token }}"
	}
};
({ ...Object.fromEntries(Object.entries(verdicts).map(([verdict, { meaning }]) => [verdict, { description: `Number of flows: ${meaning}` }])) });
function parseFailOn(list, setting) {
	const names = list.split(",").flatMap((name) => name.trim() || []);
	if (names.length === 0) throw new InputError(`${setting} is empty: give verdicts and reason codes, or none.`);
	if (names.length === 1 && names[0] === "none") return [];
	return names.map((name) => {
		if (canBeTold(name)) return name;
		if (name === "none") throw new InputError(`${setting} has none beside others: give either.`);
		if (Object.hasOwn(reasonCodes, name)) throw new InputError(`${setting} has ${name}, which flowbreak ${version} never tells: leave it out.`);
		const known = [...Object.keys(verdicts), ...Object.keys(reasonCodes)].filter(canBeTold);
		const otherwise = `the verdicts are ${Object.keys(verdicts).join(", ")}`;
		throw misspelled(`${visible(name)} in ${setting}`, name, known, otherwise);
	});
}
function canBeTold(name) {
	const codes = reasonCodes;
	return Object.hasOwn(verdicts, name) || Object.hasOwn(codes, name) && codes[name]?.remedy !== void 0;
}
function misspelled(subject, given, known, otherwise) {
	const near = nearest(given, known);
	return new InputError(`${subject} is not known: ${near === void 0 ? `${otherwise}.` : `did you mean ${near}?`}`);
}
function nearest(given, known, letters) {
	const meant = given.toLowerCase();
	const ranked = known.map((name) => ({
		name,
		distance: distance(meant, name.toLowerCase())
	})).filter(({ name, distance }) => distance <= (letters ?? Math.max(2, name.length / 4))).sort((a, b) => a.distance - b.distance);
	if (ranked[0] !== void 0 || letters !== void 0) return ranked[0]?.name;
	return known.find((name) => meant !== "" && name.toLowerCase().startsWith(meant));
}
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const [insert = 0, remove = 0, change = 0] = [
				next[j],
				row[j + 1],
				row[j]
			];
			next.push(Math.min(insert + 1, remove + 1, change + (letter === other ? 0 : 1)));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
// src/cli/output.ts
function print(stream, text) {
	return new Promise((resolve, reject) => {
		stream.once("error", ({ code }) => {
			if (code === "EPIPE" || stream === process.stderr) resolve();
			else reject(new InputError(`Standard output cannot be written (${code}): use --output FILE.`));
		});
		stream.write(text, (error) => {
			if (!error) resolve();
		});
	});
}
async function refuseToOverwrite(inputs, output, setting) {
	const same = (path) => realpath(path).catch(() => void 0);
	const target = await same(output);
	for (const input of inputs) if (target !== void 0 && input !== "-" && await same(input) === target) throw new InputError(`${visible(output)} is itself what is read: give another ${setting}.`);
}
async function writeWhole(path, text, setting) {
	try {
		const target = await realpath(path).catch(unlessMissing(path));
		const known = await stat(target).catch(unlessMissing(void 0));
		if (known !== void 0 && !known.isFile()) return await writeFile(target, text);
		const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
		try {
			await writeFile(beside, text, {
				flag: "wx",
				mode: known?.mode
			});
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	} catch (error) {
		const { code = "" } = error;
		throw new InputError(`${visible(path)} ${problems(setting).get(code) ?? `cannot be written (${code})`}.`);
	}
}
const problems = (setting) => new Map([
	["ENOENT", `cannot be written, because its directory does not exist: make it, or give another ${setting}`],
	["ENOTDIR", `cannot be written, because its directory is a file: give another ${setting}`],
	["EISDIR", `is a directory: give a file in it as ${setting}`],
	["EACCES", `may not be written: give another ${setting}`],
	["EPERM", `may not be written: give another ${setting}`],
	["EROFS", `is on a read-only file system: give another ${setting}`],
	["ENOSPC", "cannot be written, because the disk is full"]
]);
function unlessMissing(otherwise) {
	return (error) => {
		if (error.code === "ENOENT") return otherwise;
		throw error;
	};
}
// src/cli/sentences.ts
function outcome({ summary, failed, failOn }) {
	const counts = Object.keys(verdicts).flatMap((verdict) => summary[verdict] > 0 ? `${summary[verdict]} ${verdict}` : []);
	const flows = summary.checked === 1 ? "flow" : "flows";
	const found = `${counts.join(", ") || "nothing found"}, ${summary.checked} ${flows} checked`;
	return failed ? `${found}; fails on ${failOn.join(", ")}` : found;
}
function defect(error, { FLOWBREAK_DEBUG }) {
	const { name, stack } = error instanceof Error ? error : {
		name: typeof error,
		stack: void 0
	};
	const what = `${name} at ${/^\s+at .*?([^\s(/\\]+:\d+:\d+)\)?$/m.exec(stack ?? "")?.[1] ?? "an unknown place"}, Node.js ${process.versions.node}`;
	const sentence = `This is a defect of flowbreak ${version} (${what}): please report it with this line.`;
	return FLOWBREAK_DEBUG === "1" ? `${sentence}\n${stack ?? String(error)}` : sentence;
}
function refusal(error) {
	if (error instanceof InputError) return error.message;
	return isBeyondLimits(error) ? "A part of the plan or its report is larger than Node.js can hold: make a plan for each root module." : void 0;
}
function isBeyondLimits(error) {
	if (!(error instanceof Error)) return false;
	if (error.code === "ERR_STRING_TOO_LONG") return true;
	return error instanceof RangeError && /^(?:Invalid (?:string|array) length|Array buffer allocation failed|(?:Map|Set) maximum size)/.test(error.message);
}
export { refuseToOverwrite as a, formats as c, nearest as d, parseFailOn as f, print as i, inputs as l, outcome as n, writeWhole as o, refusal as r, flags as s, defect as t, misspelled as u };

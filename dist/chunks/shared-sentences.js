import { i as verdicts, n as defaultFailOn, o as reasonCodes, t as version } from "./shared-version.js";
import { a as InputError, i as visible } from "./shared-refusal.js";
// src/options.ts
const source = { description: "Directory of the root module's .tf files (default: where the plan lies)" };
const failOn = {
	description: "What fails: verdicts and reason codes, separated by commas, or none",
	default: defaultFailOn.join(",")
};
const formats = [
	"text",
	"markdown",
	"json"
];
const flags = {
	source: {
		value: "DIR",
		...source
	},
	format: {
		value: "FORM",
		description: "Form of the report: text, markdown or json",
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
const inputs = {
	plan: { description: "Path of the plan as JSON (`terraform show -json tfplan > plan.json`); several, one on each line" },
	source,
	label: { description: "Tells this report from others on the same pull request: the name of a root module, say" },
	"fail-on": failOn,
	comment: {
		description: "Whether to keep one comment on the pull request up to date: true or false",
		default: "true"
	},
	"github-token": {
		description: "Token that writes the comment; it needs `pull-requests: write`",
		default: "${{ github.token }}"
	}
};
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
function nearest(given, known) {
	const meant = given.toLowerCase();
	return known.map((name) => ({
		name,
		distance: distance(meant, name.toLowerCase())
	})).filter(({ name, distance }) => distance <= Math.max(2, name.length / 4)).sort((a, b) => a.distance - b.distance)[0]?.name ?? known.find((name) => meant !== "" && name.toLowerCase().startsWith(meant));
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
export { formats as a, parseFailOn as c, flags as i, outcome as n, inputs as o, refusal as r, misspelled as s, defect as t };

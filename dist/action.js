import "./chunks/runtime.js";
import { i as verdicts } from "./chunks/shared-version.js";
import { a as InputError } from "./chunks/shared-refusal.js";
import { n as require_tunnel, t as require_undici } from "./chunks/shared-undici.js";
import { c as parseFailOn, n as outcome, o as inputs, r as refusal, t as defect } from "./chunks/shared-sentences.js";
import { t as readInput } from "./chunks/shared-input.js";
import { t as supervise } from "./chunks/shared-supervise.js";
import { o as markdownName } from "./chunks/shared-untrusted.js";
import { i as check, n as render, r as isNews } from "./chunks/shared-src.js";
import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { tmpdir } from "node:os";
import * as os$1 from "os";
import os, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import "path";
import * as events from "events";
import "child_process";
import "timers";
import { setTimeout as setTimeout$2 } from "node:timers/promises";
import { readFileSync as readFileSync$1 } from "node:fs";
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$1.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}
require_tunnel();
require_undici();
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
HttpCodes.MovedPermanently, HttpCodes.ResourceMoved, HttpCodes.SeeOther, HttpCodes.TemporaryRedirect, HttpCodes.PermanentRedirect;
HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout;
// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
const { chmod, copyFile, lstat, mkdir, open: open$1, readdir: readdir$1, rename: rename$1, rm: rm$1, rmdir, stat: stat$1, symlink, unlink } = fs.promises;
process.platform;
fs.constants.O_RDONLY;
process.platform;
events.EventEmitter;
events.EventEmitter;
os.platform();
os.arch();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os$1.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os$1.EOL);
}
// src/github/comment.ts
const longestBody = 65536;
async function keepComment(octokit, { owner, repo }, { number, head }, comment) {
	const { graphql, paginate, rest } = octokit;
	const request = { signal: AbortSignal.timeout(6e4) };
	const find = async (marker) => {
		let own;
		const pages = paginate.iterator(rest.issues.listComments, {
			owner,
			repo,
			issue_number: number,
			per_page: 100,
			request
		});
		for await (const { data } of pages) for (const { id, user, body, html_url } of data) {
			if (body?.startsWith(marker) !== true) continue;
			own ??= (await graphql("{ viewer { login } }", { request })).viewer.login;
			if (user?.login === own) return {
				id,
				body,
				html_url
			};
		}
	};
	const isOutdated = async () => {
		const { data } = await rest.pulls.get({
			owner,
			repo,
			pull_number: number,
			request
		});
		return data.head.sha !== head;
	};
	const existing = await find(markerOf(comment.label));
	if (existing === void 0 && !comment.news) return { what: "not needed" };
	const body = bodyOf(comment);
	if (existing?.body === body) return {
		what: "unchanged",
		url: existing.html_url
	};
	if (await isOutdated()) return {
		what: "left to the run of a newer commit",
		...existing && { url: existing.html_url }
	};
	if (existing === void 0) {
		const { data } = await rest.issues.createComment({
			owner,
			repo,
			issue_number: number,
			body,
			request
		});
		return {
			what: "created",
			url: data.html_url
		};
	}
	await rest.issues.updateComment({
		owner,
		repo,
		comment_id: existing.id,
		body,
		request
	});
	return {
		what: "updated",
		url: existing.html_url
	};
}
function bodyOf({ label, news, page }) {
	const resolved = news ? "" : "✅ What was reported here is resolved.\n\n";
	const head = `${markerOf(label)}\n${heading(label)}${resolved}`;
	return head + page(longestBody - Buffer.byteLength(head));
}
const heading = (label) => label === "" ? "" : `**${markdownName(label)}**\n\n`;
const markerOf = (label) => `<!-- flowbreak:${encodeURIComponent(label).replaceAll("-", "%2D")} -->`;
// src/github/retry.ts
const isRefusal = (error) => error instanceof Error && "status" in error && typeof error.status === "number";
const attempts = 4;
const longestPause = 6e4;
async function retrying(attempt) {
	for (let tried = 1;; tried += 1) try {
		return await attempt();
	} catch (error) {
		const pause = isRefusal(error) ? pauseAfter(error, tried) : void 0;
		if (pause === void 0 || pause > longestPause || tried === attempts) throw error;
		await setTimeout$2(pause);
	}
}
function pauseAfter(refusal, tried) {
	if (isRateLimit(refusal)) {
		const { "retry-after": seconds, "x-ratelimit-reset": reset } = refusal.response?.headers ?? {};
		if (seconds !== void 0) return Number(seconds) * 1e3;
		if (reset !== void 0) return Math.max(0, Number(reset) * 1e3 - Date.now());
		return longestPause;
	}
	return refusal.status >= 500 ? 1e3 * 2 ** (tried - 1) : void 0;
}
function isRateLimit({ status, response }) {
	const { "retry-after": after, "x-ratelimit-remaining": remaining } = response?.headers ?? {};
	return status === 429 || status === 403 && (after !== void 0 || remaining === "0");
}
// src/github/run.ts
function describeRun(env, plans, source) {
	const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
	const pull = pullRequest(env);
	const server = env.GITHUB_SERVER_URL ?? "https://github.com";
	const action = env.GITHUB_ACTION_REPOSITORY;
	const directory = sourceDirectory(env.GITHUB_WORKSPACE ?? ".", plans, source);
	const commit = pull?.head ?? env.GITHUB_SHA ?? "HEAD";
	return {
		owner,
		repo,
		pull,
		apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
		links: {
			...action && { documentation: `${server}/${action}/blob/${env.GITHUB_ACTION_REF}/` },
			...directory !== void 0 && { sources: `${server}/${owner}/${repo}/blob/${commit}/${directory}` }
		}
	};
}
function pullRequest({ GITHUB_EVENT_NAME: name = "", GITHUB_EVENT_PATH: path }) {
	if (path === void 0 || !["pull_request", "pull_request_target"].includes(name)) return void 0;
	const { number, head } = JSON.parse(readFileSync$1(path, "utf8")).pull_request;
	return {
		number,
		head: head.sha
	};
}
function sourceDirectory(workspace, plans, source) {
	const [directory, ...others] = new Set((source === void 0 ? plans.map((plan) => dirname(plan)) : [source]).map((path) => resolve(workspace, path)));
	if (directory === void 0 || others.length > 0) return void 0;
	const parts = relative(workspace, directory).split(sep);
	if (parts[0] === "..") return void 0;
	return parts.map((part) => part === "" ? "" : `${inAddress(part)}/`).join("");
}
const inAddress = (part) => encodeURIComponent(part).replaceAll("(", "%28").replaceAll(")", "%29");
// src/action.ts
const longestSummary = 1048576;
const { env } = process;
async function main() {
	const paths = input("plan")?.split(/\s*\n\s*/);
	if (paths === void 0) throw new InputError("plan is empty: give the path of a plan's JSON, or several, one on each line.");
	const source = input("source");
	const failOn = parseFailOn(input("fail-on") ?? inputs["fail-on"].default, "fail-on");
	const wantsComment = input("comment") ?? inputs.comment.default;
	if (wantsComment !== "true" && wantsComment !== "false") throw new InputError("comment is neither true nor false: give one of them.");
	const given = [...new Set(paths)];
	const supervision = await supervise(given, {
		tell: () => void 0,
		end: () => void 0
	});
	if (supervision.kind === "ended") {
		process.exitCode = supervision.status;
		return;
	}
	const plans = [];
	for (const path of given) plans.push(await readInput(path));
	const report = await check(plans, {
		failOn,
		...source !== void 0 && { source }
	});
	const run = describeRun(env, paths, source);
	const label = input("label") ?? "";
	const page = (maxLength) => render(report, "markdown", {
		...run.links,
		maxLength
	});
	printUntrusted(render(report, "text", {
		color: true,
		width: 120
	}));
	await writeSummary(label, page);
	await setOutputs(report);
	if (wantsComment === "true" && run.pull !== void 0) {
		const news = report.failed || report.findings.some(({ verdict }) => isNews(verdict));
		await comment(run, run.pull, {
			label,
			news,
			page
		});
	}
	if (report.failed) setFailed(`flowbreak: ${outcome(report)}.`);
}
const input = (name) => getInput(name) || void 0;
function printUntrusted(text) {
	const token = randomUUID();
	process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}
async function writeSummary(label, page) {
	if (!env.GITHUB_STEP_SUMMARY) return;
	const head = heading(label);
	await summary.addRaw(head + page(longestSummary - Buffer.byteLength(head))).write();
}
async function setOutputs(report) {
	const names = Object.keys(verdicts);
	setOutput("verdict", names.find((verdict) => report.summary[verdict] > 0) ?? "none");
	setOutput("failed", report.failed);
	for (const verdict of names) setOutput(verdict, report.summary[verdict]);
	const path = join(await mkdtemp(join(env.RUNNER_TEMP ?? tmpdir(), "flowbreak-")), "report.json");
	await writeFile(path, render(report, "json"));
	setOutput("report", path);
}
async function comment(run, pull, content) {
	const token = input("github-token");
	if (token === void 0) return notWritten("github-token is empty, as a secret is in runs for forks.");
	try {
		const { getOctokit } = await import("./chunks/actions-github.js");
		const octokit = getOctokit(token, { baseUrl: run.apiUrl });
		const { what, url } = await retrying(() => keepComment(octokit, run, pull, content));
		info(`Comment: ${what}`);
		setOutput("comment-url", url ?? "");
	} catch (error) {
		notWritten(whyNot(error));
	}
}
function notWritten(why) {
	warning(`The comment could not be written: ${why} The job summary has the whole report.`);
}
function whyNot(error) {
	if (error instanceof Error && error.name === "GraphqlResponseError") return `GitHub answered: ${error.message}.`;
	if (!isRefusal(error)) return defect(error, env);
	const { status, message, response } = error;
	const said = message.slice(0, 200);
	if (response === void 0) return `GitHub cannot be reached (${said}).`;
	if (isRateLimit(error)) return "GitHub's rate limit is reached.";
	const answer = `GitHub answered with ${status} (${said})`;
	if (![
		401,
		403,
		404
	].includes(status)) return `${answer}.`;
	return `${answer}: the job needs \`permissions: pull-requests: write\`, which runs for forks cannot have.`;
}
function fail(error) {
	setFailed(refusal(error) ?? defect(error, env));
}
process.on("uncaughtException", fail);
await main().catch(fail);
export {};

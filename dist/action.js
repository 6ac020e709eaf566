import { i as __toESM } from "./chunks/runtime.js";
import { n as require_tunnel, t as require_undici } from "./chunks/shared-undici.js";
import { A as writeWhole, B as refuse, D as sizeText, E as visible$1, F as nearest, G as verdicts, H as InputError, I as parseFailOn, L as version, N as inputs, P as misspelled, V as visible, a as readInputs, c as defect, g as markdownName, k as refuseToOverwrite, l as outcome, n as supervise, r as setUpV8, u as refusal } from "./chunks/shared-start.js";
import { a as renderRemark, c as alertsIn, d as resourceOf, i as assemble, l as plainSentence, n as render, o as isInside, r as check, s as repositoryOf, u as isNews } from "./chunks/shared-src.js";
import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
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
import { existsSync as existsSync$1, readFileSync as readFileSync$1 } from "node:fs";
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
const { chmod, copyFile, lstat, mkdir, open: open$1, readdir: readdir$2, rename: rename$1, rm: rm$1, rmdir, stat: stat$2, symlink, unlink } = fs.promises;
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
// src/github/annotations.ts
const mostErrors = 9;
const mostWarnings = 10;
function annotate(alerts) {
	const errors = alerts.filter(({ group }) => group.fails);
	const warnings = alerts.filter(({ group }) => !group.fails);
	for (const alert of errors.slice(0, mostErrors)) error(plainSentence(alert), propertiesOf(alert));
	for (const alert of warnings.slice(0, mostWarnings)) warning(plainSentence(alert), propertiesOf(alert));
	const rest = Math.max(0, errors.length - mostErrors) + Math.max(0, warnings.length - mostWarnings);
	if (rest > 0) info(`A step has room for no more annotations: the summary has ${rest} more.`);
}
function propertiesOf({ group, places: [place] }) {
	const title = `flowbreak: ${verdicts[group.verdict].title.toLowerCase()}`;
	return place === void 0 ? { title } : {
		title,
		file: place.path,
		startLine: place.line,
		endLine: place.endLine
	};
}
// src/github/api.ts
const patience = 3e4;
async function connect({ apiUrl }, token) {
	const { getOctokit } = await import("./chunks/actions-github.js");
	const octokit = getOctokit(token, { baseUrl: apiUrl });
	octokit.hook.before("request", ({ request }) => {
		if (request !== void 0) request.signal = AbortSignal.timeout(patience);
	});
	return octokit;
}
async function findPull(octokit, run) {
	const { owner, repo, head, pull } = run;
	if (pull === void 0) return void 0;
	if (pull.kind === "numbered") return {
		octokit,
		owner,
		repo,
		head,
		number: pull.number
	};
	const { data } = await octokit.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head: `${pull.owner}:${pull.branch}`,
		per_page: 100
	});
	const [found] = data.filter((one) => one.head.sha === head);
	return found && {
		octokit,
		owner,
		repo,
		head,
		number: found.number
	};
}
async function isOutdated({ octokit, owner, repo, number, head }) {
	const { data } = await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	return data.head.sha !== head;
}
// src/github/retry.ts
const isRefusal = (error) => error instanceof Error && "status" in error && typeof error.status === "number";
const isNotFound = (error) => isRefusal(error) && error.status === 404;
const isForbidden = (error) => isNotFound(error) || isRefusal(error) && error.status === 403 && !isRateLimit(error);
const isGraphqlAnswer = (error) => error instanceof Error && error.name === "GraphqlResponseError";
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
// src/github/own.ts
async function ownOnly(octokit, found) {
	if (found.length === 0) return [];
	const own = await loginOf(octokit);
	return found.filter(({ author }) => author === own);
}
async function loginOf({ graphql }) {
	try {
		return (await graphql("{ viewer { login } }")).viewer.login;
	} catch (error) {
		if (isForbidden(error) || isGraphqlAnswer(error)) return "github-actions[bot]";
		throw error;
	}
}
const inMarker = (text) => encodeURIComponent(Buffer.from(text).toString()).replaceAll("-", "%2D");
const isSame = (a, b) => said(a) === said(b);
const said = (body) => body.replaceAll("\r\n", "\n").replace(/^(<!-- \S+ \w+) run:\S+ step:\S+ -->/, "$1 -->").replaceAll(/\/blob\/[0-9a-f]{40,64}\//g, "/blob/").replaceAll(/\/actions\/runs\/\d+/g, "/actions/runs").trimEnd();
// src/github/run.ts
function compareRuns(a, b) {
	return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).reduce((order, index) => order || (a[index] ?? 0) - (b[index] ?? 0), 0);
}
function describeRun(env) {
	const { GITHUB_REPOSITORY: repository = "", GITHUB_SHA = "", GITHUB_RUN_ID = "0", GITHUB_RUN_ATTEMPT = "1" } = env;
	const [owner = "", repo = ""] = repository.split("/");
	const { head, pull, before } = {
		head: GITHUB_SHA,
		pull: void 0,
		before: [],
		...fromEvent(env)
	};
	const server = env.GITHUB_SERVER_URL ?? "https://github.com";
	const action = env.GITHUB_ACTION_REPOSITORY;
	return {
		owner,
		repo,
		head,
		pull,
		order: [
			...before,
			Number(GITHUB_RUN_ID),
			Number(GITHUB_RUN_ATTEMPT)
		],
		step: stepOf(env),
		apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
		page: `${server}/${repository}/actions/runs/${GITHUB_RUN_ID}`,
		links: {
			...action && { documentation: `${server}/${action}/blob/${env.GITHUB_ACTION_REF}/` },
			sources: `${server}/${repository}/blob/${head || "HEAD"}/`
		}
	};
}
const stepOf = ({ RUNNER_NAME, GITHUB_JOB, GITHUB_ACTION }) => createHash("sha256").update(JSON.stringify([
	RUNNER_NAME,
	GITHUB_JOB,
	GITHUB_ACTION
])).digest("hex").slice(0, 8);
function fromEvent({ GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: path }) {
	if (path === void 0) return {};
	const payload = () => JSON.parse(readFileSync$1(path, "utf8"));
	if (pullRequestEvents.has(event)) {
		const { pull_request: pull } = payload();
		return pull === void 0 ? {} : {
			head: pull.head.sha,
			pull: {
				kind: "numbered",
				number: pull.number
			}
		};
	}
	if (event === "merge_group") {
		const { merge_group: group } = payload();
		return group === void 0 ? {} : { head: group.head_sha };
	}
	const run = event === "workflow_run" ? payload().workflow_run : void 0;
	if (run === void 0) return {};
	const { head_sha: head, head_branch: branch, head_repository: repository } = run;
	const before = [run.id, run.run_attempt];
	if (run.event !== "pull_request" || branch === null || repository === null) return {
		head,
		before
	};
	return {
		head,
		before,
		pull: {
			kind: "of-branch",
			owner: repository.owner.login,
			branch
		}
	};
}
const pullRequestEvents = new Set(["pull_request", "pull_request_target"]);
// src/github/comment.ts
const longestBody = 65536;
async function keepComment(pull, writer, comment, begin) {
	const { octokit, owner, repo } = pull;
	const [existing] = await list$1(pull, comment.label);
	if (existing === void 0) return begin ? create(pull, writer, comment) : { what: "not needed" };
	const { id, url } = existing;
	const body = bodyOf(comment, stateAfter(existing.state, comment.news), writer);
	if (isSame(existing.body, body)) return {
		what: "unchanged",
		url,
		body: existing.body
	};
	const age = compareRuns(existing.writer.order, writer.order);
	if (age === 0 && existing.writer.step !== writer.step) return {
		what: "left",
		url,
		body: existing.body
	};
	if (age > 0 || await isOutdated(pull)) return {
		what: "left to a newer run",
		url
	};
	try {
		await octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body
		});
		return {
			what: "updated",
			url,
			body
		};
	} catch (error) {
		if (!isNotFound(error) || (await list$1(pull, comment.label)).some((one) => one.id === id)) throw error;
		return begin ? create(pull, writer, comment) : { what: "not needed" };
	}
}
async function create(pull, writer, comment) {
	const { octokit, owner, repo, number } = pull;
	if (await isOutdated(pull)) return { what: "left to a newer run" };
	const body = bodyOf(comment, stateAfter(void 0, comment.news), writer);
	const { data } = await octokit.rest.issues.createComment({
		owner,
		repo,
		issue_number: number,
		body
	});
	const [first] = await list$1(pull, comment.label);
	if (first === void 0 || first.id === data.id) return {
		what: "created",
		url: data.html_url,
		body
	};
	const age = compareRuns(first.writer.order, writer.order);
	if (age < 0) await octokit.rest.issues.updateComment({
		owner,
		repo,
		comment_id: first.id,
		body
	});
	await octokit.rest.issues.deleteComment({
		owner,
		repo,
		comment_id: data.id
	});
	if (age > 0) return {
		what: "left to a newer run",
		url: first.url
	};
	return age < 0 ? {
		what: "updated",
		url: first.url,
		body
	} : {
		what: "left",
		url: first.url,
		body: first.body
	};
}
async function list$1({ octokit, owner, repo, number }, label) {
	const { paginate, rest } = octokit;
	const found = [];
	const pages = paginate.iterator(rest.issues.listComments, {
		owner,
		repo,
		issue_number: number,
		per_page: 100
	});
	for await (const { data } of pages) for (const { id, user, body = "", html_url: url } of data) {
		const marked = readMarker(label, body);
		if (marked !== void 0) found.push({
			id,
			author: user?.login,
			url,
			body,
			...marked
		});
	}
	return (await ownOnly(octokit, found)).toSorted((a, b) => a.id - b.id);
}
function stateAfter(before, news) {
	if (news) return "news";
	return before === void 0 || before === "quiet" ? "quiet" : "resolved";
}
function bodyOf(comment, state, writer) {
	const resolved = state === "resolved" ? "✅ What was reported here is resolved.\n\n" : "";
	const head = `${markerOf$1(comment.label, state, writer)}\n${heading(comment.label)}${resolved}`;
	return head + comment.page(longestBody - Buffer.byteLength(head));
}
const heading = (label) => label === "" ? "" : `**${markdownName(label)}**\n\n`;
const markerOf$1 = (label, state, { order, step }) => `<!-- flowbreak:${inMarker(label)} ${state} run:${order.join(".")} step:${step} -->`;
function readMarker(label, body) {
	const [, marked, state, order = "", step = ""] = /^<!-- flowbreak:(\S*) (news|resolved|quiet) run:(\d{1,15}(?:\.\d{1,15}){1,3}) step:(\S+) -->/.exec(body) ?? [];
	if (marked !== inMarker(label)) return void 0;
	return {
		state,
		writer: {
			order: order.split(".").map(Number),
			step
		}
	};
}
// src/github/paths.ts
async function expand(names, input, workspace) {
	const found = [];
	for (const name of names) {
		if (!/[*?[\]{}]/.test(name) || existsSync$1(name)) {
			found.push(name);
			continue;
		}
		const { glob } = await import("./chunks/tinyglobby.js");
		const files = await glob(name, {
			dot: true,
			expandDirectories: false,
			absolute: isAbsolute(name)
		});
		if (files.length === 0) throw new InputError(`${input}: no file is like ${visible(name)}.`);
		found.push(...files.sort());
	}
	return [...new Set(found.map((path) => fromWorkspace(path, workspace)))];
}
function fromWorkspace(path, workspace) {
	if (workspace === void 0) return path;
	const absolute = resolve(path);
	return isInside(absolute, workspace) ? relative(workspace, absolute) || "." : path;
}
async function fromRepository(directory) {
	return fromWorkspace(directory, await repositoryOf(resolve(directory)));
}
// src/github/check-run.ts
const longestSummary$1 = 65535;
const mostAnnotations = 50;
async function keepCheckRun(octokit, run, check) {
	const { owner, repo, head } = run;
	const { checks } = octokit.rest;
	const name = check.label === "" ? "flowbreak" : `flowbreak (${visible$1(check.label)})`;
	const annotations = check.alerts.flatMap(annotationOf);
	const output = {
		title: check.title,
		summary: check.page(longestSummary$1)
	};
	const { data: found } = await checks.listForRef({
		owner,
		repo,
		ref: head,
		check_name: name,
		filter: "all",
		per_page: 100
	});
	const begun = found.check_runs.find((one) => one.external_id === check.id);
	const { data: made } = begun === void 0 ? await checks.create({
		owner,
		repo,
		name,
		head_sha: head,
		external_id: check.id,
		status: "completed",
		conclusion: check.failed ? "failure" : "success",
		output: {
			...output,
			annotations: annotations.slice(0, mostAnnotations)
		}
	}) : { data: begun };
	for (let told = made.output.annotations_count; told < annotations.length; told += mostAnnotations) {
		const next = annotations.slice(told, told + mostAnnotations);
		await checks.update({
			owner,
			repo,
			check_run_id: made.id,
			output: {
				...output,
				annotations: next
			}
		});
	}
	return made.html_url ?? void 0;
}
function annotationOf(alert) {
	const [place] = alert.places;
	if (place === void 0) return [];
	const { path, line, endLine } = place;
	return {
		path,
		start_line: line,
		end_line: endLine,
		annotation_level: alert.group.fails ? "failure" : "warning",
		title: verdicts[alert.group.verdict].title,
		message: plainSentence(alert)
	};
}
// src/github/diff.ts
async function readDiff({ octokit, owner, repo, number }) {
	const { paginate, rest } = octokit;
	const files = await paginate(rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	});
	return new Map(files.flatMap(({ filename, patch }) => patch === void 0 ? [] : [[filename, readPatch(patch)]]));
}
function readPatch(patch) {
	const lines = new Map();
	const blocks = new Map();
	const removedBlocks = new Map();
	let [before, after] = [0, 0];
	let last = " ";
	for (const text of patch.split("\n")) {
		const [, left, right] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text) ?? [];
		const sign = left === void 0 ? text.charAt(0) : "@";
		const declared = declaredBy(text.slice(1));
		if (sign === "@") [before, after] = [Number(left), Number(right)];
		if (sign === "-") {
			if (declared !== void 0) removedBlocks.set(declared, before);
			before += 1;
		}
		if (sign === "+" || sign === " ") {
			if (declared !== void 0) blocks.set(declared, after);
			lines.set(after, sign === "+" ? "added" : last === "-" ? "after-removed" : "context");
			after += 1;
			if (sign === " ") before += 1;
		}
		last = sign;
	}
	return {
		lines,
		blocks,
		removedBlocks
	};
}
function declaredBy(line) {
	const [, type, name] = /^\s*resource\s+"?([\w-]+)"?\s+"?([\w-]+)"?\s*\{/.exec(line) ?? [];
	return type === void 0 ? void 0 : `${type}.${name}`;
}
// src/github/review.ts
const mostRemarks = 25;
async function keepReview(pull, review) {
	const existing = await list(pull, review.label);
	if (review.alerts.length === 0 && existing.length === 0) return {
		what: "up to date",
		left: []
	};
	if (await isOutdated(pull)) return {
		what: "left to a newer run",
		left: []
	};
	const { remarks, left } = place(review, review.alerts.length === 0 ? new Map() : await readDiff(pull));
	const standing = new Map(existing.filter(({ outdated }) => !outdated).map((one) => [one.marker, one]));
	const wanted = new Map(remarks.map((remark) => [remark.marker, remark]));
	const reported = new Set(review.alerts.flatMap(({ group }) => group.causes.map(({ address }) => inMarker(resourceOf(address)))));
	const changes = existing.flatMap((one) => {
		const remark = standing.get(one.marker) === one ? wanted.get(one.marker) : void 0;
		const body = remark?.body ?? `${one.marker}\n${reported.has(resourceIn(one.marker)) ? movedOn : resolved}`;
		return isSame(one.body, body) ? [] : [{
			comment: one,
			body,
			ends: remark === void 0
		}];
	});
	const fresh = remarks.filter(({ marker }) => !standing.has(marker));
	const refused = await post(pull, fresh);
	if (changes.length > 0) await settleThreads(pull, new Map(changes.map(({ comment, ends }) => [comment.id, ends])));
	for (const { comment, body } of changes) await update(pull, comment, body);
	return {
		what: changes.length + fresh.length > refused.length ? "written" : "up to date",
		left: [...left, ...refused.flatMap(({ alerts }) => alerts)]
	};
}
function place({ label, alerts, body }, diff) {
	const byMarker = new Map();
	const left = [];
	for (const alert of alerts) {
		const [anchor] = [...alert.places.flatMap((at) => anchorIn(at, diff) ?? []), ...alert.group.causes.flatMap((cause) => anchorOfRemoved(cause, diff) ?? [])];
		if (anchor === void 0) {
			left.push(alert);
			continue;
		}
		const marker = markerOf(label, anchor);
		const known = byMarker.get(marker);
		if (known === void 0) byMarker.set(marker, {
			anchor,
			alerts: [alert]
		});
		else known.alerts.push(alert);
	}
	const [shown, rest] = [[...byMarker].slice(0, mostRemarks), [...byMarker].slice(mostRemarks)];
	left.push(...rest.flatMap(([, { alerts: told }]) => told));
	return {
		remarks: shown.map(([marker, { anchor, alerts: told }]) => ({
			...anchor,
			marker,
			alerts: told,
			body: `${marker}\n${body(told.map(({ group }) => group))}`
		})),
		left
	};
}
function anchorIn({ path, line, endLine, resource }, diff) {
	const file = diff.get(path);
	if (file === void 0) return void 0;
	const head = file.blocks.get(declared(resource));
	const inside = file.lines.has(line) ? void 0 : [...file.lines].find(([one, kind]) => kind !== "context" && one > line && one <= endLine)?.[0];
	const at = head ?? inside;
	return at === void 0 ? void 0 : {
		path,
		line: at,
		side: "RIGHT",
		resource
	};
}
function anchorOfRemoved({ address, action, file }, diff) {
	if (action !== "delete" || file !== void 0) return void 0;
	const resource = resourceOf(address);
	const [found, ...others] = [...diff].flatMap(([path, { removedBlocks }]) => {
		const line = removedBlocks.get(declared(resource));
		return line === void 0 ? [] : [{
			path,
			line,
			side: "LEFT",
			resource
		}];
	});
	return others.length === 0 ? found : void 0;
}
const declared = (resource) => resource.split(".").slice(-2).join(".");
const markerOf = (label, { path, resource }) => `<!-- flowbreak-line:${inMarker(label)}:${inMarker(path)}:${inMarker(resource)} -->`;
const resourceIn = (marker) => /:([^:]*) -->$/.exec(marker)?.[1] ?? "";
const resolved = "✅ Resolved: what was reported here is no longer found.";
const movedOn = "↪️ This line is no longer part of the changes; what was reported here is now told elsewhere.";
async function list({ octokit, owner, repo, number }, label) {
	const { paginate, rest } = octokit;
	const found = [];
	const start = `<!-- flowbreak-line:${inMarker(label)}:`;
	const pages = paginate.iterator(rest.pulls.listReviewComments, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	});
	for await (const { data } of pages) for (const { id, user, body, line } of data) {
		if (!body.startsWith(start)) continue;
		const marker = /^<!-- \S+ -->/.exec(body)?.[0] ?? start;
		found.push({
			id,
			author: user?.login,
			marker,
			body,
			outdated: line == null
		});
	}
	return ownOnly(octokit, found);
}
async function update({ octokit, owner, repo }, { id }, body) {
	try {
		await octokit.rest.pulls.updateReviewComment({
			owner,
			repo,
			comment_id: id,
			body
		});
	} catch (error) {
		if (!isNotFound(error)) throw error;
	}
}
async function post(pull, remarks) {
	if (remarks.length === 0) return [];
	const { octokit, owner, repo, number, head } = pull;
	const comments = remarks.map(({ path, line, side, body }) => ({
		path,
		line,
		side,
		body
	}));
	try {
		await octokit.rest.pulls.createReview({
			owner,
			repo,
			pull_number: number,
			commit_id: head,
			event: "COMMENT",
			comments
		});
		return [];
	} catch (error) {
		if (!isRefusal(error) || error.status !== 422) throw error;
		if (remarks.length === 1) return remarks;
		const middle = Math.ceil(remarks.length / 2);
		return [...await post(pull, remarks.slice(0, middle)), ...await post(pull, remarks.slice(middle))];
	}
}
const threadsQuery = `query($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        nodes { id isResolved comments(first: 1) { nodes { databaseId } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
async function settleThreads(pull, shouldBeResolved) {
	try {
		for (const { id, isResolved, comments } of await listThreads(pull)) {
			const wanted = shouldBeResolved.get(comments.nodes[0]?.databaseId ?? 0);
			if (wanted === void 0 || wanted === isResolved) continue;
			const mutation = wanted ? "resolveReviewThread" : "unresolveReviewThread";
			await pull.octokit.graphql(`mutation($id: ID!) { ${mutation}(input: { threadId: $id }) { thread { id } } }`, { id });
		}
	} catch (error) {
		if (!isForbidden(error) && !isGraphqlAnswer(error)) throw error;
	}
}
async function listThreads(pull, after = null) {
	const { octokit, owner, repo, number } = pull;
	const { repository } = await octokit.graphql(threadsQuery, {
		owner,
		repo,
		number,
		after
	});
	const { nodes, pageInfo } = repository.pullRequest.reviewThreads;
	return pageInfo.hasNextPage ? [...nodes, ...await listThreads(pull, pageInfo.endCursor)] : nodes;
}
// src/github/publish.ts
const permissions = {
	comment: "pull-requests: write",
	"review comments": "pull-requests: write",
	check: "checks: write"
};
async function publish(run, settings, report, comment) {
	const alerts = alertsIn(report);
	const channels = wantedChannels(run, settings);
	const onPull = channels.filter((channel) => channel !== "check");
	const failures = new Failures(settings.summary);
	if (run.pull === void 0) info("This run is for no pull request, so there is none to comment on.");
	if (channels.length === 0) return { untold: alerts };
	if (settings.token === void 0) {
		failures.add(channels, "github-token is empty, as a secret is in runs for forks.");
		failures.warn();
		return { untold: alerts };
	}
	const octokit = await connect(run, settings.token);
	const write = async (channel, attempt) => channels.includes(channel) ? failures.of([channel], attempt) : void 0;
	const pull = onPull.length === 0 ? void 0 : await failures.of(onPull, () => findPull(octokit, run));
	if (onPull.length > 0 && pull === void 0 && !failures.any) info(`No open pull request has ${run.head} as its head: it is left to a newer run.`);
	const { label, page } = comment;
	const kept = pull && await write("comment", () => keepComment(pull, run, comment, mayBegin(settings, report, comment)));
	const body = (groups) => renderRemark(groups, report, {
		...run.links,
		maxLength: longestBody / 2
	});
	const reviewed = pull && await write("review comments", () => keepReview(pull, {
		label,
		alerts,
		body
	}));
	const left = reviewed?.left ?? alerts;
	const annotated = settings.annotations ? left : [];
	const check = {
		id: randomUUID(),
		label,
		failed: report.failed,
		title: outcome(report),
		page,
		alerts: annotated
	};
	const checked = await write("check", () => keepCheckRun(octokit, run, check));
	if (kept !== void 0) info(`Comment: ${kept.what}`);
	if (kept?.what === "left") warning(`Another job or step of this run has written something else into the comment, which is left as it is: give each of them a label of its own.`);
	if (reviewed !== void 0) info(`Review comments: ${reviewed.what}`);
	if (checked !== void 0) info(`Check: ${checked}`);
	failures.warn();
	return {
		...kept !== void 0 && { comment: kept },
		untold: left.filter(({ places }) => checked === void 0 || places.length === 0)
	};
}
function wantedChannels({ pull }, { comment, reviewComments, checkRun }) {
	const wanted = {
		comment: pull !== void 0 && comment !== "never",
		"review comments": pull !== void 0 && reviewComments,
		check: checkRun
	};
	return Object.keys(wanted).filter((channel) => wanted[channel]);
}
function mayBegin({ comment }, { findings, undecided }, { news }) {
	if (comment === "on-change") return news || findings.length + undecided.length > 0;
	return comment === "always" || news;
}
var Failures = class {
	#hasSummary;
	#reasons = new Map();
	#hopeless;
	constructor(hasSummary) {
		this.#hasSummary = hasSummary;
	}
	get any() {
		return this.#reasons.size > 0;
	}
	add(channels, why) {
		this.#reasons.set(why, [...this.#reasons.get(why) ?? [], ...channels]);
	}
	async of(channels, write) {
		if (this.#hopeless === void 0) try {
			return await retrying(write);
		} catch (error) {
			const why = whyNot(error, channels);
			if (isRefusal(error) && (error.status >= 500 || isRateLimit(error))) this.#hopeless = why;
			else this.add(channels, why);
		}
		if (this.#hopeless !== void 0) this.add(channels, this.#hopeless);
	}
	warn() {
		for (const [why, channels] of this.#reasons) warning(`${`The ${channels.join(" and the ")} could not be written`}: ${why}${this.#hasSummary ? " The job's summary has the whole report." : ""}`);
	}
};
function whyNot(error, channels) {
	if (isGraphqlAnswer(error)) return `GitHub answered: ${error.message}.`;
	if (!isRefusal(error)) return defect(error, process.env);
	const { status, message, response } = error;
	const said = message.replace(/ - https:\/\/\S+$/, "").slice(0, 200);
	if (response === void 0) return `GitHub cannot be reached (${said}).`;
	if (isRateLimit(error)) return "GitHub's rate limit is reached.";
	const answer = `GitHub answered with ${status} (${said})`;
	if (status === 401) return `${answer}: github-token is not a token that it knows.`;
	if (!isForbidden(error) || /\blocked\b/.test(said)) return `${answer}.`;
	return `${answer}: the job needs \`permissions: ${[...new Set(channels.map((channel) => permissions[channel]))].join(", ")}\`, which runs for forks cannot have.`;
}
// src/report/report.schema.json
var report_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:flowbreak:report:1",
	title: "flowbreak report",
	description: "Which AWS network flows one or several Terraform plans break, why, and what was looked at. Readers must ignore members that they do not know: later versions may add some. A change that readers cannot ignore gets another version.",
	type: "object",
	properties: {
		"version": {
			"const": 1,
			"description": "The version of this format."
		},
		"tool": {
			"type": "object",
			"description": "What wrote the report.",
			"properties": {
				"name": {
					"const": "flowbreak",
					"description": "The name of the program."
				},
				"version": {
					"type": "string",
					"description": "The version of the program."
				}
			},
			"required": ["name", "version"]
		},
		"label": {
			"type": "string",
			"maxLength": 100,
			"description": "What tells this report from others on the same pull request: the action's input label."
		},
		"commit": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "The commit that the plans were made of, where the run knows it: the head of a pull request."
		},
		"summary": {
			"$ref": "#/$defs/summary",
			"description": "The counts of the whole run."
		},
		"failOn": {
			"type": "array",
			"items": {
				"anyOf": [{ "$ref": "#/$defs/verdict" }, { "$ref": "#/$defs/reasonCode" }],
				"description": "A verdict, or a reason code that counts wherever a finding tells it."
			},
			"description": "What makes this run fail."
		},
		"failed": {
			"type": "boolean",
			"description": "Whether one of the findings makes this run fail."
		},
		"findings": {
			"type": "array",
			"items": { "$ref": "#/$defs/finding" },
			"description": "Every flow that the plans change, each by itself, sorted by plan, verdict, source and destination."
		},
		"undecided": {
			"type": "array",
			"items": { "$ref": "#/$defs/undecidedFlows" },
			"description": "Flows that the plan may touch and that could be decided neither before nor after, those of one destination and the same reasons together."
		},
		"accepted": {
			"type": "array",
			"items": { "$ref": "#/$defs/acceptedFinding" },
			"description": "Findings that the configuration file accepts: they are not among the findings, are not counted, and do not fail the run."
		},
		"coverage": {
			"$ref": "#/$defs/coverage",
			"description": "What was looked at in all plans together."
		},
		"notes": {
			"type": "array",
			"items": { "$ref": "#/$defs/note" },
			"description": "Remarks on the plans as a whole: what was assumed, what was not read."
		},
		"plans": {
			"type": "array",
			"items": { "$ref": "#/$defs/planSection" },
			"description": "The plans that were read, in the order in which they were given."
		}
	},
	required: [
		"version",
		"tool",
		"summary",
		"failOn",
		"failed",
		"findings",
		"undecided",
		"accepted",
		"coverage",
		"notes",
		"plans"
	],
	$defs: {
		"verdict": {
			"enum": [
				"broken",
				"unreachable",
				"at-risk",
				"rerouted",
				"opened",
				"restored",
				"removed",
				"undecided"
			],
			"description": "What a difference between before and after means."
		},
		"reasonCode": {
			"enum": [
				"BAD_STATE",
				"BAD_STATE_ATTACHMENT",
				"BAD_STATE_ROUTE",
				"BAD_STATE_VPN",
				"UNKNOWN_DESTINATION",
				"UNKNOWN_RESOURCE",
				"NO_POSSIBLE_DESTINATION",
				"PROTOCOL_RESTRICTION",
				"ENI_ADDRESS_RESTRICTION",
				"ENI_SG_RULES_MISMATCH",
				"ENI_SOURCE_DEST_CHECK_RESTRICTION",
				"SG_HAS_NO_RULES",
				"SG_REFERENCES_NOT_PRESERVED",
				"SG_REFERENCING_SUPPORT",
				"UNKNOWN_PEERED_SGS",
				"SUBNET_ACL_RESTRICTION",
				"CANNOT_ROUTE",
				"HIGHER_PRIORITY_ROUTE",
				"MORE_SPECIFIC_ROUTE",
				"NO_ROUTE_TO_DESTINATION",
				"VPC_LOCAL_ROUTE_CIDR_RESTRICTION",
				"GATEWAY_REJECTS_SPOOFED_TRAFFIC",
				"IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS",
				"IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
				"IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS",
				"IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS",
				"IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS",
				"IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
				"IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
				"INGRESS_RTB_NO_PUBLIC_IP",
				"INGRESS_RTB_TRAFFIC_REDIRECTION",
				"VPC_BLOCK_PUBLIC_ACCESS_ENABLED",
				"NGW_DEST_ADDRESS_PRESERVATION",
				"NGW_REQUIRES_SOURCE_IN_VPC",
				"NGW_SOURCE_ADDRESS_REASSIGN",
				"REGIONAL_NGW_ROUTE_AZ_RESTRICTION",
				"REMAP_EPHEMERAL_PORT",
				"PCX_REQUIRES_ADDRESS_IN_VPC_CIDR",
				"VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS",
				"VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
				"TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION",
				"TGW_ATTACH_VPC_AZ_RESTRICTION",
				"TGW_BAD_STATE_VPN",
				"TGW_ROUTE_AZ_RESTRICTION",
				"TGW_RTB_BAD_STATE_ROUTE",
				"TGW_RTB_CANNOT_ROUTE",
				"TGW_RTB_HIGHER_PRIORITY_ROUTE",
				"TGW_RTB_MORE_SPECIFIC_ROUTE",
				"TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT",
				"TGW_RTB_ROUTES_ARE_UNKNOWN",
				"VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION",
				"VPCE_GATEWAY_PROTOCOL_RESTRICTION",
				"VPCE_INTRA_VPC_TRAFFIC",
				"VPCE_SERVICE_NOT_INSTALLED_IN_AZ",
				"ELB_ACL_RESTRICTION",
				"ELB_INSTALLED_AZ_RESTRICTION",
				"ELB_LISTENER_PORT_RESTRICTION",
				"ELB_LISTENERS_MISMATCH",
				"ELB_NOT_CROSSZONE",
				"ELBV2_LISTENER_HAS_NO_TG",
				"ELBV2_LISTENER_PORT_RESTRICTION",
				"ELBV2_LISTENER_REQUIRES_TG_ACCEPT",
				"ELBV2_LISTENERS_MISMATCH",
				"ELBV2_NO_TARGETS_IN_AZ",
				"ELBV2_SOURCE_ADDRESS_PRESERVATION",
				"GWLB_DESTINATION_PORT_RESTRICTION",
				"GWLB_PROTOCOL_RESTRICTION",
				"TARGET_ADDRESS_RESTRICTION",
				"TARGET_PORT_RESTRICTION",
				"FIREWALL_RULES_RESTRICTION",
				"ASSUMPTION_PRESERVE_CLIENT_IP_IS_DISABLED",
				"ASSUMPTION_PRESERVE_CLIENT_IP_IS_ENABLED",
				"AVAILABILITY_ZONE_CROSSED",
				"FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE",
				"FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES",
				"FIREWALL_UNSUPPORTED_RULE_OPTIONS",
				"MISSING_TARGET_GROUP_ATTRIBUTES",
				"PATH_THROUGH_GWLB_NOT_CHECKED",
				"RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY",
				"TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED",
				"UNIDIRECTIONAL_PATH_ANALYSIS_ONLY",
				"DNS_NO_ADDRESS",
				"DNS_NAME_SHADOWED",
				"DNS_SUPPORT_DISABLED",
				"VPCE_PRIVATE_DNS_CONFLICT",
				"VPCE_POLICY_DENIES",
				"SOURCE_IP_CONDITION_MISMATCH",
				"CLOUD9_TEMPORARY_CREDENTIALS_IP",
				"API_GATEWAY_PRIVATE_DNS_HIJACK",
				"AZ_WITHOUT_ENDPOINT_ENI",
				"EPHEMERAL_PORTS_PARTIAL",
				"REPLACED_WHILE_APPLYING",
				"VALUE_NOT_KNOWN_UNTIL_APPLY",
				"OUTSIDE_THE_PLAN"
			],
			"description": "The code of VPC Reachability Analyzer where it has one, else the project's own (docs/reasons.md)."
		},
		"summary": {
			"type": "object",
			"description": "How many flows there are of each verdict.",
			"properties": {
				"broken": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that work today and will be blocked."
				},
				"unreachable": {
					"type": "integer",
					"minimum": 0,
					"description": "New flows that are evidently meant to work, and are blocked."
				},
				"at-risk": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that work today, and afterwards only partly, not for a while, or nobody can tell."
				},
				"rerouted": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that keep working by another way or under another source address."
				},
				"opened": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that are blocked today and will work, without a sign that somebody asked for it."
				},
				"restored": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that are blocked today and will work, as evidently wished."
				},
				"removed": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that work today and go away with their source or destination."
				},
				"undecided": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that the plan may touch and of which nothing can be told, neither before nor after."
				},
				"checked": {
					"type": "integer",
					"minimum": 0,
					"description": "Flows that were asked, before and after."
				}
			},
			"required": [
				"broken",
				"unreachable",
				"at-risk",
				"rerouted",
				"opened",
				"restored",
				"removed",
				"undecided",
				"checked"
			]
		},
		"finding": {
			"type": "object",
			"description": "One flow and what becomes of it.",
			"properties": {
				"fingerprint": {
					"type": "string",
					"description": "Names the finding; stable against unrelated changes, so that it can be accepted and found again.",
					"minLength": 1
				},
				"plan": {
					"type": "string",
					"description": "The plan it was found in, as the user named it."
				},
				"verdict": {
					"enum": [
						"broken",
						"unreachable",
						"at-risk",
						"rerouted",
						"opened",
						"restored",
						"removed"
					],
					"description": "What becomes of the flow."
				},
				"evidence": {
					"enum": [
						"declared",
						"used",
						"possible"
					],
					"description": "declared: a configuration file asks for the flow. used: something in the plan shows the use. possible: nothing speaks against it."
				},
				"evidenceText": {
					"type": "string",
					"description": "What shows the use, in a few words."
				},
				"remark": {
					"type": "string",
					"description": "What a reader has to know to weigh the finding: that only old agents use the service, say."
				},
				"takeBack": {
					"enum": ["any", "all"],
					"description": "With several causes: whether taking back any one of them would do, or it takes all of them."
				},
				"flow": { "$ref": "#/$defs/flow" },
				"capabilities": {
					"type": "array",
					"items": {
						"type": "string",
						"description": "An id such as session-manager."
					},
					"description": "What people call the uses that need this flow."
				},
				"before": {
					"$ref": "#/$defs/flowState",
					"description": "The flow as things stand. Missing where it did not exist (unreachable)."
				},
				"after": {
					"$ref": "#/$defs/flowState",
					"description": "The flow once the plan is applied. Missing where source or destination are gone (removed)."
				},
				"causes": {
					"type": "array",
					"items": { "$ref": "#/$defs/cause" },
					"description": "The plan's own changes without which the flow would be as before."
				},
				"fixes": {
					"type": "array",
					"items": { "$ref": "#/$defs/fix" },
					"description": "Changes that keep the flow working."
				}
			},
			"required": [
				"fingerprint",
				"plan",
				"verdict",
				"evidence",
				"flow",
				"capabilities",
				"causes",
				"fixes"
			]
		},
		"flow": {
			"type": "object",
			"description": "Who opens a connection to whom.",
			"properties": {
				"source": {
					"$ref": "#/$defs/workload",
					"description": "Who opens the connection."
				},
				"destination": { "$ref": "#/$defs/destination" },
				"protocol": {
					"enum": [
						"tcp",
						"udp",
						"icmp"
					],
					"description": "The protocol."
				},
				"ports": {
					"type": "string",
					"description": "Destination ports: 443, 80,443 or 1024-65535."
				}
			},
			"required": [
				"source",
				"destination",
				"protocol",
				"ports"
			]
		},
		"workload": {
			"type": "object",
			"description": "Whatever holds a network interface: an instance, a service, a database, an endpoint.",
			"properties": {
				"kind": {
					"const": "workload",
					"description": "The kind of this end."
				},
				"address": {
					"type": "string",
					"description": "Terraform address."
				}
			},
			"required": ["kind", "address"]
		},
		"destination": {
			"description": "Whom the connection is for.",
			"oneOf": [
				{ "$ref": "#/$defs/workload" },
				{
					"type": "object",
					"description": "An AWS service in one Region.",
					"properties": {
						"kind": {
							"const": "aws-service",
							"description": "The kind of this end."
						},
						"service": {
							"type": "string",
							"description": "As in com.amazonaws.<region>.<service>."
						},
						"region": {
							"type": "string",
							"description": "The Region, such as ap-northeast-1."
						}
					},
					"required": [
						"kind",
						"service",
						"region"
					]
				},
				{
					"type": "object",
					"description": "Any public address.",
					"properties": {
						"kind": {
							"const": "internet",
							"description": "The kind of this end."
						},
						"family": {
							"enum": ["ipv4", "ipv6"],
							"description": "The address family."
						}
					},
					"required": ["kind", "family"]
				},
				{
					"type": "object",
					"description": "Addresses on premises, of peers, or elsewhere.",
					"properties": {
						"kind": {
							"const": "cidr",
							"description": "The kind of this end."
						},
						"cidr": {
							"type": "string",
							"description": "An address block, such as 192.0.2.0/24."
						}
					},
					"required": ["kind", "cidr"]
				}
			]
		},
		"flowState": {
			"description": "What becomes of a flow in one network.",
			"oneOf": [
				{
					"type": "object",
					"description": "Packets arrive, and so do the answers.",
					"properties": {
						"outcome": {
							"const": "delivered",
							"description": "The outcome."
						},
						"path": { "$ref": "#/$defs/path" },
						"identity": { "$ref": "#/$defs/identity" },
						"notes": {
							"type": "array",
							"items": { "$ref": "#/$defs/reason" },
							"description": "Remarks that do not change the outcome."
						},
						"reasons": {
							"type": "array",
							"items": { "$ref": "#/$defs/reason" },
							"description": "Findings at risk: why this may not hold for every packet or at every moment."
						}
					},
					"required": [
						"outcome",
						"path",
						"identity",
						"notes"
					]
				},
				{
					"type": "object",
					"description": "Packets or their answers are stopped.",
					"properties": {
						"outcome": {
							"const": "blocked",
							"description": "The outcome."
						},
						"path": { "$ref": "#/$defs/path" },
						"reasons": {
							"type": "array",
							"items": { "$ref": "#/$defs/reason" },
							"description": "Every component that stands in the way, as far as the way can be followed."
						}
					},
					"required": [
						"outcome",
						"path",
						"reasons"
					]
				},
				{
					"type": "object",
					"description": "Facts are missing that could turn it either way, or only a part of the packets passes.",
					"properties": {
						"outcome": {
							"const": "undecided",
							"description": "The outcome."
						},
						"path": { "$ref": "#/$defs/path" },
						"reasons": {
							"type": "array",
							"items": { "$ref": "#/$defs/reason" },
							"description": "The facts that are missing, or what passes only in part."
						}
					},
					"required": [
						"outcome",
						"path",
						"reasons"
					]
				}
			]
		},
		"path": {
			"type": "array",
			"items": { "$ref": "#/$defs/pathStep" },
			"description": "The way, step by step, in the order in which packets take it."
		},
		"pathStep": {
			"type": "object",
			"description": "One step of the way.",
			"properties": {
				"leg": {
					"enum": ["request", "return"],
					"description": "The way to the destination, or the way back of the answers."
				},
				"component": {
					"type": "string",
					"description": "Terraform address of the component, or the id or name of one outside the plan."
				},
				"text": {
					"type": "string",
					"description": "What happens there, in AWS's words."
				}
			},
			"required": [
				"leg",
				"component",
				"text"
			]
		},
		"identity": {
			"type": "object",
			"description": "Under which address a call arrives.",
			"properties": {
				"sourceAddress": {
					"enum": [
						"private",
						"public",
						"nat"
					],
					"description": "The kind of the source address that the destination sees."
				},
				"through": {
					"type": "string",
					"description": "The component by which the call left the VPC or entered the service."
				},
				"address": {
					"type": "string",
					"description": "With nat: the Elastic IP, by the address of its resource or its id, where that is known."
				}
			},
			"required": ["sourceAddress", "through"]
		},
		"reason": {
			"type": "object",
			"description": "One component that has a say, and why.",
			"properties": {
				"code": { "$ref": "#/$defs/reasonCode" },
				"component": {
					"type": "string",
					"description": "Terraform address of the component, or the id of one that is outside the plan."
				},
				"message": {
					"type": "string",
					"description": "One sentence in AWS's words."
				}
			},
			"required": [
				"code",
				"component",
				"message"
			]
		},
		"cause": {
			"type": "object",
			"description": "One change of the plan.",
			"properties": {
				"address": {
					"type": "string",
					"description": "Terraform address of what changes."
				},
				"action": {
					"enum": [
						"create",
						"update",
						"delete",
						"replace",
						"forget"
					],
					"description": "What the plan does with it."
				},
				"file": {
					"type": "string",
					"description": "The file of the configuration that holds the block, relative to the root module's directory, where the sources were at hand."
				},
				"line": {
					"type": "integer",
					"minimum": 1,
					"maximum": 2147483647,
					"description": "The line at which the block starts."
				},
				"endLine": {
					"type": "integer",
					"minimum": 1,
					"maximum": 2147483647,
					"description": "The line at which the block ends."
				}
			},
			"required": ["address", "action"]
		},
		"fix": {
			"type": "object",
			"description": "A change that keeps the flow working.",
			"properties": {
				"title": {
					"type": "string",
					"description": "What it does, in a few words."
				},
				"hcl": {
					"type": "string",
					"description": "Terraform to add or to change."
				},
				"verified": {
					"type": "boolean",
					"description": "Whether the engine was asked again with it: the flow works, and nothing else breaks."
				},
				"opens": {
					"type": "array",
					"items": {
						"type": "string",
						"description": "A flow, in words."
					},
					"description": "What else it opens."
				}
			},
			"required": [
				"title",
				"hcl",
				"verified",
				"opens"
			]
		},
		"undecidedFlows": {
			"type": "object",
			"description": "Flows of several sources to one destination of which nothing can be told.",
			"properties": {
				"plan": {
					"type": "string",
					"description": "The plan, as the user named it."
				},
				"sources": {
					"type": "array",
					"items": {
						"type": "string",
						"description": "Terraform address."
					},
					"description": "Who opens the connections.",
					"minItems": 1
				},
				"destination": { "$ref": "#/$defs/destination" },
				"protocol": {
					"enum": [
						"tcp",
						"udp",
						"icmp"
					],
					"description": "The protocol."
				},
				"ports": {
					"type": "string",
					"description": "Destination ports."
				},
				"reasons": {
					"type": "array",
					"items": { "$ref": "#/$defs/reason" },
					"description": "The facts that are missing."
				}
			},
			"required": [
				"plan",
				"sources",
				"destination",
				"protocol",
				"ports",
				"reasons"
			]
		},
		"acceptedFinding": {
			"type": "object",
			"description": "A finding that the configuration file accepts.",
			"properties": {
				"finding": { "$ref": "#/$defs/finding" },
				"reason": {
					"type": "string",
					"description": "Why it is accepted, as the configuration file says."
				},
				"until": {
					"type": "string",
					"description": "ISO date after which it counts again."
				}
			},
			"required": ["finding", "reason"]
		},
		"coverage": {
			"type": "object",
			"description": "What was looked at: silence means checked, never skipped.",
			"properties": {
				"modelled": {
					"type": "integer",
					"minimum": 0,
					"description": "Resource instances that the network was built from."
				},
				"workloads": {
					"type": "integer",
					"minimum": 0,
					"description": "Workloads whose flows were asked for."
				},
				"notModelled": {
					"type": "array",
					"items": {
						"type": "object",
						"description": "One resource type.",
						"properties": {
							"type": {
								"type": "string",
								"description": "The resource type."
							},
							"count": {
								"type": "integer",
								"minimum": 0,
								"description": "Instances of it."
							},
							"changed": {
								"type": "integer",
								"minimum": 0,
								"description": "How many of them the plan changes."
							}
						},
						"required": [
							"type",
							"count",
							"changed"
						]
					},
					"description": "Resource types that may carry traffic and are not modelled yet."
				}
			},
			"required": [
				"modelled",
				"workloads",
				"notModelled"
			]
		},
		"note": {
			"type": "object",
			"description": "A remark on one plan as a whole.",
			"properties": {
				"plan": {
					"type": "string",
					"description": "The plan, as the user named it."
				},
				"code": {
					"type": "string",
					"description": "What it is about."
				},
				"message": {
					"type": "string",
					"description": "The remark in one or two sentences."
				}
			},
			"required": [
				"plan",
				"code",
				"message"
			]
		},
		"planSection": {
			"type": "object",
			"description": "One plan of the run.",
			"properties": {
				"plan": {
					"type": "string",
					"description": "The plan, as the user named it."
				},
				"source": {
					"type": "string",
					"description": "The directory of the root module's sources, as the user named it; missing where none were read."
				},
				"summary": { "$ref": "#/$defs/summary" },
				"coverage": { "$ref": "#/$defs/coverage" }
			},
			"required": [
				"plan",
				"summary",
				"coverage"
			]
		}
	}
};
// src/github/received.ts
const mostBytes = 268435456;
async function receiveReports(paths, { commit, failOn }) {
	const reports = [];
	for (const path of paths) {
		const report = await readReport(path);
		if (report.commit !== commit) {
			const made = report.commit === void 0 ? "does not say of which commit it was made" : `was made of ${report.commit}`;
			throw refuse(path, `${made}, and this run is for ${commit}: download the artifact of the run that started this one`);
		}
		reports.push(report);
	}
	return {
		...assemble(distinctNames(reports), failOn, version),
		commit
	};
}
async function readReport(path) {
	const value = parse(path, await readText(path));
	const { Ajv2020 } = await import("./chunks/ajv.js").then((m) => __toESM(m.default, 1));
	const isReport = new Ajv2020().compile(report_schema_default);
	if (isReport(value)) return value;
	const [error] = isReport.errors ?? [];
	const where = error?.instancePath || "the whole";
	throw refuse(path, `is not a report of flowbreak's version 1: ${where} ${error?.message ?? "is wrong"}`);
}
async function readText(path) {
	const found = await stat(path).catch(unreadable(path));
	if (!found.isFile()) throw refuse(path, `is not a file: ${ARTIFACT}`);
	const { size } = found;
	if (size > mostBytes) throw refuse(path, `has ${sizeText(size)}; a report has no more than ${sizeText(mostBytes)}`);
	return readFile(path, "utf8").catch(unreadable(path));
}
const unreadable = (path) => (error) => {
	throw refuse(path, `${error.code === "ENOENT" ? "does not exist" : `cannot be read (${error.code})`}: ${ARTIFACT}`);
};
function parse(path, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw refuse(path, `is not JSON: ${ARTIFACT}`);
	}
}
const ARTIFACT = "give the file that the job in mode analyze wrote as its json-file";
function distinctNames(reports) {
	const names = reports.flatMap((report) => [...new Set(report.plans.map(({ plan }) => plan))]);
	const seen = new Set();
	const shared = new Set(names.filter((name) => seen.size === seen.add(name).size));
	const sections = reports.flatMap((report) => sectionsOf(report, (plan) => shared.has(plan) && report.label !== void 0 ? `${report.label}: ${plan}` : plan));
	const known = new Set();
	for (const { plan } of sections.map((section) => section.plan)) {
		if (known.has(plan)) throw refuse(plan, "is the name of a plan in two reports: give each analysis its own label");
		known.add(plan);
	}
	return sections;
}
function sectionsOf(report, renamed) {
	const known = new Map(report.plans.map((section) => [section.plan, section]));
	const foreign = [
		...report.findings,
		...report.undecided,
		...report.notes
	].find(({ plan }) => !known.has(plan));
	if (foreign !== void 0) throw refuse(foreign.plan, "has findings in a report that does not list it among its plans");
	const of = (items, name) => items.filter(({ plan }) => plan === name).map((item) => ({
		...item,
		plan: renamed(name)
	}));
	return [...known].map(([name, { source, summary, coverage }]) => ({
		plan: {
			plan: renamed(name),
			...source !== void 0 && { source },
			coverage
		},
		checked: summary.checked,
		findings: of(report.findings, name),
		undecided: of(report.undecided, name),
		accepted: report.accepted.filter(({ finding }) => finding.plan === name),
		notes: of(report.notes, name)
	}));
}
// src/github/settings.ts
function readSettings(env) {
	checkNames(env);
	return {
		task: readTask(),
		label: readLabel(),
		failOn: parseFailOn(given("fail-on") ?? inputs["fail-on"].default, "fail-on"),
		comment: oneOf("comment"),
		reviewComments: oneOf("review-comments") === "true",
		annotations: oneOf("annotations") === "true",
		summary: oneOf("summary") === "true",
		checkRun: oneOf("check-run") === "true",
		files: readFiles(),
		token: given("github-token")
	};
}
const longestLabel = 100;
function readLabel() {
	const label = given("label");
	if (label === void 0 || label.length <= longestLabel) return label;
	throw new InputError(`label has ${label.length} characters: give one of ${longestLabel} at the most.`);
}
function readFiles() {
	const files = {
		sarif: given("sarif-file"),
		html: given("html-file"),
		json: given("json-file")
	};
	const paths = Object.values(files).flatMap((path) => path === void 0 ? [] : resolve(path));
	if (new Set(paths).size === paths.length) return files;
	throw new InputError("sarif-file, html-file and json-file name one file twice: give each its own.");
}
function readTask() {
	const mode = oneOf("mode");
	const [plans, reports] = [lines("plan"), lines("report")];
	if (mode === "publish") {
		if (plans.length > 0) throw new InputError("plan is of no use in mode publish: give the input report instead.");
		if (reports.length > 0) return {
			mode,
			reports
		};
		throw new InputError("report is empty: in mode publish, give the path of a report's JSON, or several, one on each line.");
	}
	if (reports.length > 0) throw new InputError(`report is of no use in mode ${mode}: use mode publish, or give plan.`);
	if (plans.length > 0) return {
		mode,
		plans,
		source: given("source")
	};
	throw new InputError("plan is empty: give the path of a plan's JSON, or several, one on each line.");
}
const given = (name) => getInput(name) || void 0;
const lines = (name) => [...new Set(getInput(name).split("\n").flatMap((line) => line.trim() || []))];
function oneOf(name) {
	const value = given(name) ?? inputs[name].default;
	const values = inputs[name].values;
	const found = values.find((one) => one === value);
	if (found !== void 0) return found;
	throw misspelled(`${visible(value)} in ${name}`, value, values, `it is one of ${values.join(", ")}`);
}
function checkNames(env) {
	const names = Object.keys(inputs);
	for (const variable of Object.keys(env).sort()) {
		const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
		if (name === void 0 || names.includes(name)) continue;
		const said = `${visible(name)} is not an input of flowbreak`;
		const near = nearest(name.replaceAll("_", "-"), names, 1);
		const meant = near ?? names.find((one) => isPartOf(name, one));
		const help = meant === void 0 ? `the inputs are ${names.join(", ")}.` : `did you mean ${meant}?`;
		if (name.includes("-") || near !== void 0) throw new InputError(`${said}: ${help}`);
		if (meant !== void 0) warning(`${said}: ${help}`);
	}
}
const isPartOf = (given, known) => known.endsWith(`-${given}`) || known.startsWith(`${given}-`) || given.startsWith(`${known}-`);
// src/action.ts
const longestSummary = 1048576;
const fileForms = [
	"json",
	"sarif",
	"html"
];
const { env } = process;
async function main() {
	const settings = readSettings(env);
	const run = describeRun(env);
	const report = await obtain(settings, run);
	if (report === void 0) return;
	printUntrusted(render(report, "text", {
		color: true,
		width: 120
	}));
	if (settings.summary) await writeSummary(report, run);
	const comment = {
		label: report.label ?? "",
		news: report.failed || report.findings.some(({ verdict }) => isNews(verdict)),
		page: (maxLength) => render(report, "markdown", {
			...run.links,
			...settings.summary && { whole: run.page },
			maxLength
		})
	};
	await setOutputs(report);
	await writeFiles(settings, report, run);
	const { comment: kept = { what: "not needed" }, untold } = settings.task.mode === "analyze" ? { untold: alertsIn(report) } : await publish(run, settings, report, comment);
	setOutput("comment-url", "url" in kept ? kept.url : "");
	setOutput("comment-body", "body" in kept ? kept.body : bodyOf(comment, comment.news ? "news" : "quiet", run));
	if (settings.task.mode === "publish") return;
	if (settings.annotations) annotate(untold);
	if (report.failed) setFailed(`flowbreak: ${outcome(report)}.`);
}
async function obtain({ task, label, failOn, files }, { head: commit }) {
	const own = {
		...label !== void 0 && { label },
		.../^[0-9a-f]{40,64}$/.test(commit) && { commit }
	};
	if (task.mode === "publish") {
		const paths = await expand(task.reports, "report", env.GITHUB_WORKSPACE);
		await refuseToLose(paths, files);
		return {
			...await receiveReports(paths, {
				commit,
				failOn
			}),
			...own
		};
	}
	const paths = await expand(task.plans, "plan", env.GITHUB_WORKSPACE);
	await refuseToLose(paths, files);
	const supervision = await supervise(paths, {
		tell: () => void 0,
		end: () => void 0
	});
	if (supervision.kind === "ended") {
		process.exitCode = supervision.status;
		return;
	}
	const plans = await readInputs(paths);
	setUpV8(process);
	const report = await check(plans, {
		failOn,
		...task.source !== void 0 && { source: task.source }
	});
	return {
		...report,
		plans: await Promise.all(report.plans.map(inRepository)),
		...own
	};
}
async function refuseToLose(paths, files) {
	for (const form of fileForms) {
		const path = files[form];
		if (path !== void 0) await refuseToOverwrite(paths, path, `${form}-file`);
	}
}
const inRepository = async (section) => section.source === void 0 ? section : {
	...section,
	source: await fromRepository(section.source)
};
function printUntrusted(text) {
	const token = randomUUID();
	process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}
async function writeSummary(report, { links }) {
	if (!env.GITHUB_STEP_SUMMARY) return;
	const head = heading(report.label ?? "");
	const maxLength = longestSummary - Buffer.byteLength(head);
	await summary.addRaw(head + render(report, "markdown", {
		...links,
		maxLength
	})).write();
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
async function writeFiles({ files }, report, { links }) {
	for (const form of fileForms) {
		const path = files[form];
		if (path !== void 0) await writeWhole(path, render(report, form, links), `${form}-file`);
	}
}
function fail(error) {
	setFailed(refusal(error) ?? defect(error, env));
}
process.on("uncaughtException", fail);
await main().catch(fail);
export {};

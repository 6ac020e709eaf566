import { n as isGzip, r as largestRatio } from "./shared-gzip.js";
import { i as standardInput } from "./shared-input.js";
import { n as spareMemory, t as sizeText } from "./shared-memory.js";
import { a as InputError, i as visible } from "./shared-refusal.js";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { getHeapStatistics } from "node:v8";
// src/cli/supervise.ts
async function supervise(plans, watcher) {
	if (isSupervised()) return {
		kind: "here",
		piped: standardInput(),
		watcher: supervisor
	};
	const known = (await Promise.all(plans.filter((plan) => plan !== "-").map(sizeOf))).reduce((sum, size) => sum + size, 0);
	const { piped, size: ofPipe } = plans.includes("-") ? await begin(known) : {
		piped: void 0,
		size: 0
	};
	const size = known + ofPipe;
	const here = {
		kind: "here",
		piped: piped ?? standardInput(),
		watcher
	};
	if (!isLarge(size)) return here;
	const child = await startChild(size, piped === void 0 ? "ignore" : "pipe");
	if (child === void 0) return here;
	const status = ended(child, watcher, plans);
	if (piped !== void 0 && child.stdin !== null) await pipeline(Readable.from(piped), child.stdin).catch(() => void 0);
	return {
		kind: "ended",
		status: await status
	};
}
async function sizeOf(plan) {
	try {
		if (!(await stat(plan)).isFile()) return 0;
		const file = await open(plan);
		try {
			const { size } = await file.stat();
			const { buffer } = await file.read(Buffer.alloc(2));
			return isGzip(buffer) ? size * largestRatio : size;
		} finally {
			await file.close();
		}
	} catch {
		return 0;
	}
}
async function begin(known) {
	const rest = standardInput();
	const head = [];
	let size = 0;
	while (!isLarge(known + size)) {
		const { done, value } = await rest.next();
		if (done) break;
		head.push(value);
		const [first = value] = head;
		size += isGzip(first) ? value.length * largestRatio : value.length;
	}
	return {
		piped: (async function* () {
			yield* head.splice(0);
			yield* rest;
		})(),
		size
	};
}
const isLarge = (size) => size * 16 > getHeapStatistics().heap_size_limit;
const mark = "FLOWBREAK_SUPERVISED";
const isSupervised = () => process.env[mark] === "1" && process.send !== void 0;
const heapIsLimited = () => /--max[-_](?:old[-_]space|heap)[-_]size/.test([...process.execArgv, process.env.NODE_OPTIONS].join(" "));
async function startChild(size, stdin) {
	const { spawn } = await import("node:child_process");
	const [node, program = ""] = process.argv;
	const heap = Math.floor(.75 * Math.max(0, spareMemory() - size) / 2 ** 20);
	const more = heapIsLimited() || heap * 2 ** 20 < getHeapStatistics().heap_size_limit;
	const flags = [...process.execArgv, ...more ? [] : [`--max-old-space-size=${heap}`]];
	try {
		const child = spawn(node ?? process.execPath, [
			...flags,
			program,
			...process.argv.slice(2)
		], {
			env: {
				...process.env,
				[mark]: "1"
			},
			stdio: [
				stdin,
				"inherit",
				"pipe",
				"ipc"
			]
		});
		await once(child, "spawn");
		return child;
	} catch {
		return;
	}
}
async function ended(child, watcher, plans) {
	let said = "";
	child.stderr?.setEncoding("utf8").on("data", (text) => {
		said += text;
	});
	child.on("message", async (message) => {
		if (message.kind !== "over") return watcher.tell(message);
		await watcher.end();
		if (child.connected) child.send(over);
	});
	const [status, signal] = await once(child, "close");
	await watcher.end();
	if (status !== null && status <= 3) {
		process.stderr.write(said);
		return status;
	}
	if (signal === "SIGKILL" || /out of memory|allocation failed/i.test(said)) throw await tooLarge(plans);
	if (signal === "SIGINT" || signal === "SIGTERM" || signal === "SIGHUP") process.kill(process.pid, signal);
	throw new Error(`The process that checked the plans ended with ${signal ?? status}`);
}
async function tooLarge(plans) {
	const [first = "", ...others] = plans;
	const size = (await Promise.all(plans.map((plan) => stat(plan).catch(() => ({ size: 0 }))))).reduce((sum, { size }) => sum + size, 0);
	const named = first === "-" ? "standard input" : visible(first);
	const what = `${others.length > 0 ? `${plans.length} plans` : named}${size > 0 ? ` (${sizeText(size)})` : ""}`;
	const more = heapIsLimited() ? "raise --max-old-space-size, or leave it out" : "run flowbreak where there is more memory";
	return new InputError(`${what} cannot be checked in the memory there is: ${more}, or make a plan for each root module.`);
}
const over = { kind: "over" };
const supervisor = {
	tell: (event) => process.send?.(event),
	end: async () => {
		if (!process.connected) return;
		process.send?.(over);
		await once(process, "message");
		process.disconnect();
	}
};
export { supervise as t };

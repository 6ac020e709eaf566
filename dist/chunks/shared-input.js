import { n as spareMemory, t as sizeText } from "./shared-memory.js";
import { a as InputError, r as refuse, t as MAKE_PLAN } from "./shared-refusal.js";
import { open, readdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { constants } from "node:buffer";
// src/plan/input.ts
async function readInput(path, piped = standardInput()) {
	if (path === "-") return {
		name: path,
		bytes: await joined(path, piped)
	};
	const bytes = await readFile$1(path);
	const directory = dirname(path);
	return {
		name: path,
		bytes,
		...(await readdir(directory).catch(() => [])).some((name) => name.endsWith(".tf")) ? { directory } : {}
	};
}
async function readInputs(paths, piped) {
	const inputs = [];
	for (const path of paths) inputs.push(await readInput(path, piped));
	return inputs;
}
const PIPE_PLAN = "pipe a plan into it with `terraform show -json tfplan | flowbreak check -`";
async function* standardInput() {
	if (process.stdin.isTTY) throw refuse("-", `is a terminal: ${PIPE_PLAN}`);
	let empty = true;
	try {
		for await (const piece of process.stdin) {
			empty = false;
			yield piece;
		}
	} catch (error) {
		const { code } = error;
		throw refuse("-", `${code === "EBADF" ? "is closed" : `cannot be read (${code})`}: ${PIPE_PLAN}`);
	}
	if (empty) throw refuse("-", `is empty: ${PIPE_PLAN}`);
}
async function requireDirectory(path) {
	const found = await stat(path).catch(() => void 0);
	if (found?.isDirectory()) return;
	throw refuse(path, `${found === void 0 ? "does not exist" : "is not a directory"}: give --source the directory of the root module's .tf files`);
}
async function readFile$1(path) {
	const problem = (code) => PROBLEMS.get(code ?? "") ?? `cannot be read (${code ?? "no reason given"})`;
	try {
		const file = await open(path, "r");
		try {
			const { size } = await file.stat();
			if (size === 0) return await joined(path, file.createReadStream({ autoClose: false }));
			requireMemory(path, size, size);
			return await filled(file, Buffer.allocUnsafeSlow(size));
		} finally {
			await file.close();
		}
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw refuse(path, `${problem(error.code)}: ${MAKE_PLAN}`);
	}
}
async function filled(file, bytes) {
	const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, piece) => piece * PIECE);
	const ends = await Promise.all(starts.map((start) => filledFrom(file, bytes, start)));
	const short = ends.findIndex((end, piece) => end < Math.min(PIECE * (piece + 1), bytes.length));
	return short < 0 ? bytes : bytes.subarray(0, ends[short]);
}
async function filledFrom(file, bytes, start) {
	const end = Math.min(start + PIECE, bytes.length);
	let at = start;
	while (at < end) {
		const { bytesRead } = await file.read(bytes, at, end - at, at);
		if (bytesRead === 0) break;
		at += bytesRead;
	}
	return at;
}
const PIECE = 1 << 24;
async function joined(name, pieces) {
	const all = [];
	let size = 0;
	let allowed = 0;
	for await (const piece of pieces) {
		all.push(piece);
		size += piece.length;
		if (size < allowed) continue;
		requireMemory(name, size, size + PIECE);
		allowed = size + PIECE;
	}
	return Buffer.concat(all, size);
}
function requireMemory(name, size, needed) {
	const spare = spareMemory();
	if (size > constants.MAX_LENGTH) {
		const most = sizeText(constants.MAX_LENGTH);
		throw refuse(name, `is larger than the ${most} that Node.js ${process.versions.node} can hold: ${SPLIT}`);
	}
	if (needed > spare) {
		const known = sizeText(size);
		throw refuse(name, `has ${known} or more, and there is memory for ${sizeText(spare)} only: ${SPLIT}`);
	}
}
const SPLIT = "make a plan for each root module, or run flowbreak where there is more memory";
const PROBLEMS = new Map([
	["ENOENT", "does not exist"],
	["ENOTDIR", "does not exist"],
	["EISDIR", "is a directory, not a plan"],
	["EACCES", "may not be read"],
	["EPERM", "may not be read"],
	["ENAMETOOLONG", "has too long a name"],
	["ERR_INVALID_ARG_VALUE", "has a name that no file can have"]
]);
export { standardInput as i, readInputs as n, requireDirectory as r, readInput as t };

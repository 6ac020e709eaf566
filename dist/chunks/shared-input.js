import { a as InputError, r as refuse, t as MAKE_PLAN } from "./shared-refusal.js";
import { n as spareMemory, t as sizeText } from "./shared-memory.js";
import { open, readdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { constants } from "node:buffer";
import { gunzipSync } from "node:zlib";
// src/plan/gzip.ts
const isGzip = (bytes) => bytes[0] === 31 && bytes[1] === 139;
const largestRatio = 1032;
function decompressed(name, bytes) {
	if (!isGzip(bytes)) return bytes;
	const { text, read } = inflate(name, bytes, Math.min(constants.MAX_LENGTH, Math.floor(spareMemory() / 2)));
	if (bytes.subarray(read).some((byte) => byte !== 0)) throw damaged(name);
	if (text.length === 0) throw refuse(name, `is compressed with gzip, and there is nothing in it: ${MAKE_PLAN}`);
	if (isGzip(text)) throw refuse(name, "is compressed with gzip twice: run `gunzip` on it first");
	return text;
}
function inflate(name, bytes, most) {
	try {
		const { buffer, engine } = gunzipSync(bytes, {
			info: true,
			chunkSize: 1 << 20,
			maxOutputLength: most
		});
		return {
			text: buffer,
			read: engine.bytesWritten
		};
	} catch (error) {
		switch (error.code) {
			case "ERR_BUFFER_TOO_LARGE": throw refuse(name, `is compressed with gzip, and decompressed it is larger than ${sizeText(most)}, more than there is memory for: make a plan for each root module`);
			case "Z_BUF_ERROR": throw refuse(name, `is compressed with gzip and cut off after ${bytes.length} bytes: compress it again, or ${MAKE_PLAN}`);
			case "Z_DATA_ERROR": throw damaged(name);
			default: throw error;
		}
	}
}
const damaged = (name) => refuse(name, `is compressed with gzip and damaged, or has something after its end: compress it again, or ${MAKE_PLAN}`);
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
	let end = 0;
	while (end < bytes.length) {
		const { bytesRead } = await file.read(bytes, end, Math.min(bytes.length - end, PIECE));
		if (bytesRead === 0) break;
		end += bytesRead;
	}
	return bytes.subarray(0, end);
}
const PIECE = 1 << 26;
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
export { isGzip as a, decompressed as i, requireDirectory as n, largestRatio as o, standardInput as r, readInput as t };

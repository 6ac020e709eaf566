import { n as spareMemory, t as sizeText } from "./shared-memory.js";
import { r as refuse, t as MAKE_PLAN } from "./shared-refusal.js";
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
export { isGzip as n, largestRatio as r, decompressed as t };

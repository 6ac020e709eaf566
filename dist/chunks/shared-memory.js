import { freemem, totalmem } from "node:os";
// src/plan/memory.ts
function spareMemory() {
	const allowed = process.constrainedMemory?.() ?? 0;
	const inContainer = allowed > 0 && allowed < totalmem() ? allowed - process.memoryUsage.rss() : Number.POSITIVE_INFINITY;
	return Math.max(0, Math.min(inContainer, process.platform === "linux" ? freemem() : totalmem()));
}
function sizeText(bytes) {
	if (bytes < 1e9) return `${Math.max(1, Math.round(bytes / 1e6))} MB`;
	return `${(bytes / 1e9).toFixed(1)} GB`;
}
export { spareMemory as n, sizeText as t };

import { freemem, totalmem } from "node:os";

/**
 * How many bytes this process can hold in addition, as far as can be told. Beyond, the system ends a process without a
 * word, so that whoever needs much asks first.
 */
export function spareMemory(): number {
  // What a container may hold; a number larger than the machine where there is no such limit.
  const allowed = process.constrainedMemory?.() ?? 0;
  const inContainer =
    allowed > 0 && allowed < totalmem() ? allowed - process.memoryUsage.rss() : Number.POSITIVE_INFINITY;
  // Elsewhere than on Linux, free memory leaves out what the system would give back for the asking.
  return Math.max(0, Math.min(inContainer, process.platform === "linux" ? freemem() : totalmem()));
}

/** `812 MB`, `1.2 GB` */
export function sizeText(bytes: number): string {
  if (bytes < 1e9) return `${Math.max(1, Math.round(bytes / 1e6))} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

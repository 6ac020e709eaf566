import { constants } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { sizeText, spareMemory } from "./memory.ts";
import { MAKE_PLAN, refuse } from "./refusal.ts";

/** No text in any encoding begins with these two bytes. https://www.rfc-editor.org/rfc/rfc1952 */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** DEFLATE can make nothing smaller than this part of it. https://zlib.net/zlib_tech.html */
export const largestRatio = 1032;

/** What was compressed, or the bytes themselves where they are not compressed. */
export function decompressed(name: string, bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  // The pieces and the whole are in memory together for a moment.
  const most = Math.min(constants.MAX_LENGTH, Math.floor(spareMemory() / 2));
  const { text, read } = inflate(name, bytes, most);
  // Tapes fill up their blocks with zeros.
  if (bytes.subarray(read).some((byte) => byte !== 0)) throw damaged(name);
  if (text.length === 0) throw refuse(name, `is compressed with gzip, and there is nothing in it: ${MAKE_PLAN}`);
  if (isGzip(text)) throw refuse(name, "is compressed with gzip twice: run `gunzip` on it first");
  return text;
}

function inflate(name: string, bytes: Uint8Array, most: number): { text: Uint8Array; read: number } {
  try {
    // Typed as if there were no `info`.
    const { buffer, engine } = gunzipSync(bytes, {
      info: true,
      chunkSize: 1 << 20,
      maxOutputLength: most,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { text: buffer, read: engine.bytesWritten };
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case "ERR_BUFFER_TOO_LARGE":
        throw refuse(
          name,
          `is compressed with gzip, and decompressed it is larger than ${sizeText(most)}, more than there is memory for: make a plan for each root module`,
        );
      case "Z_BUF_ERROR":
        throw refuse(
          name,
          `is compressed with gzip and cut off after ${bytes.length} bytes: compress it again, or ${MAKE_PLAN}`,
        );
      case "Z_DATA_ERROR":
        throw damaged(name);
      default:
        throw error;
    }
  }
}

const damaged = (name: string) =>
  refuse(
    name,
    `is compressed with gzip and damaged, or has something after its end: compress it again, or ${MAKE_PLAN}`,
  );

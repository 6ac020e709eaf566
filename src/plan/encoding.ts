/** What the first bytes tell about how text is written down. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // Without a mark: JSON begins with two ASCII characters, so the zeros tell which half of a unit comes first.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return "utf-8";
}

/** The same text in UTF-8 and without a byte order mark; undefined where it is no valid UTF-16. */
export function toUtf8(bytes: Uint8Array): Uint8Array | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  }
  // In pieces, because one string cannot hold what a buffer can.
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: Buffer[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      pieces.push(Buffer.from(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })));
    }
    pieces.push(Buffer.from(decoder.decode()));
  } catch {
    return undefined;
  }
  return Buffer.concat(pieces);
}

const PIECE = 1 << 24;

/** What the first bytes tell about how text is written down. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";
export declare function encodingOf(bytes: Uint8Array): Encoding;
/** The same text in UTF-8 and without a byte order mark; undefined where it is no valid UTF-16. */
export declare function toUtf8(bytes: Uint8Array): Uint8Array | undefined;

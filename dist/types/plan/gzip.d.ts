/** No text in any encoding begins with these two bytes. https://www.rfc-editor.org/rfc/rfc1952 */
export declare const isGzip: (bytes: Uint8Array) => boolean;
/** DEFLATE can make nothing smaller than this part of it. https://zlib.net/zlib_tech.html */
export declare const largestRatio = 1032;
/** What was compressed, or the bytes themselves where they are not compressed. */
export declare function decompressed(name: string, bytes: Uint8Array): Uint8Array;

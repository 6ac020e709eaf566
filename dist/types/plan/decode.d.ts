/** One JSON object in UTF-8, from `start` on. */
export interface JsonDocument {
    readonly bytes: Buffer;
    readonly start: number;
}
/** Takes off what shells and wrappers put around the JSON that Terraform wrote. */
export declare function decode(name: string, input: Uint8Array): JsonDocument;
/** Refuses a file that goes on after the object that ends at `end`. */
export declare function refuseMore(name: string, { bytes, start }: JsonDocument, end: number): void;
/** Runs what reads the document; what is wrong with the document as JSON is said in one sentence. */
export declare function faultless<T>(name: string, read: () => T): T;

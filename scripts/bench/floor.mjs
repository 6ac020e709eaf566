// @ts-check
// What anybody pays who reads a plan: to read the file and to parse it, and nothing else.
import { constants } from "node:buffer";
import { createReadStream, readFileSync, statSync } from "node:fs";

const [, , path = ""] = process.argv;
if (statSync(path).size < constants.MAX_STRING_LENGTH) JSON.parse(readFileSync(path, "utf8"));
else {
  // One string cannot hold it. This is the fastest parser of streams that yields the whole value.
  const { parseChunked } = await import("@discoveryjs/json-ext");
  await parseChunked(createReadStream(path, { highWaterMark: 2 ** 20 }));
}

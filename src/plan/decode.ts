import { encodingOf, toUtf8 } from "./encoding.ts";
import { decompressed } from "./gzip.ts";
import { sizeText } from "./memory.ts";
import { notJson, otherThanPlan } from "./recognize.ts";
import { MAKE_PLAN, refuse } from "./refusal.ts";
import { isObjectAt, JsonFault, scanMembers, skipSpace, skipValue } from "./scan.ts";

/** One JSON object in UTF-8, from `start` on. */
export interface JsonDocument {
  readonly bytes: Buffer;
  readonly start: number;
}

/** Far more than any wrapper writes around the document. */
const MARGIN = 1 << 16;

/** Takes off what shells and wrappers put around the JSON that Terraform wrote. */
export function decode(name: string, input: Uint8Array): JsonDocument {
  const given = decompressed(name, input);
  const text = toUtf8(given);
  if (text === undefined) throw refuse(name, DAMAGED);
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  requireStrings(name, bytes);
  const start = documentStart(bytes);
  if (start === undefined) {
    throw refuse(name, encodingOf(given) === "utf-8" ? notJson(name, bytes) : DAMAGED);
  }
  return { bytes, start };
}

/** Older versions of Node.js make strings of the first 2 GiB only. https://github.com/nodejs/node/issues/52298 */
function requireStrings(name: string, bytes: Buffer): void {
  try {
    textBetween(bytes, bytes.length - 1, bytes.length);
  } catch {
    const { node } = process.versions;
    const most = sizeText(2 ** 31);
    throw refuse(
      name,
      `holds ${sizeText(bytes.length)} of text, of which Node.js ${node} can read ${most} only: take a newer one, or make a plan for each root module`,
    );
  }
}

/** Refuses a file that goes on after the object that ends at `end`. */
export function refuseMore(name: string, { bytes, start }: JsonDocument, end: number): void {
  if (skipSpace(bytes, end) === bytes.length) return;
  const after = textBetween(bytes, end, end + MARGIN);
  if (isWrapperOutput(after)) return;
  if (!after.trimStart().startsWith("{")) {
    throw refuse(name, `has text after the JSON of the plan: write it again (${MAKE_PLAN})`);
  }
  const keys = new Set<string>();
  scanMembers(bytes, start, (key, at) => {
    keys.add(key);
    return skipValue(bytes, at);
  });
  const several = `holds more than one JSON document: write each plan into a file of its own (${MAKE_PLAN})`;
  throw refuse(name, otherThanPlan(keys) ?? several);
}

const DAMAGED = `is UTF-16 text that was damaged on its way: write it again as UTF-8 (${MAKE_PLAN}; in PowerShell \
\`terraform show -json tfplan | Out-File -Encoding utf8 plan.json\`)`;

/** The wrapper of setup-terraform writes workflow commands after the output. */
function isWrapperOutput(text: string): boolean {
  return text.split(/[\r\n]/).every((line) => line.trim() === "" || line.startsWith("::"));
}

/**
 * A plan begins the file, or stands after lines of a wrapper: setup-terraform's `[command]…`, or Terragrunt's log, which
 * may also put a prefix on the line itself. Nothing but a plan begins with this key, so text before it does no harm.
 */
function documentStart(bytes: Buffer): number | undefined {
  const first = skipSpace(bytes, 0);
  if (isObjectAt(bytes, first)) return first;
  const match = /(?:^|[\r\n]|: )\{\s*"format_version"/.exec(textBetween(bytes, first, first + MARGIN));
  return match ? first + match.index + match[0].indexOf("{") : undefined;
}

/** As Latin-1, in which one byte is one character. */
function textBetween(bytes: Buffer, start: number, end: number): string {
  return bytes.toString("latin1", start, end);
}

/** Runs what reads the document; what is wrong with the document as JSON is said in one sentence. */
export function faultless<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const where = error.reason === "cut-off" ? "is cut off after" : "is not valid JSON at byte";
    throw refuse(
      name,
      `${where} ${error.at}${error.reason === "cut-off" ? " bytes" : ""}: write it again (${MAKE_PLAN})`,
    );
  }
}

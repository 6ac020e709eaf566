import { isObject, type JsonObject } from "./json.ts";
import type { Json } from "./value.ts";

/** The blocks of a text in HCL, as an object; undefined where it cannot be read. Expressions are strings: `"${…}"`. */
export type ParseHcl = (text: string) => JsonObject | undefined;

/** What may be parsed in one run: at some 100 KB a second, more would keep people waiting for little. */
const MOST_TEXT = 512 * 1024;

/** The parser is large and takes a fifth of a second to load, so it is loaded only when something needs it. */
export async function loadHcl(): Promise<ParseHcl> {
  const { default: parser } = await tidily(() => import("hcl2-parser"));
  let left = MOST_TEXT;
  return (text) => {
    left -= text.length;
    if (left < 0) return undefined;
    try {
      const [value] = parser.parseToObject(text) as [Json, unknown];
      return isObject(value) ? value : undefined;
    } catch {
      return undefined;
    }
  };
}

/** As it is loaded, the parser leaves a global `require` behind and asks for endless stack traces. */
async function tidily<T>(load: () => Promise<T>): Promise<T> {
  const require = Object.getOwnPropertyDescriptor(globalThis, "require");
  const { stackTraceLimit } = Error;
  try {
    return await load();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    if (require) Object.defineProperty(globalThis, "require", require);
    else Reflect.deleteProperty(globalThis, "require");
  }
}

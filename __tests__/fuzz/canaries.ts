import { createHash } from "node:crypto";
import { type Leaf, leaf, type Tree, textOf, written } from "./tree.ts";

/** Canaries stand in for sensitive values, and can be told from all that may be shown. */

const word = "canary";
/** The first octets of every IPv4 canary. */
export const octets = "10.213";
/** The first groups of every IPv6 canary. */
export const groups = "fdca:9a27";
const id = "0ca9a270ca9a27";
const number = 48763;

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** A name, alike for the same text. */
export const canaryName = (text: string): string => `${word}${hashOf(text).toString("hex").slice(0, 6)}`;

/** `subnet-0123456789abcdef0`, as another of its kind. */
export const canaryId = (text: string): string =>
  text.replace(/[\da-f]+$/, () => id + hashOf(text).toString("hex").slice(0, 3));

export const canaryAddress = (text: string): string => {
  const [a = 0, b = 0] = hashOf(text);
  return `${octets}.${a}.${b}`;
};

/** A region that nobody knows, of the same partition. */
export const canaryRegion = (text: string): string => text.replace(/-.*-/, `-${word}-`);

/** In the place of any value: of the same kind, but what it decides may change. */
export function canaryOf(value: Leaf): Tree {
  const text = textOf(value);
  // Of the few values that true, false and null are, nobody could tell that one is shown.
  if (text === undefined) return /^[\d-]/.test(value.json) ? written(`${number}`) : value;
  if (escaped(text) !== undefined) return value;
  const [a = 0] = hashOf(text);
  const length = /\/(\d+)$/.exec(text)?.[1];
  if (/^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text)) {
    return leaf(Number(length) > 23 ? `${octets}.${a}.0/${length}` : `${octets}.0.0/${Math.max(16, Number(length))}`);
  }
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return leaf(canaryAddress(text));
  if (/^[\da-f]*:[\da-f:]*(?:\/\d+)?$/.test(text)) {
    return leaf(`${groups}:${a.toString(16)}::${length === undefined ? "" : `/${Math.max(48, Number(length))}`}`);
  }
  if (/^[a-z]+(?:-[a-z]+)*-[\da-f]{8,17}$/.test(text)) return leaf(canaryId(text));
  const name = canaryName(text);
  if (text.startsWith("{")) return leaf(a % 2 === 0 ? `{"Statement":[{"Sid":"${name}"}]}` : `{"${name}`);
  return leaf(`${/^(?:arn:[\w:/-]+[:/]|com\.amazonaws\.[\w-]+\.)/.exec(text)?.[0] ?? ""}${name}`);
}

const base64Of = ["Y2FuYXJ5", "NhbmFye", "jYW5hcn"];

/**
 * A canary as it is, in another case, in base64 at any offset; and the numbers and addresses right beside one, which
 * the ends of a range would give away.
 */
const shapes = [
  new RegExp(word, "i"),
  ...base64Of.map((text) => new RegExp(text)),
  /(?<![\d.])10\.(?:213\.\d|212\.255\.255|214\.0\.0(?!\d))/,
  new RegExp(groups, "i"),
  new RegExp(id, "i"),
  new RegExp(`(?<![\\w.-])(?:${number - 1}|${number}|${number + 1})(?![\\w])`),
];

/** Where a canary got out, with what stands around it. */
export function escaped(output: string): string | undefined {
  for (const shape of shapes) {
    const found = shape.exec(output);
    if (found) return output.slice(Math.max(0, found.index - 60), found.index + 60);
  }
  return undefined;
}

import { gzipSync } from "node:zlib";
import type { Random } from "./random.ts";

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

export const byteMutations = {
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  cutFront: (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  flipBits: (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  overwrite: (bytes, random) => changed(bytes, random, () => random.below(256)),
  punctuate: (bytes, random) => changed(bytes, random, () => random.pick([...Buffer.from('{}[]",:\\ \n0e-')])),
  insert: (bytes, random) => inserted(bytes, random, Buffer.from(Array.from({ length: 8 }, () => random.below(256)))),
  invalidUtf8: (bytes, random) =>
    inserted(
      bytes,
      random,
      Buffer.from(random.pick(["c3", "ff", "eda080", "c0af", "f4908080", "80", "efbfbe"]), "hex"),
    ),
  remove: (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(100))]);
  },
  mark: (bytes, random) =>
    Buffer.concat([Buffer.from(random.pick(["efbbbf", "fffe", "feff", "efbbbfefbbbf", "0000feff"]), "hex"), bytes]),
  utf16: (bytes, random) => {
    const wide = Buffer.from((random.chance(0.5) ? "\ufeff" : "") + bytes.toString("utf8"), "utf16le");
    const ordered = random.chance(0.5) ? wide : wide.swap16();
    return random.chance(0.2) ? ordered.subarray(0, ordered.length - 1) : ordered;
  },
  twice: (bytes, random) => Buffer.concat([bytes, Buffer.from(random.pick(["", "\n", ",", "\0"])), bytes]),
  wrap: (bytes, random) => {
    const line = random.pick([
      "[command]/bin/terraform show -json\n",
      "12:00:00 INFO terraform: ",
      "::debug::x\n",
      "x",
    ]);
    return Buffer.concat([
      Buffer.from(line),
      bytes,
      Buffer.from(random.pick(["", "\n::debug::done\n", "\n::error::x", "x"])),
    ]);
  },
  gzip: (bytes, random) => {
    const packed = gzipSync(bytes);
    return random.chance(0.5) ? packed : packed.subarray(0, random.below(packed.length));
  },
  blank: (bytes, random) => inserted(bytes, random, Buffer.alloc(100_000, random.pick([" ", "\n", "\0"]))),
} as const satisfies Record<string, ByteMutation>;

export type ByteMutationName = keyof typeof byteMutations;

/** After these a plan may be another valid plan, in which other values are sensitive. */
export const rewriting: ReadonlySet<ByteMutationName> = new Set([
  "flipBits",
  "overwrite",
  "punctuate",
  "insert",
  "invalidUtf8",
  "remove",
  "blank",
]);

function changed(bytes: Buffer, random: Random, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length === 0) return copy;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(copy.length);
    copy[at] = change(copy[at] ?? 0);
  }
  return copy;
}

function inserted(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

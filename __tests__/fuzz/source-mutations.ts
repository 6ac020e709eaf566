// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL is written so.
import { join } from "node:path/posix";
import { texts } from "./hostile.ts";
import type { Random } from "./random.ts";

/** The files beside a plan: their text, by their path below the root module's directory. */
export type SourceFiles = ReadonlyMap<string, string>;

type SourceMutation = (files: SourceFiles, random: Random) => SourceFiles;

export const sourceMutations = {
  truncate: onText((text, random) => text.slice(0, random.below(text.length + 1))),
  garble: onText((text, random) =>
    insert(text, random, random.pick([...'{}[]()"$%<#*/\\=,?:\n\0\u202e', "<<E\n", "/*", "${", "%{"])),
  ),
  remove: onText((text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random.below(40));
  }),
  hostileText: onText((text, random) => insert(text, random, random.pick(texts))),
  literal: onText((text, random) =>
    replaceOne(text, random, /"[^"\n]*"/g, () => JSON.stringify(random.pick(texts).slice(0, 2_000))),
  ),
  reference: onText((text, random) =>
    replaceOne(text, random, /\b[a-z_]+\.[a-z_]+(?:\.[a-z_]+)+\b/g, () =>
      random.pick([
        "local.a",
        "local.b",
        "var.x",
        "each.value",
        "each.key",
        "count.index",
        "module.a.b",
        "null",
        "self",
      ]),
    ),
  ),
  expression: onText((text, random) =>
    replaceOne(text, random, /(?<== )[^\n{[]+$/gm, () =>
      random.pick([
        "local.a",
        "[for x in local.a : x]",
        "{ for k, v in local.a : k => v... }",
        "local.a ? local.b : local.a",
        'try(local.a, var.x, "")',
        "concat(local.a, local.b, local.a, local.b)",
        "merge(local.a, { a = local.b })",
        'jsondecode("{")',
        "range(0, 1000000000)",
        'cidrsubnet("10.0.0.0/8", 24, 65536)',
        "<<EOT\nunclosed",
        '"${"${"${local.a}"}"}"',
        'provider::aws::arn_parse("x")',
        `${"(".repeat(500)}1${")".repeat(500)}`,
        "[".repeat(2_000) + "]".repeat(2_000),
        `${"!".repeat(5_000)}true`,
        `${"1 + ".repeat(2_000)}1`,
      ]),
    ),
  ),
  circle: onText(
    (text) =>
      `${text}\nlocals {\n  a = concat(local.b, local.b, [local.a])\n  b = merge(local.a, { x = local.b })\n}\n`,
  ),
  dynamic: onText((text, random) =>
    replaceOne(
      text,
      random,
      /\{\n/g,
      (found) => `${found}  dynamic "${random.pick(["ingress", "egress", "route", "x"])}" {
    for_each = ${random.pick(["local.a", "[1, 2]", "{ a = local.b }", "var.x"])}
    content {
      cidr_blocks = [${random.pick(["ingress.value", "each.value", "local.a"])}]
    }
  }
`,
    ),
  ),
  comment: onText((text, random) => insert(text, random, random.pick(["/*", "# ", "// ", "*/"]))),
  lineEnds: onText((text, random) => text.replaceAll("\n", random.pick(["\r\n", "\r", "\u2028", ""]))),
  moduleSource: onText((text, random) =>
    replaceOne(text, random, /source\s*=\s*"[^"]*"/g, () => {
      const source = random.pick([
        "./",
        ".",
        "..",
        "../..",
        "../../../../../etc",
        "./modules/../.",
        "./\0",
        "/etc",
        "./main.tf",
      ]);
      return `source = ${JSON.stringify(source)}`;
    }),
  ),
  duplicateFile(files, random) {
    const found = oneOf(files, random);
    return found === undefined ? files : new Map([...files, [join(found.path, "..", "zz_override.tf"), found.text]]);
  },
  dropFile(files, random) {
    const gone = oneOf(files, random)?.path;
    return new Map([...files].filter(([path]) => path !== gone));
  },
  renameFile(files, random) {
    const found = oneOf(files, random);
    if (found === undefined) return files;
    // What no file can be called is left out: a slash, a zero, more than 255 bytes, half a character.
    const name = random
      .pick(texts)
      .replaceAll(/[/\0\p{Cs}]/gu, "")
      .slice(0, 60);
    const path = join(found.path, "..", `${name}.tf`);
    return new Map([...files].map(([old, text]) => [old === found.path ? path : old, text]));
  },
  json(files, random) {
    const content = random.pick([
      '{"resource":{"aws_vpc":{"main":{}}}}',
      "{",
      "[]",
      '{"locals":{"a":"${local.a}"}}',
      '{"resource":1}',
    ]);
    return new Map([...files, ["extra.tf.json", content]]);
  },
  manifest(files, random) {
    const content = random.pick([
      "{",
      '{"Modules":1}',
      '{"Modules":[{"Key":"network","Dir":"."},{"Key":"endpoints","Dir":".."}]}',
      '{"Modules":[{"Key":"__proto__","Dir":"../../../../etc"},{"Key":1,"Dir":null}]}',
    ]);
    return new Map([...files, [".terraform/modules/modules.json", content]]);
  },
} as const satisfies Record<string, SourceMutation>;

export type SourceMutationName = keyof typeof sourceMutations;

function onText(change: (text: string, random: Random) => string): SourceMutation {
  return (files, random) => {
    const found = oneOf(files, random);
    return found === undefined ? files : new Map([...files, [found.path, change(found.text, random)]]);
  };
}

function oneOf(files: SourceFiles, random: Random): { readonly path: string; readonly text: string } | undefined {
  if (files.size === 0) return undefined;
  const [path, text] = random.pick([...files]);
  return { path, text };
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function replaceOne(text: string, random: Random, pattern: RegExp, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: old, index } = random.pick(found);
  return text.slice(0, index) + by(old) + text.slice(index + old.length);
}

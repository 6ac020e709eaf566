// @ts-check
// Builds dist/ from src/: the bundles of the command line, the action and the library with all they
// need inside, the library's declarations, the report's schema and the licences of what was bundled.
// The same sources and lock file give the same bytes, so that dist/ can be committed and compared.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { rolldown } from "rolldown";
import { minifySync } from "rolldown/utils";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const entries = { cli: "src/cli.ts", action: "src/action.ts", index: "src/index.ts" };
const schema = "src/report/report.schema.json";

// Slow to load or rarely needed: the command line and the library reach them by import() alone.
const lazy = ["hcl2-parser", "@actions/core", "@actions/github", "ajv", "yaml"];

// What runs before a plan is read stands in one file: each file that is loaded takes its time.
const start = [
  "src/cli/",
  "src/options.ts",
  "src/version.ts",
  "src/aws/reason-codes.ts",
  "src/findings/fail-on.ts",
  "src/findings/finding.ts",
  "src/plan/gzip.ts",
  "src/plan/input.ts",
  "src/plan/memory.ts",
  "src/plan/plan.ts",
  "src/plan/refusal.ts",
  "src/report/untrusted.ts",
];
const startsWith = (/** @type {string} */ id) =>
  start.some((path) => relative(root, id).split(sep).join("/").startsWith(path));

// hcl2-parser is Go compiled to JavaScript and carries these modules without their licences. Beside the licence of each:
// the files of scripts/licenses/ that have to go along with it, as the module's authors wrote them.
/** @type {ReadonlyMap<string, readonly [string, ...string[]]>} */
const goModules = new Map([
  ["the Go standard library", ["BSD-3-Clause", "go"]],
  ["github.com/agext/levenshtein", ["Apache-2.0", "levenshtein", "Apache-2.0"]],
  ["github.com/apparentlymart/go-textseg", ["MIT AND Apache-2.0 AND Unicode-DFS-2016", "go-textseg", "Apache-2.0"]],
  ["github.com/gopherjs/gopherjs", ["BSD-2-Clause", "gopherjs"]],
  ["github.com/hashicorp/hcl", ["MPL-2.0", "MPL-2.0"]],
  ["github.com/mitchellh/go-wordwrap", ["MIT", "go-wordwrap"]],
  ["github.com/tmccombs/hcl2json", ["Apache-2.0", "Apache-2.0"]],
  ["github.com/zclconf/go-cty", ["MIT", "go-cty"]],
  ["golang.org/x/text", ["BSD-3-Clause", "go"]],
]);

/** @typedef {import("rolldown").OutputChunk} Chunk */
/** @typedef {{ name: string, version: string, license?: string, dir: string }} Package */

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`build: ${message}`);
  process.exit(1);
}

/** @param {string} a @param {string} b */
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @type {Map<string, Package>} */
const packages = new Map();

/**
 * The installed package that a module belongs to; none for our own modules and the bundler's helpers.
 * @param {string} id
 * @returns {Package | undefined}
 */
function packageOf(id) {
  const marker = `${sep}node_modules${sep}`;
  const at = id.lastIndexOf(marker);
  if (at < 0 || id.startsWith("\0")) return undefined;
  const parts = id.slice(at + marker.length).split(sep);
  const name = parts.slice(0, parts[0]?.startsWith("@") ? 2 : 1);
  const dir = join(id.slice(0, at + marker.length), ...name);
  let found = packages.get(dir);
  if (found === undefined) {
    const manifest = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"));
    found = { name: manifest.name, version: manifest.version, license: manifest.license, dir };
    packages.set(dir, found);
  }
  return found;
}

/**
 * A chunk is named after the package or source file that it is imported for, without a content hash:
 * a change then shows as a changed file, not as one file gone and another come.
 * @param {import("rolldown").PreRenderedChunk} chunk
 */
function chunkFileName(chunk) {
  if (!chunk.facadeModuleId) {
    return chunk.name === "rolldown-runtime" ? "chunks/runtime.js" : `chunks/shared-${fileName(chunk.name)}.js`;
  }
  const source = relative(join(root, "src"), chunk.facadeModuleId).replace(/\.[a-z]+$/, "");
  return `chunks/${fileName(packageOf(chunk.facadeModuleId)?.name ?? source)}.js`;
}

/** @param {string} name */
function fileName(name) {
  return name.replace(/^@/, "").replaceAll(/[^A-Za-z0-9._-]+/g, "-");
}

/** What ajv makes of our schemas, as a module: it takes longer than most plans to be checked. */
async function compiledSchemas() {
  const build = await rolldown({ cwd: root, input: "src/plan/schemas.ts", platform: "node", tsconfig: false });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  const { SCHEMAS } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  const ajv = new Ajv({ schemas: SCHEMAS, allowUnionTypes: true, code: { source: true, esm: true } });
  const shapes = Object.keys(SCHEMAS);
  const code = standaloneCode.default(ajv, Object.fromEntries(shapes.map((shape) => [shape, shape])));
  return `${code}\nexport const validators = { ${shapes.join(", ")} };\n`;
}

async function bundle() {
  const validators = await compiledSchemas();
  for (const path of Object.values(entries)) {
    if (!existsSync(join(root, path))) fail(`${path} is missing`);
  }
  /** @type {string[]} */
  const warnings = [];
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: "node",
    tsconfig: false,
    transform: { target: "node20" },
    plugins: [
      {
        name: "compiled-schemas",
        load: (id) => (id === join(root, "src", "plan", "validators.ts") ? validators : null),
      },
    ],
    onLog(level, log) {
      if (level === "warn") warnings.push(log.message);
    },
  });
  const { output } = await build.generate({
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: chunkFileName,
    comments: { legal: false, annotation: false, jsdoc: false },
    codeSplitting: { groups: [{ name: "start", test: startsWith }] },
  });
  await build.close();
  if (warnings.length > 0) fail(warnings.join("\n"));
  return output.map((file) => (file.type === "chunk" ? file : fail(`unexpected asset ${file.fileName}`)));
}

/**
 * What the bundles promise: nothing is left to be installed, and the heavy packages stay lazy.
 * @param {Chunk[]} chunks
 */
function verify(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  for (const chunk of chunks) {
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      if (!byName.has(name) && !isBuiltin(name)) fail(`${chunk.fileName} imports ${name}, which is not bundled`);
    }
  }
  for (const entry of ["cli.js", "index.js"]) {
    const eager = new Set([entry]);
    for (const name of eager) {
      const chunk = byName.get(name);
      for (const id of chunk?.moduleIds ?? []) {
        const owner = packageOf(id)?.name;
        if (owner !== undefined && lazy.includes(owner)) fail(`${entry} loads ${owner} at its start: use import()`);
      }
      for (const next of chunk?.imports ?? []) eager.add(next);
    }
  }
}

/** @param {string} name @param {string} code */
function squeeze(name, code) {
  const result = minifySync(name, code, {
    module: true,
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: true },
  });
  if (result.errors.length > 0) fail(result.errors.map((error) => error.message).join("\n"));
  return result.code;
}

/**
 * @param {Chunk[]} chunks
 * @param {string} out
 */
function writeChunks(chunks, out) {
  for (const chunk of chunks) {
    const path = join(out, chunk.fileName);
    mkdirSync(dirname(path), { recursive: true });
    // Our own code stays readable; packages lose their blanks, which are half of hcl2-parser, but no names.
    const owners = chunk.moduleIds.map((id) => packageOf(id)?.name);
    const foreign = !owners.includes(undefined) || owners.includes("hcl2-parser");
    const code = foreign ? squeeze(chunk.fileName, chunk.code) : chunk.code;
    const shebang = chunk.fileName === "cli.js" && !code.startsWith("#!") ? "#!/usr/bin/env node\n" : "";
    writeFileSync(path, shebang + code);
  }
  chmodSync(join(out, "cli.js"), 0o755);
}

/** @param {string[]} args */
function tsc(args) {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const bin = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.tsc);
  const run = spawnSync(process.execPath, [bin, ...args], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) fail(`tsc ${args.join(" ")} failed`);
}

/** @param {string} out */
function writeTypes(out) {
  const emitted = join(out, "emitted");
  const types = join(out, "types");
  tsc(["--project", "tsconfig.build.json", "--outDir", emitted]);
  renameSync(join(emitted, "src"), types);
  rmSync(emitted, { recursive: true });
  for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const lines = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, lines.map((line) => declarationLine(line, path)).join("\n"));
  }
  // The declarations must stand alone, as a user's compiler sees them.
  const options = "--strict --skipLibCheck false --types node --module nodenext --target es2023".split(" ");
  tsc(["--ignoreConfig", "--noEmit", ...options, join(types, "index.d.ts")]);
}

/**
 * tsc leaves "./x.ts" in declarations, which not every tool resolves to x.d.ts.
 * @param {string} line @param {string} path
 */
function declarationLine(line, path) {
  if (/^\s*(\/\*|\*|\/\/)/.test(line)) return line;
  return line.replaceAll(/(\bfrom |\bimport |\bimport\()"([^"]+)"/g, (_, before, /** @type {string} */ name) => {
    const ours = name.startsWith(".");
    if (!ours && !isBuiltin(name)) fail(`${path} needs the types of ${name}, which users do not have`);
    return `${before}"${ours ? name.replace(/\.ts$/, ".js") : name}"`;
  });
}

/**
 * @param {Chunk[]} chunks
 * @param {string} out
 */
function writeLicenses(chunks, out) {
  /** @type {Map<string, Package>} */
  const bundled = new Map();
  /** @type {Set<string>} */
  const compiled = new Set();
  for (const id of chunks.flatMap((chunk) => chunk.moduleIds)) {
    const owner = packageOf(id);
    if (owner === undefined) continue;
    bundled.set(`${owner.name}@${owner.version}`, owner);
    if (owner.name !== "hcl2-parser") continue;
    for (const [, path = ""] of readFileSync(id, "utf8").matchAll(/\$packages\["([^"]+)"\]=/g)) {
      const module = path
        .replace(/^hcl2-parser\/vendor\//, "")
        .split("/")
        .slice(0, 3)
        .join("/");
      compiled.add(module.includes(".") ? module : "the Go standard library");
    }
  }
  const rule = "-".repeat(80);
  let text = "The files of this directory contain parts of the packages below, each under its own licence.\n";
  for (const key of [...bundled.keys()].sort(byCodeUnit)) {
    const { dir, license = fail(`${key} names no licence`) } = bundled.get(key) ?? fail(key);
    const files = readdirSync(dir).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
    const texts = files
      .sort(byCodeUnit)
      .map((name) => readFileSync(join(dir, name), "utf8").replaceAll("\r\n", "\n").trim());
    text += `\n${rule}\n${key} (${license})\n${rule}\n\n${texts.join("\n\n") || "The package carries no licence text."}\n`;
    if (!key.startsWith("hcl2-parser@")) continue;
    text += "\nIt contains, compiled from Go, whose source is public under these module paths:\n\n";
    /** Of which modules each file tells: some have the same. @type {Map<string, string[]>} */
    const told = new Map();
    for (const module of [...compiled].sort(byCodeUnit)) {
      const [id, ...names] = goModules.get(module) ?? fail(`licence of ${module} in ${key} not known`);
      text += `- ${module} (${id})\n`;
      for (const name of names) told.set(name, [...(told.get(name) ?? []), module]);
    }
    for (const [name, modules] of told) {
      const terms = readFileSync(join(root, "scripts", "licenses", `${name}.txt`), "utf8").trim();
      text += `\n${rule}\nIn ${key}: ${modules.join(", ")}\n${rule}\n\n${terms}\n`;
    }
  }
  writeFileSync(join(out, "licenses.txt"), text);
}

const chunks = await bundle();
verify(chunks);

// All is made aside and moved into place at the end: a failed build leaves dist/ as it was.
const cache = join(root, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const out = mkdtempSync(join(cache, "dist-"));
process.on("exit", () => rmSync(out, { recursive: true, force: true }));
writeChunks(chunks, out);
writeTypes(out);
writeLicenses(chunks, out);
if (existsSync(join(root, schema))) copyFileSync(join(root, schema), join(out, "report.schema.json"));
else console.error(`build: ${schema} is missing, so dist/report.schema.json is`);
rmSync(dist, { recursive: true, force: true });
renameSync(out, dist);
chmodSync(dist, 0o755);

import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { type HclBlock, scanBlocks } from "./hcl-blocks.ts";
import { isList, member, textOf } from "./json.ts";
import { isInside, repositoryOf } from "./repository.ts";
import type { Json } from "./value.ts";

/** A block of a .tf file. */
export interface SourceBlock extends HclBlock {
  /** Relative to the directory of the root module, with slashes. */
  readonly file: string;
}

/** Which modules a module calls; the plan's configuration tells. */
export type CallsOf = (
  module: readonly string[],
) => readonly { readonly name: string; readonly source: string | undefined }[];

export interface Sources {
  /** The blocks of the module to which a way of calls leads, if its files are at hand. */
  module(calls: readonly string[]): readonly SourceBlock[] | undefined;
  /** What could not be read and why, fit to follow "Not all .tf sources were read: ". */
  readonly problems: readonly string[];
}

const LARGEST_FILE = 1 << 20;
const MOST_BYTES = 32 << 20;
const MOST_MODULES = 1000;

/**
 * Reads the .tf files of the root module in `directory` and of the modules that it calls, as far as they lie there.
 * A plan and its sources come from a stranger: nothing is read outside of the repository that holds the directory (the
 * nearest one above with a `.git`; without one, the directory itself), wherever paths and links may lead.
 */
export async function openSources(directory: string, callsOf: CallsOf): Promise<Sources> {
  const reader = await openReader(directory);
  const rootBlocks = await reader?.blocks(".");
  if (!reader || !rootBlocks || rootBlocks.length === 0) {
    return { module: () => undefined, problems: [`no .tf file can be read in ${directory}`] };
  }

  const modules = new Map<string, readonly SourceBlock[]>([["", rootBlocks]]);
  const installed = await reader.installed();
  const queue: { readonly path: readonly string[]; readonly directory: string }[] = [{ path: [], directory: "." }];
  for (let next = queue.shift(); next && modules.size < MOST_MODULES; next = queue.shift()) {
    for (const { name, source } of callsOf(next.path)) {
      const path = [...next.path, name];
      const local = source !== undefined && /^\.\.?(?:[/\\]|$)/.test(source);
      const where = local ? join(next.directory, source) : installed.get(path.join("."));
      const blocks = where === undefined ? undefined : await reader.blocks(where);
      if (where === undefined || blocks === undefined) continue;
      modules.set(path.join("."), blocks);
      queue.push({ path, directory: where });
    }
  }
  return { module: (calls) => modules.get(calls.join(".")), problems: reader.problems };
}

interface Reader {
  /** The blocks of the files in a directory, given relative to that of the root module. */
  blocks(directory: string): Promise<readonly SourceBlock[] | undefined>;
  /** Where `terraform init` put modules, by the way of calls that leads to them. */
  installed(): Promise<ReadonlyMap<string, string>>;
  readonly problems: readonly string[];
}

async function openReader(directory: string): Promise<Reader | undefined> {
  const root = await realpath(directory).catch(() => undefined);
  if (root === undefined) return undefined;
  const boundary = (await repositoryOf(root)) ?? root;
  const problems: string[] = [];
  const known = new Map<string, readonly SourceBlock[] | undefined>();
  let left = MOST_BYTES;

  /** The text of a regular file inside of the boundary. */
  const text = async (path: string): Promise<string | undefined> => {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined || !isInside(real, boundary)) return undefined;
    const found = await stat(real);
    if (!found.isFile()) return undefined;
    const { size } = found;
    if (size > LARGEST_FILE || size > left) {
      problems.push(`${relativeName(path)} is too large`);
      return undefined;
    }
    left -= size;
    return readFile(real, "utf8");
  };
  const relativeName = (path: string) => relative(root, path).split(sep).join("/");

  const read = async (path: string): Promise<readonly SourceBlock[] | undefined> => {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined || !isInside(real, boundary)) return undefined;
    const names = await readdir(real).catch(() => []);
    const blocks: SourceBlock[] = [];
    for (const name of names.filter((each) => each.endsWith(".tf.json")).sort()) {
      problems.push(`${relativeName(join(path, name))} is in JSON syntax, which is not read`);
    }
    for (const name of names.filter(isSource).sort(byRank)) {
      const file = join(path, name);
      const content = await text(file).catch(() => undefined);
      if (content === undefined) continue;
      blocks.push(...scanBlocks(content).map((block) => ({ ...block, file: relativeName(file) })));
    }
    return blocks;
  };

  return {
    problems,
    async blocks(where) {
      // An absolute path in modules.json names another machine's directory as often as not.
      if (isAbsolute(where)) return undefined;
      const path = resolve(root, where);
      if (!known.has(path)) known.set(path, await read(path));
      return known.get(path);
    },
    async installed() {
      const manifest = await text(join(root, ".terraform/modules/modules.json")).catch(() => undefined);
      return manifest === undefined ? new Map() : readManifest(manifest);
    },
  };
}

function readManifest(text: string): ReadonlyMap<string, string> {
  const directories = new Map<string, string>();
  let manifest: Json;
  try {
    manifest = JSON.parse(text) as Json;
  } catch {
    return directories;
  }
  const modules = member(manifest, "Modules");
  for (const module of isList(modules) ? modules : []) {
    const key = textOf(member(module, "Key"));
    const directory = textOf(member(module, "Dir"));
    if (key !== undefined && directory !== undefined) directories.set(key, directory);
  }
  return directories;
}

/** The files that Terraform and OpenTofu read, without the leftovers of editors. */
const isSource = (name: string) => /^[^.#].*\.(?:tf|tofu)$/.test(name);

/** Files that override others come last. */
function byRank(a: string, b: string): number {
  return Number(isOverride(a)) - Number(isOverride(b)) || (a < b ? -1 : 1);
}

const isOverride = (name: string) => /(?:^|_)override\.(?:tf|tofu)$/.test(name);

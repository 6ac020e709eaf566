import { moduleCalls } from "./address.ts";
import { blockName, type Configuration } from "./configuration.ts";
import type { Head } from "./entries.ts";
import { isPlain, namesIn } from "./expression.ts";
import { groupBy } from "./group.ts";
import { loadHcl } from "./hcl.ts";
import { isList, leavesOf, members } from "./json.ts";
import type { StoredObject } from "./objects.ts";
import type { SourceRange } from "./plan.ts";
import { type AgreeingModule, type AgreeingSources, withSources } from "./source-configuration.ts";
import { openSources, type SourceBlock, type Sources } from "./sources.ts";

/** A configuration with what the .tf sources add to it. */
export interface Enriched {
  readonly configuration: Configuration;
  /** Where the block of an object stands. */
  sourceOf(head: Head): SourceRange | undefined;
  /** What could not be read. It grows, as blocks are parsed only when they are asked for. */
  problems(): readonly string[];
}

/** `changed` are the planned objects of which something may be unknown. */
export async function enrich(
  configuration: Configuration,
  directory: string | undefined,
  changed: readonly StoredObject[],
): Promise<Enriched> {
  if (directory === undefined) return { configuration, sourceOf: () => undefined, problems: () => [] };
  const found = await openSources(directory, (calls) => callsOf(configuration, calls));
  const problems = new Set(found.problems);
  const sources = agreeing(found, configuration, (problem) => problems.add(problem));
  const blockOf = ({ module, mode, type, name }: Head): SourceBlock | undefined =>
    sources.module(moduleCalls(module).map((call) => call.name))?.resource(blockName(mode, type, name));
  const needed = needsDefinitions(configuration, changed, blockOf);
  return {
    configuration: needed
      ? withSources(configuration, sources, await loadHcl(), (file) => problems.add(`${file} cannot be parsed`))
      : configuration,
    sourceOf(head) {
      const block = blockOf(head);
      return block && { file: block.file, line: block.line, endLine: block.endLine };
    },
    problems: () => [...problems].sort(),
  };
}

function callsOf(configuration: Configuration, calls: readonly string[]) {
  const module = configuration.module(calls.map((name) => `module.${name}`).join("."));
  return (module?.calls ?? []).map((name) => ({ name, source: module?.call(name)?.source }));
}

/** Leaves out modules whose files are of another version than the plan: what they say would be wrong. */
function agreeing(sources: Sources, configuration: Configuration, say: (problem: string) => void): AgreeingSources {
  const known = new Map<string, AgreeingModule | undefined>();
  const read = (calls: readonly string[], path: string): AgreeingModule | undefined => {
    const blocks = sources.module(calls);
    if (!blocks) return undefined;
    const resources = groupBy(blocks.filter(isResource), nameOf);
    const missing = configuration.module(path)?.resources.find((resource) => !resources.has(resource));
    if (missing === undefined) return { blocks, resource: (name) => resources.get(name)?.[0] };
    say(`${path || "the root module"} has no ${missing} there, so the files are not those of the plan`);
    return undefined;
  };
  return {
    module(calls) {
      const path = calls.map((name) => `module.${name}`).join(".");
      if (!known.has(path)) known.set(path, read(calls, path));
      return known.get(path);
    },
  };
}

const isResource = ({ type, labels }: SourceBlock) => (type === "resource" || type === "data") && labels.length === 2;

const nameOf = ({ type, labels }: SourceBlock) =>
  blockName(type === "data" ? "data" : "managed", labels[0] ?? "", labels[1] ?? "");

/** Whether something that the plan leaves open is written as more than a single reference. */
function needsDefinitions(
  configuration: Configuration,
  changed: readonly StoredObject[],
  blockOf: (head: Head) => SourceBlock | undefined,
): boolean {
  const regions = configuration.providers().map((key) => configuration.provider(key)?.argument("region"));
  if (regions.some((region) => region && namesIn(region).some((name) => name.startsWith("local.")))) return true;
  return changed.some((object) => {
    const { head } = object;
    const { unknown, values } = object.content();
    const resource = configuration.module(head.module)?.resource(head.mode, head.type, head.name);
    return members(unknown).some(([name, mark]) => {
      if (!leavesOf(mark).includes(true)) return false;
      const written = resource?.expression([name], values);
      // Of dynamic blocks the JSON shows nothing, but the plan shows that there are blocks.
      return written ? !isPlain(written.expression) || hasLiteral(blockOf(head), name) : isList(mark);
    });
  });
}

/** `[aws_subnet.a.id, "subnet-1"]`: of the text, the JSON says nothing. */
function hasLiteral(block: SourceBlock | undefined, name: string): boolean {
  let word = "";
  let place: "before" | "value" | "list" = "before";
  // Word by word, as a pattern for all of it would look at a long line again from each of its words.
  for (const [token] of (block?.text ?? "").matchAll(/[\w-]+|[^\w\s-]|\n/g)) {
    if (place === "list") {
      if (token === '"') return true;
      if (token === "]") place = "before";
    } else if (token === "\n") place = "before";
    else if (token === "[") place = place === "value" ? "list" : "before";
    else if (token === "=" && word === name) place = "value";
    word = token;
  }
  return false;
}

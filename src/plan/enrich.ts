import { moduleCalls } from "./address.ts";
import { blockName, type Configuration } from "./configuration.ts";
import type { Head } from "./entries.ts";
import { isPlain, namesIn } from "./expression.ts";
import { loadHcl } from "./hcl.ts";
import { isList, leavesOf, members } from "./json.ts";
import type { StoredObject } from "./objects.ts";
import type { SourceRange } from "./plan.ts";
import { withSources } from "./source-configuration.ts";
import { openSources, type SourceBlock, type Sources } from "./sources.ts";

/** A configuration with what the .tf sources add to it. */
export interface Enriched {
  readonly configuration: Configuration;
  /** Where the block of an object stands. */
  sourceOf(head: Head): SourceRange | undefined;
  /** What could not be read. It grows, as blocks are parsed only when they are asked for. */
  problems(): readonly string[];
}

export async function enrich(
  configuration: Configuration,
  directory: string | undefined,
  planned: readonly StoredObject[],
): Promise<Enriched> {
  if (directory === undefined) return { configuration, sourceOf: () => undefined, problems: () => [] };
  const found = await openSources(directory, (calls) => callsOf(configuration, calls));
  const problems = new Set(found.problems);
  const sources = matching(found, configuration, (problem) => problems.add(problem));
  const sourceOf = (head: Head): SourceRange | undefined => {
    const block = blockOf(sources, head);
    return block && { file: block.file, line: block.line, endLine: block.endLine };
  };
  const needed = needsDefinitions(configuration, sources, planned);
  return {
    configuration: needed
      ? withSources(configuration, sources, await loadHcl(), (file) => problems.add(`${file} cannot be parsed`))
      : configuration,
    sourceOf,
    problems: () => [...problems].sort(),
  };
}

function blockOf(sources: Sources, { module, mode, type, name }: Head): SourceBlock | undefined {
  const blocks = sources.module(moduleCalls(module).map((call) => call.name));
  return blocks?.find((block) => resourceOf(block) === blockName(mode, type, name));
}

function callsOf(configuration: Configuration, calls: readonly string[]) {
  const module = configuration.module(calls.map((name) => `module.${name}`).join("."));
  return (module?.calls ?? []).map((name) => ({ name, source: module?.call(name)?.source }));
}

/** Leaves out modules whose files are of another version than the plan: what they say would be wrong. */
function matching(sources: Sources, configuration: Configuration, say: (problem: string) => void): Sources {
  const known = new Map<string, readonly SourceBlock[] | undefined>();
  return {
    ...sources,
    module(calls) {
      const path = calls.map((name) => `module.${name}`).join(".");
      if (!known.has(path)) {
        const blocks = sources.module(calls);
        const written = new Set(blocks?.map(resourceOf));
        const missing = configuration.module(path)?.resources.find((resource) => !written.has(resource));
        const agrees = blocks !== undefined && missing === undefined;
        if (blocks && !agrees)
          say(`${path || "the root module"} has no ${missing} there, so the files are not those of the plan`);
        known.set(path, agrees ? blocks : undefined);
      }
      return known.get(path);
    },
  };
}

function resourceOf({ type, labels }: SourceBlock): string | undefined {
  const [first, second] = labels;
  if (first === undefined || second === undefined || (type !== "resource" && type !== "data")) return undefined;
  return blockName(type === "data" ? "data" : "managed", first, second);
}

/** Whether something that the plan leaves open is written as more than a single reference. */
function needsDefinitions(configuration: Configuration, sources: Sources, planned: readonly StoredObject[]): boolean {
  const regions = configuration.providers().map((key) => configuration.provider(key)?.argument("region"));
  if (regions.some((region) => region && namesIn(region).some((name) => name.startsWith("local.")))) return true;
  return planned.some((object) => {
    const { head } = object;
    const { unknown: marks, values } = object.content();
    const unknown = members(marks).filter(([, mark]) => leavesOf(mark).includes(true));
    if (unknown.length === 0) return false;
    const resource = configuration.module(head.module)?.resource(head.mode, head.type, head.name);
    return unknown.some(([name, mark]) => {
      const written = resource?.expression([name], values);
      // Of dynamic blocks the JSON shows nothing, but the plan shows that there are blocks.
      return written ? !isPlain(written.expression) || hasLiteral(head, name) : isList(mark);
    });
  });

  /** `[aws_subnet.a.id, "subnet-1"]`: of the text, the JSON says nothing. */
  function hasLiteral(head: Head, name: string): boolean {
    const text = blockOf(sources, head)?.text ?? "";
    return [...text.matchAll(/([\w-]+)\s*=\s*[^\n]*\[[^\]]*"/g)].some((match) => match[1] === name);
  }
}

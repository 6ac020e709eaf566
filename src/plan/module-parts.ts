import { DEEPEST_MODULE, type Read } from "./entries.ts";
import { Fields, rangeOf, type Spans, scanFields } from "./fields.ts";
import { isListAt, isObjectAt, type Range, scanElements, scanMembers, scanMembersIfAny, skipValue } from "./scan.ts";

/** An object of the document, and the objects in it that are read by themselves. */
export interface Part {
  readonly range: Range;
  readonly holes: readonly Range[];
}

/** A module of the configuration without the modules that it calls, and without what its resources are written as. */
export interface ModulePart extends Part {
  /** The `expressions` of each of its resources, in their order; undefined where there is no such object. */
  readonly expressions: readonly (Range | undefined)[];
  /** The modules by the names of their calls. */
  readonly calls: ReadonlyMap<string, ModulePart>;
}

/** The configuration without its modules. */
export interface ConfigurationPart extends Part {
  readonly root: ModulePart | undefined;
}

const RESOURCE = new Fields("expressions");

/**
 * Finds the modules of `configuration`, so that each can be read when something asks for it: a plan that changes little
 * asks for few, and of most resources nothing asks. Modules that lie too deep are left in the one that calls them, and
 * not found.
 */
export function findModules(bytes: Buffer, at: number): Read<ConfigurationPart> {
  const holes: Range[] = [];
  let root: ModulePart | undefined;
  const end = scanMembersIfAny(bytes, at, (key, value) => {
    if (key !== "root_module") return skipValue(bytes, value);
    root = isObjectAt(bytes, value) ? findModule(bytes, value, 0) : undefined;
    if (root === undefined) return skipValue(bytes, value);
    holes.push(root.range);
    return root.range.end;
  });
  return { value: { range: { start: at, end }, holes, root }, end };
}

function findModule(bytes: Buffer, at: number, depth: number): ModulePart {
  const holes: Range[] = [];
  const calls = new Map<string, ModulePart>();
  let expressions: (Range | undefined)[] = [];
  const end = scanMembers(bytes, at, (key, value) => {
    if (key === "resources" && isListAt(bytes, value)) {
      expressions = [];
      return scanElements(bytes, value, (index, element) => {
        const found = findExpressions(bytes, element);
        if (found.value !== undefined) holes.push(found.value);
        expressions[index] = found.value;
        return found.end;
      });
    }
    if (key !== "module_calls" || depth >= DEEPEST_MODULE) return skipValue(bytes, value);
    calls.clear();
    return scanMembersIfAny(bytes, value, (name, call) =>
      scanMembersIfAny(bytes, call, (member, inner) => {
        if (member !== "module" || !isObjectAt(bytes, inner)) return skipValue(bytes, inner);
        const module = findModule(bytes, inner, depth + 1);
        holes.push(module.range);
        calls.set(name, module);
        return module.range.end;
      }),
    );
  });
  return { range: { start: at, end }, holes, calls, expressions };
}

function findExpressions(bytes: Buffer, at: number): Read<Range | undefined> {
  if (!isObjectAt(bytes, at)) return { value: undefined, end: skipValue(bytes, at) };
  const spans: Spans = [];
  const end = scanFields(bytes, at, RESOURCE, spans);
  const range = rangeOf(spans, 0);
  return { value: range && isObjectAt(bytes, range.start) ? range : undefined, end };
}

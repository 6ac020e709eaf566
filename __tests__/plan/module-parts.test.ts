import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findModules, type ModulePart } from "../../src/plan/module-parts.ts";
import { parseRange } from "../../src/plan/scan.ts";

interface Module {
  readonly resources?: unknown;
  readonly module_calls?: { readonly [name: string]: { readonly source?: unknown; readonly module?: unknown } };
}

/** Names and values that look like what they stand in. */
const text = fc.oneof(fc.string(), fc.constantFrom("module", "module_calls", '"module":{', "}}", "é", "__proto__"));
const resource = fc
  .tuple(fc.dictionary(text, fc.jsonValue()), fc.option(fc.oneof(fc.jsonValue(), fc.dictionary(text, fc.jsonValue()))))
  .map(([members, expressions]) => ({ ...members, expressions, after: "}" }));
const { module } = fc.letrec<{ module: Module }>((tie) => ({
  module: fc.record(
    {
      resources: fc.oneof(fc.constantFrom(null, 5), fc.array(fc.oneof(fc.constantFrom(null, 5, []), resource))),
      module_calls: fc.dictionary(
        text,
        fc.record(
          { source: text, module: fc.oneof({ maxDepth: 3 }, fc.constantFrom(null, 5, []), tie("module")) },
          { requiredKeys: [] },
        ),
        { noNullPrototype: true, maxKeys: 3 },
      ),
    },
    { requiredKeys: [] },
  ),
}));
const indent = fc.constantFrom(undefined, 1, "\t");

const isObject = (value: unknown): value is Module =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is read of a module, of what its resources are written as, and of the modules that it calls. */
interface Seen {
  readonly own: unknown;
  readonly expressions: readonly unknown[];
  readonly calls: readonly (readonly [string, Seen])[];
}

function seenIn(bytes: Buffer, { range, holes, calls, expressions }: ModulePart): Seen {
  return {
    own: parseRange(bytes, range, holes),
    expressions: expressions.map((each) => each && parseRange(bytes, each)),
    calls: [...calls].map(([name, part]) => [name, seenIn(bytes, part)]),
  };
}

function expectedOf(written: Module): Seen {
  const own = JSON.parse(JSON.stringify(written));
  const calls: (readonly [string, Seen])[] = [];
  for (const [name, call] of Object.entries(written.module_calls ?? {})) {
    if (!isObject(call.module)) continue;
    calls.push([name, expectedOf(call.module)]);
    Object.defineProperty(own.module_calls[name], "module", { value: {}, enumerable: true });
  }
  const resources: unknown[] = Array.isArray(own.resources) ? own.resources : [];
  const expressions = resources.map((each) => {
    if (!isObject(each) || !("expressions" in each) || !isObject(each.expressions)) return undefined;
    const written = each.expressions;
    Object.defineProperty(each, "expressions", { value: {}, enumerable: true });
    return written;
  });
  return { own, expressions, calls };
}

test("a module is read without those that it calls and what its resources are written as, which are read by themselves", () => {
  fc.assert(
    fc.property(module, indent, (root, space) => {
      const bytes = Buffer.from(JSON.stringify({ provider_config: { aws: {} }, root_module: root }, undefined, space));
      const { value, end } = findModules(bytes, 0);
      expect(end).toBe(bytes.length);
      expect(parseRange(bytes, value.range, value.holes)).toEqual({ provider_config: { aws: {} }, root_module: {} });
      expect(value.root && seenIn(bytes, value.root)).toEqual(expectedOf(JSON.parse(JSON.stringify(root))));
    }),
  );
});

test("of a key that comes twice, the last one counts, as for JSON.parse", () => {
  const twice =
    '{"root_module":{"a":1},"root_module":{"module_calls":{"x":{"module":{}}},"module_calls":{"y":{"module":{"b":2}}}}}';
  const bytes = Buffer.from(twice);
  const { root, range, holes } = findModules(bytes, 0).value;
  expect(parseRange(bytes, range, holes)).toEqual({ root_module: {} });
  expect([...(root?.calls.keys() ?? [])]).toEqual(["y"]);
  expect(root && parseRange(bytes, root.range, root.holes)).toEqual({ module_calls: { y: { module: {} } } });
});

test("of what a resource is written as, the last counts, too, and only where it is an object", () => {
  const resources = '[{"expressions":{"b":2},"expressions":{"c":3}},{"expressions":{"d":4},"expressions":null}]';
  const bytes = Buffer.from(`{"root_module":{"resources":[{},{},{"expressions":{"a":1}}],"resources":${resources}}}`);
  const { root } = findModules(bytes, 0).value;
  expect(root && seenIn(bytes, root)).toEqual({
    own: { resources: [{ expressions: {} }, { expressions: null }] },
    expressions: [{ c: 3 }, undefined],
    calls: [],
  });
});

test("what should be a module and is none is left where it stands", () => {
  for (const text of ['{"root_module":[]}', "null", "[]", '{"root_module":null}']) {
    const bytes = Buffer.from(text);
    const { value, end } = findModules(bytes, 0);
    expect([end, value.root, parseRange(bytes, value.range, value.holes)]).toEqual([
      text.length,
      undefined,
      JSON.parse(text),
    ]);
  }
});

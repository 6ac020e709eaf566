import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Fields, rangeOf, type Spans, scanFields } from "../../src/plan/fields.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { JsonFault, parseRange, scanElements, scanMembers, skipValue } from "../../src/plan/scan.ts";
import { bytesOf, planJson, stands, wantsAll } from "./made.ts";

/** Strings that look like the JSON around them. */
const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '"',
    "\\",
    '\\"',
    '{"address":"x"}',
    "]}",
    '","after":{',
    "\\u0022",
    "__proto__",
    "constructor",
    "\u2028",
    "é",
  ),
);
const json = fc.jsonValue({ noUnicodeString: false });
const nested = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, json, hostile, fc.array(tie("value")), fc.dictionary(hostile, tie("value"))),
})).value;
const indent = fc.constantFrom(undefined, 1, "\t");

describe("the scanner sees what JSON.parse sees", () => {
  test("where a value ends", () => {
    fc.assert(
      fc.property(nested, indent, fc.constantFrom("", " ", ",", "]", "}"), (value, space, after) => {
        const text = JSON.stringify(value, undefined, space);
        const bytes = Buffer.from(text + after);
        expect(skipValue(bytes, 0)).toBe(Buffer.byteLength(text));
      }),
    );
  });

  test("the members of an object", () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, nested, { noNullPrototype: true }), indent, (value, space) => {
        const bytes = Buffer.from(JSON.stringify(value, undefined, space));
        const members = new Map<string, unknown>();
        const end = scanMembers(bytes, 0, (key, start) => {
          const range = { start, end: skipValue(bytes, start) };
          members.set(key, parseRange(bytes, range));
          return range.end;
        });
        expect(end).toBe(bytes.length);
        expect([...members]).toEqual(Object.entries(JSON.parse(bytes.toString())));
      }),
    );
  });

  test("some members by name", () => {
    const names = ["address", "after", "é", "__proto__", 'a"b'];
    const fields = new Fields(...names);
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(hostile, fc.constantFrom(...names)), nested), (value) => {
        const bytes = Buffer.from(JSON.stringify(value));
        const spans: Spans = [];
        expect(scanFields(bytes, 0, fields, spans)).toBe(bytes.length);
        for (const [field, name] of names.entries()) {
          const range = rangeOf(spans, field);
          const expected = Object.hasOwn(value, name) ? JSON.stringify(value[name]) : undefined;
          expect(range && JSON.stringify(parseRange(bytes, range))).toBe(expected);
        }
      }),
    );
  });

  test("the elements of a list", () => {
    fc.assert(
      fc.property(fc.array(nested), indent, (value, space) => {
        const bytes = Buffer.from(JSON.stringify(value, undefined, space));
        const elements: unknown[] = [];
        const end = scanElements(bytes, 0, (index, start) => {
          const range = { start, end: skipValue(bytes, start) };
          elements[index] = parseRange(bytes, range);
          return range.end;
        });
        expect(end).toBe(bytes.length);
        expect(elements).toEqual(JSON.parse(bytes.toString()));
      }),
    );
  });
});

test("a key that is written with escapes is the same key, and the last of two counts", () => {
  const spans: Spans = [];
  const bytes = Buffer.from('{"addr\\u0065ss":1,"address":2,"a":3,"a":4}');
  scanFields(bytes, 0, new Fields("address", "a"), spans);
  expect([0, 1].map((field) => rangeOf(spans, field)).map((range) => range && parseRange(bytes, range))).toEqual([
    2, 4,
  ]);
});

test("any prefix of a document is cut off, and nothing else goes wrong", () => {
  const bytes = bytesOf({ a: [1, 'x\\"y', { b: null }], c: true });
  for (let length = 1; length < bytes.length; length++) {
    const part = Buffer.from(bytes.subarray(0, length));
    const read = () => scanMembers(part, 0, (_, at) => skipValue(part, at));
    expect(read).toThrow(JsonFault);
    expect(read).toThrow(/^cut-off/);
  }
});

describe("plans that are made to break a reader", () => {
  const read = (bytes: Uint8Array) => readPlan({ name: "plan.json", bytes }, { wants: wantsAll });

  test("values that nest 10,000 deep", async () => {
    const deep = `${'{"a":['.repeat(10_000)}1${"]}".repeat(10_000)}`;
    const text = JSON.stringify(planJson({ prior: [stands("aws_vpc.a", { id: "vpc-1", tags: "DEEP" })] }));
    const plan = await read(Buffer.from(text.replaceAll('"DEEP"', deep)));
    const attributes = plan.prior.find("aws_vpc.a")?.attributes;
    expect(attributes?.text("id")).toEqual({ kind: "set", value: "vpc-1", sensitive: false });
    expect(attributes?.blocks("tags").items.length).toBe(1);
  });

  test("marks, modules and configuration that nest 10,000 deep", async () => {
    const deepMark = `${'{"a":'.repeat(10_000)}true${"}".repeat(10_000)}`;
    const deepModule = `${'{"module_calls":{"m":{"module":'.repeat(10_000)}{}${"}}}".repeat(10_000)}`;
    const json = planJson({
      changes: [
        {
          ...stands("aws_vpc.a", {}),
          change: { actions: ["create"], before: null, after: {}, after_unknown: "MARK", after_sensitive: "MARK" },
        },
      ],
      root: "MODULE" as unknown as object,
    });
    const text = JSON.stringify(json).replaceAll('"MARK"', deepMark).replaceAll('"MODULE"', deepModule);
    const plan = await read(Buffer.from(text));
    const attributes = plan.planned.find("aws_vpc.a")?.attributes;
    expect(attributes?.reference("a", ["aws_x.id"])).toEqual({ kind: "unset" });
    expect(plan.planned.find("aws_vpc.a")?.region).toEqual({ kind: "unknown", unknown: { kind: "computed" } });
  });

  test("an object in modules 20,000 deep, of which the configuration has two", async () => {
    const deep = Array.from({ length: 20_000 }, () => "module.m").join(".");
    const json = planJson({
      changes: [
        {
          ...stands(`${deep}.aws_vpc.a`, {}),
          module_address: deep,
          change: { actions: ["create"], before: null, after: {}, after_unknown: { id: true } },
        },
      ],
      root: { module_calls: { m: { module: { module_calls: { n: {} } } } } },
    });
    const plan = await read(bytesOf(json));
    const { attributes } = plan.planned.resources[0] ?? {};
    expect(attributes?.text("id")).toMatchObject({ kind: "unknown", unknown: { kind: "unresolved" } });
  });

  test("modules of the state that nest too deep", async () => {
    const deep = `${'{"child_modules":['.repeat(10_000)}{}${"]}".repeat(10_000)}`;
    const text = JSON.stringify(planJson({ prior: [] })).replace('{"resources":[],"child_modules":[]}', deep);
    await expect(read(Buffer.from(text))).rejects.toThrow("it nests modules more than 100 deep");
  });

  test("keys that name what every object has", async () => {
    const text = JSON.stringify(
      planJson({ prior: [stands("aws_vpc.a", { id: "vpc-1", P: "polluted", constructor: "c", toString: "s" })] }),
    ).replaceAll('"P"', '"__proto__"');
    const attributes = (await read(Buffer.from(text))).prior.find("aws_vpc.a")?.attributes;
    for (const [name, value] of [
      ["__proto__", "polluted"],
      ["constructor", "c"],
      ["toString", "s"],
    ] as const) {
      expect(attributes?.text(name)).toEqual({ kind: "set", value, sensitive: false });
    }
    expect(attributes?.text("hasOwnProperty")).toEqual({ kind: "unset" });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("keys that come twice: the last one counts, for members and for resources", async () => {
    const text = JSON.stringify(planJson({ prior: [stands("aws_vpc.b", { id: "2" })] }));
    const doubled = text.replace(
      '"prior_state":',
      `"prior_state":{"values":{"root_module":{"resources":[{}]}}},"prior_state":`,
    );
    await expect(read(Buffer.from(doubled))).rejects.toThrow('has no "address"');
    const twice = text.replace('"id":"2"', '"id":"1","id":"2"');
    const plan = await read(Buffer.from(twice));
    expect(plan.prior.find("aws_vpc.b")?.attributes.text("id")).toMatchObject({ value: "2" });
  });

  test("numbers beyond what a number holds", async () => {
    const text = JSON.stringify(planJson({ prior: [stands("aws_vpc.a", { a: "N", b: "M" })] }));
    const attributes = (
      await read(Buffer.from(text.replace('"N"', "123456789012345678901234567890").replace('"M"', "1e999")))
    ).prior.find("aws_vpc.a")?.attributes;
    expect(attributes?.number("a")).toMatchObject({ kind: "set" });
    expect(attributes?.number("b")).toMatchObject({ kind: "set", value: Number.POSITIVE_INFINITY });
  });

  test("any bytes at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expect(read(bytes)).rejects.toMatchObject({ name: "InputError" });
      }),
    );
  });

  test("any change to one byte of a plan", async () => {
    const bytes = bytesOf(
      planJson({
        prior: [stands("module.m[0].aws_vpc.a", { id: "vpc-1" })],
        changes: [
          stands("aws_vpc.b", {}, { change: { actions: ["create"], after: { a: [1] }, after_unknown: { id: true } } }),
        ],
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        const outcome = await read(changed)
          .then((plan) => {
            for (const { attributes, region } of plan.planned.resources) [attributes.text("id"), region];
          })
          .catch((error: Error) => error);
        expect(outcome === undefined || (outcome as Error).name === "InputError").toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

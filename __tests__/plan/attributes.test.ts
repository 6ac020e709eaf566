import { describe, expect, test } from "@jest/globals";
import type { Attributes } from "../../src/plan/value.ts";
import { changes, creates, read, stands, writes } from "./made.ts";

const UNSET = { kind: "unset" };
const NO_ITEMS = { set: false, items: [], rest: undefined };
const COMPUTED = { kind: "unknown", unknown: { kind: "computed" } };

async function planned(after: object, unknown: object = {}, sensitive: object | boolean = {}): Promise<Attributes> {
  const change = changes("aws_x.a", ["create"], { after, after_unknown: unknown, after_sensitive: sensitive });
  const plan = await read({ changes: [change], root: { resources: [writes("aws_x.a", { b: [{}] })] } });
  const resource = plan.planned.find("aws_x.a");
  if (!resource) throw new Error("aws_x.a is not planned");
  return resource.attributes;
}

describe("scalars", () => {
  test("absent, null and the empty text are unset", async () => {
    const attributes = await planned({ b: null, c: "" });
    for (const name of ["a", "b", "c"]) {
      expect(attributes.text(name)).toEqual(UNSET);
      expect(attributes.number(name)).toEqual(UNSET);
      expect(attributes.flag(name)).toEqual(UNSET);
      expect(attributes.reference(name, [])).toEqual(UNSET);
    }
  });

  test("the same value may be text, number or boolean", async () => {
    const attributes = await planned({ a: 6, b: "6", c: true, d: "true", e: "-1", f: 0, g: false, h: "0" });
    const value = (argument: object) => ("value" in argument ? argument.value : argument);
    expect(["a", "b", "c"].map((name) => value(attributes.text(name)))).toEqual(["6", "6", "true"]);
    expect(["a", "b", "e", "f"].map((name) => value(attributes.number(name)))).toEqual([6, 6, -1, 0]);
    expect(["c", "d", "f", "g", "h"].map((name) => value(attributes.flag(name)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("what is something else is not taken for unset", async () => {
    const attributes = await planned({ a: [1], b: "x", c: {} });
    const because = (text: string) => ({ kind: "unknown", unknown: { kind: "unresolved", because: text } });
    expect(attributes.text("a")).toEqual(because("a is not text"));
    expect(attributes.number("b")).toEqual(because("b is not a number"));
    expect(attributes.flag("b")).toEqual(because("b is not true or false"));
    expect(attributes.reference("c", [])).toEqual(because("c is not an id"));
  });

  test("unknown beats what stands there", async () => {
    const attributes = await planned({ a: null, b: "x" }, { a: true, b: true });
    expect(attributes.text("a")).toEqual(COMPUTED);
    expect(attributes.text("b")).toEqual(COMPUTED);
    expect(attributes.reference("b", ["aws_vpc.id"])).toEqual(COMPUTED);
  });

  test("all is unknown where the object is", async () => {
    const attributes = await planned({}, true as unknown as object);
    expect(attributes.text("a")).toEqual(COMPUTED);
    expect(attributes.texts("a")).toEqual({ set: false, items: [], rest: { kind: "computed" } });
  });

  test.each([
    [{ a: true }, true],
    [true, true],
    [{ a: false }, false],
    [{}, false],
  ])("a mark of %j", async (mark, sensitive) => {
    const attributes = await planned({ a: "secret" }, {}, mark);
    expect(attributes.text("a")).toEqual({ kind: "set", value: "secret", sensitive });
    expect(attributes.reference("a", [])).toEqual({
      kind: "set",
      value: { kind: "id", id: "secret", sensitive },
      sensitive,
    });
  });
});

describe("lists and sets", () => {
  const item = (value: string, sensitive = false) => ({ value, sensitive });

  test("an empty list is set, an absent one is not", async () => {
    const attributes = await planned({ a: [], b: null });
    expect(attributes.texts("a")).toEqual({ set: true, items: [], rest: undefined });
    expect(attributes.blocks("a")).toEqual({ set: true, items: [], rest: undefined });
    expect(attributes.references("a", [])).toEqual({ set: true, items: [], rest: undefined });
    for (const name of ["b", "c"]) {
      expect(attributes.texts(name)).toEqual(NO_ITEMS);
      expect(attributes.blocks(name)).toEqual(NO_ITEMS);
      expect(attributes.references(name, [])).toEqual(NO_ITEMS);
    }
  });

  test("elements that are unknown are null, or missing at the end", async () => {
    const attributes = await planned({ a: ["x", null, 7], b: ["x"] }, { a: [false, true, false], b: [false, true] });
    expect(attributes.texts("a")).toEqual({ set: true, items: [item("x"), item("7")], rest: { kind: "computed" } });
    expect(attributes.texts("b")).toEqual({ set: true, items: [item("x")], rest: { kind: "computed" } });
  });

  test("a list of which only unknown elements exist can be missing itself", async () => {
    const attributes = await planned({}, { route: [{ nat_gateway_id: true }, true] });
    expect(attributes.blocks("route")).toMatchObject({ set: true, items: [], rest: { kind: "computed" } });
  });

  test("an unknown field of a known block", async () => {
    const attributes = await planned(
      { route: [{ cidr_block: "0.0.0.0/0", gateway_id: "" }] },
      { route: [{ nat_gateway_id: true }] },
    );
    const [route] = attributes.blocks("route").items;
    expect(route?.text("cidr_block")).toMatchObject({ value: "0.0.0.0/0" });
    expect(route?.reference("gateway_id", [])).toEqual(UNSET);
    expect(route?.text("nat_gateway_id")).toMatchObject({ kind: "unknown" });
  });

  test("a block that is an object instead of a list of one", async () => {
    const attributes = await planned({ b: { x: "1", y: "2" } }, { b: { z: true } }, { b: { y: true } });
    const { items, rest } = attributes.blocks("b");
    expect(rest).toBeUndefined();
    expect(items.map((block) => [block.text("x"), block.text("y"), block.text("z")])).toEqual([
      [{ kind: "set", value: "1", sensitive: false }, { kind: "set", value: "2", sensitive: true }, COMPUTED],
    ]);
  });

  test("marks on the whole, on an element, and inside a block", async () => {
    const attributes = await planned(
      { a: ["x", "y"], b: ["x", "y"], c: [{ d: "x", e: "y", f: ["z"] }], g: [{ h: "i" }] },
      {},
      { a: [false, true], b: true, c: [{ e: true, f: [true] }], g: true },
    );
    expect(attributes.texts("a").items).toEqual([item("x"), item("y", true)]);
    expect(attributes.texts("b").items).toEqual([item("x", true), item("y", true)]);
    const [block] = attributes.blocks("c").items;
    expect(block?.text("d")).toMatchObject({ sensitive: false });
    expect(block?.text("e")).toMatchObject({ sensitive: true });
    expect(block?.texts("f").items).toEqual([item("z", true)]);
    expect(attributes.blocks("g").items[0]?.text("h")).toMatchObject({ sensitive: true });
  });
});

describe("marks on what stands", () => {
  test("are those of the state", async () => {
    const plan = await read({ prior: [stands("aws_x.a", { p: "s" }, { sensitive_values: { p: true } })] });
    expect(plan.prior.find("aws_x.a")?.attributes.text("p")).toMatchObject({ sensitive: true });
  });

  test("are also those of the change, which old formats have alone", async () => {
    const plan = await read({
      prior: [stands("aws_x.a", { p: "s" }, { sensitive_values: undefined })],
      changes: [
        changes("aws_x.a", ["no-op"], { before: { p: "s" }, after: { p: "s" }, before_sensitive: { p: true } }),
      ],
    });
    expect(plan.prior.find("aws_x.a")?.attributes.text("p")).toMatchObject({ sensitive: true });
    expect(plan.planned.find("aws_x.a")?.attributes.text("p")).toMatchObject({ sensitive: true });
  });
});

test("without its block, nothing is known to be computed", async () => {
  const plan = await read({ changes: [creates("aws_x.a", { c: [{}] }, { a: true, c: [{ d: true }] })] });
  const attributes = plan.planned.find("aws_x.a")?.attributes;
  const unknown = { kind: "unresolved", because: "the plan's configuration does not show its block" };
  expect(attributes?.text("a")).toEqual({ kind: "unknown", unknown });
  expect(attributes?.references("a", ["aws_y.id"])).toEqual({ set: false, items: [], rest: unknown });
  expect(attributes?.blocks("c").items[0]?.text("d")).toEqual({ kind: "unknown", unknown });
});

test("what the configuration writes and the plan does not know is not computed", async () => {
  const plan = await read({
    changes: [creates("aws_x.a", {}, { a: true, b: true })],
    root: { resources: [writes("aws_x.a", { a: { references: ["aws_y.b.c", "aws_y.b"] } })] },
  });
  const attributes = plan.planned.find("aws_x.a")?.attributes;
  expect(attributes?.text("a")).toEqual({
    kind: "unknown",
    unknown: { kind: "unresolved", because: "it comes from aws_y.b.c and is known only after apply" },
  });
  expect(attributes?.text("b")).toEqual(COMPUTED);
});

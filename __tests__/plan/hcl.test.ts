// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL is written so.
import { describe, expect, test } from "@jest/globals";
import { type Expression, namesIn } from "../../src/plan/expression.ts";
import { loadHcl } from "../../src/plan/hcl.ts";
import { scanBlocks } from "../../src/plan/hcl-blocks.ts";
import { parseExpression, parseTemplate } from "../../src/plan/hcl-expression.ts";

describe("where blocks stand", () => {
  const blocks = (text: string) =>
    scanBlocks(text).map(({ type, labels, line, endLine }) => `${[type, ...labels].join(" ")} ${line}-${endLine}`);

  test("one after the other, with any labels", () => {
    const text = `# a comment {
resource "aws_vpc" "a" {
  cidr_block = "10.0.0.0/16"
}

locals { x = 1 }
terraform {
}
module m "odd" /* label { */ {
}`;
    expect(blocks(text)).toEqual(["resource aws_vpc a 2-4", "locals 6-6", "terraform 7-8", "module m odd 9-10"]);
  });

  test.each([
    ["strings", 'a = "}"\n  b = "\\"}"\n  c = "{"'],
    ["templates in strings", 'a = "${{ x = "}" }["x"]}}"\n  b = "%{ if true }}%{ endif }"\n  c = "$${{"'],
    ["heredocs", 'a = <<EOT\n}\n  "{ ${f("}")}\nEOT\n  b = 1'],
    ["indented heredocs", "a = <<-EOT\n  }} EOT\n    EOT\n  b = 1"],
    ["comments", "a = 1 # }\n  b = 2 // }\n  /* } \n } */"],
    ["comparisons", "a = 1 < 2 ? 3 : 4\n  b = 1<2"],
    ["nested blocks", 'dynamic "b" {\n content {\n }\n }'],
  ])("braces in %s are none", (_, body) => {
    const lines = body.split("\n").length;
    const text = `resource "a" "b" {\n  ${body}\n}\nresource "c" "d" {\n}\n`;
    expect(blocks(text)).toEqual([`resource a b 1-${lines + 2}`, `resource c d ${lines + 3}-${lines + 4}`]);
  });

  test("what is never closed ends with the file", () => {
    expect(blocks('resource "a" "b" {\n x = "')).toEqual(["resource a b 1-2"]);
    expect(blocks("locals {\n x = <<EOT\n}\n")).toEqual(["locals 1-3"]);
  });

  test("what is no block is passed over", () => {
    expect(blocks('\ufeff) x = { } "\nlocals {}" <<E\nlocals {}\nE\n}\nlocals {}\n')).toEqual(["locals 6-6"]);
    expect(blocks("")).toEqual([]);
  });

  test("hostile files take no longer than others", () => {
    const started = performance.now();
    for (const piece of ["/*", '"', "<<E\n", "{", "}", "${", "a ", "#", '"${', "\n "])
      scanBlocks(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/** Expressions in short: a traversal as it is, all others by their kind. */
function short(expression: Expression): string {
  const all = (expressions: readonly Expression[]) => expressions.map(short).join(", ");
  switch (expression.kind) {
    case "constant":
      return JSON.stringify(expression.value);
    case "traversal":
      return expression.steps.reduce((text, step) => {
        if (step.kind === "lookup") return `${text}[(${short(step.key)})]`;
        if (step.kind === "element") return `${text}@(${short(step.at)})`;
        if (step.kind === "position") return `${text}@${step.at}`;
        if (step.kind === "splat") return `${text}[*]`;
        if (step.kind === "index") return `${text}[${JSON.stringify(step.key)}]`;
        return text === "" ? step.name : `${text}.${step.name}`;
      }, "");
    case "mentions":
      return `?(${namesIn(expression).join(", ")})`;
    case "list":
      return `[${all(expression.items)}]`;
    case "joined":
      return `joined(${all(expression.lists)})`;
    case "first":
      return `${expression.past}(${all(expression.items)})`;
    case "filtered":
      return `some(${short(expression.all)})`;
    case "operation":
      return `(${expression.operator} ${all(expression.operands)})`;
    case "object":
      return `{${[...expression.entries].map(([key, value]) => `${key}: ${short(value)}`).join(", ")}}`;
    case "choice":
      return `${short(expression.condition)} ? ${short(expression.yes)} : ${short(expression.no)}`;
  }
}

describe("what an expression means", () => {
  test.each([
    ['"a\\"b\\n$${x}"', JSON.stringify('a"b\n${x}')],
    ["-5", "?()"],
    ["1.5e3", "1500"],
    ["null", "null"],
    ["(var.a)", "var.a"],
    ['aws_subnet.a["x.y"].id', 'aws_subnet.a["x.y"].id'],
    ["aws_subnet.a.0.id", "aws_subnet.a[0].id"],
    ["aws_subnet.a.*.id", "aws_subnet.a[*].id"],
    ["aws_subnet.a[each.key].id", "aws_subnet.a[(each.key)].id"],
    ["[a.b, # c.d\n  e.f,]", "[a.b, e.f]"],
    ['{ a = b.c, "d e" : f.g\n h = 1 }', "{a: b.c, d e: f.g, h: 1}"],
    ["{ (var.k) = 1 }", "?(var.k)"],
    ["concat([a.b], c.d...)", "joined([a.b], c.d)"],
    ['try(a.b[0].id, "")', 'absent(a.b[0].id, "")'],
    ["coalesce(var.a, b.c)", "empty(var.a, b.c)"],
    ['lookup(each.value, "x", null)', 'absent(each.value["x"], null)'],
    ["one(a.b[*].id)", "a.b[*].id"],
    ["values(a.b)[*].id", "a.b[*].id"],
    ["values(a.b)[1].id", "a.b@1.id"],
    ["element(a.b[*].id, count.index)", "a.b[*].id@(count.index)"],
    ["concat(a.b, c.d)[0]", "?(a.b, c.d)"],
    ["slice(a.b, 0, var.n)", "?(a.b, var.n)"],
    ["reverse(a.b)", "?(a.b)"],
    ["[for s in a.b : s.id]", "a.b[*].id"],
    ["{ for k, s in a.b : k => s.id }", "a.b[*].id"],
    ["{ for k, v in a.b : k => v if v.x && var.y }", "some(a.b)"],
    ["{ for k, v in a.b : v.name => v }", "?(a.b)"],
    ["[for i, s in a.b : f(s.id, c.d)]", "?(a.b, c.d)"],
    ["var.a ? b.c : null", "var.a ? b.c : null"],
    ['var.a == "x" && !var.b || var.c ? d.e : f.g', '(|| (&& (== var.a, "x"), (! var.b)), var.c) ? d.e : f.g'],
    ["length(var.a) > 0 ? b.c : d.e", "(> (length var.a), 0) ? b.c : d.e"],
    ["a.b + 1 > c.d", "(> ?(a.b), c.d)"],
    ["provider::aws::arn_parse(a.b).x", "?(a.b)"],
    ['f("x-${a.b}-${g(c.d)}")', "?(a.b, c.d)"],
    ["a.b if c.d", "?(a.b, c.d)"],
    ["", "?()"],
    ["((((", "?()"],
  ])("%s", (text, expected) => {
    expect(short(parseExpression(text))).toBe(expected);
  });

  test.each([
    ["plain", '"plain"'],
    ["${a.b}", "a.b"],
    ["x-${a.b}", "?(a.b)"],
    ["${a.b}${c.d}", "?(a.b, c.d)"],
    ["%{ if a.b }x%{ endif }", "?(a.b)"],
    ['${f("}", a.b)}', "?(a.b)"],
  ])("of the template %s", (text, expected) => {
    expect(short(parseTemplate(text))).toBe(expected);
  });

  test("hostile expressions end", () => {
    const started = performance.now();
    for (const piece of ["(", "[", "{", "a.b ", "a[", "!", "x ? ", '"${', "for ", "a.b.", "f(", "-", "a ? b : "]) {
      parseExpression(piece.repeat(20_000));
      parseTemplate(`\${${piece.repeat(20_000)}}`);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test("the parser leaves nothing behind", async () => {
  const { stackTraceLimit } = Error;
  const require = Object.getOwnPropertyDescriptor(globalThis, "require");
  const parse = await loadHcl();
  expect(parse('locals {\n a = "${var.b}"\n}')).toEqual({ locals: [{ a: "${var.b}" }] });
  expect(parse("locals {")).toBeUndefined();
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  expect(Object.getOwnPropertyDescriptor(globalThis, "require")).toEqual(require);
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Report } from "../../src/findings/report.ts";
import { type MarkdownOptions, renderMarkdown } from "../../src/report/markdown.ts";
import { markdownName, markdownProse, visible } from "../../src/report/untrusted.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { foreignNodes, type Node, nodes, parse } from "./own-markdown.ts";
import { endpointsLand, large, nothingBreaks, nothingToCheck, severalPlans, withText } from "./samples.ts";

const links = {
  documentation: "https://github.com/flowbreak/flowbreak/blob/v1/",
  sources: "https://github.com/org/repo/blob/0123456/infra/",
};

test("endpoints that land in a closed subnet", () =>
  expectGolden("endpoints-land.md", renderMarkdown(endpointsLand, links)));
test("several plans", () => expectGolden("several-plans.md", renderMarkdown(severalPlans, links)));
test("nothing breaks", () => expectGolden("nothing-breaks.md", renderMarkdown(nothingBreaks)));
test("nothing to check", () => expectGolden("nothing-to-check.md", renderMarkdown(nothingToCheck)));

// What a reader of Markdown makes of it.

function expectOwn(markdown: string): void {
  expect(foreignNodes(markdown)).toEqual([]);
}

/** The blocks of a page: what a text from a plan must not be able to change. */
function skeleton(node: Node): unknown {
  if (node.type === "paragraph" || node.type === "heading") return node.type;
  if (node.type === "html") return node.value?.startsWith("<details>") ? "details" : node.value;
  if (node.children === undefined) return node.type;
  return [node.type, ...node.children.map((child) => skeleton(child))];
}

test.each(Object.entries({ endpointsLand, severalPlans, nothingBreaks, nothingToCheck, large: large(30, 4) }))(
  "%s is Markdown of our own",
  (_, report) => {
    expectOwn(renderMarkdown(report, links));
    expectOwn(renderMarkdown(report));
  },
);

const pages = [endpointsLand, severalPlans, nothingBreaks].map((report) => ({
  report,
  blocks: skeleton(parse(renderMarkdown(withText(report, "aws_instance.web"), links))),
}));

test.each(hostile.map((one, index) => [index, one] as const))("hostile text %i stays text", (_, one) => {
  for (const { report, blocks } of pages) {
    const markdown = renderMarkdown(withText(report, one), links);
    expectOwn(markdown);
    expect(skeleton(parse(markdown))).toEqual(blocks);
  }
});

// The gates by themselves.

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(..."`|\\@#<>[]()!*_~$&:/w.- \n1aé"), { maxLength: 30 }).map((parts) => parts.join("")),
  fc.constantFrom(...hostile),
);

const codeOf = (markdown: string): string => {
  const code = [...nodes(parse(markdown))].filter((node) => node.type === "inlineCode").map((node) => node.value);
  const text = [...nodes(parse(markdown))].filter((node) => node.type === "text").map((node) => node.value);
  expect(text.join("").trim()).toBe("");
  expect(code).toHaveLength(1);
  return code.join("");
};

test("a name is one piece of code that reads as the name, wherever it stands", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(text !== "" && text.length < 200);
      expect(codeOf(markdownName(text))).toBe(visible(text));
    }),
    { numRuns: 300 },
  );
});

test("a sentence is words and code on one line, wherever it stands", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = markdownProse(text);
      expectOwn(shown);
      expectOwn(`- ${shown}`);
      expectOwn(`**${shown}**`);
      expect(skeleton(parse(`x ${shown}`))).toEqual(["root", "paragraph"]);
      expect(parse(shown).children?.length).toBe(1);
      expect(shown).not.toContain("\n");
    }),
    { numRuns: 300 },
  );
});

// Where there is little room.

const shortened = (report: Report, maxLength: number): string => {
  const markdown = renderMarkdown(report, { ...links, maxLength } satisfies MarkdownOptions);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxLength);
  expectOwn(markdown);
  const html = [...nodes(parse(markdown))].flatMap((node) => (node.type === "html" ? [node.value ?? ""] : []));
  const opened = html.filter((value) => value.startsWith("<details>"));
  expect(html.filter((value) => value === "</details>")).toHaveLength(opened.length);
  return markdown;
};

test("a comment holds what fits, and says what does not", () => {
  const report = large(40, 40);
  expect(Buffer.byteLength(renderMarkdown(report, links))).toBeGreaterThan(100_000);
  expect(shortened(report, 65_536)).toContain("> Shortened to fit. Left out, all or in part: diagrams");
  expect(shortened(endpointsLand, 65_536)).toBe(renderMarkdown(endpointsLand, links));
});

test("the less room, the more is left out, always in the same order", () => {
  const order = [
    "diagrams",
    "the ways",
    "the lists of flows",
    "flows that keep working",
    "what was not known",
    "the details",
    "rows",
  ];
  for (const report of [endpointsLand, severalPlans, large(40, 40)]) {
    let left = 0;
    for (let maxLength = 65_536; maxLength > 900; maxLength = Math.floor(maxLength * 0.7)) {
      const note = /^> Shortened to fit\. .*$/m.exec(shortened(report, maxLength))?.[0] ?? "";
      const told = order.filter((one) => note.includes(one));
      expect(told).toEqual(order.slice(0, told.length));
      expect(told.length).toBeGreaterThanOrEqual(left);
      left = told.length;
    }
    expect(left).toBeGreaterThan(0);
  }
});

test("the news are never left out: what does not fit at all is refused", () => {
  expect(() => renderMarkdown(severalPlans, { maxLength: 100 })).toThrow(RangeError);
});

test("of more plans than a comment holds, those with news are told, and how many others there are", () => {
  const quiet = Array.from({ length: 3000 }, (_, index) => ({
    ...nothingBreaks.plans[0],
    plan: `live/production/eu-central-1/unit-number-${index}/tfplan.json`,
  })) as unknown as Report["plans"];
  const markdown = renderMarkdown(
    { ...endpointsLand, plans: [...quiet, ...endpointsLand.plans] },
    { maxLength: 65_000 },
  );
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(65_000);
  expect(markdown).toContain("#### 🔴 `plan.json`");
  expect(markdown).toMatch(/^And [\d,]+ more plans\.$/m);
  expectOwn(markdown);
});

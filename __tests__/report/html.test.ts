import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import type { Report } from "../../src/findings/report.ts";
import { renderHtml } from "../../src/report/html.ts";
import { pageName, pageProse, visible } from "../../src/report/untrusted.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { foreignHtml } from "./own-html.ts";
import { endpointsLand, large, nothingBreaks, nothingToCheck, severalPlans, withText } from "./samples.ts";

const links = {
  documentation: "https://github.com/flowbreak/flowbreak/blob/v1/",
  sources: "https://github.com/org/repo/blob/0123456/infra/",
};

// What a browser makes of it.

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** The page as a tree, once it is known that a browser has nothing to repair. */
function read(html: string): Element {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(document.childNodes.map(({ nodeName }) => nodeName)).toEqual(["#documentType", "html"]);
  const [, root] = document.childNodes.map(toElement);
  if (root === undefined || typeof root === "string") throw new Error("no page");
  return root;
}

function toElement(node: DefaultTreeAdapterTypes.ChildNode): Element | string {
  if ("value" in node) return node.value;
  if (!("tagName" in node)) return "";
  return {
    tag: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.map(toElement),
  };
}

function* elements(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elements(child);
}

const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

const all = (page: Element, tag: string): readonly Element[] => [...elements(page)].filter((one) => one.tag === tag);

/** The elements of a page, without those in a line of text: what a text from a plan must not be able to change. */
function skeleton({ tag, attributes, children }: Element): unknown {
  const { href, ...others } = attributes;
  return [
    tag,
    others,
    ...children.flatMap((child) => (typeof child === "string" || inLine.has(child.tag) ? [] : [skeleton(child)])),
  ];
}

const inLine = new Set(["code", "a"]);

function pageOf(report: Report, options: Parameters<typeof renderHtml>[1] = links): Element {
  const html = renderHtml(report, options);
  expect(html.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  const page = read(html);
  expect(foreignHtml(html)).toEqual([]);
  const ids = [...elements(page)].flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of elements(page)) {
    const target = attributes["aria-labelledby"] ?? /^#(.*)/.exec(attributes.href ?? "")?.[1];
    if (target !== undefined) expect(ids).toContain(target);
  }
  return page;
}

/** The style and its hash are always the same. */
const readable = (report: Report): string =>
  renderHtml(report, links)
    .replace(/<style>.*<\/style>/s, "<style></style>")
    .replace(/sha256-.*?(?=&#39;)/, "sha256-");

test("endpoints that land in a closed subnet", () => expectGolden("endpoints-land.html", readable(endpointsLand)));
test("several plans", () => expectGolden("several-plans.html", readable(severalPlans)));

const samples = { endpointsLand, severalPlans, nothingBreaks, nothingToCheck, few: large(2, 4), many: large(30, 8) };

test.each(Object.entries(samples))("%s is a page of our own, and the same each time", (_, report) => {
  pageOf(report);
  pageOf(report, {});
  expect(renderHtml(structuredClone(report), links)).toBe(renderHtml(report, links));
});

test("the page loads nothing and runs nothing", () => {
  for (const report of Object.values(samples)) {
    const page = pageOf(report);
    const [style, ...styles] = all(page, "style");
    expect(styles).toEqual([]);
    const text = style === undefined ? "" : textOf(style);
    expect(text).not.toMatch(/url\(|@import|<|expression/i);
    const [policy] = all(page, "meta").filter(({ attributes }) => attributes["http-equiv"] !== undefined);
    expect(policy?.attributes).toEqual({
      "http-equiv": "Content-Security-Policy",
      content: `default-src 'none'; style-src 'sha256-${createHash("sha256").update(text).digest("base64")}'; base-uri 'none'; form-action 'none'`,
    });
  }
});

test.each(Object.entries(samples))("%s can be found one's way in without seeing it", (_, report) => {
  const page = pageOf(report);
  expect(page.attributes.lang).toBe("en");
  expect(all(page, "h1")).toHaveLength(1);
  expect(all(page, "title").map(textOf)).toEqual([expect.stringMatching(/^flowbreak: \S/)]);
  let level = 0;
  for (const { tag } of elements(page)) {
    if (!/^h[1-4]$/.test(tag)) continue;
    expect(Number(tag[1])).toBeLessThanOrEqual(level + 1);
    level = Number(tag[1]);
  }
  for (const { attributes } of all(page, "th")) expect(["col", "row"]).toContain(attributes.scope);
  for (const details of all(page, "details")) {
    const [title] = details.children.filter((child) => typeof child !== "string");
    expect(title?.tag).toBe("summary");
    expect(title && textOf(title).trim()).not.toBe("");
  }
});

// What it says.

const says = (report: Report): string => textOf(pageOf(report)).replaceAll(/\s+/g, " ");

test("it says who loses what, why, because of which line, and what to do", () => {
  const [article] = all(pageOf(endpointsLand), "article");
  const text = article === undefined ? "" : textOf(article);
  expect(text).toContain("aws_instance.public loses Session Manager (ssm, ssmmessages and ec2messages)");
  expect(text).toContain("No inbound rule of aws_security_group.endpoint allows tcp 443 from aws_instance.public.");
  expect(text).toContain("create of 3 instances of aws_vpc_endpoint.this (endpoints.tf:12)");
  expect(text).toContain("Add a rule that allows this peer, protocol and port in this direction.");
  const hrefs = article === undefined ? [] : all(article, "a").map(({ attributes }) => attributes.href);
  expect(hrefs).toContain("https://github.com/org/repo/blob/0123456/infra/endpoints.tf#L12");
  expect(hrefs).toContain("https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html");
});

test("the way tells where it stops, in words and not only in colour", () => {
  const stops = all(pageOf(endpointsLand), "li").filter(({ attributes }) => attributes.class !== undefined);
  expect(stops.map(textOf)).toEqual([
    "aws_security_group.endpoint: denies tcp 443 inboundNo security group rule applies",
  ]);
});

test("what is accepted, what could not be decided, what was looked at and what not are on the page", () => {
  const text = says(severalPlans);
  for (const part of [
    "moves to HTTPS, until 2027-03-31",
    "rtb-0a1b2c3d4e5f60718 is outside of what was given",
    "517 flows of 17 workloads checked in a network of 268 resources",
    "aws_networkfirewall_firewall (2, 1 of them changed)",
    "The plan has no prior state: everything counts as new.",
    'resource "aws_vpc_security_group_egress_rule" "api_to_database"',
    "flowbreak 0.1.0",
  ]) {
    expect(text).toContain(part);
  }
  expect(says(nothingBreaks)).toContain("No flow breaks; 14 flows checked");
});

test("several news have a table that leads to each; with many, each is folded", () => {
  expect(all(pageOf(large(2, 2)), "table")).toEqual([]);
  const page = pageOf(large(2, 8));
  expect(textOf(page)).toMatch(/What to do\s+aws_security_group\.endpoint: Add a rule [^.]+\.\s+Verdict/);
  expect(all(page, "tr")).toHaveLength(9);
  expect(all(page, "article").every((article) => all(article, "details").length === 3)).toBe(true);
});

test("a page on a large network is one that a browser opens, and says what it leaves out", () => {
  const text = says(large(1, 1_200));
  expect(text).toContain("And 700 more, in the JSON report.");
  expect(Buffer.byteLength(renderHtml(large(1, 1_200), links))).toBeLessThan(1_000_000);
  expect(says(large(1_200, 1))).toContain("1,100 more, in the JSON report");
});

// Text of others.

const pages = [endpointsLand, severalPlans, { ...nothingBreaks, label: "x", commit: "x" }].map((report) => ({
  report,
  elements: skeleton(pageOf(withText(report, "aws_instance.web"))),
}));

test.each(hostile.map((one, index) => [index, one] as const))("hostile text %i stays text", (_, one) => {
  for (const { report, elements: harmless } of pages) {
    const page = pageOf(withText(report, one));
    expect(skeleton(page)).toEqual(harmless);
    const cut = visible(one).slice(0, 200);
    const names = all(page, "code").map(textOf);
    if (one.trim() !== "" && report.findings.length > 0) {
      expect(names.some((name) => name.startsWith(cut) || name.includes(cut.trim()))).toBe(true);
    }
  }
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(..."<>&\"'`=/!-;# \n\\1aé"), { maxLength: 30 }).map((parts) => parts.join("")),
  fc.constantFrom(...hostile),
);

test("a name is one piece of code that reads as the name; a sentence is words and code", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(text !== "" && text.length < 200);
      const [name, ...others] = parseFragment(pageName(text)).childNodes.map(toElement);
      expect(others).toEqual([]);
      expect(name).toEqual({ tag: "code", attributes: {}, children: [visible(text)] });
      for (const part of parseFragment(pageProse(text)).childNodes.map(toElement)) {
        if (typeof part !== "string")
          expect({ ...part, children: [textOf(part)] }).toEqual({ ...part, tag: "code", attributes: {} });
      }
    }),
    { numRuns: 300 },
  );
});

test("no address leads out of the web, whoever gives it", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: hostile.
  const page = read(renderHtml(severalPlans, { sources: 'javascript:alert("${x}")//', documentation: "data:," }));
  for (const { attributes } of all(page, "a")) expect(attributes.href).toMatch(/^(?:#|https:\/\/)/);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { type ReasonCode, reasonCode, reasonCodes } from "../../src/aws/reason-codes.ts";

const root = new URL("../../", import.meta.url);
const codes = Object.keys(reasonCodes) as ReasonCode[];

test.each(codes)("%s is explained", (code) => {
  const { title, meaning, origin, page } = reasonCode(code);
  expect(code).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)+$/);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(meaning).toMatch(/^[A-Z][^.]*(RFC|\.\w|[^.])*\.$/);
  expect(page).toMatch(
    origin === "aws" ? /^https:\/\/docs\.aws\.amazon\.com\/vpc\// : /^(https:\/\/|docs\/reasons\.md#)/,
  );
});

// docs/reasons.md

const page = readFileSync(new URL("docs/reasons.md", root), "utf8");
const chapters = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((chapter) => [chapter.slice(0, chapter.indexOf("\n")), chapter]),
);
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section.split(/^## /m)[0] ?? ""]),
);

test("docs/reasons.md explains the project's own codes and those with a remedy, and no others", () => {
  const explained = codes.filter((code) => reasonCode(code).remedy !== undefined);
  expect([...sections.keys()].toSorted()).toEqual(explained.toSorted());
  expect(explained).toEqual(expect.arrayContaining(codes.filter((code) => reasonCode(code).origin === "flowbreak")));
});

test.each([...sections])("docs/reasons.md says of %s what the catalogue says", (code, section) => {
  const { title, meaning, remedy, page: link, origin } = reasonCode(code as ReasonCode);
  expect(section).toContain(`**${title}.** ${meaning}\n`);
  expect(section).toContain(`\nWhat to do: ${remedy}\n`);
  if (origin === "aws") expect(chapters.get("Codes of VPC Reachability Analyzer")).toContain(`### ${code}\n`);
  else if (link.startsWith("docs/")) expect(link).toBe(`docs/reasons.md#${code.toLowerCase()}`);
  else expect(section).toContain(`](${link})`);
});

test("what flowbreak gives has a section, and what has none yet is called reserved", () => {
  const sources = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("report") && file !== "aws/reason-codes.ts")
    .map((file) => readFileSync(new URL(`src/${file}`, root), "utf8"))
    .join("\n");
  const given = codes.filter((code) => sources.includes(`"${code}"`));
  const reserved = [...(chapters.get("Reserved") ?? "").matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
  expect(given.filter((code) => reasonCode(code).remedy === undefined)).toEqual([]);
  expect(given.filter((code) => reserved.includes(code))).toEqual([]);
});

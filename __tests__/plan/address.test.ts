// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform escapes it in keys.
import { expect, test } from "@jest/globals";
import { keyOf, moduleCalls, quoteKey, readTraversal, showTraversal } from "../../src/plan/address.ts";
import { resourceOf } from "../../src/report/names.ts";

const keys = ["a", "a.b", 'say "x"', "back\\slash", "]", '"]', "[0]", "", "line\nbreak", "${x} %{y}", "日本"];

test("whatever a key of for_each is, an address ends with it and belongs to the same block", () => {
  for (const key of [...keys, 0, 17]) {
    const address = `module.m${quoteKey(key)}.aws_subnet.a${quoteKey(key)}`;
    expect(keyOf(address)).toBe(key);
    expect(showTraversal(readTraversal(address).steps)).toBe(address);
    expect(moduleCalls(address)).toEqual([{ name: "m", key }]);
    expect(resourceOf(address)).toBe("module.m.aws_subnet.a");
  }
});

test("a bracket that opens no key is a part of the name", () => {
  for (const address of ["a.b[", "a.b[]", "a.b[x]", 'a.b["x', 'a.b["x"', 'a.b["x\\"]', "a.b[1", "a.b]"]) {
    expect(resourceOf(address)).toBe(address);
  }
  expect(resourceOf('a.b["x[0]')).toBe('a.b["x');
});

test("a key may hold millions of escapes", () => {
  const address = `a.b["${"\\n".repeat(5_000_000)}"]`;
  expect(resourceOf(address)).toBe("a.b");
  expect(keyOf(address)).toHaveLength(5_000_000);
});

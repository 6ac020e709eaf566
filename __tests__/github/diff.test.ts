import { expect, test } from "@jest/globals";
import { linesOf } from "../../src/github/diff.ts";

const patch = `@@ -1,4 +1,5 @@ resource "aws_vpc" "main" {
 one
-two
+2
+2.5
 three
@@ -20 +21,2 @@
 twenty
+--- looks like a header
\\ No newline at end of file`;

test("a review may speak of the lines that a patch shows on its new side, and of no others", () => {
  expect([...linesOf(patch)]).toEqual([
    [1, { isAdded: false, text: "one" }],
    [2, { isAdded: true, text: "2" }],
    [3, { isAdded: true, text: "2.5" }],
    [4, { isAdded: false, text: "three" }],
    [21, { isAdded: false, text: "twenty" }],
    [22, { isAdded: true, text: "--- looks like a header" }],
  ]);
});

test("a file that was only renamed has no such lines", () => {
  expect([...linesOf("")]).toEqual([]);
});

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
    [1, "context"],
    [2, "added"],
    [3, "added"],
    [4, "context"],
    [21, "context"],
    [22, "added"],
  ]);
});

test("a file that was only renamed has no such lines", () => {
  expect([...linesOf("")]).toEqual([]);
});

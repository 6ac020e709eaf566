import { expect, test } from "@jest/globals";
import { readPatch } from "../../src/github/diff.ts";

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

test("a review may speak of the lines that a patch shows, of those before which something goes above all", () => {
  expect([...readPatch(patch).lines]).toEqual([
    [1, "context"],
    [2, "added"],
    [3, "added"],
    [4, "context"],
    [21, "context"],
    [22, "added"],
  ]);
  expect([...readPatch("@@ -4,4 +4,2 @@\n a\n-b\n-c\n d").lines]).toEqual([
    [4, "context"],
    [5, "after-removed"],
  ]);
});

test("blocks that begin at such a line are known by what they declare, afterwards and before", () => {
  const { blocks, removedBlocks } = readPatch(`@@ -8,3 +9,5 @@
 resource "aws_vpc" "main" {
-resource "aws_subnet" "old" {
+  resource aws_subnet new {
+# resource "aws_eip" "none" {
 data "aws_vpc" "other" {`);
  expect([...blocks]).toEqual([
    ["aws_vpc.main", 9],
    ["aws_subnet.new", 10],
  ]);
  expect([...removedBlocks]).toEqual([["aws_subnet.old", 9]]);
});

test("a file that was only renamed shows nothing", () => {
  expect([...readPatch("").lines]).toEqual([]);
});

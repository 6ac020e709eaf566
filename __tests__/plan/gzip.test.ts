import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { InputError } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { planJson, stands, wantsAll } from "./made.ts";

const RUN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";
const text = JSON.stringify(planJson({ prior: [stands("aws_vpc.a", { id: "vpc-1" })] }));
const packed = gzipSync(text);
const read = (bytes: Uint8Array) => readPlan({ name: "plan.json", bytes }, { wants: wantsAll });

test.each<[string, Uint8Array]>([
  ["a plan", packed],
  ["a plan in several members", Buffer.concat([gzipSync(text.slice(0, 40)), gzipSync(text.slice(40))])],
  ["a plan filled up with zeros, as from a tape", Buffer.concat([packed, Buffer.alloc(512)])],
  ["UTF-16, as PowerShell writes it", gzipSync(Buffer.from(`\ufeff${text}`, "utf16le"))],
])("%s that is compressed with gzip is read, whatever its name", async (_, bytes) => {
  expect((await read(bytes)).prior.resources.map(({ address }) => address)).toEqual(["aws_vpc.a"]);
});

describe("what is damaged is refused in one sentence", () => {
  const damaged = `plan.json is compressed with gzip and damaged, or has something after its end: compress it again, or ${RUN}.`;
  const flipped = Buffer.from(packed);
  flipped.writeUInt8(flipped.readUInt8(30) ^ 0xff, 30);
  const cutOff = (bytes: number) =>
    `plan.json is compressed with gzip and cut off after ${bytes} bytes: compress it again, or ${RUN}.`;
  test.each<[string, Uint8Array, string]>([
    ["cut off", packed.subarray(0, -9), cutOff(packed.length - 9)],
    ["cut off in its head", packed.subarray(0, 4), cutOff(4)],
    ["a byte is another", flipped, damaged],
    ["text follows", Buffer.concat([packed, Buffer.from("Done.")]), damaged],
    ["text follows after zeros", Buffer.concat([packed, Buffer.from("\0\0Done.")]), damaged],
    ["empty", gzipSync(""), `plan.json is compressed with gzip, and there is nothing in it: ${RUN}.`],
    ["twice", gzipSync(packed), "plan.json is compressed with gzip twice: run `gunzip` on it first."],
    ["no plan in it", gzipSync("hello"), `plan.json is not JSON: ${RUN}.`],
  ])("%s", async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(new InputError(sentence));
  });
});

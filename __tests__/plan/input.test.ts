import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, describe, expect, jest, test } from "@jest/globals";
import { readInput } from "../../src/plan/input.ts";
import { InputError } from "../../src/plan/plan.ts";

const RUN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";
const directory = mkdtempSync(join(tmpdir(), "plan-input-"));
afterAll(() => rmSync(directory, { recursive: true }));

const refusal = (path: string) =>
  readInput(path).then(
    () => "it was read",
    (error: unknown) => (error instanceof InputError ? error.message : error),
  );

describe("a file", () => {
  test("is read as it is, and told with its directory where .tf files lie there", async () => {
    const path = join(directory, "plan.json");
    writeFileSync(path, "{}");
    expect(await readInput(path)).toEqual({ name: path, bytes: Buffer.from("{}") });
    writeFileSync(join(directory, "main.tf"), "");
    expect(await readInput(path)).toEqual({ name: path, bytes: Buffer.from("{}"), directory });
  });

  test("that is read in several pieces comes as it is", async () => {
    const path = join(directory, "pieces.json");
    const written = Buffer.alloc(2 ** 25 + 5, "0123456789");
    writeFileSync(path, written);
    expect(written.equals((await readInput(path)).bytes)).toBe(true);
  });

  test("that cannot be read is refused", async () => {
    expect(await refusal(directory)).toBe(`${directory} is a directory, not a plan: ${RUN}.`);
    expect(await refusal(join(directory, "none"))).toBe(`${join(directory, "none")} does not exist: ${RUN}.`);
    expect(await refusal(join(directory, "plan.json", "x"))).toBe(
      `${join(directory, "plan.json", "x")} does not exist: ${RUN}.`,
    );
    expect(await refusal("x".repeat(5000))).toMatch(/^x{200}… has too long a name: /);
    expect(await refusal("a\0b")).toBe(`a\ufffdb has a name that no file can have: ${RUN}.`);
  });
});

test("a file for which there is no memory is refused before it is read", async () => {
  const path = join(directory, "huge.json");
  writeFileSync(path, "");
  // No block of it is on the disk.
  truncateSync(path, 2 ** 40);
  expect(await refusal(path)).toMatch(
    /^\S+huge\.json (?:is larger than the .* can hold|has .* or more, and there is memory for .* only): make a plan for each root module, or .*\.$/,
  );
});

test.each(["a file", "standard input"])("%s for which no memory is given is refused for that reason", async (what) => {
  const path = join(directory, "unlucky.json");
  writeFileSync(path, "{}");
  // Buffer.concat takes its memory from the second.
  const allocate = (["allocUnsafeSlow", "allocUnsafe"] as const).map((way) =>
    jest.spyOn(Buffer, way).mockImplementation(() => {
      throw new RangeError("Array buffer allocation failed");
    }),
  );
  const asked = what === "a file" ? readInput(path) : readInput("-", Readable.from([Buffer.from("{}")]));
  await expect(asked).rejects.toThrow(/ has 1 MB, and there is not enough memory for it: make a plan for each .*\.$/);
  for (const each of allocate) each.mockRestore();
});

describe("standard input", () => {
  const PIPE = "pipe a plan into it with `terraform show -json tfplan | flowbreak check -`";
  const real = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  afterEach(() => {
    Object.defineProperty(process, "stdin", real);
  });
  const give = (stdin: object) => Object.defineProperty(process, "stdin", { ...real, get: () => stdin });

  test("is read to its end", async () => {
    give(Readable.from([Buffer.from("{"), Buffer.from("}")]));
    expect(await readInput("-")).toEqual({ name: "-", bytes: Buffer.from("{}") });
  });

  test.each([
    ["a terminal", Object.assign(Readable.from([]), { isTTY: true }), `standard input is a terminal: ${PIPE}.`],
    ["nothing", Readable.from([]), `standard input is empty: ${PIPE}.`],
    ["closed", failing("EBADF"), `standard input is closed: ${PIPE}.`],
    ["a directory", failing("EISDIR"), `standard input cannot be read (EISDIR): ${PIPE}.`],
  ])("that is %s is refused", async (_, stdin, sentence) => {
    give(stdin);
    expect(await refusal("-")).toBe(sentence);
  });
});

function failing(code: string): Readable {
  return Readable.from({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(Object.assign(new Error(code), { code })) }),
  });
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "@jest/globals";

const folder = new URL("golden/", import.meta.url);

/** The output as it was looked at and found good. `UPDATE_GOLDEN=1 npm test -- report` writes it anew. */
export function expectGolden(name: string, output: string): void {
  const file = new URL(name, folder);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, output);
  }
  expect(output).toBe(existsSync(file) ? readFileSync(file, "utf8") : undefined);
}

import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { outcome } from "./example.ts";

test("the example of the README runs and says what it says", async () => {
  const at = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), "utf8");
  const [readme, example] = await Promise.all([at("../../src/engine/README.md"), at("./example.ts")]);
  expect(readme).toContain(`\`\`\`ts\n${example.replace("../../src/engine/index.ts", "./index.ts")}\`\`\`\n`);
  expect(outcome).toMatchObject({
    kind: "partial",
    obstacles: [{ component: "filter", kind: "ports-partial", leg: "return", direction: "inbound", at: "subnet" }],
  });
});

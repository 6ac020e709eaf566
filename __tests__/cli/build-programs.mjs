// @ts-check
// node build-programs.mjs DIR
import { rolldown } from "rolldown";

const [, , dir = "."] = process.argv;
const build = await rolldown({
  input: { cli: "src/cli.ts", action: "src/action.ts" },
  platform: "node",
  tsconfig: false,
  // Large, and bundled for nothing: it is loaded for few plans.
  external: ["hcl2-parser"],
});
await build.write({ dir, format: "esm" });
await build.close();

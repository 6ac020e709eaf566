import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFiles } from "./source-mutations.ts";
import { type Tree, treeOf } from "./tree.ts";

/** A real plan. */
export interface RealPlan {
  readonly name: string;
  readonly bytes: number;
  readonly tree: Tree;
  readonly sources: SourceFiles;
}

/** Every plan of the scenario catalogue, with the sources that it was made of; the smallest first. */
export function readCorpus(plans: string): readonly RealPlan[] {
  return readdirSync(plans)
    .filter((name) => existsSync(join(plans, name, "plan.json")))
    .sort()
    .map((name) => {
      const text = readFileSync(join(plans, name, "plan.json"), "utf8");
      const sources = readSources(join(plans, name, "after"));
      return { name, bytes: text.length, tree: treeOf(JSON.parse(text)), sources };
    })
    .sort((a, b) => a.bytes - b.bytes);
}

function readSources(directory: string): SourceFiles {
  if (!existsSync(directory)) return new Map();
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((path) => /\.tf(?:\.json)?$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(directory, path), "utf8")]),
  );
}

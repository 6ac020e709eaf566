// @ts-check
// Plans are made once, and kept for the next run.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatorVersion, writePlan } from "./generate.mjs";

/** @typedef {import("./landscape.mjs").Kind} Kind */
/** @typedef {import("./generate.mjs").Size} Size */

/** @param {{ dir: string, size: Size, kind: Kind, seed: string }} of @returns {{ path: string, broken: readonly string[] }} */
export function cachedPlan({ dir, size, kind, seed }) {
  const folder = join(dir, `generator-${generatorVersion}-seed-${encodeURIComponent(seed)}`);
  const path = join(folder, `${size}-${kind}.json`);
  const expected = join(folder, `${size}-${kind}.broken.json`);
  // The plan comes last, so that one that was interrupted is made anew.
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const { broken } = writePlan({ path: `${path}.part`, size, kind, seed });
    writeFileSync(expected, JSON.stringify(broken));
    renameSync(`${path}.part`, path);
  }
  return { path, broken: JSON.parse(readFileSync(expected, "utf8")) };
}

import { posix } from "node:path";
import type { Cause } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { urlPath } from "./markdown-text.ts";

/** The lines of a block in a file of the sources. */
export interface Location {
  /** With slashes, from the directory in which the user named the plan or its sources; it leads nowhere above. */
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
}

/** Where a change that a plan makes is written; nothing where it is not known, or not below that directory. */
export function locate(plans: Report["plans"], plan: string, { file, line, endLine }: Cause): Location | undefined {
  const source = plans.find((section) => section.plan === plan)?.source;
  if (source === undefined || file === undefined || line === undefined) return undefined;
  const path = posix.normalize(`${source.replaceAll("\\", "/")}/${file}`);
  if (posix.isAbsolute(path) || path === ".." || path.startsWith("../")) return undefined;
  return { path, line, endLine: Math.max(line, endLine ?? line) };
}

/** The address of that line below `sources`, where the directory is from which the plans and their sources were named. */
export function sourceAddress(sources: string | undefined, at: Location | undefined): string | undefined {
  const path = at && urlPath(at.path);
  return sources === undefined || path === undefined ? undefined : `${sources}${path}#L${at?.line}`;
}

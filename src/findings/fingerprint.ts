import { createHash } from "node:crypto";
import type { Finding } from "./finding.ts";

/**
 * Names a finding over runs: the flow, the verdict and what stands in the way. Not the path, the causes or the plan's
 * name, so that unrelated changes, an accepted cause that lands, or another file name do not make it a new one.
 */
export function fingerprintOf({ verdict, flow, after }: Pick<Finding, "verdict" | "flow" | "after">): string {
  const reasons = after?.reasons?.map(({ code, component }) => [code, component]) ?? [];
  const identity = JSON.stringify([verdict, flow.source, flow.destination, flow.protocol, flow.ports, reasons.sort()]);
  return createHash("sha256").update(identity).digest("hex").slice(0, 16);
}

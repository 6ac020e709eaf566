import { asArgument, MAKE_PLAN } from "./refusal.ts";

/** Says what was given where it is no JSON object, and what to run instead. */
export function notJson(name: string, bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const text = start.trimStart();
  const own = asArgument(name, "tfplan");
  if (bytes.length === 0) return `is empty: ${MAKE_PLAN}`;
  if (text === "") return `holds nothing but white space: ${MAKE_PLAN}`;
  if (start.startsWith("PK\x03\x04")) {
    return `is the binary plan file, not its JSON: run \`terraform show -json ${own} > plan.json\``;
  }
  if (start.includes("\0") || start.startsWith("\xef\xbf\xbd")) {
    return `is binary, or UTF-16 text that was damaged on its way: write it again as UTF-8 (${MAKE_PLAN})`;
  }
  if (/^<(?:!doctype|html|head|body|\?xml)/i.test(text)) {
    return `is an HTML or XML page, as a failed download leaves: download it again, or ${MAKE_PLAN}`;
  }
  if (/^\[\s*[{\]]/.test(text)) {
    return "is a JSON list, not one plan: give each plan as a file of its own (`jq '.[0]' plans.json > plan.json`)";
  }
  if (/Terraform will perform|OpenTofu will perform|No changes\. /.test(text)) {
    return `is the plan as text for people, not its JSON: ${MAKE_PLAN}`;
  }
  return `is not JSON: ${MAKE_PLAN}`;
}

const PLAN_MEMBERS = [
  "planned_values",
  "resource_changes",
  "resource_drift",
  "prior_state",
  "configuration",
  "output_changes",
];

/** Says what a JSON object is that is no plan; undefined where it is one. */
export function otherThanPlan(keys: ReadonlySet<string>): string | undefined {
  if (keys.has("@level") || keys.has("@message")) {
    return `is the log of \`terraform plan -json\`, which does not hold the plan: ${MAKE_PLAN}`;
  }
  if (keys.has("lineage") || (keys.has("serial") && keys.has("resources"))) {
    return `is a state file, not a plan: ${MAKE_PLAN}`;
  }
  if (PLAN_MEMBERS.some((key) => keys.has(key))) return undefined;
  if (keys.has("values") || keys.size === 1) return `is the JSON of a state, not of a plan: ${MAKE_PLAN}`;
  return `is JSON, but not a Terraform or OpenTofu plan: ${MAKE_PLAN}`;
}

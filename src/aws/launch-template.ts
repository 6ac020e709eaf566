import type { Missing } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import type { Argument, Attributes } from "../plan/value.ts";
import { lacking, outside, type Reading } from "./reading.ts";

export const types = ["aws_launch_template"] as const;

/** What a launch template writes for the instances started from it. An instance's own arguments come first. */
export type LaunchTemplate =
  | { readonly kind: "none" }
  | {
      readonly kind: "described";
      readonly attributes: Attributes;
      /** Its block for the primary network interface. */
      readonly primary: Attributes | undefined;
    }
  | { readonly kind: "unknown"; readonly missing: Missing };

export function launchTemplateOf(reading: Reading, instance: Resource): LaunchTemplate {
  const { snapshot, directory } = reading;
  const [block] = instance.attributes.blocks("launch_template").items;
  if (block === undefined) return { kind: "none" };
  const byId = directory.find("launch-template", block, "id");
  const located = byId.kind === "at" ? byId : directory.find("launch-template", block, "name");
  if (located.kind !== "at") {
    return { kind: "unknown", missing: lacking(byId, instance.address, "its launch template") };
  }
  const template = snapshot.find(located.key);
  if (template === undefined) return { kind: "unknown", missing: outside(located.key, "its contents") };
  reading.contribute(instance.address, template.address);
  if (!isLatest(block.text("version"), template.attributes)) {
    return { kind: "unknown", missing: outside(template.address, "its older versions") };
  }
  const interfaces = template.attributes.blocks("network_interfaces").items;
  return { kind: "described", attributes: template.attributes, primary: interfaces.find(isPrimary) ?? interfaces[0] };
}

/** A resource tells the latest version only. An instance that names none is started from the default one. */
function isLatest(version: Argument<string>, template: Attributes): boolean {
  const isDefault = version.kind === "unset" || (version.kind === "set" && version.value === "$Default");
  const wanted = isDefault ? template.text("default_version") : version;
  if (wanted.kind !== "set" || wanted.value === "$Latest") return true;
  const latest = template.text("latest_version");
  return latest.kind === "unset" || (latest.kind === "set" && latest.value === wanted.value);
}

export function isPrimary(networkInterface: Attributes): boolean {
  const device = networkInterface.number("device_index");
  return device.kind !== "set" || device.value === 0;
}

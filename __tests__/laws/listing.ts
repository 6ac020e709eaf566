import { jsonOf, type Plan } from "./plans.ts";

/** Lists whose order means nothing: members of modules and of the configuration, and what AWS keeps as sets. */
const sets: ReadonlySet<string> = new Set([
  "resource_changes",
  "resources",
  "child_modules",
  "ingress",
  "egress",
  "route",
  "cidr_blocks",
  "ipv6_cidr_blocks",
  "prefix_list_ids",
  "security_groups",
  "security_group_ids",
  "vpc_security_group_ids",
  "subnet_ids",
  "route_table_ids",
]);

/**
 * The plan's JSON in another order: of the members of objects, and of the elements of sets. Lists of one length are
 * turned in one way, so that what is marked by position (`after_unknown`) stays with what it marks.
 */
export function inOtherOrder(plan: Plan, seed: number): object {
  const turn = (list: readonly unknown[]): readonly unknown[] => {
    if (list.length < 2 || seed % 2 === 0) return [...list].reverse();
    const at = 1 + (seed % (list.length - 1));
    return [...list.slice(at), ...list.slice(0, at)];
  };
  const walk = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) {
      const elements = value.map((each) => walk(each, ""));
      return sets.has(name) ? turn(elements) : elements;
    }
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([key, each]) => [key, walk(each, key)]);
    return Object.fromEntries(turn(members) as [string, unknown][]);
  };
  return walk(jsonOf(plan), "") as object;
}

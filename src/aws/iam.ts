import type { Id } from "../engine/index.ts";
import { oncePer } from "../once.ts";
import type { Attributes } from "../plan/value.ts";
import { keyIn } from "./directory.ts";
import type { Written } from "./instance.ts";
import { LazyMap } from "./lazy-map.ts";
import { append } from "./lists.ts";
import { part, type Reading } from "./reading.ts";
import { servicesOfAction, servicesOfManagedPolicy } from "./services/usage.ts";

export const types = [
  "aws_iam_instance_profile",
  "aws_iam_role",
  "aws_iam_role_policy",
  "aws_iam_role_policy_attachment",
  "aws_iam_role_policy_attachments_exclusive",
  "aws_iam_policy",
  "aws_iam_policy_attachment",
] as const;

/** The AWS services that a role's permissions are made for, each with what shows it. */
export type Use = ReadonlyMap<string, string>;

const noUse: Use = new Map();

/** What the instance profile permits that is written in the first of these arguments that are set. */
export function readUseByProfile(reading: Reading): (written: readonly Written[]) => Use {
  const { snapshot, directory } = reading;
  const grants = grantsIn(reading);
  // Of all the roles of a plan, few are those of workloads.
  const useOfRole = new LazyMap(
    () => new Set(grants.keys()),
    (role) => useIn(reading, grants.get(role) ?? []),
  );
  return (written) => {
    const located = written.map(({ attributes, name }) => directory.find("instance-profile", attributes, name));
    const profile = snapshot.find(located.map(keyIn).find((key) => key !== undefined) ?? "");
    if (profile === undefined) return noUse;
    const role = directory.find("role", profile.attributes, profile.mode === "data" ? "role_name" : "role");
    return useOfRole.get(keyIn(role) ?? "") ?? noUse;
  };
}

/** What gives a role permissions: a policy of its own by its key, or what a policy is written in. */
interface Grant {
  readonly policy: Id | Attributes;
  /** How a report tells of it. */
  readonly shown: string;
}

function useIn(reading: Reading, grants: readonly Grant[]): Use {
  const use = new Map<string, string>();
  for (const { policy, shown } of grants) {
    const services = typeof policy === "string" ? servicesOfPolicy(reading, policy) : servicesIn(policy);
    for (const service of services) if (!use.has(service)) use.set(service, shown);
  }
  return use;
}

const grantsIn = part(({ snapshot, directory }): ReadonlyMap<Id, readonly Grant[]> => {
  const grants = new Map<Id, Grant[]>();
  const grant = (role: Id, policy: Attributes, shown: string) => append(grants, role, [{ policy, shown }]);
  const attach = (role: Id, policy: Id) =>
    append(grants, role, [{ policy, shown: `${role} carries ${nameOf(policy)}` }]);

  for (const resource of snapshot.ofType("aws_iam_role")) {
    const { attributes } = resource;
    const role = directory.keyOf("role", resource);
    for (const policy of directory.findAll("policy", attributes, "managed_policy_arns").items) attach(role, policy);
    for (const block of attributes.blocks("inline_policy").items) {
      grant(role, block, `an inline policy of ${role}`);
    }
  }
  for (const { address, attributes } of snapshot.ofType("aws_iam_role_policy")) {
    const role = keyIn(directory.find("role", attributes, "role"));
    if (role !== undefined) grant(role, attributes, address);
  }
  for (const { attributes } of snapshot.ofType("aws_iam_role_policy_attachment")) {
    const role = keyIn(directory.find("role", attributes, "role"));
    const policy = keyIn(directory.find("policy", attributes, "policy_arn"));
    if (role !== undefined && policy !== undefined) attach(role, policy);
  }
  for (const { attributes } of snapshot.ofType("aws_iam_role_policy_attachments_exclusive")) {
    const role = keyIn(directory.find("role", attributes, "role_name"));
    if (role === undefined) continue;
    for (const policy of directory.findAll("policy", attributes, "policy_arns").items) attach(role, policy);
  }
  for (const { attributes } of snapshot.ofType("aws_iam_policy_attachment")) {
    const policy = keyIn(directory.find("policy", attributes, "policy_arn"));
    if (policy === undefined) continue;
    for (const role of directory.findAll("role", attributes, "roles").items) attach(role, policy);
  }
  return grants;
});

/** A policy by its key: one that the plan holds, or the ARN of one that AWS or somebody else keeps. */
function servicesOfPolicy({ snapshot }: Reading, key: Id): readonly string[] {
  const resource = snapshot.find(key);
  return resource === undefined ? servicesOfManagedPolicy(key) : servicesIn(resource.attributes);
}

const nameOf = (policy: Id): string => (policy.startsWith("arn:") ? (policy.split("/").pop() ?? policy) : policy);

/** What the `policy` that is written there allows. */
const servicesIn = oncePer((written: Attributes): readonly string[] => {
  const document = written.text("policy");
  if (document.kind !== "set") return [];
  let policy: unknown;
  try {
    policy = JSON.parse(document.value);
  } catch {
    return [];
  }
  const statements = listOf(property(policy, "Statement")).filter((each) => property(each, "Effect") === "Allow");
  const actions = statements.flatMap((statement) => listOf(property(statement, "Action")));
  return [...new Set(actions.flatMap((action) => (typeof action === "string" ? servicesOfAction(action) : [])))].sort();
});

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** One or many, as policy documents write it. */
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

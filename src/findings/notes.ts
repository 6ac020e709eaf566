import type { AwsNetwork } from "../aws/network.ts";
import type { Plan } from "../plan/plan.ts";
import type { Note } from "./report.ts";

/** What a reader of the report must know about a plan as a whole: what was taken for granted, what was not read. */
export function notesOn(plan: Plan, prior: AwsNetwork, planned: AwsNetwork): readonly Note[] {
  const note = (code: string, message: string): Note => ({ plan: plan.name, code, message });
  const { assumptions, assumedReferences } = planned;
  return [
    ...plan.notes.map(({ code, message }) => note(code, message)),
    ...newConflicts(prior, planned).map(({ name, endpoints }) =>
      note(
        "VPCE_PRIVATE_DNS_CONFLICT",
        `${endpoints.join(" and ")} claim the private DNS name ${name} in one VPC; AWS refuses to make the second.`,
      ),
    ),
    ...refusedEndpoints(plan, planned).map(({ endpoint, vpc }) =>
      note(
        "DNS_SUPPORT_DISABLED",
        `AWS refuses to make ${endpoint} with private DNS while enableDnsSupport and enableDnsHostnames of ${vpc} are not both on.`,
      ),
    ),
    ...[...planned.vpcs.values()]
      .filter(({ otherServers }) => otherServers.length > 0)
      .map(({ key }) =>
        note(
          "OTHER_DNS_SERVERS",
          `The clients of ${key} ask DNS servers other than the VPC's own, so private DNS of endpoints is taken not to reach them; if those servers ask the VPC's resolver, it does.`,
        ),
      ),
    ...(assumptions.size === 0
      ? []
      : [
          note(
            "AS_AWS_MAKES_IT",
            `Nothing in this state manages these, so they are taken as AWS makes them: ${shortList(
              [...assumptions].map(([component, what]) => `${component} (${what})`).sort(),
            )}.`,
          ),
        ]),
    ...(assumedReferences.length === 0
      ? []
      : [
          note(
            "ASSUMED_REFERENCE",
            `Taken to be meant, although the plan does not show it (a local value hides the reference, or one of several instances may be chosen): ${shortList(assumedReferences)}. Give the sources with --source to make sure.`,
          ),
        ]),
  ];
}

/** Enough of them to see which are meant. */
function shortList(names: readonly string[]): string {
  const more = names.length - 6;
  return more > 1 ? `${names.slice(0, 6).join(", ")} and ${more} more` : names.join(", ");
}

/** New endpoints with private DNS in a VPC whose DNS attributes do not allow it. */
function refusedEndpoints({ changes }: Plan, { network }: AwsNetwork) {
  const made = new Set(changes.filter(({ action }) => action === "create").map(({ address }) => address));
  return [...network.domains.values()].flatMap(({ zones }) =>
    zones.items.flatMap(({ component, active }) =>
      made.has(component) && active.known && active.value !== true
        ? [{ endpoint: component, vpc: active.value.inactiveBecauseOf }]
        : [],
    ),
  );
}

function newConflicts(prior: AwsNetwork, planned: AwsNetwork): AwsNetwork["conflicts"] {
  const known = new Set(prior.conflicts.map(({ name, endpoints }) => `${name} ${endpoints.join(" ")}`));
  const reported = new Set<string>();
  return planned.conflicts.filter(({ name, endpoints }) => {
    const pair = endpoints.join(" ");
    if (known.has(`${name} ${pair}`) || reported.has(pair)) return false;
    reported.add(pair);
    return true;
  });
}

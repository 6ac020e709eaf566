import { type Id, type Listing, type Missing, missingOf } from "./fact.ts";
import { once } from "./memory.ts";
import type { Domain, Family, Zone } from "./network.ts";
import { compareText } from "./order.ts";

/** Who answers a name, with what. */
export type Answer =
  | { readonly by: "zone"; readonly zone: Zone; readonly interfaces: Listing<Id> }
  | { readonly by: "public" }
  | { readonly by: "nobody" }
  | { readonly by: "unknown" };

/** All the answers that are possible: one, unless facts are missing. */
export interface Resolution {
  readonly answers: readonly Answer[];
  readonly missing: readonly Missing[];
  /** The zones that hold the name, whether they answer or not. */
  readonly zones: readonly Zone[];
  /** The zones that would answer before the answer found, were they active. */
  readonly inactive: readonly InactiveZone[];
}

export interface InactiveZone {
  readonly zone: Id;
  readonly because: Id;
}

/** A name means the same to all clients of a domain. */
const resolutions = new WeakMap<Domain, Map<string, Resolution>>();

/** Looks a name up as the domain's clients do. */
export const resolve = (domain: Domain, name: string, family: Family): Resolution =>
  once(
    once(resolutions, domain, () => new Map()),
    `${family} ${name}`,
    () => lookUp(domain, name, family),
  );

function lookUp(domain: Domain, name: string, family: Family): Resolution {
  const zones = domain.zones.items
    .filter((zone) => specificity(zone, name) > 0)
    .sort((a, b) => specificity(b, name) - specificity(a, name) || compareText(a.component, b.component));
  const asked = (domain.resolver.known ? [domain.resolver.value] : (["own", "other", "off"] as const)).map(
    (resolver) => (resolver === "own" ? askZones(domain, zones, name, family) : byOthers(resolver)),
  );
  return {
    answers: asked.flatMap(({ answers }) => answers),
    missing: [...missingOf(domain.resolver), ...asked.flatMap(({ missing }) => missing)],
    zones,
    inactive: asked.flatMap(({ inactive }) => inactive),
  };
}

type Asked = Omit<Resolution, "zones">;

const byOthers = (resolver: "other" | "off"): Asked => ({
  answers: [{ by: resolver === "other" ? "public" : "nobody" }],
  missing: [],
  inactive: [],
});

/** The first active zone answers; one that may be active leaves both open. */
function askZones(domain: Domain, zones: readonly Zone[], name: string, family: Family): Asked {
  const answers: Answer[] = [];
  const missing: Missing[] = [];
  const inactive: InactiveZone[] = [];
  const unlisted = domain.zones.missing;
  for (const zone of zones) {
    const { active } = zone;
    if (active.known && active.value !== true) {
      inactive.push({ zone: zone.component, because: active.value.inactiveBecauseOf });
      continue;
    }
    answers.push({ by: "zone", zone, interfaces: zone.answers[family] });
    missing.push(...missingOf(active));
    if (active.known) {
      // A zone that is not listed can still be closer than a pattern, but not than the very name.
      return unless(zone.names.includes(name) ? [] : unlisted, { answers, missing, inactive });
    }
  }
  return unless(unlisted, { answers: [...answers, { by: "public" }], missing, inactive });
}

/** These answers, unless zones that are not listed have others. */
const unless = (unlisted: readonly Missing[], { answers, missing, inactive }: Asked): Asked => ({
  answers: unlisted.length === 0 ? answers : [...answers, { by: "unknown" }],
  missing: [...missing, ...unlisted],
  inactive,
});

/** How closely the zone's names fit: 0 where none does, more for a longer pattern, most for the very name. */
function specificity(zone: Zone, name: string): number {
  return Math.max(0, ...zone.names.map((pattern) => closeness(pattern, name)));
}

function closeness(pattern: string, name: string): number {
  if (pattern === name) {
    return name.length + 1;
  }
  return pattern.startsWith("*.") && name.endsWith(pattern.slice(1)) ? pattern.length : 0;
}

import {
  type Cause,
  type Finding,
  type Fix,
  type Flow,
  type FlowState,
  type Identity,
  type Reason,
  verdicts,
} from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { byName, isForOlderOnly, resourceOf } from "./names.ts";

/** Findings that are one piece of news to a reader: the same happens, for the same reasons, because of the same changes. */
export interface Group {
  readonly plan: string;
  readonly verdict: Finding["verdict"];
  /** Whether this run fails because of it. */
  readonly fails: boolean;
  /** Whether a reader has to act: by the verdict, or because this run fails on it. */
  readonly news: boolean;
  readonly sources: readonly string[];
  readonly destinations: readonly Target[];
  readonly reasons: readonly Reason[];
  readonly causes: readonly Cause[];
  readonly fixes: readonly Fix[];
  /** Every member, in the order of the names. */
  readonly findings: readonly Finding[];
  /** Stands for all of them where one way is shown: the first of which the use is known best. */
  readonly example: Finding;
  /** Whether the report holds several regions, so that a service without its own would be ambiguous. */
  readonly withRegion: boolean;
}

/** A destination with the ports asked for, and what people call the use of it. */
export interface Target extends Pick<Flow, "destination" | "protocol" | "ports"> {
  readonly capability: string | undefined;
}

/**
 * For people: what one source loses by the same changes and for the same reasons is taken together, and so are the
 * services of one capability that fail at the same kind of block, whichever change took each of them. Sources that
 * lose the same in the same way are then one row. Ordered by plan, verdict and name.
 */
export function groupFindings(report: Pick<Report, "findings" | "plans" | "failOn">): readonly Group[] {
  const withRegion = new Set(report.findings.flatMap(({ flow }) => regionOf(flow) ?? [])).size > 1;
  const ofSource = [...gather(report.findings.map(toMember), loss).values()].flatMap(joinCapabilities);
  const groups = [...gather(ofSource, news).values()].map((parts) =>
    makeGroup(parts.flat(), report.failOn, withRegion),
  );
  const planOrder = new Map(report.plans.map(({ plan }, index) => [plan, index]));
  const verdictOrder = new Map(Object.keys(verdicts).map((verdict, index) => [verdict, index]));
  const rank = <K>(order: ReadonlyMap<K, number>, key: K): number => order.get(key) ?? order.size;
  return groups.sort(
    (a, b) =>
      rank(planOrder, a.plan) - rank(planOrder, b.plan) ||
      byName(a.plan, b.plan) ||
      rank(verdictOrder, a.verdict) - rank(verdictOrder, b.verdict) ||
      byName(a.sources[0] ?? "", b.sources[0] ?? "") ||
      byName(targetKey(a.destinations[0]), targetKey(b.destinations[0])) ||
      byName(a.example.fingerprint, b.example.fingerprint),
  );
}

/** The verdicts that a reader has to act on; the others tell what else changes. */
export function isNews(verdict: Finding["verdict"]): boolean {
  return verdict === "broken" || verdict === "unreachable" || verdict === "at-risk";
}

/** What stands in the way afterwards, and remarks on what is delivered. */
export function reasonsOf({ after }: Finding): readonly Reason[] {
  return [...(after?.reasons ?? []), ...(after?.outcome === "delivered" ? after.notes : [])];
}

export function identityOf(state: FlowState | undefined): Identity | undefined {
  return state?.outcome === "delivered" ? state.identity : undefined;
}

// The two steps.

/** A finding, and what makes it the same as others. */
interface Member {
  readonly finding: Finding;
  readonly target: string;
  readonly reasons: readonly string[];
  readonly causes: readonly string[];
}

const toMember = (finding: Finding): Member => ({
  finding,
  target: targetKey(finding.flow),
  reasons: reasonsOf(finding).map(reasonKey),
  causes: finding.causes.map(causeKey),
});

/** One source, one verdict, the same kinds of block: within these, `joinCapabilities` decides. */
function loss({ finding }: Member): string {
  const { plan, verdict, flow, after } = finding;
  return key(
    plan,
    verdict,
    flow.source.address,
    after?.outcome,
    distinct(reasonsOf(finding).map(({ code }) => code)),
    way(finding),
  );
}

/** What a part of the losses of one source says to a reader, without the source. */
function news(part: readonly Member[]): string {
  const [first] = part;
  if (first === undefined) return "";
  const { plan, verdict, after } = first.finding;
  const targets = distinct(part.map(({ target }) => target));
  const reasons = distinct(part.flatMap((member) => member.reasons));
  const causes = distinct(part.flatMap((member) => member.causes));
  return key(plan, verdict, after?.outcome, way(first.finding), targets, reasons, causes);
}

/** Splits what one source loses by causes and reasons, and joins again what is one capability. */
function joinCapabilities(losses: readonly Member[]): readonly (readonly Member[])[] {
  if (losses.length === 1) return [losses];
  const parts = gather(losses, ({ reasons, causes }) => key(distinct(reasons), distinct(causes)));
  const joined: { capabilities: Set<string>; members: Member[] }[] = [];
  for (const part of parts.values()) {
    const capabilities = new Set(part.flatMap(({ finding }) => finding.capabilities));
    const [into, ...others] = joined.filter((one) => [...capabilities].some((id) => one.capabilities.has(id)));
    if (into === undefined) {
      joined.push({ capabilities, members: [...part] });
      continue;
    }
    for (const one of [{ capabilities, members: part }, ...others]) {
      for (const id of one.capabilities) into.capabilities.add(id);
      into.members.push(...one.members);
    }
    for (const other of others) joined.splice(joined.indexOf(other), 1);
  }
  return joined.map(({ members }) => members);
}

function makeGroup(members: readonly Member[], failOn: Report["failOn"], withRegion: boolean): Group {
  const byNames = sortBy(members, ({ finding, target }) => [finding.flow.source.address, target, finding.fingerprint]);
  const sorted = byNames.map(({ finding }) => finding);
  const [example] = sorted.toSorted((a, b) => exemplary(a) - exemplary(b));
  if (example === undefined) throw new Error("a group has at least one finding");
  const { plan, verdict } = example;
  const reasons = unique(sorted.flatMap(reasonsOf), (reason) => key(reason.code, reason.component, reason.message));
  const fails = failOn.includes(verdict) || reasons.some(({ code }) => failOn.includes(code));
  return {
    plan,
    verdict,
    fails,
    news: fails || isNews(verdict),
    sources: [...new Set(sorted.map((finding) => finding.flow.source.address))],
    destinations: targetsOf(byNames),
    reasons,
    causes: unique(
      sorted.flatMap((finding) => finding.causes),
      (cause) => key(cause.action, cause.address, cause.file, cause.line),
    ).toSorted((a, b) => byName(a.address, b.address)),
    fixes: unique(
      sorted.flatMap((finding) => finding.fixes),
      (fix) => key(fix.title, fix.hcl, fix.verified, fix.opens),
    ),
    findings: sorted,
    example,
    withRegion,
  };
}

/** Smaller is better: a use that is known, and not one of old versions alone. */
function exemplary({ evidence, capabilities, flow }: Finding): number {
  const older = capabilities.some((id) => isForOlderOnly(id, flow.destination));
  return (evidence === "possible" ? 2 : 0) + (older ? 1 : 0);
}

/** Each destination once, with the capability that it shares with the most others. */
function targetsOf(members: readonly Member[]): readonly Target[] {
  const uses = new Map<string, { flow: Flow; capabilities: Set<string> }>();
  for (const { finding, target } of members) {
    const use = uses.get(target) ?? { flow: finding.flow, capabilities: new Set() };
    for (const id of finding.capabilities) use.capabilities.add(id);
    uses.set(target, use);
  }
  const shared = new Map<string, number>();
  for (const { capabilities } of uses.values()) {
    for (const id of capabilities) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...uses.entries()]
    .toSorted(([a], [b]) => byName(a, b))
    .map(([, { flow, capabilities }]) => {
      const [capability] = [...capabilities].toSorted(
        (a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || byName(a, b),
      );
      return { destination: flow.destination, protocol: flow.protocol, ports: flow.ports, capability };
    });
}

// What makes things the same.

function targetKey(flow: Pick<Flow, "destination" | "protocol" | "ports"> | undefined): string {
  if (flow === undefined) return "";
  const { destination: to, protocol, ports } = flow;
  switch (to.kind) {
    case "workload":
      return key(to.kind, to.address, protocol, ports);
    case "aws-service":
      return key(to.kind, to.service, to.region, protocol, ports);
    case "internet":
      return key(to.kind, to.family, protocol, ports);
    case "cidr":
      return key(to.kind, to.cidr, protocol, ports);
  }
}

/** Under which kind of address calls arrive, before and after: what `rerouted` is about. */
function way(finding: Finding): string {
  if (finding.verdict !== "rerouted") return "";
  return key(...[finding.before, finding.after].map((state) => identityOf(state)?.sourceAddress));
}

/** Instances of one resource are one block of the configuration, and to a reader one reason or cause. */
const reasonKey = (reason: Reason): string => key(reason.code, resourceOf(reason.component));
const causeKey = (cause: Cause): string => key(cause.action, resourceOf(cause.address));
const regionOf = (flow: Flow): string | undefined =>
  flow.destination.kind === "aws-service" ? flow.destination.region : undefined;

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const distinct = (keys: readonly string[]): string =>
  keys.length < 2 ? (keys[0] ?? "") : [...new Set(keys)].toSorted().join(" ");

function sortBy<T>(items: readonly T[], by: (item: T) => readonly string[]): readonly T[] {
  return items
    .map((item) => ({ item, names: by(item) }))
    .sort((a, b) => a.names.reduce((order, name, index) => order || byName(name, b.names[index] ?? ""), 0))
    .map(({ item }) => item);
}

/** Items that have the same key, in the order in which the keys come first. */
export function gather<T, K>(items: readonly T[], by: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const gathered = new Map<K, T[]>();
  for (const item of items) {
    const key = by(item);
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, [item]);
    else known.push(item);
  }
  return gathered;
}

function unique<T>(items: readonly T[], by: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size !== seen.add(by(item)).size);
}

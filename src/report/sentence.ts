import { type ExplainedReasonCode, type ReasonCode, reasonCode, reasonCodes } from "../aws/reason-codes.ts";
import { failuresIn } from "../findings/fail-on.ts";
import {
  type Cause,
  type Finding,
  type Fix,
  type FlowState,
  type Identity,
  type PathStep,
  type Reason,
  type Verdict,
  verdicts,
} from "../findings/finding.ts";
import type { FailOn, Report, Summary, UndecidedFlows } from "../findings/report.ts";
import { type Group, gather, identityOf, isNews, type Target } from "./group.ts";
import { addresses, byName, capability, destination, fold, isForOlderOnly, place, ports, resourceOf } from "./names.ts";
import { capital, list, many, name, type Phrase, prose, say, verb } from "./phrase.ts";

// The one line that a reviewer reads: who loses what, because of which block, since which change.

/**
 * `aws_instance.web loses Session Manager (ssm, ssmmessages): aws_security_group.endpoint has no rule that allows it on
 * tcp 443; caused by create of aws_vpc_endpoint.ssm (main.tf:12)`.
 */
export function sentence(group: Group): Phrase {
  const cause = causes(group);
  return cause === undefined ? headline(group) : say`${headline(group)}; caused by ${cause}`;
}

/** The sentence without the causes, for a form that lists them right below. */
export function headline(group: Group): Phrase {
  const why = because(group);
  if (why === undefined) return event(group);
  return isNews(group.verdict) ? say`${event(group)}: ${why}` : say`${event(group)}, but ${why}`;
}

/** `aws_instance.web loses Session Manager (ssm, ssmmessages)`. */
export function event(group: Group): Phrase {
  const several = group.sources.length > 1;
  const subject = who(group);
  const object = what(group);
  switch (group.verdict) {
    case "broken":
      return say`${subject} ${verb(several, "loses", "lose")} ${object}`;
    case "unreachable":
      return say`${subject} cannot reach ${object}`;
    case "at-risk": {
      const codes = new Set(group.reasons.map((reason) => reason.code));
      const [only] = codes.size === 1 ? codes : [];
      if (only === "REPLACED_WHILE_APPLYING") {
        return say`${subject} ${verb(several, "loses", "lose")} ${object} while the plan is applied`;
      }
      if (only === "EPHEMERAL_PORTS_PARTIAL") {
        return say`${subject} ${verb(several, "reaches", "reach")} ${object} only now and then`;
      }
      return say`${subject} may lose ${object}`;
    }
    case "rerouted": {
      const start = say`${subject} ${verb(several, "reaches", "reach")} ${object} by another way`;
      const before = group.findings.flatMap((finding) => identityOf(finding.before) ?? []);
      const after = group.findings.flatMap((finding) => identityOf(finding.after) ?? []);
      if (before.length === 0 || after.length === 0) return start;
      return say`${start}: ${arrival(before)} before, ${arrival(after)} after`;
    }
    case "opened":
    case "restored":
      return say`${subject} will reach ${object}`;
    case "removed":
      return say`${subject} no longer ${verb(several, "reaches", "reach")} ${object}`;
  }
}

/** Who is concerned: instances of one resource are folded. */
export function who(group: Pick<Group, "sources">, limit = 3): Phrase {
  return addresses(group.sources, limit);
}

/** What they reach: the services of one use under what people call it, the workloads on one port together. */
export function what(group: Pick<Group, "destinations" | "withRegion">, limit = 4): Phrase {
  const together = gather(group.destinations, (one) => {
    if (isUsual(one) && one.capability !== undefined) return one.capability;
    const to = one.destination.kind === "workload" ? "workloads" : one.destination;
    return JSON.stringify([to, one.protocol, one.ports]);
  });
  const named = [...together.values()].toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const uses = named.map((targets) => use(targets, group));
  return list(uses, limit);
}

const isNamed = ([first]: readonly Target[]): boolean =>
  first !== undefined && isUsual(first) && first.capability !== undefined;

function use(targets: readonly Target[], { withRegion }: Pick<Group, "withRegion">): Phrase {
  const [first] = targets;
  if (first === undefined) return say`nothing`;
  if (!isUsual(first)) {
    const workloads = targets.flatMap((one) => (one.destination.kind === "workload" ? [one.destination.address] : []));
    const to = workloads.length > 0 ? addresses(workloads) : destination(first.destination, withRegion);
    return say`${to} on ${ports(first)}`;
  }
  const shown = (of: readonly Target[]): Phrase =>
    list(
      of.map((one) => destination(one.destination, withRegion)),
      5,
    );
  if (first.capability === undefined) return shown(targets);
  const isOlder = (one: Target): boolean => isForOlderOnly(first.capability, one.destination);
  const needed = targets.filter((one) => !isOlder(one));
  if (needed.length === 0)
    return say`${shown(targets)}, which only old versions need for ${capability(first.capability)}`;
  return say`${capability(first.capability)} (${shown([...needed, ...targets.filter(isOlder)])})`;
}

/** An AWS service on the port that everybody expects: it goes without saying. */
function isUsual(of: Target): boolean {
  return of.destination.kind === "aws-service" && of.protocol === "tcp" && of.ports === "443";
}

/** `through aws_internet_gateway.main with its public address`. */
export function arrival(identities: readonly Identity[]): Phrase {
  const through = new Set(identities.map((identity) => identity.through).filter((component) => component !== ""));
  const kinds = [...new Set(identities.map((identity) => identity.sourceAddress))];
  const elastic = new Set(identities.flatMap(({ address }) => address ?? []));
  const named = elastic.size === 0 ? say`` : say`, ${addresses([...elastic].toSorted(byName))}`;
  const address = say`with ${list(kinds.map((kind) => arrivals[kind]))}${named}`;
  return through.size === 0 ? address : say`through ${addresses([...through].toSorted(byName))} ${address}`;
}

const arrivals: Readonly<Record<Identity["sourceAddress"], Phrase>> = {
  private: say`a private address`,
  public: say`a public address of its own`,
  nat: say`the address of the NAT gateway`,
};

/** `delivered, through aws_internet_gateway.main with a public address of its own`. */
export function outcome(state: FlowState): Phrase {
  return state.outcome === "delivered" ? say`delivered, ${arrival([state.identity])}` : outcomes[state.outcome];
}

const outcomes = { blocked: say`blocked`, undecided: say`not decided` } as const;

/** What happens at a step of the way; nothing where the step only says the name of its component again. */
export const step = ({ component, text }: PathStep): Phrase =>
  text === component || text === "" ? say`` : prose(text);

// Why.

/** What stands in the way, or what else a reader should know, in a few words. */
export function because(group: Group): Phrase | undefined {
  const partly = group.example.after?.outcome === "undecided";
  return group.reasons.length === 0 ? undefined : list(clauses(group, partly), 2);
}

function clauses(group: Pick<Group, "reasons" | "sources" | "destinations">, partly: boolean): readonly Phrase[] {
  const it = group.sources.length > 1 ? say`them` : say`it`;
  const on = list(distinctPorts(group.destinations).map(ports), 3);
  return [...gather(group.reasons, (reason) => reason.code)].map(([code, reasons]) => {
    const components = new Set(reasons.map((reason) => reason.component));
    return clause(code, [...components].toSorted(byName), { it, on, partly });
  });
}

function distinctPorts(targets: readonly Target[]): readonly Target[] {
  return targets.filter(
    (one, index) => targets.findIndex((two) => two.protocol === one.protocol && two.ports === one.ports) === index,
  );
}

interface Blockers {
  /** The components by name. */
  readonly c: Phrase;
  /** A verb, for one component or for several. */
  readonly v: (one: string, several: string) => Phrase;
  /** The sources: `it` or `them`. */
  readonly it: Phrase;
  /** `tcp 443`. */
  readonly on: Phrase;
  /** Whether only a part of the packets is refused, or that cannot be told. */
  readonly partly: boolean;
}

/** How a code is said of its components, in a few words. */
const clauseOf: Readonly<Record<ExplainedReasonCode, (of: Blockers) => Phrase>> = {
  BAD_STATE_ATTACHMENT: ({ c, v }) => say`${c} ${v("is", "are")} not attached`,
  BAD_STATE_ROUTE: ({ c, v, it }) => say`${c} ${v("sends", "send")} ${it} into a blackhole`,
  ENI_SG_RULES_MISMATCH: ({ c, v, it, on, partly }) =>
    partly
      ? say`${c} ${v("allows", "allow")} only a part of ${it} on ${on}`
      : say`${c} ${v("has", "have")} no rule that allows ${it} on ${on}`,
  SG_HAS_NO_RULES: ({ c, v }) => say`${c} ${v("has", "have")} no rule in this direction`,
  SUBNET_ACL_RESTRICTION: ({ c, v, it, partly }) =>
    partly
      ? say`${c} ${v("lets", "let")} only a part of ${it} through`
      : say`${c} ${v("does", "do")} not let ${it} through`,
  ENI_ADDRESS_RESTRICTION: ({ c, v }) => say`${c} ${v("has", "have")} no address of that family`,
  CANNOT_ROUTE: ({ c, v }) => say`${c} ${v("does", "do")} not lead there`,
  NO_ROUTE_TO_DESTINATION: ({ c, v, it }) => say`${c} ${v("has", "have")} no route for ${it}`,
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: ({ c }) => say`no public address to leave with (${c})`,
  DNS_NO_ADDRESS: ({ c, v }) => say`${c} ${v("answers", "answer")} for the name without any address`,
  DNS_NAME_SHADOWED: ({ c, v }) => say`${c} ${v("takes", "take")} the name and ${v("has", "have")} no record of it`,
  DNS_SUPPORT_DISABLED: ({ c, v }) => say`${c} ${v("has", "have")} DNS support or DNS hostnames off`,
  VPCE_PRIVATE_DNS_CONFLICT: ({ c, v }) => say`${c} ${v("claims", "claim")} a private name that is taken`,
  VPCE_POLICY_DENIES: ({ c, v }) =>
    say`${v("the policy", "the policies")} of ${c} ${v("does", "do")} not allow the call`,
  SOURCE_IP_CONDITION_MISMATCH: ({ c, v }) => say`${c} ${v("does", "do")} not accept the call from where it now comes`,
  CLOUD9_TEMPORARY_CREDENTIALS_IP: ({ c }) => say`temporary credentials do not work from there (${c})`,
  API_GATEWAY_PRIVATE_DNS_HIJACK: ({ c, v }) =>
    say`${c} ${v("answers", "answer")} for public APIs and ${v("refuses", "refuse")} them`,
  AZ_WITHOUT_ENDPOINT_ENI: ({ c, v }) => say`${c} ${v("has", "have")} no interface in the zone of the source`,
  EPHEMERAL_PORTS_PARTIAL: ({ c, v }) => say`${c} ${v("lets", "let")} only some of the answers back`,
  REPLACED_WHILE_APPLYING: ({ c, v }) =>
    say`${c} ${v("is", "are")} deleted before ${v("its replacement stands", "their replacements stand")}`,
  VALUE_NOT_KNOWN_UNTIL_APPLY: ({ c, v }) =>
    say`${v("a value", "values")} of ${c} ${v("is", "are")} known only after apply`,
  OUTSIDE_THE_PLAN: ({ c, v }) => say`${c} ${v("is", "are")} outside of what was given`,
};

function clause(code: ReasonCode, components: readonly string[], of: Pick<Blockers, "it" | "on" | "partly">): Phrase {
  const c = addresses(components, 2);
  if (!isExplained(code)) return say`${reasonTitle(code)} (${c})`;
  return clauseOf[code]({ ...of, c, v: (one, several) => verb(components.length > 1, one, several) });
}

const isExplained = (code: ReasonCode): code is ExplainedReasonCode => Object.hasOwn(clauseOf, code);

/** The catalogue's title; the code itself where a report from elsewhere holds one that is not in the catalogue. */
export function reasonTitle(code: ReasonCode): Phrase {
  return Object.hasOwn(reasonCodes, code) ? prose(reasonCode(code).title) : name(code);
}

// Because of, and what to do.

/** `create of aws_vpc_endpoint.ssm (main.tf:12) and replace of aws_subnet.a`. */
export function causes(group: Pick<Group, "causes">, limit = 2): Phrase | undefined {
  if (group.causes.length === 0) return undefined;
  return list(foldCauses(group.causes).map(cause), limit);
}

export interface FoldedCause extends Cause {
  readonly count: number;
}

/** Instances of one resource that change in the same way are one cause to a reader: it is the same block. */
export function foldCauses(all: readonly Cause[]): readonly FoldedCause[] {
  const alike = gather(all, (one) => JSON.stringify([one.action, one.file, one.line]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : fold(same.map((one) => one.address)).map((folded) => ({ ...first, ...folded }));
  });
}

/** `create of aws_vpc_endpoint.ssm`. */
export function change(of: FoldedCause): Phrase {
  const address = of.count === 1 ? name(of.address) : say`${many(of.count, "instance")} of ${name(of.address)}`;
  return say`${prose(of.action)} of ${address}`;
}

/** `create of aws_vpc_endpoint.ssm (main.tf:12)`. */
export function cause(of: FoldedCause): Phrase {
  const at = place(of);
  return at === undefined ? change(of) : say`${change(of)} (${name(at)})`;
}

/** Reasons of one code at one component, of which only the first is told: the others differ by their flows. */
export function foldReasons(reasons: readonly Reason[]): readonly { readonly reason: Reason; readonly told: Phrase }[] {
  const alike = gather(reasons, ({ code, component }) => JSON.stringify([code, resourceOf(component)]));
  return [...alike.values()].flatMap(([reason, ...others]) => {
    if (reason === undefined) return [];
    const told = message(reason);
    return [{ reason, told: others.length === 0 ? told : say`${told} (and ${others.length} more like it)` }];
  });
}

/** The message, and its component where the message does not name it. */
function message({ component, message: text }: Reason): Phrase {
  return text.toLowerCase().includes(component.toLowerCase()) ? prose(text) : say`${name(component)}: ${prose(text)}`;
}

/** What to do: the fixes that were worked out, or else one remedy for each kind of block. */
export function toDo(group: Pick<Group, "fixes" | "reasons">): readonly Phrase[] {
  if (group.fixes.length > 0) return group.fixes.map((fix) => say`${prose(fix.title)} (${fixCheck(fix)})`);
  const components = gather(group.reasons, (reason) => reason.code);
  return [...components].flatMap(([code, reasons]) => {
    const remedy = Object.hasOwn(reasonCodes, code) ? reasonCode(code).remedy : undefined;
    const of = addresses([...new Set(reasons.map((reason) => reason.component))].toSorted(byName), 2);
    return remedy === undefined ? [] : [say`${of}: ${prose(remedy)}`];
  });
}

/** What the engine says about a fix. */
export function fixCheck(fix: Fix): Phrase {
  if (!fix.verified) return say`not checked`;
  return fix.opens.length === 0
    ? say`checked: it works again, and nothing else is opened`
    : say`checked: it works again; it also opens ${list(fix.opens.map(name), 4)}`;
}

/** What shows that somebody uses or wants the flows; nothing where they are only possible. */
export function evidence(findings: readonly Finding[]): Phrase | undefined {
  const shown = new Set(findings.flatMap(({ evidenceText }) => (evidenceText === undefined ? [] : [evidenceText])));
  if (shown.size > 0) return list([...shown].toSorted(byName).map(prose), 3);
  return findings.some((finding) => finding.evidence === "declared")
    ? say`declared in the configuration file`
    : undefined;
}

/** What a reader has to know to weigh the flows, each once. */
export const remarks = (findings: readonly Finding[]): readonly Phrase[] =>
  [...new Set(findings.flatMap(({ remark }) => remark ?? []))].toSorted(byName).map(prose);

/** `Works today and will be blocked`. */
export const meaning = (of: Verdict): Phrase => capital([{ kind: "words", text: verdicts[of].meaning }]);

// The whole report.

/** What makes the run fail; nothing where nothing does. */
export function failure(report: Report): Phrase | undefined {
  if (!report.failed) return undefined;
  const found = failuresIn(report, report.failOn);
  const titles = found.map((one) =>
    isVerdict(one) ? say`${prose(verdicts[one].title.toLowerCase())} flows` : name(one),
  );
  return titles.length === 0 ? say`failed` : say`failed because of ${list(titles)}`;
}

const isVerdict = (of: FailOn): of is Verdict => Object.hasOwn(verdicts, of);

const happens: Readonly<Record<Verdict, (n: number) => Phrase>> = {
  broken: (n) => say`${many(n, "flow")} ${verb(n > 1, "breaks", "break")}`,
  unreachable: (n) => say`${many(n, "new flow")} ${verb(n > 1, "is", "are")} blocked`,
  "at-risk": (n) => say`${many(n, "flow")} ${verb(n > 1, "is", "are")} at risk`,
  rerouted: (n) => say`${n} ${verb(n > 1, "is", "are")} rerouted`,
  opened: (n) => say`${n} ${verb(n > 1, "is", "are")} opened`,
  restored: (n) => say`${n} ${verb(n > 1, "is", "are")} restored`,
  removed: (n) => say`${n} ${verb(n > 1, "goes", "go")} away`,
  undecided: (n) => say`${n} could not be decided`,
};

/** What happened, in one sentence: `3 flows break and 3 are restored; 123 flows checked`. */
export function summary(of: Summary): Phrase {
  const checked = say`${many(of.checked, "flow")} checked`;
  const told = (Object.keys(happens) as Verdict[]).filter((verdict) => of[verdict] > 0);
  const news = told.some((verdict) => verdict === "broken" || verdict === "unreachable" || verdict === "at-risk");
  const counts = told.map((verdict) => happens[verdict](of[verdict]));
  if (news) return say`${list(counts)}; ${checked}`;
  if (of.checked === 0) return say`no flow found to check`;
  return counts.length === 0 ? say`no flow breaks; ${checked}` : say`no flow breaks; ${list(counts)}; ${checked}`;
}

/** `aws_instance.web to ssm (tcp 443): aws_subnet.a is outside of what was given`. */
export function undecided(of: UndecidedFlows): Phrase {
  const to = say`${addresses(of.sources)} to ${destination(of.destination)} (${ports(of)})`;
  const targets = [{ destination: of.destination, protocol: of.protocol, ports: of.ports, capability: undefined }];
  const why = clauses({ reasons: of.reasons, sources: of.sources, destinations: targets }, true);
  return why.length === 0 ? to : say`${to}: ${list(why, 3)}`;
}

/** `1 flow rerouted and 3 flows restored`. */
export function counts(groups: readonly Group[]): Phrase {
  const flows = gather(
    groups.flatMap((group) => group.findings),
    (finding) => finding.verdict,
  );
  return list(
    [...flows].map(
      ([verdict, { length }]) => say`${many(length, "flow")} ${prose(verdicts[verdict].title.toLowerCase())}`,
    ),
  );
}

/** What was looked at. Silence must mean "checked". */
export function coverage(of: { readonly coverage: Report["coverage"]; readonly summary: Summary }): Phrase {
  const { modelled, workloads } = of.coverage;
  const where = say`in a network of ${many(modelled, "resource")}`;
  if (workloads === 0) return say`no workload found ${where}`;
  return say`${many(of.summary.checked, "flow")} of ${many(workloads, "workload")} checked ${where}`;
}

/** Resource types that may carry traffic and are not modelled yet; those that the plan changes first. */
export function notModelled(of: Report["coverage"]): readonly Phrase[] {
  return of.notModelled
    .toSorted((a, b) => b.changed - a.changed || byName(a.type, b.type))
    .map(({ type, count, changed }) =>
      changed > 0 ? say`${name(type)} (${count}, ${changed} of them changed)` : say`${name(type)} (${count})`,
    );
}

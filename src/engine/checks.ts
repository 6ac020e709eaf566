import { type Id, known, type Missing } from "./fact.ts";
import { judgeFilter, judgeGroup, type RulesJudgement } from "./filters.ts";
import { find } from "./find.ts";
import type { Ledger } from "./ledger.ts";
import type { Ports, View } from "./match.ts";
import type { Interface, Segment } from "./network.ts";
import { sorted } from "./order.ts";
import type { Direction, Hop, Obstacle, ObstacleKind } from "./outcome.ts";
import {
  type Axis,
  box,
  EVERYTHING,
  equals,
  intersect,
  isEmpty,
  NOTHING,
  overlaps,
  type PacketSet,
  project,
  subtract,
} from "./packets.ts";
import type { Party } from "./party.ts";
import { Rulebook } from "./rulebook.ts";
import type { Surroundings } from "./stretch.ts";
import { type Judgement, type Verdict, verdictOn, whichever } from "./verdict.ts";

/** Packets before a check: which way they go, and whom the check sees at the far end. */
export interface Passage {
  readonly packets: PacketSet;
  readonly leg: Hop["leg"];
  readonly direction: Direction;
  /** The ports that the packets go to. */
  readonly ports: Ports;
  readonly party: Party;
}

/** Whatever network rules stand in, they say the same. */
const groupRules = new Rulebook(judgeGroup);
const filterRules = new Rulebook(judgeFilter);

/** The groups of an interface, which admits what any of them admits. They know replies: only requests are checked. */
export function checkGroups(around: Surroundings, at: Interface, passage: Passage): void {
  const { ledger, network } = around;
  const { leg, direction, party } = passage;
  const groups = sorted(at.groups.items).map((id) => {
    const group = find(ledger.consulted, network.groups, known(id), "its rules");
    if (!group.known) {
      return { id, empty: false, judgement: undescribed(group.missing) };
    }
    const rules = group.value[direction];
    consult(ledger, groupRules.components(rules));
    const empty = rules.items.length === 0 && rules.missing.length === 0;
    return { id, empty, judgement: groupRules.judge(rules, viewOf(around, passage), party) };
  });
  const scope = scopeOf(passage);
  const judgements = [...groups.map(({ judgement }) => judgement), undescribed(at.groups.missing)];
  const verdict = decide(judgements, scope, party);

  enter(ledger, verdict, () => {
    const kind = obstacleKind("group-denies", verdict, passage);
    const refusing = groups.map(({ id, empty }) => ({ component: id, kind: empty ? ("group-empty" as const) : kind }));
    const obstacles = refusing.length > 0 ? refusing : [{ component: at.component, kind }];
    return obstacles.map((obstacle) => ({ ...obstacle, leg, direction, at: at.component }));
  });

  let open = scope;
  for (const { id, judgement } of groups) {
    const tell = (word: "allows" | "denies" | "not-known", rule?: Id): void =>
      ledger.pass({ leg, component: id, step: { kind: "group", direction, verdict: word, rule } });
    if (overlaps(judgement.allowed, open)) {
      tell("allows", firstRule(judgement, "allow", open));
      open = subtract(open, judgement.allowed);
    } else if (isRefusal(verdict)) {
      tell("denies");
    } else if (judgement.doubts.some(({ packets }) => overlaps(packets, open))) {
      tell("not-known");
    }
  }
}

/** The filter at the edge of a segment. It does not know replies: both legs are checked. */
export function checkFilter(around: Surroundings, at: Segment, passage: Passage): void {
  const { ledger, network } = around;
  const { packets, leg, direction, party } = passage;
  const filter = find(ledger.consulted, network.filters, at.filter, "its rules");
  if (!filter.known) {
    ledger.doubt(packets, filter.missing);
    return;
  }
  const { id } = filter.value;
  const rules = filter.value[direction];
  consult(ledger, filterRules.components(rules));
  const judgement = filterRules.judge(rules, viewOf(around, passage), party);
  const scope = scopeOf(passage);
  const verdict = decide([judgement], scope, party);
  enter(ledger, verdict, () => [
    { component: id, leg, kind: obstacleKind("filter-denies", verdict, passage), direction, at: at.id },
  ]);

  const tell = (word: "allows" | "denies" | "partly" | "not-known", rule?: Id): void =>
    ledger.pass({ leg, component: id, step: { kind: "filter", direction, verdict: word, rule } });
  if (isRefusal(verdict)) {
    tell("denies", firstRule(judgement, "deny", scope));
  } else if (!isEmpty(verdict.denied)) {
    tell("partly", firstRule(judgement, "allow", scope));
  } else if (verdict.doubts.length > 0) {
    tell("not-known");
  } else {
    tell("allows", firstRule(judgement, "allow", scope));
  }
}

/** The packets in question, under all the addresses that the far end may have. */
const scopeOf = ({ packets, party }: Passage): PacketSet =>
  party.which === undefined ? packets : intersect(packets, box({ [party.axis]: party.addresses }));

/** The verdict on the packets, whichever of its addresses the far end has. */
function decide(judgements: readonly Judgement[], scope: PacketSet, { which, axis }: Party): Verdict {
  const verdict = verdictOn(scope, judgements);
  return which === undefined ? verdict : whichever(verdict, axis, [which]);
}

const isRefusal = ({ allowed, doubts }: Verdict): boolean => isEmpty(allowed) && doubts.length === 0;

/**
 * How to call it that something is refused: `whole`, unless only some of the client's ports or of the far end's addresses
 * are. (Packets to an end with one address do not tell it, so that none of it can be refused.)
 */
function obstacleKind(
  whole: "group-denies" | "filter-denies",
  verdict: Verdict,
  { packets, leg, ports, party }: Passage,
): ObstacleKind {
  const rest = subtract(packets, verdict.denied);
  const lacks = (axis: Axis): boolean => !equals(project(rest, axis), project(packets, axis));
  if (isEmpty(rest)) {
    return whole;
  }
  if (leg === "return" && lacks(ports.axis)) {
    return "ports-partial";
  }
  if (!lacks(party.axis)) {
    return whole;
  }
  return whole === "group-denies" ? "group-partial" : "filter-partial";
}

function enter(ledger: Ledger, { denied, doubts }: Verdict, obstacles: () => readonly Obstacle[]): void {
  if (!isEmpty(denied)) {
    ledger.deny(denied, ...obstacles());
  }
  for (const { packets, missing } of doubts) {
    ledger.doubt(packets, missing);
  }
}

function consult(ledger: Ledger, components: readonly Id[]): void {
  for (const component of components) {
    ledger.consulted.add(component);
  }
}

const viewOf = ({ family, protocol }: Surroundings, { ports, party }: Passage): View => ({
  family,
  protocol,
  ports,
  far: party.axis,
});

const undescribed = (missing: readonly Missing[]): RulesJudgement => ({
  allowed: NOTHING,
  doubts: [{ packets: EVERYTHING, missing }],
  deciding: [],
});

const firstRule = (judgement: RulesJudgement, action: "allow" | "deny", packets: PacketSet): Id | undefined =>
  judgement.deciding.find((by) => by.action === action && overlaps(by.packets, packets))?.rule;

import { type Id, type Listing, missingOf } from "./fact.ts";
import { type FarEnd, type Match, matchTraffic, type View } from "./match.ts";
import type { AllowRule, OrderedRule } from "./network.ts";
import { compareText } from "./order.ts";
import { EVERYTHING, intersect, isEmpty, NOTHING, type PacketSet, subtract, union, unionOf } from "./packets.ts";
import { type Doubt, type Judgement, within } from "./verdict.ts";

/** What rules say of all packets there are, and which of them says it. */
export interface RulesJudgement extends Judgement {
  /** The rules that decide about some packets, in the order in which a report should name them. */
  readonly deciding: readonly Deciding[];
}

export interface Deciding {
  readonly rule: Id;
  readonly action: "allow" | "deny";
  readonly packets: PacketSet;
}

/** Rules without order: whatever one of them allows passes. */
export function judgeGroup(rules: Listing<AllowRule>, view: View, far: FarEnd): RulesJudgement {
  const matches = rules.items.map((rule) => ({ rule: rule.component, ...matchTraffic(rule.traffic, view, far) }));
  const allowed = unionOf(matches.map(({ certain }) => certain));
  const perhaps = matches.map(({ possible, missing }) => ({ packets: possible, missing }));
  return {
    allowed,
    doubts: within([...perhaps, { packets: EVERYTHING, missing: rules.missing }], EVERYTHING),
    deciding: matches
      .filter(({ certain }) => !isEmpty(certain))
      .map(({ rule, certain }): Deciding => ({ rule, action: "allow", packets: certain }))
      .sort((a, b) => compareText(a.rule, b.rule)),
  };
}

/**
 * Rules with an order: the first that matches decides. A rule that is not fully known may catch packets before what
 * follows, or leave them to it; that makes a difference only where the two do not end the same.
 */
export function judgeFilter(rules: Listing<OrderedRule>, view: View, far: FarEnd): RulesJudgement {
  const everywhere = rules.missing.length > 0 ? EVERYTHING : NOTHING;
  const doubts: Doubt[] = [{ packets: everywhere, missing: rules.missing }];
  const deciding: Deciding[] = [];
  let mayPass = everywhere;
  let mayStop = everywhere;
  const consider = (rule: OrderedRule, { certain, possible, missing }: Match, reached: PacketSet): void => {
    const caught = intersect(reached, possible);
    if (!rule.action.known || rule.action.value === "allow") {
      mayPass = union(mayPass, caught);
    }
    if (!rule.action.known || rule.action.value === "deny") {
      mayStop = union(mayStop, caught);
    }
    if (rule.action.known) {
      deciding.push({ rule: rule.component, action: rule.action.value, packets: intersect(reached, certain) });
    }
    doubts.push({ packets: caught, missing: [...missing, ...missingOf(rule.action), ...missingOf(rule.order)] });
  };

  let open = EVERYTHING;
  for (const rule of [...rules.items].sort(inOrder)) {
    const matched = matchTraffic(rule.traffic, view, far);
    // A rule of unknown place may come first, so all packets may reach it; in any place it comes before the end.
    consider(rule, matched, rule.order.known ? open : EVERYTHING);
    open = subtract(open, matched.certain);
  }
  mayStop = union(mayStop, open);

  const allowed = subtract(mayPass, mayStop);
  const denied = subtract(mayStop, mayPass);
  return {
    allowed,
    doubts: within(doubts, intersect(mayPass, mayStop)),
    deciding: deciding
      .map((by) => ({ ...by, packets: intersect(by.packets, by.action === "allow" ? allowed : denied) }))
      .filter(({ packets }) => !isEmpty(packets)),
  };
}

/** Rules of unknown place last. Of two rules with one number the deny comes first, wherever the listing has them. */
function inOrder(a: OrderedRule, b: OrderedRule): number {
  const place = (rule: OrderedRule): number => (rule.order.known ? rule.order.value : Number.POSITIVE_INFINITY);
  const action = (rule: OrderedRule): string => (rule.action.known ? rule.action.value : "");
  const [placeA, placeB] = [place(a), place(b)];
  return placeA === placeB
    ? compareText(action(b), action(a)) || compareText(a.component, b.component)
    : placeA - placeB;
}

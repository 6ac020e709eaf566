import type { Missing } from "./fact.ts";
import { type Axis, EVERYTHING, forget, intersect, isEmpty, type PacketSet, subtract, unionOf } from "./packets.ts";

/** What a thing says of all packets there are. What it neither allows nor leaves in doubt it denies. */
export interface Judgement {
  readonly allowed: PacketSet;
  readonly doubts: readonly Doubt[];
}

/** Packets that pass or not depending on facts that are missing. Several doubts may concern the same packets. */
export interface Doubt {
  readonly packets: PacketSet;
  readonly missing: readonly Missing[];
}

/** What becomes of the packets in question: three disjoint parts, of which the doubts are one. */
export interface Verdict extends Judgement {
  readonly denied: PacketSet;
}

/** The verdict on packets that pass when any one of several things lets them pass. */
export function verdictOn(packets: PacketSet, judgements: readonly Judgement[]): Verdict {
  const allowed = unionOf(judgements.map((judgement) => intersect(packets, judgement.allowed)));
  const rest = subtract(packets, allowed);
  const doubts = within(
    judgements.flatMap((judgement) => judgement.doubts),
    rest,
  );
  return { allowed, doubts, denied: subtract(rest, packetsOf(doubts)) };
}

/** The same where the packets have only one of their addresses on the axis, not known which: `missing` would tell it. */
export function whichever(verdict: Verdict, axis: Axis, missing: readonly Missing[]): Verdict {
  const mayPass = forget(verdict.allowed, axis);
  const mayStop = forget(verdict.denied, axis);
  const doubts = [
    ...verdict.doubts.map((doubt) => ({ ...doubt, packets: forget(doubt.packets, axis) })),
    { packets: intersect(mayPass, mayStop), missing },
  ];
  const unknown = packetsOf(doubts);
  return {
    allowed: subtract(mayPass, unknown),
    denied: subtract(mayStop, unknown),
    doubts: within(doubts, EVERYTHING),
  };
}

/** The doubts about the packets. Whatever lacks no fact is no doubt. */
export function within(doubts: readonly Doubt[], packets: PacketSet): readonly Doubt[] {
  return doubts
    .filter(({ missing }) => missing.length > 0)
    .map((doubt) => ({ ...doubt, packets: intersect(doubt.packets, packets) }))
    .filter((doubt) => !isEmpty(doubt.packets));
}

const packetsOf = (doubts: readonly Doubt[]): PacketSet => unionOf(doubts.map(({ packets }) => packets));

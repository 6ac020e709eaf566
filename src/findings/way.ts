import type { AwsNetwork } from "../aws/network.ts";
import type { Arrival, Outcome } from "../engine/index.ts";

/** What became of a flow, and the network in which it did. */
export interface Seen {
  readonly outcome: Outcome;
  readonly aws: AwsNetwork;
}

/** The same arrival, and no zone that has lost its own interface of the endpoint. */
export const sameWay = (before: Seen, after: Seen): boolean =>
  sameArrival(before, after) && !(hasOwnZone(before.outcome) && isOnlyInOtherZones(after.outcome));

/** Whether packets arrive by the same components, under the same kind of address and the same NAT gateway's address. */
export function sameArrival(before: Seen, after: Seen): boolean {
  const [then, now] = [arrivalsIn(before.outcome), arrivalsIn(after.outcome)];
  const key = (each: Arrival) => `${each.sourceAddress} ${each.through}`;
  const keysOf = (arrivals: readonly Arrival[]) => [...new Set(arrivals.map(key))].sort().join("\n");
  return keysOf(then) === keysOf(now) && now.every(({ through }) => sameAddress(through, before.aws, after.aws));
}

/** Whoever lists a NAT gateway's address somewhere else has to hear of a new one. What is not known is taken as kept. */
function sameAddress(through: string, before: AwsNetwork, after: AwsNetwork): boolean {
  const [then, now] = [before.natAddresses.get(through), after.natAddresses.get(through)];
  return then === undefined || now === undefined || then === now;
}

const arrivalsIn = (outcome: Outcome): readonly Arrival[] => ("arrival" in outcome ? outcome.arrival : []);

const hasOwnZone = (outcome: Outcome): boolean => arrivalsIn(outcome).some(({ sameZone }) => sameZone === true);

const isOnlyInOtherZones = (outcome: Outcome): boolean =>
  arrivalsIn(outcome).every(({ sameZone }) => sameZone === false);

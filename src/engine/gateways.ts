import { type Id, known, type Missing, missingOf } from "./fact.ts";
import { find } from "./find.ts";
import type { EgressOnlyGateway, Gateway, InternetGateway, ServiceGateway, Translator } from "./network.ts";
import { compareText } from "./order.ts";
import type { Arrival } from "./outcome.ts";
import { box, intersect, type PacketSet, subtract } from "./packets.ts";
import { type OutsideEnd, translatorParty } from "./party.ts";
import type { Dispatch, Onward, Sender } from "./stretch.ts";

/** Follows packets into the gateway that their route leads to, and beyond. */
export function passGateway(onward: Onward, dispatch: Dispatch, gateway: Gateway): void {
  switch (gateway.kind) {
    case "internet":
    case "egress-only":
      onward.cross(dispatch, undefined, () => passInternet(onward, dispatch, gateway));
      return;
    case "service":
      onward.cross(dispatch, undefined, () => passService(onward, dispatch, gateway));
      return;
    case "translator":
      passTranslator(onward, dispatch, gateway);
      return;
    case "opaque":
      // It may stand in the segment itself, so that not even the filter at the segment's edge is certain to be met.
      leaveOpen(onward, dispatch, gateway.id, missingOf(gateway.fact));
  }
}

type Uplink = InternetGateway | EgressOnlyGateway;

function passInternet(onward: Onward, dispatch: Dispatch, gateway: Uplink): void {
  const { family, end } = onward.around;
  const { sender, packets } = dispatch;
  if (family === "v4" && (end.kind === "interface" || gateway.kind === "egress-only")) {
    refuse(onward, dispatch, gateway.id);
  } else if (end.kind === "interface") {
    leaveOpen(onward, dispatch, gateway.id, [furtherWayOf(gateway.id)]);
  } else {
    enter(onward, gateway.id);
    needAttachment(onward, dispatch, gateway);
    if (family === "v4") {
      needPublicAddress(onward, dispatch, gateway.id);
    }
    const [sourceAddress, through] = sender.translates
      ? (["translated", sender.component] as const)
      : (["public", gateway.id] as const);
    reach(onward, end, packets, { sourceAddress, through, sameZone: undefined });
  }
}

function needAttachment(onward: Onward, { segment, packets }: Dispatch, gateway: Uplink): void {
  const [here, there] = [segment.domain, gateway.domain];
  if (there.known && (there.value === undefined || (here.known && here.value !== there.value))) {
    onward.obstruct(packets, "gateway-detached", gateway.id);
  } else {
    onward.around.ledger.doubt(packets, [...missingOf(here), ...missingOf(there)]);
  }
}

function needPublicAddress(onward: Onward, { sender, packets }: Dispatch, gateway: Id): void {
  if (sender.publicAddress.known && !sender.publicAddress.value) {
    onward.obstruct(packets, "no-public-address", gateway, sender.component);
  } else {
    onward.around.ledger.doubt(packets, missingOf(sender.publicAddress));
  }
}

function passService(onward: Onward, dispatch: Dispatch, gateway: ServiceGateway): void {
  const { end } = onward.around;
  const { sender, packets } = dispatch;
  if (end.kind === "outside" && end.named.some((name) => gateway.named.includes(name))) {
    enter(onward, gateway.id);
    const sourceAddress = sender.translates ? "translated" : "private";
    reach(onward, end, packets, { sourceAddress, through: gateway.id, sameZone: undefined });
  } else {
    refuse(onward, dispatch, gateway.id);
  }
}

function passTranslator(onward: Onward, dispatch: Dispatch, gateway: Translator): void {
  const { id, segment: place } = gateway;
  const client = dispatch.sender;
  if (onward.around.family === "v6" || client.component === id) {
    // It translates IPv4 only; and what its own table leads back to it goes around in circles.
    refuse(onward, dispatch, id);
  } else if (client.translates) {
    leaveOpen(onward, dispatch, id, [furtherWayOf(id)]);
  } else if (!place.known) {
    leaveOpen(onward, dispatch, id, place.missing);
  } else {
    translate(onward, dispatch, gateway, place.value);
  }
}

/** Takes packets in at its own place and sends them on as a sender of its own. */
function translate(onward: Onward, dispatch: Dispatch, gateway: Translator, place: Id | undefined): void {
  const { ledger, network } = onward.around;
  const { id, publicAddress, sourcePorts } = gateway;
  const packets = intersect(dispatch.packets, box({ translatedPort: sourcePorts }));
  ledger.exclude(subtract(dispatch.packets, packets));
  const taken: Dispatch = { ...dispatch, packets };
  const ports = { axis: "translatedPort", numbers: sourcePorts } as const;
  const asSender = (segment: Sender["segment"]): Sender => ({
    component: id,
    segment,
    publicAddress,
    translates: true,
    ports,
    party: translatorParty(gateway),
  });
  if (place === undefined) {
    const sender = asSender(dispatch.sender.segment);
    onward.cross(taken, undefined, () => passRegional(onward, { ...taken, sender }));
    return;
  }
  const into = find(ledger.consulted, network.segments, known(place), "its forwarding table");
  if (!into.known) {
    leaveOpen(onward, taken, id, into.missing);
    return;
  }
  onward.cross(taken, into.value, () => {
    enter(onward, id);
    onward.send(asSender(known(place)), packets, dispatch.addresses);
  });
}

/** A translator without a segment stands at whatever internet gateway its domain has. */
function passRegional(onward: Onward, dispatch: Dispatch): void {
  const { ledger, network } = onward.around;
  const { sender, segment, packets } = dispatch;
  enter(onward, sender.component);
  const gateways = [...network.gateways.values()].filter((gateway) => gateway.kind === "internet");
  for (const { id } of gateways) {
    ledger.consulted.add(id);
  }
  const attached = gateways
    .filter(({ domain }) => domain.known && segment.domain.known && domain.value === segment.domain.value)
    .sort((a, b) => compareText(a.id, b.id))[0];
  const missing = [segment.domain, ...gateways.map(({ domain }) => domain)].flatMap(missingOf);
  if (attached !== undefined) {
    passInternet(onward, dispatch, attached);
  } else if (missing.length > 0) {
    ledger.doubt(packets, missing);
  } else {
    onward.obstruct(packets, "gateway-detached", sender.component);
  }
}

function enter({ around }: Onward, gateway: Id): void {
  around.ledger.pass({ leg: "request", component: gateway, step: { kind: "gateway" } });
}

function reach({ around }: Onward, end: OutsideEnd, packets: PacketSet, arrival: Arrival): void {
  around.ledger.pass({ leg: "request", component: end.component, step: { kind: "outside" } });
  around.ledger.arrive(packets, arrival);
}

function refuse(onward: Onward, { packets }: Dispatch, gateway: Id): void {
  enter(onward, gateway);
  onward.obstruct(packets, "gateway-does-not-serve", gateway);
}

function leaveOpen(onward: Onward, { packets }: Dispatch, gateway: Id, missing: readonly Missing[]): void {
  enter(onward, gateway);
  onward.around.ledger.doubt(packets, missing);
}

const furtherWayOf = (component: Id): Missing => ({ component, fact: "the further way", known: "elsewhere" });

import { describe, expect, test } from "@jest/globals";
import { complete, createTracer, known, NONE, type Question, range, unknown } from "../../src/engine/index.ts";
import {
  ANYWHERE,
  ANYWHERE_V6,
  addresses,
  allow,
  Builder,
  DROP,
  EVERYTHING_ALLOWED,
  from,
  https,
  ICMP,
  INTERNET,
  LINUX_PORTS,
  LOCAL,
  members,
  missing,
  named,
  numbered,
  OPEN_FILTER,
  port,
  route,
  TCP,
  TRANSLATOR_PORTS,
  through,
  to,
  unknownFact,
} from "./builders.ts";
import { ask, asks, pathOf } from "./outcomes.ts";

const LOCAL_ROUTE = route(to("10.0.0.0/16"), LOCAL, "local");
const DEFAULT_TO = (gateway: string) => route(to(ANYWHERE), through(gateway));

const translator = {
  kind: "translator",
  id: "translator",
  segment: known("public"),
  addresses: known(addresses("10.0.0.200")),
  publicAddress: known(true),
  sourcePorts: TRANSLATOR_PORTS,
} as const;

/**
 * A domain with a public segment, whose way out is an internet gateway, and a private one behind a translator: in the
 * one stands `bastion` with a public address, in the other `worker` without.
 */
function office(): Builder {
  return new Builder()
    .domain("domain")
    .filter("open", OPEN_FILTER, OPEN_FILTER)
    .gateway({ kind: "internet", id: "gateway", domain: known("domain") })
    .gateway(translator)
    .segment("public", "10.0.0.0/24", [LOCAL_ROUTE, DEFAULT_TO("gateway")])
    .segment("private", "10.0.1.0/24", [LOCAL_ROUTE, DEFAULT_TO("translator")], { zone: known("zone b") })
    .group("workers", [])
    .interface("bastion", "public", "10.0.0.10", ["workers"], { publicAddress: known(true) })
    .interface("worker", "private", "10.0.1.10", ["workers"]);
}

/** The office with the service `api` answered by an endpoint with an interface in each segment. */
const withEndpoint = (): Builder =>
  office()
    .group("callers", [allow(members("workers"), port(443))])
    .interface("endpoint in public", "public", "10.0.0.50", ["callers"], { component: "endpoint" })
    .interface("endpoint in private", "private", "10.0.1.50", ["callers"], { component: "endpoint" })
    .zone("domain", ["api.example"], ["endpoint in public", "endpoint in private"]);

const callApi = (source: string, rest: Partial<Question> = {}): Question =>
  https(source, { destination: { kind: "name", name: "api.example", outside: INTERNET }, ...rest });

describe("the way out by an internet gateway", () => {
  test("is taken under the public address", () => {
    const outcome = ask(office().network, https("bastion"));
    expect(outcome).toMatchObject({
      kind: "delivered",
      arrival: [{ sourceAddress: "public", through: "gateway", sameZone: undefined }],
    });
    expect(pathOf(outcome)).toEqual([
      "group workers allows outbound by rule",
      "route 0.0.0.0/0 of table of public",
      "filter open allows outbound by rule",
      "gateway gateway",
      "outside outside",
      "back: filter open allows inbound by rule",
    ]);
  });

  test("needs a public address, and then the source is what stands in the way", () => {
    const network = office().interface("bastion", "public", "10.0.0.10", ["workers"]).network;
    expect(asks(network, https("bastion"))).toBe("blocked: no-public-address gateway (at bastion)");
  });

  test("needs the gateway to be attached to the source's own domain", () => {
    const elsewhere = office().gateway({ kind: "internet", id: "gateway", domain: known("other domain") });
    const nowhere = office().gateway({ kind: "internet", id: "gateway", domain: known(undefined) });
    expect(asks(elsewhere.network, https("bastion"))).toBe("blocked: gateway-detached gateway");
    expect(asks(nowhere.network, https("bastion"))).toBe("blocked: gateway-detached gateway");
  });

  test("is undecided while it is not known where the gateway is attached", () => {
    const network = office().gateway({ kind: "internet", id: "gateway", domain: unknownFact("gateway") }).network;
    expect(asks(network, https("bastion"))).toBe("undecided: gateway does not tell something");
  });

  test("is blocked where the table has no route, and where the route drops", () => {
    const without = office().segment("public", "10.0.0.0/24", [LOCAL_ROUTE]).network;
    const dropping = office().segment("public", "10.0.0.0/24", [LOCAL_ROUTE, route(to(ANYWHERE), DROP)]).network;
    expect(asks(without, https("bastion"))).toBe("blocked: no-route table of public");
    expect(asks(dropping, https("bastion"))).toBe("blocked: route-drops route 0.0.0.0/0");
  });

  test("needs a group that lets the packets out, though not the answers in", () => {
    const closed = office().group("workers", [], [allow(from(ANYWHERE), port(80))]).network;
    const empty = office().group("workers", [], []).network;
    expect(asks(closed, https("bastion"))).toBe("blocked: group-denies workers (outbound at bastion)");
    expect(asks(empty, https("bastion"))).toBe("blocked: group-empty workers (outbound at bastion)");
  });

  test("names all that stands in the way, not only the first", () => {
    const network = office()
      .group("workers", [], [])
      .filter("open", [], [])
      .gateway({ kind: "internet", id: "gateway", domain: known(undefined) })
      .interface("bastion", "public", "10.0.0.10", ["workers"]).network;
    expect(asks(network, https("bastion"))).toBe(
      "blocked: group-empty workers (outbound at bastion), filter-denies open (outbound at public), " +
        "gateway-detached gateway, no-public-address gateway (at bastion), filter-denies open (on return inbound at public)",
    );
  });

  test("needs only one of several groups to allow it", () => {
    const network = office()
      .group("silent", [], [])
      .interface("bastion", "public", "10.0.0.10", ["silent", "workers"], { publicAddress: known(true) }).network;
    expect(pathOf(ask(network, https("bastion")))[0]).toBe("group workers allows outbound by rule");
  });

  test("tells the groups that it needs, each with the first rule that allows it", () => {
    const rule = (component: string, number: number) => ({ ...allow(from(ANYWHERE), port(number)), component });
    const network = office()
      .group("a", [], [rule("a2", 443), rule("a1", 443)])
      .group("b", [], [rule("b1", 443)])
      .group("c", [], [rule("c1", 444)])
      .interface("bastion", "public", "10.0.0.10", ["a", "b", "c"], { publicAddress: known(true) }).network;
    const groupsOf = (question: Question) => pathOf(ask(network, question)).filter((hop) => hop.startsWith("group"));
    expect(groupsOf(https("bastion"))).toEqual(["group a allows outbound by a1"]);
    expect(groupsOf(https("bastion", { ports: range(443, 445) }))).toEqual([
      "group a allows outbound by a1",
      "group c allows outbound by c1",
    ]);
  });

  test("is partial where groups allow only some of the addresses outside", () => {
    const network = office().group("workers", [], [allow(from("198.51.100.0/24"), port(443))]).network;
    expect(asks(network, https("bastion"))).toBe("partial: group-partial workers (outbound at bastion)");
  });

  test("is open for a named set of addresses to whoever belongs to it, and to nobody else", () => {
    const network = office().group("workers", [], [allow(named("storage"), port(443))]).network;
    const storage = { addresses: addresses(ANYWHERE), named: ["storage"] };
    const toStorage = https("bastion", { destination: { kind: "outside", outside: storage } });
    expect(asks(network, toStorage)).toBe("delivered as public through gateway");
    expect(asks(network, https("bastion"))).toBe("blocked: group-denies workers (outbound at bastion)");
  });

  test("takes each half of a split default route by its own", () => {
    const halves = (second: string) => [
      LOCAL_ROUTE,
      route(to("0.0.0.0/1"), through("gateway")),
      route(to(second), DROP),
    ];
    const whole = office().segment("public", "10.0.0.0/24", [
      LOCAL_ROUTE,
      route(to("0.0.0.0/1"), through("gateway")),
      route(to("128.0.0.0/1"), through("gateway")),
    ]).network;
    const half = office().segment("public", "10.0.0.0/24", halves("128.0.0.0/1")).network;
    expect(asks(whole, https("bastion"))).toBe("delivered as public through gateway");
    expect(asks(half, https("bastion"))).toBe("partial: route-drops route 128.0.0.0/1");
  });

  test("of IPv6 needs an address and no translation", () => {
    const v6 = {
      family: "v6",
      destination: { kind: "outside", outside: { ...INTERNET, addresses: addresses(ANYWHERE_V6) } },
    } as const;
    const network = office()
      .segment("public", "10.0.0.0/24", [LOCAL_ROUTE, route(to(ANYWHERE_V6), through("gateway"))])
      .interface("modern", "public", "10.0.0.20", ["workers"], {
        addresses: { v4: known(NONE), v6: known(addresses("2001:db8::1")) },
      }).network;
    expect(asks(network, https("modern", v6))).toBe("delivered as public through gateway");
    expect(asks(network, https("modern"))).toBe("blocked: no-address-of-family modern");
    expect(asks(network, https("bastion", v6))).toBe("blocked: no-address-of-family bastion");
  });

  test("of IPv6 may lead through an egress-only gateway, which carries no IPv4", () => {
    const v6 = {
      family: "v6",
      destination: { kind: "outside", outside: { ...INTERNET, addresses: addresses(ANYWHERE_V6) } },
    } as const;
    const network = office()
      .gateway({ kind: "egress-only", id: "outward", domain: known("domain") })
      .segment("public", "10.0.0.0/24", [
        LOCAL_ROUTE,
        DEFAULT_TO("outward"),
        route(to(ANYWHERE_V6), through("outward")),
      ])
      .interface("modern", "public", "10.0.0.20", ["workers"], {
        addresses: { v4: known(addresses("10.0.0.20")), v6: known(addresses("2001:db8::1")) },
      }).network;
    expect(asks(network, https("modern", v6))).toBe("delivered as public through outward");
    expect(asks(network, https("modern"))).toBe("blocked: gateway-does-not-serve outward");
  });

  test("does not exist in a family of which the far end has no address", () => {
    const nowhere = { kind: "outside", outside: { addresses: NONE, named: [] } } as const;
    expect(asks(office().network, https("bastion", { destination: nowhere }))).toBe(
      "blocked: no-address-of-family outside",
    );
  });
});

describe("the stateless filter at a segment's edge", () => {
  const filtered = (inbound = OPEN_FILTER, outbound = OPEN_FILTER) =>
    office().filter("open", inbound, outbound).network;

  test("denies what no rule names", () => {
    expect(asks(filtered(OPEN_FILTER, [numbered(1, "allow", from(ANYWHERE), port(80))]), https("bastion"))).toBe(
      "blocked: filter-denies open (outbound at public)",
    );
  });

  test("goes by the first rule that matches", () => {
    const deny = numbered(90, "deny", from(ANYWHERE), port(443));
    const late = numbered(110, "deny", from(ANYWHERE), port(443));
    expect(asks(filtered(OPEN_FILTER, [...OPEN_FILTER, deny]), https("bastion"))).toBe(
      "blocked: filter-denies open (outbound at public)",
    );
    expect(asks(filtered(OPEN_FILTER, [...OPEN_FILTER, late]), https("bastion"))).toBe(
      "delivered as public through gateway",
    );
  });

  test("lets only some of the ports be reached where it denies others", () => {
    const outbound = [numbered(1, "allow", from(ANYWHERE), port(443))];
    expect(asks(filtered(OPEN_FILTER, outbound), https("bastion", { ports: range(443, 445) }))).toBe(
      "partial: filter-denies open (outbound at public)",
    );
  });

  test("has to let the answers back to the client's ports", () => {
    expect(asks(filtered([numbered(1, "allow", from(ANYWHERE), range(0, 1024))]), https("bastion"))).toBe(
      "blocked: filter-denies open (on return inbound at public)",
    );
  });

  test("lets only some connections work where it lets answers back to some of the client's ports", () => {
    expect(asks(filtered([numbered(1, "allow", from(ANYWHERE), range(49152, 65536))]), https("bastion"))).toBe(
      "partial: ports-partial open (on return inbound at public)",
    );
  });

  test("lets only some addresses be reached where it denies others", () => {
    const outbound = [numbered(1, "deny", from("198.51.100.0/24")), ...OPEN_FILTER];
    expect(asks(filtered(OPEN_FILTER, outbound), https("bastion"))).toBe(
      "partial: filter-partial open (outbound at public)",
    );
  });

  test("restricts by ports only the protocols that have them", () => {
    const ping = https("bastion", { protocol: ICMP });
    const anyProtocolOnAPort = { ...allow(from(ANYWHERE), port(443)).traffic, protocols: known(range(0, 256)) };
    const rule = { ...numbered(1, "allow", from(ANYWHERE)), traffic: anyProtocolOnAPort };
    expect(asks(filtered(OPEN_FILTER, [rule]), ping)).toBe("delivered as public through gateway");
    expect(asks(filtered(OPEN_FILTER, [numbered(1, "allow", from(ANYWHERE), port(443), TCP)]), ping)).toBe(
      "blocked: filter-denies open (outbound at public)",
    );
  });

  test("does not stand between interfaces of one segment", () => {
    const network = withEndpoint()
      .filter("open", [], [])
      .interface("endpoint in private", "public", "10.0.0.51", ["callers"]).network;
    expect(asks(network, callApi("bastion"))).toContain("delivered");
  });
});

describe("the way out through a translator", () => {
  test("leads over the translator's own segment and table, and arrives under its address", () => {
    const outcome = ask(office().network, https("worker"));
    expect(outcome).toMatchObject({ arrival: [{ sourceAddress: "translated", through: "translator" }] });
    expect(pathOf(outcome)).toEqual([
      "group workers allows outbound by rule",
      "route 0.0.0.0/0 of table of private",
      "filter open allows outbound by rule",
      "filter open allows inbound by rule",
      "gateway translator",
      "route 0.0.0.0/0 of table of public",
      "filter open allows outbound by rule",
      "gateway gateway",
      "outside outside",
      "back: filter open allows inbound by rule",
      "back: filter open allows outbound by rule",
      "back: filter open allows inbound by rule",
    ]);
  });

  test("needs the translator, not the source, to have a public address", () => {
    const network = office().gateway({ ...translator, publicAddress: known(false) }).network;
    expect(asks(network, https("worker"))).toBe("blocked: no-public-address gateway (at translator)");
  });

  test("needs a way out of the translator's segment", () => {
    const network = office().segment("public", "10.0.0.0/24", [LOCAL_ROUTE]).network;
    expect(asks(network, https("worker"))).toBe("blocked: no-route table of public");
  });

  test("goes around in circles where the translator stands in a segment that leads to it", () => {
    const network = office().gateway({ ...translator, segment: known("private") }).network;
    expect(asks(network, https("worker"))).toBe("blocked: gateway-does-not-serve translator");
  });

  test("needs answers to come back to the translator's ports, and from there to the client's", () => {
    const back = (...ports: readonly (readonly [number, number])[]) =>
      office()
        .filter(
          "of public",
          [
            numbered(1, "allow", from("10.0.0.0/16")),
            ...ports.map(([a, b], i) => numbered(i + 2, "allow", from(ANYWHERE), range(a, b))),
          ],
          OPEN_FILTER,
        )
        .segment("public", "10.0.0.0/24", [LOCAL_ROUTE, DEFAULT_TO("gateway")], { filter: known("of public") }).network;
    expect(asks(back([1024, 65536]), https("worker"))).toBe("delivered as translated through translator");
    expect(asks(back([32768, 61000]), https("worker"))).toBe(
      "partial: ports-partial of public (on return inbound at public)",
    );
    expect(asks(back(), https("worker"))).toBe("blocked: filter-denies of public (on return inbound at public)");
  });

  test("needs the translator's segment to let the client's packets in and the answers out to it", () => {
    const closedTo = office()
      .filter("of public", OPEN_FILTER, [numbered(1, "deny", from("10.0.1.0/24")), ...OPEN_FILTER])
      .segment("public", "10.0.0.0/24", [LOCAL_ROUTE, DEFAULT_TO("gateway")], { filter: known("of public") }).network;
    expect(asks(closedTo, https("worker"))).toBe("blocked: filter-denies of public (on return outbound at public)");
  });

  test("is not a way for IPv6", () => {
    const network = office()
      .segment("private", "10.0.1.0/24", [route(to(ANYWHERE_V6), through("translator"))])
      .interface("worker", "private", "10.0.1.10", ["workers"], {
        addresses: { v4: known(NONE), v6: known(addresses("2001:db8::1")) },
      }).network;
    const v6 = {
      family: "v6",
      destination: { kind: "outside", outside: { ...INTERNET, addresses: addresses(ANYWHERE_V6) } },
    } as const;
    expect(asks(network, https("worker", v6))).toBe("blocked: gateway-does-not-serve translator");
  });

  test("without a segment leads by any internet gateway of the domain", () => {
    const regional = office().gateway({ ...translator, segment: known(undefined) });
    expect(asks(regional.network, https("worker"))).toBe("delivered as translated through translator");
    regional.gateway({ kind: "internet", id: "gateway", domain: unknownFact("gateway") });
    expect(asks(regional.network, https("worker"))).toBe("undecided: gateway does not tell something");
    regional.gateway({ kind: "internet", id: "gateway", domain: known(undefined) });
    expect(asks(regional.network, https("worker"))).toBe("blocked: gateway-detached translator");
  });

  test("also reaches interfaces, which then see the translator and none of the client's groups", () => {
    const network = withEndpoint().segment("private", "10.0.1.0/24", [
      LOCAL_ROUTE,
      route(to("10.0.0.0/24"), through("translator")),
    ]);
    expect(asks(network.network, callApi("worker"))).toBe("partial: group-denies callers (inbound at endpoint)");
    network.group("callers", [allow(from("10.0.0.200/32"), port(443)), allow(members("workers"), port(443))]);
    expect(asks(network.network, callApi("worker"))).toBe(
      "delivered as private through endpoint and translated through endpoint",
    );
  });

  test("a second time is not described", () => {
    const network = office()
      .gateway({ ...translator, id: "second", segment: known("private") })
      .segment("public", "10.0.0.0/24", [LOCAL_ROUTE, DEFAULT_TO("second")]).network;
    expect(asks(network, https("worker"))).toBe("undecided: second does not tell the further way");
  });
});

describe("the way to a service gateway", () => {
  const storage = { kind: "outside", outside: { addresses: addresses(ANYWHERE), named: ["storage"] } } as const;
  const routed = (...others: Parameters<Builder["segment"]>[2]) =>
    office()
      .gateway({ kind: "service", id: "storage gateway", named: ["storage"] })
      .segment("private", "10.0.1.0/24", [
        LOCAL_ROUTE,
        route({ kind: "named", name: "storage" }, through("storage gateway")),
        ...others,
      ]).network;

  test("is taken for the addresses it is named for, before any default route, under the private address", () => {
    expect(asks(routed(DEFAULT_TO("translator")), https("worker", { destination: storage }))).toBe(
      "delivered as private through storage gateway",
    );
  });

  test("is not taken for others", () => {
    expect(asks(routed(DEFAULT_TO("translator")), https("worker"))).toBe("delivered as translated through translator");
    expect(asks(routed(), https("worker"))).toBe("blocked: no-route table of private");
  });

  test("leads nowhere but to its own service", () => {
    const network = office()
      .gateway({ kind: "service", id: "storage gateway", named: ["storage"] })
      .segment("private", "10.0.1.0/24", [DEFAULT_TO("storage gateway")]).network;
    expect(asks(network, https("worker"))).toBe("blocked: gateway-does-not-serve storage gateway");
  });

  test("passes the segment's filter with the service's public addresses", () => {
    const network = office()
      .filter("open", OPEN_FILTER, [numbered(1, "allow", from("10.0.0.0/8"))])
      .gateway({ kind: "service", id: "storage gateway", named: ["storage"] })
      .segment("private", "10.0.1.0/24", [
        route({ kind: "named", name: "storage" }, through("storage gateway")),
      ]).network;
    const outside = { addresses: addresses("52.0.0.0/8"), named: ["storage"] };
    expect(asks(network, https("worker", { destination: { kind: "outside", outside } }))).toBe(
      "blocked: filter-denies open (outbound at private)",
    );
  });
});

describe("the way to an endpoint inside", () => {
  test("leads to each interface that answers the name", () => {
    const outcome = ask(withEndpoint().network, callApi("worker"));
    expect(outcome).toMatchObject({
      kind: "delivered",
      arrival: [
        { sourceAddress: "private", through: "endpoint", sameZone: true },
        { sourceAddress: "private", through: "endpoint", sameZone: false },
      ],
    });
    expect(pathOf(outcome)).toEqual([
      "api.example answered by zone of endpoint",
      "group workers allows outbound by rule",
      "route 10.0.0.0/16 of table of private",
      "group callers allows inbound by rule",
      "interface endpoint",
    ]);
  });

  test("needs the endpoint's groups to admit the source", () => {
    const network = withEndpoint().group("callers", [allow(members("others"), port(443))]).network;
    expect(asks(network, callApi("worker"))).toBe("blocked: group-denies callers (inbound at endpoint)");
  });

  test("is partial where one of the interfaces cannot be reached", () => {
    const network = withEndpoint()
      .filter("of public", [], OPEN_FILTER)
      .segment("public", "10.0.0.0/24", [LOCAL_ROUTE], { filter: known("of public") }).network;
    const outcome = ask(network, callApi("worker"));
    expect(outcome).toMatchObject({
      kind: "partial",
      obstacles: [{ kind: "filter-denies", component: "of public", at: "public", direction: "inbound" }],
      arrival: [{ through: "endpoint", sameZone: true }],
    });
    expect(pathOf(outcome)).toContain("filter of public denies inbound by undefined");
  });

  test("is undecided where one is reached and of another it is not known whether it is there", () => {
    const network = withEndpoint().zone("domain", ["api.example"], [], {
      component: "a closer zone",
      answers: {
        v4: { items: ["endpoint in private"], missing: [missing("a closer zone", "its interfaces")] },
        v6: complete([]),
      },
    }).network;
    expect(asks(network, callApi("worker"))).toBe("undecided: a closer zone does not tell its interfaces");
  });

  test("is blocked in the family in which the name has no address", () => {
    const network = office().zone("domain", ["api.example"], []).network;
    expect(asks(network, callApi("worker"))).toBe("blocked: name-without-address endpoint");
  });

  test("does not lead to the endpoint while clients ask another resolver", () => {
    const network = withEndpoint();
    const { zones } = network.network.domains.get("domain") ?? { zones: complete([]) };
    network.domain("domain", { resolver: known("other"), zones });
    expect(asks(network.network, callApi("worker"))).toBe("delivered as translated through translator");
  });

  test("is blocked while nobody answers names", () => {
    expect(asks(withEndpoint().domain("domain", { resolver: known("off") }).network, callApi("worker"))).toBe(
      "blocked: resolver-off domain",
    );
  });

  test("leads outside again where the zone is not active, which is told if that way is blocked too", () => {
    const inactive = { active: known({ inactiveBecauseOf: "domain" }) };
    const open = office().zone("domain", ["api.example"], [], inactive);
    expect(asks(open.network, callApi("worker"))).toBe("delivered as translated through translator");
    open.segment("private", "10.0.1.0/24", [LOCAL_ROUTE]);
    expect(asks(open.network, callApi("worker"))).toBe(
      "blocked: no-route table of private, zone-inactive domain (at endpoint)",
    );
  });

  test("is decided where both ways deliver, whether the zone is active or not", () => {
    const network = withEndpoint().zone("domain", ["api.example"], ["endpoint in private"], {
      component: "a doubtful zone",
      active: unknownFact("a doubtful zone"),
    }).network;
    expect(asks(network, callApi("worker"))).toContain("delivered");
  });

  test("is undecided where only one of both ways delivers", () => {
    const network = withEndpoint()
      .segment("private", "10.0.1.0/24", [LOCAL_ROUTE])
      .domain("domain")
      .zone("domain", ["api.example"], ["endpoint in private"], { active: unknownFact("endpoint") }).network;
    expect(asks(network, callApi("worker"))).toBe("undecided: endpoint does not tell something");
  });

  test("does not lead to interfaces of another domain without a route", () => {
    const network = withEndpoint()
      .domain("hub")
      .segment("hub", "10.9.0.0/24", [], { domain: known("hub") })
      .interface("endpoint in private", "hub", "10.9.0.5", ["callers"], { component: "endpoint" })
      .interface("endpoint in public", "hub", "10.0.0.50", ["callers"], { component: "endpoint" })
      .segment("private", "10.0.1.0/24", [LOCAL_ROUTE]).network;
    expect(asks(network, callApi("worker"))).toBe("blocked: no-route table of private");
  });

  test("is undecided through what the network does not describe", () => {
    const network = withEndpoint()
      .gateway({ kind: "opaque", id: "transit", fact: unknown(missing("transit", "its routes")) })
      .domain("hub")
      .segment("hub", "10.9.0.0/24", [], { domain: known("hub") })
      .interface("endpoint in private", "hub", "10.9.0.5", ["callers"], { component: "endpoint" })
      .interface("endpoint in public", "hub", "10.9.0.6", ["callers"], { component: "endpoint" })
      .segment("private", "10.0.1.0/24", [LOCAL_ROUTE, route(to("10.0.0.0/8"), through("transit"))]).network;
    expect(asks(network, callApi("worker"))).toBe("undecided: transit does not tell its routes");
  });

  test("is not an internet gateway", () => {
    const network = withEndpoint().segment("private", "10.0.1.0/24", [DEFAULT_TO("gateway")]).network;
    expect(asks(network, callApi("worker"))).toBe("blocked: gateway-does-not-serve gateway");
  });
});

describe("the way to interfaces asked for by themselves", () => {
  test("is that to their private addresses", () => {
    const database = withEndpoint()
      .group("database", [allow(members("workers"), port(5432))])
      .interface("primary", "private", "10.0.1.60", ["database"]).network;
    const query: Question = {
      ...https("bastion"),
      destination: { kind: "interfaces", interfaces: ["primary"] },
      ports: port(5432),
    };
    expect(asks(database, query)).toBe("delivered as private through primary");
    expect(asks(database, { ...query, ports: port(22) })).toBe("blocked: group-denies database (inbound at primary)");
  });

  test("is undecided for one that the network does not hold", () => {
    const query = https("bastion", { destination: { kind: "interfaces", interfaces: ["ghost"] } });
    expect(asks(office().network, query)).toBe("undecided: ghost does not tell where it stands");
  });
});

describe("facts that are missing", () => {
  test("leave it open whether the packets arrive", () => {
    const bastion = (rest: object) =>
      office().interface("bastion", "public", "10.0.0.10", ["workers"], { publicAddress: known(true), ...rest })
        .network;
    const undecided = "undecided: x does not tell something";
    const x = unknownFact("x");
    expect(asks(bastion({ segment: x }), https("bastion"))).toBe(undecided);
    expect(asks(bastion({ publicAddress: x }), https("bastion"))).toBe(undecided);
    expect(asks(bastion({ addresses: { v4: x, v6: x } }), https("bastion"))).toBe(undecided);
    expect(asks(bastion({ groups: { items: [], missing: [missing("x")] } }), https("bastion"))).toBe(undecided);
    const segment = (rest: object) =>
      office().segment("public", "10.0.0.0/24", [LOCAL_ROUTE, DEFAULT_TO("gateway")], rest).network;
    expect(asks(segment({ table: x }), https("bastion"))).toBe(undecided);
    expect(asks(segment({ filter: x }), https("bastion"))).toBe(undecided);
    expect(asks(segment({ domain: x }), https("bastion"))).toBe(undecided);
  });

  test("are all told, in an order of their own", () => {
    const rules = ["y", "z", "x"].map((id) => {
      const rule = allow(from(ANYWHERE), port(443));
      return { ...rule, traffic: { ...rule.traffic, protocols: unknownFact(id) } };
    });
    const network = office().group("workers", [], rules).network;
    expect(ask(network, https("bastion"))).toMatchObject({ missing: [missing("x"), missing("y"), missing("z")] });
  });

  test("do not matter beside a certain block", () => {
    const network = office()
      .group("workers", [], [])
      .segment("public", "10.0.0.0/24", [LOCAL_ROUTE, route(to(ANYWHERE), unknownFact("x"))]).network;
    expect(asks(network, https("bastion"))).toBe("blocked: group-empty workers (outbound at bastion)");
  });

  test("do not matter beside what certainly allows", () => {
    const network = office().interface("bastion", "public", "10.0.0.10", [], {
      publicAddress: known(true),
      groups: { items: ["workers"], missing: [missing("x")] },
    }).network;
    expect(asks(network, https("bastion"))).toBe("delivered as public through gateway");
  });

  test("of routes leave open all that does not stay inside the domain", () => {
    const network = withEndpoint().table(
      "table of private",
      [LOCAL_ROUTE, DEFAULT_TO("translator")],
      [missing("x")],
    ).network;
    expect(asks(network, https("worker"))).toBe("undecided: x does not tell something");
    expect(asks(network, callApi("worker"))).toContain("delivered");
  });

  test("about an address matter only where rules would treat its candidates differently", () => {
    const later = (peer: string) =>
      withEndpoint()
        .interface("worker", "private", "10.0.1.0/24", ["workers"])
        .group("callers", [allow(from(peer), port(443))]).network;
    expect(asks(later("10.0.1.0/24"), callApi("worker"))).toContain("delivered");
    expect(asks(later("10.0.1.0/25"), callApi("worker"))).toBe("undecided: worker does not tell its private address");
    expect(asks(later("10.0.2.0/24"), callApi("worker"))).toBe("blocked: group-denies callers (inbound at endpoint)");
  });

  test("about an address do not matter where one rule takes the one part and another the other", () => {
    const network = withEndpoint()
      .interface("worker", "private", "10.0.1.0/24", ["workers"])
      .group("callers", [allow(from("10.0.1.0/25"), port(443)), allow(from("10.0.1.128/25"), port(443))]).network;
    expect(asks(network, callApi("worker"))).toContain("delivered");
  });

  test("about an address leave it at least in its segment", () => {
    const network = withEndpoint()
      .interface("worker", "private", "10.0.1.10", ["workers"], {
        addresses: { v4: unknownFact("x"), v6: known(NONE) },
      })
      .group("callers", [allow(from("192.168.0.0/16"), port(443))]).network;
    expect(asks(network, callApi("worker"))).toBe("blocked: group-denies callers (inbound at endpoint)");
  });

  test("about an address matter where routes would lead its candidates different ways", () => {
    const network = withEndpoint()
      .interface("endpoint in public", "public", "10.0.0.0/24", ["callers"], { component: "endpoint" })
      .segment("private", "10.0.1.0/24", [LOCAL_ROUTE, route(to("10.0.0.0/25"), DROP)]).network;
    expect(asks(network, callApi("worker"))).toBe("undecided: endpoint does not tell its private address");
  });

  test("about the far end's groups matter where a rule names one of them", () => {
    const network = withEndpoint().interface("worker", "private", "10.0.1.10", [], {
      groups: { items: ["callers"], missing: [missing("worker", "its groups")] },
    }).network;
    expect(asks(network, callApi("worker"))).toBe("undecided: worker does not tell its groups");
  });

  test("about domains matter between segments", () => {
    const network = withEndpoint().segment("public", "10.0.0.0/24", [LOCAL_ROUTE], {
      domain: unknownFact("x"),
    }).network;
    expect(asks(network, callApi("worker"))).toBe("undecided: x does not tell something");
  });

  test("are those of things that the network names but does not hold", () => {
    const network = office().interface("bastion", "public", "10.0.0.10", ["elsewhere"], {
      publicAddress: known(true),
    }).network;
    expect(asks(network, https("bastion"))).toBe("undecided: elsewhere does not tell its rules");
  });
});

describe("a tracer", () => {
  test("refuses to trace from an interface that is not there", () => {
    expect(() => createTracer(office().network).trace(https("ghost"))).toThrow("The network has no interface ghost");
  });

  test("traces once for all interfaces of a class, and names each of them where it stands in the way", () => {
    const network = office()
      .interface("first", "public", "10.0.0.11", ["workers"])
      .interface("second", "public", "10.0.0.12", ["workers"]).network;
    const tracer = createTracer(network);
    expect(tracer.classOf(https("first"))).toBe(tracer.classOf(https("second")));
    expect(tracer.classOf(https("first"))).not.toBe(tracer.classOf(https("bastion")));
    const traces = ["first", "second"].map((source) => tracer.trace(https(source)));
    expect(tracer.traces).toBe(1);
    expect(traces.map(({ outcome }) => outcome)).toMatchObject([
      { obstacles: [{ kind: "no-public-address", component: "gateway", at: "first" }] },
      { obstacles: [{ kind: "no-public-address", component: "gateway", at: "second" }] },
    ]);
    expect(traces.map(({ consulted }) => [consulted.has("first"), consulted.has("second")])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("puts interfaces that a rule of the far end tells apart into classes of their own", () => {
    const network = withEndpoint()
      .group("callers", [allow(from("10.0.0.11/32"), port(443))])
      .interface("first", "public", "10.0.0.11", ["workers"])
      .interface("second", "public", "10.0.0.12", ["workers"])
      .interface("later", "public", "10.0.0.0/24", ["workers"], { sourcePorts: LINUX_PORTS }).network;
    const { classOf } = createTracer(network);
    expect(new Set(["first", "second", "later"].map((source) => classOf(callApi(source)))).size).toBe(3);
  });

  test("keeps interfaces together that only a rule tells apart which the question cannot meet", () => {
    const network = withEndpoint()
      .group("callers", [allow(from("10.0.0.11/32"), port(443))])
      .group("workers", [allow(from("10.0.0.12/32"), port(443))], EVERYTHING_ALLOWED)
      .interface("first", "public", "10.0.0.11", ["workers"])
      .interface("second", "public", "10.0.0.12", ["workers"]).network;
    const { classOf } = createTracer(network);
    expect(classOf(https("first"))).toBe(classOf(https("second")));
  });

  test("puts interfaces that send from other ports into classes of their own", () => {
    const network = office()
      .interface("first", "public", "10.0.0.11", ["workers"])
      .interface("second", "public", "10.0.0.12", ["workers"], { sourcePorts: TRANSLATOR_PORTS }).network;
    const { classOf } = createTracer(network);
    expect(classOf(https("first"))).not.toBe(classOf(https("second")));
  });

  test("keeps interfaces together up to the very bound that a rule names", () => {
    const network = withEndpoint()
      .group("callers", [allow(from("10.0.0.12/32"), port(443))])
      .interface("first", "public", "10.0.0.10", ["workers"])
      .interface("last", "public", "10.0.0.11", ["workers"]).network;
    const { classOf } = createTracer(network);
    expect(classOf(callApi("first"))).toBe(classOf(callApi("last")));
  });

  test("names every component that could have changed the outcome", () => {
    const of = (component: string, peer = from(ANYWHERE)) => ({ ...allow(peer), component });
    const network = withEndpoint()
      .group("workers", [], [of("rule out")])
      .group("callers", [of("rule in"), of("rule for friends", members("friends"))])
      .zone("domain", ["api.example"], [], {
        component: "a sleeping zone",
        active: known({ inactiveBecauseOf: "switch" }),
      });
    const { consulted } = createTracer(network.network).trace(callApi("worker"));
    expect([...consulted].sort()).toEqual(
      [
        ["worker", "private", "domain", "a sleeping zone", "switch", "endpoint"],
        ["workers", "rule out", "table of private", "route 10.0.0.0/16", "route 0.0.0.0/0"],
        ["open", "rule", "public", "callers", "rule in", "rule for friends", "friends"],
      ]
        .flat()
        .sort(),
    );
  });

  test("names the domain that a gateway has to be attached to", () => {
    const { consulted } = createTracer(office().network).trace(https("bastion"));
    expect([...consulted]).toEqual(expect.arrayContaining(["gateway", "domain"]));
  });
});

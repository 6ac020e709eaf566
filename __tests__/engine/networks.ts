import fc from "fast-check";
import {
  type AllowRule,
  complete,
  type Domain,
  type ForwardingTable,
  type Gateway,
  type Group,
  type Id,
  type Interface,
  known,
  type Network,
  type NextHop,
  NONE,
  type OrderedFilter,
  type OrderedRule,
  type Question,
  type Route,
  range,
  type Segment,
  type Zone,
} from "../../src/engine/index.ts";
import {
  ALL_PORTS,
  ANYWHERE,
  addresses,
  allow,
  DROP,
  from,
  https,
  ICMP,
  LINUX_PORTS,
  LOCAL,
  members,
  named,
  numbered,
  port,
  route,
  TCP,
  TRANSLATOR_PORTS,
  through,
  to,
  unknownFact,
} from "./builders.ts";

/**
 * Small random networks, all facts known. All of them have components of the same names, so that those of one can be put
 * into another: a domain `d` with the segments s0 to s2, a domain `e` with s3, and interfaces, tables, filters, groups
 * and gateways that are wired at random, often enough so that packets arrive.
 */
const SEGMENTS = ["s0", "s1", "s2", "s3"] as const;
const PREFIX = { s0: "10.0.0.0/24", s1: "10.0.1.0/24", s2: "10.0.2.0/24", s3: "10.9.0.0/24" } as const;
const GROUPS = ["g0", "g1", "g2"] as const;
export const INTERFACES = ["i0", "i1", "i2", "i3", "i4", "i5"] as const;

const some = <T>(...of: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...of]);
const byId = <T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> =>
  new Map(items.map((item) => [item.id, item]));

const peers = fc.constantFrom(
  from(ANYWHERE),
  from(ANYWHERE),
  from("10.0.0.0/8"),
  from("10.0.1.0/24"),
  from("10.0.0.0/25"),
  from("10.0.1.2/32"),
  from("52.0.0.0/8"),
  from("::/0"),
  members("g0"),
  members("g1"),
  named("storage"),
);
const ports = fc.constantFrom(ALL_PORTS, ALL_PORTS, port(443), port(80), range(1024, 65536), range(40000, 50000));
const protocols = fc.constantFrom(TCP, ICMP, undefined);
type AllowArguments = Parameters<typeof allow>;
type OrderedArguments = Parameters<typeof numbered>;

const WEB: AllowArguments = [from(ANYWHERE), port(443), TCP];
const allowRules = (of: Id): fc.Arbitrary<readonly AllowRule[]> =>
  fc
    .tuple(fc.array(fc.tuple(peers, ports, protocols), { maxLength: 3 }), fc.constantFrom([WEB], [WEB], []))
    .map(([rules, base]) =>
      [...rules, ...base].map((rule: AllowArguments, i) => ({ ...allow(...rule), component: `${of} ${i}` })),
    );

const exceptions: fc.Arbitrary<readonly OrderedArguments[]> = fc.uniqueArray(
  fc.tuple(fc.nat(9), fc.constantFrom("allow", "deny"), peers, ports, protocols),
  { maxLength: 2, selector: ([order]) => order },
);
const orderedRules = (of: Id): fc.Arbitrary<readonly OrderedRule[]> =>
  fc
    .tuple(exceptions, fc.constantFrom(ALL_PORTS, ALL_PORTS, ALL_PORTS, range(1024, 65536), range(40000, 50000)))
    .map(([rules, others]) => {
      const rest: readonly OrderedArguments[] = [
        [100, "allow", from(ANYWHERE), others],
        [101, "allow", from(ANYWHERE), port(443)],
      ];
      return [...rules, ...rest].map((rule, i) => ({ ...numbered(...rule), component: `${of} ${i}` }));
    });

const groups: fc.Arbitrary<readonly Group[]> = fc.tuple(
  ...GROUPS.map((id) =>
    fc
      .record({ inbound: allowRules(`${id} in`), outbound: allowRules(`${id} out`) })
      .map(({ inbound, outbound }) => ({ id, inbound: complete(inbound), outbound: complete(outbound) })),
  ),
);

const filters: fc.Arbitrary<readonly OrderedFilter[]> = fc.tuple(
  ...["f0", "f1"].map((id) =>
    fc
      .record({ inbound: orderedRules(`${id} in`), outbound: orderedRules(`${id} out`) })
      .map(({ inbound, outbound }) => ({ id, inbound: complete(inbound), outbound: complete(outbound) })),
  ),
);

const hops: fc.Arbitrary<NextHop> = fc.constantFrom(
  DROP,
  ...["internet", "internet", "internet", "translator", "translator", "regional", "storage", "opaque"].map(through),
);
const routes: fc.Arbitrary<readonly Route[]> = fc
  .record(
    {
      all: hops.map((via) => route(to(ANYWHERE), via)),
      half: hops.map((via) => route(to("128.0.0.0/1"), via, "propagated")),
      storage: hops.map((via) => route({ kind: "named", name: "storage" }, via)),
      carved: hops.map((via) => route(to("52.0.0.0/9"), via)),
      inside: hops.map((via) => route(to("10.0.1.0/24"), via)),
    },
    { requiredKeys: ["all"] },
  )
  .map((made) => [route(to("10.0.0.0/16"), LOCAL, "local"), ...Object.values(made)]);
const tables: fc.Arbitrary<readonly ForwardingTable[]> = fc.tuple(
  ...["t0", "t1", "t2"].map((id) =>
    routes.map((items) => ({
      id,
      routes: complete(items.map((item) => ({ ...item, component: `${id} ${item.component}` }))),
    })),
  ),
);

const gateways: fc.Arbitrary<readonly Gateway[]> = fc
  .record({
    attached: fc.constantFrom("d", "d", "d", "e", undefined),
    place: fc.constantFrom("s0", "s1"),
    reachable: fc.constantFrom(true, true, false),
    sourcePorts: fc.constantFrom(TRANSLATOR_PORTS, range(1024, 45000)),
  })
  .map(({ attached, place, reachable, sourcePorts }) => {
    const translator = { kind: "translator", publicAddress: known(reachable), sourcePorts } as const;
    const start = addresses(PREFIX[place])[0];
    const own = range(Number(start) + 200, Number(start) + 201);
    return [
      { kind: "internet", id: "internet", domain: known(attached) },
      { ...translator, id: "translator", segment: known(place), addresses: known(own) },
      { ...translator, id: "regional", segment: known(undefined), addresses: known(own) },
      { kind: "service", id: "storage", named: ["storage"] },
      { kind: "opaque", id: "opaque", fact: unknownFact("opaque") },
    ];
  });

const segments: fc.Arbitrary<readonly Segment[]> = fc.tuple(
  ...SEGMENTS.map((id) =>
    fc
      .record({
        table: fc.constantFrom("t0", "t1", "t2"),
        filter: fc.constantFrom("f0", "f1"),
        zone: fc.constantFrom("zone a", "zone b"),
      })
      .map(({ table, filter, zone }) => ({
        id,
        domain: known(id === "s3" ? "e" : "d"),
        addresses: { v4: known(addresses(PREFIX[id])), v6: known(NONE) },
        zone: known(zone),
        table: known(table),
        filter: known(filter),
      })),
  ),
);

const interfaces: fc.Arbitrary<readonly Interface[]> = fc.tuple(
  ...INTERFACES.map((id, i) =>
    fc
      .record({
        segment: fc.constantFrom(...SEGMENTS, "s0", "s1", "s2"),
        groups: fc.subarray([...GROUPS], { minLength: 1 }),
        publicAddress: fc.constantFrom(true, true, false),
        sourcePorts: fc.constantFrom(LINUX_PORTS, range(45000, 65536)),
        last: fc.constantFrom(1, 2, 130),
      })
      .map(({ segment, groups, publicAddress, sourcePorts, last }) => {
        const address = Number(addresses(PREFIX[segment])[0]) + last + i;
        return {
          id,
          component: i < 4 ? id : "endpoint",
          segment: known(segment),
          addresses: { v4: known(range(address, address + 1)), v6: known(NONE) },
          publicAddress: known(publicAddress),
          groups: complete(groups),
          sourcePorts,
        };
      }),
  ),
);

const zones: fc.Arbitrary<readonly Zone[]> = fc.tuple(
  ...(["a.example", "*.example"] as const).map((name) =>
    fc
      .record({
        answers: some(...INTERFACES),
        active: fc.constantFrom<true | { readonly inactiveBecauseOf: Id }>(true, true, { inactiveBecauseOf: "switch" }),
      })
      .map(({ answers, active }) => ({
        component: `zone ${name}`,
        names: [name],
        active: known(active),
        answers: { v4: complete(answers), v6: complete([]) },
      })),
  ),
);
const domains: fc.Arbitrary<readonly Domain[]> = fc
  .record({ zones, resolver: fc.constantFrom("own", "own", "own", "own", "other", "off") })
  .map((rest) => [
    { id: "d", resolver: known(rest.resolver), zones: complete(rest.zones) },
    { id: "e", resolver: known("own"), zones: complete([]) },
  ]);

export const networks: fc.Arbitrary<Network> = fc
  .record({ interfaces, segments, domains, tables, gateways, groups, filters })
  .map((made) => ({
    interfaces: byId(made.interfaces),
    segments: byId(made.segments),
    domains: byId(made.domains),
    tables: byId(made.tables),
    gateways: byId(made.gateways),
    groups: byId(made.groups),
    filters: byId(made.filters),
  }));

const outsides = fc.constantFrom(
  { addresses: addresses("0.0.0.0/0"), named: [] },
  { addresses: addresses("0.0.0.0/0"), named: ["storage"] },
  { addresses: addresses("52.1.2.3/32"), named: ["storage"] },
);
export const questions: fc.Arbitrary<Question> = fc
  .record({
    source: fc.constantFrom(...INTERFACES),
    destination: fc.oneof(
      outsides.map((outside) => ({ kind: "outside", outside }) as const),
      fc
        .record({ name: fc.constantFrom("a.example", "b.example"), outside: outsides })
        .map((rest) => ({ kind: "name", ...rest }) as const),
      fc.constantFrom(...INTERFACES).map((id) => ({ kind: "interfaces", interfaces: [id] }) as const),
    ),
    protocol: fc.constantFrom(TCP, TCP, TCP, ICMP),
    ports: fc.constantFrom(port(443), port(443), range(443, 445)),
  })
  .map(({ source, ...rest }) => https(source, rest));

import { describe, expect, test } from "@jest/globals";
import { lookUp } from "../../src/engine/forwarding.ts";
import { complete, type Destination, known, type Missing, type NextHop, type Route } from "../../src/engine/index.ts";
import { ANYWHERE, addresses, DROP, LOCAL, missing, route, through, to, unknownFact } from "./builders.ts";

/** The routes taken to an interface, or to a far end outside, as text. */
function ways(routes: readonly Route[], text: string, outside: boolean, further: readonly Missing[] = []) {
  const table = { id: "table", routes: { items: routes, missing: further } };
  const named = text === ANYWHERE ? ["storage"] : [];
  return lookUp(table, { family: "v4", addresses: addresses(text), named, outside }).ways.map(
    (way) => (way.route?.component ?? "none") + (way.doubt.length > 0 ? "?" : ""),
  );
}
const toInterface = (routes: readonly Route[], text: string, further?: readonly Missing[]) =>
  ways(routes, text, false, further);
const toOutside = (routes: readonly Route[], text = ANYWHERE, further?: readonly Missing[]) =>
  ways(routes, text, true, further);

const local = route(to("10.0.0.0/16"), LOCAL, "local");
const byDefault = route(to(ANYWHERE), through("gateway"));
const storage: Destination = { kind: "named", name: "storage" };

describe("forwarding", () => {
  test("takes the longest prefix", () => {
    const routes = [byDefault, local, route(to("10.0.1.0/24"), through("firewall"))];
    expect(toInterface(routes, "10.0.1.5/32")).toEqual(["route 10.0.1.0/24"]);
    expect(toInterface(routes, "10.0.2.5/32")).toEqual(["route 10.0.0.0/16"]);
    expect(toInterface(routes, "10.9.2.5/32")).toEqual(["route 0.0.0.0/0"]);
    expect(toInterface([local], "10.9.2.5/32")).toEqual(["none"]);
  });

  test("prefers, at equal length, the local route, then a static one, a listed one, a propagated one", () => {
    const named = (component: string, origin: Route["origin"]): Route => ({
      ...route(to("10.0.0.0/16"), DROP, origin),
      component,
    });
    const [first, second] = [named("d", "local"), named("c", "static")];
    const [third, fourth] = [named("b", "listed"), named("a", "propagated")];
    expect(toInterface([fourth, third, second, first], "10.0.0.1/32")).toEqual(["d"]);
    expect(toInterface([fourth, third, second], "10.0.0.1/32")).toEqual(["c"]);
    expect(toInterface([fourth, third], "10.0.0.1/32")).toEqual(["b"]);
  });

  test("does not know which of two lists wins that bring one prefix, unless both lead the same way", () => {
    const listed = (component: string, via: NextHop, cidr = "10.9.0.0/16"): Route => ({
      ...route(to(cidr), known(via), "listed"),
      component,
    });
    const doubtful = (...routes: readonly Route[]) => {
      const table = { id: "table", routes: complete([byDefault, ...routes]) };
      const heading = { family: "v4", addresses: addresses("10.9.0.0/15"), named: [], outside: false } as const;
      return lookUp(table, heading).ways.map(({ route: taken, doubt }) => [
        taken?.component,
        doubt.map(({ fact }) => fact),
      ]);
    };
    const tie = "which of its lists of prefixes it goes by";
    expect(doubtful(listed("a", through("gateway")), listed("b", DROP))).toEqual([
      ["a", [tie]],
      ["route 0.0.0.0/0", []],
    ]);
    expect(doubtful(listed("a", DROP), listed("b", DROP))).toEqual([
      ["a", []],
      ["route 0.0.0.0/0", []],
    ]);
    // A longer one, or one that is no list's, decides it.
    expect(doubtful(listed("a", DROP), listed("b", through("gateway"), "10.9.0.0/17"))).toEqual([
      ["b", []],
      ["a", []],
      ["route 0.0.0.0/0", []],
    ]);
  });

  test("does not know of a way inside where a domain holds addresses that are not known; outside that is no matter", () => {
    const fact = { known: false, missing: [{ component: "domain", fact: "its addresses", known: "later" }] } as const;
    const somewhere = { ...local, destination: { kind: "unknown", family: "v4", fact } } as const;
    const table = { id: "table", routes: complete([byDefault, somewhere]) };
    const doubts = (outside: boolean) => {
      const heading = { family: "v4", addresses: addresses("10.9.2.5/32"), named: [], outside } as const;
      return lookUp(table, heading).ways.map(({ doubt }) => doubt.length);
    };
    expect([doubts(false), doubts(true)]).toEqual([[1], [0]]);
  });

  test("splits addresses that several routes divide among them", () => {
    const routes = [local, route(to("10.0.0.0/25"), through("firewall"))];
    expect(toInterface(routes, "10.0.0.0/24")).toEqual(["route 10.0.0.0/25", "route 10.0.0.0/16"]);
  });

  test("takes a route to a named set before any default route", () => {
    const routes = [byDefault, route(to("0.0.0.0/1"), through("gateway")), route(storage, through("storage"))];
    expect(toOutside(routes)).toEqual(["route named"]);
  });

  test("takes a route to a named set before a prefix of /8, but not before a longer one", () => {
    const outside = (length: number) => {
      const prefix = `52.0.0.0/${length}`;
      const table = { id: "table", routes: complete([route(storage, through("storage")), route(to(prefix), DROP)]) };
      const bound = { family: "v4", addresses: addresses(prefix), named: ["storage"], outside: true } as const;
      return lookUp(table, bound).ways.map((way) => way.route?.component);
    };
    expect(outside(8)).toEqual(["route named"]);
    expect(outside(9)).toEqual(["route 52.0.0.0/9"]);
  });

  test("takes a route to a named set for none but its own addresses", () => {
    expect(toOutside([byDefault, route(storage, through("storage"))], "198.51.100.0/24")).toEqual(["route 0.0.0.0/0"]);
    expect(toInterface([byDefault, route(storage, through("storage"))], "10.0.0.1/32")).toEqual(["route 0.0.0.0/0"]);
  });

  test("leaves aside what a longer prefix carves out of the addresses outside", () => {
    expect(toOutside([byDefault, local, route(to("198.51.100.0/24"), DROP)])).toEqual(["route 0.0.0.0/0"]);
    expect(toOutside([route(to("198.51.100.0/24"), DROP)])).toEqual(["none"]);
  });

  test("goes by a longer prefix that covers all the addresses outside", () => {
    const routes = [byDefault, route(to("198.51.100.0/24"), DROP)];
    expect(toOutside(routes, "198.51.100.7/32")).toEqual(["route 198.51.100.0/24"]);
  });

  test("doubts what a route that is not known might take over, but not the local route", () => {
    const further = [missing("table")];
    expect(toOutside([byDefault], ANYWHERE, further)).toEqual(["route 0.0.0.0/0?"]);
    expect(toOutside([], ANYWHERE, further)).toEqual(["none?"]);
    expect(toInterface([local], "10.0.0.1/32", further)).toEqual(["route 10.0.0.0/16"]);
    expect(toInterface([route(to("10.9.0.1/32"), DROP)], "10.9.0.1/32", further)).toEqual(["route 10.9.0.1/32"]);
  });

  test("doubts as much for a route whose destination is not known", () => {
    const somewhere = route({ kind: "unknown", fact: unknownFact("route") }, known(DROP));
    expect(toOutside([byDefault, somewhere])).toEqual(["route 0.0.0.0/0?"]);
  });
});

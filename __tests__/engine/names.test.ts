import { describe, expect, test } from "@jest/globals";
import { complete, type Domain, known, type Zone } from "../../src/engine/index.ts";
import { type Answer, resolve } from "../../src/engine/names.ts";
import { missing, unknownFact } from "./builders.ts";

const zone = (component: string, names: readonly string[], rest: Partial<Zone> = {}): Zone => ({
  component,
  names,
  active: known(true),
  answers: { v4: complete([]), v6: complete([]) },
  ...rest,
});
const domain = (zones: readonly Zone[], rest: Partial<Domain> = {}): Domain => ({
  id: "domain",
  resolver: known("own"),
  zones: complete(zones),
  ...rest,
});
const textOf = (answer: Answer): string => (answer.by === "zone" ? answer.zone.component : answer.by);
const answers = (of: Domain, name: string) => resolve(of, name, "v4").answers.map(textOf);

describe("a name", () => {
  test("is answered by the zone that holds it, else publicly", () => {
    const zones = domain([zone("api", ["api.example"])]);
    expect(answers(zones, "api.example")).toEqual(["api"]);
    expect(answers(zones, "other.example")).toEqual(["public"]);
  });

  test("with a pattern is answered for every name that ends so, but not for the ending itself", () => {
    const zones = domain([zone("all", ["*.example"])]);
    expect(answers(zones, "a.example")).toEqual(["all"]);
    expect(answers(zones, "a.b.example")).toEqual(["all"]);
    expect(answers(zones, "example")).toEqual(["public"]);
    expect(answers(zones, "an-example")).toEqual(["public"]);
  });

  test("is answered by the zone that names it most closely, whatever the order", () => {
    const zones = [zone("wide", ["*.example"]), zone("exact", ["a.b.example"]), zone("narrow", ["*.b.example"])];
    for (const order of [zones, zones.toReversed()]) {
      expect(answers(domain(order), "a.b.example")).toEqual(["exact"]);
      expect(answers(domain(order), "c.b.example")).toEqual(["narrow"]);
      expect(answers(domain(order), "c.example")).toEqual(["wide"]);
    }
  });

  test("passes by zones that are not active, which are told", () => {
    const asleep = zone("exact", ["a.example"], { active: known({ inactiveBecauseOf: "setting" }) });
    const resolution = resolve(domain([asleep, zone("wide", ["*.example"])]), "a.example", "v4");
    expect(resolution.answers.map(textOf)).toEqual(["wide"]);
    expect(resolution.inactive).toEqual([{ zone: "exact", because: "setting" }]);
    expect(resolution.zones.map(({ component }) => component)).toEqual(["exact", "wide"]);
  });

  test("may be answered either way while it is not known whether the zone is active", () => {
    const doubtful = zone("exact", ["a.example"], { active: unknownFact("exact") });
    expect(answers(domain([doubtful, zone("wide", ["*.example"])]), "a.example")).toEqual(["exact", "wide"]);
    expect(resolve(domain([doubtful]), "a.example", "v4")).toMatchObject({ missing: [missing("exact")] });
  });

  test("may be answered by a zone that is not listed, unless one holds the very name", () => {
    const zones = (...items: readonly Zone[]) => domain([], { zones: { items, missing: [missing("domain")] } });
    expect(answers(zones(), "a.example")).toEqual(["public", "unknown"]);
    expect(answers(zones(zone("wide", ["*.example"])), "a.example")).toEqual(["wide", "unknown"]);
    expect(answers(zones(zone("exact", ["a.example"])), "a.example")).toEqual(["exact"]);
  });

  test("is answered publicly by another resolver, and not at all by none", () => {
    const zones = [zone("api", ["api.example"])];
    expect(answers(domain(zones, { resolver: known("other") }), "api.example")).toEqual(["public"]);
    expect(answers(domain(zones, { resolver: known("off") }), "api.example")).toEqual(["nobody"]);
    expect(answers(domain(zones, { resolver: unknownFact("domain") }), "api.example")).toEqual([
      "api",
      "public",
      "nobody",
    ]);
  });
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type AllowRule,
  createImpact,
  createTracer,
  type Group,
  type Id,
  type Network,
} from "../../src/engine/index.ts";
import { allow, from } from "./builders.ts";
import { punch } from "./holes.ts";
import { INTERFACES, networks, questions } from "./networks.ts";
import { ask } from "./outcomes.ts";

const holes = fc.array(fc.nat(), { maxLength: 4 });
const punched = fc.tuple(networks, holes).map(([network, at]) => punch(network, at));

describe("for any network", () => {
  test("the order in which things are listed makes no difference", () => {
    fc.assert(
      fc.property(punched, questions, (network, question) => {
        const [forth, back] = [network, backwards(network)].map((order) => createTracer(order).trace(question));
        expect(back).toEqual(forth);
      }),
    );
  });

  test("what a class shares is what each of its interfaces gets alone", () => {
    fc.assert(
      fc.property(punched, questions, (network, question) => {
        const shared = createTracer(network);
        for (const source of INTERFACES) {
          expect(shared.trace({ ...question, source })).toEqual(createTracer(network).trace({ ...question, source }));
        }
        expect(shared.traces).toBe(new Set(INTERFACES.map((source) => shared.classOf({ ...question, source }))).size);
      }),
    );
  });

  test("allowing more in a group never stops what was delivered", () => {
    const additions = fc.record({
      group: fc.constantFrom("g0", "g1", "g2"),
      direction: fc.constantFrom("inbound", "outbound"),
      rule: fc.constantFrom(allow(from("0.0.0.0/0")), allow(from("10.0.1.0/24"))),
    });
    fc.assert(
      fc.property(punched, questions, additions, (network, question, { group, direction, rule }) => {
        const before = ask(network, question).kind;
        const after = ask(withRule(network, group, direction, rule), question).kind;
        expect(after).toBe(before === "delivered" ? before : after);
      }),
    );
  });

  test("what is decided without a fact stays so whatever the fact is", () => {
    fc.assert(
      fc.property(networks, holes, questions, (network, at, question) => {
        const without = ask(punch(network, at), question).kind;
        const { kind } = ask(network, question);
        expect(kind).toBe(without === "undecided" ? kind : without);
      }),
    );
  });

  test("only what was consulted can change the outcome", () => {
    fc.assert(
      fc.property(networks, networks, questions, (network, other, question) => {
        const before = createTracer(network).trace(question);
        for (const changed of replacements(network, other)) {
          if (!before.consulted.has(changed.component)) {
            expect(createTracer(changed.network).trace(question).outcome).toEqual(before.outcome);
          }
        }
      }),
    );
  });

  test("where a question meets nothing that differs, both states answer the same", () => {
    fc.assert(
      fc.property(punched, networks, questions, (network, other, question) => {
        const before = ask(network, question);
        for (const changed of replacements(network, other)) {
          const isTouched = createImpact(network, changed.network, new Set()).on(question);
          expect(ask(changed.network, question)).toEqual(isTouched ? expect.anything() : before);
        }
      }),
    );
  });

  test("an outcome has what belongs to its kind", () => {
    fc.assert(
      fc.property(punched, questions, (network, question) => {
        const outcome = ask(network, question);
        if (outcome.kind === "delivered" || outcome.kind === "partial") {
          expect(outcome.arrival).not.toEqual([]);
        }
        if (outcome.kind === "blocked" || outcome.kind === "partial") {
          expect(outcome.obstacles).not.toEqual([]);
        }
        if (outcome.kind === "undecided") {
          expect(outcome.missing).not.toEqual([]);
        }
      }),
    );
  });
});

/** The same network with everything listed backwards. */
function backwards<T>(value: T): T {
  const turn = (thing: unknown): unknown => {
    if (thing instanceof Map) {
      return new Map([...thing].reverse().map(([id, part]) => [id, turn(part)]));
    }
    if (Array.isArray(thing)) {
      return thing.every((part) => typeof part === "number") ? thing : thing.map(turn).reverse();
    }
    return typeof thing === "object" && thing !== null
      ? Object.fromEntries(Object.entries(thing).map(([key, part]) => [key, turn(part)]))
      : thing;
  };
  return turn(value) as T;
}

function withRule(network: Network, id: Id, direction: "inbound" | "outbound", rule: AllowRule): Network {
  const group = network.groups.get(id);
  const rules = group?.[direction];
  return group === undefined || rules === undefined
    ? network
    : replace(network, "groups", { ...group, [direction]: { ...rules, items: [...rules.items, rule] } } as Group);
}

/** The network with one thing in the form that it has in another network: each thing in turn. */
function* replacements(network: Network, other: Network): Iterable<{ network: Network; component: Id }> {
  for (const [kind, things] of Object.entries(other) as [keyof Network, ReadonlyMap<Id, { readonly id: Id }>][]) {
    for (const thing of things.values()) {
      const component = kind === "interfaces" ? other.interfaces.get(thing.id)?.component : undefined;
      yield { network: replace(network, kind, thing), component: component ?? thing.id };
    }
  }
}

const replace = (network: Network, kind: keyof Network, thing: { readonly id: Id }): Network => ({
  ...network,
  [kind]: new Map<Id, unknown>(network[kind]).set(thing.id, thing),
});

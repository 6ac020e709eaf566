import { afterAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { AwsNetwork } from "../../src/aws/network.ts";
import { createTracer, type Obstacle, type Outcome, type Question, range } from "../../src/engine/index.ts";
import type { Report } from "../../src/findings/report.ts";
import type { FlowDestination } from "../../src/flows/flow.ts";
import { flowsWorthAsking, questionOf } from "../../src/flows/flows.ts";
import { report, world } from "../aws/world.ts";
import { changed, modelChanges, models, styles } from "./arbitrary.ts";
import { addressesChosen, holesIn } from "./holes.ts";
import type { Check, Fate } from "./judge.ts";
import type { Instance, Model } from "./model.ts";
import { type Asked, packetsAmong } from "./packets.ts";
import { addressOf, instanceAddress, type Style, toldNew, toldOf } from "./terraform.ts";

/**
 * Random networks, judged twice: by the program, from the plan that Terraform would write of them, and packet by packet.
 * FLOWBREAK_RUNS=100 tries a hundred times as many, FLOWBREAK_TALLY=1 prints how often everything came out.
 */
const runs = Number(process.env.FLOWBREAK_RUNS ?? 1);
const timeout = 120_000 * runs;

/** The rules' resource types that let a single argument be unknown. */
const separate: Partial<Style> = { groupRules: "new", aclRules: "separate", routes: "separate" };

const decidesAsPacketsFare = fc.asyncProperty(models, styles, async (model, style) => {
  const { prior } = await world(toldOf(model, undefined, style));
  const tracer = createTracer(prior.network);
  const fatesOf = packetsAmong([model]);
  const wrong = flowsIn(model, prior).flatMap(
    ([asked, question]) => disagreement(model, asked, fatesOf(model, asked), tracer.trace(question).outcome) ?? [],
  );
  expect(wrong).toEqual([]);
});

const staysDecided = fc.asyncProperty(
  models,
  styles,
  fc.array(fc.nat(), { maxLength: 2 }),
  async (model, style, at) => {
    const all = holesIn(model);
    const holes = [...new Set(at.flatMap((each) => all[each % all.length] ?? []))];
    const { planned } = await world(toldNew(model, { ...style, ...separate }, holes));
    const tracer = createTracer(planned.network);
    const completions = holes
      .reduce<readonly Model[]>(
        (soFar, hole) => soFar.flatMap((each) => hole.completions.map((complete) => complete(each))),
        holes.length === 0 ? addressesChosen.map(() => model) : [model],
      )
      .map((each, index) => addressesChosen[index % addressesChosen.length]?.(each) ?? each);
    const fatesOf = packetsAmong([model, ...completions]);
    const wrong = flowsIn(model, planned).flatMap(([asked, question]) => {
      const { outcome } = tracer.trace(question);
      const rulings = completions.map((completion) => rule(fatesOf(completion, asked)));
      const verdicts = new Set(rulings.flatMap(({ verdict, leaves }) => (leaves ? [] : [verdict])));
      count(`unknown, ${outcome.kind}${verdicts.size > 1 ? ", and it depends" : ""}`);
      const isSo = outcome.kind === "undecided" || [...verdicts].every((verdict) => words[verdict] === outcome.kind);
      return isSo ? [] : [{ asked, holes, outcome, verdicts: [...verdicts] }];
    });
    expect(wrong).toEqual([]);
  },
);

const reportsWhatBreaks = fc.asyncProperty(models, modelChanges, styles, async (model, change, style) => {
  const after = changed(model, change);
  if (JSON.stringify(after) === JSON.stringify(model)) return;
  const told = await report(toldOf(model, after, style));
  // What only takes away leaves nothing to be known later.
  expect(misreports(model, after, told, change.kind.endsWith("removed"))).toEqual([]);
});

describe("for any network", () => {
  test(
    "each flow is decided as its packets fare, one by one",
    () => fc.assert(decidesAsPacketsFare, { numRuns: 35 * runs }),
    timeout,
  );

  test(
    "what is decided before a value is known stays so, whatever it turns out to be",
    () => fc.assert(staysDecided, { numRuns: 18 * runs }),
    timeout,
  );

  test(
    "a report tells of a small change what it breaks for the packets, and nothing else",
    () => fc.assert(reportsWhatBreaks, { numRuns: 60 * runs }),
    timeout,
  );
});

const tally = new Map<string, number>();
const count = (word: string) => tally.set(word, (tally.get(word) ?? 0) + 1);

afterAll(() => {
  if (process.env.FLOWBREAK_TALLY !== undefined) console.log(Object.fromEntries([...tally].sort()));
});

// ---- the judge's word ----------------------------------------------------------------------------------------------

/** What the judge says of a flow. `leaves`: some packets go where the engine says of itself that it cannot follow. */
interface Ruling {
  readonly verdict: "all" | "some" | "none";
  readonly leaves: boolean;
  readonly checks: readonly Check[];
  /** What the engine has to say then: where packets leave, only what is so of others for sure. */
  readonly outcome: Outcome["kind"];
}

/** The engine's word for the judge's. */
const words = { all: "delivered", some: "partial", none: "blocked" } as const satisfies Record<
  Ruling["verdict"],
  Outcome["kind"]
>;

function rule(fates: readonly Fate[]): Ruling {
  const arrived = fates.some(({ kind }) => kind === "arrives");
  const died = fates.flatMap((fate) => (fate.kind === "dies" ? [fate.at] : []));
  const leaves = fates.some(({ kind }) => kind === "leaves");
  const verdict = died.length === 0 ? "all" : arrived ? "some" : "none";
  return {
    verdict,
    leaves,
    checks: [...new Map(died.map((check) => [JSON.stringify(check), check])).values()],
    outcome: leaves && verdict !== "some" ? "undecided" : words[verdict],
  };
}

// ---- one state -----------------------------------------------------------------------------------------------------

/** Each flow that a report asks about, and some from instance to instance, as the judge and as the engine is asked. */
function flowsIn(model: Model, aws: AwsNetwork): readonly (readonly [Asked, Question])[] {
  const byAddress = new Map(model.instances.map((instance) => [instanceAddress(instance), instance]));
  const all = flowsWorthAsking(aws, aws).flatMap((source) => source.goals.map((goal) => source.ask(goal)));
  const outward = all.flatMap((asked): [Asked, Question][] => {
    const { source, destination } = asked.flow;
    const instance = byAddress.get(source.address);
    const workload = aws.workloadAt(source.address);
    if (instance === undefined || workload === undefined) throw new RangeError(`nobody made ${source.address}`);
    const to = toOf(destination);
    if (to === undefined) return [];
    const flow: Asked = { from: instance.name, to, protocol: "tcp", ports: [443, 443] };
    return [[flow, questionOf(asked, asked.target, workload)]];
  });
  const around = [...model.instances, ...model.instances.slice(0, 1)];
  return [...outward, ...model.instances.flatMap((from, index) => inside(from, around[index + 1] ?? from))];
}

function toOf(destination: FlowDestination): Asked["to"] | undefined {
  if (destination.kind === "aws-service") return { kind: "service", service: destination.service };
  if (destination.kind !== "internet") return undefined;
  return { kind: "internet", family: destination.family === "ipv4" ? "v4" : "v6" };
}

const protocolNumbers = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 } as const;

function inside(from: Instance, to: Instance): readonly (readonly [Asked, Question])[] {
  const ask = (protocol: Asked["protocol"], family: "v4" | "v6", ports: readonly [number, number]) => {
    const asked: Asked = { from: from.name, to: { kind: "instance", name: to.name, family }, protocol, ports };
    const question: Question = {
      source: instanceAddress(from),
      destination: { kind: "interfaces", interfaces: [instanceAddress(to)] },
      family,
      protocol: protocolNumbers[protocol],
      ports: range(ports[0], ports[1] + 1),
    };
    return [asked, question] as const;
  };
  return [
    ask("tcp", "v4", [443, 443]),
    ask("tcp", "v6", [0, 65535]),
    ask("udp", "v4", [53, 53]),
    ask("icmp", "v4", [0, 65535]),
    ask("icmpv6", "v6", [0, 65535]),
  ];
}

/** What the two disagree about; nothing, where they agree on the outcome and on what stops the packets first. */
function disagreement(model: Model, asked: Asked, fates: readonly Fate[], outcome: Outcome): unknown {
  if (fates.length === 0) return undefined;
  const { outcome: expected, checks } = rule(fates);
  const told = (expected: string) => ({ asked, expected, checks, outcome: { ...outcome, path: [] } });
  count(`${asked.to.kind}: ${outcome.kind}`);
  if (outcome.kind !== expected) return told(expected);
  const [only] = checks;
  if (outcome.kind !== "blocked" || checks.length > 1 || only === undefined) return undefined;
  count(`died at: ${only.check}${"leg" in only && only.leg === "return" ? " (return)" : ""}`);
  const [first] = outcome.obstacles;
  return first !== undefined && says(model, first, only) ? undefined : told(`first of all ${JSON.stringify(only)}`);
}

/** Whether an obstacle of the engine says what the check of the judge says. */
function says(model: Model, { kind, at, direction, leg, component }: Obstacle, check: Check): boolean {
  switch (check.check) {
    case "security group": {
      const instance = model.instances.find(({ name }) => name === check.of);
      const holder = instance === undefined ? addressOf("endpoint", check.of) : instanceAddress(instance);
      return kind.startsWith("group-") && direction === check.direction && at === holder;
    }
    case "network ACL": {
      const isFilter = kind.startsWith("filter-") || kind === "ports-partial";
      return isFilter && direction === check.direction && leg === check.leg && at === addressOf("subnet", check.subnet);
    }
    case "name without address":
      return kind === "name-without-address" && component === addressOf("endpoint", check.endpoint);
    case "detached":
    case "no public address":
    case "not carried":
      return kind === kinds[check.check] && component.endsWith(`.${check.gateway}`);
    case "no route":
    case "blackhole":
    case "no address":
    case "resolver off":
      return kind === kinds[check.check];
  }
}

const kinds = {
  "no route": "no-route",
  blackhole: "route-drops",
  detached: "gateway-detached",
  "no public address": "no-public-address",
  "not carried": "gateway-does-not-serve",
  "no address": "no-address-of-family",
  "resolver off": "resolver-off",
} as const;

// ---- before and after ----------------------------------------------------------------------------------------------

/** By what the judge says of a flow before and after: what a report may say of it. */
const tellable: Readonly<Record<`${Ruling["verdict"]} ${Ruling["verdict"]}`, readonly string[]>> = {
  // At risk: a gap while applying, or a value that is not known yet.
  "all all": ["nothing", "rerouted", "at-risk", "undecided"],
  "all some": ["at-risk", "undecided"],
  "all none": ["broken", "at-risk", "undecided"],
  "some all": ["opened", "restored", "at-risk", "undecided"],
  "some some": ["nothing", "at-risk", "undecided"],
  "some none": ["broken", "at-risk", "undecided"],
  "none all": ["opened", "restored", "undecided"],
  "none some": ["opened", "restored", "undecided"],
  "none none": ["nothing", "undecided"],
};

/** Where something leads out of the model a report may be in doubt; what it says for sure has to be true there too. */
function isTrue(told: string, was: Ruling, is: Ruling): boolean {
  const passes = ({ outcome }: Ruling) => outcome === "delivered" || outcome === "partial";
  if (told === "broken") return passes(was) && is.outcome === "blocked";
  return (told !== "opened" && told !== "restored") || (was.outcome !== "undecided" && passes(is));
}

/** What stays to be said where everything is known. */
const saidForSure = (words: readonly string[]): readonly string[] =>
  words.includes("broken") ? ["broken"] : words.filter((word) => word !== "undecided");

function misreports(
  before: Model,
  after: Model,
  { findings, undecided }: Report,
  allIsKnown: boolean,
): readonly unknown[] {
  const fatesOf = packetsAmong([before, after]);
  return before.instances.flatMap((instance) => {
    const address = instanceAddress(instance);
    const asked: readonly Asked["to"][] = [
      { kind: "internet", family: "v4" },
      { kind: "internet", family: "v6" },
      ...servicesAsked(before, after, instance).map((service) => ({ kind: "service", service }) as const),
    ];
    return asked.flatMap((to) => {
      const flow: Asked = { from: instance.name, to, protocol: "tcp", ports: [443, 443] };
      const [then, now] = [fatesOf(before, flow), fatesOf(after, flow)];
      if (then.length === 0 || now.length === 0) return [];
      const [was, is] = [rule(then), rule(now)];
      const isMeant = (destination: FlowDestination) => JSON.stringify(toOf(destination)) === JSON.stringify(to);
      const finding = findings.find((each) => each.flow.source.address === address && isMeant(each.flow.destination));
      const isOpen = undecided.some((each) => each.sources.includes(address) && isMeant(each.destination));
      const told = finding?.verdict ?? (isOpen ? "undecided" : "nothing");
      const key = `${was.verdict} ${is.verdict}` as const;
      count(`changed, ${key}: ${told}`);
      const leaves = was.leaves || is.leaves;
      const right = allIsKnown ? saidForSure(tellable[key]) : tellable[key];
      if (leaves ? isTrue(told, was, is) : right.includes(told)) return [];
      if (told === "at-risk" && to.kind === "service" && to.service === "s3") {
        const byOldName = { ...flow, to: { ...to, byOldName: true } };
        const [old, anew] = [rule(fatesOf(before, byOldName)), rule(fatesOf(after, byOldName))];
        if (old.verdict === "all" && anew.verdict === "none") return [];
      }
      return [{ flow, was: key, leaves, told, finding }];
    });
  });
}

/** The role of every instance asks for Session Manager; whatever has an endpoint in its VPC is asked for as well. */
function servicesAsked(before: Model, after: Model, instance: Instance): readonly string[] {
  const vpc = before.subnets.find(({ name }) => name === instance.subnet)?.vpc;
  const endpoints = [before, after].flatMap((model) => [...model.interfaceEndpoints, ...model.gatewayEndpoints]);
  const used = instance.kind === "interface" ? [] : ["ssm", "ssmmessages"];
  return [...new Set([...used, ...endpoints.filter((each) => each.vpc === vpc).map(({ service }) => service)])];
}

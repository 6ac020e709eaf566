import { describe, expect, test } from "@jest/globals";
import { type AwsNetwork, awsNetwork, modelledTypes } from "../../src/aws/network.ts";
import { part, type Reading } from "../../src/aws/reading.ts";
import { State } from "../../src/aws/state.ts";
import type { Plan, Snapshot } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { snapshotOf } from "../../src/plan/snapshot.ts";
import { inputOf, jsonOf, scenarios } from "../laws/plans.ts";
import { gone, ref, type Told, world } from "./world.ts";

const wants = (type: string): boolean => modelledTypes.has(type);

/** All that a state tells, in an order of its own. */
function allOf({ network, workloads, useOf, ...others }: AwsNetwork): string {
  const { workloadAt: _, ...told } = others;
  const uses = workloads.map((workload) => [workload.address, workload.nic, workload.inherentUse, useOf(workload)]);
  return JSON.stringify({ network: { ...network, groups: new Map(network.groups) }, uses, ...told }, (_key, value) => {
    if (typeof value === "bigint") return `${value}`;
    if (value instanceof Set) return [...value].sort();
    return value instanceof Map ? [...value].sort(([a], [b]) => (a < b ? -1 : 1)) : value;
  });
}

/** A snapshot that lacks one resource, for each that there is. */
const withoutEach = ({ resources }: Snapshot): readonly Snapshot[] =>
  resources.map((gone) => snapshotOf(resources.filter((each) => each !== gone)));

describe("A state that is built after others of the same plan", () => {
  /** What is remembered of a plan goes by its prior snapshot, so that of another one of the same resources nothing is. */
  const alone = (state: Snapshot, { prior }: Plan) => awsNetwork(state, snapshotOf(prior.resources));

  test.each(scenarios.map(({ name, plan, source }) => ({ name, plan, source })))(
    "is the one that is built alone: $name",
    async ({ plan: json, source }) => {
      const plan = await readPlan(inputOf(jsonOf(json)), { wants, ...(source && { directory: source }) });
      const states = [plan.prior, plan.planned, ...withoutEach(plan.planned), plan.planned, ...withoutEach(plan.prior)];
      for (const state of states) expect(allOf(awsNetwork(state, plan.prior))).toBe(allOf(alone(state, plan)));
    },
  );
});

describe("A part of a state", () => {
  const told: Told = {
    before: {
      "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
      "aws_vpc.other": { cidr_block: "10.1.0.0/16" },
      "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.0.0/24" },
      "aws_eip.a": {},
    },
    after: {
      "aws_vpc.other": gone,
      "aws_subnet.b": { vpc_id: ref("aws_vpc.main.id"), cidr_block: "10.0.1.0/24" },
    },
  };
  const states = async () => {
    const { plan } = await world(told);
    const before = new State(plan.prior);
    return { before, after: new State(plan.planned, before) };
  };

  test.each<{ asks: string; make: (reading: Reading) => unknown; isKept: boolean }>([
    { asks: "nothing", make: () => ({}), isKept: true },
    { asks: "for a type of which nothing changes", make: ({ snapshot }) => [snapshot.ofType("aws_eip")], isKept: true },
    { asks: "for a type that has one more", make: ({ snapshot }) => [snapshot.ofType("aws_subnet")], isKept: false },
    { asks: "for a resource that stays", make: ({ snapshot }) => [snapshot.find("aws_vpc.main")], isKept: true },
    { asks: "for a resource that goes", make: ({ snapshot }) => [snapshot.find("aws_vpc.other")], isKept: false },
    { asks: "whether what stays is absent", make: (reading) => [reading.isAbsent("aws_eip.a")], isKept: true },
    { asks: "whether what goes is absent", make: (reading) => [reading.isAbsent("aws_vpc.other")], isKept: false },
    {
      asks: "what an id means",
      make: ({ directory }) => [directory.keyOfId("subnet", "subnet-a")],
      isKept: true,
    },
    {
      asks: "for the new ones of a noun that has some",
      make: ({ directory }) => [directory.newOnes("subnet")],
      isKept: false,
    },
    {
      asks: "for a resource by way of another part",
      make: part(({ snapshot }) => [snapshot.find("aws_vpc.other")]),
      isKept: false,
    },
  ])("that asks $asks is kept: $isKept", async ({ make, isKept }) => {
    const { before, after } = await states();
    const made = part((reading) => ({ value: make(reading) }));
    expect(made(after) === made(before)).toBe(isKept);
  });

  test("that asks what an id means is made anew where it means something else.", async () => {
    const { prior } = (await world(told)).plan;
    const before = new State(snapshotOf(prior.resources.filter(({ address }) => address !== "aws_vpc.other")));
    const made = part(({ directory }) => directory.keyOfId("vpc", "vpc-other"));
    expect(made(before)).toBe("vpc-other");
    expect(made(new State(prior, before))).toBe("aws_vpc.other");
  });

  test("is made anew from another input.", async () => {
    const { before } = await states();
    const made = part((_, input: object) => ({ input }));
    const [a, b] = [{}, {}];
    expect(made(before, a)).toBe(made(before, a));
    expect(made(before, b)).not.toBe(made(before, a));
  });

  test("tells on the side what it told when it was made, of every state that it serves.", async () => {
    const { before, after } = await states();
    const inner = part((reading) => reading.contribute("aws_vpc.main", "aws_eip.a"));
    const made = part((reading) => {
      inner(reading);
      reading.assume("aws_vpc.main", "is as it is");
    });
    made(before);
    made(after);
    expect(after.contributors).toEqual(new Map([["aws_vpc.main", new Set(["aws_eip.a"])]]));
    expect(after.assumptions).toEqual(new Map([["aws_vpc.main", "is as it is"]]));
  });
});

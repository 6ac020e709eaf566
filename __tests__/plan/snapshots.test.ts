import { describe, expect, test } from "@jest/globals";
import type { Plan, Snapshot } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { bytesOf, changes, creates, planJson, read, stands } from "./made.ts";

const addresses = (snapshot: Snapshot) => snapshot.resources.map(({ address }) => address);
const text = (snapshot: Snapshot, address: string, name: string) => snapshot.find(address)?.attributes.text(name);
const set = (value: string) => ({ kind: "set", value, sensitive: false });
const actions = (plan: Plan) => plan.changes.map(({ address, action, gap }) => [address, action, gap]);

describe("what the plan does is laid over what stands", () => {
  test.each<[string, readonly string[], object | null, readonly (string | undefined)[], string | undefined, boolean]>([
    ["create", ["create"], { id: "new" }, [undefined, "new"], "create", false],
    ["update", ["update"], { id: "new" }, ["old", "new"], "update", false],
    ["delete", ["delete"], null, ["old", undefined], "delete", false],
    ["delete, then create", ["delete", "create"], { id: "new" }, ["old", "new"], "replace", true],
    ["create, then delete", ["create", "delete"], { id: "new" }, ["old", "new"], "replace", false],
    ["create and forget the old", ["create", "forget"], { id: "new" }, ["old", "new"], "replace", false],
    ["forget and create, as OpenTofu says", ["forget", "create"], { id: "new" }, ["old", "new"], "replace", false],
    ["forget: the object stays", ["forget"], null, ["old", "old"], "forget", false],
    ["nothing", ["no-op"], { id: "old" }, ["old", "old"], undefined, false],
  ])("%s", async (_, does, after, [before, then], action, gap) => {
    const old = before === undefined ? null : { id: before };
    const plan = await read({
      prior: old ? [stands("aws_vpc.a", old)] : [],
      changes: [changes("aws_vpc.a", does, { before: old, after })],
    });
    expect(text(plan.prior, "aws_vpc.a", "id")).toEqual(before === undefined ? undefined : set(before));
    expect(text(plan.planned, "aws_vpc.a", "id")).toEqual(then === undefined ? undefined : set(then));
    expect(actions(plan)).toEqual(action === undefined ? [] : [["aws_vpc.a", action, gap]]);
  });

  test("what a -target plan leaves out stays, and the plan says that it is not complete", async () => {
    const plan = await read({
      prior: [stands("aws_vpc.a", { id: "1" }), stands("aws_vpc.b", { id: "2" })],
      changes: [changes("aws_vpc.a", ["update"], { before: { id: "1" }, after: { id: "1", x: "y" } })],
      complete: false,
    });
    expect(addresses(plan.planned)).toEqual(["aws_vpc.a", "aws_vpc.b"]);
    expect(plan.notes.map(({ code }) => code)).toEqual(["INCOMPLETE_PLAN"]);
  });

  test("a -destroy plan leaves nothing, though planned_values is there", async () => {
    const plan = await read({
      prior: [stands("aws_vpc.a", { id: "1" })],
      changes: [changes("aws_vpc.a", ["delete"], { before: { id: "1" } })],
      planned_values: { root_module: {} },
    });
    expect(addresses(plan.planned)).toEqual([]);
  });

  test("a -refresh-only plan changes nothing", async () => {
    const json = {
      ...planJson({ prior: [stands("aws_vpc.a", { id: "1" })] }),
      resource_drift: [],
      resource_changes: undefined,
    };
    const plan = await readPlan({ name: "p", bytes: bytesOf(json) }, { wants: () => true });
    expect(addresses(plan.planned)).toEqual(["aws_vpc.a"]);
    expect(plan.planned.find("aws_vpc.a")).toBe(plan.prior.find("aws_vpc.a"));
    expect(plan.notes.map(({ code }) => code)).toEqual(["REFRESH_ONLY"]);
  });

  test("an errored plan says so", async () => {
    const plan = await read({ errored: true, complete: false });
    expect(plan.notes.map(({ code }) => code)).toEqual(["ERRORED_PLAN"]);
  });

  test("what is put off stays as it is, and the plan says so", async () => {
    const plan = await read({
      prior: [stands("aws_vpc.a", { id: "1" })],
      deferred_changes: [
        {
          reason: "provider_config_unknown",
          resource_change: changes("aws_vpc.a", ["delete"], { before: { id: "1" } }),
        },
      ],
    });
    expect(addresses(plan.planned)).toEqual(["aws_vpc.a"]);
    expect(plan.changes).toEqual([]);
    expect(plan.notes).toEqual([
      {
        code: "DEFERRED_CHANGES",
        message: "The plan puts off changes of aws_vpc.a: they are taken to stay as they are.",
      },
    ]);
  });

  test.each([
    ["aws_vpc.new", "as Terraform writes it"],
    ["aws_vpc.old", "with the old address in the prior state"],
  ])("a moved object has its new address on both sides (%s: %s)", async (address) => {
    const plan = await read({
      prior: [stands(address, { id: "1" })],
      changes: [
        changes(
          "aws_vpc.new",
          ["no-op"],
          { before: { id: "1" }, after: { id: "1" } },
          { previous_address: "aws_vpc.old" },
        ),
      ],
    });
    expect(addresses(plan.prior)).toEqual(["aws_vpc.new"]);
    expect(addresses(plan.planned)).toEqual(["aws_vpc.new"]);
    expect(plan.changes).toEqual([]);
  });

  test("an imported object existed before, whether or not the prior state holds it", async () => {
    const imported = { before: { id: "1" }, after: { id: "1", x: "2" }, importing: { id: "1" } };
    const plan = await read({ prior: [], changes: [changes("aws_vpc.a", ["update"], imported)] });
    expect(text(plan.prior, "aws_vpc.a", "id")).toEqual(set("1"));
    expect(actions(plan)).toEqual([["aws_vpc.a", "update", false]]);
  });

  test("without a prior state, the changes tell what was before", async () => {
    const plan = await read({
      changes: [
        changes("aws_vpc.a", ["no-op"], { before: { id: "1" }, after: { id: "1" } }),
        changes("aws_vpc.b", ["delete"], { before: { id: "2" } }),
      ],
    });
    expect(addresses(plan.prior)).toEqual(["aws_vpc.a", "aws_vpc.b"]);
    expect(addresses(plan.planned)).toEqual(["aws_vpc.a"]);
  });

  test("a deposed object never stands in for the current one", async () => {
    const plan = await read({
      prior: [stands("aws_vpc.a", { id: "old" }, { deposed_key: "0a1b2c3d" }), stands("aws_vpc.a", { id: "now" })],
      changes: [
        changes("aws_vpc.a", ["no-op"], { before: { id: "now" }, after: { id: "now" } }),
        changes("aws_vpc.a", ["delete"], { before: { id: "old" } }, { deposed: "0a1b2c3d" }),
      ],
    });
    expect(text(plan.prior, "aws_vpc.a", "id")).toEqual(set("now"));
    expect(text(plan.planned, "aws_vpc.a", "id")).toEqual(set("now"));
    expect(plan.changes).toEqual([]);
  });

  test("data sources are read from the prior state, or later, and are no changes", async () => {
    const plan = await read({
      prior: [stands("data.aws_vpc.a", { id: "1" })],
      changes: [changes("data.aws_subnet.b", ["read"], { after: { x: "y" }, after_unknown: { id: true } })],
    });
    expect(addresses(plan.planned)).toEqual(["data.aws_subnet.b", "data.aws_vpc.a"]);
    expect(plan.planned.find("data.aws_subnet.b")?.mode).toBe("data");
    expect(plan.changes).toEqual([]);
    expect(plan.prior.find("data.aws_subnet.b")).toBeUndefined();
  });

  test("Terraform 0.12 gives the objects of modules without module and key", async () => {
    const resource = { mode: "managed", type: "aws_eip", name: "a", provider_name: "aws", values: { id: "1" } };
    const json = {
      format_version: "0.1",
      prior_state: {
        values: {
          root_module: {
            resources: [{ ...resource, address: "aws_eip.a", index: 0 }],
            child_modules: [{ address: "module.m", resources: [{ ...resource, address: "aws_eip.a", index: "x" }] }],
          },
        },
      },
      resource_changes: [],
    };
    const plan = await readPlan({ name: "p", bytes: bytesOf(json) }, { wants: () => true });
    expect(addresses(plan.prior)).toEqual(["aws_eip.a[0]", 'module.m.aws_eip.a["x"]']);
    expect(plan.prior.resources.map(({ module }) => module)).toEqual(["", "module.m"]);
    expect(plan.notes.map(({ code }) => code)).toEqual(["NO_CONFIGURATION"]);
  });
});

test("objects of types that nobody wants are only counted", async () => {
  const json = planJson({
    prior: [
      stands("aws_vpc.a", {}),
      stands("null_resource.a", {}),
      stands("null_resource.b", {}),
      stands("data.http.x", {}),
    ],
    changes: [
      changes("null_resource.a", ["delete"], { before: {} }),
      creates("null_resource.c", {}),
      creates("random_id.a", {}),
    ],
  });
  const plan = await readPlan({ name: "p", bytes: bytesOf(json) }, { wants: (type) => type.startsWith("aws_") });
  expect(plan.otherTypes).toEqual([
    { type: "null_resource", count: 3, changed: 2 },
    { type: "random_id", count: 1, changed: 1 },
  ]);
  expect(addresses(plan.planned)).toEqual(["aws_vpc.a"]);
});

describe("a snapshot", () => {
  const made = {
    prior: [
      stands("aws_vpc.z", { id: "1" }),
      stands("aws_subnet.b", { id: "2" }),
      stands("data.aws_vpc.d", { id: "3" }),
    ],
    changes: [
      changes("aws_subnet.b", ["update"], { before: { id: "2" }, after: { id: "2", x: "y" } }),
      changes("aws_vpc.z", ["delete"], { before: { id: "1" } }),
      creates("aws_vpc.a", {}, { id: true }),
    ],
  };

  test("is sorted, and managed objects come before data", async () => {
    const plan = await read(made);
    expect(addresses(plan.planned)).toEqual(["aws_subnet.b", "aws_vpc.a", "data.aws_vpc.d"]);
    const found = plan.prior.ofType("aws_vpc", "aws_subnet").map(({ address }) => address);
    expect(found).toEqual(["aws_vpc.z", "aws_subnet.b", "data.aws_vpc.d"]);
  });

  test("without some changes is as if the plan did not hold them, and shares the rest", async () => {
    const plan = await read(made);
    const back = plan.without(new Set(["aws_vpc.z", "aws_vpc.a"]));
    expect(addresses(back)).toEqual(["aws_subnet.b", "aws_vpc.z", "data.aws_vpc.d"]);
    expect(back.find("aws_vpc.z")).toBe(plan.prior.find("aws_vpc.z"));
    expect(back.find("aws_subnet.b")).toBe(plan.planned.find("aws_subnet.b"));
    expect(plan.without(new Set(["aws_subnet.b"])).find("aws_subnet.b")).toBe(plan.prior.find("aws_subnet.b"));
    expect(addresses(plan.without(new Set()))).toEqual(addresses(plan.planned));
  });
});

import { describe, expect, test } from "@jest/globals";
import { changes, creates, type Made, read, refs, stands, writes } from "./made.ts";

const SUBNET = ["aws_subnet.id"];
const VPC = ["aws_vpc.id", "aws_default_vpc.id"];
const GROUP = ["aws_security_group.id", "aws_vpc.default_security_group_id"];

const pointer = (address: string, attribute = "id", assumed = false) => ({
  kind: "pointer",
  pointer: { address, attribute },
  assumed,
});
const to = (address: string, attribute?: string) => ({
  kind: "set",
  value: pointer(address, attribute),
  sensitive: false,
});
const guess = (address: string) => ({ kind: "set", value: pointer(address, "id", true), sensitive: false });
const because = (text: string) => ({ kind: "unknown", unknown: { kind: "unresolved", because: text } });
const oneOf = (...addresses: readonly string[]) => ({
  kind: "unknown",
  unknown: {
    kind: "unresolved",
    because: `it is one of ${addresses.map((address) => `${address}.id`).join(", ")}`,
    oneOf: addresses.map((address) => ({ address, attribute: "id" })),
  },
});
const COMPUTED = { kind: "unknown", unknown: { kind: "computed" } };

const news = (...addresses: readonly string[]) =>
  addresses.map((address) => creates(address, {}, { id: true, arn: true }));

async function scalar(made: Made, address: string, name: string, accepts: readonly string[]) {
  return (await read(made)).planned.find(address)?.attributes.reference(name, accepts);
}

async function list(made: Made, address: string, name: string, accepts: readonly string[]) {
  const found = (await read(made)).planned.find(address)?.attributes.references(name, accepts);
  const items = found?.items.map((item) => (item.kind === "id" ? item.id : item.pointer.address));
  return found?.rest ? { items, rest: found.rest } : items;
}

describe("one id", () => {
  const user = creates("aws_x.u", {}, { ref: true });
  const one = (expression: object | undefined, others: readonly object[], made: Made = {}, more: object = {}) =>
    scalar(
      {
        changes: [user, ...others],
        root: { resources: [writes("aws_x.u", expression ? { ref: expression } : {}, more)] },
        ...made,
      },
      "aws_x.u",
      "ref",
      [...SUBNET, ...GROUP],
    );

  test("that the configuration does not write is computed", async () => {
    expect(await one(undefined, news("aws_subnet.a"))).toEqual(COMPUTED);
  });

  test("that it writes as null is computed as well", async () => {
    expect(await one({ constant_value: null }, [])).toEqual(COMPUTED);
  });

  test("is the most specific reference", async () => {
    const mentioned = refs("aws_subnet.a.id", "aws_subnet.a");
    expect(await one(mentioned, news("aws_subnet.a", "aws_subnet.b"))).toEqual(to("aws_subnet.a"));
    const keyed = refs('aws_subnet.a["x.y"].id', 'aws_subnet.a["x.y"]', "aws_subnet.a");
    expect(await one(keyed, news('aws_subnet.a["x.y"]', 'aws_subnet.a["z"]'))).toEqual(to('aws_subnet.a["x.y"]'));
    expect(await one(refs("aws_subnet.a[1].id"), news("aws_subnet.a[0]", "aws_subnet.a[1]"))).toEqual(
      to("aws_subnet.a[1]"),
    );
  });

  test("may be another attribute of another type, and that of a data source", async () => {
    const vpc = creates("aws_vpc.v", {}, { id: true, default_security_group_id: true });
    expect(await one(refs("aws_vpc.v.default_security_group_id", "aws_vpc.v"), [vpc])).toEqual(
      to("aws_vpc.v", "default_security_group_id"),
    );
    const data = changes("data.aws_subnet.d", ["read"], { after: {}, after_unknown: { id: true } });
    expect(await one(refs("data.aws_subnet.d.id", "data.aws_subnet.d"), [data])).toEqual(to("data.aws_subnet.d"));
  });

  test("names only what is planned", async () => {
    expect(await one(refs("aws_subnet.a.id", "aws_subnet.a"), [])).toEqual(
      because("it is known only after apply, and no object that could be meant is in the plan"),
    );
    const leaving = changes("aws_subnet.a", ["delete"], { before: { id: "subnet-1" } });
    expect(await one(refs("aws_subnet.a.id", "aws_subnet.a"), [leaving])).toMatchObject({ kind: "unknown" });
  });

  test("of an object that is repeated is not the first that comes", async () => {
    expect(await one(refs("aws_subnet.a"), news("aws_subnet.a[0]", "aws_subnet.a[1]"))).toEqual(
      oneOf("aws_subnet.a[0]", "aws_subnet.a[1]"),
    );
    expect(await one(refs("aws_subnet.a"), news("aws_subnet.a[0]"))).toEqual(to("aws_subnet.a[0]"));
  });

  test("of two is none of them, but of a new and a known one it is the new", async () => {
    const both = refs("aws_subnet.a.id", "aws_subnet.a", "aws_subnet.b.id", "aws_subnet.b");
    expect(await one(both, news("aws_subnet.a", "aws_subnet.b"))).toEqual(oneOf("aws_subnet.a", "aws_subnet.b"));
    const prior = [stands("aws_subnet.b", { id: "subnet-b" })];
    expect(await one(both, news("aws_subnet.a"), { prior })).toEqual(to("aws_subnet.a"));
  });

  test("that something decides about is assumed", async () => {
    const chosen = refs("var.create", "aws_subnet.a[0].id", "aws_subnet.a[0]", "aws_subnet.a");
    const variables = { create: { value: true } };
    expect(await one(chosen, news("aws_subnet.a[0]"), { variables })).toEqual(guess("aws_subnet.a[0]"));
  });

  test("follows the attributes of others to where they come from", async () => {
    const changed = [user, creates("aws_eni.e", {}, { subnet: true }), ...news("aws_subnet.a")];
    const root = {
      resources: [
        writes("aws_x.u", { ref: refs("aws_eni.e.subnet", "aws_eni.e") }),
        writes("aws_eni.e", { subnet: refs("aws_subnet.a.id", "aws_subnet.a") }),
      ],
    };
    expect(await scalar({ changes: changed, root }, "aws_x.u", "ref", SUBNET)).toEqual(to("aws_subnet.a"));
    const known = [user, creates("aws_eni.e", { subnet: "subnet-7" })];
    expect(await scalar({ changes: known, root }, "aws_x.u", "ref", SUBNET)).toEqual({
      kind: "set",
      value: { kind: "id", id: "subnet-7", sensitive: false },
      sensitive: false,
    });
    const unwritten = { resources: [root.resources[0] as object, writes("aws_eni.e", {})] };
    expect(await scalar({ changes: changed, root: unwritten }, "aws_x.u", "ref", SUBNET)).toEqual(
      because("aws_eni.e.subnet is known only after apply"),
    );
  });

  test("goes round no circle", async () => {
    const changed = [user, creates("aws_y.a", {}, { x: true }), creates("aws_y.b", {}, { x: true })];
    const root = {
      resources: [
        writes("aws_x.u", { ref: refs("aws_y.a.x") }),
        writes("aws_y.a", { x: refs("aws_y.b.x", "aws_y.b", "aws_y.b.x") }),
        writes("aws_y.b", { x: refs("aws_y.a.x", "aws_y.a", "aws_y.a.x") }),
      ],
    };
    expect(await scalar({ changes: changed, root }, "aws_x.u", "ref", SUBNET)).toMatchObject({
      unknown: { because: "the references go on for too long to be followed" },
    });
  });
});

describe("each and count", () => {
  const users = (...keys: readonly (string | number)[]) =>
    keys.map((key) => creates(`aws_x.u[${JSON.stringify(key)}]`, {}, { ref: true }));
  const ask = async (
    expression: object,
    repetition: object,
    others: readonly object[],
    key: string | number,
    made: Made = {},
  ) =>
    scalar(
      {
        changes: [...users(...(typeof key === "number" ? [0, 1, 2] : ["a", "b"])), ...others],
        root: { resources: [writes("aws_x.u", { ref: expression }, repetition)] },
        ...made,
      },
      `aws_x.u[${JSON.stringify(key)}]`,
      "ref",
      SUBNET,
    );
  const overSubnets = { for_each_expression: refs("aws_subnet.s") };
  const three = { count_expression: { constant_value: 3 } };
  const keyed = news('aws_subnet.s["a"]', 'aws_subnet.s["b"]');

  test("each.value of a chained for_each is the instance of the same key", async () => {
    expect(await ask(refs("each.value.id", "each.value"), overSubnets, keyed, "b")).toEqual(to('aws_subnet.s["b"]'));
  });

  test("each.key picks the instance of the same key", async () => {
    expect(await ask(refs("aws_subnet.s", "each.key"), overSubnets, keyed, "a")).toEqual(to('aws_subnet.s["a"]'));
  });

  test("a known each.value picks the instance that it names", async () => {
    const map = { for_each_expression: { constant_value: { a: { in: "b" }, b: { in: "a" } } } };
    const expression = refs("aws_subnet.s", "each.value.in", "each.value");
    expect(await ask(expression, map, keyed, "a")).toEqual(to('aws_subnet.s["b"]'));
    const set = { for_each_expression: {} };
    expect(await ask(refs("aws_subnet.s", "each.value"), set, keyed, "a")).toEqual(to('aws_subnet.s["a"]'));
    const variable = { for_each_expression: refs("var.names") };
    const variables = { names: { value: ["a", "b"] } };
    expect(await ask(refs("aws_subnet.s", "each.value"), variable, keyed, "b", { variables })).toEqual(
      to('aws_subnet.s["b"]'),
    );
  });

  test("of a map that is written out, nothing shows which entry mentions what", async () => {
    const map = { for_each_expression: refs("aws_subnet.s[0].id", "aws_subnet.s[0]", "aws_subnet.s") };
    expect(await ask(refs("each.value"), map, news("aws_subnet.s[0]"), "a")).toEqual(
      because("it may be aws_subnet.s[0].id, but nothing shows whether it is"),
    );
  });

  test("count.index picks by position, and goes round as element() does", async () => {
    const expression = refs("aws_subnet.s", "count.index");
    const counted = news("aws_subnet.s[0]", "aws_subnet.s[1]");
    // It is most likely, but count.index + 1 would look the same.
    expect(await ask(expression, three, counted, 1)).toEqual(guess("aws_subnet.s[1]"));
    expect(await ask(expression, three, counted, 2)).toEqual(guess("aws_subnet.s[0]"));
    expect(await ask(expression, three, keyed, 1)).toEqual(guess('aws_subnet.s["b"]'));
    expect(await ask(expression, three, news("aws_subnet.s[0]"), 2)).toEqual(to("aws_subnet.s[0]"));
  });

  test("but not where something else may make the position", async () => {
    const expression = refs("aws_subnet.s", "var.places", "count.index");
    const variables = { places: { value: [1, 0, 1] } };
    expect(await ask(expression, three, news("aws_subnet.s[0]", "aws_subnet.s[1]"), 0, { variables })).toMatchObject(
      because("it is one of aws_subnet.s[0].id, aws_subnet.s[1].id"),
    );
  });

  test("what differs from instance to instance may decide against anything", async () => {
    const map = { for_each_expression: { constant_value: { a: { own: true }, b: {} } } };
    expect(await ask(refs("each.value", "aws_subnet.s.id", "aws_subnet.s"), map, news("aws_subnet.s"), "b")).toEqual(
      because("it may be aws_subnet.s.id, but nothing shows whether it is"),
    );
  });

  test("a lookup that may have come to null is nobody's id", async () => {
    const map = { for_each_expression: { constant_value: { a: { port: 1 }, b: { port: 2 } } } };
    const only = news("aws_subnet.s");
    expect(await ask(refs("each.value"), map, only, "a")).toMatchObject({ unknown: { kind: "unresolved" } });
    const local = { for_each_expression: refs("local.rules") };
    expect(await ask(refs("each.value"), local, only, "a")).toMatchObject({ unknown: { kind: "unresolved" } });
  });
});

describe("modules", () => {
  const call = (expressions: object, module: object, more: object = {}) => ({
    source: "./m",
    expressions,
    module,
    ...more,
  });
  const inner = "aws_x.u";
  const usesVariable = { resources: [writes(inner, { ref: refs("var.id") })] };
  const user = (module: string) => creates(`${module}.${inner}`, {}, { ref: true });

  test("a variable is what the call gives it, at any depth", async () => {
    const root = {
      module_calls: {
        a: call(
          { id: refs("aws_subnet.s.id", "aws_subnet.s") },
          { module_calls: { b: call({ id: refs("var.id") }, usesVariable) } },
        ),
      },
    };
    const made = { changes: [user('module.a["x"].module.b[0]'), ...news("aws_subnet.s")], root };
    expect(await scalar(made, 'module.a["x"].module.b[0].aws_x.u', "ref", SUBNET)).toEqual(to("aws_subnet.s"));
  });

  test("a variable that the call leaves out has its default", async () => {
    const module = { ...usesVariable, variables: { id: { default: null } } };
    const made = { changes: [user("module.a")], root: { module_calls: { a: call({}, module) } } };
    expect(await scalar(made, "module.a.aws_x.u", "ref", SUBNET)).toEqual(COMPUTED);
  });

  test("each.value in a call is that of the module's own key", async () => {
    const root = {
      module_calls: {
        a: call({ id: refs("each.value.id", "each.value") }, usesVariable, {
          for_each_expression: refs("aws_subnet.s"),
        }),
      },
    };
    const made = { changes: [user('module.a["p"]'), ...news('aws_subnet.s["p"]', 'aws_subnet.s["q"]')], root };
    expect(await scalar(made, 'module.a["p"].aws_x.u', "ref", SUBNET)).toEqual(to('aws_subnet.s["p"]'));
  });

  const outputs = {
    outputs: { id: { expression: refs("aws_subnet.s.id", "aws_subnet.s") }, name: { expression: {} } },
  };
  const outside = (expression: object, more: object = {}) => ({
    resources: [writes("aws_x.u", { ref: expression }, more)],
    module_calls: { a: call({}, outputs, { for_each_expression: {} }) },
  });
  const both = news('module.a["p"].aws_subnet.s', 'module.a["q"].aws_subnet.s');

  test("an output is what the module gives", async () => {
    const made = {
      changes: [creates("aws_x.u", {}, { ref: true }), ...both],
      root: outside(refs('module.a["q"].id', 'module.a["q"]')),
    };
    expect(await scalar(made, "aws_x.u", "ref", SUBNET)).toEqual(to('module.a["q"].aws_subnet.s'));
  });

  test("an output behind a key that is an expression is found by that key", async () => {
    const made = {
      changes: [creates('aws_x.u["p"]', {}, { ref: true }), ...both],
      root: outside(refs("module.a", "each.key"), { for_each_expression: {} }),
    };
    expect(await scalar(made, 'aws_x.u["p"]', "ref", SUBNET)).toEqual(to('module.a["p"].aws_subnet.s'));
  });

  test("all instances of a module together are all of their outputs", async () => {
    const made = {
      changes: [creates("aws_x.u", {}, { ref: true }), ...both],
      root: outside(refs('module.a["q"].id', 'module.a["q"]', "module.a")),
    };
    expect(await list(made, "aws_x.u", "ref", SUBNET)).toEqual([
      'module.a["q"].aws_subnet.s',
      'module.a["p"].aws_subnet.s',
    ]);
  });

  describe("of networks by name, in each a subnet by zone", () => {
    const subnets = (network: string) => ["x", "y"].map((zone) => `module.n["${network}"].aws_subnet.s["${zone}"]`);
    const network = call(
      {},
      {
        resources: [writes("aws_subnet.s", {}, { for_each_expression: {} })],
        outputs: { subnet_ids: { expression: refs("aws_subnet.s") }, vpc_id: { expression: refs("aws_vpc.v.id") } },
      },
      { for_each_expression: {} },
    );
    const anyZone = ["x", "y", "p"];
    /** An instance for each zone inside a module that is handed `given`. */
    const inside = (given: object, ref: object, zone: string, accepts = SUBNET) => {
      const workload = { resources: [writes("aws_x.u", { ref }, { for_each_expression: {} })] };
      return scalar(
        {
          changes: [
            ...anyZone.map((each) => creates(`module.w.aws_x.u["${each}"]`, {}, { ref: true })),
            ...news(...subnets("p"), ...subnets("y"), 'module.n["p"].aws_vpc.v', 'module.n["y"].aws_vpc.v'),
          ],
          root: { module_calls: { n: network, w: call({ given }, workload) } },
        },
        `module.w.aws_x.u["${zone}"]`,
        "ref",
        accepts,
      );
    };
    const byZone = refs("var.given", "each.key");
    const ofOne = refs('module.n["p"].subnet_ids', 'module.n["p"]');

    test("each.key picks the subnet of the zone in the network that is named", async () => {
      expect(await inside(ofOne, byZone, "y")).toEqual(to('module.n["p"].aws_subnet.s["y"]'));
      const zone = refs('var.given["x"]', "var.given");
      expect(await inside(ofOne, zone, "y")).toEqual(to('module.n["p"].aws_subnet.s["x"]'));
    });

    test("where a network and a zone have the same name, the zone's is meant behind the network's", async () => {
      const ofNamesake = refs('module.n["y"].subnet_ids', 'module.n["y"]');
      expect(await inside(ofNamesake, byZone, "x")).toEqual(to('module.n["y"].aws_subnet.s["x"]'));
      expect(await inside(ofNamesake, byZone, "y")).toEqual(to('module.n["y"].aws_subnet.s["y"]'));
    });

    test("a map of what all networks give goes by their names", async () => {
      const vpcs = refs("module.n");
      expect(await inside(vpcs, byZone, "p", VPC)).toEqual(to('module.n["p"].aws_vpc.v'));
      const named = refs('var.given["y"]', "var.given");
      expect(await inside(vpcs, named, "x", VPC)).toEqual(to('module.n["y"].aws_vpc.v'));
      // One list of the subnets of a network, of which the zone is not said.
      expect(await inside(vpcs, byZone, "p")).toEqual(oneOf(...subnets("p")));
    });

    test("so does a map that is written out", async () => {
      const vpcs = refs('module.n["p"].vpc_id', 'module.n["p"]', 'module.n["y"].vpc_id', 'module.n["y"]');
      expect(await inside(vpcs, byZone, "p", VPC)).toEqual(to('module.n["p"].aws_vpc.v'));
      const first = refs('module.n["p"].subnet_ids[0]', 'module.n["y"].subnet_ids[0]');
      expect(await inside(first, byZone, "p")).toEqual(to('module.n["p"].aws_subnet.s["x"]'));
      expect(await inside(first, byZone, "y")).toEqual(to('module.n["y"].aws_subnet.s["x"]'));
      const crossed = refs('module.n["p"].subnet_ids["y"]', 'module.n["y"].subnet_ids["x"]');
      expect(await inside(crossed, byZone, "y")).toEqual(to('module.n["y"].aws_subnet.s["x"]'));
    });

    test("the networks together have several subnets of a zone", async () => {
      const all = refs("module.n");
      expect(await inside(all, byZone, "x")).toMatchObject({ kind: "unknown" });
    });
  });

  test("a subnet goes by its own name behind a module that is counted", async () => {
    const ids = ['module.n[0].aws_subnet.s["x"]', 'module.n[0].aws_subnet.s["y"]'];
    const expression = refs("module.n[0].ids", "module.n[0]", "each.key");
    const made = {
      changes: [creates('aws_x.u["y"]', {}, { ref: true }), ...news(...ids)],
      root: {
        resources: [writes("aws_x.u", { ref: expression }, { for_each_expression: {} })],
        module_calls: { n: call({}, { outputs: { ids: { expression: refs("aws_subnet.s") } } }) },
      },
    };
    expect(await scalar(made, 'aws_x.u["y"]', "ref", SUBNET)).toEqual(to('module.n[0].aws_subnet.s["y"]'));
  });

  describe("a variable that is declared sensitive", () => {
    const id = { kind: "set", value: { kind: "id", id: "subnet-7", sensitive: true }, sensitive: true };
    const secret = { resources: [writes(inner, { ref: refs("var.id") })], variables: { id: { sensitive: true } } };

    test("keeps what the call gives it secret", async () => {
      const root = { module_calls: { a: call({ id: { constant_value: "subnet-7" } }, secret) } };
      expect(await scalar({ changes: [user("module.a")], root }, "module.a.aws_x.u", "ref", SUBNET)).toEqual(id);
    });

    test("keeps it secret in the modules below, and behind their outputs", async () => {
      const through = {
        outputs: { id: { expression: refs("var.id") } },
        module_calls: { b: call({ id: refs("var.id") }, usesVariable) },
        variables: secret.variables,
      };
      const root = {
        resources: [writes(inner, { ref: refs("module.a.id", "module.a") })],
        module_calls: { a: call({ id: { constant_value: "subnet-7" } }, through) },
      };
      const made = { changes: [user("module.a.module.b"), creates(inner, {}, { ref: true })], root };
      expect(await scalar(made, "module.a.module.b.aws_x.u", "ref", SUBNET)).toEqual(id);
      expect(await scalar(made, inner, "ref", SUBNET)).toEqual(id);
    });

    test("still leads to the object that it names", async () => {
      const root = { module_calls: { a: call({ id: refs("aws_subnet.s.id", "aws_subnet.s") }, secret) } };
      const made = { changes: [user("module.a"), ...news("aws_subnet.s")], root };
      expect(await scalar(made, "module.a.aws_x.u", "ref", SUBNET)).toEqual(to("aws_subnet.s"));
    });
  });

  test("a module without resources of its own passes on what it was given", async () => {
    const root = {
      resources: [writes("aws_x.u", { ref: refs("module.a.id", "module.a") })],
      module_calls: { a: call({ id: refs("aws_subnet.s.id") }, { outputs: { id: { expression: refs("var.id") } } }) },
    };
    const made = { changes: [creates("aws_x.u", {}, { ref: true }), ...news("aws_subnet.s")], root };
    expect(await scalar(made, "aws_x.u", "ref", SUBNET)).toEqual(to("aws_subnet.s"));
  });

  test("a module calls itself by no other name: references in a circle end", async () => {
    const module = { outputs: { a: { expression: refs("var.a", "var.a", "module.b.a") } }, module_calls: {} };
    const root = {
      resources: [writes("aws_x.u", { ref: refs("module.m.a", "module.m") })],
      module_calls: { m: call({ a: refs("module.m.a", "module.m", "module.m.a", "module.m") }, module) },
    };
    const made = { changes: [creates("aws_x.u", {}, { ref: true })], root };
    expect(await scalar(made, "aws_x.u", "ref", SUBNET)).toMatchObject({ kind: "unknown" });
  });
});

describe("what stands behind a local value", () => {
  const help = "(--source DIR with its .tf files would tell)";
  const through = `it goes through local.id, which a plan does not define ${help}`;
  const user = creates("aws_x.u", {}, { ref: true });
  const root = { resources: [writes("aws_x.u", { ref: refs("local.id") })] };
  const ask = (...others: readonly object[]) => scalar({ changes: [user, ...others], root }, "aws_x.u", "ref", VPC);

  test("is assumed to be the only new object that fits", async () => {
    expect(await ask(...news("aws_vpc.v", "aws_subnet.s"))).toEqual(guess("aws_vpc.v"));
    expect(await ask(...news("module.m.aws_vpc.v"))).toEqual(guess("module.m.aws_vpc.v"));
  });

  test("is not guessed where several fit, or none is new", async () => {
    expect(await ask(...news("aws_vpc.v", "aws_vpc.w"))).toEqual(because(through));
    expect(await ask(...news("aws_vpc.v", "aws_default_vpc.w"))).toEqual(because(through));
    const standing = changes("aws_vpc.v", ["no-op"], { before: { id: "vpc-1" }, after: { id: "vpc-1" } });
    expect(await ask(standing)).toEqual(because(through));
  });

  test("is looked for where the local value is defined, not where it is used", async () => {
    const made = {
      changes: [creates("module.m.aws_x.u", {}, { ref: true }), ...news("aws_vpc.v")],
      root: {
        module_calls: { m: { expressions: {}, module: root } },
      },
    };
    expect(await scalar(made, "module.m.aws_x.u", "ref", VPC)).toEqual(because(through));
  });
});

describe("a list of ids", () => {
  const user = creates("aws_x.u", {}, { refs: true });
  const of = (expression: object, others: readonly object[], made: Made = {}, own: object = user) =>
    list(
      { changes: [own, ...others], root: { resources: [writes("aws_x.u", { refs: expression })] }, ...made },
      "aws_x.u",
      "refs",
      SUBNET,
    );
  const some = (...names: readonly string[]) => ({
    items: [],
    rest: { kind: "unresolved", because: `it holds some of ${names.join(", ")}` },
  });
  const two = news("aws_subnet.s[0]", "aws_subnet.s[1]");

  test("holds all that is mentioned", async () => {
    const both = refs("aws_subnet.a.id", "aws_subnet.a", "aws_subnet.b.id", "aws_subnet.b");
    expect(await of(both, news("aws_subnet.a", "aws_subnet.b"))).toEqual(["aws_subnet.a", "aws_subnet.b"]);
    expect(await of(refs("aws_subnet.s"), two)).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"]);
  });

  test("of which all instances are mentioned together may be a part of them", async () => {
    const plan = async (own: object) => {
      const root = { resources: [writes("aws_x.u", { refs: refs("aws_subnet.s") })] };
      const found = (await read({ changes: [own, ...two], root })).planned.find("aws_x.u");
      return found?.attributes.references("refs", SUBNET).items;
    };
    expect(await plan(user)).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"].map((each) => pointer(each, "id", true)));
    const counted = creates("aws_x.u", { refs: [null, null] }, { refs: [true, true] });
    expect(await plan(counted)).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"].map((each) => pointer(each)));
  });

  test("holds some where something else may choose", async () => {
    const sliced = refs("aws_subnet.s", "var.n");
    expect(await of(sliced, two, { variables: { n: { value: 1 } } })).toEqual(
      some("aws_subnet.s[0].id", "aws_subnet.s[1].id"),
    );
    const either = refs("var.public", "aws_subnet.a.id", "aws_subnet.a", "aws_subnet.b.id", "aws_subnet.b");
    expect(await of(either, news("aws_subnet.a", "aws_subnet.b"), { variables: { public: { value: true } } })).toEqual(
      some("aws_subnet.a.id", "aws_subnet.b.id"),
    );
  });

  test("holds all where something only switches it on", async () => {
    const switched = refs("var.create", "aws_subnet.s");
    expect(await of(switched, two, { variables: { create: { value: true } } })).toEqual([
      "aws_subnet.s[0]",
      "aws_subnet.s[1]",
    ]);
    const fallback = refs("var.given", "aws_subnet.s");
    expect(await of(fallback, two, { variables: { given: { value: [] } } })).toEqual([
      "aws_subnet.s[0]",
      "aws_subnet.s[1]",
    ]);
  });

  test("may hold more where a known value is mentioned, or a local one", async () => {
    const more = refs("aws_subnet.a.id", "aws_subnet.a", "var.more");
    expect(await of(more, news("aws_subnet.a"), { variables: { more: { value: ["subnet-9"] } } })).toEqual({
      items: ["aws_subnet.a"],
      rest: { kind: "unresolved", because: "it depends on var.more in a way that a plan does not show" },
    });
    const local = refs("aws_subnet.a.id", "aws_subnet.a", "local.more");
    expect(await of(local, news("aws_subnet.a"))).toMatchObject({
      items: ["aws_subnet.a"],
      rest: { kind: "unresolved" },
    });
  });

  test("keeps what is known beside what is not, and the count decides", async () => {
    const own = creates("aws_x.u", { refs: ["subnet-1", null, null] }, { refs: [false, true, true] });
    expect(await of(refs("aws_subnet.s", "var.n"), two, { variables: { n: { value: 7 } } }, own)).toEqual([
      "subnet-1",
      "aws_subnet.s[0]",
      "aws_subnet.s[1]",
    ]);
    expect(await of(refs("aws_subnet.s"), news("aws_subnet.s[0]"), {}, own)).toEqual({
      items: ["subnet-1"],
      rest: { kind: "unresolved", because: "it holds some of aws_subnet.s[0].id" },
    });
  });
});

describe("blocks", () => {
  test("nested blocks are told apart by their constants", async () => {
    const block = (port: number, group: string) => ({
      port: { constant_value: port },
      group: refs(`aws_security_group.${group}.id`),
    });
    const made = {
      changes: [
        creates("aws_x.u", { rule: [{ port: 80 }, { port: 443 }] }, { rule: [{ group: true }, { group: true }] }),
        ...news("aws_security_group.a", "aws_security_group.b"),
      ],
      root: { resources: [writes("aws_x.u", { rule: [block(443, "a"), block(80, "b")] })] },
    };
    const { items } = (await read(made)).planned.find("aws_x.u")?.attributes.blocks("rule") ?? { items: [] };
    expect(items.map((item) => item.reference("group", GROUP))).toEqual([
      to("aws_security_group.b"),
      to("aws_security_group.a"),
    ]);
  });

  const inline = (references: object, unknown: readonly object[], others: readonly object[], made: Made = {}) =>
    read({
      changes: [
        creates(
          "aws_security_group.u",
          { ingress: unknown.map((_, index) => ({ from_port: 80 + index, cidr_blocks: ["10.0.0.0/8"] })) },
          { ingress: unknown },
        ),
        ...others,
      ],
      root: { resources: [writes("aws_security_group.u", { ingress: references })] },
      ...made,
    }).then((plan) => plan.planned.find("aws_security_group.u")?.attributes.blocks("ingress").items ?? []);

  test("one expression tells of each place in the blocks, and of each type that is wanted there, for itself", async () => {
    const mentioned = refs("aws_security_group.a.id", "aws_security_group.b.id");
    const [first, second] = await inline(
      mentioned,
      [{ security_groups: true, more: true }, { security_groups: true }],
      news("aws_security_group.a", "aws_security_group.b"),
    );
    const more = (accepts: readonly string[]) =>
      first?.references("more", accepts).items.map((item) => item.kind === "pointer" && item.pointer.address);
    // Both blocks have groups that are not known, and are not alike: nothing tells which has which.
    for (const block of [first, second]) {
      expect(block?.references("security_groups", GROUP)).toMatchObject({
        items: [],
        rest: { because: "it holds some of aws_security_group.a.id, aws_security_group.b.id" },
      });
    }
    expect(more(GROUP)).toEqual(["aws_security_group.a", "aws_security_group.b"]);
    expect(more(SUBNET)).toEqual([]);
  });

  test("one expression for all blocks is enough where only one is unknown", async () => {
    const mentioned = refs(
      "aws_security_group.a.id",
      "aws_security_group.a",
      "aws_security_group.b.id",
      "var.port",
      "var.cidr",
    );
    const variables = { port: { value: 80 }, cidr: { value: "10.0.0.0/8" } };
    const groups = news("aws_security_group.a", "aws_security_group.b");
    const [first, second] = await inline(mentioned, [{ security_groups: true }, {}], groups, { variables });
    expect(first?.references("security_groups", GROUP)).toEqual({
      set: true,
      items: [pointer("aws_security_group.a"), pointer("aws_security_group.b")],
      rest: undefined,
    });
    expect(second?.references("security_groups", GROUP)).toEqual({ set: false, items: [], rest: undefined });
  });

  test("where several are, any may hold any", async () => {
    const mentioned = refs("aws_security_group.a.id", "aws_security_group.b.id");
    const unknown = [{ security_groups: true }, { security_groups: true }];
    const [first] = await inline(mentioned, unknown, news("aws_security_group.a", "aws_security_group.b"));
    expect(first?.references("security_groups", GROUP)).toMatchObject({ items: [], rest: { kind: "unresolved" } });
    const [same] = await inline(refs("aws_security_group.a.id"), unknown, news("aws_security_group.a"));
    expect(same?.references("security_groups", GROUP)).toMatchObject({
      items: [pointer("aws_security_group.a")],
      rest: undefined,
    });
  });

  test("blocks that the configuration's JSON does not show come from a dynamic block", async () => {
    const made = {
      changes: [creates("aws_x.u", { rule: [{ port: 1 }] }, { rule: [{ group: true }] })],
      root: { resources: [writes("aws_x.u", {})] },
    };
    const [item] = (await read(made)).planned.find("aws_x.u")?.attributes.blocks("rule").items ?? [];
    expect(item?.reference("group", GROUP)).toEqual(
      because(
        "a dynamic block writes rule, and a plan does not show what is in it (--source DIR with its .tf files would tell)",
      ),
    );
  });
});

describe("the region", () => {
  const provider = (expressions: object, more: object = {}) => ({
    name: "aws",
    full_name: "registry.terraform.io/hashicorp/aws",
    expressions,
    ...more,
  });
  const region = async (made: Made, address = "aws_vpc.a") => (await read(made)).planned.find(address)?.region;
  const set = (value: string) => ({ kind: "set", value, sensitive: false });
  const config = (provider_config: object, root: object = { resources: [writes("aws_vpc.a", {})] }) => ({
    configuration: { provider_config, root_module: root },
  });
  const a = creates("aws_vpc.a", {});

  test("is the resource's own before that of its provider", async () => {
    const own = creates("aws_vpc.a", { region: "eu-west-3" });
    const made = config({ aws: provider({ region: { constant_value: "us-east-1" } }) });
    expect(await region({ changes: [own], ...made })).toEqual(set("eu-west-3"));
    expect(await region({ changes: [a], ...made })).toEqual(set("us-east-1"));
  });

  test("may be a variable, or nowhere in the plan", async () => {
    const variable = config({ aws: provider({ region: refs("var.region") }) });
    expect(await region({ changes: [a], ...variable, variables: { region: { value: "eu-north-1" } } })).toEqual(
      set("eu-north-1"),
    );
    expect(await region({ changes: [a], ...config({ aws: provider({}) }) })).toEqual(COMPUTED);
    expect(await region({ changes: [a], ...config({ aws: provider({ region: refs("local.r") }) }) })).toEqual(
      because("it goes through local.r, which a plan does not define"),
    );
  });

  test("follows an alias, and what a module is handed", async () => {
    const other = provider({ region: { constant_value: "us-west-2" } }, { alias: "other" });
    const main = provider({ region: { constant_value: "us-east-1" } });
    const root = { resources: [writes("aws_vpc.a", {}, { provider_config_key: "aws.other" })] };
    expect(await region({ changes: [a], ...config({ aws: main, "aws.other": other }, root) })).toEqual(
      set("us-west-2"),
    );
    // Before Terraform 1.1, a module's resources have a key of their own, which often leads to nothing.
    const module = { resources: [writes("aws_vpc.a", {}, { provider_config_key: "m:aws" })] };
    const old = config(
      { aws: main, "module.m:aws": { name: "aws", module_address: "module.m" } },
      { module_calls: { m: { module } } },
    );
    expect(await region({ changes: [creates("module.m.aws_vpc.a", {})], ...old }, "module.m.aws_vpc.a")).toEqual(
      set("us-east-1"),
    );
  });

  test("of an object whose block is gone is that of the only provider", async () => {
    const main = provider({ region: { constant_value: "us-east-1" } });
    const other = provider({ region: { constant_value: "us-west-2" } }, { alias: "other" });
    const prior = [stands("aws_vpc.a", {})];
    expect(await region({ prior, ...config({ aws: main, null: { name: "null" } }, {}) })).toEqual(set("us-east-1"));
    expect(await region({ prior, ...config({ aws: main, "aws.other": other }, {}) })).toEqual(
      because("its block is gone, and there are several providers"),
    );
  });
});

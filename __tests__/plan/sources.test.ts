// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL is written so.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/plan/plan.ts";
import type { Attributes } from "../../src/plan/value.ts";
import { changes, creates, type Made, read, refs, writes } from "./made.ts";

const made: string[] = [];
afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
});

/** A repository with these files; the root module lies in `infra`. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "plan-sources-"));
  made.push(root);
  mkdirSync(join(root, ".git"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return join(root, "infra");
}

const news = (...addresses: readonly string[]) => addresses.map((address) => creates(address, {}, { id: true }));
const to = (address: string, assumed = false) => ({
  kind: "set",
  value: { kind: "pointer", pointer: { address, attribute: "id" }, assumed },
  sensitive: false,
});
const ANY = ["aws_vpc.id", "aws_subnet.id", "aws_security_group.id"];

function attributes(plan: Plan, address: string): Attributes {
  const resource = plan.planned.find(address);
  if (!resource) throw new Error(`${address} is not planned`);
  return resource.attributes;
}

const pointers = (found: Attributes, name: string) => {
  const { items, rest } = found.references(name, ANY);
  const names = items.map((item) => (item.kind === "id" ? item.id : item.pointer.address));
  return rest ? { names, rest } : names;
};

describe("local values", () => {
  test("lead to what they are defined as, by way of others and of files", async () => {
    const directory = repository({
      "infra/main.tf":
        'resource "aws_vpc" "v" {}\nresource "aws_vpc" "w" {}\nresource "aws_subnet" "s" {\n  vpc_id = local.id\n}\n',
      "infra/locals.tf":
        "locals {\n  id = local.ids.main\n}\nlocals {\n  ids = { main = aws_vpc.v.id, other = aws_vpc.w.id }\n}\n",
    });
    const plan = await read(
      {
        changes: [...news("aws_vpc.v", "aws_vpc.w"), creates("aws_subnet.s", {}, { vpc_id: true })],
        root: {
          resources: [
            writes("aws_vpc.v", {}),
            writes("aws_vpc.w", {}),
            writes("aws_subnet.s", { vpc_id: refs("local.id") }),
          ],
        },
      },
      directory,
    );
    expect(attributes(plan, "aws_subnet.s").reference("vpc_id", ANY)).toEqual(to("aws_vpc.v"));
    expect(plan.notes).toEqual([]);
  });

  test("that refer to themselves end", async () => {
    const directory = repository({
      "infra/main.tf":
        'resource "aws_subnet" "s" {\n  vpc_id = local.a\n}\nlocals {\n  a = concat(local.b, local.b)\n  b = local.a ? local.a : local.a\n}\n',
    });
    const plan = await read(
      {
        changes: [creates("aws_subnet.s", {}, { vpc_id: true })],
        root: { resources: [writes("aws_subnet.s", { vpc_id: refs("local.a") })] },
      },
      directory,
    );
    expect(attributes(plan, "aws_subnet.s").reference("vpc_id", ANY)).toMatchObject({ kind: "unknown" });
    expect(attributes(plan, "aws_subnet.s").references("vpc_id", ANY)).toMatchObject({ items: [] });
  });

  test("tell the region of a provider", async () => {
    const directory = repository({
      "infra/main.tf": 'resource "aws_vpc" "v" {}\nlocals {\n  region = "eu-south-1"\n}\n',
    });
    const plan = await read(
      {
        changes: [creates("aws_vpc.v", {})],
        configuration: {
          provider_config: { aws: { name: "aws", expressions: { region: refs("local.region") } } },
          root_module: { resources: [writes("aws_vpc.v", {})] },
        },
      },
      directory,
    );
    expect(plan.planned.find("aws_vpc.v")?.region).toEqual({ kind: "set", value: "eu-south-1", sensitive: false });
  });
});

describe("what the JSON only mentions, the sources say", () => {
  const subnets = ['aws_subnet.s["a"]', 'aws_subnet.s["b"]'];
  const ask = async (written: string, mentioned: object, more: Made = {}) => {
    const directory = repository({
      "infra/main.tf": `resource "aws_subnet" "s" {}\nresource "aws_x" "u" {\n  ids = ${written}\n}\n`,
    });
    const resources = [writes("aws_subnet.s", {}, { for_each_expression: {} }), writes("aws_x.u", { ids: mentioned })];
    const plan = await read(
      { changes: [...news(...subnets), creates("aws_x.u", {}, { ids: true })], root: { resources }, ...more },
      directory,
    );
    return pointers(attributes(plan, "aws_x.u"), "ids");
  };
  test("the value of a set is its key", async () => {
    const directory = repository({
      "infra/main.tf":
        'resource "aws_subnet" "s" {}\nresource "aws_x" "u" {\n  for_each = toset(concat(["a"], var.names))\n  id = aws_subnet.s[each.value].id\n}\n',
    });
    const resources = [
      writes("aws_subnet.s", {}),
      writes("aws_x.u", { id: refs("aws_subnet.s", "each.value") }, { for_each_expression: refs("var.names") }),
    ];
    const changed = [...news(...subnets), creates('aws_x.u["b"]', {}, { id: true })];
    const plan = await read({ changes: changed, root: { resources } }, directory);
    expect(attributes(plan, 'aws_x.u["b"]').reference("id", ANY)).toEqual(to('aws_subnet.s["b"]'));
  });

  const variables = { n: { value: 1 }, on: { value: false }, more: { value: ["subnet-9"] }, none: { value: [] } };

  test.each<[string, object, unknown]>([
    ["[aws_subnet.s[var.k].id]", refs("aws_subnet.s", "var.k"), [subnets[1]]],
    ["concat(aws_subnet.s[*].id, var.more)", refs("aws_subnet.s", "var.more"), [...subnets, "subnet-9"]],
    [
      'compact([aws_subnet.s["a"].id, "", "subnet-1"])',
      refs('aws_subnet.s["a"].id', "aws_subnet.s"),
      [subnets[0], "subnet-1"],
    ],
    ["var.on ? [] : values(aws_subnet.s)[*].id", refs("var.on", "aws_subnet.s"), subnets],
    [
      "var.n > 0 && !var.on ? [for s in aws_subnet.s : s.id] : var.more",
      refs("var.n", "var.on", "aws_subnet.s", "var.more"),
      subnets,
    ],
    [
      "coalescelist(var.none, [element(values(aws_subnet.s)[*].id, var.n)])",
      refs("var.none", "aws_subnet.s", "var.n"),
      [subnets[1]],
    ],
    [
      "length(var.more) == 1 ? null : values(aws_subnet.s)[*].id",
      refs("var.more", "aws_subnet.s"),
      { names: [], rest: { kind: "computed" } },
    ],
    [
      "slice(values(aws_subnet.s)[*].id, 0, 1)",
      refs("aws_subnet.s"),
      {
        names: [],
        rest: { kind: "unresolved", because: 'it holds some of aws_subnet.s["a"].id, aws_subnet.s["b"].id' },
      },
    ],
  ])("%s", async (written, mentioned, expected) => {
    expect(await ask(written, mentioned, { variables: { ...variables, k: { value: "b" } } })).toEqual(expected);
  });
});

describe("modules", () => {
  const configuration = (module: object): Made => ({
    changes: [
      ...news("aws_vpc.v", "aws_security_group.g"),
      ...["a", "b"].map((key) => creates(`module.m.aws_x.u["${key}"]`, {}, { vpc_id: true, groups: true })),
    ],
    root: {
      resources: [writes("aws_vpc.v", {}), writes("aws_security_group.g", {})],
      module_calls: {
        m: {
          source: "../modules/m",
          expressions: {
            vpc_id: refs("local.vpc_id"),
            all: refs(
              "aws_security_group.g.id",
              "aws_security_group.g",
              "aws_security_group.g.id",
              "aws_security_group.g",
            ),
          },
          module: {
            resources: [
              writes(
                "aws_x.u",
                { vpc_id: refs("var.vpc_id"), groups: refs("each.value") },
                { for_each_expression: refs("local.all") },
              ),
            ],
          },
          ...module,
        },
      },
    },
  });
  const files = {
    "infra/main.tf": `resource "aws_vpc" "v" {}
resource "aws_security_group" "g" {}
locals {
  vpc_id = aws_vpc.v.id
}
module "m" {
  source = "../modules/m"
  vpc_id = local.vpc_id
  all = {
    a = { groups = [aws_security_group.g.id, "sg-1"] }
    b = { name = aws_security_group.g.id }
    c = {}
  }
}
`,
    "modules/m/main.tf": `variable "all" {}
locals {
  all = { for k, v in var.all : k => v if k != "c" }
}

resource "aws_x" "u" {
  for_each = local.all
  vpc_id   = var.vpc_id
  groups   = lookup(each.value, "groups", null)
}
`,
  };

  test("their expressions mean what they mean where they stand", async () => {
    const plan = await read(configuration({}), repository(files));
    const [a, b] = ["a", "b"].map((key) => attributes(plan, `module.m.aws_x.u["${key}"]`));
    expect(a?.reference("vpc_id", ANY)).toEqual(to("aws_vpc.v"));
    expect(a && pointers(a, "groups")).toEqual(["aws_security_group.g", "sg-1"]);
    // A lookup that comes to null leaves it to the provider.
    expect(b?.references("groups", ANY)).toEqual({ set: false, items: [], rest: { kind: "computed" } });
  });

  test("blocks are told where they stand, relative to the root module", async () => {
    const plan = await read(configuration({}), repository(files));
    expect(plan.changes.map(({ address, source }) => [address, source])).toEqual([
      ["aws_security_group.g", { file: "main.tf", line: 2, endLine: 2 }],
      ["aws_vpc.v", { file: "main.tf", line: 1, endLine: 1 }],
      ['module.m.aws_x.u["a"]', { file: "../modules/m/main.tf", line: 6, endLine: 10 }],
      ['module.m.aws_x.u["b"]', { file: "../modules/m/main.tf", line: 6, endLine: 10 }],
    ]);
  });

  test("that terraform init installed are found by its manifest", async () => {
    const { "modules/m/main.tf": module, ...rest } = files;
    const directory = repository({
      ...rest,
      "infra/.terraform/modules/m/main.tf": module,
      "infra/.terraform/modules/modules.json": JSON.stringify({
        Modules: [
          { Key: "", Source: "", Dir: "." },
          { Key: "m", Source: "registry.terraform.io/x/m/aws", Version: "1.0.0", Dir: ".terraform/modules/m" },
        ],
      }),
    });
    const plan = await read(configuration({ source: "x/m/aws" }), directory);
    expect(attributes(plan, 'module.m.aws_x.u["a"]').reference("vpc_id", ANY)).toEqual(to("aws_vpc.v"));
    expect(plan.changes[2]?.source?.file).toBe(".terraform/modules/m/main.tf");
  });

  test.each([
    ["a source outside of the repository", "../../elsewhere", "{}"],
    ["an absolute directory in the manifest", "x/m/aws", JSON.stringify({ Modules: [{ Key: "m", Dir: "ELSEWHERE" }] })],
    [
      "a directory in the manifest outside of the repository",
      "x/m/aws",
      JSON.stringify({ Modules: [{ Key: "m", Dir: "../../elsewhere" }] }),
    ],
    ["a link out of the repository", "./link", "{}"],
    ["no manifest that can be read", "x/m/aws", "{"],
  ])("%s leads nowhere", async (_, source, manifest) => {
    const { "modules/m/main.tf": module, "infra/main.tf": root } = files;
    const outside = mkdtempSync(join(tmpdir(), "elsewhere-"));
    made.push(outside);
    writeFileSync(join(outside, "main.tf"), module);
    const directory = repository({
      "infra/main.tf": root,
      "infra/.terraform/modules/modules.json": manifest.replace("ELSEWHERE", outside),
    });
    symlinkSync(outside, join(directory, "link"));
    const plan = await read(
      configuration({ source: source.replace("elsewhere", outside.split("/").at(-1) ?? "") }),
      directory,
    );
    expect(plan.changes.map(({ source: found }) => found?.file)).toEqual(["main.tf", "main.tf", undefined, undefined]);
    expect(attributes(plan, 'module.m.aws_x.u["a"]').references("groups", ANY)).toMatchObject({ set: false });
  });
});

describe("networks by name, in each a subnet by zone", () => {
  const network = `resource "aws_vpc" "v" {}
resource "aws_subnet" "s" {
  for_each = toset(["x", "y"])
}
output "vpc_id" {
  value = aws_vpc.v.id
}
output "subnet_ids" {
  value = { for zone, subnet in aws_subnet.s : zone => subnet.id }
}
`;
  const root = (given: string) => `module "n" {
  source   = "./network"
  for_each = toset(["p", "y"])
}
module "w" {
  source = "./workload"
  given  = ${given}
}
`;
  const workload = (ref: string) => `variable "given" {}
resource "aws_x" "u" {
  for_each = toset(["x", "y", "p"])
  ref      = ${ref}
}
`;
  /** What the instance of a zone is told by the sources of the network, with those of the workload or without. */
  const ask = async (given: string, ref: string | undefined, zone: string, mentioned = "module.n") => {
    const files = { "infra/main.tf": root(given), "infra/network/main.tf": network };
    const directory = repository(ref === undefined ? files : { ...files, "infra/workload/main.tf": workload(ref) });
    const subnets = ["p", "y"].flatMap((key) => ["x", "y"].map((each) => `module.n["${key}"].aws_subnet.s["${each}"]`));
    const plan = await read(
      {
        changes: [
          ...news(...subnets, 'module.n["p"].aws_vpc.v', 'module.n["y"].aws_vpc.v'),
          ...["x", "y", "p"].map((key) => creates(`module.w.aws_x.u["${key}"]`, {}, { ref: true })),
        ],
        root: {
          module_calls: {
            n: {
              source: "./network",
              for_each_expression: {},
              module: {
                resources: [writes("aws_vpc.v", {}), writes("aws_subnet.s", {}, { for_each_expression: {} })],
                outputs: {
                  vpc_id: { expression: refs("aws_vpc.v.id", "aws_vpc.v") },
                  subnet_ids: { expression: refs("aws_subnet.s") },
                },
              },
            },
            w: {
              source: "./workload",
              expressions: { given: refs(mentioned) },
              module: {
                resources: [writes("aws_x.u", { ref: refs("var.given", "each.key") }, { for_each_expression: {} })],
              },
            },
          },
        },
      },
      directory,
    );
    return attributes(plan, `module.w.aws_x.u["${zone}"]`).reference("ref", ANY);
  };

  test.each([
    ['module.n["p"].subnet_ids', "x", 'module.n["p"].aws_subnet.s["x"]'],
    ['module.n["y"].subnet_ids', "x", 'module.n["y"].aws_subnet.s["x"]'],
    ['module.n["y"].subnet_ids', "y", 'module.n["y"].aws_subnet.s["y"]'],
    ["values(module.n)[0].subnet_ids", "y", 'module.n["p"].aws_subnet.s["y"]'],
    ["{ for k, m in module.n : k => m.vpc_id }", "p", 'module.n["p"].aws_vpc.v'],
    ['{ p = module.n["p"].vpc_id, y = module.n["y"].vpc_id }', "y", 'module.n["y"].aws_vpc.v'],
    ['{ x = module.n["p"].subnet_ids["y"] }', "x", 'module.n["p"].aws_subnet.s["y"]'],
  ])("%s is asked for %s", async (given, zone, found) => {
    expect(await ask(given, "var.given[each.key]", zone)).toEqual(to(found));
    expect(await ask(given, "lookup(var.given, each.key, null)", zone)).toEqual(to(found));
  });

  test.each([
    ['module.n["p"].subnet_ids', "x", 'module.n["p"].aws_subnet.s["x"]'],
    ['module.n["y"].subnet_ids', "y", 'module.n["y"].aws_subnet.s["y"]'],
    ["values(module.n)[0].subnet_ids", "y", 'module.n["p"].aws_subnet.s["y"]'],
    ["{ for k, m in module.n : k => m.vpc_id }", "p", 'module.n["p"].aws_vpc.v'],
  ])("%s is asked for %s by a module whose sources are not at hand", async (given, zone, found) => {
    expect(await ask(given, undefined, zone)).toEqual(to(found));
  });
});

test("what a sensitive variable of a module is given stays secret", async () => {
  const variable = 'variable "id" {\n  sensitive = true\n}\n';
  const directory = repository({
    "infra/main.tf": 'module "m" {\n  source = "./m"\n  id = "subnet-7"\n}\n',
    "infra/m/main.tf": `${variable}locals {\n  id = var.id\n}\nresource "aws_x" "u" {\n  id = local.id\n}\n`,
  });
  const module = {
    resources: [writes("aws_x.u", { id: refs("local.id") })],
    variables: { id: { sensitive: true } },
  };
  const call = { source: "./m", expressions: { id: { constant_value: "subnet-7" } }, module };
  const changed = [creates("module.m.aws_x.u", {}, { id: true })];
  const plan = await read({ changes: changed, root: { module_calls: { m: call } } }, directory);
  const found = attributes(plan, "module.m.aws_x.u").reference("id", ANY);
  expect(found).toEqual({
    kind: "set",
    value: { kind: "id", id: "subnet-7", sensitive: true },
    sensitive: true,
  });
});

describe("blocks inside a resource", () => {
  const source = `locals {
  ports = { http = 80, https = 443 }
  peers = [{ name = "b", group = aws_security_group.b.id }, { name = "c", group = aws_security_group.c.id }]
}
resource "aws_security_group" "a" {
  ingress {
    from_port       = 22
    protocol        = "tcp"
    self            = true
    cidr_blocks     = ["10.0.0.0/8", var.cidr]
    security_groups = []
  }
  dynamic "ingress" {
    for_each = local.ports
    content {
      description = ingress.key
      from_port   = ingress.value
      cidr_blocks = [aws_vpc.v.cidr_block]
    }
  }
  dynamic "ingress" {
    for_each = local.peers
    iterator = peer
    content {
      from_port       = 8080
      description     = peer.value.name
      security_groups = [peer.value.group]
    }
  }
  dynamic "egress" {
    for_each = var.unknown ? [1] : [aws_vpc.v.id, aws_vpc.v.arn]
    content {
      from_port = egress.value
    }
  }
  dynamic "egress" {
    for_each = toset(split(",", aws_vpc.v.id))
    content {
      from_port = 1
    }
  }
}
resource "aws_security_group" "b" {}
resource "aws_security_group" "c" {}
resource "aws_vpc" "v" {}
`;
  const configured = (own: object, unknown: object): Made => ({
    changes: [
      creates("aws_security_group.a", own, unknown),
      ...news("aws_security_group.b", "aws_security_group.c"),
      creates("aws_vpc.v", { cidr_block: "10.1.0.0/16" }, { id: true }),
    ],
    variables: { cidr: { value: "10.9.0.0/16" } },
    root: {
      resources: [
        writes("aws_security_group.a", { ingress: refs("var.cidr") }),
        writes("aws_security_group.b", {}),
        writes("aws_security_group.c", {}),
        writes("aws_vpc.v", {}),
      ],
    },
  });

  test("are laid out where the plan knows nothing of them", async () => {
    const directory = repository({ "infra/main.tf": source });
    const plan = await read(configured({}, { ingress: true, egress: true }), directory);
    const { set, items, rest } = attributes(plan, "aws_security_group.a").blocks("ingress");
    expect([set, rest]).toEqual([true, undefined]);
    expect(
      items.map((item) => [
        item.number("from_port").kind === "set" && item.number("from_port"),
        item.text("description"),
        item.texts("cidr_blocks").items.map(({ value }) => value),
        pointers(item, "security_groups"),
      ]),
    ).toEqual([
      [set$(22), { kind: "unset" }, ["10.0.0.0/8", "10.9.0.0/16"], []],
      [set$(80), set$("http"), ["10.1.0.0/16"], []],
      [set$(443), set$("https"), ["10.1.0.0/16"], []],
      [set$(8080), set$("b"), [], ["aws_security_group.b"]],
      [set$(8080), set$("c"), [], ["aws_security_group.c"]],
    ]);
    expect(items[0]?.flag("self")).toEqual(set$(true));
    expect(items[0]?.blocks("anything")).toEqual({ set: false, items: [], rest: undefined });
  });

  test.each([
    ["one of which is sensitive", "aws_x.y.ranges", { after_sensitive: { ranges: [false, true] } }],
    ["all of which are sensitive", "aws_x.y.ranges", { after_sensitive: { ranges: true } }],
    ["sensitive in each of several blocks", "aws_x.y.net[*].range", { after_sensitive: { net: [{ range: true }] } }],
    ["unknown in one of several blocks", "aws_x.y.net[*].range", { after_unknown: { net: [{ range: true }] } }],
  ])("do not hold the values of another resource, %s", async (_, ranges, marks) => {
    const directory = repository({
      "infra/main.tf": `locals {\n  ranges = ${ranges}\n}\nresource "aws_x" "y" {}\nresource "aws_security_group" "a" {\n  ingress {\n    cidr_blocks = local.ranges\n  }\n}\n`,
    });
    const after = { ranges: ["10.1.0.0/16", "10.2.0.0/16"], net: [{ range: "10.1.0.0/16" }] };
    const plan = await read(
      {
        changes: [
          creates("aws_security_group.a", {}, { ingress: true }),
          changes("aws_x.y", ["create"], { after, ...marks }),
        ],
        root: {
          resources: [writes("aws_security_group.a", { ingress: refs("local.ranges") }), writes("aws_x.y", {})],
        },
      },
      directory,
    );
    const block = attributes(plan, "aws_security_group.a").blocks("ingress").items[0];
    expect(block?.texts("cidr_blocks")).toMatchObject({ items: [], rest: { kind: "unresolved" } });
  });

  test("that cannot be laid out are said to be missing", async () => {
    const directory = repository({ "infra/main.tf": source });
    const plan = await read(configured({}, { ingress: true, egress: true }), directory);
    expect(attributes(plan, "aws_security_group.a").blocks("egress")).toMatchObject({
      items: [],
      rest: { kind: "unresolved", because: expect.stringContaining("which cannot be worked out before apply") },
    });
  });

  test("are found again by what is known of them", async () => {
    const directory = repository({ "infra/main.tf": source });
    const blocks = [
      { from_port: 8080, description: "c", cidr_blocks: [] },
      { from_port: 8080, description: "b", cidr_blocks: [] },
      { from_port: 8080, description: null, cidr_blocks: [] },
    ];
    const unknown = blocks.map(() => ({ security_groups: true }));
    const plan = await read(configured({ ingress: blocks }, { ingress: unknown }), directory);
    const { items } = attributes(plan, "aws_security_group.a").blocks("ingress");
    expect(items.slice(0, 2).map((item) => pointers(item, "security_groups"))).toEqual([
      ["aws_security_group.c"],
      ["aws_security_group.b"],
    ]);
    expect(items[2] && pointers(items[2], "security_groups")).toMatchObject({
      names: [],
      rest: { kind: "unresolved" },
    });
  });

  test("that the sources do not write either are computed", async () => {
    const directory = repository({ "infra/main.tf": source });
    const plan = await read(configured({}, { route: true }), directory);
    expect(attributes(plan, "aws_security_group.a").blocks("route")).toEqual({
      set: false,
      items: [],
      rest: { kind: "computed" },
    });
  });

  const set$ = <T>(value: T) => ({ kind: "set", value, sensitive: false });
});

describe("sources that cannot be used cost what they would have told, and a note", () => {
  const plan = (directory: string) =>
    read(
      {
        changes: [...news("aws_vpc.v"), creates("aws_subnet.s", {}, { vpc_id: true })],
        root: { resources: [writes("aws_vpc.v", {}), writes("aws_subnet.s", { vpc_id: refs("local.id") })] },
      },
      directory,
    );
  const blocks = 'resource "aws_vpc" "v" {}\nresource "aws_subnet" "s" {\n  vpc_id = local.id\n}\n';
  const note = (message: string) => [
    { code: "SOURCES_NOT_READ", message: `Not all .tf sources could be used: ${message}.` },
  ];

  test.each<[string, Record<string, string>, string]>([
    [
      "that do not parse",
      { "main.tf": blocks, "locals.tf": "locals {\n  id = aws_vpc.v.id +\n}\n" },
      "locals.tf cannot be parsed",
    ],
    [
      "of another version",
      { "main.tf": 'resource "aws_subnet" "s" {}\nlocals {\n  id = aws_subnet.other.id\n}\n' },
      "the root module has no aws_vpc.v there, so the files are not those of the plan",
    ],
    [
      "that are too large",
      { "main.tf": blocks, "locals.tf": `locals {\n}\n${"#".repeat(1 << 20)}` },
      "locals.tf is too large",
    ],
  ])("%s", async (_, files, message) => {
    const directory = repository(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`infra/${name}`, text])),
    );
    const found = await plan(directory);
    // Without them, the only network that is new is assumed to be the one that is meant.
    expect(attributes(found, "aws_subnet.s").reference("vpc_id", ANY)).toEqual(to("aws_vpc.v", true));
    expect(found.notes).toEqual(note(message));
  });

  test("that are not there", async () => {
    const directory = repository({ "infra/readme.md": "" });
    expect((await plan(directory)).notes).toEqual(note(`no .tf file can be read in ${directory}`));
    const missing = join(directory, "missing");
    expect((await plan(missing)).notes).toEqual(note(`no .tf file can be read in ${missing}`));
  });

  test("a literal in a list is found however long the lines around it are", async () => {
    const padding = `  # ${"x".repeat(60_000)}\n  # ${"a=".repeat(60_000)}\n`;
    const directory = repository({
      "infra/main.tf": `resource "aws_vpc" "v" {}\nresource "aws_subnet" "s" {\n${padding}  vpc_ids = [aws_vpc.v.id, "vpc-1"]\n}\n`,
    });
    const found = await read(
      {
        changes: [...news("aws_vpc.v"), creates("aws_subnet.s", {}, { vpc_ids: true })],
        root: {
          resources: [writes("aws_vpc.v", {}), writes("aws_subnet.s", { vpc_ids: refs("aws_vpc.v.id", "aws_vpc.v") })],
        },
      },
      directory,
    );
    expect(pointers(attributes(found, "aws_subnet.s"), "vpc_ids")).toEqual(["aws_vpc.v", "vpc-1"]);
  });

  test("a resource that is written in two files has what the last one says", async () => {
    const directory = repository({
      "infra/main.tf": `${blocks}locals {\n  id = aws_vpc.v.id\n}\n`,
      "infra/override.tf": 'resource "aws_subnet" "s" {\n  tags = {}\n}\n',
    });
    const found = await plan(directory);
    expect(attributes(found, "aws_subnet.s").reference("vpc_id", ANY)).toEqual(to("aws_vpc.v"));
    expect(found.changes[0]?.source).toEqual({ file: "main.tf", line: 2, endLine: 4 });
  });

  test("editors' leftovers are no sources, and overrides come last", async () => {
    const directory = repository({
      "infra/a_override.tf": "locals {\n  id = aws_vpc.v.id\n}\n",
      "infra/main.tf": `${blocks}locals {\n  id = "vpc-1"\n}\n`,
      "infra/.#main.tf": "locals {\n  id = 1\n}\n",
      "infra/main.tf~": "locals {\n  id = 2\n}\n",
    });
    expect(attributes(await plan(directory), "aws_subnet.s").reference("vpc_id", ANY)).toEqual(to("aws_vpc.v"));
  });
});

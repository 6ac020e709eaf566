// @ts-check
// One VPC with 10,000 interfaces in 2,000 sets of groups: each of one base group, by which HTTPS goes out, and up to
// four others.
import { endpointsIn, landEndpoint, makeCell, makeRoot, markNew } from "./landscape.mjs";
import { Network, zones } from "./network.mjs";
import { dice } from "./random.mjs";
import { given, Module, Ref } from "./resources.mjs";
import { sessions, Workload } from "./workloads.mjs";

/** @typedef {import("./landscape.mjs").Kind} Kind */
/** @typedef {import("./landscape.mjs").Landscape} Landscape */
/** @typedef {import("./resources.mjs").Resource} Resource */

const setsOfGroups = 2000;
const instancesInSet = 5;
const setsInCell = 100;
const baseGroups = 40;
const otherGroups = 360;
/** Of the other groups, in turn. Three of four have a list of their rules, the fourth a resource for each. */
const ruleCounts = [5, 8, 12, 18, 26, 40];

/** @param {{ kind: Kind, seed: string }} of @returns {Landscape} */
export function denseVpc({ kind, seed }) {
  const root = makeRoot();
  if (kind === "new") markNew(root.root);
  const { cell, team } = makeCell(root, 0);
  const network = new Network({ cell, team, key: "a", number: 0, hub: root, services: endpointsIn.a });
  const pool = new Workload({ network, name: "pool", seed });
  const profile = pool.profile(pool.role("ec2.amazonaws.com", sessions));
  const bases = Array.from({ length: baseGroups }, (_, i) => numbered("base", i));
  const others = Array.from({ length: otherGroups }, (_, i) => numbered("other", i));
  const groups = addGroups({ pool, bases, others, seed });
  const call = `module.${pool.module.name}`;
  pool.module.outputs = {
    groups: { references: ["aws_security_group.pool", "aws_security_group.listed"] },
    profile: { references: [`${profile.local}.name`, profile.local] },
  };
  cell.outputs = {
    groups: { references: [`${call}.groups`, call] },
    private_subnet_ids: { references: ['module.network["a"].private_subnet_ids', 'module.network["a"]'] },
    profile: { references: [`${call}.profile`, call] },
  };

  const admitted = bases.slice(0, 30);
  if (kind === "lands") {
    const handed = new Ref({}, [`${call}.groups`, call]);
    landEndpoint(
      network,
      handed,
      admitted.map((name) => groupBy("admitted_groups", groups, name)),
    );
  }
  if (kind === "goes") {
    for (const rule of pool.module.resources)
      if (rule.name === "https" && rule.key === bases[0]) rule.action = "delete";
  }
  if (kind === "new") markNew(cell);

  const sets = distinctSets({ bases, others, seed });
  const fleets = (/** @type {number} */ number) => {
    const names = sets.slice((number - 1) * setsInCell, number * setsInCell);
    const made = makeFleets({ number, names, network, groups, profile: profile.args.name ?? "", seed });
    if (kind === "new") markNew(made);
    return made;
  };
  const losing = new Set(
    { lands: bases.filter((name) => !admitted.includes(name)), goes: bases.slice(0, 1), new: [], nothing: [] }[kind],
  );
  return {
    root: root.root,
    cells: 1 + setsOfGroups / setsInCell,
    cell: (number) => (number === 0 ? cell : fleets(number)),
    broken: () =>
      Array.from({ length: setsOfGroups / setsInCell }, (_, i) => fleets(i + 1))
        .flatMap((fleet) => fleet.children)
        .filter((_, set) => losing.has(sets[set]?.[0] ?? ""))
        .flatMap((module) => module.resources.map(({ address }) => address))
        .sort(),
  };
}

const numbered = (/** @type {string} */ name, /** @type {number} */ number) =>
  `${name}_${String(number).padStart(3, "0")}`;

/** @param {{ bases: readonly string[], others: readonly string[], seed: string }} of @returns {readonly (readonly string[])[]} */
function distinctSets({ bases, others, seed }) {
  const roll = dice(`${seed} sets of groups`);
  /** @type {Map<string, readonly string[]>} */
  const sets = new Map();
  while (sets.size < setsOfGroups) {
    const base = bases[sets.size % bases.length] ?? "";
    const more = Array.from({ length: roll.between(0, 4) }, () => others[roll.between(0, others.length - 1)] ?? "");
    const set = [base, ...new Set(more.sort())];
    sets.set(set.join(" "), set);
  }
  return [...sets.values()];
}

/** @param {{ pool: Workload, bases: readonly string[], others: readonly string[], seed: string }} of @returns {ReadonlyMap<string, Resource>} */
function addGroups({ pool, bases, others, seed }) {
  const roll = dice(`${seed} rules of groups`);
  const keys = given("groups", {});
  const [separate, listed] = [others.filter((_, i) => i % 4 === 0), others.filter((_, i) => i % 4 !== 0)];
  const groups = new Map([...bases, ...separate].map((name) => [name, pool.keyedGroup("pool", name, keys)]));
  const rulesOf = (/** @type {number} */ index) => {
    const port = 8000 + roll.between(0, 900);
    return Array.from({ length: ruleCounts[index % ruleCounts.length] ?? 5 }, (_, i) => {
      const from = /** @type {Resource} */ (groups.get(separate[roll.between(0, separate.length - 1)] ?? ""));
      const peer = new Ref(from.id, ["aws_security_group.pool", "each.value.from", "each.value"], [from]);
      const vpc = given("vpc_cidr", pool.network.cidr);
      return {
        name: i === 0 ? "vpc" : `peers_${i}`,
        direction: /** @type {const} */ ("ingress"),
        protocol: "tcp",
        from: port + i,
        to: port + i,
        peer: i === 0 ? { cidr: vpc } : { group: peer },
        description: i === 0 ? "From the VPC" : "From its clients",
      };
    });
  };
  for (const name of bases) {
    const group = /** @type {Resource} */ (groups.get(name));
    for (const rule of pool.commonRules()) pool.keyedRule(group, rule, keys);
  }
  for (const [index, name] of separate.entries()) {
    const group = /** @type {Resource} */ (groups.get(name));
    for (const rule of rulesOf(index)) pool.keyedRule(group, rule, keys);
  }
  const lists = given("listed_groups", {});
  for (const [index, name] of listed.entries())
    groups.set(name, pool.keyedGroup("listed", name, lists, rulesOf(index)));
  return groups;
}

function groupBy(
  /** @type {string} */ variable,
  /** @type {ReadonlyMap<string, Resource>} */ groups,
  /** @type {string} */ name,
) {
  const group = /** @type {Resource} */ (groups.get(name));
  return new Ref(group.id, [`var.${variable}["${name}"]`, `var.${variable}`], [group]);
}

/** @param {{ number: number, names: readonly (readonly string[])[], network: Network, groups: ReadonlyMap<string, Resource>, profile: import("./resources.mjs").Value, seed: string }} of */
function makeFleets({ number, names, network, groups, profile, seed }) {
  const team = "module.team_0000";
  const ids = Object.fromEntries(network.private.map((subnet) => [String(subnet.key), subnet.id]));
  const cell = new Module({
    name: numbered("fleets", number),
    source: "./modules/fleets",
    args: {
      groups: new Ref({}, [`${team}.groups`, team]),
      private_subnet_ids: new Ref(ids, [`${team}.private_subnet_ids`, team], network.private),
      profile: new Ref(profile, [`${team}.profile`, team]),
    },
  });
  for (const [index, set] of names.entries()) {
    const placing = {
      groups: set.map((name) => groupBy("groups", groups, name)),
      private_subnet_ids: new Ref(ids, ["var.private_subnet_ids"], network.private),
      profile: new Ref(profile, ["var.profile"]),
    };
    const ordinal = (number - 1) * setsInCell + index;
    const workload = new Workload({ network, name: numbered("set", ordinal), seed, parent: cell, placing });
    for (let i = 0; i < instancesInSet; i++) {
      const host = ordinal * instancesInSet + i;
      const subnet = network.private[host % zones.length];
      if (subnet === undefined) continue;
      workload.instance({
        name: "this",
        key: i,
        each: instancesInSet,
        subnet,
        tier: "private",
        groups: new Ref(
          placing.groups.map(({ value }) => value),
          ["var.groups"],
          placing.groups.flatMap(({ owners }) => owners),
        ),
        profile: placing.profile,
        ip: network.host(subnet, 300 + Math.floor(host / zones.length)),
      });
    }
  }
  return cell;
}

// @ts-check
// Many VPCs of many teams.
import { endpointsIn, landEndpoint, landing, makeCell, makeRoot, markNew } from "./landscape.mjs";
import { Network, peer } from "./network.mjs";
import { addOthers } from "./others.mjs";
import { Ref } from "./resources.mjs";
import { autoscaled, containers, database, fleet, nodes } from "./workloads.mjs";

/** @typedef {import("./landscape.mjs").Kind} Kind */
/** @typedef {import("./landscape.mjs").Landscape} Landscape */

const cellSize = 1000;

/** What runs in a VPC, in this order, as long as there is room. */
const workloads = /** @type {const} */ ([
  fleet,
  containers,
  database,
  autoscaled,
  nodes,
  fleet,
  containers,
  autoscaled,
]);

/** A landscape of exactly so many resources. @param {{ size: number, kind: Kind, seed: string }} of @returns {Landscape} */
export function manyVpcs({ size, kind, seed }) {
  const root = makeRoot();
  if (kind === "new") markNew(root.root);
  const cells = Math.max(1, Math.round(size / cellSize));
  const left = size - root.root.size;
  const team = (/** @type {number} */ number) => {
    const share = Math.floor(left / cells) + (number < left % cells ? 1 : 0);
    return makeTeam({ root, number, size: share, kind, seed });
  };
  return { root: root.root, cells, cell: (number) => team(number).cell, broken: () => team(0).broken };
}

/** One team's part: its VPCs, what runs in them, and all else it has. @param {{ root: import("./landscape.mjs").Root, number: number, size: number, kind: Kind, seed: string }} of */
function makeTeam({ root, number, size, kind, seed }) {
  const { cell, team } = makeCell(root, number);
  const network = (/** @type {"a" | "b"} */ key, /** @type {number} */ index) =>
    new Network({ cell, team, key, number: 2 * number + index, hub: root, services: endpointsIn[key] });
  const first = network("a", 0);
  const networks = [first];
  if (size >= cellSize / 2) {
    const second = network("b", 1);
    networks.push(second);
    peer(cell, first, second);
  }

  const web = fleet({ network: first, name: "web", seed, form: "new" });
  const fleets = [
    web,
    fleet({ network: first, name: "jump", seed, tier: "public" }),
    fleet({ network: first, name: "batch", seed }),
  ];
  for (let i = 0; cell.size < size * 0.66; i++) {
    const make = workloads[Math.floor(i / networks.length) % workloads.length] ?? fleet;
    const made = make({
      network: networks[i % networks.length] ?? first,
      name: `app${String(i).padStart(2, "0")}`,
      seed,
    });
    if (made !== undefined) fleets.push(made);
  }
  const changes = number === 0 ? kind : "nothing";
  addOthers({ cell, team, count: size - cell.size - (changes === "lands" ? landing : 0), seed });

  if (changes === "lands") {
    const { group, workload } = web;
    const call = `module.${workload.module.name}`;
    workload.module.outputs.group_id = { references: [`${group.local}.id`, group.local] };
    landEndpoint(first, new Ref(group.id, [`${call}.group_id`, call], [group]), [group.by("admitted_groups")]);
  }
  if (changes === "goes" && web.https !== undefined) web.https.action = "delete";
  if (kind === "new") markNew(cell);
  const others = fleets.filter(({ workload }) => workload.network === first && workload !== web.workload);
  const broken = { lands: others, goes: [web], new: [], nothing: [] }[changes];
  return { cell, broken: broken.flatMap(({ instances }) => instances.map(({ address }) => address)).sort() };
}

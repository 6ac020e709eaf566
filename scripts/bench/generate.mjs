// @ts-check
// Writes plans of any size in the shape of real ones. The same seed gives the same bytes.
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { denseVpc } from "./dense-vpc.mjs";
import { manyVpcs } from "./many-vpcs.mjs";
import { callJson, changeJson, configuredModule, driftJson, moduleJson } from "./resources.mjs";

/** To be raised with every change that makes other bytes. */
export const generatorVersion = 2;

const terraformVersion = "1.11.4";

/** @typedef {import("./landscape.mjs").Kind} Kind */
/** @typedef {number | "dense"} Size the number of resources, or one VPC with 10,000 interfaces */
/** @typedef {import("./landscape.mjs").Landscape} Landscape */

/** @param {{ path: string, size: Size, kind: Kind, seed: string }} of @returns {{ broken: readonly string[] }} what must be found */
export function writePlan({ path, size, kind, seed }) {
  const landscape = size === "dense" ? denseVpc({ kind, seed }) : manyVpcs({ size, kind, seed });
  const sections = writeSections(path, landscape);
  const out = new Out(path);
  for (const piece of planOf(landscape, kind, sections)) {
    if (typeof piece === "string") out.write(piece);
    else out.copy(piece.file);
  }
  out.close();
  for (const { file } of Object.values(sections)) rmSync(file);
  return { broken: landscape.broken() };
}

/** A file that gathers small pieces, and does not go on before they are written. */
class Out {
  #pieces = "";
  #descriptor;

  constructor(/** @type {string} */ file) {
    this.file = file;
    this.#descriptor = openSync(file, "w");
  }

  write(/** @type {string} */ text) {
    this.#pieces += text;
    if (this.#pieces.length > 2 ** 20) this.#flush();
  }

  copy(/** @type {string} */ file) {
    this.#flush();
    const from = openSync(file, "r");
    const bytes = Buffer.alloc(2 ** 20);
    for (;;) {
      const length = readSync(from, bytes);
      if (length === 0) break;
      this.#put(bytes.subarray(0, length));
    }
    closeSync(from);
  }

  close() {
    this.#flush();
    closeSync(this.#descriptor);
  }

  #flush() {
    this.#put(Buffer.from(this.#pieces));
    this.#pieces = "";
  }

  #put(/** @type {Uint8Array} */ bytes) {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
  }
}

/** @typedef {ReturnType<typeof writeSections>} Sections */

/** What the root's modules say in each section of the plan: a plan says everything several times, each module is made once. */
function writeSections(/** @type {string} */ path, /** @type {Landscape} */ { cells, cell }) {
  const sections = {
    planned: new Out(`${path}.planned`),
    changes: new Out(`${path}.changes`),
    prior: new Out(`${path}.prior`),
    configuration: new Out(`${path}.configuration`),
  };
  for (let n = 0; n < cells; n++) {
    const module = cell(n);
    const comma = n === 0 ? "" : ",";
    sections.planned.write(`${comma}${moduleJson(module, "planned")}`);
    for (const resource of module.all()) sections.changes.write(`,${changeJson(resource)}`);
    sections.prior.write(`${comma}${moduleJson(module, "prior")}`);
    sections.configuration.write(`${comma}${callJson(module)}`);
  }
  for (const section of Object.values(sections)) section.close();
  return sections;
}

/** @returns {Generator<string | Out, void>} */
function* planOf(
  /** @type {Landscape} */ landscape,
  /** @type {Kind} */ kind,
  /** @type {Sections} */ { planned, changes, prior, configuration },
) {
  const { root, cells, cell } = landscape;
  const isNew = kind === "new";
  const numbers = [...Array(cells).keys()];
  yield `{"format_version":"1.2","terraform_version":"${terraformVersion}"`;
  yield `,"variables":${JSON.stringify({ environment: { value: "production" }, teams: { value: numbers } })}`;
  yield `,"planned_values":{"outputs":${JSON.stringify(outputs(numbers, isNew))},"root_module":`;
  yield* tree(root, "planned", planned);
  yield "}";
  if (!isNew) {
    const buckets = [...cell(0).all()].filter(({ type }) => type === "aws_s3_bucket");
    yield `,"resource_drift":[${buckets.slice(0, 5).map(driftJson).join(",")}]`;
  }
  yield `,"resource_changes":[${root.resources.map(changeJson).join(",")}`;
  yield changes;
  yield `],"output_changes":${JSON.stringify(outputChanges(numbers, isNew))}`;
  if (!isNew) {
    yield `,"prior_state":{"format_version":"1.0","terraform_version":"${terraformVersion}","values":{"outputs":`;
    yield `${JSON.stringify(outputs(numbers, false))},"root_module":`;
    yield* tree(root, "prior", prior);
    yield "}}";
  }
  const top = JSON.stringify({ outputs: configuredOutputs(numbers), ...configuredModule(root), module_calls: {} });
  yield `,"configuration":{"provider_config":${JSON.stringify(provider)},"root_module":${top.slice(0, -2)}`;
  yield configuration;
  yield '},"variables":{"environment":{"default":"production"},"teams":{}}}}';
  yield `,"relevant_attributes":${JSON.stringify(numbers.flatMap((n) => relevant(n)))}`;
  yield ',"timestamp":"2026-01-15T09:30:00Z","applyable":true,"complete":true,"errored":false}\n';
}

const provider = {
  aws: {
    name: "aws",
    full_name: "registry.terraform.io/hashicorp/aws",
    version_constraint: "~> 5.100",
    expressions: {
      default_tags: [{ tags: { references: ["var.environment"] } }],
      region: { constant_value: "eu-central-1" },
    },
  },
};

/** @returns {Generator<string | Out, void>} */
function* tree(
  /** @type {import("./resources.mjs").Module} */ root,
  /** @type {import("./resources.mjs").Side} */ side,
  /** @type {Out} */ modules,
) {
  yield `${(moduleJson(root, side) ?? "{}").slice(0, -1)},"child_modules":[`;
  yield modules;
  yield "]}";
}

const nameOf = (/** @type {number} */ n) => `team_${String(n).padStart(4, "0")}`;

const outputs = (/** @type {readonly number[]} */ numbers, /** @type {boolean} */ isNew) =>
  Object.fromEntries(
    numbers.map((n) => [nameOf(n), { sensitive: false, ...(isNew ? {} : { type: "string", value: nameOf(n) }) }]),
  );

const outputChanges = (/** @type {readonly number[]} */ numbers, /** @type {boolean} */ isNew) =>
  Object.fromEntries(
    numbers.map((n) => [
      nameOf(n),
      isNew
        ? { actions: ["create"], before: null, after_unknown: true, before_sensitive: false, after_sensitive: false }
        : {
            actions: ["no-op"],
            before: nameOf(n),
            after: nameOf(n),
            after_unknown: false,
            before_sensitive: false,
            after_sensitive: false,
          },
    ]),
  );

const configuredOutputs = (/** @type {readonly number[]} */ numbers) =>
  Object.fromEntries(
    numbers.map((n) => [
      nameOf(n),
      { expression: { references: [`module.${nameOf(n)}.name`, `module.${nameOf(n)}`] } },
    ]),
  );

const relevant = (/** @type {number} */ n) =>
  ["aws_vpc.this", "aws_internet_gateway.this", "aws_route_table.public", 'aws_subnet.private["a"]'].map((name) => ({
    resource: `module.${nameOf(n)}.module.network["a"].${name}`,
    attribute: ["id"],
  }));

import { compareText } from "./address.ts";
import { ContentReader } from "./attributes.ts";
import { readConfiguration } from "./configuration.ts";
import { readDocument } from "./document.ts";
import { type Enriched, enrich } from "./enrich.ts";
import type { Head } from "./entries.ts";
import type { PlanInput } from "./input.ts";
import { indexInstances } from "./instances.ts";
import { planNotes } from "./notes.ts";
import { type Action, type Effect, type Objects, readWorld, type StoredObject } from "./objects.ts";
import type { Change, Plan, Resource } from "./plan.ts";
import { regionReader } from "./region.ts";
import { Resolver } from "./resolve.ts";
import type { Planned } from "./scope.ts";
import { exchanged, snapshotOf } from "./snapshot.ts";
import type { Argument, Attributes } from "./value.ts";

export interface PlanOptions {
  /** Which resource types are looked at. Those of the others are only counted. */
  readonly wants: (type: string) => boolean;
  /** Where the root module's .tf files lie, if they are at hand. */
  readonly directory?: string;
}

/** Reads `terraform show -json` or `tofu show -json` of a plan. */
export async function readPlan(input: PlanInput, options: PlanOptions): Promise<Plan> {
  const document = readDocument(input.name, input.bytes);
  const world = readWorld(document);
  const isWanted = ({ type }: Head) => options.wants(type);
  const wanted = [...world.prior.values()].filter(({ head }) => isWanted(head));
  const differing = new Set(
    world.effects.flatMap(({ head }) =>
      isWanted(head) && world.prior.get(head.address) !== world.planned.get(head.address) ? [head.address] : [],
    ),
  );
  const changed = [...differing].flatMap((address) => world.planned.get(address) ?? []);
  const enriched = await enrich(readConfiguration(document), options.directory, changed);
  const planned: Planned = {
    configuration: enriched.configuration,
    instances: indexInstances(world.planned),
    variables: document.variables,
  };

  const regionOf = regionReader(planned);
  const resourceOf = (object: StoredObject) => new StoredResource(object, planned, regionOf);
  const prior = snapshotOf(wanted.map(resourceOf));
  const after = differing.size === 0 ? prior : exchanged(prior, snapshotOf(changed.map(resourceOf)), differing);

  return {
    name: input.name,
    formatVersion: document.formatVersion,
    terraformVersion: document.terraformVersion,
    prior,
    planned: after,
    changes: changesOf(world.effects, options.wants, enriched),
    without: (addresses) =>
      [...differing].every((address) => addresses.has(address)) ? prior : exchanged(after, prior, addresses),
    otherTypes: countOthers(world.prior, world.planned, world.effects, options.wants),
    // Asked last: blocks of the sources are parsed only as far as something needs them.
    get notes() {
      return planNotes(document, enriched.problems());
    },
  };
}

class StoredResource implements Resource {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly module: string;
  private readonly object: StoredObject;
  private readonly planned: Planned;
  private readonly regionOf: (object: StoredObject) => Argument<string>;
  private read: Attributes | undefined;
  private inRegion: Argument<string> | undefined;

  constructor(object: StoredObject, planned: Planned, regionOf: (object: StoredObject) => Argument<string>) {
    const { address, mode, type, name, module } = object.head;
    this.address = address;
    this.mode = mode === "data" ? "data" : "managed";
    this.type = type;
    this.name = name;
    this.module = module;
    this.object = object;
    this.planned = planned;
    this.regionOf = regionOf;
  }

  get attributes(): Attributes {
    this.read ??= new ContentReader(this.object.content(), new Resolver(this.object, this.planned));
    return this.read;
  }

  writes(argument: string): boolean | undefined {
    const { module, mode, type, name } = this.object.head;
    return this.planned.configuration.module(module)?.resource(mode, type, name)?.writes(argument);
  }

  get region(): Argument<string> {
    this.inRegion ??= this.findRegion();
    return this.inRegion;
  }

  private findRegion(): Argument<string> {
    const own = this.attributes.text("region");
    return own.kind === "set" ? own : this.regionOf(this.object);
  }
}

function changesOf(
  effects: readonly Effect[],
  wants: (type: string) => boolean,
  { sourceOf }: Enriched,
): readonly Change[] {
  const changes: Change[] = [];
  for (const { head, action, gap } of effects) {
    if (!wants(head.type) || !isChange(head, action)) continue;
    changes.push({ address: head.address, type: head.type, action, gap, source: sourceOf(head) });
  }
  return changes.sort((a, b) => compareText(a.address, b.address));
}

/** Reading data changes nothing, and neither does a mere move. */
function isChange({ mode }: Head, action: Action): action is Change["action"] {
  return mode !== "data" && action !== "none" && action !== "read";
}

function countOthers(
  prior: Objects,
  planned: Objects,
  effects: readonly Effect[],
  wants: (type: string) => boolean,
): Plan["otherTypes"] {
  const counts = new Map<string, { type: string; count: number; changed: number }>();
  const countOf = (type: string) => {
    const counted = counts.get(type) ?? { type, count: 0, changed: 0 };
    counts.set(type, counted);
    return counted;
  };
  const count = ({ mode, type }: Head) => {
    if (mode === "managed" && !wants(type)) countOf(type).count++;
  };
  for (const { head } of prior.values()) count(head);
  for (const { head } of planned.values()) if (!prior.has(head.address)) count(head);
  for (const { head, action } of effects) {
    if (isChange(head, action) && !wants(head.type)) countOf(head.type).changed++;
  }
  return [...counts.values()].sort((a, b) => compareText(a.type, b.type));
}

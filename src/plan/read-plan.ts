import { once } from "../once.ts";
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
import type { Change, Plan, Resource, Snapshot } from "./plan.ts";
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
  const wanted = wantedObjects(world.prior, world.planned, options.wants);
  const changed = wanted.planned.filter((object) => world.prior.get(object.head.address) !== object);
  const enriched = await enrich(readConfiguration(document), options.directory, changed);
  const planned: Planned = {
    configuration: enriched.configuration,
    instances: indexInstances(world.planned),
    variables: document.variables,
  };

  const regionOf = regionReader(planned);
  const resources = new Map<StoredObject, Resource>();
  const resourceOf = (object: StoredObject): Resource => {
    let resource = resources.get(object);
    if (!resource) {
      resource = new StoredResource(object, planned, regionOf);
      resources.set(object, resource);
    }
    return resource;
  };
  const prior = snapshotOf(wanted.prior.map(resourceOf));
  const after = snapshotOf(wanted.planned.map(resourceOf), prior);

  return {
    name: input.name,
    formatVersion: document.formatVersion,
    terraformVersion: document.terraformVersion,
    prior,
    planned: after,
    changes: changesOf(world.effects, options.wants, enriched),
    without: taker(after, prior),
    otherTypes: countOthers(world.prior, world.planned, world.effects, options.wants),
    // Asked last: blocks of the sources are parsed only as far as something needs them.
    get notes() {
      return planNotes(document, enriched.problems());
    },
  };
}

function wantedObjects(prior: Objects, planned: Objects, wants: (type: string) => boolean) {
  const of = (objects: Objects) => [...objects.values()].filter(({ head }) => wants(head.type));
  return { prior: of(prior), planned: of(planned) };
}

/** The same object in both snapshots is one resource. */
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

/** Takes changes back: the planned objects at their addresses are exchanged for those that were there before. */
function taker(planned: Snapshot, prior: Snapshot): Plan["without"] {
  const differing = once(() => {
    const all = new Set([...prior.resources, ...planned.resources].map(({ address }) => address));
    return [...all].filter((address) => prior.find(address) !== planned.find(address));
  });
  return (addresses) =>
    differing().every((address) => addresses.has(address)) ? prior : exchanged(planned, prior, addresses);
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

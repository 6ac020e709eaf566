import { type Fact, type Id, known, type Missing, unknown } from "../engine/index.ts";
import type { Resource, Snapshot } from "../plan/plan.ts";
import type { Argument, Items, Unknown } from "../plan/value.ts";
import type { Directory, ImpliedNoun, Located } from "./directory.ts";

/** What every noun is read with: one state of the world, and what is found out about it besides the engine's terms. */
export interface Reading {
  readonly snapshot: Pick<Snapshot, "find" | "ofType">;
  readonly directory: Directory;
  /** The same of the state before the plan; of that state itself, this very reading. */
  readonly before: Reading;
  /** Whether this is the address of something that the state does not have: it is gone, or not made. */
  isAbsent(key: Id): boolean;
  /** What `make` makes of this state: the very same for all states that look the same to it. */
  part<T, Inputs extends readonly unknown[]>(make: Make<T, Inputs>, inputs: Inputs): T;
  /** Says that the engine's component `component` is made of this resource too. */
  contribute(component: Id, address: string): void;
  /** Says that something was taken for granted that a reader of the report must know. */
  assume(component: Id, message: string): void;
}

export type Make<T, Inputs extends readonly unknown[]> = (reading: Reading, ...inputs: Inputs) => T;

/**
 * A part of what is made of a state. It has to be data: a function in it would go on asking the state that it was made
 * of, when it serves another.
 */
export const part =
  <T, Inputs extends readonly unknown[]>(make: Make<T, Inputs>): Make<T, Inputs> =>
  (reading, ...inputs) =>
    reading.part(make, inputs);

/** Why a value that is marked sensitive is not told. */
const hidden: Unknown = { kind: "unresolved", because: "it is marked sensitive" };

/** For a value whose text a report would show: what is marked sensitive counts as not told. */
export const showable = <T>(argument: Argument<T>): Argument<T> =>
  argument.kind === "set" && argument.sensitive ? { kind: "unknown", unknown: hidden } : argument;

/** A fact that the plan leaves open, as the engine wants it told. */
export function missing(component: Id, fact: string, why: Unknown): Missing {
  const because = why.kind === "unresolved" ? ` (${why.because})` : "";
  return { component, fact: `${fact}${because}`, known: why === hidden ? "elsewhere" : "later" };
}

/** A fact about something that no resource of the plan describes. */
export const outside = (component: Id, fact: string): Missing => ({ component, fact, known: "elsewhere" });

type Found = Located | Argument<unknown>;

/** Why an argument tells nothing: it is not known yet, or nobody says so. */
export const lacking = (found: Found, component: Id, fact: string): Missing =>
  found.kind === "unknown" ? missing(component, fact, found.unknown) : outside(component, fact);

/** Where something is, as a fact. */
export const placeOf = (located: Located, component: Id, fact: string): Fact<Id> =>
  located.kind === "at" ? known(located.key) : unknown(lacking(located, component, fact));

/** Reads an argument as a fact; `unset` is what holds when nothing is written, `computed` what AWS fills in. */
export function factOf<T, D>(argument: Argument<T>, component: Id, name: string, unset: D, computed?: D): Fact<T | D> {
  if (argument.kind === "set") return known(argument.value);
  if (argument.kind === "unset") return known(unset);
  if (argument.unknown.kind === "computed" && computed !== undefined) return known(computed);
  return unknown(missing(component, name, argument.unknown));
}

/** What may follow the items of a collection, as missing facts. A collection that nobody wrote has nothing more. */
export function restOf({ rest }: Pick<Items<unknown>, "rest">, component: Id, name: string): readonly Missing[] {
  return rest === undefined || rest.kind === "computed" ? [] : [missing(component, name, rest)];
}

export const isOn = (flag: Argument<boolean>): boolean => flag.kind === "set" && flag.value;

export const regionOf = ({ region }: Resource): string | undefined =>
  region.kind === "set" && !region.sensitive ? region.value : undefined;

/** What AWS made along with the VPCs that the state manages, so that what nothing here says of it is as AWS made it. */
export function madeAlong({ snapshot, directory }: Reading, noun: ImpliedNoun) {
  return snapshot
    .ofType("aws_vpc", "aws_default_vpc")
    .filter(({ mode }) => mode === "managed")
    .map((vpc) => ({ vpc, key: directory.impliedOf(noun, directory.keyOf("vpc", vpc)) }));
}

/** How the state before calls the same object: what is adopted now went by another name. */
export function formerKey({ directory, before }: Reading, noun: ImpliedNoun, key: Id): Id {
  const vpc = directory.adoptedFrom(key);
  return vpc === undefined ? key : before.directory.impliedOf(noun, vpc);
}

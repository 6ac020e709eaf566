import type { Id } from "../engine/index.ts";
import type { Resource, Snapshot } from "../plan/plan.ts";
import { Directory } from "./directory.ts";
import { isSame } from "./lists.ts";
import type { Make, Reading } from "./reading.ts";

/**
 * One state, with what is noted while it is read.
 *
 * The states of a plan differ in few resources, and many of them are built to find causes. So a part of one is kept, and
 * a state gets it instead of making it anew where it looks the same to that part: whatever is asked while a part is made
 * is noted with the answer, and the part serves every state that would have given the same answers. Nobody has to
 * declare what a part depends on, so that nobody can forget it.
 */
export class State implements Reading {
  readonly before: State;
  readonly snapshot: Reading["snapshot"];
  readonly contributors = new Map<Id, Set<string>>();
  readonly assumptions = new Map<Id, string>();
  /** The addresses that were taken to be meant because nothing else of their kind could be. */
  readonly assumedReferences = new Set<Id>();
  readonly #resources: Snapshot;
  readonly #directory: Directory;
  /** Where references lead that lead to nothing that the state has. */
  readonly #nowhere = new Set<Id>();
  /** What is kept for all states of a plan; that of the state before it. */
  readonly #parts = new Map<unknown, Part[]>();
  /** What is being made just now. */
  #making: Part | undefined;

  /** `before` is the state before the plan; that state itself has none. */
  constructor(snapshot: Snapshot, before?: State) {
    this.before = before ?? this;
    this.#resources = snapshot;
    this.snapshot = {
      find: (address) => {
        const found = snapshot.find(address);
        this.#making?.found.set(address, found);
        return found;
      },
      ofType: (...types) => {
        const listed = snapshot.ofType(...types);
        this.#making?.listed.set(listed, types);
        return listed;
      },
    };
    this.#directory = new Directory(this.snapshot, before === undefined ? undefined : before.#directory, {
      assumed: (address) => this.#tell((state) => state.assumedReferences.add(address)),
      nowhere: (address) => this.#tell((state) => state.#nowhere.add(address)),
    });
  }

  get directory(): Directory {
    if (this.#making !== undefined) this.#making.directory = this.#directory;
    return this.#directory;
  }

  isAbsent(key: Id): boolean {
    if (this.snapshot.find(key) !== undefined) return false;
    return this.#nowhere.has(key) || this.before.snapshot.find(key) !== undefined;
  }

  contribute(component: Id, address: string): void {
    this.#tell(({ contributors }) => {
      const addresses = contributors.get(component);
      if (addresses === undefined) contributors.set(component, new Set([address]));
      else addresses.add(address);
    });
  }

  assume(component: Id, message: string): void {
    this.#tell(({ assumptions }) => assumptions.set(component, message));
  }

  part<T, Inputs extends readonly unknown[]>(make: Make<T, Inputs>, inputs: Inputs): T {
    const parts = this.before.#parts.get(make) ?? [];
    this.before.#parts.set(make, parts);
    const kept = parts.find((part) => isSame(part.inputs, inputs) && this.#looksAsTo(part));
    if (kept !== undefined) {
      for (const news of kept.told) news(this);
      this.#making?.include(kept);
      return kept.value as T;
    }
    const around = this.#making;
    const made = new Part(inputs);
    this.#making = made;
    try {
      const value = make(this, ...inputs);
      made.value = value;
      parts.push(made);
      // Those of the states before and after the plan serve most others; of these, only the last is kept.
      if (parts.length > 3) parts.splice(2, 1);
      return value;
    } finally {
      this.#making = around;
      around?.include(made);
    }
  }

  /** Whether this state gives all the answers that a part was made from. */
  #looksAsTo({ listed, found, directory }: Part): boolean {
    return (
      [...listed].every(([resources, types]) => isSame(resources, this.#resources.ofType(...types))) &&
      [...found].every(([address, resource]) => this.#resources.find(address) === resource) &&
      (directory === undefined || this.#directory.isLike(directory))
    );
  }

  #tell(news: News): void {
    news(this);
    this.#making?.told.push(news);
  }
}

/** Something told on the side, of whatever state the part serves. */
type News = (state: State) => void;

/** What was made of a state, from what answers of it, and what was told on the side. */
class Part {
  readonly inputs: readonly unknown[];
  value: unknown;
  readonly told: News[] = [];
  readonly found = new Map<string, Resource | undefined>();
  readonly listed = new Map<readonly Resource[], readonly string[]>();
  directory: Directory | undefined;

  constructor(inputs: readonly unknown[]) {
    this.inputs = inputs;
  }

  /** What is made of another part is made from all that it was made from. */
  include({ told, found, listed, directory }: Part): void {
    for (const news of told) this.told.push(news);
    for (const [address, resource] of found) this.found.set(address, resource);
    for (const [resources, types] of listed) this.listed.set(resources, types);
    this.directory ??= directory;
  }
}

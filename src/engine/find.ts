import { type Fact, type Id, known, unknown } from "./fact.ts";

/** Looks a thing up by its id and notes that it was consulted. Of one that is not there, nothing is known. */
export function find<T>(consulted: Set<Id>, things: ReadonlyMap<Id, T>, id: Fact<Id>, fact: string): Fact<T> {
  if (!id.known) {
    return id;
  }
  consulted.add(id.value);
  const thing = things.get(id.value);
  return thing === undefined ? unknown({ component: id.value, fact, known: "elsewhere" }) : known(thing);
}

/** Works something out when it is first asked for, and never again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Finds something out about an object once: it must depend on nothing else. A resource or block that a plan does not
 * change is the same object in all states, so that what is written there need be read for the first of them only; and
 * all states of a plan are compared with the one before it.
 */
export function oncePer<K extends object, T>(find: (of: K) => T): (of: K) => T {
  const found = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = found.get(of);
    if (known !== undefined) return known.value;
    const value = find(of);
    found.set(of, { value });
    return value;
  };
}

interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is remembered under the key; made and remembered when it is asked for first. */
export function once<K, V>(memory: Memory<K, V>, key: K, make: () => V): V {
  const remembered = memory.get(key);
  if (remembered !== undefined) {
    return remembered;
  }
  const made = make();
  memory.set(key, made);
  return made;
}

/** A map whose keys are found when it is first asked, and whose values are made when they are asked for. */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  readonly #find: () => ReadonlySet<K>;
  readonly #make: (key: K) => V;
  readonly #made = new Map<K, V>();
  #found: ReadonlySet<K> | undefined;

  constructor(find: () => ReadonlySet<K>, make: (key: K) => V) {
    this.#find = find;
    this.#make = make;
  }

  get #keys(): ReadonlySet<K> {
    this.#found ??= this.#find();
    return this.#found;
  }

  get(key: K): V | undefined {
    if (!this.#keys.has(key)) return undefined;
    const made = this.#made.get(key) ?? this.#make(key);
    this.#made.set(key, made);
    return made;
  }

  has(key: K): boolean {
    return this.#keys.has(key);
  }

  get size(): number {
    return this.#keys.size;
  }

  keys(): MapIterator<K> {
    return this.#keys.keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  #whole(): ReadonlyMap<K, V> {
    return new Map([...this.#keys].map((key) => [key, this.get(key) as V]));
  }
}

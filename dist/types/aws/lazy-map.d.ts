/** A map whose keys are found when it is first asked, and whose values are made when they are asked for. */
export declare class LazyMap<K, V> implements ReadonlyMap<K, V> {
    #private;
    constructor(find: () => ReadonlySet<K>, make: (key: K) => V);
    get(key: K): V | undefined;
    has(key: K): boolean;
    get size(): number;
    keys(): MapIterator<K>;
    values(): MapIterator<V>;
    entries(): MapIterator<[K, V]>;
    [Symbol.iterator](): MapIterator<[K, V]>;
    forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void;
}

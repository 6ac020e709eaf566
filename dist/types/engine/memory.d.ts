interface Memory<K, V> {
    get(key: K): V | undefined;
    set(key: K, value: V): unknown;
}
/** What is remembered under the key; made and remembered when it is asked for first. */
export declare function once<K, V>(memory: Memory<K, V>, key: K, make: () => V): V;
export {};

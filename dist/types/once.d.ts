/** Works something out when it is first asked for, and never again. */
export declare function once<T>(make: () => T): () => T;
/**
 * Finds something out about an object once: it must depend on nothing else. A resource or block that a plan does not
 * change is the same object in all states, so that what is written there need be read for the first of them only; and
 * all states of a plan are compared with the one before it.
 */
export declare function oncePer<K extends object, T>(find: (of: K) => T): (of: K) => T;

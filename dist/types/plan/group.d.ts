/** The items by a name that each has, in their order. */
export declare function groupBy<T>(items: Iterable<T>, nameOf: (item: T) => string): Map<string, T[]>;

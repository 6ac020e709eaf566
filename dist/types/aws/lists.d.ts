/** Puts items at the end of the list that stands under a key. */
export declare function append<K, T>(lists: Map<K, T[]>, key: K, items: readonly T[]): void;
/** Whether two lists hold the very same items. */
export declare const isSame: (a: readonly unknown[], b: readonly unknown[]) => boolean;

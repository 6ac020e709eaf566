/** Orders text by its code units: the same everywhere, whatever the locale. */
export declare const compareText: (a: string, b: string) => number;
export declare const sorted: (texts: Iterable<string>) => readonly string[];

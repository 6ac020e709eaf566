/** Orders text by its code units: the same everywhere, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sorted = (texts: Iterable<string>): readonly string[] => [...texts].sort(compareText);

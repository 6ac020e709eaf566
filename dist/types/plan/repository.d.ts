/** The nearest directory at or above this one that has a `.git`; nothing outside of any repository. */
export declare function repositoryOf(directory: string): Promise<string | undefined>;
/** Whether a path leads to a directory or below it. */
export declare function isInside(path: string, directory: string): boolean;

/** Works something out when it is first asked for, and never again. */
export declare function once<T>(make: () => T): () => T;

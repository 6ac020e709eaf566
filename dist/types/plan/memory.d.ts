/**
 * How many bytes this process can hold in addition, as far as can be told. Beyond, the system ends a process without a
 * word, so that whoever needs much asks first.
 */
export declare function spareMemory(): number;
/** `812 MB`, `1.2 GB` */
export declare function sizeText(bytes: number): string;

/** Which way a rule speaks of, as the engine calls it and as Terraform does. */
export type Direction = "inbound" | "outbound";
export declare const directions: readonly ["inbound", "outbound"];
export declare const argumentOf: {
    readonly inbound: "ingress";
    readonly outbound: "egress";
};
export type BothWays<T> = Readonly<Record<Direction, T>>;
export declare const bothWays: <T>(of: (direction: Direction) => T) => BothWays<T>;

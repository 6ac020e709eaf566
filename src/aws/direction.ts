/** Which way a rule speaks of, as the engine calls it and as Terraform does. */
export type Direction = "inbound" | "outbound";

export const directions = ["inbound", "outbound"] as const satisfies readonly Direction[];

export const argumentOf = { inbound: "ingress", outbound: "egress" } as const satisfies Record<Direction, string>;

export type BothWays<T> = Readonly<Record<Direction, T>>;

export const bothWays = <T>(of: (direction: Direction) => T): BothWays<T> => ({
  inbound: of("inbound"),
  outbound: of("outbound"),
});

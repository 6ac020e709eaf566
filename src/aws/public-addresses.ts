import { type Family, type Intervals, type PerFamily, subtract } from "../engine/index.ts";
import { readCidr } from "./cidr.ts";

const of = (...cidrs: readonly string[]): Intervals => cidrs.flatMap((text) => readCidr(text)?.addresses ?? []);

/** Ranges that an internet gateway never carries (RFC 6890), in ascending order. */
const special = of(
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
);

/** The public internet, AWS's services among it. */
export const publicAddresses: PerFamily<Intervals> = {
  v4: subtract(of("0.0.0.0/0"), special),
  v6: of("2000::/3"),
} satisfies Record<Family, Intervals>;

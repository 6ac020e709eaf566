import { type Fact, type Id, type Intervals } from "../engine/index.js";
import type { Attributes } from "../plan/value.js";
/** Protocols and destination ports, as rules of groups and of ACLs write them. */
export interface Transport {
    readonly protocols: Fact<Intervals>;
    readonly ports: Fact<Intervals>;
}
export declare const everyTransport: Transport;
/** `protocol`: the argument that holds it, next to `from_port` and `to_port`. */
export declare function transportOf(rule: Attributes, component: Id, protocol: "protocol" | "ip_protocol"): Transport;

import type { Interface, Network } from "./network.js";
/**
 * Tells the class of each interface: no rule and no route of the network can tell two interfaces of one class apart, so
 * that whatever holds for packets from the one holds for packets from the other. Only their components differ.
 */
export declare function classifier(network: Network): (at: Interface) => string;

import type { Gateway } from "./network.js";
import type { Dispatch, Onward } from "./stretch.js";
/** Follows packets into the gateway that their route leads to, and beyond. */
export declare function passGateway(onward: Onward, dispatch: Dispatch, gateway: Gateway): void;

import { type Gateway, type Id } from "../engine/index.js";
export declare const types: readonly ["aws_internet_gateway", "aws_internet_gateway_attachment", "aws_egress_only_internet_gateway"];
/** The gateway that AWS makes along with the default VPC. */
export declare const defaultVpcGateway: (vpc: Id) => Id;
export declare const readInternetGateways: import("./reading.js").Make<readonly Gateway[], []>;
/** A gateway that is known by its id alone; the prefix tells its kind. */
export declare function outsideInternetGateway(id: Id): Gateway | undefined;

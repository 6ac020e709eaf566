import { type Gateway, type Id, type Interface, type Listing, type Route, type Zone } from "../engine/index.js";
import type { Subnet } from "./subnet.js";
import type { Vpc } from "./vpc.js";
export declare const types: readonly ["aws_vpc_endpoint", "aws_vpc_endpoint_subnet_association", "aws_vpc_endpoint_security_group_association", "aws_vpc_endpoint_route_table_association", "aws_vpc_endpoint_private_dns"];
/** An AWS service, as in `com.amazonaws.<region>.<service>`. */
export interface Service {
    readonly service: string;
    readonly region: string;
}
interface EndpointService extends Service {
    readonly interfaces: readonly Interface[];
}
export interface Endpoints {
    readonly interfaces: readonly Interface[];
    readonly gateways: readonly Gateway[];
    /** Private names by VPC. */
    readonly zones: ReadonlyMap<Id, Listing<Zone>>;
    /** Routes of gateway endpoints by table. */
    readonly routes: ReadonlyMap<Id, readonly Route[]>;
    /** The AWS services that have an endpoint, by VPC; with the endpoint's interfaces, of which a gateway endpoint has none. */
    readonly services: ReadonlyMap<Id, readonly EndpointService[]>;
    /** Endpoints of one VPC that claim the same private name: AWS refuses to make the second. */
    readonly conflicts: readonly {
        readonly name: string;
        readonly endpoints: readonly Id[];
    }[];
    /** The VPC of each subnet that an endpoint stands in. */
    readonly vpcOfSubnet: ReadonlyMap<Id, Id>;
}
export declare const readEndpoints: import("./reading.js").Make<Endpoints, [vpcs: ReadonlyMap<string, Vpc>, subnets: ReadonlyMap<string, Subnet>]>;
export {};

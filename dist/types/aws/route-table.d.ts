import { type ForwardingTable, type Id, type Route } from "../engine/index.js";
import { type Reading } from "./reading.js";
import type { Association } from "./subnet.js";
import { type Vpc } from "./vpc.js";
export declare const types: readonly ["aws_route_table", "aws_default_route_table", "aws_route", "aws_route_table_association", "aws_main_route_table_association", "aws_vpn_gateway_route_propagation"];
/** The routes that gateway endpoints put into tables. */
type EndpointRoutes = ReadonlyMap<Id, readonly Route[]>;
export declare const readRouteTables: import("./reading.js").Make<ReadonlyMap<string, ForwardingTable>, [vpcs: ReadonlyMap<string, Vpc>, endpointRoutes: EndpointRoutes]>;
/** A table that no resource of the plan describes. */
export declare const outsideTable: (id: Id) => ForwardingTable;
/** A subnet without an association uses its VPC's main table. */
export declare function tableAssociation(reading: Reading, vpcs: ReadonlyMap<Id, Vpc>): Association;
export {};

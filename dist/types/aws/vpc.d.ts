import { type Domain, type Fact, type Id, type Listing, type Missing, type Route, type Zone } from "../engine/index.js";
export declare const types: readonly ["aws_vpc", "aws_default_vpc", "aws_vpc_ipv4_cidr_block_association", "aws_vpc_ipv6_cidr_block_association"];
export interface Vpc {
    readonly key: Id;
    readonly localRoutes: readonly Route[];
    /**
     * Private DNS of endpoints needs both attributes.
     * https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
     */
    readonly privateDns: Fact<boolean>;
    readonly resolver: Domain["resolver"];
    /** DNS servers of the user's own, where the clients are told to ask them. */
    readonly otherServers: readonly string[];
    readonly region: string | undefined;
    /** Whether this plan's state manages the VPC, so that what nothing here manages is as AWS made it. */
    readonly managed: boolean;
    /** The account's default VPC, which AWS makes with an internet gateway. */
    readonly isDefault: boolean;
}
/** All VPCs that a resource or data source describes. */
export declare const readVpcs: import("./reading.js").Make<ReadonlyMap<string, Vpc>, []>;
/**
 * Where a CIDR of the VPC is not known, any private address may belong to it: no route but a longer one is certain
 * for it.
 */
export declare function perhapsLocal(vpc: Id, facts: readonly Missing[]): readonly Route[];
export declare const domainOf: (vpc: Vpc, zones: Listing<Zone>) => Domain;
/** A VPC that no resource of the plan describes: its endpoints here are known, the rest of it is not. */
export declare const outsideDomain: (key: Id, { items, missing }: Listing<Zone>) => Domain;

import type { Id } from "../engine/index.js";
import type { Resource, Snapshot } from "../plan/plan.js";
import type { Attributes, Items, Unknown } from "../plan/value.js";
/**
 * How each noun may be referred to: `type.attribute`, for managed and data resources alike. Where a type has several,
 * all of them mean the same object.
 */
declare const references: {
    readonly vpc: readonly ["aws_vpc.id", "aws_default_vpc.id"];
    readonly "default-security-group": readonly ["aws_vpc.default_security_group_id", "aws_default_vpc.default_security_group_id"];
    readonly "default-network-acl": readonly ["aws_vpc.default_network_acl_id", "aws_default_vpc.default_network_acl_id"];
    readonly "main-route-table": readonly ["aws_vpc.default_route_table_id", "aws_vpc.main_route_table_id", "aws_default_vpc.default_route_table_id", "aws_default_vpc.main_route_table_id"];
    readonly subnet: readonly ["aws_subnet.id", "aws_default_subnet.id"];
    readonly "security-group": readonly ["aws_security_group.id", "aws_security_group.name", "aws_default_security_group.id"];
    readonly "route-table": readonly ["aws_route_table.id", "aws_default_route_table.id"];
    readonly "network-acl": readonly ["aws_network_acl.id", "aws_default_network_acl.id"];
    readonly "internet-gateway": readonly ["aws_internet_gateway.id"];
    readonly "egress-only-internet-gateway": readonly ["aws_egress_only_internet_gateway.id"];
    readonly "nat-gateway": readonly ["aws_nat_gateway.id"];
    readonly "vpc-endpoint": readonly ["aws_vpc_endpoint.id"];
    readonly "prefix-list": readonly ["aws_ec2_managed_prefix_list.id", "aws_prefix_list.id", "aws_vpc_endpoint.prefix_list_id"];
    readonly "dhcp-options": readonly ["aws_vpc_dhcp_options.id", "aws_default_vpc_dhcp_options.id"];
    readonly "network-interface": readonly ["aws_network_interface.id", "aws_instance.primary_network_interface_id"];
    readonly instance: readonly ["aws_instance.id"];
    readonly "elastic-ip": readonly ["aws_eip.id", "aws_eip.allocation_id"];
    readonly "launch-template": readonly ["aws_launch_template.id", "aws_launch_template.name"];
    readonly "instance-profile": readonly ["aws_iam_instance_profile.name", "aws_iam_instance_profile.id", "aws_iam_instance_profile.arn"];
    readonly role: readonly ["aws_iam_role.name", "aws_iam_role.id"];
    readonly policy: readonly ["aws_iam_policy.arn", "aws_iam_policy.id"];
};
export type Noun = keyof typeof references;
/** What AWS makes along with a VPC, the resource type that adopts it, and the argument by which it says whose it is. */
declare const implied: {
    readonly "default-security-group": {
        readonly name: "default_security_group";
        readonly adopter: "aws_default_security_group";
        readonly by: "vpc_id";
    };
    readonly "default-network-acl": {
        readonly name: "default_network_acl";
        readonly adopter: "aws_default_network_acl";
        readonly by: "default_network_acl_id";
    };
    readonly "main-route-table": {
        readonly name: "main_route_table";
        readonly adopter: "aws_default_route_table";
        readonly by: "default_route_table_id";
    };
};
export type ImpliedNoun = keyof typeof implied;
export type Located = {
    readonly kind: "none";
} | {
    readonly kind: "at";
    readonly key: Id;
} | {
    readonly kind: "unknown";
    readonly unknown: Unknown;
};
export declare const keyIn: (located: Located) => Id | undefined;
type Resources = Pick<Snapshot, "find" | "ofType">;
/** Who is told what comes to light when a reference is followed. */
export interface Told {
    /** That the object at this address was taken to be meant because nothing else of its kind could be. */
    assumed(address: Id): void;
    /** That a reference leads to this address, where the state has nothing. */
    nowhere(address: Id): void;
}
/**
 * Finds the object that a literal id or a pointer means. Objects are known by their key: the Terraform address of the
 * resource that manages or reads them, `<vpc>.default_security_group` and the like for what AWS makes along with a VPC,
 * or the literal id of what no resource here describes.
 */
export declare class Directory {
    #private;
    constructor(snapshot: Resources, before: Directory | undefined, told: Told);
    /** The key of a resource's object: its own address, unless what comes before it describes the same id. */
    keyOf(noun: Noun, { address, attributes }: Resource): Id;
    /** The default group, ACL or main table of a VPC: the resource that adopted it, else a name of its own. */
    impliedOf(noun: ImpliedNoun, vpc: Id): Id;
    isAdopted(noun: ImpliedNoun, vpc: Id): boolean;
    /** The VPC whose default group, ACL or main table a resource has adopted. */
    adoptedFrom(key: Id): Id | undefined;
    find(noun: Noun, attributes: Attributes, name: string): Located;
    findAll(noun: Noun, attributes: Attributes, name: string): Items<Id>;
    /** The objects that an unknown reference is known to mean one of; none where that is not known. */
    oneOf(noun: Noun, why: Unknown): readonly Id[];
    /** What an id given as plain text means. */
    keyOfId(noun: Noun, id: string): Id;
    /** Whether every id means here what it means there, as long as the states have the same resources at its address. */
    isLike(other: Directory): boolean;
    /** The objects whose ids are not known yet: those that a reference may mean which is not known before apply. */
    newOnes(noun: Noun): readonly Id[];
}
/** The plan makes it, be it for the first time or anew. */
export declare const isNew: ({ attributes }: Resource) => boolean;
export {};

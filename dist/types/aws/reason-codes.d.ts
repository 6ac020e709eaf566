/**
 * Why a flow is blocked, uncertain or worth a remark: one code for each component that has a say.
 *
 * Where VPC Reachability Analyzer has a code for it, that one is used, because it is the term that AWS engineers search
 * for. Where it has none (it knows no DNS, no endpoint policy, no source identity), the project has its own.
 * `docs/reasons.md` has a section on each that has a `remedy`: the project's own, and those of AWS that flowbreak gives.
 */
interface Entry {
    readonly title: string;
    /** One sentence that fits any component of its kind. */
    readonly meaning: string;
}
export declare const reasonCodes: {
    readonly BAD_STATE: {
        readonly title: "Component not working";
        readonly meaning: "The component is in a state in which it carries no traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly BAD_STATE_ATTACHMENT: {
        readonly title: "Attachment not working";
        readonly meaning: "The attachment between two components is in a state in which it carries no traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Keep the gateway attached to the VPC, or move the routes that lead to it.";
    };
    readonly BAD_STATE_ROUTE: {
        readonly title: "Blackhole route";
        readonly meaning: "The route that applies leads to a target that is gone or not working, so packets are dropped.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Point the route at a target that exists, or remove it so that the next best route applies.";
    };
    readonly BAD_STATE_VPN: {
        readonly title: "VPN connection not working";
        readonly meaning: "The VPN connection is in a state in which it carries no traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly UNKNOWN_DESTINATION: {
        readonly title: "Destination not known";
        readonly meaning: "Too little is known about the destination to follow the way any further.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly UNKNOWN_RESOURCE: {
        readonly title: "Resource not known";
        readonly meaning: "The resource cannot be described, so it cannot be analysed.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly NO_POSSIBLE_DESTINATION: {
        readonly title: "Nowhere to deliver";
        readonly meaning: "The component can deliver the packet to no destination, or only to one in another account or Region.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly PROTOCOL_RESTRICTION: {
        readonly title: "Protocol not accepted";
        readonly meaning: "The component accepts certain protocols only, and this is not one of them.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ENI_ADDRESS_RESTRICTION: {
        readonly title: "Not the interface's address";
        readonly meaning: "The network interface accepts and sends packets of its own private addresses only.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Give both ends an address of the same family (IPv4 or IPv6).";
    };
    readonly ENI_SG_RULES_MISMATCH: {
        readonly title: "No security group rule applies";
        readonly meaning: "None of the security group's rules in this direction allows the traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Add a rule that allows this peer, protocol and port in this direction.";
    };
    readonly ENI_SOURCE_DEST_CHECK_RESTRICTION: {
        readonly title: "Source/destination check";
        readonly meaning: "The network interface drops packets that are neither from nor to one of its own addresses.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly SG_HAS_NO_RULES: {
        readonly title: "Security group without rules";
        readonly meaning: "The security group has no rule at all in this direction, so it allows nothing.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Add a rule in this direction: a security group starts without inbound rules, and one that Terraform makes without outbound rules too.";
    };
    readonly SG_REFERENCES_NOT_PRESERVED: {
        readonly title: "Security group identity lost on the way";
        readonly meaning: "A component on the way drops the sender's group membership, so rules that name a group no longer match.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly SG_REFERENCING_SUPPORT: {
        readonly title: "Security group referencing is off";
        readonly meaning: "The transit gateway attachment does not carry group membership, so rules that name a group do not match.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly UNKNOWN_PEERED_SGS: {
        readonly title: "Peer's security groups not known";
        readonly meaning: "The peered VPC is not known, so rules that name one of its security groups count as not matching.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly SUBNET_ACL_RESTRICTION: {
        readonly title: "Network ACL";
        readonly meaning: "The subnet's network ACL does not allow the traffic in this direction.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Add an allow entry with a lower number, and one for the answers: a network ACL keeps no state.";
    };
    readonly CANNOT_ROUTE: {
        readonly title: "Route does not match";
        readonly meaning: "The route's CIDR block or prefix list does not hold the packet's destination.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Send this traffic by a gateway that leads to the destination.";
    };
    readonly HIGHER_PRIORITY_ROUTE: {
        readonly title: "Another route has priority";
        readonly meaning: "A route of higher priority covers the same CIDR block, so this one is not used.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly MORE_SPECIFIC_ROUTE: {
        readonly title: "A more specific route wins";
        readonly meaning: "A route with a longer prefix matches the destination, so this one is not used.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly NO_ROUTE_TO_DESTINATION: {
        readonly title: "No route";
        readonly meaning: "The route table that applies has no route to the destination.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Add a route to the destination, or associate the subnet with a route table that has one.";
    };
    readonly VPC_LOCAL_ROUTE_CIDR_RESTRICTION: {
        readonly title: "Local route only";
        readonly meaning: "The local route covers the VPC's own CIDR blocks and nothing else.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly GATEWAY_REJECTS_SPOOFED_TRAFFIC: {
        readonly title: "Spoofed source";
        readonly meaning: "The gateway drops packets whose source address is not the sender's own.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS: {
        readonly title: "Destination outside the VPC";
        readonly meaning: "The internet gateway lets in only what is addressed to the VPC's own CIDR blocks.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: {
        readonly title: "Private destination at the internet gateway";
        readonly meaning: "The internet gateway drops outbound packets to private addresses (RFC 1918).";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS: {
        readonly title: "Shared destination at the internet gateway";
        readonly meaning: "The internet gateway drops outbound packets to shared addresses (RFC 6598).";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: {
        readonly title: "Private source at the internet gateway";
        readonly meaning: "The internet gateway drops inbound packets from private addresses (RFC 1918).";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: {
        readonly title: "Shared source at the internet gateway";
        readonly meaning: "The internet gateway drops inbound packets from shared addresses (RFC 6598).";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: {
        readonly title: "Nobody has that public address";
        readonly meaning: "The internet gateway lets in only what is addressed to a public address of an attached network interface.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: {
        readonly title: "No public address";
        readonly meaning: "The source has no public address, so it cannot leave through the internet gateway.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
        readonly remedy: "Give what sends into the internet gateway a public address (an Elastic IP, if it is a NAT gateway), or send the traffic through a public NAT gateway.";
    };
    readonly INGRESS_RTB_NO_PUBLIC_IP: {
        readonly title: "Middlebox without public address";
        readonly meaning: "The appliance behind an ingress route table has no public address, so nothing from the internet gets to it.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly INGRESS_RTB_TRAFFIC_REDIRECTION: {
        readonly title: "Redirected to a middlebox";
        readonly meaning: "The subnet's traffic is redirected to an appliance, so its own route to the internet gateway is not used.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VPC_BLOCK_PUBLIC_ACCESS_ENABLED: {
        readonly title: "VPC Block Public Access";
        readonly meaning: "VPC Block Public Access keeps internet traffic away from the VPC or subnet.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly NGW_DEST_ADDRESS_PRESERVATION: {
        readonly title: "NAT keeps the destination";
        readonly meaning: "A NAT gateway does not change the destination address.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly NGW_REQUIRES_SOURCE_IN_VPC: {
        readonly title: "NAT serves its own VPC only";
        readonly meaning: "The NAT gateway carries traffic of network interfaces in its own VPC only.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly NGW_SOURCE_ADDRESS_REASSIGN: {
        readonly title: "NAT changes the source";
        readonly meaning: "The NAT gateway replaces the source address of outbound traffic with its own.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly REGIONAL_NGW_ROUTE_AZ_RESTRICTION: {
        readonly title: "Regional NAT gateway is not in this zone";
        readonly meaning: "The regional NAT gateway does not serve the Availability Zone in which the traffic starts.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly REMAP_EPHEMERAL_PORT: {
        readonly title: "Source port changed";
        readonly meaning: "The NAT gateway or load balancer sends on from an ephemeral port between 1024 and 65535.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly PCX_REQUIRES_ADDRESS_IN_VPC_CIDR: {
        readonly title: "Peering carries the peer's addresses only";
        readonly meaning: "The peering connection carries only traffic between addresses of the two VPCs' own CIDR blocks.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS: {
        readonly title: "Source is not an interface's address";
        readonly meaning: "The virtual private gateway takes only what comes from an attached network interface of the VPC.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: {
        readonly title: "Destination is not an interface's address";
        readonly meaning: "The virtual private gateway lets in only what is addressed to an attached network interface of the VPC.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: {
        readonly title: "Attachment without route table";
        readonly meaning: "The transit gateway attachment is associated with no valid transit gateway route table.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_ATTACH_VPC_AZ_RESTRICTION: {
        readonly title: "Attachment and Availability Zone";
        readonly meaning: "The transit gateway attachment does not forward to the network interface of this Availability Zone.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_BAD_STATE_VPN: {
        readonly title: "VPN connection of the transit gateway not working";
        readonly meaning: "The transit gateway's VPN connection is in a state in which it carries no traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_ROUTE_AZ_RESTRICTION: {
        readonly title: "Transit gateway is not in this zone";
        readonly meaning: "The attachment has no subnet in the Availability Zone in which the traffic starts.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_RTB_BAD_STATE_ROUTE: {
        readonly title: "Blackhole route of the transit gateway";
        readonly meaning: "The transit gateway's route to the destination leads to something that is not working.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_RTB_CANNOT_ROUTE: {
        readonly title: "Transit gateway route does not match";
        readonly meaning: "The transit gateway's route does not hold the packet's destination.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_RTB_HIGHER_PRIORITY_ROUTE: {
        readonly title: "Another transit gateway route has priority";
        readonly meaning: "A transit gateway route of higher priority covers the same CIDR block, so this one is not used.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_RTB_MORE_SPECIFIC_ROUTE: {
        readonly title: "A more specific transit gateway route wins";
        readonly meaning: "A transit gateway route with a longer prefix matches the destination, so this one is not used.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: {
        readonly title: "No route to the attachment";
        readonly meaning: "The transit gateway's route table has no route to the attachment.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TGW_RTB_ROUTES_ARE_UNKNOWN: {
        readonly title: "Transit gateway routes not known";
        readonly meaning: "The routes of the transit gateway's route table are not known.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION: {
        readonly title: "Gateway endpoint answers for its service only";
        readonly meaning: "A gateway endpoint emits only packets from the addresses of its prefix list.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VPCE_GATEWAY_PROTOCOL_RESTRICTION: {
        readonly title: "Gateway endpoint protocols";
        readonly meaning: "A gateway endpoint carries TCP and ICMP echo and nothing else.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VPCE_INTRA_VPC_TRAFFIC: {
        readonly title: "Endpoints do not open connections";
        readonly meaning: "A VPC endpoint cannot open connections to resources of the VPC in which it stands.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly VPCE_SERVICE_NOT_INSTALLED_IN_AZ: {
        readonly title: "Endpoint service is not in this zone";
        readonly meaning: "The endpoint service is not offered in the Availability Zone.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELB_ACL_RESTRICTION: {
        readonly title: "Network ACL at the Classic Load Balancer";
        readonly meaning: "The network ACL applies to what a Classic Load Balancer sends, even to a target in its own subnet.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELB_INSTALLED_AZ_RESTRICTION: {
        readonly title: "Target outside the enabled zones";
        readonly meaning: "The load balancer sends only to targets in Availability Zones that are enabled for it.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELB_LISTENER_PORT_RESTRICTION: {
        readonly title: "Port of the Classic Load Balancer's listener";
        readonly meaning: "The Classic Load Balancer's listener takes and sends only traffic on its own ports.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELB_LISTENERS_MISMATCH: {
        readonly title: "No Classic Load Balancer listener accepts";
        readonly meaning: "No listener of the Classic Load Balancer accepts the traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELB_NOT_CROSSZONE: {
        readonly title: "Cross-zone load balancing is off";
        readonly meaning: "Without cross-zone load balancing the load balancer does not reach the targets of other zones.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELBV2_LISTENER_HAS_NO_TG: {
        readonly title: "Listener without targets";
        readonly meaning: "The listener's target groups hold no target.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELBV2_LISTENER_PORT_RESTRICTION: {
        readonly title: "Port of the listener";
        readonly meaning: "The listener accepts only traffic to its own port.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELBV2_LISTENER_REQUIRES_TG_ACCEPT: {
        readonly title: "No target group accepts";
        readonly meaning: "None of the listener's target groups accepts the traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELBV2_LISTENERS_MISMATCH: {
        readonly title: "No listener accepts";
        readonly meaning: "No listener of the load balancer accepts the traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELBV2_NO_TARGETS_IN_AZ: {
        readonly title: "No targets in this zone";
        readonly meaning: "The load balancer has no target in the Availability Zone.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ELBV2_SOURCE_ADDRESS_PRESERVATION: {
        readonly title: "Load balancer keeps the source";
        readonly meaning: "The Network Load Balancer passes on the client's address, so targets see the client and not the balancer.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly GWLB_DESTINATION_PORT_RESTRICTION: {
        readonly title: "Port of the Gateway Load Balancer";
        readonly meaning: "Between a Gateway Load Balancer and its targets, traffic goes to port 6081.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly GWLB_PROTOCOL_RESTRICTION: {
        readonly title: "Protocol of the Gateway Load Balancer";
        readonly meaning: "Between a Gateway Load Balancer and its targets, traffic is GENEVE over UDP.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TARGET_ADDRESS_RESTRICTION: {
        readonly title: "Not a target of the load balancer";
        readonly meaning: "The load balancer reaches its registered targets only.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly TARGET_PORT_RESTRICTION: {
        readonly title: "Not the target's port";
        readonly meaning: "The load balancer reaches a target only on the port with which it is registered.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly FIREWALL_RULES_RESTRICTION: {
        readonly title: "Network Firewall rule";
        readonly meaning: "A rule of AWS Network Firewall blocks the traffic.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
    };
    readonly ASSUMPTION_PRESERVE_CLIENT_IP_IS_DISABLED: {
        readonly title: "Assumed: client addresses are not preserved";
        readonly meaning: "The target group's attributes are not known, so client IP preservation is taken to be off.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly ASSUMPTION_PRESERVE_CLIENT_IP_IS_ENABLED: {
        readonly title: "Assumed: client addresses are preserved";
        readonly meaning: "The target group's attributes are not known, so client IP preservation is taken to be on.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly AVAILABILITY_ZONE_CROSSED: {
        readonly title: "Crosses Availability Zones";
        readonly meaning: "The way leads from one Availability Zone into another.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE: {
        readonly title: "Firewall rule group not analysed";
        readonly meaning: "A firewall rule group of higher priority that could match is of a type that is not analysed.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES: {
        readonly title: "Firewall rules not analysed";
        readonly meaning: "A firewall rule of higher priority that could match has an option that is not analysed.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly FIREWALL_UNSUPPORTED_RULE_OPTIONS: {
        readonly title: "Firewall rule options not analysed";
        readonly meaning: "The firewall rule that matches has an option that is not analysed.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly MISSING_TARGET_GROUP_ATTRIBUTES: {
        readonly title: "Target group attributes not known";
        readonly meaning: "The target group's attributes are not known, so they were not considered.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly PATH_THROUGH_GWLB_NOT_CHECKED: {
        readonly title: "Inspection not analysed";
        readonly meaning: "What a Gateway Load Balancer behind the endpoint does with the traffic was not considered.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY: {
        readonly title: "No way back to the transit gateway";
        readonly meaning: "There is no route from the VPC endpoint back to the transit gateway, so answers may be dropped.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED: {
        readonly title: "Appliance mode is off";
        readonly meaning: "The attachment sends traffic through a firewall without appliance mode, which can part requests and answers.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly UNIDIRECTIONAL_PATH_ANALYSIS_ONLY: {
        readonly title: "Way back not analysed";
        readonly meaning: "Only the way to the destination was analysed; something may still block the answers.";
        readonly origin: "aws";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
    };
    readonly DNS_NO_ADDRESS: {
        readonly title: "The private name holds no address";
        readonly meaning: "Private DNS answers for the service's name in the whole VPC, and its answer holds no address.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html";
        readonly remedy: "Give the endpoint at least one subnet, or turn its private DNS off.";
    };
    readonly DNS_NAME_SHADOWED: {
        readonly title: "The name is shadowed";
        readonly meaning: "A private hosted zone or a resolver rule answers in place of the public zone, and has no such record.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html";
        readonly remedy: "Add the record to the private hosted zone, or narrow the zone or rule to the names that it serves.";
    };
    readonly DNS_SUPPORT_DISABLED: {
        readonly title: "DNS support of the VPC is off";
        readonly meaning: "The VPC's DNS support or DNS hostnames are off, so names are not answered, or not with private addresses.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support";
        readonly remedy: "Set enable_dns_support and enable_dns_hostnames of the VPC to true.";
    };
    readonly VPCE_PRIVATE_DNS_CONFLICT: {
        readonly title: "Private DNS name already taken";
        readonly meaning: "Another endpoint of the VPC holds the same private DNS name, so this one cannot be created.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html";
        readonly remedy: "Keep private DNS on one endpoint for each service of the VPC, and turn it off on the others.";
    };
    readonly VPCE_POLICY_DENIES: {
        readonly title: "Endpoint policy";
        readonly meaning: "The packets arrive, but the endpoint's policy does not allow the call.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html";
        readonly remedy: "Allow the principal, action and resource of the call in the endpoint's policy.";
    };
    readonly SOURCE_IP_CONDITION_MISMATCH: {
        readonly title: "The call arrives from another address";
        readonly meaning: "A policy asks where the call comes from, and by its new way it no longer comes from there.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html";
        readonly remedy: "Let the policy also accept the endpoint (aws:SourceVpce) or the VPC (aws:SourceVpc): aws:SourceIp is absent there.";
    };
    readonly CLOUD9_TEMPORARY_CREDENTIALS_IP: {
        readonly title: "Cloud9 credentials are bound to an address";
        readonly meaning: "Cloud9's managed temporary credentials work only from the environment's own public address.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/cloud9/latest/user-guide/security-iam.html#auth-and-access-control-temporary-managed-credentials";
        readonly remedy: "Keep the environment on its own public address for this service, or give it an instance profile.";
    };
    readonly API_GATEWAY_PRIVATE_DNS_HIJACK: {
        readonly title: "The endpoint answers for public APIs";
        readonly meaning: "Private DNS for execute-api takes calls to every API of the Region to the endpoint, which refuses public ones.";
        readonly origin: "flowbreak";
        readonly page: "https://repost.aws/knowledge-center/api-gateway-vpc-connections";
        readonly remedy: "Turn private DNS of the execute-api endpoint off, or call public APIs by a custom domain name.";
    };
    readonly AZ_WITHOUT_ENDPOINT_ENI: {
        readonly title: "No endpoint in the source's zone";
        readonly meaning: "The endpoint has no network interface in the source's Availability Zone, so calls cross into another one.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html";
        readonly remedy: "Give the endpoint a subnet in the source's Availability Zone.";
    };
    readonly EPHEMERAL_PORTS_PARTIAL: {
        readonly title: "Answers pass on some ports only";
        readonly meaning: "The rules let answers return to only some of the ports from which the client opens connections.";
        readonly origin: "flowbreak";
        readonly page: "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html";
        readonly remedy: "Allow the whole range of the client's ephemeral ports (1024-65535 covers every kind of client).";
    };
    readonly REPLACED_WHILE_APPLYING: {
        readonly title: "Gap while applying";
        readonly meaning: "The component that carries the flow is deleted before its replacement stands, and nothing passes meanwhile.";
        readonly origin: "flowbreak";
        readonly page: "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle";
        readonly remedy: "Avoid the replacement, or apply when nobody needs it; create_before_destroy helps where two can stand side by side, which endpoints with one private DNS name cannot.";
    };
    readonly VALUE_NOT_KNOWN_UNTIL_APPLY: {
        readonly title: "Known after apply";
        readonly meaning: "The value that decides becomes known only when the plan is applied.";
        readonly origin: "flowbreak";
        readonly page: "docs/reasons.md#value_not_known_until_apply";
        readonly remedy: "Give the value in the configuration where you can, or look at this flow once the plan is applied.";
    };
    readonly OUTSIDE_THE_PLAN: {
        readonly title: "Outside of what was given";
        readonly meaning: "The fact that decides belongs to a component of which no plan, state or inventory was given.";
        readonly origin: "flowbreak";
        readonly page: "docs/reasons.md#outside_the_plan";
        readonly remedy: "Look the fact up where the component is kept: in another state, or in the account.";
    };
};
export type ReasonCode = keyof typeof reasonCodes;
/** The codes that `docs/reasons.md` explains, and for which the reports have words of their own. */
export type ExplainedReasonCode = {
    [Code in ReasonCode]: (typeof reasonCodes)[Code] extends {
        readonly remedy: string;
    } ? Code : never;
}[ReasonCode];
export interface ReasonCodeEntry extends Entry {
    readonly origin: "aws" | "flowbreak";
    readonly page: string;
    readonly remedy?: string;
}
/** The entry of a code, whichever it is. */
export declare function reasonCode(code: ReasonCode): ReasonCodeEntry;
export {};

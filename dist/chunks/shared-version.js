// src/aws/reason-codes.ts
const explanationCodes = "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html";
const detailCodes = "https://docs.aws.amazon.com/vpc/latest/reachability/additional-detail-codes.html";
const reasonCodes = {
	BAD_STATE: {
		title: "Component not working",
		meaning: "The component is in a state in which it carries no traffic.",
		origin: "aws",
		page: explanationCodes
	},
	BAD_STATE_ATTACHMENT: {
		title: "Attachment not working",
		meaning: "The attachment between two components is in a state in which it carries no traffic.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Keep the gateway attached to the VPC, or move the routes that lead to it."
	},
	BAD_STATE_ROUTE: {
		title: "Blackhole route",
		meaning: "The route that applies leads to a target that is gone or not working, so packets are dropped.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Point the route at a target that exists, or remove it so that the next best route applies."
	},
	BAD_STATE_VPN: {
		title: "VPN connection not working",
		meaning: "The VPN connection is in a state in which it carries no traffic.",
		origin: "aws",
		page: explanationCodes
	},
	UNKNOWN_DESTINATION: {
		title: "Destination not known",
		meaning: "Too little is known about the destination to follow the way any further.",
		origin: "aws",
		page: explanationCodes
	},
	UNKNOWN_RESOURCE: {
		title: "Resource not known",
		meaning: "The resource cannot be described, so it cannot be analysed.",
		origin: "aws",
		page: explanationCodes
	},
	NO_POSSIBLE_DESTINATION: {
		title: "Nowhere to deliver",
		meaning: "The component can deliver the packet to no destination, or only to one in another account or Region.",
		origin: "aws",
		page: explanationCodes
	},
	PROTOCOL_RESTRICTION: {
		title: "Protocol not accepted",
		meaning: "The component accepts certain protocols only, and this is not one of them.",
		origin: "aws",
		page: explanationCodes
	},
	ENI_ADDRESS_RESTRICTION: {
		title: "Not the interface's address",
		meaning: "The network interface accepts and sends packets of its own private addresses only.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Give both ends an address of the same family (IPv4 or IPv6)."
	},
	ENI_SG_RULES_MISMATCH: {
		title: "No security group rule applies",
		meaning: "None of the security group's rules in this direction allows the traffic.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Add a rule that allows this peer, protocol and port in this direction."
	},
	ENI_SOURCE_DEST_CHECK_RESTRICTION: {
		title: "Source/destination check",
		meaning: "The network interface drops packets that are neither from nor to one of its own addresses.",
		origin: "aws",
		page: explanationCodes
	},
	SG_HAS_NO_RULES: {
		title: "Security group without rules",
		meaning: "The security group has no rule at all in this direction, so it allows nothing.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Add a rule in this direction: a security group starts without inbound rules, and one that Terraform makes without outbound rules too."
	},
	SG_REFERENCES_NOT_PRESERVED: {
		title: "Security group identity lost on the way",
		meaning: "A component on the way drops the sender's group membership, so rules that name a group no longer match.",
		origin: "aws",
		page: explanationCodes
	},
	SG_REFERENCING_SUPPORT: {
		title: "Security group referencing is off",
		meaning: "The transit gateway attachment does not carry group membership, so rules that name a group do not match.",
		origin: "aws",
		page: explanationCodes
	},
	UNKNOWN_PEERED_SGS: {
		title: "Peer's security groups not known",
		meaning: "The peered VPC is not known, so rules that name one of its security groups count as not matching.",
		origin: "aws",
		page: explanationCodes
	},
	SUBNET_ACL_RESTRICTION: {
		title: "Network ACL",
		meaning: "The subnet's network ACL does not allow the traffic in this direction.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Add an allow entry with a lower number, and one for the answers: a network ACL keeps no state."
	},
	CANNOT_ROUTE: {
		title: "Route does not match",
		meaning: "The route's CIDR block or prefix list does not hold the packet's destination.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Send this traffic by a gateway that leads to the destination."
	},
	HIGHER_PRIORITY_ROUTE: {
		title: "Another route has priority",
		meaning: "A route of higher priority covers the same CIDR block, so this one is not used.",
		origin: "aws",
		page: explanationCodes
	},
	MORE_SPECIFIC_ROUTE: {
		title: "A more specific route wins",
		meaning: "A route with a longer prefix matches the destination, so this one is not used.",
		origin: "aws",
		page: explanationCodes
	},
	NO_ROUTE_TO_DESTINATION: {
		title: "No route",
		meaning: "The route table that applies has no route to the destination.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Add a route to the destination, or associate the subnet with a route table that has one."
	},
	VPC_LOCAL_ROUTE_CIDR_RESTRICTION: {
		title: "Local route only",
		meaning: "The local route covers the VPC's own CIDR blocks and nothing else.",
		origin: "aws",
		page: explanationCodes
	},
	GATEWAY_REJECTS_SPOOFED_TRAFFIC: {
		title: "Spoofed source",
		meaning: "The gateway drops packets whose source address is not the sender's own.",
		origin: "aws",
		page: explanationCodes
	},
	IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS: {
		title: "Destination outside the VPC",
		meaning: "The internet gateway lets in only what is addressed to the VPC's own CIDR blocks.",
		origin: "aws",
		page: explanationCodes
	},
	IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: {
		title: "Private destination at the internet gateway",
		meaning: "The internet gateway drops outbound packets to private addresses (RFC 1918).",
		origin: "aws",
		page: explanationCodes
	},
	IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS: {
		title: "Shared destination at the internet gateway",
		meaning: "The internet gateway drops outbound packets to shared addresses (RFC 6598).",
		origin: "aws",
		page: explanationCodes
	},
	IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: {
		title: "Private source at the internet gateway",
		meaning: "The internet gateway drops inbound packets from private addresses (RFC 1918).",
		origin: "aws",
		page: explanationCodes
	},
	IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: {
		title: "Shared source at the internet gateway",
		meaning: "The internet gateway drops inbound packets from shared addresses (RFC 6598).",
		origin: "aws",
		page: explanationCodes
	},
	IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: {
		title: "Nobody has that public address",
		meaning: "The internet gateway lets in only what is addressed to a public address of an attached network interface.",
		origin: "aws",
		page: explanationCodes
	},
	IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: {
		title: "No public address",
		meaning: "The source has no public address, so it cannot leave through the internet gateway.",
		origin: "aws",
		page: explanationCodes,
		remedy: "Give what sends into the internet gateway a public address (an Elastic IP, if it is a NAT gateway), or send the traffic through a public NAT gateway."
	},
	INGRESS_RTB_NO_PUBLIC_IP: {
		title: "Middlebox without public address",
		meaning: "The appliance behind an ingress route table has no public address, so nothing from the internet gets to it.",
		origin: "aws",
		page: explanationCodes
	},
	INGRESS_RTB_TRAFFIC_REDIRECTION: {
		title: "Redirected to a middlebox",
		meaning: "The subnet's traffic is redirected to an appliance, so its own route to the internet gateway is not used.",
		origin: "aws",
		page: explanationCodes
	},
	VPC_BLOCK_PUBLIC_ACCESS_ENABLED: {
		title: "VPC Block Public Access",
		meaning: "VPC Block Public Access keeps internet traffic away from the VPC or subnet.",
		origin: "aws",
		page: explanationCodes
	},
	NGW_DEST_ADDRESS_PRESERVATION: {
		title: "NAT keeps the destination",
		meaning: "A NAT gateway does not change the destination address.",
		origin: "aws",
		page: explanationCodes
	},
	NGW_REQUIRES_SOURCE_IN_VPC: {
		title: "NAT serves its own VPC only",
		meaning: "The NAT gateway carries traffic of network interfaces in its own VPC only.",
		origin: "aws",
		page: explanationCodes
	},
	NGW_SOURCE_ADDRESS_REASSIGN: {
		title: "NAT changes the source",
		meaning: "The NAT gateway replaces the source address of outbound traffic with its own.",
		origin: "aws",
		page: explanationCodes
	},
	REGIONAL_NGW_ROUTE_AZ_RESTRICTION: {
		title: "Regional NAT gateway is not in this zone",
		meaning: "The regional NAT gateway does not serve the Availability Zone in which the traffic starts.",
		origin: "aws",
		page: explanationCodes
	},
	REMAP_EPHEMERAL_PORT: {
		title: "Source port changed",
		meaning: "The NAT gateway or load balancer sends on from an ephemeral port between 1024 and 65535.",
		origin: "aws",
		page: explanationCodes
	},
	PCX_REQUIRES_ADDRESS_IN_VPC_CIDR: {
		title: "Peering carries the peer's addresses only",
		meaning: "The peering connection carries only traffic between addresses of the two VPCs' own CIDR blocks.",
		origin: "aws",
		page: explanationCodes
	},
	VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS: {
		title: "Source is not an interface's address",
		meaning: "The virtual private gateway takes only what comes from an attached network interface of the VPC.",
		origin: "aws",
		page: explanationCodes
	},
	VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: {
		title: "Destination is not an interface's address",
		meaning: "The virtual private gateway lets in only what is addressed to an attached network interface of the VPC.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: {
		title: "Attachment without route table",
		meaning: "The transit gateway attachment is associated with no valid transit gateway route table.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_ATTACH_VPC_AZ_RESTRICTION: {
		title: "Attachment and Availability Zone",
		meaning: "The transit gateway attachment does not forward to the network interface of this Availability Zone.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_BAD_STATE_VPN: {
		title: "VPN connection of the transit gateway not working",
		meaning: "The transit gateway's VPN connection is in a state in which it carries no traffic.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_ROUTE_AZ_RESTRICTION: {
		title: "Transit gateway is not in this zone",
		meaning: "The attachment has no subnet in the Availability Zone in which the traffic starts.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_RTB_BAD_STATE_ROUTE: {
		title: "Blackhole route of the transit gateway",
		meaning: "The transit gateway's route to the destination leads to something that is not working.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_RTB_CANNOT_ROUTE: {
		title: "Transit gateway route does not match",
		meaning: "The transit gateway's route does not hold the packet's destination.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_RTB_HIGHER_PRIORITY_ROUTE: {
		title: "Another transit gateway route has priority",
		meaning: "A transit gateway route of higher priority covers the same CIDR block, so this one is not used.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_RTB_MORE_SPECIFIC_ROUTE: {
		title: "A more specific transit gateway route wins",
		meaning: "A transit gateway route with a longer prefix matches the destination, so this one is not used.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: {
		title: "No route to the attachment",
		meaning: "The transit gateway's route table has no route to the attachment.",
		origin: "aws",
		page: explanationCodes
	},
	TGW_RTB_ROUTES_ARE_UNKNOWN: {
		title: "Transit gateway routes not known",
		meaning: "The routes of the transit gateway's route table are not known.",
		origin: "aws",
		page: explanationCodes
	},
	VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION: {
		title: "Gateway endpoint answers for its service only",
		meaning: "A gateway endpoint emits only packets from the addresses of its prefix list.",
		origin: "aws",
		page: explanationCodes
	},
	VPCE_GATEWAY_PROTOCOL_RESTRICTION: {
		title: "Gateway endpoint protocols",
		meaning: "A gateway endpoint carries TCP and ICMP echo and nothing else.",
		origin: "aws",
		page: explanationCodes
	},
	VPCE_INTRA_VPC_TRAFFIC: {
		title: "Endpoints do not open connections",
		meaning: "A VPC endpoint cannot open connections to resources of the VPC in which it stands.",
		origin: "aws",
		page: explanationCodes
	},
	VPCE_SERVICE_NOT_INSTALLED_IN_AZ: {
		title: "Endpoint service is not in this zone",
		meaning: "The endpoint service is not offered in the Availability Zone.",
		origin: "aws",
		page: explanationCodes
	},
	ELB_ACL_RESTRICTION: {
		title: "Network ACL at the Classic Load Balancer",
		meaning: "The network ACL applies to what a Classic Load Balancer sends, even to a target in its own subnet.",
		origin: "aws",
		page: explanationCodes
	},
	ELB_INSTALLED_AZ_RESTRICTION: {
		title: "Target outside the enabled zones",
		meaning: "The load balancer sends only to targets in Availability Zones that are enabled for it.",
		origin: "aws",
		page: explanationCodes
	},
	ELB_LISTENER_PORT_RESTRICTION: {
		title: "Port of the Classic Load Balancer's listener",
		meaning: "The Classic Load Balancer's listener takes and sends only traffic on its own ports.",
		origin: "aws",
		page: explanationCodes
	},
	ELB_LISTENERS_MISMATCH: {
		title: "No Classic Load Balancer listener accepts",
		meaning: "No listener of the Classic Load Balancer accepts the traffic.",
		origin: "aws",
		page: explanationCodes
	},
	ELB_NOT_CROSSZONE: {
		title: "Cross-zone load balancing is off",
		meaning: "Without cross-zone load balancing the load balancer does not reach the targets of other zones.",
		origin: "aws",
		page: explanationCodes
	},
	ELBV2_LISTENER_HAS_NO_TG: {
		title: "Listener without targets",
		meaning: "The listener's target groups hold no target.",
		origin: "aws",
		page: explanationCodes
	},
	ELBV2_LISTENER_PORT_RESTRICTION: {
		title: "Port of the listener",
		meaning: "The listener accepts only traffic to its own port.",
		origin: "aws",
		page: explanationCodes
	},
	ELBV2_LISTENER_REQUIRES_TG_ACCEPT: {
		title: "No target group accepts",
		meaning: "None of the listener's target groups accepts the traffic.",
		origin: "aws",
		page: explanationCodes
	},
	ELBV2_LISTENERS_MISMATCH: {
		title: "No listener accepts",
		meaning: "No listener of the load balancer accepts the traffic.",
		origin: "aws",
		page: explanationCodes
	},
	ELBV2_NO_TARGETS_IN_AZ: {
		title: "No targets in this zone",
		meaning: "The load balancer has no target in the Availability Zone.",
		origin: "aws",
		page: explanationCodes
	},
	ELBV2_SOURCE_ADDRESS_PRESERVATION: {
		title: "Load balancer keeps the source",
		meaning: "The Network Load Balancer passes on the client's address, so targets see the client and not the balancer.",
		origin: "aws",
		page: explanationCodes
	},
	GWLB_DESTINATION_PORT_RESTRICTION: {
		title: "Port of the Gateway Load Balancer",
		meaning: "Between a Gateway Load Balancer and its targets, traffic goes to port 6081.",
		origin: "aws",
		page: explanationCodes
	},
	GWLB_PROTOCOL_RESTRICTION: {
		title: "Protocol of the Gateway Load Balancer",
		meaning: "Between a Gateway Load Balancer and its targets, traffic is GENEVE over UDP.",
		origin: "aws",
		page: explanationCodes
	},
	TARGET_ADDRESS_RESTRICTION: {
		title: "Not a target of the load balancer",
		meaning: "The load balancer reaches its registered targets only.",
		origin: "aws",
		page: explanationCodes
	},
	TARGET_PORT_RESTRICTION: {
		title: "Not the target's port",
		meaning: "The load balancer reaches a target only on the port with which it is registered.",
		origin: "aws",
		page: explanationCodes
	},
	FIREWALL_RULES_RESTRICTION: {
		title: "Network Firewall rule",
		meaning: "A rule of AWS Network Firewall blocks the traffic.",
		origin: "aws",
		page: explanationCodes
	},
	ASSUMPTION_PRESERVE_CLIENT_IP_IS_DISABLED: {
		title: "Assumed: client addresses are not preserved",
		meaning: "The target group's attributes are not known, so client IP preservation is taken to be off.",
		origin: "aws",
		page: detailCodes
	},
	ASSUMPTION_PRESERVE_CLIENT_IP_IS_ENABLED: {
		title: "Assumed: client addresses are preserved",
		meaning: "The target group's attributes are not known, so client IP preservation is taken to be on.",
		origin: "aws",
		page: detailCodes
	},
	AVAILABILITY_ZONE_CROSSED: {
		title: "Crosses Availability Zones",
		meaning: "The way leads from one Availability Zone into another.",
		origin: "aws",
		page: detailCodes
	},
	FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE: {
		title: "Firewall rule group not analysed",
		meaning: "A firewall rule group of higher priority that could match is of a type that is not analysed.",
		origin: "aws",
		page: detailCodes
	},
	FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES: {
		title: "Firewall rules not analysed",
		meaning: "A firewall rule of higher priority that could match has an option that is not analysed.",
		origin: "aws",
		page: detailCodes
	},
	FIREWALL_UNSUPPORTED_RULE_OPTIONS: {
		title: "Firewall rule options not analysed",
		meaning: "The firewall rule that matches has an option that is not analysed.",
		origin: "aws",
		page: detailCodes
	},
	MISSING_TARGET_GROUP_ATTRIBUTES: {
		title: "Target group attributes not known",
		meaning: "The target group's attributes are not known, so they were not considered.",
		origin: "aws",
		page: detailCodes
	},
	PATH_THROUGH_GWLB_NOT_CHECKED: {
		title: "Inspection not analysed",
		meaning: "What a Gateway Load Balancer behind the endpoint does with the traffic was not considered.",
		origin: "aws",
		page: detailCodes
	},
	RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY: {
		title: "No way back to the transit gateway",
		meaning: "There is no route from the VPC endpoint back to the transit gateway, so answers may be dropped.",
		origin: "aws",
		page: detailCodes
	},
	TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED: {
		title: "Appliance mode is off",
		meaning: "The attachment sends traffic through a firewall without appliance mode, which can part requests and answers.",
		origin: "aws",
		page: detailCodes
	},
	UNIDIRECTIONAL_PATH_ANALYSIS_ONLY: {
		title: "Way back not analysed",
		meaning: "Only the way to the destination was analysed; something may still block the answers.",
		origin: "aws",
		page: detailCodes
	},
	DNS_NO_ADDRESS: {
		title: "The private name holds no address",
		meaning: "Private DNS answers for the service's name in the whole VPC, and its answer holds no address.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html",
		remedy: "Give the endpoint at least one subnet, or turn its private DNS off."
	},
	DNS_NAME_SHADOWED: {
		title: "The name is shadowed",
		meaning: "A private hosted zone or a resolver rule answers in place of the public zone, and has no such record.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html",
		remedy: "Add the record to the private hosted zone, or narrow the zone or rule to the names that it serves."
	},
	DNS_SUPPORT_DISABLED: {
		title: "DNS support of the VPC is off",
		meaning: "The VPC's DNS support or DNS hostnames are off, so names are not answered, or not with private addresses.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support",
		remedy: "Set enable_dns_support and enable_dns_hostnames of the VPC to true."
	},
	VPCE_PRIVATE_DNS_CONFLICT: {
		title: "Private DNS name already taken",
		meaning: "Another endpoint of the VPC holds the same private DNS name, so this one cannot be created.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html",
		remedy: "Keep private DNS on one endpoint for each service of the VPC, and turn it off on the others."
	},
	VPCE_POLICY_DENIES: {
		title: "Endpoint policy",
		meaning: "The packets arrive, but the endpoint's policy does not allow the call.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html",
		remedy: "Allow the principal, action and resource of the call in the endpoint's policy."
	},
	SOURCE_IP_CONDITION_MISMATCH: {
		title: "The call arrives from another address",
		meaning: "A policy asks where the call comes from, and by its new way it no longer comes from there.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
		remedy: "Let the policy also accept the endpoint (aws:SourceVpce) or the VPC (aws:SourceVpc): aws:SourceIp is absent there."
	},
	CLOUD9_TEMPORARY_CREDENTIALS_IP: {
		title: "Cloud9 credentials are bound to an address",
		meaning: "Cloud9's managed temporary credentials work only from the environment's own public address.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/cloud9/latest/user-guide/security-iam.html#auth-and-access-control-temporary-managed-credentials",
		remedy: "Keep the environment on its own public address for this service, or give it an instance profile."
	},
	API_GATEWAY_PRIVATE_DNS_HIJACK: {
		title: "The endpoint answers for public APIs",
		meaning: "Private DNS for execute-api takes calls to every API of the Region to the endpoint, which refuses public ones.",
		origin: "flowbreak",
		page: "https://repost.aws/knowledge-center/api-gateway-vpc-connections",
		remedy: "Turn private DNS of the execute-api endpoint off, or call public APIs by a custom domain name."
	},
	AZ_WITHOUT_ENDPOINT_ENI: {
		title: "No endpoint in the source's zone",
		meaning: "The endpoint has no network interface in the source's Availability Zone, so calls cross into another one.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html",
		remedy: "Give the endpoint a subnet in the source's Availability Zone."
	},
	EPHEMERAL_PORTS_PARTIAL: {
		title: "Answers pass on some ports only",
		meaning: "The rules let answers return to only some of the ports from which the client opens connections.",
		origin: "flowbreak",
		page: "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html",
		remedy: "Allow the whole range of the client's ephemeral ports (1024-65535 covers every kind of client)."
	},
	REPLACED_WHILE_APPLYING: {
		title: "Gap while applying",
		meaning: "The component that carries the flow is deleted before its replacement stands, and nothing passes meanwhile.",
		origin: "flowbreak",
		page: "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
		remedy: "Avoid the replacement, or apply when nobody needs it; create_before_destroy helps where two can stand side by side, which endpoints with one private DNS name cannot."
	},
	VALUE_NOT_KNOWN_UNTIL_APPLY: {
		title: "Known after apply",
		meaning: "The value that decides becomes known only when the plan is applied.",
		origin: "flowbreak",
		page: "docs/reasons.md#value_not_known_until_apply",
		remedy: "Give the value in the configuration where you can, or look at this flow once the plan is applied."
	},
	OUTSIDE_THE_PLAN: {
		title: "Outside of what was given",
		meaning: "The fact that decides belongs to a component of which no plan, state or inventory was given.",
		origin: "flowbreak",
		page: "docs/reasons.md#outside_the_plan",
		remedy: "Look the fact up where the component is kept: in another state, or in the account."
	}
};
function reasonCode(code) {
	return reasonCodes[code];
}
// src/findings/finding.ts
const verdicts = {
	broken: {
		title: "Broken",
		meaning: "works today and will be blocked",
		failsByDefault: true
	},
	unreachable: {
		title: "Unreachable",
		meaning: "new, evidently meant to work, and blocked",
		failsByDefault: true
	},
	"at-risk": {
		title: "At risk",
		meaning: "works today; afterwards only partly, not for a while, or nobody can tell",
		failsByDefault: false
	},
	rerouted: {
		title: "Rerouted",
		meaning: "keeps working, by another way or under another source address",
		failsByDefault: false
	},
	opened: {
		title: "Opened",
		meaning: "is blocked today and will work, and nobody evidently asked for it",
		failsByDefault: false
	},
	restored: {
		title: "Restored",
		meaning: "is blocked today and will work, as evidently wished",
		failsByDefault: false
	},
	removed: {
		title: "Removed",
		meaning: "works today and goes away with its source or destination",
		failsByDefault: false
	},
	undecided: {
		title: "Undecided",
		meaning: "may be touched by the plan, and cannot be told, neither before nor after",
		failsByDefault: false
	}
};
// src/findings/fail-on.ts
const defaultFailOn = Object.keys(verdicts).filter((verdict) => verdicts[verdict].failsByDefault);
function failuresIn({ findings, undecided, notes }, failOn) {
	const told = new Set(notes.map(({ code }) => code));
	if (undecided.length > 0) told.add("undecided");
	for (const { verdict, after } of findings) {
		told.add(verdict);
		for (const { code } of after?.reasons ?? []) told.add(code);
		for (const { code } of after?.outcome === "delivered" ? after.notes : []) told.add(code);
	}
	return failOn.filter((one) => told.has(one));
}
// src/version.ts
const version = "0.1.0";
export { reasonCode as a, verdicts as i, defaultFailOn as n, reasonCodes as o, failuresIn as r, version as t };

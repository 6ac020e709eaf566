import { parseArgs } from "node:util";
import { randomUUID } from "node:crypto";
import { open, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { freemem, totalmem } from "node:os";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { constants } from "node:buffer";
import { gunzipSync } from "node:zlib";
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
// src/plan/plan.ts
var InputError = class extends Error {
	name = "InputError";
};
// src/plan/refusal.ts
const MAKE_PLAN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
function visible$1(text, limit = 200) {
	const shown = text.replace(UNSAFE, "�");
	return shown.length > limit ? `${shown.slice(0, limit)}…` : shown;
}
function refuse(name, problem) {
	return new InputError(`${name === "-" ? "standard input" : visible$1(name) || "the plan"} ${visible$1(problem, 600)}.`);
}
function asArgument(name, otherwise) {
	return /^[\w./@%+=:,][\w./@%+=:,-]*$/.test(name) ? name : otherwise;
}
// src/version.ts
const version = "0.1.0";
// src/options.ts
const source = { description: "Directory of the root module's .tf files, for all plans (default: where each plan lies)" };
const failOn = {
	description: "What fails: verdicts and reason codes, separated by commas, or none",
	default: defaultFailOn.join(",")
};
const formats = [
	"text",
	"markdown",
	"json",
	"sarif",
	"html"
];
const flags = {
	source: {
		value: "DIR",
		...source
	},
	format: {
		value: "FORM",
		description: "Form of the report: text, markdown, json, sarif or html",
		default: "text"
	},
	output: {
		value: "FILE",
		description: "Write the report to a file, all of it or nothing (default: standard output)"
	},
	"fail-on": {
		value: "LIST",
		...failOn
	},
	help: {
		short: "h",
		description: "Print this help"
	},
	version: { description: "Print the version" }
};
const onOrOff = ["true", "false"];
const inputs = {
	plan: { description: "Path of the plan as JSON (`terraform show -json tfplan > plan.json`) or a pattern (`*/plan.json`); several, one on each line" },
	source,
	label: { description: "Tells this report from others on the same pull request: the name of a root module, say" },
	"fail-on": failOn,
	mode: {
		description: "analyze reads plans and needs no token; publish brings reports of other jobs to the pull request; both does all in one",
		values: [
			"analyze",
			"publish",
			"both"
		],
		default: "both"
	},
	report: { description: "In mode publish: path of a report as JSON, or a pattern (`reports/*.json`); several, one on each line" },
	comment: {
		description: "When to begin a comment on the pull request: always, on-change (a flow changes in any way), on-findings (somebody has to act) or never",
		values: [
			"always",
			"on-change",
			"on-findings",
			"never"
		],
		default: "on-findings"
	},
	"review-comments": {
		description: "Whether to comment on the changed lines that somebody has to look at: true or false",
		values: onOrOff,
		default: "true"
	},
	annotations: {
		description: "Whether to annotate the lines that have no review comment: true or false",
		values: onOrOff,
		default: "true"
	},
	summary: {
		description: "Whether to write the job's summary: true or false",
		values: onOrOff,
		default: "true"
	},
	"check-run": {
		description: "Whether to add a check to the head commit, for use as a required status check: true or false",
		values: onOrOff,
		default: "false"
	},
	"sarif-file": { description: "Where to write the report as SARIF 2.1.0, for code scanning" },
	"html-file": { description: "Where to write the report as a page of HTML" },
	"json-file": { description: "Where to write the report as JSON, for a later job in mode publish, say" },
	"github-token": {
		description: "Token for the comments (`pull-requests: write`) and the check (`checks: write`)",
		default: "${{ github.token }}"
	}
};
({ ...Object.fromEntries(Object.entries(verdicts).map(([verdict, { meaning }]) => [verdict, { description: `Number of flows: ${meaning}` }])) });
function parseFailOn(list, setting) {
	const names = list.split(",").flatMap((name) => name.trim() || []);
	if (names.length === 0) throw new InputError(`${setting} is empty: give verdicts and reason codes, or none.`);
	if (names.length === 1 && names[0] === "none") return [];
	return names.map((name) => {
		if (canBeTold(name)) return name;
		if (name === "none") throw new InputError(`${setting} has none beside others: give either.`);
		if (Object.hasOwn(reasonCodes, name)) throw new InputError(`${setting} has ${name}, which flowbreak ${version} never tells: leave it out.`);
		const known = [...Object.keys(verdicts), ...Object.keys(reasonCodes)].filter(canBeTold);
		const otherwise = `the verdicts are ${Object.keys(verdicts).join(", ")}`;
		throw misspelled(`${visible$1(name)} in ${setting}`, name, known, otherwise);
	});
}
function canBeTold(name) {
	const codes = reasonCodes;
	return Object.hasOwn(verdicts, name) || Object.hasOwn(codes, name) && codes[name]?.remedy !== void 0;
}
function misspelled(subject, given, known, otherwise) {
	const near = nearest(given, known);
	return new InputError(`${subject} is not known: ${near === void 0 ? `${otherwise}.` : `did you mean ${near}?`}`);
}
function nearest(given, known, letters) {
	const meant = given.toLowerCase();
	const ranked = known.map((name) => ({
		name,
		distance: distance(meant, name.toLowerCase())
	})).filter(({ name, distance }) => distance <= (letters ?? Math.max(2, name.length / 4))).sort((a, b) => a.distance - b.distance);
	if (ranked[0] !== void 0 || letters !== void 0) return ranked[0]?.name;
	return known.find((name) => meant !== "" && name.toLowerCase().startsWith(meant));
}
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const [insert = 0, remove = 0, change = 0] = [
				next[j],
				row[j + 1],
				row[j]
			];
			next.push(Math.min(insert + 1, remove + 1, change + (letter === other ? 0 : 1)));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
// src/cli/arguments.ts
const unbuilt = ["context", "config"];
function parseCommand(args) {
	const { values, words } = split(args);
	if (values.has("help")) return { kind: "help" };
	if (values.has("version")) return { kind: "version" };
	const [command, ...plans] = words;
	if (command === void 0) throw new InputError("No command was given: run `flowbreak check plan.json`.");
	if (command === "help") return { kind: "help" };
	if (command !== "check") throw misspelled(`The command ${visible$1(command)}`, command, ["check", "help"], "run `flowbreak check plan.json`");
	if (plans.length === 0) throw new InputError("No plan was given: run `terraform show -json tfplan > plan.json`, then `flowbreak check plan.json`.");
	return {
		kind: "check",
		plans: [...new Set(plans)],
		source: values.get("source"),
		format: parseFormat(values.get("format") ?? flags.format.default),
		output: values.get("output"),
		failOn: parseFailOn(values.get("fail-on") ?? flags["fail-on"].default, "--fail-on")
	};
}
function split(args) {
	const values = new Map();
	const words = [];
	const { tokens } = parseArgs({
		args: [...args],
		options: parserOptions,
		strict: false,
		tokens: true
	});
	for (const token of tokens) {
		if (token.kind === "positional") words.push(token.value);
		if (token.kind !== "option") continue;
		const name = known(token.name, token.rawName);
		const { value } = flags[name];
		if (value === void 0 && token.value !== void 0) throw new InputError(`--${name} takes no value: leave it out.`);
		if (value !== void 0 && (token.value === void 0 || token.value === "")) throw new InputError(`--${name} needs a value: give --${name} ${value}.`);
		if (token.inlineValue === false && /^-./.test(token.value)) {
			const next = visible$1(token.value);
			throw new InputError(`--${name} needs a value and ${next} follows: give --${name} ${value}, or --${name}=${next}.`);
		}
		if (value !== void 0 && values.has(name)) throw new InputError(`--${name} was given twice: give it once.`);
		values.set(name, token.value ?? "");
	}
	return {
		values,
		words
	};
}
const parserOptions = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, {
	type: flag.value === void 0 ? "boolean" : "string",
	...flag.short && { short: flag.short }
}]));
function known(name, shown) {
	if (isFlag(name)) return name;
	if (unbuilt.includes(name)) throw notBuilt(shown);
	const names = Object.keys(flags).map((flag) => `--${flag}`);
	throw misspelled(`The option ${visible$1(shown)}`, shown, names, "`flowbreak --help` lists the options");
}
const isFlag = (name) => Object.hasOwn(flags, name);
function parseFormat(given) {
	const found = formats.find((format) => format === given);
	if (found !== void 0) return found;
	throw misspelled(`The form ${visible$1(given)}`, given, formats, `the forms are ${formats.join(", ")}`);
}
const notBuilt = (what) => new InputError(`${what} is not built yet in flowbreak ${version}: leave it out.`);
// src/cli/help.ts
function help() {
	return `flowbreak ${version}: which AWS network flows a Terraform plan breaks, before it is applied

Usage: flowbreak check PLAN... [options]

PLAN is what \`terraform show -json tfplan\` or \`tofu show -json tfplan\` writes;
- reads it from standard input. It may be compressed with gzip. Several plans
make one report.

Options:
${table(Object.entries(flags).map(([name, flag]) => [usage(name, flag), described(flag)]))}

Verdicts:
${table(Object.entries(verdicts).map(([verdict, { meaning }]) => [verdict, meaning]))}
A reason code (AZ_WITHOUT_ENDPOINT_ENI) fails wherever a finding tells it.

Exit status:
${table([
		["0", "nothing that fails"],
		["1", "findings that fail"],
		["2", "the input or the usage is wrong"],
		["3", "a defect of flowbreak"]
	])}

Environment:
${table([["NO_COLOR, FORCE_COLOR", "no colours, or colours not only on a terminal"], ["FLOWBREAK_DEBUG=1", "the stack of a defect, which may quote the plan"]])}

Examples:
  terraform plan -out=tfplan && terraform show -json tfplan | flowbreak check -
  flowbreak check plan.json --format json --output report.json
`;
}
const usage = (name, { value, short }) => [short === void 0 ? `--${name}` : `-${short}, --${name}`, value].join(" ").trimEnd();
const described = (flag) => flag.default === void 0 ? flag.description : `${flag.description} (default: ${flag.default})`;
function table(rows) {
	const indent = Math.max(...rows.map(([left]) => left.length)) + 4;
	return rows.map(([left, right]) => `  ${left}`.padEnd(indent) + wrap(right, indent)).join("\n");
}
const wrap = (text, indent) => text.replaceAll(new RegExp(`(.{1,${80 - indent}})( |$)`, "g"), `$1\n${" ".repeat(indent)}`).trimEnd();
// src/cli/output.ts
function print(stream, text) {
	return new Promise((resolve, reject) => {
		stream.once("error", ({ code }) => {
			if (code === "EPIPE" || stream === process.stderr) resolve();
			else reject(new InputError(`Standard output cannot be written (${code}): use --output FILE.`));
		});
		stream.write(text, (error) => {
			if (!error) resolve();
		});
	});
}
async function refuseToOverwrite(inputs, output, setting) {
	const same = (path) => realpath(path).catch(() => void 0);
	const target = await same(output);
	for (const input of inputs) if (target !== void 0 && input !== "-" && await same(input) === target) throw new InputError(`${visible$1(output)} is itself what is read: give another ${setting}.`);
}
async function writeWhole(path, text, setting) {
	try {
		const target = await realpath(path).catch(unlessMissing(path));
		const known = await stat(target).catch(unlessMissing(void 0));
		if (known !== void 0 && !known.isFile()) return await writeFile(target, text);
		const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
		try {
			await writeFile(beside, text, {
				flag: "wx",
				mode: known?.mode
			});
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	} catch (error) {
		const { code = "" } = error;
		throw new InputError(`${visible$1(path)} ${problems(setting).get(code) ?? `cannot be written (${code})`}.`);
	}
}
const problems = (setting) => new Map([
	["ENOENT", `cannot be written, because its directory does not exist: make it, or give another ${setting}`],
	["ENOTDIR", `cannot be written, because its directory is a file: give another ${setting}`],
	["EISDIR", `is a directory: give a file in it as ${setting}`],
	["EACCES", `may not be written: give another ${setting}`],
	["EPERM", `may not be written: give another ${setting}`],
	["EROFS", `is on a read-only file system: give another ${setting}`],
	["ENOSPC", "cannot be written, because the disk is full"]
]);
function unlessMissing(otherwise) {
	return (error) => {
		if (error.code === "ENOENT") return otherwise;
		throw error;
	};
}
// src/plan/memory.ts
function spareMemory() {
	const allowed = process.constrainedMemory?.() ?? 0;
	const inContainer = allowed > 0 && allowed < totalmem() ? allowed - process.memoryUsage.rss() : Number.POSITIVE_INFINITY;
	return Math.max(0, Math.min(inContainer, process.platform === "linux" ? freemem() : totalmem()));
}
function sizeText(bytes) {
	if (bytes < 1e9) return `${Math.max(1, Math.round(bytes / 1e6))} MB`;
	return `${(bytes / 1e9).toFixed(1)} GB`;
}
// src/report/untrusted.ts
const longestName = 240;
const longestProse = 1200;
const unseen = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
const visible = (text) => text.replaceAll(unseen, escaped);
function escaped(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16);
	return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
function cut(text, longest) {
	if (text.length <= longest) return text;
	const characters = Array.from(text);
	return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}
function shownName(text) {
	return visible(cut(text, longestName));
}
function shownProse(text) {
	return visible(onOneLine(text));
}
const onOneLine = (text) => cut(text, longestProse).replaceAll(/[\t\n\r ]+/g, " ").replaceAll(/^ | $/g, "");
function terminal(text, kind) {
	return (kind === "name" ? shownName(text) : shownProse(text)).replaceAll(/(?<=^|\s):(?=:[a-z][a-z-]*(?:\s|::))/gi, "\\u003a").replaceAll(/#(?=#\[)/g, "\\u0023");
}
function markdownName(text) {
	const shown = shownName(text);
	if (shown === "") return "(empty)";
	const runs = new Set((shown.match(/`+/g) ?? []).map((run) => run.length));
	let length = 1;
	while (runs.has(length)) length++;
	const fence = "`".repeat(length);
	const pad = /^`|`$|^ .*[^ ].* $/.test(shown) ? " " : "";
	return `${fence}${pad}${shown}${pad}${fence}`;
}
function markdownProse(text) {
	if (shownProse(text) === "") return "(empty)";
	return wordsOf(text).map(({ plain, code }) => plain + (code === "" ? "" : markdownName(code))).join("");
}
function markdownFence(language, text) {
	const lines = text.split(/\r\n|[\n\r]/).map((line) => visible(line.replaceAll("	", "  ")).replaceAll(/`{99,}/g, "```…"));
	const runs = lines.join("\n").match(/`+/g) ?? [];
	const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
function wordsOf(text) {
	const parts = [];
	let part = {
		plain: "",
		code: ""
	};
	let space = "";
	for (const word of shownProse(text).split(" ")) {
		const { before, core, after } = around(word);
		if (isPlain(word, core)) {
			if (part.code !== "") {
				parts.push(part);
				part = {
					plain: "",
					code: ""
				};
			}
			part.plain += space + word;
		} else {
			if (part.code !== "" && before === "") part.code += space + core;
			else {
				if (part.code !== "") {
					parts.push(part);
					part = {
						plain: "",
						code: ""
					};
				}
				part.plain += space + before;
				part.code = core;
			}
			if (after !== "") {
				parts.push(part);
				part = {
					plain: after,
					code: ""
				};
			}
		}
		space = " ";
	}
	return [...parts, part];
}
function around(word) {
	const before = /^[("']*/.exec(word)?.[0] ?? "";
	const after = /[)"',.;:?]*$/.exec(word.slice(before.length))?.[0] ?? "";
	const core = word.slice(before.length, word.length - after.length);
	return core === "" ? {
		before: "",
		core: word,
		after: ""
	} : {
		before,
		core,
		after
	};
}
function isPlain(word, core) {
	if (word === "" || /^[→–—…]$/u.test(word)) return true;
	return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./:%+-]*$/u.test(core) && !/www\.|\/\/|:.*:|^gh-\d|\b[0-9a-f]{7,40}\b/i.test(core) && !/^\d+[.)]/.test(word);
}
const htmlName = (text) => codeOfHtml(text, htmlText);
const htmlProse = (text) => proseOfHtml(text, htmlText);
function htmlText(text) {
	return text.replaceAll(/[^\p{L}\p{M}\p{N} .,/()'-]/gu, entity);
}
const codeOfHtml = (text, gate) => `<code>${gate(shownName(text))}</code>`;
const proseOfHtml = (text, gate) => wordsOf(text).map(({ plain, code }) => gate(plain) + (code === "" ? "" : codeOfHtml(code, gate))).join("");
const entity = (character) => `&#${character.codePointAt(0) ?? 0};`;
const pageName = (text) => text === "" ? "(empty)" : codeOfHtml(text, pageText);
const pageProse = (text) => shownProse(text) === "" ? "(empty)" : proseOfHtml(text, pageText);
const pageText = (text) => text.replaceAll(/[&<>"'`=]/g, entity);
const pageLines = (text) => text.split(/\r\n|[\n\r]/).map((line) => pageText(visible(line.replaceAll("	", "  ")))).join("\n");
function mermaid(text, longest) {
	if (text.trim() === "") return "(empty)";
	return visible(cut(text.replaceAll(/\s+/g, " "), longest)).replaceAll(/[^\p{L}\p{M}\p{N} ._,/-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
function sarif(text, kind) {
	const shown = kind === "name" ? cut(text, longestName) : onOneLine(text);
	return shown === "" ? "(empty)" : shown.replaceAll(moreThanText, escaped).replaceAll(/[{}]/g, "$&$&");
}
const moreThanText = new RegExp(`${unseen.source}|[&<>@#*~|$\\\\\`]|(?<=\\])\\(|:(?=//)|(?<=www)\\.|(?<=\\bgh)-(?=\\d)`, "giu");
const sarifLinkText = (text) => sarif(text, "name").replaceAll(/[[\]\\]/g, "\\$&");
function json(text) {
	if (/^[\n -~]*$/.test(text)) return text;
	return text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
}
// src/cli/progress.ts
function activity(event) {
	const plan = event.plan === "-" ? "standard input" : terminal(event.plan, "name");
	switch (event.kind) {
		case "reading": return `reading ${plan}${event.bytes === void 0 ? "" : ` (${sizeText(event.bytes)})`} …`;
		case "building": return `building the networks of ${plan} …`;
		case "asking": return `asking ${count(event.flows)} of ${plan} …`;
		case "checked": return `checked ${count(event.flows)} of ${plan}, making the report …`;
	}
}
const count = (flows) => `${flows.toLocaleString("en-US")} ${flows === 1 ? "flow" : "flows"}`;
const silence = 1e3;
var ProgressLine = class {
	#terminal;
	#begun = performance.now();
	#text = "";
	#shown = false;
	#timer;
	constructor(stream, { CI, TERM }) {
		this.#terminal = stream.isTTY === true && !CI && TERM !== "dumb" ? stream : void 0;
	}
	tell = (event) => {
		if (this.#terminal === void 0) return;
		this.#text = `flowbreak: ${activity(event)}`;
		const left = this.#begun + silence - performance.now();
		if (left <= 0) this.#show();
		else this.#timer ??= setTimeout(() => this.#show(), left).unref();
	};
	end = () => {
		clearTimeout(this.#timer);
		if (this.#shown) this.#terminal?.write(erase);
		this.#shown = false;
	};
	#show() {
		this.#shown = true;
		this.#terminal?.write(erase + fitting(this.#text, (this.#terminal.columns || 80) - 1));
	}
};
const erase = "\r\x1B[K";
function fitting(text, columns) {
	let width = 0;
	let shown = "";
	for (const character of text) {
		width += (character.codePointAt(0) ?? 0) >= 4352 && character !== "…" ? 2 : 1;
		if (width > columns) return `${shown.slice(0, -1)}…`;
		shown += character;
	}
	return text;
}
// src/cli/sentences.ts
function outcome({ summary, failed, failOn }) {
	const counts = Object.keys(verdicts).flatMap((verdict) => summary[verdict] > 0 ? `${summary[verdict]} ${verdict}` : []);
	const flows = summary.checked === 1 ? "flow" : "flows";
	const found = `${counts.join(", ") || "nothing found"}, ${summary.checked} ${flows} checked`;
	return failed ? `${found}; fails on ${failOn.join(", ")}` : found;
}
function defect(error, { FLOWBREAK_DEBUG }) {
	const { name, stack } = error instanceof Error ? error : {
		name: typeof error,
		stack: void 0
	};
	const what = `${name} at ${/^\s+at .*?([^\s(/\\]+:\d+:\d+)\)?$/m.exec(stack ?? "")?.[1] ?? "an unknown place"}, Node.js ${process.versions.node}`;
	const sentence = `This is a defect of flowbreak ${version} (${what}): please report it with this line.`;
	return FLOWBREAK_DEBUG === "1" ? `${sentence}\n${stack ?? String(error)}` : sentence;
}
function refusal(error) {
	if (error instanceof InputError) return error.message;
	return isBeyondLimits(error) ? "A part of the plan or its report is larger than Node.js can hold: make a plan for each root module." : void 0;
}
function isBeyondLimits(error) {
	if (!(error instanceof Error)) return false;
	if (error.code === "ERR_STRING_TOO_LONG") return true;
	return error instanceof RangeError && /^(?:Invalid (?:string|array) length|Array buffer allocation failed|(?:Map|Set) maximum size)/.test(error.message);
}
// src/plan/gzip.ts
const isGzip = (bytes) => bytes[0] === 31 && bytes[1] === 139;
const largestRatio = 1032;
function decompressed(name, bytes) {
	if (!isGzip(bytes)) return bytes;
	const { text, read } = inflate(name, bytes, Math.min(constants.MAX_LENGTH, Math.floor(spareMemory() / 2)));
	if (bytes.subarray(read).some((byte) => byte !== 0)) throw damaged(name);
	if (text.length === 0) throw refuse(name, `is compressed with gzip, and there is nothing in it: ${MAKE_PLAN}`);
	if (isGzip(text)) throw refuse(name, "is compressed with gzip twice: run `gunzip` on it first");
	return text;
}
function inflate(name, bytes, most) {
	try {
		const { buffer, engine } = gunzipSync(bytes, {
			info: true,
			chunkSize: 1 << 20,
			maxOutputLength: most
		});
		return {
			text: buffer,
			read: engine.bytesWritten
		};
	} catch (error) {
		switch (error.code) {
			case "ERR_BUFFER_TOO_LARGE": throw refuse(name, `is compressed with gzip, and decompressed it is larger than ${sizeText(most)}, more than there is memory for: make a plan for each root module`);
			case "Z_BUF_ERROR": throw refuse(name, `is compressed with gzip and cut off after ${bytes.length} bytes: compress it again, or ${MAKE_PLAN}`);
			case "Z_DATA_ERROR": throw damaged(name);
			default: throw error;
		}
	}
}
const damaged = (name) => refuse(name, `is compressed with gzip and damaged, or has something after its end: compress it again, or ${MAKE_PLAN}`);
// src/plan/input.ts
async function readInput(path, piped = standardInput()) {
	if (path === "-") return {
		name: path,
		bytes: await joined(path, piped)
	};
	const bytes = await readFile$1(path);
	const directory = dirname(path);
	return {
		name: path,
		bytes,
		...(await readdir(directory).catch(() => [])).some((name) => name.endsWith(".tf")) ? { directory } : {}
	};
}
async function readInputs(paths, piped, begin) {
	const inputs = [];
	for (const path of paths) {
		begin?.(path);
		inputs.push(await readInput(path, piped));
	}
	return inputs;
}
const PIPE_PLAN = "pipe a plan into it with `terraform show -json tfplan | flowbreak check -`";
async function* standardInput() {
	if (process.stdin.isTTY) throw refuse("-", `is a terminal: ${PIPE_PLAN}`);
	let empty = true;
	try {
		for await (const piece of process.stdin) {
			empty = false;
			yield piece;
		}
	} catch (error) {
		const { code } = error;
		throw refuse("-", `${code === "EBADF" ? "is closed" : `cannot be read (${code})`}: ${PIPE_PLAN}`);
	}
	if (empty) throw refuse("-", `is empty: ${PIPE_PLAN}`);
}
async function requireDirectory(path) {
	const found = await stat(path).catch(() => void 0);
	if (found?.isDirectory()) return;
	throw refuse(path, `${found === void 0 ? "does not exist" : "is not a directory"}: give --source the directory of the root module's .tf files`);
}
async function readFile$1(path) {
	const problem = (code) => PROBLEMS.get(code ?? "") ?? `cannot be read (${code ?? "no reason given"})`;
	try {
		const file = await open(path, "r");
		try {
			const { size } = await file.stat();
			if (size === 0) return await joined(path, file.createReadStream({ autoClose: false }));
			requireMemory(path, size, size);
			return await filled(file, requireGiven(path, size, () => Buffer.allocUnsafeSlow(size)));
		} finally {
			await file.close();
		}
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw refuse(path, `${problem(error.code)}: ${MAKE_PLAN}`);
	}
}
async function filled(file, bytes) {
	const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, piece) => piece * PIECE);
	const ends = await Promise.all(starts.map((start) => filledFrom(file, bytes, start)));
	const short = ends.findIndex((end, piece) => end < Math.min(PIECE * (piece + 1), bytes.length));
	return short < 0 ? bytes : bytes.subarray(0, ends[short]);
}
async function filledFrom(file, bytes, start) {
	const end = Math.min(start + PIECE, bytes.length);
	let at = start;
	while (at < end) {
		const { bytesRead } = await file.read(bytes, at, end - at, at);
		if (bytesRead === 0) break;
		at += bytesRead;
	}
	return at;
}
const PIECE = 1 << 24;
async function joined(name, pieces) {
	const all = [];
	let size = 0;
	let allowed = 0;
	for await (const piece of pieces) {
		all.push(piece);
		size += piece.length;
		if (size < allowed) continue;
		requireMemory(name, size, size + PIECE);
		allowed = size + PIECE;
	}
	return requireGiven(name, size, () => Buffer.concat(all, size));
}
function requireMemory(name, size, needed) {
	const spare = spareMemory();
	if (size > constants.MAX_LENGTH) throw refuse(name, `is larger than the ${sizeText(constants.MAX_LENGTH)} that Node.js ${process.versions.node} can hold: ${SPLIT}`);
	if (needed > spare) throw refuse(name, `has ${sizeText(size)} or more, and there is memory for ${sizeText(spare)} only: ${SPLIT}`);
}
function requireGiven(name, size, allocate) {
	try {
		return allocate();
	} catch {
		throw refuse(name, `has ${sizeText(size)}, and there is not enough memory for it: ${SPLIT}`);
	}
}
const SPLIT = "make a plan for each root module, or run flowbreak where there is more memory";
const PROBLEMS = new Map([
	["ENOENT", "does not exist"],
	["ENOTDIR", "does not exist"],
	["EISDIR", "is a directory, not a plan"],
	["EACCES", "may not be read"],
	["EPERM", "may not be read"],
	["ENAMETOOLONG", "has too long a name"],
	["ERR_INVALID_ARG_VALUE", "has a name that no file can have"]
]);
// src/cli/v8.ts
const tried = [
	"20",
	"22",
	"24"
];
const optionsOf = ({ execArgv, env }) => [...execArgv, env.NODE_OPTIONS].join(" ");
function settingsFor(version, options) {
	const [line = ""] = version.split(".");
	if (!tried.includes(line)) return [];
	return ["--max-inlined-bytecode-size-cumulative=100", .../semi[-_]space/.test(options) ? [] : ["--semi-space-growth-factor=1"]];
}
function setUpV8(process) {
	for (const setting of settingsFor(process.versions.node, optionsOf(process))) setFlagsFromString(setting);
}
// src/cli/supervise.ts
async function supervise(plans, watcher) {
	if (isSupervised()) return {
		kind: "here",
		piped: standardInput(),
		watcher: supervisor
	};
	const ofFiles = await Promise.all(plans.filter((plan) => plan !== "-").map(sizeOf));
	const known = ofFiles.reduce((sum, size = 0) => sum + size, 0);
	const large = leastLarge();
	const { piped, size: ofPipe } = plans.includes("-") ? await begin(large - known, watcher) : {
		piped: void 0,
		size: 0
	};
	const size = known + ofPipe;
	const here = {
		kind: "here",
		piped: piped ?? standardInput(),
		watcher
	};
	if (size < large && !ofFiles.includes(void 0)) return here;
	const child = await startChild(size, plans);
	if (child === void 0) return here;
	const status = ended(child, watcher, plans);
	if (piped !== void 0 && child.stdin !== null) await pipeline(Readable.from(piped), child.stdin).catch(() => void 0);
	return {
		kind: "ended",
		status: await status
	};
}
async function sizeOf(plan) {
	try {
		const found = await stat(plan);
		if (found.isDirectory()) return 0;
		if (!found.isFile()) return void 0;
		const file = await open(plan);
		try {
			const { size } = await file.stat();
			const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
			return isGzip(buffer) ? size * largestRatio : size;
		} finally {
			await file.close();
		}
	} catch {
		return 0;
	}
}
async function begin(large, watcher) {
	watcher.tell({
		kind: "reading",
		plan: "-"
	});
	const rest = standardInput();
	const head = [];
	let size = 0;
	try {
		while (size < large) {
			const { done, value } = await rest.next();
			if (done) break;
			head.push(value);
			const [first = value] = head;
			size += isGzip(first) ? value.length * largestRatio : value.length;
		}
	} catch (error) {
		await watcher.end();
		throw error;
	}
	return {
		piped: (async function* () {
			yield* head.splice(0);
			yield* rest;
		})(),
		size
	};
}
const worst = {
	inLittle: 200,
	otherwise: 45
};
function leastLarge() {
	const memory = Math.min(getHeapStatistics().heap_size_limit, spareMemory());
	return Math.floor(memory / (memory < 2e9 ? worst.inLittle : worst.otherwise));
}
const mark = "FLOWBREAK_SUPERVISED";
const isSupervised = () => process.env[mark] === "1" && process.send !== void 0;
const heapIsLimited = () => /--max[-_](?:old[-_]space|heap)[-_]size/.test(optionsOf(process));
async function startChild(size, plans) {
	const { spawn } = await import("node:child_process");
	const [node, program = ""] = process.argv;
	const heap = Math.floor(.75 * Math.max(0, spareMemory() - size) / 2 ** 20);
	const more = heapIsLimited() || heap * 2 ** 20 < getHeapStatistics().heap_size_limit;
	const flags = [...process.execArgv, ...more ? [] : [`--max-old-space-size=${heap}`]];
	try {
		const child = spawn(node ?? process.execPath, [
			...flags,
			program,
			...process.argv.slice(2)
		], {
			env: {
				...process.env,
				[mark]: "1"
			},
			stdio: [
				plans.includes("-") ? "pipe" : "inherit",
				"inherit",
				"pipe",
				...descriptors(plans),
				"ipc"
			]
		});
		await once(child, "spawn");
		return child;
	} catch {
		return;
	}
}
function descriptors(plans) {
	const given = plans.map((plan) => Number(/^\/(?:dev|proc\/self)\/fd\/(\d{1,4})$/.exec(plan)?.[1] ?? 0));
	const others = Math.max(2, ...given) - 2;
	return Array.from({ length: others }, (_, index) => given.includes(index + 3) ? index + 3 : "ignore");
}
async function ended(child, watcher, plans) {
	let said = "";
	child.stderr?.setEncoding("utf8").on("data", (text) => {
		said += text;
	});
	child.on("message", async (message) => {
		if (message.kind !== "over") return watcher.tell(message);
		await watcher.end();
		if (child.connected) child.send(over);
	});
	const [status, signal] = await once(child, "close");
	await watcher.end();
	if (status !== null && status <= 3) {
		process.stderr.write(said);
		return status;
	}
	if (signal === "SIGINT" || signal === "SIGTERM" || signal === "SIGHUP") process.kill(process.pid, signal);
	else if (signal !== null || /out of memory|allocation failed/i.test(said)) throw await tooLarge(plans);
	throw new Error(`The process that checked the plans ended with ${signal ?? status}`);
}
async function tooLarge(plans) {
	const [first = "", ...others] = plans;
	const size = (await Promise.all(plans.map((plan) => stat(plan).catch(() => ({ size: 0 }))))).reduce((sum, { size }) => sum + size, 0);
	const named = first === "-" ? "standard input" : visible$1(first);
	return new InputError(`${`${others.length > 0 ? `${plans.length} plans` : named}${size > 0 ? ` (${sizeText(size)})` : ""}`} cannot be checked in the memory there is: ${heapIsLimited() ? "raise --max-old-space-size, or leave it out" : "run flowbreak where there is more memory"}, or make a plan for each root module.`);
}
const over = { kind: "over" };
const supervisor = {
	tell: (event) => process.send?.(event),
	end: async () => {
		if (!process.connected) return;
		process.send?.(over);
		await once(process, "message");
		process.disconnect();
	}
};
// src/cli/terminal.ts
function appearance({ isTTY = false, columns = 100 }, { NO_COLOR, FORCE_COLOR, TERM }) {
	const forced = FORCE_COLOR !== void 0 && FORCE_COLOR !== "" ? !["0", "false"].includes(FORCE_COLOR) : void 0;
	return {
		color: !NO_COLOR && (forced ?? (isTTY && TERM !== "dumb")),
		width: Math.min(Math.max(columns, 80), 120)
	};
}
export { writeWhole as A, refuse as B, sarif as C, sizeText as D, visible as E, nearest as F, verdicts as G, InputError as H, parseFailOn as I, reasonCode as K, version as L, parseCommand as M, inputs as N, print as O, misspelled as P, MAKE_PLAN as R, pageText as S, terminal as T, defaultFailOn as U, visible$1 as V, failuresIn as W, markdownProse as _, readInputs as a, pageName as b, defect as c, ProgressLine as d, htmlName as f, markdownName as g, markdownFence as h, readInput as i, help as j, refuseToOverwrite as k, outcome as l, json as m, supervise as n, requireDirectory as o, htmlProse as p, reasonCodes as q, setUpV8 as r, decompressed as s, appearance as t, refusal as u, mermaid as v, sarifLinkText as w, pageProse as x, pageLines as y, asArgument as z };

import { describe, expect, test } from "@jest/globals";
import { carriesTraffic } from "../../src/aws/unmodelled.ts";

describe("types that the model does not know", () => {
  test.each([
    "aws_alb_listener",
    "aws_autoscaling_group",
    "aws_db_instance",
    "aws_ec2_instance_connect_endpoint",
    "aws_ec2_transit_gateway_route",
    "aws_ecs_service",
    "aws_elasticache_replication_group",
    "aws_eks_node_group",
    "aws_lambda_function",
    "aws_lb_target_group",
    "aws_networkfirewall_firewall",
    "aws_networkfirewall_firewall_policy",
    "aws_rds_cluster_instance",
    "aws_route53_resolver_rule",
    "aws_route53_zone",
    "aws_service_discovery_private_dns_namespace",
    "aws_spot_instance_request",
    "aws_vpc_block_public_access_options",
    "aws_vpc_endpoint_policy",
    "aws_vpc_endpoint_service",
    "aws_vpc_peering_connection",
    "aws_vpn_connection_route",
  ])("%s carries or steers traffic.", (type) => {
    expect(carriesTraffic(type)).toBe(true);
  });

  test.each([
    "aws_s3_bucket",
    "aws_kms_key",
    "aws_db_parameter_group",
    "aws_db_subnet_group",
    "aws_elasticache_subnet_group",
    "aws_lambda_permission",
    "aws_lb_cookie_stickiness_policy",
    "aws_lambda_alias",
    "aws_lb_listener_certificate",
    "aws_lbx_thing",
    "random_id",
  ])("%s does not.", (type) => {
    expect(carriesTraffic(type)).toBe(false);
  });
});

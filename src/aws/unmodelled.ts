/**
 * Resource types that carry or steer traffic and that the model does not know yet. A report counts them, so that nobody
 * takes its silence for an answer about them. Matched by prefix: AWS names its families so.
 */
const trafficTypes: readonly string[] = [
  // Workloads and what they answer on.
  "aws_alb",
  "aws_api_gateway_vpc_link",
  "aws_apigatewayv2_vpc_link",
  "aws_apprunner_vpc_connector",
  "aws_appstream_fleet",
  "aws_autoscaling_group",
  "aws_batch_compute_environment",
  "aws_cloudhsm_v2_",
  "aws_codebuild_project",
  "aws_dax_cluster",
  "aws_db_instance",
  "aws_db_proxy",
  "aws_directory_service_directory",
  "aws_dms_replication_instance",
  "aws_docdb_cluster",
  "aws_docdbelastic_cluster",
  "aws_ec2_instance_connect_endpoint",
  "aws_ecs_service",
  "aws_efs_mount_target",
  "aws_eks_cluster",
  "aws_eks_fargate_profile",
  "aws_eks_node_group",
  "aws_elastic_beanstalk_environment",
  "aws_elasticache_",
  "aws_elasticsearch_domain",
  "aws_elb",
  "aws_emr_cluster",
  "aws_fsx_",
  "aws_glue_connection",
  "aws_grafana_workspace",
  "aws_kinesisanalyticsv2_application",
  "aws_lambda_function",
  "aws_launch_configuration",
  "aws_lb",
  "aws_memorydb_cluster",
  "aws_mq_broker",
  "aws_msk_",
  "aws_mwaa_environment",
  "aws_neptune_cluster",
  "aws_opensearch_domain",
  "aws_quicksight_vpc_connection",
  "aws_rds_cluster",
  "aws_redshift_cluster",
  "aws_sagemaker_domain",
  "aws_sagemaker_notebook_instance",
  "aws_spot_fleet_request",
  "aws_spot_instance_request",
  "aws_synthetics_canary",
  "aws_timestreaminfluxdb_db_instance",
  "aws_transfer_server",
  "aws_workspaces_directory",
  // Ways and filters.
  "aws_customer_gateway",
  "aws_dx_",
  "aws_ec2_carrier_gateway",
  "aws_ec2_client_vpn_",
  "aws_ec2_local_gateway_",
  "aws_ec2_transit_gateway",
  "aws_networkfirewall_",
  "aws_networkmanager_",
  "aws_route53_record",
  "aws_route53_resolver_",
  "aws_route53_zone",
  "aws_route53profiles_",
  "aws_service_discovery_private_dns_namespace",
  "aws_vpc_block_public_access_",
  "aws_vpc_endpoint_policy",
  "aws_vpc_endpoint_service",
  "aws_vpc_peering_connection",
  "aws_vpc_security_group_vpc_association",
  "aws_vpclattice_",
  "aws_vpn_",
];

/** Parts of a load balancer, rights and the like: beside the traffic, not in its way. */
const besideTraffic =
  /_(attachment_accepter|parameter_group|subnet_group|policy|permission|alias|user|user_group|snapshot|listener_certificate)$/;

/** Policies that decide what passes. */
const decidingPolicies: ReadonlySet<string> = new Set([
  "aws_networkfirewall_firewall_policy",
  "aws_vpc_endpoint_policy",
]);

/** Whether a report should count a type that the model does not know. */
export function carriesTraffic(type: string): boolean {
  const isListed = trafficTypes.some((family) => {
    const rest = type.startsWith(family) ? type.slice(family.length) : undefined;
    return rest === "" || (rest !== undefined && (family.endsWith("_") || rest.startsWith("_")));
  });
  return isListed && (decidingPolicies.has(type) || !besideTraffic.test(type));
}

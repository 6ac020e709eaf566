import { i as __toESM, n as __exportAll, t as __commonJSMin } from "./runtime.js";
import { B as refuse$1, C as sarif, D as sizeText, E as visible$1, G as verdicts, H as InputError, K as reasonCode, L as version, R as MAKE_PLAN, S as pageText, T as terminal, V as visible, W as failuresIn, _ as markdownProse, b as pageName, f as htmlName, g as markdownName, h as markdownFence, m as json, o as requireDirectory, p as htmlProse, q as reasonCodes, s as decompressed, v as mermaid, w as sarifLinkText, x as pageProse, y as pageLines, z as asArgument } from "./shared-start.js";
import { createHash } from "node:crypto";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
// src/aws/services/endpoint-services.json
var endpoint_services_default = {
	"com.amazonaws.{region}": {
		"access-analyzer": { "interface": ["access-analyzer.{region}.{dns}"] },
		"access-analyzer-fips": { "interface": ["access-analyzer-fips.{region}.{dns}"] },
		"account": { "interface": ["account.{region}.{dns}"] },
		"acm": { "interface": ["acm.{region}.{dns}"] },
		"acm-fips": { "interface": ["acm-fips.{region}.{dns}"] },
		"acm-pca": { "interface": ["acm-pca.{region}.{dns}"] },
		"acm-pca-fips": { "interface": ["acm-pca-fips.{region}.{dns}"] },
		"airflow.api": { "interface": ["api.airflow.{region}.{dns}"] },
		"airflow.env": { "interface": ["env.airflow.{region}.{dns}"] },
		"airflow.ops": { "interface": ["ops.airflow.{region}.{dns}"] },
		"analytics-omics": { "interface": ["analytics-omics.{region}.{dns}"] },
		"apigateway": { "interface": ["apigateway.{region}.{dns}"] },
		"app-integrations": { "interface": ["app-integrations.{region}.{dns}"] },
		"appconfig": { "interface": ["appconfig.{region}.{dns}"] },
		"appconfig-fips": { "interface": ["appconfig-fips.{region}.{dns}"] },
		"appconfigdata": { "interface": ["appconfigdata.{region}.{dns}"] },
		"appconfigdata-fips": { "interface": ["appconfigdata-fips.{region}.{dns}"] },
		"application-autoscaling": { "interface": ["application-autoscaling.{region}.{dns}"] },
		"application-signals": { "interface": ["application-signals.{region}.{dns}"] },
		"applicationinsights": { "interface": ["applicationinsights.{region}.{dns}"] },
		"appmesh": { "interface": ["appmesh.{region}.{dns}"] },
		"appmesh-envoy-management": { "interface": ["appmesh-envoy-management.{region}.{dns}"] },
		"apprunner": { "interface": ["apprunner.{region}.{dns}"] },
		"apprunner.requests": { "interface": [] },
		"appstream.api": { "interface": ["appstream2.{region}.{dns}"] },
		"appstream.streaming": { "interface": ["streaming.appstream.{region}.{dns}"] },
		"appsync": { "interface": ["appsync.{region}.{dns}"] },
		"appsync-api": { "interface": ["*.appsync-api.{region}.{dns}", "*.appsync-realtime-api.{region}.{dns}"] },
		"apptest": { "interface": ["apptest.{region}.{dns}"] },
		"aps": { "interface": ["aps.{region}.{dns}"] },
		"aps-workspaces": { "interface": ["aps-workspaces.{region}.{dns}"] },
		"arsenal-discovery": { "interface": ["arsenal-discovery.{region}.{dns}"] },
		"athena": { "interface": ["athena.{region}.{dns}", "athena.{region}.{dual}"] },
		"auditmanager": { "interface": ["auditmanager.{region}.{dns}"] },
		"autoscaling": { "interface": ["autoscaling.{region}.{dns}"] },
		"autoscaling-fips": { "interface": ["autoscaling-fips.{region}.{dns}"] },
		"autoscaling-plans": { "interface": ["autoscaling-plans.{region}.{dns}"] },
		"awsconnector": { "interface": ["awsconnector.{region}.{dns}"] },
		"b2bi": { "interface": ["b2bi.{region}.{dns}"] },
		"backup": { "interface": ["backup.{region}.{dns}"] },
		"backup-gateway": { "interface": ["backup-gateway.{region}.{dns}"] },
		"batch": { "interface": ["batch.{region}.{dns}"] },
		"bcm-pricing-calculator": { "interface": ["bcm-pricing-calculator.{region}.{dns}"] },
		"bedrock": { "interface": ["bedrock.{region}.{dns}"] },
		"bedrock-agent": { "interface": ["bedrock-agent.{region}.{dns}"] },
		"bedrock-agent-runtime": { "interface": ["bedrock-agent-runtime.{region}.{dns}"] },
		"bedrock-agentcore": { "interface": ["bedrock-agentcore.{region}.{dns}"] },
		"bedrock-agentcore-control": { "interface": ["bedrock-agentcore-control.{region}.{dns}"] },
		"bedrock-data-automation": { "interface": ["bedrock-data-automation.{region}.{dns}"] },
		"bedrock-data-automation-fips": { "interface": ["bedrock-data-automation-fips.{region}.{dns}"] },
		"bedrock-data-automation-runtime": { "interface": ["bedrock-data-automation-runtime.{region}.{dns}"] },
		"bedrock-data-automation-runtime-fips": { "interface": ["bedrock-data-automation-runtime-fips.{region}.{dns}"] },
		"bedrock-fips": { "interface": ["bedrock-fips.{region}.{dns}"] },
		"bedrock-runtime": { "interface": ["bedrock-runtime.{region}.{dns}"] },
		"bedrock-runtime-fips": { "interface": ["bedrock-runtime-fips.{region}.{dns}"] },
		"billing": { "interface": ["billing.{region}.{dns}"] },
		"billingconductor": { "interface": ["billingconductor.{region}.{dns}"] },
		"braket": { "interface": ["braket.{region}.{dns}"] },
		"cases": { "interface": ["cases.{region}.{dns}"] },
		"cassandra": { "interface": ["cassandra.{region}.{dns}"] },
		"cassandra-fips": { "interface": ["cassandra-fips.{region}.{dns}"] },
		"ce": { "interface": ["ce.{region}.{dns}"] },
		"cleanrooms": { "interface": ["cleanrooms.{region}.{dns}"] },
		"cleanrooms-fips": { "interface": ["cleanrooms-fips.{region}.{dns}"] },
		"cleanrooms-ml": { "interface": ["cleanrooms-ml.{region}.{dns}"] },
		"cloudcontrolapi": { "interface": ["cloudcontrolapi.{region}.{dns}"] },
		"cloudcontrolapi-fips": { "interface": ["cloudcontrolapi-fips.{region}.{dns}"] },
		"clouddirectory": { "interface": ["clouddirectory.{region}.{dns}"] },
		"cloudformation": { "interface": ["cloudformation.{region}.{dns}"] },
		"cloudformation-fips": { "interface": ["cloudformation-fips.{region}.{dns}"] },
		"cloudhsmv2": { "interface": ["cloudhsmv2.{region}.{dns}"] },
		"cloudtrail": { "interface": ["cloudtrail.{region}.{dns}"] },
		"codeartifact.api": { "interface": ["codeartifact.{region}.{dns}"] },
		"codeartifact.repositories": { "interface": ["*.d.codeartifact.{region}.{dns}"] },
		"codebuild": { "interface": ["codebuild.{region}.{dns}"] },
		"codebuild-fips": { "interface": ["codebuild-fips.{region}.{dns}"] },
		"codecommit": { "interface": ["codecommit.{region}.{dns}"] },
		"codecommit-fips": { "interface": ["codecommit-fips.{region}.{dns}"] },
		"codeconnections.api": { "interface": ["codeconnections.{region}.{dns}"] },
		"codedeploy": { "interface": ["codedeploy.{region}.{dns}"] },
		"codedeploy-commands-secure": { "interface": ["codedeploy-commands-secure.{region}.{dns}"] },
		"codedeploy-fips": { "interface": ["codedeploy-fips.{region}.{dns}"] },
		"codeguru-profiler": { "interface": ["codeguru-profiler.{region}.{dns}"] },
		"codeguru-reviewer": { "interface": ["codeguru-reviewer.{region}.{dns}"] },
		"codepipeline": { "interface": ["codepipeline.{region}.{dns}"] },
		"codestar-connections.api": { "interface": ["codestar-connections.{region}.{dns}"] },
		"codewhisperer": { "interface": ["codewhisperer.{region}.{dns}"] },
		"cognito-identity": { "interface": ["cognito-identity.{region}.{dns}"] },
		"cognito-identity-fips": { "interface": ["cognito-identity-fips.{region}.{dns}"] },
		"cognito-idp": { "interface": ["cognito-idp.{region}.{dns}"] },
		"cognito-idp-fips": { "interface": ["cognito-idp-fips.{region}.{dns}"] },
		"comprehend": { "interface": ["comprehend.{region}.{dns}"] },
		"comprehendmedical": { "interface": ["comprehendmedical.{region}.{dns}"] },
		"compute-optimizer": { "interface": ["compute-optimizer.{region}.{dns}"] },
		"config": { "interface": ["config.{region}.{dns}"] },
		"config-fips": { "interface": ["config-fips.{region}.{dns}"] },
		"connect-campaigns": { "interface": ["connect-campaigns.{region}.{dns}"] },
		"console": { "interface": [] },
		"control-storage-omics": { "interface": ["control-storage-omics.{region}.{dns}"] },
		"controlcatalog": { "interface": ["controlcatalog.{region}.{dns}"] },
		"controltower": { "interface": ["controltower.{region}.{dns}"] },
		"controltower-fips": { "interface": ["controltower-fips.{region}.{dns}"] },
		"cost-optimization-hub": { "interface": ["cost-optimization-hub.{region}.{dns}"] },
		"data-servicediscovery": { "interface": ["data-servicediscovery.{region}.{dns}"] },
		"data-servicediscovery-fips": { "interface": ["data-servicediscovery-fips.{region}.{dns}"] },
		"databrew": { "interface": ["databrew.{region}.{dns}"] },
		"databrew-fips": { "interface": ["databrew-fips.{region}.{dns}"] },
		"dataexchange": { "interface": ["dataexchange.{region}.{dns}"] },
		"datasync": { "interface": ["datasync.{region}.{dns}"] },
		"datazone": { "interface": ["datazone.{region}.{dns}", "datazone.{region}.{dual}"] },
		"datazone-fips": { "interface": ["datazone-fips.{region}.{dns}"] },
		"dax": { "interface": ["dax.{region}.{dns}", "dax.{region}.{dual}"] },
		"deadline.management": { "interface": ["management.deadline.{region}.{dns}"] },
		"deadline.scheduling": { "interface": ["scheduling.deadline.{region}.{dns}"] },
		"detective": { "interface": ["detective.{region}.{dns}"] },
		"detective-fips": { "interface": ["detective-fips.{region}.{dns}"] },
		"deviceadvisor.iot": { "interface": ["*.deviceadvisor.iot.{region}.{dns}"] },
		"devops-guru": { "interface": ["devops-guru.{region}.{dns}"] },
		"dicom-medical-imaging": { "interface": ["dicom-medical-imaging.{region}.{dns}"] },
		"directconnect": { "interface": ["directconnect.{region}.{dns}"] },
		"directconnect-fips": { "interface": ["directconnect-fips.{region}.{dns}"] },
		"discovery": { "interface": ["discovery.{region}.{dns}"] },
		"dlm": { "interface": ["dlm.{region}.{dns}"] },
		"dlm-fips": { "interface": ["dlm-fips.{region}.{dns}"] },
		"dms": { "interface": ["dms.{region}.{dns}"] },
		"dms-fips": { "interface": ["dms-fips.{region}.{dns}"] },
		"drs": { "interface": ["drs.{region}.{dns}"] },
		"ds": { "interface": ["ds.{region}.{dns}"] },
		"ds-data": { "interface": ["ds-data.{region}.{dns}"] },
		"ds-data-fips": { "interface": ["ds-data-fips.{region}.{dns}"] },
		"dsql": { "interface": ["dsql.{region}.{dns}"] },
		"dynamodb": {
			"gateway": true,
			"interface": []
		},
		"dynamodb-fips": { "interface": [] },
		"dynamodb-streams": { "interface": [] },
		"ebs": { "interface": ["ebs.{region}.{dns}"] },
		"ebs-fips": { "interface": ["ebs-fips.{region}.{dns}"] },
		"ec2": { "interface": ["ec2.{region}.{dns}", "ec2.{region}.{dual}"] },
		"ec2-fips": { "interface": ["ec2-fips.{region}.{dns}"] },
		"ec2messages": { "interface": ["ec2messages.{region}.{dns}"] },
		"ecr-public.api": { "interface": ["api.ecr-public.{region}.{dns}"] },
		"ecr.api": { "interface": ["api.ecr.{region}.{dns}", "ecr.{region}.{dual}"] },
		"ecr.dkr": { "interface": ["*.dkr.ecr.{region}.{dns}", "*.dkr-ecr.{region}.{on}"] },
		"ecs": { "interface": ["ecs.{region}.{dns}"] },
		"ecs-agent": { "interface": ["ecs-a.{region}.{dns}"] },
		"ecs-telemetry": { "interface": ["ecs-t.{region}.{dns}"] },
		"eks": { "interface": ["eks.{region}.{dns}", "eks.{region}.{dual}"] },
		"eks-auth": { "interface": ["eks-auth.{region}.{dual}"] },
		"eks-fips": { "interface": ["eks-fips.{region}.{dns}"] },
		"eks-proxy": { "interface": ["eks-proxy.{region}.{dual}", "eks-proxy.eks.{region}.{dns}"] },
		"elastic-inference.runtime": { "interface": ["runtime.elastic-inference.{region}.{dns}"] },
		"elasticache": { "interface": ["elasticache.{region}.{dns}"] },
		"elasticache-fips": { "interface": ["elasticache-fips.{region}.{dns}"] },
		"elasticbeanstalk": { "interface": ["elasticbeanstalk.{region}.{dns}"] },
		"elasticbeanstalk-health": { "interface": ["elasticbeanstalk-health.{region}.{dns}"] },
		"elasticfilesystem": { "interface": ["elasticfilesystem.{region}.{dns}"] },
		"elasticfilesystem-fips": { "interface": ["elasticfilesystem-fips.{region}.{dns}"] },
		"elasticloadbalancing": { "interface": ["elasticloadbalancing.{region}.{dns}"] },
		"elasticmapreduce": { "interface": ["elasticmapreduce.{region}.{dns}"] },
		"elasticmapreduce-fips": { "interface": ["elasticmapreduce-fips.{region}.{dns}"] },
		"email": { "interface": ["email.{region}.{dns}"] },
		"email-fips": { "interface": ["email-fips.{region}.{dns}"] },
		"email-smtp": { "interface": ["email-smtp.{region}.{dns}"] },
		"emr-containers": { "interface": ["emr-containers.{region}.{dns}"] },
		"emr-serverless": { "interface": ["emr-serverless.{region}.{dns}"] },
		"emr-serverless-services.livy": { "interface": ["livy.emr-serverless-services.{region}.{dns}"] },
		"emr-serverless.dashboard": { "interface": ["dashboard.emr-serverless.{region}.{dns}"] },
		"emrwal.prod": { "interface": ["prod.emrwal.{region}.{dns}"] },
		"entityresolution": { "interface": ["entityresolution.{region}.{dns}"] },
		"entityresolution-fips": { "interface": ["entityresolution-fips.{region}.{dns}"] },
		"events": { "interface": ["events.{region}.{dns}"] },
		"events-fips": { "interface": ["events-fips.{region}.{dns}"] },
		"evidently": { "interface": ["evidently.{region}.{dns}"] },
		"evidently-dataplane": { "interface": ["dataplane.evidently.{region}.{dns}"] },
		"evs": { "interface": ["evs.{region}.{dns}"] },
		"evs-fips": { "interface": ["evs-fips.{region}.{dns}"] },
		"execute-api": { "interface": ["*.execute-api.{region}.{dns}", "execute-api.{region}.{dns}"] },
		"finspace": { "interface": ["finspace.{region}.{dns}"] },
		"finspace-api": { "interface": ["finspace-api.{region}.{dns}"] },
		"fis": { "interface": ["fis.{region}.{dns}"] },
		"fis-fips": { "interface": ["fis-fips.{region}.{dns}"] },
		"fms": { "interface": ["fms.{region}.{dns}"] },
		"fms-fips": { "interface": ["fms-fips.{region}.{dns}"] },
		"forecast": { "interface": ["forecast.{region}.{dns}"] },
		"forecast-fips": { "interface": ["forecast-fips.{region}.{dns}"] },
		"forecastquery": { "interface": ["forecastquery.{region}.{dns}"] },
		"forecastquery-fips": { "interface": ["forecastquery-fips.{region}.{dns}"] },
		"frauddetector": { "interface": ["frauddetector.{region}.{dns}"] },
		"fsx": { "interface": ["fsx.{region}.{dns}"] },
		"fsx-fips": { "interface": ["fsx-fips.{region}.{dns}"] },
		"gamelift": { "interface": ["gamelift.{region}.{dns}"] },
		"gameliftstreams": { "interface": ["gameliftstreams.{region}.{dns}"] },
		"geo.geofencing": { "interface": [] },
		"geo.maps": { "interface": [] },
		"geo.metadata": { "interface": [] },
		"geo.places": { "interface": [] },
		"geo.routes": { "interface": [] },
		"geo.tracking": { "interface": [] },
		"git-codecommit": { "interface": ["git-codecommit.{region}.{dns}"] },
		"git-codecommit-fips": { "interface": ["git-codecommit-fips.{region}.{dns}"] },
		"glue": { "interface": ["glue.{region}.{dns}", "glue.{region}.{dual}"] },
		"glue.dashboard": { "interface": ["dashboard.glue.{region}.{dns}"] },
		"grafana": { "interface": ["grafana.{region}.{dns}"] },
		"grafana-workspace": { "interface": ["*.grafana-workspace.{region}.{dns}"] },
		"greengrass": { "interface": ["greengrass.{region}.{dns}"] },
		"groundstation": { "interface": ["groundstation.{region}.{dns}"] },
		"groundstation-fips": { "interface": ["groundstation-fips.{region}.{dns}"] },
		"guardduty": { "interface": ["guardduty.{region}.{dns}"] },
		"guardduty-data": { "interface": ["guardduty-data.{region}.{dns}"] },
		"guardduty-data-fips": { "interface": ["guardduty-data-fips.{region}.{dns}"] },
		"guardduty-fips": { "interface": ["guardduty-fips.{region}.{dns}"] },
		"healthlake": { "interface": ["healthlake.{region}.{dns}"] },
		"identitystore": { "interface": ["identitystore.{region}.{dns}"] },
		"imagebuilder": { "interface": ["imagebuilder.{region}.{dns}"] },
		"inspector-scan": { "interface": ["inspector-scan.{region}.{dns}"] },
		"inspector-scan-fips": { "interface": ["inspector-scan-fips.{region}.{dns}"] },
		"inspector2": { "interface": ["inspector2.{region}.{dns}"] },
		"inspector2-fips": { "interface": ["inspector2-fips.{region}.{dns}"] },
		"internetmonitor": { "interface": ["internetmonitor.{region}.{dns}"] },
		"internetmonitor-fips": { "interface": ["internetmonitor-fips.{region}.{dns}"] },
		"invoicing": { "interface": ["invoicing.{region}.{dns}"] },
		"iot": { "interface": ["iot.{region}.{dns}"] },
		"iot.api": { "interface": ["iot.{region}.{dns}"] },
		"iot.credentials": { "interface": [] },
		"iot.data": { "interface": [] },
		"iot.fleethub.api": { "interface": ["api.fleethub.iot.{region}.{dns}"] },
		"iotfleetwise": { "interface": ["iotfleetwise.{region}.{dns}"] },
		"iotroborunner": { "interface": ["iotroborunner.{region}.{dns}"] },
		"iotsitewise.api": { "interface": ["api.iotsitewise.{region}.{dns}"] },
		"iotsitewise.data": { "interface": ["data.iotsitewise.{region}.{dns}"] },
		"iottwinmaker.api": { "interface": ["api.iottwinmaker.{region}.{dns}"] },
		"iottwinmaker.data": { "interface": ["data.iottwinmaker.{region}.{dns}"] },
		"iotwireless.api": { "interface": ["api.iotwireless.{region}.{dns}"] },
		"ivs.contribute": { "interface": ["contribute.ivs.{region}.{dns}"] },
		"kafka": { "interface": ["kafka.{region}.{dns}"] },
		"kafka-fips": { "interface": ["kafka-fips.{region}.{dns}"] },
		"kafkaconnect": { "interface": ["kafkaconnect.{region}.{dns}"] },
		"kendra": { "interface": ["kendra.{region}.{dns}"] },
		"kinesis-firehose": { "interface": ["firehose.{region}.{dns}"] },
		"kinesis-streams": { "interface": [
			"kinesis.{region}.{dns}",
			"*.control-kinesis.{region}.{dns}",
			"*.data-kinesis.{region}.{dns}"
		] },
		"kinesis-streams-fips": { "interface": ["kinesis-fips.{region}.{dns}"] },
		"kinesisanalytics": { "interface": ["kinesisanalytics.{region}.{dns}"] },
		"kinesisanalytics-fips": { "interface": ["kinesisanalytics-fips.{region}.{dns}"] },
		"kms": { "interface": ["kms.{region}.{dns}", "kms.{region}.{dual}"] },
		"kms-fips": { "interface": ["kms-fips.{region}.{dns}"] },
		"lakeformation": { "interface": ["lakeformation.{region}.{dns}", "lakeformation.{region}.{dual}"] },
		"lambda": { "interface": ["lambda.{region}.{dns}"] },
		"launchwizard": { "interface": ["launchwizard.{region}.{dns}"] },
		"license-manager": { "interface": ["license-manager.{region}.{dns}"] },
		"license-manager-fips": { "interface": ["license-manager-fips.{region}.{dns}"] },
		"license-manager-linux-subscriptions": { "interface": ["license-manager-linux-subscriptions.{region}.{dns}"] },
		"license-manager-linux-subscriptions-fips": { "interface": ["license-manager-linux-subscriptions-fips.{region}.{dns}"] },
		"license-manager-user-subscriptions": { "interface": ["license-manager-user-subscriptions.{region}.{dns}"] },
		"license-manager-user-subscriptions-fips": { "interface": ["license-manager-user-subscriptions-fips.{region}.{dns}"] },
		"lightsail": { "interface": ["lightsail.{region}.{dns}"] },
		"logs": { "interface": [
			"logs.{region}.{dns}",
			"streaming-logs.{region}.{dns}",
			"logs.{region}.{dual}",
			"streaming-logs.{region}.{dual}"
		] },
		"logs-fips": { "interface": ["logs-fips.{region}.{dns}"] },
		"lookoutequipment": { "interface": ["lookoutequipment.{region}.{dns}"] },
		"lookoutmetrics": { "interface": ["lookoutmetrics.{region}.{dns}"] },
		"lookoutvision": { "interface": ["lookoutvision.{region}.{dns}"] },
		"lorawan.cups": { "interface": ["*.cups.lorawan.{region}.{dns}"] },
		"lorawan.lns": { "interface": ["*.lns.lorawan.{region}.{dns}"] },
		"m2": { "interface": ["m2.{region}.{dns}"] },
		"macie2": { "interface": ["macie2.{region}.{dns}"] },
		"macie2-fips": { "interface": ["macie2-fips.{region}.{dns}"] },
		"mail-manager": { "interface": ["mail-manager.{region}.{dns}"] },
		"mail-manager-fips": { "interface": ["mail-manager-fips.{region}.{dns}"] },
		"managedblockchain-query": { "interface": ["managedblockchain-query.{region}.{dns}"] },
		"managedblockchain.bitcoin.mainnet": { "interface": ["mainnet.bitcoin.managedblockchain.{region}.{dns}"] },
		"managedblockchain.bitcoin.testnet": { "interface": ["testnet.bitcoin.managedblockchain.{region}.{dns}"] },
		"mediaconnect": { "interface": ["mediaconnect.{region}.{dns}"] },
		"mediaconvert": { "interface": ["mediaconvert.{region}.{dns}"] },
		"mediaconvert-fips": { "interface": ["mediaconvert-fips.{region}.{dns}"] },
		"medical-imaging": { "interface": ["medical-imaging.{region}.{dns}"] },
		"memory-db": { "interface": ["memory-db.{region}.{dns}"] },
		"memorydb-fips": { "interface": ["memory-db-fips.{region}.{dns}"] },
		"metering-marketplace": { "interface": ["metering-marketplace.{region}.{dns}"] },
		"mgn": { "interface": ["mgn.{region}.{dns}"] },
		"migrationhub-orchestrator": { "interface": ["migrationhub-orchestrator.{region}.{dns}"] },
		"migrationhub-strategy": { "interface": ["migrationhub-strategy.{region}.{dns}"] },
		"models-v2-lex": { "interface": ["models-v2-lex.{region}.{dns}"] },
		"monitoring": { "interface": [
			"monitoring.{region}.{dns}",
			"monitoring.{region}.{dual}",
			"monitoring-fips.{region}.{dns}",
			"monitoring-fips.{region}.{dual}"
		] },
		"mq": { "interface": ["mq.{region}.{dns}"] },
		"mq-fips": { "interface": ["mq-fips.{region}.{dns}"] },
		"neptune-graph": { "interface": [] },
		"neptune-graph-data": { "interface": [] },
		"neptune-graph-fips": { "interface": [] },
		"network-firewall": { "interface": ["network-firewall.{region}.{dns}"] },
		"network-firewall-fips": { "interface": ["network-firewall-fips.{region}.{dns}"] },
		"networkflowmonitor": { "interface": ["networkflowmonitor.{region}.{dns}"] },
		"networkflowmonitorreports": { "interface": ["networkflowmonitorreports.{region}.{dns}"] },
		"networkmanager": { "interface": ["networkmanager.{region}.{dns}"] },
		"networkmonitor": { "interface": ["networkmonitor.{region}.{dns}"] },
		"nimble": { "interface": ["nimble.{region}.{dns}"] },
		"notifications": { "interface": ["notifications.{region}.{dns}"] },
		"notifications-contacts": { "interface": ["notifications-contacts.{region}.{dns}"] },
		"oam": { "interface": ["oam.{region}.{dns}"] },
		"observabilityadmin": { "interface": ["observabilityadmin.{region}.{dns}"] },
		"oidc-eks": { "interface": ["oidc.eks.{region}.{dns}", "oidc-eks.{region}.{dual}"] },
		"organizations": { "interface": ["organizations.{region}.{dns}"] },
		"organizations-fips": { "interface": ["organizations-fips.{region}.{dns}"] },
		"osis": { "interface": ["osis.{region}.{dns}"] },
		"outposts": { "interface": ["outposts.{region}.{dns}"] },
		"panorama": { "interface": ["panorama.{region}.{dns}"] },
		"payment-cryptography.controlplane": { "interface": ["controlplane.payment-cryptography.{region}.{dns}"] },
		"payment-cryptography.dataplane": { "interface": ["dataplane.payment-cryptography.{region}.{dns}"] },
		"pca-connector-ad": { "interface": ["pca-connector-ad.{region}.{dns}"] },
		"pca-connector-scep": { "interface": ["pca-connector-scep.{region}.{dns}"] },
		"pcs": { "interface": ["pcs.{region}.{dns}"] },
		"pcs-fips": { "interface": ["pcs-fips.{region}.{dns}"] },
		"personalize": { "interface": ["personalize.{region}.{dns}"] },
		"personalize-events": { "interface": ["personalize-events.{region}.{dns}"] },
		"personalize-runtime": { "interface": ["personalize-runtime.{region}.{dns}"] },
		"pi": { "interface": ["pi.{region}.{dns}"] },
		"pi-fips": { "interface": ["pi-fips.{region}.{dns}"] },
		"pinpoint": { "interface": ["pinpoint.{region}.{dns}"] },
		"pinpoint-sms-voice-v2": { "interface": ["sms-voice.{region}.{dns}"] },
		"pipes": { "interface": ["pipes.{region}.{dns}"] },
		"pipes-data": { "interface": ["pipes-data.{region}.{dns}"] },
		"pipes-fips": { "interface": ["pipes-fips.{region}.{dns}"] },
		"polly": { "interface": ["polly.{region}.{dns}"] },
		"polly-fips": { "interface": ["polly-fips.{region}.{dns}"] },
		"pricing.api": { "interface": ["api.pricing.{region}.{dns}"] },
		"private-networks": { "interface": ["private-networks.{region}.{dns}"] },
		"profile": { "interface": ["profile.{region}.{dns}"] },
		"proton": { "interface": ["proton.{region}.{dns}"] },
		"q": { "interface": ["q.{region}.{dns}"] },
		"qapps": { "interface": ["qapps.{region}.{dns}"] },
		"qldb.session": { "interface": ["session.qldb.{region}.{dns}"] },
		"quicksight-website": { "interface": ["quicksight-website.{region}.{dns}"] },
		"ram": { "interface": ["ram.{region}.{dns}"] },
		"ram-fips": { "interface": ["ram-fips.{region}.{dns}"] },
		"rbin": { "interface": ["rbin.{region}.{dns}"] },
		"rbin-fips": { "interface": ["rbin-fips.{region}.{dns}"] },
		"rds": { "interface": ["rds.{region}.{dns}"] },
		"rds-data": { "interface": ["rds-data.{region}.{dns}"] },
		"rds-fips": { "interface": ["rds-fips.{region}.{dns}"] },
		"redshift": { "interface": ["redshift.{region}.{dns}"] },
		"redshift-data": { "interface": ["redshift-data.{region}.{dns}"] },
		"redshift-data-fips": { "interface": ["redshift-data-fips.{region}.{dns}"] },
		"redshift-fips": { "interface": ["redshift-fips.{region}.{dns}"] },
		"redshift-serverless": { "interface": ["redshift-serverless.{region}.{dns}"] },
		"redshift-serverless-fips": { "interface": ["redshift-serverless-fips.{region}.{dns}"] },
		"refactor-spaces": { "interface": ["refactor-spaces.{region}.{dns}"] },
		"rekognition": { "interface": ["rekognition.{region}.{dns}"] },
		"rekognition-fips": { "interface": ["rekognition-fips.{region}.{dns}"] },
		"repostspace": { "interface": ["repostspace.{region}.{dns}"] },
		"resource-explorer-2": { "interface": ["resource-explorer-2.{region}.{dns}"] },
		"resource-explorer-2-fips": { "interface": ["resource-explorer-2-fips.{region}.{dns}"] },
		"resource-groups": { "interface": ["resource-groups.{region}.{dns}"] },
		"resource-groups-fips": { "interface": ["resource-groups-fips.{region}.{dns}"] },
		"robomaker": { "interface": ["robomaker.{region}.{dns}"] },
		"rolesanywhere": { "interface": ["rolesanywhere.{region}.{dns}"] },
		"rolesanywhere-fips": { "interface": ["rolesanywhere-fips.{region}.{dns}"] },
		"route53resolver": { "interface": ["route53resolver.{region}.{dns}"] },
		"rum": { "interface": ["rum.{region}.{dns}"] },
		"rum-dataplane": { "interface": ["dataplane.rum.{region}.{dns}"] },
		"runtime-medical-imaging": { "interface": ["runtime-medical-imaging.{region}.{dns}"] },
		"runtime-v2-lex": { "interface": ["runtime-v2-lex.{region}.{dns}"] },
		"s3": {
			"gateway": true,
			"interface": [
				"s3.{region}.{dns}",
				"*.s3.{region}.{dns}",
				"s3-accesspoint.{region}.{dns}",
				"*.s3-accesspoint.{region}.{dns}",
				"s3-control.{region}.{dns}",
				"*.s3-control.{region}.{dns}"
			],
			"dualStack": [
				"s3.dualstack.{region}.{dns}",
				"*.s3.dualstack.{region}.{dns}",
				"s3-accesspoint.dualstack.{region}.{dns}",
				"*.s3-accesspoint.dualstack.{region}.{dns}",
				"s3-control.dualstack.{region}.{dns}",
				"*.s3-control.dualstack.{region}.{dns}"
			]
		},
		"s3-outposts": { "interface": [] },
		"s3express": { "gateway": true },
		"s3tables": { "interface": ["s3tables.{region}.{dns}", "s3tables.{region}.{dual}"] },
		"s3vectors": { "interface": ["s3vectors.{region}.{dns}"] },
		"sagemaker-data-science-assistant": { "interface": ["sagemaker-data-science-assistant.{region}.{dns}"] },
		"sagemaker-geospatial": { "interface": ["sagemaker-geospatial.{region}.{dns}"] },
		"sagemaker.api": { "interface": ["api.sagemaker.{region}.{dns}", "api.sagemaker.{region}.{dual}"] },
		"sagemaker.api-fips": { "interface": ["api-fips.sagemaker.{region}.{dns}"] },
		"sagemaker.featurestore-runtime": { "interface": ["featurestore-runtime.sagemaker.{region}.{dns}"] },
		"sagemaker.metrics": { "interface": ["metrics.sagemaker.{region}.{dns}"] },
		"sagemaker.runtime": { "interface": ["runtime.sagemaker.{region}.{dns}", "runtime.sagemaker.{region}.{dual}"] },
		"sagemaker.runtime-fips": { "interface": ["runtime-fips.sagemaker.{region}.{dns}"] },
		"scheduler": { "interface": ["scheduler.{region}.{dns}"] },
		"schemas": { "interface": ["schemas.{region}.{dns}"] },
		"scn": { "interface": ["scn.{region}.{dns}"] },
		"secretsmanager": { "interface": ["secretsmanager.{region}.{dns}"] },
		"securityhub": { "interface": ["securityhub.{region}.{dns}"] },
		"securityhub-fips": { "interface": ["securityhub-fips.{region}.{dns}"] },
		"securitylake": { "interface": ["securitylake.{region}.{dns}"] },
		"securitylake-fips": { "interface": ["securitylake-fips.{region}.{dns}"] },
		"serverlessrepo": { "interface": ["serverlessrepo.{region}.{dns}"] },
		"service.user-subscriptions": { "interface": ["user-subscriptions.service.{region}.{dns}"] },
		"servicecatalog": { "interface": ["servicecatalog.{region}.{dns}"] },
		"servicecatalog-appregistry": { "interface": ["servicecatalog-appregistry.{region}.{dns}"] },
		"servicediscovery": { "interface": ["servicediscovery.{region}.{dns}"] },
		"servicediscovery-fips": { "interface": ["servicediscovery-fips.{region}.{dns}"] },
		"servicequotas": { "interface": ["servicequotas.{region}.{dns}"] },
		"shield": { "interface": ["shield.{region}.{dns}"] },
		"shield-fips": { "interface": ["shield-fips.{region}.{dns}"] },
		"signin": { "interface": [] },
		"simspaceweaver": { "interface": ["simspaceweaver.{region}.{dns}"] },
		"snow-device-management": { "interface": ["snow-device-management.{region}.{dns}"] },
		"sns": { "interface": ["sns.{region}.{dns}"] },
		"social-messaging": { "interface": ["social-messaging.{region}.{dns}"] },
		"social-messaging-fips": { "interface": ["social-messaging-fips.{region}.{dns}"] },
		"sqs": { "interface": ["sqs.{region}.{dns}"] },
		"sqs-fips": { "interface": ["sqs-fips.{region}.{dns}"] },
		"ssm": { "interface": ["ssm.{region}.{dns}", "ssm.{region}.{dual}"] },
		"ssm-contacts": { "interface": ["ssm-contacts.{region}.{dns}"] },
		"ssm-fips": { "interface": ["ssm-fips.{region}.{dns}"] },
		"ssm-incidents": { "interface": ["ssm-incidents.{region}.{dns}"] },
		"ssm-incidents-fips": { "interface": ["ssm-incidents-fips.{region}.{dns}"] },
		"ssm-quicksetup": { "interface": ["ssm-quicksetup.{region}.{dns}"] },
		"ssm-sap": { "interface": ["ssm-sap.{region}.{dns}"] },
		"ssm-sap-fips": { "interface": ["ssm-sap-fips.{region}.{dns}"] },
		"ssmmessages": { "interface": ["ssmmessages.{region}.{dns}", "ssmmessages.{region}.{dual}"] },
		"states": { "interface": ["states.{region}.{dns}"] },
		"storage-omics": { "interface": ["storage-omics.{region}.{dns}"] },
		"storagegateway": { "interface": ["storagegateway.{region}.{dns}"] },
		"streaming-rekognition": { "interface": ["streaming-rekognition.{region}.{dns}"] },
		"streaming-rekognition-fips": { "interface": ["streaming-rekognition-fips.{region}.{dns}"] },
		"sts": { "interface": ["sts.{region}.{dns}", "sts.{region}.{dual}"] },
		"sts-fips": { "interface": ["sts-fips.{region}.{dns}"] },
		"swf": { "interface": ["swf.{region}.{dns}"] },
		"swf-fips": { "interface": ["swf-fips.{region}.{dns}"] },
		"sync-states": { "interface": ["sync-states.{region}.{dns}"] },
		"synthetics": { "interface": ["synthetics.{region}.{dns}"] },
		"synthetics-fips": { "interface": ["synthetics-fips.{region}.{dns}"] },
		"tagging": { "interface": ["tagging.{region}.{dns}"] },
		"tags-omics": { "interface": ["tags-omics.{region}.{dns}"] },
		"tax": { "interface": ["tax.{region}.{dns}"] },
		"textract": { "interface": ["textract.{region}.{dns}"] },
		"textract-fips": { "interface": ["textract-fips.{region}.{dns}"] },
		"thinclient.api": { "interface": ["api.thinclient.{region}.{dns}"] },
		"timestream-influxdb": { "interface": ["timestream-influxdb.{region}.{dns}"] },
		"timestream-influxdb-fips": { "interface": ["timestream-influxdb-fips.{region}.{dns}"] },
		"tnb": { "interface": ["tnb.{region}.{dns}"] },
		"transcribe": { "interface": ["transcribe.{region}.{dns}"] },
		"transcribestreaming": { "interface": ["transcribestreaming.{region}.{dns}"] },
		"transcribestreaming-fips": { "interface": ["transcribestreaming-fips.{region}.{dns}"] },
		"transfer": { "interface": ["transfer.{region}.{dns}"] },
		"transfer.server": { "interface": ["*.server.transfer.{region}.{dns}"] },
		"transform": { "interface": ["transform.{region}.{dns}"] },
		"transform-custom": { "interface": ["transform-custom.{region}.{dns}"] },
		"translate": { "interface": ["translate.{region}.{dns}"] },
		"trustedadvisor": { "interface": ["trustedadvisor.{region}.{dns}"] },
		"verifiedpermissions": { "interface": ["verifiedpermissions.{region}.{dns}"] },
		"verifiedpermissions-fips": { "interface": ["verifiedpermissions-fips.{region}.{dns}"] },
		"voiceid": { "interface": ["voiceid.{region}.{dns}"] },
		"vpc-lattice": { "interface": ["vpc-lattice.{region}.{dns}"] },
		"wafv2": { "interface": ["wafv2.{region}.{dns}"] },
		"wafv2-fips": { "interface": ["wafv2-fips.{region}.{dns}"] },
		"wellarchitected": { "interface": ["wellarchitected.{region}.{dns}"] },
		"wisdom": { "interface": ["wisdom.{region}.{dns}"] },
		"workflows-omics": { "interface": ["workflows-omics.{region}.{dns}"] },
		"workmail": { "interface": ["workmail.{region}.{dns}"] },
		"workmailmessageflow": { "interface": ["workmailmessageflow.{region}.{dns}"] },
		"workspaces": { "interface": ["workspaces.{region}.{dns}"] },
		"workspaces-web": { "interface": ["workspaces-web.{region}.{dns}"] },
		"workspaces-web-fips": { "interface": ["workspaces-web-fips.{region}.{dns}"] },
		"xray": { "interface": ["xray.{region}.{dns}"] }
	},
	"com.amazonaws": {
		"cloudfront": { "interface": ["cloudfront.{dns}"] },
		"iam": { "interface": ["iam.{dns}", "iam.global.{dual}"] },
		"route53": { "interface": ["route53.{dns}"] },
		"s3-global.accesspoint": { "interface": ["*.accesspoint.s3-global.{dns}"] },
		"savingsplans": { "interface": ["savingsplans.{dns}"] }
	},
	"aws.sagemaker.{region}": {
		"experiments": { "interface": ["{region}.experiments.sagemaker.aws", "*.{region}.experiments.sagemaker.aws"] },
		"notebook": { "interface": ["*.notebook.{region}.sagemaker.aws"] },
		"partner-app": { "interface": ["*.partner-app.{region}.sagemaker.aws"] },
		"studio": { "interface": ["*.studio.{region}.sagemaker.aws", "*.studio.sagemaker.{region}.app.aws"] }
	},
	"aws.api.{region}": {
		"bcm-data-exports": { "interface": ["bcm-data-exports.{region}.{dual}"] },
		"freetier": { "interface": ["freetier.{region}.{dual}"] },
		"kendra-ranking": { "interface": ["kendra-ranking.{region}.{dual}"] },
		"qbusiness": { "interface": ["qbusiness.{region}.{dual}"] }
	},
	"aws.api.global": { "codecatalyst": { "interface": ["codecatalyst.global.{dual}"] } },
	"api.aws.{region}": { "cassandra-streams": { "interface": ["cassandra-streams.{region}.{dual}"] } }
};
// src/aws/services/partitions.ts
const words$1 = (text) => new Set(text.split(/\s+/).filter((word) => word !== ""));
const partitions = {
	aws: {
		id: "aws",
		dnsSuffix: "amazonaws.com",
		dualStackSuffix: "api.aws",
		onSuffix: "on.aws",
		servicePrefix: "com.amazonaws",
		ownPrefix: void 0
	},
	"aws-us-gov": {
		id: "aws-us-gov",
		dnsSuffix: "amazonaws.com",
		dualStackSuffix: "api.aws",
		onSuffix: "on.aws",
		servicePrefix: "com.amazonaws",
		ownPrefix: void 0
	},
	"aws-cn": {
		id: "aws-cn",
		dnsSuffix: "amazonaws.com.cn",
		dualStackSuffix: "api.amazonwebservices.com.cn",
		onSuffix: "on.amazonwebservices.com.cn",
		servicePrefix: "com.amazonaws",
		ownPrefix: {
			prefix: "cn.com.amazonaws",
			services: words$1(`
        account application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra
        cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache
        elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data
        iotsitewise.api iotsitewise.data kinesis-streams kms-fips lambda license-manager monitoring polly rds redshift
        redshift-data s3 sagemaker.api sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms
        sqs states sts sync-states synthetics transcribe transcribestreaming transfer workspaces xray`)
		}
	},
	"aws-eusc": {
		id: "aws-eusc",
		dnsSuffix: "amazonaws.eu",
		dualStackSuffix: "api.amazonwebservices.eu",
		onSuffix: "on.amazonwebservices.eu",
		servicePrefix: "com.amazonaws",
		ownPrefix: {
			prefix: "eu.amazonaws",
			services: words$1("ecr.api ecr.dkr execute-api securityhub")
		}
	},
	"aws-iso": {
		id: "aws-iso",
		dnsSuffix: "c2s.ic.gov",
		dualStackSuffix: "api.aws.ic.gov",
		onSuffix: void 0,
		servicePrefix: "com.amazonaws",
		ownPrefix: {
			prefix: "gov.ic.c2s",
			services: words$1(`
        application-autoscaling athena autoscaling comprehend diode-messaging diode-messaging-proxy ebs ec2 ecr.api
        ecr.dkr elasticfilesystem elasticfilesystem-fips execute-api monitoring sagemaker.api sagemaker.runtime sns sqs
        textract textract-fips transcribe workspaces`)
		}
	},
	"aws-iso-b": {
		id: "aws-iso-b",
		dnsSuffix: "sc2s.sgov.gov",
		dualStackSuffix: "api.aws.scloud",
		onSuffix: void 0,
		servicePrefix: "com.amazonaws",
		ownPrefix: {
			prefix: "gov.sgov.sc2s",
			services: words$1(`
        application-autoscaling autoscaling diode-messaging diode-messaging-proxy ebs ec2 ecr.api ecr.dkr
        elasticfilesystem elasticfilesystem-fips execute-api sagemaker.api sagemaker.runtime sns sqs workspaces`)
		}
	},
	"aws-iso-e": {
		id: "aws-iso-e",
		dnsSuffix: "cloud.adc-e.uk",
		dualStackSuffix: "api.cloud-aws.adc-e.uk",
		onSuffix: void 0,
		servicePrefix: "com.amazonaws",
		ownPrefix: {
			prefix: "uk.adc-e.cloud",
			services: words$1("ebs ecr.api ecr.dkr execute-api")
		}
	},
	"aws-iso-f": {
		id: "aws-iso-f",
		dnsSuffix: "csp.hci.ic.gov",
		dualStackSuffix: "api.aws.hci.ic.gov",
		onSuffix: void 0,
		servicePrefix: "com.amazonaws",
		ownPrefix: {
			prefix: "gov.ic.hci.csp",
			services: words$1("ebs ecr.api ecr.dkr execute-api")
		}
	}
};
const byRegionPrefix = [
	["cn-", "aws-cn"],
	["us-gov-", "aws-us-gov"],
	["eusc-", "aws-eusc"],
	["us-iso-", "aws-iso"],
	["us-isob-", "aws-iso-b"],
	["eu-isoe-", "aws-iso-e"],
	["us-isof-", "aws-iso-f"]
];
function partitionOf(region) {
	const id = byRegionPrefix.find(([prefix]) => region.startsWith(prefix))?.[1];
	return partitions[id ?? "aws"];
}
const ownPrefixes = Object.values(partitions).flatMap((partition) => partition.ownPrefix === void 0 ? [] : [partition.ownPrefix.prefix]);
// src/aws/services/catalogue.ts
const defaultPrefix = "com.amazonaws.{region}";
const entries = endpoint_services_default;
const catalogue = new Map(Object.entries(entries).flatMap(([prefix, group]) => Object.entries(group).map(([suffix, entry]) => [idOf$1(prefix, suffix), {
	...entry,
	prefix,
	suffix
}])));
const regionless = new Map([...catalogue].flatMap(([id, { prefix, suffix }]) => prefix.endsWith("{region}") ? [] : [[`${prefix}.${suffix}`, id]]));
const regionalPrefixes = [...Object.keys(entries).flatMap((prefix) => prefix.endsWith(".{region}") ? [prefix.slice(0, -9)] : []), ...ownPrefixes];
function idOf$1(prefix, suffix) {
	const words = prefix.replace(".{region}", "");
	return words === "com.amazonaws" ? suffix : `${words}.${suffix}`;
}
[...catalogue.keys()];
const isListed$1 = (service) => catalogue.has(service);
const regionShape = /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/;
const serviceShape = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/;
function parseEndpointServiceName(serviceName) {
	const global = regionless.get(serviceName);
	if (global !== void 0) return {
		kind: "aws",
		service: global,
		region: void 0
	};
	for (const prefix of regionalPrefixes) {
		if (!serviceName.startsWith(`${prefix}.`)) continue;
		const [region = "", ...labels] = serviceName.slice(prefix.length + 1).split(".");
		if (prefix === "cn.com.amazonaws" && labels.length > 1 && labels.at(-1) === "cn") labels.pop();
		const suffix = labels.join(".");
		if (!regionShape.test(region) || !serviceShape.test(suffix) || suffix.startsWith("vpce-svc-")) continue;
		return {
			kind: "aws",
			service: ownPrefixes.includes(prefix) ? suffix : idOf$1(prefix, suffix),
			region
		};
	}
	return { kind: "other" };
}
function endpointServiceName(service, region, type = "Interface") {
	const listed = catalogue.get(service);
	if (listed !== void 0 && listed.prefix !== defaultPrefix) return `${listed.prefix.replace("{region}", region)}.${listed.suffix}`;
	const { servicePrefix, ownPrefix } = partitionOf(region);
	if (type === "Gateway" || ownPrefix?.services.has(service) !== true) return `${servicePrefix}.${region}.${service}`;
	const tail = ownPrefix.prefix === "cn.com.amazonaws" && service === "transcribe" ? ".cn" : "";
	return `${ownPrefix.prefix}.${region}.${service}${tail}`;
}
function privateNames(service, region, endpoint = {}) {
	const partition = partitionOf(region);
	const listed = catalogue.get(service);
	if (listed === void 0) return expand([ruleOf(service)], region, partition);
	const names = inPartition(service, listed.interface ?? [], partition);
	return expand(endpoint.dualStack ? [...names, ...listed.dualStack ?? []] : names, region, partition);
}
function ruleOf(service) {
	for (const prefix of ["aws.api.", "api.aws."]) if (service.startsWith(prefix)) return `${service.slice(prefix.length)}.{region}.{dual}`;
	if (service.startsWith("aws.sagemaker.")) return `*.${service.slice(14)}.{region}.sagemaker.aws`;
	return `${service.split(".").reverse().join(".")}.{region}.{dns}`;
}
function expand(templates, region, partition) {
	return templates.flatMap((template) => {
		if (template.includes("{on}") && partition.onSuffix === void 0) return [];
		return [template.replaceAll("{region}", () => region).replaceAll("{dns}", partition.dnsSuffix).replaceAll("{dual}", partition.dualStackSuffix).replaceAll("{on}", partition.onSuffix ?? "")];
	});
}
function inPartition(service, templates, { id }) {
	if (service !== "iam" || id !== "aws-cn" && id !== "aws-us-gov") return templates;
	return [id === "aws-cn" ? "iam.cn-north-1.{dns}" : "iam.us-gov.{dns}", ...templates.slice(1)];
}
function byName$1(values) {
	return new Map(Object.entries(values));
}
const regional = (name) => [`${name}.{region}.{dns}`, "regional"];
const dualStack = (name) => [`${name}.{region}.{dual}`, "dual-stack"];
const account = "123456789012";
const clients = byName$1({
	sts: (_, { id }) => [
		regional("sts"),
		...commercial(id, ["sts.{dns}", "global"]),
		dualStack("sts")
	],
	sqs: (region) => [
		regional("sqs"),
		[region === "us-east-1" ? "queue.{dns}" : "{region}.queue.{dns}", "legacy"],
		dualStack("sqs")
	],
	s3: (region, { id }) => [
		regional("s3"),
		regional("amzn-s3-demo-bucket.s3"),
		...commercial(id, ["s3.{dns}", "global"], [region === "us-east-1" ? "s3-external-1.{dns}" : "s3-{region}.{dns}", "legacy"]),
		["s3.dualstack.{region}.{dns}", "dual-stack"]
	],
	s3express: () => [regional("s3express-control"), ["s3express-control.dualstack.{region}.{dns}", "dual-stack"]],
	"s3-outposts": () => [regional("s3-outposts")],
	dynamodb: () => [
		regional("dynamodb"),
		regional(`${account}.ddb`),
		dualStack("dynamodb")
	],
	"dynamodb-streams": () => [regional("streams.dynamodb")],
	"dynamodb-fips": () => [regional("dynamodb-fips")],
	"kinesis-streams": () => [
		regional("kinesis"),
		regional(`${account}.data-kinesis`),
		dualStack("kinesis")
	],
	sns: () => [regional("sns"), dualStack("sns")],
	ec2messages: () => [regional("ec2messages"), dualStack("ec2messages")],
	monitoring: () => [regional("monitoring"), dualStack("monitoring")],
	"execute-api": () => [regional("abc123.execute-api")],
	"ecr.dkr": (_, { onSuffix }) => [regional(`${account}.dkr.ecr`), ...onSuffix === void 0 ? [] : [[`${account}.dkr-ecr.{region}.{on}`, "dual-stack"]]],
	"eks-proxy": () => [regional("eks-proxy.eks"), dualStack("eks-proxy")],
	"apprunner.requests": () => [["example.{region}.awsapprunner.com", "regional"]],
	console: () => [["{region}.console.aws.amazon.com", "regional"]],
	signin: () => [["{region}.signin.aws.amazon.com", "regional"]],
	"iot.data": () => [regional("a1b2c3d4e5f6g7-ats.iot")],
	"iot.credentials": () => [regional("c1b2c3d4e5f6g7.credentials.iot")]
});
const commercial = (id, ...templates) => id === "aws" ? templates : [];
const samples = byName$1({
	"codeartifact.repositories": `example-${account}`,
	"grafana-workspace": "g-0123456789",
	"transfer.server": "s-1234567890abcdef0"
});
function clientNames(service, region) {
	const partition = partitionOf(region);
	return (clients.get(service)?.(region, partition) ?? byPrivateNames(service, partition)).flatMap(([template, use]) => expand([template], region, partition).map((name) => ({
		name,
		use
	})));
}
function byPrivateNames(service, partition) {
	const listed = catalogue.get(service)?.interface ?? [];
	const templates = listed.length === 0 ? [ruleOf(service)] : listed;
	const plainSuffix = templates.some((template) => template.includes("{dns}"));
	return inPartition(service, templates, partition).map((template) => {
		const sample = template.replace(/^\*/, samples.get(service) ?? "example");
		if (plainSuffix && /\{(dual|on)\}/.test(template)) return [sample, "dual-stack"];
		return [sample, template.includes("{region}") ? "regional" : "global"];
	});
}
// src/aws/services/usage.ts
const lower = (names) => new Set(names.toLowerCase().split(/\s+/));
const all$1 = (...services) => ({
	special: [],
	rest: services
});
const except = (names, services, ...rest) => ({
	special: [{
		names: lower(names),
		services
	}],
	rest
});
const and = (actions, names, services) => ({
	...actions,
	special: [...actions.special, {
		names: lower(names),
		services
	}]
});
const broadly = (actions, ...broad) => ({
	...actions,
	broad
});
const none$1 = [];
const pull = [
	"ecr.api",
	"ecr.dkr",
	"s3"
];
const actionsByPrefix = new Map(Object.entries({
	airflow: and(except("PublishMetrics", ["airflow.ops"], "airflow.api"), "CreateCliToken CreateWebLoginToken InvokeRestApi", ["airflow.env"]),
	appconfig: broadly(except("GetLatestConfiguration StartConfigurationSession", ["appconfigdata"], "appconfig"), "appconfigdata", "appconfig"),
	appstream: all$1("appstream.api"),
	appsync: except("GraphQL EventConnect EventPublish EventSubscribe", ["appsync-api"], "appsync"),
	aps: broadly(except("RemoteWrite QueryMetrics GetSeries GetLabels GetMetricMetadata", ["aps-workspaces"], "aps"), "aps-workspaces", "aps"),
	bedrock: broadly(and(except("InvokeModel InvokeModelWithResponseStream InvokeModelWithBidirectionalStream ApplyGuardrail CountTokens", ["bedrock-runtime"], "bedrock"), "InvokeAgent InvokeInlineAgent InvokeFlow Retrieve RetrieveAndGenerate Rerank", ["bedrock-agent-runtime"]), "bedrock-runtime", "bedrock"),
	cloudhsm: all$1("cloudhsmv2"),
	cloudwatch: all$1("monitoring"),
	codeartifact: all$1("codeartifact.api", "codeartifact.repositories"),
	codecommit: except("GitPull GitPush", ["git-codecommit"], "codecommit"),
	codeconnections: all$1("codeconnections.api"),
	"codestar-connections": all$1("codestar-connections.api"),
	dax: except("BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem GetItem PutItem Query Scan UpdateItem", none$1, "dax"),
	dsql: except("DbConnect DbConnectAdmin", none$1, "dsql"),
	dynamodb: except("DescribeStream GetRecords GetShardIterator ListStreams", ["dynamodb-streams"], "dynamodb"),
	ecr: broadly(except("BatchGetImage GetDownloadUrlForLayer", pull, "ecr.api", "ecr.dkr"), ...pull),
	"ecr-public": all$1("ecr-public.api"),
	ecs: and(except("Poll", ["ecs-agent", "ecs-telemetry"], "ecs"), "StartTelemetrySession PutSystemLogEvents", ["ecs-telemetry"]),
	elasticache: except("Connect", none$1, "elasticache"),
	elasticbeanstalk: except("PutInstanceStatistics", ["elasticbeanstalk-health"], "elasticbeanstalk"),
	elasticfilesystem: except("ClientMount ClientRootAccess ClientWrite", none$1, "elasticfilesystem"),
	evidently: except("BatchEvaluateFeature EvaluateFeature PutProjectEvents", ["evidently-dataplane"], "evidently"),
	firehose: all$1("kinesis-firehose"),
	forecast: except("QueryForecast QueryWhatIfForecast", ["forecastquery"], "forecast"),
	guardduty: except("SendSecurityTelemetry", ["guardduty-data"], "guardduty"),
	iam: except("PassRole CreateServiceLinkedRole", none$1, "iam"),
	iot: and(except("Connect Publish Receive RetainPublish Subscribe", ["iot.data"], "iot.api"), "AssumeRoleWithCertificate", ["iot.credentials"]),
	iotwireless: all$1("iotwireless.api"),
	kinesis: all$1("kinesis-streams"),
	lambda: except("InvokeFunctionUrl", none$1, "lambda"),
	lex: except("DeleteSession GetSession PutSession RecognizeText RecognizeUtterance StartConversation", ["runtime-v2-lex"], "models-v2-lex"),
	memorydb: except("Connect", none$1, "memory-db"),
	mobiletargeting: all$1("pinpoint"),
	personalize: and(except("GetActionRecommendations GetPersonalizedRanking GetRecommendations", ["personalize-runtime"], "personalize"), "PutActionInteractions PutActions PutEvents PutItems PutUsers", ["personalize-events"]),
	qbusiness: all$1("aws.api.qbusiness"),
	qldb: except("SendCommand", ["qldb.session"]),
	rum: except("PutRumEvents", ["rum-dataplane"], "rum"),
	sagemaker: broadly(and(except("InvokeEndpoint InvokeEndpointAsync InvokeEndpointWithResponseStream", ["sagemaker.runtime"], "sagemaker.api"), "BatchGetRecord DeleteRecord GetRecord PutRecord", ["sagemaker.featurestore-runtime"]), "sagemaker.api", "sagemaker.runtime"),
	servicediscovery: except("DiscoverInstances DiscoverInstancesRevision", ["data-servicediscovery"], "servicediscovery"),
	ses: all$1("email"),
	"sms-voice": all$1("pinpoint-sms-voice-v2"),
	states: except("StartSyncExecution", ["sync-states"], "states"),
	tag: all$1("tagging"),
	thinclient: all$1("thinclient.api"),
	transcribe: except("StartCallAnalyticsStreamTranscription StartMedicalStreamTranscription StartStreamTranscription", ["transcribestreaming"], "transcribe")
}));
const verbs = lower("Batch Create Delete Describe Get List Put Start Stop Update");
function servicesOfAction(action) {
	const [prefix = "", name = ""] = action.toLowerCase().split(":");
	if (name === "" || /[*?]/.test(prefix)) return none$1;
	const { special, rest, broad = rest } = actionsByPrefix.get(prefix) ?? all$1(...isListed$1(prefix) ? [prefix] : []);
	const fixed = name.split(/[*?]/, 1)[0] ?? "";
	const matches = (each) => fixed === name ? each === name : glob(name, each);
	const matched = special.filter(({ names }) => [...names].some(matches));
	if (matched.length === 0) return rest;
	const services = [...new Set(matched.flatMap((each) => each.services))];
	if (fixed === name) return services;
	return fixed === "" || verbs.has(fixed) ? broad : services.length === 0 ? rest : services;
}
function glob(pattern, text) {
	let p = 0;
	let t = 0;
	let star = -1;
	let resume = 0;
	while (t < text.length) if (p < pattern.length && pattern[p] === "*") {
		star = p++;
		resume = t;
	} else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
		p++;
		t++;
	} else if (star >= 0) {
		p = star + 1;
		t = ++resume;
	} else return false;
	while (pattern[p] === "*") p++;
	return p === pattern.length;
}
const systemsManager = [
	"ssm",
	"ssmmessages",
	"ec2messages"
];
const containerInstance = [
	"ecs",
	"ecs-agent",
	"ecs-telemetry"
];
const codeArtifact = ["codeartifact.api", "codeartifact.repositories"];
const managedPolicies = new Map(Object.entries({
	AmazonSSMManagedInstanceCore: systemsManager,
	AmazonSSMManagedEC2InstanceDefaultPolicy: systemsManager,
	AmazonEC2RoleforSSM: systemsManager,
	AmazonSSMPatchAssociation: ["ssm"],
	AmazonSSMDirectoryServiceAccess: ["ds"],
	AmazonSSMReadOnlyAccess: ["ssm"],
	AmazonSSMFullAccess: ["ssm"],
	CloudWatchAgentServerPolicy: ["monitoring", "logs"],
	CloudWatchAgentAdminPolicy: [
		"monitoring",
		"logs",
		"ssm"
	],
	CloudWatchFullAccess: ["monitoring", "logs"],
	CloudWatchFullAccessV2: ["monitoring", "logs"],
	CloudWatchReadOnlyAccess: ["monitoring", "logs"],
	CloudWatchLogsFullAccess: ["logs"],
	CloudWatchLogsReadOnlyAccess: ["logs"],
	CloudWatchEventsFullAccess: ["events"],
	CloudWatchEventsReadOnlyAccess: ["events"],
	AmazonEventBridgeFullAccess: ["events"],
	AmazonEventBridgeReadOnlyAccess: ["events"],
	AmazonEventBridgeSchedulerFullAccess: ["scheduler"],
	AWSXRayDaemonWriteAccess: ["xray"],
	AWSXrayWriteOnlyAccess: ["xray"],
	AWSXrayReadOnlyAccess: ["xray"],
	AWSXrayFullAccess: ["xray"],
	AmazonPrometheusRemoteWriteAccess: ["aps-workspaces"],
	AmazonPrometheusQueryAccess: ["aps-workspaces"],
	AmazonEC2ContainerRegistryReadOnly: pull,
	AmazonEC2ContainerRegistryPullOnly: pull,
	AmazonEC2ContainerRegistryPowerUser: pull,
	AmazonEC2ContainerRegistryFullAccess: pull,
	AmazonElasticContainerRegistryPublicReadOnly: ["ecr-public.api"],
	AmazonECSTaskExecutionRolePolicy: [...pull, "logs"],
	AmazonEC2ContainerServiceforEC2Role: [
		...containerInstance,
		...pull,
		"logs"
	],
	AmazonECSInstanceRolePolicyForManagedInstances: containerInstance,
	AWSElasticBeanstalkMulticontainerDocker: containerInstance,
	AmazonEKSWorkerNodePolicy: ["ec2", "eks"],
	AmazonEKSWorkerNodeMinimalPolicy: ["eks-auth"],
	AmazonEKS_CNI_Policy: ["ec2"],
	AmazonEKSFargatePodExecutionRolePolicy: pull,
	AmazonEBSCSIDriverPolicy: ["ec2"],
	AmazonEBSCSIDriverPolicyV2: ["ec2"],
	AmazonEFSCSIDriverPolicy: ["elasticfilesystem", "ec2"],
	AmazonS3ReadOnlyAccess: ["s3"],
	AmazonS3FullAccess: ["s3"],
	AmazonS3TablesFullAccess: ["s3tables", "s3"],
	AmazonS3TablesReadOnlyAccess: ["s3tables", "s3"],
	AmazonDynamoDBReadOnlyAccess: ["dynamodb"],
	AmazonDynamoDBFullAccess: ["dynamodb"],
	AmazonDynamoDBFullAccess_v2: ["dynamodb"],
	AmazonSQSReadOnlyAccess: ["sqs"],
	AmazonSQSFullAccess: ["sqs"],
	AmazonSNSReadOnlyAccess: ["sns"],
	AmazonSNSFullAccess: ["sns"],
	AmazonKinesisReadOnlyAccess: ["kinesis-streams"],
	AmazonKinesisFullAccess: ["kinesis-streams"],
	AmazonKinesisFirehoseReadOnlyAccess: ["kinesis-firehose"],
	AmazonKinesisFirehoseFullAccess: ["kinesis-firehose"],
	AmazonSESFullAccess: ["email"],
	AmazonRDSDataFullAccess: ["rds-data", "secretsmanager"],
	SecretsManagerReadWrite: ["secretsmanager"],
	AWSSecretsManagerClientReadOnlyAccess: ["secretsmanager"],
	AWSKeyManagementServicePowerUser: ["kms"],
	AmazonElasticFileSystemReadOnlyAccess: ["elasticfilesystem"],
	AmazonElasticFileSystemFullAccess: ["elasticfilesystem"],
	AmazonElasticFileSystemsUtils: ["elasticfilesystem", ...systemsManager],
	AmazonElasticFileSystemClientFullAccess: none$1,
	AmazonElasticFileSystemClientReadWriteAccess: none$1,
	AmazonElasticFileSystemClientReadOnlyAccess: none$1,
	AmazonEC2ReadOnlyAccess: ["ec2"],
	AmazonEC2FullAccess: ["ec2"],
	AutoScalingReadOnlyAccess: ["autoscaling"],
	AutoScalingFullAccess: ["autoscaling"],
	ElasticLoadBalancingReadOnly: ["elasticloadbalancing"],
	ElasticLoadBalancingFullAccess: ["elasticloadbalancing"],
	AWSLambdaRole: ["lambda"],
	AWSLambda_ReadOnlyAccess: ["lambda"],
	AWSLambda_FullAccess: ["lambda"],
	AWSStepFunctionsReadOnlyAccess: ["states"],
	AWSStepFunctionsFullAccess: ["states"],
	AWSCloudMapDiscoverInstanceAccess: ["data-servicediscovery"],
	AWSLambdaBasicExecutionRole: none$1,
	AWSLambdaVPCAccessExecutionRole: none$1,
	AWSLambdaENIManagementAccess: none$1,
	AWSLambdaSQSQueueExecutionRole: none$1,
	AWSLambdaKinesisExecutionRole: none$1,
	AWSLambdaDynamoDBExecutionRole: none$1,
	AWSLambdaMSKExecutionRole: none$1,
	AmazonEC2RoleforAWSCodeDeploy: ["s3"],
	AmazonEC2RoleforAWSCodeDeployLimited: ["s3"],
	AWSCodeArtifactReadOnlyAccess: [...codeArtifact, "s3"],
	AWSCodeArtifactAdminAccess: [...codeArtifact, "s3"],
	EC2InstanceProfileForImageBuilder: ["imagebuilder", "s3"],
	EC2InstanceProfileForImageBuilderECRContainerBuilds: ["imagebuilder", ...pull],
	AWSElasticBeanstalkWebTier: [
		"s3",
		"elasticbeanstalk-health",
		"logs"
	],
	AWSElasticBeanstalkWorkerTier: [
		"s3",
		"elasticbeanstalk-health",
		"logs",
		"sqs",
		"monitoring"
	],
	AWSMarketplaceMeteringFullAccess: ["metering-marketplace"],
	AmazonElasticMapReduceforEC2Role: ["elasticmapreduce", "s3"],
	AWSGlueServiceRole: [
		"glue",
		"s3",
		"logs"
	],
	AmazonAthenaFullAccess: [
		"athena",
		"glue",
		"s3"
	],
	AmazonBedrockFullAccess: ["bedrock", "bedrock-runtime"],
	AmazonBedrockLimitedAccess: ["bedrock", "bedrock-runtime"],
	AmazonSageMakerFullAccess: [
		"sagemaker.api",
		"sagemaker.runtime",
		"s3",
		"logs"
	]
}));
function servicesOfManagedPolicy(arn) {
	const name = /^arn:[a-z-]+:iam::aws:policy\/(?:.*\/)?([\w+=,.@-]+)$/.exec(arn)?.[1];
	return (name === void 0 ? void 0 : managedPolicies.get(name)) ?? none$1;
}
const capabilities = {
	"session-manager": {
		title: "Session Manager",
		needs: ["ssm", "ssmmessages"],
		older: [{
			service: "ec2messages",
			reason: "SSM Agent before version 3.3.40.0 receives its commands by ec2messages instead of ssmmessages."
		}],
		page: "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html"
	},
	"container-image-pull": {
		title: "Pulling container images from Amazon ECR",
		needs: [
			"ecr.api",
			"ecr.dkr",
			"s3"
		],
		older: [],
		page: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html"
	},
	"ecs-container-instance": {
		title: "Amazon ECS container agent",
		needs: [
			"ecs",
			"ecs-agent",
			"ecs-telemetry"
		],
		older: [],
		page: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html"
	},
	"pod-identity": {
		title: "Credentials by EKS Pod Identity",
		needs: ["eks-auth"],
		older: [],
		page: "https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html"
	},
	"codedeploy-agent": {
		title: "CodeDeploy deployments to instances",
		needs: ["codedeploy", "codedeploy-commands-secure"],
		older: [],
		page: "https://docs.aws.amazon.com/codedeploy/latest/userguide/vpc-endpoints.html"
	},
	"codeartifact-packages": {
		title: "Packages from CodeArtifact",
		needs: [
			"codeartifact.api",
			"codeartifact.repositories",
			"s3"
		],
		older: [],
		page: "https://docs.aws.amazon.com/codeartifact/latest/ug/create-vpc-endpoints.html"
	},
	"s3-tables": {
		title: "Amazon S3 Tables",
		needs: ["s3tables", "s3"],
		older: [],
		page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-VPC.html"
	}
};
const shared = new Set(["s3"]);
const capabilitiesByService = (() => {
	const found = new Map();
	for (const id of Object.keys(capabilities)) {
		const { needs, older } = capabilities[id];
		for (const service of [...needs, ...older.map((each) => each.service)]) if (!shared.has(service)) found.set(service, [...found.get(service) ?? [], id]);
	}
	return found;
})();
function capabilitiesOf(service) {
	return capabilitiesByService.get(service) ?? [];
}
// src/plan/address.ts
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER_INDEX = /\[(\d+)\]|\.(\d+)(?![\w-])/y;
function readTraversal(text, from = 0) {
	const steps = [];
	let at = from;
	const take = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match) at = pattern.lastIndex;
		return match;
	};
	const first = take(IDENTIFIER);
	if (!first) return {
		steps,
		rest: at
	};
	steps.push({
		kind: "attribute",
		name: first[0]
	});
	for (;;) {
		const number = take(NUMBER_INDEX);
		if (number) {
			steps.push({
				kind: "index",
				key: Number(number[1] ?? number[2])
			});
			continue;
		}
		const end = endOfStringKey(text, at);
		if (end !== void 0) {
			steps.push({
				kind: "index",
				key: unquote(text.slice(at + 2, end - 2))
			});
			at = end;
			continue;
		}
		if (text[at] !== ".") return {
			steps,
			rest: at
		};
		at++;
		const name = take(IDENTIFIER);
		if (!name) return {
			steps,
			rest: at - 1
		};
		steps.push({
			kind: "attribute",
			name: name[0]
		});
	}
}
function endOfStringKey(text, from) {
	if (!text.startsWith("[\"", from)) return void 0;
	for (let at = from + 2; at < text.length; at++) if (text[at] === "\\") at++;
	else if (text[at] === "\"") return text[at + 1] === "]" ? at + 2 : void 0;
}
function unquote(text) {
	return text.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (_, short, long, letter) => {
		if (letter === void 0) {
			const code = Number.parseInt(short ?? long, 16);
			return code <= 1114111 ? String.fromCodePoint(code) : "�";
		}
		return ESCAPES.get(letter) ?? letter;
	}).replace(/([$%])\1\{/g, "$1{");
}
const ESCAPES = new Map([
	["n", "\n"],
	["t", "	"],
	["r", "\r"]
]);
function quoteKey(key) {
	return key === void 0 ? "" : `[${JSON.stringify(key).replace(/[$%](?=\{)/g, "$&$&")}]`;
}
function goOn(steps, path) {
	const splat = steps.findLastIndex((step) => step.kind === "splat");
	const [first, ...rest] = path;
	if (splat < 0 || first?.kind !== "index" && first?.kind !== "position") return [...steps, ...path];
	const placed = first.kind === "index" && typeof first.key === "number" ? {
		kind: "position",
		at: first.key
	} : first;
	return [
		...steps.slice(0, splat),
		placed,
		...steps.slice(splat + 1),
		...rest
	];
}
function showTraversal(steps) {
	return steps.map((step, index) => index === 0 && step.kind === "attribute" ? step.name : showStep(step)).join("");
}
function showStep(step) {
	switch (step.kind) {
		case "attribute": return `.${step.name}`;
		case "index": return quoteKey(step.key);
		case "splat": return "[*]";
		case "position": return `[${step.at}]`;
	}
}
function within$1(module, name) {
	return module === "" ? name : `${module}.${name}`;
}
function moduleCalls(module) {
	const { steps } = readTraversal(module);
	const calls = [];
	for (let i = 0; i + 1 < steps.length;) {
		const [call, name, index] = steps.slice(i, i + 3);
		if (call?.kind !== "attribute" || call.name !== "module" || name?.kind !== "attribute") break;
		const key = index?.kind === "index" ? index.key : void 0;
		calls.push({
			name: name.name,
			key
		});
		i += key === void 0 ? 2 : 3;
	}
	return calls;
}
function keyOf$1(address) {
	if (!address.endsWith("]")) return void 0;
	const last = readTraversal(address).steps.at(-1);
	return last?.kind === "index" ? last.key : void 0;
}
function compareKeys(a, b) {
	if (typeof a === "number" && typeof b === "number") return a - b;
	if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
	return compareText$2(String(a), String(b));
}
function compareText$2(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/report/phrase.ts
function say(words, ...carried) {
	return words.flatMap((text, index) => {
		const next = carried[index];
		return [...text === "" ? [] : [{
			kind: "words",
			text
		}], ...typeof next === "number" ? [{
			kind: "words",
			text: count(next)
		}] : next ?? []];
	});
}
const name = (text) => [{
	kind: "name",
	text
}];
const prose = (text) => [{
	kind: "prose",
	text
}];
function many(n, one, several = `${one}s`) {
	return [{
		kind: "words",
		text: `${count(n)} ${n === 1 ? one : several}`
	}];
}
const verb = (several, one, more) => [{
	kind: "words",
	text: several ? more : one
}];
function list$1(items, limit = Number.POSITIVE_INFINITY) {
	const shown = items.length > limit + 1 ? items.slice(0, limit) : items;
	const rest = items.length - shown.length;
	const all = rest > 0 ? [...shown, say`${rest} more`] : shown;
	return all.flatMap((item, index) => {
		if (index === 0) return item;
		return index === all.length - 1 ? say` and ${item}` : say`, ${item}`;
	});
}
function capital(phrase) {
	const [first, ...rest] = phrase;
	if (first === void 0 || first.kind !== "words") return phrase;
	return [{
		kind: "words",
		text: first.text.charAt(0).toUpperCase() + first.text.slice(1)
	}, ...rest];
}
function count(n) {
	return String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}
// src/report/names.ts
function capability(id) {
	const known = capabilityOf(id);
	return known === void 0 ? name(id) : prose(known.title);
}
function isForOlderOnly(id, of) {
	const known = id === void 0 ? void 0 : capabilityOf(id);
	return of.kind === "aws-service" && known !== void 0 && known.older.some(({ service }) => service === of.service);
}
function capabilityOf(id) {
	return Object.hasOwn(capabilities, id) ? capabilities[id] : void 0;
}
function destination(of, withRegion = false) {
	switch (of.kind) {
		case "workload": return name(of.address);
		case "aws-service": return withRegion ? say`${name(of.service)} in ${name(of.region)}` : name(of.service);
		case "internet": return of.family === "ipv6" ? say`the internet (IPv6)` : say`the internet`;
		case "cidr": return name(of.cidr);
	}
}
function ports(of) {
	if (of.protocol === "icmp" || of.ports === "") return prose(of.protocol);
	return of.ports === "0-65535" ? prose(`${of.protocol} on any port`) : prose(`${of.protocol} ${of.ports}`);
}
function place(of) {
	if (of.file === void 0) return void 0;
	return of.line === void 0 ? of.file : `${of.file}:${of.line}`;
}
function pageOf$1(code, documentation) {
	if (!Object.hasOwn(reasonCodes, code)) return void 0;
	const { page } = reasonCode(code);
	if (page.startsWith("https://")) return page;
	return documentation === void 0 ? void 0 : `${documentation}${page}`;
}
function resourceOf(address) {
	let block = "";
	let from = 0;
	for (let at = address.indexOf("["); at !== -1; at = address.indexOf("[", at)) {
		const end = endOfStringKey(address, at) ?? endOfNumberKey(address, at);
		if (end !== void 0) {
			block += address.slice(from, at);
			from = end;
		}
		at = end ?? at + 1;
	}
	return block + address.slice(from);
}
function endOfNumberKey(address, from) {
	let at = from + 1;
	while (isDigit(address, at)) at++;
	return at > from + 1 && address[at] === "]" ? at + 1 : void 0;
}
function fold(addresses) {
	const folded = new Map();
	for (const address of addresses) {
		const resource = resourceOf(address);
		const known = folded.get(resource);
		if (known === void 0) folded.set(resource, {
			address,
			count: 1
		});
		else folded.set(resource, {
			address: resource,
			count: known.count + 1
		});
	}
	return [...folded.values()];
}
function addresses(of, limit = 3) {
	const folded = fold(of);
	const shown = folded.slice(0, limit);
	const rest = folded.slice(limit).reduce((sum, { count }) => sum + count, 0);
	const items = shown.map(({ address, count }) => count === 1 ? name(address) : say`${many(count, "instance")} of ${name(address)}`);
	return list$1(rest > 0 ? [...items, say`${rest} more`] : items);
}
function byName(a, b) {
	const shorter = Math.min(a.length, b.length);
	let at = 0;
	while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
	if (isDigit(a, at) || isDigit(b, at)) {
		while (at > 0 && isDigit(a, at - 1)) at--;
		const numbers = numberAt(a, at) - numberAt(b, at);
		if (numbers !== 0 && isDigit(a, at) && isDigit(b, at)) return numbers;
	}
	return a < b ? -1 : a > b ? 1 : 0;
}
function isDigit(text, at) {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}
function numberAt(text, at) {
	let end = at;
	while (isDigit(text, end)) end++;
	return Number(text.slice(at, end));
}
// src/report/group.ts
function groupFindings(report) {
	const withRegion = new Set(report.findings.flatMap(({ flow }) => regionOf$3(flow) ?? [])).size > 1;
	const groups = [...gather([...gather(report.findings.map(toMember), loss).values()].flatMap(joinCapabilities), news).values()].map((parts) => makeGroup(parts.flat(), report.failOn, withRegion));
	const planOrder = new Map(report.plans.map(({ plan }, index) => [plan, index]));
	const verdictOrder = new Map(Object.keys(verdicts).map((verdict, index) => [verdict, index]));
	const rank = (order, key) => order.get(key) ?? order.size;
	return groups.sort((a, b) => rank(planOrder, a.plan) - rank(planOrder, b.plan) || byName(a.plan, b.plan) || rank(verdictOrder, a.verdict) - rank(verdictOrder, b.verdict) || byName(a.sources[0] ?? "", b.sources[0] ?? "") || byName(targetKey(a.destinations[0]), targetKey(b.destinations[0])) || byName(a.example.fingerprint, b.example.fingerprint));
}
function isNews(verdict) {
	return verdict === "broken" || verdict === "unreachable" || verdict === "at-risk";
}
function reasonsOf$1({ after }) {
	return [...after?.reasons ?? [], ...after?.outcome === "delivered" ? after.notes : []];
}
function identityOf$1(state) {
	return state?.outcome === "delivered" ? state.identity : void 0;
}
const toMember = (finding) => ({
	finding,
	target: targetKey(finding.flow),
	reasons: reasonsOf$1(finding).map(reasonKey),
	causes: finding.causes.map(causeKey)
});
function loss({ finding }) {
	const { plan, verdict, flow, after } = finding;
	return key(plan, verdict, flow.source.address, after?.outcome, distinct$2(reasonsOf$1(finding).map(({ code }) => code)), way(finding));
}
function news(part) {
	const [first] = part;
	if (first === void 0) return "";
	const { plan, verdict, after } = first.finding;
	const targets = distinct$2(part.map(({ target }) => target));
	const reasons = distinct$2(part.flatMap((member) => member.reasons));
	const causes = distinct$2(part.flatMap((member) => member.causes));
	return key(plan, verdict, after?.outcome, way(first.finding), targets, reasons, causes);
}
function joinCapabilities(losses) {
	if (losses.length === 1) return [losses];
	const parts = gather(losses, ({ reasons, causes }) => key(distinct$2(reasons), distinct$2(causes)));
	const joined = [];
	for (const part of parts.values()) {
		const capabilities = new Set(part.flatMap(({ finding }) => finding.capabilities));
		const [into, ...others] = joined.filter((one) => [...capabilities].some((id) => one.capabilities.has(id)));
		if (into === void 0) {
			joined.push({
				capabilities,
				members: [...part]
			});
			continue;
		}
		for (const one of [{
			capabilities,
			members: part
		}, ...others]) {
			for (const id of one.capabilities) into.capabilities.add(id);
			into.members.push(...one.members);
		}
		for (const other of others) joined.splice(joined.indexOf(other), 1);
	}
	return joined.map(({ members }) => members);
}
function makeGroup(members, failOn, withRegion) {
	const byNames = sortBy(members, ({ finding, target }) => [
		finding.flow.source.address,
		target,
		finding.fingerprint
	]);
	const sorted = byNames.map(({ finding }) => finding);
	const [example] = sorted.toSorted((a, b) => exemplary(a) - exemplary(b));
	if (example === void 0) throw new Error("a group has at least one finding");
	const { plan, verdict } = example;
	const reasons = unique$1(sorted.flatMap(reasonsOf$1), (reason) => key(reason.code, reason.component, reason.message));
	const fails = failOn.includes(verdict) || reasons.some(({ code }) => failOn.includes(code));
	return {
		plan,
		verdict,
		fails,
		news: fails || isNews(verdict),
		sources: [...new Set(sorted.map((finding) => finding.flow.source.address))],
		destinations: targetsOf(byNames),
		reasons,
		causes: unique$1(sorted.flatMap((finding) => finding.causes), (cause) => key(cause.action, cause.address, cause.file, cause.line)).toSorted((a, b) => byName(a.address, b.address)),
		fixes: unique$1(sorted.flatMap((finding) => finding.fixes), (fix) => key(fix.title, fix.hcl, fix.verified, fix.opens)),
		findings: sorted,
		example,
		withRegion
	};
}
function exemplary({ evidence, capabilities, flow }) {
	const older = capabilities.some((id) => isForOlderOnly(id, flow.destination));
	return (evidence === "possible" ? 2 : 0) + (older ? 1 : 0);
}
function targetsOf(members) {
	const uses = new Map();
	for (const { finding, target } of members) {
		const use = uses.get(target) ?? {
			flow: finding.flow,
			capabilities: new Set()
		};
		for (const id of finding.capabilities) use.capabilities.add(id);
		uses.set(target, use);
	}
	const shared = new Map();
	for (const { capabilities } of uses.values()) for (const id of capabilities) shared.set(id, (shared.get(id) ?? 0) + 1);
	return [...uses.entries()].toSorted(([a], [b]) => byName(a, b)).map(([, { flow, capabilities }]) => {
		const [capability] = [...capabilities].toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || byName(a, b));
		return {
			destination: flow.destination,
			protocol: flow.protocol,
			ports: flow.ports,
			capability
		};
	});
}
function targetKey(flow) {
	if (flow === void 0) return "";
	const { destination: to, protocol, ports } = flow;
	switch (to.kind) {
		case "workload": return key(to.kind, to.address, protocol, ports);
		case "aws-service": return key(to.kind, to.service, to.region, protocol, ports);
		case "internet": return key(to.kind, to.family, protocol, ports);
		case "cidr": return key(to.kind, to.cidr, protocol, ports);
	}
}
function way(finding) {
	if (finding.verdict !== "rerouted") return "";
	return key(...[finding.before, finding.after].map((state) => identityOf$1(state)?.sourceAddress));
}
const reasonKey = (reason) => key(reason.code, resourceOf(reason.component));
const causeKey = (cause) => key(cause.action, resourceOf(cause.address));
const regionOf$3 = (flow) => flow.destination.kind === "aws-service" ? flow.destination.region : void 0;
const key = (...parts) => JSON.stringify(parts);
const distinct$2 = (keys) => keys.length < 2 ? keys[0] ?? "" : [...new Set(keys)].toSorted().join(" ");
function sortBy(items, by) {
	return items.map((item) => ({
		item,
		names: by(item)
	})).sort((a, b) => a.names.reduce((order, name, index) => order || byName(name, b.names[index] ?? ""), 0)).map(({ item }) => item);
}
function gather(items, by) {
	const gathered = new Map();
	for (const item of items) {
		const key = by(item);
		const known = gathered.get(key);
		if (known === void 0) gathered.set(key, [item]);
		else known.push(item);
	}
	return gathered;
}
function unique$1(items, by) {
	const seen = new Set();
	return items.filter((item) => seen.size !== seen.add(by(item)).size);
}
// src/report/markdown-text.ts
function md(own, ...carried) {
	const parts = carried.map((one) => typeof one === "string" ? one : gated$1(one, markdownGates));
	return own.map((text, index) => text + (parts[index] ?? "")).join("");
}
const markdownGates = {
	words: (text) => text,
	name: markdownName,
	prose: markdownProse
};
const htmlGates = {
	words: (text) => text,
	name: htmlName,
	prose: htmlProse
};
const gated$1 = (phrase, gates) => phrase.map(({ kind, text }) => gates[kind](text)).join("");
const nothing$3 = md``;
const join$1 = (parts, by) => parts.filter((part) => part !== "").join(by);
const blocks = (...parts) => join$1(parts, md`\n\n`);
const bullets$1 = (items) => join$1(items.map((item) => md`- ${item}`), md`\n`);
const numbered = (items) => join$1(items.map((item) => md`1. ${item}`), md`\n`);
const fence = (language, text) => markdownFence(language, text);
function folded$1(title, body) {
	const summary = gated$1(title, htmlGates);
	return body === "" ? nothing$3 : md`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
const link$1 = (text, url) => url === void 0 ? text : `[${text}](${url})`;
function urlPath(file) {
	const parts = file.split("/");
	return parts.some((part) => part === "" || part === "." || part === ".." || /[\\\p{Cs}]/u.test(part)) ? void 0 : parts.map(urlPart).join("/");
}
const urlPart = (part) => encodeURIComponent(part).replaceAll(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
// src/report/location.ts
function locate(plans, plan, { file, line, endLine }) {
	const source = plans.find((section) => section.plan === plan)?.source;
	if (source === void 0 || file === void 0 || line === void 0) return void 0;
	const path = posix.normalize(`${source.replaceAll("\\", "/")}/${file}`);
	if (posix.isAbsolute(path) || path === ".." || path.startsWith("../")) return void 0;
	return {
		path,
		line,
		endLine: Math.max(line, endLine ?? line)
	};
}
function sourceAddress(sources, at) {
	const path = at && urlPath(at.path);
	return sources === void 0 || path === void 0 ? void 0 : `${sources}${path}#L${at?.line}`;
}
// src/report/sentence.ts
function headline(group) {
	const why = because(group);
	if (why === void 0) return event(group);
	return isNews(group.verdict) ? say`${event(group)}: ${why}` : say`${event(group)}, but ${why}`;
}
function event(group) {
	const several = group.sources.length > 1;
	const subject = who(group);
	const object = what(group);
	switch (group.verdict) {
		case "broken": return say`${subject} ${verb(several, "loses", "lose")} ${object}`;
		case "unreachable": return say`${subject} cannot reach ${object}`;
		case "at-risk": {
			const codes = new Set(group.reasons.map((reason) => reason.code));
			const [only] = codes.size === 1 ? codes : [];
			if (only === "REPLACED_WHILE_APPLYING") return say`${subject} ${verb(several, "loses", "lose")} ${object} while the plan is applied`;
			if (only === "EPHEMERAL_PORTS_PARTIAL") return say`${subject} ${verb(several, "reaches", "reach")} ${object} only now and then`;
			return say`${subject} may lose ${object}`;
		}
		case "rerouted": {
			const start = say`${subject} ${verb(several, "reaches", "reach")} ${object} by another way`;
			const before = group.findings.flatMap((finding) => identityOf$1(finding.before) ?? []);
			const after = group.findings.flatMap((finding) => identityOf$1(finding.after) ?? []);
			if (before.length === 0 || after.length === 0) return start;
			return say`${start}: ${arrival(before)} before, ${arrival(after)} after`;
		}
		case "opened":
		case "restored": return say`${subject} will reach ${object}`;
		case "removed": return say`${subject} no longer ${verb(several, "reaches", "reach")} ${object}`;
	}
}
function who(group, limit = 3) {
	return addresses(group.sources, limit);
}
function what(group, limit = 4) {
	return list$1([...gather(group.destinations, (one) => {
		if (isUsual(one) && one.capability !== void 0) return one.capability;
		const to = one.destination.kind === "workload" ? "workloads" : one.destination;
		return JSON.stringify([
			to,
			one.protocol,
			one.ports
		]);
	}).values()].toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a))).map((targets) => use(targets, group)), limit);
}
const isNamed = ([first]) => first !== void 0 && isUsual(first) && first.capability !== void 0;
function use(targets, { withRegion }) {
	const [first] = targets;
	if (first === void 0) return say`nothing`;
	if (!isUsual(first)) {
		const workloads = targets.flatMap((one) => one.destination.kind === "workload" ? [one.destination.address] : []);
		return say`${workloads.length > 0 ? addresses(workloads) : destination(first.destination, withRegion)} on ${ports(first)}`;
	}
	const shown = (of) => list$1(of.map((one) => destination(one.destination, withRegion)), 5);
	if (first.capability === void 0) return shown(targets);
	const isOlder = (one) => isForOlderOnly(first.capability, one.destination);
	const needed = targets.filter((one) => !isOlder(one));
	if (needed.length === 0) return say`${shown(targets)}, which only old versions need for ${capability(first.capability)}`;
	return say`${capability(first.capability)} (${shown([...needed, ...targets.filter(isOlder)])})`;
}
function isUsual(of) {
	return of.destination.kind === "aws-service" && of.protocol === "tcp" && of.ports === "443";
}
function arrival(identities) {
	const through = new Set(identities.map((identity) => identity.through).filter((component) => component !== ""));
	const kinds = [...new Set(identities.map((identity) => identity.sourceAddress))];
	const elastic = new Set(identities.flatMap(({ address }) => address ?? []));
	const named = elastic.size === 0 ? say`` : say`, ${addresses([...elastic].toSorted(byName))}`;
	const address = say`with ${list$1(kinds.map((kind) => arrivals[kind]))}${named}`;
	return through.size === 0 ? address : say`through ${addresses([...through].toSorted(byName))} ${address}`;
}
const arrivals = {
	private: say`a private address`,
	public: say`a public address of its own`,
	nat: say`the address of the NAT gateway`
};
function outcome(state) {
	return state.outcome === "delivered" ? say`delivered, ${arrival([state.identity])}` : outcomes$1[state.outcome];
}
const outcomes$1 = {
	blocked: say`blocked`,
	undecided: say`not decided`
};
const step = ({ component, text }) => text === component || text === "" ? say`` : prose(text);
function because(group) {
	const partly = group.example.after?.outcome === "undecided";
	return group.reasons.length === 0 ? void 0 : list$1(clauses(group, partly), 2);
}
function clauses(group, partly) {
	const it = group.sources.length > 1 ? say`them` : say`it`;
	const on = list$1(distinctPorts(group.destinations).map(ports), 3);
	return [...gather(group.reasons, (reason) => reason.code)].map(([code, reasons]) => {
		return clause(code, [...new Set(reasons.map((reason) => reason.component))].toSorted(byName), {
			it,
			on,
			partly
		});
	});
}
function distinctPorts(targets) {
	return targets.filter((one, index) => targets.findIndex((two) => two.protocol === one.protocol && two.ports === one.ports) === index);
}
const clauseOf = {
	BAD_STATE_ATTACHMENT: ({ c, v }) => say`${c} ${v("is", "are")} not attached`,
	BAD_STATE_ROUTE: ({ c, v, it }) => say`${c} ${v("sends", "send")} ${it} into a blackhole`,
	ENI_SG_RULES_MISMATCH: ({ c, v, it, on, partly }) => partly ? say`${c} ${v("allows", "allow")} only a part of ${it} on ${on}` : say`${c} ${v("has", "have")} no rule that allows ${it} on ${on}`,
	SG_HAS_NO_RULES: ({ c, v }) => say`${c} ${v("has", "have")} no rule in this direction`,
	SUBNET_ACL_RESTRICTION: ({ c, v, it, partly }) => partly ? say`${c} ${v("lets", "let")} only a part of ${it} through` : say`${c} ${v("does", "do")} not let ${it} through`,
	ENI_ADDRESS_RESTRICTION: ({ c, v }) => say`${c} ${v("has", "have")} no address of that family`,
	CANNOT_ROUTE: ({ c, v }) => say`${c} ${v("does", "do")} not lead there`,
	NO_ROUTE_TO_DESTINATION: ({ c, v, it }) => say`${c} ${v("has", "have")} no route for ${it}`,
	IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: ({ c }) => say`no public address to leave with (${c})`,
	DNS_NO_ADDRESS: ({ c, v }) => say`${c} ${v("answers", "answer")} for the name without any address`,
	DNS_NAME_SHADOWED: ({ c, v }) => say`${c} ${v("takes", "take")} the name and ${v("has", "have")} no record of it`,
	DNS_SUPPORT_DISABLED: ({ c, v }) => say`${c} ${v("has", "have")} DNS support or DNS hostnames off`,
	VPCE_PRIVATE_DNS_CONFLICT: ({ c, v }) => say`${c} ${v("claims", "claim")} a private name that is taken`,
	VPCE_POLICY_DENIES: ({ c, v }) => say`${v("the policy", "the policies")} of ${c} ${v("does", "do")} not allow the call`,
	SOURCE_IP_CONDITION_MISMATCH: ({ c, v }) => say`${c} ${v("does", "do")} not accept the call from where it now comes`,
	CLOUD9_TEMPORARY_CREDENTIALS_IP: ({ c }) => say`temporary credentials do not work from there (${c})`,
	API_GATEWAY_PRIVATE_DNS_HIJACK: ({ c, v }) => say`${c} ${v("answers", "answer")} for public APIs and ${v("refuses", "refuse")} them`,
	AZ_WITHOUT_ENDPOINT_ENI: ({ c, v }) => say`${c} ${v("has", "have")} no interface in the zone of the source`,
	EPHEMERAL_PORTS_PARTIAL: ({ c, v }) => say`${c} ${v("lets", "let")} only some of the answers back`,
	REPLACED_WHILE_APPLYING: ({ c, v }) => say`${c} ${v("is", "are")} deleted before ${v("its replacement stands", "their replacements stand")}`,
	VALUE_NOT_KNOWN_UNTIL_APPLY: ({ c, v }) => say`${v("a value", "values")} of ${c} ${v("is", "are")} known only after apply`,
	OUTSIDE_THE_PLAN: ({ c, v }) => say`${c} ${v("is", "are")} outside of what was given`
};
function clause(code, components, of) {
	const c = addresses(components, 2);
	if (!isExplained(code)) return say`${reasonTitle(code)} (${c})`;
	return clauseOf[code]({
		...of,
		c,
		v: (one, several) => verb(components.length > 1, one, several)
	});
}
const isExplained = (code) => Object.hasOwn(clauseOf, code);
function reasonTitle(code) {
	return Object.hasOwn(reasonCodes, code) ? prose(reasonCode(code).title) : name(code);
}
function causes(group, limit = 2) {
	if (group.causes.length === 0) return void 0;
	return list$1(foldCauses(group.causes).map(cause), limit);
}
function foldCauses(all) {
	return [...gather(all, (one) => JSON.stringify([
		one.action,
		one.file,
		one.line
	])).values()].flatMap((same) => {
		const [first] = same;
		return first === void 0 ? [] : fold(same.map((one) => one.address)).map((folded) => ({
			...first,
			...folded
		}));
	});
}
function change$1(of) {
	const address = of.count === 1 ? name(of.address) : say`${many(of.count, "instance")} of ${name(of.address)}`;
	return say`${prose(of.action)} of ${address}`;
}
function cause(of) {
	const at = place(of);
	return at === void 0 ? change$1(of) : say`${change$1(of)} (${name(at)})`;
}
function foldReasons(reasons) {
	return [...gather(reasons, ({ code, component }) => JSON.stringify([code, resourceOf(component)])).values()].flatMap(([reason, ...others]) => {
		if (reason === void 0) return [];
		const told = message(reason);
		return [{
			reason,
			told: others.length === 0 ? told : say`${told} (and ${others.length} more like it)`
		}];
	});
}
function message({ component, message: text }) {
	return text.toLowerCase().includes(component.toLowerCase()) ? prose(text) : say`${name(component)}: ${prose(text)}`;
}
function toDo$1(group) {
	if (group.fixes.length > 0) return group.fixes.map((fix) => say`${prose(fix.title)} (${fixCheck(fix)})`);
	return [...gather(group.reasons, (reason) => reason.code)].flatMap(([code, reasons]) => {
		const remedy = Object.hasOwn(reasonCodes, code) ? reasonCode(code).remedy : void 0;
		const of = addresses([...new Set(reasons.map((reason) => reason.component))].toSorted(byName), 2);
		return remedy === void 0 ? [] : [say`${of}: ${prose(remedy)}`];
	});
}
function fixCheck(fix) {
	if (!fix.verified) return say`not checked`;
	return fix.opens.length === 0 ? say`checked: it works again, and nothing else is opened` : say`checked: it works again; it also opens ${list$1(fix.opens.map(name), 4)}`;
}
function evidence(findings) {
	const shown = new Set(findings.flatMap(({ evidenceText }) => evidenceText === void 0 ? [] : [evidenceText]));
	if (shown.size > 0) return list$1([...shown].toSorted(byName).map(prose), 3);
	return findings.some((finding) => finding.evidence === "declared") ? say`declared in the configuration file` : void 0;
}
const remarks = (findings) => [...new Set(findings.flatMap(({ remark }) => remark ?? []))].toSorted(byName).map(prose);
const meaning = (of) => capital([{
	kind: "words",
	text: verdicts[of].meaning
}]);
function failure(report) {
	if (!report.failed) return void 0;
	const titles = failuresIn(report, report.failOn).map((one) => isVerdict$1(one) ? say`${prose(verdicts[one].title.toLowerCase())} flows` : name(one));
	return titles.length === 0 ? say`failed` : say`failed because of ${list$1(titles)}`;
}
const isVerdict$1 = (of) => Object.hasOwn(verdicts, of);
const happens = {
	broken: (n) => say`${many(n, "flow")} ${verb(n > 1, "breaks", "break")}`,
	unreachable: (n) => say`${many(n, "new flow")} ${verb(n > 1, "is", "are")} blocked`,
	"at-risk": (n) => say`${many(n, "flow")} ${verb(n > 1, "is", "are")} at risk`,
	rerouted: (n) => say`${n} ${verb(n > 1, "is", "are")} rerouted`,
	opened: (n) => say`${n} ${verb(n > 1, "is", "are")} opened`,
	restored: (n) => say`${n} ${verb(n > 1, "is", "are")} restored`,
	removed: (n) => say`${n} ${verb(n > 1, "goes", "go")} away`,
	undecided: (n) => say`${n} could not be decided`
};
function summary(of) {
	const checked = say`${many(of.checked, "flow")} checked`;
	const told = Object.keys(happens).filter((verdict) => of[verdict] > 0);
	const news = told.some((verdict) => verdict === "broken" || verdict === "unreachable" || verdict === "at-risk");
	const counts = told.map((verdict) => happens[verdict](of[verdict]));
	if (news) return say`${list$1(counts)}; ${checked}`;
	if (of.checked === 0) return say`no flow found to check`;
	return counts.length === 0 ? say`no flow breaks; ${checked}` : say`no flow breaks; ${list$1(counts)}; ${checked}`;
}
function undecided$2(of) {
	const to = say`${addresses(of.sources)} to ${destination(of.destination)} (${ports(of)})`;
	const targets = [{
		destination: of.destination,
		protocol: of.protocol,
		ports: of.ports,
		capability: void 0
	}];
	const why = clauses({
		reasons: of.reasons,
		sources: of.sources,
		destinations: targets
	}, true);
	return why.length === 0 ? to : say`${to}: ${list$1(why, 3)}`;
}
function counts(groups) {
	return list$1([...gather(groups.flatMap((group) => group.findings), (finding) => finding.verdict)].map(([verdict, { length }]) => say`${many(length, "flow")} ${prose(verdicts[verdict].title.toLowerCase())}`));
}
function coverage(of) {
	const { modelled, workloads } = of.coverage;
	const where = say`in a network of ${many(modelled, "resource")}`;
	if (workloads === 0) return say`no workload found ${where}`;
	return say`${many(of.summary.checked, "flow")} of ${many(workloads, "workload")} checked ${where}`;
}
function notModelled(of) {
	return of.notModelled.toSorted((a, b) => b.changed - a.changed || byName(a.type, b.type)).map(({ type, count, changed }) => changed > 0 ? say`${name(type)} (${count}, ${changed} of them changed)` : say`${name(type)} (${count})`);
}
// src/report/alert.ts
function alertsIn(report) {
	return groupFindings(report).flatMap((group) => group.news ? toAlert(group, report) : []);
}
function toAlert(group, { plans }) {
	return {
		group,
		places: group.causes.flatMap((cause) => {
			const location = locate(plans, group.plan, cause);
			return location === void 0 ? [] : [{
				...location,
				resource: resourceOf(cause.address)
			}];
		}).sort((a, b) => byName(a.path, b.path) || a.line - b.line)
	};
}
function plainSentence({ group }) {
	const todo = toDo$1(group);
	const text = plain$2(todo.length === 0 ? say`${headline(group)}.` : say`${headline(group)}. What to do: ${list$1(todo, 2)}`);
	return text.length <= longest ? text : `${[...text].slice(0, longest / 2).join("")}…`;
}
const longest = 4e3;
const plain$2 = (phrase) => phrase.map(({ kind, text }) => kind === "words" ? text : terminal(text, kind)).join("");
// src/plan/repository.ts
async function repositoryOf(directory) {
	for (let at = directory;; at = dirname(at)) {
		if (await stat(join(at, ".git")).catch(() => void 0)) return at;
		if (at === dirname(at)) return void 0;
	}
}
function isInside(path, directory) {
	const way = relative(directory, path);
	return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
// src/once.ts
function once$1(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
function oncePer(find) {
	const found = new WeakMap();
	return (of) => {
		const known = found.get(of);
		if (known !== void 0) return known.value;
		const value = find(of);
		found.set(of, { value });
		return value;
	};
}
// src/report/way.ts
function hops(state) {
	const walked = state.path.map((step) => ({
		...step,
		reasons: []
	}));
	const elsewhere = [];
	const placed = new Map();
	for (const reason of state.reasons ?? []) {
		const { component } = reason;
		const steps = walked.filter((step) => step.component === component);
		const refusals = steps.filter((step) => refuses.test(step.text));
		const index = placed.get(component) ?? 0;
		const at = refusals[Math.min(index, refusals.length - 1)] ?? steps[0];
		placed.set(component, index + 1);
		if (at !== void 0) at.reasons.push(reason);
		else elsewhere.push({
			leg: "request",
			component,
			text: reason.message,
			reasons: [reason]
		});
	}
	return [...walked, ...elsewhere];
}
const refuses = /^(denies|allows a part|may allow) /;
function stops(source, state, other) {
	const all = hops(state).filter((hop) => hop.leg === "request" || hop.reasons.length > 0);
	const parts = other === void 0 ? -1 : all.findIndex((hop, index) => !isSame$2(hop, other.path[index]));
	const out = [];
	for (const [index, { component, reasons, text }] of all.entries()) {
		const same = out.at(-1)?.component === component ? out.pop() : void 0;
		const told = index === parts && reasons.length === 0 ? text : same?.text;
		out.push({
			component,
			reasons: [...same?.reasons ?? [], ...reasons],
			...told === void 0 ? {} : { text: told }
		});
	}
	return all.length === 0 || out[0]?.component === source ? out : [{
		component: source,
		reasons: []
	}, ...out];
}
const isSame$2 = (a, b) => a.leg === b?.leg && a.component === b.component && a.text === b.text;
function shortWay(source, state, other) {
	const all = stops(source, state, other).map(({ component, reasons, text }) => {
		const told = text === void 0 ? name(component) : say`${name(component)} (${prose(text)})`;
		return reasons.length > 0 ? say`✗\u00a0${told}` : told;
	});
	return all.length === 0 ? say`not known` : all.flatMap((stop, index) => index === 0 ? stop : say` →\u00a0${stop}`);
}
// src/report/mermaid.ts
const mostStops = 24;
const longestLabel = 72;
const outcomes = {
	delivered: "delivered",
	blocked: "blocked",
	undecided: "not decided"
};
function flowchart({ flow, before, after }) {
	const source = flow.source.address;
	const sides = [{
		id: "before",
		title: "Before",
		state: before,
		other: after
	}, {
		id: "after",
		title: "After",
		state: after,
		other: before
	}];
	let nodes = 0;
	const drawn = sides.flatMap(({ id, title, state, other }) => {
		const way = state === void 0 ? [] : shorten$1(stops(source, state, other));
		if (state === void 0 || way.length === 0) return [];
		const kind = state.outcome === "blocked" ? "blocked" : "unsure";
		const lines = way.flatMap((stop, index) => {
			const node = `n${nodes++}`;
			const label = `    ${node}["${labelOf(stop)}"]`;
			const stopped = stop.reasons.length > 0;
			const edge = stopped && kind === "blocked" ? "--x" : "-->";
			return [stopped ? `${label}:::${kind}` : label, ...index === 0 ? [] : [`    n${nodes - 2} ${edge} ${node}`]];
		});
		return [[
			`  subgraph ${id} ["${title}: ${outcomes[state.outcome]}"]`,
			"    direction TB",
			...lines,
			"  end"
		]];
	});
	if (drawn.length === 0) return void 0;
	return [
		"flowchart LR",
		...drawn.flat(),
		...drawn.length > 1 ? ["  before ~~~ after"] : [],
		"  classDef blocked fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#82071e",
		"  classDef unsure fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#4d2d00"
	].join("\n");
}
function labelOf({ component, reasons, text }) {
	const titles = reasons.map(({ code }) => reasonTitle(code).map((piece) => piece.text).join(""));
	return [...new Set([
		component,
		...titles,
		...text === void 0 ? [] : [text]
	])].map((line) => mermaid(line, longestLabel)).join("<br/>");
}
function shorten$1(way) {
	if (way.length <= mostStops) return way;
	const half = mostStops / 2;
	const left = way.length - mostStops + 1;
	return [
		...way.slice(0, half),
		{
			component: `… ${left} more steps …`,
			reasons: []
		},
		...way.slice(-11)
	];
}
// src/report/markdown.ts
function renderMarkdown(report, options = {}) {
	const stories = groupFindings(report).map((group) => new Story(group, report.plans, options));
	const page = (detail, left) => new Page$2(report, stories, detail, left, options.whole).render();
	return shorten(page, Math.max(stories.length, report.plans.length), options.maxLength ?? Number.POSITIVE_INFINITY);
}
function renderRemark(groups, report, options = {}) {
	const remarks = groups.map((group) => {
		const story = new Story(group, report.plans, options);
		return blocks(story.brief(true), ...story.fixes());
	});
	const fits = (most) => Buffer.byteLength(blocks(...atMost(remarks, most))) <= (options.maxLength ?? Number.POSITIVE_INFINITY);
	let most = remarks.length;
	while (most > 0 && !fits(most)) most -= 1;
	return blocks(...atMost(remarks, most));
}
const kinds = {
	diagrams: "diagrams",
	ways: "the ways hop by hop",
	flows: "the lists of flows",
	informational: "flows that keep working, open or go away",
	remarks: "what was not known and what was looked at",
	quietPlans: "plans without news",
	details: "the details",
	items: "the least of the news",
	plans: "plans"
};
const mostDiagrams = 12;
const mostCauses = 3;
const mostEntries$2 = 100;
function shorten(page, groups, maxLength) {
	const fits = (text) => Buffer.byteLength(text) <= maxLength;
	const all = Math.max(1, Math.min(groups, Math.ceil(maxLength / 40)));
	const left = [];
	let detail = {
		diagrams: Math.min(mostDiagrams, all),
		ways: all,
		flows: all,
		informational: all,
		remarks: 1,
		quietPlans: all,
		details: all,
		items: all,
		plans: all
	};
	let best = page(detail, left);
	for (const kind of Object.keys(kinds)) {
		if (fits(best)) return best;
		left.push(kind);
		let [low, high] = [0, detail[kind]];
		best = page({
			...detail,
			[kind]: low
		}, left);
		while (fits(best) && high - low > 1) {
			const middle = Math.floor((low + high) / 2);
			const more = page({
				...detail,
				[kind]: middle
			}, left);
			if (fits(more)) [low, best] = [middle, more];
			else high = middle;
		}
		detail = {
			...detail,
			[kind]: low
		};
	}
	if (fits(best)) return best;
	throw new RangeError(`${maxLength} bytes are too few for a report`);
}
function atMost(items, most) {
	const rest = items.length - most;
	return rest > 1 ? [...items.slice(0, most), md`${many(rest, "more", "more")}`] : items;
}
const marks = {
	broken: md`🔴`,
	unreachable: md`🔴`,
	"at-risk": md`🟡`,
	rerouted: md`🔀`,
	opened: md`🔓`,
	restored: md`🟢`,
	removed: md`⚪`,
	undecided: md`❔`
};
function mark(summary, failed = false) {
	if (failed) return marks.broken;
	const worst = [
		"broken",
		"unreachable",
		"at-risk"
	].find((verdict) => summary[verdict] > 0);
	if (worst !== void 0) return marks[worst];
	return summary.checked === 0 ? md`⚪` : md`🟢`;
}
var Story = class {
	group;
	news;
	#plans;
	#options;
	constructor(group, plans, options) {
		this.group = group;
		this.news = group.news;
		this.#plans = plans;
		this.#options = options;
	}
	headline = once$1(() => {
		const { verdict } = this.group;
		return md`${marks[verdict]}&nbsp;**${prose(verdicts[verdict].title)}**: ${event(this.group)}`;
	});
	brief(withToDo) {
		const why = because(this.group);
		return blocks(this.headline(), bullets$1([
			...why === void 0 ? [] : [md`**Why**: ${why}`],
			md`**${this.#because()}**: ${join$1(this.causes(mostCauses), md`, `)}`,
			...withToDo ? this.toDo().map((one) => md`**What to do**: ${one}`) : []
		]));
	}
	toDo = once$1(() => toDo$1(this.group).map((one) => md`${one}`));
	fixes = once$1(() => this.group.fixes.map((fix) => fence("hcl", fix.hcl.trimEnd())));
	why = once$1(() => {
		const reasons = this.#reasons(this.group.reasons);
		const [brief, all] = [this.causes(mostCauses), this.causes(mostEntries$2)];
		return blocks(reasons.length === 0 ? nothing$3 : md`**Why**`, bullets$1(atMost(reasons, mostEntries$2)), ...all.length > brief.length ? [md`**${this.#because()}**`, bullets$1(all)] : [], ...remarks(this.group.findings).map((remark) => md`${remark}`));
	});
	ways = once$1(() => {
		const { before, after } = this.group.example;
		return blocks(this.#way(say`Before`, before), this.#way(say`After`, after));
	});
	diagram = once$1(() => {
		const chart = flowchart(this.group.example);
		return chart === void 0 ? nothing$3 : fence("mermaid", chart);
	});
	flows = once$1(() => {
		const { findings } = this.group;
		const title = say`${many(findings.length, "flow")} and their ids`;
		const items = findings.slice(0, 101).map((finding) => {
			const { source, destination: to } = finding.flow;
			const evidence$4 = evidence([finding]);
			const end = evidence$4 === void 0 ? say`` : say` (${evidence$4})`;
			return md`${name(finding.fingerprint)} ${name(source.address)} to ${destination(to, true)}, ${ports(finding.flow)}${end}`;
		});
		const rest = findings.length - mostEntries$2;
		const shown = rest > 1 ? [...items.slice(0, mostEntries$2), md`${many(rest, "more", "more")}`] : items;
		return findings.length > 10 ? folded$1(title, bullets$1(shown)) : blocks(md`**${title}**`, bullets$1(shown));
	});
	line = once$1(() => {
		const causes = this.group.causes.length === 0 ? nothing$3 : md`; because of ${join$1(this.causes(2), md`, `)}`;
		const told = md`${this.headline()}${causes}`;
		return join$1([told, ...this.#reasons(this.group.reasons)], md`<br>`);
	});
	#because() {
		return this.group.example.takeBack === "all" ? md`Because of all of these together` : md`Because of`;
	}
	causes(most) {
		const causes = foldCauses(this.group.causes).map((cause) => {
			const file = place(cause);
			const change = md`${change$1(cause)}`;
			const address = sourceAddress(this.#options.sources, locate(this.#plans, this.group.plan, cause));
			return file === void 0 ? change : md`${change} (${link$1(md`${name(file)}`, address)})`;
		});
		return causes.length === 0 ? [md`not known`] : atMost(causes, most);
	}
	#reasons(reasons) {
		return foldReasons(reasons).map(({ reason, told }) => md`${told} ${link$1(md`${name(reason.code)}`, pageOf$1(reason.code, this.#options.documentation))}`);
	}
	#way(title, state) {
		if (state === void 0) return nothing$3;
		const sign = state.outcome === "blocked" ? md`❌` : md`⚠️`;
		const steps = hops(state).map((hop) => {
			const back = hop.leg === "return" ? md`on the way back, ` : nothing$3;
			const text = step(hop);
			const step$2 = md`${back}${name(hop.component)}${text.length === 0 ? text : say`: ${text}`}`;
			return hop.reasons.length > 0 ? md`${sign} **${step$2}**` : step$2;
		});
		return blocks(md`**${title}**: ${outcome(state)}`, numbered(steps));
	}
};
var Page$2 = class {
	#report;
	#stories;
	#detail;
	#left;
	#whole;
	#rank;
	constructor(report, stories, detail, left, whole) {
		this.#report = report;
		this.#stories = stories;
		this.#detail = detail;
		this.#left = left;
		this.#whole = whole;
		const sorts = [stories.filter(({ news }) => news), stories.filter(({ news }) => !news)];
		this.#rank = new Map(sorts.flatMap((sort) => sort.map((story, index) => [story, index])));
	}
	render() {
		const { plans, findings, undecided } = this.#report;
		const names = [...new Set([
			...plans,
			...findings,
			...undecided
		].map(({ plan }) => plan))];
		const withNews = new Set(this.#stories.flatMap(({ news, group }) => news ? [group.plan] : []));
		const shown = new Set([...names.filter((plan) => withNews.has(plan)).slice(0, this.#detail.plans), ...names.filter((plan) => !withNews.has(plan)).slice(0, this.#detail.quietPlans)]);
		const sections = names.flatMap((plan) => shown.has(plan) ? [this.#plan(plan, names.length > 1)] : []);
		const rest = names.length - shown.size;
		const more = rest > 0 ? md`And ${many(rest, "more plan", "more plans")}.` : nothing$3;
		return `${blocks(this.#heading(), ...sections, more, this.#accepted(), this.#lookedAt(), this.#leftOut())}\n`;
	}
	#heading() {
		const { summary: summary$6 } = this.#report;
		const failure$3 = failure(this.#report);
		return blocks(md`### ${mark(summary$6, this.#report.failed)} flowbreak: ${summary(summary$6)}`, failure$3 === void 0 ? nothing$3 : md`${capital(failure$3)}.`);
	}
	#plan(plan, titled) {
		const stories = this.#stories.filter((story) => story.group.plan === plan);
		const news = stories.filter((story) => story.news);
		return blocks(titled ? this.#planTitle(plan) : nothing$3, this.#news(news), this.#informational(stories.filter((story) => !story.news)), this.#undecided(plan));
	}
	#planTitle(plan) {
		const summary$5 = this.#report.plans.find((one) => one.plan === plan)?.summary;
		if (summary$5 === void 0) return md`#### ${name(plan)}`;
		return md`#### ${mark(summary$5)} ${name(plan)}: ${summary(summary$5)}`;
	}
	#news(news) {
		const shown = news.filter((story) => this.#shows("items", story));
		const isShort = news.length <= 5;
		const rest = news.length - shown.length;
		return blocks(...shown.map((story) => blocks(story.brief(isShort), this.#details(story, isShort))), rest > 0 ? md`And ${many(rest, "more", "more")}.` : nothing$3);
	}
	#details(story, toldWhatToDo) {
		if (!this.#shows("details", story)) return nothing$3;
		const todo = toldWhatToDo ? [] : story.toDo();
		const fixes = story.fixes();
		return folded$1(say`The reasons in full, and the way before and after`, blocks(todo.length + fixes.length > 0 ? md`**What to do**` : nothing$3, bullets$1(todo), ...fixes, story.why(), this.#shows("ways", story) ? story.ways() : nothing$3, this.#shows("diagrams", story) ? story.diagram() : nothing$3, this.#shows("flows", story) ? story.flows() : nothing$3));
	}
	#informational(stories) {
		const shown = stories.filter((story) => this.#shows("informational", story));
		if (shown.length === 0) return nothing$3;
		const rest = stories.length - shown.length;
		const more = rest > 0 ? [md`${many(rest, "more", "more")}`] : [];
		return folded$1(counts(stories.map(({ group }) => group)), bullets$1([...shown.map((story) => story.line()), ...more]));
	}
	#undecided(plan) {
		if (this.#detail.remarks === 0) return nothing$3;
		const items = this.#report.undecided.filter((one) => one.plan === plan).map((one) => md`${undecided$2(one)}`);
		return folded$1(say`What could not be decided`, bullets$1(atMost(items, mostEntries$2)));
	}
	#accepted() {
		const { accepted } = this.#report;
		if (this.#detail.remarks === 0) return nothing$3;
		const items = accepted.flatMap(({ finding, reason, until }) => groupFindings({
			...this.#report,
			findings: [finding]
		}).map((group) => {
			const end = until === void 0 ? say`` : say`, until ${prose(until)}`;
			return md`${event(group)}: ${prose(reason)}${end}`;
		}));
		return folded$1(say`${many(items.length, "finding")} accepted`, bullets$1(atMost(items, mostEntries$2)));
	}
	#lookedAt() {
		const { coverage: coverage$3, notes, plans } = this.#report;
		const types = notModelled(coverage$3);
		const told = notes.map((note) => plans.length > 1 ? md`${name(note.plan)}: ${prose(note.message)}` : md`${prose(note.message)}`);
		const titles = [...types.length === 0 ? [] : [say`${many(types.length, "resource type")} not modelled yet`], ...told.length === 0 ? [] : [many(told.length, "note")]];
		const missing = types.length === 0 ? [] : [md`Not modelled yet: ${list$1(types, mostEntries$2)}.`];
		const shown = this.#detail.remarks > 0 ? bullets$1([...missing, ...atMost(told, mostEntries$2)]) : nothing$3;
		const checked = say`${capital(coverage(this.#report))}`;
		return blocks(shown === "" && titles.length > 0 ? md`${checked}; ${list$1(titles)}.` : md`${checked}.`, folded$1(list$1(titles), shown));
	}
	#leftOut() {
		if (this.#left.length === 0) return nothing$3;
		return md`> Shortened to fit. Left out, all or in part: ${list$1(this.#left.map((kind) => prose(kinds[kind])))}. The ${this.#whole === void 0 ? md`JSON report has them` : link$1(md`job's summary has more`, this.#whole)}.`;
	}
	#shows(kind, story) {
		return (this.#rank.get(story) ?? 0) < this.#detail[kind];
	}
};
// src/findings/assemble.ts
function assemble(sections, failOn, version) {
	const plans = sections.map((section) => ({
		section,
		summary: summaryOf(section)
	}));
	const found = {
		findings: sections.flatMap(({ findings }) => findings),
		undecided: sections.flatMap(({ undecided }) => undecided),
		notes: sections.flatMap(({ notes }) => notes)
	};
	return {
		version: 1,
		tool: {
			name: "flowbreak",
			version
		},
		summary: plans.map(({ summary }) => summary).reduce(addSummaries),
		failOn,
		failed: failuresIn(found, failOn).length > 0,
		findings: found.findings,
		undecided: found.undecided,
		accepted: sections.flatMap(({ accepted }) => accepted),
		coverage: sections.map(({ plan }) => plan.coverage).reduce(addCoverage),
		notes: found.notes,
		plans: plans.map(({ section, summary }) => {
			const { coverage, ...named } = section.plan;
			return {
				...named,
				summary,
				coverage
			};
		})
	};
}
const all = Object.keys(verdicts);
const counted = (count) => Object.fromEntries(all.map((verdict) => [verdict, count(verdict)]));
function summaryOf({ findings, undecided, checked }) {
	const count = (of) => findings.filter(({ verdict }) => verdict === of).length;
	return {
		...counted(count),
		undecided: undecided.reduce((sum, { sources }) => sum + sources.length, 0),
		checked
	};
}
const addSummaries = (a, b) => ({
	...counted((verdict) => a[verdict] + b[verdict]),
	checked: a.checked + b.checked
});
function addCoverage(a, b) {
	const byType = new Map();
	for (const entry of [...a.notModelled, ...b.notModelled]) {
		const same = byType.get(entry.type);
		byType.set(entry.type, {
			type: entry.type,
			count: entry.count + (same?.count ?? 0),
			changed: entry.changed + (same?.changed ?? 0)
		});
	}
	return {
		modelled: a.modelled + b.modelled,
		workloads: a.workloads + b.workloads,
		notModelled: [...byType.values()].sort((x, y) => x.type < y.type ? -1 : x.type > y.type ? 1 : 0)
	};
}
// src/engine/fact.ts
const known$1 = (value) => ({
	known: true,
	value
});
const unknown = (...missing) => ({
	known: false,
	missing
});
const complete = (items) => ({
	items,
	missing: []
});
const missingOf = (fact) => fact.known ? [] : fact.missing;
// src/engine/memory.ts
function once(memory, key, make) {
	const remembered = memory.get(key);
	if (remembered !== void 0) return remembered;
	const made = make();
	memory.set(key, made);
	return made;
}
// src/engine/order.ts
const compareText$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const sorted = (texts) => [...texts].sort(compareText$1);
// src/engine/names.ts
const resolutions = new WeakMap();
const resolve$1 = (domain, name, family) => once(once(resolutions, domain, () => new Map()), `${family} ${name}`, () => lookUp$1(domain, name, family));
function lookUp$1(domain, name, family) {
	const zones = domain.zones.items.filter((zone) => specificity(zone, name) > 0).sort((a, b) => specificity(b, name) - specificity(a, name) || compareText$1(a.component, b.component));
	const asked = (domain.resolver.known ? [domain.resolver.value] : [
		"own",
		"other",
		"off"
	]).map((resolver) => resolver === "own" ? askZones(domain, zones, name, family) : byOthers(resolver));
	return {
		answers: asked.flatMap(({ answers }) => answers),
		missing: [...missingOf(domain.resolver), ...asked.flatMap(({ missing }) => missing)],
		zones,
		inactive: asked.flatMap(({ inactive }) => inactive)
	};
}
const byOthers = (resolver) => ({
	answers: [{ by: resolver === "other" ? "public" : "nobody" }],
	missing: [],
	inactive: []
});
function askZones(domain, zones, name, family) {
	const answers = [];
	const missing = [];
	const inactive = [];
	const unlisted = domain.zones.missing;
	for (const zone of zones) {
		const { active } = zone;
		if (active.known && active.value !== true) {
			inactive.push({
				zone: zone.component,
				because: active.value.inactiveBecauseOf
			});
			continue;
		}
		answers.push({
			by: "zone",
			zone,
			interfaces: zone.answers[family]
		});
		missing.push(...missingOf(active));
		if (active.known) return unless(zone.names.includes(name) ? [] : unlisted, {
			answers,
			missing,
			inactive
		});
	}
	return unless(unlisted, {
		answers: [...answers, { by: "public" }],
		missing,
		inactive
	});
}
const unless = (unlisted, { answers, missing, inactive }) => ({
	answers: unlisted.length === 0 ? answers : [...answers, { by: "unknown" }],
	missing: [...missing, ...unlisted],
	inactive
});
function specificity(zone, name) {
	return Math.max(0, ...zone.names.map((pattern) => closeness(pattern, name)));
}
function closeness(pattern, name) {
	if (pattern === name) return name.length + 1;
	return pattern.startsWith("*.") && name.endsWith(pattern.slice(1)) ? pattern.length : 0;
}
// src/engine/ends.ts
function domainOf$2({ segments, domains }, segment) {
	const place = segment.known ? segments.get(segment.value) : void 0;
	return place?.domain.known ? domains.get(place.domain.value) : void 0;
}
function endsOf(network, segment, { destination, family }) {
	switch (destination.kind) {
		case "outside": return [];
		case "interfaces": return destination.interfaces;
		case "name": {
			const domain = domainOf$2(network, segment);
			return domain === void 0 ? [] : answeringIn(resolve$1(domain, destination.name, family));
		}
	}
}
const answeringIn = ({ answers }) => answers.flatMap((answer) => answer.by === "zone" ? answer.interfaces.items : []);
// src/engine/impact.ts
const createImpact = (before, after, changed) => new Comparison(before, after, changed);
var Comparison = class {
	#before;
	#after;
	#changed;
	#sources = new Map();
	#parts = new Map();
	#ways = new Map();
	#ends = new Map();
	constructor(before, after, changed) {
		this.#before = before;
		this.#after = after;
		this.#changed = changed;
	}
	onSource(id) {
		return once(this.#sources, id, () => {
			const source = this.#before.interfaces.get(id);
			return source === void 0 || this.#differsAt(source);
		});
	}
	on({ source: id, destination, family }) {
		const source = this.#before.interfaces.get(id);
		if (source === void 0 || this.onSource(id)) return true;
		switch (destination.kind) {
			case "outside": return false;
			case "interfaces": return destination.interfaces.some((id) => this.#differsAtEnd(id));
			case "name": return this.#differsBehind(destination.name, source.segment, family);
		}
	}
	#differsBehind(name, segment, family) {
		const [then, now] = [domainOf$2(this.#before, segment), domainOf$2(this.#after, segment)];
		if (then === void 0 || now === void 0) return then !== now;
		return once(this.#ends, `${then.id} ${family} ${name}`, () => {
			const resolution = resolve$1(then, name, family);
			return !isSame$1(resolution, resolve$1(now, name, family)) || resolution.zones.some(({ component }) => this.#changed.has(component)) || answeringIn(resolution).some((id) => this.#differsAtEnd(id));
		});
	}
	#differsAtEnd(id) {
		const end = this.#before.interfaces.get(id);
		return end === void 0 ? this.#differs("interfaces", id) : this.#differsAt(end);
	}
	#differsAt({ id, groups, segment }) {
		return this.#differs("interfaces", id) || groups.items.some((group) => this.#differs("groups", group)) || segment.known && once(this.#ways, segment.value, () => this.#differsFrom(segment.value, new Set()));
	}
	#differsFrom(id, passed) {
		if (passed.has(id)) return false;
		passed.add(id);
		const { table, filter } = this.#before.segments.get(id) ?? {};
		const routes = table?.known ? this.#before.tables.get(table.value)?.routes.items ?? [] : [];
		return this.#differs("segments", id) || filter?.known === true && this.#differs("filters", filter.value) || table?.known === true && this.#differs("tables", table.value) || routes.some(({ via }) => via.known && via.value.kind === "gateway" && this.#differsThrough(via.value.id, passed));
	}
	#differsThrough(id, passed) {
		if (this.#differs("gateways", id)) return true;
		const gateway = this.#before.gateways.get(id);
		if (gateway?.kind !== "translator" || !gateway.segment.known) return false;
		if (gateway.segment.value !== void 0) return this.#differsFrom(gateway.segment.value, passed);
		return [this.#before, this.#after].flatMap(({ gateways }) => [...gateways.values()]).some((each) => each.kind === "internet" && this.#differs("gateways", each.id));
	}
	#differs(part, id) {
		return once(this.#parts, `${part} ${id}`, () => {
			const [then, now] = [this.#before[part].get(id), this.#after[part].get(id)];
			const component = then !== void 0 && "component" in then ? then.component : id;
			return this.#changed.has(component) || !isSame$1(then, now);
		});
	}
};
function isSame$1(a, b) {
	if (a === b) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => isSame$1(each, b[i]));
	const [then, now] = [a, b];
	const keys = Object.keys(then);
	return keys.length === Object.keys(now).length && keys.every((key) => key in now && isSame$1(then[key], now[key]));
}
// src/engine/find.ts
function find$1(consulted, things, id, fact) {
	if (!id.known) return id;
	consulted.add(id.value);
	const thing = things.get(id.value);
	return thing === void 0 ? unknown({
		component: id.value,
		fact,
		known: "elsewhere"
	}) : known$1(thing);
}
// src/engine/finding.ts
const NOTHING_FOUND = {
	path: [],
	obstacles: [],
	missing: [],
	arrival: []
};
const blocked = (obstacle) => ({
	...NOTHING_FOUND,
	fates: {
		arrived: false,
		lost: true,
		open: false
	},
	obstacles: [obstacle]
});
const undecided$1 = (missing) => ({
	...NOTHING_FOUND,
	fates: {
		arrived: false,
		lost: false,
		open: true
	},
	missing
});
function allOf(findings) {
	const some = (fate) => findings.some(({ fates }) => fates[fate]);
	return merge$1(findings, {
		arrived: some("arrived"),
		lost: some("lost"),
		open: some("open")
	});
}
function oneOf(findings, missing) {
	const every = (fate) => findings.every(({ fates }) => fates[fate]);
	const varies = (fate) => new Set(findings.map(({ fates }) => fates[fate])).size > 1;
	const open = findings.some(({ fates }) => fates.open) || varies("arrived") || varies("lost");
	const merged = merge$1(findings, {
		arrived: every("arrived"),
		lost: every("lost"),
		open
	});
	return {
		...merged,
		missing: [...missing, ...merged.missing]
	};
}
const WORST_FIRST = [
	"blocked",
	"partial",
	"undecided",
	"delivered"
];
function merge$1(findings, fates) {
	const [worst] = WORST_FIRST.flatMap((kind) => findings.filter((finding) => kindOf(finding.fates) === kind));
	return {
		fates,
		path: worst?.path ?? [],
		obstacles: findings.flatMap(({ obstacles }) => obstacles),
		missing: findings.flatMap(({ missing }) => missing),
		arrival: findings.flatMap(({ arrival }) => arrival)
	};
}
function kindOf({ arrived, lost, open }) {
	if (arrived && lost) return "partial";
	return open ? "undecided" : arrived ? "delivered" : "blocked";
}
function toOutcome(finding) {
	const kind = kindOf(finding.fates);
	const path = ["request", "return"].flatMap((leg) => finding.path.filter((hop) => hop.leg === leg));
	const obstacles = distinct$1(finding.obstacles);
	const arrival = distinct$1(finding.arrival);
	switch (kind) {
		case "delivered": return {
			kind,
			path,
			arrival
		};
		case "partial": return {
			kind,
			path,
			obstacles,
			arrival
		};
		case "blocked": return {
			kind,
			path,
			obstacles
		};
		case "undecided": return {
			kind,
			path,
			obstacles,
			missing: [...distinct$1(finding.missing)].sort(byComponent)
		};
	}
}
function distinct$1(items) {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
const byComponent = (a, b) => compareText$1(a.component, b.component) || compareText$1(a.fact, b.fact) || compareText$1(a.known, b.known);
// src/engine/intervals.ts
const NONE$1 = [];
const range = (start, end) => start < end ? [start, end] : NONE$1;
function sweep(a, b, keep) {
	const kept = [];
	let i = 0;
	let j = 0;
	let inside = false;
	for (;;) {
		const x = a[i];
		const y = b[j];
		const at = y === void 0 || x !== void 0 && x < y ? x : y;
		if (at === void 0) return kept;
		i += x === at ? 1 : 0;
		j += y === at ? 1 : 0;
		if (keep(i % 2 === 1, j % 2 === 1) !== inside) {
			kept.push(at);
			inside = !inside;
		}
	}
}
const union$1 = (a, b) => sweep(a, b, (inA, inB) => inA || inB);
const unionOf$1 = (sets) => joined$1(sets, NONE$1, union$1);
const intersect$1 = (a, b) => sweep(a, b, (inA, inB) => inA && inB);
const subtract$1 = (a, b) => sweep(a, b, (inA, inB) => inA && !inB);
const isEmpty$1 = (set) => set.length === 0;
const overlaps$1 = (a, b) => !isEmpty$1(intersect$1(a, b));
const contains = (set, point) => rank(set, point) % 2 === 1;
function joined$1(sets, none, join) {
	const [first = none] = sets;
	const middle = sets.length >>> 1;
	return middle === 0 ? first : join(joined$1(sets.slice(0, middle), none, join), joined$1(sets.slice(middle), none, join));
}
function rank(bounds, point) {
	let low = 0;
	let high = bounds.length;
	while (low < high) {
		const middle = low + high >>> 1;
		const bound = bounds[middle];
		if (bound !== void 0 && bound <= point) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/engine/packets.ts
const AXES = [
	"destinationPort",
	"sourcePort",
	"translatedPort",
	"destinationAddress",
	"sourceAddress"
];
function box(sides) {
	return AXES.reduceRight((inner, name, axis) => {
		const side = sides[name];
		return side === void 0 ? inner : branch(axis, false, side.map((at, i) => ({
			at,
			holds: i % 2 === 0 ? inner : false
		})));
	}, true);
}
const union = (a, b) => combine$1(a, b, (inA, inB) => inA || inB);
const intersect = (a, b) => combine$1(a, b, (inA, inB) => inA && inB);
const subtract = (a, b) => combine$1(a, b, (inA, inB) => inA && !inB);
const unionOf = (sets) => joined$1(sets, false, union);
const isEmpty = (set) => set === false;
const overlaps = (a, b) => !isEmpty(intersect(a, b));
function equals(a, b) {
	if (a === b) return true;
	if (typeof a === "boolean" || typeof b === "boolean" || a.axis !== b.axis || a.steps.length !== b.steps.length) return false;
	return equals(a.start, b.start) && a.steps.every((step, i) => {
		const other = b.steps[i];
		return other !== void 0 && step.at === other.at && equals(step.holds, other.holds);
	});
}
function forget(set, axis) {
	return withoutAxis(set, AXES.indexOf(axis));
}
function project(set, axis) {
	return AXES.filter((other) => other !== axis).reduce(forget, set);
}
function withoutAxis(set, axis) {
	if (typeof set === "boolean" || set.axis > axis) return set;
	if (set.axis === axis) return set.steps.reduce((all, step) => union(all, step.holds), set.start);
	return branch(set.axis, withoutAxis(set.start, axis), set.steps.map(({ at, holds }) => ({
		at,
		holds: withoutAxis(holds, axis)
	})));
}
function combine$1(a, b, keep) {
	if (a === b) return keep(true, true) ? a : false;
	if (typeof a === "boolean") {
		if (typeof b === "boolean") return keep(a, b);
		const settled = settle(keep(a, false), keep(a, true), b);
		if (settled !== void 0) return settled;
	} else if (typeof b === "boolean") {
		const settled = settle(keep(false, b), keep(true, b), a);
		if (settled !== void 0) return settled;
	}
	const axis = Math.min(axisOf(a), axisOf(b));
	const left = along(a, axis);
	const right = along(b, axis);
	const start = combine$1(left.start, right.start, keep);
	const steps = [];
	let last = start;
	let inLeft = left.start;
	let inRight = right.start;
	let i = 0;
	let j = 0;
	for (;;) {
		const x = left.steps[i];
		const y = right.steps[j];
		const next = y === void 0 || x !== void 0 && x.at < y.at ? x : y;
		if (next === void 0) return steps.length === 0 ? start : {
			axis,
			start,
			steps
		};
		if (x?.at === next.at) {
			inLeft = x.holds;
			i += 1;
		}
		if (y?.at === next.at) {
			inRight = y.holds;
			j += 1;
		}
		const holds = combine$1(inLeft, inRight, keep);
		if (!equals(last, holds)) {
			steps.push({
				at: next.at,
				holds
			});
			last = holds;
		}
	}
}
function settle(whenOut, whenIn, other) {
	if (whenOut === whenIn) return whenIn;
	return whenIn ? other : void 0;
}
const axisOf = (set) => typeof set === "boolean" ? AXES.length : set.axis;
const along = (set, axis) => typeof set !== "boolean" && set.axis === axis ? set : {
	axis,
	start: set,
	steps: []
};
function branch(axis, start, steps) {
	let before = start;
	const kept = steps.filter(({ holds }) => {
		const changes = !equals(before, holds);
		before = holds;
		return changes;
	});
	return kept.length === 0 ? start : {
		axis,
		start,
		steps: kept
	};
}
// src/engine/match.ts
const concerns = ({ protocols, ports }, view) => (!protocols.known || contains(protocols.value, view.protocol)) && (!hasPorts(view.protocol) || !ports.known || overlaps$1(ports.value, view.ports.numbers));
function matchTraffic({ protocols, ports, peer }, view, far) {
	const parts = [
		matchPeer(peer, view, far),
		matchFact(protocols, (known) => contains(known, view.protocol)),
		hasPorts(view.protocol) ? matchFact(ports, (known) => box({ [view.ports.axis]: known })) : certainly(true)
	];
	return {
		certain: parts.reduce((all, { certain }) => intersect(all, certain), true),
		possible: parts.reduce((all, { possible }) => intersect(all, possible), true),
		missing: parts.flatMap(({ missing }) => missing)
	};
}
function matchPeer(peer, view, far) {
	switch (peer.kind) {
		case "addresses": return certainly(peer.family === view.family && box({ [view.far]: peer.addresses }));
		case "named": return certainly(far.named.includes(peer.name));
		case "members": return far.groups.items.includes(peer.group) || far.groups.missing.length === 0 ? certainly(far.groups.items.includes(peer.group)) : possibly(far.groups.missing);
		case "unknown": return possibly(missingOf(peer.fact));
	}
}
const TCP_AND_UDP = union$1(range(6, 7), range(17, 18));
const hasPorts = (protocol) => contains(TCP_AND_UDP, protocol);
const matchFact = (fact, packets) => fact.known ? certainly(packets(fact.value)) : possibly(fact.missing);
const certainly = (packets) => ({
	certain: packets,
	possible: packets,
	missing: []
});
const possibly = (missing) => ({
	certain: false,
	possible: true,
	missing
});
// src/engine/verdict.ts
function verdictOn$1(packets, judgements) {
	const allowed = unionOf(judgements.map((judgement) => intersect(packets, judgement.allowed)));
	const rest = subtract(packets, allowed);
	const doubts = within(judgements.flatMap((judgement) => judgement.doubts), rest);
	return {
		allowed,
		doubts,
		denied: subtract(rest, packetsOf(doubts))
	};
}
function whichever(verdict, axis, missing) {
	const mayPass = forget(verdict.allowed, axis);
	const mayStop = forget(verdict.denied, axis);
	const doubts = [...verdict.doubts.map((doubt) => ({
		...doubt,
		packets: forget(doubt.packets, axis)
	})), {
		packets: intersect(mayPass, mayStop),
		missing
	}];
	const unknown = packetsOf(doubts);
	return {
		allowed: subtract(mayPass, unknown),
		denied: subtract(mayStop, unknown),
		doubts: within(doubts, true)
	};
}
function within(doubts, packets) {
	return doubts.filter(({ missing }) => missing.length > 0).map((doubt) => ({
		...doubt,
		packets: intersect(doubt.packets, packets)
	})).filter((doubt) => !isEmpty(doubt.packets));
}
const packetsOf = (doubts) => unionOf(doubts.map(({ packets }) => packets));
// src/engine/filters.ts
function judgeGroup(rules, view, far) {
	const matches = rules.items.map((rule) => ({
		rule: rule.component,
		...matchTraffic(rule.traffic, view, far)
	}));
	return {
		allowed: unionOf(matches.map(({ certain }) => certain)),
		doubts: within([...matches.map(({ possible, missing }) => ({
			packets: possible,
			missing
		})), {
			packets: true,
			missing: rules.missing
		}], true),
		deciding: matches.filter(({ certain }) => !isEmpty(certain)).map(({ rule, certain }) => ({
			rule,
			action: "allow",
			packets: certain
		})).sort((a, b) => compareText$1(a.rule, b.rule))
	};
}
function judgeFilter(rules, view, far) {
	const everywhere = rules.missing.length > 0 ? true : false;
	const doubts = [{
		packets: everywhere,
		missing: rules.missing
	}];
	const deciding = [];
	let mayPass = everywhere;
	let mayStop = everywhere;
	const consider = (rule, { certain, possible, missing }, reached) => {
		const caught = intersect(reached, possible);
		if (!rule.action.known || rule.action.value === "allow") mayPass = union(mayPass, caught);
		if (!rule.action.known || rule.action.value === "deny") mayStop = union(mayStop, caught);
		if (rule.action.known) deciding.push({
			rule: rule.component,
			action: rule.action.value,
			packets: intersect(reached, certain)
		});
		doubts.push({
			packets: caught,
			missing: [
				...missing,
				...missingOf(rule.action),
				...missingOf(rule.order)
			]
		});
	};
	let open = true;
	for (const rule of [...rules.items].sort(inOrder$1)) {
		const matched = matchTraffic(rule.traffic, view, far);
		consider(rule, matched, rule.order.known ? open : true);
		open = subtract(open, matched.certain);
	}
	mayStop = union(mayStop, open);
	const allowed = subtract(mayPass, mayStop);
	const denied = subtract(mayStop, mayPass);
	return {
		allowed,
		doubts: within(doubts, intersect(mayPass, mayStop)),
		deciding: deciding.map((by) => ({
			...by,
			packets: intersect(by.packets, by.action === "allow" ? allowed : denied)
		})).filter(({ packets }) => !isEmpty(packets))
	};
}
function inOrder$1(a, b) {
	const place = (rule) => rule.order.known ? rule.order.value : Number.POSITIVE_INFINITY;
	const action = (rule) => rule.action.known ? rule.action.value : "";
	const [placeA, placeB] = [place(a), place(b)];
	return placeA === placeB ? compareText$1(action(b), action(a)) || compareText$1(a.component, b.component) : placeA - placeB;
}
// src/engine/rulebook.ts
var Rulebook = class {
	#judge;
	#pages = new WeakMap();
	#components = new WeakMap();
	constructor(judge) {
		this.#judge = judge;
	}
	judge(rules, view, far) {
		const pages = once(this.#pages, rules, () => new Map());
		const { family, protocol, ports, far: axis } = view;
		const page = once(pages, `${family} ${protocol} ${ports.axis} ${ports.numbers} ${axis}`, () => pageOf(rules, view));
		const matches = page.peers.map((peer) => matchPeer(peer, view, far));
		const key = matches.length === 0 ? "" : JSON.stringify(matches);
		return once(page.judgements, key, () => this.#judge(page.rules, view, far));
	}
	components(rules) {
		return once(this.#components, rules, () => [...new Set(rules.items.flatMap(({ component, traffic: { peer } }) => peer.kind === "members" ? [component, peer.group] : [component]))]);
	}
};
function pageOf(rules, view) {
	const items = rules.items.filter(({ traffic }) => concerns(traffic, view));
	const peers = items.map(({ traffic }) => traffic.peer).filter(({ kind }) => kind === "named" || kind === "members");
	return {
		rules: {
			...rules,
			items
		},
		peers,
		judgements: new Map()
	};
}
// src/engine/checks.ts
const groupRules = new Rulebook(judgeGroup);
const filterRules = new Rulebook(judgeFilter);
function checkGroups(around, at, passage) {
	const { ledger, network } = around;
	const { leg, direction, party } = passage;
	const groups = sorted(at.groups.items).map((id) => {
		const group = find$1(ledger.consulted, network.groups, known$1(id), "its rules");
		if (!group.known) return {
			id,
			empty: false,
			judgement: undescribed(group.missing)
		};
		const rules = group.value[direction];
		consult(ledger, groupRules.components(rules));
		return {
			id,
			empty: rules.items.length === 0 && rules.missing.length === 0,
			judgement: groupRules.judge(rules, viewOf(around, passage), party)
		};
	});
	const scope = scopeOf(passage);
	const verdict = decide([...groups.map(({ judgement }) => judgement), undescribed(at.groups.missing)], scope, party);
	enter$1(ledger, verdict, () => {
		const kind = obstacleKind("group-denies", verdict, passage);
		const refusing = groups.map(({ id, empty }) => ({
			component: id,
			kind: empty ? "group-empty" : kind
		}));
		return (refusing.length > 0 ? refusing : [{
			component: at.component,
			kind
		}]).map((obstacle) => ({
			...obstacle,
			leg,
			direction,
			at: at.component
		}));
	});
	let open = scope;
	for (const { id, judgement } of groups) {
		const tell = (word, rule) => ledger.pass({
			leg,
			component: id,
			step: {
				kind: "group",
				direction,
				verdict: word,
				rule
			}
		});
		if (overlaps(judgement.allowed, open)) {
			tell("allows", firstRule(judgement, "allow", open));
			open = subtract(open, judgement.allowed);
		} else if (isRefusal(verdict)) tell("denies");
		else if (judgement.doubts.some(({ packets }) => overlaps(packets, open))) tell("not-known");
	}
}
function checkFilter(around, at, passage) {
	const { ledger, network } = around;
	const { packets, leg, direction, party } = passage;
	const filter = find$1(ledger.consulted, network.filters, at.filter, "its rules");
	if (!filter.known) {
		ledger.doubt(packets, filter.missing);
		return;
	}
	const { id } = filter.value;
	const rules = filter.value[direction];
	consult(ledger, filterRules.components(rules));
	const judgement = filterRules.judge(rules, viewOf(around, passage), party);
	const scope = scopeOf(passage);
	const verdict = decide([judgement], scope, party);
	enter$1(ledger, verdict, () => [{
		component: id,
		leg,
		kind: obstacleKind("filter-denies", verdict, passage),
		direction,
		at: at.id
	}]);
	const tell = (word, rule) => ledger.pass({
		leg,
		component: id,
		step: {
			kind: "filter",
			direction,
			verdict: word,
			rule
		}
	});
	if (isRefusal(verdict)) tell("denies", firstRule(judgement, "deny", scope));
	else if (!isEmpty(verdict.denied)) tell("partly", firstRule(judgement, "allow", scope));
	else if (verdict.doubts.length > 0) tell("not-known");
	else tell("allows", firstRule(judgement, "allow", scope));
}
const scopeOf = ({ packets, party }) => party.which === void 0 ? packets : intersect(packets, box({ [party.axis]: party.addresses }));
function decide(judgements, scope, { which, axis }) {
	const verdict = verdictOn$1(scope, judgements);
	return which === void 0 ? verdict : whichever(verdict, axis, [which]);
}
const isRefusal = ({ allowed, doubts }) => isEmpty(allowed) && doubts.length === 0;
function obstacleKind(whole, verdict, { packets, leg, ports, party }) {
	const rest = subtract(packets, verdict.denied);
	const lacks = (axis) => !equals(project(rest, axis), project(packets, axis));
	if (isEmpty(rest)) return whole;
	if (leg === "return" && lacks(ports.axis)) return "ports-partial";
	if (!lacks(party.axis)) return whole;
	return whole === "group-denies" ? "group-partial" : "filter-partial";
}
function enter$1(ledger, { denied, doubts }, obstacles) {
	if (!isEmpty(denied)) ledger.deny(denied, ...obstacles());
	for (const { packets, missing } of doubts) ledger.doubt(packets, missing);
}
function consult(ledger, components) {
	for (const component of components) ledger.consulted.add(component);
}
const viewOf = ({ family, protocol }, { ports, party }) => ({
	family,
	protocol,
	ports,
	far: party.axis
});
const undescribed = (missing) => ({
	allowed: false,
	doubts: [{
		packets: true,
		missing
	}],
	deciding: []
});
const firstRule = (judgement, action, packets) => judgement.deciding.find((by) => by.action === action && overlaps(by.packets, packets))?.rule;
// src/engine/forwarding.ts
const CARVE_OUT = {
	v4: 8,
	v6: 16
};
const FULL = {
	v4: 32,
	v6: 128
};
const RANK = {
	local: 0,
	static: 1,
	listed: 2,
	propagated: 3
};
function lookUp(table, heading) {
	const candidates = table.routes.items.flatMap((route) => candidateOf(route, heading)).sort(bySpecificity);
	const carved = unionOf$1(candidates.filter(({ length, route }) => length >= CARVE_OUT[heading.family] && route.destination.kind === "prefix").map(({ addresses }) => addresses));
	const aside = heading.outside && !isEmpty$1(subtract$1(heading.addresses, carved)) ? carved : NONE$1;
	const further = unknownRoutes(table, heading);
	const ways = [];
	let open = subtract$1(heading.addresses, aside);
	for (const candidate of candidates) {
		const { route, addresses, length } = candidate;
		const taken = intersect$1(open, addresses);
		if (!isEmpty$1(taken)) {
			const doubt = route.origin === "local" || length === FULL[heading.family] ? [] : further;
			const contested = intersect$1(taken, unionOf$1(rivalsOf(candidate, candidates).map((rival) => rival.addresses)));
			const sure = subtract$1(taken, contested);
			if (!isEmpty$1(sure)) ways.push({
				addresses: sure,
				route,
				doubt
			});
			if (!isEmpty$1(contested)) ways.push({
				addresses: contested,
				route,
				doubt: [...doubt, undecidedTie(table.id)]
			});
			open = subtract$1(open, taken);
		}
	}
	if (!isEmpty$1(open)) ways.push({
		addresses: open,
		route: void 0,
		doubt: further
	});
	return {
		ways,
		aside
	};
}
function candidateOf(route, heading) {
	const { destination } = route;
	switch (destination.kind) {
		case "prefix": {
			const addresses = destination.family === heading.family ? intersect$1(destination.addresses, heading.addresses) : NONE$1;
			return isEmpty$1(addresses) ? [] : [{
				route,
				addresses,
				length: destination.length
			}];
		}
		case "named": return heading.named.includes(destination.name) ? [{
			route,
			addresses: heading.addresses,
			length: CARVE_OUT[heading.family]
		}] : [];
		case "unknown": return [];
	}
}
function bySpecificity(a, b) {
	return b.length - a.length || RANK[a.route.origin] - RANK[b.route.origin] || compareText$1(a.route.destination.kind, b.route.destination.kind) || compareText$1(a.route.component, b.route.component) || compareText$1(textOf$2(a.route.destination), textOf$2(b.route.destination));
}
function rivalsOf(candidate, candidates) {
	if (!isListed(candidate)) return [];
	return candidates.filter((other) => other.length === candidate.length && isListed(other) && !leadAlike(other.route.via, candidate.route.via));
}
const isListed = ({ route }) => route.origin === "listed" && route.destination.kind === "prefix";
function leadAlike(a, b) {
	if (a === b) return true;
	if (!a.known || !b.known || a.value.kind !== b.value.kind) return false;
	return a.value.kind !== "gateway" || b.value.kind === "gateway" && a.value.id === b.value.id;
}
const undecidedTie = (table) => ({
	component: table,
	fact: "which of its lists of prefixes it goes by",
	known: "elsewhere"
});
function textOf$2(destination) {
	switch (destination.kind) {
		case "prefix": return destination.text;
		case "named": return destination.name;
		case "unknown": return "";
	}
}
function unknownRoutes(table, heading) {
	const facts = table.routes.items.flatMap(({ destination, origin }) => {
		if (destination.kind !== "unknown" || origin === "local" && heading.outside) return [];
		return destination.family === void 0 || destination.family === heading.family ? [destination.fact] : [];
	});
	return [...table.routes.missing, ...facts.flatMap(missingOf)];
}
// src/engine/party.ts
const EVERYWHERE = {
	v4: range(0, 2 ** 32),
	v6: range(0n, 2n ** 128n)
};
const destinationParty = (network, family, end) => end.kind === "interface" ? interfaceParty(network, family, end.interface, "destinationAddress") : {
	axis: "destinationAddress",
	addresses: end.addresses,
	which: void 0,
	named: end.named,
	groups: complete([])
};
function interfaceParty(network, family, at, axis) {
	const segment = at.segment.known ? network.segments.get(at.segment.value) : void 0;
	const [own, around] = [at.addresses[family], segment?.addresses[family]];
	return {
		axis,
		addresses: own.known ? own.value : around?.known ? around.value : EVERYWHERE[family],
		which: privateAddressOf(at.component),
		named: [],
		groups: at.groups
	};
}
function translatorParty({ id, addresses }) {
	return {
		axis: "sourceAddress",
		addresses: addresses.known ? addresses.value : EVERYWHERE.v4,
		which: privateAddressOf(id),
		named: [],
		groups: complete([])
	};
}
const privateAddressOf = (component) => ({
	component,
	fact: "its private address",
	known: "later"
});
// src/engine/gateways.ts
function passGateway(onward, dispatch, gateway) {
	switch (gateway.kind) {
		case "internet":
		case "egress-only":
			onward.cross(dispatch, void 0, () => passInternet(onward, dispatch, gateway));
			return;
		case "service":
			onward.cross(dispatch, void 0, () => passService(onward, dispatch, gateway));
			return;
		case "translator":
			passTranslator(onward, dispatch, gateway);
			return;
		case "opaque": leaveOpen(onward, dispatch, gateway.id, missingOf(gateway.fact));
	}
}
function passInternet(onward, dispatch, gateway) {
	const { family, end } = onward.around;
	const { sender, packets } = dispatch;
	if (family === "v4" && (end.kind === "interface" || gateway.kind === "egress-only")) refuse(onward, dispatch, gateway.id);
	else if (end.kind === "interface") leaveOpen(onward, dispatch, gateway.id, [furtherWayOf(gateway.id)]);
	else {
		enter(onward, gateway.id);
		needAttachment(onward, dispatch, gateway);
		if (family === "v4") needPublicAddress(onward, dispatch, gateway.id);
		const [sourceAddress, through] = sender.translates ? ["translated", sender.component] : ["public", gateway.id];
		reach(onward, end, packets, {
			sourceAddress,
			through,
			sameZone: void 0
		});
	}
}
function needAttachment(onward, { segment, packets }, gateway) {
	const [here, there] = [segment.domain, gateway.domain];
	if (there.known && (there.value === void 0 || here.known && here.value !== there.value)) onward.obstruct(packets, "gateway-detached", gateway.id);
	else onward.around.ledger.doubt(packets, [...missingOf(here), ...missingOf(there)]);
}
function needPublicAddress(onward, { sender, packets }, gateway) {
	if (sender.publicAddress.known && !sender.publicAddress.value) onward.obstruct(packets, "no-public-address", gateway, sender.component);
	else onward.around.ledger.doubt(packets, missingOf(sender.publicAddress));
}
function passService(onward, dispatch, gateway) {
	const { end } = onward.around;
	const { sender, packets } = dispatch;
	if (end.kind === "outside" && end.named.some((name) => gateway.named.includes(name))) {
		enter(onward, gateway.id);
		reach(onward, end, packets, {
			sourceAddress: sender.translates ? "translated" : "private",
			through: gateway.id,
			sameZone: void 0
		});
	} else refuse(onward, dispatch, gateway.id);
}
function passTranslator(onward, dispatch, gateway) {
	const { id, segment: place } = gateway;
	const client = dispatch.sender;
	if (onward.around.family === "v6" || client.component === id) refuse(onward, dispatch, id);
	else if (client.translates) leaveOpen(onward, dispatch, id, [furtherWayOf(id)]);
	else if (!place.known) leaveOpen(onward, dispatch, id, place.missing);
	else translate(onward, dispatch, gateway, place.value);
}
function translate(onward, dispatch, gateway, place) {
	const { ledger, network } = onward.around;
	const { id, publicAddress, sourcePorts } = gateway;
	const packets = intersect(dispatch.packets, box({ translatedPort: sourcePorts }));
	ledger.exclude(subtract(dispatch.packets, packets));
	const taken = {
		...dispatch,
		packets
	};
	const ports = {
		axis: "translatedPort",
		numbers: sourcePorts
	};
	const asSender = (segment) => ({
		component: id,
		segment,
		publicAddress,
		translates: true,
		ports,
		party: translatorParty(gateway)
	});
	if (place === void 0) {
		const sender = asSender(dispatch.sender.segment);
		onward.cross(taken, void 0, () => passRegional(onward, {
			...taken,
			sender
		}));
		return;
	}
	const into = find$1(ledger.consulted, network.segments, known$1(place), "its forwarding table");
	if (!into.known) {
		leaveOpen(onward, taken, id, into.missing);
		return;
	}
	onward.cross(taken, into.value, () => {
		enter(onward, id);
		onward.send(asSender(known$1(place)), packets, dispatch.addresses);
	});
}
function passRegional(onward, dispatch) {
	const { ledger, network } = onward.around;
	const { sender, segment, packets } = dispatch;
	enter(onward, sender.component);
	const gateways = [...network.gateways.values()].filter((gateway) => gateway.kind === "internet");
	for (const { id } of gateways) ledger.consulted.add(id);
	const attached = gateways.filter(({ domain }) => domain.known && segment.domain.known && domain.value === segment.domain.value).sort((a, b) => compareText$1(a.id, b.id))[0];
	const missing = [segment.domain, ...gateways.map(({ domain }) => domain)].flatMap(missingOf);
	if (attached !== void 0) passInternet(onward, dispatch, attached);
	else if (missing.length > 0) ledger.doubt(packets, missing);
	else onward.obstruct(packets, "gateway-detached", sender.component);
}
function enter({ around }, gateway) {
	around.ledger.pass({
		leg: "request",
		component: gateway,
		step: { kind: "gateway" }
	});
}
function reach({ around }, end, packets, arrival) {
	around.ledger.pass({
		leg: "request",
		component: end.component,
		step: { kind: "outside" }
	});
	around.ledger.arrive(packets, arrival);
}
function refuse(onward, { packets }, gateway) {
	enter(onward, gateway);
	onward.obstruct(packets, "gateway-does-not-serve", gateway);
}
function leaveOpen(onward, { packets }, gateway, missing) {
	enter(onward, gateway);
	onward.around.ledger.doubt(packets, missing);
}
const furtherWayOf = (component) => ({
	component,
	fact: "the further way",
	known: "elsewhere"
});
// src/engine/ledger.ts
var Ledger = class {
	consulted;
	#asked;
	#excluded = false;
	#denied = false;
	#doubts = [];
	#path = [];
	#obstacles = [];
	#arrivals = [];
	constructor(asked, consulted) {
		this.#asked = asked;
		this.consulted = consulted;
	}
	exclude(packets) {
		this.#excluded = union(this.#excluded, packets);
	}
	deny(packets, ...obstacles) {
		this.#denied = union(this.#denied, packets);
		this.#obstacles.push(...obstacles);
	}
	doubt(packets, missing) {
		this.#doubts.push({
			packets,
			missing
		});
		for (const { component } of missing) this.consulted.add(component);
	}
	pass(hop) {
		this.#path.push(hop);
	}
	arrive(packets, arrival) {
		this.#arrivals.push({
			packets,
			arrival
		});
	}
	include(other) {
		this.exclude(other.#excluded);
		this.deny(other.#denied, ...other.#obstacles);
		this.#doubts.push(...other.#doubts);
		this.#path.push(...other.#path);
		this.#arrivals.push(...other.#arrivals);
		for (const component of other.consulted) this.consulted.add(component);
	}
	close() {
		const asked = subtract(this.#asked, this.#excluded);
		const possible = subtract(asked, this.#denied);
		const doubts = within(this.#doubts, possible);
		const sure = subtract(possible, unionOf(doubts.map(({ packets }) => packets)));
		return {
			fates: {
				arrived: !isEmpty(sure),
				lost: overlaps(asked, this.#denied),
				open: doubts.length > 0
			},
			path: this.#path,
			obstacles: this.#obstacles,
			missing: doubts.flatMap(({ missing }) => missing),
			arrival: this.#arrivals.filter(({ packets }) => overlaps(packets, sure)).map(({ arrival }) => arrival)
		};
	}
};
// src/engine/walk.ts
function walk(terrain, { family, protocol, ports }, source, end, consulted) {
	const asked = box({
		...hasPorts(protocol) && {
			destinationPort: ports,
			sourcePort: source.sourcePorts
		},
		...end.kind === "outside" && { destinationAddress: end.addresses }
	});
	const ledger = new Ledger(asked, consulted);
	new Walk({
		...terrain,
		ledger,
		family,
		protocol,
		end
	}, source, {
		axis: "destinationPort",
		numbers: ports
	}).start(asked);
	return ledger.close();
}
var Walk = class Walk {
	around;
	#source;
	#target;
	#ports;
	constructor(around, source, ports) {
		this.around = around;
		this.#source = source;
		this.#target = destinationParty(around.network, around.family, around.end);
		this.#ports = ports;
	}
	start(packets) {
		const { ledger, ways, end } = this.around;
		const source = this.#source;
		if ((end.kind === "interface" ? [source, end.interface] : [source]).every((at) => this.#hasAddress(at, packets))) {
			this.#admit(source, "outbound", this.#target, packets);
			ledger.include(once(ways, `${source.place}\n${endOf(end)}`, () => this.#behindGroups(packets)));
		}
	}
	#behindGroups(packets) {
		const { network, family } = this.around;
		const source = this.#source;
		const ledger = new Ledger(packets, new Set());
		const { component, segment, publicAddress, sourcePorts } = source;
		const ports = {
			axis: "sourcePort",
			numbers: sourcePorts
		};
		const party = interfaceParty(network, family, source, "sourceAddress");
		new Walk({
			...this.around,
			ledger
		}, source, this.#ports).send({
			component,
			segment,
			publicAddress,
			translates: false,
			ports,
			party
		}, packets, this.#target.addresses);
		return ledger;
	}
	send(sender, packets, addresses) {
		const { network, family, ledger } = this.around;
		const segment = this.#segmentOf(sender.segment, "its forwarding table");
		const table = segment.known ? find$1(ledger.consulted, network.tables, segment.value.table, "its routes") : segment;
		if (!segment.known || !table.known) {
			ledger.doubt(packets, missingOf(table));
			return;
		}
		for (const { component } of table.value.routes.items) ledger.consulted.add(component);
		const { named, which } = this.#target;
		const { ways, aside } = lookUp(table.value, {
			family,
			addresses,
			named,
			outside: which === void 0
		});
		if (which !== void 0 && ways.length > 1) {
			ledger.doubt(packets, [which]);
			return;
		}
		ledger.exclude(intersect(packets, box({ destinationAddress: aside })));
		for (const way of ways) {
			const taking = which === void 0 ? intersect(packets, box({ destinationAddress: way.addresses })) : packets;
			this.#follow({
				sender,
				segment: segment.value,
				packets: taking,
				addresses: way.addresses
			}, table.value, way);
		}
	}
	#follow(dispatch, table, { route, doubt }) {
		const { ledger, network } = this.around;
		const { packets } = dispatch;
		if (doubt.length > 0) {
			ledger.doubt(packets, doubt);
			return;
		}
		if (route === void 0) {
			this.obstruct(packets, "no-route", table.id);
			return;
		}
		const step = {
			kind: "route",
			route: route.component,
			destination: textOf$2(route.destination)
		};
		ledger.pass({
			leg: "request",
			component: table.id,
			step
		});
		if (!route.via.known) {
			ledger.doubt(packets, route.via.missing);
			return;
		}
		const next = route.via.value;
		if (next.kind === "local") this.#deliver(dispatch, table, route);
		else if (next.kind === "drop") this.obstruct(packets, "route-drops", route.component);
		else {
			const gateway = find$1(ledger.consulted, network.gateways, known$1(next.id), "where it leads");
			if (gateway.known) passGateway(this, dispatch, gateway.value);
			else ledger.doubt(packets, gateway.missing);
		}
	}
	#deliver(dispatch, table, route) {
		const { ledger, end } = this.around;
		const { sender, segment, packets } = dispatch;
		if (end.kind === "outside") {
			ledger.doubt(packets, [holderOf(route)]);
			return;
		}
		const target = end.interface;
		const enter = () => {
			this.#admit(target, "inbound", sender.party, packets);
			ledger.pass({
				leg: "request",
				component: target.component,
				step: { kind: "interface" }
			});
		};
		const place = this.#segmentOf(target.segment, "its domain");
		if (!place.known) {
			ledger.doubt(packets, place.missing);
			enter();
			return;
		}
		const [here, there] = [segment.domain, place.value.domain];
		if (here.known && there.known && here.value !== there.value) {
			this.obstruct(packets, "no-route", table.id);
			return;
		}
		if (place.value.id !== segment.id) ledger.doubt(packets, [...missingOf(here), ...missingOf(there)]);
		this.cross(dispatch, place.value, enter);
		ledger.arrive(packets, {
			sourceAddress: sender.translates ? "translated" : "private",
			through: target.component,
			sameZone: this.#isInSourceZone(place.value)
		});
	}
	cross(dispatch, into, beyond) {
		const { sender, segment, packets } = dispatch;
		if (into?.id === segment.id) {
			beyond();
			return;
		}
		const target = this.#target;
		const request = {
			packets,
			leg: "request",
			ports: this.#ports
		};
		const answer = {
			packets,
			leg: "return",
			ports: sender.ports
		};
		checkFilter(this.around, segment, {
			...request,
			direction: "outbound",
			party: target
		});
		if (into !== void 0) checkFilter(this.around, into, {
			...request,
			direction: "inbound",
			party: sender.party
		});
		beyond();
		if (into !== void 0) checkFilter(this.around, into, {
			...answer,
			direction: "outbound",
			party: sender.party
		});
		checkFilter(this.around, segment, {
			...answer,
			direction: "inbound",
			party: target
		});
	}
	obstruct(packets, kind, component, at) {
		this.around.ledger.deny(packets, {
			component,
			leg: "request",
			kind,
			...at !== void 0 && { at }
		});
	}
	#admit(at, direction, party, packets) {
		checkGroups(this.around, at, {
			packets,
			leg: "request",
			direction,
			ports: this.#ports,
			party
		});
	}
	#hasAddress(at, packets) {
		const { ledger, family } = this.around;
		ledger.consulted.add(at.component);
		const addresses = at.addresses[family];
		if (addresses.known && isEmpty$1(addresses.value)) {
			this.obstruct(packets, "no-address-of-family", at.component);
			return false;
		}
		ledger.doubt(packets, missingOf(addresses));
		return true;
	}
	#segmentOf(id, fact) {
		const { ledger, network } = this.around;
		const segment = find$1(ledger.consulted, network.segments, id, fact);
		if (segment.known && segment.value.domain.known) ledger.consulted.add(segment.value.domain.value);
		return segment;
	}
	#isInSourceZone({ zone }) {
		const { segment } = this.#source;
		const own = segment.known ? this.around.network.segments.get(segment.value)?.zone : void 0;
		return own?.known && zone.known ? own.value === zone.value : void 0;
	}
};
const endOf = (end) => end.kind === "interface" ? `to ${end.interface.id}` : `outside ${end.component}`;
const holderOf = ({ component }) => ({
	component,
	fact: "which interface has the address",
	known: "elsewhere"
});
// src/engine/inquiry.ts
const OUTSIDE = "outside";
function inquire(terrain, source, question) {
	const inquiry = new Inquiry(terrain, source, question);
	return {
		outcome: toOutcome(inquiry.find()),
		consulted: inquiry.consulted
	};
}
var Inquiry = class {
	consulted = new Set();
	#terrain;
	#source;
	#question;
	constructor(terrain, source, question) {
		this.#terrain = terrain;
		this.#source = source;
		this.#question = question;
	}
	find() {
		const { destination } = this.#question;
		switch (destination.kind) {
			case "outside": return this.#toOutside(OUTSIDE, destination.outside);
			case "interfaces": return allOf(sorted(destination.interfaces).map((id) => this.#toInterface(id)));
			case "name": return this.#toName(destination.name, destination.outside);
		}
	}
	#toName(name, outside) {
		const domain = this.#sourceDomain();
		if (!domain.known) return oneOf([this.#toOutside(name, outside), undecided$1([])], domain.missing);
		const { answers, missing, zones, inactive } = resolve$1(domain.value, name, this.#question.family);
		for (const component of [...zones.map((zone) => zone.component), ...inactive.map(({ because }) => because)]) this.consulted.add(component);
		const findings = answers.map((answer) => this.#toAnswer(answer, domain.value, name, outside));
		const finding = oneOf(findings, findings.length > 1 ? missing : []);
		if (finding.obstacles.length === 0) return finding;
		const obstacles = inactive.map(({ zone, because }) => ({
			component: because,
			leg: "request",
			kind: "zone-inactive",
			at: zone
		}));
		return {
			...finding,
			obstacles: [...finding.obstacles, ...obstacles]
		};
	}
	#toAnswer(answer, domain, name, outside) {
		switch (answer.by) {
			case "nobody": return blocked({
				component: domain.id,
				leg: "request",
				kind: "resolver-off"
			});
			case "unknown": return undecided$1([]);
			case "public": return after({
				leg: "request",
				component: domain.id,
				step: {
					kind: "resolve",
					name,
					answer: "public"
				}
			}, this.#toOutside(name, outside));
			case "zone": return after({
				leg: "request",
				component: answer.zone.component,
				step: {
					kind: "resolve",
					name,
					answer: "zone"
				}
			}, this.#toListed(answer.interfaces, answer.zone.component));
		}
	}
	#toListed({ items, missing }, zone) {
		if (items.length === 0 && missing.length === 0) return blocked({
			component: zone,
			leg: "request",
			kind: "name-without-address"
		});
		const findings = sorted(items).map((id) => this.#toInterface(id));
		return allOf(missing.length === 0 ? findings : [...findings, undecided$1(missing)]);
	}
	#toInterface(id) {
		const target = this.#terrain.network.interfaces.get(id);
		return target === void 0 ? undecided$1([{
			component: id,
			fact: "where it stands",
			known: "elsewhere"
		}]) : this.#walk({
			kind: "interface",
			interface: target
		});
	}
	#toOutside(component, { addresses, named }) {
		return addresses.length === 0 ? blocked({
			component,
			leg: "request",
			kind: "no-address-of-family"
		}) : this.#walk({
			kind: "outside",
			component,
			addresses,
			named
		});
	}
	#walk(end) {
		return walk(this.#terrain, this.#question, this.#source, end, this.consulted);
	}
	#sourceDomain() {
		const { domains, segments } = this.#terrain.network;
		const segment = find$1(this.consulted, segments, this.#source.segment, "its domain");
		return segment.known ? find$1(this.consulted, domains, segment.value.domain, "its name resolution") : segment;
	}
};
const after = (hop, finding) => ({
	...finding,
	path: [hop, ...finding.path]
});
// src/engine/classes.ts
var Classifier = class {
	#network;
	#numbers = new Map();
	#groups = new WeakMap();
	#stands = new Map();
	#marks = new Map();
	#marksOfFilters = new Map();
	constructor(network) {
		this.#network = network;
	}
	classOf(source, question, target) {
		const { items, missing } = source.groups;
		return `${once(this.#groups, source.groups, () => this.#numberOf([sorted(items), missing]))} ${this.placeOf(source, question, target)}`;
	}
	placeOf(source, question, target) {
		const { family, protocol, ports } = question;
		const { id, segment, publicAddress, sourcePorts, groups } = source;
		const stand = once(this.#stands, id, () => this.#numberOf([
			segment,
			publicAddress,
			sourcePorts
		]));
		const marks = once(this.#marks, `${family} ${segment.known ? segment.value : ""}\n${target}`, () => this.#marksOf(segment, question));
		const addresses = source.addresses[family];
		const cells = addresses.known ? cellsOf(addresses.value, marks.cuts).join(" ") : JSON.stringify(addresses);
		const seen = groups.items.filter((group) => marks.groups.has(group));
		return `${stand} ${target} ${family} ${protocol} ${ports}\n${cells}\n${marks.groups.size === 0 ? "" : JSON.stringify([sorted(seen), groups.missing])}`;
	}
	#numberOf(what) {
		return once(this.#numbers, JSON.stringify(what), () => this.#numbers.size + 1);
	}
	#marksOf(segment, question) {
		const { filters, groups, interfaces } = this.#network;
		const { family } = question;
		const ofFilters = once(this.#marksOfFilters, family, () => marksIn$1([...filters.values()].flatMap(({ inbound, outbound }) => [...inbound.items, ...outbound.items]), family));
		const rules = [...new Set(endsOf(this.#network, segment, question).flatMap((id) => interfaces.get(id)?.groups.items ?? []))].flatMap((id) => groups.get(id)?.inbound.items ?? []);
		if (rules.length === 0) return ofFilters;
		const ofGroups = marksIn$1(rules, family);
		return {
			cuts: ascending([...ofFilters.cuts, ...ofGroups.cuts]),
			groups: new Set([...ofFilters.groups, ...ofGroups.groups])
		};
	}
};
const marksIn$1 = (rules, family) => ({
	cuts: boundsIn(rules, family),
	groups: new Set(rules.flatMap(({ traffic: { peer } }) => peer.kind === "members" ? [peer.group] : []))
});
const boundsIn = (rules, family) => ascending(rules.flatMap(({ traffic: { peer } }) => peer.kind === "addresses" && peer.family === family ? peer.addresses : []));
const ascending = (bounds) => [...new Set(bounds)].sort((a, b) => a < b ? -1 : 1);
function cellsOf(addresses, cuts) {
	let cells = NONE$1;
	for (let i = 0; i + 1 < addresses.length; i += 2) {
		const [start = 0, end = 0] = addresses.slice(i, i + 2);
		const last = rank(cuts, end);
		cells = union$1(cells, range(rank(cuts, start), cuts[last - 1] === end ? last : last + 1));
	}
	return cells;
}
// src/engine/trace.ts
const SOURCE = "\0source";
function createTracer(network) {
	const terrain = {
		network,
		ways: new Map()
	};
	const classifier = new Classifier(network);
	const targets = new WeakMap();
	const numbers = new Map();
	const shared = new Map();
	const interfaceOf = (id) => {
		const found = network.interfaces.get(id);
		if (found === void 0) throw new RangeError(`The network has no interface ${id}`);
		return found;
	};
	const targetOf = (target) => once(targets, target, () => `${once(numbers, textOf$1(target), () => numbers.size + 1)}`);
	const classOf = (source, question) => classifier.classOf(source, question, targetOf(question.destination));
	const placeOf = (source, question) => classifier.placeOf(source, question, targetOf(question.destination));
	return {
		classOf: (question) => classOf(interfaceOf(question.source), question),
		trace(question) {
			const source = interfaceOf(question.source);
			const trace = once(shared, classOf(source, question), () => inquire(terrain, {
				...source,
				component: SOURCE,
				place: placeOf(source, question)
			}, question));
			return forMember(trace, source.component);
		},
		get traces() {
			return shared.size;
		}
	};
}
const textOf$1 = (target) => JSON.stringify(target, (_, value) => typeof value === "bigint" ? value.toString() : value);
const forMember = ({ outcome, consulted }, component) => ({
	outcome: withSource(outcome, component),
	get consulted() {
		const own = new Set(consulted);
		own.delete(SOURCE);
		return own.add(component);
	}
});
function withSource(outcome, source) {
	if (outcome.kind === "delivered") return outcome;
	const named = (thing) => ({
		...thing,
		component: thing.component === SOURCE ? source : thing.component,
		...thing.at === SOURCE && { at: source }
	});
	const obstacles = outcome.obstacles.map(named);
	return outcome.kind === "undecided" ? {
		...outcome,
		obstacles,
		missing: outcome.missing.map(named)
	} : {
		...outcome,
		obstacles
	};
}
// node_modules/ip-bigint/dist/index.js
function ipVersion(ip) {
	for (let i = 0; i < ip.length; i++) {
		const c = ip.charCodeAt(i);
		if (c === 58) return 6;
		if (c === 46) return 4;
	}
	return 0;
}
const leftGroups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
];
const rightGroups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
];
const shiftAmounts = [
	0n,
	112n,
	96n,
	80n,
	64n,
	48n,
	32n,
	16n
];
const byteHex = new Array(256);
const byteHexPad = new Array(256);
for (let idx = 0; idx < 256; idx++) {
	byteHex[idx] = idx.toString(16);
	byteHexPad[idx] = idx.toString(16).padStart(2, "0");
}
const extractView = new DataView(new ArrayBuffer(16));
function packGroups(groups, count) {
	let num = 0n;
	let idx = 0;
	for (; idx + 1 < count; idx += 2) num = num << 32n | BigInt((groups[idx] << 16 | groups[idx + 1]) >>> 0);
	if (idx < count) num = num << 16n | BigInt(groups[idx]);
	return num;
}
function parseIp(ip) {
	const version = ipVersion(ip);
	if (!version) throw new Error(`Invalid IP address: ${ip}`);
	if (version === 4) {
		let num = 0;
		let octet = 0;
		for (let i = 0; i < ip.length; i++) {
			const c = ip.charCodeAt(i);
			if (c === 46) {
				num = num * 256 + octet;
				octet = 0;
			} else octet = octet * 10 + c - 48;
		}
		return {
			number: BigInt(num * 256 + octet),
			version: 4
		};
	}
	let ipv4mapped;
	let scopeid;
	let leftCount = 0;
	let rightCount = 0;
	let hasDoubleColon = false;
	let currentHex = 0;
	let currentDec = 0;
	let hasValue = false;
	let inDottedPart = false;
	let dottedVal = 0;
	for (let i = 0; i < ip.length; i++) {
		const c = ip.charCodeAt(i);
		if (c === 58) {
			if (hasValue) {
				if (hasDoubleColon) rightGroups[rightCount++] = currentHex;
				else leftGroups[leftCount++] = currentHex;
				currentHex = 0;
				currentDec = 0;
				hasValue = false;
			}
			if (i + 1 < ip.length && ip.charCodeAt(i + 1) === 58) {
				hasDoubleColon = true;
				i++;
			}
		} else if (c === 46) {
			if (!inDottedPart) {
				inDottedPart = true;
				dottedVal = currentDec;
			} else dottedVal = dottedVal * 256 + currentDec;
			currentHex = 0;
			currentDec = 0;
			hasValue = false;
		} else if (c === 37) {
			scopeid = ip.slice(i + 1);
			break;
		} else {
			if (inDottedPart) currentDec = currentDec * 10 + c - 48;
			else if (c <= 57) {
				currentHex = currentHex << 4 | c - 48;
				currentDec = currentDec * 10 + c - 48;
			} else if (c >= 97) currentHex = currentHex << 4 | c - 87;
			else currentHex = currentHex << 4 | c - 55;
			hasValue = true;
		}
	}
	if (inDottedPart) {
		dottedVal = dottedVal * 256 + currentDec;
		if (hasDoubleColon) {
			rightGroups[rightCount++] = dottedVal >>> 16 & 65535;
			rightGroups[rightCount++] = dottedVal & 65535;
		} else {
			leftGroups[leftCount++] = dottedVal >>> 16 & 65535;
			leftGroups[leftCount++] = dottedVal & 65535;
		}
	} else if (hasValue) if (hasDoubleColon) rightGroups[rightCount++] = currentHex;
	else leftGroups[leftCount++] = currentHex;
	let number;
	if (!hasDoubleColon) {
		extractView.setUint32(0, (leftGroups[0] << 16 | leftGroups[1]) >>> 0, false);
		extractView.setUint32(4, (leftGroups[2] << 16 | leftGroups[3]) >>> 0, false);
		extractView.setUint32(8, (leftGroups[4] << 16 | leftGroups[5]) >>> 0, false);
		extractView.setUint32(12, (leftGroups[6] << 16 | leftGroups[7]) >>> 0, false);
		number = extractView.getBigUint64(0, false) << 64n | extractView.getBigUint64(8, false);
	} else {
		const rightNum = packGroups(rightGroups, rightCount);
		if (leftCount > 0) number = packGroups(leftGroups, leftCount) << shiftAmounts[leftCount] | rightNum;
		else number = rightNum;
	}
	if (inDottedPart && number >= 281470681743360n && number <= 281474976710655n) ipv4mapped = true;
	const res = {
		number,
		version: 6
	};
	if (ipv4mapped) res.ipv4mapped = ipv4mapped;
	if (scopeid) res.scopeid = scopeid;
	return res;
}
function extractGroups(number, groups) {
	const n = Number(number);
	if (n <= 4294967295) {
		groups[0] = 0;
		groups[1] = 0;
		groups[2] = 0;
		groups[3] = 0;
		groups[4] = 0;
		groups[5] = 0;
		groups[6] = n >>> 16 & 65535;
		groups[7] = n & 65535;
		return;
	}
	extractView.setBigUint64(0, number >> 64n, false);
	extractView.setBigUint64(8, number, false);
	groups[0] = extractView.getUint16(0, false);
	groups[1] = extractView.getUint16(2, false);
	groups[2] = extractView.getUint16(4, false);
	groups[3] = extractView.getUint16(6, false);
	groups[4] = extractView.getUint16(8, false);
	groups[5] = extractView.getUint16(10, false);
	groups[6] = extractView.getUint16(12, false);
	groups[7] = extractView.getUint16(14, false);
}
function ipv4Dotted(num) {
	return `${num >>> 24 & 255}.${num >>> 16 & 255}.${num >>> 8 & 255}.${num & 255}`;
}
function stringifyIp({ number, version, ipv4mapped, scopeid }, { compress = true, hexify = false, mapv4 = false } = {}) {
	if (version === 4) return ipv4Dotted(Number(number));
	else {
		extractGroups(number, leftGroups);
		if (ipv4mapped && mapv4 && leftGroups[0] === 0 && leftGroups[1] === 0 && leftGroups[2] === 0 && leftGroups[3] === 0 && leftGroups[4] === 0 && leftGroups[5] === 65535) return ipv4Dotted(leftGroups[6] << 16 | leftGroups[7]);
		let ip = "";
		if (ipv4mapped && !hexify) {
			const ipv4Str = ipv4Dotted(leftGroups[6] << 16 | leftGroups[7]);
			ip = compress ? compressIPv6(leftGroups, 6, ipv4Str) : joinHexGroups(leftGroups, 6, ipv4Str);
		} else ip = compress ? compressIPv6(leftGroups, 8) : joinHexGroups(leftGroups, 8);
		return scopeid ? `${ip}%${scopeid}` : ip;
	}
}
function uint16Hex(v) {
	if (v < 256) return byteHex[v];
	return byteHex[v >> 8] + byteHexPad[v & 255];
}
function joinHexGroups(groups, count, suffix) {
	let result = uint16Hex(groups[0]);
	for (let i = 1; i < count; i++) result += `:${uint16Hex(groups[i])}`;
	if (suffix !== void 0) result += `:${suffix}`;
	return result;
}
function compressIPv6(groups, count, suffix) {
	let longestStart = -1;
	let longestLen = 0;
	let currentStart = -1;
	let currentLen = 0;
	for (let i = 0; i < count; i++) if (groups[i] === 0) if (currentStart === -1) {
		currentStart = i;
		currentLen = 1;
	} else currentLen++;
	else {
		if (currentLen > longestLen) {
			longestStart = currentStart;
			longestLen = currentLen;
		}
		currentStart = -1;
		currentLen = 0;
	}
	if (currentLen > longestLen) {
		longestStart = currentStart;
		longestLen = currentLen;
	}
	if (longestLen >= 2) {
		let result = "";
		for (let i = 0; i < longestStart; i++) {
			if (i > 0) result += ":";
			result += uint16Hex(groups[i]);
		}
		result += "::";
		const afterZeroRun = longestStart + longestLen;
		for (let i = afterZeroRun; i < count; i++) {
			if (i > afterZeroRun) result += ":";
			result += uint16Hex(groups[i]);
		}
		if (suffix !== void 0) {
			if (afterZeroRun < count) result += ":";
			result += suffix;
		}
		return result;
	}
	return joinHexGroups(groups, count, suffix);
}
// node_modules/cidr-tools/dist/index.js
const bits = {
	4: 32,
	6: 128
};
const octetStrings = Array.from({ length: 256 }, (_, i) => String(i));
const octetDotStrings = Array.from({ length: 256 }, (_, i) => `${i}.`);
const prefixStrings = Array.from({ length: 129 }, (_, i) => `/${i}`);
const prefixNumStrings = Array.from({ length: 129 }, (_, i) => String(i));
function parseIPv4Fast(s, end) {
	let num = 0;
	let octet = 0;
	let dots = 0;
	let digits = 0;
	for (let i = 0; i < end; i++) {
		const c = s.charCodeAt(i);
		if (c === 46) {
			if (digits === 0 || octet > 255) return -1;
			num = num << 8 | octet;
			octet = 0;
			dots++;
			digits = 0;
		} else if (c >= 48 && c <= 57) {
			octet = octet * 10 + (c - 48);
			digits++;
		} else return -1;
	}
	if (dots !== 3 || digits === 0 || octet > 255) return -1;
	return (num << 8 | octet) >>> 0;
}
function formatIPv4Fast(n) {
	return octetDotStrings[n >>> 24 & 255] + octetDotStrings[n >>> 16 & 255] + octetDotStrings[n >>> 8 & 255] + octetStrings[n & 255];
}
function parsePrefixNum(str, slashIndex) {
	if (slashIndex === -1) return -1;
	if (slashIndex + 1 >= str.length) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	let prefixNum = 0;
	for (let i = slashIndex + 1; i < str.length; i++) {
		const c = str.charCodeAt(i);
		if (c < 48 || c > 57) throw new Error(`Network is not a CIDR or IP: "${str}"`);
		prefixNum = prefixNum * 10 + (c - 48);
	}
	return prefixNum;
}
function parseCidr(str) {
	const slashIndex = str.indexOf("/");
	const ipEnd = slashIndex !== -1 ? slashIndex : str.length;
	const prefixPresent = slashIndex !== -1;
	const v4num = parseIPv4Fast(str, ipEnd);
	if (v4num !== -1) {
		const prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : 32;
		const ip = formatIPv4Fast(v4num);
		const prefix = prefixNumStrings[prefixNum];
		const hostBits = 32 - prefixNum;
		let startNum, endNum;
		if (hostBits >= 32) {
			startNum = 0;
			endNum = 4294967295;
		} else {
			const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
			startNum = (v4num & ~mask) >>> 0;
			endNum = (v4num | mask) >>> 0;
		}
		return {
			cidr: ip + prefixStrings[prefixNum],
			ip,
			version: 4,
			prefix,
			prefixPresent,
			start: BigInt(startNum),
			end: BigInt(endNum)
		};
	}
	const ipPart = prefixPresent ? str.substring(0, slashIndex) : str;
	let prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : -1;
	const { number, version, ipv4mapped, scopeid } = parseIp(ipPart);
	if (!version) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	if (prefixNum === -1) prefixNum = bits[version];
	const prefix = prefixNumStrings[prefixNum];
	const ip = stringifyIp({
		number,
		version,
		ipv4mapped,
		scopeid
	});
	const hostBits = bits[version] - prefixNum;
	const mask = hostBits > 0 ? (1n << BigInt(hostBits)) - 1n : 0n;
	return {
		cidr: ip + prefixStrings[prefixNum],
		ip,
		version,
		prefix,
		prefixPresent,
		start: number & ~mask,
		end: number | mask
	};
}
// src/aws/cidr.ts
const cache = new Map();
function readCidr(text) {
	if (cache.has(text)) return cache.get(text);
	const cidr = parse$1(text);
	cache.set(text, cidr);
	return cidr;
}
function parse$1(text) {
	if (!/^[0-9a-fA-F:.]+(\/\d{1,3})?$/.test(text)) return void 0;
	try {
		const { version, start, end, prefix } = parseCidr(text);
		return version === 4 ? {
			family: "v4",
			addresses: range(Number(start), Number(end) + 1),
			length: Number(prefix)
		} : {
			family: "v6",
			addresses: range(start, end + 1n),
			length: Number(prefix)
		};
	} catch {
		return;
	}
}
function prefixesOf({ value, sensitive }) {
	const cidr = readCidr(value);
	return cidr === void 0 ? [] : [{
		kind: "prefix",
		...cidr,
		text: sensitive ? "a sensitive CIDR" : value
	}];
}
const everywhere = prefixesOf({
	value: "0.0.0.0/0",
	sensitive: false
});
function peersIn(text) {
	const cidr = readCidr(text);
	return cidr === void 0 ? [] : [{
		kind: "addresses",
		family: cidr.family,
		addresses: cidr.addresses
	}];
}
function cidrKey(text) {
	const cidr = readCidr(text);
	return cidr === void 0 ? text : `${cidr.family} ${cidr.addresses.join("-")}`;
}
const everyAddress = ["0.0.0.0/0", "::/0"].flatMap(peersIn);
// src/aws/reading.ts
const part = (make) => (reading, ...inputs) => reading.part(make, inputs);
const hidden$1 = {
	kind: "unresolved",
	because: "it is marked sensitive"
};
const showable = (argument) => argument.kind === "set" && argument.sensitive ? {
	kind: "unknown",
	unknown: hidden$1
} : argument;
function missing$1(component, fact, why) {
	return {
		component,
		fact: `${fact}${why.kind === "unresolved" ? ` (${why.because})` : ""}`,
		known: why === hidden$1 ? "elsewhere" : "later"
	};
}
const outside = (component, fact) => ({
	component,
	fact,
	known: "elsewhere"
});
const lacking = (found, component, fact) => found.kind === "unknown" ? missing$1(component, fact, found.unknown) : outside(component, fact);
const placeOf$2 = (located, component, fact) => located.kind === "at" ? known$1(located.key) : unknown(lacking(located, component, fact));
function factOf(argument, component, name, unset, computed) {
	if (argument.kind === "set") return known$1(argument.value);
	if (argument.kind === "unset") return known$1(unset);
	if (argument.unknown.kind === "computed" && computed !== void 0) return known$1(computed);
	return unknown(missing$1(component, name, argument.unknown));
}
function restOf({ rest }, component, name) {
	return rest === void 0 || rest.kind === "computed" ? [] : [missing$1(component, name, rest)];
}
const isOn = (flag) => flag.kind === "set" && flag.value;
const regionOf$2 = ({ region }) => region.kind === "set" && !region.sensitive ? region.value : void 0;
function madeAlong({ snapshot, directory }, noun) {
	return snapshot.ofType("aws_vpc", "aws_default_vpc").filter(({ mode }) => mode === "managed").map((vpc) => ({
		vpc,
		key: directory.impliedOf(noun, directory.keyOf("vpc", vpc))
	}));
}
function formerKey({ directory, before }, noun, key) {
	const vpc = directory.adoptedFrom(key);
	return vpc === void 0 ? key : before.directory.impliedOf(noun, vpc);
}
// src/aws/interface-addresses.ts
const argumentsOf$1 = {
	v4: [
		"private_ips",
		"private_ip_list",
		"private_ip",
		"private_ip_address"
	],
	v6: ["ipv6_addresses", "ipv6_address_list"]
};
function addressesOf$2(id, written, segment, subnets) {
	const subnet = segment.known ? subnets.get(segment.value) : void 0;
	const not = segment.known ? unknown(outside(segment.value, "its CIDR")) : segment;
	const [v4] = written.map((attributes) => told$2.v4(attributes).addresses).filter(({ length }) => length > 0);
	return {
		v4: v4 === void 0 ? subnet?.segment.addresses.v4 ?? not : known$1(v4),
		v6: ipv6Of(id, written, subnet) ?? not
	};
}
function ipv6Of(id, written, subnet) {
	const ofSubnet = subnet?.segment.addresses.v6;
	for (const attributes of written) {
		const { addresses, set, rest } = told$2.v6(attributes);
		if (addresses.length > 0) return known$1(addresses);
		if (rest?.kind === "unresolved") return ofSubnet;
		const count = attributes.number("ipv6_address_count");
		if (count.kind === "set" && count.value > 0) return ofSubnet;
		if (count.kind === "unknown" && count.unknown.kind === "unresolved") return unknown(missing$1(id, "its number of IPv6 addresses", count.unknown));
		if (set) return known$1(NONE$1);
	}
	if (subnet === void 0) return void 0;
	const { assignIpv6 } = subnet;
	if (!assignIpv6.known) return assignIpv6;
	return assignIpv6.value ? ofSubnet : known$1(NONE$1);
}
const told$2 = {
	v4: oncePer((attributes) => tell$1(attributes, "v4")),
	v6: oncePer((attributes) => tell$1(attributes, "v6"))
};
function tell$1(attributes, family) {
	let addresses = NONE$1;
	let set = false;
	let rest;
	for (const name of argumentsOf$1[family]) {
		const list = attributes.texts(name);
		set ||= list.set;
		rest = rest?.kind === "unresolved" ? rest : list.rest;
		if (addresses.length > 0) continue;
		addresses = unionOf$1(list.items.map(({ value }) => readCidr(value)?.addresses ?? NONE$1));
	}
	return {
		addresses,
		set,
		rest
	};
}
// src/plan/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
	return Array.isArray(value);
}
function member$1(value, key) {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function members$1(value) {
	return isObject(value) ? Object.entries(value) : [];
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
function leavesOf(value) {
	const leaves = [];
	const open = [value];
	for (let next = open.pop(); next !== void 0; next = open.pop()) if (isList(next)) for (const element of next) open.push(element);
	else if (isObject(next)) for (const [, element] of Object.entries(next)) open.push(element);
	else leaves.push(next);
	return leaves;
}
// src/plan/combine.ts
const NOTHING$1 = {
	candidates: [],
	mentions: [],
	hidden: [],
	chosen: false
};
function merge(traces) {
	return {
		candidates: distinct(traces.flatMap((trace) => trace.candidates)),
		mentions: traces.flatMap((trace) => trace.mentions),
		hidden: traces.flatMap((trace) => trace.hidden),
		chosen: traces.some((trace) => trace.chosen)
	};
}
function combine(traces) {
	const [only] = traces;
	if (only !== void 0 && traces.length === 1 && only.candidates.length > 0) return {
		...only,
		candidates: distinct(only.candidates)
	};
	const contributing = traces.filter((trace) => trace.candidates.length > 0);
	const others = traces.filter((trace) => trace.candidates.length === 0);
	const selectors = others.flatMap((trace) => trace.mentions);
	const secrets = others.flatMap((trace) => trace.hidden);
	const used = new Set();
	const chosen = contributing.map((trace) => select(trace, selectors, secrets.length > 0, used));
	const unused = selectors.filter((selector) => !used.has(selector));
	const doubt = unused.length > 0 || secrets.length > 0;
	const each = contributing.length > 0 && unused.some(({ name }) => name.startsWith("each.") || name.startsWith("count."));
	const mayFilter = secrets.length > 0 || unused.some(({ value }) => !isInert(value));
	const many = chosen.some((trace) => trace.candidates.length > 1);
	return {
		candidates: distinct(chosen.flatMap((trace) => trace.candidates)),
		mentions: [...chosen.flatMap((trace) => trace.mentions), ...unused],
		hidden: [...chosen.flatMap((trace) => trace.hidden), ...secrets],
		chosen: each || chosen.some((trace) => trace.chosen) || contributing.length > 1 && doubt || many && mayFilter
	};
}
function select(trace, selectors, secrets, used) {
	const { candidates } = trace;
	const positional = !secrets && selectors.every(({ name, value }) => name === COUNT || isInert(value));
	for (const selector of selectors) {
		const { name, value } = selector;
		const place = name === COUNT && typeof value === "number" && positional ? value % candidates.length : void 0;
		const picked = candidates.filter((each, index) => typeof value === "string" ? each.key === value : index === place);
		if (picked.length === 0) continue;
		used.add(selector);
		if (candidates.length === 1) return trace;
		const found = typeof value === "string" ? "key" : "position";
		return {
			...trace,
			candidates: picked.map((each) => ({
				...each,
				found
			}))
		};
	}
	return trace;
}
const COUNT = "count.index";
function isInert(value) {
	if (value === null || typeof value === "boolean" || value === "") return true;
	return isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
function distinct(candidates) {
	if (candidates.length < 2) return candidates;
	const seen = new Map();
	for (const each of candidates) {
		const name = `${each.pointer.address} ${each.pointer.attribute}`;
		if (!seen.has(name)) seen.set(name, each);
	}
	return [...seen.values()];
}
// src/plan/settle.ts
const SOURCES_HELP = "--source DIR with its .tf files would tell";
function settleOne(trace, assumption = () => void 0) {
	const fresh = trace.candidates.filter((candidate) => !candidate.settled);
	const pool = fresh.length > 0 ? fresh : trace.candidates;
	const [first] = pool;
	if (pool.length > 1) return {
		kind: "unknown",
		unknown: {
			kind: "unresolved",
			because: `it is one of ${listed$2(pool.map(nameOf$6))}`,
			...trace.mentions.length + trace.hidden.length === 0 ? { oneOf: pool.map(({ pointer: to }) => to) } : {}
		}
	};
	if (first) {
		const doubt = trace.mentions.length > 0 || trace.hidden.length > 0 || first.found === "position";
		if (!trace.chosen) return pointer(first, doubt);
		return {
			kind: "unknown",
			unknown: unresolved(`it may be ${nameOf$6(first)}, but nothing shows whether it is`)
		};
	}
	const [mention, ...more] = trace.mentions;
	if (mention && more.length === 0 && trace.hidden.length === 0) {
		const { value: id, sensitive } = mention;
		if (id === null || id === "") return { kind: "unset" };
		if (typeof id === "string") return {
			kind: "set",
			value: {
				kind: "id",
				id,
				sensitive
			},
			sensitive
		};
	}
	const assumed = assumption();
	return assumed ? pointer(assumed, true) : {
		kind: "unknown",
		unknown: unresolved(reason(trace))
	};
}
function settleAll(trace, count) {
	const counted = count === trace.candidates.length;
	if (trace.candidates.length === 0) return {
		set: false,
		items: [],
		rest: unresolved(reason(trace))
	};
	if (!counted && (trace.chosen || count !== void 0)) return {
		set: false,
		items: [],
		rest: unresolved(`it holds some of ${namesOf$1(trace.candidates)}`)
	};
	const items = trace.candidates.map(({ pointer: to, found }) => ({
		kind: "pointer",
		pointer: to,
		assumed: found !== "named" && !counted
	}));
	if (counted) return {
		set: true,
		items,
		rest: void 0
	};
	return {
		set: true,
		items,
		rest: trace.hidden.length > 0 || trace.mentions.some(({ value }) => !isInert(value) && typeof value !== "number") ? unresolved(reason(trace)) : void 0
	};
}
function reason(trace) {
	const hidden = trace.hidden.find(({ inSources }) => inSources) ?? trace.hidden[0];
	if (hidden) return hidden.inSources ? `${hidden.because} (${SOURCES_HELP})` : hidden.because;
	const names = trace.mentions.map(({ name }) => name);
	return names.length > 0 ? `it depends on ${listed$2(names)} in a way that a plan does not show` : "it is known only after apply, and no object that could be meant is in the plan";
}
const unresolved = (because) => ({
	kind: "unresolved",
	because
});
const namesOf$1 = oncePer((candidates) => listed$2(candidates.map(nameOf$6)));
const nameOf$6 = ({ pointer }) => `${pointer.address}.${pointer.attribute}`;
const pointer = ({ pointer: to }, assumed) => ({
	kind: "set",
	value: {
		kind: "pointer",
		pointer: to,
		assumed
	},
	sensitive: false
});
function listed$2(names) {
	const sorted = [...new Set(names)].sort(compareText$2);
	const shown = sorted.slice(0, 4).join(", ");
	return sorted.length > 4 ? `${shown} and ${sorted.length - 4} more` : shown;
}
const byType = oncePer((accepts) => {
	const types = new Map();
	for (const accepted of accepts) {
		const dot = accepted.indexOf(".");
		const type = accepted.slice(0, dot);
		types.set(type, [...types.get(type) ?? [], accepted.slice(dot + 1)]);
	}
	return types;
});
// src/aws/lists.ts
function append(lists, key, items) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [...items]);
	else list.push(...items);
}
const isSame = (a, b) => a === b || a.length === b.length && a.every((each, index) => each === b[index]);
// src/aws/directory.ts
const references$1 = {
	vpc: ["aws_vpc.id", "aws_default_vpc.id"],
	"default-security-group": ["aws_vpc.default_security_group_id", "aws_default_vpc.default_security_group_id"],
	"default-network-acl": ["aws_vpc.default_network_acl_id", "aws_default_vpc.default_network_acl_id"],
	"main-route-table": [
		"aws_vpc.default_route_table_id",
		"aws_vpc.main_route_table_id",
		"aws_default_vpc.default_route_table_id",
		"aws_default_vpc.main_route_table_id"
	],
	subnet: ["aws_subnet.id", "aws_default_subnet.id"],
	"security-group": [
		"aws_security_group.id",
		"aws_security_group.name",
		"aws_default_security_group.id"
	],
	"route-table": ["aws_route_table.id", "aws_default_route_table.id"],
	"network-acl": ["aws_network_acl.id", "aws_default_network_acl.id"],
	"internet-gateway": ["aws_internet_gateway.id"],
	"egress-only-internet-gateway": ["aws_egress_only_internet_gateway.id"],
	"nat-gateway": ["aws_nat_gateway.id"],
	"vpc-endpoint": ["aws_vpc_endpoint.id"],
	"prefix-list": [
		"aws_ec2_managed_prefix_list.id",
		"aws_prefix_list.id",
		"aws_vpc_endpoint.prefix_list_id"
	],
	"dhcp-options": ["aws_vpc_dhcp_options.id", "aws_default_vpc_dhcp_options.id"],
	"network-interface": ["aws_network_interface.id", "aws_instance.primary_network_interface_id"],
	instance: ["aws_instance.id"],
	"elastic-ip": ["aws_eip.id", "aws_eip.allocation_id"],
	"launch-template": ["aws_launch_template.id", "aws_launch_template.name"],
	"instance-profile": [
		"aws_iam_instance_profile.name",
		"aws_iam_instance_profile.id",
		"aws_iam_instance_profile.arn"
	],
	role: ["aws_iam_role.name", "aws_iam_role.id"],
	policy: ["aws_iam_policy.arn", "aws_iam_policy.id"]
};
const nouns$1 = Object.keys(references$1);
const implied = {
	"default-security-group": {
		name: "default_security_group",
		adopter: "aws_default_security_group",
		by: "vpc_id"
	},
	"default-network-acl": {
		name: "default_network_acl",
		adopter: "aws_default_network_acl",
		by: "default_network_acl_id"
	},
	"main-route-table": {
		name: "main_route_table",
		adopter: "aws_default_route_table",
		by: "default_route_table_id"
	}
};
const impliedNouns = Object.keys(implied);
const alsoMeans = {
	"security-group": "default-security-group",
	"network-acl": "default-network-acl",
	"route-table": "main-route-table"
};
const keyIn = (located) => located.kind === "at" ? located.key : void 0;
const sameIndex = (a, b) => a === b || a.size === b.size && [...a].every(([name, key]) => b.get(name) === key);
var Directory = class {
	#snapshot;
	#before;
	#told;
	#ids = new Map();
	#adopted = new Map();
	#adoptedFrom = new Map();
	#likes = new WeakMap();
	constructor(snapshot, before, told) {
		this.#snapshot = snapshot;
		this.#before = before;
		this.#told = told;
		this.#ids.set("vpc", this.#index("vpc"));
		for (const noun of impliedNouns) {
			this.#ids.set(noun, this.#indexByVpc(noun));
			this.#adopt(noun);
		}
		for (const noun of nouns$1) if (!this.#ids.has(noun)) this.#ids.set(noun, this.#index(noun));
	}
	get #prior() {
		return this.#before === void 0 ? this.#snapshot : this.#before.#snapshot;
	}
	keyOf(noun, { address, attributes }) {
		const id = attributes.text("id");
		return (id.kind === "set" ? this.#ids.get(noun)?.get(id.value) : void 0) ?? address;
	}
	impliedOf(noun, vpc) {
		const key = nameOf$5(noun, vpc);
		return this.#adopted.get(key) ?? key;
	}
	isAdopted(noun, vpc) {
		return this.#adopted.has(nameOf$5(noun, vpc));
	}
	adoptedFrom(key) {
		return this.#adoptedFrom.get(key);
	}
	find(noun, attributes, name) {
		const { plain, all } = accepted[noun];
		const first = attributes.reference(name, plain);
		const argument = first.kind === "unknown" && all !== plain ? attributes.reference(name, all) : first;
		if (argument.kind === "unset") return { kind: "none" };
		return argument.kind === "unknown" ? argument : {
			kind: "at",
			key: this.#keyOfReference(noun, argument.value)
		};
	}
	findAll(noun, attributes, name) {
		const { plain, all } = accepted[noun];
		const first = attributes.references(name, plain);
		const { set, items, rest } = first.rest !== void 0 && all !== plain ? attributes.references(name, all) : first;
		return {
			set,
			items: items.map((item) => this.#keyOfReference(noun, item)),
			rest
		};
	}
	oneOf(noun, why) {
		const keys = (why.kind === "unresolved" ? why.oneOf ?? [] : []).map((pointer) => this.#keyOfReference(noun, {
			kind: "pointer",
			pointer,
			assumed: false
		}));
		return [...new Set(keys)].sort();
	}
	keyOfId(noun, id) {
		const plain = noun === "security-group" ? id.replace(/^\d{12}\//, "") : id;
		return this.#ids.get(noun)?.get(plain) ?? (noun === "security-group" ? this.#groupNamed(plain) : void 0) ?? plain;
	}
	isLike(other) {
		const isLike = this === other || (this.#likes.get(other) ?? this.#hasEntriesOf(other));
		this.#likes.set(other, isLike);
		return isLike;
	}
	#hasEntriesOf(other) {
		const none = new Map();
		return nouns$1.every((noun) => sameIndex(this.#ids.get(noun) ?? none, other.#ids.get(noun) ?? none)) && sameIndex(this.#adopted, other.#adopted) && sameIndex(this.#adoptedFrom, other.#adoptedFrom);
	}
	newOnes(noun) {
		const newAmong = (each) => this.#snapshot.ofType(...typesOf[each]).flatMap((resource) => isNew(resource) ? [resource.address] : []);
		const other = alsoMeans[noun];
		return other === void 0 ? newAmong(noun) : [...new Set([...newAmong(noun), ...newAmong("vpc").map((vpc) => this.impliedOf(other, vpc))])];
	}
	#keyOfReference(noun, reference) {
		if (reference.kind === "id") {
			const { id, sensitive } = reference;
			const key = this.keyOfId(noun, id);
			return sensitive && id.endsWith(key) ? hiddenName(this.#prior, key) : key;
		}
		const { address, attribute } = reference.pointer;
		if (reference.assumed) this.#told.assumed(address);
		const resource = this.#snapshot.find(address);
		if (resource === void 0) {
			this.#told.nowhere(address);
			return address;
		}
		const other = alsoMeans[noun];
		return other !== void 0 && attributesOf(other, resource.type).includes(attribute) ? this.impliedOf(other, this.keyOf("vpc", resource)) : this.keyOf(noun, resource);
	}
	#groupNamed(name) {
		if (name.startsWith("sg-")) return void 0;
		const named = this.#snapshot.ofType("aws_security_group").filter(({ attributes }) => isText(attributes, "name", name));
		return named.length === 1 ? named[0]?.address : void 0;
	}
	#index(noun) {
		const kept = this.#kept(noun, typesOf[noun], alsoMeans[noun]);
		if (kept !== void 0) return kept;
		const index = new Map();
		const add = (id, key) => {
			if (!index.has(id)) index.set(id, key);
		};
		const addAll = (resources) => {
			for (const resource of resources) for (const id of idsOf$1(noun, resource)) add(id, resource.address);
		};
		const other = alsoMeans[noun];
		const current = this.#snapshot.ofType(...typesOf[noun]);
		const former = this.#prior.ofType(...typesOf[noun]);
		addAll(current.filter(({ mode }) => mode === "managed"));
		if (other !== void 0) for (const [id, vpc] of this.#ids.get(other) ?? []) add(id, this.impliedOf(other, vpc));
		addAll(current);
		if (former !== current) addAll(former);
		return index;
	}
	#kept(noun, types, other) {
		const before = this.#before;
		if (before === void 0 || !isSame(this.#snapshot.ofType(...types), before.#snapshot.ofType(...types))) return;
		if (other === void 0) return before.#ids.get(noun);
		return this.#ids.get(other) === before.#ids.get(other) && sameIndex(this.#adopted, before.#adopted) ? before.#ids.get(noun) : void 0;
	}
	#indexByVpc(noun) {
		const kept = this.#kept(noun, typesOf.vpc);
		if (kept !== void 0) return kept;
		const index = new Map();
		for (const resource of [this.#snapshot, this.#prior].flatMap((each) => each.ofType(...typesOf.vpc))) {
			const [id] = idsOf$1(noun, resource);
			if (id !== void 0 && !index.has(id)) index.set(id, this.keyOf("vpc", resource));
		}
		return index;
	}
	#adopt(noun) {
		const { adopter, by } = implied[noun];
		for (const { address, attributes } of this.#snapshot.ofType(adopter)) {
			const vpc = by === "vpc_id" ? keyIn(this.find("vpc", attributes, by)) : this.#vpcBehind(noun, attributes.reference(by, references$1[noun]));
			if (vpc !== void 0) this.#noteAdoption(noun, vpc, address);
		}
		for (const resource of this.#snapshot.ofType("aws_security_group", "aws_route_table")) {
			const vpc = isRead(noun, resource) ? keyIn(this.find("vpc", resource.attributes, "vpc_id")) : void 0;
			if (vpc === void 0 || this.isAdopted(noun, vpc)) continue;
			if (this.#snapshot.find(vpc)?.mode !== "managed") this.#noteAdoption(noun, vpc, resource.address);
		}
	}
	#noteAdoption(noun, vpc, address) {
		this.#adopted.set(nameOf$5(noun, vpc), address);
		this.#adoptedFrom.set(address, vpc);
	}
	#vpcBehind(noun, argument) {
		if (argument.kind !== "set") return void 0;
		const { value } = argument;
		if (value.kind === "id") return this.#ids.get(noun)?.get(value.id);
		const vpc = this.#snapshot.find(value.pointer.address);
		return vpc && this.keyOf("vpc", vpc);
	}
};
const isNew = ({ attributes }) => attributes.text("id").kind === "unknown";
const nameOf$5 = (noun, vpc) => `${vpc}.${implied[noun].name}`;
function split(reference) {
	const dot = reference.indexOf(".");
	return [reference.slice(0, dot), reference.slice(dot + 1)];
}
const perNoun = (of) => Object.fromEntries(nouns$1.map((noun) => [noun, of(noun)]));
const attributesByType = perNoun((noun) => byType(references$1[noun]));
const typesOf = perNoun((noun) => [...attributesByType[noun].keys()]);
const nounsOf = new Map(nouns$1.flatMap((noun) => typesOf[noun].map((type) => [type, nouns$1.filter((each) => typesOf[each].includes(type))])));
const attributesOf = (noun, type) => attributesByType[noun].get(type) ?? [];
const idsOf$1 = (noun, resource) => idsByNoun(resource)[noun] ?? [];
const idsByNoun = oncePer(({ type, attributes }) => {
	const ids = {};
	for (const noun of nounsOf.get(type) ?? []) ids[noun] = attributesOf(noun, type).flatMap((attribute) => {
		const id = attributes.text(attribute);
		return id.kind === "set" && !(noun === "security-group" && attribute === "name") ? [id.value] : [];
	});
	return ids;
});
const accepted = perNoun((noun) => {
	const other = alsoMeans[noun];
	const all = other === void 0 ? references$1[noun] : [...references$1[noun], ...references$1[other]];
	const plain = all.filter((each, index) => all.findIndex((first) => split(first)[0] === split(each)[0]) === index);
	return {
		plain: plain.length === all.length ? all : plain,
		all
	};
});
function isRead(noun, { mode, type, attributes }) {
	if (mode !== "data") return false;
	if (noun === "default-security-group") return type === "aws_security_group" && isText(attributes, "name", "default");
	return (noun === "main-route-table" && type === "aws_route_table" ? attributes.blocks("associations").items : []).some((association) => {
		const main = association.flag("main");
		return main.kind === "set" && main.value;
	});
}
function isText(attributes, name, value) {
	const text = attributes.text(name);
	return text.kind === "set" && text.value === value;
}
const hiddenNames = new WeakMap();
function hiddenName(prior, id) {
	const names = hiddenNames.get(prior) ?? new Map();
	hiddenNames.set(prior, names);
	const name = names.get(id) ?? `sensitive-id-${names.size + 1}`;
	names.set(id, name);
	return name;
}
// src/aws/effective.ts
function effective(before, after) {
	const ownedBefore = keysOf(before.separate);
	const parent = after.parent ?? [];
	if (before.parent === void 0 || sameKeys(before.parent, parent)) return unique([...after.separate, ...parent.filter(({ key }) => !ownedBefore.has(key))]);
	const listedBefore = keysOf(before.parent);
	const listedAfter = keysOf(parent);
	const isRevoked = ({ key }) => ownedBefore.has(key) && listedBefore.has(key) && !listedAfter.has(key);
	return unique([...after.separate.filter((entry) => !isRevoked(entry)), ...parent]);
}
const keysOf = (entries) => new Set(entries.map(({ key }) => key));
function sameKeys(a, b) {
	const keys = keysOf(a);
	const others = keysOf(b);
	return keys.size === others.size && [...others].every((key) => keys.has(key));
}
const sameEntries = (a, b) => a === b || a?.length === b?.length && a?.every((entry, index) => entry === b?.[index]) === true;
function unique(entries) {
	const byKey = new Map();
	for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
	return [...byKey.values()];
}
var Collections = class {
	#parents = new Map();
	#separate = new Map();
	#missing = new Map();
	list(parent, list, isNew = false) {
		this.#parents.set(parent, {
			list,
			isNew
		});
	}
	add(parent, ...entries) {
		append(this.#separate, parent, entries);
	}
	lack(parent, ...missing) {
		append(this.#missing, parent, missing);
	}
	has(parent) {
		return this.#parents.has(parent);
	}
	get parents() {
		return [...new Set([
			...this.#parents.keys(),
			...this.#separate.keys(),
			...this.#missing.keys()
		])];
	}
	isAs(other, parent) {
		const [here, there] = [this.#told(parent), other.#told(parent)];
		return sameEntries(here.parent, there.parent) && sameEntries(here.separate, there.separate) && !this.#missing.has(parent) && !other.#missing.has(parent);
	}
	complete(parent, made) {
		if (!this.has(parent)) this.list(parent, [...made, ...this.#told(parent).separate]);
	}
	settle(parent, before, former = parent) {
		return {
			items: effective(this.#parents.get(parent)?.isNew === true ? nothing$2 : before.#told(former), this.#told(parent)),
			missing: this.#missing.get(parent) ?? []
		};
	}
	#told(parent) {
		return {
			parent: this.#parents.get(parent)?.list,
			separate: this.#separate.get(parent) ?? []
		};
	}
};
const nothing$2 = {
	parent: void 0,
	separate: []
};
// src/aws/launch-template.ts
var launch_template_exports = __exportAll({
	isPrimary: () => isPrimary,
	launchTemplateOf: () => launchTemplateOf,
	types: () => types$15
});
const types$15 = ["aws_launch_template"];
function launchTemplateOf(reading, instance) {
	const { snapshot, directory } = reading;
	const [block] = instance.attributes.blocks("launch_template").items;
	if (block === void 0) return { kind: "none" };
	const byId = directory.find("launch-template", block, "id");
	const located = byId.kind === "at" ? byId : directory.find("launch-template", block, "name");
	if (located.kind !== "at") return {
		kind: "unknown",
		missing: lacking(byId, instance.address, "its launch template")
	};
	const template = snapshot.find(located.key);
	if (template === void 0) return {
		kind: "unknown",
		missing: outside(located.key, "its contents")
	};
	reading.contribute(instance.address, template.address);
	if (!isLatest(block.text("version"), template.attributes)) return {
		kind: "unknown",
		missing: outside(template.address, "its older versions")
	};
	const interfaces = template.attributes.blocks("network_interfaces").items;
	return {
		kind: "described",
		attributes: template.attributes,
		primary: interfaces.find(isPrimary) ?? interfaces[0]
	};
}
function isLatest(version, template) {
	const wanted = version.kind === "unset" || version.kind === "set" && version.value === "$Default" ? template.text("default_version") : version;
	if (wanted.kind !== "set" || wanted.value === "$Latest") return true;
	const latest = template.text("latest_version");
	return latest.kind === "unset" || latest.kind === "set" && latest.value === wanted.value;
}
function isPrimary(networkInterface) {
	const device = networkInterface.number("device_index");
	return device.kind !== "set" || device.value === 0;
}
// src/aws/subnet.ts
var subnet_exports = __exportAll({
	jointName: () => jointName,
	outsideSegment: () => outsideSegment,
	readSubnets: () => readSubnets$1,
	types: () => types$14
});
const types$14 = ["aws_subnet", "aws_default_subnet"];
function readSubnets$1(reading, associations) {
	const subnets = new Map();
	for (const resource of reading.snapshot.ofType("aws_subnet", "aws_default_subnet")) {
		const key = reading.directory.keyOf("subnet", resource);
		if (!subnets.has(key)) subnets.set(key, readSubnet(reading, associations, key, resource));
	}
	for (const keys of alternatives(reading)) {
		const name = jointName(keys);
		if (name === void 0 || subnets.has(name)) continue;
		const parts = keys.flatMap((key) => subnets.get(key) ?? []);
		if (parts.length < keys.length) continue;
		for (const key of keys) reading.contribute(name, key);
		subnets.set(name, jointSubnet(name, parts));
	}
	return subnets;
}
function alternatives({ snapshot, directory }) {
	return snapshot.ofType("aws_instance", "aws_network_interface", "aws_cloud9_environment_ec2").flatMap(({ attributes }) => {
		const located = directory.find("subnet", attributes, "subnet_id");
		return located.kind === "unknown" ? [directory.oneOf("subnet", located.unknown)] : [];
	});
}
const jointName = (keys) => keys.length > 1 ? keys.join(" or ") : void 0;
function jointSubnet(id, parts) {
	const common = (of, fact) => {
		const [first, ...others] = parts.map(of);
		return first?.known && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : unknown({
			component: id,
			fact,
			known: "later"
		});
	};
	const anywhere = (family) => {
		const addresses = parts.map(({ segment }) => segment.addresses[family]);
		return addresses.every((each) => each.known) ? known$1(unionOf$1(addresses.map((each) => each.known ? each.value : []))) : unknown({
			component: id,
			fact: "its CIDR",
			known: "later"
		});
	};
	return {
		segment: {
			id,
			domain: common(({ segment }) => segment.domain, "its VPC"),
			addresses: {
				v4: anywhere("v4"),
				v6: anywhere("v6")
			},
			zone: common(({ segment }) => segment.zone, "its availability zone"),
			table: common(({ segment }) => segment.table, "its route table"),
			filter: common(({ segment }) => segment.filter, "its network ACL")
		},
		mapPublicIp: common(({ mapPublicIp }) => mapPublicIp, "map_public_ip_on_launch"),
		assignIpv6: common(({ assignIpv6 }) => assignIpv6, "assign_ipv6_address_on_creation")
	};
}
function readSubnet(reading, { table, acl }, key, resource) {
	const { attributes, type } = resource;
	const domain = placeOf$2(reading.directory.find("vpc", attributes, "vpc_id"), key, "its VPC");
	const zone = attributes.text("availability_zone");
	const isPublic = type === "aws_default_subnet";
	return {
		segment: {
			id: key,
			domain,
			addresses: {
				v4: cidrOf(resource, key, "v4"),
				v6: cidrOf(resource, key, "v6")
			},
			zone: zone.kind === "set" ? known$1(zone.value) : unknown(lacking(zone, key, "its availability zone")),
			table: table.told(key) ?? table.byDefault(key, domain),
			filter: acl.told(key) ?? acl.byDefault(key, domain)
		},
		mapPublicIp: flagOf(resource, key, "map_public_ip_on_launch", isPublic),
		assignIpv6: flagOf(resource, key, "assign_ipv6_address_on_creation", false)
	};
}
const flagOf = ({ attributes }, key, name, otherwise) => factOf(attributes.flag(name), key, name, otherwise, otherwise);
function cidrOf(resource, key, family) {
	const text = resource.attributes.text(family === "v4" ? "cidr_block" : "ipv6_cidr_block");
	if (text.kind === "unset") return known$1([]);
	if (text.kind === "unknown") return family === "v6" && text.unknown.kind === "computed" ? known$1([]) : unknown(missing$1(key, "its CIDR", text.unknown));
	const cidr = readCidr(text.value);
	return cidr === void 0 ? unknown(outside(key, "a CIDR that can be read")) : known$1(cidr.addresses);
}
function outsideSegment(key, vpc, { table, acl }) {
	const not = (fact) => unknown(outside(key, fact));
	return {
		id: key,
		domain: vpc === void 0 ? not("its VPC") : known$1(vpc),
		addresses: {
			v4: not("its CIDR"),
			v6: not("its IPv6 CIDR")
		},
		zone: not("its availability zone"),
		table: table.told(key) ?? not("its route table"),
		filter: acl.told(key) ?? not("its network ACL")
	};
}
// src/aws/network-interface.ts
var network_interface_exports = __exportAll({
	hasElasticIp: () => hasElasticIp,
	interfaceOf: () => interfaceOf,
	linuxPorts: () => linuxPorts,
	readAttachments: () => readAttachments,
	segmentOf: () => segmentOf$1,
	types: () => types$13,
	windowsPorts: () => windowsPorts
});
const types$13 = [
	"aws_network_interface",
	"aws_network_interface_attachment",
	"aws_network_interface_sg_attachment"
];
const linuxPorts = range(32768, 61e3);
const windowsPorts = range(49152, 65536);
function interfaceOf(around, resource, holder) {
	const { reading, subnets, groups } = around;
	const { attributes } = resource;
	const key = reading.directory.keyOf("network-interface", resource);
	const segment = segmentOf$1(reading, holder, attributes);
	const isAssociated = attributes.blocks("association").items.length > 0;
	return {
		id: holder,
		component: holder,
		segment,
		addresses: addressesOf$2(holder, [attributes], segment, subnets),
		publicAddress: known$1(hasElasticIp(around, key, holder) || isAssociated),
		groups: groups(key, holder, segment),
		sourcePorts: linuxPorts
	};
}
function segmentOf$1({ directory }, component, attributes) {
	const located = directory.find("subnet", attributes, "subnet_id");
	const joint = located.kind === "unknown" ? jointName(directory.oneOf("subnet", located.unknown)) : void 0;
	return joint === void 0 ? placeOf$2(located, component, "its subnet") : known$1(joint);
}
function hasElasticIp({ reading, elasticIps }, key, holder) {
	const givenBy = elasticIps.get(key) ?? [];
	for (const address of givenBy) reading.contribute(holder, address);
	return givenBy.length > 0;
}
function readAttachments(reading) {
	const now = attachmentsIn(reading);
	const then = attachmentsIn(reading.before);
	return new Map(now.parents.flatMap((nic) => {
		const [entry] = now.settle(nic, then).items;
		return entry === void 0 ? [] : [[nic, {
			...entry.value,
			by: entry.component
		}]];
	}));
}
const attachmentsIn = part((reading) => {
	const { snapshot, directory } = reading;
	const attachments = new Collections();
	const entryOf = (instance, block, component) => {
		const primary = isPrimary(block);
		return {
			key: `${instance} ${primary}`,
			component,
			value: {
				instance,
				primary
			}
		};
	};
	for (const resource of snapshot.ofType("aws_network_interface")) {
		const entries = resource.attributes.blocks("attachment").items.flatMap((block) => {
			const instance = keyIn(directory.find("instance", block, resource.mode === "data" ? "instance_id" : "instance"));
			return instance === void 0 ? [] : [entryOf(instance, block, resource.address)];
		});
		attachments.list(directory.keyOf("network-interface", resource), entries, isNew(resource));
	}
	for (const { address, attributes } of snapshot.ofType("aws_network_interface_attachment")) {
		const nic = keyIn(directory.find("network-interface", attributes, "network_interface_id"));
		const instance = keyIn(directory.find("instance", attributes, "instance_id"));
		if (nic !== void 0 && instance !== void 0) attachments.add(nic, entryOf(instance, attributes, address));
	}
	for (const instance of snapshot.ofType("aws_instance")) {
		const { address } = instance;
		for (const block of interfaceBlocks(reading, instance)) {
			const nic = keyIn(directory.find("network-interface", block, "network_interface_id"));
			if (nic !== void 0 && nic !== address) attachments.add(nic, entryOf(address, block, address));
		}
	}
	return attachments;
});
function interfaceBlocks(reading, instance) {
	const own = ["network_interface", "primary_network_interface"].flatMap((name) => instance.attributes.blocks(name).items);
	const template = launchTemplateOf(reading, instance);
	return template.kind === "described" && template.primary !== void 0 ? [...own, template.primary] : own;
}
// src/aws/direction.ts
const directions = ["inbound", "outbound"];
const argumentOf = {
	inbound: "ingress",
	outbound: "egress"
};
const bothWays = (of) => ({
	inbound: of("inbound"),
	outbound: of("outbound")
});
// src/aws/prefix-list.ts
var prefix_list_exports = __exportAll({
	destinationsOfList: () => destinationsOfList,
	peersOfList: () => peersOfList,
	readPrefixLists: () => readPrefixLists,
	types: () => types$12
});
const types$12 = [
	"aws_ec2_managed_prefix_list",
	"aws_ec2_managed_prefix_list_entry",
	"aws_prefix_list"
];
const keptByAws = /^(cn\.)?com\.amazonaws\./;
function readPrefixLists(reading) {
	const now = entriesIn(reading);
	const then = entriesIn(reading.before);
	return (key, usedBy) => {
		const resource = reading.snapshot.find(key);
		if (resource === void 0) return {
			kind: "cidrs",
			cidrs: [],
			missing: [outside(key, "its entries")]
		};
		reading.contribute(usedBy, resource.address);
		const isEndpoint = resource.type === "aws_vpc_endpoint";
		const name = showable(resource.attributes.text(isEndpoint ? "service_name" : "name"));
		if (name.kind === "set" && (isEndpoint || keptByAws.test(name.value))) return {
			kind: "service",
			name: name.value
		};
		if (isEndpoint) return {
			kind: "cidrs",
			cidrs: [],
			missing: [lacking(name, key, "its service")]
		};
		const { items, missing } = now.settle(key, then);
		for (const { component } of items) reading.contribute(usedBy, component);
		return {
			kind: "cidrs",
			cidrs: items.map(({ value }) => value),
			missing
		};
	};
}
const entriesIn = part(({ snapshot, directory }) => {
	const entries = new Collections();
	for (const resource of snapshot.ofType("aws_ec2_managed_prefix_list", "aws_prefix_list")) {
		const listed = listedIn$1(resource);
		entries.list(resource.address, listed.cidrs.map(entryOf$1(resource)), isNew(resource));
		entries.lack(resource.address, ...listed.missing);
	}
	for (const resource of snapshot.ofType("aws_ec2_managed_prefix_list_entry")) {
		const list = directory.find("prefix-list", resource.attributes, "prefix_list_id");
		const cidr = resource.attributes.text("cidr");
		for (const key of list.kind === "at" ? [list.key] : directory.newOnes("prefix-list")) if (list.kind === "at" && cidr.kind === "set") entries.add(key, entryOf$1(resource)(cidr));
		else entries.lack(key, lacking(list.kind === "at" ? cidr : list, resource.address, "its CIDR"));
	}
	return entries;
});
const entryOf$1 = ({ address }) => (cidr) => ({
	key: cidr.value,
	component: address,
	value: cidr
});
function listedIn$1({ mode, address, attributes }) {
	const blocks = attributes.blocks(mode === "data" ? "entries" : "entry");
	const texts = blocks.items.map((block) => block.text("cidr"));
	const { rest } = blocks;
	return {
		cidrs: [...texts.flatMap((text) => text.kind === "set" ? [text] : []), ...attributes.texts("cidr_blocks").items],
		missing: [...texts.flatMap((text) => text.kind === "unknown" ? [missing$1(address, "its entries", text.unknown)] : []), ...rest?.kind === "unresolved" ? [missing$1(address, "its entries", rest)] : []]
	};
}
function peersOfList(list) {
	if (list.kind === "service") return [{
		kind: "named",
		name: list.name
	}];
	return [...list.cidrs.flatMap(({ value }) => peersIn(value)), ...unknownPart(list.missing)];
}
function destinationsOfList(list) {
	if (list.kind === "service") return [{
		kind: "named",
		name: list.name
	}];
	return [...list.cidrs.flatMap(prefixesOf), ...unknownPart(list.missing)];
}
const unknownPart = (missing) => missing.length === 0 ? [] : [{
	kind: "unknown",
	fact: unknown(...missing)
}];
// src/aws/far-ends.ts
const references = [
	"security_groups",
	"source_security_group_id",
	"referenced_security_group_id"
];
const lists = ["prefix_list_ids", "prefix_list_id"];
const plainFarEnds = oncePer((rule) => {
	const self = rule.flag("self");
	if (self.kind === "unknown" || isOn(self)) return void 0;
	if ([...references, ...lists].map((name) => rule.texts(name)).some(({ items, rest }) => items.length > 0 || rest !== void 0)) return void 0;
	const { ends, open } = cidrsOf(rule);
	const single = ["cidr_ipv4", "cidr_ipv6"].map((name) => rule.text(name));
	if (open.length > 0 || single.some(({ kind }) => kind === "unknown")) return void 0;
	return [...ends, ...single.flatMap((text) => text.kind === "set" ? [cidr(text.value)] : [])];
});
var FarEnds = class {
	#reading;
	#lists;
	constructor(reading) {
		this.#reading = reading;
		this.#lists = readPrefixLists(reading);
	}
	inBlock(block, group) {
		const groups = this.#reading.directory.findAll("security-group", block, "security_groups");
		return [
			...this.#listed(block, group),
			...groups.items.map(members),
			...notTold$1(groups, group, "its security groups"),
			...self(block, group)
		];
	}
	ofOldRule({ attributes, address }, group) {
		const stated = [...this.#listed(attributes, address), ...self(attributes, group)];
		const source = this.#reading.directory.find("security-group", attributes, "source_security_group_id");
		if (source.kind === "at") return [...stated, members(source.key)];
		return stated.length > 0 ? stated : notTold$1(source, address, "its source group");
	}
	ofRule({ attributes, address }) {
		const { directory } = this.#reading;
		for (const name of ["cidr_ipv4", "cidr_ipv6"]) {
			const text = attributes.text(name);
			if (text.kind !== "unset") return text.kind === "set" ? [cidr(text.value)] : notTold$1(text, address, "its CIDR");
		}
		const group = directory.find("security-group", attributes, "referenced_security_group_id");
		if (group.kind !== "none") return group.kind === "at" ? [members(group.key)] : notTold$1(group, address, "its group");
		const list = directory.find("prefix-list", attributes, "prefix_list_id");
		return list.kind === "at" ? [this.#list(list.key, address)] : notTold$1(list, address, "its prefix list");
	}
	#listed(rule, component) {
		const { ends, open } = cidrsOf(rule);
		const lists = this.#reading.directory.findAll("prefix-list", rule, "prefix_list_ids");
		return [
			...ends,
			...lists.items.map((key) => this.#list(key, component)),
			...open.flatMap((list) => notTold$1(list, component, "its CIDRs")),
			...notTold$1(lists, component, "its prefix lists")
		];
	}
	#list(key, component) {
		return {
			key: `list ${key}`,
			peers: peersOfList(this.#lists(key, component))
		};
	}
};
const cidrsOf = oncePer((rule) => {
	const lists = [rule.texts("cidr_blocks"), rule.texts("ipv6_cidr_blocks")];
	return {
		ends: lists.flatMap(({ items }) => items.map(({ value }) => cidr(value))),
		open: lists.filter(({ rest }) => rest !== void 0)
	};
});
const members = (group) => ({
	key: `group ${group}`,
	peers: [{
		kind: "members",
		group
	}]
});
const cidrs = new Map();
function cidr(text) {
	const end = cidrs.get(text) ?? {
		key: cidrKey(text),
		peers: peersIn(text)
	};
	cidrs.set(text, end);
	return end;
}
function self(rule, group) {
	const flag = rule.flag("self");
	return isOn(flag) ? [members(group)] : notTold$1(flag, group, "whether it admits itself");
}
function notTold$1(found, component, fact) {
	const why = "rest" in found ? found.rest : found.kind === "unknown" ? found.unknown : void 0;
	if (why === void 0) return [];
	const peer = {
		kind: "unknown",
		fact: unknown(missing$1(component, fact, why))
	};
	return [{
		key: JSON.stringify(peer),
		peers: [peer]
	}];
}
// src/aws/protocol.ts
const everyPort = range(0, 65536);
const everyProtocol = range(0, 256);
const everyTransport = {
	protocols: known$1(everyProtocol),
	ports: known$1(everyPort)
};
const numbers = new Map([
	["icmp", 1],
	["tcp", 6],
	["udp", 17],
	["icmpv6", 58]
]);
const tcpAndUdp = new Set([6, 17]);
function transportOf(rule, component, protocol) {
	const text = rule.text(protocol);
	const number = text.kind === "set" ? numberOf(text.value) : void 0;
	return {
		protocols: protocolsOf(text, number, component),
		ports: text.kind === "unknown" || tcpAndUdp.has(number ?? -1) ? portsOf(rule, component) : known$1(everyPort)
	};
}
function numberOf(text) {
	const lower = text.toLowerCase();
	return lower === "-1" || lower === "all" ? void 0 : numbers.get(lower) ?? Number(lower);
}
function protocolsOf(text, number, component) {
	if (text.kind === "unknown") return unknown(missing$1(component, "its protocol", text.unknown));
	if (number === void 0) return known$1(everyProtocol);
	return known$1(Number.isInteger(number) && number >= 0 && number < 256 ? range(number, number + 1) : NONE$1);
}
function portsOf(rule, component) {
	const from = rule.number("from_port");
	const to = rule.number("to_port");
	for (const port of [from, to]) if (port.kind === "unknown") return unknown(missing$1(component, "its ports", port.unknown));
	const first = from.kind === "set" ? from.value : 0;
	const last = to.kind === "set" ? to.value : 65535;
	if (first < 0 || last < 0) return known$1(everyPort);
	return known$1(first <= last ? range(first, last + 1) : NONE$1);
}
// src/aws/security-group.ts
var security_group_exports = __exportAll({
	absentGroup: () => absentGroup,
	outboundOnlyGroup: () => outboundOnlyGroup,
	outsideGroup: () => outsideGroup,
	readSecurityGroups: () => readSecurityGroups,
	readVpcsOfGroups: () => readVpcsOfGroups,
	types: () => types$11
});
const types$11 = [
	"aws_security_group",
	"aws_default_security_group",
	"aws_security_group_rule",
	"aws_vpc_security_group_ingress_rule",
	"aws_vpc_security_group_egress_rule"
];
const readSecurityGroups = oncePer((reading) => {
	const { before } = reading;
	const now = rulesIn$1(reading);
	const then = rulesIn$1(before);
	const resolvesAlike = once$1(() => reading !== before && resolvesAsBefore(reading));
	const known = new Map();
	const make = (id) => {
		const former = formerKey(reading, "default-security-group", id);
		if (former === id && resolvesAlike() && tellAlike(now, then, id)) return readSecurityGroups(before).of(id);
		const told = once$1(() => [now.of(id), then.of(former)]);
		const isAsBefore = () => former === id && directions.every((direction) => told()[0][direction].isAs(told()[1][direction], id));
		if (reading !== before && isAsBefore()) return readSecurityGroups(before).of(id);
		const rules = bothWays((direction) => once$1(() => listed$1(told()[0][direction].settle(id, told()[1][direction], former))));
		return {
			id,
			get inbound() {
				return rules.inbound();
			},
			get outbound() {
				return rules.outbound();
			}
		};
	};
	return {
		ids: now.ids,
		of(id) {
			const group = known.get(id) ?? make(id);
			known.set(id, group);
			return group;
		}
	};
});
function resolvesAsBefore({ snapshot, directory, before }) {
	const lists = [...types$12, "aws_vpc_endpoint"];
	return directory.isLike(before.directory) && before.snapshot.ofType(...lists).every((resource) => snapshot.find(resource.address) === resource) && snapshot.ofType("aws_ec2_managed_prefix_list_entry").every((entry) => before.snapshot.find(entry.address) === entry);
}
const listed$1 = ({ items, missing }) => ({
	items: items.flatMap(({ component, value }) => value.map((traffic) => ({
		component,
		traffic
	}))),
	missing
});
const readVpcsOfGroups = part(({ snapshot, directory }) => {
	const vpcs = new Map();
	for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
		const vpc = directory.find("vpc", resource.attributes, "vpc_id");
		if (vpc.kind === "at") vpcs.set(directory.keyOf("security-group", resource), vpc.key);
	}
	return vpcs;
});
const tellAlike = (a, b, id) => a.tellers.open.length + b.tellers.open.length === 0 && a.tellers.own.get(id) === b.tellers.own.get(id) && a.implied.has(id) === b.implied.has(id) && sameRules(a.tellers.separate.get(id) ?? [], b.tellers.separate.get(id) ?? []);
const sameRules = (a, b) => a.length === b.length && a.every(({ rule }, index) => rule === b[index]?.rule);
const rulesIn$1 = oncePer((reading) => {
	const tellers = tellersIn(reading);
	const farEnds = new FarEnds(reading);
	const implied = new Set(madeAlong(reading, "default-security-group").map(({ key }) => key));
	const perhaps = new Set(tellers.open.length === 0 ? [] : reading.directory.newOnes("security-group"));
	const known = new Map();
	const tell = (id) => {
		const rules = bothWays(() => new Collections());
		const own = tellers.own.get(id);
		if (own !== void 0) tellGroup(id, own, farEnds, rules);
		for (const rule of tellers.separate.get(id) ?? []) tellSeparateRule(rules, id, rule, farEnds);
		for (const rule of perhaps.has(id) ? tellers.open : []) tellSeparateRule(rules, id, rule, farEnds);
		for (const direction of directions) if (implied.has(id)) rules[direction].complete(id, defaultRules(id)[direction]);
		else if (own === void 0) rules[direction].lack(id, outside(id, `its other ${argumentOf[direction]} rules`));
		return rules;
	};
	return {
		ids: new Set([
			...tellers.own.keys(),
			...tellers.separate.keys(),
			...perhaps,
			...implied
		]),
		tellers,
		implied,
		of(id) {
			const rules = known.get(id) ?? tell(id);
			known.set(id, rules);
			return rules;
		}
	};
});
const tellersIn = (reading) => ({
	own: ownIn(reading),
	...separateRulesIn(reading)
});
const ownIn = part(({ snapshot, directory }) => {
	const own = new Map();
	for (const resource of snapshot.ofType("aws_security_group", "aws_default_security_group")) {
		const id = directory.keyOf("security-group", resource);
		if (resource.mode !== "data" && !own.has(id)) own.set(id, resource);
	}
	return own;
});
const separateRulesIn = part((reading) => {
	const { snapshot, directory } = reading;
	const separate = new Map();
	const open = [];
	for (const rule of snapshot.ofType(...separateRules)) {
		const group = directory.find("security-group", rule.attributes, "security_group_id");
		if (group.kind !== "at") open.push({
			rule,
			group
		});
		else {
			reading.contribute(group.key, rule.address);
			if (!reading.isAbsent(group.key)) append(separate, group.key, [{
				rule,
				group
			}]);
		}
	}
	return {
		separate,
		open
	};
});
function tellGroup(id, resource, farEnds, rules) {
	const isMade = resource.type === "aws_security_group" && isNew(resource);
	for (const direction of directions) {
		const name = argumentOf[direction];
		const blocks = resource.attributes.blocks(name);
		const entries = (id === resource.address ? plainBlocks$1[direction](resource) : void 0) ?? blocks.items.flatMap((block) => entriesFor(id, transportOf(block, id, "protocol"), farEnds.inBlock(block, id)));
		rules[direction].list(id, entries, isMade);
		rules[direction].lack(id, ...restOf(blocks, id, `its ${name} rules`));
	}
}
const separateRules = [
	"aws_security_group_rule",
	"aws_vpc_security_group_ingress_rule",
	"aws_vpc_security_group_egress_rule"
];
function tellSeparateRule(rules, id, { rule, group }, farEnds) {
	const { address, attributes } = rule;
	const { told, protocol, ends } = formOf(rule, id, farEnds);
	for (const direction of told.kind === "at" ? [told.direction] : directions) if (told.kind !== "at") rules[direction].lack(id, lacking(told, address, "its direction"));
	else if (group.kind !== "at") rules[direction].lack(id, lacking(group, address, "its security group"));
	else {
		const plain = plainRule[protocol](rule);
		rules[direction].add(id, ...plain ?? entriesFor(address, transportOf(attributes, address, protocol), ends()));
	}
}
function formOf(rule, group, farEnds) {
	if (rule.type === "aws_security_group_rule") {
		const type = rule.attributes.text("type");
		const direction = type.kind === "set" && type.value === "egress" ? "outbound" : "inbound";
		return {
			told: type.kind === "set" ? {
				kind: "at",
				direction
			} : type,
			protocol: "protocol",
			ends: () => farEnds.ofOldRule(rule, group)
		};
	}
	return {
		told: {
			kind: "at",
			direction: rule.type === "aws_vpc_security_group_egress_rule" ? "outbound" : "inbound"
		},
		protocol: "ip_protocol",
		ends: () => farEnds.ofRule(rule)
	};
}
const plainRule = {
	protocol: oncePer((rule) => plainEntries(rule.address, rule.attributes, "protocol")),
	ip_protocol: oncePer((rule) => plainEntries(rule.address, rule.attributes, "ip_protocol"))
};
const plainBlocks$1 = bothWays((direction) => oncePer(({ address, attributes }) => {
	const entries = attributes.blocks(argumentOf[direction]).items.map((block) => plainEntries(address, block, "protocol"));
	return entries.every((each) => each !== void 0) ? entries.flat() : void 0;
}));
function plainEntries(component, rule, protocol) {
	const ends = plainFarEnds(rule);
	return ends && entriesFor(component, transportOf(rule, component, protocol), ends);
}
function entriesFor(component, transport, farEnds) {
	const part = (fact) => fact.known ? fact.value.join("-") : JSON.stringify(fact.missing);
	const what = `${part(transport.protocols)} ${part(transport.ports)}`;
	return farEnds.map(({ key, peers }) => ({
		key: `${what} ${key}`,
		component,
		value: peers.map((peer) => ({
			...transport,
			peer
		}))
	}));
}
const defaultRules = (id) => ({
	inbound: entriesFor(id, everyTransport, [{
		key: "its own members",
		peers: [{
			kind: "members",
			group: id
		}]
	}]),
	outbound: entriesFor(id, everyTransport, [{
		key: "every address",
		peers: everyAddress
	}])
});
const outsideGroup = (id) => ({
	id,
	...bothWays((direction) => ({
		items: [],
		missing: [outside(id, `its ${argumentOf[direction]} rules`)]
	}))
});
const absentGroup = (id) => ({
	id,
	inbound: complete([]),
	outbound: complete([])
});
const outboundOnlyGroup = (id) => ({
	id,
	inbound: complete([]),
	outbound: complete(everyAddress.map((peer) => ({
		component: id,
		traffic: {
			...everyTransport,
			peer
		}
	})))
});
// src/aws/cloud9-environment.ts
var cloud9_environment_exports = __exportAll({
	readCloud9Environments: () => readCloud9Environments,
	types: () => types$10
});
const types$10 = ["aws_cloud9_environment_ec2"];
function readCloud9Environments(around) {
	const resources = around.reading.snapshot.ofType("aws_cloud9_environment_ec2");
	return {
		groups: resources.map(({ address }) => outboundOnlyGroup(groupOf(address))),
		workloads: resources.map((resource) => workloadOf(around, resource))
	};
}
const groupOf = (environment) => `${environment}.security_group`;
function workloadOf({ reading, subnets }, resource) {
	const { address, attributes } = resource;
	const segment = segmentOf$1(reading, address, attributes);
	const connection = attributes.text("connection_type");
	const bySession = connection.kind === "set" && connection.value === "CONNECT_SSM";
	const given = segment.known ? subnets.get(segment.value)?.mapPublicIp : void 0;
	const notTold = segment.known ? unknown(outside(segment.value, "map_public_ip_on_launch")) : segment;
	const shown = `${address} connects by Systems Manager`;
	return {
		address,
		nic: {
			id: address,
			component: address,
			segment,
			addresses: addressesOf$2(address, [], segment, subnets),
			publicAddress: given ?? (bySession ? notTold : known$1(true)),
			groups: complete([groupOf(address)]),
			sourcePorts: linuxPorts
		},
		profiles: [],
		inherentUse: new Map(bySession ? [["ssm", shown], ["ssmmessages", shown]] : []),
		get region() {
			return regionOf$2(resource);
		}
	};
}
// src/aws/dhcp-options.ts
var dhcp_options_exports = __exportAll({
	nameServersOf: () => nameServersOf,
	types: () => types$9
});
const types$9 = [
	"aws_vpc_dhcp_options",
	"aws_default_vpc_dhcp_options",
	"aws_vpc_dhcp_options_association"
];
const ownResolver = new Set([
	"AmazonProvidedDNS",
	"169.254.169.253",
	"fd00:ec2::253"
]);
const own = known$1({ kind: "own" });
function nameServersOf(reading, vpc, resource, basePlusTwo) {
	const { directory, snapshot } = reading;
	const association = associationOf(reading, vpc);
	if (association !== void 0) reading.contribute(vpc, association.address);
	else if (associationOf(reading.before, vpc) !== void 0) return own;
	const options = directory.find("dhcp-options", (association ?? resource).attributes, "dhcp_options_id");
	if (options.kind === "unknown" && association !== void 0) return unknown(missing$1(association.address, "its DHCP options", options.unknown));
	if (options.kind !== "at" || options.key === "default") return own;
	const described = snapshot.find(options.key);
	if (described !== void 0) {
		reading.contribute(vpc, described.address);
		return serversOf(described, basePlusTwo);
	}
	return association === void 0 ? own : unknown(outside(options.key, "its DNS servers"));
}
function associationOf({ directory, snapshot }, vpc) {
	return snapshot.ofType("aws_vpc_dhcp_options_association").find(({ attributes }) => {
		const located = directory.find("vpc", attributes, "vpc_id");
		return located.kind === "at" && located.key === vpc;
	});
}
function serversOf({ type, address, attributes }, basePlusTwo) {
	if (type === "aws_default_vpc_dhcp_options") return own;
	const { items, rest } = attributes.texts("domain_name_servers");
	const addresses = items.map(({ value }) => value);
	if (addresses.some((address) => ownResolver.has(address) || address === basePlusTwo)) return own;
	if (rest !== void 0) return unknown(missing$1(address, "its DNS servers", rest));
	return addresses.length === 0 ? own : known$1({
		kind: "other",
		addresses
	});
}
// src/aws/elastic-ip.ts
var elastic_ip_exports = __exportAll({
	readElasticIps: () => readElasticIps,
	types: () => types$8
});
const types$8 = ["aws_eip", "aws_eip_association"];
function readElasticIps(reading) {
	const now = ownersOf(reading);
	const then = ownersOf(reading.before);
	const givenBy = new Map();
	for (const address of now.parents) for (const { value: owner, component } of now.settle(address, then).items) append(givenBy, owner, [component]);
	return givenBy;
}
const ownersOf = part((reading) => {
	const { snapshot, directory } = reading;
	const owners = new Collections();
	for (const resource of snapshot.ofType("aws_eip")) owners.list(directory.keyOf("elastic-ip", resource), ownersIn(reading, resource, argumentsOf(reading, resource)), isNew(resource));
	for (const resource of snapshot.ofType("aws_eip_association")) {
		const eip = keyIn(directory.find("elastic-ip", resource.attributes, "allocation_id"));
		owners.add(eip ?? resource.address, ...ownersIn(reading, resource, ["instance_id", "network_interface_id"]));
	}
	return owners;
});
function argumentsOf({ before }, { mode, address, attributes }) {
	if (mode === "data") return ["instance_id", "network_interface_id"];
	const all = ["instance", "network_interface"];
	const earlier = before.snapshot.find(address)?.attributes;
	const isSame = (name) => JSON.stringify(attributes.text(name)) === JSON.stringify(earlier?.text(name));
	const changed = all.filter((name) => !isSame(name));
	return changed.length === 0 ? all : changed;
}
function ownersIn({ directory }, { address, attributes }, names) {
	return names.flatMap((name) => {
		const noun = name.startsWith("instance") ? "instance" : "network-interface";
		const owner = keyIn(directory.find(noun, attributes, name));
		return owner === void 0 ? [] : [{
			key: owner,
			component: address,
			value: owner
		}];
	});
}
// src/aws/lazy-map.ts
var LazyMap = class {
	#find;
	#make;
	#made = new Map();
	#found;
	constructor(find, make) {
		this.#find = find;
		this.#make = make;
	}
	get #keys() {
		this.#found ??= this.#find();
		return this.#found;
	}
	get(key) {
		if (!this.#keys.has(key)) return void 0;
		const made = this.#made.get(key) ?? this.#make(key);
		this.#made.set(key, made);
		return made;
	}
	has(key) {
		return this.#keys.has(key);
	}
	get size() {
		return this.#keys.size;
	}
	keys() {
		return this.#keys.keys();
	}
	values() {
		return this.#whole().values();
	}
	entries() {
		return this.#whole().entries();
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	forEach(visit) {
		for (const [key, value] of this.entries()) visit(value, key, this);
	}
	#whole() {
		return new Map([...this.#keys].map((key) => [key, this.get(key)]));
	}
};
// src/aws/iam.ts
var iam_exports = __exportAll({
	readUseByProfile: () => readUseByProfile,
	types: () => types$7
});
const types$7 = [
	"aws_iam_instance_profile",
	"aws_iam_role",
	"aws_iam_role_policy",
	"aws_iam_role_policy_attachment",
	"aws_iam_role_policy_attachments_exclusive",
	"aws_iam_policy",
	"aws_iam_policy_attachment"
];
const noUse = new Map();
function readUseByProfile(reading) {
	const { snapshot, directory } = reading;
	const grants = grantsIn(reading);
	const useOfRole = new LazyMap(() => new Set(grants.keys()), (role) => useIn(reading, grants.get(role) ?? []));
	return (written) => {
		const located = written.map(({ attributes, name }) => directory.find("instance-profile", attributes, name));
		const profile = snapshot.find(located.map(keyIn).find((key) => key !== void 0) ?? "");
		if (profile === void 0) return noUse;
		const role = directory.find("role", profile.attributes, profile.mode === "data" ? "role_name" : "role");
		return useOfRole.get(keyIn(role) ?? "") ?? noUse;
	};
}
function useIn(reading, grants) {
	const use = new Map();
	for (const { policy, shown } of grants) {
		const services = typeof policy === "string" ? servicesOfPolicy(reading, policy) : servicesIn(policy);
		for (const service of services) if (!use.has(service)) use.set(service, shown);
	}
	return use;
}
const grantsIn = part(({ snapshot, directory }) => {
	const grants = new Map();
	const grant = (role, policy, shown) => append(grants, role, [{
		policy,
		shown
	}]);
	const attach = (role, policy) => append(grants, role, [{
		policy,
		shown: `${role} carries ${nameOf$4(policy)}`
	}]);
	for (const resource of snapshot.ofType("aws_iam_role")) {
		const { attributes } = resource;
		const role = directory.keyOf("role", resource);
		for (const policy of directory.findAll("policy", attributes, "managed_policy_arns").items) attach(role, policy);
		for (const block of attributes.blocks("inline_policy").items) grant(role, block, `an inline policy of ${role}`);
	}
	for (const { address, attributes } of snapshot.ofType("aws_iam_role_policy")) {
		const role = keyIn(directory.find("role", attributes, "role"));
		if (role !== void 0) grant(role, attributes, address);
	}
	for (const { attributes } of snapshot.ofType("aws_iam_role_policy_attachment")) {
		const role = keyIn(directory.find("role", attributes, "role"));
		const policy = keyIn(directory.find("policy", attributes, "policy_arn"));
		if (role !== void 0 && policy !== void 0) attach(role, policy);
	}
	for (const { attributes } of snapshot.ofType("aws_iam_role_policy_attachments_exclusive")) {
		const role = keyIn(directory.find("role", attributes, "role_name"));
		if (role === void 0) continue;
		for (const policy of directory.findAll("policy", attributes, "policy_arns").items) attach(role, policy);
	}
	for (const { attributes } of snapshot.ofType("aws_iam_policy_attachment")) {
		const policy = keyIn(directory.find("policy", attributes, "policy_arn"));
		if (policy === void 0) continue;
		for (const role of directory.findAll("role", attributes, "roles").items) attach(role, policy);
	}
	return grants;
});
function servicesOfPolicy({ snapshot }, key) {
	const resource = snapshot.find(key);
	return resource === void 0 ? servicesOfManagedPolicy(key) : servicesIn(resource.attributes);
}
const nameOf$4 = (policy) => policy.startsWith("arn:") ? policy.split("/").pop() ?? policy : policy;
const servicesIn = oncePer((written) => {
	const document = written.text("policy");
	if (document.kind !== "set") return [];
	let policy;
	try {
		policy = JSON.parse(document.value);
	} catch {
		return [];
	}
	const actions = listOf(property(policy, "Statement")).filter((each) => property(each, "Effect") === "Allow").flatMap((statement) => listOf(property(statement, "Action")));
	return [...new Set(actions.flatMap((action) => typeof action === "string" ? servicesOfAction(action) : []))].sort();
});
const property = (value, name) => typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
const listOf = (value) => Array.isArray(value) ? value : value === void 0 ? [] : [value];
// src/aws/instance.ts
var instance_exports = __exportAll({
	readInstances: () => readInstances,
	types: () => types$6
});
const types$6 = ["aws_instance", "aws_ami"];
function readInstances(around, attachments) {
	const { snapshot } = around.reading;
	const primary = primaryInterfaces(around.reading, attachments);
	const isWindows = windowsTeller(around.reading);
	return snapshot.ofType("aws_instance").filter(({ mode }) => mode === "managed").map((resource) => {
		const { address, attributes } = resource;
		const template = launchTemplateOf(around.reading, resource);
		const attached = primary.get(address);
		const nic = attached === void 0 ? ownInterface(around, resource, template) : startedWith(around, resource, attached);
		const image = template.kind === "described" ? template.attributes : void 0;
		return {
			address,
			nic: {
				...nic,
				sourcePorts: isWindows(attributes, image) ? windowsPorts : linuxPorts
			},
			profiles: profilesOf(resource, template),
			inherentUse: new Map(),
			get region() {
				return regionOf$2(resource);
			}
		};
	});
}
function profilesOf({ attributes }, template) {
	const blocks = template.kind === "described" ? template.attributes.blocks("iam_instance_profile").items : [];
	return [{
		attributes,
		name: "iam_instance_profile"
	}, ...blocks.flatMap((block) => ["name", "arn"].map((name) => ({
		attributes: block,
		name
	})))];
}
function primaryInterfaces(reading, attachments) {
	const primary = new Map();
	for (const [nic, { instance, primary: isPrimary, by }] of attachments) {
		const resource = isPrimary ? reading.snapshot.find(nic) : void 0;
		if (resource === void 0) continue;
		primary.set(instance, resource);
		for (const address of [nic, by]) reading.contribute(instance, address);
	}
	return primary;
}
function startedWith(around, { address }, attached) {
	const nic = interfaceOf(around, attached, address);
	return hasElasticIp(around, address, address) ? {
		...nic,
		publicAddress: known$1(true)
	} : nic;
}
function ownInterface(around, resource, template) {
	const { address: id, attributes } = resource;
	const primary = template.kind === "described" ? template.primary : void 0;
	const written = primary === void 0 ? [attributes] : [attributes, primary];
	const segment = written.map((each) => segmentOf$1(around.reading, id, each)).find((each) => each.known) ?? segmentOf$1(around.reading, id, attributes);
	return {
		id,
		component: id,
		segment,
		addresses: addressesOf$2(id, written, segment, around.subnets),
		publicAddress: publicAddressOf$1(around, resource, primary, segment),
		groups: around.groups(id, id, segment),
		sourcePorts: linuxPorts
	};
}
function publicAddressOf$1(around, instance, template, segment) {
	const id = instance.address;
	if (hasElasticIp(around, id, id)) return known$1(true);
	const notTold = segment.known ? unknown(outside(segment.value, mapPublicIp)) : segment;
	const given = (segment.known ? around.subnets.get(segment.value)?.mapPublicIp : void 0) ?? notTold;
	for (const written of [instance.attributes, template]) {
		const flag = written?.flag(associatePublicIp);
		if (flag?.kind === "unknown" && flag.unknown.kind === "unresolved") return unknown(missing$1(id, associatePublicIp, flag.unknown));
		if (flag?.kind !== "set") continue;
		return flag.value && around.formerElasticIps.has(id) ? withoutElasticIp(instance, template, given) : known$1(flag.value);
	}
	return given;
}
const associatePublicIp = "associate_public_ip_address";
const mapPublicIp = "map_public_ip_on_launch";
function withoutElasticIp(instance, template, given) {
	const isWritten = instance.writes(associatePublicIp);
	if (isWritten === true || template !== void 0 && isOn(template.flag(associatePublicIp))) return known$1(true);
	if (isWritten === void 0) return unknown(outside(instance.address, "whether it keeps a public address"));
	return given;
}
function windowsTeller({ snapshot }) {
	const images = new Set(snapshot.ofType("aws_ami").flatMap(({ attributes }) => {
		const id = attributes.text("id");
		const platform = attributes.text("platform");
		const isWindows = platform.kind === "set" && platform.value.toLowerCase() === "windows";
		return id.kind === "set" && isWindows ? [id.value] : [];
	}));
	return (instance, template) => {
		if (isOn(instance.flag("get_password_data"))) return true;
		const [image] = [instance.text("ami"), template?.text("image_id")].filter((text) => text?.kind === "set");
		return image?.kind === "set" && images.has(image.value);
	};
}
// src/aws/interface-groups.ts
function readInterfaceGroups(reading, subnets) {
	const now = groupsIn$1(reading);
	const then = groupsIn$1(reading.before);
	return (key, holder, segment) => {
		const { items, missing } = now.settle(key, then);
		for (const { component } of items) if (component !== holder) reading.contribute(holder, component);
		if (items.length > 0 || missing.length > 0) return {
			items: items.map(({ value }) => value),
			missing
		};
		const vpc = segment.known ? subnets.get(segment.value)?.segment.domain : void 0;
		return vpc?.known === true ? {
			items: [reading.directory.impliedOf("default-security-group", vpc.value)],
			missing
		} : {
			items: [],
			missing: [outside(holder, "its security groups")]
		};
	};
}
const groupsIn$1 = part((reading) => {
	const { snapshot, directory } = reading;
	const groups = new Collections();
	const list = (key, resource, { items, missing }) => {
		const entries = items.map((group) => ({
			key: group,
			component: resource.address,
			value: group
		}));
		groups.list(key, entries, isNew(resource));
		groups.lack(key, ...missing);
	};
	for (const resource of snapshot.ofType("aws_network_interface")) {
		const key = directory.keyOf("network-interface", resource);
		if (!groups.has(key)) list(key, resource, listedIn(reading, resource, "security_groups"));
	}
	for (const resource of snapshot.ofType("aws_instance")) list(resource.address, resource, groupsOfInstance(reading, resource));
	for (const { address, attributes } of snapshot.ofType("aws_network_interface_sg_attachment")) {
		const nic = directory.find("network-interface", attributes, "network_interface_id");
		const group = directory.find("security-group", attributes, "security_group_id");
		const keys = nic.kind === "at" ? [nic.key] : [...directory.newOnes("network-interface")];
		for (const key of keys) if (nic.kind !== "at") groups.lack(key, lacking(nic, address, "its network interface"));
		else if (group.kind !== "at") groups.lack(key, lacking(group, address, "its security group"));
		else groups.add(key, {
			key: group.key,
			component: address,
			value: group.key
		});
	}
	return groups;
});
const noGroups = {
	items: [],
	missing: []
};
function groupsOfInstance(reading, instance) {
	for (const name of ["vpc_security_group_ids", "security_groups"]) {
		const groups = listedIn(reading, instance, name);
		if (groups.items.length > 0 || groups.missing.length > 0) return groups;
	}
	const template = launchTemplateOf(reading, instance);
	if (template.kind === "none") return noGroups;
	if (template.kind === "unknown") return {
		items: [],
		missing: [template.missing]
	};
	const { attributes, primary } = template;
	for (const [written, name] of [[primary, "security_groups"], [attributes, "vpc_security_group_ids"]]) {
		if (written === void 0) continue;
		const { items, rest } = reading.directory.findAll("security-group", written, name);
		const open = rest === void 0 ? [] : [missing$1(instance.address, "its security groups", rest)];
		if (items.length > 0 || open.length > 0) return {
			items,
			missing: open
		};
	}
	return noGroups;
}
function listedIn({ directory }, { address, attributes }, name) {
	const list = directory.findAll("security-group", attributes, name);
	return {
		items: list.items,
		missing: restOf(list, address, "its security groups")
	};
}
// src/aws/internet-gateway.ts
var internet_gateway_exports = __exportAll({
	defaultVpcGateway: () => defaultVpcGateway,
	outsideInternetGateway: () => outsideInternetGateway,
	readInternetGateways: () => readInternetGateways,
	types: () => types$5
});
const types$5 = [
	"aws_internet_gateway",
	"aws_internet_gateway_attachment",
	"aws_egress_only_internet_gateway"
];
const defaultVpcGateway = (vpc) => `${vpc}.internet_gateway`;
const readInternetGateways = part((reading) => {
	const { snapshot, directory } = reading;
	const ofDefault = snapshot.ofType("aws_default_vpc").map((resource) => {
		const vpc = directory.keyOf("vpc", resource);
		return {
			kind: "internet",
			id: defaultVpcGateway(vpc),
			domain: known$1(vpc)
		};
	});
	const internet = snapshot.ofType("aws_internet_gateway").map((resource) => {
		const id = directory.keyOf("internet-gateway", resource);
		return {
			kind: "internet",
			id,
			domain: attachmentOf(reading, resource, id)
		};
	});
	const egressOnly = snapshot.ofType("aws_egress_only_internet_gateway").map((resource) => {
		const id = directory.keyOf("egress-only-internet-gateway", resource);
		return {
			kind: "egress-only",
			id,
			domain: domainOf$1(directory.find("vpc", resource.attributes, "vpc_id"), id)
		};
	});
	return [
		...ofDefault,
		...internet,
		...egressOnly
	];
});
function attachmentOf(reading, resource, id) {
	const { directory, before } = reading;
	const attachment = attachedBy(reading, id);
	if (attachment !== void 0) {
		reading.contribute(id, attachment.address);
		return domainOf$1(directory.find("vpc", attachment.attributes, "vpc_id"), attachment.address);
	}
	const vpc = vpcIn(reading, resource);
	const former = attachedBy(before, id);
	const isTakenAway = former !== void 0 && keyIn(before.directory.find("vpc", former.attributes, "vpc_id")) === keyIn(vpc);
	const isAttachedToNone = vpc.kind === "unknown" && vpc.unknown.kind === "computed";
	if (isTakenAway || isAttachedToNone || vpc.kind === "none" && resource.mode === "managed") return known$1(void 0);
	return domainOf$1(vpc, id);
}
function vpcIn({ directory }, { mode, attributes }) {
	if (mode === "managed") return directory.find("vpc", attributes, "vpc_id");
	const [listed] = attributes.blocks("attachments").items;
	return listed === void 0 ? { kind: "none" } : directory.find("vpc", listed, "vpc_id");
}
const domainOf$1 = (vpc, component) => vpc.kind === "at" ? known$1(vpc.key) : unknown(lacking(vpc, component, "its VPC"));
function attachedBy({ snapshot, directory }, gateway) {
	return snapshot.ofType("aws_internet_gateway_attachment").find(({ attributes }) => keyIn(directory.find("internet-gateway", attributes, "internet_gateway_id")) === gateway);
}
function outsideInternetGateway(id) {
	const domain = unknown(outside(id, "its VPC"));
	if (id.startsWith("igw-")) return {
		kind: "internet",
		id,
		domain
	};
	return id.startsWith("eigw-") ? {
		kind: "egress-only",
		id,
		domain
	} : void 0;
}
// src/plan/group.ts
function groupBy$1(items, nameOf) {
	const groups = new Map();
	for (const item of items) {
		const name = nameOf(item);
		const group = groups.get(name);
		if (group) group.push(item);
		else groups.set(name, [item]);
	}
	return groups;
}
// src/plan/snapshot.ts
function snapshotOf(resources) {
	const sorted = inOrder(resources);
	const byAddress = new Map(sorted.map((resource) => [resource.address, resource]));
	const byType = groupBy$1(sorted, ({ type }) => type);
	return {
		resources: sorted,
		find: (address) => byAddress.get(address),
		ofType: listing((type) => byType.get(type) ?? [])
	};
}
function exchanged(snapshot, other, addresses) {
	const come = [...addresses].flatMap((address) => other.find(address) ?? []);
	const go = [...addresses].flatMap((address) => snapshot.find(address) ?? []);
	const types = new Set([...come, ...go].map(({ type }) => type));
	const exchange = (resources, type) => inOrder([...resources.filter(({ address }) => !addresses.has(address)), ...come.filter((resource) => type === void 0 || resource.type === type)]);
	if (addresses.size >= snapshot.resources.length) return snapshotOf(exchange(snapshot.resources));
	const resources = once$1(() => exchange(snapshot.resources));
	const ofChanged = listing((type) => exchange(snapshot.ofType(type), type));
	return {
		get resources() {
			return resources();
		},
		find: (address) => (addresses.has(address) ? other : snapshot).find(address),
		ofType: (...wanted) => wanted.some((type) => types.has(type)) ? ofChanged(...wanted) : snapshot.ofType(...wanted)
	};
}
const inOrder = (resources) => [...resources].sort((a, b) => compareText$2(a.address, b.address));
function listing(ofType) {
	const asked = new Map();
	return (...types) => {
		const key = types.join(" ");
		const known = asked.get(key);
		if (known !== void 0) return known;
		const found = types.length === 1 ? ofType(key) : types.flatMap(ofType);
		const data = found.filter(({ mode }) => mode === "data");
		const ordered = data.length === 0 ? found : [...found.filter(({ mode }) => mode === "managed"), ...data];
		asked.set(key, ordered);
		return ordered;
	};
}
// src/aws/kept.ts
const manages = {
	aws_default_network_acl: "default_network_acl_id",
	aws_default_route_table: "default_route_table_id",
	aws_default_security_group: "vpc_id",
	aws_default_subnet: "availability_zone",
	aws_default_vpc: "region",
	aws_default_vpc_dhcp_options: "region"
};
function withWhatIsKept(planned, prior) {
	const managed = new Set(planned.ofType(...Object.keys(manages)).map(nameOf$3));
	const kept = prior.ofType(...Object.keys(manages)).filter((resource) => {
		if (planned.find(resource.address) !== void 0 || managed.has(nameOf$3(resource))) return false;
		return !isOn(resource.attributes.flag("force_destroy")) && !goesWithItsVpc(resource, planned, prior);
	});
	return kept.length === 0 ? planned : exchanged(planned, prior, new Set(kept.map(({ address }) => address)));
}
function goesWithItsVpc({ attributes }, planned, prior) {
	const id = attributes.text("vpc_id");
	return prior.ofType("aws_vpc").some((vpc) => {
		const own = vpc.attributes.text("id");
		if (id.kind !== "set" || own.kind !== "set" || own.value !== id.value) return false;
		const after = planned.find(vpc.address);
		return after === void 0 || isNew(after);
	});
}
function nameOf$3({ type, attributes }) {
	const by = attributes.text(manages[type] ?? "");
	return `${type} ${by.kind === "set" ? by.value : ""}`;
}
// src/aws/nat-gateway.ts
var nat_gateway_exports = __exportAll({
	outsideNatGateway: () => outsideNatGateway,
	readNatAddresses: () => readNatAddresses,
	readNatGateways: () => readNatGateways,
	types: () => types$4
});
const types$4 = ["aws_nat_gateway"];
const sourcePorts = range(1024, 65536);
const readNatGateways = part((reading, subnets) => {
	return reading.snapshot.ofType("aws_nat_gateway").map((resource) => {
		const id = reading.directory.keyOf("nat-gateway", resource);
		const segment = segmentOf(reading, resource, id);
		return {
			kind: "translator",
			id,
			segment,
			addresses: addressesOf$1(resource, id, segment, subnets),
			publicAddress: publicAddressOf(resource, id),
			sourcePorts
		};
	});
});
function segmentOf({ directory }, { attributes }, id) {
	const mode = attributes.text("availability_mode");
	if (mode.kind === "set" && mode.value === "regional") return known$1(void 0);
	return placeOf$2(directory.find("subnet", attributes, "subnet_id"), id, "its subnet");
}
function addressesOf$1({ attributes }, id, segment, subnets) {
	const address = attributes.text("private_ip");
	const cidr = address.kind === "set" ? readCidr(address.value) : void 0;
	if (cidr !== void 0) return known$1(cidr.addresses);
	return (segment.known && segment.value !== void 0 ? subnets.get(segment.value) : void 0)?.segment.addresses.v4 ?? unknown(outside(id, "its private address"));
}
function publicAddressOf({ attributes }, id) {
	const type = factOf(attributes.text("connectivity_type"), id, "its connectivity type", "public", "public");
	return type.known ? known$1(type.value !== "private") : type;
}
const readNatAddresses = part(({ snapshot, directory }) => {
	const addresses = new Map();
	for (const resource of snapshot.ofType("aws_nat_gateway")) {
		const eip = keyIn(directory.find("elastic-ip", resource.attributes, "allocation_id"));
		if (eip === void 0) continue;
		const described = snapshot.find(eip);
		const name = described !== void 0 && isNew(described) ? `${eip} (new)` : eip;
		addresses.set(directory.keyOf("nat-gateway", resource), name);
	}
	return addresses;
});
function outsideNatGateway(id) {
	if (!id.startsWith("nat-")) return void 0;
	const not = (fact) => unknown(outside(id, fact));
	return {
		kind: "translator",
		id,
		segment: not("its subnet"),
		addresses: not("its private address"),
		publicAddress: not("its connectivity type"),
		sourcePorts
	};
}
// src/aws/network-acl.ts
var network_acl_exports = __exportAll({
	aclAssociation: () => aclAssociation,
	outsideAcl: () => outsideAcl,
	readNetworkAcls: () => readNetworkAcls,
	types: () => types$3
});
const types$3 = [
	"aws_network_acl",
	"aws_default_network_acl",
	"aws_network_acl_rule",
	"aws_network_acl_association"
];
const readNetworkAcls = part((reading) => {
	const now = rulesIn(reading);
	const then = rulesIn(reading.before);
	const rules = (id, direction) => {
		const former = formerKey(reading, "default-network-acl", id);
		const { items, missing } = now[direction].settle(id, then[direction], former);
		return {
			items: items.map(({ value }) => value),
			missing
		};
	};
	const ids = new Set(directions.flatMap((direction) => now[direction].parents));
	return new Map([...ids].map((id) => [id, {
		id,
		...bothWays((direction) => rules(id, direction))
	}]));
});
const rulesIn = part((reading) => {
	const { snapshot, directory } = reading;
	const rules = bothWays(() => new Collections());
	for (const resource of snapshot.ofType("aws_network_acl", "aws_default_network_acl")) {
		const id = directory.keyOf("network-acl", resource);
		if (rules.inbound.has(id)) continue;
		const isMade = resource.type === "aws_network_acl" && isNew(resource);
		for (const direction of directions) {
			const blocks = resource.attributes.blocks(argumentOf[direction]);
			const entries = blocks.items.flatMap((block) => ruleEntries(id, block, inlineNames));
			rules[direction].list(id, entries, isMade);
			rules[direction].lack(id, ...restOf(blocks, id, `its ${argumentOf[direction]} rules`));
		}
	}
	for (const { address, attributes } of snapshot.ofType("aws_network_acl_rule")) {
		const acl = directory.find("network-acl", attributes, "network_acl_id");
		if (acl.kind === "at") reading.contribute(acl.key, address);
		const egress = attributes.flag("egress");
		const ways = egress.kind === "unknown" ? directions : [isOn(egress) ? "outbound" : "inbound"];
		for (const direction of ways) if (acl.kind !== "at") {
			const fact = lacking(acl, address, "its network ACL");
			for (const id of directory.newOnes("network-acl")) rules[direction].lack(id, fact);
		} else if (egress.kind === "unknown") rules[direction].lack(acl.key, missing$1(address, "its direction", egress.unknown));
		else rules[direction].add(acl.key, ...ruleEntries(address, attributes, separateNames));
	}
	for (const direction of directions) {
		for (const { key } of madeAlong(reading, "default-network-acl")) rules[direction].complete(key, allowAll(key));
		for (const id of rules[direction].parents) if (!rules[direction].has(id)) rules[direction].lack(id, outside(id, `its other ${argumentOf[direction]} rules`));
	}
	return rules;
});
const allowAll = (id) => everyAddress.map((peer, index) => entryOf({
	component: id,
	order: known$1(100 + index),
	action: known$1("allow"),
	traffic: {
		...everyTransport,
		peer
	}
}));
const outsideAcl = (id) => ({
	id,
	...bothWays((direction) => ({
		items: [],
		missing: [outside(id, `its ${argumentOf[direction]} rules`)]
	}))
});
const inlineNames = {
	number: "rule_no",
	action: "action"
};
const separateNames = {
	number: "rule_number",
	action: "rule_action"
};
function ruleEntries(component, rule, names) {
	const fact = (argument, name, read) => argument.kind === "set" ? known$1(read(argument.value)) : unknown(lacking(argument, component, name));
	const order = fact(rule.number(names.number), "its rule number", (number) => number);
	const action = fact(rule.text(names.action), "its action", (text) => text.toLowerCase() === "allow" ? "allow" : "deny");
	const transport = transportOf(rule, component, "protocol");
	return peersOf(component, rule).map((peer) => entryOf({
		component,
		order,
		action,
		traffic: {
			...transport,
			peer
		}
	}));
}
function peersOf(component, rule) {
	for (const name of ["cidr_block", "ipv6_cidr_block"]) {
		const text = rule.text(name);
		if (text.kind === "set") return peersIn(text.value);
		if (text.kind === "unknown") return [{
			kind: "unknown",
			fact: unknown(missing$1(component, "its CIDR", text.unknown))
		}];
	}
	return [];
}
function entryOf(value) {
	const { component, ...rule } = value;
	return {
		key: JSON.stringify(rule, (_, each) => typeof each === "bigint" ? String(each) : each),
		component,
		value
	};
}
function aclAssociation(reading, vpcs) {
	const { directory } = reading;
	const { open } = subnetsIn(reading);
	const aclOf = tellAssociations$1(reading);
	const newSubnets = new Set(open.length === 0 ? [] : directory.newOnes("subnet"));
	return {
		told: (subnet) => aclOf.get(subnet),
		byDefault(subnet, vpc) {
			if (newSubnets.has(subnet)) return unknown(...open);
			if (!vpc.known) return vpc;
			if (vpcs.get(vpc.value)?.managed !== true) return unknown(outside(subnet, "its network ACL"));
			const key = directory.impliedOf("default-network-acl", vpc.value);
			if (!directory.isAdopted("default-network-acl", vpc.value)) reading.assume(key, "lets everything through");
			return known$1(key);
		}
	};
}
const tellAssociations$1 = part((reading) => {
	const { subnets, undecided } = subnetsIn(reading);
	const then = subnetsIn(reading.before).subnets;
	const aclOf = new Map(undecided);
	for (const acl of subnets.parents) {
		const former = formerKey(reading, "default-network-acl", acl);
		const had = new Set(then.settle(former, then).items.map(({ value }) => value));
		for (const { value: subnet, component } of subnets.settle(acl, then, former).items) {
			if (aclOf.has(subnet) && had.has(subnet)) continue;
			aclOf.set(subnet, known$1(acl));
			reading.contribute(subnet, component);
		}
	}
	return aclOf;
});
const subnetsIn = part((reading) => {
	const { snapshot, directory } = reading;
	const subnets = new Collections();
	const undecided = new Map();
	const open = [];
	for (const resource of snapshot.ofType("aws_network_acl", "aws_default_network_acl")) {
		const { address, attributes } = resource;
		const listed = directory.findAll("subnet", attributes, "subnet_ids");
		open.push(...restOf(listed, address, "its subnets"));
		const entries = listed.items.map((subnet) => ({
			key: subnet,
			component: address,
			value: subnet
		}));
		const isMade = resource.type === "aws_network_acl" && isNew(resource);
		subnets.list(directory.keyOf("network-acl", resource), entries, isMade);
	}
	for (const { address, attributes } of snapshot.ofType("aws_network_acl_association")) {
		const subnet = directory.find("subnet", attributes, "subnet_id");
		const acl = directory.find("network-acl", attributes, "network_acl_id");
		if (subnet.kind === "at") reading.contribute(subnet.key, address);
		if (subnet.kind !== "at") open.push(lacking(subnet, address, "its subnet"));
		else if (acl.kind !== "at") undecided.set(subnet.key, unknown(lacking(acl, address, "its network ACL")));
		else subnets.add(acl.key, {
			key: subnet.key,
			component: address,
			value: subnet.key
		});
	}
	return {
		subnets,
		undecided,
		open
	};
});
// src/aws/vpc.ts
var vpc_exports = __exportAll({
	domainOf: () => domainOf,
	outsideDomain: () => outsideDomain,
	perhapsLocal: () => perhapsLocal,
	readVpcs: () => readVpcs,
	types: () => types$2
});
const types$2 = [
	"aws_vpc",
	"aws_default_vpc",
	"aws_vpc_ipv4_cidr_block_association",
	"aws_vpc_ipv6_cidr_block_association"
];
const readVpcs = part((reading) => {
	const vpcs = new Map();
	for (const resource of reading.snapshot.ofType("aws_vpc", "aws_default_vpc")) {
		const key = reading.directory.keyOf("vpc", resource);
		if (!vpcs.has(key)) vpcs.set(key, readVpc(reading, key, resource));
	}
	return vpcs;
});
function readVpc(reading, key, resource) {
	const isDefault = resource.type === "aws_default_vpc";
	const support = dnsFlag(resource, "enable_dns_support", true);
	const hostnames = dnsFlag(resource, "enable_dns_hostnames", isDefault);
	const servers = nameServersOf(reading, key, resource, basePlusTwo(resource));
	return {
		key,
		localRoutes: localRoutesOf(reading, key, resource),
		privateDns: both(support, hostnames),
		resolver: resolverOf(support, servers),
		otherServers: servers.known && servers.value.kind === "other" ? servers.value.addresses : [],
		region: regionIn(resource.attributes.text("arn")) ?? regionOf$2(resource),
		managed: resource.mode === "managed",
		isDefault
	};
}
const dnsFlag = (vpc, name, fallback) => factOf(vpc.attributes.flag(name), vpc.address, name, fallback, fallback);
function both(a, b) {
	if (a.known && b.known) return known$1(a.value && b.value);
	if (a.known && !a.value || b.known && !b.value) return known$1(false);
	return unknown(...a.known ? [] : a.missing, ...b.known ? [] : b.missing);
}
function resolverOf(support, servers) {
	if (!servers.known) return servers;
	if (servers.value.kind === "other") return known$1("other");
	return support.known ? known$1(support.value ? "own" : "off") : support;
}
function basePlusTwo({ attributes }) {
	const text = attributes.text("cidr_block");
	const start = text.kind === "set" ? readCidr(text.value)?.addresses[0] : void 0;
	if (typeof start !== "number") return void 0;
	const address = start + 2;
	return [
		24,
		16,
		8,
		0
	].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}
function regionIn(arn) {
	const region = arn.kind === "set" && !arn.sensitive ? arn.value.split(":")[3] : void 0;
	return region === "" ? void 0 : region;
}
function localRoutesOf(reading, key, vpc) {
	const cidrs = [];
	const open = [];
	const openIpv6 = [];
	const read = (resource, name) => {
		const text = resource.attributes.text(name);
		if (text.kind === "set") cidrs.push(text);
		if (text.kind !== "unknown" || name === "ipv6_cidr_block" && isWithoutIpv6(resource)) return;
		if (name === "cidr_block") open.push(missing$1(resource.address, "its CIDR", text.unknown));
		else openIpv6.push(missing$1(resource.address, "its IPv6 CIDR", text.unknown));
	};
	read(vpc, "cidr_block");
	read(vpc, "ipv6_cidr_block");
	for (const resource of reading.snapshot.ofType("aws_vpc_ipv4_cidr_block_association", "aws_vpc_ipv6_cidr_block_association")) {
		const of = reading.directory.find("vpc", resource.attributes, "vpc_id");
		if (of.kind !== "at" || of.key !== key) continue;
		reading.contribute(key, resource.address);
		read(resource, resource.type === "aws_vpc_ipv4_cidr_block_association" ? "cidr_block" : "ipv6_cidr_block");
	}
	for (const association of vpc.attributes.blocks("cidr_block_associations").items) {
		const text = association.text("cidr_block");
		if (text.kind === "set" && !cidrs.some(({ value }) => value === text.value)) cidrs.push(text);
	}
	const local = cidrs.flatMap(prefixesOf).map((destination) => ({
		component: key,
		destination,
		via: known$1({ kind: "local" }),
		origin: "local"
	}));
	const somewhere = {
		kind: "unknown",
		family: "v6",
		fact: unknown(...openIpv6)
	};
	return [
		...local,
		...open.length === 0 ? [] : perhapsLocal(key, open),
		...openIpv6.length === 0 ? [] : [{
			component: key,
			destination: somewhere,
			via: known$1({ kind: "local" }),
			origin: "local"
		}]
	];
}
const isWithoutIpv6 = ({ type, attributes }) => type === "aws_vpc" && !isOn(attributes.flag("assign_generated_ipv6_cidr_block")) && attributes.text("ipv6_ipam_pool_id").kind === "unset";
const privateRanges = [
	"10.0.0.0/8",
	"172.16.0.0/12",
	"192.168.0.0/16",
	"100.64.0.0/10"
];
function perhapsLocal(vpc, facts) {
	const via = unknown(...facts);
	return privateRanges.flatMap((value) => prefixesOf({
		value,
		sensitive: false
	})).map((destination) => ({
		component: vpc,
		destination,
		via,
		origin: "local"
	}));
}
const domainOf = (vpc, zones) => ({
	id: vpc.key,
	resolver: vpc.resolver,
	zones
});
const outsideDomain = (key, { items, missing }) => ({
	id: key,
	resolver: unknown(outside(key, "its DNS settings")),
	zones: {
		items,
		missing: [...missing, outside(key, "its other endpoints")]
	}
});
// src/aws/route-table.ts
var route_table_exports = __exportAll({
	outsideTable: () => outsideTable,
	readRouteTables: () => readRouteTables,
	tableAssociation: () => tableAssociation,
	types: () => types$1
});
const types$1 = [
	"aws_route_table",
	"aws_default_route_table",
	"aws_route",
	"aws_route_table_association",
	"aws_main_route_table_association",
	"aws_vpn_gateway_route_propagation"
];
const readRouteTables = part((reading, vpcs, endpointRoutes) => {
	const now = routesIn(reading);
	const then = routesIn(reading.before);
	const vpcOf = vpcsOfTables(reading, vpcs);
	const routesOf = (id) => {
		const former = formerKey(reading, "main-route-table", id);
		const { items, missing } = now.routes.settle(id, then.routes, former);
		const propagated = now.propagations.settle(id, then.propagations, former).items;
		return {
			items: [
				...localRoutes(id, vpcOf.get(id), vpcs),
				...items.flatMap(({ value }) => value),
				...propagated.flatMap(({ component }) => propagatedRoutes(component)),
				...endpointRoutes.get(id) ?? []
			],
			missing
		};
	};
	return new Map(now.routes.parents.map((id) => [id, {
		id,
		routes: routesOf(id)
	}]));
});
const outsideTable = (id) => ({
	id,
	routes: {
		items: [],
		missing: [outside(id, "its routes")]
	}
});
function vpcsOfTables({ snapshot, directory }, vpcs) {
	const vpcOf = new Map([...vpcs.keys()].map((vpc) => [directory.impliedOf("main-route-table", vpc), vpc]));
	for (const resource of snapshot.ofType("aws_route_table", "aws_default_route_table")) {
		const vpc = directory.find("vpc", resource.attributes, "vpc_id");
		if (vpc.kind === "at") vpcOf.set(directory.keyOf("route-table", resource), vpc.key);
	}
	return vpcOf;
}
function localRoutes(table, vpc, vpcs) {
	if (vpc === void 0) return perhapsLocal(table, [outside(table, "its VPC")]);
	return vpcs.get(vpc)?.localRoutes ?? perhapsLocal(vpc, [outside(vpc, "its CIDRs")]);
}
function propagatedRoutes(component) {
	const via = unknown(outside(component, "the routes that its virtual private gateway propagates"));
	return everywhere.map((destination) => ({
		component,
		destination,
		via,
		origin: "propagated"
	}));
}
const routesIn = part((reading) => {
	const { snapshot, directory } = reading;
	const routes = new Collections();
	const propagations = new Collections();
	const lists = readPrefixLists(reading);
	for (const resource of snapshot.ofType("aws_route_table", "aws_default_route_table")) {
		const id = directory.keyOf("route-table", resource);
		if (routes.has(id)) continue;
		const isMade = resource.type === "aws_route_table" && isNew(resource);
		const blocks = resource.attributes.blocks(resource.mode === "data" ? "routes" : "route");
		const inline = blocks.items.flatMap((block) => routeIn({
			reading,
			lists,
			table: id,
			component: id,
			written: block
		}));
		routes.list(id, inline, isMade);
		routes.lack(id, ...restOf(blocks, id, "its routes"));
		const gateways = resource.attributes.texts("propagating_vgws").items;
		propagations.list(id, gateways.map(({ value }) => propagation(value, id)), isMade);
	}
	for (const { address, attributes } of snapshot.ofType("aws_route").filter(({ mode }) => mode === "managed")) {
		const table = directory.find("route-table", attributes, "route_table_id");
		if (table.kind === "at") {
			reading.contribute(table.key, address);
			routes.add(table.key, ...routeIn({
				reading,
				lists,
				table: table.key,
				component: address,
				written: attributes
			}));
		} else {
			const fact = lacking(table, address, "its route table");
			for (const id of directory.newOnes("route-table")) routes.lack(id, fact);
		}
	}
	for (const { address, attributes } of snapshot.ofType("aws_vpn_gateway_route_propagation")) {
		const table = directory.find("route-table", attributes, "route_table_id");
		if (table.kind !== "at") continue;
		reading.contribute(table.key, address);
		const gateway = attributes.text("vpn_gateway_id");
		propagations.add(table.key, propagation(gateway.kind === "set" ? gateway.value : address, address));
	}
	for (const { key, vpc } of madeAlong(reading, "main-route-table")) routes.complete(key, vpc.type === "aws_default_vpc" ? [toGatewayOf(reading, vpc, key)] : []);
	for (const id of routes.parents) if (!routes.has(id)) routes.lack(id, outside(id, "its other routes"));
	return {
		routes,
		propagations
	};
});
const propagation = (gateway, component) => ({
	key: gateway,
	component,
	value: gateway
});
function toGatewayOf({ directory }, vpc, component) {
	const via = known$1({
		kind: "gateway",
		id: defaultVpcGateway(directory.keyOf("vpc", vpc))
	});
	return {
		key: "its internet gateway",
		component,
		value: everywhere.map((destination) => ({
			component,
			destination,
			via,
			origin: "static"
		}))
	};
}
function routeIn(route) {
	const { component, reading } = route;
	const to = destinationIn(route);
	const told = nextHopIn(route);
	if (to === void 0 || told.known && told.value.kind === "local") return [];
	const via = told.known && told.value.kind === "gateway" && reading.isAbsent(told.value.id) ? known$1({ kind: "drop" }) : told;
	const value = to.destinations.map((destination) => ({
		component,
		destination,
		via,
		origin: to.origin
	}));
	return [{
		key: `${to.key} ${keyOfHop(told)}`,
		component,
		value
	}];
}
function keyOfHop(via) {
	if (!via.known) return JSON.stringify(via.missing);
	return via.value.kind === "gateway" ? via.value.id : via.value.kind;
}
function destinationIn({ reading, lists, table, component, written }) {
	const prefix = component === table ? "" : "destination_";
	for (const name of [`${prefix}cidr_block`, `${prefix}ipv6_cidr_block`]) {
		const text = written.text(name);
		if (text.kind === "set") return {
			key: cidrKey(text.value),
			destinations: prefixesOf(text),
			origin: "static"
		};
		if (text.kind === "unknown") return notTold(component, text.unknown);
	}
	const list = reading.directory.find("prefix-list", written, "destination_prefix_list_id");
	if (list.kind === "at") return {
		key: list.key,
		destinations: destinationsOfList(lists(list.key, table)),
		origin: "listed"
	};
	return list.kind === "unknown" ? notTold(component, list.unknown) : void 0;
}
function notTold(component, why) {
	const fact = unknown(missing$1(component, "its destination", why));
	return {
		key: JSON.stringify(fact),
		destinations: [{
			kind: "unknown",
			fact
		}],
		origin: "static"
	};
}
const targets = [
	["nat_gateway_id", "nat-gateway"],
	["egress_only_gateway_id", "egress-only-internet-gateway"],
	["vpc_endpoint_id", "vpc-endpoint"],
	["network_interface_id", "network-interface"],
	["instance_id", "instance"]
];
const targetsNotDescribed = [
	"transit_gateway_id",
	"vpc_peering_connection_id",
	"local_gateway_id",
	"carrier_gateway_id",
	"core_network_arn"
];
const computedTargets = new Set(["network_interface_id", "instance_id"]);
function nextHopIn({ reading: { directory }, table, component, written }) {
	const gateway = written.text("gateway_id");
	if (gateway.kind === "set" && gateway.value === "local") return known$1({ kind: "local" });
	const gatewayNoun = gateway.kind === "set" && gateway.value.startsWith("vpce-") ? "vpc-endpoint" : "internet-gateway";
	const open = [];
	for (const [name, noun] of [["gateway_id", gatewayNoun], ...targets]) {
		const target = directory.find(noun, written, name);
		if (target.kind === "at") return known$1({
			kind: "gateway",
			id: target.key
		});
		const isFilledIn = component !== table && computedTargets.has(name);
		if (target.kind === "unknown" && !isFilledIn) open.push(missing$1(component, "its target", target.unknown));
	}
	for (const name of targetsNotDescribed) {
		const id = showable(written.text(name));
		if (id.kind === "set") return known$1({
			kind: "gateway",
			id: id.value
		});
		if (id.kind === "unknown") open.push(missing$1(component, "its target", id.unknown));
	}
	return open.length === 0 ? known$1({ kind: "drop" }) : unknown(...open);
}
function tableAssociation(reading, vpcs) {
	const { directory } = reading;
	const { tableOf, open } = tellAssociations(reading);
	const newSubnets = new Set(open.length === 0 ? [] : directory.newOnes("subnet"));
	return {
		told: (subnet) => tableOf.get(subnet),
		byDefault(subnet, vpc) {
			if (newSubnets.has(subnet)) return unknown(...open);
			return vpc.known ? mainTableOf(reading, subnet, vpc.value, vpcs.get(vpc.value)) : vpc;
		}
	};
}
const tellAssociations = part((reading) => {
	const { snapshot, directory, before } = reading;
	const tableOf = new Map();
	const open = [];
	for (const { address, attributes } of associationsIn$1(reading)) {
		const subnet = directory.find("subnet", attributes, "subnet_id");
		if (subnet.kind === "unknown") open.push(missing$1(address, "its subnet", subnet.unknown));
		if (subnet.kind !== "at") continue;
		reading.contribute(subnet.key, address);
		const table = directory.find("route-table", attributes, "route_table_id");
		tableOf.set(subnet.key, placeOf$2(table, address, "its route table"));
	}
	const owned = new Set(associationsIn$1(before).map(({ attributes }) => keyIn(before.directory.find("subnet", attributes, "subnet_id"))));
	for (const resource of snapshot.ofType("aws_route_table").filter(({ mode }) => mode === "data")) for (const association of resource.attributes.blocks("associations").items) {
		const subnet = keyIn(directory.find("subnet", association, "subnet_id"));
		if (subnet === void 0 || owned.has(subnet) || tableOf.has(subnet)) continue;
		tableOf.set(subnet, known$1(directory.keyOf("route-table", resource)));
	}
	return {
		tableOf,
		open
	};
});
const associationsIn$1 = ({ snapshot }) => snapshot.ofType("aws_route_table_association");
function mainTableOf(reading, subnet, vpc, described) {
	const { snapshot, directory, before } = reading;
	const association = mainAssociationOf(reading, vpc);
	if (association !== void 0) {
		reading.contribute(subnet, association.address);
		const table = directory.find("route-table", association.attributes, "route_table_id");
		return placeOf$2(table, association.address, "its route table");
	}
	if (described?.managed !== true) return unknown(outside(subnet, "its route table"));
	const gone = mainAssociationOf(before, vpc);
	const [teller, argument] = gone ? [gone, "original_route_table_id"] : [snapshot.find(vpc), "main_route_table_id"];
	const main = teller && keyIn(directory.find("route-table", teller.attributes, argument));
	const own = directory.impliedOf("main-route-table", vpc);
	const table = main ?? own;
	if (table === own && !directory.isAdopted("main-route-table", vpc)) reading.assume(table, described.isDefault ? "leads to its internet gateway" : "has the local route only");
	return known$1(table);
}
function mainAssociationOf({ snapshot, directory }, vpc) {
	return snapshot.ofType("aws_main_route_table_association").find(({ attributes }) => keyIn(directory.find("vpc", attributes, "vpc_id")) === vpc);
}
// src/aws/state.ts
var State = class {
	before;
	snapshot;
	contributors = new Map();
	assumptions = new Map();
	assumedReferences = new Set();
	#resources;
	#directory;
	#nowhere = new Set();
	#parts = new Map();
	#making;
	constructor(snapshot, before) {
		this.before = before ?? this;
		this.#resources = snapshot;
		this.snapshot = {
			find: (address) => {
				const found = snapshot.find(address);
				this.#making?.found.set(address, found);
				return found;
			},
			ofType: (...types) => {
				const listed = snapshot.ofType(...types);
				this.#making?.listed.set(listed, types);
				return listed;
			}
		};
		this.#directory = new Directory(this.snapshot, before === void 0 ? void 0 : before.#directory, {
			assumed: (address) => this.#tell((state) => state.assumedReferences.add(address)),
			nowhere: (address) => this.#tell((state) => state.#nowhere.add(address))
		});
	}
	get directory() {
		if (this.#making !== void 0) this.#making.directory = this.#directory;
		return this.#directory;
	}
	isAbsent(key) {
		if (this.snapshot.find(key) !== void 0) return false;
		return this.#nowhere.has(key) || this.before.snapshot.find(key) !== void 0;
	}
	contribute(component, address) {
		this.#tell(({ contributors }) => {
			const addresses = contributors.get(component);
			if (addresses === void 0) contributors.set(component, new Set([address]));
			else addresses.add(address);
		});
	}
	assume(component, message) {
		this.#tell(({ assumptions }) => assumptions.set(component, message));
	}
	part(make, inputs) {
		const parts = this.before.#parts.get(make) ?? [];
		this.before.#parts.set(make, parts);
		const kept = parts.find((part) => isSame(part.inputs, inputs) && this.#looksAsTo(part));
		if (kept !== void 0) {
			for (const news of kept.told) news(this);
			this.#making?.include(kept);
			return kept.value;
		}
		const around = this.#making;
		const made = new Part(inputs);
		this.#making = made;
		try {
			const value = make(this, ...inputs);
			made.value = value;
			parts.push(made);
			if (parts.length > 3) parts.splice(2, 1);
			return value;
		} finally {
			this.#making = around;
			around?.include(made);
		}
	}
	#looksAsTo({ listed, found, directory }) {
		return [...listed].every(([resources, types]) => isSame(resources, this.#resources.ofType(...types))) && [...found].every(([address, resource]) => this.#resources.find(address) === resource) && (directory === void 0 || this.#directory.isLike(directory));
	}
	#tell(news) {
		news(this);
		this.#making?.told.push(news);
	}
};
var Part = class {
	inputs;
	value;
	told = [];
	found = new Map();
	listed = new Map();
	directory;
	constructor(inputs) {
		this.inputs = inputs;
	}
	include({ told, found, listed, directory }) {
		for (const news of told) this.told.push(news);
		for (const [address, resource] of found) this.found.set(address, resource);
		for (const [resources, types] of listed) this.listed.set(resources, types);
		this.directory ??= directory;
	}
};
// src/aws/endpoint-members.ts
const associations = {
	subnet_ids: {
		type: "aws_vpc_endpoint_subnet_association",
		argument: "subnet_id",
		noun: "subnet"
	},
	security_group_ids: {
		type: "aws_vpc_endpoint_security_group_association",
		argument: "security_group_id",
		noun: "security-group"
	},
	route_table_ids: {
		type: "aws_vpc_endpoint_route_table_association",
		argument: "route_table_id",
		noun: "route-table"
	}
};
function readEndpointMembers(reading) {
	const read = (name) => {
		const now = membersIn[name](reading);
		const then = membersIn[name](reading.before);
		return (endpoint) => now.settle(endpoint, then);
	};
	const groups = read("security_group_ids");
	const replaced = replacedDefaults(reading);
	const wereReplaced = replacedDefaults(reading.before);
	return {
		subnets: read("subnet_ids"),
		routeTables: read("route_table_ids"),
		groups(endpoint, resource, vpc) {
			const { items, missing } = groups(endpoint);
			const told = items.map(({ value }) => value);
			const standard = vpc === void 0 ? void 0 : reading.directory.impliedOf("default-security-group", vpc);
			if (replaced.has(endpoint)) return {
				items: told.filter((group) => group !== standard),
				missing
			};
			const own = reading.directory.findAll("security-group", resource.attributes, "security_group_ids");
			const isWithout = own.rest?.kind !== "unresolved" && (isNew(resource) ? own.items : told).length === 0;
			const isGivenBack = wereReplaced.has(endpoint) && !isNew(resource);
			if (!isWithout && !isGivenBack) return {
				items: told,
				missing
			};
			return standard === void 0 ? {
				items: told,
				missing: [...missing, outside(endpoint, "its security groups")]
			} : {
				items: [...new Set([...told, standard])],
				missing
			};
		}
	};
}
const membersIn = {
	subnet_ids: part((reading) => tell(reading, "subnet_ids")),
	security_group_ids: part((reading) => tell(reading, "security_group_ids")),
	route_table_ids: part((reading) => tell(reading, "route_table_ids"))
};
function tell(reading, name) {
	const { snapshot, directory } = reading;
	const { type, argument, noun } = associations[name];
	const members = new Collections();
	for (const resource of snapshot.ofType("aws_vpc_endpoint")) {
		const endpoint = directory.keyOf("vpc-endpoint", resource);
		if (members.has(endpoint)) continue;
		const list = directory.findAll(noun, resource.attributes, name);
		members.list(endpoint, list.items.map((key) => ({
			key,
			component: endpoint,
			value: key
		})), isNew(resource));
		members.lack(endpoint, ...restOf(list, endpoint, `its ${name}`));
	}
	for (const { address, attributes } of snapshot.ofType(type)) {
		const endpoint = directory.find("vpc-endpoint", attributes, "vpc_endpoint_id");
		const member = directory.find(noun, attributes, argument);
		if (endpoint.kind === "at") reading.contribute(endpoint.key, address);
		for (const key of endpoint.kind === "at" ? [endpoint.key] : directory.newOnes("vpc-endpoint")) if (endpoint.kind !== "at") members.lack(key, lacking(endpoint, address, "its endpoint"));
		else if (member.kind !== "at") members.lack(key, lacking(member, address, `its ${argument}`));
		else members.add(key, {
			key: member.key,
			component: address,
			value: member.key
		});
	}
	return members;
}
function replacedDefaults({ snapshot, directory }) {
	const endpoints = snapshot.ofType(associations.security_group_ids.type).filter(({ attributes }) => isOn(attributes.flag("replace_default_association"))).map(({ attributes }) => keyIn(directory.find("vpc-endpoint", attributes, "vpc_endpoint_id")));
	return new Set(endpoints.filter((endpoint) => endpoint !== void 0));
}
// src/aws/private-names.ts
function readPrivateDns(reading) {
	const { snapshot, directory } = reading;
	const separate = new Map();
	for (const resource of snapshot.ofType("aws_vpc_endpoint_private_dns")) {
		const endpoint = keyIn(directory.find("vpc-endpoint", resource.attributes, "vpc_endpoint_id"));
		if (endpoint === void 0) continue;
		separate.set(endpoint, resource);
		reading.contribute(endpoint, resource.address);
	}
	return (endpoint, resource) => {
		const { attributes } = separate.get(endpoint) ?? resource;
		return factOf(attributes.flag("private_dns_enabled"), endpoint, "its private DNS setting", false, false);
	};
}
function zoneOf(id, resource, service, enabled, interfaces, vpc) {
	if (enabled.known && !enabled.value) return void 0;
	if (service.service === "s3" && onlyForInboundResolver(resource)) return void 0;
	return {
		component: id,
		names: namesOf(resource, service),
		active: activity(enabled, vpc),
		answers: answersOf(resource, interfaces)
	};
}
function namesOf(resource, { service, region }) {
	const listed = resource.attributes.blocks("dns_entry").items.flatMap((entry) => {
		const name = entry.text("dns_name");
		return name.kind === "set" && !name.sensitive && !/\.vpce\.amazonaws\.com(\.cn)?$/.test(name.value) ? [name.value] : [];
	});
	const dualStack = addressTypeOf(resource) !== "ipv4";
	return [...new Set([...listed, ...privateNames(service, region, { dualStack })])].sort();
}
function activity(enabled, vpc) {
	if (!enabled.known) return enabled;
	if (vpc === void 0) return known$1(true);
	if (!vpc.privateDns.known) return vpc.privateDns;
	return known$1(vpc.privateDns.value ? true : { inactiveBecauseOf: vpc.key });
}
function onlyForInboundResolver({ attributes }) {
	const [options] = attributes.blocks("dns_options").items;
	const option = options?.flag("private_dns_only_for_inbound_resolver_endpoint");
	return option === void 0 || option.kind === "set" && option.value;
}
function answersOf(resource, interfaces) {
	const [options] = resource.attributes.blocks("dns_options").items;
	const records = textIn(options, "dns_record_ip_type");
	const kind = records === void 0 || records === "service-defined" ? addressTypeOf(resource) : records;
	const all = {
		items: interfaces.items.map(({ id }) => id),
		missing: interfaces.missing
	};
	const none = complete([]);
	return {
		v4: kind === "ipv6" ? none : all,
		v6: kind === "ipv4" ? none : all
	};
}
const addressTypeOf = ({ attributes }) => textIn(attributes, "ip_address_type") ?? "ipv4";
function textIn(attributes, name) {
	const text = attributes?.text(name);
	return text?.kind === "set" ? text.value : void 0;
}
// src/aws/vpc-endpoint.ts
var vpc_endpoint_exports = __exportAll({
	readEndpoints: () => readEndpoints,
	types: () => types
});
const types = [
	"aws_vpc_endpoint",
	"aws_vpc_endpoint_subnet_association",
	"aws_vpc_endpoint_security_group_association",
	"aws_vpc_endpoint_route_table_association",
	"aws_vpc_endpoint_private_dns"
];
const readEndpoints = part((reading, vpcs, subnets) => {
	const around = {
		reading,
		vpcs,
		subnets,
		members: readEndpointMembers(reading),
		privateDns: readPrivateDns(reading)
	};
	const endpoints = endpointsIn(reading, vpcs).map((endpoint) => ({
		...endpoint,
		...described(around, endpoint)
	}));
	const inVpc = (of) => groupBy(endpoints.flatMap((each) => {
		const { vpc } = each;
		return vpc === void 0 ? [] : of(each).map((item) => [vpc, item]);
	}));
	const zones = inVpc(({ zone }) => zone === void 0 ? [] : [zone]);
	const further = groupBy(endpoints.flatMap(({ furtherNames }) => furtherNames));
	for (const { id, furtherNames } of endpoints) for (const [vpc] of furtherNames) reading.contribute(vpc, id);
	return {
		interfaces: endpoints.flatMap(({ interfaces }) => interfaces.items),
		gateways: endpoints.flatMap(({ gateway }) => gateway === void 0 ? [] : [gateway]),
		zones: new Map([...zones.keys(), ...further.keys()].map((vpc) => [vpc, {
			items: zones.get(vpc) ?? [],
			missing: further.get(vpc) ?? []
		}])),
		routes: groupBy(endpoints.flatMap(({ routes }) => routes)),
		services: inVpc(({ service, interfaces }) => service ? [{
			...service,
			interfaces: interfaces.items
		}] : []),
		conflicts: conflictsIn([...zones.values()]),
		vpcOfSubnet: new Map(endpoints.flatMap(({ vpc, interfaces }) => interfaces.items.flatMap(({ segment }) => vpc !== void 0 && segment.known ? [[segment.value, vpc]] : [])))
	};
});
const nothing$1 = {
	interfaces: complete([]),
	routes: [],
	furtherNames: []
};
function endpointsIn({ snapshot, directory }, vpcs) {
	const endpoints = new Map();
	for (const resource of snapshot.ofType("aws_vpc_endpoint")) {
		const id = directory.keyOf("vpc-endpoint", resource);
		if (endpoints.has(id)) continue;
		const vpc = keyIn(directory.find("vpc", resource.attributes, "vpc_id"));
		const serviceName = showable(resource.attributes.text("service_name"));
		const service = serviceOf(serviceName, vpcs.get(vpc ?? "")?.region);
		endpoints.set(id, {
			id,
			resource,
			vpc,
			serviceName,
			service
		});
	}
	return [...endpoints.values()];
}
function serviceOf(name, vpcRegion) {
	const parsed = name.kind === "set" ? parseEndpointServiceName(name.value) : void 0;
	if (parsed?.kind !== "aws") return void 0;
	const region = parsed.region ?? vpcRegion;
	return region === void 0 ? void 0 : {
		service: parsed.service,
		region
	};
}
function described(around, endpoint) {
	const { id, resource, vpc } = endpoint;
	const type = factOf(resource.attributes.text("vpc_endpoint_type"), id, "its type", "Gateway", "Gateway");
	if (type.known && type.value === "Gateway") return gatewayEndpoint(around, endpoint);
	if (type.known && type.value === "Interface") return interfaceEndpoint(around, endpoint);
	const fact = type.known ? unknown(outside(id, "where it leads")) : type;
	const furtherNames = type.known || vpc === void 0 ? [] : type.missing.map((each) => [vpc, each]);
	return {
		...nothing$1,
		gateway: {
			kind: "opaque",
			id,
			fact
		},
		furtherNames
	};
}
function gatewayEndpoint({ reading, members }, { id, serviceName }) {
	const destination = serviceName.kind === "set" ? {
		kind: "named",
		name: serviceName.value
	} : {
		kind: "unknown",
		fact: unknown(lacking(serviceName, id, "its service"))
	};
	const here = known$1({
		kind: "gateway",
		id
	});
	const { items, missing } = members.routeTables(id);
	const perhaps = missing.length === 0 ? [] : reading.directory.newOnes("route-table");
	const route = (component, via) => ({
		component,
		destination,
		via,
		origin: "static"
	});
	return {
		...nothing$1,
		gateway: {
			kind: "service",
			id,
			named: serviceName.kind === "set" ? [serviceName.value] : []
		},
		routes: [...items.map(({ value, component }) => [value, route(component, here)]), ...perhaps.map((table) => [table, route(id, unknown(...missing))])]
	};
}
function interfaceEndpoint(around, endpoint) {
	const { id, resource, vpc, serviceName, service } = endpoint;
	const interfaces = interfacesOf(around, endpoint);
	const enabled = around.privateDns(id, resource);
	if (enabled.known && !enabled.value) return {
		...nothing$1,
		interfaces
	};
	if (vpc === void 0) {
		const fact = lacking(around.reading.directory.find("vpc", resource.attributes, "vpc_id"), id, "its VPC");
		return {
			...nothing$1,
			interfaces,
			furtherNames: around.reading.directory.newOnes("vpc").map((each) => [each, fact])
		};
	}
	if (service === void 0) {
		const isOther = serviceName.kind === "set";
		return {
			...nothing$1,
			interfaces,
			furtherNames: isOther ? [] : [[vpc, lacking(serviceName, id, "its service")]]
		};
	}
	return {
		...nothing$1,
		interfaces,
		zone: zoneOf(id, resource, service, enabled, interfaces, around.vpcs.get(vpc))
	};
}
function interfacesOf({ reading, subnets, members }, { id, resource, vpc }) {
	const { items, missing } = members.subnets(id);
	const groups = members.groups(id, resource, vpc);
	const configured = configuredAddresses(reading, resource);
	const addresses = (subnet, family) => configured.get(`${family} ${subnet}`) ?? subnets.get(subnet)?.segment.addresses[family] ?? unknown(outside(subnet, "its CIDR"));
	return {
		items: items.map(({ value: subnet }) => ({
			id: `${id}/${subnet}`,
			component: id,
			segment: known$1(subnet),
			addresses: {
				v4: addresses(subnet, "v4"),
				v6: addresses(subnet, "v6")
			},
			publicAddress: known$1(false),
			groups,
			sourcePorts: NONE$1
		})),
		missing
	};
}
function configuredAddresses({ directory }, { attributes }) {
	const addresses = new Map();
	for (const block of attributes.blocks("subnet_configuration").items) {
		const subnet = keyIn(directory.find("subnet", block, "subnet_id"));
		for (const name of ["ipv4", "ipv6"]) {
			const text = block.text(name);
			const cidr = text.kind === "set" ? readCidr(text.value) : void 0;
			if (cidr !== void 0) addresses.set(`${cidr.family} ${subnet}`, known$1(cidr.addresses));
		}
	}
	return addresses;
}
function conflictsIn(zones) {
	return zones.flatMap((inOneVpc) => {
		return [...groupBy(inOneVpc.flatMap(({ names, component }) => names.map((name) => [name, component])))].flatMap(([name, endpoints]) => endpoints.length > 1 ? [{
			name,
			endpoints
		}] : []);
	});
}
function groupBy(pairs) {
	const groups = new Map();
	for (const [key, value] of pairs) append(groups, key, [value]);
	return groups;
}
const modelledTypes = new Set([
	vpc_exports,
	dhcp_options_exports,
	subnet_exports,
	route_table_exports,
	internet_gateway_exports,
	nat_gateway_exports,
	security_group_exports,
	network_acl_exports,
	prefix_list_exports,
	elastic_ip_exports,
	network_interface_exports,
	instance_exports,
	launch_template_exports,
	cloud9_environment_exports,
	vpc_endpoint_exports,
	iam_exports
].flatMap((noun) => noun.types));
function awsNetwork(snapshot, prior) {
	const before = priorStates.get(prior) ?? new State(prior);
	priorStates.set(prior, before);
	const reading = snapshot === prior ? before : new State(withWhatIsKept(snapshot, prior), before);
	const vpcs = readVpcs(reading);
	const subnets = readSubnets(reading, vpcs);
	const endpoints = readEndpoints(reading, vpcs, subnets);
	const { workloads, workloadByAddress, moreGroups } = readWorkloads(reading, subnets);
	const useByProfile = readUseByProfile(reading);
	const parts = {
		interfaces: byId([...workloads.map((workload) => workload.nic), ...endpoints.interfaces]),
		segments: byId([...subnets.values()].map((each) => each.segment)),
		domains: byId([...vpcs.values()].map((each) => domainOf(each, endpoints.zones.get(each.key) ?? complete([])))),
		tables: new Map(readRouteTables(reading, vpcs, endpoints.routes)),
		gateways: byId([
			...readInternetGateways(reading),
			...readNatGateways(reading, subnets),
			...endpoints.gateways
		]),
		filters: new Map(readNetworkAcls(reading))
	};
	const vpcOfGroup = readVpcsOfGroups(reading);
	addWhatIsNotDescribed(parts, {
		associations: associationsIn(reading, vpcs),
		endpoints,
		vpcOfGroup
	});
	const groups = groupsOf(reading, parts.interfaces, moreGroups);
	return {
		network: {
			...parts,
			groups
		},
		workloads,
		workloadAt: (address) => workloadByAddress.get(address),
		vpcs,
		endpointServices: endpoints.services,
		conflicts: endpoints.conflicts,
		natAddresses: readNatAddresses(reading),
		useOf: oncePer(({ profiles, inherentUse }) => {
			const use = useByProfile(profiles);
			return inherentUse.size === 0 ? use : new Map([...use, ...inherentUse]);
		}),
		contributors: reading.contributors,
		assumptions: reading.assumptions,
		get assumedReferences() {
			return [...reading.assumedReferences].sort();
		}
	};
}
const priorStates = new WeakMap();
const vpcOf = (workload, network) => workload && vpcOfInterface(workload.nic, network);
function vpcOfInterface({ segment }, { segments }) {
	const domain = segment.known ? segments.get(segment.value)?.domain : void 0;
	return domain?.known ? domain.value : void 0;
}
const associationsIn = (reading, vpcs) => ({
	table: tableAssociation(reading, vpcs),
	acl: aclAssociation(reading, vpcs)
});
const readSubnets = part((reading, vpcs) => readSubnets$1(reading, associationsIn(reading, vpcs)));
const readWorkloads = part((reading, subnets) => {
	const around = {
		reading,
		subnets,
		groups: readInterfaceGroups(reading, subnets),
		elasticIps: readElasticIps(reading),
		formerElasticIps: readElasticIps(reading.before)
	};
	const cloud9 = readCloud9Environments(around);
	const workloads = [...readInstancesAndInterfaces(around), ...cloud9.workloads].sort(byAddress);
	return {
		workloads,
		workloadByAddress: new Map(workloads.map((workload) => [workload.address, workload])),
		moreGroups: cloud9.groups
	};
});
function readInstancesAndInterfaces(around) {
	const { snapshot, directory } = around.reading;
	const attachments = readAttachments(around.reading);
	const instances = readInstances(around, attachments);
	const addresses = new Set(instances.map(({ address }) => address));
	const alone = snapshot.ofType("aws_network_interface").filter((resource) => {
		const attachment = attachments.get(directory.keyOf("network-interface", resource));
		return resource.mode === "managed" && !addresses.has(attachment?.instance ?? "");
	});
	return [...instances, ...alone.map((resource) => {
		const { address } = resource;
		return {
			address,
			nic: interfaceOf(around, resource, address),
			profiles: [],
			inherentUse: new Map(),
			get region() {
				return regionOf$2(resource);
			}
		};
	})];
}
const byAddress = (a, b) => a.address < b.address ? -1 : 1;
const byId = (items) => new Map(items.map((item) => [item.id, item]));
function addWhatIsNotDescribed(parts, { associations, endpoints, vpcOfGroup }) {
	const addSegment = (id, groups) => {
		const known = [endpoints.vpcOfSubnet.get(id), ...groups.map((group) => vpcOfGroup.get(group))].find((each) => each !== void 0);
		add(parts.segments, id, () => outsideSegment(id, known, associations));
	};
	for (const { groups, segment } of parts.interfaces.values()) if (segment.known) addSegment(segment.value, groups.items);
	for (const gateway of parts.gateways.values()) {
		const segment = gateway.kind === "translator" && gateway.segment.known ? gateway.segment.value : void 0;
		if (segment !== void 0) addSegment(segment, []);
	}
	for (const { domain, table, filter } of parts.segments.values()) {
		if (domain.known) {
			const zones = endpoints.zones.get(domain.value) ?? complete([]);
			add(parts.domains, domain.value, (id) => outsideDomain(id, zones));
		}
		if (table.known) add(parts.tables, table.value, outsideTable);
		if (filter.known) add(parts.filters, filter.value, outsideAcl);
	}
	for (const { via } of [...parts.tables.values()].flatMap((table) => table.routes.items)) if (via.known && via.value.kind === "gateway") add(parts.gateways, via.value.id, outsideGateway);
}
function groupsOf(reading, interfaces, more) {
	const others = byId(more);
	const described = () => readSecurityGroups(reading);
	const find = () => new Set([
		...described().ids,
		...others.keys(),
		...[...interfaces.values()].flatMap((nic) => nic.groups.items)
	]);
	return new LazyMap(find, (id) => {
		const other = others.get(id);
		if (other !== void 0) return other;
		if (described().ids.has(id)) return described().of(id);
		return reading.isAbsent(id) ? absentGroup(id) : outsideGroup(id);
	});
}
function add(described, id, make) {
	if (!described.has(id)) described.set(id, make(id));
}
function outsideGateway(id) {
	const fact = unknown(outside(id, id.startsWith("vpce-") ? "its service" : "the further way"));
	return outsideInternetGateway(id) ?? outsideNatGateway(id) ?? {
		kind: "opaque",
		id,
		fact
	};
}
// src/aws/unmodelled.ts
const trafficTypes = [
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
	"aws_vpn_"
];
const besideTraffic = /_(attachment_accepter|parameter_group|subnet_group|policy|permission|alias|user|user_group|snapshot|listener_certificate)$/;
const decidingPolicies = new Set(["aws_networkfirewall_firewall_policy", "aws_vpc_endpoint_policy"]);
function carriesTraffic(type) {
	return trafficTypes.some((family) => {
		const rest = type.startsWith(family) ? type.slice(family.length) : void 0;
		return rest === "" || rest !== void 0 && (family.endsWith("_") || rest.startsWith("_"));
	}) && (decidingPolicies.has(type) || !besideTraffic.test(type));
}
// src/flows/evidence.ts
function evidenceFor(service, ends, before, after) {
	for (const [workload, network] of [[ends.after, after], [ends.before, before]]) {
		if (workload === void 0) continue;
		const shown = network.useOf(workload).get(service) ?? ruleNaming(workload, service, network);
		if (shown !== void 0) return {
			evidence: "used",
			evidenceText: shown
		};
	}
	return { evidence: "possible" };
}
function ruleNaming(workload, service, network) {
	const named = (rulesNamingGroups(network).get(`${vpcOf(workload, network.network) ?? ""} ${service}`) ?? []).find(({ admits }) => workload.nic.groups.items.includes(admits));
	return named && `${named.component} admits ${named.admits}`;
}
const rulesNamingGroups = oncePer(({ network, endpointServices }) => {
	const rules = new Map();
	for (const [vpc, endpoints] of endpointServices) for (const { service, interfaces } of endpoints) {
		const groups = [...new Set(interfaces.flatMap((nic) => nic.groups.items))];
		append(rules, `${vpc} ${service}`, groups.flatMap((group) => namedBy(network, group)));
	}
	return rules;
});
const namedBy = ({ groups }, group) => (groups.get(group)?.inbound.items ?? []).flatMap(({ component, traffic: { peer } }) => peer.kind === "members" && peer.group !== group ? [{
	component,
	admits: peer.group
}] : []);
const oldVersionsOnly = new Map(Object.values(capabilities).flatMap(({ older }) => older.map(({ service, reason }) => [service, reason])));
const oldVersionsNeed = (service) => oldVersionsOnly.get(service);
// src/aws/public-addresses.ts
const of = (...cidrs) => cidrs.flatMap((text) => readCidr(text)?.addresses ?? []);
const special = of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3");
const publicAddresses = {
	v4: subtract$1(of("0.0.0.0/0"), special),
	v6: of("2000::/3")
};
// src/flows/targets.ts
var Targets = class {
	internet;
	#outside;
	#services = new Map();
	constructor(places) {
		this.#outside = new Outsides(places);
		this.internet = {
			v4: internetOf(this.#outside, "v4"),
			v6: internetOf(this.#outside, "v6")
		};
	}
	of({ service, region }) {
		const key = `${service} ${region}`;
		const made = this.#services.get(key) ?? this.#make(service, region);
		this.#services.set(key, made);
		return made;
	}
	#make(service, region) {
		const outsides = this.#outside;
		const named = [endpointServiceName(service, region, "Gateway")];
		const targetOf = ({ name }) => ({
			kind: "name",
			name,
			get outside() {
				return {
					addresses: outsides.ofServices,
					named
				};
			}
		});
		const [first, ...others] = clientNames(service, region);
		if (first === void 0) throw new RangeError("the catalogue has no name for a service");
		return {
			target: targetOf(first),
			others: others.filter(({ use }) => use === "global" || use === "legacy").map(targetOf)
		};
	}
};
const internetOf = (outsides, family) => ({
	kind: "outside",
	get outside() {
		return {
			addresses: outsides.ofInternet[family],
			named: []
		};
	}
});
var Outsides = class {
	#places;
	#carved;
	#ofInternet;
	#ofServices;
	constructor(places) {
		this.#places = places;
	}
	get ofInternet() {
		this.#ofInternet ??= {
			v4: this.#withoutCarveOuts("v4"),
			v6: this.#withoutCarveOuts("v6")
		};
		return this.#ofInternet;
	}
	get ofServices() {
		this.#ofServices ??= subtract$1(publicAddresses.v4, this.#carveOuts().v4.denied);
		return this.#ofServices;
	}
	#withoutCarveOuts(family) {
		const { allowed, denied } = this.#carveOuts()[family];
		return subtract$1(publicAddresses[family], union$1(allowed, denied));
	}
	#carveOuts() {
		this.#carved ??= {
			v4: carveOuts(this.#places, "v4"),
			v6: carveOuts(this.#places, "v6")
		};
		return this.#carved;
	}
};
const pieceOfTheInternet = {
	v4: 2 ** 24,
	v6: 2 ** 112
};
function carveOuts(places, family) {
	const byGroups = places.flatMap(({ network, vpc }) => [...new Set(groupsIn(network, vpc))].flatMap((id) => {
		const { inbound, outbound } = network.network.groups.get(id) ?? noRules;
		return [...inbound.items, ...outbound.items].map((rule) => narrowIn(rule, family));
	}));
	const byFilters = places.map(({ network }) => carvedByFilters(network)[family]);
	return {
		allowed: unionOf$1([...byGroups, ...byFilters.map(({ allowed }) => allowed)]),
		denied: unionOf$1(byFilters.map(({ denied }) => denied))
	};
}
const carvedByFilters = oncePer(({ network: { filters } }) => {
	const rules = [...filters.values()].flatMap(({ inbound, outbound }) => [...inbound.items, ...outbound.items]);
	const denies = ({ action }) => action.known && action.value === "deny";
	const carved = (family) => ({
		allowed: unionOf$1(rules.filter((rule) => !denies(rule)).map((rule) => narrowIn(rule, family))),
		denied: unionOf$1(rules.filter(denies).map((rule) => narrowIn(rule, family)))
	});
	return {
		v4: carved("v4"),
		v6: carved("v6")
	};
});
const noRules = {
	inbound: complete([]),
	outbound: complete([])
};
const groupsIn = (network, vpc) => {
	const groups = groupsByVpc(network);
	return [...groups.get(vpc) ?? [], ...groups.get(void 0) ?? []];
};
const groupsByVpc = oncePer(({ network }) => {
	const groups = new Map();
	for (const nic of network.interfaces.values()) {
		const vpc = vpcOfInterface(nic, network);
		const here = groups.get(vpc) ?? new Set();
		groups.set(vpc, here);
		for (const id of nic.groups.items) here.add(id);
	}
	return groups;
});
function narrowIn({ traffic: { peer } }, family) {
	if (peer.kind !== "addresses" || peer.family !== family) return NONE$1;
	return sizeOf(peer.addresses) < pieceOfTheInternet[family] ? peer.addresses : NONE$1;
}
function sizeOf(addresses) {
	let size = 0;
	for (let i = 0; i + 1 < addresses.length; i += 2) size += Number(addresses[i + 1]) - Number(addresses[i]);
	return size;
}
// src/flows/flows.ts
const https = range(443, 444);
const tcp = 6;
function flowsWorthAsking(before, after) {
	const sources = new Map();
	for (const workload of before.workloads) sources.set(workload.address, {
		before: workload,
		after: void 0
	});
	for (const workload of after.workloads) sources.set(workload.address, {
		before: sources.get(workload.address)?.before,
		after: workload
	});
	const goals = new Goals(before, after);
	return [...sources].sort(([a], [b]) => a < b ? -1 : 1).map(([address, ends]) => ({
		address,
		goals: goals.of(ends),
		ask: (goal) => ({
			destination: goal.destination,
			family: goal.family,
			target: goal.target,
			otherTargets: goal.otherTargets,
			flow: {
				source: {
					kind: "workload",
					address
				},
				destination: goal.destination,
				protocol: "tcp",
				ports: "443"
			},
			get evidence() {
				const { destination } = goal;
				return destination.kind === "aws-service" ? evidenceFor(destination.service, ends, before, after) : { evidence: "possible" };
			}
		})
	}));
}
var Goals = class {
	#before;
	#after;
	#targets = new Map();
	#known = new Map();
	#numbers = new Map();
	constructor(before, after) {
		this.#before = before;
		this.#after = after;
	}
	of(ends) {
		const [before, after] = [this.#before, this.#after];
		const targets = this.#targetsOf(ends);
		const endpoints = [...endpointServicesOf(ends.before, before), ...endpointServicesOf(ends.after, after)];
		const region = regionOf$1(ends.after, after) ?? regionOf$1(ends.before, before) ?? endpoints[0]?.region;
		const uses = [ends.before && before.useOf(ends.before), ends.after && after.useOf(ends.after)];
		const key = [
			targets,
			...uses,
			region
		].map((each) => this.#numberOf(each)).join(" ");
		const known = this.#known.get(key) ?? [...toServices(servicesFor(endpoints, uses, region), targets), ...toInternet(targets)];
		this.#known.set(key, known);
		return known;
	}
	#targetsOf(ends) {
		const places = [...ends.before === void 0 ? [] : [placeOf$1(ends.before, this.#before)], ...ends.after === void 0 ? [] : [placeOf$1(ends.after, this.#after)]];
		const key = JSON.stringify(places.map(({ network, vpc }) => [network === this.#before, vpc ?? null]));
		const targets = this.#targets.get(key) ?? new Targets(places);
		this.#targets.set(key, targets);
		return targets;
	}
	#numberOf(thing) {
		const number = this.#numbers.get(thing) ?? this.#numbers.size;
		this.#numbers.set(thing, number);
		return number;
	}
};
const placeOf$1 = (workload, network) => ({
	network,
	vpc: vpcOf(workload, network.network)
});
function servicesFor(endpoints, uses, region) {
	const services = new Map(endpoints.map((endpoint) => [`${endpoint.service} ${endpoint.region}`, endpoint]));
	for (const service of uses.flatMap((use) => [...use?.keys() ?? []])) if (region !== void 0 && oldVersionsNeed(service) === void 0) services.set(`${service} ${region}`, {
		service,
		region
	});
	return [...services].sort(([a], [b]) => a < b ? -1 : 1).map(([, service]) => service);
}
const toServices = (services, targets) => services.map(({ service, region }) => {
	const { target, others } = targets.of({
		service,
		region
	});
	return {
		destination: {
			kind: "aws-service",
			service,
			region
		},
		family: "v4",
		target,
		otherTargets: others
	};
});
const toInternet = (targets) => ["v4", "v6"].map((family) => ({
	destination: {
		kind: "internet",
		family: family === "v4" ? "ipv4" : "ipv6"
	},
	family,
	target: targets.internet[family],
	otherTargets: []
}));
const questionOf = ({ family }, target, workload) => ({
	source: workload.nic.id,
	destination: target,
	family,
	protocol: tcp,
	ports: https
});
const endpointServicesOf = (workload, network) => network.endpointServices.get(vpcOf(workload, network.network) ?? "") ?? [];
function regionOf$1(workload, network) {
	return network.vpcs.get(vpcOf(workload, network.network) ?? "")?.region ?? workload?.region;
}
// src/findings/causes.ts
function worldOf(snapshot, prior) {
	const aws = awsNetwork(snapshot, prior);
	return {
		aws,
		tracer: createTracer(aws.network)
	};
}
function traceIn({ aws, tracer }, asked, target = asked.target) {
	const workload = aws.workloadAt(asked.flow.source.address);
	return workload === void 0 ? void 0 : tracer.trace(questionOf(asked, target, workload));
}
function touchedBy({ aws }, trace) {
	const touched = new Set();
	for (const component of trace?.consulted ?? []) {
		touched.add(component);
		for (const address of aws.contributors.get(component) ?? []) touched.add(address);
	}
	return touched;
}
const effortFor = ({ planned }) => {
	const size = Math.max(1, planned.resources.length);
	const between = (least, wished, most) => Math.max(least, Math.min(most, Math.floor(wished)));
	return {
		trials: between(40, 4e5 / size, 400),
		worlds: between(32, 4e4 / size, 1e3)
	};
};
var CauseFinder = class {
	#plan;
	#prior;
	#planned;
	#worlds = new Map();
	#effort;
	#tracesOfDropped = 0;
	constructor(plan, prior, planned) {
		this.#plan = plan;
		this.#effort = effortFor(plan);
		this.#prior = prior;
		this.#planned = planned;
	}
	get traces() {
		return [...this.#worlds.values()].filter((world) => world !== this.#prior).reduce((sum, { tracer }) => sum + tracer.traces, this.#tracesOfDropped);
	}
	causesOf(asked, asBefore, target) {
		const suffices = (changes) => {
			const world = this.#without(changes);
			return asBefore(traceIn(world, asked, target)?.outcome, world);
		};
		let candidates = this.#changesIn([touchedBy(this.#prior, traceIn(this.#prior, asked, target)), touchedBy(this.#planned, traceIn(this.#planned, asked, target))]);
		const singles = candidates.filter((change) => suffices([change]));
		if (singles.length > 0) return {
			changes: singles,
			takeBack: "any"
		};
		while (!suffices(candidates)) {
			const world = this.#without(candidates);
			const wider = this.#changesIn([touchedBy(world, traceIn(world, asked, target)), new Set(candidates.map(({ address }) => address))]);
			if (wider.length === candidates.length) return {
				changes: [],
				takeBack: "any"
			};
			candidates = wider;
		}
		return {
			changes: smallestSet(candidates, suffices, this.#effort.trials),
			takeBack: "all"
		};
	}
	#changesIn(touched) {
		return this.#plan.changes.filter(({ address, action }) => action !== "forget" && touched.some((addresses) => addresses.has(address)));
	}
	#without(changes) {
		const addresses = changes.map(({ address }) => address);
		const key = addresses.join("\n");
		const known = this.#worlds.get(key);
		if (known !== void 0) return known;
		const snapshot = this.#plan.without(new Set(addresses));
		const world = snapshot === this.#plan.prior ? this.#prior : worldOf(snapshot, this.#plan.prior);
		const [oldest] = this.#worlds;
		if (oldest !== void 0 && this.#worlds.size >= this.#effort.worlds) {
			if (oldest[1] !== this.#prior) this.#tracesOfDropped += oldest[1].tracer.traces;
			this.#worlds.delete(oldest[0]);
		}
		this.#worlds.set(key, world);
		return world;
	}
};
function smallestSet(candidates, suffices, maxTrials) {
	let trials = 0;
	for (let size = 2; size < candidates.length; size++) for (const set of subsets(candidates, size)) {
		if (++trials > maxTrials) return withoutSparable(candidates, suffices);
		if (suffices(set)) return set;
	}
	return candidates;
}
function withoutSparable(candidates, suffices) {
	let needed = candidates;
	for (const change of candidates) {
		const fewer = needed.filter((each) => each !== change);
		if (suffices(fewer)) needed = fewer;
	}
	return needed;
}
function* subsets(items, size, from = 0) {
	if (size === 0) {
		yield [];
		return;
	}
	for (const [offset, item] of items.slice(from).entries()) for (const rest of subsets(items, size - 1, from + offset + 1)) yield [item, ...rest];
}
// src/aws/explain.ts
function explain(outcome, subject) {
	const path = pathOf(outcome.path, subject);
	switch (outcome.kind) {
		case "delivered": return {
			outcome: "delivered",
			path,
			identity: identityOf(outcome.arrival, subject),
			notes: zoneNotes(outcome.arrival, subject)
		};
		case "blocked": return {
			outcome: "blocked",
			path: untilRefused(outcome.path, path, outcome.obstacles),
			reasons: reasonsOf(outcome.obstacles, subject)
		};
		case "partial": return {
			outcome: "undecided",
			path,
			reasons: reasonsOf(outcome.obstacles, subject)
		};
		case "undecided": return {
			outcome: "undecided",
			path,
			reasons: outcome.missing.map(missingReason)
		};
	}
}
const told$1 = new WeakMap();
function pathOf(hops, subject) {
	const { destination, traffic } = subject;
	const before = told$1.get(hops);
	if (before?.destination === destination && before.traffic === traffic) return before.path;
	const path = hops.map((hop) => ({
		leg: hop.leg,
		component: hop.component === "outside" ? destination : hop.component,
		text: stepText(hop, subject)
	}));
	told$1.set(hops, {
		destination,
		traffic,
		path
	});
	return path;
}
function untilRefused(hops, path, all) {
	const refusing = new Set(all.map(({ component }) => component));
	const last = hops.findLastIndex(({ component, step }) => "verdict" in step ? step.verdict === "denies" : step.kind === "gateway" && refusing.has(component));
	return last === -1 ? path : path.slice(0, last + 1);
}
const obstacles = {
	"group-denies": {
		code: "ENI_SG_RULES_MISMATCH",
		text: ({ component, direction }, { source, destination, traffic }) => direction === "inbound" ? `no inbound rule of ${component} allows ${traffic} from ${source}` : `no outbound rule of ${component} allows ${traffic} to ${destination}`
	},
	"group-empty": {
		code: "SG_HAS_NO_RULES",
		text: ({ component, direction }) => `${component} has no ${direction ?? ""} rules at all`
	},
	"filter-denies": {
		code: "SUBNET_ACL_RESTRICTION",
		text: ({ component, direction, leg, at }, { destination, traffic, source }) => leg === "request" ? `${component} denies ${traffic} ${direction ?? ""} at ${at ?? "the subnet"}, on the way to ${destination}` : `${component} denies the answers to ${source} ${direction ?? ""} at ${at ?? "the subnet"}`
	},
	"ports-partial": {
		code: "EPHEMERAL_PORTS_PARTIAL",
		text: ({ component, direction, at }, { source }) => `${component} lets answers ${direction ?? ""} at ${at ?? "the subnet"} return to a part only of the ephemeral ports of ${source}`
	},
	"group-partial": {
		code: "ENI_SG_RULES_MISMATCH",
		text: ({ component, direction }, { destination, traffic }) => `the ${direction} rules of ${component} allow ${traffic} for a part only of the addresses that ${destination} may have`
	},
	"filter-partial": {
		code: "SUBNET_ACL_RESTRICTION",
		text: ({ component }, { destination, traffic }) => `${component} allows ${traffic} for a part only of the addresses that ${destination} may have`
	},
	"no-route": {
		code: "NO_ROUTE_TO_DESTINATION",
		text: ({ component }, { destination }) => `${component} has no route to ${destination}`
	},
	"route-drops": {
		code: "BAD_STATE_ROUTE",
		text: ({ component }, { destination }) => `the route to ${destination} in ${component} is a blackhole`
	},
	"gateway-detached": {
		code: "BAD_STATE_ATTACHMENT",
		text: ({ component }) => `${component} is not attached to the VPC`
	},
	"no-public-address": {
		code: "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
		text: ({ component, at }, { source }) => `${component} carries no IPv4 traffic of ${at ?? source}, which has no public address`
	},
	"no-address-of-family": {
		code: "ENI_ADDRESS_RESTRICTION",
		text: ({ component }, { destination }) => `${component} has no address of the family of ${destination}`
	},
	"gateway-does-not-serve": {
		code: "CANNOT_ROUTE",
		text: ({ component }, { destination }) => `${component} does not lead to ${destination}`
	},
	"resolver-off": {
		code: "DNS_SUPPORT_DISABLED",
		text: ({ component }, { destination }) => `enableDnsSupport of ${component} is off, so ${destination} cannot be resolved`
	},
	"name-without-address": {
		code: "DNS_NO_ADDRESS",
		text: ({ component }, { destination }) => `the private DNS name ${destination} of ${component} holds no address`
	},
	"zone-inactive": {
		code: "DNS_SUPPORT_DISABLED",
		text: ({ component, at }, { destination }) => `private DNS of ${at ?? "the endpoint"} does not answer for ${destination}: enableDnsSupport and enableDnsHostnames of ${component} are not both on`
	}
};
function reasonsOf(all, subject) {
	const reasons = new Map();
	for (const obstacle of all) {
		const { code, text } = obstacles[obstacle.kind];
		const { component } = obstacle;
		const message = sentence(text(obstacle, subject));
		const earlier = reasons.get(`${code} ${component}`);
		reasons.set(`${code} ${component}`, {
			code,
			component,
			message: earlier === void 0 ? message : `${earlier.message} ${message}`
		});
	}
	return [...reasons.values()];
}
function missingReason({ component, fact, known }) {
	const opening = fact.endsWith(")") ? fact.indexOf(" (") : -1;
	const what = opening < 0 ? fact : fact.slice(0, opening);
	const why = opening < 0 ? "" : `: ${fact.slice(opening + 2, -1)}`;
	const subject = inWords(what, component);
	return known === "later" ? {
		code: "VALUE_NOT_KNOWN_UNTIL_APPLY",
		component,
		message: sentence(`the plan cannot tell ${subject} before apply${why}`)
	} : {
		code: "OUTSIDE_THE_PLAN",
		component,
		message: sentence(`the plan does not tell ${subject}${why}`)
	};
}
const inWords = (fact, component) => /\bit\b/.test(fact) ? fact.replace(/\bit\b/, () => component) : `${fact.replace(/^its /, "the ")} of ${component}`;
function sentence(text) {
	return `${/^[a-z-]+ /.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0)}${text.slice(1).replace(/ {2,}/g, " ")}.`;
}
const addressWords = {
	private: "private",
	public: "public",
	translated: "nat"
};
function identityOf([first], { natAddresses }) {
	if (first === void 0) return {
		sourceAddress: "private",
		through: ""
	};
	const address = natAddresses?.get(first.through);
	return {
		sourceAddress: addressWords[first.sourceAddress],
		through: first.through,
		...address === void 0 ? {} : { address }
	};
}
function zoneNotes(arrivals, { source }) {
	const [first] = arrivals;
	if (first === void 0 || arrivals.some(({ sameZone }) => sameZone !== false)) return [];
	const message = `${first.through} has no network interface in the availability zone of ${source}, which reaches it across zones.`;
	return [{
		code: "AZ_WITHOUT_ENDPOINT_ENI",
		component: first.through,
		message
	}];
}
function stepText({ leg, component, step }, subject) {
	const traffic = leg === "request" ? subject.traffic : "the answers";
	const by = (rule) => rule === void 0 || rule === component ? "" : ` (${rule})`;
	switch (step.kind) {
		case "resolve": return step.answer === "zone" ? `private DNS answers ${step.name} with its own addresses` : `${step.name} resolves to public addresses`;
		case "interface": return "network interface";
		case "group":
		case "filter": return `${verdictWords[step.verdict]} ${traffic} ${step.direction}${by(step.rule)}`;
		case "route": return `route ${step.destination}${by(step.route)}`;
		case "gateway": return leg === "request" ? "carries it on" : "carries the answers back";
		case "outside": return subject.destination;
	}
}
const verdictWords = {
	allows: "allows",
	denies: "denies",
	partly: "allows a part of",
	"not-known": "may allow (not known)"
};
// src/findings/gap.ts
const carriers = /^aws_(vpc_endpoint|nat_gateway|internet_gateway|egress_only_internet_gateway)$/;
var GapFinder = class {
	#byAddress;
	constructor(changes) {
		this.#byAddress = new Map(changes.filter(({ type }) => carriers.test(type)).map((change) => [change.address, change]));
	}
	get carriers() {
		return [...this.#byAddress.keys()];
	}
	gapIn(before, after) {
		if (this.#byAddress.size === 0) return void 0;
		if (before?.kind !== "delivered" || after?.kind !== "delivered") return void 0;
		const [then, now] = [this.#carrying(before), this.#carrying(after)];
		const replaced = now.find((change) => change.action === "replace" && change.gap && then.includes(change));
		if (replaced !== void 0) return {
			changes: [replaced],
			reason: replacedWhileApplying(replaced)
		};
		for (const gone of then.filter(({ action }) => action === "delete")) {
			const made = now.find(({ action, type }) => action === "create" && type === gone.type);
			if (made !== void 0) return {
				changes: [made, gone],
				reason: madeAnew(gone, made)
			};
		}
	}
	#carrying({ path }) {
		return [...new Set(path.map(({ component }) => component))].flatMap((each) => this.#byAddress.get(each) ?? []);
	}
};
const replacedWhileApplying = ({ address }) => ({
	code: "REPLACED_WHILE_APPLYING",
	component: address,
	message: `${address} is deleted before its replacement stands, and nothing passes meanwhile.`
});
function madeAnew(gone, made) {
	const order = `${gone.address} goes and ${made.address} comes in one plan, and nothing says which is first`;
	return made.type === "aws_vpc_endpoint" ? {
		code: "VPCE_PRIVATE_DNS_CONFLICT",
		component: made.address,
		message: `${order}: AWS refuses the second endpoint while the first stands, or the service is out of reach meanwhile.`
	} : {
		code: "REPLACED_WHILE_APPLYING",
		component: made.address,
		message: `${order}: there may be a gap.`
	};
}
// src/findings/verdict.ts
function verdictOn({ before, after, evidence, gap, sameWay }) {
	const isWished = evidence !== "possible";
	if (before === void 0) return isWished ? verdictOnNew(after) : void 0;
	if (after === void 0) return before.kind === "delivered" || before.kind === "partial" ? "removed" : void 0;
	const gain = isWished ? "restored" : "opened";
	switch (`${before.kind} ${after.kind}`) {
		case "delivered delivered": return gap ? "at-risk" : sameWay ? void 0 : "rerouted";
		case "delivered blocked":
		case "partial blocked": return "broken";
		case "delivered partial":
		case "delivered undecided":
		case "partial undecided": return "at-risk";
		case "undecided blocked": return isWished ? "at-risk" : void 0;
		case "blocked delivered":
		case "blocked partial":
		case "partial delivered": return gain;
		case "blocked undecided":
		case "undecided undecided": return "undecided";
		case "blocked blocked":
		case "partial partial":
		case "undecided delivered":
		case "undecided partial": return;
	}
}
function verdictOnNew(after) {
	if (after?.kind === "blocked") return "unreachable";
	return after?.kind === "undecided" ? "undecided" : void 0;
}
// src/findings/way.ts
const sameWay = (before, after) => sameArrival(before, after) && !(hasOwnZone(before.outcome) && isOnlyInOtherZones(after.outcome));
function sameArrival(before, after) {
	const [then, now] = [arrivalsIn(before.outcome), arrivalsIn(after.outcome)];
	const key = (each) => `${each.sourceAddress} ${each.through}`;
	const keysOf = (arrivals) => [...new Set(arrivals.map(key))].sort().join("\n");
	return keysOf(then) === keysOf(now) && now.every(({ through }) => sameAddress(through, before.aws, after.aws));
}
function sameAddress(through, before, after) {
	const [then, now] = [before.natAddresses.get(through), after.natAddresses.get(through)];
	return then === void 0 || now === void 0 || then === now;
}
const arrivalsIn = (outcome) => "arrival" in outcome ? outcome.arrival : [];
const hasOwnZone = (outcome) => arrivalsIn(outcome).some(({ sameZone }) => sameZone === true);
const isOnlyInOtherZones = (outcome) => arrivalsIn(outcome).every(({ sameZone }) => sameZone === false);
// src/findings/difference.ts
const none = { kind: "none" };
const undecided = { kind: "undecided" };
var DifferenceFinder = class {
	#plan;
	#prior;
	#planned;
	#causes;
	#gaps;
	#impact;
	#touched = new WeakMap();
	#changed;
	#shared = new Map();
	constructor(plan, prior, planned) {
		this.#plan = plan;
		this.#prior = prior;
		this.#planned = planned;
		this.#causes = new CauseFinder(plan, prior, planned);
		this.#gaps = new GapFinder(plan.changes);
		const lookAlike = new Set([...this.#gaps.carriers, ...readdressed(prior.aws, planned.aws)]);
		this.#impact = createImpact(prior.aws.network, planned.aws.network, lookAlike);
		this.#changed = new Set(plan.changes.map(({ address }) => address));
	}
	get traces() {
		return this.#prior.tracer.traces + this.#planned.tracer.traces + this.#causes.traces;
	}
	touchedOf({ address, goals }) {
		const workload = this.#prior.aws.workloadAt(address);
		if (workload === void 0 || this.#planned.aws.workloadAt(address) === void 0) return goals;
		if (this.#impact.onSource(workload.nic.id)) return goals;
		const isTouched = (goal) => questionsOf(goal, workload).some((question) => this.#impact.on(question));
		const touched = this.#touched.get(goals) ?? goals.filter(isTouched);
		this.#touched.set(goals, touched);
		return touched;
	}
	differenceIn(asked) {
		const then = questionsIn(this.#prior, asked);
		const now = questionsIn(this.#planned, asked);
		const { evidence } = asked.evidence;
		if (then === void 0 && evidence === "possible") return none;
		const key = [
			...(then ?? []).map((question) => this.#prior.tracer.classOf(question)),
			"then, now",
			...(now ?? []).map((question) => this.#planned.tracer.classOf(question)),
			evidence,
			...then === void 0 ? [] : this.#changesOf(asked.flow.source.address)
		].join("\n");
		const known = this.#shared.get(key) ?? this.#find(asked);
		this.#shared.set(key, known);
		return known;
	}
	#changesOf(source) {
		return [source, ...[this.#prior, this.#planned].flatMap(({ aws }) => [...aws.contributors.get(source) ?? []])].filter((address) => this.#changed.has(address));
	}
	#find(asked) {
		const before = traceIn(this.#prior, asked)?.outcome;
		const after = traceIn(this.#planned, asked)?.outcome;
		const gap = this.#gaps.gapIn(before, after);
		const verdict = verdictOn({
			before,
			after,
			evidence: asked.evidence.evidence,
			gap: gap !== void 0,
			sameWay: before !== void 0 && after !== void 0 && sameWay(this.#then(before), this.#now(after))
		});
		if (verdict === "undecided") return undecided;
		if (verdict === void 0 || verdict === "rerouted") {
			const special = this.#hijacked(asked, before, after) ?? this.#otherNameLost(asked, before, after);
			if (special !== void 0) return special;
		}
		if (verdict === void 0) return none;
		if (gap !== void 0) return {
			kind: "found",
			verdict,
			causes: {
				changes: gap.changes,
				takeBack: "any"
			},
			because: {
				kind: "gap",
				gap
			}
		};
		return {
			kind: "found",
			verdict,
			causes: this.#causesOf(asked, verdict, before, after),
			because: { kind: "outcome" }
		};
	}
	#causesOf(asked, verdict, before, after) {
		if (before !== void 0 && after !== void 0) return this.#causes.causesOf(asked, this.#asBefore(before, verdict));
		const ofSource = this.#plan.changes.filter(({ address }) => address === asked.flow.source.address);
		return {
			changes: before === void 0 ? [] : ofSource,
			takeBack: "any"
		};
	}
	#asBefore(before, verdict) {
		return (outcome, { aws }) => outcome?.kind === before.kind && (verdict !== "rerouted" || sameWay(this.#then(before), {
			outcome,
			aws
		}));
	}
	#then(outcome) {
		return {
			outcome,
			aws: this.#prior.aws
		};
	}
	#now(outcome) {
		return {
			outcome,
			aws: this.#planned.aws
		};
	}
	#hijacked(asked, before, after) {
		if (asked.flow.destination.kind !== "aws-service" || asked.flow.destination.service !== "execute-api") return void 0;
		if (before?.kind !== "delivered" || after?.kind !== "delivered") return void 0;
		if (sameArrival(this.#then(before), this.#now(after))) return void 0;
		const [arrival] = after.arrival;
		if (arrival?.sourceAddress !== "private") return void 0;
		return {
			kind: "found",
			verdict: "at-risk",
			causes: this.#causes.causesOf(asked, this.#asBefore(before, "rerouted")),
			because: {
				kind: "hijack",
				endpoint: arrival.through
			}
		};
	}
	#otherNameLost(asked, before, after) {
		if (before === void 0 || after === void 0) return void 0;
		for (const target of asked.otherTargets) {
			const then = traceIn(this.#prior, asked, target)?.outcome;
			const now = traceIn(this.#planned, asked, target)?.outcome;
			if (then?.kind !== "delivered" || now?.kind !== "blocked") continue;
			return {
				kind: "found",
				verdict: "at-risk",
				causes: this.#causes.causesOf(asked, this.#asBefore(then, "at-risk"), target),
				because: {
					kind: "other-name",
					target
				}
			};
		}
	}
};
function questionsIn({ aws }, asked) {
	const workload = aws.workloadAt(asked.flow.source.address);
	return workload && questionsOf(asked, workload);
}
const questionsOf = (goal, workload) => [goal.target, ...goal.otherTargets].map((target) => questionOf(goal, target, workload));
const readdressed = ({ natAddresses: before }, { natAddresses: after }) => [...before].flatMap(([gateway, address]) => after.get(gateway) === address ? [] : [gateway]);
// src/findings/fingerprint.ts
function fingerprintOf({ verdict, flow, after }) {
	const reasons = after?.reasons?.map(({ code, component }) => [code, component]) ?? [];
	const identity = JSON.stringify([
		verdict,
		flow.source,
		flow.destination,
		flow.protocol,
		flow.ports,
		reasons.sort()
	]);
	return createHash("sha256").update(identity).digest("hex").slice(0, 16);
}
// src/findings/compare.ts
function compare(plan, prior, planned, sources) {
	if (planned === prior) return {
		findings: [],
		undecided: [],
		traces: 0
	};
	const finder = new DifferenceFinder(plan, prior, planned);
	const findings = [];
	const undecided = [];
	for (const source of sources) for (const goal of finder.touchedOf(source)) {
		const asked = source.ask(goal);
		const difference = finder.differenceIn(asked);
		if (difference.kind === "found") findings.push(findingOn(plan, prior, planned, asked, difference));
		if (difference.kind === "undecided") undecided.push({
			asked,
			reasons: reasonsIn(planned, asked, asked.target)
		});
	}
	return {
		findings,
		undecided: groupUndecided(plan.name, undecided),
		traces: finder.traces
	};
}
function findingOn(plan, prior, planned, asked, { verdict, causes, because }) {
	const { flow, evidence: shown } = asked;
	const before = stateIn(prior, asked);
	const after = stateIn(planned, asked);
	const reasons = reasonsFor(because, planned, asked);
	const finding = {
		plan: plan.name,
		verdict,
		...shown,
		flow,
		...capabilitiesIn(flow),
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after: reasons === void 0 ? after : {
			...after,
			reasons
		} },
		causes: causes.changes.map(causeOf),
		...causes.changes.length > 1 ? { takeBack: causes.takeBack } : {},
		fixes: []
	};
	return {
		fingerprint: fingerprintOf(finding),
		...finding
	};
}
function reasonsFor(because, planned, asked) {
	switch (because.kind) {
		case "outcome": return;
		case "gap": return [because.gap.reason];
		case "hijack": {
			const { endpoint } = because;
			return [{
				code: "API_GATEWAY_PRIVATE_DNS_HIJACK",
				component: endpoint,
				message: `Calls from ${asked.flow.source.address} to public REST APIs of any account go to ${endpoint} and are answered 403.`
			}];
		}
		case "other-name": return reasonsIn(planned, asked, because.target);
	}
}
function causeOf({ address, action, source }) {
	return {
		address,
		action,
		...source
	};
}
function capabilitiesIn({ destination }) {
	if (destination.kind !== "aws-service") return { capabilities: [] };
	const remark = oldVersionsNeed(destination.service);
	return {
		capabilities: capabilitiesOf(destination.service),
		...remark === void 0 ? {} : { remark }
	};
}
function stateIn(world, asked, target = asked.target) {
	const outcome = traceIn(world, asked, target)?.outcome;
	const { natAddresses } = world.aws;
	return outcome && explain(outcome, {
		...subjectOf(asked, target),
		natAddresses
	});
}
function reasonsIn(world, asked, target) {
	const state = stateIn(world, asked, target);
	return state === void 0 || state.outcome === "delivered" ? [] : state.reasons;
}
function subjectOf({ flow }, target) {
	const { destination } = flow;
	const internet = destination.kind === "internet" && destination.family === "ipv6" ? "the internet (IPv6)" : "the internet";
	return {
		source: flow.source.address,
		destination: target.kind === "name" ? target.name : internet,
		traffic: `${flow.protocol} ${flow.ports}`
	};
}
function groupUndecided(plan, flows) {
	const groups = new Map();
	for (const { asked, reasons } of flows) {
		const { destination, protocol, ports, source } = asked.flow;
		const key = JSON.stringify([
			destination,
			protocol,
			ports,
			reasons
		]);
		const group = groups.get(key);
		if (group !== void 0) group.sources.push(source.address);
		else groups.set(key, {
			plan,
			sources: [source.address],
			destination,
			protocol,
			ports,
			reasons
		});
	}
	return [...groups.values()];
}
// src/findings/notes.ts
function notesOn(plan, prior, planned) {
	const note = (code, message) => ({
		plan: plan.name,
		code,
		message
	});
	const { assumptions, assumedReferences } = planned;
	return [
		...plan.notes.map(({ code, message }) => note(code, message)),
		...newConflicts(prior, planned).map(({ name, endpoints }) => note("VPCE_PRIVATE_DNS_CONFLICT", `${endpoints.join(" and ")} claim the private DNS name ${name} in one VPC; AWS refuses to make the second.`)),
		...refusedEndpoints(plan, planned).map(({ endpoint, vpc }) => note("DNS_SUPPORT_DISABLED", `AWS refuses to make ${endpoint} with private DNS while enableDnsSupport and enableDnsHostnames of ${vpc} are not both on.`)),
		...[...planned.vpcs.values()].filter(({ otherServers }) => otherServers.length > 0).map(({ key }) => note("OTHER_DNS_SERVERS", `The clients of ${key} ask DNS servers other than the VPC's own, so private DNS of endpoints is taken not to reach them; if those servers ask the VPC's resolver, it does.`)),
		...assumptions.size === 0 ? [] : [note("AS_AWS_MAKES_IT", `Nothing in this state manages these, so they are taken as AWS makes them: ${shortList([...assumptions].map(([component, what]) => `${component} (${what})`).sort())}.`)],
		...assumedReferences.length === 0 ? [] : [note("ASSUMED_REFERENCE", `Taken to be meant, although the plan does not show it (a local value hides the reference, or one of several instances may be chosen): ${shortList(assumedReferences)}. Give the sources with --source to make sure.`)]
	];
}
function shortList(names) {
	const more = names.length - 6;
	return more > 1 ? `${names.slice(0, 6).join(", ")} and ${more} more` : names.join(", ");
}
function refusedEndpoints({ changes }, { network }) {
	const made = new Set(changes.filter(({ action }) => action === "create").map(({ address }) => address));
	return [...network.domains.values()].flatMap(({ zones }) => zones.items.flatMap(({ component, active }) => made.has(component) && active.known && active.value !== true ? [{
		endpoint: component,
		vpc: active.value.inactiveBecauseOf
	}] : []));
}
function newConflicts(prior, planned) {
	const known = new Set(prior.conflicts.map(({ name, endpoints }) => `${name} ${endpoints.join(" ")}`));
	const reported = new Set();
	return planned.conflicts.filter(({ name, endpoints }) => {
		const pair = endpoints.join(" ");
		if (known.has(`${name} ${pair}`) || reported.has(pair)) return false;
		reported.add(pair);
		return true;
	});
}
// src/plan/scalars.ts
function asText(value) {
	if (typeof value === "string") return value;
	return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function asFlag(value) {
	if (typeof value === "boolean") return value;
	if (value === "true" || value === "1" || value === 1) return true;
	if (value === "false" || value === "0" || value === 0) return false;
}
function asNumber(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : void 0;
}
// src/plan/attributes.ts
var ContentReader = class ContentReader {
	content;
	resolution;
	path;
	read;
	single = NONE;
	several = NONE;
	constructor(content, resolution, path = []) {
		this.content = content;
		this.resolution = resolution;
		this.path = path;
	}
	text(name) {
		return this.scalar(name, "text", asText);
	}
	flag(name) {
		return this.scalar(name, "true or false", asFlag);
	}
	number(name) {
		return this.scalar(name, "a number", asNumber);
	}
	texts(name) {
		return this.items(name, ({ value, sensitive }) => {
			const text = asText(value);
			return text === void 0 ? void 0 : {
				value: text,
				sensitive
			};
		});
	}
	blocks(name) {
		this.read ??= new Map();
		const known = this.read.get(name) ?? this.readBlocks(name);
		this.read.set(name, known);
		return known;
	}
	readBlocks(name) {
		const found = this.items(name, ({ value, index }) => isObject(value) ? new ContentReader(inside(this.content, name, index, value), this.resolution, [
			...this.path,
			name,
			index
		]) : void 0);
		return found.set || !found.rest ? found : this.resolution.blocks([...this.path, name]);
	}
	reference(name, accepts) {
		const found = find(this.content, name);
		if (found.kind === "unset") return found;
		if (found.kind === "unknown") {
			const known = resolvedIn(this.single, name, accepts);
			if (known !== void 0) return known;
			const answer = this.resolution.reference([...this.path, name], accepts);
			this.single = [...this.single, {
				name,
				accepts,
				answer
			}];
			return answer;
		}
		const { value, sensitive } = found;
		const id = asText(value);
		return id === void 0 ? {
			kind: "unknown",
			unknown: this.malformed(name, "an id")
		} : {
			kind: "set",
			value: {
				kind: "id",
				id,
				sensitive
			},
			sensitive
		};
	}
	references(name, accepts) {
		const elements = elementsOf(this.content, name);
		if (elements.kind === "unset") return UNSET$1;
		if (elements === NO_ELEMENTS) return EMPTY;
		if (elements.kind === "unknown") return this.resolveAll(name, accepts, void 0);
		const known = elements.known.flatMap(({ value, sensitive }) => {
			const id = asText(value);
			return id === void 0 ? [] : [{
				kind: "id",
				id,
				sensitive
			}];
		});
		if (elements.unknown === 0) return {
			set: true,
			items: known,
			rest: void 0
		};
		const { items, rest } = this.resolveAll(name, accepts, elements.unknown);
		return {
			set: true,
			items: [...known, ...items],
			rest
		};
	}
	resolveAll(name, accepts, count) {
		const known = resolvedIn(this.several, name, accepts);
		if (known !== void 0) return known;
		const answer = this.resolution.references([...this.path, name], accepts, count);
		this.several = [...this.several, {
			name,
			accepts,
			answer
		}];
		return answer;
	}
	scalar(name, expected, read) {
		const found = find(this.content, name);
		if (found.kind === "unset") return found;
		if (found.kind === "unknown") return this.notKnown(name);
		const value = read(found.value);
		return value === void 0 ? {
			kind: "unknown",
			unknown: this.malformed(name, expected)
		} : {
			kind: "set",
			value,
			sensitive: found.sensitive
		};
	}
	items(name, read) {
		const elements = elementsOf(this.content, name);
		if (elements === NO_ELEMENTS) return EMPTY;
		if (elements.kind === "unset") return UNSET$1;
		const rest = elements.kind === "unknown" || elements.unknown > 0 ? this.resolution.why([...this.path, name]) : void 0;
		if (elements.kind === "unknown") return {
			set: false,
			items: [],
			rest
		};
		return {
			set: true,
			items: elements.known.flatMap((element) => read(element) ?? []),
			rest
		};
	}
	notKnown(name) {
		const why = once$1(() => this.resolution.why([...this.path, name]));
		return {
			kind: "unknown",
			get unknown() {
				return why();
			}
		};
	}
	malformed(name, expected) {
		return {
			kind: "unresolved",
			because: `${[...this.path, name].join(".")} is not ${expected}`
		};
	}
};
const NONE = [];
const resolvedIn = (all, name, accepts) => all.find((each) => each.name === name && each.accepts === accepts)?.answer;
const UNSET$1 = {
	set: false,
	items: [],
	rest: void 0
};
const EMPTY = {
	set: true,
	items: [],
	rest: void 0
};
const NO_ELEMENTS = {
	kind: "list",
	known: [],
	unknown: 0
};
function find(content, name) {
	const mask = below$1(content.unknown, name);
	if (mask === true) return { kind: "unknown" };
	const value = Object.hasOwn(content.values, name) ? content.values[name] : void 0;
	if (value === void 0 || value === null) return isList(mask) && mask.length > 0 ? EMPTY_LIST : { kind: "unset" };
	if (value === "") return { kind: "unset" };
	return {
		kind: "value",
		value,
		sensitive: isMarked(content.sensitive, name)
	};
}
function elementsOf(content, name) {
	const found = find(content, name);
	if (found.kind !== "value") return found;
	const mask = below$1(content.unknown, name);
	const list = isList(found.value) ? found.value : [found.value];
	const length = Math.max(list.length, isList(mask) ? mask.length : 0);
	if (length === 0) return NO_ELEMENTS;
	const known = [];
	let unknown = 0;
	for (let index = 0; index < length; index++) {
		const value = list[index];
		if (below$1(mask, index) === true) unknown++;
		else if (value !== void 0 && value !== null && value !== "") known.push({
			value,
			index,
			sensitive: found.sensitive || isMarked(content.sensitive, name, index)
		});
	}
	return {
		kind: "list",
		known,
		unknown
	};
}
const EMPTY_LIST = {
	kind: "value",
	value: [],
	sensitive: false
};
function below$1(mark, step) {
	if (mark === true) return true;
	if (isList(mark)) return typeof step === "number" ? mark[step] : void 0;
	return isObject(mark) && Object.hasOwn(mark, step) ? mark[step] : void 0;
}
function isMarked(marks, ...steps) {
	return marks.length > 0 && marks.some((mark) => steps.reduce(below$1, mark) === true);
}
function inside(content, name, index, values) {
	if (content.unknown === false && content.sensitive.length === 0) return {
		...content,
		values
	};
	const at = (mark) => below$1(below$1(mark, name), index) ?? elementless(below$1(mark, name)) ?? false;
	return {
		values,
		unknown: at(content.unknown),
		sensitive: content.sensitive.map(at)
	};
}
const elementless = (mark) => isObject(mark) ? mark : void 0;
// src/plan/expression.ts
const SPLAT = { kind: "splat" };
const readExpression = (json) => isObject(json) ? expressionIn(json) : MENTIONS_NOTHING;
const expressionIn = oncePer((json) => {
	const constant = member$1(json, "constant_value");
	const references = member$1(json, "references");
	const texts = isList(references) ? references.filter((text) => typeof text === "string") : [];
	if (constant !== void 0 && texts.length === 0) return {
		kind: "constant",
		value: constant
	};
	return {
		kind: "mentions",
		references: mostSpecific(texts.map((text) => readTraversal(text).steps)),
		transforms: false
	};
});
const MENTIONS_NOTHING = {
	kind: "mentions",
	references: [],
	transforms: false
};
function isPlain(expression) {
	if (expression.kind === "constant") return true;
	if (expression.kind !== "mentions" || expression.references.length !== 1) return false;
	const [reference] = expression.references;
	const [root] = reference ?? [];
	const name = root?.kind === "attribute" ? root.name : "";
	return ![
		"each",
		"local",
		"var",
		"module"
	].includes(name) && (reference?.length ?? 0) > (name === "data" ? 3 : 2);
}
function namesIn(expression) {
	switch (expression.kind) {
		case "constant": return [];
		case "mentions": return expression.references.map(showTraversal);
		case "traversal": return [showTraversal(expression.steps.map((step) => step.kind === "lookup" || step.kind === "element" ? SPLAT : step))];
		case "list":
		case "first": return expression.items.flatMap(namesIn);
		case "joined": return expression.lists.flatMap(namesIn);
		case "filtered": return namesIn(expression.all);
		case "operation": return expression.operands.flatMap(namesIn);
		case "object": return [...expression.entries.values()].flatMap(namesIn);
		case "choice": return [
			expression.condition,
			expression.yes,
			expression.no
		].flatMap(namesIn);
	}
}
function isExpression(json) {
	return isObject(json) && Object.keys(json).every((key) => key === "constant_value" || key === "references");
}
function mostSpecific(references) {
	const heads = [];
	let last = [];
	let shortest = 0;
	for (const reference of references) {
		if (reference.length < last.length && reference.length >= shortest && isPrefix(reference, last)) {
			last = reference;
			continue;
		}
		last = reference;
		shortest = subjectLength(reference);
		if (reference.length > 0) heads.push(reference);
	}
	return heads.length < 2 ? heads : [...new Map(heads.map((head) => [JSON.stringify(head), head])).values()];
}
function isPrefix(short, long) {
	return short.every((step, index) => isSameStep(step, long[index]));
}
function isSameStep(a, b) {
	if (a.kind === "attribute") return b?.kind === "attribute" && a.name === b.name;
	if (a.kind === "index") return b?.kind === "index" && a.key === b.key;
	if (a.kind === "position") return b?.kind === "position" && a.at === b.at;
	return a.kind === b?.kind;
}
function subjectLength(reference) {
	const [root, , third, fourth] = reference;
	if (root?.kind !== "attribute") return 1;
	if (root.name === "module") return third?.kind === "index" && fourth !== void 0 ? 3 : 2;
	return root.name === "data" ? 3 : 2;
}
// src/plan/configuration.ts
function readConfiguration(document) {
	const parts = document.configuration;
	const modules = new Map();
	const instances = new Map();
	const outermost = once$1(() => {
		const json = parts ? document.parse(parts.range, parts.holes) : {};
		document.check("configuration", json, () => "configuration");
		return json;
	});
	const read = (calls) => {
		let part = parts?.root;
		for (const [depth, call] of calls.entries()) {
			const inner = part?.calls.get(call);
			if (part !== void 0 && inner === void 0) find(calls.slice(0, depth));
			part = inner;
		}
		if (part === void 0) {
			if (parts?.root === void 0) outermost();
			return;
		}
		const json = document.parse(part.range, part.holes);
		document.check("module", json, () => ["configuration.root_module", ...calls.map((call) => `module_calls.${call}.module`)].join("."));
		return configuredModule(json, document, part);
	};
	const find = (calls) => {
		const path = calls.join(".");
		const module = modules.has(path) ? modules.get(path) : read(calls);
		modules.set(path, module);
		return module;
	};
	return {
		module(instance) {
			if (instances.has(instance)) return instances.get(instance);
			const module = find(moduleCalls(instance).map((call) => call.name));
			instances.set(instance, module);
			return module;
		},
		provider(key) {
			const json = member$1(member$1(outermost(), "provider_config"), key);
			return json === void 0 ? void 0 : configuredProvider(json);
		},
		providers: () => members$1(member$1(outermost(), "provider_config")).map(([key]) => key)
	};
}
function configuredModule(json, document, { expressions }) {
	const list = member$1(json, "resources");
	const resources = new Map((isList(list) ? list : []).map((resource, index) => [blockName(field(resource, "mode"), field(resource, "type"), field(resource, "name")), new ResourceBlock(resource, document, expressions[index])]));
	const outputs = member$1(json, "outputs");
	const calls = member$1(json, "module_calls");
	return {
		resources: [...resources.keys()],
		calls: members$1(calls).map(([name]) => name),
		resource: (mode, type, name) => resources.get(blockName(mode, type, name)),
		call(name) {
			const call = member$1(calls, name);
			if (call === void 0) return void 0;
			return {
				forEach: () => forEachIn(call),
				source: textOf(member$1(call, "source")),
				argument: (argument) => optional(member$1(member$1(call, "expressions"), argument))
			};
		},
		output: (name) => optional(member$1(member$1(outputs, name), "expression")),
		outputs: members$1(outputs).map(([name]) => name),
		local: () => void 0,
		variable(name) {
			const variable = member$1(member$1(json, "variables"), name);
			return {
				default: member$1(variable, "default"),
				sensitive: member$1(variable, "sensitive") === true
			};
		}
	};
}
function blockName(mode, type, name) {
	return mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
}
var ResourceBlock = class {
	json;
	document;
	range;
	read;
	constructor(json, document, range) {
		this.json = json;
		this.document = document;
		this.range = range;
	}
	get expressions() {
		if (this.range !== void 0) this.read ??= this.document.parse(this.range);
		return this.read;
	}
	get providerKey() {
		return textOf(member$1(this.json, "provider_config_key"));
	}
	forEach() {
		return forEachIn(this.json);
	}
	expression(path, values) {
		return writtenAt(this.expressions, path, values);
	}
	writes(name) {
		return member$1(this.expressions, name) !== void 0;
	}
	blocks() {}
};
function configuredProvider(json) {
	const names = [field(json, "full_name"), field(json, "name")];
	return {
		module: field(json, "module_address"),
		isOf: (providerName) => names.includes(providerName) || providerName.endsWith(`/${names[1]}`),
		argument: (argument) => optional(member$1(member$1(json, "expressions"), argument))
	};
}
const forEachIn = (json) => optional(member$1(json, "for_each_expression"));
function writtenAt(expressions, path, values) {
	let json = expressions;
	let value = values;
	let isBlock = true;
	for (const step of path) {
		if (json === void 0) return void 0;
		if (!isBlock && isExpression(json)) return {
			expression: readExpression(json),
			exact: false
		};
		if (typeof step === "string") {
			json = member$1(json, step);
			value = member$1(value, step);
			isBlock = false;
			continue;
		}
		if (isList(json)) {
			json = writtenBlock(json, value, step);
			isBlock = true;
		}
		value = isList(value) ? value[step] : value;
	}
	return json !== void 0 && isObject(json) ? {
		expression: readExpression(json),
		exact: true
	} : void 0;
}
function writtenBlock(blocks, values, index) {
	if (blocks.length === 1) return blocks[0];
	const value = isList(values) ? values[index] : void 0;
	const fitting = blocks.filter((block) => fits(block, value));
	if (fitting.length === 1) return fitting[0];
	return fitting.length === blocks.length && isList(values) && values.length === blocks.length ? blocks[index] : void 0;
}
function fits(block, value) {
	return members$1(block).every(([name, written]) => {
		const constant = member$1(written, "references") === void 0 ? member$1(written, "constant_value") : void 0;
		const known = member$1(value, name);
		if (constant === void 0 || known === void 0 || isObject(known) || isList(known)) return true;
		return String(constant) === String(known);
	});
}
const optional = (json) => json === void 0 ? void 0 : readExpression(json);
const field = (json, name) => textOf(member$1(json, name)) ?? "";
// src/plan/scan.ts
var JsonFault = class extends Error {
	name = "JsonFault";
	reason;
	at;
	constructor(reason, at) {
		super(`${reason} at byte ${at}`);
		this.reason = reason;
		this.at = at;
	}
};
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH$1 = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const PLAIN = 0;
const STRING = 1;
const OPEN = 2;
const CLOSE = 3;
const NESTING = new Uint8Array(256);
NESTING[QUOTE] = STRING;
NESTING[OPEN_LIST] = OPEN;
NESTING[OPEN_OBJECT] = OPEN;
NESTING[CLOSE_LIST] = CLOSE;
NESTING[125] = CLOSE;
const isSpace = (byte) => byte !== void 0 && byte <= 32 && (byte === 32 || byte === 10 || byte === 13 || byte === 9);
function skipSpace(bytes, at) {
	let position = at;
	while (isSpace(bytes[position])) position++;
	return position;
}
function skipString$1(bytes, at) {
	const { length } = bytes;
	let position = at + 1;
	while (position < length) {
		const a = bytes[position];
		if (a === QUOTE) return position + 1;
		if (a === BACKSLASH$1) {
			position += 2;
			continue;
		}
		const b = bytes[position + 1];
		if (b === QUOTE) return position + 2;
		if (b === BACKSLASH$1) {
			position += 3;
			continue;
		}
		const c = bytes[position + 2];
		if (c === QUOTE) return position + 3;
		if (c === BACKSLASH$1) {
			position += 4;
			continue;
		}
		const d = bytes[position + 3];
		if (d === QUOTE) return position + 4;
		position += d === BACKSLASH$1 ? 5 : 4;
	}
	throw new JsonFault("cut-off", length);
}
function skipValue(bytes, at) {
	const { length } = bytes;
	const first = bytes[at];
	if (first === QUOTE) return skipString$1(bytes, at);
	let position = at;
	if (first !== OPEN_OBJECT && first !== OPEN_LIST) {
		while (position < length && !isDelimiter(bytes[position])) position++;
		if (position === at) throw new JsonFault(at >= length ? "cut-off" : "malformed", at);
		return position;
	}
	let depth = 0;
	while (position < length) {
		const meaning = NESTING[bytes[position]];
		if (meaning === PLAIN) position++;
		else if (meaning === STRING) position = skipString$1(bytes, position);
		else {
			position++;
			if (meaning === OPEN) depth++;
			else if (--depth === 0) return position;
		}
	}
	throw new JsonFault("cut-off", length);
}
function passSaid(bytes, at, seen) {
	if (seen === void 0 || !isObjectAt(bytes, seen.start)) return void 0;
	const end = at + seen.end - seen.start;
	return end <= bytes.length && bytes.compare(bytes, seen.start, seen.end, at, end) === 0 ? end : void 0;
}
function skipLike(bytes, at, ...seen) {
	for (const each of seen) {
		const end = passSaid(bytes, at, each);
		if (end !== void 0) return end;
	}
	return skipValue(bytes, at);
}
function isDelimiter(byte) {
	return byte === COMMA || byte === 125 || byte === CLOSE_LIST || byte === COLON || isSpace(byte);
}
const isObjectAt = (bytes, at) => bytes[at] === OPEN_OBJECT;
const isListAt = (bytes, at) => bytes[at] === OPEN_LIST;
const isNullAt = (bytes, at) => bytes[at] === 110;
function scanMembers(bytes, at, visit) {
	let key = firstIn(bytes, at);
	while (bytes[key] !== 125) {
		const end = keyEnd(bytes, key);
		key = nextIn(bytes, visit(readString(bytes, key, end), valueStart(bytes, end)), 125);
	}
	return key + 1;
}
const scanMembersIfAny = (bytes, at, visit) => isObjectAt(bytes, at) ? scanMembers(bytes, at, visit) : skipValue(bytes, at);
function scanElements(bytes, at, visit) {
	let element = firstIn(bytes, at);
	for (let index = 0; bytes[element] !== CLOSE_LIST; index++) element = nextIn(bytes, visit(index, element), CLOSE_LIST);
	return element + 1;
}
const firstIn = (bytes, at) => skipSpace(bytes, at + 1);
function nextIn(bytes, end, close) {
	const comma = skipSpace(bytes, end);
	if (bytes[comma] === close) return comma;
	if (bytes[comma] !== COMMA) throw fault(bytes, comma);
	const next = skipSpace(bytes, comma + 1);
	if (bytes[next] === close) throw fault(bytes, next);
	return next;
}
function keyEnd(bytes, at) {
	if (bytes[at] !== QUOTE) throw fault(bytes, at);
	return skipString$1(bytes, at);
}
function valueStart(bytes, end) {
	const colon = skipSpace(bytes, end);
	if (bytes[colon] !== COLON) throw fault(bytes, colon);
	return skipSpace(bytes, colon + 1);
}
function fault(bytes, at) {
	return new JsonFault(at >= bytes.length ? "cut-off" : "malformed", at);
}
function readString(bytes, start, end) {
	const text = bytes.toString("utf8", start + 1, end - 1);
	return text.includes("\\") ? parse(`"${text}"`, start) : text;
}
function holdsTrue$1(bytes, range) {
	const { start, end } = range ?? {
		start: 0,
		end: 0
	};
	for (let at = start; at + 3 < end; at++) if (standsAt(bytes, at, "true")) return true;
	return false;
}
function standsAt(bytes, at, text) {
	for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
	return true;
}
function parseRange(bytes, { start, end }, holes = []) {
	if (bytes[start] === QUOTE) return readString(bytes, start, end);
	let text = "";
	let at = start;
	for (const hole of holes) {
		text += `${bytes.toString("utf8", at, hole.start)}{}`;
		at = hole.end;
	}
	return parse(text + bytes.toString("utf8", at, end), start);
}
function parse(text, at) {
	try {
		return JSON.parse(text);
	} catch {
		throw new JsonFault("malformed", at);
	}
}
// src/plan/fields.ts
const BACKSLASH = 92;
var Fields = class {
	count;
	names;
	encoded;
	byLength;
	constructor(...names) {
		this.count = names.length;
		this.names = names;
		this.encoded = names.map((name) => Buffer.from(name));
		const longest = Math.max(...this.encoded.map(({ length }) => length));
		this.byLength = Array.from({ length: longest + 1 }, (_, length) => names.flatMap((_name, field) => this.encoded[field]?.length === length ? [field] : []));
	}
	find(bytes, start, end) {
		for (const field of this.byLength[end - start - 2] ?? []) if (this.isAt(bytes, start + 1, field)) return field;
		for (let at = start + 1; at < end; at++) if (bytes[at] === BACKSLASH) return this.names.indexOf(readString(bytes, start, end));
		return -1;
	}
	isAt(bytes, start, field) {
		const name = this.encoded[field];
		for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name[at]) return false;
		return true;
	}
};
function scanFields(bytes, at, fields, spans, enter) {
	for (let index = 0; index < 2 * fields.count; index++) spans[index] = -1;
	let key = firstIn(bytes, at);
	while (bytes[key] !== 125) {
		const end = keyEnd(bytes, key);
		const field = fields.find(bytes, key, end);
		const value = valueStart(bytes, end);
		const after = (field < 0 ? void 0 : enter?.(field, value)) ?? skipValue(bytes, value);
		if (field >= 0) {
			spans[2 * field] = value;
			spans[2 * field + 1] = after;
		}
		key = nextIn(bytes, after, 125);
	}
	return key + 1;
}
function skipOthers(bytes, at, fields) {
	if (bytes[at - 1] !== 125) return void 0;
	let key = nextIn(bytes, at, 125);
	while (bytes[key] !== 125) {
		const end = keyEnd(bytes, key);
		if (fields.find(bytes, key, end) >= 0) return void 0;
		key = nextIn(bytes, skipValue(bytes, valueStart(bytes, end)), 125);
	}
	return key + 1;
}
function rangeOf(spans, field) {
	const start = spans[2 * field] ?? -1;
	return start < 0 ? void 0 : {
		start,
		end: spans[2 * field + 1] ?? start
	};
}
var ValueCache = class {
	bytes;
	ranges = new Array(CACHED);
	values = new Array(CACHED);
	constructor(bytes) {
		this.bytes = bytes;
	}
	parse(range) {
		if (range.end - range.start > LONGEST_CACHED) return parseRange(this.bytes, range);
		const slot = this.slotOf(range);
		const known = this.values[slot];
		if (known !== void 0 && this.isSame(range, this.ranges[slot])) return known;
		const value = parseRange(this.bytes, range);
		this.ranges[slot] = range;
		this.values[slot] = value;
		return value;
	}
	slotOf({ start, end }) {
		const step = (end - start >>> 3) + 1;
		let hash = end - start;
		for (let at = end - 1; at >= start; at -= step) hash = Math.imul(hash, 31) + this.bytes[at] | 0;
		return hash & CACHED - 1;
	}
	isSame({ start, end }, other) {
		if (other === void 0 || other.end - other.start !== end - start) return false;
		const { bytes } = this;
		let at = start;
		while (at < end && bytes[at] === bytes[other.start + at - start]) at++;
		return at === end;
	}
};
const CACHED = 1024;
const LONGEST_CACHED = 64;
// src/plan/entries.ts
const HEAD = [
	"address",
	"mode",
	"type",
	"name",
	"index",
	"provider_name"
];
var Members = class {
	bytes;
	cache;
	constructor(bytes) {
		this.bytes = bytes;
		this.cache = new ValueCache(bytes);
	}
	head(spans) {
		return {
			address: this.read(spans, 0),
			mode: this.recurring(spans, 1),
			type: this.recurring(spans, 2),
			name: this.read(spans, 3),
			index: this.read(spans, 4),
			provider_name: this.recurring(spans, 5)
		};
	}
	read(spans, field) {
		const range = rangeOf(spans, field);
		return range && parseRange(this.bytes, range);
	}
	recurring(spans, field) {
		const range = rangeOf(spans, field);
		return range && this.cache.parse(range);
	}
};
function headOf(head, module, deposed) {
	const written = textOf(head.address) ?? "";
	const key = typeof head.index === "string" || typeof head.index === "number" ? head.index : keyOf$1(written);
	return {
		address: absolute(written, module, key),
		mode: textOf(head.mode) ?? "",
		type: textOf(head.type) ?? "",
		name: textOf(head.name) ?? "",
		module,
		key,
		providerName: textOf(head.provider_name) ?? "",
		deposed: typeof deposed === "string"
	};
}
function absolute(address, module, key) {
	const keyed = key === void 0 || address.endsWith("]") ? address : `${address}${quoteKey(key)}`;
	const isWithin = keyed.startsWith(module) && keyed[module.length] === ".";
	return module === "" || isWithin ? keyed : within$1(module, keyed);
}
function valuesAt(reading, spans, field, place) {
	const range = rangeOf(spans, field);
	if (range === void 0 || isNullAt(reading.bytes, range.start)) return void 0;
	requireObject(reading, range.start, place);
	return range;
}
function requireObject({ bytes, wrong }, at, place) {
	if (!isObjectAt(bytes, at)) throw wrong(`\`${place()}\` is not an object`);
}
function eachElement({ bytes, wrong }, at, place, visit) {
	if (isNullAt(bytes, at)) return skipValue(bytes, at);
	if (!isListAt(bytes, at)) throw wrong(`\`${place()}\` is not a list`);
	return scanElements(bytes, at, visit);
}
function eachMember({ bytes, wrong }, at, place, visit) {
	if (isNullAt(bytes, at)) return skipValue(bytes, at);
	if (!isObjectAt(bytes, at)) throw wrong(`\`${place()}\` is not an object`);
	return scanMembers(bytes, at, visit);
}
// src/plan/planned-values.ts
const RESOURCE$1 = new Fields("address", "values", "sensitive_values");
function findPlannedValues(bytes, at) {
	const found = [];
	const spans = [];
	const elements = (value, visit) => isListAt(bytes, value) ? scanElements(bytes, value, (_index, element) => visit(element)) : skipValue(bytes, value);
	const resource = (start) => {
		if (!isObjectAt(bytes, start)) return skipValue(bytes, start);
		const end = scanFields(bytes, start, RESOURCE$1, spans);
		const name = rangeOf(spans, 0);
		const address = name && parseRange(bytes, name);
		if (typeof address === "string") found.push({
			address,
			range: {
				start,
				end
			},
			values: rangeOf(spans, 1),
			sensitive: rangeOf(spans, 2)
		});
		return end;
	};
	const module = (value, depth) => scanMembersIfAny(bytes, value, (key, inner) => {
		if (key === "resources") return elements(inner, resource);
		if (key === "child_modules" && depth < 100) return elements(inner, (child) => module(child, depth + 1));
		return skipValue(bytes, inner);
	});
	return {
		value: found,
		end: scanMembersIfAny(bytes, at, (key, value) => key === "root_module" ? module(value, 0) : skipValue(bytes, value))
	};
}
var Companion = class {
	#resources;
	#places;
	#next = 0;
	constructor(resources) {
		this.#resources = resources;
		this.#places = once$1(() => new Map(resources.map(({ address }, place) => [address, place])));
	}
	get next() {
		return this.#resources[this.#next];
	}
	pass() {
		this.#next++;
	}
	at(address) {
		if (this.next?.address !== address) {
			const place = this.#places().get(address);
			if (place === void 0) return void 0;
			this.#next = place;
		}
		return this.#resources[this.#next++];
	}
};
// src/plan/changes.ts
const CHANGE = new Fields(...HEAD, "module_address", "deposed", "previous_address", "change");
const INNER_CHANGE = new Fields("actions", "before", "after", "after_unknown", "before_sensitive", "after_sensitive");
function readChanges(reading, place, at, planned) {
	const changes = new ChangesReader(reading, planned);
	const { entries, unchanged } = changes;
	const end = eachElement(reading, at, () => place, (index, element) => changes.change(element, () => `${place}[${index}]`));
	return {
		value: {
			entries,
			unchanged
		},
		end
	};
}
var ChangesReader = class {
	entries = [];
	unchanged = new Set();
	reading;
	members;
	planned;
	outer = [];
	inner = [];
	here = () => "";
	like;
	isUnchanged = false;
	constructor(reading, planned) {
		this.reading = reading;
		this.members = new Members(reading.bytes);
		this.planned = new Companion(planned);
	}
	change(at, here) {
		requireObject(this.reading, at, here);
		this.here = here;
		this.like = void 0;
		this.isUnchanged = false;
		const end = scanFields(this.reading.bytes, at, CHANGE, this.outer, this.enter);
		const entry = this.entry();
		this.entries.push(entry);
		if (this.like !== void 0 && this.isUnchanged && !entry.head.deposed) this.unchanged.add(this.like);
		return end;
	}
	enter = (field, value) => {
		if (field !== 9) return void 0;
		requireObject(this.reading, value, () => `${this.here()}.change`);
		const address = textOf(this.members.read(this.outer, 0));
		this.like = address === void 0 ? void 0 : this.planned.at(address);
		return scanFields(this.reading.bytes, value, INNER_CHANGE, this.inner, this.enterChange);
	};
	enterChange = (field, value) => {
		const { bytes } = this.reading;
		const planned = this.like?.values;
		if (field === 1) {
			const after = passSaid(bytes, value, planned);
			this.isUnchanged = after !== void 0;
			return after;
		}
		return field === 2 ? skipLike(bytes, value, planned, rangeOf(this.inner, 1)) : void 0;
	};
	entry() {
		const { reading, members, outer, inner, here } = this;
		const head = members.head(outer);
		reading.check("head", head, here);
		const shaped = {
			module_address: members.recurring(outer, 6),
			deposed: members.read(outer, 7),
			previous_address: members.read(outer, 8),
			change: rangeOf(outer, 9) && { actions: members.recurring(inner, 0) }
		};
		reading.check("change", shaped, here);
		const { actions } = shaped.change ?? {};
		return {
			head: headOf(head, textOf(shaped.module_address) ?? "", shaped.deposed),
			previousAddress: textOf(shaped.previous_address),
			actions: isList(actions) ? actions.flatMap((action) => textOf(action) ?? []) : [],
			before: valuesAt(reading, inner, 1, () => `${here()}.change.before`),
			after: valuesAt(reading, inner, 2, () => `${here()}.change.after`),
			afterUnknown: rangeOf(inner, 3),
			beforeSensitive: rangeOf(inner, 4),
			afterSensitive: rangeOf(inner, 5)
		};
	}
};
// src/plan/encoding.ts
function encodingOf(bytes) {
	const [a, b, c, d] = bytes;
	if (a === 255 && b === 254) return "utf-16le";
	if (a === 254 && b === 255) return "utf-16be";
	if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
	if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
	return "utf-8";
}
function toUtf8(bytes) {
	const encoding = encodingOf(bytes);
	if (encoding === "utf-8") return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? bytes.subarray(3) : bytes;
	const decoder = new TextDecoder(encoding, { fatal: true });
	const pieces = [];
	try {
		for (let at = 0; at < bytes.length; at += PIECE) pieces.push(Buffer.from(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })));
		pieces.push(Buffer.from(decoder.decode()));
	} catch {
		return;
	}
	return Buffer.concat(pieces);
}
const PIECE = 1 << 24;
// src/plan/recognize.ts
function notJson(name, bytes) {
	const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
	const text = start.trimStart();
	const own = asArgument(name, "tfplan");
	if (bytes.length === 0) return `is empty: ${MAKE_PLAN}`;
	if (text === "") return `holds nothing but white space: ${MAKE_PLAN}`;
	if (start.startsWith("PK")) return `is the binary plan file, not its JSON: run \`terraform show -json ${own} > plan.json\``;
	if (start.includes("\0") || start.startsWith("ï¿½")) return `is binary, or UTF-16 text that was damaged on its way: write it again as UTF-8 (${MAKE_PLAN})`;
	if (/^<(?:!doctype|html|head|body|\?xml)/i.test(text)) return `is an HTML or XML page, as a failed download leaves: download it again, or ${MAKE_PLAN}`;
	if (/^\[\s*[{\]]/.test(text)) return "is a JSON list, not one plan: give each plan as a file of its own (`jq '.[0]' plans.json > plan.json`)";
	if (/Terraform will perform|OpenTofu will perform|No changes\. /.test(text)) return `is the plan as text for people, not its JSON: ${MAKE_PLAN}`;
	return `is not JSON: ${MAKE_PLAN}`;
}
const PLAN_MEMBERS = [
	"planned_values",
	"resource_changes",
	"resource_drift",
	"prior_state",
	"configuration",
	"output_changes"
];
function otherThanPlan(keys) {
	if (keys.has("@level") || keys.has("@message")) return `is the log of \`terraform plan -json\`, which does not hold the plan: ${MAKE_PLAN}`;
	if (keys.has("lineage") || keys.has("serial") && keys.has("resources")) return `is a state file, not a plan: ${MAKE_PLAN}`;
	if (PLAN_MEMBERS.some((key) => keys.has(key))) return void 0;
	if (keys.has("values") || keys.size === 1) return `is the JSON of a state, not of a plan: ${MAKE_PLAN}`;
	return `is JSON, but not a Terraform or OpenTofu plan: ${MAKE_PLAN}`;
}
// src/plan/decode.ts
const MARGIN = 65536;
function decode(name, input) {
	const given = decompressed(name, input);
	const text = toUtf8(given);
	if (text === void 0) throw refuse$1(name, DAMAGED);
	const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
	requireStrings(name, bytes);
	const start = documentStart(bytes);
	if (start === void 0) throw refuse$1(name, encodingOf(given) === "utf-8" ? notJson(name, bytes) : DAMAGED);
	return {
		bytes,
		start
	};
}
function requireStrings(name, bytes) {
	try {
		textBetween(bytes, bytes.length - 1, bytes.length);
	} catch {
		const { node } = process.versions;
		const most = sizeText(2 ** 31);
		throw refuse$1(name, `holds ${sizeText(bytes.length)} of text, of which Node.js ${node} can read ${most} only: take a newer one, or make a plan for each root module`);
	}
}
function refuseMore(name, { bytes, start }, end) {
	if (skipSpace(bytes, end) === bytes.length) return;
	const after = textBetween(bytes, end, end + MARGIN);
	if (isWrapperOutput(after)) return;
	if (!after.trimStart().startsWith("{")) throw refuse$1(name, `has text after the JSON of the plan: write it again (${MAKE_PLAN})`);
	const keys = new Set();
	scanMembers(bytes, start, (key, at) => {
		keys.add(key);
		return skipValue(bytes, at);
	});
	const several = `holds more than one JSON document: write each plan into a file of its own (${MAKE_PLAN})`;
	throw refuse$1(name, otherThanPlan(keys) ?? several);
}
const DAMAGED = `is UTF-16 text that was damaged on its way: write it again as UTF-8 (${MAKE_PLAN}; in PowerShell \
\`terraform show -json tfplan | Out-File -Encoding utf8 plan.json\`)`;
function isWrapperOutput(text) {
	return text.split(/[\r\n]/).every((line) => line.trim() === "" || line.startsWith("::"));
}
function documentStart(bytes) {
	const first = skipSpace(bytes, 0);
	if (isObjectAt(bytes, first)) return first;
	const match = /(?:^|[\r\n]|: )\{\s*"format_version"/.exec(textBetween(bytes, first, first + MARGIN));
	return match ? first + match.index + match[0].indexOf("{") : void 0;
}
function textBetween(bytes, start, end) {
	return bytes.toString("latin1", start, end);
}
function faultless(name, read) {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof JsonFault)) throw error;
		const where = error.reason === "cut-off" ? "is cut off after" : "is not valid JSON at byte";
		throw refuse$1(name, `${where} ${error.at}${error.reason === "cut-off" ? " bytes" : ""}: write it again (${MAKE_PLAN})`);
	}
}
// src/plan/module-parts.ts
const RESOURCE = new Fields("expressions");
function findModules(bytes, at) {
	const holes = [];
	let root;
	const end = scanMembersIfAny(bytes, at, (key, value) => {
		if (key !== "root_module") return skipValue(bytes, value);
		root = isObjectAt(bytes, value) ? findModule(bytes, value, 0) : void 0;
		if (root === void 0) return skipValue(bytes, value);
		holes.push(root.range);
		return root.range.end;
	});
	return {
		value: {
			range: {
				start: at,
				end
			},
			holes,
			root
		},
		end
	};
}
function findModule(bytes, at, depth) {
	const holes = [];
	const calls = new Map();
	let expressions = [];
	return {
		range: {
			start: at,
			end: scanMembers(bytes, at, (key, value) => {
				if (key === "resources" && isListAt(bytes, value)) {
					expressions = [];
					return scanElements(bytes, value, (index, element) => {
						const found = findExpressions(bytes, element);
						if (found.value !== void 0) holes.push(found.value);
						expressions[index] = found.value;
						return found.end;
					});
				}
				if (key !== "module_calls" || depth >= 100) return skipValue(bytes, value);
				calls.clear();
				return scanMembersIfAny(bytes, value, (name, call) => scanMembersIfAny(bytes, call, (member, inner) => {
					if (member !== "module" || !isObjectAt(bytes, inner)) return skipValue(bytes, inner);
					const module = findModule(bytes, inner, depth + 1);
					holes.push(module.range);
					calls.set(name, module);
					return module.range.end;
				}));
			})
		},
		holes,
		calls,
		expressions
	};
}
function findExpressions(bytes, at) {
	if (!isObjectAt(bytes, at)) return {
		value: void 0,
		end: skipValue(bytes, at)
	};
	const spans = [];
	const end = scanFields(bytes, at, RESOURCE, spans);
	const range = rangeOf(spans, 0);
	return {
		value: range && isObjectAt(bytes, range.start) ? range : void 0,
		end
	};
}
// src/plan/prior-state.ts
const STATE = new Fields(...HEAD, "deposed_key", "values", "sensitive_values");
function readState(reading, place, at, said) {
	const state = new StateReader(reading, said);
	let entries = [];
	const end = eachMember(reading, at, () => place, (key, inner) => {
		if (key !== "values") return skipValue(reading.bytes, inner);
		entries = [];
		state.standing.clear();
		return eachMember(reading, inner, () => `${place}.values`, (innerKey, root) => {
			if (innerKey !== "root_module") return skipValue(reading.bytes, root);
			const module = state.module(root, () => `${place}.values.root_module`, 0);
			entries = module.value;
			return module.end;
		});
	});
	return {
		value: {
			entries,
			standing: state.standing
		},
		end
	};
}
var StateReader = class {
	standing = new Set();
	reading;
	members;
	planned;
	unchanged;
	before;
	spans = [];
	address;
	isSaid = false;
	constructor(reading, { planned, changes }) {
		this.reading = reading;
		this.members = new Members(reading.bytes);
		this.planned = new Companion(planned);
		this.unchanged = changes?.unchanged ?? new Set();
		this.before = once$1(() => valuesBefore(changes));
	}
	module(at, place, depth) {
		const { reading } = this;
		const { bytes } = reading;
		if (depth > 100) throw reading.wrong(`it nests modules more than 100 deep`);
		let address = "";
		let own = [];
		let below = [];
		const end = eachMember(reading, at, place, (key, value) => {
			const inner = () => `${place()}.${key}`;
			if (key === "resources") {
				own = [];
				return eachElement(reading, value, inner, (index, element) => {
					const resource = this.resource(element, () => `${inner()}[${index}]`);
					if (resource.value !== void 0) own.push(resource.value);
					return resource.end;
				});
			}
			if (key === "child_modules") {
				const children = [];
				below = children;
				return eachElement(reading, value, inner, (index, element) => {
					const child = this.module(element, () => `${inner()}[${index}]`, depth + 1);
					for (const entry of child.value) children.push(entry);
					return child.end;
				});
			}
			const range = {
				start: value,
				end: skipValue(bytes, value)
			};
			if (key === "address") {
				address = parseRange(bytes, range);
				reading.check("moduleAddress", address, inner);
			}
			return range.end;
		});
		const module = textOf(address) ?? "";
		return {
			value: [...own.map((entry) => entry(module)), ...below],
			end
		};
	}
	resource(at, here) {
		requireObject(this.reading, at, here);
		const end = this.passUnchanged(at);
		return end === void 0 ? this.anyResource(at, here) : {
			value: void 0,
			end
		};
	}
	passUnchanged(at) {
		const { bytes } = this.reading;
		const { next } = this.planned;
		if (next === void 0 || !this.unchanged.has(next) || holdsTrue$1(bytes, next.sensitive)) return void 0;
		const { start, end } = next.range;
		const rest = passSaid(bytes, at, {
			start,
			end: end - 1
		});
		const after = rest === void 0 ? void 0 : skipOthers(bytes, rest, STATE);
		if (after === void 0) return void 0;
		this.planned.pass();
		this.standing.add(next.address);
		return after;
	}
	enter = (field, value) => {
		if (field !== 7) return void 0;
		this.isSaid = false;
		this.address = textOf(this.members.read(this.spans, 0));
		if (this.address === void 0 || this.members.recurring(this.spans, 1) === "data") return void 0;
		this.planned.at(this.address);
		const after = passSaid(this.reading.bytes, value, this.before().get(this.address));
		this.isSaid = after !== void 0;
		return after;
	};
	anyResource(at, here) {
		const { reading, members, spans } = this;
		this.isSaid = false;
		const end = scanFields(reading.bytes, at, STATE, spans, this.enter);
		if (this.isSaid && this.address !== void 0 && rangeOf(spans, 6) === void 0 && !holdsTrue$1(reading.bytes, rangeOf(spans, 8))) {
			this.standing.add(this.address);
			return {
				value: void 0,
				end
			};
		}
		const head = members.head(spans);
		reading.check("head", head, here);
		const deposed = members.read(spans, 6);
		reading.check("state", { deposed_key: deposed }, here);
		const values = valuesAt(reading, spans, 7, () => `${here()}.values`);
		const sensitive = rangeOf(spans, 8);
		return {
			value: (module) => ({
				head: headOf(head, module, deposed),
				values,
				sensitive
			}),
			end
		};
	}
};
function valuesBefore(changes) {
	const ranges = new Map();
	for (const { head, before } of changes?.entries ?? []) if (before !== void 0 && !head.deposed) ranges.set(head.address, before);
	return ranges;
}
// src/plan/validators.ts
const envelope = validate10;
const schema11 = {
	"type": "object",
	"required": ["format_version"],
	"properties": {
		"format_version": { "type": "string" },
		"terraform_version": { "type": ["string", "null"] },
		"errored": { "type": ["boolean", "null"] },
		"complete": { "type": ["boolean", "null"] },
		"variables": {
			"type": ["object", "null"],
			"additionalProperties": { "type": "object" }
		},
		"deferred_changes": {
			"type": ["array", "null"],
			"items": {
				"type": "object",
				"properties": {
					"reason": { "type": "string" },
					"resource_change": { "type": "object" }
				}
			}
		}
	}
};
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.format_version === void 0 && (missing0 = "format_version")) {
			validate10.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			if (data.format_version !== void 0) {
				if (typeof data.format_version !== "string") {
					validate10.errors = [{
						instancePath: instancePath + "/format_version",
						schemaPath: "#/properties/format_version/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.terraform_version !== void 0) {
					let data1 = data.terraform_version;
					if (typeof data1 !== "string" && data1 !== null) {
						validate10.errors = [{
							instancePath: instancePath + "/terraform_version",
							schemaPath: "#/properties/terraform_version/type",
							keyword: "type",
							params: { type: schema11.properties.terraform_version.type },
							message: "must be string,null"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.errored !== void 0) {
						let data2 = data.errored;
						if (typeof data2 !== "boolean" && data2 !== null) {
							validate10.errors = [{
								instancePath: instancePath + "/errored",
								schemaPath: "#/properties/errored/type",
								keyword: "type",
								params: { type: schema11.properties.errored.type },
								message: "must be boolean,null"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.complete !== void 0) {
							let data3 = data.complete;
							if (typeof data3 !== "boolean" && data3 !== null) {
								validate10.errors = [{
									instancePath: instancePath + "/complete",
									schemaPath: "#/properties/complete/type",
									keyword: "type",
									params: { type: schema11.properties.complete.type },
									message: "must be boolean,null"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.variables !== void 0) {
								let data4 = data.variables;
								if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
									validate10.errors = [{
										instancePath: instancePath + "/variables",
										schemaPath: "#/properties/variables/type",
										keyword: "type",
										params: { type: schema11.properties.variables.type },
										message: "must be object,null"
									}];
									return false;
								}
								if (data4 && typeof data4 == "object" && !Array.isArray(data4)) for (const key0 in data4) {
									let data5 = data4[key0];
									if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
										validate10.errors = [{
											instancePath: instancePath + "/variables/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/variables/additionalProperties/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										}];
										return false;
									}
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.deferred_changes !== void 0) {
									let data6 = data.deferred_changes;
									if (!Array.isArray(data6) && data6 !== null) {
										validate10.errors = [{
											instancePath: instancePath + "/deferred_changes",
											schemaPath: "#/properties/deferred_changes/type",
											keyword: "type",
											params: { type: schema11.properties.deferred_changes.type },
											message: "must be array,null"
										}];
										return false;
									}
									if (Array.isArray(data6)) {
										const len0 = data6.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data7 = data6[i0];
											if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
												if (data7.reason !== void 0) {
													if (typeof data7.reason !== "string") {
														validate10.errors = [{
															instancePath: instancePath + "/deferred_changes/" + i0 + "/reason",
															schemaPath: "#/properties/deferred_changes/items/properties/reason/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid3 = true;
												} else var valid3 = true;
												if (valid3) {
													if (data7.resource_change !== void 0) {
														let data9 = data7.resource_change;
														if (!(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
															validate10.errors = [{
																instancePath: instancePath + "/deferred_changes/" + i0 + "/resource_change",
																schemaPath: "#/properties/deferred_changes/items/properties/resource_change/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
														var valid3 = true;
													} else var valid3 = true;
												}
											} else {
												validate10.errors = [{
													instancePath: instancePath + "/deferred_changes/" + i0,
													schemaPath: "#/properties/deferred_changes/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}];
												return false;
											}
										}
									}
									var valid0 = true;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		}
	} else {
		validate10.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate10.errors = vErrors;
	return true;
}
const head = validate11;
const schema12 = {
	"type": "object",
	"required": [
		"address",
		"mode",
		"type",
		"name"
	],
	"properties": {
		"address": { "type": "string" },
		"mode": { "enum": [
			"managed",
			"data",
			"ephemeral"
		] },
		"type": { "type": "string" },
		"name": { "type": "string" },
		"index": { "type": [
			"string",
			"number",
			"null"
		] },
		"provider_name": { "type": ["string", "null"] }
	}
};
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.address === void 0 && (missing0 = "address") || data.mode === void 0 && (missing0 = "mode") || data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name")) {
			validate11.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			if (data.address !== void 0) {
				if (typeof data.address !== "string") {
					validate11.errors = [{
						instancePath: instancePath + "/address",
						schemaPath: "#/properties/address/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.mode !== void 0) {
					let data1 = data.mode;
					if (!(data1 === "managed" || data1 === "data" || data1 === "ephemeral")) {
						validate11.errors = [{
							instancePath: instancePath + "/mode",
							schemaPath: "#/properties/mode/enum",
							keyword: "enum",
							params: { allowedValues: schema12.properties.mode.enum },
							message: "must be equal to one of the allowed values"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.type !== void 0) {
						if (typeof data.type !== "string") {
							validate11.errors = [{
								instancePath: instancePath + "/type",
								schemaPath: "#/properties/type/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.name !== void 0) {
							if (typeof data.name !== "string") {
								validate11.errors = [{
									instancePath: instancePath + "/name",
									schemaPath: "#/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.index !== void 0) {
								let data4 = data.index;
								if (typeof data4 !== "string" && !(typeof data4 == "number" && isFinite(data4)) && data4 !== null) {
									validate11.errors = [{
										instancePath: instancePath + "/index",
										schemaPath: "#/properties/index/type",
										keyword: "type",
										params: { type: schema12.properties.index.type },
										message: "must be string,number,null"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.provider_name !== void 0) {
									let data5 = data.provider_name;
									if (typeof data5 !== "string" && data5 !== null) {
										validate11.errors = [{
											instancePath: instancePath + "/provider_name",
											schemaPath: "#/properties/provider_name/type",
											keyword: "type",
											params: { type: schema12.properties.provider_name.type },
											message: "must be string,null"
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		}
	} else {
		validate11.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate11.errors = vErrors;
	return true;
}
const change = validate12;
const schema13 = {
	"type": "object",
	"required": ["change"],
	"properties": {
		"module_address": { "type": ["string", "null"] },
		"deposed": { "type": ["string", "null"] },
		"previous_address": { "type": ["string", "null"] },
		"change": {
			"type": "object",
			"required": ["actions"],
			"properties": { "actions": {
				"type": "array",
				"items": { "type": "string" }
			} }
		}
	}
};
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.change === void 0 && (missing0 = "change")) {
			validate12.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			if (data.module_address !== void 0) {
				let data0 = data.module_address;
				if (typeof data0 !== "string" && data0 !== null) {
					validate12.errors = [{
						instancePath: instancePath + "/module_address",
						schemaPath: "#/properties/module_address/type",
						keyword: "type",
						params: { type: schema13.properties.module_address.type },
						message: "must be string,null"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.deposed !== void 0) {
					let data1 = data.deposed;
					if (typeof data1 !== "string" && data1 !== null) {
						validate12.errors = [{
							instancePath: instancePath + "/deposed",
							schemaPath: "#/properties/deposed/type",
							keyword: "type",
							params: { type: schema13.properties.deposed.type },
							message: "must be string,null"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.previous_address !== void 0) {
						let data2 = data.previous_address;
						if (typeof data2 !== "string" && data2 !== null) {
							validate12.errors = [{
								instancePath: instancePath + "/previous_address",
								schemaPath: "#/properties/previous_address/type",
								keyword: "type",
								params: { type: schema13.properties.previous_address.type },
								message: "must be string,null"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.change !== void 0) {
							let data3 = data.change;
							if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
								let missing1;
								if (data3.actions === void 0 && (missing1 = "actions")) {
									validate12.errors = [{
										instancePath: instancePath + "/change",
										schemaPath: "#/properties/change/required",
										keyword: "required",
										params: { missingProperty: missing1 },
										message: "must have required property '" + missing1 + "'"
									}];
									return false;
								} else if (data3.actions !== void 0) {
									let data4 = data3.actions;
									if (Array.isArray(data4)) {
										const len0 = data4.length;
										for (let i0 = 0; i0 < len0; i0++) if (typeof data4[i0] !== "string") {
											validate12.errors = [{
												instancePath: instancePath + "/change/actions/" + i0,
												schemaPath: "#/properties/change/properties/actions/items/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									} else {
										validate12.errors = [{
											instancePath: instancePath + "/change/actions",
											schemaPath: "#/properties/change/properties/actions/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
							} else {
								validate12.errors = [{
									instancePath: instancePath + "/change",
									schemaPath: "#/properties/change/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate12.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate12.errors = vErrors;
	return true;
}
const state = validate13;
const schema14 = {
	"type": "object",
	"properties": { "deposed_key": { "type": ["string", "null"] } }
};
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.deposed_key !== void 0) {
			let data0 = data.deposed_key;
			if (typeof data0 !== "string" && data0 !== null) {
				validate13.errors = [{
					instancePath: instancePath + "/deposed_key",
					schemaPath: "#/properties/deposed_key/type",
					keyword: "type",
					params: { type: schema14.properties.deposed_key.type },
					message: "must be string,null"
				}];
				return false;
			}
		}
	} else {
		validate13.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate13.errors = vErrors;
	return true;
}
const moduleAddress = validate14;
const schema15 = { "type": ["string", "null"] };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (typeof data !== "string" && data !== null) {
		validate14.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema15.type },
			message: "must be string,null"
		}];
		return false;
	}
	validate14.errors = vErrors;
	return true;
}
const configuration = validate15;
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.provider_config !== void 0) {
			let data0 = data.provider_config;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) for (const key0 in data0) {
				let data1 = data0[key0];
				if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
					if (data1.name !== void 0) {
						if (typeof data1.name !== "string") {
							validate15.errors = [{
								instancePath: instancePath + "/provider_config/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
								schemaPath: "#/properties/provider_config/additionalProperties/properties/name/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid2 = true;
					} else var valid2 = true;
					if (valid2) {
						if (data1.full_name !== void 0) {
							if (typeof data1.full_name !== "string") {
								validate15.errors = [{
									instancePath: instancePath + "/provider_config/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/full_name",
									schemaPath: "#/properties/provider_config/additionalProperties/properties/full_name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid2 = true;
						} else var valid2 = true;
						if (valid2) {
							if (data1.module_address !== void 0) {
								if (typeof data1.module_address !== "string") {
									validate15.errors = [{
										instancePath: instancePath + "/provider_config/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/module_address",
										schemaPath: "#/properties/provider_config/additionalProperties/properties/module_address/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid2 = true;
							} else var valid2 = true;
							if (valid2) {
								if (data1.expressions !== void 0) {
									let data5 = data1.expressions;
									if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
										validate15.errors = [{
											instancePath: instancePath + "/provider_config/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expressions",
											schemaPath: "#/properties/provider_config/additionalProperties/properties/expressions/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										}];
										return false;
									}
									var valid2 = true;
								} else var valid2 = true;
							}
						}
					}
				} else {
					validate15.errors = [{
						instancePath: instancePath + "/provider_config/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/provider_config/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					}];
					return false;
				}
			}
			else {
				validate15.errors = [{
					instancePath: instancePath + "/provider_config",
					schemaPath: "#/properties/provider_config/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				}];
				return false;
			}
			var valid0 = true;
		} else var valid0 = true;
		if (valid0) {
			if (data.root_module !== void 0) {
				let data6 = data.root_module;
				if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
					validate15.errors = [{
						instancePath: instancePath + "/root_module",
						schemaPath: "#/properties/root_module/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
		}
	} else {
		validate15.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate15.errors = vErrors;
	return true;
}
const module$1 = validate16;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.outputs !== void 0) {
			let data0 = data.outputs;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) for (const key0 in data0) {
				let data1 = data0[key0];
				if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
					if (data1.expression !== void 0) {
						let data2 = data1.expression;
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							if (data2.references !== void 0) {
								let data3 = data2.references;
								if (Array.isArray(data3)) {
									const len0 = data3.length;
									for (let i0 = 0; i0 < len0; i0++) if (typeof data3[i0] !== "string") {
										validate16.errors = [{
											instancePath: instancePath + "/outputs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expression/references/" + i0,
											schemaPath: "expression/properties/references/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								} else {
									validate16.errors = [{
										instancePath: instancePath + "/outputs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expression/references",
										schemaPath: "expression/properties/references/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									}];
									return false;
								}
							}
						} else {
							validate16.errors = [{
								instancePath: instancePath + "/outputs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expression",
								schemaPath: "expression/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							}];
							return false;
						}
					}
				} else {
					validate16.errors = [{
						instancePath: instancePath + "/outputs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/outputs/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					}];
					return false;
				}
			}
			else {
				validate16.errors = [{
					instancePath: instancePath + "/outputs",
					schemaPath: "#/properties/outputs/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				}];
				return false;
			}
			var valid0 = true;
		} else var valid0 = true;
		if (valid0) {
			if (data.resources !== void 0) {
				let data5 = data.resources;
				if (Array.isArray(data5)) {
					const len1 = data5.length;
					for (let i1 = 0; i1 < len1; i1++) {
						let data6 = data5[i1];
						if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
							let missing0;
							if (data6.mode === void 0 && (missing0 = "mode") || data6.type === void 0 && (missing0 = "type") || data6.name === void 0 && (missing0 = "name")) {
								validate16.errors = [{
									instancePath: instancePath + "/resources/" + i1,
									schemaPath: "#/properties/resources/items/required",
									keyword: "required",
									params: { missingProperty: missing0 },
									message: "must have required property '" + missing0 + "'"
								}];
								return false;
							} else {
								if (data6.mode !== void 0) {
									if (typeof data6.mode !== "string") {
										validate16.errors = [{
											instancePath: instancePath + "/resources/" + i1 + "/mode",
											schemaPath: "#/properties/resources/items/properties/mode/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid7 = true;
								} else var valid7 = true;
								if (valid7) {
									if (data6.type !== void 0) {
										if (typeof data6.type !== "string") {
											validate16.errors = [{
												instancePath: instancePath + "/resources/" + i1 + "/type",
												schemaPath: "#/properties/resources/items/properties/type/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid7 = true;
									} else var valid7 = true;
									if (valid7) {
										if (data6.name !== void 0) {
											if (typeof data6.name !== "string") {
												validate16.errors = [{
													instancePath: instancePath + "/resources/" + i1 + "/name",
													schemaPath: "#/properties/resources/items/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid7 = true;
										} else var valid7 = true;
										if (valid7) {
											if (data6.provider_config_key !== void 0) {
												if (typeof data6.provider_config_key !== "string") {
													validate16.errors = [{
														instancePath: instancePath + "/resources/" + i1 + "/provider_config_key",
														schemaPath: "#/properties/resources/items/properties/provider_config_key/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid7 = true;
											} else var valid7 = true;
											if (valid7) {
												if (data6.expressions !== void 0) {
													let data11 = data6.expressions;
													if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
														validate16.errors = [{
															instancePath: instancePath + "/resources/" + i1 + "/expressions",
															schemaPath: "#/properties/resources/items/properties/expressions/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
													var valid7 = true;
												} else var valid7 = true;
												if (valid7) {
													if (data6.count_expression !== void 0) {
														let data12 = data6.count_expression;
														if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
															if (data12.references !== void 0) {
																let data13 = data12.references;
																if (Array.isArray(data13)) {
																	const len2 = data13.length;
																	for (let i2 = 0; i2 < len2; i2++) if (typeof data13[i2] !== "string") {
																		validate16.errors = [{
																			instancePath: instancePath + "/resources/" + i1 + "/count_expression/references/" + i2,
																			schemaPath: "expression/properties/references/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																} else {
																	validate16.errors = [{
																		instancePath: instancePath + "/resources/" + i1 + "/count_expression/references",
																		schemaPath: "expression/properties/references/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
														} else {
															validate16.errors = [{
																instancePath: instancePath + "/resources/" + i1 + "/count_expression",
																schemaPath: "expression/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
														var valid7 = true;
													} else var valid7 = true;
													if (valid7) {
														if (data6.for_each_expression !== void 0) {
															let data15 = data6.for_each_expression;
															if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
																if (data15.references !== void 0) {
																	let data16 = data15.references;
																	if (Array.isArray(data16)) {
																		const len3 = data16.length;
																		for (let i3 = 0; i3 < len3; i3++) if (typeof data16[i3] !== "string") {
																			validate16.errors = [{
																				instancePath: instancePath + "/resources/" + i1 + "/for_each_expression/references/" + i3,
																				schemaPath: "expression/properties/references/items/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																	} else {
																		validate16.errors = [{
																			instancePath: instancePath + "/resources/" + i1 + "/for_each_expression/references",
																			schemaPath: "expression/properties/references/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
															} else {
																validate16.errors = [{
																	instancePath: instancePath + "/resources/" + i1 + "/for_each_expression",
																	schemaPath: "expression/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																}];
																return false;
															}
															var valid7 = true;
														} else var valid7 = true;
													}
												}
											}
										}
									}
								}
							}
						} else {
							validate16.errors = [{
								instancePath: instancePath + "/resources/" + i1,
								schemaPath: "#/properties/resources/items/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							}];
							return false;
						}
					}
				} else {
					validate16.errors = [{
						instancePath: instancePath + "/resources",
						schemaPath: "#/properties/resources/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.module_calls !== void 0) {
					let data18 = data.module_calls;
					if (data18 && typeof data18 == "object" && !Array.isArray(data18)) for (const key1 in data18) {
						let data19 = data18[key1];
						if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
							if (data19.source !== void 0) {
								if (typeof data19.source !== "string") {
									validate16.errors = [{
										instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/source",
										schemaPath: "#/properties/module_calls/additionalProperties/properties/source/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid15 = true;
							} else var valid15 = true;
							if (valid15) {
								if (data19.expressions !== void 0) {
									let data21 = data19.expressions;
									if (!(data21 && typeof data21 == "object" && !Array.isArray(data21))) {
										validate16.errors = [{
											instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/expressions",
											schemaPath: "#/properties/module_calls/additionalProperties/properties/expressions/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										}];
										return false;
									}
									var valid15 = true;
								} else var valid15 = true;
								if (valid15) {
									if (data19.count_expression !== void 0) {
										let data22 = data19.count_expression;
										if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
											if (data22.references !== void 0) {
												let data23 = data22.references;
												if (Array.isArray(data23)) {
													const len4 = data23.length;
													for (let i4 = 0; i4 < len4; i4++) if (typeof data23[i4] !== "string") {
														validate16.errors = [{
															instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/count_expression/references/" + i4,
															schemaPath: "expression/properties/references/items/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
												} else {
													validate16.errors = [{
														instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/count_expression/references",
														schemaPath: "expression/properties/references/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
											}
										} else {
											validate16.errors = [{
												instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/count_expression",
												schemaPath: "expression/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object"
											}];
											return false;
										}
										var valid15 = true;
									} else var valid15 = true;
									if (valid15) {
										if (data19.for_each_expression !== void 0) {
											let data25 = data19.for_each_expression;
											if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
												if (data25.references !== void 0) {
													let data26 = data25.references;
													if (Array.isArray(data26)) {
														const len5 = data26.length;
														for (let i5 = 0; i5 < len5; i5++) if (typeof data26[i5] !== "string") {
															validate16.errors = [{
																instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/for_each_expression/references/" + i5,
																schemaPath: "expression/properties/references/items/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
													} else {
														validate16.errors = [{
															instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/for_each_expression/references",
															schemaPath: "expression/properties/references/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}];
														return false;
													}
												}
											} else {
												validate16.errors = [{
													instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/for_each_expression",
													schemaPath: "expression/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}];
												return false;
											}
											var valid15 = true;
										} else var valid15 = true;
										if (valid15) {
											if (data19.module !== void 0) {
												let data28 = data19.module;
												if (!(data28 && typeof data28 == "object" && !Array.isArray(data28))) {
													validate16.errors = [{
														instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/module",
														schemaPath: "#/properties/module_calls/additionalProperties/properties/module/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													}];
													return false;
												}
												var valid15 = true;
											} else var valid15 = true;
										}
									}
								}
							}
						} else {
							validate16.errors = [{
								instancePath: instancePath + "/module_calls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/module_calls/additionalProperties/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							}];
							return false;
						}
					}
					else {
						validate16.errors = [{
							instancePath: instancePath + "/module_calls",
							schemaPath: "#/properties/module_calls/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.variables !== void 0) {
						let data29 = data.variables;
						if (data29 && typeof data29 == "object" && !Array.isArray(data29)) for (const key2 in data29) {
							let data30 = data29[key2];
							if (!(data30 && typeof data30 == "object" && !Array.isArray(data30))) {
								validate16.errors = [{
									instancePath: instancePath + "/variables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/variables/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}];
								return false;
							}
						}
						else {
							validate16.errors = [{
								instancePath: instancePath + "/variables",
								schemaPath: "#/properties/variables/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate16.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate16.errors = vErrors;
	return true;
}
const expression = validate17;
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.references !== void 0) {
			let data0 = data.references;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data0[i0] !== "string") {
					validate17.errors = [{
						instancePath: instancePath + "/references/" + i0,
						schemaPath: "#/properties/references/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
			} else {
				validate17.errors = [{
					instancePath: instancePath + "/references",
					schemaPath: "#/properties/references/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				}];
				return false;
			}
		}
	} else {
		validate17.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate17.errors = vErrors;
	return true;
}
const validators = {
	envelope,
	head,
	change,
	state,
	moduleAddress,
	configuration,
	module: module$1,
	expression
};
// src/plan/shape.ts
function checkShape(shape, value) {
	const validate = validators[shape];
	if (validate(value)) return void 0;
	const [error] = validate.errors ?? [];
	return error && ((place) => complaint(error, place));
}
const KINDS = new Map([
	["array", "a list"],
	["object", "an object"],
	["string", "a string"],
	["number", "a number"],
	["boolean", "true or false"]
]);
function complaint(error, place) {
	const where = placeOf(place, error.instancePath);
	const subject = where === "" ? "" : `\`${where}\` `;
	if (error.keyword === "required") return `${subject}has no "${error.params.missingProperty}"`;
	if (error.keyword === "enum") return `${subject}is none of ${[error.params.allowedValues].flat().join(", ")}`;
	return `${subject}is not ${[error.params.type].flat().map(String).filter((type) => type !== "null").map((type) => KINDS.get(type) ?? type).join(" or ")}`;
}
function placeOf(place, path) {
	return path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).reduce((so, step) => /^\d+$/.test(step) ? `${so}[${step}]` : so === "" ? step : `${so}.${step}`, place);
}
// src/plan/document.ts
const ENVELOPE = [
	"format_version",
	"terraform_version",
	"errored",
	"complete",
	"variables",
	"deferred_changes"
];
function readDocument(name, given) {
	const json = decode(name, given);
	const { bytes } = json;
	const wrong = (problem) => refuse$1(name, `is no plan that can be read: ${problem} (${MAKE_PLAN})`);
	const check = (shape, value, place) => {
		const problem = checkShape(shape, value);
		if (problem !== void 0) throw wrong(problem(place()));
	};
	const found = faultless(name, () => readMembers({
		bytes,
		wrong,
		check
	}, json.start));
	refuseMore(name, json, found.end);
	const other = otherThanPlan(found.keys);
	if (other !== void 0) throw refuse$1(name, other);
	const { envelope } = found;
	check("envelope", envelope, () => "");
	const formatVersion = textOf(member$1(envelope, "format_version")) ?? "";
	if (!/^[01](?:\.|$)/.test(formatVersion)) throw refuse$1(name, unknownVersion(formatVersion));
	return {
		formatVersion,
		terraformVersion: textOf(member$1(envelope, "terraform_version")),
		errored: member$1(envelope, "errored") === true,
		complete: member$1(envelope, "complete") !== false,
		deferred: addressesOf(member$1(envelope, "deferred_changes")),
		variables: valuesOf(member$1(envelope, "variables")),
		hasDrift: found.keys.has("resource_drift"),
		prior: found.prior,
		standing: found.standing,
		changes: found.changes,
		configuration: found.configuration,
		parse: (range, holes) => faultless(name, () => parseRange(bytes, range, holes)),
		marks: (range) => range && holdsTrue$1(bytes, range) ? faultless(name, () => parseRange(bytes, range)) : false,
		check
	};
}
function readMembers(reading, start) {
	const { bytes } = reading;
	const keys = new Set();
	const envelope = {};
	let prior = [];
	let standing = new Set();
	let changes;
	let configuration;
	let planned = [];
	return {
		end: scanMembers(bytes, start, (key, at) => {
			keys.add(key);
			if (key === "planned_values") {
				const found = findPlannedValues(bytes, at);
				planned = found.value;
				return found.end;
			}
			if (key === "resource_changes") {
				const found = readChanges(reading, key, at, planned);
				changes = found.value;
				return found.end;
			}
			if (key === "prior_state") {
				const state = readState(reading, key, at, {
					planned,
					changes
				});
				prior = state.value.entries;
				standing = state.value.standing;
				return state.end;
			}
			if (key === "configuration") {
				const found = findModules(bytes, at);
				configuration = found.value;
				return found.end;
			}
			const range = {
				start: at,
				end: skipValue(bytes, at)
			};
			if (ENVELOPE.includes(key)) envelope[key] = parseRange(bytes, range);
			return range.end;
		}),
		keys,
		envelope,
		prior,
		standing,
		changes: changes?.entries,
		configuration
	};
}
function unknownVersion(version) {
	return `has the format version "${visible(version, 20)}", and only 0.x and 1.x can be read: update flowbreak, or make \
the plan with another version of Terraform or OpenTofu`;
}
function addressesOf(deferred) {
	if (!isList(deferred)) return [];
	return deferred.flatMap((element) => textOf(member$1(member$1(element, "resource_change"), "address")) ?? []);
}
function valuesOf(variables) {
	return new Map(members$1(variables).map(([variable, body]) => [variable, member$1(body, "value") ?? null]));
}
// src/plan/hcl.ts
const MOST_TEXT = 524288;
async function loadHcl() {
	const { default: parser } = await tidily(() => import("./hcl2-parser.js").then((m) => __toESM(m.default, 1)));
	let left = MOST_TEXT;
	return (text) => {
		left -= text.length;
		if (left < 0) return void 0;
		try {
			const [value] = parser.parseToObject(text);
			return isObject(value) ? value : void 0;
		} catch {
			return;
		}
	};
}
async function tidily(load) {
	const require = Object.getOwnPropertyDescriptor(globalThis, "require");
	const { stackTraceLimit } = Error;
	try {
		return await load();
	} finally {
		Error.stackTraceLimit = stackTraceLimit;
		if (require) Object.defineProperty(globalThis, "require", require);
		else Reflect.deleteProperty(globalThis, "require");
	}
}
// src/plan/hcl-blocks.ts
const BLANK$1 = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const WORD = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const QUOTED = /"((?:[^"\\\n]|\\.)*)"/y;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[^\S\n]*\r?\n/uy;
function scanBlocks(text) {
	const blocks = [];
	let line = 1;
	let counted = 0;
	const lineAt = (position) => {
		for (; counted < position; counted++) if (text.charCodeAt(counted) === 10) line++;
		return line;
	};
	const after = (pattern, at) => {
		pattern.lastIndex = at;
		return pattern.test(text) ? pattern.lastIndex : at;
	};
	let at = 0;
	while (at < text.length) {
		at = after(BLANK$1, at);
		const start = at;
		at = after(WORD, at);
		if (at === start) {
			at = skipToken(text, at);
			continue;
		}
		const type = text.slice(start, at);
		const labels = [];
		for (;;) {
			at = after(BLANK$1, at);
			const label = at;
			QUOTED.lastIndex = at;
			const quoted = QUOTED.exec(text);
			at = quoted ? QUOTED.lastIndex : after(WORD, at);
			if (at === label) break;
			labels.push(quoted?.[1] ?? text.slice(label, at));
		}
		if (text[at] !== "{") continue;
		const end = skipBraces(text, at);
		blocks.push({
			type,
			labels,
			text: text.slice(start, end),
			line: lineAt(start),
			endLine: lineAt(end - 1)
		});
		at = end;
	}
	return blocks;
}
function skipToken(text, at) {
	if (text[at] === "\"") return skip(text, at + 1, [{ kind: "string" }]);
	HEREDOC.lastIndex = at;
	const heredoc = HEREDOC.exec(text);
	return heredoc ? skip(text, HEREDOC.lastIndex, [{
		kind: "heredoc",
		marker: heredoc[1] ?? ""
	}]) : at + 1;
}
function skipBraces(text, at) {
	return skip(text, at + 1, [{ kind: "braces" }]);
}
function skipString(text, at) {
	return skip(text, at + 1, [{ kind: "string" }]);
}
function skip(text, from, stack) {
	let at = from;
	for (let inside = stack.at(-1); inside && at < text.length; inside = stack.at(-1)) if (inside.kind === "braces") at = skipCode(text, at, stack);
	else at = skipTemplate(text, at, inside, stack);
	return Math.min(at, text.length);
}
function skipCode(text, at, stack) {
	BLANK$1.lastIndex = at;
	if (BLANK$1.test(text) && BLANK$1.lastIndex > at) return BLANK$1.lastIndex;
	const character = text[at];
	if (character === "{") stack.push({ kind: "braces" });
	else if (character === "}") stack.pop();
	else if (character === "\"") stack.push({ kind: "string" });
	else if (character === "<") {
		HEREDOC.lastIndex = at;
		const heredoc = HEREDOC.exec(text);
		if (heredoc) {
			stack.push({
				kind: "heredoc",
				marker: heredoc[1] ?? ""
			});
			return HEREDOC.lastIndex;
		}
	}
	return at + 1;
}
function skipTemplate(text, at, inside, stack) {
	if (inside.kind === "heredoc" && text[at - 1] === "\n") {
		const end = text.indexOf("\n", at);
		const line = text.slice(at, end < 0 ? text.length : end);
		if (line.trim() === inside.marker) {
			stack.pop();
			return at + line.length;
		}
	}
	const character = text[at];
	if (character === "$" || character === "%") {
		if (text.startsWith(`${character}${character}{`, at)) return at + 3;
		if (text[at + 1] === "{") {
			stack.push({ kind: "braces" });
			return at + 2;
		}
	} else if (inside.kind === "string") {
		if (character === "\\") return at + 2;
		if (character === "\"") stack.pop();
	}
	return at + 1;
}
// src/plan/hcl-tokens.ts
function templateSequences(text) {
	const found = [];
	const opening = /([$%])(?:\1\{|\{)/g;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		if (match[0].length === 3) continue;
		const end = skipBraces(text, opening.lastIndex - 1);
		found.push(text.slice(opening.lastIndex, end - 1));
		opening.lastIndex = end;
	}
	return found;
}
const BLANK = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const TOKEN = /(?<word>[\p{ID_Start}_][\p{ID_Continue}-]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<sign>=>|==|!=|<=|>=|&&|\|\||\.\.\.|::|[\s\S])/uy;
function tokenize(text) {
	const tokens = [];
	for (let at = 0;;) {
		BLANK.lastIndex = at;
		const blank = BLANK.exec(text)?.[0] ?? "";
		at += blank.length;
		if (at >= text.length) return tokens;
		const breaks = blank.includes("\n");
		if (text[at] === "\"") {
			const end = skipString(text, at);
			tokens.push({
				kind: "string",
				text: text.slice(at + 1, end - 1),
				breaks
			});
			at = end;
			continue;
		}
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(text);
		if (!match) return tokens;
		const { word, number } = match.groups ?? {};
		const kind = word !== void 0 ? "word" : number !== void 0 ? "number" : "sign";
		tokens.push({
			kind,
			text: match[0],
			breaks
		});
		at = TOKEN.lastIndex;
	}
}
const DEEPEST_TEMPLATE = 8;
function mentioned(tokens, bound = new Set(), depth = 0) {
	const found = new Map();
	const add = (steps) => found.set(JSON.stringify(steps), steps);
	for (const [index, token] of tokens.entries()) {
		if (token.kind === "string" && depth < DEEPEST_TEMPLATE) for (const sequence of templateSequences(token.text)) mentioned(tokenize(sequence), bound, depth + 1).forEach(add);
		if (!(token.kind === "word" && tokens[index + 1]?.text === "." && !isContinued(tokens[index - 1])) || bound.has(token.text)) continue;
		const { steps } = readTraversal(plainText(tokens, index));
		if (steps.length > 1) add(steps);
	}
	return [...found.values()];
}
const isContinued = (before) => before?.kind === "sign" && (before.text === "." || before.text === "::");
function plainText(tokens, start) {
	let text = "";
	for (const [index, token] of tokens.slice(start, start + LONGEST).entries()) {
		const apart = index > 0 && token.kind !== "sign" && tokens[start + index - 1]?.kind !== "sign";
		text += `${apart ? " " : ""}${token.kind === "string" ? `"${token.text}"` : token.text}`;
	}
	return text;
}
const LONGEST = 40;
// src/plan/hcl-expression.ts
function parseExpression(text) {
	const tokens = tokenize(text);
	try {
		const parser = new Parser(tokens);
		const expression = parser.conditional();
		if (parser.done()) return expression;
	} catch (error) {
		if (!(error instanceof Opaque)) throw error;
	}
	return opaque(tokens);
}
function parseTemplate(text) {
	const sequences = templateSequences(text);
	const [only] = sequences;
	if (only === void 0) return {
		kind: "constant",
		value: text
	};
	if (sequences.length === 1 && text === `\${${only}}`) return parseExpression(only);
	return opaque(sequences.flatMap(tokenize));
}
var Opaque = class extends Error {};
const DEEPEST$2 = 100;
const JOINING = new Set([
	"concat",
	"compact",
	"flatten",
	"distinct",
	"tolist",
	"toset",
	"setunion"
]);
const FALLING_BACK = new Map([
	["try", "absent"],
	["coalesce", "empty"],
	["coalescelist", "empty"]
]);
const LEVELS = [
	["||"],
	["&&"],
	["==", "!="],
	[
		"<=",
		">=",
		"<",
		">"
	]
];
const ARITHMETIC = [
	"+",
	"-",
	"*",
	"/",
	"%"
];
var Parser = class {
	tokens;
	at = 0;
	depth = 0;
	constructor(tokens) {
		this.tokens = tokens;
	}
	done() {
		return this.at >= this.tokens.length;
	}
	conditional() {
		const condition = this.binary(0);
		if (!this.take("?")) return condition;
		return this.deeper(() => {
			const yes = this.conditional();
			this.expect(":");
			return {
				kind: "choice",
				condition,
				yes,
				no: this.conditional()
			};
		});
	}
	deeper(parse) {
		if (this.depth >= DEEPEST$2) throw new Opaque();
		this.depth++;
		const parsed = parse();
		this.depth--;
		return parsed;
	}
	binary(level) {
		const operators = LEVELS[level];
		if (!operators) return this.arithmetic();
		const operands = [this.binary(level + 1)];
		let used;
		for (let operator = this.operator(operators); operator; operator = this.operator(operators)) {
			if (used !== void 0 && (used !== operator || level > 1)) throw new Opaque();
			used = operator;
			operands.push(this.binary(level + 1));
		}
		const [only] = operands;
		return used === void 0 && only ? only : {
			kind: "operation",
			operator: used ?? "&&",
			operands
		};
	}
	operator(among) {
		return among.find((operator) => this.take(operator));
	}
	arithmetic() {
		const start = this.at;
		const first = this.operand();
		if (!this.takeAny(ARITHMETIC)) return first;
		do
			this.operand();
		while (this.takeAny(ARITHMETIC));
		return opaque(this.tokens.slice(start, this.at));
	}
	operand() {
		const start = this.at;
		const token = this.tokens[this.at++];
		if (!token) throw new Opaque();
		const expression = this.deeper(() => this.term(token));
		if (!this.continues()) return expression;
		const steps = [];
		for (let step = this.step(); step !== void 0; step = this.step()) steps.push(step);
		if (expression.kind !== "traversal") return opaque(this.tokens.slice(start, this.at));
		return {
			kind: "traversal",
			steps: [...expression.steps, ...steps.map(asPosition)]
		};
	}
	continues() {
		const next = this.tokens[this.at];
		return next?.kind === "sign" && !next.breaks && (next.text === "[" || next.text === ".");
	}
	term(token) {
		switch (token.kind) {
			case "number": return {
				kind: "constant",
				value: Number(token.text)
			};
			case "string": return stringConstant(token.text) ?? opaque([token]);
			case "word": return this.word(token);
			case "sign": return this.sign(token);
		}
	}
	word(token) {
		const constant = CONSTANTS.get(token.text);
		if (constant !== void 0) return {
			kind: "constant",
			value: constant.value
		};
		if (this.peek("(") && !this.tokens[this.at]?.breaks) return this.call(token);
		if (this.peek("::")) throw new Opaque();
		const steps = [{
			kind: "attribute",
			name: token.text
		}];
		for (let step = this.step(); step !== void 0; step = this.step()) steps.push(step);
		return {
			kind: "traversal",
			steps
		};
	}
	step() {
		const token = this.tokens[this.at];
		if (token?.kind !== "sign" || token.breaks) return void 0;
		if (token.text === ".") {
			const name = this.tokens[this.at + 1];
			this.at += 2;
			if (name?.kind === "word") return {
				kind: "attribute",
				name: name.text
			};
			if (name?.kind === "number" && /^\d+$/.test(name.text)) return {
				kind: "index",
				key: Number(name.text)
			};
			if (name?.text === "*") return { kind: "splat" };
			throw new Opaque();
		}
		if (token.text !== "[") return void 0;
		this.at++;
		if (this.peek("*") && this.tokens[this.at + 1]?.text === "]") {
			this.at += 2;
			return { kind: "splat" };
		}
		const key = this.conditional();
		this.expect("]");
		return stepBy(key);
	}
	call(name) {
		const start = this.at - 1;
		this.at++;
		const items = this.list(")");
		if (JOINING.has(name.text)) return {
			kind: "joined",
			lists: items
		};
		const past = FALLING_BACK.get(name.text);
		if (past) return {
			kind: "first",
			items,
			past
		};
		const [first, second, third] = items;
		if (first && items.length === 1) {
			if (name.text === "one" || name.text === "values" && first.kind === "traversal") return first;
			if (name.text === "length") return {
				kind: "operation",
				operator: "length",
				operands: [first]
			};
		}
		if (name.text === "lookup" && first?.kind === "traversal" && second && third) return {
			kind: "first",
			items: [{
				kind: "traversal",
				steps: [...first.steps, stepBy(second)]
			}, third],
			past: "absent"
		};
		if (name.text === "element" && first?.kind === "traversal" && second && items.length === 2) return {
			kind: "traversal",
			steps: [...first.steps, {
				kind: "element",
				at: second
			}]
		};
		return opaque(this.tokens.slice(start, this.at));
	}
	sign(token) {
		const start = this.at - 1;
		if (token.text === "(") {
			const inner = this.conditional();
			this.expect(")");
			return inner;
		}
		if (token.text === "[") return this.peekWord("for") ? this.comprehension(start, "]") : {
			kind: "list",
			items: this.list("]")
		};
		if (token.text === "{") return this.peekWord("for") ? this.comprehension(start, "}") : this.object();
		if (token.text === "!") return {
			kind: "operation",
			operator: "!",
			operands: [this.operand()]
		};
		if (token.text === "-") {
			this.operand();
			return opaque(this.tokens.slice(start, this.at));
		}
		throw new Opaque();
	}
	list(end) {
		const items = [];
		while (!this.take(end)) {
			items.push(this.conditional());
			this.take("...");
			if (!this.peek(end)) this.expect(",");
		}
		return items;
	}
	object() {
		const entries = new Map();
		while (!this.take("}")) {
			const key = this.objectKey();
			if (!this.take("=")) this.expect(":");
			entries.set(key, this.conditional());
			if (!this.take(",") && !this.peek("}") && !this.tokens[this.at]?.breaks) throw new Opaque();
		}
		return {
			kind: "object",
			entries
		};
	}
	objectKey() {
		const token = this.tokens[this.at++];
		if (token?.kind === "word" || token?.kind === "number") return token.text;
		const constant = token?.kind === "string" ? stringConstant(token.text) : void 0;
		if (constant?.kind !== "constant") throw new Opaque();
		return String(constant.value);
	}
	comprehension(start, end) {
		this.at++;
		const names = [this.name()];
		if (this.take(",")) names.push(this.name());
		if (!this.takeWord("in")) throw new Opaque();
		const collection = this.conditional();
		this.expect(":");
		const key = end === "}" ? this.conditional() : void 0;
		if (key) this.expect("=>");
		const value = this.conditional();
		const filtered = this.takeWord("if");
		if (filtered) this.conditional();
		const keyed = key === void 0 || names.length === 2 && isName(key, names[0]);
		if (this.take(end) && keyed && collection.kind === "traversal" && value.kind === "traversal") {
			const [root, ...rest] = value.steps;
			if (root && isName({
				kind: "traversal",
				steps: [root]
			}, names.at(-1))) {
				const each = rest.length === 0 ? [] : [{ kind: "splat" }, ...rest];
				const all = {
					kind: "traversal",
					steps: [...collection.steps, ...each]
				};
				return filtered ? {
					kind: "filtered",
					all
				} : all;
			}
		}
		this.skipTo(end);
		return opaque(this.tokens.slice(start, this.at), new Set(names));
	}
	skipTo(end) {
		if (this.tokens[this.at - 1]?.text === end) return;
		for (let depth = 0;;) {
			const token = this.tokens[this.at++];
			if (!token) throw new Opaque();
			if (token.kind !== "sign") continue;
			if (depth === 0 && token.text === end) return;
			if ("([{".includes(token.text)) depth++;
			else if (")]}".includes(token.text)) depth--;
		}
	}
	name() {
		const token = this.tokens[this.at++];
		if (token?.kind !== "word") throw new Opaque();
		return token.text;
	}
	peek(sign) {
		const token = this.tokens[this.at];
		return token?.kind === "sign" && token.text === sign;
	}
	peekWord(word) {
		const token = this.tokens[this.at];
		return token?.kind === "word" && token.text === word;
	}
	take(sign) {
		if (!this.peek(sign)) return false;
		this.at++;
		return true;
	}
	takeAny(signs) {
		return signs.some((sign) => this.take(sign));
	}
	takeWord(word) {
		if (!this.peekWord(word)) return false;
		this.at++;
		return true;
	}
	expect(sign) {
		if (!this.take(sign)) throw new Opaque();
	}
};
function stepBy(key) {
	const constant = key.kind === "constant" ? key.value : void 0;
	return typeof constant === "string" || typeof constant === "number" ? {
		kind: "index",
		key: constant
	} : {
		kind: "lookup",
		key
	};
}
function asPosition(step) {
	return step.kind === "index" && typeof step.key === "number" ? {
		kind: "position",
		at: step.key
	} : step;
}
const CONSTANTS = new Map([
	["true", { value: true }],
	["false", { value: false }],
	["null", { value: null }]
]);
function isName(expression, name) {
	if (expression.kind !== "traversal" || expression.steps.length !== 1) return false;
	const [step] = expression.steps;
	return step?.kind === "attribute" && step.name === name;
}
function stringConstant(written) {
	if (templateSequences(written).length > 0) return void 0;
	const { steps } = readTraversal(`x["${written}"]`);
	const [, step] = steps;
	return step?.kind === "index" ? {
		kind: "constant",
		value: step.key
	} : void 0;
}
const opaque = (tokens, bound) => ({
	kind: "mentions",
	references: mentioned(tokens, bound),
	transforms: true
});
// src/plan/source-configuration.ts
function withSources(configuration, sources, parse, unreadable) {
	const modules = new Map();
	return {
		...configuration,
		module(instance) {
			const calls = moduleCalls(instance).map((call) => call.name);
			const path = calls.join(".");
			if (!modules.has(path)) {
				const module = configuration.module(instance);
				const blocks = sources.module(calls)?.blocks;
				modules.set(path, module && blocks ? completed(module, blocks, parse, unreadable) : module);
			}
			return modules.get(path);
		}
	};
}
function completed(module, blocks, parse, unreadable) {
	const bodies = new Map();
	const bodyOf = (block) => {
		if (bodies.has(block)) return bodies.get(block);
		const parsed = parse(block.text);
		if (!parsed) unreadable(block.file);
		let inner = member$1(parsed, block.type);
		for (const label of block.labels) inner = member$1(inner, label);
		const body = isList(inner) ? inner[0] : inner;
		const found = isObject(body) ? body : void 0;
		bodies.set(block, found);
		return found;
	};
	const byName = groupBy$1(blocks, ({ type, labels }) => [type, ...labels].join(" "));
	const find = (...name) => {
		const bodies = (byName.get(name.join(" ")) ?? []).map(bodyOf).filter((body) => body !== void 0).map(bodySource);
		return bodies.length > 0 ? overridden(bodies) : void 0;
	};
	const locals = once$1(() => {
		const definitions = new Map();
		for (const block of byName.get("locals") ?? []) for (const [name, value] of members$1(bodyOf(block))) definitions.set(name, expressionOf(value));
		return definitions;
	});
	return {
		...module,
		local: (name) => locals().get(name),
		resource(mode, type, name) {
			const resource = module.resource(mode, type, name);
			if (!resource) return void 0;
			return completedResource(resource, once$1(() => find(mode === "data" ? "data" : "resource", type, name)));
		},
		call(name) {
			const call = module.call(name);
			return call && completedCall(call, once$1(() => find("module", name)));
		},
		output(name) {
			const output = module.output(name);
			return output && exactly(output, () => find("output", name)?.argument("value"));
		}
	};
}
function completedResource(resource, body) {
	return {
		...completedRepetition(resource, body),
		providerKey: resource.providerKey,
		writes: (name) => resource.writes(name),
		expression(path, values) {
			const written = resource.expression(path, values);
			const [name] = path;
			if (!written || path.length !== 1 || typeof name !== "string") return written;
			return {
				...written,
				expression: exactly(written.expression, () => body()?.argument(name))
			};
		},
		blocks: (name) => body()?.blocks(name)
	};
}
function completedCall(call, body) {
	return {
		...call,
		...completedRepetition(call, body),
		argument(name) {
			const argument = call.argument(name);
			return argument && exactly(argument, () => body()?.argument(name));
		}
	};
}
function completedRepetition(block, body) {
	return { forEach() {
		const told = block.forEach();
		return told && exactly(told, () => body()?.argument("for_each"));
	} };
}
function exactly(told, written) {
	return told.kind === "mentions" ? {
		...told,
		source: once$1(written)
	} : told;
}
function bodySource(body) {
	return {
		argument(name) {
			const value = member$1(body, name);
			return value === void 0 ? void 0 : expressionOf(value);
		},
		blocks(name) {
			const plain = member$1(body, name);
			const dynamic = member$1(member$1(body, "dynamic"), name);
			return [...plain === void 0 ? [] : plainBlocks(plain), ...(isList(dynamic) ? dynamic : []).flatMap((block) => dynamicBlock(name, block))];
		}
	};
}
function overridden(bodies) {
	return {
		argument: (name) => bodies.findLast((body) => body.argument(name) !== void 0)?.argument(name),
		blocks: (name) => bodies.findLast((body) => body.blocks(name).length > 0)?.blocks(name) ?? []
	};
}
function plainBlocks(value) {
	if (!isList(value) || !value.every(isObject)) return [{
		kind: "argument",
		value: expressionOf(value)
	}];
	return value.map((body) => ({
		kind: "block",
		body: bodySource(body)
	}));
}
function dynamicBlock(name, dynamic) {
	const content = member$1(dynamic, "content");
	const body = isList(content) ? content[0] : void 0;
	const forEach = member$1(dynamic, "for_each");
	if (!isObject(body) || forEach === void 0) return [];
	return [{
		kind: "dynamic",
		iterator: /^\$\{([\w-]+)\}$/.exec(textOf(member$1(dynamic, "iterator")) ?? "")?.[1] ?? name,
		forEach: expressionOf(forEach),
		body: bodySource(body)
	}];
}
const DEEPEST$1 = 100;
function expressionOf(value, depth = 0) {
	if (depth > DEEPEST$1) return {
		kind: "mentions",
		references: [],
		transforms: true
	};
	if (typeof value === "string") return parseTemplate(value);
	if (isList(value)) {
		const items = value.map((item) => expressionOf(item, depth + 1));
		return items.every((item) => item.kind === "constant") ? {
			kind: "constant",
			value: items.map((item) => item.value)
		} : {
			kind: "list",
			items
		};
	}
	if (isObject(value)) {
		const entries = members$1(value).map(([key, entry]) => [key, expressionOf(entry, depth + 1)]);
		if (entries.every(([key]) => !key.includes("${"))) return {
			kind: "object",
			entries: new Map(entries)
		};
		return {
			kind: "mentions",
			references: entries.flatMap(([, entry]) => namesIn(entry)).map((name) => readTraversal(name).steps),
			transforms: true
		};
	}
	return {
		kind: "constant",
		value
	};
}
// src/plan/sources.ts
const LARGEST_FILE = 1 << 20;
const MOST_BYTES = 32 << 20;
const MOST_MODULES = 1e3;
async function openSources(directory, callsOf) {
	const reader = await openReader(directory);
	const rootBlocks = await reader?.blocks(".");
	if (!reader || !rootBlocks || rootBlocks.length === 0) return {
		module: () => void 0,
		problems: [`no .tf file can be read in ${directory}`]
	};
	const modules = new Map([["", rootBlocks]]);
	const installed = await reader.installed();
	const queue = [{
		path: [],
		directory: "."
	}];
	for (let next = queue.shift(); next && modules.size < MOST_MODULES; next = queue.shift()) for (const { name, source } of callsOf(next.path)) {
		const path = [...next.path, name];
		const where = source !== void 0 && /^\.\.?(?:[/\\]|$)/.test(source) ? join(next.directory, source) : installed.get(path.join("."));
		const blocks = where === void 0 ? void 0 : await reader.blocks(where);
		if (where === void 0 || blocks === void 0) continue;
		modules.set(path.join("."), blocks);
		queue.push({
			path,
			directory: where
		});
	}
	return {
		module: (calls) => modules.get(calls.join(".")),
		problems: reader.problems
	};
}
async function openReader(directory) {
	const root = await realpath(directory).catch(() => void 0);
	if (root === void 0) return void 0;
	const boundary = await repositoryOf(root) ?? root;
	const problems = [];
	const known = new Map();
	let left = MOST_BYTES;
	const text = async (path) => {
		const real = await realpath(path).catch(() => void 0);
		if (real === void 0 || !isInside(real, boundary)) return void 0;
		const found = await stat(real);
		if (!found.isFile()) return void 0;
		const { size } = found;
		if (size > LARGEST_FILE || size > left) {
			problems.push(`${relativeName(path)} is too large`);
			return;
		}
		left -= size;
		return readFile(real, "utf8");
	};
	const relativeName = (path) => relative(root, path).split(sep).join("/");
	const read = async (path) => {
		const real = await realpath(path).catch(() => void 0);
		if (real === void 0 || !isInside(real, boundary)) return void 0;
		const names = await readdir(real).catch(() => []);
		const blocks = [];
		for (const name of names.filter((each) => each.endsWith(".tf.json")).sort()) problems.push(`${relativeName(join(path, name))} is in JSON syntax, which is not read`);
		for (const name of names.filter(isSource).sort(byRank)) {
			const file = join(path, name);
			const content = await text(file).catch(() => void 0);
			if (content === void 0) continue;
			blocks.push(...scanBlocks(content).map((block) => ({
				...block,
				file: relativeName(file)
			})));
		}
		return blocks;
	};
	return {
		problems,
		async blocks(where) {
			if (isAbsolute(where)) return void 0;
			const path = resolve(root, where);
			if (!known.has(path)) known.set(path, await read(path));
			return known.get(path);
		},
		async installed() {
			const manifest = await text(join(root, ".terraform/modules/modules.json")).catch(() => void 0);
			return manifest === void 0 ? new Map() : readManifest(manifest);
		}
	};
}
function readManifest(text) {
	const directories = new Map();
	let manifest;
	try {
		manifest = JSON.parse(text);
	} catch {
		return directories;
	}
	const modules = member$1(manifest, "Modules");
	for (const module of isList(modules) ? modules : []) {
		const key = textOf(member$1(module, "Key"));
		const directory = textOf(member$1(module, "Dir"));
		if (key !== void 0 && directory !== void 0) directories.set(key, directory);
	}
	return directories;
}
const isSource = (name) => /^[^.#].*\.(?:tf|tofu)$/.test(name);
function byRank(a, b) {
	return Number(isOverride(a)) - Number(isOverride(b)) || (a < b ? -1 : 1);
}
const isOverride = (name) => /(?:^|_)override\.(?:tf|tofu)$/.test(name);
// src/plan/enrich.ts
async function enrich(configuration, directory, changed) {
	if (directory === void 0) return {
		configuration,
		sourceOf: () => void 0,
		problems: () => []
	};
	const found = await openSources(directory, (calls) => callsOf$1(configuration, calls));
	const problems = new Set(found.problems);
	const sources = agreeing(found, configuration, (problem) => problems.add(problem));
	const blockOf = ({ module, mode, type, name }) => sources.module(moduleCalls(module).map((call) => call.name))?.resource(blockName(mode, type, name));
	return {
		configuration: needsDefinitions(configuration, changed, blockOf) ? withSources(configuration, sources, await loadHcl(), (file) => problems.add(`${file} cannot be parsed`)) : configuration,
		sourceOf(head) {
			const block = blockOf(head);
			return block && {
				file: block.file,
				line: block.line,
				endLine: block.endLine
			};
		},
		problems: () => [...problems].sort()
	};
}
function callsOf$1(configuration, calls) {
	const module = configuration.module(calls.map((name) => `module.${name}`).join("."));
	return (module?.calls ?? []).map((name) => ({
		name,
		source: module?.call(name)?.source
	}));
}
function agreeing(sources, configuration, say) {
	const known = new Map();
	const read = (calls, path) => {
		const blocks = sources.module(calls);
		if (!blocks) return void 0;
		const resources = groupBy$1(blocks.filter(isResource), nameOf$2);
		const missing = configuration.module(path)?.resources.find((resource) => !resources.has(resource));
		if (missing === void 0) return {
			blocks,
			resource: (name) => resources.get(name)?.[0]
		};
		say(`${path || "the root module"} has no ${missing} there, so the files are not those of the plan`);
	};
	return { module(calls) {
		const path = calls.map((name) => `module.${name}`).join(".");
		if (!known.has(path)) known.set(path, read(calls, path));
		return known.get(path);
	} };
}
const isResource = ({ type, labels }) => (type === "resource" || type === "data") && labels.length === 2;
const nameOf$2 = ({ type, labels }) => blockName(type === "data" ? "data" : "managed", labels[0] ?? "", labels[1] ?? "");
function needsDefinitions(configuration, changed, blockOf) {
	if (configuration.providers().map((key) => configuration.provider(key)?.argument("region")).some((region) => region && namesIn(region).some((name) => name.startsWith("local.")))) return true;
	return changed.some((object) => {
		const { head } = object;
		const { unknown, values } = object.content();
		const resource = configuration.module(head.module)?.resource(head.mode, head.type, head.name);
		return members$1(unknown).some(([name, mark]) => {
			if (!leavesOf(mark).includes(true)) return false;
			const written = resource?.expression([name], values);
			return written ? !isPlain(written.expression) || hasLiteral(blockOf(head), name) : isList(mark);
		});
	});
}
function hasLiteral(block, name) {
	let word = "";
	let place = "before";
	for (const [token] of (block?.text ?? "").matchAll(/[\w-]+|[^\w\s-]|\n/g)) {
		if (place === "list") {
			if (token === "\"") return true;
			if (token === "]") place = "before";
		} else if (token === "\n") place = "before";
		else if (token === "[") place = place === "value" ? "list" : "before";
		else if (token === "=" && word === name) place = "value";
		word = token;
	}
	return false;
}
// src/plan/instances.ts
function indexInstances(objects) {
	const modules = once$1(() => groupBy$1(objects.values(), ({ head }) => head.module));
	const types = once$1(() => groupBy$1(objects.values(), ({ head }) => head.type));
	const calls = once$1(() => callsOf(modules().keys()));
	const blocks = new Map();
	const blocksOf = (module) => {
		const known = blocks.get(module) ?? blocksIn(modules().get(module) ?? []);
		blocks.set(module, known);
		return known;
	};
	return {
		ofBlock: (module, mode, type, name) => blocksOf(module).get(nameOf$1(mode, type, name)) ?? [],
		ofCall: (parent, call) => calls().get(nameOf$1(parent, call)) ?? [],
		ofTypeBelow: (module, type) => (types().get(type) ?? []).filter(({ head }) => head.module === module || isBelow(head.module, module))
	};
}
function blocksIn(objects) {
	const blocks = groupBy$1(objects, ({ head }) => nameOf$1(head.mode, head.type, head.name));
	for (const list of blocks.values()) list.sort((a, b) => compareKeys(a.head.key, b.head.key));
	return blocks;
}
function callsOf(modules) {
	const instances = new Map();
	for (const module of modules) for (const instance of moduleInstances(module)) instances.set(instance.path, instance);
	const calls = groupBy$1(instances.values(), ({ parent, call }) => nameOf$1(parent, call));
	for (const list of calls.values()) list.sort((a, b) => compareKeys(a.key, b.key));
	return calls;
}
function moduleInstances(module) {
	const instances = [];
	let parent = "";
	for (const { name, key } of moduleCalls(module)) {
		const path = within$1(parent, `module.${name}${quoteKey(key)}`);
		instances.push({
			path,
			call: name,
			key,
			parent
		});
		parent = path;
	}
	return instances;
}
const isBelow = (module, ancestor) => ancestor === "" || module.startsWith(`${ancestor}.`);
const nameOf$1 = (...parts) => parts.join(" ");
function pick(all, keyOf, steps) {
	const [first, ...rest] = steps;
	if (first?.kind === "splat") return {
		instances: all,
		steps: rest
	};
	if (first?.kind === "position") {
		const placed = all[first.at % all.length];
		return {
			instances: placed ? [placed] : [],
			steps: rest
		};
	}
	if (first?.kind !== "index") return {
		instances: all,
		steps
	};
	const { key } = first;
	const named = all.filter((instance) => keyOf(instance) === key);
	if (named.length > 0) return {
		instances: named,
		steps: rest
	};
	const placed = typeof key === "number" ? all[key] : void 0;
	if (placed && typeof keyOf(placed) === "string") return {
		instances: [placed],
		steps: rest
	};
	return {
		instances: all.filter((instance) => keyOf(instance) === void 0),
		steps: rest
	};
}
// src/plan/notes.ts
function planNotes(document, problems) {
	const notes = [];
	if (document.errored) notes.push({
		code: "ERRORED_PLAN",
		message: "Planning ended with an error: changes may be missing in the plan."
	});
	else if (!document.complete) notes.push({
		code: "INCOMPLETE_PLAN",
		message: "The plan is not complete (made with -target, or something was put off): another apply has to follow."
	});
	if (document.deferred.length > 0) notes.push({
		code: "DEFERRED_CHANGES",
		message: `The plan puts off changes of ${listed(document.deferred)}: they are taken to stay as they are.`
	});
	if (document.changes === void 0 && (document.hasDrift || document.prior.length > 0)) notes.push({
		code: "REFRESH_ONLY",
		message: "The plan only refreshes the state: it changes no resource."
	});
	if (document.configuration === void 0) notes.push({
		code: "NO_CONFIGURATION",
		message: "The plan holds no configuration: what an id stands for that is not known yet cannot be told."
	});
	if (problems.length > 0) notes.push({
		code: "SOURCES_NOT_READ",
		message: `Not all .tf sources could be used: ${listed(problems)}.`
	});
	return notes;
}
function listed(texts) {
	const shown = texts.slice(0, 3).map((text) => visible(text));
	return texts.length > 3 ? `${shown.join(", ")} and ${texts.length - 3} more` : shown.join(", ");
}
// src/plan/objects.ts
function readWorld(document) {
	const changes = (document.changes ?? []).filter(({ head }) => isCurrent(head));
	const prior = priorObjects(document, changes);
	const planned = new Map(prior);
	const effects = [];
	for (const change of changes) {
		const { head } = change;
		const { action, gap } = effectOf(change.actions);
		effects.push({
			head,
			action,
			gap
		});
		if (action === "delete") planned.delete(head.address);
		else if (isLaidOver(action, planned.has(head.address), change)) planned.set(head.address, new LazyObject(head, document, change, contentAfter));
	}
	return {
		prior,
		planned,
		effects
	};
}
function isLaidOver(action, exists, change) {
	return action === "none" ? !exists && change.after !== void 0 : action !== "forget";
}
const isCurrent = (head) => !head.deposed && head.mode !== "ephemeral";
function priorObjects(document, changes) {
	const entries = new Map();
	for (const entry of document.prior) if (isCurrent(entry.head)) entries.set(entry.head.address, entry);
	const changeOf = new Map(changes.map((change) => [change.head.address, change]));
	const moved = new Map();
	for (const change of changes) {
		const { previousAddress } = change;
		const stands = entries.has(change.head.address) || document.standing.has(change.head.address);
		if (previousAddress !== void 0 && !stands && !changeOf.has(previousAddress)) moved.set(previousAddress, change);
	}
	const objects = new Map();
	for (const entry of entries.values()) {
		const mover = moved.get(entry.head.address);
		const change = mover ?? changeOf.get(entry.head.address);
		const head = mover?.head ?? entry.head;
		objects.set(head.address, new LazyObject(head, document, {
			entry,
			change
		}, contentInState));
	}
	for (const change of changes) {
		const { address } = change.head;
		if (change.before === void 0 || objects.has(address)) continue;
		objects.set(address, new LazyObject(change.head, document, change, contentBefore));
	}
	return objects;
}
var LazyObject = class {
	head;
	document;
	place;
	read;
	loaded;
	constructor(head, document, place, read) {
		this.head = head;
		this.document = document;
		this.place = place;
		this.read = read;
	}
	content() {
		this.loaded ??= this.read(this.document, this.place);
		return this.loaded;
	}
};
function effectOf(actions) {
	const does = (action) => actions.includes(action);
	if (does("create") && (does("delete") || does("forget"))) return {
		action: "replace",
		gap: actions[0] === "delete"
	};
	for (const action of [
		"create",
		"update",
		"delete",
		"forget",
		"read"
	]) if (does(action)) return {
		action,
		gap: false
	};
	return {
		action: "none",
		gap: false
	};
}
function contentInState(document, { entry, change }) {
	return {
		values: readValues(document, entry.values),
		unknown: false,
		sensitive: marksIn(document, entry.sensitive, change?.beforeSensitive)
	};
}
function contentBefore(document, change) {
	return {
		values: readValues(document, change.before),
		unknown: false,
		sensitive: marksIn(document, change.beforeSensitive)
	};
}
function contentAfter(document, change) {
	return {
		values: readValues(document, change.after),
		unknown: document.marks(change.afterUnknown),
		sensitive: marksIn(document, change.afterSensitive)
	};
}
const marksIn = (document, ...ranges) => ranges.map((range) => document.marks(range)).filter((mark) => mark !== false);
function readValues(document, range) {
	const values = range && document.parse(range);
	return isObject(values) ? values : {};
}
// src/plan/scope.ts
const NOTHING = { kind: "nothing" };
function meaningOf(reference, scope, planned) {
	const [root, second, ...path] = reference;
	if (root?.kind !== "attribute") return NOTHING;
	const bound = scope.bound?.get(root.name);
	if (bound) return written(bound, reference.slice(1));
	if (second?.kind !== "attribute") return NOTHING;
	const { name } = second;
	switch (root.name) {
		case "each": return name === "value" ? eachValue(scope, path) : known("each.key", scope.key ?? null, []);
		case "count": return known("count.index", scope.key ?? null, []);
		case "var": return variable(name, scope.module, path, planned);
		case "local": {
			const expression = planned.configuration.module(scope.module)?.local(name);
			if (expression) return written({
				expression,
				scope: { module: scope.module }
			}, path);
			return {
				kind: "hidden",
				because: `it goes through local.${name}, which a plan does not define`,
				local: scope.module
			};
		}
		case "module": return {
			kind: "module",
			name,
			path
		};
		case "path":
		case "terraform":
		case "self": return NOTHING;
		case "data": {
			const [third, ...rest] = path;
			return third?.kind === "attribute" ? {
				kind: "resource",
				mode: "data",
				type: name,
				name: third.name,
				path: rest
			} : NOTHING;
		}
		default: return {
			kind: "resource",
			mode: "managed",
			type: root.name,
			name,
			path
		};
	}
}
function eachValue({ module, key, repetition }, path) {
	const told = repetition?.forEach();
	if (key === void 0 || told === void 0) return NOTHING;
	const expression = told.kind === "mentions" && told.source?.() || told;
	if (expression.kind === "joined" || expression.kind === "mentions" && expression.references.length === 0) return known("each.value", key, path);
	return written({
		expression,
		scope: { module }
	}, [{
		kind: "index",
		key
	}, ...path]);
}
function variable(name, module, path, { configuration, variables }) {
	const called = moduleInstances(module).at(-1);
	const declared = configuration.module(module)?.variable(name);
	const sensitive = declared?.sensitive ?? false;
	if (!called) {
		const value = variables.get(name) ?? declared?.default;
		return value === void 0 ? {
			kind: "hidden",
			because: `a plan does not tell the value of var.${name}`,
			local: void 0
		} : known(`var.${name}`, value, path, sensitive);
	}
	const call = configuration.module(called.parent)?.call(called.call);
	const expression = call?.argument(name);
	if (expression === void 0) return known(`var.${name}`, declared?.default ?? null, path, sensitive);
	const scope = {
		module: called.parent,
		key: called.key,
		repetition: call
	};
	return written({
		expression,
		scope
	}, path, sensitive);
}
const written = (located, path, sensitive = false) => ({
	kind: "expression",
	...located,
	sensitive,
	path
});
const known = (name, value, path, sensitive = false) => ({
	kind: "value",
	name,
	value,
	sensitive,
	path
});
function dig(value, path) {
	let inner = value;
	for (const [index, step] of path.entries()) {
		if (inner === void 0) return void 0;
		if (step.kind === "splat") {
			const rest = path.slice(index + 1);
			return isList(inner) ? inner.map((each) => dig(each, rest) ?? null) : dig(inner, rest);
		}
		inner = stepInto(inner, step);
	}
	return inner;
}
function stepInto(value, step) {
	switch (step.kind) {
		case "attribute": return member$1(value, step.name);
		case "index":
			if (isList(value)) return typeof step.key === "number" ? value[step.key] : value.find((each) => each === step.key);
			return member$1(value, String(step.key));
		case "position": return isList(value) ? value[step.at % value.length] : void 0;
		case "splat": return value;
	}
}
function knownIn(content, steps) {
	let { unknown, sensitive } = content;
	for (const step of steps) {
		if (unknown === true) return void 0;
		unknown = markBelow(unknown, step);
		sensitive = sensitive.map((mark) => mark === true ? true : markBelow(mark, step));
	}
	if (holdsTrue(unknown)) return void 0;
	const value = dig(content.values, steps);
	return value === void 0 ? void 0 : {
		value,
		sensitive: sensitive.some(holdsTrue)
	};
}
const markBelow = (mark, step) => step.kind === "splat" ? holdsTrue(mark) : stepInto(mark, step);
const holdsTrue = (mark) => mark !== void 0 && leavesOf(mark).includes(true);
// src/plan/evaluate.ts
const MOST_STEPS = 1e4;
const DEEPEST = 120;
var Effort = class Effort {
	steps;
	depth;
	constructor(steps = { left: MOST_STEPS }, depth = 0) {
		this.steps = steps;
		this.depth = depth;
	}
	further() {
		return this.steps.left-- > 0 && this.depth < DEEPEST ? new Effort(this.steps, this.depth + 1) : void 0;
	}
};
function reduce(located, planned, path = [], effort = new Effort()) {
	const { expression, scope } = located;
	const more = effort.further();
	if (!more) return void 0;
	const next = (inner, rest) => reduce({
		expression: inner,
		scope
	}, planned, rest, more);
	const [first, ...rest] = path;
	switch (expression.kind) {
		case "constant": return constant(dig(expression.value, path), scope);
		case "object": {
			if (first === void 0) return located;
			const name = first.kind === "attribute" ? first.name : first.kind === "index" ? String(first.key) : void 0;
			if (name === void 0) return void 0;
			const entry = expression.entries.get(name);
			return entry ? next(entry, rest) : {
				expression: ABSENT,
				scope
			};
		}
		case "list": {
			if (first === void 0 || first.kind === "splat" && rest.length === 0) return located;
			const { items } = expression;
			const place = first.kind === "position" ? first.at % items.length : first.kind === "index" ? first.key : void 0;
			const item = typeof place === "number" ? items[place] : void 0;
			return item && next(item, rest);
		}
		case "choice": {
			const decided = knownValue({
				expression: expression.condition,
				scope
			}, planned, more);
			return typeof decided === "boolean" ? next(decided ? expression.yes : expression.no, path) : void 0;
		}
		case "traversal": return follow(expression.steps, scope, planned, path, more);
		case "filtered": return isKey(first) ? next(expression.all, path) : void 0;
		case "first":
			for (const item of expression.items) {
				const found = reduce({
					expression: item,
					scope
				}, planned, [], more);
				if (!found) return void 0;
				if (!isMissing(found.expression, expression.past)) return reduce(found, planned, path, more);
			}
			return {
				expression: ABSENT,
				scope
			};
		case "operation": {
			const value = operate(expression.operator, expression.operands, scope, planned, more);
			return value === void 0 || first !== void 0 ? void 0 : constant(value, scope);
		}
		case "mentions": {
			const source = expression.source?.();
			if (source) return next(source, path);
			return first === void 0 ? located : void 0;
		}
		case "joined": return first === void 0 ? located : void 0;
	}
}
const isKey = (step) => step?.kind === "index" && typeof step.key === "string";
function isMissing(expression, past) {
	if (expression.kind !== "constant") return false;
	if (past === "absent") return expression === ABSENT;
	return expression.value === null || expression.value === "" || isList(expression.value) && !expression.value.length;
}
function operate(operator, operands, scope, planned, effort) {
	const [first] = operands;
	if (operator === "length") return first && entriesOf({
		expression: first,
		scope
	}, planned, effort)?.length;
	const values = operands.map((expression) => knownValue({
		expression,
		scope
	}, planned, effort));
	if (operator === "&&" || operator === "||") {
		const decides = operator === "||";
		if (values.includes(decides)) return decides;
		return values.every((value) => value === !decides) ? !decides : void 0;
	}
	const [left, right] = values;
	if (operator === "!") return typeof left === "boolean" ? !left : void 0;
	if (left === void 0 || right === void 0) return void 0;
	if (operator === "==" || operator === "!=") return JSON.stringify(left) === JSON.stringify(right) === (operator === "==");
	if (typeof left !== "number" || typeof right !== "number") return void 0;
	switch (operator) {
		case "<": return left < right;
		case "<=": return left <= right;
		case ">": return left > right;
		case ">=": return left >= right;
	}
}
function follow(steps, scope, planned, path, effort) {
	const plain = plainSteps(steps, scope, planned, effort);
	if (plain === void 0) return void 0;
	const whole = goOn(plain, path);
	const meaning = meaningOf(whole, scope, planned);
	switch (meaning.kind) {
		case "expression": return meaning.sensitive ? void 0 : reduce(meaning, planned, meaning.path, effort);
		case "value": {
			const value = dig(meaning.value, meaning.path);
			return meaning.sensitive ? void 0 : constant(value, scope);
		}
		case "resource": {
			const { instances, steps: inner } = pick(planned.instances.ofBlock(scope.module, meaning.mode, meaning.type, meaning.name), ({ head }) => head.key, meaning.path);
			const [instance] = instances;
			if (!instance) return missing(meaning.path, scope);
			const known = instances.length === 1 && inner.length > 0 ? knownIn(instance.content(), inner) : void 0;
			if (known && !known.sensitive) return constant(known.value, scope);
			return {
				expression: {
					kind: "traversal",
					steps: whole
				},
				scope
			};
		}
		case "module": {
			const { instances, steps: inner } = pick(planned.instances.ofCall(scope.module, meaning.name), ({ key }) => key, meaning.path);
			const [first, ...rest] = inner;
			const [instance] = instances;
			const output = instance && instances.length === 1 && first?.kind === "attribute" ? planned.configuration.module(instance.path)?.output(first.name) : void 0;
			return instance && output && reduce({
				expression: output,
				scope: { module: instance.path }
			}, planned, rest, effort);
		}
		case "hidden":
		case "nothing": return;
	}
}
function plainSteps(steps, scope, planned, effort = new Effort()) {
	let plain = [];
	for (const step of steps) {
		if (step.kind !== "lookup" && step.kind !== "element") {
			plain = [...plain, step];
			continue;
		}
		const value = knownValue({
			expression: step.kind === "lookup" ? step.key : step.at,
			scope
		}, planned, effort);
		if (typeof value !== "string" && typeof value !== "number") return void 0;
		plain = step.kind === "lookup" ? [...plain, {
			kind: "index",
			key: value
		}] : goOn(plain, [{
			kind: "position",
			at: Number(value)
		}]);
	}
	return plain;
}
function knownValue(located, planned, effort = new Effort()) {
	const reduced = reduce(located, planned, [], effort);
	return reduced?.expression.kind === "constant" ? reduced.expression.value : void 0;
}
function entriesOf(located, planned, effort = new Effort()) {
	const more = effort.further();
	const reduced = more && reduce(located, planned, [], more);
	if (!reduced) return void 0;
	const { expression, scope } = reduced;
	switch (expression.kind) {
		case "constant": return constantEntries(expression.value, scope);
		case "object": return [...expression.entries].map(([key, inner]) => ({
			key,
			value: {
				expression: inner,
				scope
			}
		}));
		case "list": return expression.items.map((inner, key) => ({
			key,
			value: {
				expression: inner,
				scope
			}
		}));
		case "joined": {
			const lists = expression.lists.map((list) => entriesOf({
				expression: list,
				scope
			}, planned, more));
			return lists.every((list) => list !== void 0) ? lists.flat().map(({ value }, key) => ({
				key,
				value
			})) : void 0;
		}
		default: return;
	}
}
function partsOf(located, planned, effort = new Effort()) {
	const more = effort.further();
	const reduced = more && reduce(located, planned, [], more);
	if (!reduced) return [located];
	const { expression, scope } = reduced;
	if (expression.kind === "list") return expression.items.map((item) => ({
		expression: item,
		scope
	}));
	if (expression.kind !== "joined") return [reduced];
	return expression.lists.flatMap((list) => partsOf({
		expression: list,
		scope
	}, planned, more));
}
function constantEntries(value, scope) {
	const entry = (key, inner) => ({
		key,
		value: {
			expression: {
				kind: "constant",
				value: inner
			},
			scope
		}
	});
	if (isList(value)) return value.map((inner, index) => entry(index, inner));
	if (isObject(value)) return members$1(value).map(([key, inner]) => entry(key, inner));
	return value === null ? [] : void 0;
}
const constant = (value, scope) => ({
	expression: value === void 0 ? ABSENT : {
		kind: "constant",
		value
	},
	scope
});
function missing([first], scope) {
	return constant(first?.kind === "splat" ? [] : void 0, scope);
}
const ABSENT = {
	kind: "constant",
	value: null
};
// src/plan/trace.ts
function traceExpression({ expression, scope }, accepts, planned, explains = () => false) {
	return new Tracer(planned, accepts, explains).expression(expression, scope, []);
}
var Tracer = class {
	planned;
	accepts;
	explains;
	effort = new Effort();
	constructor(planned, accepts, explains) {
		this.planned = planned;
		this.accepts = accepts;
		this.explains = explains;
	}
	expression(expression, scope, path) {
		const { effort } = this;
		const more = effort.further();
		if (!more) return hidden("the references go on for too long to be followed");
		this.effort = more;
		try {
			return this.anyKind(expression, scope, path);
		} finally {
			this.effort = effort;
		}
	}
	anyKind(expression, scope, path) {
		switch (expression.kind) {
			case "constant": return mention("a constant", dig(expression.value, path));
			case "traversal": return this.traversal(expression.steps, scope, path);
			case "mentions": return this.mentions(expression, scope, path);
			case "list": return this.list(expression.items, scope, path);
			case "joined": return this.joined(expression.lists, scope, path);
			case "object": return this.object(expression.entries, scope, path);
			case "first": return this.first(expression, scope, path);
			case "filtered": {
				const trace = this.expression(expression.all, scope, path);
				return isKey(path[0]) || trace.candidates.length === 0 ? trace : {
					...trace,
					chosen: true
				};
			}
			case "operation": return {
				...merge(expression.operands.map((operand) => this.expression(operand, scope, []))),
				candidates: [],
				chosen: false
			};
			case "choice": return this.choice(expression, scope, path);
		}
	}
	mentions(expression, scope, path) {
		const source = isPlain(expression) && path.length === 0 ? void 0 : expression.source?.();
		if (source) return this.expression(source, scope, path);
		const trace = combine(expression.references.map((reference) => this.reference(reference, scope, path)).filter((each) => !this.isExplained(each)));
		const [first] = path;
		const unsure = first?.kind === "index" && isKey(first) && trace.candidates.some(({ key }) => key !== first.key);
		const transformed = expression.transforms && trace.candidates.length > 1;
		return {
			...trace,
			chosen: trace.chosen || unsure || transformed
		};
	}
	isExplained({ candidates, mentions, hidden: secrets }) {
		return candidates.length + secrets.length === 0 && mentions.every(({ value }) => this.explains(value));
	}
	traversal(steps, scope, path) {
		const plain = plainSteps(steps, scope, this.planned, this.effort);
		if (plain) return this.reference(goOn(plain, path), scope, []);
		const open = steps.map((step) => step.kind === "lookup" || step.kind === "element" ? { kind: "splat" } : step);
		const trace = this.reference(open, scope, path);
		return trace.candidates.length > 1 ? {
			...trace,
			chosen: true
		} : trace;
	}
	list(items, scope, path) {
		const [first, ...rest] = path;
		if (first?.kind === "splat") return this.joined(items, scope, rest);
		const at = positionIn(first);
		if (at === void 0) return this.joined(items, scope, path);
		const item = items[at % items.length];
		return item ? this.expression(item, scope, rest) : NOTHING$1;
	}
	joined(lists, scope, path) {
		const [first] = path;
		const at = positionIn(first);
		if (at === void 0) return merge(lists.map((list) => this.expression(list, scope, path)));
		const whole = merge(lists.map((list) => this.expression(list, scope, [])));
		const picked = whole.hidden.length === 0 && whole.mentions.every(({ value }) => isInert(value)) && !whole.chosen ? whole.candidates[at % whole.candidates.length] : void 0;
		return picked ? {
			...NOTHING$1,
			candidates: [picked]
		} : {
			...whole,
			chosen: whole.candidates.length > 0
		};
	}
	object(entries, scope, path) {
		const [first, ...rest] = path;
		const name = first?.kind === "attribute" ? first.name : first?.kind === "index" ? String(first.key) : void 0;
		if (name === void 0) {
			const inner = first?.kind === "splat" ? rest : path;
			return merge([...entries.values()].map((entry) => this.expression(entry, scope, inner)));
		}
		const entry = entries.get(name);
		return entry ? this.expression(entry, scope, rest) : mention(name, null);
	}
	first({ items, past }, scope, path) {
		for (const item of items) {
			const reduced = reduce({
				expression: item,
				scope
			}, this.planned, [], this.effort);
			if (reduced && isMissing(reduced.expression, past)) continue;
			const trace = this.expression(item, scope, path);
			const present = trace.mentions.some(({ value }) => !isInert(value));
			if (trace.candidates.length > 0 || trace.hidden.length > 0 || present) return trace;
		}
		return NOTHING$1;
	}
	choice({ condition, yes, no }, scope, path) {
		const decided = knownValue({
			expression: condition,
			scope
		}, this.planned, this.effort);
		if (typeof decided === "boolean") return this.expression(decided ? yes : no, scope, path);
		const sides = [this.expression(yes, scope, path), this.expression(no, scope, path)];
		const both = merge(sides);
		const doubt = this.expression(condition, scope, []);
		return {
			candidates: both.candidates,
			mentions: [...both.mentions, ...doubt.mentions],
			hidden: [...both.hidden, ...doubt.hidden],
			chosen: both.chosen || both.mentions.some(({ value }) => value === null) || sides.every(isCandidate)
		};
	}
	reference(reference, scope, path) {
		const meaning = meaningOf(reference, scope, this.planned);
		switch (meaning.kind) {
			case "expression": {
				const trace = this.expression(meaning.expression, meaning.scope, [...meaning.path, ...path]);
				const mentions = trace.mentions.map((inner) => ({
					...inner,
					sensitive: inner.sensitive || meaning.sensitive
				}));
				if (trace.candidates.length > 0) return {
					...trace,
					mentions
				};
				const name = showTraversal(reference);
				return {
					...trace,
					mentions: mentions.map((inner) => ({
						...inner,
						name
					})),
					hidden: name.startsWith("each.") ? trace.hidden.map((inner) => ({
						...inner,
						local: void 0
					})) : trace.hidden
				};
			}
			case "value": return mention(meaning.name, dig(meaning.value, [...meaning.path, ...path]), meaning.sensitive);
			case "hidden": return {
				...NOTHING$1,
				hidden: [{
					because: meaning.because,
					inSources: meaning.local !== void 0,
					local: meaning.local
				}]
			};
			case "module": return this.module(meaning.name, scope.module, meaning.path, path);
			case "resource": return this.resource(reference, meaning, scope.module, path);
			case "nothing": return NOTHING$1;
		}
	}
	module(name, parent, own, path) {
		const [which, ...further] = own;
		const isNamed = picksOne(which) && !further.some(picksOne);
		const { instances, steps } = pick(this.calls(parent, name, own), ({ key }) => key, [...own, ...path]);
		const [first, ...rest] = steps;
		return merge(instances.map((instance) => {
			const configured = this.planned.configuration.module(instance.path);
			const scope = { module: instance.path };
			if (first?.kind === "attribute") {
				const output = configured?.output(first.name);
				return output ? this.expression(output, scope, rest) : NOTHING$1;
			}
			const candidates = distinct((configured?.outputs ?? []).map((each) => {
				const output = configured?.output(each);
				return output ? this.expression(output, scope, []).candidates : [];
			}).flat());
			return {
				...NOTHING$1,
				candidates,
				chosen: candidates.length > 1
			};
		}).map((trace, index) => {
			const key = instances[index]?.key;
			const keyed = trace.candidates.map((candidate) => isNamed && typeof candidate.key === "string" ? candidate : {
				...candidate,
				key
			});
			return typeof key === "string" ? {
				...trace,
				candidates: keyed
			} : trace;
		}));
	}
	calls(parent, name, steps) {
		const known = this.planned.instances.ofCall(parent, name);
		if (known.length > 0) return known;
		const first = steps[0];
		return moduleInstances(within$1(parent, `module.${showTraversal(first?.kind === "index" ? [{
			kind: "attribute",
			name
		}, first] : [{
			kind: "attribute",
			name
		}])}`)).slice(-1);
	}
	resource(written, meaning, module, path) {
		const { mode, type, name } = meaning;
		const { instances, steps } = pick(this.planned.instances.ofBlock(module, mode, type, name), ({ head }) => head.key, [...meaning.path, ...path]);
		const accepted = this.accepts.get(type) ?? [];
		const wanted = steps.length === 0 ? accepted : accepted.filter((attribute) => leadsTo(steps, attribute));
		const attribute = wanted.length > 1 ? wanted.find((each) => each === "id") : wanted[0];
		if (wanted.length > 1 && attribute === void 0) return hidden(`which attribute of ${showTraversal(written)} is meant is not shown`);
		if (attribute !== void 0) {
			const candidates = candidatesOf(instances, attribute);
			const together = steps.length === 0 && instances.length > 1;
			return {
				...NOTHING$1,
				candidates: together ? candidates.map((each) => ({
					...each,
					found: "all"
				})) : candidates
			};
		}
		return merge(instances.map((object) => this.attribute(object, steps)));
	}
	attribute(object, steps) {
		const [first, ...rest] = steps;
		if (first?.kind !== "attribute") return NOTHING$1;
		const name = `${object.head.address}.${showTraversal(steps)}`;
		const known = knownIn(object.content(), steps);
		if (known !== void 0) return mention(name, known.value, known.sensitive);
		const configured = this.planned.configuration.module(object.head.module)?.resource(object.head.mode, object.head.type, object.head.name);
		const written = configured?.expression([first.name], object.content().values);
		if (!written) return hidden(`${name} is known only after apply`);
		return this.expression(written.expression, {
			module: object.head.module,
			key: object.head.key,
			repetition: configured
		}, rest);
	}
};
const isCandidate = ({ candidates }) => candidates.length > 0;
const mention = (name, value, sensitive = false) => value === void 0 ? NOTHING$1 : {
	...NOTHING$1,
	mentions: [{
		name,
		value,
		sensitive
	}]
};
const hidden = (because) => ({
	...NOTHING$1,
	hidden: [{
		because,
		inSources: false,
		local: void 0
	}]
});
const picksOne = (step) => step?.kind === "index" || step?.kind === "position";
function positionIn(step) {
	if (step?.kind === "position") return step.at;
	return step?.kind === "index" && typeof step.key === "number" ? step.key : void 0;
}
const candidatesOfAll = new WeakMap();
function candidatesOf(instances, attribute) {
	const byAttribute = candidatesOfAll.get(instances) ?? new Map();
	candidatesOfAll.set(instances, byAttribute);
	const candidates = byAttribute.get(attribute) ?? instances.map((object) => candidate(object, attribute));
	byAttribute.set(attribute, candidates);
	return candidates;
}
function candidate(object, attribute) {
	const { address, key } = object.head;
	const settled = knownIn(object.content(), [{
		kind: "attribute",
		name: attribute
	}]) !== void 0;
	return {
		pointer: {
			address,
			attribute
		},
		key,
		settled,
		found: "named"
	};
}
function leadsTo(steps, attribute) {
	const shown = showTraversal(steps);
	return shown === attribute || shown.startsWith(attribute) && /^[.[]/.test(shown.slice(attribute.length));
}
// src/plan/region.ts
function regionReader(planned) {
	const known = new Map();
	return (object) => {
		const { module, mode, type, name, providerName } = object.head;
		const key = planned.configuration.module(module)?.resource(mode, type, name)?.providerKey;
		const which = JSON.stringify([
			module,
			key,
			providerName
		]);
		const region = known.get(which) ?? providerRegion(providersOf(key, object, planned), planned);
		known.set(which, region);
		return region;
	};
}
function providerRegion(providers, planned) {
	const regions = providers.map((provider) => regionOf(provider, planned));
	const [first] = regions;
	if (!first) return {
		kind: "unknown",
		unknown: { kind: "computed" }
	};
	return regions.every((region) => JSON.stringify(region) === JSON.stringify(first)) ? first : {
		kind: "unknown",
		unknown: unresolved("its block is gone, and there are several providers")
	};
}
function providersOf(key, object, planned) {
	const { configuration } = planned;
	if (key !== void 0) return configuredAs(key, object.head.module, planned);
	return configuration.providers().flatMap((key) => configuration.provider(key) ?? []).filter((provider) => provider.isOf(object.head.providerName) && provider.argument("region"));
}
function configuredAs(key, module, { configuration }) {
	const local = key.slice(key.lastIndexOf(":") + 1);
	const calls = moduleInstances(module).map((instance) => `module.${instance.call}`);
	const around = calls.map((_, depth) => `${calls.slice(0, calls.length - depth).join(".")}:${local}`);
	for (const each of [
		key,
		...around,
		local
	]) {
		const provider = configuration.provider(each);
		if (provider?.argument("region")) return [provider];
	}
	return [];
}
function regionOf(provider, planned) {
	const expression = provider.argument("region");
	if (!expression) return {
		kind: "unknown",
		unknown: { kind: "computed" }
	};
	const trace = traceExpression({
		expression,
		scope: { module: provider.module }
	}, new Map(), planned);
	const [mention, ...more] = trace.mentions;
	if (mention && more.length === 0 && trace.hidden.length === 0 && typeof mention.value === "string") return {
		kind: "set",
		value: mention.value,
		sensitive: mention.sensitive
	};
	const because = trace.hidden[0]?.because ?? "the region of its provider cannot be worked out from the plan";
	return {
		kind: "unknown",
		unknown: unresolved(because)
	};
}
// src/plan/ids.ts
function idOf(located, accepts, planned, assume) {
	const known = knownValue(located, planned);
	if (known === null || known === "") return { kind: "unset" };
	const id = known === void 0 ? void 0 : asText(known);
	if (id !== void 0) return {
		kind: "set",
		value: {
			kind: "id",
			id,
			sensitive: false
		},
		sensitive: false
	};
	const trace = traceExpression(located, accepts, planned);
	return settleOne(trace, () => assume?.(trace));
}
function idsOf(located, accepts, planned, count) {
	const all = partsOf(located, planned);
	const parts = all.map((part) => {
		const known = knownValue(part, planned);
		if (known === void 0) return settleAll(traceExpression(part, accepts, planned), all.length === 1 ? count : void 0);
		if (known === null) return {
			set: false,
			items: [],
			rest: void 0
		};
		return {
			set: true,
			items: (isList(known) ? known : [known]).flatMap((value) => value === "" ? [] : asText(value) ?? []).map((id) => ({
				kind: "id",
				id,
				sensitive: false
			})),
			rest: void 0
		};
	});
	const [only] = parts;
	if (only && parts.length === 1) return only;
	return {
		set: true,
		items: [...new Map(parts.flatMap((part) => part.items.map((item) => [nameOf(item), item]))).values()],
		rest: parts.find(({ rest }) => rest !== void 0)?.rest
	};
}
const nameOf = (item) => item.kind === "id" ? item.id : `${item.pointer.address} ${item.pointer.attribute}`;
// src/plan/source-attributes.ts
function layOut(blocks, scope, planned) {
	const items = [];
	const open = [];
	for (const block of blocks) {
		if (block.kind === "block") {
			items.push({
				body: block.body,
				scope
			});
			continue;
		}
		const expression = block.kind === "dynamic" ? block.forEach : block.value;
		const entries = entriesOf({
			expression,
			scope
		}, planned);
		if (!entries) {
			open.push(expression);
			continue;
		}
		for (const { key, value } of entries) {
			const written = block.kind === "dynamic" ? {
				body: block.body,
				scope: withIterator(scope, block.iterator, key, value)
			} : writtenAsValue(value, planned);
			if (written) items.push(written);
			else open.push(expression);
		}
	}
	return {
		set: true,
		items,
		rest: open.length > 0 ? notFollowed(open) : void 0
	};
}
function withIterator(scope, name, key, value) {
	const iterator = {
		expression: {
			kind: "object",
			entries: new Map([["key", {
				kind: "constant",
				value: key
			}], ["value", value.expression]])
		},
		scope: value.scope
	};
	return {
		...scope,
		bound: new Map([...scope.bound ?? [], [name, iterator]])
	};
}
function writtenAsValue(value, planned) {
	const reduced = reduce(value, planned);
	if (!reduced) return void 0;
	const { expression, scope } = reduced;
	const argument = (name) => {
		if (expression.kind === "object") return expression.entries.get(name);
		const constant = expression.kind === "constant" ? member$1(expression.value, name) : void 0;
		return constant === void 0 ? void 0 : {
			kind: "constant",
			value: constant
		};
	};
	if (expression.kind !== "object" && !(expression.kind === "constant" && isObject(expression.value))) return void 0;
	const blocks = (name) => {
		const inner = argument(name);
		return inner ? [{
			kind: "argument",
			value: inner
		}] : [];
	};
	return {
		body: {
			argument,
			blocks
		},
		scope
	};
}
function sourceAttributes({ body, scope }, planned) {
	const scalar = (name, read) => {
		const expression = body.argument(name);
		if (!expression) return { kind: "unset" };
		const known = knownValue({
			expression,
			scope
		}, planned);
		if (known === null || known === "") return { kind: "unset" };
		const value = known === void 0 ? void 0 : read(known);
		return value === void 0 ? {
			kind: "unknown",
			unknown: notFollowed([expression])
		} : {
			kind: "set",
			value,
			sensitive: false
		};
	};
	return {
		text: (name) => scalar(name, asText),
		flag: (name) => scalar(name, asFlag),
		number: (name) => scalar(name, asNumber),
		texts(name) {
			const expression = body.argument(name);
			if (!expression) return UNSET;
			const values = (entriesOf({
				expression,
				scope
			}, planned) ?? [{ value: {
				expression,
				scope
			} }]).map(({ value }) => knownValue(value, planned));
			return {
				set: true,
				items: values.flatMap((value) => {
					const text = value === void 0 || value === "" ? void 0 : asText(value);
					return text === void 0 ? [] : [{
						value: text,
						sensitive: false
					}];
				}),
				rest: values.includes(void 0) ? notFollowed([expression]) : void 0
			};
		},
		blocks(name) {
			const { set, items, rest } = layOut(body.blocks(name), scope, planned);
			return {
				set: set && body.blocks(name).length > 0,
				items: items.map((each) => sourceAttributes(each, planned)),
				rest
			};
		},
		reference(name, accepts) {
			const expression = body.argument(name);
			return expression ? idOf({
				expression,
				scope
			}, byType(accepts), planned) : { kind: "unset" };
		},
		references(name, accepts) {
			const expression = body.argument(name);
			return expression ? idsOf({
				expression,
				scope
			}, byType(accepts), planned) : UNSET;
		}
	};
}
function mayBe({ body, scope }, values, planned) {
	if (!isObject(values)) return false;
	return Object.entries(values).every(([name, value]) => {
		const expression = body.argument(name);
		const written = expression ? knownValue({
			expression,
			scope
		}, planned) : void 0;
		if (written === void 0 || isUnset(value) || isUnset(written)) return true;
		if (isList(written) || isList(value)) return sameElements(written, value);
		return asText(written) === asText(value);
	});
}
const isUnset = (value) => value === null || value === "" || isList(value) && value.length === 0;
function sameElements(a, b) {
	if (!isList(a) || !isList(b) || a.length !== b.length) return false;
	const texts = new Set(b.map((each) => asText(each)));
	return a.every((each) => texts.has(asText(each)));
}
const UNSET = {
	set: false,
	items: [],
	rest: void 0
};
function notFollowed(expressions) {
	const names = expressions.flatMap(namesIn);
	return unresolved(names.length > 0 ? `it comes from ${listed$2(names)}, which cannot be worked out before apply` : "its expression in the sources cannot be worked out");
}
// src/plan/resolve.ts
var Resolver = class {
	object;
	planned;
	block;
	tellings = [];
	constructor(object, planned) {
		this.object = object;
		this.planned = planned;
	}
	why(path) {
		if (!this.configured()) return unresolved("the plan's configuration does not show its block");
		const written = this.writtenInJson(path);
		if (!written) return this.isDynamic(path) ? unresolved(`a dynamic block writes ${path[0]}, and a plan does not show what is in it (${SOURCES_HELP})`) : COMPUTED;
		const names = namesIn(written.expression);
		if (names.length === 0) return unresolved("it is known only after apply");
		const help = names.some((name) => name.startsWith("local.")) ? ` (${SOURCES_HELP})` : "";
		return unresolved(`it comes from ${listed$2(names)} and is known only after apply${help}`);
	}
	blocks(path) {
		const written = path.length === 1 ? this.written(path) : void 0;
		if (!(written && (written.items.length > 0 || written.rest !== void 0))) return {
			set: false,
			items: [],
			rest: this.why(path)
		};
		return {
			...written,
			items: written.items.map((block) => sourceAttributes(block, this.planned))
		};
	}
	reference(path, accepts) {
		const wanted = byType(accepts);
		const found = this.inSources(path, (attributes, name) => attributes.reference(name, accepts)) ?? this.inJson(path, (located) => idOf(located, wanted, this.planned, (trace) => assume(trace, wanted, this.planned)), (located) => settleOne(this.told(path, located, wanted).trace));
		return found && found.kind !== "unset" ? found : {
			kind: "unknown",
			unknown: found ? COMPUTED : this.why(path)
		};
	}
	references(path, accepts, count) {
		const wanted = byType(accepts);
		const found = this.inSources(path, (attributes, name) => attributes.references(name, accepts)) ?? this.inJson(path, (located) => idsOf(located, wanted, this.planned, count), (located) => {
			const { trace, twins } = this.told(path, located, wanted);
			return settleAll(trace, twins === "alike" ? void 0 : count);
		});
		return found?.set || found?.rest ? found : {
			set: false,
			items: [],
			rest: found ? COMPUTED : this.why(path)
		};
	}
	inJson(path, exact, vague) {
		const written = this.writtenInJson(path);
		if (!written) return void 0;
		return (written.exact ? exact : vague)({
			expression: written.expression,
			scope: this.scope()
		});
	}
	configured() {
		const { module, mode, type, name } = this.object.head;
		this.block ??= { written: this.planned.configuration.module(module)?.resource(mode, type, name) };
		return this.block.written;
	}
	writtenInJson(path) {
		return this.configured()?.expression(path, this.object.content().values);
	}
	scope() {
		return {
			module: this.object.head.module,
			key: this.object.head.key,
			repetition: this.configured()
		};
	}
	told(path, located, accepts) {
		const [name = "", , ...inner] = path;
		const place = [name, ...inner].join(" ");
		const known = this.tellings.find((each) => each.expression === located.expression && each.accepts === accepts && each.place === place);
		if (known !== void 0) return known;
		const twins = this.twins(name, inner);
		const told = {
			expression: located.expression,
			accepts,
			place,
			twins,
			trace: this.sharedTrace(name, located, accepts, twins)
		};
		this.tellings.push(told);
		return told;
	}
	sharedTrace(name, located, accepts, twins) {
		const known = member$1(this.object.content().values, String(name));
		const texts = new Set(known === void 0 ? [] : leavesOf(known).map(String));
		const explains = (value) => leavesOf(value).every((leaf) => leaf === null || leaf === "" || texts.has(String(leaf)));
		const trace = traceExpression(located, accepts, this.planned, explains);
		return trace.candidates.length > 1 && twins === "different" ? {
			...trace,
			chosen: true
		} : trace;
	}
	twins(name, inner) {
		const { unknown, values } = this.object.content();
		const marks = member$1(unknown, String(name));
		const blocks = member$1(values, String(name));
		if (!isList(marks) || !isList(blocks)) return "none";
		const twins = blocks.filter((_, index) => isUnknownAt(marks[index], inner));
		if (twins.length < 2) return "none";
		return new Set(twins.map(fingerprint)).size === 1 ? "alike" : "different";
	}
	isDynamic([name]) {
		const configured = this.configured();
		if (!configured || configured.writes(String(name))) return false;
		const value = member$1(this.object.content().values, String(name));
		return isList(value) && value.some(isObject);
	}
	written([name]) {
		const blocks = this.configured()?.blocks(String(name));
		return blocks && layOut(blocks, this.scope(), this.planned);
	}
	inSources(path, ask) {
		const [name, index, argument, ...deeper] = path;
		if (typeof index !== "number" || typeof argument !== "string" || deeper.length > 0) return void 0;
		if (this.writtenInJson(path)?.exact) return void 0;
		const written = this.written(path);
		if (!written || written.rest !== void 0) return void 0;
		const blocks = member$1(this.object.content().values, String(name));
		const values = isList(blocks) ? blocks[index] ?? null : null;
		const fitting = written.items.filter((block) => mayBe(block, values, this.planned));
		const alike = isList(blocks) ? blocks.flatMap((block, at) => fingerprint(block) === fingerprint(values) ? at : []) : [];
		const answers = fitting.map((block) => ask(sourceAttributes(block, this.planned), argument));
		if (alike.length === answers.length) return answers[alike.indexOf(index)];
		const [first] = answers;
		return answers.every((answer) => JSON.stringify(answer) === JSON.stringify(first)) ? first : void 0;
	}
};
const COMPUTED = { kind: "computed" };
const fingerprint = (block) => JSON.stringify(leavesOf(block));
function isUnknownAt(mark, path) {
	if (mark === true) return true;
	const [step, ...rest] = path;
	if (isList(mark)) return step === void 0 ? mark.includes(true) : isUnknownAt(mark[Number(step)], rest);
	return step !== void 0 && isUnknownAt(member$1(mark, String(step)), rest);
}
function assume(trace, accepts, planned) {
	const modules = trace.hidden.map((hidden) => hidden.local);
	const [module] = modules;
	if (module === void 0 || trace.mentions.length > 0 || modules.some((other) => other !== module)) return void 0;
	const found = [];
	for (const [type, attributes] of accepts) for (const object of planned.instances.ofTypeBelow(module, type)) for (const attribute of attributes) {
		if (!isUnknownAt(object.content().unknown, [attribute])) continue;
		found.push({
			pointer: {
				address: object.head.address,
				attribute
			},
			key: object.head.key,
			settled: false,
			found: "named"
		});
	}
	return found.length === 1 ? found[0] : void 0;
}
// src/plan/read-plan.ts
async function readPlan(input, options) {
	const document = readDocument(input.name, input.bytes);
	const world = readWorld(document);
	const isWanted = ({ type }) => options.wants(type);
	const wanted = [...world.prior.values()].filter(({ head }) => isWanted(head));
	const differing = new Set(world.effects.flatMap(({ head }) => isWanted(head) && world.prior.get(head.address) !== world.planned.get(head.address) ? [head.address] : []));
	const changed = [...differing].flatMap((address) => world.planned.get(address) ?? []);
	const enriched = await enrich(readConfiguration(document), options.directory, changed);
	const planned = {
		configuration: enriched.configuration,
		instances: indexInstances(world.planned),
		variables: document.variables
	};
	const regionOf = regionReader(planned);
	const resourceOf = (object) => new StoredResource(object, planned, regionOf);
	const prior = snapshotOf(wanted.map(resourceOf));
	const after = differing.size === 0 ? prior : exchanged(prior, snapshotOf(changed.map(resourceOf)), differing);
	return {
		name: input.name,
		formatVersion: document.formatVersion,
		terraformVersion: document.terraformVersion,
		prior,
		planned: after,
		changes: changesOf(world.effects, options.wants, enriched),
		without: (addresses) => [...differing].every((address) => addresses.has(address)) ? prior : exchanged(after, prior, addresses),
		otherTypes: countOthers(world.prior, world.planned, world.effects, options.wants),
		get notes() {
			return planNotes(document, enriched.problems());
		}
	};
}
var StoredResource = class {
	address;
	mode;
	type;
	name;
	module;
	object;
	planned;
	regionOf;
	read;
	inRegion;
	constructor(object, planned, regionOf) {
		const { address, mode, type, name, module } = object.head;
		this.address = address;
		this.mode = mode === "data" ? "data" : "managed";
		this.type = type;
		this.name = name;
		this.module = module;
		this.object = object;
		this.planned = planned;
		this.regionOf = regionOf;
	}
	get attributes() {
		this.read ??= new ContentReader(this.object.content(), new Resolver(this.object, this.planned));
		return this.read;
	}
	writes(argument) {
		const { module, mode, type, name } = this.object.head;
		return this.planned.configuration.module(module)?.resource(mode, type, name)?.writes(argument);
	}
	get region() {
		this.inRegion ??= this.findRegion();
		return this.inRegion;
	}
	findRegion() {
		const own = this.attributes.text("region");
		return own.kind === "set" ? own : this.regionOf(this.object);
	}
};
function changesOf(effects, wants, { sourceOf }) {
	const changes = [];
	for (const { head, action, gap } of effects) {
		if (!wants(head.type) || !isChange(head, action)) continue;
		changes.push({
			address: head.address,
			type: head.type,
			action,
			gap,
			source: sourceOf(head)
		});
	}
	return changes.sort((a, b) => compareText$2(a.address, b.address));
}
function isChange({ mode }, action) {
	return mode !== "data" && action !== "none" && action !== "read";
}
function countOthers(prior, planned, effects, wants) {
	const counts = new Map();
	const countOf = (type) => {
		const counted = counts.get(type) ?? {
			type,
			count: 0,
			changed: 0
		};
		counts.set(type, counted);
		return counted;
	};
	const count = ({ mode, type }) => {
		if (mode === "managed" && !wants(type)) countOf(type).count++;
	};
	for (const { head } of prior.values()) count(head);
	for (const { head } of planned.values()) if (!prior.has(head.address)) count(head);
	for (const { head, action } of effects) if (isChange(head, action) && !wants(head.type)) countOf(head.type).changed++;
	return [...counts.values()].sort((a, b) => compareText$2(a.type, b.type));
}
// src/check.ts
async function check(plans, { failOn, source, progress }) {
	if (plans.length === 0) throw new InputError("No plan was given: name at least one file of `terraform show -json`.");
	if (source !== void 0) await requireDirectory(source);
	const sections = [];
	for (const input of plans) {
		const directory = source ?? input.directory;
		progress?.({
			kind: "reading",
			plan: input.name,
			bytes: input.bytes.length
		});
		const plan = await readPlan(input, {
			wants: (type) => modelledTypes.has(type),
			...directory === void 0 ? {} : { directory }
		});
		sections.push(checkPlan(plan, directory, progress));
	}
	return assemble(sections, failOn, version);
}
function checkPlan(plan, source, progress) {
	const build = (snapshot) => {
		progress?.({
			kind: "building",
			plan: plan.name
		});
		return worldOf(snapshot, plan.prior);
	};
	const prior = build(plan.prior);
	const planned = plan.planned === plan.prior ? prior : build(plan.planned);
	const sources = flowsWorthAsking(prior.aws, planned.aws);
	const flows = sources.reduce((sum, { goals }) => sum + goals.length, 0);
	progress?.({
		kind: "asking",
		plan: plan.name,
		flows
	});
	const { findings, undecided, traces } = compare(plan, prior, planned, sources);
	progress?.({
		kind: "checked",
		plan: plan.name,
		flows,
		traces
	});
	return {
		findings: [...findings].sort((a, b) => compareText(sortKey(a), sortKey(b))),
		undecided,
		accepted: [],
		notes: notesOn(plan, prior.aws, planned.aws),
		checked: flows,
		plan: {
			plan: plan.name,
			...source !== void 0 && { source },
			coverage: coverageOf(plan, prior.aws, planned.aws)
		}
	};
}
const order = Object.keys(verdicts);
const sortKey = ({ verdict, flow }) => `${order.indexOf(verdict)} ${flow.source.address} ${JSON.stringify(flow.destination)}`;
const compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function coverageOf(plan, prior, planned) {
	const managed = plan.prior.resources.filter(({ mode }) => mode === "managed");
	const come = plan.planned.resources.filter(({ mode, address }) => mode === "managed" && plan.prior.find(address)?.mode !== "managed");
	const made = planned.workloads.filter(({ address }) => prior.workloadAt(address) === void 0);
	return {
		modelled: managed.length + come.length,
		workloads: prior.workloads.length + made.length,
		notModelled: plan.otherTypes.filter(({ type }) => carriesTraffic(type))
	};
}
// src/report/html-text.ts
function html(own, ...carried) {
	const parts = carried.map((one) => typeof one === "string" ? one : one.map(gated).join(""));
	return own.map((text, index) => text + (parts[index] ?? "")).join("");
}
const gates = {
	words: pageText,
	name: pageName,
	prose: pageProse
};
const gated = (one) => typeof one === "string" ? one : gates[one.kind](one.text);
const nothing = html``;
const bullets = (items) => items.length === 0 ? nothing : html`<ul>${items.map((item) => html`\n<li>${item}</li>`)}\n</ul>`;
function folded(title, body, isOpen = false) {
	if (body === "") return nothing;
	return html`\n<details${isOpen ? html` open` : nothing}>\n<summary>${title}</summary>\n${body}\n</details>`;
}
function link(text, url) {
	return url === void 0 || !/^https?:\/\//.test(url) ? text : `<a href="${pageText(url)}">${text}</a>`;
}
const code = (text) => `\n<pre><code>${pageLines(text.trimEnd())}</code></pre>`;
// src/report/html-style.ts
const style = html`
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --soft: #f4f6f8; --link: #0a58b0;
  --bad: #b3261e; --bad-soft: #fdf1f0; --warn: #835100; --warn-soft: #fff6e0; --good: #116329; --good-soft: #ecf8ef;
  --info: #0a58b0; --info-soft: #eef5fd; --open: #6b35b5; --open-soft: #f5f0fd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1318; --text: #e6edf3; --quiet: #a3adb8; --line: #343b44; --soft: #1a2027; --link: #7db8ff;
    --bad: #ff9086; --bad-soft: #2c1615; --warn: #e6b450; --warn-soft: #2a210d; --good: #72d88d; --good-soft: #11261a;
    --info: #7db8ff; --info-soft: #11233a; --open: #cfa8ff; --open-soft: #231a35;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 72rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
a { color: var(--link); }
h1, h2, h3, h4 { line-height: 1.3; margin: 0; text-wrap: balance; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1.05rem; }
h4 { font-size: 1rem; }
section > h3 { margin: .8rem 0 .4rem; }
p { margin: .5rem 0; }
ul, ol { margin: 0; padding-left: 1.2rem; }
li + li { margin-top: .2rem; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { unicode-bidi: isolate; background: var(--soft); border-radius: 4px; padding: .1em .25em; }
pre { background: var(--soft); border-radius: 6px; padding: .7rem .9rem; overflow-x: auto; margin: .5rem 0; }
pre code { padding: 0; background: none; overflow-wrap: normal; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
header { border-left: 6px solid var(--tone); background: var(--tone-soft); padding: 1rem 1.2rem; border-radius: 8px; }
.bad { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.warn { --tone: var(--warn); --tone-soft: var(--warn-soft); }
.good { --tone: var(--good); --tone-soft: var(--good-soft); }
.info { --tone: var(--info); --tone-soft: var(--info-soft); }
.open { --tone: var(--open); --tone-soft: var(--open-soft); }
.verdict { color: var(--tone); font-weight: 700; white-space: nowrap; }
nav { margin: 1.2rem 0; }
header p { margin: .3rem 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: .8rem 0; }
th:first-child { width: 9.5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-size: .875rem; font-weight: 600; }
tbody th { font-weight: inherit; }
article { border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; margin: 1rem 0; padding: 1rem 1.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .6rem 1.2rem; margin: .8rem 0; }
dt { color: var(--quiet); font-weight: 600; }
dd { margin: 0; min-width: 0; }
dd ul { list-style: none; padding: 0; }
details { margin: .6rem 0; }
article > details:only-child { margin: 0; }
[id^=news] { scroll-margin-top: 5rem; }
summary h3 { display: inline; color: var(--text); }
summary { cursor: pointer; padding: .2rem 0; color: var(--link); width: fit-content; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; margin: .6rem 0; }
.way { background: var(--soft); border-radius: 8px; padding: .8rem 1rem; min-width: 0; }
.way code { background: none; padding: 0; font-weight: 600; }
.way ol { list-style: none; padding: 0; margin: .7rem 0 0; }
.way li { position: relative; padding: 0 0 .8rem 1.6rem; margin: 0; }
.way li:last-child { padding-bottom: 0; }
.way li::before { content: ""; position: absolute; left: .3rem; top: .45rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--quiet); }
.way li:not(:last-child)::after { content: ""; position: absolute; left: .54rem; top: 1.15rem; bottom: -.35rem; border-left: 2px solid var(--line); }
.way li.stop { background: var(--tone-soft); border: 1px solid var(--tone); border-radius: 6px; padding: .4rem .6rem .4rem 1.6rem; margin-bottom: .8rem; }
.way li.stop:last-child { margin-bottom: 0; }
.way li.stop::before { content: "\\2715"; background: none; color: var(--tone); font-weight: 700; line-height: 1; left: .45rem; top: .6rem; }
.way li.unsure::before { content: "?"; }
.way li.stop::after { display: none; }
.stop strong { color: var(--tone); }
footer code { padding: 0; background: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; }
@media (max-width: 44rem) {
  h1 { font-size: 1.3rem; }
  header, article { padding: .8rem .9rem; }
  dl { display: block; }
  dt { margin-top: .7rem; }
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  tbody th, td { border: 0; padding: .15rem 0; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-size: .875rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: .85rem; }
  article, .way, tr { break-inside: avoid; }
  a { color: inherit; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
}
`;
const policy = [{
	kind: "words",
	text: `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`
}];
// src/report/html.ts
function renderHtml(report, options = {}) {
	return new Page$1(report, options).render();
}
const mostRows = 500;
const mostDetails = 100;
const mostEntries$1 = 100;
const mostToDo = 5;
const bad = {
	tone: say`bad`,
	sign: say`✕`
};
const unsure = {
	tone: say`warn`,
	sign: say`!`
};
const good = {
	tone: say`good`,
	sign: say`✓`
};
const signs = {
	broken: bad,
	unreachable: bad,
	"at-risk": unsure,
	rerouted: {
		tone: say`info`,
		sign: say`↷`
	},
	opened: {
		tone: say`open`,
		sign: say`○`
	},
	restored: good,
	removed: {
		tone: say`info`,
		sign: say`−`
	},
	undecided: {
		tone: say`warn`,
		sign: say`?`
	}
};
function verdictTitle(verdict) {
	const { tone, sign } = signs[verdict];
	return html`<span class="verdict ${tone}"><span aria-hidden="true">${sign}</span>&nbsp;${prose(verdicts[verdict].title)}</span>`;
}
function worst({ failed, summary }) {
	if (failed || summary.broken + summary.unreachable > 0) return bad;
	if (summary["at-risk"] > 0) return unsure;
	return summary.checked === 0 ? {
		tone: say`info`,
		sign: say`−`
	} : good;
}
function first(items, toHtml, most = mostEntries$1, more = inJson) {
	const rest = items.length - most;
	return rest > 1 ? [...items.slice(0, most).map(toHtml), html`${more(rest)}`] : items.map(toHtml);
}
const inJson = (rest) => say`${many(rest, "more", "more")}, in the JSON report`;
const below = (rest) => say`${many(rest, "more", "more")}, below`;
const told = (phrase) => html`${phrase}`;
const entry = (title, body) => body === "" ? nothing : html`\n<dt>${title}</dt>\n<dd>${body}</dd>`;
const isShort = (news) => news.length <= 5;
function toDo(news) {
	const each = new Set(news.flatMap((group) => toDo$1(group).map(told)));
	return each.size === 0 ? nothing : html`\n<h3>What to do</h3>\n${bullets(first([...each], (one) => one, mostToDo, below))}`;
}
var Page$1 = class {
	#report;
	#options;
	#groups;
	#detailed;
	constructor(report, options) {
		this.#report = report;
		this.#options = options;
		this.#groups = groupFindings(report);
		const news = this.#groups.filter((group) => group.news);
		this.#detailed = new Map(news.slice(0, mostDetails).map((group, index) => [group, index + 1]));
	}
	render() {
		const { plans, findings, undecided, summary: summary$2, tool, commit } = this.#report;
		const names = [...new Set([
			...plans,
			...findings,
			...undecided
		].map(({ plan }) => plan))];
		return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>flowbreak: ${summary(summary$2)}</title>
<style>${style}</style>
</head>
<body>
${this.#heading()}
<main>${names.length > 1 ? this.#contents(names) : nothing}${names.map((plan, index) => this.#plan(plan, index + 1, names.length > 1))}${this.#accepted()}${this.#lookedAt()}
</main>
<footer class="quiet small">flowbreak ${prose(tool.version)}${commit === void 0 ? nothing : html`, commit ${name(commit)}`}</footer>
</body>
</html>
`;
	}
	#heading() {
		const { summary: summary$4, label } = this.#report;
		const { tone, sign } = worst(this.#report);
		const failure$2 = failure(this.#report);
		return html`<header class="${tone}">
<p class="small quiet">flowbreak${label === void 0 ? nothing : html` · ${prose(label)}`}</p>
<h1><span class="verdict" aria-hidden="true">${sign}</span> ${capital(summary(summary$4))}</h1>
${failure$2 === void 0 ? nothing : html`<p>${capital(failure$2)}.</p>`}
</header>`;
	}
	#contents(names) {
		const items = names.map((plan, index) => {
			const summary = this.#summaryOf(plan);
			return html`<a href="#plan-${say`${index + 1}`}">${name(plan)}</a>${summary}`;
		});
		return html`\n<nav aria-label="Plans">\n${bullets(items)}\n</nav>`;
	}
	#summaryOf(plan) {
		const summary$3 = this.#report.plans.find((one) => one.plan === plan)?.summary;
		return summary$3 === void 0 ? nothing : html`: ${summary(summary$3)}`;
	}
	#plan(plan, index, titled) {
		const groups = this.#groups.filter((group) => group.plan === plan);
		const news = groups.filter((group) => group.news);
		const parts = [
			isShort(news) ? nothing : toDo(news.slice(0, mostDetails)),
			this.#table(news),
			...news.map((group) => this.#details(group, news)),
			this.#informational(groups.filter((group) => !group.news)),
			this.#undecided(plan)
		];
		if (!titled && parts.every((part) => part === "")) return nothing;
		const id = say`${index}`;
		return html`\n<section aria-labelledby="plan-${id}">\n<h2 id="plan-${id}">${name(plan)}${titled ? this.#summaryOf(plan) : nothing}</h2>${parts}\n</section>`;
	}
	#table(news) {
		if (news.length < 3) return nothing;
		const rows = news.slice(0, mostRows).map((group) => {
			const number = this.#detailed.get(group);
			const event$1 = told(event(group));
			return html`
<tr role="row">
<td role="cell">${verdictTitle(group.verdict)}</td>
<th role="rowheader" scope="row">${number === void 0 ? event$1 : html`<a href="#news-${say`${number}`}">${event$1}</a>`}</th>
<td role="cell" data-label="Why">${because(group) ?? say`not known`}</td>
<td role="cell" data-label="Because of">${joined(this.#causes(group, 2), html`<br>`)}</td>
</tr>`;
		});
		const heads = [
			say`Verdict`,
			say`What happens`,
			say`Why`,
			say`Because of`
		];
		const rest = news.length - rows.length;
		return html`
<table role="table">
<thead role="rowgroup">
<tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr>
</thead>
<tbody role="rowgroup">${rows}
</tbody>
</table>${rest > 0 ? html`\n<p>And ${inJson(rest)}.</p>` : nothing}`;
	}
	#details(group, among) {
		const number = this.#detailed.get(group);
		if (number === void 0) return nothing;
		const { verdict, example, fixes, findings } = group;
		const { tone } = signs[verdict];
		const id = say`title-${number}`;
		const title = html`<h3 id="${id}">${verdictTitle(verdict)} ${event(group)}</h3>`;
		const evidence$3 = evidence(findings);
		const causes = example.takeBack === "all" ? say`Because of all of these together` : say`Because of`;
		const facts = [
			entry(say`Why`, bullets(this.#reasons(group))),
			entry(causes, bullets(this.#causes(group, mostEntries$1))),
			entry(say`What to do`, html`${bullets(toDo$1(group).map(told))}${fixes.map((fix) => code(fix.hcl))}`),
			entry(say`Shown by`, evidence$3 === void 0 ? nothing : told(evidence$3)),
			entry(say`Remark`, bullets(first(remarks(findings), told)))
		];
		const body = html`
<p class="quiet small" id="news-${say`${number}`}">${meaning(verdict)}.</p>
<dl>${facts}
</dl>${folded(html`The way before and after`, this.#ways(example), among.length <= 2)}${this.#flows(findings)}`;
		return html`\n<article class="${tone}" aria-labelledby="${id}">${isShort(among) ? html`\n${title}${body}` : folded(title, body)}\n</article>`;
	}
	#ways({ flow, before, after }) {
		return html`<p class="small quiet">${html`${name(flow.source.address)} to ${destination(flow.destination)}, ${ports(flow)}`}</p>\n<div class="ways">${this.#way(say`Before`, before)}${this.#way(say`After`, after)}\n</div>`;
	}
	#way(title, state) {
		if (state === void 0) return nothing;
		const steps = hops(state).map((hop) => this.#hop(hop, state.outcome === "blocked"));
		return html`\n<div class="way">\n<h4>${title}: ${outcome(state)}</h4>\n<ol>${steps}\n</ol>\n</div>`;
	}
	#hop(hop, blocked) {
		const back = hop.leg === "return" ? html`<span class="quiet">on the way back, </span>` : nothing;
		const text = step(hop);
		const step$1 = html`${back}${name(hop.component)}${text.length === 0 ? nothing : html`: ${text}`}`;
		if (hop.reasons.length === 0) return html`\n<li>${step$1}</li>`;
		const titles = list$1([...new Set(hop.reasons.map(({ code: of }) => of))].map(reasonTitle), 3);
		const { tone } = blocked ? bad : unsure;
		return html`\n<li class="stop ${blocked ? nothing : html`unsure `}${tone}">${step$1}<br><strong>${titles}</strong></li>`;
	}
	#flows(findings) {
		const items = first(findings, (finding) => {
			const { source, destination: to } = finding.flow;
			const evidence$2 = evidence([finding]);
			const end = evidence$2 === void 0 ? say`` : say` (${evidence$2})`;
			return html`${name(finding.fingerprint)} ${name(source.address)} to ${destination(to, true)}, ${ports(finding.flow)}${end}`;
		});
		const ids = findings.length === 1 ? say`its id` : say`their ids`;
		return folded(html`${many(findings.length, "flow")} and ${ids}`, bullets(items));
	}
	#causes(group, most) {
		const toHtml = (cause) => {
			const at = place(cause);
			const change = told(change$1(cause));
			return at === void 0 ? change : html`${change} (${link(told(name(at)), this.#source(group, cause))})`;
		};
		return group.causes.length === 0 ? [html`not known`] : first(foldCauses(group.causes), toHtml, most);
	}
	#source(group, cause) {
		return sourceAddress(this.#options.sources, locate(this.#report.plans, group.plan, cause));
	}
	#reasons({ reasons }) {
		return first(foldReasons(reasons), ({ reason, told: message }) => {
			const page = pageOf$1(reason.code, this.#options.documentation);
			return html`${message} ${link(told(name(reason.code)), page)}`;
		});
	}
	#informational(groups) {
		const items = first(groups, (group) => {
			const causes = group.causes.length === 0 ? nothing : html`; because of ${joined(this.#causes(group, 2), html`, `)}`;
			return html`${verdictTitle(group.verdict)} ${event(group)}${causes}${bullets(this.#reasons(group))}`;
		});
		return folded(told(counts(groups)), bullets(items));
	}
	#undecided(plan) {
		const flows = this.#report.undecided.filter((one) => one.plan === plan);
		return folded(html`What could not be decided`, bullets(first(flows, (one) => told(undecided$2(one)))));
	}
	#accepted() {
		const { accepted } = this.#report;
		const items = first(accepted, ({ finding, reason, until }) => {
			const events = groupFindings({
				...this.#report,
				findings: [finding]
			}).map(event);
			const end = until === void 0 ? say`` : say`, until ${prose(until)}`;
			return html`${events.map(told)}: ${prose(reason)}${end}`;
		});
		return folded(html`${many(accepted.length, "finding")} accepted`, bullets(items));
	}
	#lookedAt() {
		const { coverage: coverage$2, notes, plans } = this.#report;
		const types = notModelled(coverage$2);
		const remarks = first(notes, ({ plan, message }) => plans.length > 1 ? html`${name(plan)}: ${prose(message)}` : told(prose(message)));
		const missing = types.length === 0 ? [] : [html`Not modelled yet: ${list$1(types, mostEntries$1)}`];
		return html`
<section aria-labelledby="looked-at">
<h2 id="looked-at">What was looked at</h2>
${bullets([
			told(capital(coverage(this.#report))),
			...missing,
			...remarks
		])}
</section>`;
	}
};
const joined = (items, by) => items.flatMap((item, index) => index === 0 ? [item] : [by, item]);
// src/report/json.ts
const renderJson = (report) => [...jsonChunks(report)].join("");
function* jsonChunks(report) {
	let before = "{\n";
	for (const [key, value] of Object.entries(report)) {
		if (value === void 0) continue;
		yield `${before}  ${JSON.stringify(key)}: `;
		if (Array.isArray(value)) yield* list(value);
		else yield member(value);
		before = ",\n";
	}
	yield "\n}\n";
}
const atOnce = 1e3;
function* list(values) {
	if (values.length === 0) return yield "[]";
	for (let from = 0; from < values.length; from += atOnce) {
		const text = member(values.slice(from, from + atOnce));
		yield `${from === 0 ? "[\n" : ",\n"}${text.slice(2, -4)}`;
	}
	yield "\n  ]";
}
const member = (value) => json(JSON.stringify({ x: value }, void 0, 2).slice(9, -2));
// src/report/sarif.ts
function renderSarif(report, { documentation } = {}) {
	const alerts = together(newsIn(report));
	const results = mostThatFit(alerts.map(resultOf));
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: report.tool.name,
				version: visible$1(report.tool.version),
				...documentation !== void 0 && { informationUri: documentation },
				rules: [...rules].map((rule) => toDescriptor(rule, documentation))
			} },
			automationDetails: { id: report.label === void 0 ? "flowbreak/" : `flowbreak/${visible$1(report.label)}/` },
			originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: true,
				toolExecutionNotifications: notificationsOf(report, alerts.length - results.length)
			}],
			results
		}]
	};
	return `${json(JSON.stringify(log, void 0, 2))}\n`;
}
const mostResults = 5e3;
const mostCharacters = 8e6;
function mostThatFit(results) {
	let characters = 0;
	const end = results.findIndex((result, index) => {
		characters += JSON.stringify(result).length;
		return index === mostResults || characters > mostCharacters;
	});
	return end === -1 ? results : results.slice(0, end);
}
const levelOf = (verdict) => verdicts[verdict].failsByDefault ? "error" : "warning";
const rules = new Map([...Object.keys(verdicts).map((verdict) => [verdict, {
	title: verdicts[verdict].title,
	meaning: `${plain$1(meaning(verdict))}.`,
	remedy: "Look at the way before and after, in the report.",
	level: levelOf(verdict)
}]), ...Object.keys(reasonCodes).flatMap((code) => {
	const { title, meaning, remedy } = reasonCode(code);
	return remedy === void 0 ? [] : [[code, {
		title,
		meaning,
		remedy,
		level: "warning"
	}]];
})]);
const ruleIds = [...rules.keys()];
function toDescriptor([id, { title, meaning, remedy, level }], documentation) {
	const page = isVerdict(id) ? documentation && `${documentation}README.md#what-it-says` : pageOf$1(id, documentation);
	return {
		id,
		shortDescription: { text: title },
		fullDescription: { text: meaning },
		help: {
			text: `${meaning} What to do: ${remedy}`,
			markdown: blocks(md`${prose(meaning)}`, md`**What to do:** ${prose(remedy)}`, page === void 0 ? md`` : link$1(md`More about it`, page))
		},
		...page !== void 0 && { helpUri: page },
		defaultConfiguration: { level },
		properties: { tags: [
			"aws",
			"network",
			"reachability",
			"terraform"
		] }
	};
}
const isVerdict = (id) => Object.hasOwn(verdicts, id);
const ruleFor = (reasons, verdict) => reasons.find(({ code }) => rules.has(code))?.code ?? verdict;
function newsIn(report) {
	const { failOn, undecided, notes, plans } = report;
	const elsewhere = {
		level: "warning",
		spots: []
	};
	return [
		...alertsIn(report).map((alert) => newsOf(alert, plans)),
		...(failOn.includes("undecided") ? undecided : []).map((of) => ({
			...elsewhere,
			rule: ruleFor(of.reasons, "undecided"),
			plan: of.plan,
			identity: hash(of.sources, of.destination, of.protocol, of.ports),
			flows: of.sources.length,
			lines: () => [say`Undecided: ${undecided$2(of)}.`]
		})),
		...notes.flatMap(({ plan, code, message }) => {
			const rule = failOn.find((one) => one === code && rules.has(one));
			const lines = () => [say`Note: ${prose(message)}`];
			return rule === void 0 ? [] : [{
				...elsewhere,
				rule,
				plan,
				identity: hash(code, message),
				flows: 1,
				lines
			}];
		})
	];
}
function newsOf({ group, places }, plans) {
	const { verdict, plan, reasons, causes, findings, example } = group;
	const rule = ruleFor(reasons, verdict);
	const others = new Set(reasons.map(({ code }) => code).filter((code) => code !== rule));
	const because = (links) => {
		const changes = foldCauses(causes).map((cause) => {
			const at = where(cause, links.get(keyOf(locate(plans, plan, cause)))?.id);
			return at === void 0 ? change$1(cause) : say`${change$1(cause)} (${at})`;
		});
		const by = example.takeBack === "all" ? say`caused by all of these together:` : say`caused by`;
		return changes.length === 0 ? say`` : say`; ${by} ${list$1(changes, 3)}`;
	};
	return {
		rule,
		level: levelOf(verdict),
		plan,
		identity: example.fingerprint,
		flows: findings.length,
		spots: places.flatMap((at) => {
			const uri = urlPath(at.path);
			return uri === void 0 ? [] : [{
				...at,
				uri
			}];
		}),
		lines: (links) => [
			say`${prose(verdicts[verdict].title)}: ${headline(group)}${because(links)}.`,
			...others.size === 0 ? [] : [say`Also: ${list$1([...others].map(prose), 5)}.`],
			...remarks(findings).map((one) => say`Remark: ${one}`),
			...toDo$1(group).map((one) => say`To do: ${one}`)
		]
	};
}
const hash = (...identity) => createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 16);
function together(news) {
	return [...gather(news.toSorted((a, b) => Number(b.level === "error") - Number(a.level === "error")), ({ rule, plan, identity, spots: [at] }) => JSON.stringify([rule, at === void 0 ? [plan, identity] : keyOf(at)])).values()];
}
const mostTold = 20;
function resultOf(news) {
	const [first] = news;
	if (first === void 0) throw new Error("an alert has at least one piece of news");
	const [at] = first.spots;
	const links = linksTo(news.flatMap(({ spots }) => spots).filter((other) => keyOf(other) !== keyOf(at)));
	const told = news.slice(0, mostTold).map(({ lines }) => lines(links).map(plain$1).join("\n"));
	const rest = news.length - told.length;
	const more = rest > 0 ? [plain$1(say`And ${many(rest, "more", "more")} like these.`)] : [];
	return {
		ruleId: first.rule,
		ruleIndex: ruleIds.indexOf(first.rule),
		level: first.level,
		message: { text: [...told, ...more].join("\n\n") },
		locations: [{ physicalLocation: at === void 0 ? planFile(first.plan) : lineOf(at) }],
		relatedLocations: [...links.values()].map(({ id, spot }) => ({
			id,
			message: { text: plain$1(name(spot.resource)) },
			physicalLocation: lineOf(spot)
		})),
		occurrenceCount: news.reduce((sum, { flows }) => sum + flows, 0),
		partialFingerprints: {
			"flowbreak/v1": first.identity,
			...at === void 0 && { primaryLocationLineHash: hash(first.plan, first.identity) }
		}
	};
}
function plain$1(phrase) {
	return phrase.map(({ kind, text }) => kind === "words" ? text : sarif(text, kind)).join("");
}
const mostLinks = 20;
function linksTo(spots) {
	const byKey = [...gather(spots, keyOf)].slice(0, mostLinks);
	return new Map(byKey.flatMap(([key, [spot]], index) => spot === void 0 ? [] : [[key, {
		id: index + 1,
		spot
	}]]));
}
const keyOf = (at) => JSON.stringify([at?.path, at?.line]);
function where(cause, id) {
	const at = place(cause);
	if (at === void 0 || id === void 0) return at === void 0 ? void 0 : name(at);
	return [{
		kind: "words",
		text: `[${sarifLinkText(at)}](${id})`
	}];
}
const root = "%SRCROOT%";
const lineOf = ({ uri, line, endLine }) => ({
	artifactLocation: {
		uri,
		uriBaseId: root
	},
	region: { startLine: line },
	...endLine > line && { contextRegion: {
		startLine: line,
		endLine
	} }
});
function planFile(plan) {
	const path = posix.normalize(plan.replaceAll("\\", "/"));
	return { artifactLocation: {
		uri: path === "-" ? unnamed : urlPath(path) ?? urlPath(posix.basename(path)) ?? unnamed,
		uriBaseId: root
	} };
}
const unnamed = "plan.json";
const mostEntries = 100;
function notificationsOf(report, leftOut) {
	const { coverage: coverage$1, undecided, notes, summary: summary$1 } = report;
	const informational = groupFindings(report).filter((group) => !group.news);
	const types = notModelled(coverage$1);
	return [
		capital(summary(summary$1)),
		...leftOut === 0 ? [] : [say`Left out, as code scanning takes no more: ${many(leftOut, "alert")}`],
		...informational.length === 0 ? [] : [say`Not told as alerts: ${counts(informational)}`],
		...undecided.slice(0, mostEntries).map((of) => say`Undecided: ${undecided$2(of)}`),
		capital(coverage(report)),
		...types.length === 0 ? [] : [say`Not modelled yet: ${list$1(types, mostEntries)}`],
		...notes.slice(0, mostEntries).map((note) => say`${name(note.plan)}: ${prose(note.message)}`)
	].map((one) => ({
		level: "note",
		message: { text: plain$1(one) }
	}));
}
// src/report/text.ts
var import_picocolors = __toESM(__commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
}))(), 1);
const plain = (text) => text;
function renderText(report, options = {}) {
	const colors = import_picocolors.default.createColors(options.color ?? false);
	return `${new Page({
		name: colors.cyan,
		quiet: colors.dim,
		strong: colors.bold,
		good: colors.green,
		of: {
			broken: (text) => colors.bold(colors.red(text)),
			unreachable: (text) => colors.bold(colors.red(text)),
			"at-risk": (text) => colors.bold(colors.yellow(text)),
			rerouted: colors.blue,
			opened: colors.magenta,
			restored: colors.green,
			removed: colors.dim,
			undecided: colors.dim
		}
	}, Math.max(40, options.width ?? 80)).report(report).join("\n")}\n`;
}
const labelled = 13;
var Page = class {
	#lines = [];
	#palette;
	#width;
	constructor(palette, width) {
		this.#palette = palette;
		this.#width = width;
	}
	report(report) {
		const paint = this.#palette;
		const groups = groupFindings(report);
		const news = groups.filter((group) => group.news);
		const result = news.length === 0 ? paint.good : paint.of[report.failed ? "broken" : "at-risk"];
		if (groups.length + report.undecided.length + report.accepted.length === 0 && this.#remarks(report).length === 0) {
			const nothing = report.summary.checked === 0 ? say`no flow found to check` : say`no flow breaks`;
			this.#put(say`flowbreak: ${nothing}; ${coverage(report)}`, 0, 2, result);
			return this.#lines;
		}
		this.#put(say`flowbreak: ${summary(report.summary)}`, 0, 2, result);
		const plans = plansOf(report);
		for (const plan of plans) {
			if (plans.length > 1) this.#planHeading(plan, report);
			for (const group of news) if (group.plan === plan) this.#group(group);
			this.#also(groups.filter((group) => group.plan === plan && !group.news));
			this.#undecided(report, plan);
		}
		this.#accepted(report);
		this.#section("Looked at", 1);
		for (const remark of [capital(coverage(report)), ...this.#remarks(report)]) this.#put(remark, 2, 4);
		const failure$1 = failure(report);
		if (failure$1 !== void 0) {
			this.#lines.push("");
			this.#put(capital(failure$1), 0, 2, paint.of.broken);
		}
		return this.#lines;
	}
	#planHeading(plan, report) {
		const section = report.plans.find((one) => one.plan === plan);
		const news = section === void 0 ? say`` : say`: ${summary(section.summary)}`;
		this.#lines.push("");
		this.#put(say`── ${name(plan)}${news}`, 0, 3, this.#palette.strong);
	}
	#group(group) {
		const paint = this.#palette;
		const verdict = verdicts[group.verdict].title.toUpperCase();
		this.#lines.push("");
		this.#put(headline(group), 0, 2, paint.strong, {
			text: `${verdict} `,
			paint: paint.of[group.verdict]
		});
		const why = foldReasons(group.reasons).map(({ reason, told }) => say`${told} ${prose(reason.code)}`);
		if (why.length > 0 || isNews(group.verdict)) this.#several("why", why, "reason");
		const { before, after, flow, takeBack } = group.example;
		const causes = foldCauses(group.causes).map(cause);
		this.#several(takeBack === "all" ? "jointly by" : "caused by", causes, "change");
		const source = flow.source.address;
		if (before !== void 0) this.#labelled("before", shortWay(source, before, after));
		if (after !== void 0) this.#labelled("after", shortWay(source, after, before));
		const evidence$1 = evidence(group.findings);
		if (evidence$1 !== void 0) this.#labelled("evidence", evidence$1);
		for (const remark of remarks(group.findings)) this.#labelled("remark", remark);
		this.#toDo(group);
		this.#labelled("id", ids(group.findings));
	}
	#several(label, entries, what, most = 6) {
		const rest = entries.length - most;
		const shown = rest > 1 ? [...entries.slice(0, most), many(rest, `more ${what}`)] : entries;
		for (const [index, entry] of shown.entries()) this.#labelled(index === 0 ? label : "", entry);
		if (entries.length === 0) this.#labelled(label, say`not known`);
	}
	#toDo(group) {
		this.#several("to do", toDo$1(group), "remedy");
		for (const line of group.fixes.flatMap((fix) => fix.hcl.trimEnd().split(/\r\n|[\n\r]/))) {
			const indent = " ".repeat(15 + (/^ */.exec(line)?.[0].length ?? 0));
			this.#lines.push(`${indent}${this.#palette.quiet(terminal(line.trim(), "name"))}`);
		}
	}
	#also(groups) {
		this.#section("Also", groups.length);
		for (const group of groups) {
			const cause = causes(group);
			const told = cause === void 0 ? headline(group) : say`${headline(group)}; by ${cause}`;
			this.#labelled(group.verdict, told, this.#palette.of[group.verdict]);
		}
	}
	#undecided(report, plan) {
		const flows = report.undecided.filter((one) => one.plan === plan);
		this.#section("Not known", flows.length);
		for (const one of flows) this.#put(undecided$2(one), 2, 4);
	}
	#accepted(report) {
		this.#section("Accepted", report.accepted.length);
		for (const { finding, reason, until } of report.accepted) {
			const [group] = groupFindings({
				...report,
				findings: [finding]
			});
			if (group === void 0) continue;
			const end = until === void 0 ? say`` : say`, until ${prose(until)}`;
			this.#put(say`${event(group)}: ${prose(reason)}${end}`, 2, 4);
		}
	}
	#remarks({ coverage, notes, plans }) {
		const types = notModelled(coverage);
		const told = notes.map((note) => plans.length > 1 ? say`${name(note.plan)}: ${prose(note.message)}` : prose(note.message));
		return types.length === 0 ? told : [say`Not modelled yet: ${list$1(types, 8)}`, ...told];
	}
	#section(title, entries) {
		if (entries > 0) this.#lines.push("", this.#palette.strong(title));
	}
	#labelled(label, phrase, paint = this.#palette.quiet) {
		this.#put(phrase, 0, labelled, plain, {
			text: `  ${label}`.padEnd(labelled),
			paint
		});
	}
	#put(phrase, indent, hang, paint = plain, label) {
		let line = label === void 0 ? " ".repeat(indent) : label.paint(label.text);
		let used = label === void 0 ? indent : label.text.length;
		let empty = true;
		for (const word of words(phrase)) {
			const length = word.reduce((sum, { text }) => sum + columns(text), 0);
			if (!empty && used + 1 + length > this.#width) {
				this.#lines.push(line);
				line = " ".repeat(hang);
				used = hang;
				empty = true;
			}
			line += empty ? "" : paint(" ");
			for (const { text, kind } of word) line += this.#paint(word, kind, paint)(text);
			used += length + (empty ? 0 : 1);
			empty = false;
		}
		this.#lines.push(line);
	}
	#paint([first], kind, paint) {
		if (paint !== plain) return paint;
		if (first?.text.startsWith("✗") === true) return this.#palette.of.broken;
		return kind === "name" ? this.#palette.name : plain;
	}
};
function words(phrase) {
	const out = [];
	let glued = false;
	for (const { kind, text } of phrase) {
		const shown = kind === "words" ? text : terminal(text, kind);
		for (const [index, part] of (kind === "name" ? [shown] : shown.split(" ")).entries()) {
			if (index > 0) glued = false;
			if (part === "") continue;
			const last = out.at(-1);
			const run = {
				text: part.replaceAll("\xA0", " "),
				kind
			};
			if (glued && last !== void 0) last.push(run);
			else out.push([run]);
			glued = true;
		}
	}
	return out;
}
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
function columns(text) {
	let sum = 0;
	for (const character of text) sum += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
	return sum;
}
function plansOf(report) {
	const named = [...report.findings, ...report.undecided].map(({ plan }) => plan);
	return [...new Set([...report.plans.map(({ plan }) => plan), ...named])];
}
function ids(findings) {
	return list$1(findings.map((finding) => name(finding.fingerprint)), 4);
}
// src/report/index.ts
const forms = {
	text: {
		title: "for people at a terminal",
		render: renderText
	},
	markdown: {
		title: "for a pull request and the summary of a job",
		render: renderMarkdown
	},
	json: {
		title: "for programs, as report.schema.json describes it",
		render: renderJson
	},
	sarif: {
		title: "for code scanning, as SARIF 2.1.0",
		render: renderSarif
	},
	html: {
		title: "for a browser, as a page that stands alone",
		render: renderHtml
	}
};
function render(report, form, options = {}) {
	return forms[form].render(report, options);
}
export { renderRemark as a, alertsIn as c, resourceOf as d, assemble as i, plainSentence as l, render as n, isInside as o, check as r, repositoryOf as s, forms as t, isNews as u };

// @ts-check
// The many resources of a real plan that carry no traffic.
import { account, arn, region, tagged } from "./network.mjs";
import { dice, hex } from "./random.mjs";
import { given, Module, Ref } from "./resources.mjs";

/** @typedef {import("./resources.mjs").Value} Value */
/** @typedef {import("./resources.mjs").Values} Values */
/** @typedef {{ module: Module, team: string, name: string, full: string, number: number, roll: import("./random.mjs").Dice }} Spot */

/** A module with exactly so many of them. @param {{ cell: Module, team: string, count: number, seed: string }} of */
export function addOthers({ cell, team, count, seed }) {
  const roll = dice(`${seed} ${team} others`);
  const kinds = Object.values(makers).flatMap(([weight, make]) => Array.from({ length: weight }, () => make));
  /** @type {Module | undefined} */
  let module;
  for (let number = 0; number < count; number++) {
    if (number % 60 === 0) {
      module = new Module({
        name: `platform_${String(number / 60).padStart(2, "0")}`,
        parent: cell,
        source: "./modules/platform",
        args: {
          alarm_topic: new Ref(arn("sns", "alarms"), ["var.alarm_topic"]),
          name: team,
          tags: new Ref({}, ["var.tags"]),
        },
      });
    }
    const make = roll.oneOf(/** @type {[(spot: Spot) => void, ...((spot: Spot) => void)[]]} */ (kinds));
    const name = `n${String(number).padStart(3, "0")}`;
    if (module !== undefined) make({ module, team, name, full: `${team}-${name}`, number, roll });
  }
}

function policy(/** @type {Spot} */ { full, team }, /** @type {number} */ length) {
  const conditions = { "aws:PrincipalTag/Team": team, "aws:ResourceAccount": account };
  const statement = (/** @type {number} */ i) => {
    const name = `${full}-${i}`;
    return {
      Action: verbs.slice(i % 3),
      Condition: { StringEquals: conditions },
      Effect: "Allow",
      Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`, arn("sqs", name), arn("kms", `alias/${team}`)],
      Sid: `Statement${i}`,
    };
  };
  return JSON.stringify({ Statement: Array.from({ length }, (_, i) => statement(i)), Version: "2012-10-17" });
}

const verbs = ["s3:GetObject", "s3:PutObject", "s3:ListBucket", "sqs:SendMessage", "kms:Decrypt"];

const widgets = (/** @type {Spot} */ { full }, /** @type {number} */ count) =>
  JSON.stringify({
    widgets: Array.from({ length: count }, (_, i) => ({
      height: 6,
      properties: {
        metrics: [
          ["AWS/ECS", "CPUUtilization", "ServiceName", `${full}-${i}`, { stat: "p99" }],
          [".", "MemoryUtilization", ".", ".", { stat: "Average" }],
        ],
        period: 60,
        region,
        title: `${full} ${i}`,
        view: "timeSeries",
        yAxis: { left: { max: 100, min: 0 } },
      },
      type: "metric",
      width: 12,
      x: (i % 2) * 12,
      y: Math.floor(i / 2) * 6,
    })),
  });

/** @param {Spot} spot @param {string} type @param {Values} args @param {Values} computed */
const put = ({ module, name }, type, args, computed) => module.add({ type, name, args, computed });

const tags = (/** @type {Spot} */ { name, team }) => tagged(name, team);

/** Each with its weight. @type {Record<string, [number, (spot: Spot) => void]>} */
const makers = {
  policy: [
    10,
    (spot) => {
      const id = `arn:aws:iam::${account}:policy/${spot.full}`;
      put(
        spot,
        "aws_iam_policy",
        {
          description: "",
          name: spot.full,
          path: "/",
          policy: given("name", policy(spot, spot.roll.between(5, 10))),
          ...tags(spot),
        },
        { id, arn: id, attachment_count: 1, name_prefix: "", policy_id: `ANPA${hex(spot.full, 17).toUpperCase()}` },
      );
    },
  ],
  role: [
    8,
    (spot) => {
      const assume = JSON.stringify({
        Statement: [
          {
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: {
              StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
              StringLike: { "token.actions.githubusercontent.com:sub": `repo:example/${spot.team}:*` },
            },
            Effect: "Allow",
            Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com` },
          },
        ],
        Version: "2012-10-17",
      });
      put(
        spot,
        "aws_iam_role",
        {
          assume_role_policy: given("name", assume),
          force_detach_policies: false,
          max_session_duration: 3600,
          name: spot.full,
          path: "/",
          ...tags(spot),
        },
        {
          id: spot.full,
          arn: `arn:aws:iam::${account}:role/${spot.full}`,
          create_date: "2023-10-02T13:37:11Z",
          inline_policy: [{ name: "inline", policy: policy(spot, 3) }],
          managed_policy_arns: [],
          name_prefix: "",
          unique_id: `AROA${hex(spot.full, 17).toUpperCase()}`,
        },
      );
    },
  ],
  alarm: [
    12,
    (spot) =>
      put(
        spot,
        "aws_cloudwatch_metric_alarm",
        {
          actions_enabled: true,
          alarm_actions: [given("alarm_topic", arn("sns", "alarms"))],
          alarm_description: `See https://runbooks.example.com/${spot.team}/${spot.name}`,
          alarm_name: spot.full,
          comparison_operator: "GreaterThanThreshold",
          evaluation_periods: 3,
          metric_query: ["errors", "requests", "rate"].map((id, i) => ({
            account_id: "",
            expression: i === 2 ? "errors / requests * 100" : "",
            id,
            label: `${spot.full} ${id}`,
            metric:
              i === 2
                ? []
                : [
                    {
                      dimensions: { QueueName: spot.full, Stage: "production" },
                      metric_name: id,
                      namespace: `Custom/${spot.team}`,
                      period: 60,
                      stat: "Sum",
                      unit: "",
                    },
                  ],
            period: 0,
            return_data: i === 2,
          })),
          ok_actions: [given("alarm_topic", arn("sns", "alarms"))],
          threshold: 5,
          treat_missing_data: "notBreaching",
          ...tags(spot),
        },
        { id: spot.full, arn: arn("cloudwatch", `alarm:${spot.full}`), evaluate_low_sample_count_percentiles: "" },
      ),
  ],
  dashboard: [
    6,
    (spot) =>
      put(
        spot,
        "aws_cloudwatch_dashboard",
        { dashboard_body: given("name", widgets(spot, spot.roll.between(20, 60))), dashboard_name: spot.full },
        { id: spot.full, dashboard_arn: `arn:aws:cloudwatch::${account}:dashboard/${spot.full}` },
      ),
  ],
  logGroup: [
    8,
    (spot) =>
      put(
        spot,
        "aws_cloudwatch_log_group",
        {
          kms_key_id: arn("kms", "alias/logs"),
          log_group_class: "STANDARD",
          name: `/platform/${spot.full}`,
          retention_in_days: 90,
          skip_destroy: false,
          ...tags(spot),
        },
        { id: `/platform/${spot.full}`, arn: arn("logs", `log-group:/platform/${spot.full}`), name_prefix: "" },
      ),
  ],
  bucket: [
    8,
    (spot) =>
      put(
        spot,
        "aws_s3_bucket",
        { bucket: spot.full, force_destroy: false, ...tags(spot) },
        {
          id: spot.full,
          arn: `arn:aws:s3:::${spot.full}`,
          bucket_domain_name: `${spot.full}.s3.amazonaws.com`,
          bucket_prefix: "",
          bucket_regional_domain_name: `${spot.full}.s3.${region}.amazonaws.com`,
          grant: [{ id: hex(spot.team, 24), permissions: ["FULL_CONTROL"], type: "CanonicalUser", uri: "" }],
          hosted_zone_id: "Z21DNDUVLTQW6Q",
          lifecycle_rule: ["expire", "archive"].map((id, i) => ({
            abort_incomplete_multipart_upload_days: 7,
            enabled: true,
            expiration: [{ date: "", days: 365, expired_object_delete_marker: false }],
            id,
            noncurrent_version_expiration: [{ days: 30 }],
            noncurrent_version_transition: [],
            prefix: `${id}/`,
            tags: {},
            transition: i === 0 ? [] : [{ date: "", days: 90, storage_class: "GLACIER" }],
          })),
          object_lock_enabled: false,
          policy: policy(spot, 2),
          region,
          request_payer: "BucketOwner",
          server_side_encryption_configuration: [
            {
              rule: [
                {
                  apply_server_side_encryption_by_default: [
                    { kms_master_key_id: arn("kms", "alias/s3"), sse_algorithm: "aws:kms" },
                  ],
                  bucket_key_enabled: true,
                },
              ],
            },
          ],
          versioning: [{ enabled: true, mfa_delete: false }],
        },
      ),
  ],
  bucketPolicy: [
    4,
    (spot) =>
      put(
        spot,
        "aws_s3_bucket_policy",
        { bucket: spot.full, policy: given("name", policy(spot, 3)) },
        { id: spot.full },
      ),
  ],
  accessBlock: [
    5,
    (spot) =>
      put(
        spot,
        "aws_s3_bucket_public_access_block",
        {
          block_public_acls: true,
          block_public_policy: true,
          bucket: spot.full,
          ignore_public_acls: true,
          restrict_public_buckets: true,
        },
        { id: spot.full },
      ),
  ],
  key: [
    5,
    (spot) => {
      const id = hex(spot.full, 24);
      put(
        spot,
        "aws_kms_key",
        {
          bypass_policy_lockout_safety_check: false,
          customer_master_key_spec: "SYMMETRIC_DEFAULT",
          deletion_window_in_days: 30,
          description: `Data of ${spot.full}`,
          enable_key_rotation: true,
          is_enabled: true,
          key_usage: "ENCRYPT_DECRYPT",
          policy: given("name", policy(spot, 5)),
          ...tags(spot),
        },
        { id, arn: arn("kms", `key/${id}`), key_id: id, multi_region: false, rotation_period_in_days: 365 },
      );
    },
  ],
  record: [
    9,
    (spot) => {
      const name = `${spot.name}.${spot.team}.example.com`;
      put(
        spot,
        "aws_route53_record",
        {
          name,
          records: [`${hex(name, 8)}.${region}.elb.amazonaws.com`],
          ttl: 60,
          type: "CNAME",
          zone_id: `Z0${hex(spot.team, 18).toUpperCase()}`,
        },
        { id: `Z0${hex(spot.team, 18).toUpperCase()}_${name}_CNAME`, fqdn: name },
      );
    },
  ],
  parameter: [
    10,
    (spot) =>
      put(
        spot,
        "aws_ssm_parameter",
        {
          name: `/${spot.team}/${spot.name}`,
          tier: "Standard",
          type: "SecureString",
          value: given("name", hex(spot.full, 24).repeat(6)),
          ...tags(spot),
        },
        {
          id: `/${spot.team}/${spot.name}`,
          arn: arn("ssm", `parameter/${spot.team}/${spot.name}`),
          data_type: "text",
          key_id: "alias/aws/ssm",
          version: spot.number + 1,
        },
      ),
  ],
  repository: [
    5,
    (spot) =>
      put(
        spot,
        "aws_ecr_repository",
        {
          encryption_configuration: [{ encryption_type: "KMS", kms_key: arn("kms", "alias/ecr") }],
          force_delete: false,
          image_scanning_configuration: [{ scan_on_push: true }],
          image_tag_mutability: "IMMUTABLE",
          name: `${spot.team}/${spot.name}`,
          ...tags(spot),
        },
        {
          id: `${spot.team}/${spot.name}`,
          arn: arn("ecr", `repository/${spot.team}/${spot.name}`),
          registry_id: account,
          repository_url: `${account}.dkr.ecr.${region}.amazonaws.com/${spot.team}/${spot.name}`,
        },
      ),
  ],
  lambda: [
    8,
    (spot) =>
      put(
        spot,
        "aws_lambda_function",
        {
          architectures: ["arm64"],
          description: "",
          environment: [
            {
              variables: Object.fromEntries(
                Array.from({ length: 18 }, (_, i) => [
                  `SETTING_${i}`,
                  `https://${hex(`${spot.full} ${i}`, 12)}.example.com/${spot.team}`,
                ]),
              ),
            },
          ],
          function_name: spot.full,
          handler: "index.handler",
          layers: [arn("lambda", "layer:telemetry:14"), arn("lambda", "layer:parameters:4")],
          memory_size: 512,
          package_type: "Zip",
          publish: false,
          replace_security_groups_on_destroy: false,
          reserved_concurrent_executions: -1,
          role: `arn:aws:iam::${account}:role/${spot.full}`,
          runtime: "nodejs20.x",
          s3_bucket: `${spot.team}-artifacts`,
          s3_key: `${spot.name}/${hex(spot.full, 16)}.zip`,
          skip_destroy: false,
          timeout: 30,
          tracing_config: [{ mode: "Active" }],
          ...tags(spot),
        },
        {
          id: spot.full,
          arn: arn("lambda", `function:${spot.full}`),
          code_sha256: Buffer.from(hex(spot.full, 24)).toString("base64"),
          ephemeral_storage: [{ size: 512 }],
          invoke_arn: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${arn("lambda", `function:${spot.full}`)}/invocations`,
          last_modified: "2025-06-18T08:15:31.000+0000",
          logging_config: [
            {
              application_log_level: "",
              log_format: "JSON",
              log_group: `/aws/lambda/${spot.full}`,
              system_log_level: "",
            },
          ],
          qualified_arn: arn("lambda", `function:${spot.full}:$LATEST`),
          source_code_hash: hex(spot.full, 24),
          source_code_size: 182734,
          version: "$LATEST",
        },
      ),
  ],
  topic: [
    5,
    (spot) =>
      put(
        spot,
        "aws_sns_topic",
        {
          delivery_policy: given(
            "name",
            JSON.stringify({
              http: {
                defaultHealthyRetryPolicy: { maxDelayTarget: 20, minDelayTarget: 20, numRetries: 3 },
                disableSubscriptionOverrides: false,
              },
            }),
          ),
          fifo_topic: false,
          kms_master_key_id: "alias/sns",
          name: spot.full,
          ...tags(spot),
        },
        {
          id: arn("sns", spot.full),
          arn: arn("sns", spot.full),
          name_prefix: "",
          owner: account,
          policy: policy(spot, 2),
          signature_version: 0,
        },
      ),
  ],
  queue: [
    8,
    (spot) =>
      put(
        spot,
        "aws_sqs_queue",
        {
          content_based_deduplication: false,
          delay_seconds: 0,
          fifo_queue: false,
          max_message_size: 262144,
          message_retention_seconds: 1209600,
          name: spot.full,
          receive_wait_time_seconds: 20,
          visibility_timeout_seconds: 300,
          redrive_policy: given(
            "name",
            JSON.stringify({ deadLetterTargetArn: arn("sqs", `${spot.full}-dlq`), maxReceiveCount: 5 }),
          ),
          ...tags(spot),
        },
        {
          id: `https://sqs.${region}.amazonaws.com/${account}/${spot.full}`,
          arn: arn("sqs", spot.full),
          policy: policy(spot, 2),
          url: `https://sqs.${region}.amazonaws.com/${account}/${spot.full}`,
          sqs_managed_sse_enabled: true,
        },
      ),
  ],
  table: [
    4,
    (spot) =>
      put(
        spot,
        "aws_dynamodb_table",
        {
          attribute: ["pk", "sk", "gsi1pk", "gsi1sk"].map((name) => ({ name, type: "S" })),
          billing_mode: "PAY_PER_REQUEST",
          deletion_protection_enabled: true,
          global_secondary_index: [
            {
              hash_key: "gsi1pk",
              name: "gsi1",
              non_key_attributes: [],
              on_demand_throughput: [],
              projection_type: "ALL",
              range_key: "gsi1sk",
              read_capacity: 0,
              write_capacity: 0,
            },
          ],
          hash_key: "pk",
          name: spot.full,
          point_in_time_recovery: [{ enabled: true, recovery_period_in_days: 35 }],
          range_key: "sk",
          server_side_encryption: [{ enabled: true, kms_key_arn: arn("kms", `key/${hex(spot.team, 24)}`) }],
          table_class: "STANDARD",
          ttl: [{ attribute_name: "expires", enabled: true }],
          ...tags(spot),
        },
        { id: spot.full, arn: arn("dynamodb", `table/${spot.full}`), stream_enabled: false },
      ),
  ],
  secret: [
    6,
    (spot) =>
      put(
        spot,
        "aws_secretsmanager_secret",
        {
          force_overwrite_replica_secret: false,
          kms_key_id: arn("kms", "alias/secrets"),
          name: spot.full,
          recovery_window_in_days: 30,
          ...tags(spot),
        },
        {
          id: arn("secretsmanager", `secret:${spot.full}`),
          arn: arn("secretsmanager", `secret:${spot.full}`),
          name_prefix: "",
          policy: policy(spot, 2),
        },
      ),
  ],
  rule: [
    6,
    (spot) =>
      put(
        spot,
        "aws_cloudwatch_event_rule",
        {
          event_pattern: given(
            "name",
            JSON.stringify({
              detail: { bucket: { name: [spot.full] }, object: { key: [{ prefix: "incoming/" }] } },
              "detail-type": ["Object Created"],
              source: ["aws.s3"],
            }),
          ),
          force_destroy: false,
          name: spot.full,
          state: "ENABLED",
          ...tags(spot),
        },
        { id: spot.full, arn: arn("events", `rule/${spot.full}`), event_bus_name: "default", name_prefix: "" },
      ),
  ],
  document: [
    3,
    (spot) =>
      put(
        spot,
        "aws_ssm_document",
        {
          content: given(
            "name",
            JSON.stringify({
              description: spot.full,
              mainSteps: Array.from({ length: 10 }, (_, i) => ({
                action: "aws:runShellScript",
                inputs: {
                  runCommand: [`systemctl restart ${spot.name}-${i}`, `journalctl -u ${spot.name}-${i} --since -5m`],
                },
                name: `step${i}`,
              })),
              schemaVersion: "2.2",
            }),
          ),
          document_format: "JSON",
          document_type: "Command",
          name: spot.full,
          ...tags(spot),
        },
        {
          id: spot.full,
          arn: arn("ssm", `document/${spot.full}`),
          created_date: "2024-11-05T10:00:00Z",
          default_version: "1",
          document_version: "1",
          hash: hex(spot.full, 24),
          hash_type: "Sha256",
          latest_version: "1",
          owner: account,
          parameter: [],
          platform_types: ["Linux", "MacOS"],
          schema_version: "2.2",
          status: "Active",
        },
      ),
  ],
};

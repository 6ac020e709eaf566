// @ts-check
// What runs in the VPCs: instances, autoscaling groups, containers and databases, each with its groups and permissions.
import { account, anywhere, arn, idOf, passedEach, region, tagged, zoneKeys, zones } from "./network.mjs";
import { dice, hex } from "./random.mjs";
import { given, Module, Ref, Resource } from "./resources.mjs";

/** @typedef {import("./resources.mjs").Value} Value */
/** @typedef {import("./resources.mjs").Values} Values */
/** @typedef {import("./random.mjs").Dice} Dice */
/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {{ readonly cidr: Value } | { readonly group: Ref } | { readonly own: true }} Peer */
/** @typedef {{ readonly name: string, readonly direction: "ingress" | "egress", readonly protocol: string, readonly from: number, readonly to: number, readonly peer: Peer, readonly description: string }} Rule */
/** @typedef {"inline" | "old" | "new"} Form */

const statement = (/** @type {readonly object[]} */ ...statements) =>
  JSON.stringify({ Statement: statements, Version: "2012-10-17" });

/** @type {readonly [string, ...string[]]} */
const images = ["ami-0a485299eeb98b979", "ami-0faab6bdbac9486fb", "ami-06ee6255945a96aba"];

/** A workload: a module of its own, placed in a network. */
export class Workload {
  /** @param {{ network: Network, name: string, seed: string, form?: Form, parent?: Module, placing?: Values }} of */
  constructor({ network, name, seed, form, parent = network.cell, placing = network.placing }) {
    this.network = network;
    this.name = name;
    this.team = network.team;
    this.full = `${network.team}-${network.key}-${name}`;
    this.dice = dice(`${seed} ${this.full}`);
    this.form = form ?? this.dice.oneOf(/** @type {const} */ (["inline", "old", "new", "new"]));
    this.module = new Module({
      name: `${name}_${network.key}`,
      parent,
      source: "./modules/workload",
      args: {
        ...placing,
        name: this.full,
        alarm_topic: new Ref(arn("sns", "alarms"), ["var.alarm_topic"]),
        image: this.dice.oneOf(images),
      },
    });
  }

  /** @param {string} type @param {string} name @param {Values} args @param {Values} computed @param {{ key?: import("./resources.mjs").Key, each?: Value, dependsOn?: readonly string[] }} [more] */
  add(type, name, args, computed, more = {}) {
    return this.module.add({ type, name, args, computed, ...more });
  }

  get vpc() {
    return new Ref(this.network.vpc.id, ["var.vpc_id"], [this.network.vpc]);
  }

  get tags() {
    return tagged(this.name, this.team);
  }

  // ---- groups ------------------------------------------------------------------------------------------------------

  group(/** @type {string} */ name, /** @type {readonly Rule[]} */ rules, form = this.form) {
    const id = idOf("sg", `${this.module.prefix}aws_security_group.${name}`);
    const of = (/** @type {Rule["direction"]} */ direction) =>
      rules.filter((rule) => rule.direction === direction).map(inline);
    const inlineRules = { ingress: of("ingress"), egress: of("egress") };
    const group = this.add(
      "aws_security_group",
      name,
      {
        description: `${this.full}: ${name}`,
        name: `${this.full}-${name}`,
        revoke_rules_on_delete: false,
        vpc_id: this.vpc,
        ...this.tags,
        ...(form === "inline" ? inlineRules : {}),
      },
      {
        id,
        arn: arn("ec2", `security-group/${id}`),
        name_prefix: "",
        owner_id: account,
        ...(form === "inline" ? {} : inlineRules),
      },
    );
    if (form !== "inline") for (const rule of rules) this.#rule(group, rule, form);
    return group;
  }

  /** A group that is one of many over the same keys, with a list of what it lets in if `ingress` is given. @param {string} name @param {string} key @param {Value} each @param {readonly Rule[]} [ingress] */
  keyedGroup(name, key, each, ingress) {
    const list = ingress?.map(inline);
    const id = idOf("sg", `${this.module.prefix}aws_security_group.${name}.${key}`);
    return this.add(
      "aws_security_group",
      name,
      {
        description: new Ref(`${this.full}: ${key}`, ["each.key"]),
        name: new Ref(`${this.full}-${key}`, ["each.key"]),
        revoke_rules_on_delete: false,
        vpc_id: this.vpc,
        ...this.tags,
        ...(list === undefined ? {} : { ingress: list }),
      },
      {
        id,
        arn: arn("ec2", `security-group/${id}`),
        ...(list === undefined ? { ingress: [] } : {}),
        egress: [],
        name_prefix: "",
        owner_id: account,
      },
      { key, each },
    );
  }

  /** A rule of it, over the same keys. */
  keyedRule(/** @type {Resource} */ group, /** @type {Rule} */ rule, /** @type {Value} */ each) {
    const { direction } = rule;
    group.computed = {
      ...group.computed,
      [direction]: [.../** @type {readonly Value[]} */ (group.computed[direction]), inline(rule)],
    };
    this.#newRule(rule.name, group, group.sibling(), rule, { key: group.key, each });
  }

  #rule(/** @type {Resource} */ group, /** @type {Rule} */ rule, /** @type {"old" | "new"} */ form) {
    const { name, direction, protocol, from, to, peer, description } = rule;
    const block = `${group.name}_${name}`;
    if (form === "new") this.#newRule(block, group, group.ref(), rule);
    else {
      const number = Number.parseInt(hex(`${group.address} ${name}`, 8), 16);
      const end =
        "cidr" in peer
          ? { cidr_blocks: [peer.cidr], self: false }
          : "group" in peer
            ? { source_security_group_id: peer.group, self: false }
            : { self: true };
      this.add(
        "aws_security_group_rule",
        block,
        {
          description,
          from_port: from,
          protocol,
          security_group_id: group.ref(),
          to_port: to,
          type: direction,
          ...end,
        },
        { id: `sgrule-${number}`, security_group_rule_id: idOf("sgr", `${group.address} ${name}`) },
      );
    }
  }

  /** @param {string} block @param {Resource} group @param {Ref} groupId @param {Rule} rule @param {{ key?: import("./resources.mjs").Key, each?: Value }} [more] */
  #newRule(block, group, groupId, { name, direction, protocol, from, to, peer, description }, more) {
    const id = idOf("sgr", `${group.address} ${name}`);
    const ports = protocol === "-1" ? {} : { from_port: from, to_port: to };
    const end =
      "cidr" in peer
        ? { cidr_ipv4: peer.cidr }
        : { referenced_security_group_id: "group" in peer ? peer.group : groupId };
    this.add(
      `aws_vpc_security_group_${direction}_rule`,
      block,
      { description, ip_protocol: protocol, security_group_id: groupId, ...ports, ...end, ...this.tags },
      { id, arn: arn("ec2", `security-group-rule/${id}`), security_group_rule_id: id },
      more,
    );
  }

  /** What every group of instances and containers allows. @returns {Rule[]} */
  commonRules() {
    const vpc = given("vpc_cidr", this.network.cidr);
    return [
      {
        name: "https",
        direction: "egress",
        protocol: "tcp",
        from: 443,
        to: 443,
        peer: { cidr: anywhere },
        description: "HTTPS",
      },
      {
        name: "ntp",
        direction: "egress",
        protocol: "udp",
        from: 123,
        to: 123,
        peer: { cidr: anywhere },
        description: "Time",
      },
      {
        name: "postgres",
        direction: "egress",
        protocol: "tcp",
        from: 5432,
        to: 5432,
        peer: { cidr: vpc },
        description: "Databases",
      },
      {
        name: "members",
        direction: "ingress",
        protocol: "tcp",
        from: 7946,
        to: 7946,
        peer: { own: true },
        description: "Gossip among the members",
      },
      {
        name: "metrics",
        direction: "ingress",
        protocol: "tcp",
        from: 9100,
        to: 9100,
        peer: { cidr: vpc },
        description: "Metrics of the node",
      },
    ];
  }

  /** Ports from this one on, each for a network of its own behind the transit gateway. @param {number} port @param {readonly [number, ...number[]]} counts @returns {Rule[]} */
  siteRules(port, counts, roll = dice(`${this.full} ${port}`)) {
    return Array.from({ length: roll.oneOf(counts) }, (_, i) => ({
      name: `site_${i}`,
      direction: "ingress",
      protocol: "tcp",
      from: port + i,
      to: port + i,
      peer: { cidr: `172.${16 + roll.between(0, 15)}.${roll.between(0, 255)}.0/24` },
      description: `Office and partner site ${i}`,
    }));
  }

  /** The rules of a group that serves a port, and reaches what it needs. @param {number} port @param {{ from?: Ref }} [more] @returns {Rule[]} */
  rules(port, { from } = {}) {
    const rules = this.commonRules();
    if (from !== undefined)
      rules.push({
        name: "balancer",
        direction: "ingress",
        protocol: "tcp",
        from: port,
        to: port,
        peer: { group: from },
        description: "From the load balancer",
      });
    return [...rules, ...this.siteRules(port, [2, 4, 6, 10, 18, 32], this.dice)];
  }

  // ---- permissions -------------------------------------------------------------------------------------------------

  /** @param {string} service the principal @param {{ managed?: readonly string[], actions?: readonly string[] }} rights */
  role(service, { managed = [], actions = [] }, name = "this") {
    const full = name === "this" ? this.full : `${this.full}-${name}`;
    const role = this.add(
      "aws_iam_role",
      name,
      {
        assume_role_policy: new Ref(
          statement({ Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: service }, Sid: "Assume" }),
          ["var.name"],
        ),
        description: `What ${full} may do`,
        force_detach_policies: false,
        max_session_duration: 3600,
        name: given("name", full),
        path: "/",
        ...this.tags,
      },
      {
        id: full,
        arn: `arn:aws:iam::${account}:role/${full}`,
        create_date: "2024-03-11T09:26:53Z",
        name_prefix: "",
        unique_id: `AROA${hex(full, 17).toUpperCase()}`,
        inline_policy: [],
        managed_policy_arns: managed.map((policy) => `arn:aws:iam::aws:policy/${policy}`),
      },
    );
    for (const policy of managed) {
      this.add(
        "aws_iam_role_policy_attachment",
        `${name}_${policy.toLowerCase()}`,
        { policy_arn: `arn:aws:iam::aws:policy/${policy}`, role: role.ref("name") },
        { id: `${full}-${hex(policy, 26)}` },
      );
    }
    if (actions.length > 0) {
      const statements = actions.map((prefix, index) => ({
        Action: verbs(prefix),
        Condition: { StringEquals: { "aws:ResourceAccount": account } },
        Effect: "Allow",
        Resource: [arn(prefix, `${this.full}-*`), arn(prefix, `${this.team}/shared/*`)],
        Sid: `Statement${index}`,
      }));
      this.add(
        "aws_iam_role_policy",
        name,
        { name: given("name", full), policy: new Ref(statement(...statements), ["var.name"]), role: role.ref() },
        { id: `${full}:${full}`, name_prefix: "" },
      );
    }
    return role;
  }

  profile(/** @type {Resource} */ role) {
    return this.add(
      "aws_iam_instance_profile",
      "this",
      { name: given("name", this.full), path: "/", role: role.ref("name"), ...this.tags },
      {
        id: this.full,
        arn: `arn:aws:iam::${account}:instance-profile/${this.full}`,
        create_date: "2024-03-11T09:26:53Z",
        name_prefix: "",
        unique_id: `AIPA${hex(this.full, 17).toUpperCase()}`,
      },
    );
  }

  // ---- what runs ---------------------------------------------------------------------------------------------------

  /** @param {{ name: string, subnet: Resource, tier: "public" | "private" | "data", groups: Value, profile: Ref | string, key?: import("./resources.mjs").Key, each?: Value, ip?: string }} of */
  instance({
    name,
    subnet,
    tier,
    groups,
    profile,
    key = subnet.key,
    each = zoneKeys,
    ip = this.network.hostIn(subnet),
  }) {
    const own = `${this.module.prefix}aws_instance.${name}.${key}`;
    const id = idOf("i", own);
    const isPublic = tier === "public";
    const dashed = ip.replaceAll(".", "-");
    const publicIp = isPublic ? `203.0.113.${1 + (Number.parseInt(hex(own, 4), 16) % 250)}` : "";
    return this.add(
      "aws_instance",
      name,
      {
        ami: given("image", this.module.args.image ?? null),
        get_password_data: false,
        hibernation: null,
        iam_instance_profile: profile,
        instance_type: this.dice.oneOf(/** @type {const} */ (["m6i.large", "c6i.xlarge", "t3.medium", "r6i.2xlarge"])),
        metadata_options: [
          {
            http_endpoint: "enabled",
            http_protocol_ipv6: "disabled",
            http_put_response_hop_limit: 2,
            http_tokens: "required",
            instance_metadata_tags: "disabled",
          },
        ],
        monitoring: true,
        root_block_device: [
          {
            delete_on_termination: true,
            device_name: "/dev/xvda",
            encrypted: true,
            iops: 3000,
            kms_key_id: arn("kms", "alias/ebs"),
            tags: {},
            tags_all: {},
            throughput: 125,
            volume_id: idOf("vol", own),
            volume_size: 50,
            volume_type: "gp3",
          },
        ],
        source_dest_check: true,
        subnet_id: passedEach(`${tier}_subnet_ids`, subnet, key),
        user_data_replace_on_change: false,
        vpc_security_group_ids: groups,
        ...this.tags,
      },
      {
        id,
        arn: arn("ec2", `instance/${id}`),
        associate_public_ip_address: isPublic,
        availability_zone: plainZone(subnet),
        capacity_reservation_specification: [
          { capacity_reservation_preference: "open", capacity_reservation_target: [] },
        ],
        cpu_core_count: 1,
        cpu_options: [{ amd_sev_snp: "", core_count: 1, threads_per_core: 2 }],
        cpu_threads_per_core: 2,
        credit_specification: [],
        ebs_optimized: true,
        enclave_options: [{ enabled: false }],
        instance_initiated_shutdown_behavior: "stop",
        instance_state: "running",
        key_name: "",
        maintenance_options: [{ auto_recovery: "default" }],
        primary_network_interface_id: idOf("eni", own),
        private_dns: `ip-${dashed}.${region}.compute.internal`,
        private_dns_name_options: [
          {
            enable_resource_name_dns_a_record: false,
            enable_resource_name_dns_aaaa_record: false,
            hostname_type: "ip-name",
          },
        ],
        private_ip: ip,
        public_dns: isPublic ? `ec2-${publicIp.replaceAll(".", "-")}.${region}.compute.amazonaws.com` : "",
        public_ip: publicIp,
        tenancy: "default",
        user_data: hex(own, 24) + hex(`${own} `, 16),
      },
      { key: key ?? 0, each },
    );
  }

  alarm(
    /** @type {string} */ name,
    /** @type {string} */ namespace,
    /** @type {string} */ metric,
    /** @type {Values} */ dimensions,
  ) {
    const full = `${this.full}-${name}`;
    const topic = given("alarm_topic", arn("sns", "alarms"));
    this.add(
      "aws_cloudwatch_metric_alarm",
      name,
      {
        actions_enabled: true,
        alarm_actions: [topic],
        alarm_description: `${metric} of ${this.full} is out of its bounds. See https://runbooks.example.com/${this.team}/${name} before anything else.`,
        alarm_name: full,
        comparison_operator: "GreaterThanThreshold",
        datapoints_to_alarm: 3,
        dimensions,
        evaluation_periods: 5,
        insufficient_data_actions: [],
        metric_name: metric,
        namespace,
        ok_actions: [topic],
        period: 60,
        statistic: "Average",
        threshold: this.dice.between(50, 95),
        treat_missing_data: "missing",
        ...this.tags,
      },
      { id: full, arn: arn("cloudwatch", `alarm:${full}`), evaluate_low_sample_count_percentiles: "" },
    );
  }

  logGroup(name = "this") {
    const full = `/${this.team}/${this.network.key}/${this.name}/${name}`;
    return this.add(
      "aws_cloudwatch_log_group",
      name,
      {
        kms_key_id: arn("kms", "alias/logs"),
        log_group_class: "STANDARD",
        name: given("name", full),
        retention_in_days: 30,
        skip_destroy: false,
        ...this.tags,
      },
      { id: full, arn: arn("logs", `log-group:${full}`), name_prefix: "" },
    );
  }

  balancer() {
    const group = this.group("balancer", [
      {
        name: "https",
        direction: "ingress",
        protocol: "tcp",
        from: 443,
        to: 443,
        peer: { cidr: anywhere },
        description: "Clients",
      },
      {
        name: "http",
        direction: "ingress",
        protocol: "tcp",
        from: 80,
        to: 80,
        peer: { cidr: anywhere },
        description: "Redirected to HTTPS",
      },
      {
        name: "targets",
        direction: "egress",
        protocol: "tcp",
        from: 8080,
        to: 8080,
        peer: { cidr: given("vpc_cidr", this.network.cidr) },
        description: "Targets",
      },
      ...this.siteRules(8443, [2, 3, 6]),
    ]);
    const name = hex(this.full, 20);
    const balancerArn = arn("elasticloadbalancing", `loadbalancer/app/${name}/${hex(name, 16)}`);
    const subnets = this.network.public.map(({ id }) => id);
    const balancer = this.add(
      "aws_lb",
      "this",
      {
        client_keep_alive: 3600,
        desync_mitigation_mode: "defensive",
        drop_invalid_header_fields: true,
        enable_cross_zone_load_balancing: true,
        enable_deletion_protection: true,
        enable_http2: true,
        enable_tls_version_and_cipher_suite_headers: false,
        enable_waf_fail_open: false,
        enable_xff_client_port: false,
        enable_zonal_shift: false,
        idle_timeout: 60,
        internal: false,
        load_balancer_type: "application",
        name,
        preserve_host_header: false,
        security_groups: [group.ref()],
        subnets: new Ref(subnets, ["var.public_subnet_ids"], this.network.public),
        xff_header_processing_mode: "append",
        access_logs: [{ bucket: `${this.team}-logs`, enabled: true, prefix: this.full }],
        ...this.tags,
      },
      {
        id: balancerArn,
        arn: balancerArn,
        arn_suffix: `app/${name}/${hex(name, 16)}`,
        dns_name: `${name}-${Number.parseInt(hex(name, 7), 16)}.${region}.elb.amazonaws.com`,
        ip_address_type: "ipv4",
        name_prefix: "",
        subnet_mapping: subnets.map((subnet_id) => ({
          allocation_id: "",
          ipv6_address: "",
          outpost_id: "",
          private_ipv4_address: "",
          subnet_id,
        })),
        vpc_id: this.network.vpc.id,
        zone_id: "Z215JYRZR1TBD5",
        connection_logs: [{ bucket: "", enabled: false, prefix: "" }],
      },
    );
    const targetArn = arn("elasticloadbalancing", `targetgroup/${name}/${hex(`${name} targets`, 16)}`);
    const targets = this.add(
      "aws_lb_target_group",
      "this",
      {
        deregistration_delay: "300",
        health_check: [
          {
            enabled: true,
            healthy_threshold: 3,
            interval: 15,
            matcher: "200",
            path: "/healthz",
            port: "traffic-port",
            protocol: "HTTP",
            timeout: 5,
            unhealthy_threshold: 3,
          },
        ],
        lambda_multi_value_headers_enabled: false,
        name,
        port: 8080,
        protocol: "HTTP",
        proxy_protocol_v2: false,
        slow_start: 0,
        target_type: "ip",
        vpc_id: this.vpc,
        ...this.tags,
      },
      {
        id: targetArn,
        arn: targetArn,
        arn_suffix: `targetgroup/${name}`,
        ip_address_type: "ipv4",
        load_balancer_arns: [balancerArn],
        load_balancing_algorithm_type: "round_robin",
        load_balancing_anomaly_mitigation: "off",
        load_balancing_cross_zone_enabled: "use_load_balancer_configuration",
        name_prefix: "",
        protocol_version: "HTTP1",
        stickiness: [{ cookie_duration: 86400, cookie_name: "", enabled: false, type: "lb_cookie" }],
        target_failover: [{ on_deregistration: null, on_unhealthy: null }],
        target_group_health: [
          {
            dns_failover: [{ minimum_healthy_targets_count: "1", minimum_healthy_targets_percentage: "off" }],
            unhealthy_state_routing: [{ minimum_healthy_targets_count: 1, minimum_healthy_targets_percentage: "off" }],
          },
        ],
        target_health_state: [],
      },
    );
    const listenerArn = arn(
      "elasticloadbalancing",
      `listener/app/${name}/${hex(name, 16)}/${hex(`${name} listener`, 16)}`,
    );
    this.add(
      "aws_lb_listener",
      "https",
      {
        certificate_arn: arn("acm", `certificate/${hex(name, 24)}`),
        default_action: [
          {
            authenticate_cognito: [],
            authenticate_oidc: [],
            fixed_response: [],
            forward: [],
            order: 1,
            redirect: [],
            target_group_arn: targets.ref("arn"),
            type: "forward",
          },
        ],
        load_balancer_arn: balancer.ref("arn"),
        port: 443,
        protocol: "HTTPS",
        ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
        ...this.tags,
      },
      {
        id: listenerArn,
        arn: listenerArn,
        mutual_authentication: [
          {
            advertise_trust_store_ca_names: "",
            ignore_client_certificate_expiry: false,
            mode: "off",
            trust_store_arn: "",
          },
        ],
      },
    );
    this.alarm("errors", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", {
      LoadBalancer: `app/${name}/${hex(name, 16)}`,
    });
    return { group, targets };
  }

  /** A task as its JSON document says it. */
  containers(/** @type {Resource} */ logs) {
    const container = (/** @type {string} */ name, /** @type {number} */ variables) => ({
      cpu: 256,
      environment: Array.from({ length: variables }, (_, i) => ({
        name: `${name.toUpperCase()}_SETTING_${i}`,
        value: `https://${hex(`${this.full} ${name} ${i}`, 8)}.internal.example.com/v1/${name}`,
      })),
      essential: true,
      healthCheck: {
        command: ["CMD-SHELL", "curl -fsS http://localhost:8080/healthz || exit 1"],
        interval: 30,
        retries: 3,
        startPeriod: 60,
        timeout: 5,
      },
      image: `${account}.dkr.ecr.${region}.amazonaws.com/${this.team}/${name}:${hex(`${this.full} ${name}`, 12)}`,
      linuxParameters: { initProcessEnabled: true },
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": logs.id, "awslogs-region": region, "awslogs-stream-prefix": name },
      },
      memory: 512,
      mountPoints: [],
      name,
      portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: "tcp" }],
      readonlyRootFilesystem: true,
      secrets: Array.from({ length: Math.ceil(variables / 3) }, (_, i) => ({
        name: `${name.toUpperCase()}_SECRET_${i}`,
        valueFrom: arn("ssm", `parameter/${this.team}/${name}/secret-${i}`),
      })),
      systemControls: [],
      volumesFrom: [],
    });
    return JSON.stringify([
      container(this.name, this.dice.between(20, 40)),
      container("envoy", 9),
      container("otel", 6),
    ]);
  }
}

const plainZone = (/** @type {Resource} */ subnet) => {
  const zone = subnet.args.availability_zone;
  return zone instanceof Ref ? zone.value : (zone ?? "");
};

const verbs = (/** @type {string} */ prefix) =>
  (actions[prefix] ?? ["Get*", "List*"]).map((verb) => `${prefix}:${verb}`);

/** @type {Record<string, readonly string[]>} */
const actions = {
  s3: ["GetObject", "GetObjectVersion", "PutObject", "AbortMultipartUpload", "ListBucket"],
  sqs: ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "SendMessage", "ChangeMessageVisibility"],
  secretsmanager: ["GetSecretValue", "DescribeSecret"],
  ssm: ["GetParameter", "GetParameters", "GetParametersByPath"],
  kms: ["Decrypt", "GenerateDataKey"],
  logs: ["CreateLogStream", "PutLogEvents"],
  dynamodb: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
  sns: ["Publish"],
};

/** @returns {Value} */
function inline(/** @type {Rule} */ { protocol, from, to, peer, description }) {
  return {
    cidr_blocks: "cidr" in peer ? [peer.cidr] : [],
    description,
    from_port: from,
    ipv6_cidr_blocks: [],
    prefix_list_ids: [],
    protocol,
    security_groups: "group" in peer ? [peer.group] : [],
    self: "own" in peer,
    to_port: to,
  };
}

// ---- kinds of workloads --------------------------------------------------------------------------------------------

/** @typedef {{ network: Network, name: string, seed: string, form?: Form }} Place */

export const sessions = {
  managed: ["AmazonSSMManagedInstanceCore", "CloudWatchAgentServerPolicy"],
  actions: ["s3", "sqs", "secretsmanager", "kms"],
};

/** Instances in one tier, one a zone; those in private subnets behind a load balancer. @param {Place & { tier?: "public" | "private" }} place */
export function fleet({ tier = "private", ...place }) {
  const workload = new Workload(place);
  const { network } = workload;
  const from = tier === "private" ? workload.balancer().group.ref() : undefined;
  const group = workload.group("this", workload.rules(8080, from === undefined ? {} : { from }));
  const profile = workload.profile(workload.role("ec2.amazonaws.com", sessions));
  const subnets = tier === "public" ? network.public : network.private;
  const instances = [...Array.from({ length: workload.dice.between(1, 3) }).keys()].flatMap((number) =>
    subnets.map((subnet) =>
      workload.instance({
        name: number === 0 ? "this" : `more_${number}`,
        subnet,
        tier,
        groups: [group.ref()],
        profile: profile.ref("name"),
      }),
    ),
  );
  for (const [index, { id }] of instances.slice(0, 2).entries()) {
    workload.alarm(`cpu_${index}`, "AWS/EC2", "CPUUtilization", { InstanceId: id });
    workload.alarm(`status_${index}`, "AWS/EC2", "StatusCheckFailed", { InstanceId: id });
  }
  workload.logGroup();
  const https = workload.module.resources.find(({ name }) => name === "this_https");
  return { workload, group, https, instances };
}

export function autoscaled(/** @type {Place} */ place) {
  const workload = new Workload(place);
  const { group: balancer, targets } = workload.balancer();
  const group = workload.group("this", workload.rules(8080, { from: balancer.ref() }));
  const profile = workload.profile(workload.role("ec2.amazonaws.com", sessions));
  const id = idOf("lt", workload.module.address);
  const template = workload.add(
    "aws_launch_template",
    "this",
    {
      block_device_mappings: [
        {
          device_name: "/dev/xvda",
          ebs: [
            {
              delete_on_termination: "true",
              encrypted: "true",
              iops: 3000,
              kms_key_id: arn("kms", "alias/ebs"),
              snapshot_id: "",
              throughput: 125,
              volume_initialization_rate: 0,
              volume_size: 50,
              volume_type: "gp3",
            },
          ],
          no_device: "",
          virtual_name: "",
        },
      ],
      iam_instance_profile: [{ arn: profile.ref("arn"), name: "" }],
      image_id: given("image", workload.module.args.image ?? null),
      instance_type: "m6i.large",
      metadata_options: [
        {
          http_endpoint: "enabled",
          http_protocol_ipv6: "",
          http_put_response_hop_limit: 2,
          http_tokens: "required",
          instance_metadata_tags: "",
        },
      ],
      monitoring: [{ enabled: true }],
      name: workload.full,
      update_default_version: true,
      user_data: Buffer.from(
        `#!/bin/bash\nset -euo pipefail\n${"echo step >> /var/log/bootstrap.log\n".repeat(24)}`,
      ).toString("base64"),
      vpc_security_group_ids: [group.ref()],
      tag_specifications: ["instance", "volume"].map((resource_type) => ({
        resource_type,
        tags: { Name: workload.full },
      })),
      ...workload.tags,
    },
    { id, arn: arn("ec2", `launch-template/${id}`), default_version: 7, latest_version: 7, name_prefix: "" },
  );
  const full = workload.full;
  workload.add(
    "aws_autoscaling_group",
    "this",
    {
      capacity_rebalance: false,
      default_cooldown: 300,
      desired_capacity: 3,
      force_delete: false,
      force_delete_warm_pool: false,
      health_check_grace_period: 300,
      health_check_type: "ELB",
      ignore_failed_scaling_activities: false,
      launch_template: [{ id: template.ref(), name: workload.full, version: "$Latest" }],
      max_instance_lifetime: 604800,
      max_size: 12,
      metrics_granularity: "1Minute",
      min_size: 3,
      name: full,
      protect_from_scale_in: false,
      tag: Object.entries(workload.tags.tags_all).map(([key, value]) => ({ key, propagate_at_launch: true, value })),
      target_group_arns: [targets.ref("arn")],
      vpc_zone_identifier: new Ref(
        workload.network.private.map(({ id: subnet }) => subnet),
        ["var.private_subnet_ids"],
        workload.network.private,
      ),
      wait_for_capacity_timeout: "10m",
      enabled_metrics: ["GroupInServiceInstances", "GroupTotalInstances"],
      termination_policies: ["OldestInstance"],
    },
    {
      id: full,
      arn: arn("autoscaling", `autoScalingGroup:${hex(full, 24)}:autoScalingGroupName/${full}`),
      availability_zones: zones.map((zone) => `${region}${zone}`),
      service_linked_role_arn: `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
      warm_pool_size: 0,
      default_cooldown: 300,
    },
  );
  workload.alarm("capacity", "AWS/AutoScaling", "GroupInServiceInstances", { AutoScalingGroupName: full });
  workload.logGroup();
}

export function containers(/** @type {Place} */ place) {
  const workload = new Workload(place);
  const { group: balancer, targets } = workload.balancer();
  const group = workload.group("this", workload.rules(8080, { from: balancer.ref() }));
  const full = workload.full;
  const clusterArn = arn("ecs", `cluster/${full}`);
  const cluster = workload.add(
    "aws_ecs_cluster",
    "this",
    { name: full, setting: [{ name: "containerInsights", value: "enabled" }], ...workload.tags },
    { id: clusterArn, arn: clusterArn },
  );
  const execution = workload.role(
    "ecs-tasks.amazonaws.com",
    { managed: ["service-role/AmazonECSTaskExecutionRolePolicy"], actions: ["ssm", "kms", "secretsmanager"] },
    "execution",
  );
  const task = workload.role("ecs-tasks.amazonaws.com", { actions: ["s3", "sqs", "dynamodb", "sns"] }, "task");
  for (let i = 0; i < workload.dice.between(2, 4); i++) {
    const name = `service_${i}`;
    const logs = workload.logGroup(name);
    const family = `${full}-${i}`;
    const revision = workload.dice.between(1, 400);
    const definitionArn = arn("ecs", `task-definition/${family}:${revision}`);
    const definition = workload.add(
      "aws_ecs_task_definition",
      name,
      {
        container_definitions: new Ref(workload.containers(logs), [
          "var.name",
          "var.image",
          `aws_cloudwatch_log_group.${name}.name`,
          `aws_cloudwatch_log_group.${name}`,
        ]),
        cpu: "1024",
        enable_fault_injection: false,
        execution_role_arn: execution.ref("arn"),
        family,
        memory: "2048",
        network_mode: "awsvpc",
        requires_compatibilities: ["FARGATE"],
        runtime_platform: [{ cpu_architecture: "ARM64", operating_system_family: "LINUX" }],
        skip_destroy: false,
        task_role_arn: task.ref("arn"),
        track_latest: false,
        ...workload.tags,
      },
      { id: family, arn: definitionArn, arn_without_revision: arn("ecs", `task-definition/${family}`), revision },
    );
    workload.add(
      "aws_ecs_service",
      name,
      {
        availability_zone_rebalancing: "DISABLED",
        cluster: cluster.ref(),
        deployment_circuit_breaker: [{ enable: true, rollback: true }],
        deployment_controller: [{ type: "ECS" }],
        deployment_maximum_percent: 200,
        deployment_minimum_healthy_percent: 100,
        desired_count: 3,
        enable_ecs_managed_tags: true,
        enable_execute_command: true,
        health_check_grace_period_seconds: 60,
        launch_type: "FARGATE",
        load_balancer: [
          { container_name: workload.name, container_port: 8080, elb_name: "", target_group_arn: targets.ref("arn") },
        ],
        name,
        network_configuration: [
          {
            assign_public_ip: false,
            security_groups: [group.ref()],
            subnets: new Ref(
              workload.network.private.map(({ id }) => id),
              ["var.private_subnet_ids"],
              workload.network.private,
            ),
          },
        ],
        propagate_tags: "SERVICE",
        scheduling_strategy: "REPLICA",
        task_definition: definition.ref("arn"),
        wait_for_steady_state: false,
        ...workload.tags,
      },
      { id: arn("ecs", `service/${full}/${name}`), iam_role: "/aws-service-role", platform_version: "LATEST" },
    );
    const target = `service/${full}/${name}`;
    workload.add(
      "aws_appautoscaling_target",
      name,
      {
        max_capacity: 24,
        min_capacity: 3,
        resource_id: target,
        scalable_dimension: "ecs:service:DesiredCount",
        service_namespace: "ecs",
        ...workload.tags,
      },
      {
        id: target,
        arn: arn("application-autoscaling", `scalable-target/${hex(target, 20)}`),
        role_arn: `arn:aws:iam::${account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
        suspended_state: [
          {
            dynamic_scaling_in_suspended: false,
            dynamic_scaling_out_suspended: false,
            scheduled_scaling_suspended: false,
          },
        ],
      },
    );
    workload.alarm(`${name}_memory`, "AWS/ECS", "MemoryUtilization", { ClusterName: full, ServiceName: name });
  }
}

export function database(/** @type {Place} */ place) {
  const workload = new Workload(place);
  const vpc = given("vpc_cidr", workload.network.cidr);
  const group = workload.group("this", [
    {
      name: "clients",
      direction: "ingress",
      protocol: "tcp",
      from: 5432,
      to: 5432,
      peer: { cidr: vpc },
      description: "Clients in the VPC",
    },
    ...workload.siteRules(5433, [4, 6, 9]),
  ]);
  const full = workload.full;
  const subnets = workload.add(
    "aws_db_subnet_group",
    "this",
    {
      description: "Managed by Terraform",
      name: full,
      subnet_ids: new Ref(
        workload.network.data.map(({ id }) => id),
        ["var.data_subnet_ids"],
        workload.network.data,
      ),
      ...workload.tags,
    },
    {
      id: full,
      arn: arn("rds", `subgrp:${full}`),
      name_prefix: "",
      supported_network_types: ["IPV4"],
      vpc_id: workload.network.vpc.id,
    },
  );
  const parameters = workload.add(
    "aws_db_parameter_group",
    "this",
    {
      description: "Managed by Terraform",
      family: "postgres16",
      name: full,
      parameter: [
        "log_connections",
        "log_min_duration_statement",
        "max_connections",
        "rds.force_ssl",
        "shared_preload_libraries",
        "work_mem",
      ].map((name, i) => ({ apply_method: "pending-reboot", name, value: String(i * 100) })),
      skip_destroy: false,
      ...workload.tags,
    },
    { id: full, arn: arn("rds", `pg:${full}`), name_prefix: "" },
  );
  workload.add(
    "aws_db_instance",
    "this",
    {
      allocated_storage: 200,
      apply_immediately: false,
      auto_minor_version_upgrade: true,
      backup_retention_period: 14,
      backup_window: "03:00-04:00",
      copy_tags_to_snapshot: true,
      customer_owned_ip_enabled: false,
      db_name: "app",
      db_subnet_group_name: subnets.ref("name"),
      dedicated_log_volume: false,
      delete_automated_backups: true,
      deletion_protection: true,
      enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"],
      engine: "postgres",
      engine_version: "16.4",
      iam_database_authentication_enabled: true,
      identifier: full,
      instance_class: "db.r6g.large",
      maintenance_window: "sun:05:00-sun:06:00",
      manage_master_user_password: true,
      max_allocated_storage: 1000,
      monitoring_interval: 60,
      multi_az: true,
      parameter_group_name: parameters.ref("name"),
      performance_insights_enabled: true,
      publicly_accessible: false,
      skip_final_snapshot: false,
      storage_encrypted: true,
      storage_type: "gp3",
      username: "app",
      vpc_security_group_ids: [group.ref()],
      ...workload.tags,
    },
    {
      id: `db-${hex(full, 24).toUpperCase()}`,
      address: `${full}.${hex(full, 12)}.${region}.rds.amazonaws.com`,
      arn: arn("rds", `db:${full}`),
      availability_zone: `${region}a`,
      backup_target: "region",
      ca_cert_identifier: "rds-ca-rsa2048-g1",
      database_insights_mode: "standard",
      endpoint: `${full}.${hex(full, 12)}.${region}.rds.amazonaws.com:5432`,
      engine_lifecycle_support: "open-source-rds-extended-support",
      engine_version_actual: "16.4",
      hosted_zone_id: "Z1RLNUO7B9Q6NB",
      iops: 3000,
      kms_key_id: arn("kms", `key/${hex(full, 24)}`),
      license_model: "postgresql-license",
      listener_endpoint: [],
      master_user_secret: [
        {
          kms_key_id: arn("kms", `key/${hex(full, 24)}`),
          secret_arn: arn("secretsmanager", `secret:rds!db-${hex(full, 24)}`),
          secret_status: "active",
        },
      ],
      monitoring_role_arn: `arn:aws:iam::${account}:role/rds-monitoring`,
      network_type: "IPV4",
      option_group_name: "default:postgres-16",
      performance_insights_kms_key_id: arn("kms", `key/${hex(full, 24)}`),
      performance_insights_retention_period: 7,
      port: 5432,
      resource_id: `db-${hex(full, 24).toUpperCase()}`,
      status: "available",
      storage_throughput: 125,
    },
  );
  for (const metric of ["CPUUtilization", "FreeStorageSpace", "DatabaseConnections", "ReadLatency"])
    workload.alarm(metric.toLowerCase(), "AWS/RDS", metric, { DBInstanceIdentifier: full });
}

/** Batch nodes in the data subnets, which reach nothing outside but S3; without an instance profile. */
export function nodes(/** @type {Place} */ place) {
  const workload = new Workload(place);
  const group = workload.group("this", workload.rules(9000));
  for (const subnet of workload.network.data)
    workload.instance({ name: "node", subnet, tier: "data", groups: [group.ref()], profile: "", each: 3 });
  workload.logGroup();
}

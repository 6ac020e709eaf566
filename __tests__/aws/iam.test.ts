import { describe, expect, test } from "@jest/globals";
import { mentions, notShown, ref, sensitive, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" },
  "aws_security_group.web": { vpc_id: "vpc-main", ingress: [], egress: [] },
};
const instance = {
  subnet_id: "subnet-a",
  vpc_security_group_ids: ["sg-web"],
  arn: "arn:aws:ec2:ap-northeast-1:123456789012:instance/i-web",
};
const role = { id: "web-role", name: "web-role", assume_role_policy: "{}" };
const profile = { id: "web-profile", name: "web-profile", role: "web-role" };
const managed = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

const allows = (...actions: readonly string[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] });

/** What the instance is shown to use. */
const use = async (told: Told, address = "aws_instance.web") => {
  const { planned } = await world({ ...told, before: { ...network, ...told.before } });
  const workload = planned.workloadAt(address);
  return workload === undefined ? undefined : Object.fromEntries(planned.useOf(workload));
};

/** With the profile and its role in place. */
const withRole = (more: Told["before"], after: Told["after"] = {}) =>
  use({
    before: {
      "aws_iam_role.web": role,
      "aws_iam_instance_profile.web": profile,
      "aws_instance.web": { ...instance, iam_instance_profile: "web-profile" },
      ...more,
    },
    after,
  });

const byAttachment = { s3: "aws_iam_role.web carries AmazonS3ReadOnlyAccess" };

describe("what an instance profile shows", () => {
  test("A managed policy that is attached to its role shows the services that it is made for.", async () => {
    expect(await withRole({ "aws_iam_role_policy_attachment.s3": { role: "web-role", policy_arn: managed } })).toEqual(
      byAttachment,
    );
  });

  test("All ways to attach one count.", async () => {
    const ways: readonly Told["before"][] = [
      { "aws_iam_policy_attachment.s3": { name: "s3", roles: ["web-role"], policy_arn: managed } },
      { "aws_iam_role_policy_attachments_exclusive.s3": { role_name: "web-role", policy_arns: [managed] } },
      { "aws_iam_role.web": { ...role, managed_policy_arns: [managed] } },
    ];
    for (const way of ways) expect(await withRole(way)).toEqual(byAttachment);
  });

  test("So do the ways to write one out.", async () => {
    const document = allows("s3:GetObject", "sqs:*");
    expect(await withRole({ "aws_iam_role_policy.web": { role: "web-role", policy: document } })).toEqual({
      s3: "aws_iam_role_policy.web",
      sqs: "aws_iam_role_policy.web",
    });
    expect(
      await withRole({
        "aws_iam_role.web": { ...role, inline_policy: [{ name: "s3", policy: allows("s3:GetObject") }] },
      }),
    ).toEqual({
      s3: "an inline policy of aws_iam_role.web",
    });
    const policy = {
      id: "arn:aws:iam::123456789012:policy/web",
      arn: "arn:aws:iam::123456789012:policy/web",
      policy: allows("s3:GetObject"),
    };
    const attachment = { role: "web-role", policy_arn: "arn:aws:iam::123456789012:policy/web" };
    expect(await withRole({ "aws_iam_policy.web": policy, "aws_iam_role_policy_attachment.web": attachment })).toEqual({
      s3: "aws_iam_role.web carries aws_iam_policy.web",
    });
  });

  test("Everything can be new and refer to each other.", async () => {
    const after = {
      "aws_iam_role.web": { assume_role_policy: "{}" },
      "aws_iam_instance_profile.web": { role: ref("aws_iam_role.web.name") },
      "aws_iam_policy.web": { policy: allows("s3:GetObject") },
      "aws_iam_role_policy_attachment.web": {
        role: ref("aws_iam_role.web.id"),
        policy_arn: ref("aws_iam_policy.web.arn"),
      },
      "aws_instance.web": { ...instance, iam_instance_profile: ref("aws_iam_instance_profile.web.name") },
    };
    expect(await use({ after })).toEqual({ s3: "aws_iam_role.web carries aws_iam_policy.web" });
  });

  test("A reference that has lost its attribute with its key is understood.", async () => {
    const after = {
      'aws_iam_role.web["x"]': { assume_role_policy: "{}" },
      'aws_iam_instance_profile.web["x"]': { role: mentions("aws_iam_role.web", "each.key") },
      'aws_iam_role_policy_attachment.web["x"]': {
        role: mentions("aws_iam_role.web", "each.key"),
        policy_arn: managed,
      },
      'aws_instance.web["x"]': {
        ...instance,
        iam_instance_profile: mentions("aws_iam_instance_profile.web", "each.key"),
      },
    };
    expect(await use({ after }, 'aws_instance.web["x"]')).toEqual({
      s3: 'aws_iam_role.web["x"] carries AmazonS3ReadOnlyAccess',
    });
  });

  test("The profile of a launch template counts where the instance writes none, by name or by ARN.", async () => {
    const arn = "arn:aws:iam::123456789012:instance-profile/web-profile";
    for (const block of [{ name: "web-profile" }, { arn }]) {
      const before = {
        "aws_iam_role.web": role,
        "aws_iam_instance_profile.web": { ...profile, arn },
        "aws_iam_role_policy_attachment.s3": { role: "web-role", policy_arn: managed },
        "aws_launch_template.lt": { name: "lt", iam_instance_profile: [block] },
        "aws_instance.web": { ...instance, launch_template: [{ id: "lt-lt" }] },
      };
      expect(await use({ before })).toEqual(byAttachment);
    }
    const after = {
      "aws_iam_instance_profile.new": { role: "web-role" },
      "aws_launch_template.lt": { iam_instance_profile: [{ arn: ref("aws_iam_instance_profile.new.arn") }] },
      "aws_instance.web": { subnet_id: "subnet-a", launch_template: [{ id: ref("aws_launch_template.lt.id") }] },
    };
    const before = {
      "aws_iam_role.web": role,
      "aws_iam_role_policy_attachment.s3": { role: "web-role", policy_arn: managed },
    };
    expect(await use({ before, after })).toEqual(byAttachment);
  });

  test("A profile that a data source reads leads to its role.", async () => {
    const before = {
      "data.aws_iam_instance_profile.web": { id: "web-profile", name: "web-profile", role_name: "web-role" },
      "data.aws_iam_role.web": role,
      "aws_iam_role_policy_attachment.s3": { role: "web-role", policy_arn: managed },
      "aws_instance.web": { ...instance, iam_instance_profile: "web-profile" },
    };
    expect(await use({ before })).toEqual({ s3: "data.aws_iam_role.web carries AmazonS3ReadOnlyAccess" });
  });

  test("A document that is not known yet, or none at all, shows nothing.", async () => {
    expect(await withRole({}, { "aws_iam_role_policy.web": { role: "web-role", policy: notShown } })).toEqual({});
    expect(await withRole({ "aws_iam_role_policy.web": { role: "web-role", policy: "no JSON" } })).toEqual({});
    expect(await withRole({})).toEqual({});
    expect(await use({ before: { "aws_instance.web": instance } })).toEqual({});
    expect(await use({ before: { "aws_instance.web": { ...instance, iam_instance_profile: "elsewhere" } } })).toEqual(
      {},
    );
  });

  test("What a policy denies shows nothing.", async () => {
    const denies = JSON.stringify({ Statement: { Effect: "Deny", Action: "s3:*", Resource: "*" } });
    expect(await withRole({ "aws_iam_role_policy.web": { role: "web-role", policy: denies } })).toEqual({});
  });

  test("The name of a policy that is marked sensitive is not shown.", async () => {
    const secret = "arn:aws:iam::123456789012:policy/secret-name";
    const shown = await withRole({
      "aws_iam_role_policy_attachment.web": { role: "web-role", policy_arn: sensitive(secret) },
      "aws_iam_role.web": { ...role, managed_policy_arns: sensitive([secret]) },
    });
    expect(JSON.stringify(shown)).not.toContain("secret-name");
  });
});

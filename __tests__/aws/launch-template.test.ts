import { describe, expect, test } from "@jest/globals";
import { groupsOf, isPublic, key, made, network, place } from "./instances.ts";
import { missingFacts } from "./words.ts";
import { type Arguments, mentions, notShown, ref, world } from "./world.ts";

describe("an instance with a launch template", () => {
  const template = (values: Arguments) => ({
    "aws_launch_template.lt": { name: "lt", latest_version: 2, default_version: 2, ...values },
  });
  const fromTemplate = { launch_template: [{ id: "lt-lt", version: "$Latest" }] };

  test("It takes the groups that the template lists at its top.", async () => {
    const more = template({ vpc_security_group_ids: ["sg-web"] });
    expect(groupsOf(await made({ ...fromTemplate, subnet_id: "subnet-private" }, more))).toEqual([
      "aws_security_group.web",
    ]);
  });

  test("It takes groups, subnet and public address from the template's primary interface.", async () => {
    const more = template({
      network_interfaces: [
        { device_index: 1, subnet_id: "subnet-private", security_groups: ["sg-more"] },
        {
          device_index: 0,
          subnet_id: "subnet-public",
          security_groups: ["sg-web"],
          associate_public_ip_address: "false",
        },
      ],
    });
    const nic = await made(fromTemplate, more);
    expect([place(nic), groupsOf(nic), isPublic(nic)]).toEqual([
      "aws_subnet.public",
      ["aws_security_group.web"],
      "false",
    ]);
  });

  test("Its own arguments come first.", async () => {
    const more = template({ vpc_security_group_ids: ["sg-more"] });
    const values = { ...fromTemplate, subnet_id: "subnet-private", vpc_security_group_ids: ["sg-web"] };
    expect(groupsOf(await made(values, more))).toEqual(["aws_security_group.web"]);
  });

  test("A template is meant by its id, its name, or as a new resource.", async () => {
    const more = template({ vpc_security_group_ids: ["sg-web"] });
    const byName = { launch_template: [{ name: "lt", version: "2" }], subnet_id: "subnet-private" };
    expect(groupsOf(await made(byName, more))).toEqual(["aws_security_group.web"]);
    const fresh = {
      launch_template: [
        { id: ref("aws_launch_template.new.id"), version: ref("aws_launch_template.new.latest_version") },
      ],
      subnet_id: "subnet-private",
    };
    const after = { "aws_launch_template.new": { vpc_security_group_ids: ["sg-web"] } };
    expect(groupsOf(await made(fresh, {}, after))).toEqual(["aws_security_group.web"]);
  });

  test("What a template outside the plan or an older version says is not known, rather than the default group.", async () => {
    const far = { launch_template: [{ id: "lt-far", version: "1" }], subnet_id: "subnet-private" };
    expect(groupsOf(await made(far))).toEqual(["?"]);
    const older = { launch_template: [{ id: "lt-lt", version: "1" }], subnet_id: "subnet-private" };
    const nic = await made(older, template({ vpc_security_group_ids: ["sg-web"] }));
    expect(missingFacts(nic.groups.missing)).toEqual(["aws_launch_template.lt: its older versions"]);
    const hidden = { launch_template: [{ id: mentions("local.lt") }], subnet_id: "subnet-private" };
    expect(groupsOf(await made(hidden))).toEqual(["?"]);
  });

  test("Groups inside a dynamic block, which a plan does not show, are not known.", async () => {
    const after = {
      "aws_launch_template.new": { network_interfaces: [{ security_groups: notShown, subnet_id: "subnet-private" }] },
    };
    const values = { launch_template: [{ id: ref("aws_launch_template.new.id") }] };
    expect(groupsOf(await made(values, {}, after))).toEqual(["?"]);
  });

  test("The template can be named as a cause.", async () => {
    const { planned } = await world({ before: { ...network, ...template({}) }, after: { [key]: fromTemplate } });
    expect(planned.contributors.get(key)).toContain("aws_launch_template.lt");
  });
});

import { describe, expect, test } from "@jest/globals";
import { groupRules } from "./words.ts";
import { mentions, world } from "./world.ts";

/** A rule to 0.0.0.0/0 as the engine sees it, without its ends. */
const transport = async (written: object) => {
  const { planned } = await world({
    before: { "aws_security_group.web": { ingress: [], egress: [] } },
    after: {
      "aws_security_group_rule.r": {
        type: "ingress",
        security_group_id: "sg-web",
        cidr_blocks: ["0.0.0.0/0"],
        ...written,
      },
    },
  });
  return groupRules(planned, "aws_security_group.web", "inbound")[0]?.replace(/ 0\.0\.0\.0\/0.*/, "");
};

describe("protocols", () => {
  test.each([
    ["tcp", "tcp"],
    ["TCP", "tcp"],
    ["6", "tcp"],
    [6, "tcp"],
    ["17", "udp"],
    ["icmp", "icmp"],
    ["icmpv6", "icmpv6"],
    ["50", "50"],
    ["-1", "all"],
    [-1, "all"],
    ["all", "all"],
    ["ALL", "all"],
  ])("%p means %s.", async (protocol, means) => {
    expect(await transport({ protocol })).toBe(means);
  });

  test("A name that AWS does not take means nothing, whatever JavaScript calls so.", async () => {
    for (const protocol of ["constructor", "tpc", "256"]) expect(await transport({ protocol })).toBe("nothing");
  });

  test("One that a local value hides is not known.", async () => {
    expect(await transport({ protocol: mentions("local.protocol"), from_port: 443, to_port: 443 })).toBe("? 443");
  });
});

describe("ports", () => {
  test.each([
    [443, 443, "tcp 443"],
    [1024, 65535, "tcp 1024-65535"],
    [0, 65535, "tcp"],
    [0, 0, "tcp 0"],
    [null, null, "tcp"],
    [-1, -1, "tcp"],
    [443, 80, "tcp no port"],
  ])("TCP from %p to %p is %s.", async (from_port, to_port, means) => {
    expect(await transport({ protocol: "tcp", from_port, to_port })).toBe(means);
  });

  test("With every protocol they are without meaning, with ICMP they are type and code.", async () => {
    expect(await transport({ protocol: "-1", from_port: 0, to_port: 0 })).toBe("all");
    expect(await transport({ protocol: "icmp", from_port: 8, to_port: 0 })).toBe("icmp");
  });

  test("One that a local value hides is not known.", async () => {
    expect(await transport({ protocol: "tcp", from_port: mentions("local.port"), to_port: 443 })).toBe("tcp ?");
  });
});

import { describe, expect, test } from "@jest/globals";
import { inBothStates, isPublic, key, made, network, nicOf, standing } from "./instances.ts";
import { type Arguments, filledIn, gone, ref, world } from "./world.ts";

describe("an Elastic IP", () => {
  test("It makes an instance public, be it given by the address, by an association, or to its interface.", async () => {
    for (const address of [{ instance: "i-web" }, { network_interface: "eni-web" }]) {
      expect(isPublic((await inBothStates(standing(), { "aws_eip.web": address }))[0])).toBe("true");
    }
    const association = {
      "aws_eip.web": {},
      "aws_eip_association.web": { allocation_id: "eipalloc-web", instance_id: "i-web" },
    };
    expect(isPublic((await inBothStates(standing(), association))[0])).toBe("true");
    const after = { "aws_eip.new": { instance: ref(`${key}.id`) } };
    expect(isPublic(await made({ subnet_id: "subnet-private" }, {}, after))).toBe("true");
  });

  test("One that goes takes the address away, with its association although the address still lists the instance.", async () => {
    const association = {
      "aws_eip.web": { instance: "i-web", network_interface: "eni-web", allocation_id: "eipalloc-web" },
      "aws_eip_association.web": {
        allocation_id: "eipalloc-web",
        instance_id: "i-web",
        network_interface_id: "eni-web",
      },
    };
    const told = await inBothStates(standing(), association, { "aws_eip_association.web": gone });
    expect(told.map(isPublic)).toEqual(["true", "false"]);
    const direct = await inBothStates(standing(), { "aws_eip.web": { instance: "i-web" } }, { "aws_eip.web": gone });
    expect(direct.map(isPublic)).toEqual(["true", "false"]);
  });

  test("One that moves to another instance leaves the first, although the address still lists its interface.", async () => {
    const more = {
      "aws_instance.other": standing(),
      "aws_eip.web": { instance: "i-web", network_interface: "eni-web" },
    };
    const { planned } = await world({
      before: { ...network, ...more, [key]: standing() },
      after: { "aws_eip.web": { instance: "i-other" } },
    });
    expect([isPublic(nicOf(planned)), isPublic(nicOf(planned, "aws_instance.other"))]).toEqual(["false", "true"]);
  });

  test("A flag that only the Elastic IP explains says nothing once that goes: what remains is what the subnet gives.", async () => {
    const lost = async (values: Arguments) => {
      const eip = { "aws_eip.web": { instance: "i-web" } };
      const [, planned] = await inBothStates(standing(values), eip, { "aws_eip.web": gone });
      return isPublic(planned);
    };
    const refreshed = { associate_public_ip_address: filledIn(true) };
    expect(await lost({ ...refreshed, subnet_id: "subnet-public" })).toBe("true");
    expect(await lost(refreshed)).toBe("false");
    // What was started with an address of its own, because that is written, is given a new one.
    expect(await lost({ associate_public_ip_address: true })).toBe("true");
  });

  test("What gives it can be named as a cause.", async () => {
    const { prior } = await world({ before: { ...network, [key]: standing(), "aws_eip.web": { instance: "i-web" } } });
    expect(prior.contributors.get(key)).toEqual(new Set(["aws_eip.web"]));
  });
});

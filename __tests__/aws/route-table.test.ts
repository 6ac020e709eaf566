import { describe, expect, test } from "@jest/globals";
import type { AwsNetwork } from "../../src/aws/network.ts";
import { fact, routes } from "./words.ts";
import { gone, mentions, notShown, ref, remade, sensitive, type Told, world } from "./world.ts";

const network = {
  "aws_vpc.main": { cidr_block: "10.0.0.0/16" },
  "aws_subnet.a": { vpc_id: "vpc-main", cidr_block: "10.0.1.0/24" },
  "aws_internet_gateway.main": { vpc_id: "vpc-main" },
  "aws_nat_gateway.main": { subnet_id: "subnet-a", private_ip: "10.0.1.9" },
};

/** A table as a refreshed state has it. */
const table = (route: readonly object[] = [], more: object = {}) => ({
  vpc_id: "vpc-main",
  route,
  propagating_vgws: [],
  ...more,
});

const toInternet = { cidr_block: "0.0.0.0/0", gateway_id: "igw-main", nat_gateway_id: "" };
const toNat = { cidr_block: "0.0.0.0/0", gateway_id: "", nat_gateway_id: "nat-main" };
const separate = { route_table_id: "rtb-main", destination_cidr_block: "0.0.0.0/0" };

const key = "aws_route_table.main";

const inTable = async (told: Told, id = key) => {
  const { prior, planned } = await world({ ...told, before: { ...network, ...told.before } });
  return [routes(prior, id), routes(planned, id)];
};

const routeTo = async (target: object, more: Told["before"] = {}) =>
  (await inTable({ before: { ...more, [key]: table() }, after: { "aws_route.r": { ...separate, ...target } } }))[1];

describe("the routes that hold after a plan", () => {
  test("Inline routes and separate ones hold together.", async () => {
    const before = { [key]: table([toInternet]) };
    const after = {
      "aws_route.list": { ...separate, destination_cidr_block: "192.0.2.0/24", nat_gateway_id: "nat-main" },
    };
    expect((await inTable({ before, after }))[1]).toEqual([
      "0.0.0.0/0 → aws_internet_gateway.main",
      "192.0.2.0/24 → aws_nat_gateway.main (aws_route.list)",
    ]);
  });

  test("A separate route that is deleted is gone, although its table still lists it.", async () => {
    const before = { [key]: table([toNat]), "aws_route.out": { ...separate, nat_gateway_id: "nat-main" } };
    expect(await inTable({ before, after: { "aws_route.out": gone } })).toEqual([
      ["0.0.0.0/0 → aws_nat_gateway.main (aws_route.out)"],
      [],
    ]);
  });

  test("It is gone too when its target goes with it.", async () => {
    const before = { [key]: table([toNat]), "aws_route.out": { ...separate, nat_gateway_id: "nat-main" } };
    const after = { "aws_route.out": gone, "aws_nat_gateway.main": gone };
    expect((await inTable({ before, after }))[1]).toEqual([]);
  });

  test("A NAT gateway that is replaced is meant by its old id, which the table still lists.", async () => {
    const before = { [key]: table([toNat]), "aws_route.out": { ...separate, nat_gateway_id: "nat-main" } };
    const after = {
      "aws_nat_gateway.main": remade(),
      "aws_route.out": { nat_gateway_id: ref("aws_nat_gateway.main.id") },
    };
    expect((await inTable({ before, after }))[1]).toEqual(["0.0.0.0/0 → aws_nat_gateway.main (aws_route.out)"]);
  });

  test("A route that changes its target leads there and nowhere else.", async () => {
    const before = { [key]: table([toNat]), "aws_route.out": { ...separate, nat_gateway_id: "nat-main" } };
    const after = { "aws_route.out": { nat_gateway_id: null, gateway_id: "igw-main" } };
    expect((await inTable({ before, after }))[1]).toEqual(["0.0.0.0/0 → aws_internet_gateway.main (aws_route.out)"]);
  });

  test("A route whose target is deleted stays as a blackhole.", async () => {
    const before = { [key]: table([toNat]) };
    expect((await inTable({ before, after: { "aws_nat_gateway.main": gone } }))[1]).toEqual(["0.0.0.0/0 → drop"]);
    const unset = { cidr_block: "0.0.0.0/0", gateway_id: "", nat_gateway_id: "", transit_gateway_id: "" };
    expect((await inTable({ before: { [key]: table([unset]) } }))[0]).toEqual(["0.0.0.0/0 → drop"]);
  });

  test("A change of inline routes deletes the separate ones that the table did not write.", async () => {
    const list = { cidr_block: "192.0.2.0/24", gateway_id: "", nat_gateway_id: "nat-main" };
    const before = { [key]: table([toNat, list]), "aws_route.out": { ...separate, nat_gateway_id: "nat-main" } };
    expect(
      (await inTable({ before, after: { [key]: { route: [{ ...list, cidr_block: "192.0.0.0/16" }] } } }))[1],
    ).toEqual(["192.0.0.0/16 → aws_nat_gateway.main"]);
  });

  test("A table that is made anew keeps the routes that are made anew with it.", async () => {
    const before = { [key]: table([toNat]), "aws_route.out": { ...separate, nat_gateway_id: "nat-main" } };
    const after = {
      [key]: remade({ route: notShown, propagating_vgws: notShown }),
      "aws_route.out": remade({ route_table_id: ref(`${key}.id`) }),
    };
    expect((await inTable({ before, after }))[1]).toEqual(["0.0.0.0/0 → aws_nat_gateway.main (aws_route.out)"]);
  });

  test("A new target that is made in the plan is followed, inline and separately.", async () => {
    const after = {
      "aws_internet_gateway.new": { vpc_id: "vpc-main" },
      [key]: {
        vpc_id: "vpc-main",
        route: [{ cidr_block: "0.0.0.0/0", gateway_id: ref("aws_internet_gateway.new.id") }],
      },
      "aws_route_table.other": { vpc_id: "vpc-main" },
      "aws_route.out": {
        route_table_id: ref("aws_route_table.other.id"),
        destination_cidr_block: "0.0.0.0/0",
        gateway_id: ref("aws_internet_gateway.new.id"),
      },
    };
    const { planned } = await world({ before: network, after });
    expect(routes(planned, key)).toEqual(["0.0.0.0/0 → aws_internet_gateway.new"]);
    expect(routes(planned, "aws_route_table.other")).toEqual(["0.0.0.0/0 → aws_internet_gateway.new (aws_route.out)"]);
  });

  test("A target inside a dynamic block, which a plan does not show, is not known rather than a blackhole.", async () => {
    const after = { [key]: { vpc_id: "vpc-main", route: [{ cidr_block: "0.0.0.0/0", nat_gateway_id: notShown }] } };
    expect((await inTable({ after }))[1]).toEqual(["0.0.0.0/0 → ?"]);
    const hidden = { [key]: { vpc_id: "vpc-main", route: [{ cidr_block: notShown, gateway_id: "igw-main" }] } };
    expect((await inTable({ after: hidden }))[1]).toEqual(["? → aws_internet_gateway.main"]);
  });

  test("A route whose table cannot be told may belong to any table that the plan makes, and to no other.", async () => {
    const after = {
      "aws_route_table.new": { vpc_id: "vpc-main" },
      "aws_route_table.other": { vpc_id: "vpc-main" },
      "aws_route.r": { ...separate, route_table_id: mentions("local.table"), gateway_id: "igw-main" },
    };
    const { planned } = await world({ before: { ...network, [key]: table() }, after });
    expect(routes(planned, "aws_route_table.new")).toEqual(["and perhaps more"]);
    expect(routes(planned, key)).toEqual([]);
  });

  test("Of a table outside the plan only the plan's own routes are known.", async () => {
    const after = { "aws_route.r": { ...separate, route_table_id: "rtb-far", gateway_id: "igw-main" } };
    expect((await inTable({ after }, "rtb-far"))[1]).toEqual([
      "0.0.0.0/0 → aws_internet_gateway.main (aws_route.r)",
      "and perhaps more",
    ]);
  });

  test("A data source tells the routes of its table.", async () => {
    const before = {
      "data.aws_route_table.main": { id: "rtb-far", vpc_id: "vpc-main", routes: [toInternet], associations: [] },
    };
    expect((await inTable({ before }, "data.aws_route_table.main"))[0]).toEqual([
      "0.0.0.0/0 → aws_internet_gateway.main",
    ]);
  });
});

describe("where a route leads", () => {
  test("An id of an internet gateway, a NAT gateway or an egress-only gateway outside the plan tells its kind.", async () => {
    const before = {
      [key]: table([
        { cidr_block: "0.0.0.0/0", gateway_id: "igw-far" },
        { cidr_block: "192.0.2.0/24", nat_gateway_id: "nat-far" },
        { ipv6_cidr_block: "::/0", egress_only_gateway_id: "eigw-far" },
      ]),
    };
    const { prior } = await world({ before: { ...network, ...before } });
    const kind = (id: string) => prior.network.gateways.get(id)?.kind;
    expect([kind("igw-far"), kind("nat-far"), kind("eigw-far")]).toEqual(["internet", "translator", "egress-only"]);
  });

  test("What lies beyond a peering, a transit gateway, a VPN gateway or an appliance is not described.", async () => {
    const targets = {
      vpc_peering_connection_id: "pcx-1",
      transit_gateway_id: "tgw-1",
      local_gateway_id: "lgw-1",
      carrier_gateway_id: "cagw-1",
      core_network_arn: "arn:aws:networkmanager::123456789012:core-network/core-network-1",
      gateway_id: "vgw-1",
      network_interface_id: "eni-appliance",
    };
    for (const [name, id] of Object.entries(targets)) {
      expect(await routeTo({ [name]: id })).toEqual([`0.0.0.0/0 → ${id} (aws_route.r)`]);
      const { planned } = await world({
        before: { ...network, [key]: table() },
        after: { "aws_route.r": { ...separate, [name]: id } },
      });
      expect(planned.network.gateways.get(id)?.kind).toBe("opaque");
    }
  });

  test("A transit gateway that the plan makes is a target that is not known yet.", async () => {
    expect(await routeTo({ transit_gateway_id: mentions("aws_ec2_transit_gateway.main.id") })).toEqual([
      "0.0.0.0/0 → ? (aws_route.r)",
    ]);
  });

  test("A route to an instance leads to it, however it is named.", async () => {
    const nat = { "aws_instance.nat": { subnet_id: "subnet-a" } };
    expect(await routeTo({ network_interface_id: ref("aws_instance.nat.primary_network_interface_id") }, nat)).toEqual([
      "0.0.0.0/0 → aws_instance.nat (aws_route.r)",
    ]);
    expect(await routeTo({ network_interface_id: "eni-nat" }, nat)).toEqual([
      "0.0.0.0/0 → aws_instance.nat (aws_route.r)",
    ]);
  });

  test("A prefix list leads where its entries do; one that AWS keeps, to its service.", async () => {
    const before = {
      "aws_ec2_managed_prefix_list.offices": {
        name: "offices",
        entry: [{ cidr: "192.0.2.0/24" }, { cidr: "198.51.100.0/24" }],
      },
      "data.aws_prefix_list.s3": { id: "pl-s3", name: "com.amazonaws.ap-northeast-1.s3" },
    };
    const target = { destination_cidr_block: undefined, gateway_id: "igw-main" };
    expect(await routeTo({ ...target, destination_prefix_list_id: "pl-offices" }, before)).toEqual([
      "192.0.2.0/24 → aws_internet_gateway.main (aws_route.r)",
      "198.51.100.0/24 → aws_internet_gateway.main (aws_route.r)",
    ]);
    expect(await routeTo({ ...target, destination_prefix_list_id: "pl-s3" }, before)).toEqual([
      "com.amazonaws.ap-northeast-1.s3 → aws_internet_gateway.main (aws_route.r)",
    ]);
    expect(await routeTo({ ...target, destination_prefix_list_id: "pl-far" }, before)).toEqual([
      "? → aws_internet_gateway.main (aws_route.r)",
    ]);
  });

  test("A static route comes before one of the same length that a prefix list brings.", async () => {
    const before = {
      ...network,
      "aws_ec2_managed_prefix_list.all": { name: "all", entry: [{ cidr: "0.0.0.0/0" }] },
      [key]: table([{ destination_prefix_list_id: "pl-all", nat_gateway_id: "nat-main" }, toInternet]),
    };
    const { prior } = await world({ before });
    const origins = prior.network.tables.get(key)?.routes.items.map(({ origin }) => origin);
    expect(origins).toEqual(["local", "listed", "static"]);
  });

  test("What a VPN gateway propagates may be a default route, before which a static one comes.", async () => {
    const before = { [key]: table([toInternet], { propagating_vgws: ["vgw-1"] }) };
    expect((await inTable({ before }))[0]).toEqual(["0.0.0.0/0 → ?", "0.0.0.0/0 → aws_internet_gateway.main"]);
    const { prior } = await world({ before: { ...network, ...before } });
    expect(prior.network.tables.get(key)?.routes.items.find(({ via }) => !via.known)?.origin).toBe("propagated");
  });

  test("A propagation that is taken away propagates nothing, although the table still lists the gateway.", async () => {
    const before = {
      [key]: table([], { propagating_vgws: ["vgw-1"] }),
      "aws_vpn_gateway_route_propagation.main": { route_table_id: "rtb-main", vpn_gateway_id: "vgw-1" },
    };
    expect(await inTable({ before, after: { "aws_vpn_gateway_route_propagation.main": gone } })).toEqual([
      ["0.0.0.0/0 → ? (aws_vpn_gateway_route_propagation.main)"],
      [],
    ]);
  });

  test("A CIDR that is marked sensitive decides and is not shown.", async () => {
    expect(await routeTo({ destination_cidr_block: sensitive("192.0.2.0/24"), gateway_id: "igw-main" })).toEqual([
      "a sensitive CIDR → aws_internet_gateway.main (aws_route.r)",
    ]);
  });
});

describe("the local route", () => {
  test("There is one for each CIDR of the VPC, and writing it adds none.", async () => {
    const before = {
      ...network,
      "aws_vpc_ipv4_cidr_block_association.more": { vpc_id: "vpc-main", cidr_block: "10.1.0.0/16" },
      [key]: table([{ cidr_block: "10.0.0.0/16", gateway_id: "local" }]),
    };
    const { prior } = await world({ before });
    expect(routes(prior, key, "local")).toEqual([
      "10.0.0.0/16 → local (aws_vpc.main)",
      "10.1.0.0/16 → local (aws_vpc.main)",
    ]);
    expect(routes(prior, key)).toEqual([]);
  });

  test("In a VPC outside the plan any private address may be a local one.", async () => {
    const { prior } = await world({ before: { [key]: { ...table(), vpc_id: "vpc-far" } } });
    expect(routes(prior, key, "local")).toContain("10.0.0.0/8 → ? (vpc-far)");
  });

  test("Where a CIDR of the VPC is not known yet, any private address may be a local one, and those known are.", async () => {
    const after = {
      "aws_vpc_ipv4_cidr_block_association.more": { vpc_id: "vpc-main", ipv4_ipam_pool_id: "ipam-pool-1" },
    };
    const { planned } = await world({ before: { ...network, [key]: table() }, after });
    expect(routes(planned, key, "local")).toEqual([
      "10.0.0.0/16 → local (aws_vpc.main)",
      "10.0.0.0/8 → ? (aws_vpc.main)",
      "100.64.0.0/10 → ? (aws_vpc.main)",
      "172.16.0.0/12 → ? (aws_vpc.main)",
      "192.168.0.0/16 → ? (aws_vpc.main)",
    ]);
  });

  test("A new VPC that asks for an IPv6 block has one wherever that will lie; one that asks for none has not.", async () => {
    const localIn = async (asks: object) => {
      const { planned } = await world({ after: { "aws_vpc.new": { cidr_block: "10.0.0.0/16", ...asks } } });
      return routes(planned, "aws_vpc.new.main_route_table", "local");
    };
    const v4 = "10.0.0.0/16 → local (aws_vpc.new)";
    expect(await localIn({})).toEqual([v4]);
    expect(await localIn({ assign_generated_ipv6_cidr_block: true })).toEqual([v4, "? → local (aws_vpc.new)"]);
  });
});

describe("the table of a subnet", () => {
  const tableOf = ({ network: { segments } }: AwsNetwork, subnet = "aws_subnet.a") =>
    fact(segments.get(subnet)?.table ?? { known: false, missing: [] }, (id) => id);

  const ofSubnet = async (told: Told) => {
    const { prior, planned } = await world({ ...told, before: { ...network, ...told.before } });
    return [tableOf(prior), tableOf(planned)];
  };

  const own = "aws_vpc.main.main_route_table";
  const association = { "aws_route_table_association.a": { subnet_id: "subnet-a", route_table_id: "rtb-main" } };

  test("An association decides, and when it goes the main table does.", async () => {
    const told = { before: { [key]: table(), ...association }, after: { "aws_route_table_association.a": gone } };
    expect(await ofSubnet(told)).toEqual([key, own]);
  });

  test("The main table as AWS makes it has the local route only, and the report says that this is taken for granted.", async () => {
    const { prior } = await world({ before: network });
    expect(tableOf(prior)).toBe(own);
    expect(routes(prior, own)).toEqual([]);
    expect(prior.assumptions.get(own)).toBe("has the local route only");
  });

  test("Separate routes can be put into the main table.", async () => {
    const after = {
      "aws_route.out": {
        route_table_id: ref("aws_vpc.main.main_route_table_id"),
        destination_cidr_block: "0.0.0.0/0",
        gateway_id: "igw-main",
      },
    };
    expect((await inTable({ after }, own))[1]).toEqual(["0.0.0.0/0 → aws_internet_gateway.main (aws_route.out)"]);
  });

  test("Adoption of the main table wipes the routes that are not written.", async () => {
    const before = { "aws_route.out": { ...separate, route_table_id: "rtb-main-main", gateway_id: "igw-main" } };
    const after = { "aws_default_route_table.main": { default_route_table_id: "rtb-main-main", route: [] } };
    const { prior, planned } = await world({ before: { ...network, ...before }, after });
    expect([tableOf(prior), routes(prior, own)]).toEqual([
      own,
      ["0.0.0.0/0 → aws_internet_gateway.main (aws_route.out)"],
    ]);
    expect([tableOf(planned), routes(planned, "aws_default_route_table.main")]).toEqual([
      "aws_default_route_table.main",
      [],
    ]);
  });

  test("Taking the adoption out of the configuration leaves the routes as they are.", async () => {
    const id = "aws_default_route_table.main";
    const before = { [id]: { ...table([toInternet]), id: "rtb-main-main", default_route_table_id: "rtb-main-main" } };
    const { planned } = await world({ before: { ...network, ...before }, after: { [id]: gone } });
    expect([tableOf(planned), routes(planned, id)]).toEqual([id, ["0.0.0.0/0 → aws_internet_gateway.main"]]);
  });

  test("A main association makes another table the main one, and gives the place back when it goes.", async () => {
    const main = { vpc_id: "vpc-main", route_table_id: "rtb-main" };
    expect(
      await ofSubnet({ before: { [key]: table() }, after: { "aws_main_route_table_association.m": main } }),
    ).toEqual([own, key]);
    const before = {
      "aws_vpc.main": { cidr_block: "10.0.0.0/16", main_route_table_id: "rtb-main" },
      [key]: table(),
      "aws_main_route_table_association.m": { ...main, original_route_table_id: "rtb-main-main" },
    };
    expect(await ofSubnet({ before, after: { "aws_main_route_table_association.m": gone } })).toEqual([key, own]);
  });

  test("A main table that was changed by hand is the one that the VPC says.", async () => {
    const changed = { "aws_vpc.main": { cidr_block: "10.0.0.0/16", main_route_table_id: "rtb-other" } };
    expect((await ofSubnet({ before: changed }))[0]).toBe("rtb-other");
    expect((await ofSubnet({ before: { ...changed, "aws_route_table.other": table() } }))[0]).toBe(
      "aws_route_table.other",
    );
  });

  test("A data source tells the associations of its table, and goes on telling one that the plan takes away.", async () => {
    const listed = {
      "data.aws_route_table.main": {
        id: "rtb-main",
        vpc_id: "vpc-main",
        routes: [],
        associations: [{ subnet_id: "subnet-a", main: false }],
      },
    };
    expect((await ofSubnet({ before: listed }))[0]).toBe("data.aws_route_table.main");
    const told = { before: { ...listed, ...association }, after: { "aws_route_table_association.a": gone } };
    expect(await ofSubnet(told)).toEqual(["data.aws_route_table.main", own]);
  });

  test("It tells the table of a subnet outside the plan, too.", async () => {
    const before = {
      "data.aws_route_table.far": {
        id: "rtb-far",
        vpc_id: "vpc-far",
        routes: [toInternet],
        associations: [{ subnet_id: "subnet-far" }],
      },
      "aws_instance.web": { subnet_id: "subnet-far", vpc_security_group_ids: ["sg-far"] },
    };
    const { prior } = await world({ before });
    expect(tableOf(prior, "subnet-far")).toBe("data.aws_route_table.far");
  });

  test("The main table of the default VPC leads to its internet gateway.", async () => {
    const before = {
      "aws_default_vpc.main": { cidr_block: "172.31.0.0/16" },
      "aws_default_subnet.a": { vpc_id: "vpc-main", cidr_block: "172.31.0.0/20" },
    };
    const { prior } = await world({ before });
    expect(tableOf(prior, "aws_default_subnet.a")).toBe("aws_default_vpc.main.main_route_table");
    expect(routes(prior, "aws_default_vpc.main.main_route_table")).toEqual([
      "0.0.0.0/0 → aws_default_vpc.main.internet_gateway",
    ]);
    expect(prior.network.gateways.get("aws_default_vpc.main.internet_gateway")?.kind).toBe("internet");
    expect(prior.assumptions.get("aws_default_vpc.main.main_route_table")).toBe("leads to its internet gateway");
  });

  test("A subnet that cannot be told may be a new one; those that stand keep what they have.", async () => {
    const after = {
      "aws_subnet.new": { vpc_id: "vpc-main", cidr_block: "10.0.3.0/24" },
      "aws_subnet.other": { vpc_id: "vpc-main", cidr_block: "10.0.4.0/24" },
      "aws_route_table_association.x": { subnet_id: mentions("local.subnet"), route_table_id: "rtb-main" },
    };
    const { planned } = await world({ before: { ...network, [key]: table() }, after });
    expect([tableOf(planned), tableOf(planned, "aws_subnet.new")]).toEqual([own, "?"]);
  });
});

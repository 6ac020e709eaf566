import type { AclRule, BothWays, GroupRule, Model } from "./model.ts";
import { aclRuleAddress, addressOf, groupRuleAddress, type Place, routeAddress, targetNames } from "./terraform.ts";

/** An argument that is not known before apply, and models of what it may turn out to be. */
export interface Hole extends Place {
  readonly completions: readonly ((model: Model) => Model)[];
}

/** All places of a model where an argument may be unknown, where rules and routes are resources of their own. */
export function holesIn(model: Model): readonly Hole[] {
  return [...attributeHoles(model), ...groupHoles(model), ...aclHoles(model), ...routeHoles(model)];
}

/** The addresses that AWS chooses for what the plan makes: any of the subnet's. */
export const addressesChosen: readonly ((model: Model) => Model)[] = [(model) => model, ...[9, 250].map(withHosts)];

function withHosts(host: number): (model: Model) => Model {
  const moved = (address: string) => address.replace(/\d+$/, String(host));
  return (model) => ({
    ...model,
    natGateways: model.natGateways.map((nat) => ({ ...nat, privateIp: moved(nat.privateIp) })),
    interfaceEndpoints: model.interfaceEndpoints.map((endpoint) => ({
      ...endpoint,
      interfaces: endpoint.interfaces.map((each) => ({ ...each, privateIp: moved(each.privateIp) })),
    })),
  });
}

/** The same with the named thing in another form. */
const having =
  <K extends "vpcs" | "subnets" | "instances" | "interfaceEndpoints" | "groups" | "acls" | "routeTables">(
    kind: K,
    name: string,
    change: (thing: Model[K][number]) => Model[K][number],
  ) =>
  (model: Model): Model => ({
    ...model,
    [kind]: (model[kind] as readonly Model[K][number][]).map((each) => (each.name === name ? change(each) : each)),
  });

function attributeHoles({ vpcs, subnets, instances, interfaceEndpoints }: Model): readonly Hole[] {
  const either = [true, false];
  return [
    ...vpcs
      .filter(({ dnsSupport }) => dnsSupport)
      .map(({ name }) => ({
        address: addressOf("vpc", name),
        argument: "enable_dns_hostnames",
        completions: either.map((dnsHostnames) => having("vpcs", name, (vpc) => ({ ...vpc, dnsHostnames }))),
      })),
    ...vpcs
      .filter(({ dnsHostnames }) => !dnsHostnames)
      .map(({ name }) => ({
        address: addressOf("vpc", name),
        argument: "enable_dns_support",
        completions: either.map((dnsSupport) => having("vpcs", name, (vpc) => ({ ...vpc, dnsSupport }))),
      })),
    ...subnets.map(({ name }) => ({
      address: addressOf("subnet", name),
      argument: "map_public_ip_on_launch",
      completions: either.map((mapPublicIp) => having("subnets", name, (subnet) => ({ ...subnet, mapPublicIp }))),
    })),
    ...subnets
      .filter(({ routeTable }) => routeTable !== undefined)
      .map(({ name }) => ({
        address: `aws_route_table_association.${name}`,
        argument: "route_table_id",
        completions: ["t0", "t1"].map((routeTable) => having("subnets", name, (subnet) => ({ ...subnet, routeTable }))),
      })),
    ...instances
      .filter(({ kind }) => kind === "instance")
      .map(({ name }) => ({
        address: `aws_instance.${name}`,
        argument: "private_ip",
        completions: [11, 30, 200].map((host) =>
          having("instances", name, (each) => ({ ...each, privateIp: each.privateIp.replace(/\d+$/, String(host)) })),
        ),
      })),
    // S3's options are written only where private DNS is on.
    ...interfaceEndpoints
      .filter(({ service }) => service !== "s3")
      .map(({ name }) => ({
        address: addressOf("endpoint", name),
        argument: "private_dns_enabled",
        completions: either.map((privateDns) =>
          having("interfaceEndpoints", name, (each) => ({ ...each, privateDns })),
        ),
      })),
  ];
}

const ways = [
  ["inbound", "ingress", "in"],
  ["outbound", "egress", "out"],
] as const;

const otherCidrs = {
  v4: ["0.0.0.0/0", "10.0.0.0/16", "10.0.0.10/32", "52.0.0.0/8", "0.0.0.0/1"],
  v6: ["::/0", "2600:1f18:0:100::/56", "2600::/16"],
};

const cidrsLike = (cidr: string): readonly string[] => otherCidrs[cidr.includes(":") ? "v6" : "v4"];

const swapped = <Rule>(ways: BothWays<Rule>, way: keyof BothWays<Rule>, rule: Rule, by: Rule) => ({
  ...ways,
  [way]: ways[way].map((each) => (each === rule ? by : each)),
});

function groupHoles({ groups }: Model): readonly Hole[] {
  return groups.flatMap((group) =>
    ways.flatMap(([way, direction]) =>
      group[way].flatMap((rule): readonly Hole[] => {
        const { peer } = rule;
        if (peer.kind !== "cidr") return [];
        const address = groupRuleAddress(group.name, direction, rule, "new");
        const put = (by: GroupRule) =>
          having("groups", group.name, (each) => swapped(each, way, rule, by) as typeof each);
        const cidrs = cidrsLike(peer.cidr).map((cidr) => put({ ...rule, peer: { kind: "cidr", cidr } }));
        const argument = peer.cidr.includes(":") ? "cidr_ipv6" : "cidr_ipv4";
        const hole = { address, argument, completions: cidrs };
        if (rule.protocol !== "tcp") return [hole];
        const last = [443, 1023, 65535].map((to) =>
          put({ ...rule, ports: [rule.ports[0], Math.max(rule.ports[0], to)] }),
        );
        return [hole, { address, argument: "to_port", completions: last }];
      }),
    ),
  );
}

function aclHoles({ acls }: Model): readonly Hole[] {
  return acls.flatMap((acl) =>
    ways.flatMap(([way, , direction]) =>
      acl[way].flatMap((rule): readonly Hole[] => {
        const address = aclRuleAddress(acl.name, direction, rule);
        const put = (by: Partial<AclRule>) =>
          having("acls", acl.name, (each) => swapped(each, way, rule, { ...rule, ...by }) as typeof each);
        return [
          { address, argument: "rule_action", completions: [put({ action: "allow" }), put({ action: "deny" })] },
          {
            address,
            argument: rule.cidr.includes(":") ? "ipv6_cidr_block" : "cidr_block",
            completions: cidrsLike(rule.cidr).map((cidr) => put({ cidr })),
          },
        ];
      }),
    ),
  );
}

function routeHoles({ routeTables }: Model): readonly Hole[] {
  return routeTables.flatMap((table) =>
    table.routes
      .filter(({ target }) => target.kind === "nat-gateway")
      .map((route) => ({
        address: routeAddress(table.name, route),
        argument: targetNames["nat-gateway"],
        completions: ["n0", "n1"].map((name) =>
          having("routeTables", table.name, (each) => ({
            ...each,
            routes: each.routes.map((other) =>
              other === route ? { ...route, target: { ...route.target, name } } : other,
            ),
          })),
        ),
      })),
  );
}

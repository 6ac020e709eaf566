import type { Id } from "../engine/index.ts";
import type { Resource } from "../plan/plan.ts";
import { isNew, keyIn } from "./directory.ts";
import { Collections, type Entry } from "./effective.ts";
import { append } from "./lists.ts";
import { part, type Reading } from "./reading.ts";

export const types = ["aws_eip", "aws_eip_association"] as const;

/** The resources that give an instance or a network interface an Elastic IP, by the one that has it. */
export type ElasticIps = ReadonlyMap<Id, readonly Id[]>;

export function readElasticIps(reading: Reading): ElasticIps {
  const now = ownersOf(reading);
  const then = ownersOf(reading.before);
  const givenBy = new Map<Id, Id[]>();
  for (const address of now.parents) {
    for (const { value: owner, component } of now.settle(address, then).items) {
      append(givenBy, owner, [component]);
    }
  }
  return givenBy;
}

/** Who has each address. One that a separate resource associates lists its instance too, once it is refreshed. */
const ownersOf = part((reading) => {
  const { snapshot, directory } = reading;
  const owners = new Collections<Id>();
  for (const resource of snapshot.ofType("aws_eip")) {
    owners.list(
      directory.keyOf("elastic-ip", resource),
      ownersIn(reading, resource, argumentsOf(reading, resource)),
      isNew(resource),
    );
  }
  for (const resource of snapshot.ofType("aws_eip_association")) {
    const eip = keyIn(directory.find("elastic-ip", resource.attributes, "allocation_id"));
    owners.add(eip ?? resource.address, ...ownersIn(reading, resource, ["instance_id", "network_interface_id"]));
  }
  return owners;
});

type Arguments = readonly string[];

/**
 * An address lists both the instance and its interface. When it is given to another by one of the two, the other still
 * tells the one that had it.
 */
function argumentsOf({ before }: Reading, { mode, address, attributes }: Resource): Arguments {
  if (mode === "data") return ["instance_id", "network_interface_id"];
  const all = ["instance", "network_interface"];
  const earlier = before.snapshot.find(address)?.attributes;
  const isSame = (name: string) => JSON.stringify(attributes.text(name)) === JSON.stringify(earlier?.text(name));
  const changed = all.filter((name) => !isSame(name));
  return changed.length === 0 ? all : changed;
}

function ownersIn({ directory }: Reading, { address, attributes }: Resource, names: Arguments): readonly Entry<Id>[] {
  return names.flatMap((name) => {
    const noun = name.startsWith("instance") ? "instance" : "network-interface";
    const owner = keyIn(directory.find(noun, attributes, name));
    return owner === undefined ? [] : [{ key: owner, component: address, value: owner }];
  });
}

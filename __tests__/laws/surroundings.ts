import { isDeepStrictEqual } from "node:util";
import { named } from "../plan/made.ts";
import { insideModule, withOtherIds } from "./names.ts";
import { type Changing, isNoOp, mapStrings, mapValues, type Plan } from "./plans.ts";

/** Two plans in one: what the second is about goes into a module of its own, and nothing of it has to do with the first. */
export function beside(plan: Plan, other: Plan, name: string): Plan {
  const { prior, changes, configuration } = insideModule(withOtherIds(other, `-${name}`), name);
  const { provider_config, root_module } = plan.configuration;
  return {
    ...plan,
    prior: [...plan.prior, ...prior],
    changes: [...plan.changes, ...changes],
    configuration: {
      provider_config: { ...configuration.provider_config, ...provider_config },
      root_module: {
        ...root_module,
        module_calls: { ...root_module.module_calls, ...configuration.root_module.module_calls },
      },
    },
  };
}

/** Something of a type that carries no packets of ours, made, changed and deleted. */
export function withOtherTypes(plan: Plan): Plan {
  const change = (name: string, actions: readonly string[], before: object | null, after: object | null) =>
    ({
      ...named(`aws_sqs_queue.${name}`),
      change: { actions, before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} },
    }) as Changing;
  const stood = { id: "queue", name: "queue", delay_seconds: 0 };
  const changes = [
    change("made", ["create"], null, { name: "made" }),
    change("changed", ["update"], stood, { ...stood, delay_seconds: 10 }),
    change("gone", ["delete"], { ...stood, id: "gone" }, null),
  ];
  const standing = changes.flatMap(({ change: { before }, ...head }) =>
    before === null ? [] : [{ ...head, values: before }],
  );
  return { ...plan, prior: [...plan.prior, ...standing], changes: [...plan.changes, ...changes] };
}

/** Whatever the plan leaves standing gets another tag. */
export function withOtherTags(plan: Plan): Plan {
  const changes = plan.changes.map((each): Changing => {
    const { change } = each;
    if (each.mode === "data" || change.after === null || !("tags" in change.after)) return each;
    const after = { ...change.after, tags: { Owner: "network" }, tags_all: { Owner: "network" } };
    const isOther = isNoOp(each) && !isDeepStrictEqual(change.before, after);
    return { ...each, change: { ...change, after, actions: isOther ? ["update"] : change.actions } };
  });
  return { ...plan, changes };
}

/** The zones of a region by other names: a → d, c → f. */
export const otherZone = (text: string): string =>
  text.replace(
    /\b([a-z]{2}-[a-z]+-\d)([a-c])\b/g,
    (_, region, letter) => `${region}${String.fromCharCode(letter.charCodeAt(0) + 4)}`,
  );

export const withOtherZones = (plan: Plan): Plan => mapStrings(plan, otherZone);

/** Every object that can be described is described otherwise. */
export const withOtherDescriptions = (plan: Plan): Plan =>
  mapValues(plan, (values) => ("description" in values ? { ...values, description: "In other words" } : values));

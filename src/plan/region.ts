import type { ConfiguredProvider } from "./configuration.ts";
import { moduleInstances } from "./instances.ts";
import type { StoredObject } from "./objects.ts";
import type { Planned } from "./scope.ts";
import { unresolved } from "./settle.ts";
import { traceExpression } from "./trace.ts";
import type { Argument } from "./value.ts";

/** Tells the region of the provider configuration to which an object belongs. There are few, for many objects. */
export function regionReader(planned: Planned): (object: StoredObject) => Argument<string> {
  const known = new Map<string, Argument<string>>();
  return (object) => {
    const { module, mode, type, name, providerName } = object.head;
    const key = planned.configuration.module(module)?.resource(mode, type, name)?.providerKey;
    const which = JSON.stringify([module, key, providerName]);
    const region = known.get(which) ?? providerRegion(providersOf(key, object, planned), planned);
    known.set(which, region);
    return region;
  };
}

function providerRegion(providers: readonly ConfiguredProvider[], planned: Planned): Argument<string> {
  const regions = providers.map((provider) => regionOf(provider, planned));
  const [first] = regions;
  if (!first) return { kind: "unknown", unknown: { kind: "computed" } };
  const agree = regions.every((region) => JSON.stringify(region) === JSON.stringify(first));
  return agree ? first : { kind: "unknown", unknown: unresolved("its block is gone, and there are several providers") };
}

function providersOf(key: string | undefined, object: StoredObject, planned: Planned): readonly ConfiguredProvider[] {
  const { configuration } = planned;
  if (key !== undefined) return configuredAs(key, object.head.module, planned);
  // Of what is to be deleted, the configuration tells nothing any more: all configurations of its provider may be it.
  const all = configuration.providers().flatMap((key) => configuration.provider(key) ?? []);
  return all.filter((provider) => provider.isOf(object.head.providerName) && provider.argument("region"));
}

/**
 * A resource's key names its provider configuration, also where a module was handed it. Before Terraform 1.1 it is
 * `network:aws` in the module of that name, whether or not the module has a configuration of its own.
 */
function configuredAs(key: string, module: string, { configuration }: Planned): readonly ConfiguredProvider[] {
  const local = key.slice(key.lastIndexOf(":") + 1);
  const calls = moduleInstances(module).map((instance) => `module.${instance.call}`);
  const around = calls.map((_, depth) => `${calls.slice(0, calls.length - depth).join(".")}:${local}`);
  for (const each of [key, ...around, local]) {
    const provider = configuration.provider(each);
    // A module may merely require a provider, which says nothing of how it is configured.
    if (provider?.argument("region")) return [provider];
  }
  return [];
}

function regionOf(provider: ConfiguredProvider, planned: Planned): Argument<string> {
  const expression = provider.argument("region");
  if (!expression) return { kind: "unknown", unknown: { kind: "computed" } };
  const trace = traceExpression({ expression, scope: { module: provider.module } }, new Map(), planned);
  const [mention, ...more] = trace.mentions;
  if (mention && more.length === 0 && trace.hidden.length === 0 && typeof mention.value === "string") {
    return { kind: "set", value: mention.value, sensitive: mention.sensitive };
  }
  const because = trace.hidden[0]?.because ?? "the region of its provider cannot be worked out from the plan";
  return { kind: "unknown", unknown: unresolved(because) };
}

import { goOn, type Step, showTraversal, type Traversal, within } from "./address.ts";
import { type Candidate, combine, distinct, isInert, merge, NOTHING, type Trace } from "./combine.ts";
import { Effort, isKey, isMissing, knownValue, plainSteps, reduce } from "./evaluate.ts";
import { type Expression, isPlain, type SourceStep } from "./expression.ts";
import { type ModuleInstance, moduleInstances, pick } from "./instances.ts";
import type { StoredObject } from "./objects.ts";
import { dig, knownIn, type Located, type Meaning, meaningOf, type Planned, type Scope } from "./scope.ts";
import type { Json } from "./value.ts";

/** Which attributes are wanted, by resource type. */
export type Accepts = ReadonlyMap<string, readonly string[]>;

type Kind<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>;

/** `explains` tells of a known value that it is put to another use than the wanted one. */
export function traceExpression(
  { expression, scope }: Located,
  accepts: Accepts,
  planned: Planned,
  explains: (value: Json) => boolean = () => false,
): Trace {
  return new Tracer(planned, accepts, explains).expression(expression, scope, []);
}

class Tracer {
  private readonly planned: Planned;
  private readonly accepts: Accepts;
  private readonly explains: (value: Json) => boolean;
  private effort = new Effort();

  constructor(planned: Planned, accepts: Accepts, explains: (value: Json) => boolean) {
    this.planned = planned;
    this.accepts = accepts;
    this.explains = explains;
  }

  /** `path` leads to the part of the expression's value that is wanted. */
  expression(expression: Expression, scope: Scope, path: Traversal): Trace {
    const { effort } = this;
    const more = effort.further();
    if (!more) return hidden("the references go on for too long to be followed");
    this.effort = more;
    try {
      return this.anyKind(expression, scope, path);
    } finally {
      this.effort = effort;
    }
  }

  private anyKind(expression: Expression, scope: Scope, path: Traversal): Trace {
    switch (expression.kind) {
      case "constant":
        return mention("a constant", dig(expression.value, path));
      case "traversal":
        return this.traversal(expression.steps, scope, path);
      case "mentions":
        return this.mentions(expression, scope, path);
      case "list":
        return this.list(expression.items, scope, path);
      case "joined":
        return this.joined(expression.lists, scope, path);
      case "object":
        return this.object(expression.entries, scope, path);
      case "first":
        return this.first(expression, scope, path);
      case "filtered": {
        const trace = this.expression(expression.all, scope, path);
        return isKey(path[0]) || trace.candidates.length === 0 ? trace : { ...trace, chosen: true };
      }
      case "operation":
        // What is compared or counted is no part of the result.
        return {
          ...merge(expression.operands.map((operand) => this.expression(operand, scope, []))),
          candidates: [],
          chosen: false,
        };
      case "choice":
        return this.choice(expression, scope, path);
    }
  }

  private mentions(expression: Kind<"mentions">, scope: Scope, path: Traversal): Trace {
    const source = isPlain(expression) && path.length === 0 ? undefined : expression.source?.();
    if (source) return this.expression(source, scope, path);
    const traces = expression.references.map((reference) => this.reference(reference, scope, path));
    const trace = combine(traces.filter((each) => !this.isExplained(each)));
    const [first] = path;
    // Of a map, nothing shows which entry mentions what; an instance of the same key is one of the map itself.
    const unsure = first?.kind === "index" && isKey(first) && trace.candidates.some(({ key }) => key !== first.key);
    const transformed = expression.transforms && trace.candidates.length > 1;
    return { ...trace, chosen: trace.chosen || unsure || transformed };
  }

  private isExplained({ candidates, mentions, hidden: secrets }: Trace): boolean {
    return candidates.length + secrets.length === 0 && mentions.every(({ value }) => this.explains(value));
  }

  private traversal(steps: readonly SourceStep[], scope: Scope, path: Traversal): Trace {
    const plain = plainSteps(steps, scope, this.planned, this.effort);
    if (plain) return this.reference(goOn(plain, path), scope, []);
    const open = steps.map(
      (step): Step => (step.kind === "lookup" || step.kind === "element" ? { kind: "splat" } : step),
    );
    const trace = this.reference(open, scope, path);
    return trace.candidates.length > 1 ? { ...trace, chosen: true } : trace;
  }

  private list(items: readonly Expression[], scope: Scope, path: Traversal): Trace {
    const [first, ...rest] = path;
    if (first?.kind === "splat") return this.joined(items, scope, rest);
    const at = positionIn(first);
    if (at === undefined) return this.joined(items, scope, path);
    const item = items[at % items.length];
    return item ? this.expression(item, scope, rest) : NOTHING;
  }

  private joined(lists: readonly Expression[], scope: Scope, path: Traversal): Trace {
    const [first] = path;
    const at = positionIn(first);
    if (at === undefined) return merge(lists.map((list) => this.expression(list, scope, path)));
    const whole = merge(lists.map((list) => this.expression(list, scope, [])));
    const exact = whole.hidden.length === 0 && whole.mentions.every(({ value }) => isInert(value)) && !whole.chosen;
    const picked = exact ? whole.candidates[at % whole.candidates.length] : undefined;
    return picked ? { ...NOTHING, candidates: [picked] } : { ...whole, chosen: whole.candidates.length > 0 };
  }

  private object(entries: ReadonlyMap<string, Expression>, scope: Scope, path: Traversal): Trace {
    const [first, ...rest] = path;
    const name = first?.kind === "attribute" ? first.name : first?.kind === "index" ? String(first.key) : undefined;
    if (name === undefined) {
      const inner = first?.kind === "splat" ? rest : path;
      return merge([...entries.values()].map((entry) => this.expression(entry, scope, inner)));
    }
    const entry = entries.get(name);
    return entry ? this.expression(entry, scope, rest) : mention(name, null);
  }

  private first({ items, past }: Kind<"first">, scope: Scope, path: Traversal): Trace {
    for (const item of items) {
      const reduced = reduce({ expression: item, scope }, this.planned, [], this.effort);
      if (reduced && isMissing(reduced.expression, past)) continue;
      const trace = this.expression(item, scope, path);
      const present = trace.mentions.some(({ value }) => !isInert(value));
      if (trace.candidates.length > 0 || trace.hidden.length > 0 || present) return trace;
    }
    return NOTHING;
  }

  private choice({ condition, yes, no }: Kind<"choice">, scope: Scope, path: Traversal): Trace {
    const decided = knownValue({ expression: condition, scope }, this.planned, this.effort);
    if (typeof decided === "boolean") return this.expression(decided ? yes : no, scope, path);
    const sides = [this.expression(yes, scope, path), this.expression(no, scope, path)];
    const both = merge(sides);
    const doubt = this.expression(condition, scope, []);
    return {
      candidates: both.candidates,
      mentions: [...both.mentions, ...doubt.mentions],
      hidden: [...both.hidden, ...doubt.hidden],
      // With null on the other side, the provider may have filled in what is not known.
      chosen: both.chosen || both.mentions.some(({ value }) => value === null) || sides.every(isCandidate),
    };
  }

  private reference(reference: Traversal, scope: Scope, path: Traversal): Trace {
    const meaning = meaningOf(reference, scope, this.planned);
    switch (meaning.kind) {
      case "expression": {
        const trace = this.expression(meaning.expression, meaning.scope, [...meaning.path, ...path]);
        const mentions = trace.mentions.map((inner) => ({ ...inner, sensitive: inner.sensitive || meaning.sensitive }));
        if (trace.candidates.length > 0) return { ...trace, mentions };
        const name = showTraversal(reference);
        return {
          ...trace,
          mentions: mentions.map((inner) => ({ ...inner, name })),
          // An entry of what is local may as well have no such value.
          hidden: name.startsWith("each.")
            ? trace.hidden.map((inner) => ({ ...inner, local: undefined }))
            : trace.hidden,
        };
      }
      case "value":
        return mention(meaning.name, dig(meaning.value, [...meaning.path, ...path]), meaning.sensitive);
      case "hidden":
        return {
          ...NOTHING,
          hidden: [{ because: meaning.because, inSources: meaning.local !== undefined, local: meaning.local }],
        };
      case "module":
        return this.module(meaning.name, scope.module, meaning.path, path);
      case "resource":
        return this.resource(reference, meaning, scope.module, path);
      case "nothing":
        return NOTHING;
    }
  }

  /**
   * What comes from one of several module instances goes by that instance's name, as in a map over all of them. Only
   * behind an instance that is named itself, `module.network["a"].subnet_ids`, does it go by a name of its own.
   */
  private module(name: string, parent: string, own: Traversal, path: Traversal): Trace {
    const [which, ...further] = own;
    const isNamed = picksOne(which) && !further.some(picksOne);
    const { instances, steps } = pick(this.calls(parent, name, own), ({ key }) => key, [...own, ...path]);
    const [first, ...rest] = steps;
    const traces = instances.map((instance): Trace => {
      const configured = this.planned.configuration.module(instance.path);
      const scope = { module: instance.path };
      if (first?.kind === "attribute") {
        const output = configured?.output(first.name);
        return output ? this.expression(output, scope, rest) : NOTHING;
      }
      // Which output is meant was lost with a key that is an expression: module.m[each.key].id.
      const outputs = configured?.outputs ?? [];
      const all = outputs.map((each) => {
        const output = configured?.output(each);
        return output ? this.expression(output, scope, []).candidates : [];
      });
      const candidates = distinct(all.flat());
      return { ...NOTHING, candidates, chosen: candidates.length > 1 };
    });
    return merge(
      traces.map((trace, index) => {
        const key = instances[index]?.key;
        const keyed = trace.candidates.map((candidate) =>
          isNamed && typeof candidate.key === "string" ? candidate : { ...candidate, key },
        );
        return typeof key === "string" ? { ...trace, candidates: keyed } : trace;
      }),
    );
  }

  /** A module without resources leaves no trace in the plan but can pass things on. */
  private calls(parent: string, name: string, steps: Traversal): readonly ModuleInstance[] {
    const known = this.planned.instances.ofCall(parent, name);
    if (known.length > 0) return known;
    const first = steps[0];
    const call =
      first?.kind === "index" ? [{ kind: "attribute", name } as const, first] : [{ kind: "attribute", name } as const];
    const path = within(parent, `module.${showTraversal(call)}`);
    return moduleInstances(path).slice(-1);
  }

  private resource(
    written: Traversal,
    meaning: Extract<Meaning, { kind: "resource" }>,
    module: string,
    path: Traversal,
  ): Trace {
    const { mode, type, name } = meaning;
    const all = this.planned.instances.ofBlock(module, mode, type, name);
    const { instances, steps } = pick(all, ({ head }) => head.key, [...meaning.path, ...path]);
    const accepted = this.accepts.get(type) ?? [];
    const wanted = steps.length === 0 ? accepted : accepted.filter((attribute) => leadsTo(steps, attribute));
    // aws_iam_role.x[each.key].name is only seen as aws_iam_role.x.
    const attribute = wanted.length > 1 ? wanted.find((each) => each === "id") : wanted[0];
    if (wanted.length > 1 && attribute === undefined) {
      return hidden(`which attribute of ${showTraversal(written)} is meant is not shown`);
    }
    if (attribute !== undefined) {
      const candidates = candidatesOf(instances, attribute);
      const together = steps.length === 0 && instances.length > 1;
      return { ...NOTHING, candidates: together ? candidates.map((each) => ({ ...each, found: "all" })) : candidates };
    }
    return merge(instances.map((object) => this.attribute(object, steps)));
  }

  /** Follows an attribute that is not wanted itself to where its value comes from. */
  private attribute(object: StoredObject, steps: Traversal): Trace {
    const [first, ...rest] = steps;
    if (first?.kind !== "attribute") return NOTHING;
    const name = `${object.head.address}.${showTraversal(steps)}`;
    const known = knownIn(object.content(), steps);
    if (known !== undefined) return mention(name, known.value, known.sensitive);
    const configured = this.planned.configuration
      .module(object.head.module)
      ?.resource(object.head.mode, object.head.type, object.head.name);
    const written = configured?.expression([first.name], object.content().values);
    if (!written) return hidden(`${name} is known only after apply`);
    return this.expression(
      written.expression,
      { module: object.head.module, key: object.head.key, repetition: configured },
      rest,
    );
  }
}

const isCandidate = ({ candidates }: Trace) => candidates.length > 0;

const mention = (name: string, value: Json | undefined, sensitive = false): Trace =>
  value === undefined ? NOTHING : { ...NOTHING, mentions: [{ name, value, sensitive }] };

const hidden = (because: string): Trace => ({ ...NOTHING, hidden: [{ because, inSources: false, local: undefined }] });

const picksOne = (step: Step | undefined) => step?.kind === "index" || step?.kind === "position";

function positionIn(step: Step | undefined): number | undefined {
  if (step?.kind === "position") return step.at;
  return step?.kind === "index" && typeof step.key === "number" ? step.key : undefined;
}

/** The candidates that all instances of a block make together, for the many references to all of them. */
const candidatesOfAll = new WeakMap<readonly StoredObject[], Map<string, readonly Candidate[]>>();

function candidatesOf(instances: readonly StoredObject[], attribute: string): readonly Candidate[] {
  const byAttribute = candidatesOfAll.get(instances) ?? new Map<string, readonly Candidate[]>();
  candidatesOfAll.set(instances, byAttribute);
  const candidates = byAttribute.get(attribute) ?? instances.map((object) => candidate(object, attribute));
  byAttribute.set(attribute, candidates);
  return candidates;
}

function candidate(object: StoredObject, attribute: string): Candidate {
  const { address, key } = object.head;
  const settled = knownIn(object.content(), [{ kind: "attribute", name: attribute }]) !== undefined;
  return { pointer: { address, attribute }, key, settled, found: "named" };
}

/** Whether the steps begin with the attribute. What follows it would lead into a single value, or was meant for a map. */
function leadsTo(steps: Traversal, attribute: string): boolean {
  const shown = showTraversal(steps);
  return shown === attribute || (shown.startsWith(attribute) && /^[.[]/.test(shown.slice(attribute.length)));
}

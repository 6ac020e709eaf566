import type { Path, Resolution } from "./attributes.ts";
import type { Candidate, Trace } from "./combine.ts";
import type { ConfiguredResource, Written } from "./configuration.ts";
import { type Expression, namesIn } from "./expression.ts";
import { idOf, idsOf } from "./ids.ts";
import { isList, isObject, leavesOf, member } from "./json.ts";
import type { StoredObject } from "./objects.ts";
import type { Located, Planned, Scope } from "./scope.ts";
import { byType, listed, SOURCES_HELP, settleAll, settleOne, unresolved } from "./settle.ts";
import { layOut, mayBe, sourceAttributes, type WrittenBlock } from "./source-attributes.ts";
import { type Accepts, traceExpression } from "./trace.ts";
import type { Argument, Attributes, Items, Json, Reference, Unknown } from "./value.ts";

/** Finds out what stands behind the unknown arguments of a planned object. */
export class Resolver implements Resolution {
  private readonly object: StoredObject;
  private readonly planned: Planned;
  private block: { readonly written: ConfiguredResource | undefined } | undefined;
  private readonly tellings: Told[] = [];

  constructor(object: StoredObject, planned: Planned) {
    this.object = object;
    this.planned = planned;
  }

  why(path: Path): Unknown {
    if (!this.configured()) return unresolved("the plan's configuration does not show its block");
    const written = this.writtenInJson(path);
    if (!written) {
      return this.isDynamic(path)
        ? unresolved(`a dynamic block writes ${path[0]}, and a plan does not show what is in it (${SOURCES_HELP})`)
        : COMPUTED;
    }
    const names = namesIn(written.expression);
    if (names.length === 0) return unresolved("it is known only after apply");
    const help = names.some((name) => name.startsWith("local.")) ? ` (${SOURCES_HELP})` : "";
    return unresolved(`it comes from ${listed(names)} and is known only after apply${help}`);
  }

  blocks(path: Path): Items<Attributes> {
    const written = path.length === 1 ? this.written(path) : undefined;
    const isWritten = written && (written.items.length > 0 || written.rest !== undefined);
    if (!isWritten) return { set: false, items: [], rest: this.why(path) };
    return { ...written, items: written.items.map((block) => sourceAttributes(block, this.planned)) };
  }

  reference(path: Path, accepts: readonly string[]): Argument<Reference> {
    const wanted = byType(accepts);
    const found =
      this.inSources(path, (attributes, name) => attributes.reference(name, accepts)) ??
      this.inJson(
        path,
        (located) => idOf(located, wanted, this.planned, (trace) => assume(trace, wanted, this.planned)),
        (located) => settleOne(this.told(path, located, wanted).trace),
      );
    // What the plan calls unknown, although the configuration sets it to null, the provider fills in.
    return found && found.kind !== "unset" ? found : { kind: "unknown", unknown: found ? COMPUTED : this.why(path) };
  }

  references(path: Path, accepts: readonly string[], count: number | undefined): Items<Reference> {
    const wanted = byType(accepts);
    const found =
      this.inSources(path, (attributes, name) => attributes.references(name, accepts)) ??
      this.inJson(
        path,
        (located) => idsOf(located, wanted, this.planned, count),
        (located) => {
          const { trace, twins } = this.told(path, located, wanted);
          return settleAll(trace, twins === "alike" ? undefined : count);
        },
      );
    return found?.set || found?.rest ? found : { set: false, items: [], rest: found ? COMPUTED : this.why(path) };
  }

  /** Asks the JSON of the configuration; what stands for several blocks at once is asked in another way. */
  private inJson<T>(path: Path, exact: (located: Located) => T, vague: (located: Located) => T): T | undefined {
    const written = this.writtenInJson(path);
    if (!written) return undefined;
    return (written.exact ? exact : vague)({ expression: written.expression, scope: this.scope() });
  }

  private configured(): ConfiguredResource | undefined {
    const { module, mode, type, name } = this.object.head;
    this.block ??= { written: this.planned.configuration.module(module)?.resource(mode, type, name) };
    return this.block.written;
  }

  private writtenInJson(path: Path): Written | undefined {
    return this.configured()?.expression(path, this.object.content().values);
  }

  private scope(): Scope {
    return { module: this.object.head.module, key: this.object.head.key, repetition: this.configured() };
  }

  /** What one expression tells of a place in all blocks of a name. It is found out once: there may be many. */
  private told(path: Path, located: Located, accepts: Accepts): Told {
    const [name = "", , ...inner] = path;
    const place = [name, ...inner].join(" ");
    const known = this.tellings.find(
      (each) => each.expression === located.expression && each.accepts === accepts && each.place === place,
    );
    if (known !== undefined) return known;
    const twins = this.twins(name, inner);
    const told = {
      expression: located.expression,
      accepts,
      place,
      twins,
      trace: this.sharedTrace(name, located, accepts, twins),
    };
    this.tellings.push(told);
    return told;
  }

  /**
   * One expression tells of several blocks together, and of all that is in them: what is known of them explains what else
   * it mentions, and with more than one unknown, any of them may hold any candidate.
   */
  private sharedTrace(name: Step, located: Located, accepts: Accepts, twins: Twins): Trace {
    const known = member(this.object.content().values, String(name));
    const texts = new Set(known === undefined ? [] : leavesOf(known).map(String));
    const explains = (value: Json) =>
      leavesOf(value).every((leaf) => leaf === null || leaf === "" || texts.has(String(leaf)));
    const trace = traceExpression(located, accepts, this.planned, explains);
    return trace.candidates.length > 1 && twins === "different" ? { ...trace, chosen: true } : trace;
  }

  /**
   * Whether further blocks of the name have an unknown value at the same place. Where all else is the same in them, it
   * makes no difference which of them holds what: together they hold all.
   */
  private twins(name: Step, inner: Path): Twins {
    const { unknown, values } = this.object.content();
    const marks = member(unknown, String(name));
    const blocks = member(values, String(name));
    if (!isList(marks) || !isList(blocks)) return "none";
    const twins = blocks.filter((_, index) => isUnknownAt(marks[index], inner));
    if (twins.length < 2) return "none";
    return new Set(twins.map(fingerprint)).size === 1 ? "alike" : "different";
  }

  /** Blocks stand in the plan of which the configuration's JSON shows nothing. */
  private isDynamic([name]: Path): boolean {
    const configured = this.configured();
    if (!configured || configured.writes(String(name))) return false;
    const value = member(this.object.content().values, String(name));
    return isList(value) && value.some(isObject);
  }

  /** The blocks of a name as the sources write them. */
  private written([name]: Path): Items<WrittenBlock> | undefined {
    const blocks = this.configured()?.blocks(String(name));
    return blocks && layOut(blocks, this.scope(), this.planned);
  }

  /**
   * Asks the sources of an argument inside a block of which the JSON does not tell enough. Which of the written blocks it
   * is that stands in the plan is told by the values that are known of both; where several may be it, all have to give
   * the same answer.
   */
  private inSources<T>(path: Path, ask: (block: Attributes, name: string) => T): T | undefined {
    const [name, index, argument, ...deeper] = path;
    if (typeof index !== "number" || typeof argument !== "string" || deeper.length > 0) return undefined;
    if (this.writtenInJson(path)?.exact) return undefined;
    const written = this.written(path);
    if (!written || written.rest !== undefined) return undefined;
    const blocks = member(this.object.content().values, String(name));
    const values = isList(blocks) ? (blocks[index] ?? null) : null;
    const fitting = written.items.filter((block) => mayBe(block, values, this.planned));
    const alike = isList(blocks)
      ? blocks.flatMap((block, at) => (fingerprint(block) === fingerprint(values) ? at : []))
      : [];
    const answers = fitting.map((block) => ask(sourceAttributes(block, this.planned), argument));
    // As many written as planned blocks look the same: whichever is which, together they are the same.
    if (alike.length === answers.length) return answers[alike.indexOf(index)];
    const [first] = answers;
    const same = answers.every((answer) => JSON.stringify(answer) === JSON.stringify(first));
    return same ? first : undefined;
  }
}

type Step = Path[number];
type Twins = "none" | "alike" | "different";

/** What an expression tells of a place in all the blocks that it stands for. */
interface Told {
  readonly expression: Expression;
  readonly accepts: Accepts;
  readonly place: string;
  readonly trace: Trace;
  readonly twins: Twins;
}

const COMPUTED: Unknown = { kind: "computed" };

/** Equal for blocks of which the same is known. JSON.stringify on the block itself might nest deeper than it can. */
const fingerprint = (block: Json) => JSON.stringify(leavesOf(block));

function isUnknownAt(mark: Json | undefined, path: Path): boolean {
  if (mark === true) return true;
  const [step, ...rest] = path;
  if (isList(mark)) return step === undefined ? mark.includes(true) : isUnknownAt(mark[Number(step)], rest);
  return step !== undefined && isUnknownAt(member(mark, String(step)), rest);
}

/**
 * Where only local values stand in the way, the only new object that fits is taken for the answer: a `local.vpc_id` is
 * nearly always that. It is a guess, and marked as one.
 */
function assume(trace: Trace, accepts: Accepts, planned: Planned): Candidate | undefined {
  const modules = trace.hidden.map((hidden) => hidden.local);
  const [module] = modules;
  if (module === undefined || trace.mentions.length > 0 || modules.some((other) => other !== module)) return undefined;
  const found: Candidate[] = [];
  for (const [type, attributes] of accepts) {
    for (const object of planned.instances.ofTypeBelow(module, type)) {
      for (const attribute of attributes) {
        if (!isUnknownAt(object.content().unknown, [attribute])) continue;
        found.push({
          pointer: { address: object.head.address, attribute },
          key: object.head.key,
          settled: false,
          found: "named",
        });
      }
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

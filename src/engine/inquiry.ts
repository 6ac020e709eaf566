import type { Fact, Id, Listing } from "./fact.ts";
import { find } from "./find.ts";
import { allOf, blocked, type Finding, oneOf, toOutcome, undecided } from "./finding.ts";
import { type Answer, resolve } from "./names.ts";
import type { Domain } from "./network.ts";
import { sorted } from "./order.ts";
import type { Hop, Outside, Question, Trace } from "./outcome.ts";
import type { End } from "./party.ts";
import type { Terrain } from "./terrain.ts";
import { type Source, walk } from "./walk.ts";

/** How reports call a far end outside that was not asked for by name. */
export const OUTSIDE: Id = "outside";

/** Answers one question for one source: finds the ends that it leads to, and puts the walks to them together. */
export function inquire(terrain: Terrain, source: Source, question: Question): Trace {
  const inquiry = new Inquiry(terrain, source, question);
  return { outcome: toOutcome(inquiry.find()), consulted: inquiry.consulted };
}

class Inquiry {
  readonly consulted = new Set<Id>();
  readonly #terrain: Terrain;
  readonly #source: Source;
  readonly #question: Question;

  constructor(terrain: Terrain, source: Source, question: Question) {
    this.#terrain = terrain;
    this.#source = source;
    this.#question = question;
  }

  find(): Finding {
    const { destination } = this.#question;
    switch (destination.kind) {
      case "outside":
        return this.#toOutside(OUTSIDE, destination.outside);
      case "interfaces":
        return allOf(sorted(destination.interfaces).map((id) => this.#toInterface(id)));
      case "name":
        return this.#toName(destination.name, destination.outside);
    }
  }

  #toName(name: string, outside: Outside): Finding {
    const domain = this.#sourceDomain();
    if (!domain.known) {
      return oneOf([this.#toOutside(name, outside), undecided([])], domain.missing);
    }
    const { answers, missing, zones, inactive } = resolve(domain.value, name, this.#question.family);
    for (const component of [...zones.map((zone) => zone.component), ...inactive.map(({ because }) => because)]) {
      this.consulted.add(component);
    }
    const findings = answers.map((answer) => this.#toAnswer(answer, domain.value, name, outside));
    const finding = oneOf(findings, findings.length > 1 ? missing : []);
    if (finding.obstacles.length === 0) {
      return finding;
    }
    // Alone an inactive zone stops nothing, but had it been active it would have shown another way.
    const obstacles = inactive.map(
      ({ zone, because }) => ({ component: because, leg: "request", kind: "zone-inactive", at: zone }) as const,
    );
    return { ...finding, obstacles: [...finding.obstacles, ...obstacles] };
  }

  #toAnswer(answer: Answer, domain: Domain, name: string, outside: Outside): Finding {
    switch (answer.by) {
      case "nobody":
        return blocked({ component: domain.id, leg: "request", kind: "resolver-off" });
      case "unknown":
        return undecided([]);
      case "public":
        return after(
          { leg: "request", component: domain.id, step: { kind: "resolve", name, answer: "public" } },
          this.#toOutside(name, outside),
        );
      case "zone":
        return after(
          { leg: "request", component: answer.zone.component, step: { kind: "resolve", name, answer: "zone" } },
          this.#toListed(answer.interfaces, answer.zone.component),
        );
    }
  }

  /** All interfaces that a zone answers with: a client may take any of them. */
  #toListed({ items, missing }: Listing<Id>, zone: Id): Finding {
    if (items.length === 0 && missing.length === 0) {
      return blocked({ component: zone, leg: "request", kind: "name-without-address" });
    }
    const findings = sorted(items).map((id) => this.#toInterface(id));
    return allOf(missing.length === 0 ? findings : [...findings, undecided(missing)]);
  }

  #toInterface(id: Id): Finding {
    const target = this.#terrain.network.interfaces.get(id);
    return target === undefined
      ? undecided([{ component: id, fact: "where it stands", known: "elsewhere" }])
      : this.#walk({ kind: "interface", interface: target });
  }

  #toOutside(component: Id, { addresses, named }: Outside): Finding {
    return addresses.length === 0
      ? blocked({ component, leg: "request", kind: "no-address-of-family" })
      : this.#walk({ kind: "outside", component, addresses, named });
  }

  #walk(end: End): Finding {
    return walk(this.#terrain, this.#question, this.#source, end, this.consulted);
  }

  #sourceDomain(): Fact<Domain> {
    const { domains, segments } = this.#terrain.network;
    const segment = find(this.consulted, segments, this.#source.segment, "its domain");
    return segment.known ? find(this.consulted, domains, segment.value.domain, "its name resolution") : segment;
  }
}

const after = (hop: Hop, finding: Finding): Finding => ({ ...finding, path: [hop, ...finding.path] });

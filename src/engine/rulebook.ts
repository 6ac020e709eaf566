import type { Id, Listing } from "./fact.ts";
import type { RulesJudgement } from "./filters.ts";
import { concerns, type FarEnd, matchPeer, type View } from "./match.ts";
import { once } from "./memory.ts";
import type { AllowRule, Peer } from "./network.ts";

/** Judges by rules, and by the same rules only once for all packets and far ends that they cannot tell apart. */
export class Rulebook<R extends AllowRule> {
  readonly #judge: (rules: Listing<R>, view: View, far: FarEnd) => RulesJudgement;
  readonly #pages = new WeakMap<Listing<R>, Map<string, Page<R>>>();
  readonly #components = new WeakMap<Listing<R>, readonly Id[]>();

  constructor(judge: (rules: Listing<R>, view: View, far: FarEnd) => RulesJudgement) {
    this.#judge = judge;
  }

  judge(rules: Listing<R>, view: View, far: FarEnd): RulesJudgement {
    const pages = once(this.#pages, rules, () => new Map<string, Page<R>>());
    const { family, protocol, ports, far: axis } = view;
    const page = once(pages, `${family} ${protocol} ${ports.axis} ${ports.numbers} ${axis}`, () => pageOf(rules, view));
    const matches = page.peers.map((peer) => matchPeer(peer, view, far));
    const key = matches.length === 0 ? "" : JSON.stringify(matches);
    return once(page.judgements, key, () => this.#judge(page.rules, view, far));
  }

  /** What made the rules, and the groups whose members they speak of. */
  components(rules: Listing<R>): readonly Id[] {
    return once(this.#components, rules, () => [
      ...new Set(
        rules.items.flatMap(({ component, traffic: { peer } }) =>
          peer.kind === "members" ? [component, peer.group] : [component],
        ),
      ),
    ]);
  }
}

interface Page<R> {
  /** The rules that may concern the packets at all: few of many. */
  readonly rules: Listing<R>;
  /** Their peers whose match depends on more of the far end than its addresses. */
  readonly peers: readonly Peer[];
  readonly judgements: Map<string, RulesJudgement>;
}

function pageOf<R extends AllowRule>(rules: Listing<R>, view: View): Page<R> {
  const items = rules.items.filter(({ traffic }) => concerns(traffic, view));
  const peers = items.map(({ traffic }) => traffic.peer).filter(({ kind }) => kind === "named" || kind === "members");
  return { rules: { ...rules, items }, peers, judgements: new Map() };
}

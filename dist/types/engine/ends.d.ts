import type { Fact, Id } from "./fact.js";
import { type Resolution } from "./names.js";
import type { Network } from "./network.js";
import type { Question } from "./outcome.js";
/** The domain in which an interface stands, where that is known and described. */
export declare function domainOf({ segments, domains }: Network, segment: Fact<Id>): import("./network.js").Domain | undefined;
/** The interfaces to which a question may lead from some segment. */
export declare function endsOf(network: Network, segment: Fact<Id>, { destination, family }: Pick<Question, "destination" | "family">): readonly Id[];
/** The interfaces that a resolution answers with. */
export declare const answeringIn: ({ answers }: Resolution) => readonly Id[];

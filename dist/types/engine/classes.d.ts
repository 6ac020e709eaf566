import type { Interface, Network } from "./network.js";
import type { Question } from "./outcome.js";
/** Tells the sources of questions apart as far as the rules and routes do that their packets can meet. */
export declare class Classifier {
    #private;
    constructor(network: Network);
    /**
     * No rule and no route that the question can meet tells two interfaces of one class apart, so that whatever holds for
     * packets from the one holds for packets from the other. Only their components differ. `target` stands for the
     * question's destination: equal ones have the same.
     */
    classOf(source: Interface, question: Question, target: string): string;
    /** The same behind the groups of the interfaces themselves: these may let through what they like. */
    placeOf(source: Interface, question: Question, target: string): string;
}

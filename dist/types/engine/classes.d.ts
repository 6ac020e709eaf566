import type { Interface, Network } from "./network.js";
import type { Question } from "./outcome.js";
/**
 * Tells the class of a question's source: no rule and no route that the question can meet tells two interfaces of one
 * class apart, so that whatever holds for packets from the one holds for packets from the other. Only their components
 * differ.
 */
export declare class Classifier {
    #private;
    constructor(network: Network);
    /** `target` stands for the question's destination: equal ones have the same. */
    classOf(source: Interface, question: Question, target: string): string;
}

import { InputError } from "./plan.js";
export declare const MAKE_PLAN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";
/** Text of somebody else, fit for one line of a message. */
export declare function visible(text: string, limit?: number): string;
/** `problem` follows the name and says what is wrong, and what to run instead. */
export declare function refuse(name: string, problem: string): InputError;
/** The plan as the argument of a command that can be pasted, or a word for it. */
export declare function asArgument(name: string, otherwise: string): string;

import { InputError } from "./plan.ts";

export const MAKE_PLAN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";

// C0, DEL and C1, what turns the writing direction, and line separators: a file's name must not forge lines or colours.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of somebody else, fit for one line of a message. */
export function visible(text: string, limit = 200): string {
  const shown = text.replace(UNSAFE, "\ufffd");
  return shown.length > limit ? `${shown.slice(0, limit)}…` : shown;
}

/** `problem` follows the name and says what is wrong, and what to run instead. */
export function refuse(name: string, problem: string): InputError {
  const subject = name === "-" ? "standard input" : visible(name) || "the plan";
  return new InputError(`${subject} ${visible(problem, 600)}.`);
}

/** The plan as the argument of a command that can be pasted, or a word for it. */
export function asArgument(name: string, otherwise: string): string {
  return /^[\w./@%+=:,][\w./@%+=:,-]*$/.test(name) ? name : otherwise;
}

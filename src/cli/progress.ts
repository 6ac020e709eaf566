import type { Progress } from "../check.ts";
import { sizeText } from "../plan/memory.ts";
import { terminal } from "../report/untrusted.ts";
import type { Watcher } from "./supervise.ts";

/** What is going on, in a few words. */
export function activity(event: Progress): string {
  const plan = event.plan === "-" ? "standard input" : terminal(event.plan, "name");
  switch (event.kind) {
    case "reading":
      return `reading ${plan}${event.bytes === undefined ? "" : ` (${sizeText(event.bytes)})`} …`;
    case "building":
      return `building the networks of ${plan} …`;
    case "asking":
      return `asking ${count(event.flows)} of ${plan} …`;
    case "checked":
      return `checked ${count(event.flows)} of ${plan}, making the report …`;
  }
}

const count = (flows: number): string => `${flows.toLocaleString("en-US")} ${flows === 1 ? "flow" : "flows"}`;

/** Shorter runs need no word. */
const silence = 1_000;

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line on a terminal that tells what a long run is at, and leaves nothing behind. */
export class ProgressLine implements Watcher {
  readonly #terminal: Terminal | undefined;
  readonly #begun = performance.now();
  #text = "";
  #shown = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: Terminal, { CI, TERM }: NodeJS.ProcessEnv) {
    this.#terminal = stream.isTTY === true && !CI && TERM !== "dumb" ? stream : undefined;
  }

  readonly tell = (event: Progress): void => {
    if (this.#terminal === undefined) return;
    this.#text = `flowbreak: ${activity(event)}`;
    const left = this.#begun + silence - performance.now();
    if (left <= 0) this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), left).unref();
  };

  readonly end = (): void => {
    clearTimeout(this.#timer);
    if (this.#shown) this.#terminal?.write(erase);
    this.#shown = false;
  };

  #show(): void {
    this.#shown = true;
    // A terminal that does not know its width says 0.
    this.#terminal?.write(erase + fitting(this.#text, (this.#terminal.columns || 80) - 1));
  }
}

const erase = "\r\u001b[K";

/** A line that wraps cannot be taken back. */
function fitting(text: string, columns: number): string {
  let width = 0;
  let shown = "";
  for (const character of text) {
    // Some characters take two columns: all beyond the alphabets are taken for such.
    width += (character.codePointAt(0) ?? 0) >= 0x1100 && character !== "…" ? 2 : 1;
    if (width > columns) return `${shown.slice(0, -1)}…`;
    shown += character;
  }
  return text;
}

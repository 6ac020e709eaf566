import { t as sizeText } from "./shared-memory.js";
import { m as terminal } from "./shared-untrusted.js";
// src/cli/progress.ts
function activity(event) {
	const plan = event.plan === "-" ? "standard input" : terminal(event.plan, "name");
	switch (event.kind) {
		case "reading": return `reading ${plan} (${sizeText(event.bytes)}) …`;
		case "asking": return `asking ${count(event.flows)} of ${plan} …`;
		case "checked": return `checked ${count(event.flows)} of ${plan}, making the report …`;
	}
}
const count = (flows) => `${flows.toLocaleString("en-US")} ${flows === 1 ? "flow" : "flows"}`;
const silence = 1e3;
var ProgressLine = class {
	#terminal;
	#begun = performance.now();
	#text = "";
	#shown = false;
	#timer;
	constructor(stream, { CI, TERM }) {
		this.#terminal = stream.isTTY === true && !CI && TERM !== "dumb" ? stream : void 0;
	}
	tell = (event) => {
		if (this.#terminal === void 0) return;
		this.#text = `flowbreak: ${activity(event)}`;
		const left = this.#begun + silence - performance.now();
		if (left <= 0) this.#show();
		else this.#timer ??= setTimeout(() => this.#show(), left).unref();
	};
	end = () => {
		clearTimeout(this.#timer);
		if (this.#shown) this.#terminal?.write(erase);
		this.#shown = false;
	};
	#show() {
		this.#shown = true;
		this.#terminal?.write(erase + fitting(this.#text, (this.#terminal.columns || 80) - 1));
	}
};
const erase = "\r\x1B[K";
function fitting(text, columns) {
	let width = 0;
	let shown = "";
	for (const character of text) {
		width += (character.codePointAt(0) ?? 0) >= 4352 && character !== "…" ? 2 : 1;
		if (width > columns) return `${shown.slice(0, -1)}…`;
		shown += character;
	}
	return text;
}
export { ProgressLine, activity };

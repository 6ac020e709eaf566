// src/report/untrusted.ts
const longestName = 240;
const longestProse = 1200;
const unseen = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
const visible = (text) => text.replaceAll(unseen, escaped);
function escaped(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16);
	return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
function cut(text, longest) {
	if (text.length <= longest) return text;
	const characters = Array.from(text);
	return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}
function shownName(text) {
	return visible(cut(text, longestName));
}
function shownProse(text) {
	return visible(onOneLine(text));
}
const onOneLine = (text) => cut(text, longestProse).replaceAll(/[\t\n\r ]+/g, " ").replaceAll(/^ | $/g, "");
function terminal(text, kind) {
	return (kind === "name" ? shownName(text) : shownProse(text)).replaceAll(/(?<=^|\s):(?=:[a-z][a-z-]*(?:\s|::))/gi, "\\u003a").replaceAll(/#(?=#\[)/g, "\\u0023");
}
function markdownName(text) {
	const shown = shownName(text);
	if (shown === "") return "(empty)";
	const runs = new Set((shown.match(/`+/g) ?? []).map((run) => run.length));
	let length = 1;
	while (runs.has(length)) length++;
	const fence = "`".repeat(length);
	const pad = /^`|`$|^ .*[^ ].* $/.test(shown) ? " " : "";
	return `${fence}${pad}${shown}${pad}${fence}`;
}
function markdownProse(text) {
	if (shownProse(text) === "") return "(empty)";
	return wordsOf(text).map(({ plain, code }) => plain + (code === "" ? "" : markdownName(code))).join("");
}
function markdownFence(language, text) {
	const lines = text.split(/\r\n|[\n\r]/).map((line) => visible(line.replaceAll("	", "  ")).replaceAll(/`{99,}/g, "```…"));
	const runs = lines.join("\n").match(/`+/g) ?? [];
	const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
function wordsOf(text) {
	const parts = [];
	let part = {
		plain: "",
		code: ""
	};
	let space = "";
	for (const word of shownProse(text).split(" ")) {
		const { before, core, after } = around(word);
		if (isPlain(word, core)) {
			if (part.code !== "") {
				parts.push(part);
				part = {
					plain: "",
					code: ""
				};
			}
			part.plain += space + word;
		} else {
			if (part.code !== "" && before === "") part.code += space + core;
			else {
				if (part.code !== "") {
					parts.push(part);
					part = {
						plain: "",
						code: ""
					};
				}
				part.plain += space + before;
				part.code = core;
			}
			if (after !== "") {
				parts.push(part);
				part = {
					plain: after,
					code: ""
				};
			}
		}
		space = " ";
	}
	return [...parts, part];
}
function around(word) {
	const before = /^[("']*/.exec(word)?.[0] ?? "";
	const after = /[)"',.;:?]*$/.exec(word.slice(before.length))?.[0] ?? "";
	const core = word.slice(before.length, word.length - after.length);
	return core === "" ? {
		before: "",
		core: word,
		after: ""
	} : {
		before,
		core,
		after
	};
}
function isPlain(word, core) {
	if (word === "" || /^[→–—…]$/u.test(word)) return true;
	return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./:%+-]*$/u.test(core) && !/www\.|\/\/|:.*:|^gh-\d|\b[0-9a-f]{7,40}\b/i.test(core) && !/^\d+[.)]/.test(word);
}
const htmlName = (text) => codeOfHtml(text, htmlText);
const htmlProse = (text) => proseOfHtml(text, htmlText);
function htmlText(text) {
	return text.replaceAll(/[^\p{L}\p{M}\p{N} .,/()'-]/gu, entity);
}
const codeOfHtml = (text, gate) => `<code>${gate(shownName(text))}</code>`;
const proseOfHtml = (text, gate) => wordsOf(text).map(({ plain, code }) => gate(plain) + (code === "" ? "" : codeOfHtml(code, gate))).join("");
const entity = (character) => `&#${character.codePointAt(0) ?? 0};`;
const pageName = (text) => text === "" ? "(empty)" : codeOfHtml(text, pageText);
const pageProse = (text) => shownProse(text) === "" ? "(empty)" : proseOfHtml(text, pageText);
const pageText = (text) => text.replaceAll(/[&<>"'`=]/g, entity);
const pageLines = (text) => text.split(/\r\n|[\n\r]/).map((line) => pageText(visible(line.replaceAll("	", "  ")))).join("\n");
function mermaid(text, longest) {
	if (text.trim() === "") return "(empty)";
	return visible(cut(text.replaceAll(/\s+/g, " "), longest)).replaceAll(/[^\p{L}\p{M}\p{N} ._,/-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
function sarif(text, kind) {
	const shown = kind === "name" ? cut(text, longestName) : onOneLine(text);
	return shown === "" ? "(empty)" : shown.replaceAll(moreThanText, escaped).replaceAll(/[{}]/g, "$&$&");
}
const moreThanText = new RegExp(`${unseen.source}|[&<>@#*~|$\\\\\`]|(?<=\\])\\(|:(?=//)|(?<=www)\\.|(?<=\\bgh)-(?=\\d)`, "giu");
const sarifLinkText = (text) => sarif(text, "name").replaceAll(/[[\]\\]/g, "\\$&");
function json(text) {
	if (/^[\n -~]*$/.test(text)) return text;
	return text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
}
export { markdownName as a, pageLines as c, pageText as d, sarif as f, visible as h, markdownFence as i, pageName as l, terminal as m, htmlProse as n, markdownProse as o, sarifLinkText as p, json as r, mermaid as s, htmlName as t, pageProse as u };

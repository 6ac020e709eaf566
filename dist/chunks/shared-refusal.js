// src/plan/plan.ts
var InputError = class extends Error {
	name = "InputError";
};
// src/plan/refusal.ts
const MAKE_PLAN = "run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`";
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
function visible(text, limit = 200) {
	const shown = text.replace(UNSAFE, "�");
	return shown.length > limit ? `${shown.slice(0, limit)}…` : shown;
}
function refuse(name, problem) {
	return new InputError(`${name === "-" ? "standard input" : visible(name) || "the plan"} ${visible(problem, 600)}.`);
}
function asArgument(name, otherwise) {
	return /^[\w./@%+=:,][\w./@%+=:,-]*$/.test(name) ? name : otherwise;
}
export { InputError as a, visible as i, asArgument as n, refuse as r, MAKE_PLAN as t };

import type { ShapeName } from "./schemas.ts";
import { type ShapeError, validators } from "./validators.ts";

/** Tells what is wrong with a value, given the place where it stands; undefined where all is well. */
export function checkShape(shape: ShapeName, value: unknown): ((place: string) => string) | undefined {
  const validate = validators[shape];
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return error && ((place) => complaint(error, place));
}

const KINDS = new Map([
  ["array", "a list"],
  ["object", "an object"],
  ["string", "a string"],
  ["number", "a number"],
  ["boolean", "true or false"],
]);

function complaint(error: ShapeError, place: string): string {
  const where = placeOf(place, error.instancePath);
  const subject = where === "" ? "" : `\`${where}\` `;
  if (error.keyword === "required") return `${subject}has no "${error.params.missingProperty}"`;
  if (error.keyword === "enum") return `${subject}is none of ${[error.params.allowedValues].flat().join(", ")}`;
  const types = [error.params.type].flat().map(String);
  const kinds = types.filter((type) => type !== "null").map((type) => KINDS.get(type) ?? type);
  return `${subject}is not ${kinds.join(" or ")}`;
}

/** `/change/actions` below `resource_changes[3]` → `resource_changes[3].change.actions`. */
function placeOf(place: string, path: string): string {
  return path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((so, step) => (/^\d+$/.test(step) ? `${so}[${step}]` : so === "" ? step : `${so}.${step}`), place);
}

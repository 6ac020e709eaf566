import type { ErrorObject, SchemaObject } from "ajv";

/**
 * The shapes that are relied upon, and no more: unknown keys pass, and what is not read is not looked at. No public
 * JSON Schema of the format exists.
 */
const nullable = (type: string) => ({ type: [type, "null"] });

const SCHEMAS = {
  envelope: {
    type: "object",
    required: ["format_version"],
    properties: {
      format_version: { type: "string" },
      terraform_version: nullable("string"),
      errored: nullable("boolean"),
      complete: nullable("boolean"),
      variables: { type: ["object", "null"], additionalProperties: { type: "object" } },
      deferred_changes: {
        type: ["array", "null"],
        items: {
          type: "object",
          properties: { reason: { type: "string" }, resource_change: { type: "object" } },
        },
      },
    },
  },
  /** What names a resource instance. */
  head: {
    type: "object",
    required: ["address", "mode", "type", "name"],
    properties: {
      address: { type: "string" },
      mode: { enum: ["managed", "data", "ephemeral"] },
      type: { type: "string" },
      name: { type: "string" },
      index: { type: ["string", "number", "null"] },
      provider_name: nullable("string"),
    },
  },
  change: {
    type: "object",
    required: ["change"],
    properties: {
      module_address: nullable("string"),
      deposed: nullable("string"),
      previous_address: nullable("string"),
      change: {
        type: "object",
        required: ["actions"],
        properties: { actions: { type: "array", items: { type: "string" } } },
      },
    },
  },
  state: { type: "object", properties: { deposed_key: nullable("string") } },
  moduleAddress: nullable("string"),
  configuration: {
    type: "object",
    properties: {
      provider_config: {
        type: "object",
        additionalProperties: {
          type: "object",
          properties: {
            name: { type: "string" },
            full_name: { type: "string" },
            module_address: { type: "string" },
            expressions: { type: "object" },
          },
        },
      },
      root_module: { type: "object" },
    },
  },
  /** One module of the configuration. Its children are checked when they are reached: they nest as deep as they like. */
  module: {
    type: "object",
    properties: {
      outputs: {
        type: "object",
        additionalProperties: { type: "object", properties: { expression: { $ref: "expression" } } },
      },
      resources: {
        type: "array",
        items: {
          type: "object",
          required: ["mode", "type", "name"],
          properties: {
            mode: { type: "string" },
            type: { type: "string" },
            name: { type: "string" },
            provider_config_key: { type: "string" },
            expressions: { type: "object" },
            count_expression: { $ref: "expression" },
            for_each_expression: { $ref: "expression" },
          },
        },
      },
      module_calls: {
        type: "object",
        additionalProperties: {
          type: "object",
          properties: {
            source: { type: "string" },
            expressions: { type: "object" },
            count_expression: { $ref: "expression" },
            for_each_expression: { $ref: "expression" },
            module: { type: "object" },
          },
        },
      },
      variables: { type: "object", additionalProperties: { type: "object" } },
    },
  },
  expression: {
    type: "object",
    properties: { references: { type: "array", items: { type: "string" } } },
  },
} satisfies Record<string, SchemaObject>;

export type ShapeName = keyof typeof SCHEMAS;

/** Tells what is wrong with a value, given the place where it stands; undefined where all is well. */
export type CheckShape = (shape: ShapeName, value: unknown) => ((place: string) => string) | undefined;

let loaded: Promise<CheckShape> | undefined;

/** ajv is loaded only when there is a plan to check, and compiles each shape only once. */
export function loadShapes(): Promise<CheckShape> {
  loaded ??= import("ajv").then(({ Ajv }) => {
    const ajv = new Ajv({ schemas: SCHEMAS, allowUnionTypes: true });
    return (shape, value) => {
      const validate = ajv.getSchema(shape);
      if (!validate || validate(value)) return undefined;
      const error = validate.errors?.[0];
      return error && ((place) => complaint(error, place));
    };
  });
  return loaded;
}

const KINDS = new Map([
  ["array", "a list"],
  ["object", "an object"],
  ["string", "a string"],
  ["number", "a number"],
  ["boolean", "true or false"],
]);

function complaint(error: ErrorObject, place: string): string {
  const where = placeOf(place, error.instancePath);
  const subject = where === "" ? "" : `\`${where}\` `;
  if (error.keyword === "required") return `${subject}has no "${error.params.missingProperty}"`;
  if (error.keyword === "enum") return `${subject}is none of ${error.params.allowedValues.join(", ")}`;
  const types: readonly string[] = [error.params.type].flat();
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

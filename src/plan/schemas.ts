import type { SchemaObject } from "ajv";

/**
 * The shapes that are relied upon, and no more: unknown keys pass, and what is not read is not looked at. No public
 * JSON Schema of the format exists.
 */
const nullable = (type: string) => ({ type: [type, "null"] });

export const SCHEMAS = {
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

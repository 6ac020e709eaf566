/** GitHub's description of its REST API, and whether requests and responses agree with it. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { root } from "../../cli/programs.ts";

/** The part of it that is asked here. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

type Schema = Readonly<Record<string, unknown>>;

interface Reference {
  readonly $ref: string;
}

interface Body {
  readonly required?: boolean;
  readonly content?: { readonly "application/json"?: { readonly schema: Schema } };
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema: Schema;
}

interface OperationObject {
  readonly externalDocs: { readonly url: string };
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body | Reference>>;
}

export type Json = Readonly<Record<string, unknown>>;

export interface Operation {
  /** The page that describes it. */
  readonly docs: string;
  /** What is wrong with them, in GitHub's words where they are known. */
  readonly wrongIn: {
    readonly parameters: (given: Readonly<Record<string, string>>) => readonly string[];
    readonly body: (given: unknown) => readonly string[];
    readonly response: (status: number, given: unknown) => readonly string[];
  };
}

export interface OpenApi {
  /** Of a method and a path as it is described, such as `GET /repos/{owner}/{repo}`. */
  readonly operation: (route: string) => Operation;
  readonly example: (name: string) => unknown;
}

let loaded: Promise<OpenApi> | undefined;

/** It is large: read once, and of its operations those are compiled that are used. */
export function loadOpenApi(): Promise<OpenApi> {
  loaded ??= readFile(join(root, "node_modules/@octokit/openapi/generated/api.github.com.json"), "utf8").then((text) =>
    reading(corrected(JSON.parse(text))),
  );
  return loaded;
}

/** What GitHub is known to answer although its description says otherwise. */
const nullAllTheSame = {
  // Of outdated comments: https://github.com/github/rest-api-description/issues/5568
  "pull-request-review-comment": [["line"], ["position"]],
  // Where the fork is deleted: https://github.com/github/rest-api-description/issues/1811
  "pull-request": [["head", "repo"]],
  "pull-request-simple": [["head", "repo"]],
} as const;

function corrected(description: Description): Description {
  const schemas: Record<string, Schema> = { ...description.components.schemas };
  for (const [name, paths] of Object.entries(nullAllTheSame)) {
    for (const path of paths) schemas[name] = withNull(schemas[name] ?? {}, path);
  }
  return { ...description, components: { ...description.components, schemas } };
}

function withNull(schema: Schema, [name, ...rest]: readonly string[]): Schema {
  if (name === undefined) return { ...schema, nullable: true };
  const properties = schema.properties as Readonly<Record<string, Schema>>;
  return { ...schema, properties: { ...properties, [name]: withNull(properties[name] ?? {}, rest) } };
}

function reading(description: Description): OpenApi {
  const options = {
    allErrors: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    verbose: true,
  } as const;
  const bodies = new Ajv(options);
  const parameters = new Ajv({ ...options, coerceTypes: true });
  const { schemas, examples } = description.components;

  const compile = (ajv: Ajv, schema: Schema): ValidateFunction =>
    ajv.compile({ ...schema, components: { schemas: reachable(schema, schemas) } });

  const resolved = <T>(given: T | Reference): T =>
    isReference(given) ? (given.$ref.split("/").slice(1).reduce<unknown>(member, description) as T) : given;

  const operation = (route: string): Operation => {
    const [method = "", path = ""] = route.split(" ");
    const described = description.paths[path]?.[method.toLowerCase()];
    if (described === undefined) throw new Error(`GitHub describes no ${route}`);
    const { parameters: given = [], requestBody, responses } = described;
    const request = requestBody?.content?.["application/json"]?.schema;

    const ofParameters = lazily(() => {
      const all = given.map((parameter) => resolved<Parameter>(parameter));
      return compile(parameters, {
        type: "object",
        properties: Object.fromEntries(all.map(({ name, schema }) => [name, jsonSchema(schema)])),
        required: all.filter(({ required }) => required === true).map(({ name }) => name),
        additionalProperties: false,
      });
    });
    // GitHub passes over what it does not know in a body; here it is a slip of the pen.
    const ofBody = lazily(() => request && compile(bodies, closed(jsonSchema(request))));
    const ofResponse = remembering((status: number) => {
      // Refusals that hold for all operations are not described with each.
      const response = responses[status] ?? (status >= 400 ? anyRefusal : undefined);
      if (response === undefined) throw new Error(`GitHub describes no answer ${status} to ${route}`);
      const schema = resolved<Body>(response).content?.["application/json"]?.schema;
      return schema && compile(bodies, jsonSchema(schema));
    });

    return {
      docs: described.externalDocs.url,
      wrongIn: {
        parameters: (values) => wrong(ofParameters(), { ...values }),
        body: (body) => {
          const validate = ofBody();
          if (validate === undefined)
            return body === undefined ? [] : ["The request has a body, and should have none."];
          return body === undefined && requestBody?.required !== true ? [] : wrong(validate, body);
        },
        response: (status, body) => {
          const validate = ofResponse(status);
          if (validate === undefined)
            return body === undefined ? [] : ["The response has a body, and should have none."];
          return wrong(validate, body);
        },
      },
    };
  };
  return { operation: remembering(operation), example: (name) => examples[name]?.value };
}

const anyRefusal: Body = { content: { "application/json": { schema: { $ref: "#/components/schemas/basic-error" } } } };

const isReference = (given: unknown): given is Reference =>
  typeof given === "object" && given !== null && "$ref" in given && typeof given.$ref === "string";

const member = (value: unknown, name: string): unknown => (value as Json)[name];

/** The schemas that one refers to, directly or not. */
function reachable(schema: Schema, schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const found: Record<string, Schema> = {};
  const pending: unknown[] = [schema];
  for (const next of pending) {
    if (typeof next !== "object" || next === null) continue;
    if (!isReference(next)) {
      pending.push(...Object.values(next));
      continue;
    }
    const name = next.$ref.replace("#/components/schemas/", "");
    if (name in found) continue;
    found[name] = jsonSchema(schemas[name] ?? {});
    pending.push(found[name]);
  }
  return found;
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type of null. */
function jsonSchema(schema: Schema): Schema {
  const { nullable, ...rest } = schema;
  const entries = Object.entries(rest).map(([keyword, value]) => {
    if (keyword === "properties") {
      const properties = Object.entries(value as Readonly<Record<string, Schema>>);
      return [keyword, Object.fromEntries(properties.map(([name, property]) => [name, jsonSchema(property)]))];
    }
    if (["allOf", "anyOf", "oneOf"].includes(keyword)) return [keyword, (value as readonly Schema[]).map(jsonSchema)];
    if (["items", "additionalProperties", "not"].includes(keyword) && typeof value === "object") {
      return [keyword, jsonSchema(value as Schema)];
    }
    return [keyword, value];
  });
  const plain: Schema = Object.fromEntries(entries);
  return nullable === true ? { anyOf: [{ type: "null" }, plain] } : plain;
}

/** The same, and an object has no other properties than those that are named. */
function closed(schema: Schema): Schema {
  const { properties, items, additionalProperties = false } = schema;
  return {
    ...schema,
    ...(typeof items === "object" && { items: closed(items as Schema) }),
    ...(typeof properties === "object" && {
      properties: Object.fromEntries(
        Object.entries(properties as Readonly<Record<string, Schema>>).map(([name, property]) => [
          name,
          closed(property),
        ]),
      ),
      additionalProperties,
    }),
  };
}

function wrong(validate: ValidateFunction | undefined, data: unknown): readonly string[] {
  if (validate === undefined || validate(data)) return [];
  return [...new Set((validate.errors ?? []).map(worded))];
}

function worded({ instancePath, keyword, params, data, message }: ErrorObject): string {
  if (keyword === "maxItems") return `No more than ${params.limit} items are allowed; ${count(data)} were supplied.`;
  if (keyword === "maxLength") return `Only ${params.limit} characters are allowed; ${count(data)} were supplied.`;
  if (keyword === "required")
    return `"${params.missingProperty}" wasn't supplied${instancePath && ` in ${instancePath}`}.`;
  if (keyword === "additionalProperties") {
    return `"${params.additionalProperty}" is not a permitted key${instancePath && ` in ${instancePath}`}.`;
  }
  return `For '${instancePath}', ${JSON.stringify(data)?.slice(0, 200)} ${message}.`;
}

const count = (data: unknown): number => (Array.isArray(data) ? data.length : [...String(data)].length);

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}

import { Ajv } from "ajv";
import { SCHEMAS, type ShapeName } from "./schemas.ts";

/** Tells whether a value has a shape; where it has not, `errors` tells why. */
export type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly ShapeError[] | null };

/** The part of ajv's errors that is put into words. */
export interface ShapeError {
  readonly keyword: string;
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const ajv = new Ajv({ schemas: SCHEMAS, allowUnionTypes: true });

/** The build puts in place of this module what ajv makes here, so that no run has to wait for it. */
export const validators = Object.fromEntries(
  Object.keys(SCHEMAS).map((shape) => [shape, ajv.getSchema(shape) as Validator]),
) as Readonly<Record<ShapeName, Validator>>;

import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { reasonCodes } from "../../src/aws/reason-codes.ts";
import { verdicts } from "../../src/findings/finding.ts";
import { render } from "../../src/report/index.ts";
import { hostile } from "./hostile.ts";
import { endpointsLand, large, nothingBreaks, nothingToCheck, severalPlans, withText } from "./samples.ts";

const schema = JSON.parse(readFileSync(new URL("../../src/report/report.schema.json", import.meta.url), "utf8"));
const samples = { endpointsLand, severalPlans, nothingBreaks, nothingToCheck, large: large(20, 3) };

interface Schema {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean;
}

/** Every object of the schema, with the way to it. */
function* objects(value: unknown, at = "#"): Generator<[string, Schema]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* objects(item, `${at}/${index}`);
  else if (value !== null && typeof value === "object") {
    yield [at, value as Schema];
    for (const [key, item] of Object.entries(value)) yield* objects(item, `${at}/${key}`);
  }
}

test.each(Object.entries(samples))("%s is as the schema describes it, and comes out as it went in", (_, report) => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const output = render(report, "json");
  expect(JSON.parse(output)).toEqual(report);
  expect(output).toBe(`${JSON.stringify(report, undefined, 2)}\n`);
  expect(validate(JSON.parse(output)) ? [] : validate.errors).toEqual([]);
  expect(output).toBe(render(structuredClone(report), "json"));
  expect(output.startsWith('{\n  "version": 1,\n')).toBe(true);
  expect(output.endsWith("\n}\n")).toBe(true);
});

test("no member comes out that the schema does not know", () => {
  const closed = structuredClone(schema);
  for (const [, object] of objects(closed)) if (object.properties !== undefined) object.additionalProperties = false;
  const validate = new Ajv2020({ allErrors: true }).compile(closed);
  for (const report of Object.values(samples)) expect(validate(report) ? [] : validate.errors).toEqual([]);
});

test("later versions may add members", () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  expect(validate({ ...endpointsLand, new: true, summary: { ...endpointsLand.summary, new: 1 } })).toBe(true);
  expect(validate({ ...endpointsLand, version: 2 })).toBe(false);
});

test("the schema knows the verdicts and the codes of the catalogues", () => {
  expect(schema.$defs.verdict.enum).toEqual(Object.keys(verdicts));
  expect(schema.$defs.finding.properties.verdict.enum).toEqual(
    Object.keys(verdicts).filter((one) => one !== "undecided"),
  );
  expect(schema.$defs.reasonCode.enum).toEqual(Object.keys(reasonCodes));
  expect(Object.keys(schema.$defs.summary.properties)).toEqual([...Object.keys(verdicts), "checked"]);
});

test("the schema describes every member", () => {
  for (const [at, { properties }] of objects(schema)) {
    if (at.endsWith("/properties")) continue;
    for (const [name, { $ref, description }] of Object.entries(properties ?? {})) {
      const described = description ?? schema.$defs[$ref?.replace("#/$defs/", "") ?? ""]?.description;
      expect([at, name, typeof described]).toEqual([at, name, "string"]);
    }
  }
});

test.each(hostile.map((one, index) => [index, one] as const))("hostile text %i is only data", (_, one) => {
  const output = render(withText(severalPlans, one), "json");
  expect(JSON.parse(output)).toEqual(withText(severalPlans, one));
  expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

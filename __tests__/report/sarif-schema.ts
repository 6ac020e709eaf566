import { createRequire } from "node:module";
import { Ajv } from "ajv";

/** The schema of the standard, in draft-04; what it says to `format` is told by these. */
const { $schema, id, ...schema } = createRequire(import.meta.url)(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const uriReference = /^(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*$/;
export const fitsSchema = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    "uri-reference": uriReference,
    uri: (text: string) => uriReference.test(text) && URL.canParse(text),
    "date-time": /^[0-9-]+T[0-9:.]+Z$/,
  },
}).compile(schema);

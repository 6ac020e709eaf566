declare module "hcl2-parser" {
  /** `[value, error]`; after any error, `[null, {}]`. */
  export function parseToObject(text: string): [unknown, unknown];
  const parser: { readonly parseToObject: typeof parseToObject };
  export default parser;
}

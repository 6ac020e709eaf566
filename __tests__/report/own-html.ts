import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** The elements and the attributes that this project writes. */
const own: Readonly<Record<string, readonly string[]>> = {
  html: ["lang"],
  head: [],
  meta: ["charset", "name", "content", "http-equiv"],
  title: [],
  style: [],
  body: [],
  main: [],
  header: ["class"],
  footer: ["class"],
  nav: ["aria-label"],
  section: ["aria-labelledby"],
  article: ["class", "aria-labelledby"],
  h1: [],
  h2: ["id"],
  h3: ["id"],
  h4: [],
  p: ["class", "id"],
  div: ["class"],
  span: ["class", "aria-hidden"],
  strong: [],
  br: [],
  a: ["href"],
  code: [],
  pre: [],
  ul: [],
  ol: [],
  li: ["class"],
  dl: [],
  dt: [],
  dd: [],
  details: ["open"],
  summary: [],
  table: ["role"],
  thead: ["role"],
  tbody: ["role"],
  tr: ["role"],
  th: ["role", "scope"],
  td: ["role", "data-label"],
};

const ownLink =
  /^(?:#(?:news|plan)-[\d,]+|https:\/\/(?:docs\.aws\.amazon\.com|repost\.aws|developer\.hashicorp\.com|github\.com)\/[\w\-./%#?=]+)$/;

/** What a browser finds in a page that this project did not write: an element, an attribute, a link, or what it repairs. */
export function foreignHtml(html: string): readonly string[] {
  const foreign: string[] = [];
  const page = parse(html, { onParseError: ({ code }) => foreign.push(code) });
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ("tagName" in node) {
      const { tagName, attrs, childNodes } = node;
      if (!Object.hasOwn(own, tagName)) foreign.push(`<${tagName}>`);
      for (const { name, value } of attrs) {
        if (own[tagName]?.includes(name) !== true || (name === "href" && !ownLink.test(value)))
          foreign.push(`<${tagName} ${name}="${value}">`);
      }
      childNodes.forEach(walk);
    } else if (node.nodeName === "#comment") foreign.push("a comment");
  };
  page.childNodes.forEach(walk);
  return foreign;
}

import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** What all nodes of the tree have, as far as it is looked at here. */
export interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null | undefined;
  readonly checked?: boolean | null | undefined;
}

export const parse = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

export function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodes(child);
}

/** Our own HTML: what folds, with a title in which names are code and everything else is plain, and line breaks. */
const ownHtml =
  /^(?:<details>\n<summary>(?:[^<>&@`]|<code>(?:[^<>&@`]|&#\d+;)*<\/code>|&#\d+;)*<\/summary>|<\/details>|<br>|&nbsp;)$/u;

const ownLink =
  /^https:\/\/(?:docs\.aws\.amazon\.com|repost\.aws|developer\.hashicorp\.com|github\.com)\/[\w\-./%#?=]+$/;

const ownBlocks = ["root", "heading", "paragraph", "list", "listItem", "blockquote"];
const ownTypes = new Set([...ownBlocks, "strong", "inlineCode"]);

/** Nothing but what this project writes: no links of others, no images, no foreign HTML, nobody mentioned. */
function isOwn({ type, value = "", url = "", lang, checked }: Node): boolean {
  switch (type) {
    case "html":
      return ownHtml.test(value);
    case "link":
      return ownLink.test(url);
    case "text":
      return (
        !/[@#<>[\]*_~`|\\$]|:\/\/|www\.|:\w+:|\b[0-9a-f]{7,40}\b|\bgh-\d/iu.test(value) &&
        !/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)
      );
    case "code":
      return lang === "hcl" || lang === "mermaid";
    default:
      return ownTypes.has(type) && typeof checked !== "boolean";
  }
}

/** What a reader of Markdown finds in it that this project did not write. */
export const foreignNodes = (markdown: string): readonly Node[] =>
  [...nodes(parse(markdown))].filter((node) => !isOwn(node));

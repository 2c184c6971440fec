// The one door to remark and rehype. Markdown → a sanitised tree → the text of the body with its markup beside it.
import type { Element, ElementContent, Nodes, Root, Text } from "hast";
import type { Position } from "unist";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import { isLinkAddress, LINK_SCHEMES } from "../base/web-address.ts";
import { bodyOfHast, SENTINEL } from "./hast-body.ts";
import { markdownExcess, markdownParserExcess } from "./markdown-limits.ts";
import { plainBody, plainUnits, type Body } from "./plain-body.ts";
import { bodyOfBlocks } from "./simple-body.ts";
import { readSimpleMarkdown, type SimpleMarkdown } from "./simple-markdown.ts";

export interface BodyTree {
  readonly body: Body;
  /** A first-level heading that opens the text. */
  readonly heading: { readonly text: string; readonly line: number } | null;
  /** Why the text was taken as plain text; null when it was read as Markdown. */
  readonly fallback: string | null;
}

// Smaller than the library's own: no pictures (they would be fetched from elsewhere), no ids, no classes, no input.
const SCHEMA = {
  tagNames: [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "del",
    "a",
    "br",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "sup",
  ],
  attributes: { a: ["href"], ol: ["start"], table: ["tabIndex"] },
  required: { table: { tabIndex: 0 } }, // a wide table scrolls, and keys reach only what takes the focus
  protocols: { href: [...LINK_SCHEMES] },
  ancestors: {
    td: ["table"],
    th: ["table"],
    tr: ["table"],
    thead: ["table"],
    tbody: ["table"],
    li: ["ul", "ol"],
  },
  strip: ["script", "style"],
  clobber: [],
};

const PARSER = remark()
  .use(remarkGfm)
  .use(remarkRehype, {
    handlers: {
      // What the author wrote is not lost: markup that may not stand in a page is shown as text.
      html: (_, node: RawNode, parent: { type: string } | undefined) =>
        /^\s*<!--/.test(node.value ?? "") ? undefined : shownHtml(node, parent),
      image: (_, node: RawNode) => textNode(node.alt ?? "", node),
      imageReference: (_, node: RawNode) => textNode(node.alt ?? "", node),
    },
  })
  .use(() => evenOut)
  .use(rehypeSanitize, SCHEMA)
  .freeze();
const WRITER = PARSER().use(rehypeStringify).freeze();

/** Reads a Markdown text; its first line is line `firstLine` of the file. */
export function parseBodyTree(
  text: string,
  { firstLine, wantsTitle }: { firstLine: number; wantsTitle: boolean },
): BodyTree {
  const excess = markdownExcess(text);
  if (excess !== null) return plainTree(text, firstLine, excess);
  try {
    const simple = readSimpleMarkdown(text, firstLine);
    const parserExcess = markdownParserExcess(simple ? (simple.marked ?? "") : text);
    if (parserExcess !== null) return plainTree(text, firstLine, parserExcess);
    const options = { firstLine, wantsTitle };
    return (simple && simpleTree(simple, options)) ?? markdownTree(text, options);
  } catch {
    return plainTree(text, firstLine, "the Markdown parser could not read it");
  }
}

/** Without the Markdown parser but for the blocks that need it; null when the whole text does. */
function simpleTree(
  { blocks, marked }: SimpleMarkdown,
  { firstLine, wantsTitle }: { firstLine: number; wantsTitle: boolean },
): BodyTree | null {
  const [first, ...rest] = blocks;
  const title = wantsTitle && first?.depth === 1 ? first.paragraphs[0] : undefined;
  const parsed = marked === null ? null : wholeTree(marked, firstLine);
  const body = bodyOfBlocks(title ? rest : blocks, parsed);
  if (!body) return null;
  const heading = title?.inline ? { text: title.inline.text, line: title.line } : null;
  return { body, heading, fallback: null };
}

function wholeTree(text: string, firstLine: number): Body {
  return bodyOf(PARSER.runSync(PARSER.parse(text)) as Root, firstLine);
}

function plainTree(text: string, firstLine: number, fallback: string): BodyTree {
  return { body: plainBody(plainUnits(text, firstLine)), heading: null, fallback };
}

/** Any text, by the Markdown parser. */
export function markdownTree(
  text: string,
  { firstLine, wantsTitle }: { firstLine: number; wantsTitle: boolean },
): BodyTree {
  const parsed = PARSER.parse(text);
  const [first] = parsed.children;
  const isTitle = wantsTitle && first?.type === "heading" && first.depth === 1;
  const content = isTitle ? { ...parsed, children: parsed.children.slice(1) } : parsed;
  const heading = isTitle
    ? bodyOf(PARSER.runSync({ ...parsed, children: [first] }) as Root, firstLine)
    : null;
  const tree = PARSER.runSync(content) as Root;
  return {
    body: bodyOf(tree, firstLine),
    heading:
      heading && heading.text !== ""
        ? { text: heading.text, line: heading.paragraphs[0]?.line ?? firstLine }
        : null,
    fallback: null,
  };
}

function bodyOf(tree: Root, firstLine: number): Body {
  return bodyOfHast(tree, { firstLine, write: (root) => WRITER.stringify(root) });
}

/** What our handlers look at in a node of the Markdown tree. */
interface RawNode {
  readonly value?: string;
  readonly alt?: string | null;
  readonly position?: Position | undefined;
}

function textNode(value: string, { position }: RawNode): Text {
  return { type: "text", value, position };
}

function shownHtml(node: RawNode, parent: { type: string } | undefined): ElementContent {
  const text = textNode(node.value ?? "", node);
  const isInline = /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link)$/.test(
    parent?.type ?? "",
  );
  return isInline ? text : { type: "element", tagName: "p", properties: {}, children: [text] };
}

/** Headings begin at h2 below the page's own, links lead only where they say, and footnotes lose their machinery. */
function evenOut(tree: Nodes): void {
  if (tree.type !== "root") return;
  const depths: number[] = [];
  visit(tree, (element) => {
    if (/^h[1-6]$/.test(element.tagName)) depths.push(Number(element.tagName[1]));
  });
  const top = Math.min(...depths, 6);
  let level = 1;
  visit(tree, (element) => {
    if (/^h[1-6]$/.test(element.tagName)) {
      level = Math.min(level + 1, Number(element.tagName[1]) - top + 2, 6);
      element.tagName = `h${level}`;
    }
    element.children = element.children.flatMap(withoutDeadLink);
  });
}

function withoutDeadLink(child: ElementContent): readonly ElementContent[] {
  if (child.type !== "element") return [child];
  if (child.properties["id"] === "footnote-label" || "dataFootnoteBackref" in child.properties)
    return [];
  if (child.tagName !== "a" || isSafeAddress(child.properties["href"])) return [child];
  return child.children;
}

function isSafeAddress(href: unknown): boolean {
  return typeof href === "string" && isLinkAddress(href) && !href.includes(SENTINEL);
}

function visit(node: Root | Element, enter: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    enter(child);
    visit(child, enter);
  }
}

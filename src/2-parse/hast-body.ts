// A sanitised tree → text and markup. Each text node is replaced by a character that occurs nowhere else; the tree is
// written as HTML and cut at that character: what lies between two cuts is the markup between two texts.
import type { Element, ElementContent, Root, Text } from "hast";
import { trustHtml } from "../base/html.ts";
import type { Markup, Paragraph, ParagraphKind } from "../model/article.ts";
import type { Body } from "./plain-body.ts";

/** A noncharacter: reading takes it out of every file, and Markdown does not let it be written as a number. */
export const SENTINEL = "\ufdd0";

/** One text node: its block and where its lines begin. */
interface TextPart {
  readonly value: string;
  readonly kind: ParagraphKind;
  /** Parts of one block share a number. */
  readonly block: number;
  /** Line of the file, from 1. */
  readonly line: number;
}

export function bodyOfHast(
  tree: Root,
  { firstLine, write }: { firstLine: number; write: (tree: Root) => string },
): Body {
  const parts: TextPart[] = [];
  const emptied = {
    ...tree,
    children: emptyText(tree, { parts, firstLine, kind: "paragraph", block: { last: 0 } }),
  };
  const pieces = write(emptied as Root).split(SENTINEL);
  return joinParts(parts, pieces);
}

interface Walk {
  readonly parts: TextPart[];
  readonly firstLine: number;
  readonly kind: ParagraphKind;
  readonly block: { last: number };
}

const KINDS: Readonly<Record<string, ParagraphKind>> = {
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  blockquote: "quote",
  pre: "code",
  td: "cell",
  th: "cell",
};
const BLOCKS: ReadonlySet<string> = new Set([
  ...Object.keys(KINDS),
  "p",
  "ul",
  "ol",
  "hr",
  "table",
  "thead",
  "tbody",
  "tr",
]);
// Between the blocks of these the tree has line ends, which are no text.
const HOLDERS: ReadonlySet<string> = new Set([
  "root",
  "ul",
  "ol",
  "li",
  "blockquote",
  "table",
  "thead",
  "tbody",
  "tr",
]);

/** The children with their text taken out, and the text put into `parts`. */
function emptyText(parent: Root | Element, walk: Walk): ElementContent[] {
  const holder = parent.type === "root" ? "root" : parent.tagName;
  const children: ElementContent[] = [];
  for (const child of parent.children as readonly ElementContent[]) {
    if (child.type === "element") children.push(emptyElement(child, walk));
    else if (child.type === "text" && !(HOLDERS.has(holder) && isLineEnd(child))) {
      walk.parts.push(partOf(child, walk, parent));
      children.push({ type: "text", value: SENTINEL });
    }
  }
  return children;
}

// A blank that the author wrote, as that between two words of an item, has a place.
function isLineEnd({ value, position }: Text): boolean {
  return position === undefined && value.trim() === "";
}

function emptyElement(element: Element, walk: Walk): Element {
  const isBlock = BLOCKS.has(element.tagName);
  if (isBlock) walk.block.last++;
  const kind = kindOf(element.tagName, walk.kind);
  const children = emptyText(element, { ...walk, kind });
  if (isBlock) walk.block.last++;
  return { ...element, children };
}

/** A paragraph within a list or a quotation belongs to it. */
function kindOf(tagName: string, outer: ParagraphKind): ParagraphKind {
  const own = KINDS[tagName];
  if (own === "quote") return outer === "item" ? "item" : "quote";
  return own ?? outer;
}

function partOf(text: Text, { kind, block, firstLine }: Walk, parent: Root | Element): TextPart {
  const place = text.position?.start.line ?? firstLineOf(text, parent);
  const value = (kind === "code" ? text.value.replace(/\n$/, "") : text.value).replaceAll(
    SENTINEL,
    "",
  );
  return { value, kind, block: block.last, line: firstLine - 1 + place };
}

/** Code has no place of its own: it begins below its fence, or, indented, where its element does. */
function firstLineOf({ value }: Text, { position }: Root | Element): number {
  if (!position) return 1;
  const lines = value.replace(/\n$/, "").split("\n").length;
  const isFenced = position.end.line - position.start.line + 1 > lines;
  return position.start.line + (isFenced ? 1 : 0);
}

const BETWEEN = "\n\n";
const CLOSERS = /^(?:\s*<\/[a-z\d]+>)*/;

function joinParts(parts: readonly TextPart[], pieces: readonly string[]): Body {
  const paragraphs: Paragraph[] = [];
  const markup: Markup[] = [];
  const add = (at: number, html: string): void => {
    const trimmed = html.replace(/\n+/g, "");
    if (trimmed !== "") markup.push({ at, html: trustHtml(trimmed) });
  };
  let text = "";
  let block: Block | null = null;
  parts.forEach((part, place) => {
    const piece = pieces[place] as string;
    if (block && block.number === part.block) add(text.length, piece);
    else {
      const closers = block ? (CLOSERS.exec(piece)?.[0] ?? "") : "";
      add(text.length, closers);
      if (block) paragraphs.push(paragraphOf(block, text.length));
      if (block) text += BETWEEN;
      add(text.length, piece.slice(closers.length));
      block = {
        number: part.block,
        kind: part.kind,
        start: text.length,
        line: part.line,
        at: part.line,
        breaks: [],
      };
    }
    text += lineByLine(part, text.length, block);
  });
  if (block) paragraphs.push(paragraphOf(block, text.length));
  add(text.length, pieces.at(-1) as string);
  return { text, paragraphs, markup };
}

interface Block {
  readonly number: number;
  readonly kind: ParagraphKind;
  readonly start: number;
  readonly line: number;
  /** Line of the file that has been reached. */
  at: number;
  readonly breaks: number[];
}

/** The text of a part on one line, unless it is code; the block takes note of where source lines begin. */
function lineByLine({ value, line, kind }: TextPart, start: number, block: Block): string {
  const lines = value.split("\n");
  let offset = start;
  lines.forEach((each, place) => {
    for (; block.at < line + place; block.at++) block.breaks.push(offset);
    offset += each.length + 1;
  });
  return kind === "code" ? value : lines.join(" ");
}

function paragraphOf({ kind, start, line, breaks }: Block, end: number): Paragraph {
  return { kind, start, end, line, breaks };
}

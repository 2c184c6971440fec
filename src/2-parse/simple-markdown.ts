// Most articles are paragraphs, headings, quotations and short lists, and few of their paragraphs hold anything that only
// the Markdown parser could read. Such a text is cut into blocks here: what can be read without it becomes text and
// markup straight, and only the other blocks are given to the parser, in a text of their own in which all that is read
// is empty lines, so that every line keeps its number.
// That equals parsing the whole only while no block can reach into another one. So a text with
// any other construct (code, HTML, definitions, tables, indented lines …) is not simple at all.
import { readInline, type Inline } from "./simple-inline.ts";

export interface SimpleMarkdown {
  readonly blocks: readonly Block[];
  /** The text with all blocks taken out that are read; null when nothing is left. */
  readonly marked: string | null;
}

export type BlockKind = "heading" | "paragraph" | "quote" | "item";

export interface Block {
  /** "item" stands for a list. */
  readonly kind: BlockKind;
  /** Of a heading, from 1; 0 for all else. */
  readonly depth: number;
  /** The paragraphs of a quotation, the items of a list, one for all else. */
  readonly paragraphs: readonly SimpleParagraph[];
  /** Only the Markdown parser can tell what it means. */
  readonly isMarked: boolean;
}

export interface SimpleParagraph {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Null when only the Markdown parser can tell. */
  readonly inline: Inline | null;
}

// What would open another kind of block, or underline a heading, at the start of a line. Stars before a word or a quotation
// open no list and draw no line, and a bracket before a link defines nothing.
const OPENS_BLOCK =
  /^(?:[\s#>+\-=_~`|<\]&\\:]|\*(?!\*?[\p{L}\p{N}“‘"[])|\[(?![^[\]]{1,200}\]\()|\d{1,9}[.)](?:\s|$))/u;
// Signs of constructs that reach over blocks, and characters that the Markdown parser changes.
const NOT_SIMPLE = /[<\0\t\r\ufdd0\ufeff]/;
const HEADING = /^(#{1,6}) +([^\s#][^#]*)$/;
const ITEM = /^- (?=\S)/;

/** Null when the text has to be parsed as a whole. */
export function readSimpleMarkdown(text: string, firstLine: number): SimpleMarkdown | null {
  if (NOT_SIMPLE.test(text)) return null;
  const lines = text.split("\n");
  const blocks: Block[] = [];
  const marked: string[] = [];
  for (let at = 0; at < lines.length;) {
    const next = endOfBlock(lines, at);
    if (next === at) {
      at++;
      continue;
    }
    const block = readBlock(lines.slice(at, next), firstLine + at);
    if (!block || isSameList(block, blocks.at(-1))) return null;
    blocks.push(block);
    if (block.isMarked) {
      while (marked.length < at) marked.push("");
      for (; at < next; at++) marked.push(lines[at] as string);
    }
    at = next;
  }
  return { blocks, marked: marked.length === 0 ? null : marked.join("\n") };
}

/** A heading is one line and ends what stands above it; all else goes on to a blank line. */
function endOfBlock(lines: readonly string[], start: number): number {
  let at = start;
  while (at < lines.length && !isBlank(lines[at] as string)) {
    if ((lines[at] as string).startsWith("#")) return Math.max(at, start + 1);
    at++;
  }
  return at;
}

function isBlank(line: string): boolean {
  return line === "" || (line.startsWith(" ") && /^ +$/.test(line));
}

// Blank lines do not part two lists: they make one list with paragraphs in it.
function isSameList(block: Block, before: Block | undefined): boolean {
  return block.kind === "item" && before?.kind === "item";
}

function readBlock(lines: readonly string[], line: number): Block | null {
  const first = lines[0] as string;
  if (first.startsWith("#")) return readHeading(first, line);
  if (first.startsWith(">")) return readQuote(lines, line);
  if (first.startsWith("- ")) return readList(lines, line);
  if (lines.some((each) => OPENS_BLOCK.test(each))) return null;
  return blockOf("paragraph", [{ line, inline: readInline(lines) }]);
}

function readHeading(text: string, line: number): Block | null {
  const [, marks = "", title = ""] = HEADING.exec(text) ?? [];
  const inline = title === "" ? null : readInline([title]);
  if (!inline) return null; // its level tells those of the other headings
  return { kind: "heading", depth: marks.length, paragraphs: [{ line, inline }], isMarked: false };
}

function readQuote(lines: readonly string[], line: number): Block | null {
  const paragraphs: { line: number; lines: string[] }[] = [];
  let open: string[] | null = null;
  for (const [place, each] of lines.entries()) {
    if (!each.startsWith(">")) return null;
    const text = each.slice(each.startsWith("> ") ? 2 : 1);
    if (isBlank(text)) open = null;
    else if (OPENS_BLOCK.test(text)) return null;
    else if (open) open.push(text);
    else paragraphs.push({ line: line + place, lines: (open = [text]) });
  }
  if (paragraphs.length === 0) return null;
  return blockOf(
    "quote",
    paragraphs.map((each) => ({ line: each.line, inline: readInline(each.lines) })),
  );
}

/** Items of one line each. */
function readList(lines: readonly string[], line: number): Block | null {
  const items: SimpleParagraph[] = [];
  for (const each of lines) {
    const text = each.slice(2);
    if (!ITEM.test(each) || OPENS_BLOCK.test(text)) return null;
    const inline = readInline([text]);
    if (!inline) return null; // in a text of its own it could join a list that stands elsewhere
    items.push({ line: line + items.length, inline });
  }
  return blockOf("item", items);
}

function blockOf(kind: BlockKind, paragraphs: readonly SimpleParagraph[]): Block {
  return { kind, depth: 0, paragraphs, isMarked: paragraphs.some(({ inline }) => !inline) };
}

// Most articles are paragraphs, headings and quotations, and few of their paragraphs hold anything that Markdown could
// mean. Such a text is cut into blocks here: plain ones become bodies straight, and only the others are given to the
// Markdown parser, in a text of their own in which the plain blocks are empty lines, so that every line keeps its number.
// That equals parsing the whole only while no block can reach into another one. So a text with
// any other construct (lists, code, HTML, definitions, tables, indented lines …) is not simple at all.
import { trustHtml } from "../base/html.ts";
import type { Body } from "./plain-body.ts";

export interface SimpleMarkdown {
  readonly blocks: readonly Block[];
  /** The text with all plain blocks taken out; null when nothing is left. */
  readonly marked: string | null;
}

export interface Block {
  readonly kind: "heading" | "paragraph" | "quote";
  /** Of a heading, from 1; 0 for all else. */
  readonly depth: number;
  /** The lines of each of its paragraphs, without the marks of quotation. */
  readonly paragraphs: readonly Lines[];
  /** Only the Markdown parser can tell what it means. */
  readonly isMarked: boolean;
}

interface Lines {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

// What would open another kind of block, or underline a heading, at the start of a line.
const OPENS_BLOCK = /^(?:[\s#>*+\-=_~`|<[\]&\\:]|\d{1,9}[.)](?:\s|$))/;
// Signs that may mean something within a line, addresses that become links, and blanks that make a line end hard.
const MAY_MEAN = /[\\`*_[\]&<>~@|]|:\/\/|www| $/i;
// Signs of constructs that reach over blocks, and characters that the Markdown parser changes.
const NOT_SIMPLE = /[<\0\t\r\ufdd0\ufeff]/;
const HEADING = /^(#{1,6}) +([^\s#][^#]*)$/;

/** Null when the text has to be parsed as a whole. */
export function readSimpleMarkdown(text: string, firstLine: number): SimpleMarkdown | null {
  if (NOT_SIMPLE.test(text)) return null;
  const blocks: Block[] = [];
  const lines = text.split("\n");
  const marked = new Array<string>(lines.length).fill("");
  for (let at = 0; at < lines.length;) {
    let next = at;
    while (next < lines.length && !isBlank(lines[next] as string)) next++;
    if (next > at) {
      const block = readBlock(lines.slice(at, next), firstLine + at);
      if (!block) return null;
      blocks.push(block);
      if (block.isMarked) for (let line = at; line < next; line++) marked[line] = lines[line] ?? "";
    }
    at = next + 1;
  }
  return { blocks, marked: blocks.some(({ isMarked }) => isMarked) ? marked.join("\n") : null };
}

function isBlank(line: string): boolean {
  return line === "" || /^ +$/.test(line);
}

function readBlock(lines: readonly string[], line: number): Block | null {
  const first = lines[0] as string;
  if (first.startsWith("#")) return lines.length === 1 ? readHeading(first, line) : null;
  if (first.startsWith(">")) return readQuote(lines, line);
  if (lines.some((each) => OPENS_BLOCK.test(each))) return null;
  return paragraphsBlock("paragraph", [{ line, lines }]);
}

function readHeading(text: string, line: number): Block | null {
  const [, marks = "", title = ""] = HEADING.exec(text) ?? [];
  if (title === "" || MAY_MEAN.test(title)) return null;
  const paragraphs = [{ line, lines: [title] }];
  return { kind: "heading", depth: marks.length, paragraphs, isMarked: false };
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
  return paragraphs.length === 0 ? null : paragraphsBlock("quote", paragraphs);
}

function paragraphsBlock(kind: "paragraph" | "quote", paragraphs: readonly Lines[]): Block {
  const isMarked = paragraphs.some(({ lines }) => lines.some((line) => MAY_MEAN.test(line)));
  return { kind, depth: 0, paragraphs, isMarked };
}

/** The bodies of the blocks, one for each paragraph; null when the parsed body does not fit the blocks. */
export function bodyOfBlocks(blocks: readonly Block[], parsed: Body | null): Body | null {
  const rest = parsed ? paragraphBodies(parsed) : [];
  const top = Math.min(...blocks.map(({ depth }) => depth || 6));
  const bodies: Body[] = [];
  let [level, taken] = [2, 0];
  for (const { kind, depth, paragraphs, isMarked } of blocks) {
    if (kind === "heading") level = Math.min(level + 1, depth - top + 3, 6);
    for (const [place, { line, lines }] of paragraphs.entries()) {
      const own = isMarked ? rest[taken++] : plainParagraph(kind, { line, lines });
      if (own?.paragraphs[0]?.line !== line) return null;
      const [open, close] = tagsOf(kind, level);
      const isFirst = kind === "quote" && place === 0;
      const isLast = kind === "quote" && place === paragraphs.length - 1;
      bodies.push(
        isMarked
          ? own
          : tagged(own, [
              isFirst ? `<blockquote>${open}` : open,
              isLast ? `${close}</blockquote>` : close,
            ]),
      );
    }
  }
  return taken === rest.length ? joinBodies(bodies) : null;
}

function tagsOf(kind: Block["kind"], level: number): readonly [string, string] {
  const name = kind === "heading" ? `h${level}` : "p";
  return [`<${name}>`, `</${name}>`];
}

// Both tags are written in this file.
function tagged(body: Body, [open, close]: readonly [string, string]): Body {
  const end = body.text.length;
  return {
    ...body,
    markup: [
      { at: 0, html: trustHtml(open) },
      { at: end, html: trustHtml(close) },
    ],
  };
}

/** Lines as one, without markup. */
function plainParagraph(kind: Block["kind"], { line, lines }: Lines): Body {
  const text = lines.join(" ");
  const breaks: number[] = [];
  for (let place = 1, at = 0; place < lines.length; place++)
    breaks.push((at += (lines[place - 1] as string).length + 1));
  return { text, paragraphs: [{ kind, start: 0, end: text.length, line, breaks }], markup: [] };
}

const BETWEEN = "\n\n";

/** Each paragraph of a body as a body of its own. */
function paragraphBodies({ text, paragraphs, markup }: Body): readonly Body[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const { start, end } = paragraph;
    const from = next;
    while (next < markup.length && (markup[next] as Body["markup"][number]).at <= end) next++;
    const own = { text: text.slice(start, end), paragraphs: [paragraph] };
    return moved({ ...own, markup: markup.slice(from, next) }, -start);
  });
}

function joinBodies(bodies: readonly Body[]): Body {
  let at = 0;
  const placed = bodies.map((body) => {
    const start = at;
    at += body.text.length + BETWEEN.length;
    return moved(body, start);
  });
  return {
    text: placed.map(({ text }) => text).join(BETWEEN),
    paragraphs: placed.flatMap(({ paragraphs }) => paragraphs),
    markup: placed.flatMap(({ markup }) => markup),
  };
}

function moved({ text, paragraphs, markup }: Body, by: number): Body {
  return {
    text,
    paragraphs: paragraphs.map((each) => ({
      ...each,
      start: each.start + by,
      end: each.end + by,
      breaks: each.breaks.map((offset) => offset + by),
    })),
    markup: markup.map(({ at, html }) => ({ at: at + by, html })),
  };
}
